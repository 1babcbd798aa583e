//! The list narrowed, several cases chosen, acted on at once and taken back; files closed and taken up again.

use calamine::Reader as _;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, listing, moved, typed_case};

/// Cases of two officers and of nobody: two of 王芳, one of 李强, one without.
fn four(bench: &Bench) -> Vec<String> {
    let one = |at: usize, officer: &str| {
        let draft = CaseDraft {
            contract: format!("样例担字{at}号"),
            principal: format!("{at}00000"),
            officer: officer.to_owned(),
            ..typed_case()
        };
        bench.desk.register_case(RegisterCase { draft }).unwrap().id
    };
    vec![one(1, "王芳"), one(2, "王芳"), one(3, "李强"), one(4, "")]
}

fn found(bench: &Bench, narrow: CaseNarrow) -> Vec<String> {
    let list = bench.desk.list_cases(listing(narrow)).unwrap();
    assert_eq!(list.total as usize, list.rows.len());
    list.rows.into_iter().map(|it| it.id).collect()
}

fn all(narrow: CaseNarrow, except: &[&String]) -> CaseSelection {
    CaseSelection::Found {
        query: String::new(),
        stage: None,
        narrow,
        sort: CaseSort::Number,
        descending: false,
        except: except.iter().map(ToString::to_string).collect(),
        as_of: None,
    }
}

#[test]
fn a_list_is_narrowed_by_what_rows_and_files_say() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let none = CaseNarrow::default;
    let of = |name: &str| CaseNarrow { officer: Some(name.to_owned()), ..none() };
    assert_eq!(found(&bench, of("王芳")), ids[..2]);
    assert_eq!(found(&bench, of("")), ids[3..]);
    assert_eq!(found(&bench, of("无此人")), Vec::<String>::new());
    assert_eq!(found(&bench, CaseNarrow { idle: true, ..of("李强") }), ids[2..3]);
    let serious = CaseNarrow { overdue: Some("serious".to_owned()), ..none() };
    assert_eq!(found(&bench, serious), ids, "compensated in 2024");
    assert!(found(&bench, CaseNarrow { overdue: Some("mild".to_owned()), ..none() }).is_empty());
    let calling = CaseNarrow { track: Some("phone".to_owned()), ..none() };
    assert!(found(&bench, calling.clone()).is_empty());
    let start = MoveDraft {
        case_id: ids[1].clone(),
        track: "phone".to_owned(),
        step: "start".to_owned(),
        on: TODAY.to_owned(),
        ..blank_move()
    };
    bench.desk.move_track(MoveTrack { draft: start }).unwrap();
    assert_eq!(found(&bench, calling), ids[1..2]);
    let owed = |band: &str| CaseNarrow { band: Some(band.to_owned()), ..none() };
    assert_eq!(found(&bench, owed("to_500k")), ids[..3], "with what accrued");
    assert_eq!(found(&bench, owed("to_1m")), ids[3..]);
    assert!(found(&bench, owed("no such band")).is_empty());
    let secured = |form: &str| CaseNarrow { security: Some(form.to_owned()), ..none() };
    assert_eq!(found(&bench, secured("none")), ids);
    let values = [("form", "mortgage"), ("what", "样例房产"), ("source", "登记簿")];
    let values = values.map(|(field, value)| DossierValue { field: field.into(), value: value.into() }).into();
    let (of_kind, case_id) = ("security".to_owned(), ids[2].clone());
    let draft = DossierDraft { case_id, of: of_kind, obligor: None, values, replaces: None, reason: String::new() };
    bench.desk.record_dossier(RecordDossier { draft }).unwrap();
    assert_eq!(found(&bench, secured("mortgage")), ids[2..3]);
    assert_eq!(found(&bench, secured("none")).len(), 3);
    let pledged = CaseDraft { contract: "样例担字9号".into(), collateral: "样例车辆".into(), ..typed_case() };
    let pledged = bench.desk.register_case(RegisterCase { draft: pledged }).unwrap();
    assert_eq!(found(&bench, secured("none")).len(), 3, "the facts of the file tell of security too");
    let back = bench.desk.open_case(OpenCase { id: pledged.id.clone() }).unwrap().history[0].seq;
    bench.desk.reverse_entry(ReverseEntry { id: pledged.id, seq: back, reason: "误录".into() }).unwrap();
    let choices = bench.desk.list_choices(AskListChoices {}).unwrap();
    assert!(choices.bands.len() == 5 && choices.securities.iter().any(|it| it.id == "mortgage"));
    // Three years from 2024-03-15 are up on 2027-03-15, 113 days ahead.
    let within = |days| CaseNarrow { due_within: Some(days), ..none() };
    assert!(found(&bench, within(112)).is_empty());
    assert_eq!(found(&bench, within(113)), ids);
    let choices = bench.desk.list_choices(AskListChoices {}).unwrap();
    assert_eq!(choices.officers, ["李强", "王芳"]);
    assert!(choices.tracks.iter().any(|it| it.id == "litigation") && choices.overdue.len() == 3);
}

#[test]
fn the_list_is_sorted_by_balance_next_deadline_and_expected_net_recovery() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let order = |sort, descending| {
        let ask = ListCases { sort, descending, ..listing(CaseNarrow::default()) };
        bench.desk.list_cases(ask).unwrap().rows
    };
    let of = |rows: &[CaseLine]| rows.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(of(&order(CaseSort::Balance, false)), ids);
    let all = CaseSelection::Picked { ids: ids[..1].to_vec() };
    let owed = bench.desk.sum_selection(SumSelection { selection: all, as_of: None }).unwrap().balance;
    bench.desk.record_payment(RecordPayment { draft: payment(&ids[3], "390000") }).unwrap();
    let rows = order(CaseSort::Balance, true);
    assert_eq!(of(&rows)[..2], [&ids[2], &ids[1]].map(Clone::clone), "it was the largest before it was paid");
    let balances: Vec<f64> = rows.iter().map(|it| it.balance.as_ref().unwrap().parse().unwrap()).collect();
    assert!(balances.is_sorted_by(|one, next| one >= next), "the rows show what they are sorted by: {balances:?}");
    assert_eq!(rows.iter().find(|it| it.id == ids[0]).unwrap().balance, owed);
    // On an earlier day the payment had not come.
    let then = ListCases { as_of: Some("2025-01-01".to_owned()), ..listing(CaseNarrow::default()) };
    let then = |descending| ListCases { sort: CaseSort::Balance, descending, ..then.clone() };
    assert_eq!(of(&bench.desk.list_cases(then(false)).unwrap().rows), ids);
    // A date of court that is nearer than the limitation of all.
    let others = order(CaseSort::Deadline, false).into_iter().filter(|it| it.id != ids[3]);
    let others: Vec<_> = others.map(|it| it.deadline).collect();
    assert_eq!(others, vec![Some("2027-03-15".to_owned()); 3], "a payment restarted that of the fourth");
    let milestone = MilestoneDraft {
        case_id: ids[2].clone(),
        kind: "hearing_set".to_owned(),
        on: "2026-12-24".to_owned(),
        until: String::new(),
        obligor: None,
        proof: "传票".to_owned(),
        note: String::new(),
    };
    bench.desk.record_milestone(RecordMilestone { draft: milestone }).unwrap();
    let nearest = &order(CaseSort::Deadline, false)[0];
    assert_eq!((nearest.id.as_str(), nearest.deadline.as_deref()), (ids[2].as_str(), Some("2026-12-24")));
    // Files without a chosen path come last in both directions.
    assert!(order(CaseSort::NetRecovery, false).iter().all(|it| it.net_recovery.is_none()));
    let compared = bench
        .desk
        .compare_paths(ComparePaths { case_id: ids[1].clone(), as_of: String::new(), tried: Vec::new() })
        .unwrap();
    let first = &compared.paths[0];
    bench
        .desk
        .choose_path(ChoosePath {
            case_id: ids[1].clone(),
            path: first.path,
            reason: "先易后难".to_owned(),
            as_of: String::new(),
            tried: Vec::new(),
            approval: None,
        })
        .unwrap();
    for descending in [false, true] {
        let rows = order(CaseSort::NetRecovery, descending);
        assert_eq!((rows[0].id.as_str(), rows[0].net_recovery.as_ref()), (ids[1].as_str(), Some(&first.mean)));
        assert!(rows[1..].iter().all(|it| it.net_recovery.is_none()));
    }
}

fn blank_move() -> MoveDraft {
    MoveDraft { on: String::new(), reached: Vec::new(), paper: String::new(), ..moved("", "", "") }
}

#[test]
fn a_selection_is_summed_whether_picked_or_found() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let sum = |selection| bench.desk.sum_selection(SumSelection { selection, as_of: None }).unwrap();
    let picked = sum(CaseSelection::Picked { ids: vec![ids[0].clone(), ids[3].clone()] });
    assert_eq!((picked.count, picked.compensated.as_str()), (2, "500000.00"));
    let balances: Vec<String> = bench
        .desk
        .list_cases(listing(CaseNarrow::default()))
        .unwrap()
        .rows
        .into_iter()
        .filter_map(|it| it.balance)
        .collect();
    let exact: recourse_core::Money = [&balances[0], &balances[3]].into_iter().map(|it| it.parse().unwrap()).sum();
    assert_eq!(picked.balance, Some(exact.to_string()));
    let rest = all(CaseNarrow::default(), &[&ids[0], &ids[3]]);
    assert_eq!(sum(rest.clone()).compensated, "500000.00");
    assert_eq!(bench.desk.pick_cases(PickCases { selection: rest.clone() }).unwrap().ids, ids[1..3]);
    let copied = bench.desk.copy_cases(CopyCases { selection: rest, as_of: None }).unwrap();
    assert_eq!((copied.rows.iter().map(|it| it.id.clone()).collect::<Vec<_>>(), copied.of), (ids[1..3].to_vec(), 2));
    let ask = AskAudit { limit: 1, ..AskAudit::default() };
    let last = bench.desk.audit_log(ask).unwrap().lines[0].access.clone().unwrap();
    assert!(matches!(last, AccessShown::Exported { what, .. } if what == "copy_cases"), "what is copied is logged");
    // The same once the agenda of the day is known.
    bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    assert_eq!(sum(CaseSelection::Picked { ids: vec![ids[0].clone(), ids[3].clone()] }).balance, picked.balance);
}

#[test]
fn one_act_on_many_has_one_way_back() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let assign = AssignCases { ids: ids.clone(), officer: "李强".to_owned(), reason: "调整分工".to_owned() };
    let done = bench.desk.assign_cases(assign.clone()).unwrap();
    assert_eq!((done.done, done.unchanged, done.skipped.len()), (3, 1, 0));
    let of = CaseNarrow { officer: Some("李强".to_owned()), ..CaseNarrow::default() };
    assert_eq!(found(&bench, of.clone()), ids);
    let (first, last) = (done.first.unwrap(), done.last.unwrap());
    assert_eq!(last - first, 2);
    let undo = |first, last| bench.desk.undo_bulk(UndoBulk { first, last, reason: "撤销".to_owned() });
    assert_eq!(undo(first - 1, last), Err(Refusal::NotReversible { seq: first - 1 }), "the opening is no such act");
    let back = [&ids[0], &ids[1], &ids[3]].map(Clone::clone).to_vec();
    assert_eq!(undo(first, last), Ok(BulkUndone { undone: 3, kept: 0, ids: back.clone() }));
    assert_eq!(found(&bench, of.clone()), ids[2..3]);
    assert_eq!(undo(first, last), Ok(BulkUndone { undone: 0, kept: 3, ids: Vec::new() }), "it was taken back");
    // Done again on those in which it was taken back: a further entry on each, with a way back of its own.
    let again = bench.desk.assign_cases(AssignCases { ids: back.clone(), ..assign.clone() }).unwrap();
    assert_eq!((again.done, again.unchanged), (3, 0));
    assert!(again.first > done.last);
    assert_eq!(undo(again.first.unwrap(), again.last.unwrap()).unwrap().ids, back);
    let nothing = bench.desk.assign_cases(AssignCases { reason: " ".to_owned(), ..assign });
    assert_eq!(nothing.map(|_| ()), Err(Refusal::ReasonMissing));

    let plan =
        PlanSteps {
            ids: ids.clone(), what: "寄催告函".to_owned(), on: "2026-11-25".to_owned(), owner: String::new()
        };
    let planned = bench.desk.plan_steps(plan.clone()).unwrap();
    assert_eq!(planned.done, 4);
    let idle = || found(&bench, CaseNarrow { idle: true, ..CaseNarrow::default() });
    assert!(idle().is_empty());
    undo(planned.first.unwrap(), planned.last.unwrap()).unwrap();
    assert_eq!(idle(), ids);
    let late = bench.desk.plan_steps(PlanSteps { on: "2026-11-21".to_owned(), ..plan });
    assert!(matches!(late, Err(Refusal::FieldInvalid { .. })));
    let many = vec![ids[0].clone(); 501];
    let refused =
        bench.desk.assign_cases(AssignCases { ids: many, officer: String::new(), reason: "样例".to_owned() });
    assert!(matches!(refused, Err(Refusal::BadRequest { .. })));
}

#[test]
fn views_are_kept_for_one_and_for_all() {
    let bench = Bench::with_vault();
    let view = SavedView {
        name: "时效 30 日内".to_owned(),
        query: String::new(),
        stage: None,
        narrow: CaseNarrow { due_within: Some(30), ..CaseNarrow::default() },
        sort: CaseSort::Compensated,
        descending: true,
        columns: vec!["number".to_owned(), "debtor".to_owned()],
    };
    for shared in [false, true] {
        bench.desk.keep_views(KeepViews { shared, views: vec![view.clone()] }).unwrap();
    }
    bench.desk.keep_drafts(KeepDrafts { body: "[[\"x\",1]]".to_owned() }).unwrap();
    bench.desk.lock_vault(LockVault {}).unwrap();
    bench.desk.unlock_vault(unlock(&bench)).unwrap();
    let shown = bench.desk.list_views(AskViews {}).unwrap();
    assert!(shown.own == vec![view.clone()] && shown.shared == vec![view.clone()]);
    assert_eq!(bench.desk.kept_drafts(AskDrafts {}).unwrap().body, "[[\"x\",1]]");
    let unnamed = KeepViews { shared: false, views: vec![SavedView { name: " ".to_owned(), ..view }] };
    assert!(matches!(bench.desk.keep_views(unnamed), Err(Refusal::FieldInvalid { .. })));
    bench.desk.keep_views(KeepViews { shared: false, views: Vec::new() }).unwrap();
    assert!(bench.desk.list_views(AskViews {}).unwrap().own.is_empty());
}

fn unlock(bench: &Bench) -> UnlockVault {
    let CreateVault { path, passphrase, .. } = bench.creation();
    let (user, key_file, witness) = Default::default();
    UnlockVault { path, passphrase, user, key_file, witness, accept_rollback: false }
}

fn close(id: &str, closing: ClosingKind, paper: &str) -> CloseCase {
    let (case_id, on, reason) = (id.to_owned(), TODAY.to_owned(), "样例理由".to_owned());
    CloseCase { case_id, closing, on, reason, paper: paper.to_owned() }
}

fn shown_today(bench: &Bench, id: &str) -> Vec<TodayGroupKind> {
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    today.groups.iter().filter(|it| it.rows.iter().any(|row| row.case_id == id)).map(|it| it.group).collect()
}

#[test]
fn a_settled_file_is_closed_and_falls_back_when_its_payment_does() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let id = &ids[0];
    let refused = bench.desk.close_case(close(id, ClosingKind::Settled, ""));
    assert_eq!(
        refused.map(|_| ()),
        Err(Refusal::ClosingUnfit { condition: ClosingCondition::NothingOwed }),
        "something is owed"
    );
    let owed = bench.desk.case_closing(AskClosing { case_id: id.clone() }).unwrap().owed.unwrap();
    let paid = bench.desk.record_payment(RecordPayment { draft: payment(id, &owed) }).unwrap();
    bench.desk.close_case(close(id, ClosingKind::Settled, "结清证明 1 号")).unwrap();
    let shown = bench.desk.case_closing(AskClosing { case_id: id.clone() }).unwrap();
    let closed = shown.closed.unwrap();
    assert_eq!((closed.owed.as_str(), closed.fades_on.as_deref()), ("0.00", Some("2031-11-22")));
    let by = &closed.fades_by[0];
    assert!(by.title.contains("征信业管理条例") && by.article == "第16条", "{} {}", by.title, by.article);
    assert_eq!(bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().stage, Stage::Closed);
    let open = || found(&bench, CaseNarrow { status: CaseStatus::Open, ..CaseNarrow::default() });
    let done = || found(&bench, CaseNarrow { status: CaseStatus::Closed, ..CaseNarrow::default() });
    assert_eq!((open(), done()), (ids[1..].to_vec(), ids[..1].to_vec()));
    assert!(shown_today(&bench, id).is_empty());
    let step = StepDraft {
        case_id: id.clone(),
        what: "电话".to_owned(),
        on: TODAY.to_owned(),
        owner: String::new(),
        contact: None,
        every: String::new(),
        reason: String::new(),
    };
    assert_eq!(bench.desk.plan_step(PlanStep { draft: step }).map(|_| ()), Err(Refusal::CaseClosed));
    let bulk = PlanSteps { ids: ids.clone(), what: "电话".to_owned(), on: TODAY.to_owned(), owner: String::new() };
    let bulk = bench.desk.plan_steps(bulk).unwrap();
    assert_eq!((bulk.done, bulk.skipped[0].why.clone()), (3, Refusal::CaseClosed));

    let back = ReverseEntry { id: id.clone(), seq: paid.seq, reason: "款项退回".to_owned() };
    bench.desk.reverse_entry(back).unwrap();
    assert_eq!(shown_today(&bench, id), [TodayGroupKind::Idle], "it must not fall out of sight");
    bench.desk.reopen_case(ReopenCase { case_id: id.clone(), reason: "款项退回".to_owned() }).unwrap();
    assert_eq!(open(), ids);
    let again = bench.desk.reopen_case(ReopenCase { case_id: id.clone(), reason: "再来一次".to_owned() });
    assert!(matches!(again, Err(Refusal::BadRequest { .. })));
}

#[test]
fn a_claim_written_off_needs_consent_and_is_still_watched() {
    let bench = Bench::with_vault();
    let id = &four(&bench)[1];
    let off = || bench.desk.close_case(close(id, ClosingKind::WrittenOff, "核销会议纪要")).map(|_| ());
    assert_eq!(off(), Err(Refusal::ClosingUnfit { condition: ClosingCondition::Approved }));
    let asked = AskApproval {
        case_id: id.clone(),
        matter: "write_off".to_owned(),
        what: "无财产可供执行".to_owned(),
        amount: String::new(),
    };
    let asked = bench.desk.ask_approval(asked).unwrap();
    assert_eq!(off(), Err(Refusal::ClosingUnfit { condition: ClosingCondition::Approved }), "nobody decided");
    let decide = DecideApproval { case_id: id.clone(), asked: asked.seq, given: true, reason: "同意".to_owned() };
    bench.desk.decide_approval(decide).unwrap();
    let without = bench.desk.close_case(close(id, ClosingKind::WrittenOff, ""));
    assert_eq!(
        without.map(|_| ()),
        Err(Refusal::FieldInvalid { field: "paper".to_owned(), rule: FieldRule::Required })
    );
    off().unwrap();
    assert_eq!(off(), Err(Refusal::CaseClosed));
    assert!(shown_today(&bench, id).is_empty(), "nothing is near");
    let scope = DeadlineScope::Coming;
    let until = "2027-12-31".to_owned();
    let dates = bench.desk.list_deadlines(ListDeadlines { scope, until, offset: 0, limit: 50 }).unwrap();
    assert!(dates.lines.iter().any(|it| it.case_id == *id), "its limitation still runs");
    bench.desk.record_payment(RecordPayment { draft: payment(id, "1000") }).unwrap();
    bench.desk.reopen_case(ReopenCase { case_id: id.clone(), reason: "发现财产".to_owned() }).unwrap();
    assert_eq!(
        off(),
        Err(Refusal::ClosingUnfit { condition: ClosingCondition::Approved }),
        "consent was to the former closing"
    );
}

fn payment(id: &str, amount: &str) -> PaymentDraft {
    PaymentDraft {
        case_id: id.to_owned(),
        amount: amount.to_owned(),
        received_on: TODAY.to_owned(),
        ..PaymentDraft::default()
    }
}

#[test]
fn the_register_shows_complaints_of_every_file_by_what_is_expected_next() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let complain = |id: &str, on: &str, expected: &str| {
        let draft = ComplaintDraft {
            case_id: id.to_owned(),
            by: "样例".to_owned(),
            channel: ComplaintWay::Regulator,
            on: on.to_owned(),
            about: "样例事项".to_owned(),
            expected: expected.to_owned(),
        };
        bench.desk.record_complaint(RecordComplaint { draft }).unwrap().seq
    };
    let first = complain(&ids[0], "2026-11-01", "2026-11-16");
    let second = complain(&ids[2], "2026-11-10", "2026-12-10");
    let shown = |closed| bench.desk.list_complaints(ListComplaints { closed }).unwrap();
    let rows = |it: &ComplaintsShown| it.rows.iter().map(|it| (it.complaint.seq, it.days_left)).collect::<Vec<_>>();
    let now = shown(false);
    assert_eq!((now.open, now.late, rows(&now)), (2, 1, vec![(first, Some(-6)), (second, Some(18))]));
    let step = |complaint, case_id: &str, step, expected: &str| {
        let (case_id, on, note) = (case_id.to_owned(), TODAY.to_owned(), "样例".to_owned());
        bench.desk.move_complaint(MoveComplaint {
            case_id,
            complaint,
            step,
            on,
            note,
            expected: expected.to_owned(),
            position: String::new(),
        })
    };
    step(first, &ids[0], ComplaintStepKind::SentBack, "2026-12-22").unwrap();
    let now = shown(false);
    assert_eq!((now.late, rows(&now)), (0, vec![(second, Some(18)), (first, Some(30))]));
    step(second, &ids[2], ComplaintStepKind::Closed, "").unwrap();
    assert_eq!(rows(&shown(false)), [(first, Some(30))]);
    assert_eq!(rows(&shown(true)), [(first, Some(30)), (second, None)]);
}

#[test]
fn a_manager_sees_what_waits_for_each_officer() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let plan = |id: &str, on: &str| {
        let ask =
            PlanSteps { ids: vec![id.to_owned()], what: "电话".to_owned(), on: on.to_owned(), owner: String::new() };
        bench.desk.plan_steps(ask).unwrap();
    };
    plan(&ids[0], TODAY);
    plan(&ids[2], "2026-11-24");
    let queue = |scope| bench.desk.today_queue(AskToday { scope }).unwrap();
    let all = queue(TodayScope::All);
    let told: Vec<_> =
        all.officers.iter().map(|it| (it.officer.as_deref(), it.files, it.today, it.idle, it.ahead)).collect();
    assert_eq!(told, [(Some("王芳"), 2, 1, 1, 0), (None, 1, 0, 1, 0), (Some("李强"), 1, 0, 0, 1)]);
    let cases =
        |it: TodayShown| -> Vec<String> { it.groups.into_iter().flat_map(|it| it.rows).map(|it| it.case_id).collect() };
    assert_eq!(cases(queue(TodayScope::Officer { name: "王芳".to_owned() })), ids[..2]);
    assert_eq!(cases(queue(TodayScope::Officer { name: String::new() })), ids[3..]);
    assert!(cases(queue(TodayScope::Officer { name: "李强".to_owned() })).is_empty());
}

#[test]
fn what_is_chosen_is_written_as_a_sheet_masked_unless_somebody_may_see_more() {
    let bench = Bench::with_vault();
    let ids = four(&bench);
    let write = |name: &str, clear| {
        let selection = all(CaseNarrow { officer: Some("王芳".to_owned()), ..CaseNarrow::default() }, &[&ids[1]]);
        let path = bench.path(name);
        let ask = ExportList { selection, path: path.clone(), clear, language: Language::Chinese };
        bench.desk.export_list(ask).map(|it| (it.cases, std::fs::read(path).unwrap()))
    };
    let rows = |bytes: Vec<u8>| -> Vec<String> {
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        sheet.rows().map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")).collect()
    };
    let (cases, masked) = write("masked.xlsx", false).unwrap();
    let masked = rows(masked).join("\n");
    assert_eq!(cases, 1);
    assert!(masked.contains("样例担字1号") && !masked.contains("样例担字2号"), "{masked}");
    assert!(masked.contains("***") && !masked.contains("11010519491231002X"), "{masked}");
    let head = masked.lines().find(|it| it.contains("案卷编号")).unwrap();
    for column in ["最近期限", "预计净额", "进行中的措施", "逾期分类", "下一步", "最近联系", "标签"]
    {
        assert!(head.split('|').any(|it| it == column), "{column} in {head}");
    }
    assert!(masked.contains("重度"), "how late it is: {masked}");
    let (_, clear) = write("clear.xlsx", true).unwrap();
    assert!(rows(clear).join("\n").contains("11010519491231002X"));
    assert!(matches!(write("clear.xlsx", false), Err(Refusal::FileTrouble { .. })), "nothing is written over");
}
