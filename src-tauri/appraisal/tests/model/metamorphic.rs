//! What must hold between two appraisals whatever the figures, a test for each line of the list:
//!
//! 1. more means of any payer never lower the best path
//! 2. better odds in court never lower it
//! 3. a lower fee never lowers it
//! 4. an option more never lowers it
//! 5. a payer split into two with the same total changes nothing before fees
//! 6. no way through a path brings more than is owed by then
//! 7. dearer money never raises a path that only brings money in
//! 8. the order in which cases are appraised or allocated changes no bit
//! 9. the number of threads changes no bit

use std::fmt::Write as _;

use proptest::prelude::*;
use recourse_appraisal::{
    Appraiser, Assumptions, CaseInputs, Choice, CostKind, Decide, FlowKind, Glance, Instance, Kept, Node, Path, Tree,
    evaluate, glance, solve,
};
use recourse_core::Money;

use crate::bench::{any_case, seeded, unsecured, with};

proptest! {
    #![proptest_config(seeded(24, 11))]

    #[test]
    fn more_means_never_lower_the_best_path(inputs in any_case(), lever in 0_usize..5, by in 1_u32..40) {
        // Not where being paid early is a loss, nor where watching the instalments costs more than they bring.
        let claim = inputs.claim + "5000".parse().unwrap();
        let inputs = CaseInputs { accrual_per_year: "4".parse().unwrap(), claim, ..inputs };
        let (id, now, sign) = [
            ("person_nothing", 45, -1), ("company_part_of_claim", 15, 1), ("person_part_of_claim", 30, 1),
            ("guarantor_nothing", 50, -1), ("guarantor_part_of_claim", 20, 1),
        ][lever];
        let more = with(&[(id, &(now + sign * i64::from(by)).to_string())]);
        prop_assert!(best(&inputs, &more) >= best(&inputs, &Assumptions::shipped()) - SLACK);
    }

    #[test]
    fn better_odds_in_court_never_lower_the_best_path(inputs in any_case(), won in 0_u32..100, more in 1_u32..100) {
        let at = |won: u32| best(&inputs, &with(&[("won", &won.min(100).to_string())]));
        prop_assert!(at(won + more) >= at(won) - SLACK);
    }

    #[test]
    fn a_lower_fee_never_lowers_the_best_path(inputs in any_case(), fee in 0_usize..8, by in 1_u32..50) {
        let (id, now) = [
            ("staff_rate", 120), ("letter_cost", 30), ("plan_notary", 500), ("agency_upfront", 5000), ("lawyer_fixed", 3),
            ("agency_share", 15), ("outsourced_share", 30), ("bond_premium", 0),
        ][fee];
        let dear = if id == "bond_premium" { (now + by).min(5) } else { now + by };
        prop_assume!(rust_decimal::Decimal::from(dear) <= Assumptions::shipped().named(id).unwrap().max);
        let dear = with(&[(id, &dear.to_string())]);
        prop_assert!(best(&inputs, &Assumptions::shipped()) >= best(&inputs, &dear) - SLACK);
    }

    #[test]
    fn an_option_more_never_lowers_the_best_path(inputs in any_case(), without in 0_usize..21) {
        let all = glance(&inputs, &Assumptions::shipped()).unwrap();
        let some: f64 = all.paths.iter().enumerate().filter(|it| it.0 != without).fold(0.0, |most, it| f64::max(most, it.1.1));
        prop_assert!(all.paths.iter().fold(0.0, |most, it| f64::max(most, it.1)) >= some);
        // Within a tree: the sequence with one of its options taken away.
        let it = Appraiser::of(&Assumptions::shipped()).unwrap().compare(&inputs).unwrap();
        let tree = it.paths.iter().find(|it| it.path == Path::Sequence).unwrap().tree.clone();
        let fewer = Tree { root: tree.root.as_ref().map(|it| fewer(it, without)), ..tree.clone() };
        prop_assert!(evaluate(&tree).unwrap().mean >= evaluate(&fewer).unwrap().mean - SLACK);
    }

    #[test]
    fn a_payer_split_in_two_changes_nothing_before_fees(
        amounts in prop::collection::vec((0_u32..90_000, 0_u32..=100), 1..5), months in 0_u32..20, rate in 0_u32..15,
    ) {
        let worlds = amounts.len();
        let flow = |label: &str, figures: Vec<f64>| {
            format!(r#"{{"label":"{label}","kind":"receipt","alpha":{figures:?},"beta":{:?}}}"#, vec![0.0; worlds])
        };
        let whole: Vec<f64> = amounts.iter().map(|it| f64::from(it.0)).collect();
        let one: Vec<f64> = amounts.iter().map(|it| f64::from(it.0 * it.1 / 100)).collect();
        let other: Vec<f64> = whole.iter().zip(&one).map(|(whole, one)| whole - one).collect();
        let together = tree(worlds, rate, months, &flow("debtor", whole));
        let split = tree(worlds, rate, months, &format!("{},{}", flow("debtor", one), flow("guarantor", other)));
        let (together, split) = (evaluate(&together).unwrap(), evaluate(&split).unwrap());
        for (one, other) in [
            (together.mean, split.mean),
            (together.sd, split.sd),
            (together.expected_recovered, split.expected_recovered),
            (together.p50.low(), split.p50.low()),
            (together.p_any_cash, split.p_any_cash),
        ] {
            prop_assert!((one - other).abs() <= 1e-6 * one.abs().max(1.0), "{one} {other}");
        }
    }

    #[test]
    fn no_way_brings_more_than_is_owed_by_then(inputs in any_case()) {
        let money = |it: Money| it.to_string().parse::<f64>().unwrap();
        let found = Appraiser::of(&Assumptions::shipped()).unwrap().compare(&inputs).unwrap();
        for it in &found.paths {
            let sued = it.cost(CostKind::PreservationFee) + it.cost(CostKind::BondPremium);
            let owed = money(inputs.claim + sued) + 0.01;
            let monthly = money(inputs.accruing) * inputs.accrual_per_year.to_string().parse::<f64>().unwrap() / 1200.0 + 1e-9;
            for world in 0..it.tree.worlds.len() {
                let mut open: Vec<(&Node, f64, f64)> = it.tree.root.iter().map(|it| (it, 0.0, 0.0)).collect();
                while let Some((node, alpha, beta)) = open.pop() {
                    match node {
                        Node::Decide(it) => open.extend(it.options.iter().filter_map(|it| Some((it.next.as_deref()?, alpha, beta)))),
                        Node::Chance(it) => for branch in &it.branches {
                            let flows = branch.flows.iter().filter(|it| it.kind == FlowKind::Receipt && !["agency_share", "commission"].contains(&&*it.label));
                            let (alpha, beta) = flows.fold((alpha, beta), |sum, it| (sum.0 + it.alpha[world], sum.1 + it.beta[world]));
                            prop_assert!(alpha <= owed && beta <= monthly, "{:?} {}", it.name, branch.label);
                            open.extend(branch.next.as_deref().map(|it| (it, alpha, beta)));
                        },
                    }
                }
            }
        }
    }

    #[test]
    fn dearer_money_never_raises_a_path_of_pure_inflow(
        amounts in prop::collection::vec(0_u32..90_000, 1..5), months in 0_u32..40, rate in 0_u32..15, more in 1_u32..15, fen in 0_i64..100_000_000,
    ) {
        let worlds = amounts.len();
        let flow = format!(
            r#"{{"label":"pays","kind":"receipt","alpha":{:?},"beta":{:?}}}"#,
            amounts.iter().map(|it| f64::from(*it)).collect::<Vec<f64>>(), vec![0.0; worlds],
        );
        let at = |rate| evaluate(&tree(worlds, rate, months, &flow)).unwrap().mean;
        prop_assert!(at(rate + more) <= at(rate) + SLACK);
        // The sale of a claim that takes no hours only brings money in.
        let inputs = CaseInputs { claim: Money::from_fen(fen), ..unsecured("0") };
        let sold = |rate: u32| {
            let pack = with(&[("assign_hours", "0"), ("cost_of_funds", &rate.to_string())]);
            glance(&inputs, &pack).unwrap().paths.iter().find(|it| it.0 == Path::Assignment).unwrap().1
        };
        prop_assert!(sold(rate + more) <= sold(rate) + SLACK);
    }

    #[test]
    fn the_order_of_cases_changes_no_bit(cases in prop::collection::vec(any_case(), 2..5), seed in 1_u64..1_000) {
        let by = Appraiser::of(&Assumptions::shipped()).unwrap();
        let mut kept = Kept::default();
        let bits = |it: &Glance| it.paths.iter().map(|it| (it.0, it.1.to_bits(), it.2.staff_hours.to_bits())).collect::<Vec<_>>();
        let forward: Vec<_> = cases.iter().map(|it| bits(&by.glance(it).unwrap())).collect();
        let backward: Vec<_> = cases.iter().rev().map(|it| bits(&by.glance(it).unwrap())).collect();
        prop_assert!(forward.iter().eq(backward.iter().rev()));
        for (inputs, seen) in cases.iter().zip(&forward) {
            let drawn = by.redraw(inputs, &mut kept, 1).unwrap();
            prop_assert!(drawn.paths.iter().map(|it| it.1.mean.to_bits()).eq(seen.iter().map(|it| it.1)));
        }
        let (instance, turned) = (portfolio(seed, false), portfolio(seed, true));
        let (one, other) = (solve(&instance, 1).unwrap(), solve(&turned, 1).unwrap());
        prop_assert!(one.picks.iter().eq(other.picks.iter().rev()));
    }

    #[test]
    fn the_number_of_threads_changes_no_bit(inputs in any_case(), seed in 1_u64..1_000) {
        let by = Appraiser::of(&Assumptions::shipped()).unwrap();
        let on = |threads| serde_json::to_string(&by.compare_kept(&inputs, &mut Kept::default(), threads).unwrap()).unwrap();
        prop_assert_eq!(on(1), on(2));
        let instance = portfolio(seed, false);
        let on = |threads| {
            let it = solve(&instance, threads).unwrap();
            (it.value.to_bits(), it.bound.to_bits(), it.picks)
        };
        prop_assert_eq!(on(1), on(2));
    }
}

/// Rounding.
const SLACK: f64 = 1e-6;

/// What the best path is worth; stopping is worth nothing.
fn best(inputs: &CaseInputs, pack: &Assumptions) -> f64 {
    glance(inputs, pack).unwrap().paths.iter().fold(0.0, |most, it| f64::max(most, it.1))
}

/// The same stages with one option of every decision that has more than one taken away.
fn fewer(node: &Node, without: usize) -> Node {
    match node {
        Node::Chance(it) => {
            let mut it = it.clone();
            for branch in &mut it.branches {
                branch.next = branch.next.as_deref().map(|it| fewer(it, without).into());
            }
            Node::Chance(it)
        }
        Node::Decide(it) => {
            let gone = if it.options.len() > 1 { without % it.options.len() } else { usize::MAX };
            let left = it.options.iter().enumerate().filter(|it| it.0 != gone);
            let option = |it: &Choice| Choice {
                label: it.label.clone(),
                next: it.next.as_deref().map(|it| fewer(it, without).into()),
            };
            Node::Decide(Decide { name: it.name.clone(), options: left.map(|it| option(it.1)).collect() })
        }
    }
}

/// One stage in as many worlds, each as likely, that ends after so many months with these flows.
fn tree(worlds: usize, rate: u32, months: u32, flows: &str) -> Tree {
    let count = u32::try_from(worlds).unwrap();
    let mut each = String::new();
    for world in 0..worlds {
        let _ = write!(each, r#"{}{{"p":{}}}"#, if world > 0 { "," } else { "" }, 1.0 / f64::from(count));
    }
    let certain = vec![1.0; worlds];
    format!(
        r#"{{"annual_rate_percent":{rate},"worlds":[{each}],"root":{{"chance":{{"name":"pay","costs":[],"branches":[
           {{"label":"paid","p":{certain:?},"months":[[{months},1.0]],"flows":[{flows}],"next":null}}]}}}}}}"#
    )
    .parse()
    .unwrap()
}

/// Cases with options of different worth, from the first or from the last.
fn portfolio(seed: u64, turned: bool) -> Instance {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        u32::try_from(state % 1_000_003).unwrap()
    };
    let mut cases: Vec<Vec<(f64, [f64; 2])>> = (0..8)
        .map(|_| {
            let option = |_| (f64::from(next()), [f64::from(next() % 40), f64::from(next() % 90)]);
            std::iter::once((0.0, [0.0; 2])).chain((0..3).map(option)).collect()
        })
        .collect();
    if turned {
        cases.reverse();
    }
    let mut instance = Instance::new(vec![90.0, 200.0]);
    for case in &cases {
        instance.case(case.iter().map(|it| (it.0, it.1.as_slice())));
    }
    instance
}
