//! Entries keep their JSON, and reversals take them back.

use recourse_core::{FoldError, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, entry, file, folded, of, opening, payment, payment_by, reversed, stated, terms, with};

/// One of each, as the journal of an older program may hold it.
fn written() -> Vec<Value> {
    vec![
        terms(json!({
            "occupancy": {"rate": {"rule": "annual", "percent": "12"}, "day_count": "ACT/360", "count": "include_both",
                          "start": "same_day", "from": "2024-04-01", "until": "2025-04-01",
                          "compounding": {"months": [3, 6, 9, 12], "day": 21}},
            "damages": {"how": "running", "rate": {"rule": "lpr", "term": "five_years", "multiplier": "1.5",
                        "margin_percent": "-0.1", "fixed_on": "2024-03-15"}, "day_count": "ACT/365",
                        "count": "include_both", "start": "next_day"},
            "loss": {"loss": "amount", "amount": "1000.00"},
            "ceilings": [{"ceiling": "private_lending", "contract_formed_on": "2023-01-10", "reason": "双方同意"}],
            "order": {"order": "free", "heads": ["principal", "cost"]},
            "order_turns": [{"from": "2024-10-01", "order": "statutory"}],
            "rounding": {"mode": "half_even", "at": "segment"}
        })),
        json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "4385.00",
               "what": "案件受理费", "voucher": "票1", "borne_by": "debtor"}),
        json!({"kind": "waiver_granted", "waived_on": "2024-06-01", "head": "occupancy", "amount": "1.00",
               "reason": "和解", "approved_by": "负责人样例"}),
        json!({"kind": "standstill_agreed", "from": "2024-06-02", "until": "2024-07-01", "accruals": ["occupancy"],
               "reason": "宽限", "approved_by": "负责人样例"}),
        with(
            payment_by(1, "2024-07-02", "100.00"),
            "application",
            json!({"by": "split", "parts": [{"head": "principal", "amount": "100.00"}], "reason": "指定抵充"}),
        ),
        json!({"kind": "judgment_entered", "court": "样例法院", "case_number": "(2025)样01民初1号",
               "judged_on": "2025-01-10", "effective_on": "2025-02-01", "perform_by": "2025-02-11",
               "payments_from": "2025-01-01", "amounts": [{"head": "principal", "amount": "200000.00"}],
               "general_interest": [{"head": "occupancy", "base": ["principal"], "rate": {"rule": "daily", "percent": "0.01"},
                                     "day_count": "ACT/365", "count": "exclude_last", "from": "2025-01-01"}],
               "fees": [{"what": "案件受理费", "amount": "4385.00", "borne_by": "debtor"}], "add_on": "runs",
               "order": {"order": "statutory"}, "note": "样例"}),
        json!({"kind": "liabilities_set", "reason": "保证合同", "liabilities": [
               {"guarantor": 0, "basis": "joint_guarantee", "contract": "保1号", "share_percent": "50",
                "ceiling": "100000.00", "heads": ["principal"], "period_from": "2024-03-16",
                "period_until": "2027-03-15", "demanded_on": "2024-04-01", "contribution": "same_instrument",
                "inner_share_percent": "40"}]}),
    ]
}

#[test]
fn every_entry_keeps_its_form() {
    let vault_wide = [
        json!({"kind": "quote_added", "series": "LPR_1Y", "effective_on": "2026-10-20", "percent": "3",
               "confirmed_until": "2026-11-19", "source": "公告"}),
        json!({"kind": "rule_pack_loaded", "version": "2026-11", "sha256": "00", "pack": {"rates": {}}, "source": "公告"}),
    ];
    for it in written().iter().chain(&vault_wide).chain(&[payment("2024-07-01", "1.00")]) {
        assert_eq!(&serde_json::to_value(entry(it)).unwrap(), it);
    }
}

#[test]
fn what_is_left_out_has_its_usual_meaning() {
    for (short, long) in [
        (
            terms(json!({})),
            terms(json!({"order": {"order": "statutory"}, "rounding": {"mode": "half_up", "at": "posting"}})),
        ),
        (
            terms(json!({"occupancy": {"rate": annual("12")}})),
            terms(
                json!({"occupancy": {"rate": annual("12"), "day_count": "ACT/365", "count": "exclude_last", "start": "next_day"}}),
            ),
        ),
    ] {
        assert_eq!(entry(&short), entry(&long));
    }
}

#[test]
fn every_entry_of_a_case_can_be_taken_back() {
    let bare = file(&[opening(annual("12"))]);
    for it in written() {
        let done = file(&[opening(annual("12")), it.clone()]);
        let undone = file(&[opening(annual("12")), it.clone(), reversed(2)]);
        assert_eq!(claim_of(&undone), claim_of(&bare), "{it}");
        assert_eq!(undone.terms_in_force(), None);
        assert_eq!((undone.judgment(), undone.liabilities_in_force()), (None, None));
        let kind = it["kind"].as_str().unwrap();
        assert_eq!(claim_of(&done) == claim_of(&bare), kind == "liabilities_set", "{kind}");
        let twice = folded(&[opening(annual("12")), it, reversed(2), reversed(2)]);
        assert_eq!(twice, Err(FoldError::NothingToReverse { seq: 2 }));
    }
}

#[test]
fn earlier_terms_come_back_when_later_ones_are_taken_back() {
    let set = |percent| terms(json!({"occupancy": {"rate": annual(percent)}}));
    let twice = [opening(annual("12")), set("10"), set("8")];
    let rate = |entries: &[Value]| stated(&claim_of(&file(entries)), "2024-03-17").per_diem.to_string();
    assert_eq!(rate(&twice), "45.07");
    let undone = [twice.to_vec(), vec![reversed(3)]].concat();
    assert_eq!(rate(&undone), "56.34");
    assert_eq!(rate(&[undone, vec![reversed(2)]].concat()), "67.61");
}

#[test]
fn what_cannot_stand_is_refused() {
    for (it, why) in [
        (payment_by(2, "2024-07-01", "1.00"), FoldError::NoSuchGuarantor { seq: 2, index: 2 }),
        (
            json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "0", "what": "无"}),
            FoldError::NotAboveZero { seq: 2, amount: "0".parse().unwrap() },
        ),
        (
            json!({"kind": "liabilities_set", "reason": "保证合同", "liabilities": [
                   {"guarantor": 0, "basis": "joint_debtor"}, {"guarantor": 0, "basis": "joint_debtor"}]}),
            FoldError::LiableTwice { seq: 2, index: 0 },
        ),
        (
            json!({"kind": "quote_added", "series": "LPR_1Y", "effective_on": "2026-10-20", "percent": "3", "source": "公告"}),
            FoldError::NotOfACase { seq: 2 },
        ),
    ] {
        assert_eq!(folded(&[opening(annual("12")), it]), Err(why));
    }
    let unread = with(terms(json!({})), "document", json!({"heads": [], "extra": 1}));
    let Err(FoldError::UnfitDocument { seq: 2, why }) = folded(&[opening(annual("12")), unread]) else { panic!() };
    assert_eq!((why.code(), why.path.as_str()), ("unknown_field", "extra"));
}

#[test]
fn an_entry_is_tried_before_it_is_written() {
    let before = file(&[opening(annual("12"))]);
    let tried = before.after(&entry(&payment("2024-07-01", "50000.00"))).unwrap();
    assert_eq!(tried, file(&[opening(annual("12")), payment("2024-07-01", "50000.00")]));
    assert_eq!(before.payments, []);
    assert_eq!(crate::bench::balances(&claim_of(&tried), "2024-07-01"), of(&[("principal", "162868.48")]));
}
