//! The main job from start to end: the sheet in, what is owed, what each path is worth, the letter, the payment, the lock.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, PASSPHRASE, TODAY, guessed, organisation, passphrase, sample_sheet};

fn list(query: &str) -> ListCases {
    ListCases {
        query: query.into(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 50,
        as_of: None,
    }
}

#[test]
fn from_the_sheet_to_the_locked_vault() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;

    let (read, plan) = guessed(desk, &sample_sheet());
    assert_eq!(read.header_row, 3);
    let dry = desk.preview_import(PreviewImport { plan: plan.clone() }).unwrap();
    assert_eq!((dry.rows_read, dry.good, dry.refused.len(), dry.compensated.as_str()), (300, 280, 20, "315956076.89"));
    assert_eq!(dry.ignored_rows, [105, 206, 306]);
    assert!(
        dry.refused
            .iter()
            .all(|it| !it.message.is_empty() && !it.remedy.is_empty() && !it.message.starts_with("rule_"))
    );
    assert_eq!(desk.list_cases(list("")).unwrap().total, 0, "a dry run writes nothing");

    let refused = desk.run_import(RunImport { plan: plan.clone(), only_if_all_good: true });
    assert_eq!(refused, Err(Refusal::RowsRefused { refused: 20 }));
    let done = desk.run_import(RunImport { plan: plan.clone(), only_if_all_good: false }).unwrap();
    assert_eq!(done.imported, 280);
    let all = desk.list_cases(list("")).unwrap();
    assert_eq!((all.total, all.compensated.as_str()), (280, "315956076.89"));

    let found = desk.list_cases(list("雷霞")).unwrap();
    let case = found.rows.first().unwrap();
    assert_eq!((case.debtor.as_str(), case.contract.as_str()), ("雷霞", "示担保字2022第0004号"));
    let ledger = desk.case_ledger(AskLedger { case_id: case.id.clone(), as_of: TODAY.into(), basis: None }).unwrap();
    assert_eq!(Some(&ledger.total), case.balance.as_ref());
    let interest = ledger.heads.iter().find(|it| it.head == HeadKind::Interest).unwrap();
    assert_eq!(interest.zero, Some(ZeroReason::NothingAgreed), "a zero says why");

    let draft = PaymentDraft {
        case_id: case.id.clone(),
        received_on: TODAY.into(),
        amount: "10,000.00".into(),
        ..PaymentDraft::default()
    };
    let preview = desk.preview_payment(PreviewPayment { draft: draft.clone() }).unwrap();
    let paid = desk.record_payment(RecordPayment { draft }).unwrap();
    assert_eq!((&paid.applied, &paid.total_after), (&preview.applied, &preview.total_after));
    desk.reverse_entry(ReverseEntry { id: case.id.clone(), seq: paid.seq, reason: "记错".into() }).unwrap();
    let again = desk.case_ledger(AskLedger { case_id: case.id.clone(), as_of: TODAY.into(), basis: None }).unwrap();
    assert_eq!(again.total, ledger.total, "a reversal undoes the payment");
    assert_eq!(
        desk.reverse_entry(ReverseEntry { id: case.id.clone(), seq: paid.seq, reason: "再次".into() }),
        Err(Refusal::NotReversible { seq: paid.seq })
    );

    let compared =
        desk.compare_paths(ComparePaths { case_id: case.id.clone(), as_of: TODAY.into(), tried: vec![] }).unwrap();
    assert!(compared.paths.len() + compared.blocked.len() == 21 && compared.paths.len() > 15);
    assert_eq!(compared.claim, ledger.total);
    let choice = ChoosePath {
        case_id: case.id.clone(),
        path: RecoveryPath::Litigation,
        reason: "有财产线索".into(),
        as_of: TODAY.into(),
        tried: vec![],
        approval: None,
    };
    desk.choose_path(choice).unwrap();
    let opened = desk.open_case(OpenCase { id: case.id.clone() }).unwrap();
    assert_eq!(opened.stage, Stage::Litigation);
    let litigation = compared.paths.iter().find(|it| it.path == RecoveryPath::Litigation).unwrap();
    assert_eq!(opened.path.unwrap().mean, litigation.mean, "the figures are frozen with the choice");

    let letter = LetterDraft {
        case_id: case.id.clone(),
        template: "demand".into(),
        dated: TODAY.into(),
        pay_by: "2026-12-07".into(),
        remark: String::new(),
        ..LetterDraft::default()
    };
    let incomplete = desk.preview_letter(PreviewLetter { draft: letter.clone() }).unwrap();
    assert!(incomplete.missing.contains(&MissingFact::OrganisationName));
    assert!(matches!(
        desk.issue_letter(IssueLetter { draft: letter.clone(), stamp: String::new() }),
        Err(Refusal::LetterIncomplete { .. })
    ));
    desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let preview = desk.preview_letter(PreviewLetter { draft: letter.clone() }).unwrap();
    assert_eq!((preview.missing.len(), preview.total.as_str()), (0, ledger.total.as_str()));
    assert!(preview.capitals.starts_with("人民币"));
    let issued = desk.issue_letter(IssueLetter { draft: letter, stamp: String::new() }).unwrap();
    let kept = desk.fetch_letter(FetchLetter { case_id: case.id.clone(), id: issued.id.clone() }).unwrap();
    assert_eq!((&kept.sha256, &kept.pdf), (&issued.sha256, &preview.pdf), "what was previewed is what is kept");
    let target = bench.path("letters");
    std::fs::create_dir(&target).unwrap();
    let exported = desk.export_letter(ExportLetter { case_id: case.id.clone(), id: issued.id, path: target }).unwrap();
    assert!(std::fs::read(exported.path).unwrap().starts_with(b"%PDF-1.7"));

    desk.lock_vault(LockVault {}).unwrap();
    assert_eq!(desk.list_cases(list("")), Err(Refusal::VaultLocked));
    let state = desk.desk_state(AskState {}).unwrap();
    assert!(state.open.is_none() && state.locked.is_some());

    let bench = bench.restarted();
    let unlock = |text| bench.desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(text)));
    assert_eq!(unlock("river lamp oats seven quie"), Err(Refusal::WrongPassphrase { wait_seconds: 0 }));
    assert_eq!(unlock(PASSPHRASE).unwrap().cases, 280);
    let found = bench.desk.list_cases(list("雷霞")).unwrap();
    assert_eq!(found.rows.first().unwrap().stage, Stage::Litigation);
    let checked = bench.desk.check_vault(CheckVault {}).unwrap();
    assert_eq!(checked.problems, Vec::<String>::new());
}

#[test]
fn an_import_is_undone_as_one_act() {
    let bench = Bench::with_vault();
    let (_, plan) = guessed(&bench.desk, &sample_sheet());
    let done = bench.desk.run_import(RunImport { plan: plan.clone(), only_if_all_good: false }).unwrap();
    assert_eq!(bench.desk.preview_import(PreviewImport { plan: plan.clone() }).unwrap().already_in, 280);
    let batch = done.batch.unwrap();
    let undone = bench.desk.undo_import(UndoImport { batch: batch.clone() }).unwrap();
    assert_eq!(undone.cases, 280);
    assert_eq!(bench.desk.list_cases(list("")).unwrap().total, 0);
    assert_eq!(bench.desk.undo_import(UndoImport { batch }), Err(Refusal::BatchMovedOn { cases: 0 }));
    let again = bench.desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap();
    assert_eq!(again.imported, 280, "what was undone may come in again");
}
