//! Old terms beside new, and what signing them does to limitation; promises that were not kept; tasks that come of a record.

use recourse_core::casework::{PlanState, PromiseAnswer, plans, promises, tasks};
use recourse_core::clocks::{Clock, ClockWarning, clocks};
use recourse_core::deals::{Change, ChangeKind, Term, TermValue, changes};
use recourse_core::events::DealBy;
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Money};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, reversed, terms, with};

fn told(entries: &[Value]) -> Vec<Change> {
    changes(&file(&[&[opening(annual("12"))], entries].concat()))
}

fn plan(as_of: &str, dues: &[&str]) -> Value {
    let instalments: Vec<Value> =
        dues.iter().map(|due| json!({"due": due, "amount": "100.00", "fee": "3.00"})).collect();
    json!({"kind": "casework", "act": "plan_drawn", "template": "free", "as_of": as_of, "base": "300.00", "given_up": "20.00",
        "instalments": instalments, "standstill": true, "accelerates_after": 2, "reason": "样例"})
}

fn turned(plan: u64, turn: &str, on: &str) -> Value {
    json!({"kind": "casework", "act": "plan_turned", "plan": plan, "turn": turn, "on": on, "paper": "分期协议"})
}

fn signed(plan: u64, on: &str, by: Value) -> Value {
    with(turned(plan, "signed", on), "signed_by", by)
}

fn debtor() -> Value {
    json!({"who": "debtor"})
}

fn guarantor(index: u32) -> Value {
    json!({"who": "guarantor", "index": index})
}

fn yuan(text: &str) -> Money {
    Money::from_yuan(text.parse().unwrap()).unwrap()
}

#[test]
fn every_change_of_terms_stands_beside_what_held_before() {
    let percent = |it: &str| json!({"occupancy": {"rate": {"rule": "annual", "percent": it}}});
    let agreed = json!({"by": "agreed", "on": "2025-01-05", "paper": "补充协议二"});
    let all = told(&[
        with(terms(percent("10")), "deal", agreed),
        terms(percent("9")),
        with(terms(percent("8")), "deal", json!({"by": "ordered", "on": "2025-02-05", "paper": "裁定"})),
        reversed(3),
    ]);
    let [first, last] = all.as_slice() else { panic!("{} changes", all.len()) };
    let rates = |it: &Change| -> Vec<(Term, String, String)> {
        let rate = |it: &TermValue| match it {
            TermValue::Charge(it) => serde_json::to_value(&it.rate).unwrap()["percent"].as_str().unwrap().to_owned(),
            _ => "-".to_owned(),
        };
        it.lines.iter().map(|it| (it.term, rate(&it.before), rate(&it.after))).collect()
    };
    assert_eq!(rates(first), [(Term::Charge, "12".to_owned(), "10".to_owned())]);
    assert_eq!(
        (first.by, first.on, first.paper.as_str()),
        (Some(DealBy::Agreed), Some(day("2025-01-05")), "补充协议二")
    );
    assert_eq!(rates(last), [(Term::Charge, "10".to_owned(), "8".to_owned())], "what was taken back stands nowhere");
    assert_eq!((last.by, last.from), (Some(DealBy::Ordered), None));
    let unsaid = told(&[terms(percent("9"))]);
    assert_eq!((unsaid[0].by, unsaid[0].paper.as_str()), (None, ""), "an entry of before says neither");
    assert!(told(&[terms(percent("12"))])[0].lines.is_empty(), "the same again is no change");
}

#[test]
fn a_plan_stands_beside_the_whole_at_once_or_the_plan_it_replaced() {
    let first = plan("2025-01-01", &["2025-02-01", "2025-03-01", "2025-04-01"]);
    let next = plan("2025-02-20", &["2025-03-20", "2025-04-20"]);
    let all = told(&[
        first.clone(),
        turned(2, "signed", "2025-01-10"),
        turned(2, "ended", "2025-02-20"),
        next,
        turned(5, "signed", "2025-02-20"),
    ]);
    assert_eq!(
        all.iter().map(|it| (it.seq, it.kind)).collect::<Vec<_>>(),
        [(3, ChangeKind::Plan), (6, ChangeKind::Plan)]
    );
    let due =
        |it: &Change| it.lines.iter().find(|it| it.term == Term::Due).map(|it| (it.before.clone(), it.after.clone()));
    let by = |count, first, last, total| TermValue::Instalments {
        count,
        first: day(first),
        last: day(last),
        total: yuan(total),
    };
    let three = by(3, "2025-02-01", "2025-04-01", "300");
    assert!(due(&all[0]) == Some((TermValue::AllDue, three.clone())));
    assert!(due(&all[1]) == Some((three, by(2, "2025-03-20", "2025-04-20", "200"))));
    let spell = |it: &Change| (it.from, it.until);
    assert_eq!(spell(&all[0]), (Some(day("2025-01-01")), Some(day("2025-02-20"))));
    assert_eq!(spell(&all[1]), (Some(day("2025-02-20")), None));
    let has = |term: Term, before: &TermValue, after: &TermValue| {
        all[0].lines.iter().any(|it| it.term == term && it.before == *before && it.after == *after)
    };
    assert!(has(Term::Amount, &TermValue::Amount(yuan("320")), &TermValue::Amount(yuan("300"))));
    assert!(has(Term::Running, &TermValue::Runs(vec![]), &TermValue::StandsStill(vec![])));
    assert!(has(Term::Fees, &TermValue::Nothing, &TermValue::Amount(yuan("9"))));
    assert!(told(&[first]).is_empty(), "what nobody signed is no deal");
}

#[test]
fn standstills_and_judgments_are_changes_too() {
    let still = json!({"kind": "standstill_agreed", "from": "2025-01-01", "until": "2025-02-01", "accruals": ["occupancy"],
        "reason": "宽限", "approved_by": "甲"});
    let judged = json!({"kind": "judgment_entered", "court": "样例法院", "case_number": "（2025）样0101民初1号",
        "judged_on": "2025-03-01", "effective_on": "2025-03-20", "perform_by": "2025-03-30",
        "amounts": [{"head": "principal", "amount": "100.00"}]});
    let all = told(&[still, judged]);
    let heads = vec!["occupancy".to_owned()];
    assert!(
        all[0].lines[0].before == TermValue::Runs(heads.clone())
            && all[0].lines[0].after == TermValue::StandsStill(heads)
    );
    assert_eq!((all[1].by, all[1].from), (Some(DealBy::Ordered), Some(day("2025-03-20"))));
    assert!(all[1].lines.iter().any(|it| it.after == TermValue::By(day("2025-03-30"))));
}

fn recovery(file: &CaseFile, who: Obligor) -> Clock {
    let mine = |it: &Clock| it.obligor == Some(who) && it.rule != "guarantee.counter";
    clocks(file, RulePack::shipped()).into_iter().find(mine).unwrap()
}

/// 民法典 art. 195(2) with 诉讼时效规定 art. 14: a payment plan is consent to perform, and three years run anew.
/// Compensated 2024-03-15: to 2027-03-15; signed 2025-01-10: to 2028-01-10.
#[test]
fn signing_starts_limitation_anew_for_those_who_sign() {
    let demand = json!({"kind": "casework", "act": "interruption", "what": "paper", "on": "2024-08-01",
        "reached": [guarantor(0)], "proof": "回执"});
    let drawn = plan("2025-01-01", &["2025-02-01", "2025-03-01", "2025-04-01"]);
    let (d, g) = (Obligor::Debtor, Obligor::Guarantor { index: 0 });
    let still = |deal: Value| json!({"kind": "standstill_agreed", "from": "2025-01-01", "reason": "宽限", "approved_by": "甲", "deal": deal});
    let deal = |by: &str, signers: Value| json!({"by": by, "on": "2025-01-10", "paper": "协议", "signed_by": signers});
    for (what, entry, debtor_until, guarantor_until) in [
        ("nobody said who signed", turned(3, "signed", "2025-01-10"), "2027-03-15", "2027-08-01"),
        ("the debtor", signed(3, "2025-01-10", json!([debtor()])), "2028-01-10", "2027-08-01"),
        ("the guarantor", signed(3, "2025-01-10", json!([guarantor(0)])), "2027-03-15", "2028-01-10"),
        ("both", signed(3, "2025-01-10", json!([debtor(), guarantor(0)])), "2028-01-10", "2028-01-10"),
        ("after the end", signed(3, "2027-03-16", json!([debtor()])), "2027-03-15", "2027-08-01"),
        (
            "ended, not signed",
            with(turned(3, "ended", "2025-01-10"), "signed_by", json!([])),
            "2027-03-15",
            "2027-08-01",
        ),
        ("a standstill", still(deal("agreed", json!([debtor()]))), "2028-01-10", "2027-08-01"),
        ("a standstill that was ordered", still(deal("ordered", json!([debtor()]))), "2027-03-15", "2027-08-01"),
    ] {
        let entries = [opening(annual("12")), demand.clone(), drawn.clone(), entry];
        let after = file(&entries);
        assert_eq!(recovery(&after, d).last_day, day(debtor_until), "{what}");
        assert_eq!(recovery(&after, g).last_day, day(guarantor_until), "{what}");
        let undone = file(&[&entries[..], &[reversed(4)]].concat());
        assert_eq!(recovery(&undone, d).last_day, day("2027-03-15"), "{what}, taken back");
        assert_eq!(recovery(&undone, g).last_day, day("2027-08-01"), "{what}, taken back");
    }
    let one = file(&[opening(annual("12")), demand, drawn, signed(3, "2025-01-10", json!([debtor()]))]);
    let passed_by = ClockWarning::ReachedOthersOnly { on: day("2025-01-10"), seq: 4 };
    assert!(recovery(&one, g).warnings.contains(&passed_by), "whoever did not sign is warned of");
    assert_eq!(recovery(&one, d).restarts[0].proof, "分期协议");
}

#[test]
fn a_payment_that_is_corrected_pays_an_instalment_once() {
    let drawn = plan("2025-01-10", &["2025-02-01", "2025-03-01"]);
    let paid = |entries: &[Value]| {
        let all = plans(&file(&[&[opening(annual("12"))], entries].concat()), day("2025-01-20"));
        (all[0].state, all[0].instalments.iter().map(|it| it.paid).sum::<Money>())
    };
    let base = [payment("2025-01-10", "80.00"), drawn, signed(3, "2025-01-10", json!([debtor()]))];
    for (what, more, sum) in [
        ("as it stands", vec![], "0"),
        ("corrected to the same", vec![reversed(2), payment("2025-01-10", "80.00")], "0"),
        ("corrected to more", vec![reversed(2), payment("2025-01-10", "95.00")], "15"),
        ("corrected to less", vec![reversed(2), payment("2025-01-10", "50.00")], "0"),
        ("in two parts", vec![reversed(2), payment("2025-01-10", "50.00"), payment("2025-01-10", "40.00")], "10"),
        ("to another day", vec![reversed(2), payment("2025-01-12", "80.00")], "80"),
        ("beside another", vec![payment("2025-01-10", "30.00")], "30"),
    ] {
        assert_eq!(paid(&[&base[..], &more].concat()), (PlanState::Active, yuan(sum)), "{what}");
    }
    // What was taken back before the plan was drawn up was not in its figures.
    let early = [
        payment("2025-01-10", "80.00"),
        reversed(2),
        base[1].clone(),
        signed(4, "2025-01-10", json!([debtor()])),
        payment("2025-01-10", "80.00"),
    ];
    assert_eq!(paid(&early).1, yuan("80"));
}

#[test]
fn a_promise_that_was_not_kept_is_answered_by_a_reason_or_another() {
    let promise = |by: Value, made: &str, due: &str| json!({"kind": "casework", "act": "promise", "by": by, "made_on": made, "amount": "100.00", "due": due});
    let first = promise(debtor(), "2025-01-01", "2025-02-01");
    let closed =
        json!({"kind": "casework", "act": "promise_closed", "promise": 2, "on": "2025-02-03", "reason": "失联"});
    let of = |more: &[Value], today: &str| {
        let all = promises(&file(&[&[opening(annual("12")), first.clone()], more].concat()), day(today));
        let it = all.into_iter().find(|it| it.seq == 2).unwrap();
        (it.is_unanswered(), it.answer)
    };
    let anew = |seq, due| Some(PromiseAnswer::Anew { seq, due: day(due) });
    assert_eq!(of(&[], "2025-02-01"), (false, None), "not due yet");
    assert_eq!(of(&[], "2025-02-02"), (true, None));
    assert_eq!(of(&[payment("2025-01-20", "40.00")], "2025-02-02"), (true, None), "a part is not enough");
    assert_eq!(of(&[payment("2025-01-20", "100.00")], "2025-02-02"), (false, None));
    let why = PromiseAnswer::Closed { seq: 3, on: day("2025-02-03"), reason: "失联".to_owned() };
    assert_eq!(of(std::slice::from_ref(&closed), "2025-02-04"), (false, Some(why)));
    assert_eq!(of(&[closed.clone(), reversed(3)], "2025-02-04"), (true, None));
    assert_eq!(of(&[promise(debtor(), "2025-02-02", "2025-03-01")], "2025-02-04"), (false, anew(3, "2025-03-01")));
    assert_eq!(
        of(&[promise(debtor(), "2025-02-01", "2025-03-01")], "2025-02-04"),
        (true, None),
        "given before it was broken"
    );
    assert_eq!(
        of(&[promise(guarantor(0), "2025-02-02", "2025-03-01")], "2025-02-04"),
        (true, None),
        "by somebody else"
    );
    let rested = file(&[opening(annual("12")), first.clone(), closed]);
    assert!(!recourse_core::tracks::nothing_follows(&rested, 2));
}

#[test]
fn what_was_planned_and_taken_back_and_what_is_only_corrected_plans_nothing_again() {
    let moved = |step: &str, on: &str| json!({"kind": "casework", "act": "track_moved", "track": "litigation", "step": step, "on": on, "paper": "裁定"});
    let asset = |replaces: Option<u64>, what: &str| {
        let record = json!({"kind": "casework", "act": "dossier", "of": "asset", "obligor": debtor(),
            "values": {"form": "realty", "what": what, "state": "clue", "source": "走访"}});
        replaces.map_or(record.clone(), |it| with(record, "replaces", json!(it)))
    };
    let cause = json!({"kind": "casework", "act": "dossier", "of": "cause", "values": {"top": "internal"}});
    let titles = |entries: &[Value]| -> Vec<String> {
        let file = file(&[&[opening(annual("12"))], entries].concat());
        tasks(&file).into_iter().map(|it| it.title.clone()).collect()
    };
    let planned = |what: &str| json!({"kind": "casework", "act": "step_planned", "what": what, "on": "2025-06-01"});
    let resume = "申请恢复执行";
    let rest = moved("close_for_now", "2025-05-01");
    assert!(
        titles(&[rest.clone(), asset(None, "住宅")]).contains(&resume.to_owned()),
        "{:?}",
        titles(&[rest.clone(), asset(None, "住宅")])
    );
    let done = json!({"kind": "casework", "act": "step_done", "step": 4, "on": "2025-06-01", "outcome": "已申请"});
    let worked = [rest.clone(), asset(None, "住宅"), planned(resume), done];
    assert_eq!(titles(&worked), [""; 0]);
    let corrected = [&worked[..], &[asset(Some(3), "住宅一套")]].concat();
    assert_eq!(titles(&corrected), [""; 0], "the same clue, put right");
    let another = [&worked[..], &[asset(None, "车位")]].concat();
    assert_eq!(titles(&another), [resume], "another clue");
    let older = [asset(None, "住宅"), rest.clone(), asset(Some(2), "住宅一套")];
    assert_eq!(titles(&older), [""; 0], "it was known before");
    let unwanted = [rest, asset(None, "住宅"), planned(resume), reversed(4)];
    assert_eq!(titles(&unwanted), [""; 0], "somebody took the step back");
    let review = titles(std::slice::from_ref(&cause));
    let [review] = review.as_slice() else { panic!("{review:?}") };
    assert_eq!(titles(&[cause.clone(), planned(review), reversed(3)]), [""; 0]);
    assert_eq!(
        titles(&[cause.clone(), planned(review), reversed(3), reversed(2), cause]),
        [review.as_str()],
        "recorded anew"
    );
}
