//! Security that is sold round by round.

use recourse_appraisal::{
    Appraiser, Assumptions, Branch, CaseInputs, Chance, CostKind, Decide, Figure, Node, Path, Rest, Security, compare,
};

use crate::bench::{of, secured, unsecured_company, with};

/// Appraised at a million, nothing else to be had.
fn alone() -> CaseInputs {
    let security = Security::Valued { value: "1000000".parse().unwrap() };
    CaseInputs { security, ..unsecured_company("2000000") }
}

const NOTHING_ELSE: [(&str, &str); 2] = [("company_nothing", "100"), ("company_part", "0")];

fn stage<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let (here, below): (&str, Vec<&Node>) = match node {
        Node::Chance(it) => (&it.name, it.branches.iter().filter_map(|it| it.next.as_deref()).collect()),
        Node::Decide(it) => (&it.name, it.options.iter().filter_map(|it| it.next.as_deref()).collect()),
    };
    if here == name { Some(node) } else { below.into_iter().find_map(|it| stage(it, name)) }
}

fn chance<'a>(node: &'a Node, name: &str) -> &'a Chance {
    match stage(node, name) {
        Some(Node::Chance(it)) => it,
        _ => panic!("{name}"),
    }
}

fn decision<'a>(node: &'a Node, name: &str) -> &'a Decide {
    match stage(node, name) {
        Some(Node::Decide(it)) => it,
        _ => panic!("{name}"),
    }
}

fn way<'a>(chance: &'a Chance, label: &str) -> &'a Branch {
    chance.branches.iter().find(|it| &*it.label == label).unwrap()
}

const ROUNDS: [&str; 3] = ["first_auction", "second_auction", "open_sale"];

#[test]
fn every_round_may_end_the_sale_and_the_reserve_falls() {
    let found = compare(&alone(), &with(&NOTHING_ELSE)).unwrap();
    let path = of(&found, Path::RealiseSecurity);
    let root = path.tree.root.as_ref().unwrap();
    let auction = chance(root, "auction");
    let labels: Vec<&str> = auction.branches.iter().map(|it| &*it.label).collect();
    assert_eq!(labels, [&ROUNDS[..], &["unsold"]].concat());
    let rounds = ROUNDS.map(|it| way(auction, it));
    assert!(rounds.iter().all(|it| it.next.is_none() && !it.flows.is_empty()));
    let unsold = way(auction, "unsold");
    assert!(unsold.flows.iter().all(|it| it.alpha.iter().all(|it| it <= 0.0)), "nothing comes in unsold");
    // The market pays 56, 74 or 90 % of the appraisal: the lowest does not reach the first reserve of 70 %, but that of 56 %.
    let worlds = path.tree.worlds.len();
    let low: Vec<usize> = (0..worlds).filter(|at| rounds[0].p[*at] <= 0.0).collect();
    assert!(!low.is_empty() && low.len() < worlds);
    assert!(rounds[1].p.iter().all(|it| it > 0.0));
    for at in 0..worlds {
        let all: f64 = auction.branches.iter().map(|it| it.p[at]).sum();
        assert!((all - 1.0).abs() < 1e-12, "{all}");
    }
    // A sale at the last reserve brings no more than that reserve, an auction what the market pays.
    let most = |branch: &Branch| branch.flows[0].alpha.iter().fold(0.0, f64::max);
    assert!((most(rounds[2]) - most(rounds[0])).abs() > 1_000.0);
    let in_kind = chance(root, "payment_in_kind");
    assert!((most(&in_kind.branches[0]) - most(rounds[2])).abs() < 1e-6);
    let options: Vec<_> = decision(root, "unsold").options.iter().map(|it| it.label.to_string()).collect();
    assert_eq!(options, ["take_in_kind", "stop"]);
}

#[test]
fn as_many_lots_clear_in_two_auctions_as_the_assumption_says() {
    for sold in ["0", "22.9", "60", "100"] {
        let found = compare(&alone(), &with(&[NOTHING_ELSE[0], NOTHING_ELSE[1], ("auction_sold", sold)])).unwrap();
        let tree = &of(&found, Path::RealiseSecurity).tree;
        let auction = chance(tree.root.as_ref().unwrap(), "auction");
        let cleared: f64 = (0..tree.worlds.len())
            .map(|at| tree.worlds[at].p * (way(auction, "first_auction").p[at] + way(auction, "second_auction").p[at]))
            .sum();
        let said = sold.parse::<f64>().unwrap() / 100.0;
        assert!((cleared - said).abs() < 1e-9, "{cleared} {said}");
    }
}

#[test]
fn rounds_take_their_months_and_hours_and_say_what_they_rest_on() {
    let by = Appraiser::of(&with(&NOTHING_ELSE)).unwrap();
    let found = by.compare(&alone()).unwrap();
    let path = of(&found, Path::RealiseSecurity);
    let auction = chance(path.tree.root.as_ref().unwrap(), "auction");
    let months: Vec<u32> = auction.branches.iter().map(|it| it.months[0].0).collect();
    assert_eq!(months, [8, 10, 12, 12], "twelve months in all");
    let staff = path.cost(CostKind::AuctionStaff);
    assert_eq!(staff.to_string(), "240.00");
    for (label, spent) in [("first_auction", 0.0), ("second_auction", 240.0), ("open_sale", 480.0), ("unsold", 480.0)] {
        let flows = way(auction, label).flows.iter().filter(|it| it.label == "auction_staff");
        assert!((flows.map(|it| it.alpha[0]).sum::<f64>() + spent).abs() < 1e-9, "{label}");
    }
    let plain = of(&by.compare(&unsecured_company("2000000")).unwrap(), Path::Litigation).clone();
    assert!(plain.costs.iter().all(|it| it.kind != CostKind::AuctionStaff), "no security, no rounds");
    let opened = by.explain(&alone(), Path::RealiseSecurity).unwrap();
    let rests = |id: &str| {
        let named = Rest::Assumption(id.to_owned());
        opened
            .rests
            .iter()
            .any(|it| it.amount.contains(&named) || it.chance.contains(&named) || it.months.contains(&named))
    };
    for id in ["reserve_first", "reserve_cut", "auction_sold", "sale_sold", "auction_round_months", "auction_hours"] {
        assert!(rests(id), "{id}");
    }
}

#[test]
fn what_is_left_unsold_is_taken_in_kind_only_where_that_is_worth_something() {
    let taken = |pack: &Assumptions| {
        let found = compare(&alone(), pack).unwrap();
        let policy = &of(&found, Path::RealiseSecurity).outcome.policy;
        policy.iter().find(|it| it.at.last().is_some_and(|at| at == "unsold")).map(|it| it.choose.clone())
    };
    assert_eq!(taken(&with(&NOTHING_ELSE)).unwrap(), "take_in_kind");
    // Where the reserve has fallen to nothing there is nothing to take.
    let given_away = with(&[NOTHING_ELSE[0], NOTHING_ELSE[1], ("reserve_cut", "100")]);
    let found = compare(&alone(), &given_away).unwrap();
    let root = of(&found, Path::RealiseSecurity).tree.root.clone().unwrap();
    assert!(chance(&root, "payment_in_kind").branches[0].flows[0].alpha.iter().all(|it| it.abs() < 1e-9));
    // A certain buyer in the first round leaves nothing to the others.
    let certain = with(&[NOTHING_ELSE[0], NOTHING_ELSE[1], ("auction_sold", "100"), ("security_low", "80")]);
    assert_eq!(taken(&certain), None, "no decision is met that has no probability");
}

#[test]
fn the_rounds_keep_the_trees_small_and_their_figures_exact() {
    let found =
        compare(&CaseInputs { accrual_per_year: "12".parse().unwrap(), ..secured() }, &Assumptions::shipped()).unwrap();
    let mut stages = 0;
    for it in &found.paths {
        let mut open: Vec<&Node> = it.tree.root.iter().collect();
        let mut of_path = 0;
        while let Some(node) = open.pop() {
            of_path += 1;
            match node {
                Node::Chance(it) => open.extend(it.branches.iter().filter_map(|it| it.next.as_deref())),
                Node::Decide(it) => open.extend(it.options.iter().filter_map(|it| it.next.as_deref())),
            }
        }
        stages += of_path;
        assert!(it.tree.worlds.len() <= 54, "rounds add no world: {:?} {}", it.path, it.tree.worlds.len());
        assert!(matches!(it.outcome.p10, Figure::Exact(_)), "{:?}", it.path);
    }
    // Two stages more than one for each place where security is realised.
    assert!(stages <= 1_104, "{stages}");
}
