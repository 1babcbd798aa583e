//! The sample ledger against its truth, case by case.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use recourse_core::Day;
use recourse_exchange::{Confidence, Field, Mapping, ReadOptions, Report, Sheet, examine, guess, open};
use serde_json::{Value, json};

fn sheet() -> Sheet {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/compensation-ledger.xlsx");
    open(&path, &ReadOptions::default()).unwrap()
}

fn truth() -> Value {
    serde_json::from_str(include_str!("data/compensation-ledger.truth.json")).unwrap()
}

fn report(sheet: &Sheet, mapping: &Mapping, already_in: &dyn Fn(&str) -> bool) -> Report {
    let today = Day::from_ymd(2026, 11, 22).unwrap();
    examine(sheet, mapping, today, already_in, &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn every_case_field_by_field() {
    let (sheet, truth) = (sheet(), truth());
    let report = report(&sheet, &guess(&sheet), &|_| false);
    assert_eq!(json!(sheet.header_row), truth["header_row"]);
    let text = |it: &dyn ToString| it.to_string();
    let cases: Vec<Value> = report
        .good
        .iter()
        .map(|it| {
            json!({
                "row": it.row, "name": it.debtor.name, "id": it.debtor.identity, "contract": it.contract,
                "compensation_date": it.compensation.on, "principal": text(&it.compensation.principal),
                "interest": text(&it.compensation.interest), "penalty": text(&it.compensation.penalty),
                "loan_amount": it.loan_amount.as_ref().map(|it| text(it)), "received": text(&it.received),
                "received_on": it.received_on, "guarantor": it.guarantors.first().map(|it| &it.name),
            })
        })
        .collect();
    for (case, expected) in cases.iter().zip(truth["cases"].as_array().unwrap()) {
        assert_eq!(case, expected);
    }
    assert_eq!(cases.len(), truth["cases"].as_array().unwrap().len());
    assert_eq!(json!(report.compensated.to_string()), truth["sum_compensated"]);
}

#[test]
fn every_defect_and_no_other() {
    let (sheet, truth) = (sheet(), truth());
    let report = report(&sheet, &guess(&sheet), &|_| false);
    let defects: Vec<Value> =
        report.refused.iter().map(|it| json!({ "row": it.row, "kind": it.rule.code() })).collect();
    assert_eq!(json!(defects), truth["defects"]);
    assert_eq!(json!(report.ignored_rows), truth["ignored_rows"]);
    assert_eq!((report.rows_read, report.good.len(), report.refused_rows), (300, 280, 20));
    let first = &report.refused[0];
    assert_eq!((first.column.as_str(), first.value.as_str()), ("代偿本金(元)", "#REF!"));
    let damaged = report.refused.iter().find(|it| it.row == 165).unwrap();
    assert_eq!((damaged.column.as_str(), damaged.value.as_str()), ("证件号码", "999999197505000000"));
    let twice = report.refused.iter().find(|it| it.row == 213).unwrap();
    assert_eq!(twice.facts["first_row"], "212");
}

#[test]
fn every_column_is_recognised() {
    let sheet = sheet();
    let mapping = guess(&sheet);
    let headers: Vec<(Field, &str)> = mapping.columns.iter().map(|it| (it.field, it.column.as_str())).collect();
    assert_eq!(
        headers,
        [
            (Field::Debtor, "客户名称"),
            (Field::DebtorIdentity, "证件号码"),
            (Field::DebtorPhone, "联系电话"),
            (Field::Contract, "担保合同编号"),
            (Field::LoanContract, "借款合同编号"),
            (Field::Bank, "合作银行"),
            (Field::LoanAmount, "贷款金额（万元）"),
            (Field::CompensationDate, "代偿日期"),
            (Field::Principal, "代偿本金(元)"),
            (Field::Interest, "代偿利息(元)"),
            (Field::Penalty, "代偿罚息(元)"),
            (Field::CompensationTotal, "代偿合计(元)"),
            (Field::OccupancyRate, "资金占用费率(年%)"),
            (Field::Guarantor, "反担保人"),
            (Field::GuarantorIdentity, "反担保人证件号"),
            (Field::Collateral, "抵押物"),
            (Field::Received, "已追回金额(元)"),
            (Field::ReceivedOn, "最近追回日期"),
            (Field::Officer, "承办人"),
            (Field::Note, "备注"),
        ]
    );
    assert!(mapping.columns.iter().all(|it| it.confidence == Confidence::Exact));
    let in_ten_thousands: Vec<Field> =
        mapping.columns.iter().filter(|it| it.ten_thousands).map(|it| it.field).collect();
    assert_eq!(in_ten_thousands, [Field::LoanAmount]);
}

#[test]
fn what_is_in_already_stays_out() {
    let sheet = sheet();
    let mapping = guess(&sheet);
    let first = report(&sheet, &mapping, &|_| false);
    let contracts: BTreeSet<String> = first.good.iter().map(|it| it.contract.clone()).collect();
    let second = report(&sheet, &mapping, &|it| contracts.contains(it));
    assert_eq!((second.good.len(), second.already_in.len(), second.refused_rows), (0, 280, 20));
    assert_eq!(second.compensated.to_string(), "0.00");
    assert_eq!(second.compensated_in_sheet, first.compensated_in_sheet);
}

#[test]
fn a_saved_mapping_reads_the_same() {
    let sheet = sheet();
    let mapping = guess(&sheet);
    let saved = Mapping::from_json(&mapping.to_json(), &sheet.columns).unwrap();
    assert_eq!(saved, mapping);
    let list: Vec<Value> = mapping
        .columns
        .iter()
        .map(|it| json!({ "field": it.field, "column": it.column, "confidence": it.confidence }))
        .collect();
    assert_eq!(Mapping::from_json(&json!({ "header_row": 3, "mapping": list }), &sheet.columns).unwrap(), mapping);
    let pairs = json!({ "debtor": "客户名称", "compensation_date": "代偿日期" });
    assert_eq!(Mapping::from_json(&pairs, &sheet.columns).unwrap().missing(), [Field::Contract, Field::Principal]);
    for bad in [
        json!({ "debtor": "没有这列" }),
        json!({ "debtors": "客户名称" }),
        json!([{ "field": "debtor" }]),
        json!(7),
        json!([{ "field": "debtor", "column": "客户名称" }, { "field": "debtor", "column": "备注" }]),
        json!({ "debtor": "客户名称", "note": "客户名称" }),
    ] {
        assert!(Mapping::from_json(&bad, &sheet.columns).is_err(), "{bad}");
    }
}

/// As saved from a spreadsheet in either encoding, days and amounts as text.
#[test]
fn the_same_as_separated_text() {
    let sheet = sheet();
    let first = report(&sheet, &guess(&sheet), &|_| false);
    let line = |number| {
        let row = sheet.rows().find(|it| it.number == number);
        let shown = |column| row.map_or_else(String::new, |it| it.cell(column).shown().replace('"', "\"\""));
        format!("\"{}\"\r\n", (0..21).map(shown).collect::<Vec<_>>().join("\",\""))
    };
    let text: String = (1..=306).map(line).collect::<Vec<_>>().concat();
    for bytes in [text.clone().into_bytes(), encoding_rs::GB18030.encode(&text).0.into_owned()] {
        let sheet = recourse_exchange::read(&bytes, &ReadOptions::default()).unwrap();
        assert_eq!(report(&sheet, &guess(&sheet), &|_| false), first);
    }
}

#[test]
fn cancelled_at_the_first_sign() {
    let sheet = sheet();
    let today = Day::from_ymd(2026, 11, 22).unwrap();
    let mut told = 0;
    let ended = examine(&sheet, &guess(&sheet), today, &|_| false, &mut |_| {
        told += 1;
        if told == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!((ended, told), (Err(recourse_exchange::ExamineError::Cancelled), 2));
}
