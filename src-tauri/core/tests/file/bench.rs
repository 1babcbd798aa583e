//! A file made of entries written as the journal keeps them.

use recourse_core::ledger::{Claim, Detail, Statement, reckon};
use recourse_core::{CaseFile, CaseId, Day, Entry, FoldError, Recorded};
use serde_json::{Value, json};

/// Opens a file: 205,634.65 compensated on 2024-03-15, two guarantors.
pub(crate) fn opening(occupancy: Value) -> Value {
    let party = |name: &str| json!({"name": name, "kind": "person"});
    json!({"kind": "case_opened", "facts": {
        "number": "2024-0001", "debtor": party("张三丰样例"), "guarantors": [party("李保样例"), party("王保样例")],
        "contract": "样例担字1号",
        "compensation": {"on": "2024-03-15", "principal": "200000.00", "interest": "5634.65", "penalty": "0", "fees": "0"},
        "occupancy": occupancy
    }})
}

pub(crate) fn annual(percent: &str) -> Value {
    json!({"rule": "annual", "percent": percent})
}

pub(crate) fn payment(on: &str, amount: &str) -> Value {
    json!({"kind": "payment_received", "id": "00000000-0000-0000-0000-000000000000", "received_on": on, "amount": amount})
}

/// A payment by a guarantor of the file.
pub(crate) fn payment_by(guarantor: u32, on: &str, amount: &str) -> Value {
    with(payment(on, amount), "guarantor", json!(guarantor))
}

pub(crate) fn with(mut entry: Value, field: &str, value: Value) -> Value {
    entry[field] = value;
    entry
}

pub(crate) fn reversed(seq: u64) -> Value {
    json!({"kind": "reversed", "seq": seq, "reason": "误录"})
}

/// Terms that a user picked.
pub(crate) fn terms(picks: Value) -> Value {
    json!({"kind": "terms_set", "terms": picks, "reason": "合同约定"})
}

pub(crate) fn folded(entries: &[Value]) -> Result<CaseFile, FoldError> {
    let id = CaseId(uuid::Uuid::nil());
    let recorded: Vec<Recorded> = (1..)
        .zip(entries)
        .map(|(seq, entry)| Recorded {
            seq,
            case: Some(id),
            at: chrono::DateTime::UNIX_EPOCH,
            actor: "样例".to_owned(),
            entry: serde_json::from_value(entry.clone()).unwrap_or_else(|why| panic!("{entry}: {why}")),
        })
        .collect();
    CaseFile::fold(id, &recorded)
}

pub(crate) fn file(entries: &[Value]) -> CaseFile {
    folded(entries).unwrap()
}

pub(crate) fn entry(value: &Value) -> Entry {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{value}: {why}"))
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn stated(claim: &Claim, on: &str) -> Statement {
    let document = serde_json::to_value(claim).unwrap();
    assert_eq!(Claim::from_value(&document).as_ref(), Ok(claim), "comes back from JSON");
    reckon(claim, day(on), Detail::Explained).unwrap_or_else(|why| panic!("{}: {why} in {document}", why.path))
}

/// Balances by head, those of zero left out.
pub(crate) fn balances(claim: &Claim, on: &str) -> Vec<(String, String)> {
    let open = stated(claim, on).heads.into_iter().filter(|it| !it.balance.is_zero());
    open.map(|it| (it.id, it.balance.to_string())).collect()
}

/// As [`balances`], to compare with.
pub(crate) fn of(parts: &[(&str, &str)]) -> Vec<(String, String)> {
    parts.iter().map(|(head, amount)| ((*head).to_owned(), (*amount).to_owned())).collect()
}
