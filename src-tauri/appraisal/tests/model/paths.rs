//! The paths of one case: what they cost, where they end, and what must never happen.

use proptest::prelude::*;
use recourse_appraisal::{
    Assumptions, Bank, Bearer, Candidate, CaseInputs, Caveat, Comparison, CostKind, Glance, Known, Node, Origin, Path,
    Rule, Security, Step, Tree, Verdict, compare, deliberate, evaluate, footing, glance,
};

use crate::bench::{any_case, of, secured, seeded, unsecured, unsecured_company, with};

#[test]
fn statutory_costs_are_exact() {
    for (claim, path, kind, amount) in [
        ("2000000", Path::Litigation, CostKind::AcceptanceFee, "22800.00"),
        ("2000000", Path::Litigation, CostKind::PreservationFee, "5000.00"),
        ("2000000", Path::Litigation, CostKind::BondPremium, "4000.00"),
        ("2000000", Path::Litigation, CostKind::LawyerFee, "60000.00"),
        ("2000000", Path::Litigation, CostKind::EnforcementFee, "22400.00"),
        ("2000000", Path::Litigation, CostKind::AgencyShare, "0.00"),
        ("2000000", Path::Agency, CostKind::LawyerFee, "0.00"),
        ("2000000", Path::Agency, CostKind::AgencyUpfront, "5000.00"),
        ("2000000", Path::Agency, CostKind::AgencyShare, "300000.00"),
        ("20000000", Path::Agency, CostKind::AgencyShare, "2275000.00"),
        ("80000", Path::Litigation, CostKind::AcceptanceFee, "900.00"),
        ("80000", Path::Litigation, CostKind::PreservationFee, "820.00"),
        ("80000", Path::Litigation, CostKind::BondPremium, "160.00"),
        ("80000", Path::Litigation, CostKind::LawyerFee, "0.00"),
        ("80000", Path::Litigation, CostKind::EnforcementFee, "1100.00"),
        ("80000", Path::LumpSum, CostKind::Letter, "30.00"),
        ("80000", Path::LumpSum, CostKind::Staff, "360.00"),
        ("80000", Path::Instalments, CostKind::Notary, "500.00"),
        ("10000.20", Path::Litigation, CostKind::AcceptanceFee, "25.00"),
    ] {
        let found = of(&appraised(&unsecured(claim)), path).cost(kind);
        assert_eq!(found.to_string(), amount, "{claim} {path:?} {kind:?}");
    }
}

#[test]
fn every_cost_says_what_it_rests_on_and_who_bears_it() {
    for path in appraised(&secured()).paths {
        for item in &path.costs {
            assert!(!item.law.is_empty() || !item.assumptions.is_empty(), "{item:?}");
            assert_eq!(item.bearer == Bearer::ExecutedParty, item.kind == CostKind::EnforcementFee, "{item:?}");
        }
    }
}

#[test]
fn the_steps_lead_from_the_claim_to_the_value() {
    for inputs in cases() {
        let found = appraised(&inputs);
        for it in &found.paths {
            let steps = found.steps(inputs.claim, it);
            let [.., (last, net)] = steps;
            let sum: f64 = steps[..7].iter().map(|it| it.1).sum();
            assert_eq!(last, Step::Net);
            assert!((sum - net).abs() < 1e-6 * net.abs().max(1.0), "{:?} {sum} {net}", it.path);
            // Only the court's refunds can make the rest of the costs less than nothing, and nobody gains by waiting for costs.
            assert!(steps[2..5].iter().all(|it| it.1 <= 0.0), "{:?} {steps:?}", it.path);
        }
    }
}

#[test]
fn each_tree_explains_its_figures_bit_for_bit() {
    for inputs in cases() {
        for it in appraised(&inputs).paths {
            let again: Tree = it.tree.to_string().parse().unwrap();
            assert_eq!(evaluate(&again).unwrap().to_json(), it.outcome.to_json(), "{inputs:?} {:?}", it.path);
            let names = ["title", "unsold", "after_demand", "after_objection", "broken_plan"];
            assert!(it.outcome.policy.iter().all(|it| it.at.last().is_some_and(|it| names.contains(&it.as_str()))));
        }
    }
}

#[test]
fn a_tree_as_a_value_keeps_every_bit() {
    for inputs in cases() {
        for it in appraised(&inputs).paths {
            let again: Tree = it.tree.to_value().to_string().parse().unwrap();
            assert_eq!(again.root, it.tree.root, "{:?}", it.path);
        }
    }
}

#[test]
fn the_same_inputs_give_the_same_bits() {
    for inputs in cases() {
        let (one, other) = (appraised(&inputs), appraised(&inputs));
        assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap());
        let kept: Comparison = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
        assert_eq!(kept.paths[0].tree, one.paths[0].tree);
    }
}

#[test]
fn nothing_is_worth_doing_for_no_claim() {
    let found = appraised(&CaseInputs { guarantors: 2, ..unsecured("0") });
    assert_eq!(found.verdict, Verdict::Recommended { best: Candidate::Stop });
    for it in &found.paths {
        assert_eq!(it.outcome.expected_recovered.to_bits(), 0.0_f64.to_bits(), "{:?}", it.path);
        for kind in [CostKind::AcceptanceFee, CostKind::PreservationFee, CostKind::EnforcementFee] {
            assert!(it.cost(kind).is_zero());
        }
    }
    assert_eq!(found.settlement_floor.to_bits(), 0.0_f64.to_bits());
}

#[test]
fn where_nobody_has_anything_no_demand_and_no_suit_is_recommended() {
    let pack =
        with(&[("person_nothing", "100"), ("person_part", "0"), ("guarantor_nothing", "100"), ("guarantor_part", "0")]);
    for claim in ["80000", "2000000"] {
        let found = compare(&CaseInputs { guarantors: 1, ..unsecured(claim) }, &pack).unwrap();
        for path in [Path::LumpSum, Path::Litigation, Path::Agency] {
            let it = of(&found, path);
            assert!(it.outcome.mean < 0.0 && it.outcome.p_any_cash <= 0.0, "{path:?}");
            assert_ne!(found.verdict, Verdict::Recommended { best: Candidate::Path(path) });
        }
    }
}

#[test]
fn a_small_claim_is_left_alone_and_says_that_costs_exceed_it() {
    let found = appraised(&unsecured("3000"));
    assert_eq!(found.verdict, Verdict::Recommended { best: Candidate::Stop });
    assert!(found.caveats.contains(&Caveat::CostsExceedClaim { path: Path::Agency }));
    for claim in ["0.01", "1", "49.99", "50", "51"] {
        let found = appraised(&unsecured(claim));
        assert!(found.paths.iter().all(|it| it.outcome.mean.is_finite() && it.outcome.sd.is_finite()), "{claim}");
        assert!(found.caveats.len() >= 4, "{claim}");
    }
}

#[test]
fn security_that_nobody_valued_counts_as_nothing_and_is_said() {
    let unvalued = appraised(&CaseInputs { security: Security::Unvalued, ..unsecured("500000") });
    let none = appraised(&unsecured("500000"));
    // Only the sale is different: nobody quotes a price for secured claims.
    assert_eq!(unvalued.paths, none.paths.into_iter().filter(|it| it.path != Path::Assignment).collect::<Vec<_>>());
    assert!(unvalued.blocked.iter().any(|it| it.path == Path::Assignment && it.rule == Rule::NoQuote));
    assert!(unvalued.blocked.iter().any(|it| it.path == Path::RealiseSecurity && it.rule == Rule::SecurityNotValued));
    assert_eq!(unvalued.caveats, [Caveat::SecurityNotValued]);
}

#[test]
fn what_was_seen_moves_the_figures() {
    let mean = |inputs: &CaseInputs| of(&appraised(inputs), Path::LumpSum).outcome.mean;
    let fresh = unsecured("80000");
    let silent = CaseInputs { days_since_compensation: 61, ..fresh.clone() };
    let paying = CaseInputs { received: "1000".parse().unwrap(), ..silent.clone() };
    assert!(mean(&silent) < mean(&fresh) && mean(&fresh) < mean(&paying));
}

#[test]
fn an_agent_is_dear_where_there_is_money_and_cheap_where_there_is_none() {
    let rich = appraised(&secured());
    assert!(of(&rich, Path::Agency).outcome.mean < of(&rich, Path::Litigation).outcome.mean);
    let poor = appraised(&unsecured_company("2000000"));
    assert!(of(&poor, Path::Agency).outcome.mean > of(&poor, Path::Litigation).outcome.mean);
    assert!(of(&poor, Path::Agency).resources.lawyer_budget < of(&poor, Path::Litigation).resources.lawyer_budget);
}

#[test]
fn break_even_is_where_the_suit_is_worth_nothing() {
    let inputs = unsecured_company("2000000");
    let root = of(&appraised(&inputs), Path::Litigation).break_even_won.unwrap();
    let at = with(&[("won", &format!("{:.8}", root * 100.0))]);
    let mean = of(&compare(&inputs, &at).unwrap(), Path::Litigation).outcome.mean;
    assert!(mean.abs() < 0.1, "{mean}");
}

#[test]
fn what_follows_from_a_comparison_hangs_together() {
    for inputs in [unsecured("80000"), secured(), unsecured_company("500000")] {
        let pack = Assumptions::shipped();
        let found = compare(&inputs, &pack).unwrap();
        let it = deliberate(&inputs, &pack, &found).unwrap();
        assert!(it.value_of_knowing >= -1e-6 && it.parameter_band > 0.0);
        assert_eq!(it.evidence_share.to_bits(), 0.0_f64.to_bits(), "nothing here is the company's own");
        assert!(
            it.swings.windows(2).all(|it| (it[0].high.1 - it[0].low.1).abs() >= (it[1].high.1 - it[1].low.1).abs())
        );
        // At the threshold of the first move the two are worth the same.
        if let Some(threshold) = it.first_move.threshold_percent {
            let at = with(&[("keep_warned", &format!("{:.9}", 100.0 - threshold))]);
            let there = glance(&inputs, &at).unwrap();
            let mean = |path: Path| there.paths.iter().find(|it| it.0 == path).unwrap().1;
            assert!((mean(Path::Sequence) - mean(Path::Litigation)).abs() < 1.0, "{threshold}");
        }
        // At the fixed fee of the comparison both ways of paying the lawyer are worth the same.
        let lawyer = of(&found, Path::Litigation).cost(CostKind::LawyerFee).to_string().parse::<f64>().unwrap();
        let fixed = of(&found, Path::Litigation).outcome.mean + lawyer - it.lawyer_fee.fixed_fee;
        assert!((fixed - of(&found, Path::Agency).outcome.mean).abs() < 1e-6);
        let own =
            pack.with(&[(it.swings[0].id.clone(), it.swings[0].high.0.to_string())].into(), Origin::User).unwrap();
        let again = deliberate(&inputs, &own, &compare(&inputs, &own).unwrap()).unwrap();
        assert!(again.evidence_share > 0.0 && again.evidence_share < 1.0);
    }
}

#[test]
fn hearings_are_the_suits_that_are_not_settled() {
    for inputs in cases() {
        let found = appraised(&inputs);
        let of = |path: Path| found.paths.iter().find(|it| it.path == path).unwrap();
        let suit: serde_json::Value = serde_json::from_str(&of(Path::Litigation).tree.to_string()).unwrap();
        let branches = suit["root"]["chance"]["branches"].as_array().unwrap();
        let judged = &branches.iter().find(|it| it["label"] == "judged").unwrap()["p"];
        let in_world = |(at, world): (usize, &serde_json::Value)| {
            let p = if judged.is_number() { judged } else { &judged[at] };
            world["p"].as_f64().unwrap() * p.as_f64().unwrap()
        };
        let expected: f64 = suit["worlds"].as_array().unwrap().iter().enumerate().map(in_world).sum();
        let hearings = of(Path::Litigation).resources.hearings;
        assert!((hearings - expected).abs() < 1e-9 && hearings > 0.0, "{hearings} {expected}");
        assert!(of(Path::Preserve).resources.hearings.to_bits() == 0, "a letter has none");
        assert!(found.paths.iter().all(|it| (0.0..=1.0).contains(&it.resources.hearings)));
    }
}

#[test]
fn the_pass_back_gives_the_slopes_that_small_steps_give() {
    let mut seen = 0;
    for inputs in [unsecured("80000"), secured(), unsecured_company("500000")] {
        let pack = Assumptions::shipped();
        let found = compare(&inputs, &pack).unwrap();
        let best =
            found.paths.iter().max_by(|one, other| one.outcome.mean.total_cmp(&other.outcome.mean)).unwrap().path;
        let swings = deliberate(&inputs, &pack, &found).unwrap().swings;
        assert!(swings.len() > 5 && swings.len() <= 10, "{}", swings.len());
        for it in swings {
            let Some(slope) = it.slope else { continue };
            let lever = pack.named(&it.id).unwrap();
            let whole = matches!(lever.unit, recourse_appraisal::Unit::Months | recourse_appraisal::Unit::Count);
            let step = if whole { rust_decimal::Decimal::ONE } else { lever.value * rust_decimal::Decimal::new(5, 3) };
            let mean = |value: rust_decimal::Decimal| {
                let tried = with(&[(&it.id, &value.to_string())]);
                glance(&inputs, &tried).unwrap().paths.iter().find(|it| it.0 == best).unwrap().1
            };
            let naive = (mean(lever.value + step) - mean(lever.value - step))
                / (2.0 * step.to_string().parse::<f64>().unwrap());
            let off = if whole { 0.15 } else { 0.02 };
            assert!((slope - naive).abs() <= off * naive.abs() + 1.0, "{best:?} {} {slope} {naive}", it.id);
            seen += 1;
        }
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn signs_ceilings_and_a_bank_of_the_file_count() {
    let plain = unsecured("80000");
    let known = |known: Known| CaseInputs { known, ..plain.clone() };
    let mean = |inputs: &CaseInputs, path: Path| {
        glance(inputs, &Assumptions::shipped()).unwrap().paths.iter().find(|it| it.0 == path).map(|it| it.1)
    };
    let willing = known(Known { willing_signs: Some(3), ..Known::default() });
    let unable = known(Known { able_signs: Some(-3), ..Known::default() });
    assert!(mean(&willing, Path::LumpSum) > mean(&plain, Path::LumpSum));
    assert!(mean(&unable, Path::Litigation) < mean(&plain, Path::Litigation));
    let neither = known(Known { willing_signs: Some(0), able_signs: Some(0), ..Known::default() });
    assert_eq!(mean(&neither, Path::LumpSum), mean(&plain, Path::LumpSum), "signs that balance change nothing");
    let reduced = known(Known { damages: "30000".parse().unwrap(), ..Known::default() });
    assert!(mean(&reduced, Path::PlanReduced) < mean(&plain, Path::PlanReduced), "what is given up does not come in");
    let capped = CaseInputs {
        guarantors: 1,
        ..known(Known { ceilings: vec![Some("1000".parse().unwrap())], ..Known::default() })
    };
    let full = CaseInputs { guarantors: 1, ..plain.clone() };
    assert!(mean(&capped, Path::Litigation) < mean(&full, Path::Litigation));
    assert_eq!(mean(&plain, Path::BankHelp), None);
    assert!(mean(&known(Known { bank: Bank::Named, ..Known::default() }), Path::BankHelp).is_some());
}

#[test]
fn a_path_says_which_assumptions_it_rests_on() {
    let pack = Assumptions::shipped();
    let all = footing(&unsecured("80000"), &pack).unwrap();
    assert!(all.iter().all(|it| it.evidence_share <= 0.0 && !it.rests_on.is_empty()));
    let demand = &all.iter().find(|it| it.path == Path::LumpSum).unwrap().rests_on;
    assert!(["letter_cost", "willing_person", "cost_of_funds"].iter().all(|id| demand.iter().any(|it| it == id)));
    assert!(!demand.iter().any(|it| ["won", "willing_company", "security_low"].contains(&it.as_str())), "{demand:?}");
}

#[test]
fn a_near_tie_names_the_figure_that_would_decide_it() {
    let mut seen = 0;
    for thousand in [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200, 250, 300, 400, 500] {
        let inputs = unsecured(&(thousand * 1_000).to_string());
        let found = compare(&inputs, &with(&[("near_tie", "6")])).unwrap();
        let Verdict::NoClearWinner { first, second, decider: Some(it) } = found.verdict else { continue };
        seen += 1;
        let value = |candidate, tried: f64| match candidate {
            Candidate::Stop => 0.0,
            Candidate::Path(path) => {
                of(&compare(&inputs, &with(&[(&it.id, &format!("{tried:.9}"))])).unwrap(), path).outcome.mean
            }
        };
        let here = value(it.above, it.threshold) - value(it.below, it.threshold);
        assert!(here.abs() < 0.5, "{here} {it:?}");
        assert!([it.above, it.below].contains(&first) && [it.above, it.below].contains(&second));
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn levels_and_branches_are_few_and_named() {
    for it in appraised(&CaseInputs { guarantors: 6, ..secured() }).paths {
        let mut open: Vec<&Node> = it.tree.root.iter().collect();
        while let Some(node) = open.pop() {
            match node {
                Node::Chance(it) => {
                    assert!(!it.branches.is_empty() && it.branches.iter().all(|it| !it.label.is_empty()));
                    open.extend(it.branches.iter().filter_map(|it| it.next.as_deref()));
                }
                Node::Decide(it) => {
                    let labels: Vec<_> = it.options.iter().map(|it| &*it.label).collect();
                    assert!(labels.contains(&"stop") && labels.len() > 1, "{labels:?}");
                    open.extend(it.options.iter().filter_map(|it| it.next.as_deref()));
                }
            }
        }
        assert!(it.tree.worlds.len() <= 256, "{}", it.tree.worlds.len());
    }
}

proptest! {
    #![proptest_config(seeded(24, 7))]

    #[test]
    fn more_means_never_lower_a_path(inputs in any_case(), lever in 0_usize..5, by in 1_u32..40) {
        // Not for a claim that grows faster than money costs, where being paid early is a loss, nor for one whose
        // instalments cost more to watch than they bring, where every further one is.
        let claim = inputs.claim + "5000".parse().unwrap();
        let inputs = CaseInputs { accrual_per_year: "4".parse().unwrap(), claim, ..inputs };
        let less = Assumptions::shipped();
        let (id, now, sign) = [
            ("person_nothing", 45, -1), ("company_part_of_claim", 15, 1), ("person_part_of_claim", 30, 1),
            ("guarantor_nothing", 50, -1), ("guarantor_part_of_claim", 20, 1),
        ][lever];
        let more = with(&[(id, &(now + sign * i64::from(by)).to_string())]);
        not_worse(&glance(&inputs, &less).unwrap(), &glance(&inputs, &more).unwrap())?;
    }

    #[test]
    fn dearer_security_never_lowers_a_path(inputs in any_case(), value in 1_i64..3_000_000, more in 1_i64..3_000_000) {
        let accrual_per_year = "4".parse().unwrap();
        let worth = |fen| CaseInputs { security: Security::Valued { value: recourse_core::Money::from_fen(fen * 100) }, ..inputs.clone() };
        let one = CaseInputs { accrual_per_year, ..worth(value) };
        let other = CaseInputs { accrual_per_year, ..worth(value + more) };
        let shipped = Assumptions::shipped();
        not_worse(&glance(&one, &shipped).unwrap(), &glance(&other, &shipped).unwrap())?;
    }

    #[test]
    fn better_odds_in_court_never_lower_a_path(inputs in any_case(), won in 0_u32..100, more in 1_u32..100) {
        let at = |won: u32| glance(&inputs, &with(&[("won", &won.min(100).to_string())])).unwrap();
        not_worse(&at(won), &at(won + more))?;
    }

    #[test]
    fn a_higher_cost_never_raises_a_path(inputs in any_case(), cost in 0_usize..9, by in 1_u32..100) {
        let (id, now) = [
            ("staff_rate", 120), ("letter_cost", 30), ("plan_notary", 500), ("plan_monitoring", 30), ("agency_upfront", 5000),
            ("lawyer_fixed", 3), ("agency_share", 15), ("suit_hours_person", 12), ("enforcement_hours_company", 16),
        ][cost];
        let top = if id == "lawyer_fixed" { 50 } else if id == "agency_share" { 100 } else { u32::MAX };
        let dear = glance(&inputs, &with(&[(id, &(now + by).min(top).to_string())])).unwrap();
        not_worse(&dear, &glance(&inputs, &Assumptions::shipped()).unwrap())?;
    }

    #[test]
    fn nothing_breaks_whatever_the_figures(inputs in any_case(), picks in prop::collection::vec((0_usize..123, 0_u32..=4), 0..8)) {
        let shipped = Assumptions::shipped();
        let mut pack = shipped.clone();
        for (at, part) in picks {
            let it = shipped.iter().nth(at).unwrap();
            let value = it.min + (it.max.min(100.into()) - it.min) * rust_decimal::Decimal::from(part) / rust_decimal::Decimal::from(4);
            if let Ok(tried) = pack.with(&[(it.id.clone(), value.round().to_string())].into(), Origin::Tried) {
                pack = tried;
            }
        }
        let found = compare(&inputs, &pack).unwrap();
        for it in &found.paths {
            let outcome = &it.outcome;
            prop_assert!(outcome.mean.is_finite() && outcome.sd.is_finite() && it.resources.staff_hours >= 0.0);
            prop_assert!(outcome.p10.low() <= outcome.p50.high() && outcome.p50.low() <= outcome.p90.high());
            prop_assert!(outcome.expected_recovered >= 0.0);
            prop_assert!(outcome.mean <= found.settlement_floor);
        }
    }
}

fn not_worse(worse: &Glance, better: &Glance) -> Result<(), TestCaseError> {
    for ((path, one, _), (_, other, _)) in worse.paths.iter().zip(&better.paths) {
        prop_assert!(*one <= other + 1e-9 * one.abs().max(1.0), "{path:?} {one} {other}");
    }
    Ok(())
}

fn cases() -> [CaseInputs; 5] {
    [
        unsecured("80000"),
        unsecured("0"),
        secured(),
        unsecured_company("2000000"),
        CaseInputs { guarantors: 3, accrual_per_year: "24".parse().unwrap(), ..secured() },
    ]
}

fn appraised(inputs: &CaseInputs) -> Comparison {
    compare(inputs, &Assumptions::shipped()).unwrap()
}
