//! The ledger against a loop over days in rational numbers, on claims drawn at random.

mod claims;
mod loop_over_days;
mod metamorphic;

use std::collections::BTreeMap;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use recourse_core::Day;
use recourse_core::ledger::{self, Detail, RoundingAt, Segment, Statement};

/// Claims compared by each of two tests; `RECOURSE_ORACLE_CLAIMS` asks for another number.
const CLAIMS: u32 = 2_000;
/// Of these, so many must show each thing that claims can do.
const EACH: u32 = 20;

#[test]
fn the_engine_gives_what_a_loop_over_days_gives() {
    compare(0);
}

#[test]
fn and_again_with_other_dice() {
    compare(1);
}

fn compare(seed: u8) {
    let asked = std::env::var("RECOURSE_ORACLE_CLAIMS").ok().and_then(|it| it.parse().ok());
    let config = Config { cases: asked.unwrap_or(CLAIMS), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let met = std::cell::RefCell::new(BTreeMap::<&str, u32>::new());
    let outcome = runner.run(&claims::claims(), |(claim, as_of)| {
        let shown = check(&claim, as_of)?;
        for what in shown {
            *met.borrow_mut().entry(what).or_default() += 1;
        }
        Ok(())
    });
    outcome.unwrap();
    let met = met.into_inner();
    for what in SHOWN.iter().chain(&["reckoned", "refused"]) {
        assert!(met.get(what).copied().unwrap_or_default() >= EACH, "too few claims with {what}: {met:?}");
    }
}

/// Fails where engine and loop differ; answers what the claim showed.
fn check(claim: &ledger::Claim, as_of: Day) -> Result<Vec<&'static str>, TestCaseError> {
    let document = serde_json::to_value(claim).unwrap();
    if ledger::Claim::from_value(&document).as_ref() != Ok(claim) {
        return Err(TestCaseError::fail(format!("does not come back from JSON: {document}")));
    }
    let found = ledger::reckon(claim, as_of, Detail::Explained).map_err(|why| why.code().to_owned());
    match (found, loop_over_days::reckon(claim, as_of)) {
        (Ok(found), Ok(expected)) => {
            let told = loop_over_days::Told::of(&found);
            if told != expected {
                return Err(TestCaseError::fail(format!("{as_of} {document}\n{told:#?}\nexpected {expected:#?}")));
            }
            Ok(shown(claim, &found))
        }
        (Err(found), Err(expected)) if found == expected => Ok(vec!["refused"]),
        (found, expected) => {
            let (found, expected) = (found.map(|_| ()), expected.map(|_| ()));
            Err(TestCaseError::fail(format!("{as_of} {document}\n{found:?}\nexpected {expected:?}")))
        }
    }
}

/// What the random claims must show, each often enough.
const SHOWN: [&str; 15] = [
    "cut",
    "cut whole",
    "a ceiling that lets go",
    "a total reached",
    "one day",
    "a leap day",
    "surplus",
    "stale",
    "by segment",
    "compounding",
    "standstill",
    "two receipts on a day",
    "a receipt before anything runs",
    "backdated",
    "waiver",
];

fn shown(claim: &ledger::Claim, found: &Statement) -> Vec<&'static str> {
    let segments = found.segments.as_deref().unwrap_or_default();
    let leap: Day = "2024-02-29".parse().unwrap();
    let turns = |from_cut: bool, caps: bool| {
        let next = |a: &Segment, b: &Segment| a.accrual == b.accrual && a.until == b.from && caps;
        segments.windows(2).any(|it| {
            next(&it[0], &it[1]) && it[0].cut_exact.is_zero() != from_cut && it[1].cut_exact.is_zero() == from_cut
        })
    };
    let dates: Vec<Day> = claim.receipts.iter().map(|it| it.date).filter(|it| *it <= found.as_of).collect();
    let first = claim.charges.iter().map(|it| it.date).min();
    let met = [
        segments.iter().any(|it| !it.cut_exact.is_zero()),
        segments.iter().any(|it| it.amount_exact.is_zero()),
        turns(true, !claim.caps.is_empty()),
        turns(false, claim.caps.is_empty() && !claim.total_caps.is_empty()),
        segments.iter().any(|it| it.days == 1),
        segments.iter().any(|it| it.from <= leap && leap < it.until),
        !found.credit.is_zero(),
        !found.warnings.is_empty(),
        claim.rounding.at == RoundingAt::Segment,
        claim.accruals.iter().any(|it| it.compounding.is_some()),
        !claim.standstills.is_empty(),
        dates.iter().enumerate().any(|(at, it)| dates[..at].contains(it)),
        dates.iter().any(|it| first.is_none_or(|first| *it <= first)),
        !dates.is_sorted(),
        claim.waivers.iter().any(|it| it.date <= found.as_of),
    ];
    SHOWN.iter().zip(met).filter(|(_, met)| *met).map(|(what, _)| *what).chain(["reckoned"]).collect()
}
