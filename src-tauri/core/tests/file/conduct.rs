//! The conduct guard: each rule at its edge, what a reason lets through, what nothing does.

use recourse_core::casework::{Casework, Contact, PromiseState, promises, steps};
use recourse_core::conduct::{BreachKind, Guard, Moment, Way};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Entry};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, reversed, with};

const DAY: &str = "2026-11-20";

/// A call to the debtor that reached him.
fn call(time: &str) -> Value {
    json!({"kind": "casework", "act": "contact", "channel": "phone", "with": {"with": "liable", "obligor": {"who": "debtor"}},
        "on": DAY, "time": time, "result": "reached", "recording": "R-1", "number": "13900000001"})
}

fn to_other(relation: &str, purpose: &str) -> Value {
    let other = json!({"with": "other", "name": "样例某", "relation": relation});
    with(with(call("10:00"), "with", other), "purpose", json!(purpose))
}

fn visit() -> Value {
    with(call("10:00"), "channel", json!("visit"))
}

fn not_reached() -> Value {
    with(with(call("09:00"), "result", json!("not_reached")), "recording", Value::Null)
}

fn complaint() -> Value {
    json!({"kind": "casework", "act": "complaint", "by": "样例", "channel": "direct", "on": "2026-11-01", "about": "来电过多"})
}

fn step_of(complaint: u64, step: &str) -> Value {
    json!({"kind": "casework", "act": "complaint_step", "complaint": complaint, "step": step, "on": "2026-11-10", "note": "已沟通"})
}

fn consent(to: Value, withdrawn: bool) -> Value {
    let by = json!({"with": "liable", "obligor": {"who": "debtor"}});
    json!({"kind": "casework", "act": "consent", "to": to, "by": by, "on": "2026-11-01", "withdrawn": withdrawn, "proof": "同意书"})
}

fn contact(entry: &Value) -> Contact {
    match serde_json::from_value(entry.clone()).unwrap() {
        Entry::Casework(Casework::Contact(it)) => it,
        other => panic!("{other:?}"),
    }
}

fn with_before(before: &[Value]) -> CaseFile {
    file(&[&[opening(annual("12"))], before].concat())
}

fn told(before: &[Value], tried: &Value) -> Vec<(BreachKind, Way)> {
    let file = with_before(before);
    let guard = Guard { file: &file, elsewhere: &[], pack: RulePack::shipped() };
    let found = guard.breaches(&contact(tried), Moment::Recorded);
    for it in &found {
        assert!(!it.title.is_empty() && !it.sources.is_empty(), "{it:?} names rule and source");
    }
    found.into_iter().map(|it| (it.kind, it.way)).collect()
}

fn kinds(before: &[Value], tried: &Value) -> Vec<BreachKind> {
    told(before, tried).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn nobody_is_contacted_at_night_unless_agreed() {
    let night = BreachKind::QuietHours { from: "22:00".into(), to: "08:00".into() };
    for (time, quiet) in [("07:59", true), ("08:00", false), ("21:59", false), ("22:00", true), ("00:00", true)] {
        let expected = if quiet { vec![(night.clone(), Way::WithReason)] } else { vec![] };
        assert_eq!(told(&[], &call(time)), expected, "{time}");
        assert_eq!(
            told(&[], &with(call(time), "direction", json!("incoming"))),
            [],
            "the debtor may call when he likes"
        );
    }
    let hours = |withdrawn| consent(json!({"to": "hours", "from": "09:00", "until": "12:00"}), withdrawn);
    let own = BreachKind::OwnHours { from: "09:00".into(), until: "12:00".into() };
    assert_eq!(told(&[hours(false)], &call("12:00")), [(own, Way::Closed)]);
    assert_eq!(told(&[hours(false)], &call("11:59")), []);
    assert_eq!(told(&[hours(false), hours(true)], &call("12:00")), []);
}

#[test]
fn calls_of_a_day_are_counted() {
    let three = [call("09:00"), call("10:00"), call("11:00")];
    assert_eq!(told(&three, &call("14:00")), [(BreachKind::ConnectedCalls { count: 3, most: 3 }, Way::Closed)]);
    assert_eq!(told(&three[..2], &call("14:00")), []);
    assert_eq!(told(&three, &with(call("14:00"), "on", json!("2026-11-21"))), []);
    let taken_back = [call("09:00"), call("10:00"), call("11:00"), reversed(2)];
    assert_eq!(told(&taken_back, &call("14:00")), []);
    let six: Vec<Value> = (0..6).map(|_| not_reached()).collect();
    assert_eq!(told(&six, &call("14:00")), [(BreachKind::Attempts { count: 6, most: 6 }, Way::WithReason)]);
    assert_eq!(told(&six[..5], &call("14:00")), []);
    assert_eq!(told(&six, &with(call("14:00"), "number", json!("13900000002"))), []);
    // Calls on another file of the same debtor count as well.
    let file = with_before(&three[..1]);
    let elsewhere = [contact(&call("09:30")), contact(&call("09:40"))];
    let guard = Guard { file: &file, elsewhere: &elsewhere, pack: RulePack::shipped() };
    let found = guard.breaches(&contact(&call("15:00")), Moment::Planned);
    assert_eq!(found.first().map(|it| it.kind.clone()), Some(BreachKind::ConnectedCalls { count: 3, most: 3 }));
}

#[test]
fn others_are_asked_only_where_the_debtor_is_and_after_three_failures() {
    for relation in ["neighbourhood", "police", "judicial_office", "unheard of"] {
        assert_eq!(
            told(&[], &to_other(relation, "locate")),
            [(BreachKind::ForbiddenPartner, Way::Closed)],
            "{relation}"
        );
    }
    let three: Vec<Value> = (0..3).map(|_| not_reached()).collect();
    for relation in ["spouse", "employer", "emergency_contact"] {
        assert_eq!(kinds(&three, &to_other(relation, "collect")), [BreachKind::NotLiable]);
        assert_eq!(kinds(&three[..2], &to_other(relation, "locate")), [BreachKind::NotLiable]);
        assert_eq!(kinds(&three, &to_other(relation, "locate")), []);
        assert_eq!(kinds(&[], &to_other(relation, "voluntary_payment")), []);
    }
    let reached_since = [&three[..], &[call("10:00")]].concat();
    assert_eq!(kinds(&reached_since, &to_other("spouse", "locate")), [BreachKind::NotLiable]);
    let refused = with(to_other("spouse", "locate"), "result", json!("refused"));
    assert_eq!(kinds(&[&three[..], &[refused]].concat(), &to_other("spouse", "locate")), [BreachKind::AskedToStop]);
}

#[test]
fn an_open_complaint_holds_every_contact_but_the_answer() {
    assert_eq!(told(&[complaint()], &call("10:00")), [(BreachKind::ComplaintOpen, Way::Closed)]);
    assert_eq!(told(&[complaint()], &with(call("10:00"), "purpose", json!("answer_complaint"))), []);
    assert_eq!(kinds(&[complaint(), step_of(2, "answered")], &call("10:00")), [BreachKind::ComplaintOpen]);
    assert_eq!(told(&[complaint(), step_of(2, "closed")], &call("10:00")), []);
}

#[test]
fn a_visit_needs_consent_and_a_call_before() {
    let agreed = |withdrawn| consent(json!({"to": "visit"}), withdrawn);
    let no_consent = (BreachKind::NoConsentToVisit, Way::Closed);
    let no_call = (BreachKind::VisitBeforeCalls, Way::WithReason);
    assert_eq!(told(&[], &visit()), [no_consent.clone(), no_call.clone()]);
    assert_eq!(told(&[agreed(false)], &visit()), [no_call]);
    assert_eq!(told(&[agreed(false), not_reached()], &visit()), []);
    assert_eq!(told(&[agreed(false), agreed(true), not_reached()], &visit()), [no_consent]);
}

#[test]
fn what_was_spoken_is_recorded() {
    let bare = with(call("10:00"), "recording", Value::Null);
    assert_eq!(told(&[], &bare), [(BreachKind::NoRecording, Way::WithReason)]);
    let file = with_before(&[]);
    let guard = Guard { file: &file, elsewhere: &[], pack: RulePack::shipped() };
    assert_eq!(guard.breaches(&contact(&bare), Moment::Planned), []);
    assert_eq!(guard.kept_until(day(DAY)), Some(day("2031-11-20")));
}

#[test]
fn promises_are_kept_or_broken_by_what_comes_in() {
    use PromiseState::{Broken, Kept, Open, PartlyKept};
    let promise = |due: &str, amount: &str| json!({"kind": "casework", "act": "promise", "by": {"who": "debtor"}, "made_on": "2025-01-01", "amount": amount, "due": due});
    let two = [promise("2025-02-01", "100.00"), promise("2025-03-01", "100.00")];
    let states = |more: &[Value], today: &str| -> Vec<(PromiseState, String)> {
        let file = with_before(&[&two[..], more].concat());
        promises(&file, day(today)).into_iter().map(|it| (it.state, it.paid.to_string())).collect()
    };
    let said = |state, paid: &str| (state, paid.to_owned());
    assert_eq!(states(&[], "2025-02-01"), [said(Open, "0.00"), said(Open, "0.00")]);
    assert_eq!(states(&[], "2025-02-02"), [said(Broken, "0.00"), said(Open, "0.00")]);
    assert_eq!(states(&[payment("2025-01-15", "150.00")], "2025-01-20"), [said(Kept, "100.00"), said(Open, "50.00")]);
    assert_eq!(
        states(&[payment("2025-01-15", "60.00")], "2025-04-01"),
        [said(PartlyKept, "60.00"), said(Broken, "0.00")]
    );
    assert_eq!(
        states(&[payment("2025-02-02", "60.00")], "2025-04-01"),
        [said(Broken, "0.00"), said(PartlyKept, "60.00")]
    );
    assert_eq!(states(&[payment("2024-12-31", "500.00")], "2025-04-01"), [said(Broken, "0.00"), said(Broken, "0.00")]);
    let paid_and_taken_back = [payment("2025-01-15", "150.00"), reversed(4)];
    assert_eq!(states(&paid_and_taken_back, "2025-01-20"), [said(Open, "0.00"), said(Open, "0.00")]);
}

#[test]
fn a_step_is_due_where_it_was_last_put() {
    let planned = json!({"kind": "casework", "act": "step_planned", "what": "寄催收函", "on": "2026-11-01"});
    let moved = |to: &str| json!({"kind": "casework", "act": "step_postponed", "step": 2, "to": to});
    let done = json!({"kind": "casework", "act": "step_done", "step": 2, "on": "2026-11-09", "outcome": "已寄"});
    let due = |more: &[Value]| {
        let all = steps(&with_before(&[std::slice::from_ref(&planned), more].concat()));
        let [it] = all.as_slice() else { panic!("{all:?}") };
        (it.due, it.postponed, it.done.is_some())
    };
    assert_eq!(due(&[]), (day("2026-11-01"), 0, false));
    assert_eq!(due(&[moved("2026-11-08"), moved("2026-11-09")]), (day("2026-11-09"), 2, false));
    assert_eq!(due(&[moved("2026-11-08"), reversed(3)]), (day("2026-11-01"), 0, false));
    assert_eq!(due(std::slice::from_ref(&done)), (day("2026-11-01"), 0, true));
    assert_eq!(due(&[done, reversed(3)]), (day("2026-11-01"), 0, false));
}
