//! Deadlines, contacts and the day's work on a real vault: what is entered is what falls due.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, reached, typed_case};

/// Compensated on 2024-01-10, one guarantor.
fn case(bench: &Bench) -> String {
    let draft =
        CaseDraft { compensated_on: "2024-01-10".to_owned(), guarantors: vec![guarantor("李保")], ..typed_case() };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn act(case_id: &str, kind: &str, on: &str, reached: &[ObligorRef]) -> ActDraft {
    ActDraft {
        case_id: case_id.to_owned(),
        kind: kind.to_owned(),
        on: on.to_owned(),
        reached: reached.to_vec(),
        proof: "EMS 签收".to_owned(),
        note: String::new(),
    }
}

const GUARANTOR: ObligorRef = ObligorRef::Guarantor { index: 0 };

fn list(bench: &Bench, scope: DeadlineScope, until: &str) -> DeadlineList {
    bench.desk.list_deadlines(ListDeadlines { scope, until: until.to_owned(), offset: 0, limit: 50 }).unwrap()
}

fn lines(list: &DeadlineList) -> Vec<(String, String, i32)> {
    list.lines.iter().map(|it| (it.clock.rule.clone(), it.clock.last_day.clone(), it.clock.days_left)).collect()
}

#[test]
fn limitation_near_its_end_is_seen_restarted_and_taken_back() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    assert_eq!(lines(&list(&bench, DeadlineScope::Coming, "")), []);
    let coming = list(&bench, DeadlineScope::Coming, "2027-01-31");
    assert_eq!(lines(&coming), [("limitation.recovery_guarantor".to_owned(), "2027-01-10".to_owned(), 49)]);
    let expired = list(&bench, DeadlineScope::Expired, "");
    assert_eq!(lines(&expired), [("guarantee.counter".to_owned(), "2024-07-10".to_owned(), -865)]);

    let draft = act(&id, "paper", "2024-07-01", &[ObligorRef::Debtor]);
    let seen = bench.desk.preview_act(PreviewAct { draft: draft.clone() }).unwrap();
    assert_eq!(seen.missed.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["李保"]);
    assert_eq!(seen.lines.iter().map(|it| it.after.clone()).collect::<Vec<_>>(), [Some("2027-07-01".to_owned())]);
    let written = bench.desk.record_act(RecordAct { draft }).unwrap();
    assert_eq!(lines(&list(&bench, DeadlineScope::Coming, "2027-01-31")), []);
    let file = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    let guarantee = file.clocks.iter().find(|it| it.rule == "guarantee.counter").unwrap();
    assert!(
        guarantee.warnings.contains(&ClockNote::ReachedOthersOnly { on: "2024-07-01".to_owned() }),
        "{guarantee:?}"
    );

    bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: written.seq, reason: "误录".to_owned() }).unwrap();
    assert_eq!(list(&bench, DeadlineScope::Coming, "2027-01-31").lines.len(), 1);
    let refused = bench.desk.record_act(RecordAct {
        draft: ActDraft { proof: " ".to_owned(), ..act(&id, "paper", "2024-07-01", &[GUARANTOR]) },
    });
    assert_eq!(refused, Err(Refusal::FieldInvalid { field: "proof".to_owned(), rule: FieldRule::Required }));
    let ahead = bench.desk.record_act(RecordAct { draft: act(&id, "paper", "2026-11-23", &[GUARANTOR]) });
    assert_eq!(ahead, Err(Refusal::FieldInvalid { field: "on".to_owned(), rule: FieldRule::FutureDay }));
    let nobody = bench
        .desk
        .record_act(RecordAct { draft: act(&id, "paper", "2026-11-20", &[ObligorRef::Guarantor { index: 7 }]) });
    assert!(matches!(nobody, Err(Refusal::BadRequest { .. })), "{nobody:?}");
}

#[test]
fn a_judgment_received_must_be_answered_with_proof() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = MilestoneDraft {
        case_id: id.clone(),
        kind: "judgment_received".to_owned(),
        on: "2026-11-12".to_owned(),
        until: String::new(),
        obligor: None,
        proof: "送达回证".to_owned(),
        note: String::new(),
    };
    bench.desk.record_milestone(RecordMilestone { draft }).unwrap();
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    let must =
        today.groups.iter().find(|it| it.group == TodayGroupKind::Must).expect("a statutory date within its lead");
    let [row] = must.rows.as_slice() else { panic!("{must:?}") };
    let TodayItem::Clock { clock } = &row.item else { panic!("{row:?}") };
    assert_eq!(
        (clock.rule.as_str(), clock.last_day.as_str(), row.days_left),
        ("proc.appeal_judgment", "2026-11-27", Some(5))
    );

    let postponed = PostponeStep {
        case_id: id.clone(),
        step: None,
        clock: clock.key.clone(),
        to: "2026-12-01".to_owned(),
        reason: String::new(),
    };
    assert_eq!(bench.desk.postpone_step(postponed), Err(Refusal::StatutoryDate));
    let answer = |proof: &str| AnswerDeadline {
        case_id: id.clone(),
        key: clock.key.clone(),
        on: TODAY.to_owned(),
        proof: proof.to_owned(),
    };
    assert!(bench.desk.answer_deadline(answer("")).is_err());
    bench.desk.answer_deadline(answer("上诉状邮寄凭证")).unwrap();
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    assert!(today.groups.iter().all(|it| it.group != TodayGroupKind::Must), "{today:?}");
    assert!(bench.desk.answer_deadline(answer("再来一次")).is_err(), "it was answered");
}

#[test]
fn the_calendar_names_no_person() {
    let bench = Bench::with_vault();
    case(&bench);
    let path = bench.path("deadlines.ics");
    let ask = ExportDeadlines { path: path.clone(), until: "2027-01-31".to_owned(), language: Language::Chinese };
    assert_eq!(bench.desk.export_deadlines(ask).unwrap().count, 1);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20270110\r\n") && text.contains("追偿 2024-0001"), "{text}");
    assert!(!text.contains("赵明") && !text.contains("李保"), "{text}");
}

#[test]
fn contacts_keep_to_the_rules_and_promises_to_the_ledger() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let record = |draft: ContactDraft| bench.desk.record_contact(RecordContact { draft });
    let night = ContactDraft { time: "22:30".to_owned(), ..reached(&id, "") };
    assert!(matches!(record(night.clone()), Err(Refusal::ContactNeedsReason { .. })));
    record(ContactDraft { reason: "债务人书面同意夜间来电".to_owned(), ..night }).unwrap();
    record(reached(&id, "9:05")).unwrap();
    let promised =
        ContactDraft {
            promise_amount: "1万".to_owned(), promise_due: "2026-11-25".to_owned(), ..reached(&id, "1010")
        };
    record(promised).unwrap();
    assert!(matches!(record(reached(&id, "15:00")), Err(Refusal::ContactRefused { .. })), "three calls that day");
    let police = ContactRef::Other { name: "样例".to_owned(), relation: "police".to_owned() };
    assert!(matches!(
        record(ContactDraft { with: police, ..reached(&id, "11:00") }),
        Err(Refusal::ContactRefused { .. })
    ));
    assert!(matches!(record(reached(&id, "25:00")), Err(Refusal::FieldInvalid { rule: FieldRule::NotATime, .. })));

    let state = || bench.desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap();
    assert_eq!(state().promises.iter().map(|it| it.state).collect::<Vec<_>>(), [PromiseOutcome::Open]);
    let draft = PaymentDraft {
        case_id: id.clone(),
        received_on: TODAY.to_owned(),
        amount: "10000".to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    assert_eq!(state().promises.iter().map(|it| it.state).collect::<Vec<_>>(), [PromiseOutcome::Kept]);
    // Promise and payment restarted limitation; the recorded call alone would not.
    let file = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    let recovery = file.clocks.iter().find(|it| it.rule == "limitation.recovery_guarantor").unwrap();
    assert_eq!((recovery.last_day.as_str(), recovery.restarts.len()), ("2029-11-22", 1));

    let complaint = ComplaintDraft {
        case_id: id.clone(),
        by: "赵明".to_owned(),
        channel: ComplaintWay::Regulator,
        on: TODAY.to_owned(),
        about: "来电过多".to_owned(),
        expected: String::new(),
    };
    let complaint = bench.desk.record_complaint(RecordComplaint { draft: complaint }).unwrap().seq;
    assert!(state().hold);
    assert!(matches!(
        record(ContactDraft { channel: ContactChannel::Message, ..reached(&id, "16:00") }),
        Err(Refusal::ContactRefused { .. })
    ));
    let closed = MoveComplaint {
        case_id: id.clone(),
        complaint,
        step: ComplaintStepKind::Closed,
        on: TODAY.to_owned(),
        note: "已沟通".to_owned(),
        expected: String::new(),
        position: String::new(),
    };
    bench.desk.move_complaint(closed).unwrap();
    assert!(!state().hold);
    record(ContactDraft { channel: ContactChannel::Message, ..reached(&id, "16:00") }).unwrap();
}

#[test]
fn no_open_file_falls_out_of_sight() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let groups = || {
        let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
        shown.groups.into_iter().map(|it| (it.group, it.total)).collect::<Vec<_>>()
    };
    assert_eq!(groups(), [(TodayGroupKind::Idle, 1), (TodayGroupKind::Expired, 1)]);
    let plan = |on: &str| StepDraft {
        case_id: id.clone(),
        what: "寄催收函".to_owned(),
        on: on.to_owned(),
        owner: String::new(),
        contact: None,
        every: String::new(),
        reason: String::new(),
    };
    let step = bench.desk.plan_step(PlanStep { draft: plan(TODAY) }).unwrap().seq;
    assert_eq!(groups(), [(TodayGroupKind::Today, 1), (TodayGroupKind::Expired, 1)]);
    let postpone = PostponeStep {
        case_id: id.clone(),
        step: Some(step),
        clock: String::new(),
        to: "2026-11-30".to_owned(),
        reason: "等回执".to_owned(),
    };
    bench.desk.postpone_step(postpone).unwrap();
    // With nothing for this week it is said that nobody has heard of the debtor.
    assert_eq!(groups(), [(TodayGroupKind::Silent, 1), (TodayGroupKind::Expired, 1)]);
    let finish = FinishStep {
        case_id: id.clone(),
        step,
        on: TODAY.to_owned(),
        outcome: "已寄出".to_owned(),
        reason: String::new(),
    };
    bench.desk.finish_step(finish.clone()).unwrap();
    assert!(bench.desk.finish_step(finish).is_err(), "it is done");
    assert_eq!(groups(), [(TodayGroupKind::Idle, 1), (TodayGroupKind::Expired, 1)]);
    let visit = PlannedContactDraft {
        channel: ContactChannel::Visit,
        with: ContactRef::Liable { obligor: ObligorRef::Debtor },
        purpose: ContactPurpose::Collect,
        time: "10:00".to_owned(),
        reason: "电话不通".to_owned(),
    };
    let planned = bench.desk.plan_step(PlanStep { draft: StepDraft { contact: Some(visit), ..plan("2026-11-24") } });
    assert!(matches!(planned, Err(Refusal::ContactRefused { .. })), "no consent to a visit: {planned:?}");
    // Nobody chases a file that is settled: it only says what is left before it is closed.
    let whole =
        bench.desk.case_ledger(AskLedger { case_id: id.clone(), as_of: TODAY.to_owned(), basis: None }).unwrap().total;
    let draft =
        PaymentDraft { case_id: id.clone(), received_on: TODAY.to_owned(), amount: whole, ..PaymentDraft::default() };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let left = |bench: &Bench| -> Vec<TodayItem> {
        let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
        shown.groups.into_iter().flat_map(|it| it.rows).map(|it| it.item).collect()
    };
    let settled = [TodayItem::Settled { certificate: false, credit: true }];
    assert_eq!(left(&bench), settled);
    let other = bench.restarted();
    let unlock =
        UnlockVault::with(other.path("team.rcv"), recourse_journeys::passphrase(recourse_journeys::PASSPHRASE));
    other.desk.unlock_vault(unlock).unwrap();
    assert_eq!(left(&other), settled);
}

fn tactics(bench: &Bench, id: &str) -> TacticsShown {
    bench.desk.case_tactics(AskTactics { case_id: id.to_owned() }).unwrap()
}

fn step_of(case_id: &str, track: &str, step: &str) -> MoveDraft {
    MoveDraft {
        court: "样例法院".to_owned(),
        case_number: "（2026）样01民初1号".to_owned(),
        ..recourse_journeys::moved(case_id, track, step)
    }
}

#[test]
fn a_suit_needs_its_ladder_its_approval_and_starts_its_periods() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let go = |draft: MoveDraft| bench.desk.move_track(MoveTrack { draft });
    assert_eq!(go(step_of(&id, "litigation", "judge")), Err(Refusal::MoveIllegal));
    let missing = go(step_of(&id, "litigation", "file"));
    assert_eq!(missing, Err(Refusal::FieldInvalid { field: "approval".to_owned(), rule: FieldRule::Required }));
    let ask = AskApproval {
        case_id: id.clone(),
        matter: "tactic".to_owned(),
        what: "起诉".to_owned(),
        amount: String::new(),
    };
    let asked = bench.desk.ask_approval(ask).unwrap().seq;
    let with_approval = |reason: &str| MoveDraft {
        approval: Some(asked),
        reason: reason.to_owned(),
        ..step_of(&id, "litigation", "file")
    };
    let early = go(with_approval(""));
    assert_eq!(early, Err(Refusal::FieldInvalid { field: "approval".to_owned(), rule: FieldRule::NotApproved }));
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    assert!(today.groups.iter().any(|it| it.group == TodayGroupKind::Decide && it.total == 1), "{today:?}");
    let decide = DecideApproval { case_id: id.clone(), asked, given: true, reason: "证据齐全".to_owned() };
    bench.desk.decide_approval(decide.clone()).unwrap();
    assert!(bench.desk.decide_approval(decide).is_err(), "it was decided");
    assert!(tactics(&bench, &id).approvals[0].decision.as_ref().unwrap().own, "one person, so his own decision");
    assert_eq!(go(with_approval("")), Err(Refusal::RungSkipped));
    let flag = SetFlag {
        case_id: id.clone(),
        flag: "assets_moving".to_owned(),
        raised: true,
        on: TODAY.to_owned(),
        evidence: "过户记录".to_owned(),
    };
    bench.desk.set_flag(flag).unwrap();
    let filed = go(with_approval("")).unwrap().seq;
    let file = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    let rules: Vec<_> = file.clocks.iter().map(|it| (it.rule.as_str(), it.last_day.as_str())).collect();
    assert!(rules.contains(&("proc.filing", "2026-11-30")), "{rules:?}");
    assert!(rules.contains(&("limitation.recovery_guarantor", "2029-11-22")), "{rules:?}");
    go(step_of(&id, "litigation", "docket")).unwrap();
    let inner = bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: filed, reason: "误录".to_owned() });
    assert_eq!(inner, Err(Refusal::NotReversible { seq: filed }));
    let shown = tactics(&bench, &id);
    let track = shown.tracks.iter().find(|it| it.id == "litigation").unwrap();
    assert_eq!((track.state.as_ref().unwrap().id.as_str(), track.made.len(), track.open), ("docketed", 2, true));
}

#[test]
fn signs_give_a_type_and_its_first_steps() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let sign = |sign: &str| SignDraft { sign: sign.to_owned(), evidence: "样例".to_owned() };
    let draft = DiagnosisDraft {
        case_id: id.clone(),
        on: TODAY.to_owned(),
        signs: vec![sign("refusal"), sign("moving_assets"), sign("stopped")],
        severity: RatedLevel::High,
        cooperation: RatedLevel::Low,
        recovery_months: String::new(),
        reason: String::new(),
    };
    bench.desk.record_diagnosis(RecordDiagnosis { draft }).unwrap();
    let shown = tactics(&bench, &id);
    assert_eq!(shown.judged[0].debtor, Some(DebtorKind::UnableUnwilling));
    assert_eq!(
        shown.offers.iter().map(|it| it.on.as_str()).collect::<Vec<_>>(),
        ["2026-11-25", "2026-11-23", "2026-12-22", "2026-11-25"]
    );
    assert_eq!(shown.overdue_class.unwrap().id, "serious");
    assert!(shown.flags.iter().any(|it| it.id == "assets_moving" && it.raised));
}

#[test]
fn a_plan_that_breaks_is_seen_and_accelerated() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = PlanDraft {
        case_id: id.clone(),
        template: "c".to_owned(),
        first_due: "2026-11-22".to_owned(),
        count: "18".to_owned(),
        down_percent: String::new(),
        standstill: true,
        lapse: PlanLapse::FromThatDay,
        accelerates_after: "1".to_owned(),
        income: vec![BudgetDraft { what: "工资".to_owned(), amount: "12000".to_owned(), proof: String::new() }],
        costs: vec![BudgetDraft { what: "生活".to_owned(), amount: "4000".to_owned(), proof: String::new() }],
        free: Vec::new(),
        reason: "能力受损".to_owned(),
    };
    let seen = bench.desk.preview_plan(PreviewPlan { draft: draft.clone() }).unwrap();
    assert_eq!((seen.base.as_str(), seen.fees.as_str(), seen.instalments.len()), ("200000.00", "9720.00", 19));
    assert_eq!((seen.disposable.as_deref(), seen.proposed_count), (Some("8000.00"), Some(25)));
    assert!(seen.warnings.iter().any(|it| matches!(it, PlanNote::AboveDisposable { .. })), "{:?}", seen.warnings);
    assert!(seen.warnings.iter().any(|it| matches!(it, PlanNote::GivesUp { .. })), "{:?}", seen.warnings);
    let plan = bench.desk.draw_plan(DrawPlan { draft }).unwrap().seq;
    let turn = |act, paper: &str| {
        bench.desk.turn_plan(TurnPlan {
            case_id: id.clone(),
            plan,
            act,
            on: TODAY.to_owned(),
            paper: paper.to_owned(),
            approval: None,
            signed_by: vec![],
        })
    };
    assert!(turn(PlanAct::Signed, "").is_err(), "no agreement, no plan");
    assert_eq!(turn(PlanAct::Accelerated, "函"), Err(Refusal::PlanNotThere));
    turn(PlanAct::Signed, "分期协议 1 号").unwrap();
    assert_eq!(tactics(&bench, &id).plans[0].state, PlanStanding::Active);
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    let group = today.groups.iter().find(|it| it.group == TodayGroupKind::Today).expect("the down payment is due");
    assert!(
        matches!(&group.rows[0].item, TodayItem::Instalment { number: 1, of: 19, amount, .. } if amount == "20000.00"),
        "{group:?}"
    );
    // The claim is what was agreed: what the template gives up is waived, nothing runs, and a fee falls due each month.
    let balance = |as_of: &str| {
        let ask = ListCases {
            query: String::new(),
            stage: None,
            narrow: CaseNarrow::default(),
            sort: CaseSort::Number,
            descending: false,
            offset: 0,
            limit: 1,
            as_of: Some(as_of.to_owned()),
        };
        bench.desk.list_cases(ask).unwrap().rows[0].balance.clone().unwrap()
    };
    assert_eq!((balance(TODAY).as_str(), balance("2027-11-22").as_str()), ("200000.00", "206480.00"));
}

#[test]
fn records_of_the_file_are_checked_by_their_kind() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let value = |field: &str, value: &str| DossierValue { field: field.to_owned(), value: value.to_owned() };
    let draft = |values: Vec<DossierValue>, replaces| DossierDraft {
        case_id: id.clone(),
        of: "subrogation".to_owned(),
        obligor: None,
        values,
        replaces,
        reason: String::new(),
    };
    let full = |on: &str| {
        vec![
            value("policy", "P-1"),
            value("claim", "C-1"),
            value("paid_on", on),
            value("amount", "12万"),
            value("third_party", "样例公司"),
        ]
    };
    let refused = bench.desk.record_dossier(RecordDossier { draft: draft(full("")[..2].to_vec(), None) });
    assert_eq!(refused, Err(Refusal::FieldInvalid { field: "paid_on".to_owned(), rule: FieldRule::Required }));
    let first = bench.desk.record_dossier(RecordDossier { draft: draft(full("2024-05-06"), None) }).unwrap().seq;
    bench.desk.record_dossier(RecordDossier { draft: draft(full("2024-06-06"), Some(first)) }).unwrap();
    assert!(
        bench.desk.record_dossier(RecordDossier { draft: draft(full("2024-06-06"), Some(first)) }).is_err(),
        "it was replaced"
    );
    let shown = bench.desk.case_dossier(AskDossier { case_id: id.clone() }).unwrap();
    let [record] = shown.records.as_slice() else { panic!("{:?}", shown.records) };
    assert!(record.values.contains(&value("amount", "120000.00")), "{record:?}");
    let file = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    let clock = file.clocks.iter().find(|it| it.rule == "limitation.subrogation_insurer").unwrap();
    assert_eq!(clock.last_day, "2027-06-06");
}

#[test]
fn the_comparison_rests_on_what_the_file_records() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let compared = || {
        let ask = ComparePaths { case_id: id.clone(), as_of: String::new(), tried: Vec::new() };
        bench.desk.compare_paths(ask).unwrap()
    };
    let worth = |done: &PathsCompared, path| {
        let found = done.paths.iter().find(|it| it.path == path).map(|it| it.mean.parse::<f64>().unwrap());
        found.unwrap_or_default()
    };
    let before = compared();
    let mend = |it: &BlockedPath| (it.path, it.rule);
    assert!(before.blocked.iter().any(|it| mend(it) == (RecoveryPath::RealiseSecurity, BlockingRule::NoSecurity)));
    let value = |field: &str, value: &str| DossierValue { field: field.to_owned(), value: value.to_owned() };
    let security = |worth: &str, prior: &str| DossierDraft {
        case_id: id.clone(),
        of: "security".to_owned(),
        obligor: None,
        values: vec![
            value("form", "mortgage"),
            value("what", "示例路 1 号房产"),
            value("value", worth),
            value("prior", prior),
            value("source", "评估报告 2026-11"),
        ],
        replaces: None,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft: security("", "") }).unwrap();
    let unvalued = compared();
    assert!(unvalued.caveats.contains(&AppraisalCaveat::SecurityNotValued));
    bench.desk.record_dossier(RecordDossier { draft: security("150000", "100000") }).unwrap();
    let valued = compared();
    assert!(worth(&valued, RecoveryPath::RealiseSecurity) > 0.0);
    assert!(worth(&valued, RecoveryPath::Litigation) > worth(&before, RecoveryPath::Litigation));

    let signs = |willing: &[&str]| DiagnosisDraft {
        case_id: id.clone(),
        on: TODAY.to_owned(),
        signs: willing.iter().map(|it| SignDraft { sign: (*it).to_owned(), evidence: "样例".to_owned() }).collect(),
        severity: RatedLevel::High,
        cooperation: RatedLevel::High,
        recovery_months: String::new(),
        reason: String::new(),
    };
    let judged = |draft| bench.desk.record_diagnosis(RecordDiagnosis { draft }).unwrap();
    judged(signs(&["papers", "commitment", "income"]));
    let willing = compared();
    judged(signs(&["refusal", "shifting", "illness"]));
    let unwilling = compared();
    assert!(worth(&willing, RecoveryPath::LumpSum) > worth(&valued, RecoveryPath::LumpSum));
    assert!(worth(&unwilling, RecoveryPath::LumpSum) < worth(&valued, RecoveryPath::LumpSum));

    let none = String::new;
    let liability = LiabilityDraft {
        guarantor: 0,
        basis: LiabilityBasis::JointGuarantee,
        contract: none(),
        share_percent: "10".to_owned(),
        ceiling: none(),
        heads: Vec::new(),
        period_from: none(),
        period_until: none(),
        demanded_on: none(),
        contribution: Contribution::NotAgreed,
        inner_share_percent: none(),
    };
    let draft =
        LiabilitiesDraft {
            case_id: id.clone(), liabilities: vec![liability], reason: "保证合同第三条".to_owned()
        };
    bench.desk.set_liabilities(SetLiabilities { draft }).unwrap();
    assert!(worth(&compared(), RecoveryPath::Litigation) < worth(&unwilling, RecoveryPath::Litigation));
}

#[test]
fn a_hearing_ahead_is_kept_in_sight_and_never_put_off() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = |kind: &str, on: &str| MilestoneDraft {
        case_id: id.clone(),
        kind: kind.to_owned(),
        on: on.to_owned(),
        until: String::new(),
        obligor: None,
        proof: "传票（2026）样01民初1号".to_owned(),
        note: String::new(),
    };
    let ahead = bench.desk.record_milestone(RecordMilestone { draft: draft("judgment_received", "2026-11-25") });
    assert_eq!(ahead, Err(Refusal::FieldInvalid { field: "on".to_owned(), rule: FieldRule::FutureDay }));
    let seen = bench.desk.preview_milestone(PreviewMilestone { draft: draft("hearing_set", "2026-11-25") }).unwrap();
    assert_eq!(seen.lines.iter().map(|it| it.after.as_deref()).collect::<Vec<_>>(), [Some("2026-11-25")]);
    bench.desk.record_milestone(RecordMilestone { draft: draft("hearing_set", "2026-11-25") }).unwrap();
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    let must = today.groups.iter().find(|it| it.group == TodayGroupKind::Must).expect("a hearing in three days");
    let TodayItem::Clock { clock } = &must.rows[0].item else { panic!("{must:?}") };
    assert_eq!((clock.rule.as_str(), clock.days_left, clock.kind), ("date.court.hearing", 3, DeadlineKind::Court));
    let path = bench.path("hearing.ics");
    let ask = ExportDeadlines { path: path.clone(), until: String::new(), language: Language::English };
    bench.desk.export_deadlines(ask).unwrap();
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20261125\r\n") && text.contains("Hearing"), "{text}");
    let postponed = PostponeStep {
        case_id: id.clone(),
        step: None,
        clock: clock.key.clone(),
        to: "2026-12-01".to_owned(),
        reason: String::new(),
    };
    assert_eq!(bench.desk.postpone_step(postponed), Err(Refusal::StatutoryDate));
    let key = clock.key.clone();
    let answer = AnswerDeadline { case_id: id, key, on: TODAY.to_owned(), proof: "改期通知书".to_owned() };
    bench.desk.answer_deadline(answer).unwrap();
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    assert!(today.groups.iter().all(|it| it.group != TodayGroupKind::Must), "{today:?}");
}

#[test]
fn an_approval_carries_one_move_of_its_matter() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let approved = |matter: &str| {
        let (case_id, what) = (id.clone(), "样例".to_owned());
        let ask = AskApproval { case_id: case_id.clone(), matter: matter.to_owned(), what, amount: String::new() };
        let asked = bench.desk.ask_approval(ask).unwrap().seq;
        bench.desk.decide_approval(DecideApproval { case_id, asked, given: true, reason: "样例".to_owned() }).unwrap();
        asked
    };
    let go = |track: &str, step: &str, approval: Option<u32>| {
        let draft = MoveDraft { approval, reason: "样例".to_owned(), ..step_of(&id, track, step) };
        bench.desk.move_track(MoveTrack { draft })
    };
    let refused = |rule| Err(Refusal::FieldInvalid { field: "approval".to_owned(), rule });
    let (cut, suit) = (approved("cut"), approved("tactic"));
    assert_eq!(go("litigation", "file", Some(cut)), refused(FieldRule::ApprovedOtherwise));
    let preserved = go("litigation", "preserve", Some(suit)).unwrap().seq;
    assert_eq!(go("litigation", "file", Some(suit)), refused(FieldRule::ApprovalUsed));
    let used = |seq: u32| tactics(&bench, &id).approvals.iter().find(|it| it.seq == seq).unwrap().used;
    assert!(used(suit) && !used(cut));
    // What is taken back rests on nothing any more.
    let back = ReverseEntry { id: id.clone(), seq: preserved, reason: "误录".to_owned() };
    bench.desk.reverse_entry(back).unwrap();
    go("litigation", "file", Some(suit)).unwrap();
    let litigation = tactics(&bench, &id).tracks.into_iter().find(|it| it.id == "litigation").unwrap();
    assert_eq!(litigation.made.len(), 1);

    let waiver = |approval: Option<u32>, amount: &str| WaiverDraft {
        case_id: id.clone(),
        head: "principal".to_owned(),
        waived_on: TODAY.to_owned(),
        amount: amount.to_owned(),
        reason: "和解".to_owned(),
        approved_by: String::new(),
        approval,
    };
    let grant = |draft| bench.desk.grant_waiver(GrantWaiver { draft });
    assert_eq!(grant(waiver(Some(suit), "100")), refused(FieldRule::ApprovedOtherwise));
    grant(waiver(Some(cut), "100")).unwrap();
    assert_eq!(grant(waiver(Some(cut), "1")), refused(FieldRule::ApprovalUsed));
    let shown = bench.desk.case_ledger(AskLedger { case_id: id, as_of: TODAY.to_owned(), basis: None }).unwrap();
    assert_eq!(shown.waivers[0].approved_by, "王芳", "whoever gave it");
}
