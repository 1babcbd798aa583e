//! Waiting weighed against the limitation.

use recourse_appraisal::{Act, Advice, Appraiser, CaseInputs, Limit, Path, WaitingInputs, waiting};

use crate::bench::{secured, unsecured, unsecured_company, with};

const YEAR: Limit = Limit { months: 14, period: 36 };

#[test]
fn suing_is_worth_more_the_more_the_debtor_has_and_the_levels_are_as_likely_as_assumed() {
    let by = Appraiser::of(&with(&[])).unwrap();
    for inputs in [unsecured("80000"), unsecured_company("2000000"), secured()] {
        let it = by.patience(&inputs, YEAR).unwrap();
        let [none, some, full] = &it.levels;
        assert!(none.sue <= some.sue && some.sue <= full.sue, "{it:?}");
        let all: f64 = it.levels.iter().map(|it| it.chance).sum();
        assert!((all - 1.0).abs() < 1e-9);
        // By the level it is the suit of the comparison: together they are at least its mean.
        let seen = by.glance(&inputs).unwrap();
        let suit = seen.paths.iter().find(|it| it.0 == Path::Litigation).unwrap().1;
        let apart: f64 = it.levels.iter().map(|it| it.chance * it.sue).sum();
        assert!(apart >= suit - 1e-6, "knowing what there is loses nothing: {apart} {suit}");
        assert_eq!(waiting(&it.inputs).value.map(f64::to_bits), it.levels.map(|it| it.value.to_bits()));
    }
}

#[test]
fn who_has_nothing_is_waited_for_and_the_letter_goes_before_the_limitation() {
    // Who has some will not come by more.
    let pack = with(&[("assets_appear_some", "0")]);
    let it = Appraiser::of(&pack).unwrap().patience(&unsecured("80000"), YEAR).unwrap();
    let [none, some, full] = &it.levels;
    assert!(none.sue < 0.0 && none.value > 0.0, "a suit that loses is no claim without worth");
    assert_eq!((none.now, some.now, full.now), (Act::Wait, Act::Sue, Act::Sue));
    assert!(none.interrupt_in.is_some_and(|month| month < 14) && none.interrupt_worth > 0.0);
    assert!(some.wait < some.sue && full.wait < full.sue, "assets that are there leak away");
    assert_eq!(it.advice, Advice::Wait);
    let more = none.chance * none.value;
    assert!((it.worth - more).abs() < 1e-9, "only where nothing is there does waiting gain: {} {more}", it.worth);
}

#[test]
fn waiting_loses_where_there_is_something_to_take_at_every_level() {
    let shrinking = with(&[("assets_appear_none", "0"), ("assets_appear_some", "0")]);
    let it = Appraiser::of(&shrinking).unwrap().patience(&secured(), YEAR).unwrap();
    assert_eq!(it.advice, Advice::Act, "the security is there whatever the debtor has, and nothing more will be");
    assert!(it.month_costs > 0.0 && it.worth.abs() < 1e-9);
    assert!(it.levels.iter().all(|it| it.now == Act::Sue && it.wait < it.sue && it.interrupt_in.is_none()));
}

#[test]
fn a_claim_that_nothing_is_worth_doing_for_is_never_let_lapse_in_silence() {
    let by = Appraiser::of(&with(&[("assets_appear_none", "0")])).unwrap();
    let nothing = CaseInputs { claim: "0".parse().unwrap(), ..unsecured("80000") };
    let it = by.patience(&nothing, YEAR).unwrap();
    assert_eq!(it.advice, Advice::Lapse);
    assert!(it.levels.iter().all(|it| it.now == Act::Lapse && it.value <= 0.0));
    // On the last day there is nothing left to wait for.
    let late = by.patience(&unsecured("80000"), Limit { months: 0, period: 36 }).unwrap();
    assert!(late.levels.iter().all(|it| matches!(it.now, Act::Sue | Act::Lapse) && it.wait.abs() < 1e-9));
}

#[test]
fn more_time_and_a_longer_period_anew_are_worth_no_less() {
    let by = Appraiser::of(&with(&[])).unwrap();
    let worth = |months, period| by.patience(&unsecured("80000"), Limit { months, period }).unwrap().levels[0].value;
    let by_month: Vec<f64> = (0..30).map(|months| worth(months, 36)).collect();
    assert!(by_month.windows(2).all(|it| it[1] >= it[0] - 1e-9), "{by_month:?}");
    assert!(worth(6, 36) > worth(6, 12));
    let inputs: WaitingInputs = by.patience(&unsecured("80000"), YEAR).unwrap().inputs;
    assert_eq!((inputs.months, inputs.period), (14, 36));
}
