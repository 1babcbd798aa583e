//! Cases that the tests of the model share.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use recourse_appraisal::{Assumptions, CaseInputs, Comparison, Known, Origin, Path, PathAppraised, Security};
use recourse_core::{Money, PartyKind};

pub(crate) fn any_case() -> impl Strategy<Value = CaseInputs> {
    let company = prop_oneof![Just(PartyKind::Person), Just(PartyKind::Company)];
    let security = prop_oneof![
        2 => Just(Security::None),
        1 => Just(Security::Unvalued),
        1 => (0_i64..500_000_000).prop_map(|fen| Security::Valued { value: Money::from_fen(fen) }),
    ];
    let claim = prop_oneof![0_i64..2_000_000, 0_i64..1_000_000_000];
    (company, claim, 0_u32..4, security, 0_u32..800, 0_u32..24).prop_map(
        |(debtor, fen, guarantors, security, days, rate)| CaseInputs {
            claim: Money::from_fen(fen),
            accruing: Money::from_fen(fen / 2),
            accrual_per_year: rate.to_string().parse().unwrap(),
            debtor,
            guarantors,
            security,
            days_since_compensation: days,
            ..unsecured("0")
        },
    )
}

pub(crate) fn unsecured(claim: &str) -> CaseInputs {
    CaseInputs {
        as_of: "2026-06-01".parse().unwrap(),
        claim: claim.parse().unwrap(),
        accruing: claim.parse().unwrap(),
        accrual_per_year: "0".parse().unwrap(),
        debtor: PartyKind::Person,
        guarantors: 0,
        security: Security::None,
        days_since_compensation: 30,
        received: "0".parse().unwrap(),
        known: Known::default(),
    }
}

pub(crate) fn unsecured_company(claim: &str) -> CaseInputs {
    CaseInputs { debtor: PartyKind::Company, ..unsecured(claim) }
}

pub(crate) fn secured() -> CaseInputs {
    let security = Security::Valued { value: "1600000".parse().unwrap() };
    CaseInputs { guarantors: 1, security, ..unsecured_company("2000000") }
}

pub(crate) fn of(found: &Comparison, path: Path) -> &PathAppraised {
    found.paths.iter().find(|it| it.path == path).unwrap()
}

pub(crate) fn with(values: &[(&str, &str)]) -> Assumptions {
    let values = values.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
    Assumptions::shipped().with(&values, Origin::Tried).unwrap()
}

/// The same cases on every run.
pub(crate) fn seeded(cases: u32, seed: u64) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() }
}
