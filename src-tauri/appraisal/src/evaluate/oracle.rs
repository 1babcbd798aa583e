//! The engine against brute force: every end and every policy of small random trees, written as naively as can be.

use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{best, bounded, ends, evaluate, listed, plan::Plan, weights};
use crate::derive::Pulled;
use crate::outcome::{Figure, Outcome};
use crate::tree::{Branch, Chance, Choice, Cost, Decide, Flow, FlowKind, Node, Text, Tree, World};

/// One way things can go: present value, probability, recovered, cost, first cash.
#[derive(Clone, Copy)]
struct Way {
    value: f64,
    p: f64,
    recovered: f64,
    cost: f64,
    cash: Option<u32>,
}

/// Every way from `node` on in one world, `months` after the root, under the policy `chosen` by name.
fn ways(tree: &Tree, node: Option<&Node>, world: usize, months: u32, chosen: &dyn Fn(&str) -> usize) -> Vec<Way> {
    let nothing = Way { value: 0.0, p: 1.0, recovered: 0.0, cost: 0.0, cash: None };
    let v = |months: u32| (1.0 + tree.annual_rate_percent / 100.0).powf(-f64::from(months) / 12.0);
    match node {
        None => vec![nothing],
        Some(Node::Decide(it)) => ways(tree, it.options[chosen(&it.name)].next.as_deref(), world, months, chosen),
        Some(Node::Chance(it)) => {
            let entry: f64 = it.costs.iter().map(|it| it.amount).sum();
            let mut all = Vec::new();
            for branch in &it.branches {
                for (duration, chance) in branch.months.iter() {
                    let end = months + duration;
                    let mut here = Way { value: -entry * v(months), cost: entry, ..nothing };
                    here.p = branch.p[world] * chance;
                    for flow in &branch.flows {
                        let amount = flow.alpha[world] + flow.beta[world] * f64::from(end);
                        here.value += amount * v(end);
                        if flow.kind == FlowKind::Receipt && amount > 0.0 {
                            here.recovered += amount;
                            here.cash = Some(end);
                        } else {
                            here.cost -= amount;
                        }
                    }
                    for rest in ways(tree, branch.next.as_deref(), world, end, chosen) {
                        all.push(Way {
                            value: here.value + rest.value,
                            p: here.p * rest.p,
                            recovered: here.recovered + rest.recovered,
                            cost: here.cost + rest.cost,
                            cash: here.cash.or(rest.cash),
                        });
                    }
                }
            }
            all
        }
    }
}

fn all_ways(tree: &Tree, chosen: &dyn Fn(&str) -> usize) -> Vec<Way> {
    let worlds = tree.worlds.iter().enumerate();
    let ways = worlds.flat_map(|(world, it)| {
        ways(tree, tree.root.as_ref(), world, 0, chosen).into_iter().map(|way| Way { p: way.p * it.p, ..way })
    });
    ways.filter(|it| it.p > 0.0).collect()
}

fn expected(ways: &[Way], figure: impl Fn(&Way) -> f64) -> f64 {
    ways.iter().map(|it| it.p * figure(it)).sum()
}

/// Names and sizes of all decisions.
fn decisions(node: Option<&Node>, found: &mut Vec<(String, usize)>) {
    match node {
        None => {}
        Some(Node::Decide(it)) => {
            found.push((it.name.to_string(), it.options.len()));
            it.options.iter().for_each(|it| decisions(it.next.as_deref(), found));
        }
        Some(Node::Chance(it)) => it.branches.iter().for_each(|it| decisions(it.next.as_deref(), found)),
    }
}

/// The largest expectation over all policies.
fn best_of_all(tree: &Tree) -> Option<f64> {
    let mut names = Vec::new();
    decisions(tree.root.as_ref(), &mut names);
    let policies: usize = names.iter().map(|it| it.1).product();
    (policies <= 300).then(|| {
        let worth = |number: usize| {
            let mut rest = number;
            let picks: Vec<usize> = names.iter().map(|it| (rest % it.1, rest /= it.1).0).collect();
            let chosen = |name: &str| picks[names.iter().position(|it| it.0 == name).unwrap()];
            expected(&all_ways(tree, &chosen), |it| it.value)
        };
        (0..policies).map(worth).fold(f64::NEG_INFINITY, f64::max)
    })
}

fn policy_of<'o>(outcome: &'o Outcome, tree: &'o Tree) -> impl Fn(&str) -> usize + 'o {
    move |name| {
        let Some(it) = outcome.policy.iter().find(|it| it.at.last().is_some_and(|it| it == name)) else { return 0 };
        option_index(tree.root.as_ref(), name, &it.choose).unwrap()
    }
}

fn option_index(node: Option<&Node>, name: &str, label: &str) -> Option<usize> {
    match node? {
        Node::Decide(it) if it.name == name => it.options.iter().position(|it| it.label == label),
        Node::Decide(it) => it.options.iter().find_map(|it| option_index(it.next.as_deref(), name, label)),
        Node::Chance(it) => it.branches.iter().find_map(|it| option_index(it.next.as_deref(), name, label)),
    }
}

proptest! {
    #![proptest_config(seeded(400))]
    #[test]
    fn every_figure_is_that_of_brute_force(tree in trees()) {
        let outcome = evaluate(&tree).unwrap();
        let mut ways = all_ways(&tree, &policy_of(&outcome, &tree));
        let near = |found: f64, expected: f64| (found - expected).abs() <= 1e-8 * expected.abs().max(1.0);
        let mean = expected(&ways, |it| it.value);
        prop_assert!(near(outcome.mean, mean), "mean {} {mean}", outcome.mean);
        if let Some(best) = best_of_all(&tree) {
            prop_assert!(near(outcome.mean, best), "policy {} {best}", outcome.mean);
        }
        let sd = expected(&ways, |it| (it.value - mean).powi(2)).sqrt();
        prop_assert!((outcome.sd - sd).abs() <= 1e-6 * sd.max(1.0), "sd {} {sd}", outcome.sd);
        let any = expected(&ways, |it| f64::from(u8::from(it.cash.is_some())));
        prop_assert!(near(outcome.p_any_cash, any));
        prop_assert!(near(outcome.p_cash_12_months, expected(&ways, |it| f64::from(u8::from(it.cash.is_some_and(|it| it <= 12))))));
        prop_assert!(near(outcome.expected_recovered, expected(&ways, |it| it.recovered)));
        prop_assert!(near(outcome.expected_cost, expected(&ways, |it| it.cost)));
        let first = expected(&ways, |it| it.cash.map_or(0.0, f64::from)) / any;
        prop_assert!(outcome.mean_first_cash_months.map_or(any == 0.0, |it| near(it, first)));
        prop_assert!(near(outcome.p_loss.low(), expected(&ways, |it| f64::from(u8::from(it.value < super::NO_LOSS)))));
        ways.sort_by(|one, other| one.value.total_cmp(&other.value));
        for (level, found) in [(0.1, outcome.p10), (0.5, outcome.p50), (0.9, outcome.p90)] {
            let mut sum = 0.0;
            let at = ways.iter().find(|it| { sum += it.p; sum >= level - 1e-12 }).unwrap();
            prop_assert!(near(found.low(), at.value), "p{level} {} {}", found.low(), at.value);
        }
    }

    #[test]
    fn what_is_written_and_read_gives_the_same_bits(tree in trees()) {
        let again: Tree = tree.to_string().parse().unwrap();
        prop_assert_eq!(&again, &tree);
        prop_assert_eq!(evaluate(&again).unwrap().to_json(), evaluate(&tree).unwrap().to_json());
    }

    #[test]
    fn an_option_more_is_never_worse(tree in trees(), more in trees()) {
        let alone = evaluate(&tree).unwrap().mean;
        let mut both = tree.clone();
        let other = Choice { label: "more".into(), next: more.root.filter(|_| more.worlds == tree.worlds).map(Arc::new) };
        let first = Choice { label: "first".into(), next: tree.root.map(Arc::new) };
        both.root = Some(Node::Decide(Decide { name: "which".into(), options: vec![first, other] }));
        prop_assert!(evaluate(&both).unwrap().mean >= alone);
    }

    #[test]
    fn bounds_hold_what_the_list_says(tree in trees()) {
        agree_without_listing(&tree)?;
    }
}

/// The route for trees with too many ends, on one whose ends can be listed.
fn agree_without_listing(tree: &Tree) -> Result<(), TestCaseError> {
    let plan = Plan::of(tree).unwrap();
    let choice = best(tree, &plan);
    let exact = listed(&plan, &choice, ends::list(&plan, &choice.chosen, usize::MAX).unwrap());
    let found = bounded(&plan, &choice);
    for (one, other) in [
        (exact.p_any_cash, found.p_any_cash),
        (exact.p_cash_12_months, found.p_cash_12_months),
        (exact.mean_first_cash_months.unwrap_or(-1.0), found.mean_first_cash_months.unwrap_or(-1.0)),
        (exact.expected_recovered, found.expected_recovered),
        (exact.expected_cost, found.expected_cost),
    ] {
        prop_assert!((one - other).abs() <= 1e-9 * one.abs().max(1.0), "{one} {other}");
    }
    let scale = exact.mean.abs().max(exact.sd).max(1.0);
    prop_assert!((exact.sd - found.sd).abs() <= 1e-5 * scale, "sd {} {}", exact.sd, found.sd);
    for (exact, found) in
        [(exact.p10, found.p10), (exact.p50, found.p50), (exact.p90, found.p90), (exact.p_loss, found.p_loss)]
    {
        prop_assert!(found.low() <= exact.low() + 1e-9 && exact.low() <= found.high() + 1e-9, "{exact:?} {found:?}");
    }
    Ok(())
}

#[test]
fn bounds_are_tight_on_a_plan_of_sixty_months() {
    let tree = Tree {
        annual_rate_percent: 5.0,
        worlds: vec![World { p: 0.5, labels: vec![] }, World { p: 0.5, labels: vec![] }],
        root: Some(instalments(60)),
    };
    let outcome = evaluate(&tree).unwrap();
    for figure in [outcome.p10, outcome.p50, outcome.p90] {
        assert!(matches!(figure, Figure::Between { .. }), "{figure:?}");
        assert!(figure.high() - figure.low() < 600.0, "{figure:?}");
    }
    assert!(outcome.p10.low() < outcome.mean && outcome.mean < outcome.p90.high());
    assert!(outcome.p_loss.high() <= 1.0 && outcome.p_loss.low() >= 0.0);
    assert_eq!(evaluate(&tree).unwrap().to_json(), outcome.to_json());
}

#[test]
fn certain_money_has_no_spread() {
    let flow =
        Flow { label: "pays".into(), kind: FlowKind::Receipt, alpha: vec![80_000.0].into(), beta: vec![0.0].into() };
    let tree = Tree {
        annual_rate_percent: 5.0,
        worlds: vec![World { p: 1.0, labels: vec![] }],
        root: Some(chance("pay", 0.0, vec![branch("paid", vec![1.0], vec![(0, 1.0)], vec![flow], None)])),
    };
    let outcome = evaluate(&tree).unwrap();
    assert_eq!((outcome.mean, outcome.sd, outcome.p_loss), (80_000.0, 0.0, Figure::Exact(0.0)));
    assert_eq!(outcome.mean_first_cash_months, Some(0.0));
}

/// A plan of `left` instalments, each of which comes in one to three months or not at all.
fn instalments(left: u32) -> Node {
    let pays = Flow {
        label: "pays".into(),
        kind: FlowKind::Receipt,
        alpha: vec![1000.0, 700.0].into(),
        beta: vec![0.0, 1.5].into(),
    };
    let next = (left > 1).then(|| Arc::new(instalments(left - 1)));
    let paid = branch("paid", vec![0.98, 0.9], vec![(1, 0.8), (2, 0.1), (3, 0.1)], vec![pays], next);
    chance("instalment", 3.0, vec![paid, branch("default", vec![0.02, 0.1], vec![(1, 1.0)], vec![], None)])
}

fn chance(name: &'static str, cost: f64, branches: Vec<Branch>) -> Node {
    Node::Chance(Chance { name: name.into(), costs: vec![Cost { label: "c".into(), amount: cost }], branches })
}

fn branch(
    label: impl Into<Text>,
    p: Vec<f64>,
    months: Vec<(u32, f64)>,
    flows: Vec<Flow>,
    next: Option<Arc<Node>>,
) -> Branch {
    Branch { label: label.into(), p: p.into(), months: months.into(), flows, next }
}

fn trees() -> impl Strategy<Value = Tree> {
    (1_usize..=4).prop_flat_map(|worlds| {
        let root = prop_oneof![
            9 => nodes(worlds).prop_map(Some),
            1 => Just(None),
        ];
        (split(worlds), 0_u32..12, root).prop_map(|(p, rate, mut root)| {
            if let Some(root) = &mut root {
                rename(root, &mut 0);
            }
            let worlds = p.into_iter().map(|p| World { p, labels: vec![] }).collect();
            Tree { annual_rate_percent: f64::from(rate), worlds, root }
        })
    })
}

/// Gives every stage a name of its own.
fn rename(node: &mut Node, number: &mut u32) {
    *number += 1;
    match node {
        Node::Chance(it) => {
            it.name = format!("n{number}").into();
            it.branches
                .iter_mut()
                .filter_map(|it| it.next.as_mut().map(Arc::make_mut))
                .for_each(|it| rename(it, number));
        }
        Node::Decide(it) => {
            it.name = format!("d{number}").into();
            it.options
                .iter_mut()
                .filter_map(|it| it.next.as_mut().map(Arc::make_mut))
                .for_each(|it| rename(it, number));
        }
    }
}

/// Probabilities that sum to one, zeros among them.
fn split(parts: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0_u32..5, parts).prop_map(|shares| {
        let sum: u32 = shares.iter().sum();
        match sum {
            0 => (0..shares.len()).map(|it| if it == 0 { 1.0 } else { 0.0 }).collect(),
            _ => shares.iter().map(|it| f64::from(*it) / f64::from(sum)).collect(),
        }
    })
}

fn nodes(worlds: usize) -> impl Strategy<Value = Node> {
    let end = stage(worlds, Just(None).boxed());
    end.prop_recursive(4, 24, 3, move |inner| {
        stage(worlds, prop::option::weighted(0.6, inner.prop_map(Arc::new)).boxed())
    })
}

fn stage(worlds: usize, next: BoxedStrategy<Option<Arc<Node>>>) -> BoxedStrategy<Node> {
    let options = prop::collection::vec(next.clone(), 1..=3).prop_map(|next| {
        let options =
            next.into_iter().enumerate().map(|(at, next)| Choice { label: at.to_string().into(), next }).collect();
        Node::Decide(Decide { name: "".into(), options })
    });
    let flows =
        (any::<bool>(), prop::collection::vec((-40_i32..80, -3_i32..4), worlds)).prop_map(|(refund, amounts)| Flow {
            label: "f".into(),
            kind: if refund { FlowKind::Refund } else { FlowKind::Receipt },
            alpha: amounts.iter().map(|it| f64::from(it.0)).collect::<Vec<f64>>().into(),
            beta: amounts.iter().map(|it| f64::from(it.1)).collect::<Vec<f64>>().into(),
        });
    let months = (split(2), 0_u32..9, 1_u32..9).prop_map(|(p, first, gap)| vec![(first, p[0]), (first + gap, p[1])]);
    let branches = prop::collection::vec((months, prop::collection::vec(flows, 0..=2), next), 1..=3);
    let chances = (branches, 0_i32..30).prop_flat_map(move |(branches, cost)| {
        prop::collection::vec(split(branches.len()), worlds).prop_map(move |p| {
            let branches = branches.iter().enumerate().map(|(at, (months, flows, next))| {
                branch(at.to_string(), p.iter().map(|it| it[at]).collect(), months.clone(), flows.clone(), next.clone())
            });
            chance("", f64::from(cost), branches.collect())
        })
    });
    prop_oneof![1 => options, 2 => chances].boxed()
}

/// The same cases on every run.
///
/// `RECOURSE_TREES=10000` tries that many.
fn seeded(cases: u32) -> ProptestConfig {
    let asked = std::env::var("RECOURSE_TREES").ok().and_then(|it| it.parse().ok());
    let cases = asked.unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(seeded(150))]
    #[test]
    fn slopes_are_those_of_small_steps(tree in trees()) {
        let pulls = crate::derive::pulls(&tree).unwrap();
        let plan = Plan::of(&tree).unwrap();
        let chosen = best(&tree, &plan).chosen;
        let base = under(&tree, &plan, &chosen);
        let step = 1e-4;
        let moved = |tree: &Tree| (under(tree, &Plan::of(tree).unwrap(), &chosen) - base) / step;
        let dearer = Tree { annual_rate_percent: tree.annual_rate_percent + step, ..tree.clone() };
        let slope: f64 = pulls.iter().filter(|it| it.what == Pulled::Rate).map(|it| it.slope).sum();
        prop_assert!((slope - moved(&dearer)).abs() <= 1e-2 * slope.abs().max(1.0), "rate {slope} {}", moved(&dearer));
        for (kind, change) in [(Pulled::Cost("c".into()), 0), (Pulled::Flow("f".into()), 1)] {
            let mut more = tree.clone();
            more.root.iter_mut().for_each(|it| shift(it, change, step));
            let slope: f64 = pulls.iter().filter(|it| it.what == kind).map(|it| it.slope).sum();
            prop_assert!((slope - moved(&more)).abs() <= 1e-4 * slope.abs().max(1.0), "{kind:?} {slope} {}", moved(&more));
        }
        let mut likelier = tree.clone();
        if let Some(Node::Chance(root)) = &mut likelier.root {
            root.branches[0].p = root.branches[0].p.map(|it| it + step);
            let slope = pulls.iter().find(|it| it.what == Pulled::Probability && it.at.len() == 2 && it.at[1] == "0").unwrap().slope;
            prop_assert!((slope - moved(&likelier)).abs() <= 1e-4 * slope.abs().max(1.0), "{slope} {}", moved(&likelier));
        }
    }

    #[test]
    fn knowing_is_never_worth_less_than_nothing(tree in trees()) {
        prop_assert!(crate::derive::value_of_knowing(&tree).unwrap() >= -1e-9);
    }
}

/// The mean under decisions already taken, given as edges of the plan.
fn under(tree: &Tree, plan: &Plan<'_>, chosen: &[usize]) -> f64 {
    let options: Vec<usize> = plan.stages.iter().zip(chosen).map(|(stage, edge)| edge - stage.edges.start).collect();
    let worlds = tree.worlds.iter().map(|it| it.p);
    weights::mean(worlds, tree.root.as_ref(), &plan.discount, &mut weights::Room::default(), Some(&options))
}

/// Every cost, or every flow that was chosen or not, dearer by `step`.
fn shift(node: &mut Node, change: u8, step: f64) {
    match node {
        Node::Decide(it) => {
            it.options
                .iter_mut()
                .filter_map(|it| it.next.as_mut().map(Arc::make_mut))
                .for_each(|it| shift(it, change, step));
        }
        Node::Chance(it) => {
            it.costs.iter_mut().filter(|_| change == 0).for_each(|it| it.amount += step);
            for branch in &mut it.branches {
                let flows = branch.flows.iter_mut().filter(|_| change == 1);
                flows.for_each(|it| it.alpha = it.alpha.map(|it| it + step));
                branch.next.iter_mut().for_each(|it| shift(Arc::make_mut(it), change, step));
            }
        }
    }
}
