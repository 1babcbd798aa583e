//! Law and rates are data that name where they come from.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Complaints;
use crate::tree::Text;

/// A record says where it comes from by one of these.
const CITATIONS: &[&str] = &["source", "sources", "publisher", "notices", "instrument", "citation"];

/// Ids of the instruments that `instruments.json` lists, and what is wrong with the list.
pub fn instruments(text: &str) -> (BTreeSet<String>, Complaints) {
    let parsed: Value = serde_json::from_str(text).unwrap_or_default();
    let listed = parsed.get("instruments").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut complaints = Complaints::new();
    let mut ids = BTreeSet::new();
    for (at, instrument) in listed.iter().enumerate() {
        let Some(id) = instrument.get("id").and_then(Value::as_str) else {
            complaints.push(format!("instruments.json: record {at} has no id"));
            continue;
        };
        if !ids.insert(id.to_owned()) {
            complaints.push(format!("instruments.json: {id} stands twice"));
        }
        for key in ["title", "verified"] {
            if instrument.get(key).is_none() {
                complaints.push(format!("instruments.json: {id} does not say {key}"));
            }
        }
    }
    if ids.is_empty() {
        complaints.push("instruments.json: no instrument was found".to_owned());
    }
    (ids, complaints)
}

/// Records of one data file without a citation, and citations of instruments nobody lists.
pub fn of_file(Text { path, text }: &Text, instruments: &BTreeSet<String>) -> Complaints {
    let Ok(Value::Object(file)) = serde_json::from_str::<Value>(text) else {
        return vec![format!("{path}: is not a JSON object")];
    };
    let mut complaints = Complaints::new();
    let mut records = 0_usize;
    for (set, list) in file.iter().filter_map(|(name, it)| Some((name, it.as_array()?))) {
        for (at, record) in list.iter().enumerate() {
            records += 1;
            if !is_cited(record) && !CITATIONS.iter().any(|key| file.contains_key(*key)) {
                complaints.push(format!("{path}: record {at} of {set} names no source"));
            }
        }
    }
    if records == 0 && !is_cited(&Value::Object(file.clone())) {
        complaints.push(format!("{path}: names no source"));
    }
    let mut cited = BTreeSet::new();
    collect_instruments(&Value::Object(file), &mut cited);
    complaints
        .extend(cited.difference(instruments).map(|id| format!("{path}: {id} is no instrument of instruments.json")));
    complaints
}

/// A record is cited by itself, or by each record of a list it holds.
fn is_cited(record: &Value) -> bool {
    let lists = record.as_object().into_iter().flat_map(|it| it.values()).filter_map(Value::as_array);
    let mut lists = lists.filter(|list| list.iter().any(Value::is_object));
    names_source(record) || lists.any(|list| list.iter().all(is_cited))
}

fn names_source(record: &Value) -> bool {
    CITATIONS.iter().filter_map(|key| record.get(key)).any(|it| match it {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => false,
    })
}

fn collect_instruments(value: &Value, cited: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            cited.extend(fields.get("instrument").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|it| collect_instruments(it, cited));
        }
        Value::Array(list) => list.iter().for_each(|it| collect_instruments(it, cited)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{instruments, of_file};
    use crate::tree::Text;

    #[test]
    fn a_record_without_a_source_is_told() {
        let (known, complaints) = instruments(
            r#"{"instruments":[{"id":"CC","title":"x","from":"2021-01-01","verified":true},{"id":"CC","title":"x"}]}"#,
        );
        assert_eq!(complaints, ["instruments.json: CC stands twice", "instruments.json: CC does not say verified"]);
        for (text, said) in [
            (r#"{"fees":[{"id":"a","source":{"instrument":"CC","article":"1"}}]}"#, vec![]),
            (r#"{"fees":[{"id":"a"}]}"#, vec!["f: record 0 of fees names no source"]),
            (r#"{"fees":[{"id":"a","source":""}]}"#, vec!["f: record 0 of fees names no source"]),
            (r#"{"caps":[{"periods":[{"source":"a"},{"source":"b"}]}]}"#, vec![]),
            (r#"{"caps":[{"periods":[{"source":"a"},{"to":"b"}]}]}"#, vec!["f: record 0 of caps names no source"]),
            (r#"{"fees":[{"source":{"instrument":"XX"}}]}"#, vec!["f: XX is no instrument of instruments.json"]),
            ("{}", vec!["f: names no source"]),
            ("[]", vec!["f: is not a JSON object"]),
        ] {
            assert_eq!(of_file(&Text { path: "f".to_owned(), text: text.to_owned() }, &known), said, "{text}");
        }
    }
}
