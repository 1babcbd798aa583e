//! Measures of enforcement from the application to the money, what a file cost by kind, and what an earlier program wrote.

use recourse_core::Entry;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, typed_case};
use serde_json::json;

fn case(bench: &Bench) -> String {
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id
}

fn shown(bench: &Bench, id: &str) -> EnforcementShown {
    bench.desk.case_enforcement(AskEnforcement { case_id: id.into() }).unwrap()
}

fn ask(bench: &Bench, id: &str, kind: &str, on: &str) -> Result<u32, Refusal> {
    let (obligor, target, paper) = (Some(ObligorRef::Debtor), "示例银行城东支行账户".into(), "执行申请书".into());
    let draft = MeasureDraft { case_id: id.into(), kind: kind.into(), obligor, target, on: on.into(), paper };
    bench.desk.ask_measure(AskMeasure { draft }).map(|it| it.seq)
}

fn turn(id: &str, measure: u32, step: MeasureStep, on: &str) -> TurnMeasure {
    let (until, amount, paper) = (String::new(), String::new(), "协助执行通知书".into());
    TurnMeasure { case_id: id.into(), measure, step, on: on.into(), until, amount, paper, payment: None }
}

/// The groups of today with what stands in each.
fn today(bench: &Bench) -> Vec<(TodayGroupKind, TodayItem)> {
    let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    shown.groups.into_iter().flat_map(|it| it.rows.into_iter().map(move |row| (it.group, row.item))).collect()
}

/// The periods of the file that `prefix` begins, with their last days.
fn periods(bench: &Bench, id: &str, prefix: &str) -> Vec<(String, String)> {
    let shown = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.into() }).unwrap();
    let of_it = shown.clocks.into_iter().filter(|it| it.rule.starts_with(prefix));
    of_it.map(|it| (it.rule, it.last_day)).collect()
}

#[test]
fn a_measure_is_asked_for_taken_renewed_and_brings_money() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let go = |it: TurnMeasure| bench.desk.turn_measure(it).map(|it| it.seq);
    assert!(matches!(ask(&bench, &id, "torture", "2025-11-20"), Err(Refusal::BadRequest { .. })));
    assert!(matches!(ask(&bench, &id, "bank_account", "2026-11-23"), Err(Refusal::FieldInvalid { .. })));
    let measure = ask(&bench, &id, "bank_account", "2025-11-20").unwrap();
    let late = |bench: &Bench| {
        let of_it = |it: &(TodayGroupKind, TodayItem)| matches!(it.1, TodayItem::Measure { seq, .. } if seq == measure);
        today(bench).into_iter().find(of_it).map(|it| it.0)
    };
    assert_eq!(late(&bench), Some(TodayGroupKind::Late), "nobody answered for a year");
    let wrong = |it: TurnMeasure| matches!(go(it), Err(Refusal::FieldInvalid { .. }));
    assert!(wrong(turn(&id, measure, MeasureStep::Renewed, "2025-11-25")), "it was not taken yet");
    assert!(wrong(turn(&id, measure, MeasureStep::Granted, "2025-11-19")), "before it was asked for");

    go(turn(&id, measure, MeasureStep::Granted, "2025-11-25")).unwrap();
    assert_eq!(late(&bench), None);
    let frozen = [("pres.dur_deposit", "2026-11-25"), ("pres.renew", "2026-11-18")];
    let frozen = frozen.map(|(rule, day)| (rule.to_owned(), day.to_owned()));
    let mut counted = periods(&bench, &id, "pres.");
    counted.sort();
    assert_eq!(counted, frozen);
    let rule_in = |group: TodayGroupKind, rule: &str| {
        let is = |it: &TodayItem| matches!(it, TodayItem::Clock { clock } if clock.rule == rule);
        today(&bench).iter().any(|it| it.0 == group && is(&it.1))
    };
    assert!(rule_in(TodayGroupKind::Must, "pres.dur_deposit") && rule_in(TodayGroupKind::Expired, "pres.renew"));
    let line = &shown(&bench, &id).measures[0];
    assert_eq!((line.ends.as_deref(), line.days_left), (Some("2026-11-25"), Some(3)));

    go(turn(&id, measure, MeasureStep::Renewed, "2026-11-20")).unwrap();
    assert_eq!(shown(&bench, &id).measures[0].ends.as_deref(), Some("2027-11-20"), "the former end is gone");
    assert!(!rule_in(TodayGroupKind::Must, "pres.dur_deposit"));
    assert!(wrong(turn(&id, measure, MeasureStep::Yielded, TODAY)), "no amount");
    let yielded = TurnMeasure { amount: "3万".into(), ..turn(&id, measure, MeasureStep::Yielded, TODAY) };
    go(yielded).unwrap();
    assert_eq!(shown(&bench, &id).brought, "30000.00");
    let lifted = go(turn(&id, measure, MeasureStep::Lifted, TODAY)).unwrap();
    let line = &shown(&bench, &id).measures[0];
    assert_eq!(
        (line.ends.as_deref(), line.next.as_slice(), line.last),
        (None, [].as_slice(), Some(MeasureStep::Lifted))
    );
    assert_eq!(periods(&bench, &id, "pres."), []);
    let opened = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap();
    let said: Vec<&str> = opened.history.iter().map(|it| it.kind.as_str()).collect();
    for kind in
        ["workMeasureAsked", "workMeasureGranted", "workMeasureRenewed", "workMeasureYielded", "workMeasureLifted"]
    {
        assert!(said.contains(&kind), "{kind} in {said:?}");
    }
    let back = ReverseEntry { id: id.clone(), seq: lifted, reason: "误登".into() };
    bench.desk.reverse_entry(back).unwrap();
    assert_eq!(shown(&bench, &id).measures[0].ends.as_deref(), Some("2027-11-20"));
}

#[test]
fn money_of_a_measure_is_a_payment_in_the_same_act_and_goes_back_with_it() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let measure = ask(&bench, &id, "bank_account", "2026-11-10").unwrap();
    bench.desk.turn_measure(turn(&id, measure, MeasureStep::Granted, "2026-11-12")).unwrap();
    let owed = || {
        let ask = AskLedger { case_id: id.clone(), as_of: TODAY.into(), basis: None };
        bench.desk.case_ledger(ask).unwrap().total
    };
    let payments = || -> Vec<(String, String, bool)> {
        let opened = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap();
        opened.payments.into_iter().map(|it| (it.received_on, it.amount, it.reversed)).collect()
    };
    let before = owed();
    // What stands in the draft of the payment gives way to what the measure brought.
    let payment = PaymentDraft { amount: "1".into(), note: "执行到款".into(), ..PaymentDraft::default() };
    let brought = |step, amount: &str, payment: &PaymentDraft| {
        let (amount, payment) = (amount.into(), Some(payment.clone()));
        TurnMeasure { amount, payment, ..turn(&id, measure, step, "2026-11-20") }
    };
    let lifted = bench.desk.turn_measure(brought(MeasureStep::Lifted, "", &payment));
    assert!(matches!(lifted, Err(Refusal::FieldInvalid { field, .. }) if field == "step"), "only money is a payment");
    assert!(bench.desk.turn_measure(brought(MeasureStep::Yielded, "", &payment)).is_err(), "no amount");
    let guarantor = PaymentDraft { guarantor: Some(7), ..payment.clone() };
    assert!(bench.desk.turn_measure(brought(MeasureStep::Yielded, "3万", &guarantor)).is_err(), "no such guarantor");
    assert_eq!((payments(), owed()), (vec![], before.clone()), "what is refused writes nothing");

    let written = bench.desk.turn_measure(brought(MeasureStep::Yielded, "3万", &payment)).unwrap();
    assert_eq!(payments(), [("2026-11-20".to_owned(), "30000.00".to_owned(), false)]);
    assert_eq!(written.total_after, owed());
    assert_ne!(owed(), before);
    let step = shown(&bench, &id).measures[0].steps.last().unwrap().clone();
    assert!(step.payment.is_some() && step.payment < Some(step.seq), "the payment stands before it");
    let back = ReverseEntry { id: id.clone(), seq: written.seq, reason: "误登".into() };
    bench.desk.reverse_entry(back).unwrap();
    assert_eq!((owed(), shown(&bench, &id).brought.as_str()), (before, "0.00"));
    assert!(payments().iter().all(|it| it.2), "the payment went back with it");

    // Taken back by itself the measure would still say that it brought what is not there.
    bench.desk.turn_measure(brought(MeasureStep::Yielded, "3万", &payment)).unwrap();
    let paid = shown(&bench, &id).measures[0].steps.last().unwrap().payment.unwrap();
    let alone = bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: paid, reason: "误登".into() });
    assert_eq!(alone.map(|_| ()), Err(Refusal::NotReversible { seq: paid }));
    let line = &shown(&bench, &id).measures[0];
    assert_eq!((line.steps.last().unwrap().payment, line.brought.as_str()), (Some(paid), "30000.00"));
}

#[test]
fn without_a_period_of_law_the_day_of_the_court_counts_and_the_source_is_said_to_be_missing() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let kinds = shown(&bench, &id).kinds;
    let kind = |id: &str| kinds.iter().find(|it| it.id == id).unwrap();
    assert!(!kind("realty").unverified && !kind("realty").sources.is_empty());
    assert!(kind("payment_account").unverified && kind("payment_account").sources.is_empty());
    let measure = ask(&bench, &id, "spending", "2026-11-02").unwrap();
    let granted = turn(&id, measure, MeasureStep::Granted, "2026-11-10");
    let until = TurnMeasure { until: "2026-11-24".into(), ..granted };
    bench.desk.turn_measure(until).unwrap();
    assert_eq!(periods(&bench, &id, "date."), [("date.court.measure".to_owned(), "2026-11-24".to_owned())]);
    let refused = ask(&bench, &id, "wages", "2026-11-02").unwrap();
    bench.desk.turn_measure(turn(&id, refused, MeasureStep::Refused, TODAY)).unwrap();
    assert!(bench.desk.turn_measure(turn(&id, refused, MeasureStep::Granted, TODAY)).is_err(), "it is over");
}

#[test]
fn costs_stand_by_kind_beside_what_was_approved_and_time_is_not_owed() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let costs = || bench.desk.case_costs(AskCosts { case_id: id.clone() }).unwrap();
    let charge = |amount: &str, borne_by, kind, state| {
        let (head, due_on, what) = ("cost".into(), "2026-11-02".into(), "费用".into());
        let draft = ChargeDraft {
            case_id: id.clone(),
            head,
            due_on,
            amount: amount.into(),
            what,
            voucher: String::new(),
            borne_by,
            kind,
            state,
        };
        bench.desk.record_charge(RecordCharge { draft }).unwrap()
    };
    charge("4300", CostBearer::Debtor, Some(CostKindName::CourtFee), Some(CostStateName::Advanced));
    charge("200", CostBearer::Creditor, Some(CostKindName::Travel), Some(CostStateName::Paid));
    let owed = charge("100", CostBearer::Debtor, None, None).total_after;
    let lines: Vec<_> = costs().lines.into_iter().map(|it| (it.kind, it.amount, it.recoverable, it.advanced)).collect();
    let line = |kind, amounts: [&str; 3]| {
        let [amount, recoverable, advanced] = amounts.map(ToOwned::to_owned);
        (kind, amount, recoverable, advanced)
    };
    assert_eq!(
        lines,
        [
            line(None, ["100.00", "100.00", "0.00"]),
            line(Some(CostKindName::CourtFee), ["4300.00", "4300.00", "4300.00"]),
            line(Some(CostKindName::Travel), ["200.00", "0.00", "0.00"]),
        ]
    );
    assert_eq!((costs().total.as_str(), costs().recoverable.as_str(), costs().budget), ("4600.00", "4400.00", None));

    let (matter, what, amount) = ("cost".into(), "诉讼费用".into(), "4000".into());
    let asked = bench.desk.ask_approval(AskApproval { case_id: id.clone(), matter, what, amount }).unwrap().seq;
    bench
        .desk
        .decide_approval(DecideApproval { case_id: id.clone(), asked, given: true, reason: "可行".into() })
        .unwrap();
    assert_eq!((costs().budget.as_deref(), costs().left.as_deref()), (Some("4000.00"), Some("-600.00")));

    let time = |hours: &str| {
        let (on, by, what) = (TODAY.into(), String::new(), "阅卷".into());
        bench.desk.record_time(RecordTime { case_id: id.clone(), on, hours: hours.into(), by, what })
    };
    assert_eq!(time("1.5").unwrap().total_after, owed, "nothing is owed for it");
    for wrong in ["", "0", "25", "一个半", "-1"] {
        assert!(matches!(time(wrong), Err(Refusal::FieldInvalid { .. })), "{wrong}");
    }
    assert_eq!((costs().minutes, costs().times[0].minutes, costs().total.as_str()), (90, 90, "4600.00"));
}

#[test]
fn a_charge_of_an_earlier_program_is_read_and_written_as_it_was() {
    let old = json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-03-01", "amount": "12.00", "what": "律师费", "borne_by": "debtor"});
    let entry: Entry = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), old);
    let step = json!({"kind": "casework", "act": "complaint_step", "complaint": 3, "step": "answered", "on": "2026-01-02", "note": "已答复"});
    let entry: Entry = serde_json::from_value(step.clone()).unwrap();
    assert_eq!(serde_json::to_value(&entry).unwrap(), step);
}

#[test]
fn charges_above_the_principal_are_warned_of() {
    let bench = Bench::with_vault();
    let of = |figure: &str| {
        let occupancy = OccupancyDraft { rule: OccupancyRule::Annual, figure: figure.into() };
        let draft =
            CaseDraft { occupancy, compensated_on: "2019-11-22".into(), contract: figure.into(), ..typed_case() };
        let case_id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
        bench.desk.case_ledger(AskLedger { case_id, as_of: TODAY.into(), basis: None }).unwrap().warnings
    };
    let warned = |it: &[LedgerWarning]| it.iter().any(|it| matches!(it, LedgerWarning::ChargesAbovePrincipal { .. }));
    assert!(!warned(&of("12")), "seven years at 12 % are 84 % of it");
    assert!(warned(&of("15")), "seven years at 15 % are 105 % of it");
}

#[test]
fn what_we_would_settle_a_complaint_for_is_kept_for_the_second_step() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let (by, on, about) = ("赵明".into(), "2026-11-02".into(), "催收方式".into());
    let draft = ComplaintDraft {
        case_id: id.clone(),
        by,
        channel: ComplaintWay::Regulator,
        on,
        about,
        expected: String::new(),
    };
    let complaint = bench.desk.record_complaint(RecordComplaint { draft }).unwrap().seq;
    let position = "减免违约金，分 12 期";
    let step = MoveComplaint {
        case_id: id.clone(),
        complaint,
        step: ComplaintStepKind::Coordinated,
        on: "2026-11-05".into(),
        note: "监管协调".into(),
        expected: "2026-12-05".into(),
        position: position.into(),
    };
    bench.desk.move_complaint(step).unwrap();
    let shown = bench.desk.case_contacts(AskContacts { case_id: id }).unwrap();
    assert_eq!(shown.complaints[0].steps[0].position.as_deref(), Some(position));
}
