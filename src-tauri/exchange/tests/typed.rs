//! What people type: the table of amounts that the window's own reading is tested with too.

use recourse_exchange::typed::{self, Assurance, DayError};
use serde_json::Value;

#[test]
fn amounts_are_read_as_the_window_reads_them() {
    let table: Value = serde_json::from_str(include_str!("../../../tests/cases/typed/amounts.json")).unwrap();
    let cases = table["cases"].as_array().unwrap();
    assert!(cases.len() > 30);
    for case in cases {
        for form in ["typed", "plain"] {
            let read = typed::amount(case[form].as_str().unwrap()).ok().flatten().map(|it| it.to_string());
            assert_eq!(read.as_deref(), case["yuan"].as_str(), "{form} of {case}");
        }
    }
}

#[test]
fn days_that_are_none() {
    for (text, why) in [
        ("abc", DayError::NotADay),
        ("", DayError::NotADay),
        ("45293", DayError::NotADay),
        ("2024-5", DayError::NotADay),
        ("2023-02-30", DayError::NoSuchDay),
        ("20230230", DayError::NoSuchDay),
        ("2023年13月1日", DayError::NoSuchDay),
    ] {
        assert_eq!(typed::day(text), Err(why), "{text}");
    }
    assert_eq!(typed::day("2024-02-29").unwrap().to_string(), "2024-02-29");
}

#[test]
fn a_passport_is_taken_unchecked() {
    let read = typed::identity("e 12345678", "John Doe").unwrap();
    assert_eq!((read.text.as_str(), read.assurance), ("E12345678", Assurance::Unchecked));
    assert_eq!(typed::identity("11010519491231002x", "赵明").unwrap().assurance, Assurance::Checked);
}
