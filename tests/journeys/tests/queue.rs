//! What stands in the queue of the day without anybody having planned it: letters that nobody posted, debtors who fell
//! silent, files on which everything is paid; and what is planned by itself.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, moved, organisation, reached, to_debtor, typed_case};

fn bench() -> (Bench, String) {
    let bench = Bench::with_vault();
    bench.desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let draft = CaseDraft {
        debtor_phone: "13800000000".into(),
        debtor_address: "示例市城东区柳荫巷7号".into(),
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        loan_amount: "300000".into(),
        ..typed_case()
    };
    let id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    (bench, id)
}

/// The groups of today with what stands in each.
fn today(bench: &Bench) -> Vec<(TodayGroupKind, TodayItem)> {
    let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    shown.groups.into_iter().flat_map(|it| it.rows.into_iter().map(move |row| (it.group, row.item))).collect()
}

fn plan(bench: &Bench, id: &str, contact: Option<PlannedContactDraft>) -> u32 {
    let draft = StepDraft {
        case_id: id.into(),
        what: "核对账目".into(),
        on: "2026-12-01".into(),
        owner: String::new(),
        contact,
        every: String::new(),
        reason: String::new(),
    };
    bench.desk.plan_step(PlanStep { draft }).unwrap().seq
}

fn pay(bench: &Bench, id: &str, amount: &str) -> u32 {
    let draft = PaymentDraft {
        case_id: id.into(),
        received_on: TODAY.into(),
        amount: amount.into(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap().seq
}

fn undo(bench: &Bench, id: &str, seq: u32) {
    bench.desk.reverse_entry(ReverseEntry { id: id.into(), seq, reason: "误录".into() }).unwrap();
}

#[test]
fn a_letter_stands_in_the_queue_from_its_day_until_it_arrived_unless_nobody_posts_such_letters() {
    let (bench, id) = bench();
    let issue = |template: &str| {
        let draft = to_debtor(&id, template);
        bench.desk.issue_letter(IssueLetter { draft, stamp: String::new() }).unwrap().id
    };
    let (demand, _) = (issue("demand"), issue("label"));
    let letters = || -> Vec<(String, bool, bool)> {
        let post = today(&bench).into_iter().filter(|it| it.0 == TodayGroupKind::Post);
        let of = |it: TodayItem| match it {
            TodayItem::Letter { id, to_post, returned, .. } => (id, to_post, returned),
            other => panic!("{other:?}"),
        };
        post.map(|it| of(it.1)).collect()
    };
    assert_eq!(letters(), [(demand.clone(), true, false)], "a label is posted on the letter");
    let go = |step, number: &str, proof: &str| {
        let draft = DeliveryDraft {
            case_id: id.clone(),
            letter: demand.clone(),
            step,
            on: TODAY.into(),
            number: number.into(),
            proof: proof.into(),
            files: vec![],
        };
        bench.desk.record_delivery(RecordDelivery { draft, follow_up: String::new() }).unwrap().seq
    };
    let posted = go(DeliveryStep::Posted, "1234567890123", "");
    assert_eq!(letters(), [(demand.clone(), false, false)]);
    undo(&bench, &id, posted);
    assert_eq!(letters(), [(demand.clone(), true, false)]);
    let handed = go(DeliveryStep::NotPosted, "", "当面交付，有签收单");
    assert_eq!(letters(), []);
    undo(&bench, &id, handed);
    assert_eq!(letters(), [(demand.clone(), true, false)]);
    go(DeliveryStep::Posted, "1234567890123", "");
    go(DeliveryStep::Signed, "", "签收截图");
    assert_eq!(letters(), []);
}

#[test]
fn a_debtor_of_whom_nobody_heard_stands_in_the_queue_until_somebody_tries() {
    let (bench, id) = bench();
    let silent = || {
        let found = today(&bench).into_iter().find(|it| matches!(it.1, TodayItem::Silent { .. }));
        found.map(|it| match it {
            (TodayGroupKind::Silent, TodayItem::Silent { heard, days, limit, why, why_en, .. }) => {
                assert!(days >= limit && !why.is_empty() && !why_en.is_empty());
                heard
            }
            other => panic!("{other:?}"),
        })
    };
    assert_eq!(silent(), None, "without a next step it is among the files without one");
    let first = plan(&bench, &id, None);
    assert_eq!(silent(), Some(false), "nobody was ever reached");
    let postpone = |step, to: &str| PostponeStep {
        case_id: id.clone(),
        step: Some(step),
        clock: String::new(),
        to: to.into(),
        reason: String::new(),
    };
    bench.desk.postpone_step(postpone(first, "2026-11-28")).unwrap();
    assert_eq!(silent(), None, "something is to be done this week");
    bench.desk.postpone_step(postpone(first, "2026-12-01")).unwrap();
    let contact = |time: &str| PlannedContactDraft {
        channel: ContactChannel::Phone,
        with: ContactRef::Liable { obligor: ObligorRef::Debtor },
        purpose: ContactPurpose::Collect,
        time: time.into(),
        reason: String::new(),
    };
    let call = plan(&bench, &id, Some(contact("10:00")));
    assert_eq!(silent(), None, "a call is planned");
    undo(&bench, &id, call);
    assert_eq!(silent(), Some(false));
    let stranger = ContactRef::Other { name: "孙邻居".into(), relation: "family".into() };
    let (direction, purpose) = (ContactDirection::Incoming, ContactPurpose::Locate);
    let draft = ContactDraft { with: stranger, direction, purpose, ..reached(&id, "10:20") };
    bench.desk.record_contact(RecordContact { draft }).unwrap();
    assert_eq!(silent(), Some(false), "what a stranger says is no word of the debtor");
    bench.desk.record_contact(RecordContact { draft: reached(&id, "10:30") }).unwrap();
    assert_eq!(silent(), None, "heard of today");
}

#[test]
fn what_is_left_after_the_last_payment_stands_in_the_queue_until_the_file_is_closed() {
    let (bench, id) = bench();
    plan(&bench, &id, None);
    let settled = || {
        today(&bench).into_iter().find_map(|it| match it.1 {
            TodayItem::Settled { certificate, credit } => Some((it.0, certificate, credit)),
            _ => None,
        })
    };
    assert_eq!(settled(), None);
    let ledger = bench.desk.case_ledger(AskLedger { case_id: id.clone(), as_of: TODAY.into(), basis: None }).unwrap();
    let paid = pay(&bench, &id, &ledger.total);
    assert_eq!(settled(), Some((TodayGroupKind::Today, false, true)));
    undo(&bench, &id, paid);
    assert_eq!(settled(), None, "taken back, nothing is settled");
    pay(&bench, &id, &ledger.total);
    let values = [("state", "reported"), ("on", "2026-01-10")];
    record(&bench, &id, "credit", &values);
    assert_eq!(settled(), Some((TodayGroupKind::Today, false, false)), "the report still says it is open");
    let draft = to_debtor(&id, "settlement-certificate");
    bench.desk.issue_letter(IssueLetter { draft, stamp: String::new() }).unwrap();
    assert_eq!(settled(), Some((TodayGroupKind::Today, true, false)));
    let close = CloseCase {
        case_id: id.clone(),
        closing: ClosingKind::Settled,
        on: TODAY.into(),
        reason: "已还清".into(),
        paper: String::new(),
    };
    bench.desk.close_case(close).unwrap();
    assert_eq!(settled(), None);
}

fn record(bench: &Bench, id: &str, of: &str, values: &[(&str, &str)]) -> u32 {
    let values = values.iter().map(|(field, value)| DossierValue { field: (*field).into(), value: (*value).into() });
    let draft = DossierDraft {
        case_id: id.into(),
        of: of.into(),
        obligor: Some(ObligorRef::Debtor),
        values: values.collect(),
        replaces: None,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft }).unwrap().seq
}

#[test]
fn a_cause_on_our_side_opens_the_review_by_itself_and_only_once() {
    let (bench, id) = bench();
    let steps = || -> Vec<String> {
        let shown = bench.desk.case_steps(AskSteps { case_id: id.clone() }).unwrap();
        shown.steps.into_iter().map(|it| it.what).collect()
    };
    record(&bench, &id, "cause", &[("top", "cash"), ("source", "报表")]);
    assert_eq!(steps(), [] as [&str; 0]);
    record(&bench, &id, "cause", &[("top", "internal"), ("third", "follow_up"), ("source", "贷后记录")]);
    assert_eq!(steps(), ["安排内部审查"]);
    let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
    let speaks = |of| shown.signs.iter().filter(move |it| it.speaks == of).map(|it| it.id.clone()).take(2);
    let signs: Vec<SignDraft> = speaks(SignSpeaks::Unwilling)
        .chain(speaks(SignSpeaks::Unable))
        .map(|sign| SignDraft { sign, evidence: "样例".into() })
        .collect();
    let draft = DiagnosisDraft {
        case_id: id.clone(),
        on: TODAY.into(),
        signs,
        severity: RatedLevel::High,
        cooperation: RatedLevel::Low,
        recovery_months: String::new(),
        reason: String::new(),
    };
    bench.desk.record_diagnosis(RecordDiagnosis { draft }).unwrap();
    assert_eq!(steps(), ["安排内部审查"], "it is planned already");
    let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
    assert_eq!(shown.judged[0].debtor, Some(DebtorKind::UnableUnwilling));
    let offered = |title: &str| shown.offers.iter().any(|it| it.title_en.starts_with(title));
    assert!(offered("Have the lead take it over"), "severe and uncooperative");
    let stage = shown.stage.unwrap();
    assert_eq!((stage.title_en.as_str(), stage.aim_en.is_empty()), ("Strong collection", false));
}

#[test]
fn what_an_agency_brought_and_cost_stands_on_its_track() {
    let (bench, id) = bench();
    let go = |draft: MoveDraft| bench.desk.move_track(MoveTrack { draft });
    let placed = || {
        let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
        shown.tracks.into_iter().find(|it| it.id == "agency").unwrap().placed
    };
    let check =
        MoveDraft { party: "示例清收公司".into(), reason: "样例".into(), ..moved(&id, "agency", "check") };
    go(MoveDraft { on: "2026-11-01".into(), ..check }).unwrap();
    assert_eq!(placed(), None, "nobody works on it yet");
    let asked = approved(&bench, &id, "cost");
    let place = MoveDraft {
        on: "2026-11-10".into(),
        scope: "电话".into(),
        fee: "回款的 15%".into(),
        until: "2027-05-10".into(),
        approval: Some(asked),
        consent: "授权书".into(),
        ..moved(&id, "agency", "place")
    };
    go(place).unwrap();
    pay(&bench, &id, "10000");
    let draft = ChargeDraft {
        case_id: id.clone(),
        head: "cost".into(),
        due_on: TODAY.into(),
        amount: "1500".into(),
        what: "佣金".into(),
        voucher: String::new(),
        borne_by: CostBearer::Creditor,
        kind: Some(CostKindName::AgencyCommission),
        state: None,
    };
    bench.desk.record_charge(RecordCharge { draft }).unwrap();
    let it = placed().unwrap();
    assert_eq!((it.received.as_str(), it.payments, it.paid.as_str()), ("10000.00", 1, "1500.00"));
    assert_eq!((it.from.as_str(), it.until), ("2026-11-10", None));
}

fn approved(bench: &Bench, id: &str, matter: &str) -> u32 {
    let ask = AskApproval { case_id: id.into(), matter: matter.into(), what: "样例".into(), amount: String::new() };
    let asked = bench.desk.ask_approval(ask).unwrap().seq;
    let decide = DecideApproval { case_id: id.into(), asked, given: true, reason: "同意".into() };
    bench.desk.decide_approval(decide).unwrap();
    asked
}

#[test]
fn a_thing_taken_in_kind_is_a_payment_in_the_same_act_and_goes_back_with_it() {
    let (bench, id) = bench();
    let go = |draft: MoveDraft| bench.desk.move_track(MoveTrack { draft }).map(|it| it.seq);
    let step = |step: &str| MoveDraft { reason: "样例".into(), ..moved(&id, "in_kind", step) };
    go(step("offer")).unwrap();
    let early = MoveDraft { amount: "5万".into(), payment: Some(PaymentDraft::default()), ..step("value") };
    assert!(go(early).is_err(), "a valuation brings nothing");
    go(MoveDraft { amount: "5万".into(), ..step("value") }).unwrap();
    go(MoveDraft { approval: Some(approved(&bench, &id, "asset")), ..step("agree") }).unwrap();
    let received = || -> Vec<(String, bool)> {
        let opened = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap();
        opened.payments.into_iter().map(|it| (it.amount, it.reversed)).collect()
    };
    let take = MoveDraft { amount: "5万".into(), payment: Some(PaymentDraft::default()), ..step("take") };
    let taken = go(take).unwrap();
    assert_eq!(received(), [("50000.00".to_owned(), false)]);
    let track = || {
        let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
        shown.tracks.into_iter().find(|it| it.id == "in_kind").unwrap()
    };
    assert!(track().made[0].payment.is_some());
    undo(&bench, &id, taken);
    assert_eq!(received(), [("50000.00".to_owned(), true)]);
    assert_eq!(track().state.unwrap().id, "agreed");
}

#[test]
fn a_withdrawn_consent_calls_the_file_back_from_the_agency_and_the_file_says_who_can_be_reached() {
    let (bench, id) = bench();
    let withdraw = || {
        let draft = ConsentDraft {
            case_id: id.clone(),
            to: ConsentRef::PassData { recipient: "示例清收公司".into() },
            by: ContactRef::Liable { obligor: ObligorRef::Debtor },
            on: TODAY.into(),
            withdrawn: true,
            proof: "来函".into(),
        };
        bench.desk.record_consent(RecordConsent { draft }).unwrap();
        let shown = bench.desk.case_steps(AskSteps { case_id: id.clone() }).unwrap();
        shown.steps.into_iter().map(|it| it.what).collect::<Vec<_>>()
    };
    assert_eq!(withdraw(), [] as [&str; 0], "no agency has the file");
    let check =
        MoveDraft { party: "示例清收公司".into(), reason: "样例".into(), ..moved(&id, "agency", "check") };
    bench.desk.move_track(MoveTrack { draft: check }).unwrap();
    let steps = withdraw();
    assert!(steps.len() == 1 && steps[0].starts_with("收回委外案件"), "{steps:?}");
    assert_eq!(withdraw().len(), 1, "the step is open still");
    let planned = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().history;
    let consents: Vec<u32> = planned.iter().filter(|it| it.kind == "workConsent").map(|it| it.seq).collect();
    undo(&bench, &id, consents[1]);
    let left = bench.desk.case_steps(AskSteps { case_id: id.clone() }).unwrap().steps;
    assert!(left.is_empty(), "what it was planned for did not happen");

    let reach = || bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().debtor.reach;
    assert_eq!((reach().reached, reach().invalid), (None, None));
    bench.desk.record_contact(RecordContact { draft: reached(&id, "10:30") }).unwrap();
    assert_eq!((reach().reached.as_deref(), reach().invalid), (Some(TODAY), None));
    let draft = ContactDraft { result: ContactOutcome::Invalid, ..reached(&id, "15:30") };
    bench.desk.record_contact(RecordContact { draft }).unwrap();
    assert_eq!((reach().reached.as_deref(), reach().invalid.as_deref()), (Some(TODAY), Some(TODAY)));
    record(&bench, &id, "service", &[("address", "示例市柳荫巷7号"), ("on", "2026-11-20"), ("paper", "确认书")]);
    assert_eq!(reach().service.as_deref(), Some("2026-11-20"));
}

#[test]
fn a_promise_that_was_not_kept_leaves_the_queue_once_it_is_answered() {
    let (bench, id) = bench();
    let promise = |made_on: &str, due: &str| {
        let draft = PromiseDraft {
            case_id: id.clone(),
            by: ObligorRef::Debtor,
            made_on: made_on.into(),
            amount: "500".into(),
            due: due.into(),
            proof: String::new(),
        };
        bench.desk.record_promise(RecordPromise { draft }).unwrap().seq
    };
    let waiting = || -> Vec<u32> {
        let of = |it: TodayItem| match it {
            TodayItem::Promise { seq, .. } => Some(seq),
            _ => None,
        };
        today(&bench).into_iter().filter_map(|it| of(it.1)).collect()
    };
    let close = |promise: u32, reason: &str| {
        let ask = ClosePromise { case_id: id.clone(), promise, reason: reason.into() };
        bench.desk.close_promise(ask).map(|it| it.seq)
    };
    let broken = promise("2026-11-01", "2026-11-10");
    assert_eq!(waiting(), [broken]);
    assert_eq!(close(broken, " "), Err(Refusal::ReasonMissing));
    let closed = close(broken, "已转诉讼").unwrap();
    assert_eq!(waiting(), [0; 0]);
    assert_eq!(close(broken, "再次"), Err(Refusal::PromiseNotBroken));
    let lines = || bench.desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap().promises;
    assert_eq!(lines()[0].state, PromiseOutcome::Broken, "it was broken all the same");
    assert!(matches!(&lines()[0].answered, Some(PromiseAnswered::Closed { reason, .. }) if reason == "已转诉讼"));
    undo(&bench, &id, closed);
    assert_eq!(waiting(), [broken]);
    let anew = promise("2026-11-12", "2026-12-20");
    assert!(!waiting().contains(&broken), "another took its place");
    let line = lines().into_iter().find(|it| it.seq == broken).unwrap();
    assert!(matches!(line.answered, Some(PromiseAnswered::Anew { seq, .. }) if seq == anew));
}
