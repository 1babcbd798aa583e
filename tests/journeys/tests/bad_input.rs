//! Bad input gets a clear refusal, and nothing is lost.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, guessed, passphrase, sample_sheet, typed_case};

fn read(bench: &Bench, path: String) -> Result<SheetRead, Refusal> {
    bench.desk.read_sheet(ReadSheet { path, sheet: None, header_row: None, encoding: None })
}

fn written(bench: &Bench, name: &str, bytes: &[u8]) -> String {
    let path = bench.path(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn sheets_that_cannot_be_read_are_refused_by_reason() {
    let bench = Bench::with_vault();
    let whole = std::fs::read(sample_sheet()).unwrap();
    let cut = written(&bench, "cut.xlsx", &whole[..whole.len() / 2]);
    let noise = written(&bench, "noise.xlsx", &[0xff; 4096]);
    let empty = written(&bench, "empty.csv", b"");
    for (path, reasons) in [
        (cut, vec![SheetTrouble::Corrupt]),
        (noise, vec![SheetTrouble::UnknownFormat, SheetTrouble::Encoding]),
        (empty, vec![SheetTrouble::Empty, SheetTrouble::NoHeader]),
    ] {
        match read(&bench, path.clone()) {
            Err(Refusal::ImportRefused { reason, .. }) => assert!(reasons.contains(&reason), "{path}: {reason:?}"),
            other => panic!("{path}: {other:?}"),
        }
    }
    let missing = read(&bench, bench.path("nothing.xlsx"));
    assert!(matches!(missing, Err(Refusal::FileTrouble { trouble: FileTrouble::NotFound, .. })), "{missing:?}");
}

#[test]
fn csv_comes_in_whatever_its_encoding() {
    let text = "债务人,身份证号,担保合同编号,代偿日期,代偿本金\r\n赵明,11010519491231002X,示担保字2024第8001号,2024-03-15,\"200,000.00\"\r\n";
    // The same text in GB18030, as an office program writes it.
    let gb18030: Vec<u8> = include_bytes!("data/one-row.gb18030.csv").to_vec();
    for (name, bytes) in [
        ("plain.csv", text.as_bytes().to_vec()),
        ("bom.csv", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("gb.csv", gb18030),
    ] {
        let bench = Bench::with_vault();
        let path = written(&bench, name, &bytes);
        let (_, plan) = guessed(&bench.desk, &path);
        let report = bench.desk.run_import(RunImport { plan, only_if_all_good: true }).unwrap();
        assert_eq!((report.imported, report.report.compensated.as_str()), (1, "200000.00"), "{name}");
    }
}

#[test]
fn a_row_is_refused_for_what_it_breaks_and_for_nothing_else() {
    let bench = Bench::with_vault();
    let rows = "债务人,身份证号,担保合同编号,代偿日期,代偿本金\n\
        赵明,11010519491231002X,示担保字2024第8001号,2023-02-30,200000\n\
        钱丽,11010519491231002X,示担保字2024第8002号,2024-03-15,200000.125\n\
        孙伟,11010519491231002X,示担保字2024第8003号,2024-03-15,-5\n\
        李强,110105194912310021,示担保字2024第8004号,2024-03-15,5\n\
        周涛,11010519491231002X,示担保字2024第8005号,2027-03-15,5\n";
    let path = written(&bench, "bad.csv", rows.as_bytes());
    let (_, plan) = guessed(&bench.desk, &path);
    let report = bench.desk.preview_import(PreviewImport { plan: plan.clone() }).unwrap();
    let broken: Vec<(u32, &str)> = report.refused.iter().map(|it| (it.row, it.rule.as_str())).collect();
    assert_eq!(
        broken,
        [(2, "bad_date"), (3, "amount_too_fine"), (4, "negative_amount"), (5, "id_check_digit"), (6, "future_date")]
    );
    let out = bench.path("what-to-mend.xlsx");
    bench.desk.export_problems(ExportProblems { plan, path: out.clone() }).unwrap();
    assert!(std::fs::read(out).unwrap().starts_with(b"PK"));
}

#[test]
fn money_without_its_day_is_no_payment_and_not_lost() {
    let bench = Bench::with_vault();
    let rows = "债务人,担保合同编号,代偿日期,代偿本金,已追回金额,回款日期,备注\n\
        赵明,示担保字2024第8001号,2024-03-15,200000,12000.50,,老客户\n\
        钱丽,示担保字2024第8002号,2024-03-15,200000,500,2024-05-01,\n";
    let path = written(&bench, "undated.csv", rows.as_bytes());
    let (_, plan) = guessed(&bench.desk, &path);
    let done = bench.desk.run_import(RunImport { plan, only_if_all_good: true }).unwrap();
    assert_eq!(done.report.warnings.iter().map(|it| it.rule.as_str()).collect::<Vec<_>>(), ["payment_without_date"]);
    let list = ListCases {
        query: String::new(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 9,
        as_of: None,
    };
    let opened = bench.desk.list_cases(list).unwrap().rows.into_iter().map(|it| OpenCase { id: it.id });
    let cases: Vec<CaseOpened> = opened.map(|it| bench.desk.open_case(it).unwrap()).collect();
    let [undated, dated] = cases.as_slice() else { panic!("two cases") };
    let note = undated.note.as_deref().unwrap();
    assert!(undated.payments.is_empty() && note.starts_with("老客户\n") && note.contains("12000.50"), "{note}");
    assert_eq!((dated.payments.len(), dated.note.as_deref()), (1, None));
}

#[test]
fn a_case_typed_wrong_is_refused_field_by_field() {
    let bench = Bench::with_vault();
    let change = |act: fn(&mut CaseDraft)| {
        let mut draft = typed_case();
        act(&mut draft);
        draft
    };
    for (draft, field, rule) in [
        (change(|it| it.debtor.clear()), "debtor", FieldRule::Required),
        (change(|it| it.debtor_identity = "110105194912310021".into()), "debtorIdentity", FieldRule::IdCheckDigit),
        (
            change(|it| {
                it.debtor = "示例甲贸易有限公司".into();
                it.debtor_identity = "91350100M000100Y44".into();
            }),
            "debtorIdentity",
            FieldRule::UsccCheckDigit,
        ),
        (change(|it| it.contract.clear()), "contract", FieldRule::Required),
        (change(|it| it.compensated_on = "2023-02-30".into()), "compensatedOn", FieldRule::NoSuchDay),
        (change(|it| it.compensated_on = "abc".into()), "compensatedOn", FieldRule::NotADay),
        (change(|it| it.compensated_on = "2027-01-01".into()), "compensatedOn", FieldRule::FutureDay),
        (change(|it| it.principal = "200000.125".into()), "principal", FieldRule::FinerThanFen),
        (change(|it| it.principal = "见附件".into()), "principal", FieldRule::NotAnAmount),
        (change(|it| it.principal = "-1".into()), "principal", FieldRule::Negative),
        (change(|it| it.interest = "0.001".into()), "interest", FieldRule::FinerThanFen),
        (change(|it| it.occupancy.figure = "每年".into()), "occupancy", FieldRule::NotARate),
        (change(|it| it.occupancy = OccupancyDraft::default()), "occupancy", FieldRule::Required),
    ] {
        let checked = bench.desk.check_case(CheckCase { draft: draft.clone(), correcting: None }).unwrap();
        assert!(
            checked.problems.iter().any(|it| it.field == field && it.rule == rule && !it.warning),
            "{field} {rule:?}: {checked:?}"
        );
        assert_eq!(
            bench.desk.register_case(RegisterCase { draft }),
            Err(Refusal::FieldInvalid { field: field.into(), rule }),
        );
    }
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap();
    let again = bench.desk.check_case(CheckCase { draft: typed_case(), correcting: None }).unwrap();
    assert_eq!(again.duplicates.len(), 1);
    assert_eq!(
        bench.desk.register_case(RegisterCase { draft: typed_case() }),
        Err(Refusal::FieldInvalid { field: "contract".into(), rule: FieldRule::DuplicateContract })
    );
}

#[test]
fn vaults_that_are_none_or_not_ours_are_refused() {
    let bench = Bench::bare();
    let open =
        |path: String| bench.desk.unlock_vault(UnlockVault::with(path, passphrase("river lamp oats seven quiet")));
    let plain = written(&bench, "letter.txt", b"dear sir");
    assert!(matches!(open(plain), Err(Refusal::NotAVault { .. } | Refusal::FileTrouble { .. })));
    std::fs::create_dir(bench.path("folder.rcv")).unwrap();
    assert_eq!(open(bench.path("folder.rcv")), Err(Refusal::NotAVault { path: bench.path("folder.rcv") }));
    let weak = CreateVault { passphrase: passphrase("danbao123456"), ..bench.creation() };
    assert_eq!(
        bench.desk.create_vault(weak),
        Err(Refusal::WeakPassphrase { verdict: PassphraseVerdict::Names }),
        "the company's trade in other letters"
    );
    bench.desk.create_vault(bench.creation()).unwrap();
    assert_eq!(bench.desk.create_vault(bench.creation()), Err(Refusal::VaultExists { path: bench.path("team.rcv") }));
}

#[test]
fn wrong_passphrases_in_a_row_make_one_wait() {
    let bench = Bench::with_vault();
    bench.desk.lock_vault(LockVault {}).unwrap();
    let open = |text| bench.desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(text)));
    let waits: Vec<_> = (0..5).map(|_| open("not the passphrase")).collect();
    let wait = |wait_seconds| Err(Refusal::WrongPassphrase { wait_seconds });
    assert_eq!(waits, [wait(0), wait(0), wait(0), wait(30), wait(30)]);
    assert_eq!(open(recourse_journeys::PASSPHRASE), wait(30), "the right one waits too");
}

#[test]
fn payments_that_cannot_be_are_refused() {
    let bench = Bench::with_vault();
    let case_id = bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    let pay = |amount: &str, on: &str| {
        let draft = PaymentDraft {
            case_id: case_id.clone(),
            received_on: on.into(),
            amount: amount.into(),
            ..PaymentDraft::default()
        };
        bench.desk.record_payment(RecordPayment { draft })
    };
    let invalid = |field: &str, rule| Err(Refusal::FieldInvalid { field: field.into(), rule });
    assert_eq!(pay("", "2026-11-22"), invalid("amount", FieldRule::Required));
    assert_eq!(pay("0", "2026-11-22"), invalid("amount", FieldRule::Negative));
    assert_eq!(pay("1.005", "2026-11-22"), invalid("amount", FieldRule::FinerThanFen));
    assert_eq!(pay("100", "2026-11-23"), invalid("receivedOn", FieldRule::FutureDay));
    assert_eq!(pay("100", "2024-02-30"), invalid("receivedOn", FieldRule::NoSuchDay));
    assert_eq!(pay("100", "2024-03-14"), Err(Refusal::PaymentBeforeCompensation { on: "2024-03-15".into() }));
    let paid = pay("9,999,999.99", "2026-11-22").unwrap();
    assert_eq!(paid.total_after, "0.00");
    assert_ne!(paid.surplus, "0.00", "what is too much is shown, never lost");
}
