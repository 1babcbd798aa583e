//! From a judgment back into the ledger.

use recourse_core::ledger::HeadKind;
use recourse_core::{claim_before_judgment, claim_of, claim_on, rules_of};
use serde_json::{Value, json};

use crate::bench::{annual, balances, day, file, of, opening, payment, reversed, stated, with};

/// 1,000,000 and a lawyer's fee of 30,000, due by 2022-02-11; the fee of the court is the debtor's.
fn judgment() -> Value {
    json!({"kind": "judgment_entered", "court": "样例法院", "case_number": "(2021)样01民初1号", "judged_on": "2022-01-10",
           "effective_on": "2022-02-01", "perform_by": "2022-02-11",
           "amounts": [{"head": "principal", "amount": "1000000.00"}, {"head": "cost", "amount": "30000.00"},
                       {"head": "occupancy", "amount": "5000.00"}],
           "fees": [{"what": "案件受理费", "amount": "13800.00", "borne_by": "debtor"},
                    {"what": "保全费", "amount": "5000.00", "borne_by": "creditor"}]})
}

fn judged(judgment: Value, later: &[Value]) -> recourse_core::CaseFile {
    let opening = with_day(opening(annual("12")), "2021-03-15");
    file(&[&[opening, judgment], later].concat())
}

fn with_day(mut opening: Value, on: &str) -> Value {
    opening["facts"]["compensation"]["on"] = json!(on);
    opening
}

#[test]
fn the_doubled_part_runs_on_the_judgment_debt_alone() {
    let claim = claim_of(&judged(judgment(), &[]));
    let fixed = [("fee", "13800.00"), ("cost", "30000.00"), ("occupancy", "5000.00"), ("principal", "1000000.00")];
    assert_eq!(balances(&claim, "2022-02-11"), of(&fixed));
    // 523it.com/faluzixun/16309.html: (1,000,000 + 30,000) × 0.0175 % × 35 days.
    let late = [&fixed[..], &[("post_judgment", "6308.75")]].concat();
    assert_eq!(balances(&claim, "2022-03-18"), of(&late));
    assert_eq!(stated(&claim, "2022-03-18").per_diem.to_string(), "180.25");
    let kinds: Vec<HeadKind> = claim.heads.iter().map(|it| it.kind).collect();
    assert_eq!(kinds.last(), Some(&HeadKind::PostJudgment));
}

#[test]
fn payments_reach_the_doubled_part_last() {
    let paid = [payment("2022-03-18", "100000.00"), payment("2022-03-28", "1000000.00")];
    let file = judged(judgment(), &paid);
    let claim = claim_of(&file);
    assert_eq!(balances(&claim, "2022-03-18"), of(&[("principal", "948800.00"), ("post_judgment", "6308.75")]));
    // Ten further days on what was left: 948,800 × 0.0175 % × 10 = 1,660.40.
    let done = stated(&claim, "2022-03-28");
    assert_eq!((done.total.to_string().as_str(), done.credit.to_string().as_str()), ("0.00", "43230.85"));
    assert_eq!(done.receipts[1].applied[1].head, "post_judgment");
    assert_eq!(done.receipts[1].applied[1].amount.to_string(), "7969.15");
}

#[test]
fn general_interest_goes_on_as_judged() {
    let mut judgment = judgment();
    judgment["general_interest"] = json!([{"head": "occupancy", "base": ["principal"], "from": "2021-12-01",
        "rate": {"rule": "lpr", "term": "one_year", "multiplier": "1"}, "day_count": "ACT/365", "count": "exclude_last"}]);
    let claim = claim_of(&judged(judgment.clone(), &[]));
    // 1,000,000 × (3.85 % × 19 + 3.80 % × 31 + 3.70 % × 57) ÷ 365 from 2021-12-01 to 2022-03-18.
    assert_eq!(stated(&claim, "2022-03-18").heads[2].balance.to_string(), "16009.59");
    judgment["add_on"] = json!("does_not_run");
    let without = claim_of(&judged(judgment, &[]));
    assert!(without.heads.iter().all(|it| it.kind != HeadKind::PostJudgment));
    assert_eq!(stated(&without, "2022-03-18").heads[2].balance.to_string(), "16009.59");
}

#[test]
fn the_old_ledger_is_kept_and_payments_find_their_claim() {
    let paid = [payment("2021-07-01", "50000.00"), payment("2022-01-31", "1.00"), payment("2022-02-01", "2.00")];
    let file = judged(judgment(), &paid);
    let ids = |claim: &recourse_core::ledger::Claim| claim.receipts.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    let before = claim_before_judgment(&file).unwrap();
    assert_eq!(ids(&before), ["3", "4"]);
    assert_eq!(ids(&claim_of(&file)), ["5"]);
    assert_eq!(claim_on(&file, day("2022-01-31")), before);
    assert_eq!(claim_on(&file, day("2022-02-01")), claim_of(&file));
    assert_eq!(balances(&before, "2021-07-01"), of(&[("principal", "162868.48")]));
    let undone = [&[with_day(opening(annual("12")), "2021-03-15"), judgment()], &paid[..], &[reversed(2)]].concat();
    assert_eq!(ids(&claim_of(&crate::bench::file(&undone))), ["3", "4", "5"]);
    assert_eq!(claim_before_judgment(&crate::bench::file(&undone)), None);
}

#[test]
fn later_charges_do_not_bear_the_add_on() {
    let charge = |head: &str| json!({"kind": "charge_recorded", "head": head, "due_on": "2022-03-01", "amount": "1000.00", "what": "评估费"});
    let claim = claim_of(&judged(judgment(), &[charge("cost"), charge("principal")]));
    let done = stated(&claim, "2022-03-18");
    let balance = |id: &str| done.heads.iter().find(|it| it.id == id).unwrap().balance.to_string();
    assert_eq!(balance("fee"), "14800.00");
    assert_eq!(balance("unjudged"), "1000.00");
    assert_eq!(balance("post_judgment"), "6308.75");
}

#[test]
fn without_a_term_the_add_on_begins_after_the_judgment_took_effect() {
    let mut judgment = judgment();
    judgment.as_object_mut().unwrap().remove("perform_by");
    let claim = claim_of(&judged(judgment.clone(), &[]));
    assert_eq!(stated(&claim, "2022-02-11").heads[4].balance.to_string(), "1802.50");
    let second = with(judgment, "effective_on", json!("2022-06-01"));
    let replaced = claim_of(&judged(self::judgment(), &[second]));
    assert_eq!(stated(&replaced, "2022-06-01").heads[4].balance.to_string(), "0.00", "the later judgment stands");
}

#[test]
fn the_figures_rest_on_the_judgment_and_the_rule_of_delay() {
    let rules = rules_of(&judged(judgment(), &[]));
    for text in ["样例法院 (2021)样01民初1号", "法释〔2014〕8号", "民事诉讼法"] {
        assert!(rules.iter().any(|it| it.title.contains(text)), "{text} in {rules:?}");
    }
    let before = recourse_core::rules_on_with(
        &judged(judgment(), &[]),
        day("2022-01-31"),
        recourse_core::statutes::RulePack::shipped(),
    );
    assert!(before.iter().all(|it| !it.title.contains("样例法院")), "{before:?}");
}

/// 900,000 in three parts of 300,000 due on 2022-03-31, 2022-06-30 and 2022-09-30; costs at the judgment's own term.
fn by_instalments() -> Value {
    let part = |due_on: &str| json!({"head": "principal", "amount": "300000.00", "due_on": due_on});
    let cost = json!({"head": "cost", "amount": "30000.00"});
    with(judgment(), "amounts", json!([part("2022-03-31"), part("2022-06-30"), part("2022-09-30"), cost]))
}

#[test]
fn each_instalment_bears_the_add_on_after_its_own_last_day() {
    let claim = claim_of(&judged(by_instalments(), &[]));
    let ids: Vec<&str> = claim.heads.iter().map(|it| it.id.as_str()).collect();
    let parts = ["principal-2022-03-31", "principal-2022-06-30", "principal-2022-09-30"];
    assert_eq!(ids, [&["fee", "cost"][..], &parts, &["post_judgment"]].concat());
    let late =
        |on: &str| stated(&claim, on).heads.iter().find(|it| it.id == "post_judgment").unwrap().balance.to_string();
    // 30,000 × 0.0175 % × 48 days from 2022-02-12 to 2022-03-31, and nothing on what is not due yet.
    assert_eq!(late("2022-03-31"), "252.00");
    // 30,000 × 138 days to 2022-06-29 and 300,000 × 90 days from 2022-04-01.
    assert_eq!(late("2022-06-29"), "5449.50");
    // To 2022-09-30: 30,000 × 231, 300,000 × 183, 300,000 × 92.
    assert_eq!(late("2022-09-30"), "15650.25");
    assert_eq!(stated(&claim, "2022-09-30").per_diem.to_string(), "162.75");
}

#[test]
fn what_is_due_first_is_paid_first() {
    let claim = claim_of(&judged(by_instalments(), &[payment("2022-05-01", "350000.00")]));
    let left = balances(&claim, "2022-05-01");
    // Fee 13,800 and costs 30,000 at the judgment's term, then the instalment of March, then that of June.
    assert_eq!(left[0], ("principal-2022-06-30".to_owned(), "293800.00".to_owned()));
    assert_eq!(left[1], ("principal-2022-09-30".to_owned(), "300000.00".to_owned()));
}

#[test]
fn one_missed_makes_all_due_where_the_judgment_says_so() {
    let claim = claim_of(&judged(with(by_instalments(), "all_due_on", json!("2022-04-30")), &[]));
    let done = stated(&claim, "2022-05-10");
    // 30,000 × 88 days, 300,000 × 40 days, 600,000 × 10 days.
    assert_eq!(done.heads.last().unwrap().balance.to_string(), "3612.00");
    let mut interest = by_instalments();
    interest["general_interest"] = json!([{"head": "occupancy", "base": ["principal"], "from": "2022-02-01",
        "rate": {"rule": "annual", "percent": "3.65"}, "day_count": "ACT/365", "count": "exclude_last"}]);
    let claim = claim_of(&judged(interest, &[]));
    // 900,000 × 0.01 % a day: an instalment that is not due yet bears what the judgment lets run on it.
    let occupancy = stated(&claim, "2022-03-03").heads.into_iter().find(|it| it.id == "occupancy").unwrap();
    assert_eq!(occupancy.balance.to_string(), "2700.00");
}
