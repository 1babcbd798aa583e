//! What people type: one rule for text, numbers that agree whatever they are typed into, corrections that lose nothing.

use recourse_desk::WayIn;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, guarantor, guessed, sample_sheet, typed_case};

const HEAD: &str = "债务人,身份证号,担保合同编号,代偿日期,代偿本金,代偿利息,反担保人,备注";

fn imported(bench: &Bench, rows: &str) -> ImportDone {
    let path = bench.path("sheet.csv");
    std::fs::write(&path, format!("{HEAD}\n{rows}")).unwrap();
    let (_, plan) = guessed(&bench.desk, &path);
    bench.desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap()
}

fn cases(bench: &Bench) -> Vec<CaseLine> {
    let (query, stage, as_of) = (String::new(), None, None);
    let ask = ListCases {
        query,
        stage,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 50,
        as_of,
    };
    bench.desk.list_cases(ask).unwrap().rows
}

fn invalid<T>(field: &str, rule: FieldRule) -> Result<T, Refusal> {
    Err(Refusal::FieldInvalid { field: field.into(), rule })
}

#[test]
fn text_that_cannot_be_seen_or_never_ends_is_refused_everywhere() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let (hidden, long) = (FieldRule::HiddenCharacters, FieldRule::TooLong);
    for (text, rule) in
        [("甲\u{7}", hidden), ("甲\0乙", hidden), ("\u{202e}甲", hidden), ("甲\n乙", hidden), ("长", long)]
    {
        let text = if rule == long { text.repeat(5_000) } else { text.to_owned() };
        let case = |act: fn(&mut CaseDraft) -> &mut String| {
            let mut draft = typed_case();
            act(&mut draft).clone_from(&text);
            desk.register_case(RegisterCase { draft })
        };
        assert_eq!(case(|it| &mut it.debtor), invalid("debtor", rule), "{text:.9?}");
        assert_eq!(case(|it| &mut it.debtor_phone), invalid("debtorPhone", rule));
        assert_eq!(case(|it| &mut it.debtor_address), invalid("debtorAddress", rule));
        assert_eq!(
            case(|it| {
                it.debtor_phone = "13800000000".into();
                &mut it.debtor_phone_source
            }),
            invalid("debtorPhoneSource", rule)
        );
        assert_eq!(case(|it| &mut it.contract), invalid("contract", rule));
        assert_eq!(case(|it| &mut it.bank), invalid("bank", rule));
        assert_eq!(
            case(|it| {
                it.guarantors.push(guarantor("李保"));
                &mut it.guarantors[0].address
            }),
            invalid("guarantors.0.address", rule)
        );
        assert_eq!(case(|it| &mut it.officer), invalid("officer", rule));
        let organisation = OrganisationShown { contact: text.clone(), ..OrganisationShown::default() };
        assert_eq!(desk.set_organisation(SetOrganisation { organisation }), invalid("contact", rule));
        let path = bench.path("other.rcv");
        assert_eq!(
            desk.create_vault(CreateVault { path: path.clone(), name: text.clone(), ..bench.creation() }),
            invalid("name", rule)
        );
        assert_eq!(desk.create_vault(CreateVault { path, actor: text, ..bench.creation() }), invalid("actor", rule));
    }
    let noted = CaseDraft { note: "第一行\r\n第二行  two".into(), ..typed_case() };
    let id = desk.register_case(RegisterCase { draft: noted }).unwrap().id;
    let opened = desk.open_case(OpenCase { id: id.clone() }).unwrap();
    assert_eq!(opened.note.as_deref(), Some("第一行\n第二行  two"));
    for (text, rule) in [("\u{2066}好".to_owned(), hidden), ("长".repeat(4_001), long)] {
        let draft = |payer: &str, note: &str| PaymentDraft {
            case_id: id.clone(),
            received_on: "2024-05-01".into(),
            amount: "5".into(),
            payer: payer.into(),
            note: note.into(),
            guarantor: None,
            application: None,
            account: None,
        };
        let pay = |draft| desk.record_payment(RecordPayment { draft });
        assert_eq!(pay(draft(&text, "")), invalid("payer", rule));
        assert_eq!(pay(draft("", &text)), invalid("note", rule));
        let amend = AmendCase { id: id.clone(), draft: typed_case(), reason: text.clone() };
        assert_eq!(desk.amend_case(amend), invalid("reason", rule));
        let letter = LetterDraft {
            case_id: id.clone(),
            template: "demand".into(),
            dated: "2026-11-22".into(),
            pay_by: "2026-12-07".into(),
            remark: text,
            ..LetterDraft::default()
        };
        assert_eq!(desk.preview_letter(PreviewLetter { draft: letter }), invalid("remark", rule));
    }
    let reverse = ReverseEntry { id, seq: 2, reason: " \n".into() };
    assert_eq!(desk.reverse_entry(reverse), Err(Refusal::ReasonMissing));
}

#[test]
fn a_vault_is_made_and_opened_by_somebody() {
    let bench = Bench::bare();
    let blank = |name: &str, actor: &str| CreateVault { name: name.into(), actor: actor.into(), ..bench.creation() };
    assert_eq!(bench.desk.create_vault(blank("城东担保", " ")), invalid("actor", FieldRule::Required));
    assert_eq!(bench.desk.create_vault(blank("", "王芳")), invalid("name", FieldRule::Required));
    let made = bench.desk.create_vault(blank(" 城东担保 ", "王芳")).unwrap();
    assert_eq!((made.name.as_str(), made.actor.as_str()), ("城东担保", "王芳"));
    bench.desk.lock_vault(LockVault {}).unwrap();
    let passphrase = recourse_journeys::passphrase(recourse_journeys::PASSPHRASE);
    let path = bench.folder.path().join("team.rcv");
    let open = |user| bench.desk.open_once(&path, &WayIn { user, ..WayIn::with(&passphrase) });
    assert_eq!(open(Some("")), invalid("actor", FieldRule::Required));
    assert_eq!(
        open(Some("李强")),
        Err(Refusal::WrongPassphrase { wait_seconds: 0 }),
        "nobody has a way in by that name"
    );
    open(Some("王芳")).unwrap();
}

#[test]
fn a_case_that_came_without_a_number_can_be_corrected_without_it() {
    let bench = Bench::with_vault();
    imported(&bench, "赵明,,C1,2024-03-15,0,5,\"李四、王五\",\n");
    let id = cases(&bench)[0].id.clone();
    let mut draft = bench.desk.edit_case(EditCase { id: id.clone() }).unwrap().draft;
    draft.bank = "示例银行".into();
    let checked = CheckCase { draft: draft.clone(), correcting: Some(id.clone()) };
    let checked = bench.desk.check_case(checked).unwrap();
    let problem = |warning| FieldProblem { field: "debtorIdentity".into(), rule: FieldRule::Required, warning };
    assert_eq!((checked.problems, checked.duplicates.len()), (vec![problem(true)], 0));
    let as_new = bench.desk.check_case(CheckCase { draft: draft.clone(), correcting: None }).unwrap();
    assert!(as_new.problems.contains(&problem(false)), "a new case needs it");
    bench.desk.amend_case(AmendCase { id: id.clone(), draft: draft.clone(), reason: "补录".into() }).unwrap();
    let opened = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap();
    let guarantors: Vec<&str> = opened.guarantors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!((opened.bank.as_deref(), guarantors), (Some("示例银行"), vec!["李四", "王五"]), "none is lost");
    draft.debtor_identity = "11010519491231002X".into();
    bench.desk.amend_case(AmendCase { id: id.clone(), draft: draft.clone(), reason: "补证件".into() }).unwrap();
    draft.debtor_identity.clear();
    let taken_away = bench.desk.amend_case(AmendCase { id, draft, reason: "x".into() });
    assert_eq!(taken_away, invalid("debtorIdentity", FieldRule::Required), "what is there is not taken away");
}

#[test]
fn one_contract_is_one_however_it_is_written() {
    let bench = Bench::with_vault();
    imported(&bench, "赵明,,HT 1,2024-03-15,5,,,\n");
    for contract in ["ht1", "ＨＴ１", " HT1 "] {
        let draft = CaseDraft { contract: contract.into(), ..typed_case() };
        assert_eq!(
            bench.desk.register_case(RegisterCase { draft }),
            invalid("contract", FieldRule::DuplicateContract),
            "{contract}"
        );
    }
    let again = imported(&bench, "赵明,,ｈｔ1,2024-03-15,5,,,\n钱丽,,HT2,2024-03-15,5,,,\n");
    assert_eq!((again.report.already_in, again.imported), (1, 1));
}

#[test]
fn nothing_new_writes_nothing() {
    let bench = Bench::with_vault();
    let rows = "赵明,,C1,2024-03-15,5,,,\n";
    assert!(imported(&bench, rows).batch.is_some());
    let before = bench.desk.last_seq().unwrap();
    let again = imported(&bench, rows);
    assert_eq!((again.batch, again.imported, bench.desk.last_seq().unwrap()), (None, 0, before));
    let path = bench.folder.path().join("sheet.csv");
    let answer = bench.desk.import_file(&path, None, None, false, None, Language::English).unwrap();
    assert_eq!((answer["imported"].as_u64(), answer.get("batch")), (Some(0), None));
}

#[test]
fn a_cancel_that_came_too_late_stops_nothing() {
    let bench = Bench::with_vault();
    imported(&bench, "赵明,,C1,x,5,,,\n");
    let path = bench.path("sheet.csv");
    let (_, plan) = guessed(&bench.desk, &path);
    bench.desk.cancel_import(CancelImport {}).unwrap();
    let export = ExportProblems { plan, path: bench.path("what-to-mend.xlsx") };
    assert_eq!(bench.desk.export_problems(export).unwrap().path, bench.path("what-to-mend.xlsx"));
    bench.desk.cancel_import(CancelImport {}).unwrap();
    bench.desk.import_file(path.as_ref(), None, None, true, None, Language::English).unwrap();
}

#[test]
fn figures_are_typed_in_digits() {
    let bench = Bench::with_vault();
    for (amount, rule) in [
        ("1e5", FieldRule::NotAnAmount),
        ("1e-2", FieldRule::NotAnAmount),
        ("1,5", FieldRule::NotAnAmount),
        ("$5", FieldRule::NotAnAmount),
    ] {
        let draft = CaseDraft { principal: amount.into(), ..typed_case() };
        assert_eq!(bench.desk.register_case(RegisterCase { draft }), invalid("principal", rule), "{amount}");
    }
    let draft = CaseDraft { principal: "0".into(), interest: "１，２３４.5".into(), ..typed_case() };
    bench.desk.register_case(RegisterCase { draft }).unwrap();
    assert_eq!(cases(&bench)[0].compensated, "1234.50");
}

#[test]
fn a_debtor_may_hold_a_passport() {
    let bench = Bench::with_vault();
    let draft = CaseDraft { debtor: "John Doe".into(), debtor_identity: "e12345678".into(), ..typed_case() };
    let checked = bench.desk.check_case(CheckCase { draft: draft.clone(), correcting: None }).unwrap();
    let problem = FieldProblem { field: "debtorIdentity".into(), rule: FieldRule::IdNotChecked, warning: true };
    assert_eq!(checked.problems, [problem]);
    bench.desk.register_case(RegisterCase { draft }).unwrap();
    let done = imported(&bench, "Jane Doe,E87654321,C1,2024-03-15,5,,,\n");
    assert_eq!((done.imported, done.report.warnings[0].rule.as_str()), (1, "id_not_checked"));
}

#[test]
fn the_sheet_that_was_read_is_named() {
    let bench = Bench::with_vault();
    let path = recourse_journeys::sample_sheet();
    let read = |sheet: Option<&str>| {
        bench.desk.import_file(path.as_ref(), sheet.map(str::to_owned), None, true, None, Language::English)
    };
    let answer = read(None).unwrap();
    let sheet = answer["sheet"].as_str().unwrap();
    assert!(answer["sheets"].as_array().unwrap().iter().any(|it| it == sheet), "{answer}");
    assert_eq!(read(Some(sheet)).unwrap()["rows_read"], 300);
    let unknown = read(Some("没有这页"));
    assert!(matches!(unknown, Err(Refusal::ImportRefused { reason: SheetTrouble::NoSuchSheet, .. })), "{unknown:?}");
}

#[test]
fn a_number_or_an_address_that_is_new_says_where_it_comes_from() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let phone = |source: &str| CaseDraft {
        debtor_phone: "13800000000".into(),
        debtor_phone_source: source.into(),
        ..typed_case()
    };
    let go = |draft: CaseDraft| desk.register_case(RegisterCase { draft }).map(|it| it.id);
    for none in ["", " ", "other:", "other: "] {
        assert_eq!(go(phone(none)), invalid("debtorPhoneSource", FieldRule::Required), "{none:?}");
    }
    let beside = PartyDraft { name: "李保".into(), address: "柳荫巷1号".into(), ..PartyDraft::default() };
    let refused = go(CaseDraft { guarantors: vec![beside], ..typed_case() });
    assert_eq!(refused, invalid("guarantors.0.addressSource", FieldRule::Required));
    let id = go(phone("other: 法院通知书")).unwrap();
    let source = || desk.open_case(OpenCase { id: id.clone() }).unwrap().debtor.phone_source;
    assert_eq!(source().as_deref(), Some("other:法院通知书"));
    // A source without a number says nothing.
    assert_eq!(desk.open_case(OpenCase { id: id.clone() }).unwrap().debtor.address_source, None);
    let amend =
        |draft: CaseDraft| desk.amend_case(AmendCase { id: id.clone(), draft, reason: "更正".into() }).map(drop);
    let draft = desk.edit_case(EditCase { id: id.clone() }).unwrap().draft;
    let unsaid = CaseDraft { debtor_phone: "13900000000".into(), debtor_phone_source: String::new(), ..draft.clone() };
    assert_eq!(amend(unsaid), invalid("debtorPhoneSource", FieldRule::Required));
    amend(CaseDraft { debtor_phone_source: "bank".into(), ..draft }).unwrap();
    assert_eq!(source().as_deref(), Some("bank"));
}

#[test]
fn an_old_number_says_nothing_and_those_of_a_sheet_that_they_are() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let (read, plan) = guessed(desk, &sample_sheet());
    assert!(read.columns.iter().any(|it| it.field == Some(SheetField::DebtorPhone)));
    desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap();
    let rows = cases(&bench);
    let first = rows.iter().map(|it| desk.open_case(OpenCase { id: it.id.clone() }).unwrap().debtor);
    let mut with_phone = first.filter(|it| it.phone.is_some()).peekable();
    assert!(with_phone.peek().is_some());
    assert!(with_phone.all(|it| it.phone_source.as_deref() == Some("sheet")));
    // As an entry of an older program has it.
    let old: recourse_core::Party =
        serde_json::from_str(r#"{"name": "赵明", "kind": "person", "phone": "13800000000"}"#).unwrap();
    assert_eq!((old.phone_source.is_none(), old.address_source.is_none()), (true, true));
}
