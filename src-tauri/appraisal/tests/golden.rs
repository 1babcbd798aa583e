//! The known answers of the contract: 27 trees with the figures they must give.

use recourse_appraisal::{Outcome, Tree, evaluate};
use serde::Deserialize;

#[derive(Deserialize)]
struct Example<'a> {
    name: String,
    #[serde(borrow)]
    tree: &'a serde_json::value::RawValue,
    expect: Outcome,
}

#[test]
fn every_known_answer() {
    let examples = include_str!("examples/trees.jsonl");
    assert_eq!(examples.lines().count(), 27);
    for line in examples.lines() {
        let example: Example<'_> = serde_json::from_str(line).unwrap();
        let tree: Tree = example.tree.get().parse().unwrap();
        let outcome = evaluate(&tree).unwrap();
        agree(&example.name, &outcome, &example.expect);
        let again: Tree = tree.to_string().parse().unwrap();
        assert_eq!(again, tree, "{}", example.name);
        assert_eq!(evaluate(&again).unwrap().to_json(), outcome.to_json(), "{}", example.name);
    }
}

fn agree(name: &str, found: &Outcome, expected: &Outcome) {
    for (what, found, expected, within) in [
        ("mean", found.mean, expected.mean, 0.01),
        ("sd", found.sd, expected.sd, 0.01),
        ("p10", found.p10.low(), expected.p10.low(), 0.01),
        ("p50", found.p50.low(), expected.p50.low(), 0.01),
        ("p90", found.p90.low(), expected.p90.low(), 0.01),
        ("recovered", found.expected_recovered, expected.expected_recovered, 0.01),
        ("cost", found.expected_cost, expected.expected_cost, 0.01),
        ("loss", found.p_loss.low(), expected.p_loss.low(), 1e-9),
        ("any cash", found.p_any_cash, expected.p_any_cash, 1e-9),
        ("cash within a year", found.p_cash_12_months, expected.p_cash_12_months, 1e-9),
        (
            "first cash",
            found.mean_first_cash_months.unwrap_or(-1.0),
            expected.mean_first_cash_months.unwrap_or(-1.0),
            1e-9,
        ),
    ] {
        assert!((found - expected).abs() <= within, "{name}: {what} is {found}, not {expected}");
    }
    assert_eq!(found.p10.low().to_bits(), found.p10.high().to_bits(), "{name}");
    assert_eq!(found.policy, expected.policy, "{name}");
}
