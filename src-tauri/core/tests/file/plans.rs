//! Diagnosis and instalment plans: classes at their edges, types from signs, schedules to the fen, plans that break.

use proptest::prelude::*;
use recourse_core::casework::{
    Affordability, OverdueBounds, Plan, PlanError, PlanState, PlanWarning, Terms, catalogue, diagnosis, disposable,
    draw, overdue_days, plan_warnings, plans,
};
use recourse_core::ledger::{Detail, reckon};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Money, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, reversed, stated, with};

fn yuan(text: &str) -> Money {
    Money::from_yuan(text.parse().unwrap()).unwrap()
}

fn template(id: &str) -> &'static recourse_core::casework::PlanTemplate {
    catalogue().plans.iter().find(|it| it.id == id).unwrap()
}

fn terms(count: u32) -> Terms {
    Terms { first_due: day("2025-01-31"), count, down_percent: None }
}

#[test]
fn classes_of_overdue_days_at_their_edges() {
    for (days, class) in [(0, "mild"), (30, "mild"), (31, "medium"), (60, "medium"), (61, "serious"), (9999, "serious")]
    {
        assert_eq!(OverdueBounds::shipped().class(days).unwrap().id, class, "{days}");
    }
    let plain = file(&[opening(annual("12"))]);
    assert_eq!(overdue_days(&plain, yuan("1"), day("2024-04-14"), RulePack::shipped()), Some(30));
    assert_eq!(overdue_days(&plain, yuan("1"), day("2024-04-15"), RulePack::shipped()), Some(31));
    assert_eq!(overdue_days(&plain, Money::ZERO, day("2024-04-15"), RulePack::shipped()), None);
}

#[test]
fn four_types_from_signs() {
    let judged = |signs: &[&str]| {
        let signs: Vec<Value> = signs.iter().map(|it| json!({"sign": it, "evidence": "样例"})).collect();
        let entry = json!({"kind": "casework", "act": "diagnosed", "on": "2025-01-01", "signs": signs, "severity": "low", "cooperation": "high"});
        diagnosis(&file(&[opening(annual("12")), entry])).pop().unwrap()
    };
    for (signs, debtor) in [
        (&["papers", "income"][..], Some("able_willing")),
        (&["commitment", "illness"], Some("unable_willing")),
        (&["shifting", "assets"], Some("able_unwilling")),
        (&["refusal", "stopped", "papers", "no_date"], Some("unable_unwilling")),
        (&["papers", "shifting", "income"], None),
        (&["papers"], None),
        (&[], None),
    ] {
        assert_eq!(judged(signs).debtor.map(recourse_core::casework::DebtorType::id), debtor, "{signs:?}");
    }
    for it in &catalogue().first_steps {
        assert!(["able_willing", "unable_willing", "able_unwilling", "unable_unwilling"].contains(&it.of.as_str()));
    }
}

#[test]
fn schedules_to_the_fen() {
    let amounts = |base: &str, id: &str, count| -> Vec<(String, String, String)> {
        let all = draw(yuan(base), template(id), &terms(count)).unwrap();
        all.into_iter().map(|it| (it.due.to_string(), it.amount.to_string(), it.fee.to_string())).collect()
    };
    let line = |due: &str, amount: &str, fee: &str| (due.to_owned(), amount.to_owned(), fee.to_owned());
    assert_eq!(
        amounts("100", "a", 3),
        [line("2025-01-31", "33.33", "0.00"), line("2025-02-28", "33.33", "0.00"), line("2025-03-31", "33.34", "0.00")]
    );
    assert_eq!(
        amounts("100000.01", "c", 2),
        [
            line("2025-01-31", "10000.00", "0.00"),
            line("2025-02-28", "45000.00", "270.00"),
            line("2025-03-31", "45000.01", "270.00")
        ]
    );
    assert_eq!(draw(Money::ZERO, template("a"), &terms(3)), Err(PlanError::NothingOwed));
    assert_eq!(draw(yuan("1"), template("a"), &terms(0)), Err(PlanError::NoInstalment));
    assert_eq!(draw(yuan("0.02"), template("a"), &terms(3)), Err(PlanError::TooMany));
}

#[test]
fn templates_leave_out_what_they_waive() {
    let it = file(&[opening(annual("12"))]);
    let statement = reckon(&claim_of(&it), day("2025-03-15"), Detail::Summary).unwrap();
    let (whole, none) = recourse_core::casework::base(&statement, template("a"));
    assert_eq!((whole, none), (statement.total, Money::ZERO));
    let (principal, given_up) = recourse_core::casework::base(&statement, template("c"));
    assert_eq!(principal, yuan("205634.65"));
    assert_eq!(principal + given_up, statement.total);
}

#[test]
fn long_plans_are_warned_of() {
    let warned = |count: u32, monthly: Option<&str>| {
        let all = draw(yuan("240000"), template("a"), &terms(count)).unwrap();
        let budget = monthly.map(|it| Affordability {
            income: vec![recourse_core::casework::BudgetLine { what: "工资".into(), amount: yuan(it), proof: None }],
            costs: Vec::new(),
        });
        plan_warnings(&all, day("2025-01-31"), budget.as_ref(), "free")
    };
    assert_eq!(warned(25, None), []);
    assert_eq!(warned(26, None), [PlanWarning::TooLong { most: 24 }]);
    let (long, many) = (PlanWarning::TooLong { most: 24 }, PlanWarning::TooMany { most: 60 });
    let beyond = (PlanWarning::BeyondMonths { most: 60 }, PlanWarning::BeyondInstalments { most: 60 });
    assert_eq!(warned(60, None), [long]);
    assert_eq!(warned(61, None), [long, many, beyond.1]);
    assert_eq!(warned(62, None), [long, many, beyond.0, beyond.1]);
    assert_eq!(warned(24, Some("10000")), []);
    assert_eq!(warned(24, Some("9999.99")), [PlanWarning::AboveDisposable { left: yuan("9999.99") }]);
    let line =
        |amount: &str| recourse_core::casework::BudgetLine { what: "样例".into(), amount: yuan(amount), proof: None };
    assert_eq!(
        disposable(&Affordability { income: vec![line("5000"), line("300")], costs: vec![line("6000")] }),
        yuan("-700")
    );
}

/// Each template has its own limits: three years, or five.
#[test]
fn a_plan_beyond_the_limits_of_its_template_is_warned_of() {
    for (id, months, instalments) in [("a", 36, 36), ("b", 36, 36), ("c", 60, 60), ("free", 60, 60)] {
        let of = |count: u32| {
            let all = draw(yuan("900000"), template("a"), &terms(count)).unwrap();
            let own = plan_warnings(&all, day("2025-01-31"), None, id);
            own.into_iter()
                .filter(|it| !matches!(it, PlanWarning::TooLong { .. } | PlanWarning::TooMany { .. }))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(instalments), [], "{id}");
        assert_eq!(of(instalments + 1), [PlanWarning::BeyondInstalments { most: instalments }], "{id}");
        let both = [PlanWarning::BeyondMonths { most: months }, PlanWarning::BeyondInstalments { most: instalments }];
        assert_eq!(of(instalments + 2), both, "{id}");
    }
}

fn drawn(amounts: &[(&str, &str)], after: u32) -> Value {
    let instalments: Vec<Value> = amounts.iter().map(|(due, amount)| json!({"due": due, "amount": amount})).collect();
    json!({"kind": "casework", "act": "plan_drawn", "template": "free", "as_of": "2025-01-01", "base": "300.00",
        "instalments": instalments, "accelerates_after": after, "reason": "样例"})
}

fn turned(turn: &str, on: &str) -> Value {
    json!({"kind": "casework", "act": "plan_turned", "plan": 2, "turn": turn, "on": on, "paper": "分期协议"})
}

fn three() -> Value {
    drawn(&[("2025-02-01", "100.00"), ("2025-03-01", "100.00"), ("2025-04-01", "100.00")], 2)
}

fn one(entries: &[Value], today: &str) -> Plan {
    let file: CaseFile = file(&[&[opening(annual("12"))], entries].concat());
    plans(&file, day(today)).pop().unwrap()
}

#[test]
fn a_plan_binds_when_signed_and_breaks_by_its_terms() {
    let paid = |it: &Plan| it.instalments.iter().map(|it| it.paid.to_string()).collect::<Vec<_>>();
    let unsigned = one(&[three(), payment("2025-01-20", "100.00")], "2025-06-01");
    assert_eq!((unsigned.state, paid(&unsigned)), (PlanState::Drawn, vec!["0.00".to_owned(); 3]));
    let signed = turned("signed", "2025-01-10");
    let kept = one(&[three(), signed.clone(), payment("2025-01-20", "150.00")], "2025-02-15");
    assert_eq!((kept.state, paid(&kept)), (PlanState::Active, vec!["100.00".into(), "50.00".into(), "0.00".into()]));
    let late = one(&[three(), signed.clone(), payment("2025-01-20", "150.00")], "2025-03-02");
    assert_eq!(
        (late.state, late.instalments.iter().filter(|it| it.missed(day("2025-03-02"))).count()),
        (PlanState::Active, 1)
    );
    let broken = one(&[three(), signed.clone(), payment("2025-01-20", "150.00")], "2025-04-02");
    assert_eq!(broken.state, PlanState::Breached);
    let healed =
        one(&[three(), signed.clone(), payment("2025-01-20", "150.00"), payment("2025-04-02", "150.00")], "2025-04-02");
    assert_eq!(healed.state, PlanState::Performed);
    let taken_back = [three(), signed.clone(), payment("2025-01-20", "300.00"), reversed(4)];
    assert_eq!(one(&taken_back, "2025-01-25").state, PlanState::Active);
    let accelerated =
        one(&[three(), signed, turned("accelerated", "2025-04-05"), payment("2025-04-20", "300.00")], "2025-05-01");
    assert_eq!((accelerated.state, paid(&accelerated)), (PlanState::Accelerated, vec!["0.00".to_owned(); 3]));
}

#[test]
fn overdue_counts_from_the_first_missed_instalment_of_an_active_plan() {
    let active =
        file(&[opening(annual("12")), three(), turned("signed", "2025-01-10"), payment("2025-01-20", "100.00")]);
    assert_eq!(overdue_days(&active, yuan("1"), day("2025-03-01"), RulePack::shipped()), None);
    assert_eq!(overdue_days(&active, yuan("1"), day("2025-03-31"), RulePack::shipped()), Some(30));
}

/// What is owed on `on`, and what one more day earns.
fn owed(entries: &[Value], on: &str) -> (Money, Money) {
    let done = stated(&claim_of(&file(&[&[opening(annual("12"))], entries].concat())), on);
    (done.total, done.per_diem)
}

/// The plan of three, granting a standstill and 1,000 of the interest from 2025-01-01.
fn granting(lapse: &str) -> Value {
    let waives = json!([{"head": "occupancy", "amount": "1000.00"}]);
    with(with(with(three(), "standstill", json!(true)), "waives", waives), "lapse", json!(lapse))
}

#[test]
fn a_signed_plan_stands_on_the_claim_and_lapses_by_its_terms() {
    let signed = turned("signed", "2025-01-10");
    let plain = |on: &str| owed(&[], on);
    assert_eq!(owed(&[granting("from_that_day")], "2025-06-01"), plain("2025-06-01"), "nobody signed it");
    let agreed = (plain("2025-01-01").0 - yuan("1000"), Money::ZERO);
    let kept = [granting("from_that_day"), signed.clone()];
    for on in ["2025-01-01", "2025-01-09", "2025-06-01"] {
        assert_eq!(owed(&kept, on), agreed, "{on}");
    }
    assert_eq!(owed(&[&kept[..], &[reversed(3)]].concat(), "2025-06-01"), plain("2025-06-01"), "signing taken back");

    let broken = turned("accelerated", "2025-04-05");
    let that_day = [granting("from_that_day"), signed.clone(), broken.clone()];
    assert_eq!(owed(&that_day, "2025-04-04"), agreed, "what was told before the break stays true");
    assert_eq!(owed(&that_day, "2025-04-05").0, plain("2025-01-01").0, "what was given up is owed again");
    let (later, per_diem) = owed(&that_day, "2025-04-15");
    assert_eq!((later - plain("2025-01-01").0, per_diem), (yuan("676.06"), yuan("67.61")), "ten days run again");
    let from_the_start = [granting("from_the_start"), signed, broken];
    for on in ["2025-02-01", "2025-04-15"] {
        assert_eq!(owed(&from_the_start, on), plain(on), "{on}: as if nothing had been granted");
    }
}

#[test]
fn fees_of_instalments_fall_due_until_the_plan_lapses() {
    let instalment = |due: &str| json!({"due": due, "amount": "100.00", "fee": "3.00"});
    let all = json!([instalment("2025-02-01"), instalment("2025-03-01"), instalment("2025-05-01")]);
    let plan = with(with(three(), "instalments", all), "standstill", json!(true));
    let running = [plan, turned("signed", "2025-01-10")];
    let begun = owed(&running, "2025-01-31").0;
    for (on, fees) in [("2025-02-01", "3"), ("2025-03-15", "6"), ("2026-01-01", "9")] {
        assert_eq!(owed(&running, on).0 - begun, yuan(fees), "{on}");
    }
    let lapsed = [&running[..], &[turned("ended", "2025-04-01")]].concat();
    assert_eq!(owed(&lapsed, "2025-04-01").0 - begun, yuan("6"));
}

#[test]
fn a_further_compensation_earns_from_its_own_day_once_it_counts() {
    let paid = |counted: &str| {
        json!({"kind": "casework", "act": "dossier", "of": "compensation", "values": {"counted": counted,
            "on": "2024-09-15", "amount": "100000.00", "payee": "样例银行", "voucher": "V-2"}})
    };
    let record = owed(&[paid("record")], "2024-12-31");
    assert_eq!(record, owed(&[], "2024-12-31"), "for the record only");
    let (total, per_diem) = owed(&[paid("principal")], "2024-12-31");
    // 100,000 at 12 % a year from the day after payment, as the first: 106 days.
    assert_eq!(total - record.0, yuan("103484.94"));
    assert_eq!(per_diem - record.1, yuan("32.87"));
    assert_eq!(owed(&[paid("principal")], "2024-09-14"), owed(&[], "2024-09-14"));
    let whole = file(&[opening(annual("12")), paid("principal")]);
    assert_eq!(whole.row().compensated, yuan("305634.65"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn a_schedule_adds_up(fen in 1_i64..10_000_000_000, count in 1_u32..120, which in 0_usize..3) {
        let base = Money::from_fen(fen);
        let Ok(all) = draw(base, &catalogue().plans[which], &terms(count)) else { return Ok(()) };
        prop_assert_eq!(all.iter().map(|it| it.amount).sum::<Money>(), base);
        prop_assert!(all.iter().all(|it| it.amount > Money::ZERO));
        prop_assert!(all.windows(2).all(|it| it[0].due < it[1].due || it[0].due == it[1].due && it[0].fee == Money::ZERO));
        let spread = all.iter().filter(|it| it.due > terms(1).first_due).map(|it| it.amount.fen());
        let (low, high) = spread.fold((i64::MAX, i64::MIN), |(low, high), it| (low.min(it), high.max(it)));
        prop_assert!(high <= low.saturating_add(i64::from(count)), "the last takes less than a fen a period more");
    }
}

#[test]
fn a_journal_that_took_back_a_move_before_its_plan_was_signed_still_opens() {
    let moved = json!({"kind": "casework", "act": "track_moved", "track": "instalment", "step": "propose",
        "on": "2025-01-10", "note": "样例"});
    let signed = json!({"kind": "casework", "act": "plan_turned", "plan": 2, "turn": "signed", "on": "2025-01-12",
        "paper": "分期协议"});
    let before = file(&[opening(annual("12")), moved.clone(), signed.clone()]);
    assert!(!recourse_core::tracks::nothing_follows(&before, 2), "the window does not offer it any more");
    let old = file(&[opening(annual("12")), moved, signed, reversed(2)]);
    assert_eq!(old.work.track_moves().count(), 0, "what an earlier program wrote is read as it was meant");
}

/// What had come in is in the figures of the plan; it pays no instalment a second time.
#[test]
fn what_came_in_before_a_plan_was_drawn_up_pays_nothing_of_it() {
    let at = |entry: Value, plan: u64| with(entry, "plan", json!(plan));
    let before = payment("2025-01-01", "100.00");
    let plan = [before, three(), at(turned("signed", "2025-01-01"), 3), payment("2025-01-01", "30.00")];
    let paid = one(&plan, "2025-01-15").instalments.iter().map(|it| it.paid).sum::<Money>();
    assert_eq!(paid, yuan("30"));
    // A plan that takes the place of another on that day counts what comes in after it, and the former nothing more.
    let next = with(three(), "as_of", json!("2025-01-20"));
    let entries = [
        opening(annual("12")),
        three(),
        turned("signed", "2025-01-10"),
        payment("2025-01-20", "100.00"),
        turned("ended", "2025-01-20"),
        next,
        at(turned("signed", "2025-01-20"), 6),
    ];
    let paid: Vec<Money> = plans(&file(&entries), day("2025-01-25"))
        .iter()
        .map(|it| it.instalments.iter().map(|it| it.paid).sum())
        .collect();
    assert_eq!(paid, [yuan("100"), Money::ZERO]);
}

#[test]
fn what_something_rests_on_is_not_offered_to_be_taken_back() {
    let follows = |entries: &[Value], seq: u64| !recourse_core::tracks::nothing_follows(&file(entries), seq);
    let signed = turned("signed", "2025-01-10");
    let ended = turned("ended", "2025-02-10");
    let plan = [opening(annual("12")), three(), signed.clone(), ended];
    assert_eq!([2, 3, 4].map(|seq| follows(&plan, seq)), [true, true, false]);
    let second = with(signed, "plan", json!(5));
    let two = [&plan[..], &[three(), second]].concat();
    assert!(follows(&two, 4), "two plans would bind at once");
    let asked = json!({"kind": "casework", "act": "approval_asked", "matter": "cut", "what": "样例", "by": "甲", "on": "2025-01-10"});
    let given = json!({"kind": "casework", "act": "approval_decided", "asked": 2, "given": true, "by": "乙", "on": "2025-01-10", "reason": "同意"});
    let waiver = json!({"kind": "waiver_granted", "waived_on": "2025-01-11", "head": "principal", "amount": "1.00", "reason": "样例",
        "approved_by": "乙", "approval": 2});
    let granted = [opening(annual("12")), asked, given, waiver];
    assert_eq!([2, 3, 4].map(|seq| follows(&granted, seq)), [true, true, false]);
    assert_eq!([2, 3].map(|seq| follows(&granted[..3], seq)), [false, false]);
    let asked = json!({"kind": "casework", "act": "measure_asked", "what": "bank_account", "target": "样例", "on": "2025-01-10", "paper": "申请"});
    let turn = |turn: &str| json!({"kind": "casework", "act": "measure_turned", "measure": 2, "turn": turn, "on": "2025-01-12", "amount": "1.00", "paper": "裁定"});
    let frozen = [opening(annual("12")), asked, turn("granted"), turn("yielded")];
    assert_eq!([2, 3, 4].map(|seq| follows(&frozen, seq)), [true, true, false]);
}
