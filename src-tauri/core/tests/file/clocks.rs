//! Clocks of a file: what restarts them and whom an act reaches, what answers them, what is warned of.

use recourse_core::clocks::{Clock, ClockWarning, Turn, clocks};
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, payment_by, reversed, with};

fn debtor() -> Value {
    json!({"who": "debtor"})
}

fn guarantor(index: u32) -> Value {
    json!({"who": "guarantor", "index": index})
}

fn act(what: &str, on: &str, reached: &[Value]) -> Value {
    json!({"kind": "casework", "act": "interruption", "what": what, "on": on, "reached": reached, "proof": "回执"})
}

fn milestone(kind: &str, on: &str) -> Value {
    json!({"kind": "casework", "act": "milestone", "what": kind, "on": on, "proof": "送达回证"})
}

fn liable(liabilities: Value) -> Value {
    json!({"kind": "liabilities_set", "reason": "反担保合同", "liabilities": liabilities})
}

fn judgment(perform_by: &str) -> Value {
    json!({"kind": "judgment_entered", "court": "样例法院", "case_number": "（2025）样0101民初1号", "judged_on": "2025-03-01",
        "effective_on": "2025-03-20", "perform_by": perform_by, "amounts": [{"head": "principal", "amount": "205634.65"}]})
}

fn told(file: &CaseFile) -> Vec<Clock> {
    clocks(file, RulePack::shipped())
}

fn of(file: &CaseFile, rule: &str, obligor: Option<Obligor>) -> Clock {
    let mut found = told(file).into_iter().filter(|it| it.rule == rule && it.obligor == obligor);
    let one = found.next().unwrap_or_else(|| panic!("no {rule} {obligor:?} in {:#?}", told(file)));
    assert_eq!(found.next(), None, "{rule} twice");
    one
}

const RECOVERY: &str = "limitation.recovery_guarantor";
const COUNTER: &str = "guarantee.counter";
const D: Option<Obligor> = Some(Obligor::Debtor);
const G0: Option<Obligor> = Some(Obligor::Guarantor { index: 0 });
const G1: Option<Obligor> = Some(Obligor::Guarantor { index: 1 });

#[test]
fn a_plain_file_has_limitation_and_the_shortest_guarantee_periods() {
    let file = file(&[opening(annual("12"))]);
    let all = told(&file);
    assert_eq!(all.len(), 3, "{all:#?}");
    let debtor = of(&file, RECOVERY, D);
    assert_eq!((debtor.last_day, debtor.answered), (day("2027-03-15"), None));
    for who in [G0, G1] {
        let it = of(&file, COUNTER, who);
        assert_eq!(it.last_day, day("2024-09-15"));
        assert!(it.warnings.contains(&ClockWarning::TermsNotStated) && it.warnings.contains(&ClockWarning::Inferred));
    }
}

#[test]
fn an_act_reaches_those_it_names_and_nobody_else() {
    let file = file(&[opening(annual("12")), act("paper", "2024-08-01", &[debtor()])]);
    let it = of(&file, RECOVERY, D);
    assert_eq!((it.last_day, it.restarts.len()), (day("2027-08-01"), 1));
    let missed = of(&file, COUNTER, G0);
    assert_eq!((missed.last_day, missed.answered.is_some()), (day("2024-09-15"), false));
    assert!(missed.warnings.contains(&ClockWarning::ReachedOthersOnly { on: day("2024-08-01"), seq: 2 }));
}

#[test]
fn a_demand_within_the_period_turns_it_into_limitation() {
    let opened = opening(annual("12"));
    let file = file(&[
        opened.clone(),
        act("paper", "2024-09-15", &[guarantor(0)]),
        act("paper", "2025-01-10", &[guarantor(0)]),
    ]);
    assert_eq!(of(&file, COUNTER, G0).answered.map(|it| (it.seq, it.on)), Some((2, day("2024-09-15"))));
    assert_eq!(of(&file, "guarantee.limitation_joint", G0).last_day, day("2028-01-10"));
    assert_eq!(of(&file, COUNTER, G1).answered, None);
    assert!(
        of(&file, RECOVERY, D).warnings.contains(&ClockWarning::ReachedOthersOnly { on: day("2025-01-10"), seq: 3 })
    );
    // A day too late, the guarantor is free.
    let late = crate::bench::file(&[opened, act("paper", "2024-09-16", &[guarantor(0)])]);
    assert_eq!(of(&late, COUNTER, G0).answered, None);
    assert!(told(&late).iter().all(|it| it.rule != "guarantee.limitation_joint"));
}

#[test]
fn a_general_guarantor_is_kept_only_by_suing_the_debtor() {
    let general = liable(json!([{"guarantor": 0, "basis": "general_guarantee", "period_until": "2026-03-15"}]));
    let demanded = file(&[opening(annual("12")), general.clone(), act("paper", "2024-08-01", &[guarantor(0)])]);
    assert_eq!((of(&demanded, COUNTER, G0).answered, of(&demanded, COUNTER, G0).last_day), (None, day("2026-03-15")));
    let sued = file(&[
        opening(annual("12")),
        general,
        act("suit", "2025-02-01", &[debtor()]),
        milestone("enforcement_ended", "2026-04-01"),
    ]);
    assert_eq!(of(&sued, COUNTER, G0).answered.map(|it| it.seq), Some(3));
    assert_eq!(of(&sued, "guarantee.limitation_general", G0).last_day, day("2029-04-01"));
}

#[test]
fn joint_debtors_stand_and_fall_together() {
    let joint =
        liable(json!([{"guarantor": 1, "basis": "joint_debtor"}, {"guarantor": 0, "basis": "third_party_security"}]));
    let file = file(&[opening(annual("12")), joint, act("message", "2025-05-05", &[guarantor(1)])]);
    for (rule, who) in [(RECOVERY, D), (RECOVERY, G1), ("mortgage.limitation", G0)] {
        assert_eq!(of(&file, rule, who).last_day, day("2028-05-05"), "{rule}");
    }
}

#[test]
fn what_is_paid_or_promised_restarts_and_what_an_outsider_pays_does_not() {
    let opened = opening(annual("12"));
    let by_debtor = file(&[opened.clone(), payment("2025-01-01", "100.00")]);
    assert_eq!(of(&by_debtor, RECOVERY, D).last_day, day("2028-01-01"));
    let outsider = crate::bench::with(payment("2025-01-01", "100.00"), "payer", json!("样例亲属"));
    assert_eq!(of(&file(&[opened.clone(), outsider]), RECOVERY, D).last_day, day("2027-03-15"));
    let taken_back = file(&[opened.clone(), payment("2025-01-01", "100.00"), reversed(2)]);
    assert_eq!(of(&taken_back, RECOVERY, D).last_day, day("2027-03-15"));
    let promise = |proof: Value| {
        json!({"kind": "casework", "act": "promise", "by": debtor(), "made_on": "2025-06-01", "amount": "5.00",
            "due": "2025-07-01", "proof": proof})
    };
    assert_eq!(of(&file(&[opened.clone(), promise(json!("承诺书"))]), RECOVERY, D).last_day, day("2028-06-01"));
    assert_eq!(of(&file(&[opened.clone(), promise(Value::Null)]), RECOVERY, D).last_day, day("2027-03-15"));
    let guarantor_paid = file(&[opened, payment_by(0, "2025-01-01", "100.00")]);
    assert_eq!(of(&guarantor_paid, RECOVERY, D).last_day, day("2027-03-15"));
}

#[test]
fn what_comes_too_late_starts_nothing() {
    let file = file(&[opening(annual("12")), act("paper", "2027-03-16", &[debtor()])]);
    let it = of(&file, RECOVERY, D);
    assert_eq!(it.last_day, day("2027-03-15"));
    assert!(it.warnings.contains(&ClockWarning::ActAfterTheEnd { on: day("2027-03-16") }));
}

#[test]
fn an_obstacle_in_the_last_six_months_moves_the_end() {
    let obstacle = |from: &str, until: &str| {
        let mut it = milestone("obstacle", from);
        it["until"] = json!(until);
        it
    };
    for (from, until, end) in [
        ("2026-12-01", "2027-02-01", "2027-08-01"),
        ("2026-01-01", "2026-10-01", "2027-04-01"),
        ("2026-01-01", "2026-09-14", "2027-03-15"),
        ("2027-03-16", "2027-05-01", "2027-03-15"),
    ] {
        let file = file(&[opening(annual("12")), obstacle(from, until)]);
        assert_eq!(of(&file, RECOVERY, D).last_day, day(end), "{from} {until}");
    }
}

#[test]
fn a_judgment_turns_limitation_into_time_to_enforce() {
    let entries = [opening(annual("12")), act("suit", "2024-09-01", &[debtor(), guarantor(0)]), judgment("2025-04-10")];
    let judged = file(&entries);
    assert_eq!(of(&judged, RECOVERY, D).answered.map(|it| it.seq), Some(3));
    assert_eq!(of(&judged, COUNTER, G1).answered, None, "not sued, so not bound");
    for who in [D, G0] {
        assert_eq!(of(&judged, "enforce.apply", who).last_day, day("2027-04-10"));
    }
    let more = [milestone("deposit_frozen", "2024-09-10"), act("message", "2026-01-05", &[debtor()])];
    let demanded = file(&[&entries[..], &more].concat());
    assert_eq!(of(&demanded, "enforce.apply", D).last_day, day("2028-01-05"));
    assert_eq!(of(&demanded, "enforce.apply", G0).last_day, day("2027-04-10"));
    assert_eq!(of(&demanded, "pres.post_judgment", None).last_day, day("2025-04-15"));
    assert_eq!(of(&demanded, "pres.dur_deposit", None).last_day, day("2025-09-10"));
    assert_eq!(of(&demanded, "pres.renew", None).last_day, day("2025-09-03"));
    let frozen_late = file(&[&entries[..], &[milestone("deposit_frozen", "2026-03-01")]].concat());
    assert!(
        told(&frozen_late).iter().all(|it| it.rule != "pres.post_judgment"),
        "frozen in enforcement, not before it"
    );
    let applied = file(&[&entries[..], &more, &[milestone("enforcement_applied", "2026-02-02")]].concat());
    assert!(
        of(&applied, "enforce.apply", D).answered.is_some()
            && of(&applied, "pres.post_judgment", None).answered.is_some()
    );
}

#[test]
fn an_application_against_two_guarantors_leaves_the_debtors_own_period_open() {
    let all = [debtor(), guarantor(0), guarantor(1)];
    let judged = [opening(annual("12")), act("suit", "2024-09-01", &all), judgment("2025-04-10")];
    let applied = |reached: &[Value]| {
        let entry = json!({"kind": "casework", "act": "track_moved", "track": "litigation", "step": "enforce", "on": "2025-05-06",
            "court": "样例法院", "paper": "申请书", "reached": reached});
        let file = file(&[&judged[..], &[entry]].concat());
        [D, G0, G1].map(|who| of(&file, "enforce.apply", who).answered.is_some())
    };
    assert_eq!(applied(&[guarantor(0), guarantor(1)]), [false, true, true]);
    assert_eq!(applied(&[debtor()]), [true, false, false]);
    assert_eq!(applied(&all), [true, true, true]);
}

#[test]
fn every_milestone_starts_its_period_and_an_answer_ends_it() {
    for (kind, rule, on, last) in [
        ("presuit_measure", "pres.presuit_sue", "2026-09-01", "2026-10-08"),
        ("judgment_received", "proc.appeal_judgment", "2026-09-18", "2026-10-08"),
        ("ruling_received", "proc.appeal_ruling", "2026-09-18", "2026-09-28"),
        ("fee_notice_received", "proc.fee", "2026-09-23", "2026-09-30"),
        ("order_ended", "order.no_suit", "2026-09-18", "2026-09-28"),
        ("enforcement_settled", "enforce.settlement_resume", "2026-10-01", "2028-10-01"),
        ("realty_seized", "pres.dur_realty", "2024-02-29", "2027-02-28"),
    ] {
        let opened = file(&[opening(annual("12")), milestone(kind, on)]);
        let clock = of(&opened, rule, None);
        assert_eq!((clock.last_day, clock.answered), (day(last), None), "{kind}");
        let answer =
            json!({"kind": "casework", "act": "deadline_answered", "key": clock.key, "on": last, "proof": "已办"});
        let answered = file(&[opening(annual("12")), milestone(kind, on), answer]);
        assert_eq!(of(&answered, rule, None).answered.map(|it| it.seq), Some(3), "{kind}");
    }
    let mut named = milestone("bankruptcy_notice", "2026-09-18");
    assert!(
        of(&file(&[opening(annual("12")), named.clone()]), "bankr.claim", None)
            .warnings
            .contains(&ClockWarning::SetByTheCourt)
    );
    named["until"] = json!("2026-11-30");
    let it = of(&file(&[opening(annual("12")), named]), "bankr.claim", None);
    assert_eq!((it.last_day, it.warnings), (day("2026-11-30"), vec![ClockWarning::NamedByTheCourt]));
}

/// Restarts by a plain loop over days: each day, whoever is reached in time starts anew.
fn by_days(start: &str, acts: &[(Day, bool)], until: Day) -> Day {
    let three_years = |from: Day| {
        let date = from.date().checked_add_months(chrono::Months::new(36)).unwrap();
        Day::new(date).unwrap()
    };
    let mut today = day(start);
    let mut end = three_years(today);
    while today <= until {
        let reached = acts.iter().any(|(on, reaches)| *on == today && *reaches);
        if reached && today <= end && today > day(start) {
            end = three_years(today);
        }
        today = today.plus_days(1);
    }
    end
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn restarts_agree_with_a_loop_over_days(days in proptest::collection::vec((0_u32..2600, 0_u32..3), 0..8)) {
        let first = day("2024-03-15");
        let mut entries = vec![opening(annual("12"))];
        let mut known = Vec::new();
        for (after, whom) in &days {
            let on = first.plus_days(*after);
            let who = if *whom == 0 { debtor() } else { guarantor(whom - 1) };
            entries.push(act("paper", &on.to_string(), &[who]));
            known.push((on, *whom == 0));
        }
        let file = file(&entries);
        proptest::prop_assert_eq!(of(&file, RECOVERY, D).last_day, by_days("2024-03-15", &known, first.plus_days(2600)));
    }
}

#[test]
fn entries_of_the_work_come_back_from_their_json() {
    let shown: Entry = serde_json::from_value(act("paper", "2024-08-01", &[guarantor(1)])).unwrap();
    let json = serde_json::to_value(&shown).unwrap();
    assert_eq!(json["kind"], "casework");
    assert_eq!(serde_json::from_value::<Entry>(json).unwrap(), shown);
}

#[test]
fn dates_that_are_named_are_kept_and_met() {
    let record = |of: &str, values: Value| json!({"kind": "casework", "act": "dossier", "of": of, "obligor": debtor(), "values": values});
    let moved = |track: &str, step: &str, on: &str, until: Value| json!({"kind": "casework", "act": "track_moved", "track": track, "step": step, "on": on, "until": until});
    let told_of = |entries: &[Value]| {
        let file = file(&[&[opening(annual("12"))], entries].concat());
        let named = told(&file).into_iter().filter(|it| it.rule.starts_with("date."));
        named.map(|it| (it.rule, it.last_day.to_string(), it.turn, it.answered.is_some())).collect::<Vec<_>>()
    };
    let said = |rule: &str, on: &str, turn, met| (rule.to_owned(), on.to_owned(), turn, met);
    let hearing = milestone("hearing_set", "2027-03-09");
    let heard = moved("litigation", "hear", "2027-03-09", Value::Null);
    assert_eq!(told_of(std::slice::from_ref(&hearing)), [said("date.court.hearing", "2027-03-09", Turn::Ours, false)]);
    assert_eq!(
        told_of(&[hearing.clone(), heard.clone()]),
        [said("date.court.hearing", "2027-03-09", Turn::Ours, true)]
    );
    // A hearing that is set after one was held is another one.
    assert_eq!(told_of(&[heard, hearing]), [said("date.court.hearing", "2027-03-09", Turn::Ours, false)]);

    let placed = moved("agency", "place", "2026-11-01", json!("2027-02-01"));
    assert_eq!(told_of(std::slice::from_ref(&placed)), [said("date.recall", "2027-02-01", Turn::Ours, false)]);
    let recalled = moved("agency", "recall", "2027-01-20", Value::Null);
    assert_eq!(told_of(&[placed, recalled]), [said("date.recall", "2027-02-01", Turn::Ours, true)]);
    let performing = moved("litigation", "await", "2026-11-01", json!("2026-11-15"));
    assert_eq!(told_of(&[performing]), [said("date.court.perform", "2026-11-15", Turn::Other, false)]);

    let given = record("to_perform", json!({"what": "卖车", "until": "2026-12-20", "source": "谈话"}));
    let proof = record("proof", json!({"form": "medical", "valid_until": "2027-05-01", "source": "医院"}));
    let open = record("proof", json!({"form": "medical", "source": "医院"}));
    let both = [
        said("date.to_perform", "2026-12-20", Turn::Other, false),
        said("date.proof", "2027-05-01", Turn::Ours, false),
    ];
    assert_eq!(told_of(&[given.clone(), proof, open]), both);
    let later = with(
        record("to_perform", json!({"what": "卖车", "until": "2027-01-20", "source": "谈话"})),
        "replaces",
        json!(2),
    );
    assert_eq!(told_of(&[given, later]), [said("date.to_perform", "2027-01-20", Turn::Other, false)]);
}
