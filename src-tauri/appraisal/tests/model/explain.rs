//! Every figure of a path opens down to what it rests on, and the explanation has the bits of the figure.

use recourse_appraisal::{Appraiser, Assumptions, CaseInputs, Fact, Kept, Known, Line, Part, Path, Rest, compare};

use crate::bench::{secured, unsecured};

#[test]
fn the_explained_value_is_the_fast_one_bit_for_bit_and_adds_up() {
    let by = Appraiser::of(&Assumptions::shipped()).unwrap();
    for inputs in cases() {
        let quick = by.glance(&inputs).unwrap();
        let full = by.compare(&inputs).unwrap();
        for (path, mean, _) in quick.paths {
            let it = by.explain(&inputs, path).unwrap();
            let outcome = &full.paths.iter().find(|it| it.path == path).unwrap().outcome;
            assert_eq!(it.mean.to_bits(), mean.to_bits(), "{path:?}");
            assert_eq!(it.mean.to_bits(), outcome.mean.to_bits(), "{path:?}");
            assert_eq!(it.lines[0].value.to_bits(), mean.to_bits());
            assert_eq!(it.lines.len(), it.rests.len());
            for (at, line) in it.lines.iter().enumerate() {
                let sum = parts_of(&it.lines, at, line);
                assert!((sum - line.value).abs() <= 1e-6 * line.value.abs().max(1.0), "{path:?} {line:?} {sum}");
                assert!(line.probability <= 1.0 + 1e-9 && line.weight <= line.probability + 1e-9, "{line:?}");
                assert!(line.parent.is_none_or(|parent| parent < at));
            }
        }
    }
}

/// What a line comes to by its parts; of one without parts, itself.
fn parts_of(lines: &[Line], at: usize, line: &Line) -> f64 {
    let parts: Vec<&Line> = lines.iter().filter(|it| it.parent == Some(at)).collect();
    match &line.part {
        Part::Decide(_) => {
            let taken: Vec<f64> =
                parts.iter().filter(|it| matches!(it.part, Part::Taken(_))).map(|it| it.value).collect();
            assert_eq!(taken.len(), 1, "{line:?}");
            assert!(parts.iter().all(|it| it.value <= taken[0] + 1e-9));
            taken[0]
        }
        _ if parts.is_empty() => line.value,
        _ => parts.iter().map(|it| it.value).sum(),
    }
}

#[test]
fn every_figure_says_what_it_rests_on() {
    let by = Appraiser::of(&Assumptions::shipped()).unwrap();
    let pack = Assumptions::shipped();
    for inputs in cases() {
        for it in compare(&inputs, &pack).unwrap().paths {
            let found = by.explain(&inputs, it.path).unwrap();
            assert!(found.rests[0].rate.contains(&Rest::Assumption("cost_of_funds".to_owned())), "{:?}", it.path);
            assert!(!found.rests[0].worlds.is_empty());
            for (line, rests) in found.lines.iter().zip(&found.rests) {
                let of_the_path_alone = |rests: &[Rest]| rests == [Rest::Path];
                match &line.part {
                    // What is paid always has a ground outside the path.
                    Part::Cost(..) | Part::Flow(..) if line.value != 0.0 => {
                        assert!(
                            !rests.amount.is_empty() && !of_the_path_alone(&rests.amount),
                            "{:?} {line:?}",
                            it.path
                        );
                    }
                    Part::Branch(..) => assert!(!rests.chance.is_empty() && !rests.months.is_empty(), "{line:?}"),
                    _ => {}
                }
                let named = rests.amount.iter().chain(&rests.chance).chain(&rests.months);
                for rest in named {
                    assert!(!matches!(rest, Rest::Assumption(id) if pack.named(id).is_none()), "{rest:?}");
                }
            }
        }
    }
}

#[test]
fn figures_rest_on_what_they_are_made_of() {
    let by = Appraiser::of(&Assumptions::shipped()).unwrap();
    let found = by.explain(&secured(), Path::Litigation).unwrap();
    let line = |wanted: &str| {
        let named = |it: &Line| match &it.part {
            Part::Cost(label, _) | Part::Branch(label, _) | Part::Flow(label, _) => label == wanted,
            _ => false,
        };
        let at = found.lines.iter().position(named).unwrap();
        &found.rests[at]
    };
    let assumed = |id: &str| Rest::Assumption(id.to_owned());
    let fee = &line("acceptance_fee").amount;
    assert!(fee.contains(&Rest::Fact(Fact::Claim)) && fee.iter().any(|it| matches!(it, Rest::Law(_))), "{fee:?}");
    let lost = line("lost");
    assert_eq!(lost.chance, [assumed("won")]);
    assert_eq!(lost.months, [Rest::Path]);
    let security = &line("security").amount;
    for it in [assumed("security_usual"), assumed("security_net"), Rest::Fact(Fact::Security)] {
        assert!(security.contains(&it), "{it:?} {security:?}");
    }
    assert!(security.iter().any(|it| matches!(it, Rest::Law(_))), "the fee of enforcement comes first: {security:?}");
    assert!(line("guarantors").amount.contains(&Rest::Fact(Fact::Guarantors)));
    assert!(line("staff").amount.contains(&assumed("staff_rate")));
    assert!(!line("staff").amount.contains(&assumed("won")));
    assert!(found.rests[0].worlds.contains(&assumed("willing_company")));
    assert!(found.rests[0].shape.is_empty());
    let plan = by.explain(&secured(), Path::Instalments).unwrap();
    assert!(plan.rests.iter().any(|it| it.shape.contains(&assumed("plan_instalments"))));
}

#[test]
fn what_a_lever_does_not_move_is_taken_over_and_no_bit_differs() {
    let pack = Assumptions::shipped();
    for inputs in cases() {
        let mut kept = Kept::default();
        for (id, value, most) in [
            ("won", "95", 21),
            ("won", "60", 13),
            ("phone_hours", "7", 14),
            ("auction_sold", "60", 18),
            ("cost_of_funds", "9", 21),
            ("cost_of_funds", "9", 0),
        ] {
            let tried =
                pack.with(&[(id.to_owned(), value.to_owned())].into(), recourse_appraisal::Origin::Tried).unwrap();
            let by = Appraiser::of(&tried).unwrap();
            let drawn = by.redraw(&inputs, &mut kept, 1).unwrap();
            assert!(drawn.evaluated <= most, "{id} {}", drawn.evaluated);
            let anew = by.compare(&inputs).unwrap();
            assert_eq!(drawn.paths.len(), anew.paths.len());
            for ((path, outcome), it) in drawn.paths.iter().zip(&anew.paths) {
                assert_eq!(*path, it.path);
                assert_eq!(outcome.to_json(), it.outcome.to_json(), "{id} {path:?}");
            }
            assert_eq!(drawn.settlement_floor.to_bits(), anew.settlement_floor.to_bits());
            let again = by.compare_kept(&inputs, &mut kept, 2).unwrap();
            assert_eq!(serde_json::to_string(&again).unwrap(), serde_json::to_string(&anew).unwrap(), "{id}");
        }
    }
}

#[test]
fn one_thread_and_two_give_the_same_bits() {
    let by = Appraiser::of(&Assumptions::shipped()).unwrap();
    for inputs in cases() {
        let drawn = |threads| {
            let comparison = by.compare_kept(&inputs, &mut Kept::default(), threads).unwrap();
            serde_json::to_string(&comparison).unwrap()
        };
        let one = drawn(1);
        assert_eq!(one, drawn(2));
        assert_eq!(one, drawn(5));
    }
}

fn cases() -> [CaseInputs; 4] {
    let charged = CaseInputs {
        accrual_per_year: "24".parse().unwrap(),
        known: Known {
            willing_signs: Some(2),
            able_signs: Some(-1),
            damages: "120000".parse().unwrap(),
            ..Known::default()
        },
        ..secured()
    };
    [unsecured("80000"), unsecured("0"), secured(), charged]
}
