//! A file from before the creditor was paid to its closing; guarantors entered and corrected; tags.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, listing, to_debtor, typed_case};

fn expected() -> CaseDraft {
    CaseDraft {
        expected: true, compensated_on: "2026-12-01".to_owned(), bank: "示例银行".to_owned(), ..typed_case()
    }
}

fn today(bench: &Bench) -> Vec<TodayItem> {
    let shown = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    shown.groups.into_iter().flat_map(|it| it.rows).map(|it| it.item).collect()
}

fn listed(bench: &Bench, narrow: CaseNarrow) -> Vec<CaseLine> {
    bench.desk.list_cases(listing(narrow)).unwrap().rows
}

#[test]
fn before_the_creditor_is_paid_there_is_no_claim_of_ours() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let id = desk.register_case(RegisterCase { draft: expected() }).unwrap().id;
    let open = || desk.open_case(OpenCase { id: id.clone() }).unwrap();
    let shown = open();
    assert_eq!((shown.expected.as_deref(), shown.compensated.as_str()), (Some("200000.00"), "0.00"));
    let who: Vec<_> = shown.creditors.iter().map(|it| (it.who, it.name.as_deref())).collect();
    assert_eq!(who, [(CreditorKind::Bank, Some("示例银行"))]);

    let ledger = desk.case_ledger(AskLedger { case_id: id.clone(), as_of: TODAY.into(), basis: None }).unwrap();
    assert_eq!((ledger.total.as_str(), ledger.per_diem.as_str()), ("0.00", "0.00"));
    let deadlines = desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    assert!(deadlines.clocks.is_empty(), "nothing of ours runs yet");
    let compare = ComparePaths { case_id: id.clone(), as_of: TODAY.into(), tried: Vec::new() };
    assert_eq!(desk.compare_paths(compare.clone()).err(), Some(Refusal::NotCompensated));
    let letters = AskLetterChoices {
        case_id: id.clone(),
        to: "debtor".into(),
        language: LetterLanguage::Chinese,
        dated: TODAY.into(),
    };
    let letters = || desk.letter_choices(letters.clone()).unwrap().templates;
    assert!(letters().iter().all(|it| it.misfit.is_some()));
    let payment = PaymentDraft {
        case_id: id.clone(),
        received_on: TODAY.into(),
        amount: "100".into(),
        payer: String::new(),
        note: String::new(),
        guarantor: None,
        application: None,
        account: None,
    };
    let pay = || desk.record_payment(RecordPayment { draft: payment.clone() });
    assert_eq!(pay().err(), Some(Refusal::NotCompensated));

    let draft = |template: &str| to_debtor(&id, template);
    for template in ["demand", "settlement-certificate", "statement", "credit-answer"] {
        let preview = desk.preview_letter(PreviewLetter { draft: draft(template) });
        assert_eq!(preview.err(), Some(Refusal::NotCompensated), "{template}");
    }
    let waiver = WaiverDraft {
        case_id: id.clone(),
        head: "principal".into(),
        waived_on: TODAY.into(),
        amount: "1".into(),
        reason: "样例".into(),
        approved_by: "王芳".into(),
        approval: None,
    };
    assert!(desk.grant_waiver(GrantWaiver { draft: waiver }).is_err());

    // It is among the day's work until the creditor is paid, and is found by its filter.
    let items = today(&bench);
    assert!(items.iter().any(|it| matches!(it, TodayItem::Compensation { amount } if amount == "200000.00")));
    assert!(items.iter().any(|it| matches!(it, TodayItem::NoStep)), "nobody planned what comes next");
    let narrow = |status| CaseNarrow { status, ..CaseNarrow::default() };
    assert_eq!(listed(&bench, narrow(CaseStatus::Expected)).len(), 1);

    // Once it is paid, everything starts from that day.
    let paid = CaseDraft { expected: false, compensated_on: "2026-11-20".to_owned(), ..expected() };
    let amend = |draft: CaseDraft| desk.amend_case(AmendCase { id: id.clone(), draft, reason: "已代偿".to_owned() });
    amend(paid.clone()).unwrap();
    let shown = open();
    assert_eq!((shown.expected, shown.compensated.as_str()), (None, "200000.00"));
    let last = shown.creditors.last().unwrap();
    assert_eq!((last.who, last.since.as_deref()), (CreditorKind::Us, Some("2026-11-20")));
    assert!(last.sources.iter().any(|it| it.article == "第七百条"));
    let deadlines = desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    assert_eq!(deadlines.clocks[0].last_day, "2029-11-20");
    assert!(letters().iter().any(|it| it.misfit.is_none()));
    desk.compare_paths(compare).unwrap();
    pay().unwrap();
    assert_eq!(amend(expected()).err(), Some(Refusal::PaymentBeforeCompensation { on: "2026-12-01".to_owned() }));
    assert!(listed(&bench, narrow(CaseStatus::Expected)).is_empty());
    let history = open().history;
    let amended = history.iter().find(|it| it.kind == "factsAmended").unwrap().seq;
    let undo = UndoBulk { first: amended, last: amended, reason: "撤销".to_owned() };
    assert_eq!(desk.undo_bulk(undo).unwrap().undone, 0, "money that came in is not stranded by a way back");
    assert_eq!(open().expected, None);
}

#[test]
fn work_before_the_creditor_is_paid_is_kept_with_its_time_costs_and_measures() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let id = desk.register_case(RegisterCase { draft: expected() }).unwrap().id;
    let time = RecordTime {
        case_id: id.clone(),
        on: TODAY.into(),
        hours: "1.5".into(),
        by: String::new(),
        what: "代偿前约谈".into(),
    };
    desk.record_time(time).unwrap();
    let draft = ChargeDraft {
        case_id: id.clone(),
        head: "cost".into(),
        due_on: TODAY.into(),
        amount: "300".into(),
        what: "交通".into(),
        voucher: String::new(),
        borne_by: CostBearer::Creditor,
        kind: Some(CostKindName::Travel),
        state: Some(CostStateName::Paid),
    };
    desk.record_charge(RecordCharge { draft }).unwrap();
    let costs = desk.case_costs(AskCosts { case_id: id.clone() }).unwrap();
    assert_eq!((costs.minutes, costs.total.as_str()), (90, "300.00"));
    let (target, paper) = ("示例银行城东支行账户".into(), "诉前保全申请书".into());
    let draft = MeasureDraft {
        case_id: id.clone(),
        kind: "bank_account".into(),
        obligor: Some(ObligorRef::Debtor),
        target,
        on: "2026-11-02".into(),
        paper,
    };
    let measure = desk.ask_measure(AskMeasure { draft }).unwrap().seq;
    assert!(today(&bench).iter().any(|it| matches!(it, TodayItem::Measure { seq, .. } if *seq == measure)));
    let turn = |step, on: &str, amount: &str, payment| TurnMeasure {
        case_id: id.clone(),
        measure,
        step,
        on: on.into(),
        until: String::new(),
        amount: amount.into(),
        paper: "裁定书".into(),
        payment,
    };
    desk.turn_measure(turn(MeasureStep::Granted, "2026-11-05", "", None)).unwrap();
    let clocks = desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap().clocks;
    assert!(clocks.iter().any(|it| it.rule == "pres.dur_deposit" && it.last_day == "2027-11-05"), "it must be renewed");
    let money = Some(PaymentDraft::default());
    let early = desk.turn_measure(turn(MeasureStep::Yielded, TODAY, "100", money));
    assert_eq!(early.err(), Some(Refusal::NotCompensated), "there is no claim yet that money could settle");
    let agreement: Vec<DossierValue> = [
        ("agreement", "合作协议第八条"),
        ("notice_on", TODAY),
        ("in_time", "yes"),
        ("ratio", "80%"),
        ("papers", "missing"),
        ("result", "object"),
    ]
    .map(|(field, value)| DossierValue { field: field.into(), value: value.into() })
    .into();
    let check = |values: Vec<DossierValue>| {
        let (of, case_id) = ("agreement".into(), id.clone());
        let draft = DossierDraft { case_id, of, obligor: None, values, replaces: None, reason: String::new() };
        desk.record_dossier(RecordDossier { draft })
    };
    let refused = check(agreement.clone());
    assert!(matches!(refused, Err(Refusal::FieldInvalid { field, .. }) if field == "lacking"), "what is missing?");
    let lacking = DossierValue { field: "lacking".into(), value: "银行催收记录".into() };
    check([agreement, vec![lacking]].concat()).unwrap();
}

#[test]
fn a_risk_resolved_before_payment_closes_the_file_and_teaches_nothing() {
    let bench = Bench::with_vault();
    let id = bench.desk.register_case(RegisterCase { draft: expected() }).unwrap().id;
    let close = CloseCase {
        case_id: id.clone(),
        closing: ClosingKind::Settled,
        on: TODAY.to_owned(),
        reason: "借款人已自行还清".to_owned(),
        paper: String::new(),
    };
    bench.desk.close_case(close).unwrap();
    let closed = bench.desk.case_closing(AskClosing { case_id: id }).unwrap().closed.unwrap();
    assert_eq!(closed.fades_on, None, "no debt to us was ever reported");
    let learned = bench.desk.learned(AskLearned { as_of: TODAY.to_owned() }).unwrap();
    assert_eq!((learned.cases, learned.ended), (0, 0));
    assert!(today(&bench).is_empty());
}

#[test]
fn guarantors_are_entered_in_full_corrected_by_place_and_never_lost() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let full = |name: &str, at: &str| PartyDraft {
        phone: format!("1380000{at}"),
        address: format!("柳荫巷{at}号"),
        ..guarantor(name)
    };
    let guarantors = vec![full("李保", "0001"), PartyDraft::default(), full("周连", "0002")];
    let draft = CaseDraft { guarantors, ..typed_case() };
    let id = desk.register_case(RegisterCase { draft }).unwrap().id;
    let names = || -> Vec<String> {
        desk.open_case(OpenCase { id: id.clone() }).unwrap().guarantors.into_iter().map(|it| it.name).collect()
    };
    assert_eq!(names(), ["李保", "周连"]);
    let editing = desk.edit_case(EditCase { id: id.clone() }).unwrap().draft;
    assert_eq!(editing.guarantors.len(), 2);
    assert!(editing.guarantors[1].phone.contains("****"), "masked on the way out");
    // What comes back masked stands for what is behind it.
    let mut more = editing.clone();
    more.guarantors[1].name = "周联".to_owned();
    more.guarantors.push(guarantor("孙三"));
    desk.amend_case(AmendCase { id: id.clone(), draft: more, reason: "补充".to_owned() }).unwrap();
    assert_eq!(names(), ["李保", "周联", "孙三"]);
    let full = desk
        .reveal_field(RevealField {
            id: id.clone(), party: Some(1), field: MaskedField::Phone, reason: "核对".into()
        })
        .unwrap();
    assert_eq!(full.value, "13800000002");
    // Acts name a guarantor by place: one that is there cannot be left out.
    let fewer = CaseDraft { guarantors: editing.guarantors[..1].to_vec(), ..editing };
    let left_out = desk.amend_case(AmendCase { id: id.clone(), draft: fewer, reason: "删".to_owned() });
    let required = Refusal::FieldInvalid { field: "guarantors.1.name".to_owned(), rule: FieldRule::Required };
    assert_eq!(left_out.err(), Some(required));
    assert_eq!(names().len(), 3);
    let masked = PartyDraft { identity: "110****0000".to_owned(), ..guarantor("李保") };
    let new = CaseDraft { guarantors: vec![masked], contract: "样例担字2号".to_owned(), ..typed_case() };
    let refused = desk.register_case(RegisterCase { draft: new });
    assert!(
        matches!(refused.err(), Some(Refusal::FieldInvalid { field, .. }) if field == "guarantors.0.identity"),
        "half a number is no number"
    );
}

#[test]
fn tags_are_given_taken_found_by_and_undone() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let one = |at: u32| {
        let draft = CaseDraft { contract: format!("样例担字{at}号"), ..typed_case() };
        desk.register_case(RegisterCase { draft }).unwrap().id
    };
    let ids = vec![one(1), one(2)];
    let tag = |ids: &[String], add: &[&str], remove: &[&str]| {
        let owned = |all: &[&str]| all.iter().map(ToString::to_string).collect();
        desk.tag_cases(TagCases { ids: ids.to_vec(), add: owned(add), remove: owned(remove) })
    };
    tag(&ids, &["重点", "春季"], &[]).unwrap();
    let again = tag(&ids, &["重点"], &[]).unwrap();
    assert_eq!((again.done, again.unchanged), (0, 2));
    let with = |tag: &str| CaseNarrow { tag: Some(tag.to_owned()), ..CaseNarrow::default() };
    assert_eq!(listed(&bench, with("春季")).len(), 2);
    let done = tag(&ids[..1], &[], &["春季"]).unwrap();
    assert_eq!(listed(&bench, with("春季")).len(), 1);
    assert_eq!(desk.list_choices(AskListChoices {}).unwrap().tags, ["春季", "重点"]);
    let undo = UndoBulk { first: done.first.unwrap(), last: done.last.unwrap(), reason: "撤销".to_owned() };
    assert_eq!(desk.undo_bulk(undo).unwrap().undone, 1);
    assert_eq!(listed(&bench, with("春季")).len(), 2);
    assert!(tag(&ids, &[" "], &[]).is_err());
    assert!(tag(&ids, &["张三13812345678"], &[]).is_err(), "a number of a person is no tag");
}

#[test]
fn an_open_complaint_stays_in_sight_until_it_is_closed() {
    let bench = Bench::with_vault();
    let id = bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    let draft = ComplaintDraft {
        case_id: id.clone(),
        by: "赵明".to_owned(),
        channel: ComplaintWay::Regulator,
        on: "2026-11-20".to_owned(),
        about: "催收方式".to_owned(),
        expected: "2026-12-20".to_owned(),
    };
    let complaint = bench.desk.record_complaint(RecordComplaint { draft }).unwrap().seq;
    let seen = || today(&bench).iter().any(|it| matches!(it, TodayItem::Complaint { seq, .. } if *seq == complaint));
    assert!(seen());
    let closed = MoveComplaint {
        case_id: id,
        complaint,
        step: ComplaintStepKind::Closed,
        on: TODAY.to_owned(),
        note: "已答复".to_owned(),
        expected: String::new(),
        position: String::new(),
    };
    bench.desk.move_complaint(closed).unwrap();
    assert!(!seen());
}
