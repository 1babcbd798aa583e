//! What each obligor owes, and what one who paid may ask of the others.

use recourse_core::obligors::{Condition, Limit, Obligor, Owed, OwedZero, owed_by, recourse_of};
use recourse_core::{CaseFile, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, payment_by, reversed, stated};

fn liable(liabilities: Value) -> Value {
    json!({"kind": "liabilities_set", "reason": "保证合同", "liabilities": liabilities})
}

fn joint(fields: Value) -> Value {
    let mut it = json!({"guarantor": 0, "basis": "joint_guarantee"});
    it.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    it
}

fn owed(file: &CaseFile, index: u32, on: &str) -> Owed {
    owed_by(file, Obligor::Guarantor { index }, day(on)).unwrap()
}

/// Owed and the reason of a zero, for the charge and the principal.
fn lines(owed: &Owed) -> Vec<(String, Option<OwedZero>)> {
    owed.heads.iter().skip(1).map(|it| (it.owed.to_string(), it.zero)).collect()
}

#[test]
fn each_bound_holds() {
    let line = |amount: &str, zero| (amount.to_owned(), zero);
    for (fields, on, expected) in [
        (json!({}), "2024-07-01", [line("7233.83", None), line("205634.65", None)]),
        (json!({"share_percent": "30"}), "2024-07-01", [line("2170.15", None), line("61690.40", None)]),
        (json!({"ceiling": "10000.00"}), "2024-07-01", [line("7233.83", None), line("2766.17", None)]),
        (
            json!({"ceiling": "7000.00"}),
            "2024-07-01",
            [line("7000.00", None), line("0.00", Some(OwedZero::CeilingUsedUp))],
        ),
        (
            json!({"heads": ["principal"]}),
            "2024-07-01",
            [line("0.00", Some(OwedZero::NotCovered)), line("205634.65", None)],
        ),
        (
            json!({"period_from": "2024-03-16", "period_until": "2024-06-30"}),
            "2024-07-01",
            [line("0.00", Some(OwedZero::PeriodExpired)), line("0.00", Some(OwedZero::PeriodExpired))],
        ),
        (
            json!({"period_from": "2024-03-16", "period_until": "2024-07-01"}),
            "2024-07-01",
            [line("7233.83", None), line("205634.65", None)],
        ),
        (
            json!({"period_until": "2024-06-30", "demanded_on": "2024-06-30"}),
            "2024-07-01",
            [line("7233.83", None), line("205634.65", None)],
        ),
        (
            json!({"period_until": "2024-06-30", "demanded_on": "2024-07-01"}),
            "2024-07-01",
            [line("0.00", Some(OwedZero::PeriodExpired)), line("0.00", Some(OwedZero::PeriodExpired))],
        ),
        (
            json!({"period_from": "2024-07-02"}),
            "2024-07-01",
            [line("0.00", Some(OwedZero::NotBegun)), line("0.00", Some(OwedZero::NotBegun))],
        ),
    ] {
        let file = file(&[opening(annual("12")), liable(json!([joint(fields.clone())]))]);
        let found = owed(&file, 0, on);
        assert_eq!(lines(&found), expected, "{fields}");
        assert_eq!(found.claim_total, stated(&claim_of(&file), on).total);
        assert_eq!(found.heads[0].zero, Some(OwedZero::NothingClaimed));
    }
}

#[test]
fn the_debtor_owes_all_and_a_liability_nobody_entered_says_so() {
    let file = file(&[opening(annual("12")), liable(json!([joint(json!({}))]))]);
    let debtor = owed_by(&file, Obligor::Debtor, day("2024-07-01")).unwrap();
    assert_eq!((debtor.total, debtor.limits), (debtor.claim_total, vec![]));
    let second = owed(&file, 1, "2024-07-01");
    assert_eq!((second.total, second.limits), (second.claim_total, vec![Limit::NotStated]));
}

#[test]
fn a_general_guarantor_stands_behind_the_debtor() {
    let general = json!([{"guarantor": 0, "basis": "general_guarantee"}]);
    let found = owed(&file(&[opening(annual("12")), liable(general)]), 0, "2024-07-01");
    assert_eq!(found.limits, [Limit::AfterTheDebtor]);
    assert!(found.sources.iter().any(|it| it.article == "第六百九十三条第一款"));
}

#[test]
fn own_payments_count_against_share_and_ceiling_and_the_claim_falls_once() {
    let shares = liable(json!([
        {"guarantor": 0, "basis": "joint_guarantee", "share_percent": "30"},
        {"guarantor": 1, "basis": "joint_guarantee", "ceiling": "60000.00"}
    ]));
    let not_agreed = opening(json!({"rule": "not_agreed"}));
    let paid =
        file(&[not_agreed, shares, payment_by(0, "2024-07-01", "61690.40"), payment_by(1, "2024-07-02", "20000.00")]);
    assert_eq!(stated(&claim_of(&paid), "2024-07-02").total.to_string(), "123944.25");
    let first = owed(&paid, 0, "2024-07-02");
    assert_eq!((first.total.to_string().as_str(), first.paid.to_string().as_str()), ("0.00", "61690.40"));
    assert_eq!(first.heads.last().unwrap().zero, Some(OwedZero::ShareUsedUp));
    let second = owed(&paid, 1, "2024-07-02");
    assert_eq!(second.total.to_string(), "40000.00");
    let left = Limit::Ceiling { amount: "60000.00".parse().unwrap(), left: "40000.00".parse().unwrap() };
    assert_eq!(second.limits, [left]);
}

#[test]
fn a_payment_of_the_debtor_lowers_every_share() {
    let shares = liable(json!([{"guarantor": 0, "basis": "joint_guarantee", "share_percent": "30"}]));
    let entries = [opening(json!({"rule": "not_agreed"})), shares, payment("2024-07-01", "5634.65")];
    assert_eq!(owed(&file(&entries), 0, "2024-07-01").total.to_string(), "60000.00");
}

#[test]
fn a_guarantor_who_paid_has_recourse() {
    let group = |kind: &str| {
        liable(json!([
            {"guarantor": 0, "basis": "joint_guarantee", "contribution": kind},
            {"guarantor": 1, "basis": "joint_guarantee", "contribution": kind}
        ]))
    };
    let opening = opening(json!({"rule": "not_agreed"}));
    let paid = payment_by(0, "2024-07-01", "100.01");
    let done =
        recourse_of(&file(&[opening.clone(), group("same_instrument"), paid.clone()]), day("2024-07-01")).unwrap();
    assert_eq!(done.len(), 1);
    assert_eq!((done[0].payment, done[0].payer, done[0].against_debtor.to_string().as_str()), (3, 0, "100.01"));
    assert_eq!(done[0].against_guarantors[0].at_most.to_string(), "50.00");
    assert_eq!(done[0].conditions, [Condition::NotToTheCreditorsHarm, Condition::WhatTheDebtorCannotPay]);
    let alone = recourse_of(&file(&[opening.clone(), group("not_agreed"), paid.clone()]), day("2024-07-01")).unwrap();
    assert_eq!(alone[0].against_guarantors, []);
    assert!(alone[0].conditions.contains(&Condition::NoContributionAgreed));
    let undone = file(&[opening, group("agreed"), paid, reversed(3)]);
    assert_eq!(recourse_of(&undone, day("2024-07-01")).unwrap(), []);
}

#[test]
fn a_surplus_gives_no_recourse_and_agreed_shares_decide() {
    let agreed = liable(json!([
        {"guarantor": 0, "basis": "joint_guarantee", "contribution": "agreed", "inner_share_percent": "75"},
        {"guarantor": 1, "basis": "joint_guarantee", "contribution": "agreed", "inner_share_percent": "25"}
    ]));
    let entries = [opening(json!({"rule": "not_agreed"})), agreed, payment_by(0, "2024-07-01", "300000.00")];
    let done = recourse_of(&file(&entries), day("2024-07-01")).unwrap();
    assert_eq!(done[0].amount.to_string(), "205634.65");
    assert_eq!(done[0].against_guarantors[0].at_most.to_string(), "51408.66");
    assert_eq!(done[0].conditions, [Condition::WhatTheDebtorCannotPay]);
    let late = [&entries[..], &[payment_by(1, "2024-07-02", "1.00")]].concat();
    assert_eq!(
        recourse_of(&file(&late), day("2024-07-02")).unwrap().len(),
        1,
        "what comes after all is paid goes back"
    );
}
