//! Two counts of days, what a product tolerates, thresholds at their edges, payments that are tokens.

use recourse_core::casework::{
    DebtOf, LateState, OrderTurned, OverdueBounds, class_history, lateness, overdue_days, thresholds, token, tolerated,
};
use recourse_core::ledger::{Detail, reckon};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Money, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, reversed, terms};

fn yuan(text: &str) -> Money {
    Money::from_yuan(text.parse().unwrap()).unwrap()
}

fn record(of: &str, values: Value) -> Value {
    json!({"kind": "casework", "act": "dossier", "of": of, "values": values})
}

fn bill(paid: &str) -> Value {
    record("bill", json!({"no": "2024年3月", "due": "2024-03-20", "amount": "1000.00", "paid": paid}))
}

/// By credit report and by statement: days, or why none run.
fn counts(file: &CaseFile, of: DebtOf, today: &str) -> Vec<(LateState, Option<u32>)> {
    let owed = reckon(&claim_of(file), day(today), Detail::Summary).unwrap();
    let debts = lateness(file, Some(&owed), day(today), RulePack::shipped());
    let debt = debts.iter().find(|it| it.of == of).unwrap_or_else(|| panic!("{of:?} in {debts:?}"));
    debt.counts.iter().map(|it| (it.state, it.days)).collect()
}

#[test]
fn grace_moves_one_count_and_not_the_other() {
    use LateState::{NotYet, Running};
    let card = file(&[opening(annual("12")), record("product", json!({"form": "credit_card"})), bill("0")]);
    let of = DebtOf::Bill(3);
    assert_eq!(counts(&card, of, "2024-03-20"), [(NotYet, None), (NotYet, None)]);
    assert_eq!(counts(&card, of, "2024-03-21"), [(NotYet, None), (Running, Some(1))]);
    assert_eq!(counts(&card, of, "2024-03-23"), [(NotYet, None), (Running, Some(3))], "three days of grace");
    assert_eq!(counts(&card, of, "2024-03-24"), [(Running, Some(1)), (Running, Some(4))]);
    let own =
        file(&[opening(annual("12")), record("product", json!({"form": "credit_card", "grace": "0"})), bill("0")]);
    assert_eq!(
        counts(&own, of, "2024-03-21"),
        [(Running, Some(1)), (Running, Some(1))],
        "what the file says goes first"
    );
    let unsaid = file(&[opening(annual("12")), bill("0")]);
    assert!(tolerated(&unsaid, RulePack::shipped()).product.is_none());
    assert_eq!(counts(&unsaid, DebtOf::Bill(2), "2024-03-21"), [(Running, Some(1)), (Running, Some(1))]);
}

#[test]
fn a_shortfall_within_the_tolerance_starts_nothing() {
    let with = |paid: &str| {
        file(&[opening(annual("12")), record("product", json!({"form": "loan", "tolerance": "10.00"})), bill(paid)])
    };
    let state = |paid| counts(&with(paid), DebtOf::Bill(3), "2024-05-01").first().unwrap().0;
    assert_eq!(state("1000.00"), LateState::Paid);
    assert_eq!(state("990.00"), LateState::Tolerated);
    assert_eq!(state("989.99"), LateState::Running);
    let pack = RulePack::shipped();
    assert_eq!(overdue_days(&with("0"), yuan("10.00"), day("2024-04-15"), pack), None, "nor the class of the file");
    assert_eq!(overdue_days(&with("0"), yuan("10.01"), day("2024-04-15"), pack), Some(31));
}

#[test]
fn payments_to_the_creditor_are_covered_in_the_order_of_their_days() {
    let further = record("compensation", json!({"counted": "principal", "on": "2024-06-15", "amount": "1000.00"}));
    let two = |paid: &str| file(&[opening(annual("0")), further.clone(), payment("2024-07-01", paid)]);
    let states = |paid: &str| {
        let file = two(paid);
        [DebtOf::Compensation, DebtOf::Further(2)].map(|of| counts(&file, of, "2024-07-15")[1])
    };
    let running = |days| (LateState::Running, Some(days));
    assert_eq!(states("100.00"), [running(122), running(30)]);
    assert_eq!(states("205634.65"), [(LateState::Paid, None), running(30)]);
    assert_eq!(states("206634.65"), [(LateState::Paid, None); 2]);
}

#[test]
fn thresholds_are_reached_on_their_day_and_say_whether_the_order_turns() {
    let pack = RulePack::shipped();
    let reached = |more: &[Value], today: &str| {
        let card = record("product", json!({"form": "credit_card"}));
        let file = file(&[&[opening(annual("12")), card, bill("0")], more].concat());
        let debts: Vec<_> = lateness(&file, None, day(today), pack);
        let debts: Vec<_> = debts.into_iter().filter(|it| it.of != DebtOf::Compensation).collect();
        let found = thresholds(&file, &debts, day(today), pack);
        found
            .into_iter()
            .map(|it| (it.rule.id.clone(), it.on.map(|it| it.to_string()), it.come, it.order))
            .collect::<Vec<_>>()
    };
    let ninety = |come| ("long_terms".to_owned(), Some("2024-06-18".to_owned()), come, None);
    let order = |come, order| ("card_order".to_owned(), Some("2024-06-19".to_owned()), come, Some(order));
    assert_eq!(reached(&[], "2024-06-17"), [ninety(false), order(false, OrderTurned::No)]);
    assert_eq!(reached(&[], "2024-06-18"), [ninety(true), order(false, OrderTurned::No)], "the ninetieth day");
    assert_eq!(reached(&[], "2024-06-19"), [ninety(true), order(true, OrderTurned::No)], "the ninety-first");
    let turn = |from: &str| terms(json!({"order_turns": [{"from": from, "order": "principal_first"}]}));
    let said = |from: &str| reached(&[turn(from)], "2024-06-19")[1].3;
    assert_eq!(said("2024-06-19"), Some(OrderTurned::AsTheRuleSays(day("2024-06-19"))));
    assert_eq!(said("2024-06-20"), Some(OrderTurned::OnAnotherDay(day("2024-06-20"))));
    let loan = file(&[opening(annual("12")), record("product", json!({"form": "loan"})), bill("0")]);
    let debts = lateness(&loan, None, day("2024-06-19"), pack);
    assert!(thresholds(&loan, &debts, day("2024-06-19"), pack).iter().all(|it| it.rule.id != "card_order"));
}

#[test]
fn a_token_is_small_and_soon_after_the_turn() {
    let pack = RulePack::shipped();
    let turns = [day("2024-06-19")];
    let is = |on: &str, amount: &str, owed: &str| token(&turns, day(on), yuan(amount), yuan(owed), pack).is_some();
    assert!(is("2024-06-20", "1", "50000"), "one yuan the day after");
    assert!(is("2024-07-19", "100", "50000") && !is("2024-07-20", "100", "50000"), "thirty days");
    assert!(
        !is("2024-06-20", "100.01", "50000") && is("2024-06-20", "500", "500000"),
        "or a thousandth of what is owed"
    );
    assert!(!is("2024-06-18", "1", "50000"), "before the turn it is a payment like any other");
    assert!(!is("2024-06-20", "100", "100"), "what pays everything is none");
    assert_eq!(token(&[], day("2024-06-20"), yuan("1"), yuan("50000"), pack), None);
    let stricter = json!({"tokens": [{"id": "token_payment", "title": "x", "title_en": "x", "within_days": 5, "most": "1",
        "most_percent": "0", "sources": [{"instrument": "HOUSE", "article": "x"}]}]});
    let stricter = pack.with_pack(&stricter).unwrap();
    assert!(
        token(&turns, day("2024-06-20"), yuan("2"), yuan("50000"), &stricter).is_none(),
        "a pack may say otherwise"
    );
    let no_source = json!({"tokens": [{"id": "t", "title": "x", "title_en": "x", "within_days": 5, "most": "1", "most_percent": "0", "sources": []}]});
    assert_eq!(pack.with_pack(&no_source).unwrap_err().code(), "missing_source");
    let below = json!({"products": [{"id": "p", "title": "x", "title_en": "x", "grace_days": 5, "tolerance": "-1", "sources": [{"instrument": "HOUSE", "article": "x"}]}]});
    assert_eq!(pack.with_pack(&below).unwrap_err().code(), "invalid_amount");
}

#[test]
fn classes_follow_their_bounds_at_every_edge() {
    let ids = |bounds: OverdueBounds, days: &[u32]| -> Vec<&'static str> {
        days.iter().map(|it| bounds.class_id(*it).unwrap()).collect()
    };
    let shipped = RulePack::shipped().overdue();
    assert_eq!((shipped.mild, shipped.medium), (30, 60));
    assert_eq!(ids(shipped, &[0, 30, 31, 60, 61, 9999]), ["mild", "mild", "medium", "medium", "serious", "serious"]);
    let own = OverdueBounds { mild: 15, medium: 45 };
    assert_eq!(ids(own, &[15, 16, 45, 46]), ["mild", "medium", "medium", "serious"]);
    let titles: Vec<String> = own.classes().into_iter().map(|it| it.title).collect();
    assert_eq!(titles, ["轻度（15 天以内）", "中度（16 至 45 天）", "重度（45 天以上）"]);
    let english: Vec<String> = shipped.classes().into_iter().map(|it| it.title_en).collect();
    assert_eq!(english, ["mild, up to 30 days", "medium, 31 to 60 days", "serious, over 60 days"]);
    for (mild, medium, fit) in
        [(1, 2, true), (0, 60, false), (60, 60, false), (61, 60, false), (30, 3650, true), (30, 3651, false)]
    {
        let bounds = OverdueBounds { mild, medium };
        assert_eq!(bounds.is_fit(), fit, "{mild} {medium}");
        let used = RulePack::shipped().clone().with_overdue(bounds).overdue();
        assert_eq!(used, if fit { bounds } else { shipped }, "{mild} {medium}");
    }
}

#[test]
fn the_days_on_which_a_file_came_into_a_class() {
    let told = |entries: &[Value], today: &str, pack: &RulePack| -> Vec<(String, Option<String>, Option<u32>)> {
        let file = file(&[&[opening(annual("12"))], entries].concat());
        let all = class_history(&file, day(today), pack).unwrap();
        all.into_iter().map(|it| (it.on.to_string(), it.class.map(|it| it.id), it.days)).collect()
    };
    let line = |on: &str, class: &str, days: u32| (on.to_owned(), Some(class.to_owned()), Some(days));
    let clear = |on: &str| (on.to_owned(), None, None);
    let pack = RulePack::shipped();
    // 205,634.65 from 2024-03-15.
    let whole = [line("2024-03-15", "mild", 0), line("2024-04-15", "medium", 31), line("2024-05-15", "serious", 61)];
    assert_eq!(told(&[], "2024-04-14", pack), whole[..1]);
    assert_eq!(told(&[], "2024-04-15", pack), whole[..2]);
    assert_eq!(told(&[], "2024-05-14", pack), whole[..2]);
    assert_eq!(told(&[], "2024-05-15", pack), whole);
    assert_eq!(told(&[], "2026-05-15", pack), whole);
    let own = pack.clone().with_overdue(OverdueBounds { mild: 10, medium: 20 });
    let by_own = [line("2024-03-15", "mild", 0), line("2024-03-26", "medium", 11), line("2024-04-05", "serious", 21)];
    assert_eq!(told(&[], "2024-05-15", &own), by_own);
    let paid = payment("2024-04-20", "300000.00");
    let cleared = [&whole[..2], &[clear("2024-04-20")]].concat();
    assert_eq!(told(std::slice::from_ref(&paid), "2026-01-01", pack), cleared);
    assert_eq!(told(&[paid, reversed(2)], "2026-01-01", pack), whole, "a payment taken back was never there");
    // An active plan counts from its first missed instalment: due 2024-07-01, nothing paid.
    let plan = json!({"kind": "casework", "act": "plan_drawn", "template": "free", "as_of": "2024-06-01", "base": "300.00",
        "instalments": [{"due": "2024-07-01", "amount": "300.00"}], "accelerates_after": 0, "reason": "样例"});
    let turned = |turn: &str, on: &str| json!({"kind": "casework", "act": "plan_turned", "plan": 2, "turn": turn, "on": on, "paper": "协议"});
    let signed = [plan, turned("signed", "2024-06-03")];
    let mut since = whole.to_vec();
    since.extend([clear("2024-06-03"), line("2024-07-02", "mild", 1), line("2024-08-01", "medium", 31)]);
    assert_eq!(told(&signed, "2024-08-15", pack), since);
    let ended = [&signed[..], &[turned("ended", "2024-08-10")]].concat();
    since.push(line("2024-08-10", "serious", 148));
    assert_eq!(told(&ended, "2024-08-15", pack), since, "the compensation counts again");
    let file = file(&[&[opening(annual("12"))], &signed[..]].concat());
    let last = class_history(&file, day("2024-08-15"), pack).unwrap().pop().unwrap();
    let now = overdue_days(&file, yuan("300"), day("2024-08-15"), pack).and_then(|it| pack.overdue().class_id(it));
    assert_eq!(last.class.map(|it| it.id).as_deref(), now, "it ends where the file stands");
}
