//! Ways round a rule of the casework, and things that fell out of sight: each is closed.

use recourse_desk::wire::*;
use recourse_journeys::{
    Bench, PASSPHRASE, TODAY, guarantor, moved, organisation, passphrase, reached, to_debtor, typed_case,
};

fn case(bench: &Bench) -> String {
    let draft = CaseDraft { guarantors: vec![guarantor("李保")], ..typed_case() };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn approved(bench: &Bench, id: &str, matter: &str, amount: &str) -> u32 {
    let (case_id, what) = (id.to_owned(), "样例".to_owned());
    let ask = AskApproval { case_id: case_id.clone(), matter: matter.to_owned(), what, amount: amount.to_owned() };
    let asked = bench.desk.ask_approval(ask).unwrap().seq;
    bench.desk.decide_approval(DecideApproval { case_id, asked, given: true, reason: "样例".to_owned() }).unwrap();
    asked
}

fn back(bench: &Bench, id: &str, seq: u32) -> Result<EntryReversed, Refusal> {
    bench.desk.reverse_entry(ReverseEntry { id: id.to_owned(), seq, reason: "误录".to_owned() })
}

fn invalid<T>(field: &str, rule: FieldRule) -> Result<T, Refusal> {
    Err(Refusal::FieldInvalid { field: field.to_owned(), rule })
}

fn groups(bench: &Bench) -> Vec<TodayGroupKind> {
    let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    shown.groups.into_iter().map(|it| it.group).collect()
}

fn close(id: &str, closing: ClosingKind, on: &str) -> CloseCase {
    let (reason, paper) = ("样例理由".to_owned(), "会议纪要".to_owned());
    CloseCase { case_id: id.to_owned(), closing, on: on.to_owned(), reason, paper }
}

fn owed(bench: &Bench, id: &str, as_of: &str) -> String {
    bench.desk.case_ledger(AskLedger { case_id: id.to_owned(), as_of: as_of.to_owned(), basis: None }).unwrap().total
}

fn pay(bench: &Bench, id: &str, on: &str, amount: &str) -> u32 {
    let draft = PaymentDraft {
        case_id: id.to_owned(),
        received_on: on.to_owned(),
        amount: amount.to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap().seq
}

#[test]
fn a_file_is_not_settled_on_a_day_when_nothing_was_owed_yet() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let go = |on: &str| bench.desk.close_case(close(&id, ClosingKind::Settled, on)).map(|_| ());
    assert_eq!(go("2024-03-14"), invalid("on", FieldRule::NotAfterStart), "before there was a claim");
    let owes = Err(Refusal::ClosingUnfit { condition: ClosingCondition::NothingOwed });
    assert_eq!(go(TODAY), owes);
    pay(&bench, &id, "2026-11-10", &owed(&bench, &id, "2026-11-10"));
    assert_eq!(go("2026-11-09"), owes, "something was owed that day");
    let later = ChargeDraft {
        case_id: id.clone(),
        head: "cost".to_owned(),
        due_on: "2026-11-15".to_owned(),
        amount: "300".to_owned(),
        what: "公告费".to_owned(),
        voucher: String::new(),
        borne_by: CostBearer::Debtor,
        kind: None,
        state: None,
    };
    let charged = bench.desk.record_charge(RecordCharge { draft: later }).unwrap().seq;
    assert_eq!(go("2026-11-12"), owes, "something is owed since");
    back(&bench, &id, charged).unwrap();
    go("2026-11-12").unwrap();
}

#[test]
fn consent_to_write_off_less_closes_nothing_and_one_that_carries_a_closing_stays() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let off = || bench.desk.close_case(close(&id, ClosingKind::WrittenOff, TODAY));
    let unfit = Err(Refusal::ClosingUnfit { condition: ClosingCondition::Approved });
    approved(&bench, &id, "write_off", "1000");
    assert_eq!(off().map(|_| ()), unfit);
    let all = approved(&bench, &id, "write_off", &owed(&bench, &id, TODAY));
    let closed = off().unwrap().seq;
    assert_eq!(back(&bench, &id, all), Err(Refusal::NotReversible { seq: all }));
    let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().approvals;
    assert!(shown.iter().find(|it| it.seq == all).unwrap().used);
    back(&bench, &id, closed).unwrap();
    back(&bench, &id, all).unwrap();
}

#[test]
fn ones_own_consent_closes_nothing_once_there_is_somebody_else() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    approved(&bench, &id, "write_off", "");
    let empty = String::new;
    let manager = |name: &str| UserDraft {
        name: name.to_owned(),
        role: Role::Manager,
        remit: Remit::All,
        unit: empty(),
        waiver_limit: empty(),
        cost_limit: empty(),
        reveal: true,
        active: true,
    };
    for (name, words) in [("王芳", None), ("赵敏", Some(format!("{PASSPHRASE} second")))] {
        let ask = SetUser { user: manager(name), passphrase: words.as_deref().map(passphrase) };
        bench.desk.set_user(ask).unwrap();
    }
    let off = bench.desk.close_case(close(&id, ClosingKind::WrittenOff, TODAY)).map(|_| ());
    assert_eq!(off, Err(Refusal::ClosingUnfit { condition: ClosingCondition::Approved }));
    let shown = bench.desk.case_closing(AskClosing { case_id: id }).unwrap();
    assert!(shown.choices.iter().all(|it| !it.ready));
}

#[test]
fn a_complaint_about_a_closed_file_is_in_sight() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    pay(&bench, &id, TODAY, &owed(&bench, &id, TODAY));
    bench.desk.close_case(close(&id, ClosingKind::Settled, TODAY)).unwrap();
    assert_eq!(groups(&bench), []);
    let draft = ComplaintDraft {
        case_id: id.clone(),
        by: "赵明".to_owned(),
        channel: ComplaintWay::Regulator,
        on: "2026-11-20".to_owned(),
        about: "结清后仍来电".to_owned(),
        expected: TODAY.to_owned(),
    };
    bench.desk.record_complaint(RecordComplaint { draft }).unwrap();
    assert_eq!(groups(&bench), [TodayGroupKind::Today]);
}

#[test]
fn a_move_that_needs_no_consent_uses_none_up() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let cut = approved(&bench, &id, "cut", "100");
    let draft = MoveDraft { approval: Some(cut), ..moved(&id, "phone", "start") };
    let refused = bench.desk.move_track(MoveTrack { draft }).map(|_| ());
    assert_eq!(refused, invalid("approval", FieldRule::ApprovedOtherwise));
}

#[test]
fn nobody_promises_in_a_call_that_reached_nobody() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let promised = ContactDraft {
        promise_amount: "1000".to_owned(),
        promise_due: "2026-11-30".to_owned(),
        ..reached(&id, "10:00")
    };
    for result in [ContactOutcome::NotReached, ContactOutcome::Invalid] {
        let draft = ContactDraft { result, ..promised.clone() };
        let refused = bench.desk.record_contact(RecordContact { draft }).map(|_| ());
        assert_eq!(refused, invalid("promiseAmount", FieldRule::NobodyReached));
    }
    bench.desk.record_contact(RecordContact { draft: promised }).unwrap();
}

/// Calls are counted for a person, wherever that person stands in the files of one debtor.
#[test]
fn calls_to_a_guarantor_of_one_file_are_not_those_to_the_guarantor_of_another() {
    let bench = Bench::with_vault();
    let first = case(&bench);
    let contract = "示担保字2024第9002号".to_owned();
    let guarantors = vec![guarantor("周连"), guarantor("李保")];
    let draft = CaseDraft { contract, guarantors, ..typed_case() };
    let second = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let call = |id: &str, index: u32, time: &str| {
        let with = ContactRef::Liable { obligor: ObligorRef::Guarantor { index } };
        ContactDraft { with, number: String::new(), ..reached(id, time) }
    };
    for time in ["09:00", "10:00", "11:00"] {
        bench.desk.record_contact(RecordContact { draft: call(&first, 0, time) }).unwrap();
    }
    let check = |draft| bench.desk.check_contact(CheckContact { draft, planned: false }).unwrap().breaches;
    assert_eq!(check(call(&second, 0, "14:00")), [], "周连 was not called");
    let too_often = check(call(&second, 1, "14:00"));
    assert!(matches!(too_often[0].breach, BreachFact::ConnectedCalls { .. }), "李保 was: {too_often:?}");
}

#[test]
fn a_step_that_comes_again_is_taken_back_with_its_next() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = StepDraft {
        case_id: id.clone(),
        what: "查询财产线索".to_owned(),
        on: TODAY.to_owned(),
        owner: String::new(),
        contact: None,
        every: "30".to_owned(),
        reason: String::new(),
    };
    let step = bench.desk.plan_step(PlanStep { draft }).unwrap().seq;
    let finish = FinishStep {
        case_id: id.clone(),
        step,
        on: TODAY.to_owned(),
        outcome: "未发现".to_owned(),
        reason: String::new(),
    };
    let open = || {
        let shown = bench.desk.case_steps(AskSteps { case_id: id.clone() }).unwrap().steps;
        shown.into_iter().filter(|it| it.done_on.is_none()).map(|it| it.due).collect::<Vec<_>>()
    };
    let done = bench.desk.finish_step(finish.clone()).unwrap().seq;
    assert_eq!(open(), ["2026-12-22"]);
    back(&bench, &id, done).unwrap();
    assert_eq!(open(), [TODAY], "once, as it was");
    let done = bench.desk.finish_step(finish).unwrap().seq;
    let postpone = PostponeStep {
        case_id: id.clone(),
        step: Some(done + 1),
        clock: String::new(),
        to: "2027-01-04".to_owned(),
        reason: String::new(),
    };
    bench.desk.postpone_step(postpone).unwrap();
    back(&bench, &id, done).unwrap();
    assert_eq!(open(), [TODAY, "2027-01-04"], "somebody went on with it");
}

#[test]
fn a_plan_is_not_over_before_it_was_signed() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = serde_json::json!({"caseId": id, "template": "a", "firstDue": "2026-12-01", "count": "6", "downPercent": "",
        "standstill": false, "acceleratesAfter": "2", "income": [], "costs": [], "free": [], "reason": "样例"});
    let plan = bench.desk.draw_plan(DrawPlan { draft: serde_json::from_value(draft).unwrap() }).unwrap().seq;
    let turn = |act, on: &str| {
        let (case_id, on, paper) = (id.clone(), on.to_owned(), "分期协议".to_owned());
        bench
            .desk
            .turn_plan(TurnPlan { case_id, plan, act, on, paper, approval: None, signed_by: vec![] })
            .map(|it| it.seq)
    };
    let signed = turn(PlanAct::Signed, TODAY).unwrap();
    assert_eq!(turn(PlanAct::Ended, "2026-11-21"), invalid("on", FieldRule::NotAfterStart));
    let ended = turn(PlanAct::Ended, TODAY).unwrap();
    for seq in [plan, signed] {
        assert_eq!(back(&bench, &id, seq), Err(Refusal::NotReversible { seq }), "something rests on it");
    }
    for seq in [ended, signed, plan] {
        back(&bench, &id, seq).unwrap();
    }
}

#[test]
fn a_calendar_that_goes_out_is_on_record() {
    let bench = Bench::with_vault();
    case(&bench);
    let path = bench.path("deadlines.ics");
    let ask = ExportDeadlines { path, until: "2027-12-31".to_owned(), language: Language::Chinese };
    bench.desk.export_deadlines(ask).unwrap();
    let log = bench.desk.audit_log(AskAudit { limit: 1, ..AskAudit::default() }).unwrap();
    let last = log.lines[0].access.as_ref().unwrap();
    assert!(matches!(last, AccessShown::Exported { what, sha256: Some(_) } if what == "export_deadlines"), "{last:?}");
}

#[test]
fn a_letter_is_posted_once_however_often_its_number_is_sent() {
    let bench = Bench::with_vault();
    let draft = CaseDraft { debtor_address: "示例市城东区柳荫巷7号".into(), ..typed_case() };
    let id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    bench.desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let draft = to_debtor(&id, "demand");
    let stamp = bench.desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap().stamp;
    let letter = bench.desk.issue_letter(IssueLetter { draft, stamp }).unwrap().id;
    let pick = NumberPick { case_id: id.clone(), letter, number: "1234567890123".to_owned() };
    let record = |picks| bench.desk.record_numbers(RecordNumbers { on: TODAY.to_owned(), picks });
    assert!(matches!(record(vec![pick.clone(), pick.clone()]), Err(Refusal::BadRequest { .. })));
    assert_eq!(record(vec![pick]).unwrap().recorded, 1);
}

/// A copy for a court names nobody who is no party: neither who agreed to a renewal nor who may be called.
#[test]
fn a_redacted_copy_covers_whoever_agreed_to_a_renewal() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = RenewalDraft {
        case_id: id.clone(),
        from: "2026-11-22".into(),
        days: "14".into(),
        fee: "10".into(),
        paper: "续期协议（孙批准签，钱代言在场）".into(),
        reason: "周转半个月".into(),
        approved_by: "孙批准".into(),
        approval: None,
    };
    bench.desk.agree_renewal(AgreeRenewal { draft }).unwrap();
    let consent = ConsentDraft {
        case_id: id.clone(),
        to: ConsentRef::Visit,
        by: ContactRef::Other { name: "钱代言".to_owned(), relation: "family".to_owned() },
        on: TODAY.to_owned(),
        withdrawn: false,
        proof: "短信".to_owned(),
    };
    bench.desk.record_consent(RecordConsent { draft: consent }).unwrap();
    // A name may begin with that of a party.
    let draft = PaymentDraft {
        case_id: id.clone(),
        received_on: TODAY.to_owned(),
        amount: "1".to_owned(),
        payer: "赵明国".to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let ask = ExportRedacted {
        case_id: id,
        what: RedactedCopy::Ledger { format: LedgerFormat::Xlsx },
        as_of: TODAY.to_owned(),
        language: Language::Chinese,
        path: bench.path("ledger.xlsx"),
    };
    let path = bench.desk.export_redacted(ask).unwrap().path;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = calamine::Reader::sheet_names(&book);
    let sheets = names.iter().map(|it| calamine::Reader::worksheet_range(&mut book, it).unwrap());
    let text: String = sheets.flat_map(|it| it.rows().flatten().map(ToString::to_string).collect::<Vec<_>>()).collect();
    assert!(text.contains("孙**") && text.contains("钱**"), "{text}");
    for name in ["孙批准", "钱代言", "明国"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    assert!(text.contains("赵明"), "the debtor stays: {text}");
}
