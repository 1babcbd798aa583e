//! The edges of the model, a test for each.

use recourse_appraisal::{
    Appraiser, Assumptions, Candidate, CaseInputs, Caveat, CostKind, FlowKind, Node, Origin, Part, Path, Verdict,
    compare, evaluate,
};

use crate::bench::{of, secured, unsecured, with};

#[test]
fn no_claim_no_fee_no_receipt_and_the_file_is_left() {
    let found = compare(&CaseInputs { guarantors: 2, ..unsecured("0") }, &Assumptions::shipped()).unwrap();
    assert_eq!(found.verdict, Verdict::Recommended { best: Candidate::Stop });
    for it in &found.paths {
        assert!(it.outcome.expected_recovered.abs() < 1e-12, "{:?}", it.path);
        for kind in [CostKind::AcceptanceFee, CostKind::PreservationFee, CostKind::EnforcementFee, CostKind::OrderFee] {
            assert!(it.cost(kind).is_zero(), "{:?} {kind:?}", it.path);
        }
    }
}

#[test]
fn where_no_payer_has_anything_no_suit_is_recommended_and_a_worthless_title_is_left() {
    let nobody = [("person_nothing", "100"), ("person_part", "0")];
    let found = compare(&unsecured("80000"), &with(&nobody)).unwrap();
    for path in [Path::SuitUnpreserved, Path::Litigation, Path::Agency, Path::AgencyFull, Path::PaymentOrder] {
        let it = of(&found, path);
        assert!(it.outcome.mean < 0.0 && it.outcome.p_any_cash <= 0.0, "{path:?}");
        assert_ne!(found.verdict, Verdict::Recommended { best: Candidate::Path(path) });
        assert!(it.outcome.policy.iter().all(|it| it.at.last().is_none_or(|at| at != "title") || it.choose == "stop"));
    }
    // The court gives the fee back to who wins, whatever the debtor has: the suit costs less than its fee and its hours.
    let suit = of(&found, Path::SuitUnpreserved);
    let hours = suit.cost(CostKind::Staff).to_string().parse::<f64>().unwrap();
    let fee = suit.cost(CostKind::AcceptanceFee).to_string().parse::<f64>().unwrap();
    assert!(suit.outcome.mean > -(hours + fee) && suit.outcome.mean < -hours, "{}", suit.outcome.mean);
    assert!(suit.outcome.mean > always_enforced(&unsecured("80000"), &with(&nobody)));
}

#[test]
fn certain_recovery_without_delay_is_the_claim_without_spread() {
    let tree = r#"{"annual_rate_percent":5,"worlds":[{"p":1}],"root":{"chance":{"name":"pay","costs":[],"branches":[
        {"label":"paid","p":[1],"months":[[0,1]],"flows":[{"label":"pays","kind":"receipt","alpha":[80000],"beta":[0]}],"next":null}]}}}"#;
    let it = evaluate(&tree.parse().unwrap()).unwrap();
    assert_eq!(
        [it.mean, it.sd, it.p10.low(), it.p90.high()].map(f64::to_bits),
        [80_000.0_f64, 0.0, 80_000.0, 80_000.0].map(f64::to_bits)
    );
    assert_eq!(it.p_loss.high().to_bits(), 0.0_f64.to_bits());
}

#[test]
fn a_small_claim_is_kept_alive_only_where_the_notice_is_cheap() {
    // Demands, plans and sales put aside: a notice that costs more than it brings is left, one in a batch is worth it.
    let at = |cost: &str| {
        let pack = with(&[
            ("preserve_cost", cost),
            ("preserve_hours", "0"),
            ("phone_hours", "200"),
            ("visit_hours", "200"),
            ("demand_hours", "200"),
            ("outsource_hours", "200"),
            ("plan_hours", "200"),
            ("mediation_hours", "200"),
            ("assign_hours", "200"),
            ("order_hours", "200"),
        ]);
        compare(&unsecured("3000"), &pack).unwrap()
    };
    let dear = at("60");
    assert!(of(&dear, Path::SuitUnpreserved).outcome.mean < 0.0 && of(&dear, Path::Preserve).outcome.mean < 0.0);
    assert_eq!(dear.verdict, Verdict::Recommended { best: Candidate::Stop });
    let cheap = at("3");
    assert!((of(&cheap, Path::Preserve).outcome.mean - of(&dear, Path::Preserve).outcome.mean - 57.0).abs() < 1e-9);
    assert!(of(&cheap, Path::Preserve).outcome.mean > 0.0);
    let kept = Candidate::Path(Path::Preserve);
    let named = match cheap.verdict {
        Verdict::Recommended { best } => best,
        Verdict::NoClearWinner { first, .. } => first,
    };
    assert_eq!(named, kept);
}

#[test]
fn costs_above_the_claim_are_reckoned_and_said() {
    let found = compare(&unsecured("300"), &Assumptions::shipped()).unwrap();
    for path in [Path::Litigation, Path::SuitUnpreserved, Path::Agency] {
        assert!(found.caveats.contains(&Caveat::CostsExceedClaim { path }), "{path:?}");
        assert!(of(&found, path).outcome.mean.is_finite());
    }
    let rich = compare(&unsecured("800000"), &Assumptions::shipped()).unwrap();
    assert!(rich.caveats.is_empty());
}

#[test]
fn nothing_is_left_of_an_enforcement_below_its_fee() {
    // All there is comes to fifty yuan, the least the fee can be.
    let share = 50.0 / 80_000.0 * 100.0;
    let few = [
        ("person_nothing".to_owned(), "0".to_owned()),
        ("person_part".to_owned(), "100".to_owned()),
        ("person_part_of_claim".to_owned(), format!("{share:.6}")),
        ("voluntary_willing".to_owned(), "0".to_owned()),
        ("voluntary_unwilling".to_owned(), "0".to_owned()),
        ("resumed".to_owned(), "0".to_owned()),
        ("mediated_willing".to_owned(), "0".to_owned()),
        ("mediated_unwilling".to_owned(), "0".to_owned()),
    ];
    let pack = Assumptions::shipped().with(&few.into(), Origin::Tried).unwrap();
    let found = compare(&unsecured("80000"), &pack).unwrap();
    assert!(of(&found, Path::Litigation).outcome.expected_recovered.abs() < 1e-9);
}

#[test]
fn who_covers_the_claim_today_but_not_its_charge_is_credited_with_today() {
    // Between what is owed now and what it grows to: the charge is not counted on, so that nothing is counted that may not come.
    let inputs = CaseInputs { accrual_per_year: "24".parse().unwrap(), ..unsecured("100000") };
    let pack = with(&[("person_nothing", "0"), ("person_part", "100"), ("person_part_of_claim", "104")]);
    let found = compare(&inputs, &pack).unwrap();
    let mut seen = 0;
    let mut open: Vec<&Node> = of(&found, Path::Litigation).tree.root.iter().collect();
    while let Some(node) = open.pop() {
        match node {
            Node::Decide(it) => open.extend(it.options.iter().filter_map(|it| it.next.as_deref())),
            Node::Chance(it) => {
                for branch in &it.branches {
                    for flow in branch.flows.iter().filter(|it| it.kind == FlowKind::Receipt) {
                        assert!(flow.beta.iter().all(|it| it.abs() < 1e-12), "{}", flow.label);
                        seen += usize::from(flow.alpha.iter().any(|it| it > 0.0));
                    }
                    open.extend(branch.next.as_deref());
                }
            }
        }
    }
    assert!(seen > 0);
    let rich = with(&[("person_nothing", "0"), ("person_part", "100"), ("person_part_of_claim", "300")]);
    let more = compare(&inputs, &rich).unwrap();
    assert!(
        of(&more, Path::Litigation).outcome.expected_recovered
            > of(&found, Path::Litigation).outcome.expected_recovered
    );
}

#[test]
fn certain_and_impossible_branches_and_stages_of_no_length_divide_by_nothing() {
    let ends = [
        [("won", "0"), ("appealed_willing", "0")],
        [("won", "100"), ("appealed_willing", "100")],
        [("mediated_willing", "100"), ("mediated_unwilling", "0")],
        [("plan_accepted_willing", "0"), ("plan_default_willing", "100")],
        [("trial_months", "1"), ("performance_months", "0")],
        [("willing_person", "0"), ("auction_sold", "0")],
        [("willing_person", "100"), ("auction_sold", "100")],
    ];
    for values in ends {
        let by = Appraiser::of(&with(&values)).unwrap();
        for inputs in [unsecured("80000"), secured()] {
            for it in by.compare(&inputs).unwrap().paths {
                let found = &it.outcome;
                let figures =
                    [found.mean, found.sd, found.p10.low(), found.p50.low(), found.p90.high(), found.expected_cost];
                assert!(figures.iter().all(|it| it.is_finite()), "{values:?} {:?} {found:?}", it.path);
                assert!(
                    by.explain(&inputs, it.path)
                        .unwrap()
                        .lines
                        .iter()
                        .all(|it| it.value.is_finite() && !it.weight.is_nan())
                );
            }
        }
    }
}

/// What an unpreserved suit is worth if every title is enforced, as the worked examples have it: what leaving it saves
/// is taken off again.
fn always_enforced(inputs: &CaseInputs, pack: &Assumptions) -> f64 {
    let it = Appraiser::of(pack).unwrap().explain(inputs, Path::SuitUnpreserved).unwrap();
    let left = it.lines.iter().filter(|it| matches!(&it.part, Part::Left(label) if label == "enforce"));
    it.mean + left.map(|it| it.value).sum::<f64>()
}
