//! The ledger against a loop over days in rational numbers, on claims drawn at random.

mod claims;
mod loop_over_days;

use std::collections::BTreeMap;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use recourse_core::ledger::{self, Detail, RoundingAt};

/// Claims compared; as many as a few seconds allow.
const CLAIMS: u32 = 1_200;

#[test]
fn the_engine_gives_what_a_loop_over_days_gives() {
    let config = Config { cases: CLAIMS, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let met = std::cell::RefCell::new(BTreeMap::<&str, u32>::new());
    let outcome = runner.run(&claims::claims(), |(claim, as_of)| {
        let document = serde_json::to_value(&claim).unwrap();
        if ledger::Claim::from_value(&document).as_ref() != Ok(&claim) {
            return Err(TestCaseError::fail(format!("does not come back from JSON: {document}")));
        }
        let found = ledger::reckon(&claim, as_of, Detail::Explained).map_err(|why| why.code().to_owned());
        let expected = loop_over_days::reckon(&claim, as_of);
        let mut met = met.borrow_mut();
        let mut count = |what| *met.entry(what).or_default() += 1;
        match (found, expected) {
            (Ok(found), Ok(expected)) => {
                let told = loop_over_days::Told::of(&found);
                if told != expected {
                    let text = serde_json::to_string(&claim).unwrap();
                    return Err(TestCaseError::fail(format!("{as_of} {text}\n{told:#?}\nexpected {expected:#?}")));
                }
                count("reckoned");
                let segments = found.segments.unwrap_or_default();
                for (what, happened) in [
                    ("cut", segments.iter().any(|it| !it.cut_exact.is_zero())),
                    ("cut whole", segments.iter().any(|it| it.amount_exact.is_zero())),
                    ("one day", segments.iter().any(|it| it.days == 1)),
                    ("surplus", !found.credit.is_zero()),
                    ("stale", !found.warnings.is_empty()),
                    ("by segment", claim.rounding.at == RoundingAt::Segment),
                    ("compounding", claim.accruals.iter().any(|it| it.compounding.is_some())),
                    ("standstill", !claim.standstills.is_empty()),
                ] {
                    if happened {
                        count(what);
                    }
                }
            }
            (Err(found), Err(expected)) if found == expected => count("refused"),
            (found, expected) => {
                let text = serde_json::to_string(&claim).unwrap();
                let (found, expected) = (found.map(|_| ()), expected.map(|_| ()));
                return Err(TestCaseError::fail(format!("{as_of} {text}\n{found:?}\nexpected {expected:?}")));
            }
        }
        Ok(())
    });
    outcome.unwrap();
    let met = met.into_inner();
    for what in [
        "reckoned",
        "cut",
        "cut whole",
        "one day",
        "surplus",
        "stale",
        "by segment",
        "compounding",
        "standstill",
        "refused",
    ] {
        assert!(met.get(what).copied().unwrap_or_default() >= 30, "too few claims with {what}: {met:?}");
    }
}
