//! What an officer runs into on a file: words that need a reason, visits and their records, agents and heirs, a letter
//! that is followed up, a plan and its track, time to negotiate, a settlement that is offered first.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, listing, organisation, reached, to_debtor, typed_case};
use serde_json::json;

fn case(bench: &Bench) -> String {
    let draft = CaseDraft {
        guarantors: vec![guarantor("李保")],
        debtor_address: "示例市城东区柳荫巷7号".into(),
        debtor_phone: "13800000000".into(),
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn record(bench: &Bench, case_id: &str, of: &str, values: &[(&str, &str)]) -> Result<EntryWritten, Refusal> {
    let values = values.iter().map(|(field, value)| DossierValue { field: (*field).into(), value: (*value).into() });
    let draft = DossierDraft {
        case_id: case_id.into(),
        of: of.into(),
        obligor: Some(ObligorRef::Debtor),
        values: values.collect(),
        replaces: None,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft })
}

fn contact(case_id: &str, channel: ContactChannel, with: ContactRef) -> ContactDraft {
    let (number, summary) = (String::new(), "说明欠款和还款方式".into());
    ContactDraft { channel, with, number, summary, ..reached(case_id, "10:00") }
}

fn debtor() -> ContactRef {
    ContactRef::Liable { obligor: ObligorRef::Debtor }
}

fn step(case_id: &str, what: &str, on: &str) -> StepDraft {
    let none = String::new;
    let (owner, every, reason) = (none(), none(), none());
    StepDraft { case_id: case_id.into(), what: what.into(), on: on.into(), owner, contact: None, every, reason }
}

fn steps(bench: &Bench, case_id: &str) -> Vec<(String, String)> {
    let shown = bench.desk.case_steps(AskSteps { case_id: case_id.into() }).unwrap();
    let open = shown.steps.into_iter().filter(|it| it.done_on.is_none());
    open.map(|it| (it.due, it.what)).collect()
}

#[test]
fn words_of_a_note_need_a_reason_and_those_of_a_message_must_change() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let note = |text: &str| desk.check_note(CheckNote { case_id: id.clone(), text: text.into() }).unwrap().remarks;
    assert_eq!(note("约定周五付款"), []);
    assert_eq!(note("告知将起诉").iter().map(|it| it.rule).collect::<Vec<_>>(), [WordingRule::SuitWithoutDecision]);

    let go = |draft: ContactDraft| desk.record_contact(RecordContact { draft });
    let threat = ContactDraft { summary: "告知后果自负".into(), ..contact(&id, ContactChannel::Phone, debtor()) };
    let seen = desk.check_contact(CheckContact { draft: threat.clone(), planned: false }).unwrap();
    assert_eq!((seen.remarks[0].rule, seen.words_with_reason), (WordingRule::Threat, true));
    assert!(matches!(go(threat.clone()), Err(Refusal::WordingNeedsReason { .. })));
    go(ContactDraft { reason: "照录通话原话".into(), ..threat.clone() }).unwrap();
    let line = &desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap().contacts[0];
    assert_eq!(line.let_through, ["wording.threat"]);
    // What the other side said is theirs; what we send is not let through.
    go(ContactDraft { direction: ContactDirection::Incoming, ..threat.clone() }).unwrap();
    let message = ContactDraft { channel: ContactChannel::Message, reason: "样例".into(), ..threat };
    assert!(matches!(go(message), Err(Refusal::WordingUnfit { .. })));

    let plan = |draft: StepDraft| desk.plan_step(PlanStep { draft }).map(|it| it.seq);
    let urging = step(&id, "让他先网贷还上", "2026-11-23");
    assert!(matches!(plan(urging.clone()), Err(Refusal::WordingNeedsReason { .. })));
    plan(StepDraft { reason: "样例".into(), ..urging }).unwrap();
    let source = ("source", "走访");
    let fact = [("topic", "debts"), ("what", "邻居说他是老赖"), source];
    assert!(matches!(record(&bench, &id, "fact", &fact), Err(Refusal::WordingNeedsReason { .. })));
    // An objection is told in the words of whoever made it.
    record(&bench, &id, "objection", &[("code", "weeping"), ("said", "你们是骗子"), ("asked", "证明材料")]).unwrap();
}

#[test]
fn a_visit_is_announced_made_by_somebody_named_and_its_recording_is_kept() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    record(&bench, &id, "vulnerable", &[("who", "母亲"), ("what", "心脏病"), ("source", "电话")]).unwrap();
    let known = desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap();
    assert_eq!(known.care, [CareLine { who: "母亲".into(), what: "心脏病".into() }]);
    let consent = ConsentDraft {
        case_id: id.clone(),
        to: ConsentRef::Visit,
        by: debtor(),
        on: TODAY.into(),
        withdrawn: false,
        proof: "短信同意".into(),
    };
    desk.record_consent(RecordConsent { draft: consent }).unwrap();
    desk.record_contact(RecordContact { draft: contact(&id, ContactChannel::Phone, debtor()) }).unwrap();
    let path = bench.path("visit.txt");
    std::fs::write(&path, "录音").unwrap();
    let add = AddAttachment { case_id: id.clone(), path, paper: Paper::Correspondence };
    let file = desk.add_attachment(add).unwrap().seq;
    let bare = ContactDraft {
        recordings: vec![file],
        recording: String::new(),
        ..contact(&id, ContactChannel::Visit, debtor())
    };
    let go = |draft: ContactDraft| desk.record_contact(RecordContact { draft });
    let needed = |field: &str| Err(Refusal::FieldInvalid { field: field.into(), rule: FieldRule::Required });
    assert_eq!(go(bare.clone()), needed("visitor"));
    let named = ContactDraft { visitor: "王芳".into(), staff_number: "A-7".into(), ..bare };
    assert_eq!(go(named.clone()), needed("papers"));
    let unknown = ContactDraft { papers: "工作证".into(), checks: vec!["sang".into()], ..named.clone() };
    assert_eq!(go(unknown.clone()), needed("checks"));
    let whole = ContactDraft { checks: vec!["identified".into(), "purpose".into()], decides: true, ..unknown };
    let visited = go(whole).unwrap().seq;
    let line = &desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap().contacts[0];
    let visit = line.visit.as_ref().unwrap();
    assert_eq!((visit.staff_number.as_str(), visit.checks.len(), line.decides), ("A-7", 2, true));
    assert_eq!((line.recordings[0].seq, line.recordings[0].digest.is_empty()), (file, false));
    let back = |seq| desk.reverse_entry(ReverseEntry { id: id.clone(), seq, reason: "误录".into() }).map(drop);
    let kept = Err(Refusal::KeptUntil { day: "2031-11-22".into() });
    assert_eq!(back(file), kept);
    back(visited).unwrap();
    assert_eq!(back(file), kept, "the visit took place all the same");
}

#[test]
fn a_third_party_at_fault_is_contacted_once_the_indemnity_was_paid() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let third = ContactRef::ThirdParty { name: "示例运输公司".into() };
    let check = |draft: ContactDraft| {
        let checked = desk.check_contact(CheckContact { draft, planned: true }).unwrap();
        checked.breaches.into_iter().map(|it| it.breach).collect::<Vec<_>>()
    };
    let call = || contact(&id, ContactChannel::Phone, third.clone());
    assert_eq!(check(call()), [BreachFact::NotSubrogated]);
    let values = [
        ("policy", "保 1 号"),
        ("claim", "赔 1 号"),
        ("paid_on", "2026-11-10"),
        ("amount", "100000"),
        ("third_party", "示例运输公司"),
    ];
    record(&bench, &id, "subrogation", &values).unwrap();
    assert_eq!(check(ContactDraft { on: "2026-11-09".into(), ..call() }), [BreachFact::NotSubrogated]);
    assert_eq!(check(ContactDraft { on: "2026-11-10".into(), ..call() }), []);
    // Bound by everything else that protects a debtor: a visit wants his own consent.
    assert_eq!(check(ContactDraft { channel: ContactChannel::Visit, ..call() })[0], BreachFact::NoConsentToVisit);
    let promise = ContactDraft { promise_amount: "100".into(), promise_due: TODAY.into(), ..call() };
    let not_his = Refusal::FieldInvalid { field: "promiseAmount".into(), rule: FieldRule::NotByThisPerson };
    assert_eq!(desk.record_contact(RecordContact { draft: promise }).unwrap_err(), not_his);
    desk.record_contact(RecordContact { draft: call() }).unwrap();
    let shown = desk.case_contacts(AskContacts { case_id: id }).unwrap();
    assert_eq!(shown.third_parties, ["示例运输公司"]);
    assert_eq!(shown.contacts[0].role, ContactRole::ThirdParty);
}

#[test]
fn an_agent_needs_a_power_of_attorney_and_an_heir_a_death() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let go = |with: ContactRef| {
        desk.record_contact(RecordContact { draft: contact(&id, ContactChannel::Phone, with) }).map(drop)
    };
    let (agent, heir) = (ContactRef::Agent { name: "周律".into() }, ContactRef::Heir { name: "张继".into() });
    let refused = |it: &Result<(), Refusal>| matches!(it, Err(Refusal::ContactRefused { .. }));
    assert!(refused(&go(agent.clone())) && refused(&go(heir.clone())));
    let source = ("source", "档案 2026-11");
    assert!(record(&bench, &id, "agent", &[("name", "周律"), source]).is_err(), "without a power of attorney");
    assert!(refused(&go(agent.clone())));
    record(&bench, &id, "agent", &[("name", "周律"), ("power", "授权委托书 1 号"), source]).unwrap();
    go(agent).unwrap();
    record(&bench, &id, "heir", &[("name", "张继"), ("basis", "第一顺序继承人"), source]).unwrap();
    assert!(refused(&go(heir.clone())), "nobody inherits from the living");
    record(&bench, &id, "whereabouts", &[("state", "dead"), source]).unwrap();
    go(heir).unwrap();
    let shown = desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap();
    assert_eq!((shown.agents, shown.heirs), (vec!["周律".to_owned()], vec!["张继".to_owned()]));
    // A death calls for heirs and for the debt to be declared due.
    let offers = desk.case_tactics(AskTactics { case_id: id }).unwrap().offers;
    assert_eq!(offers.iter().map(|it| it.on.as_str()).collect::<Vec<_>>(), ["2026-11-23", "2026-11-29", "2026-11-29"]);
    assert!(offers.iter().any(|it| it.title_en.contains("heirs")), "{offers:?}");
}

#[test]
fn a_letter_is_followed_up_and_the_file_says_what_comes_next() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let draft = |follow_up: &str| LetterDraft { follow_up: follow_up.into(), ..to_debtor(&id, "demand") };
    let past = desk.issue_letter(IssueLetter { draft: draft("2026-11-20"), stamp: String::new() });
    assert_eq!(past, Err(Refusal::FieldInvalid { field: "followUp".into(), rule: FieldRule::NotAfterStart }));
    let issued = desk.issue_letter(IssueLetter { draft: draft("2026-11-29"), stamp: String::new() }).unwrap();
    let planned = steps(&bench, &id);
    assert_eq!(planned.len(), 1);
    assert!(planned[0].0 == "2026-11-29" && planned[0].1.contains("赵明"), "{planned:?}");
    let posted = DeliveryDraft {
        case_id: id.clone(),
        letter: issued.id,
        step: DeliveryStep::Posted,
        on: TODAY.into(),
        number: "1234567890123".into(),
        proof: String::new(),
        files: Vec::new(),
    };
    desk.record_delivery(RecordDelivery { draft: posted, follow_up: "2026-11-25".into() }).unwrap();
    let file = desk.open_case(OpenCase { id: id.clone() }).unwrap();
    assert_eq!(file.next_step.map(|it| it.on).as_deref(), Some("2026-11-25"));
    let ahead = file.next_date.unwrap();
    assert!(ahead.days_left > 0 && !ahead.title.is_empty(), "{ahead:?}");

    // A step that comes again is planned anew when it is done.
    let again = StepDraft { every: "14".into(), ..step(&id, "查看经营", TODAY) };
    let seq = desk.plan_step(PlanStep { draft: again }).unwrap().seq;
    let finish =
        FinishStep {
            case_id: id.clone(), step: seq, on: TODAY.into(), outcome: "正常".into(), reason: String::new()
        };
    desk.finish_step(finish).unwrap();
    assert!(steps(&bench, &id).contains(&("2026-12-06".to_owned(), "查看经营".to_owned())));
    let odd = StepDraft { every: "often".into(), ..step(&id, "查看经营", TODAY) };
    let refused = desk.plan_step(PlanStep { draft: odd }).map(drop);
    assert_eq!(refused, Err(Refusal::FieldInvalid { field: "every".into(), rule: FieldRule::NotACount }));
}

#[test]
fn a_signed_plan_is_its_track_and_a_path_offers_its_own() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let state = |id: &str| {
        let tracks = desk.case_tactics(AskTactics { case_id: id.into() }).unwrap().tracks;
        let track = tracks.into_iter().find(|it| it.id == "instalment").unwrap();
        assert!(track.moves.iter().all(|it| !it.id.starts_with("plan_")), "nobody makes these by hand");
        track.state.map(|it| it.id)
    };
    let draft = json!({"caseId": id, "template": "a", "firstDue": "2026-12-01", "count": "6", "downPercent": "",
        "standstill": false, "acceleratesAfter": "2", "income": [], "costs": [], "free": [], "reason": "样例"});
    let draft: PlanDraft = serde_json::from_value(draft).unwrap();
    let plan = desk.draw_plan(DrawPlan { draft }).unwrap().seq;
    let turn = |act| {
        let (case_id, on, paper) = (id.clone(), TODAY.to_owned(), "分期协议 1 号".to_owned());
        desk.turn_plan(TurnPlan { case_id, plan, act, on, paper, approval: None, signed_by: vec![] }).unwrap().seq
    };
    assert_eq!(state(&id), None);
    let signed = turn(PlanAct::Signed);
    assert_eq!(state(&id).as_deref(), Some("active"));
    let listed = |track: &str| {
        let narrow = CaseNarrow { track: Some(track.into()), ..CaseNarrow::default() };
        desk.list_cases(listing(narrow)).unwrap().total
    };
    assert_eq!(listed("instalment"), 1);
    desk.reverse_entry(ReverseEntry { id: id.clone(), seq: signed, reason: "误录".into() }).unwrap();
    assert_eq!((state(&id), listed("instalment")), (None, 0));
    turn(PlanAct::Signed);
    turn(PlanAct::Ended);
    assert_eq!(state(&id).as_deref(), Some("ended"));

    let choose = |path| {
        let (case_id, reason) = (id.clone(), "样例".to_owned());
        let ask = ChoosePath { case_id, path, reason, as_of: String::new(), tried: Vec::new(), approval: None };
        desk.choose_path(ask).unwrap().begins.map(|it| it.id)
    };
    assert_eq!(choose(RecoveryPath::Litigation).as_deref(), Some("litigation"));
    assert_eq!(choose(RecoveryPath::Instalments), None, "that track was begun");
}

#[test]
fn time_to_negotiate_ends_in_a_suit_that_was_preceded_by_an_offer() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let sign = |sign: &str| SignDraft { sign: sign.into(), evidence: "样例".into() };
    let draft = DiagnosisDraft {
        case_id: id.clone(),
        on: TODAY.into(),
        signs: vec![sign("refusal"), sign("income")],
        severity: RatedLevel::High,
        cooperation: RatedLevel::Low,
        recovery_months: String::new(),
        reason: String::new(),
    };
    desk.record_diagnosis(RecordDiagnosis { draft }).unwrap();
    let offer = &desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().offers[0];
    assert_eq!((offer.on.as_str(), offer.limit), ("2026-12-07", true));
    record(&bench, &id, "negotiation", &[("until", TODAY), ("why", "先谈后诉")]).unwrap();
    let due = || {
        let groups = desk.today_queue(AskToday { scope: TodayScope::All }).unwrap().groups;
        let must = groups.into_iter().filter(|it| it.group == TodayGroupKind::Must).flat_map(|it| it.rows);
        must.filter(|it| matches!(&it.item, TodayItem::Clock { clock } if clock.rule == "date.negotiation")).count()
    };
    assert_eq!(due(), 1);
    let approved = || {
        let (case_id, matter, what) = (id.clone(), "tactic".to_owned(), "起诉".to_owned());
        let asked = desk.ask_approval(AskApproval { case_id, matter, what, amount: String::new() }).unwrap().seq;
        let (case_id, reason) = (id.clone(), "样例".to_owned());
        desk.decide_approval(DecideApproval { case_id, asked, given: true, reason }).unwrap();
        Some(asked)
    };
    let go = |track: &str, step: &str, approval: Option<u32>| {
        let draft = MoveDraft {
            case_id: id.clone(),
            track: track.into(),
            step: step.into(),
            on: TODAY.into(),
            reached: vec![ObligorRef::Debtor],
            paper: "样例文书".into(),
            party: "样例调解组织".into(),
            court: "样例法院".into(),
            approval,
            ..MoveDraft::default()
        };
        desk.move_track(MoveTrack { draft }).map(drop)
    };
    go("phone", "start", None).unwrap();
    let suit = approved();
    // The ladder is climbed; what is missing is the offer.
    let climb = MoveDraft { reason: "样例".into(), ..MoveDraft::default() };
    for (track, step) in [("demand", "send"), ("visit", "plan"), ("security", "apply")] {
        let draft = MoveDraft {
            case_id: id.clone(),
            track: track.into(),
            step: step.into(),
            on: TODAY.into(),
            paper: "样例文书".into(),
            court: "样例法院".into(),
            consent: "同意书".into(),
            ..climb.clone()
        };
        desk.move_track(MoveTrack { draft }).unwrap();
    }
    assert_eq!(go("litigation", "file", suit), Err(Refusal::NoOfferMade));
    let offered = [("on", TODAY), ("terms", "七日内付八成结清"), ("answer", "refused"), ("paper", "和解函 1 号")];
    record(&bench, &id, "offer", &offered).unwrap();
    go("litigation", "file", suit).unwrap();
    assert_eq!(due(), 0, "the suit answers it");
}
