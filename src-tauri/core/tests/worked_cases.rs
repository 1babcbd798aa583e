//! The worked cases of `tests/cases`, each with its source.

use std::path::Path;

use recourse_core::calc;
use recourse_core::ledger::Detail;
use serde_json::Value;

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
        "ledger" => calc::ledger(&question, case["as_of"].as_str().unwrap().parse().unwrap(), Detail::Explained),
        name => calc::run(name, &question),
    };
    let answer: Value = serde_json::from_str(&answer.unwrap_or_else(|why| panic!("{id}: {why:?}"))).unwrap();
    let expected = case["expected"].as_object().unwrap();
    assert!(!expected.is_empty(), "{id} expects nothing");
    for (pointer, value) in expected {
        assert_eq!(answer.pointer(pointer), Some(value), "{id} {pointer} in {answer}");
    }
}
