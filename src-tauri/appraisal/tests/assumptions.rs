//! The pack that ships, and what may be put in its place.

use std::collections::BTreeMap;

use recourse_appraisal::{AssumptionError, Assumptions, Origin, Unit};

#[test]
fn every_shipped_figure_is_in_its_range_and_says_where_it_comes_from() {
    let pack = Assumptions::shipped();
    assert!(pack.iter().count() > 70);
    for it in pack.iter() {
        assert!(it.min <= it.value && it.value <= it.max, "{}", it.id);
        assert!(!it.source_zh.is_empty(), "{}", it.id);
        assert!(!it.source.is_empty() && it.unverified && it.origin == Origin::Assumption, "{}", it.id);
        assert!(!matches!(it.unit, Unit::Months | Unit::Count) || it.value.fract().is_zero(), "{}", it.id);
        assert_eq!(pack.iter().filter(|other| other.id == it.id).count(), 1, "{}", it.id);
    }
}

#[test]
fn a_figure_is_replaced_and_returned() {
    let pack = Assumptions::shipped();
    let own = pack.with(&one("won", "90"), Origin::User).unwrap();
    let won = own.named("won").unwrap();
    assert_eq!((won.value.to_string(), won.origin), ("90".to_owned(), Origin::User));
    assert_eq!(won.shipped.unwrap().to_string(), "95");
    let tried = own.with(&one("won", "80.5"), Origin::Tried).unwrap();
    assert_eq!(tried.named("won").unwrap().shipped.unwrap().to_string(), "95");
    assert_eq!(tried.with(&one("won", " "), Origin::Tried).unwrap(), pack);
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    let pack = Assumptions::shipped();
    let error = |id: &str, text: &str| pack.with(&one(id, text), Origin::User).unwrap_err();
    assert_eq!(error("luck", "1"), AssumptionError::Unknown { id: "luck".into() });
    assert_eq!(error("won", "often"), AssumptionError::NotANumber { id: "won".into() });
    assert!(matches!(error("won", "100.1"), AssumptionError::OutOfRange { .. }));
    assert!(matches!(error("won", "-1"), AssumptionError::OutOfRange { .. }));
    assert!(matches!(error("trial_months", "6.5"), AssumptionError::NotWhole { .. }));
    assert!(matches!(error("person_part", "56"), AssumptionError::AboveHundred { .. }));
    assert_eq!(error("person_part", "56").id(), "person_nothing");
}

fn one(id: &str, text: &str) -> BTreeMap<String, String> {
    [(id.to_owned(), text.to_owned())].into()
}
