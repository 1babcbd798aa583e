//! What a file knows beside its claim and what follows from it: accounts of creditors and money that went astray, the
//! figure of a credit report, the bank's help, evidence before a suit, the collection log and the event report.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, moved, organisation, reached, to_debtor, typed_case};

fn case(bench: &Bench) -> String {
    let draft = CaseDraft {
        guarantors: vec![guarantor("李保")],
        debtor_phone: "13800000000".into(),
        debtor_address: "示例市城东区柳荫巷7号".into(),
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn record(
    bench: &Bench,
    case_id: &str,
    of: &str,
    values: &[(&str, &str)],
    replaces: Option<u32>,
) -> Result<u32, Refusal> {
    let values = values.iter().map(|(field, value)| DossierValue { field: (*field).into(), value: (*value).into() });
    let draft = DossierDraft {
        case_id: case_id.into(),
        of: of.into(),
        obligor: Some(ObligorRef::Debtor),
        values: values.collect(),
        replaces,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft }).map(|it| it.seq)
}

fn account(creditor: &str, number: &str, default: bool) -> AccountDraft {
    AccountDraft {
        creditor: creditor.into(),
        holder: format!("{creditor}账户"),
        bank: "示例银行".into(),
        number: number.into(),
        default,
    }
}

fn payment(case_id: &str, amount: &str, account: Option<&str>) -> PaymentDraft {
    PaymentDraft {
        case_id: case_id.into(),
        received_on: "2026-11-20".into(),
        amount: amount.into(),
        account: account.map(Into::into),
        ..PaymentDraft::default()
    }
}

fn go(bench: &Bench, draft: MoveDraft) -> Result<u32, Refusal> {
    bench.desk.move_track(MoveTrack { draft }).map(|it| it.seq)
}

fn invalid<T>(field: &str, rule: FieldRule) -> Result<T, Refusal> {
    Err(Refusal::FieldInvalid { field: field.into(), rule })
}

/// The claim is sold to somebody, and the debtor told.
fn sold_to(bench: &Bench, case_id: &str, buyer: &str) {
    let desk = &bench.desk;
    let ask =
        AskApproval { case_id: case_id.into(), matter: "asset".into(), what: "转让".into(), amount: String::new() };
    let asked = desk.ask_approval(ask).unwrap().seq;
    let decide = DecideApproval { case_id: case_id.into(), asked, given: true, reason: "同意".into() };
    desk.decide_approval(decide).unwrap();
    let step = |step: &str| moved(case_id, "assignment", step);
    go(bench, MoveDraft { amount: "100000".into(), ..step("price") }).unwrap();
    go(bench, MoveDraft { approval: Some(asked), ..step("approve") }).unwrap();
    go(bench, MoveDraft { party: buyer.into(), ..step("sell") }).unwrap();
    go(bench, step("notify")).unwrap();
}

#[test]
fn letters_print_the_account_that_the_creditor_of_the_file_named() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let set = |accounts: Vec<AccountDraft>| {
        desk.set_organisation(SetOrganisation { organisation: OrganisationShown { accounts, ..organisation() } })
    };
    let half = AccountDraft { bank: String::new(), ..account("甲公司", "6200000000000000001", false) };
    assert_eq!(set(vec![half]).map(drop), invalid("accounts.0.bank", FieldRule::Required));
    let again = vec![account("甲公司", "62 01", false), account("甲公司", "6201", true)];
    assert_eq!(set(again).map(drop), invalid("accounts.1.number", FieldRule::Twice));
    set(vec![account("甲公司", "6201", false), account("甲公司", "6202", true), account("", "6203", false)]).unwrap();
    let id = case(&bench);
    let accounts = || desk.case_accounts(AskAccounts { case_id: id.clone() }).unwrap();
    let ours = accounts();
    assert_eq!((ours.creditor, ours.accounts.len()), (None, 2));
    assert_eq!((ours.accounts[0].number.as_str(), ours.accounts[0].default), ("6200000000000000000", true));
    let draft = to_debtor(&id, "demand");
    let letter = || desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap().missing;
    assert!(letter().is_empty(), "{:?}", letter());
    sold_to(&bench, &id, "乙公司");
    let bought = accounts();
    assert_eq!((bought.creditor.as_deref(), bought.accounts.len()), (Some("乙公司"), 0));
    let missing = letter();
    assert!(missing.contains(&MissingFact::AccountNumber), "never the wrong account: {missing:?}");
    set(vec![account("乙公司", "6301", false)]).unwrap();
    let named = accounts();
    assert_eq!((named.accounts[0].number.as_str(), named.accounts[0].default), ("6301", true));
    assert!(letter().is_empty());
    desk.issue_letter(IssueLetter { draft: draft.clone(), stamp: String::new() }).unwrap();
    let kept = desk.history_document(id.parse().unwrap(), Some("核对")).unwrap().to_string();
    assert!(kept.contains(r#""account_number":"6301""#), "what the letter printed");
    assert!(!kept.contains(r#""account_number":"6200000000000000000""#));
}

#[test]
fn money_in_another_account_stands_in_today_until_it_went_on() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let id = case(&bench);
    let pay = |draft: PaymentDraft| desk.record_payment(RecordPayment { draft }).unwrap().seq;
    // However it is written, an account that was named is that account.
    pay(payment(&id, "10", Some("6200 0000 0000 0000 000")));
    pay(payment(&id, "11", None));
    let astray = payment(&id, "500", Some("6222000011112222"));
    assert!(desk.preview_payment(PreviewPayment { draft: astray.clone() }).unwrap().stray);
    let astray = pay(astray);
    let opened = || desk.open_case(OpenCase { id: id.clone() }).unwrap();
    let flagged = |it: CaseOpened| it.payments.into_iter().filter(|it| it.stray).collect::<Vec<_>>();
    let [line] = flagged(opened()).try_into().ok().unwrap();
    assert_eq!((line.seq, line.account.as_deref()), (astray, Some("************2222")), "masked as an account is");
    let stray = FileCondition::StrayPayments { count: 1, amount: "500.00".into() };
    assert_eq!(opened().conditions, [stray]);
    let waiting = || {
        let groups = desk.today_queue(AskToday { scope: TodayScope::All }).unwrap().groups;
        let items = groups.into_iter().flat_map(|it| it.rows).map(|it| it.item);
        items.filter(|it| matches!(it, TodayItem::Stray { seq, .. } if *seq == astray)).count()
    };
    assert_eq!(waiting(), 1);
    let redirect = |payment: u32, on: &str, paper: &str| {
        let ask = RedirectPayment { case_id: id.clone(), payment, on: on.into(), paper: paper.into() };
        desk.redirect_payment(ask).map(|it| it.seq)
    };
    assert_eq!(redirect(astray, TODAY, " "), invalid("paper", FieldRule::Required));
    assert_eq!(redirect(astray, "2026-11-19", "回单 1"), invalid("on", FieldRule::NotAfterStart));
    assert_eq!(redirect(astray, "2026-11-23", "回单 1"), invalid("on", FieldRule::FutureDay));
    assert!(matches!(redirect(astray - 1, TODAY, "回单 1"), Err(Refusal::BadRequest { .. })));
    let done = redirect(astray, TODAY, "回单 1").unwrap();
    assert_eq!((waiting(), opened().conditions.len()), (0, 0));
    assert_eq!(flagged(opened())[0].redirected_on.as_deref(), Some(TODAY));
    assert!(redirect(astray, TODAY, "回单 2").is_err(), "once is enough");
    assert_eq!(opened().history.last().unwrap().kind, "workPaymentRedirected");
    desk.reverse_entry(ReverseEntry { id: id.clone(), seq: done, reason: "误录".into() }).unwrap();
    assert_eq!(waiting(), 1);
    // A payment that is taken back waits for nothing.
    desk.reverse_entry(ReverseEntry { id: id.clone(), seq: astray, reason: "误录".into() }).unwrap();
    assert_eq!(waiting(), 0);
}

#[test]
fn the_figure_of_a_credit_report_is_held_against_the_ledger_of_its_day() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let shown = || desk.case_dossier(AskDossier { case_id: id.clone() }).unwrap().credit;
    let conditions = || desk.open_case(OpenCase { id: id.clone() }).unwrap().conditions;
    let on = ("on", "2024-03-15");
    record(&bench, &id, "credit", &[("state", "reported"), on], None).unwrap();
    assert!(shown().is_empty(), "no figure, nothing to compare");
    let reported = [("state", "reported"), on, ("figure", "200000")];
    let same = record(&bench, &id, "credit", &reported, None).unwrap();
    assert_eq!((shown()[0].fit, shown()[0].difference.as_str()), (CreditFit::Same, "0.00"));
    // By part: the principal agrees, 300 of interest are not in the ledger of that day.
    let parts = [reported[0], on, ("principal", "200000"), ("interest", "300")];
    let parted = record(&bench, &id, "credit", &parts, Some(same)).unwrap();
    let line = shown().remove(0);
    let said: Vec<_> = line.parts.iter().map(|it| (it.head, it.theirs.as_str(), it.difference.as_str())).collect();
    assert_eq!(
        said,
        [(Some(CreditHeadKind::Principal), "200000.00", "0.00"), (Some(CreditHeadKind::Interest), "300.00", "300.00")]
    );
    assert_eq!((line.seq, line.fit, line.difference.as_str()), (parted, CreditFit::Unexplained, "300.00"));
    let differs = FileCondition::CreditDiffers { on: "2024-03-15".into(), difference: "300.00".into() };
    assert_eq!(conditions(), [differs]);
    let explained: Vec<_> = parts.into_iter().chain([("note", "银行按罚息报送")]).collect();
    record(&bench, &id, "credit", &explained, Some(parted)).unwrap();
    let line = shown().remove(0);
    assert_eq!((line.fit, line.explained.as_deref()), (CreditFit::Explained, Some("银行按罚息报送")));
    assert_eq!(conditions(), []);
    // The day counts: later, the charge on the money has grown.
    let later = [("state", "updated"), ("on", TODAY), ("figure", "200000")];
    record(&bench, &id, "credit", &later, None).unwrap();
    assert!(matches!(conditions()[..], [FileCondition::CreditDiffers { .. }]));
}

#[test]
fn the_bank_is_asked_for_three_things_at_once_and_its_people_are_on_file() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let person = [("name", "周行员"), ("bank", "示例城市银行"), ("function", "客户经理")];
    let with = |more: &[(&'static str, &'static str)]| -> Vec<(&str, &str)> { [&person[..], more].concat() };
    let add = |values: &[(&str, &str)]| record(&bench, &id, "bank_contact", values, None).map(drop);
    let phone = ("phone", "13811112222");
    assert_eq!(add(&with(&[phone])), invalid("phone_source", FieldRule::Required));
    assert_eq!(add(&with(&[phone, ("phone_source", "other")])), invalid("source", FieldRule::Required));
    add(&with(&[phone, ("phone_source", "other"), ("source", "名片")])).unwrap();
    add(&with(&[])).unwrap();
    let log = [("on", TODAY), ("with", "周行员"), ("way", "call"), ("what", "告知代偿情况")];
    record(&bench, &id, "bank_log", &log, None).unwrap();
    let kept = desk.case_dossier(AskDossier { case_id: id.clone() }).unwrap();
    assert_eq!(kept.records.iter().filter(|it| it.of == "bank_contact").count(), 2);
    let step = |track: &str, step: &str, on: &str| {
        go(&bench, MoveDraft { on: on.into(), party: "示例城市银行".into(), ..moved(&id, track, step) })
    };
    for (track, on) in [("bank_call", "2026-11-18"), ("bank_freeze", "2026-11-19"), ("bank_sue", "2026-11-20")] {
        step(track, "ask", on).unwrap();
    }
    step("bank_freeze", "answer", "2026-11-20").unwrap();
    step("bank_freeze", "effect", "2026-11-21").unwrap();
    step("bank_sue", "decline", "2026-11-21").unwrap();
    let tracks = desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().tracks;
    let stands = |of: &str| {
        let it = tracks.iter().find(|it| it.id == of).unwrap();
        (it.state.as_ref().unwrap().id.clone(), it.open, it.made.last().unwrap().on.clone())
    };
    assert_eq!(stands("bank_call"), ("asked".into(), true, "2026-11-18".into()));
    assert_eq!(stands("bank_freeze"), ("done".into(), false, "2026-11-19".into()));
    assert_eq!(stands("bank_sue"), ("declined".into(), false, "2026-11-20".into()));
    assert!(tracks.iter().all(|it| it.id != "bank"), "what held only one of them is offered no more");
    assert_eq!(step("bank", "call", TODAY), Err(Refusal::MoveIllegal));
}

#[test]
fn evidence_is_counted_and_what_is_missing_is_said_before_a_suit() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let desk = &bench.desk;
    let lacks = |track: &str, step: &str| -> Vec<String> {
        let tracks = desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().tracks;
        let moves = tracks.into_iter().find(|it| it.id == track).unwrap().moves;
        moves.into_iter().find(|it| it.id == step).unwrap().lacks.into_iter().map(|it| it.id).collect()
    };
    let all = [
        "loan_contract",
        "guarantee_contract",
        "compensation",
        "repayment",
        "counter",
        "identity",
        "collection",
        "demand",
    ];
    assert_eq!(lacks("litigation", "file"), all);
    assert!(lacks("phone", "start").is_empty(), "a call needs none of it");
    let mut seqs = Vec::new();
    for (name, paper) in [("借款合同.txt", Paper::LoanContract), ("还款流水.txt", Paper::RepaymentRecord)] {
        let path = bench.path(name);
        std::fs::write(&path, name).unwrap();
        assert_eq!(desk.inspect_file(InspectFile { path: path.clone() }).unwrap().paper, paper);
        seqs.push(desk.add_attachment(AddAttachment { case_id: id.clone(), path, paper }).unwrap().seq);
    }
    assert_eq!(lacks("litigation", "file"), [&all[1..3], &all[4..]].concat());
    assert!(!lacks("payment_order", "apply").contains(&"counter".to_owned()), "an order is asked of the debtor");
    let shown = desk.case_attachments(AskAttachments { case_id: id.clone() }).unwrap();
    let loan = shown.proofs.iter().find(|it| it.id == "loan_contract").unwrap();
    assert_eq!((loan.there, loan.needed, loan.needed_for.len()), (1, true, 2));
    assert!(shown.proofs_basis_en.contains("No verified text"), "it rests on no law");
    desk.reverse_entry(ReverseEntry { id: id.clone(), seq: seqs[0], reason: "错件".into() }).unwrap();
    assert_eq!(lacks("litigation", "file")[0], "loan_contract");
}

fn called(bench: &Bench, case_id: &str, time: &str, summary: &str) {
    let draft = ContactDraft { summary: summary.into(), ..reached(case_id, time) };
    bench.desk.record_contact(RecordContact { draft }).unwrap();
}

#[test]
fn the_collection_log_goes_out_masked_unless_asked_for_in_clear() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    called(&bench, &id, "15:00", "=约定周五付款");
    called(&bench, &id, "09:30", "改用 13911112222 联系");
    let go = |name: &str, format: SheetKind, clear: bool| {
        let path = bench.path(name);
        let language = Language::Chinese;
        let personal = if clear { PersonalData::Clear } else { PersonalData::Masked };
        let ask = ExportContacts { case_id: id.clone(), path: path.clone(), format, personal, language };
        let done = bench.desk.export_contacts(ask)?;
        assert_eq!(done.contacts, 2);
        Ok::<_, Refusal>(std::fs::read(path).unwrap())
    };
    let said = |name: &str, clear| String::from_utf8(go(name, SheetKind::Csv, clear).unwrap()).unwrap();
    let masked = said("log.csv", false);
    let lines: Vec<&str> = masked.lines().collect();
    assert!(lines[0].starts_with("\u{feff}日期,时间,方式,"), "{}", lines[0]);
    assert!(
        lines[1].contains("09:30,电话,我方,赵明,债务人或担保人,催收") && lines[1].contains("139****2222"),
        "{masked}"
    );
    assert!(lines[2].contains("'=约定周五付款"), "no text becomes a formula: {masked}");
    assert!(!masked.contains("13800000000") && !masked.contains("13911112222"));
    assert!(said("clear.csv", true).contains("13911112222"));
    assert!(go("log.xlsx", SheetKind::Xlsx, false).unwrap().starts_with(b"PK"));
    let again = go("log.csv", SheetKind::Csv, false);
    assert!(matches!(again, Err(Refusal::FileTrouble { .. })), "nothing is written over");
}

#[test]
fn an_event_report_is_one_page_whatever_the_file_holds() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let go = |name: &str, id: &str, language: Language| {
        let path = bench.path(name);
        let ask = ExportEvent { case_id: id.into(), path: path.clone(), personal: PersonalData::Masked, language };
        let pages = bench.desk.export_event(ask).unwrap().pages;
        (pages, std::fs::read(path).unwrap())
    };
    let (pages, bytes) = go("bare.pdf", &id, Language::Chinese);
    assert_eq!((pages, bytes.starts_with(b"%PDF")), (1, true));
    let long = "一段很长的说明文字，".repeat(15);
    let full = CaseDraft {
        contract: "示担保字2024第9100号".into(),
        guarantors: (0..30).map(|at| guarantor(&format!("示例担保人第{at}号有限责任公司"))).collect(),
        bank: "示例".repeat(30),
        ..typed_case()
    };
    let full = bench.desk.register_case(RegisterCase { draft: full }).unwrap().id;
    for top in ["check", "cash", "will", "internal"] {
        record(&bench, &full, "cause", &[("top", top), ("second", "short"), ("source", "走访")], None).unwrap();
    }
    for at in 0..12 {
        let step = if at == 0 { "ask" } else { ["decline", "again"][(at + 1) % 2] };
        let draft =
            MoveDraft {
                party: "示例银行某某支行".into(), note: long.clone(), ..moved(&full, "bank_call", step)
            };
        self::go(&bench, draft).unwrap();
        let planned = StepDraft {
            case_id: full.clone(),
            what: long.clone(),
            on: "2026-12-20".into(),
            owner: String::new(),
            contact: None,
            every: String::new(),
            reason: String::new(),
        };
        bench.desk.plan_step(PlanStep { draft: planned }).unwrap();
    }
    for (name, language) in [("full.pdf", Language::Chinese), ("full-en.pdf", Language::English)] {
        assert_eq!(go(name, &full, language).0, 1, "{name}");
    }
}
