//! Picks come to the figures that a hand-written claim gives.

use recourse_core::presets::{LineCrossed, Switch, ceiling_offers, damages_line};
use recourse_core::{claim_of, rules_document, rules_of, terms_of};
use serde_json::{Value, json};

use crate::bench::{annual, balances, day, file, of, opening, payment, reversed, stated, terms, with};

fn picked(picks: Value) -> recourse_core::CaseFile {
    file(&[opening(json!({"rule": "not_agreed"})), terms(picks)])
}

#[test]
fn each_pick_runs_as_picked() {
    let running = |rate: Value| json!({"rate": rate});
    for (picks, on, expected) in [
        (json!({"occupancy": running(annual("12"))}), "2024-07-01", vec![("occupancy", "7233.83")]),
        (
            json!({"occupancy": {"rate": annual("12"), "day_count": "ACT/360", "count": "include_both", "start": "same_day"}}),
            "2024-07-01",
            vec![("occupancy", "7471.39")],
        ),
        (
            json!({"occupancy": running(json!({"rule": "daily", "percent": "0.05"}))}),
            "2024-07-01",
            vec![("occupancy", "11001.45")],
        ),
        (
            json!({"occupancy": running(json!({"rule": "lpr", "term": "one_year", "multiplier": "4"}))}),
            "2024-07-01",
            vec![("occupancy", "8318.91")],
        ),
        (
            json!({"occupancy": running(json!({"rule": "lpr", "term": "five_years", "multiplier": "1", "margin_percent": "0.5",
                                               "fixed_on": "2023-12-01"}))}),
            "2024-07-01",
            vec![("occupancy", "2833.25")],
        ),
        (json!({"damages": {"how": "once_percent", "percent": "10"}}), "2024-07-01", vec![("damages", "20563.47")]),
        (json!({"damages": {"how": "once_amount", "amount": "500.00", "due_on": "2024-08-01"}}), "2024-07-31", vec![]),
        (
            json!({"occupancy": running(annual("12")),
                   "damages": {"how": "running", "rate": {"rule": "daily", "percent": "0.05"}},
                   "ceilings": [{"ceiling": "financial_claims", "reason": "内部上限"}]}),
            "2024-07-01",
            vec![("occupancy", "7233.83"), ("damages", "7233.83")],
        ),
        (
            json!({"occupancy": running(annual("18")),
                   "ceilings": [{"ceiling": "private_lending", "contract_formed_on": "2023-01-10", "reason": "对方要求"}]}),
            "2024-07-01",
            vec![("occupancy", "8801.16")],
        ),
    ] {
        let claim = claim_of(&picked(picks.clone()));
        let expected = [of(&expected), of(&[("principal", "205634.65")])].concat();
        assert_eq!(balances(&claim, on), expected, "{picks}");
    }
}

#[test]
fn payments_follow_the_order_picked() {
    let entries = |order: Value| {
        let picks = json!({"occupancy": {"rate": annual("12")}, "order": order,
                           "damages": {"how": "once_amount", "amount": "1000.00"}});
        let cost = json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "300.00", "what": "律师费"});
        [opening(json!({"rule": "not_agreed"})), terms(picks), cost, payment("2024-07-01", "8000.00")]
    };
    for (order, expected) in [
        (json!({"order": "statutory"}), of(&[("damages", "533.83"), ("principal", "205634.65")])),
        (
            json!({"order": "principal_first"}),
            of(&[("cost", "300.00"), ("occupancy", "7233.83"), ("damages", "1000.00"), ("principal", "197634.65")]),
        ),
        (
            json!({"order": "free", "heads": ["damages", "occupancy"]}),
            of(&[("cost", "300.00"), ("occupancy", "233.83"), ("principal", "205634.65")]),
        ),
    ] {
        assert_eq!(balances(&claim_of(&file(&entries(order.clone()))), "2024-07-01"), expected, "{order}");
    }
    let [opening, terms, cost, paid] = entries(json!({"order": "statutory"}));
    let own = with(paid, "application", json!({"by": "order", "heads": ["principal"], "reason": "债务人指定"}));
    let claim = claim_of(&file(&[opening, terms, cost, own]));
    assert_eq!(balances(&claim, "2024-07-01").last(), of(&[("principal", "197634.65")]).last());
}

#[test]
fn what_we_bear_ourselves_is_not_demanded() {
    let cost = json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "300.00",
                      "what": "差旅费", "borne_by": "creditor"});
    let claim = claim_of(&file(&[opening(annual("12")), cost]));
    assert_eq!(claim.charges.len(), 1);
}

#[test]
fn a_document_changed_by_hand_stands_for_the_picks() {
    let paid = [opening(annual("12")), payment("2024-07-01", "50000.00")];
    let mut document = serde_json::to_value(rules_document(&file(&paid))).unwrap();
    document["accruals"][0]["rate"] = json!({"annual_percent": "6"});
    let by_hand = with(terms(json!({})), "document", document.clone());
    let changed = file(&[paid.to_vec(), vec![by_hand]].concat());
    assert_eq!(balances(&claim_of(&changed), "2024-07-01"), of(&[("principal", "159251.57")]));
    assert_eq!(
        rules_document(&changed),
        serde_json::from_value::<Value>(document)
            .map(|it| recourse_core::ledger::Claim::from_value(&it).unwrap())
            .unwrap()
    );
    assert!(rules_of(&changed).iter().any(|it| it.title.contains("手工修改")));

    let whole = with(terms(json!({})), "document", serde_json::to_value(claim_of(&file(&paid))).unwrap());
    let saved_whole = file(&[paid.to_vec(), vec![whole.clone()]].concat());
    assert_eq!(claim_of(&saved_whole), claim_of(&file(&paid)), "what the journal knows is not counted twice");
    let undone = file(&[paid.to_vec(), vec![whole, reversed(2)]].concat());
    assert_eq!(claim_of(&undone).receipts, [], "nor kept once it is taken back");
}

#[test]
fn what_the_picks_rest_on() {
    let about = |picks: Value| -> Vec<(String, bool)> {
        rules_of(&picked(picks)).into_iter().map(|it| (format!("{} {}", it.title, it.article), it.unverified)).collect()
    };
    let rests = |picks: Value, on: &str| about(picks).iter().any(|(it, _)| it.contains(on));
    assert!(rests(json!({}), "第五百六十一条"));
    assert!(!rests(json!({"order": {"order": "principal_first"}}), "第五百六十一条"));
    assert!(rests(json!({"order": {"order": "principal_first"}}), "清偿顺序"));
    let lending = json!({"occupancy": {"rate": annual("18")},
        "ceilings": [{"ceiling": "private_lending", "contract_formed_on": "2023-01-10", "reason": "对方要求"}]});
    assert!(rests(lending.clone(), "法释〔2020〕27号"));
    assert!(rests(lending, "贷款市场报价利率（LPR）1年期"));
    let line = json!({"occupancy": {"rate": annual("30")}, "ceilings": [{"ceiling": "financial_claims", "reason": "内部上限"}]});
    assert!(about(line).iter().any(|(it, unverified)| it.contains("法发〔2017〕22号") && *unverified));
}

#[test]
fn a_ceiling_nobody_has_a_text_for_is_refused_and_not_left_out() {
    let file = picked(json!({"occupancy": {"rate": annual("18")},
        "ceilings": [{"ceiling": "private_lending", "contract_formed_on": "2015-08-31", "reason": "对方要求"}]}));
    let why =
        recourse_core::ledger::reckon(&claim_of(&file), day("2024-07-01"), recourse_core::ledger::Detail::Summary);
    let why = why.unwrap_err();
    assert_eq!((why.code(), why.path.as_str()), ("reference_missing", "caps[0].rate"));
}

#[test]
fn ceilings_are_offered_switched_off_with_their_reason() {
    let offers = ceiling_offers(day("2025-01-20")).unwrap();
    let told: Vec<(String, Switch, &str)> =
        offers.iter().map(|it| (it.annual_percent.to_string(), it.at_first, it.notes[0].as_str())).collect();
    assert_eq!(
        told,
        [
            ("24".to_owned(), Switch::Off, "warning_line_not_a_rule"),
            ("12.4".to_owned(), Switch::Off, "guarantee_companies_outside"),
        ]
    );
}

#[test]
fn damages_are_held_against_the_loss() {
    let damages = json!({"how": "once_percent", "percent": "10"});
    for (loss, crossed, line) in [
        (Value::Null, LineCrossed::Unknown, None),
        (json!({"loss": "amount", "amount": "15818.04"}), LineCrossed::Yes, Some("20563.45")),
        (json!({"loss": "amount", "amount": "15818.06"}), LineCrossed::No, Some("20563.48")),
        (
            json!({"loss": "rate", "rate": {"rule": "lpr", "term": "one_year", "multiplier": "1"}}),
            LineCrossed::Yes,
            Some("2703.65"),
        ),
    ] {
        let file = picked(json!({"damages": damages, "loss": loss}));
        let found = damages_line(&claim_of(&file), &terms_of(&file), day("2024-07-01")).unwrap().unwrap();
        assert_eq!(found.damages.to_string(), "20563.47");
        let line = line.map(ToOwned::to_owned);
        let exact = found.line.map(|it| it.to_string());
        assert_eq!((exact, found.crossed), (line, crossed), "{loss}");
    }
    let none = picked(json!({}));
    assert_eq!(damages_line(&claim_of(&none), &terms_of(&none), day("2024-07-01")).unwrap(), None);
}

#[test]
fn a_standstill_and_a_waiver_show_in_the_figures() {
    let stop = json!({"kind": "standstill_agreed", "from": "2024-04-01", "until": "2024-05-01", "reason": "宽限", "approved_by": "负责人样例"});
    let waiver = json!({"kind": "waiver_granted", "waived_on": "2024-07-01", "head": "occupancy", "amount": "100.00", "reason": "和解", "approved_by": "负责人样例"});
    let claim = claim_of(&file(&[opening(annual("12")), stop, waiver]));
    assert_eq!(stated(&claim, "2024-07-01").heads[1].balance.to_string(), "5105.66");
    assert_eq!(claim.waivers[0].id, "waiver-3");
}
