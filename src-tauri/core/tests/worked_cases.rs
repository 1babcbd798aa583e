//! The worked cases of `tests/cases`, each with its source.

use std::path::Path;

use recourse_core::ledger::{Detail, reckon};
use recourse_core::presets::{Terms, rules_of_terms};
use recourse_core::statutes::{FeeKind, RulePack};
use recourse_core::{CaseFacts, Day, calc};
use serde_json::{Value, json};

#[test]
fn every_worked_case_comes_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let mut cases = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        if file.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let cases_of: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for case in cases_of["cases"].as_array().unwrap() {
            check(case);
            cases += 1;
        }
    }
    assert!(cases >= 50, "only {cases} cases found");
}

fn check(case: &Value) {
    let id = case["id"].as_str().unwrap();
    assert!(case["source"].as_str().is_some_and(|it| !it.is_empty()), "{id} has no source");
    let question = case["question"].to_string();
    let answer = match case["calculator"].as_str().unwrap() {
        "ledger" => calc::ledger(&question, as_of(case), Detail::Explained),
        "terms" => Ok(terms(&case["question"], as_of(case))),
        "amount_of_fee" => Ok(amount_of_fee(&case["question"])),
        name => calc::run(name, &question),
    };
    let answer: Value = serde_json::from_str(&answer.unwrap_or_else(|why| panic!("{id}: {why:?}"))).unwrap();
    let expected = case["expected"].as_object().unwrap();
    assert!(!expected.is_empty(), "{id} expects nothing");
    for (pointer, value) in expected {
        assert_eq!(answer.pointer(pointer), Some(value), "{id} {pointer} in {answer}");
    }
}

fn as_of(case: &Value) -> Day {
    case["as_of"].as_str().unwrap().parse().unwrap()
}

/// What picks come to, as a user makes them on a file.
fn terms(question: &Value, as_of: Day) -> String {
    let facts: CaseFacts = serde_json::from_value(json!({
        "number": "2024-0001", "debtor": {"name": "样例", "kind": "person"}, "contract": "样例",
        "compensation": {"on": question["on"], "principal": question["compensated"], "interest": "0", "penalty": "0", "fees": "0"},
        "occupancy": {"rule": "not_agreed"}
    }))
    .unwrap();
    let terms: Terms = serde_json::from_value(question["terms"].clone()).unwrap();
    let claim = rules_of_terms(&facts, &terms, RulePack::shipped());
    serde_json::to_string(&reckon(&claim, as_of, Detail::Explained).unwrap()).unwrap()
}

fn amount_of_fee(question: &Value) -> String {
    let kind: FeeKind = serde_json::from_value(question["fee"].clone()).unwrap();
    let fee = question["of"].as_str().unwrap().parse().unwrap();
    json!({"amount": RulePack::shipped().amount_of_fee(kind, fee)}).to_string()
}
