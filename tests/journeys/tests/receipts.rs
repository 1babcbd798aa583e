//! What came in over all files: by day, by whom, what it went to, what is still to be seen to; and the sheet of it.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, organisation, typed_case};

struct Files {
    bench: Bench,
    ids: Vec<String>,
}

fn files() -> Files {
    let bench = Bench::with_vault();
    bench.desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let file = |contract: &str, officer: &str| {
        let draft = CaseDraft {
            contract: contract.into(),
            officer: officer.into(),
            guarantors: vec![guarantor("李保")],
            ..typed_case()
        };
        bench.desk.register_case(RegisterCase { draft }).unwrap().id
    };
    let ids = vec![file("DB-1", "王芳"), file("DB-2", "李强"), file("DB-3", "")];
    Files { bench, ids }
}

fn paid(id: &str, on: &str, amount: &str) -> PaymentDraft {
    PaymentDraft { case_id: id.into(), received_on: on.into(), amount: amount.into(), ..PaymentDraft::default() }
}

impl Files {
    fn pay(&self, draft: PaymentDraft) -> PaymentRecorded {
        self.bench.desk.record_payment(RecordPayment { draft }).unwrap()
    }

    fn list(&self, which: ReceiptsOf, officer: Option<&str>) -> ReceiptsShown {
        let ask = ListReceipts {
            from: "2026-11-01".into(),
            to: TODAY.into(),
            officer: officer.map(Into::into),
            which,
            offset: 0,
            limit: 100,
        };
        self.bench.desk.list_receipts(ask).unwrap()
    }
}

#[test]
fn every_payment_stands_by_its_day_with_what_it_went_to() {
    let files = files();
    let none = files.list(ReceiptsOf::All, None);
    assert_eq!((none.ever, none.total, none.amount.as_str()), (false, 0, "0.00"));
    let early = files.pay(paid(&files.ids[0], "2026-11-02", "1000"));
    let late = files.pay(PaymentDraft { guarantor: Some(0), ..paid(&files.ids[1], TODAY, "500") });
    files.pay(paid(&files.ids[2], "2026-10-31", "9"));
    let shown = files.list(ReceiptsOf::All, None);
    assert_eq!((shown.ever, shown.total, shown.standing, shown.amount.as_str()), (true, 2, 2, "1500.00"));
    let rows: Vec<_> = shown.rows.iter().map(|it| (it.seq, it.case_id.as_str(), it.payer.as_deref())).collect();
    assert_eq!(rows, [(late.seq, files.ids[1].as_str(), Some("李保")), (early.seq, files.ids[0].as_str(), None)]);
    // What it went to is what the ledger of the file says.
    let part =
        |head: HeadKind| early.applied.iter().find(|it| it.head == head).map_or("0.00".into(), |it| it.amount.clone());
    let row = &shown.rows[1];
    assert_eq!(row.principal, Some(part(HeadKind::Principal)));
    assert_eq!(row.cost, Some(part(HeadKind::Cost)));
    assert_eq!(row.state, ReceiptState::Counted);
    // By officer, also by nobody.
    assert_eq!(files.list(ReceiptsOf::All, Some("王芳")).rows[0].seq, early.seq);
    assert_eq!(files.list(ReceiptsOf::All, Some("")).total, 0);
    // One page after the other.
    let ask = ListReceipts {
        from: "2026-10-01".into(),
        to: TODAY.into(),
        officer: None,
        which: ReceiptsOf::All,
        offset: 1,
        limit: 1,
    };
    let page = files.bench.desk.list_receipts(ask).unwrap();
    assert_eq!((page.total, page.rows.len(), page.rows[0].seq), (3, 1, early.seq));
}

#[test]
fn what_was_taken_back_is_not_counted_and_says_by_what() {
    let files = files();
    let kept = files.pay(paid(&files.ids[0], TODAY, "100"));
    let wrong = files.pay(paid(&files.ids[0], TODAY, "700"));
    let back = ReverseEntry { id: files.ids[0].clone(), seq: wrong.seq, reason: "记错案件".into() };
    let back = files.bench.desk.reverse_entry(back).unwrap();
    let shown = files.list(ReceiptsOf::All, None);
    assert_eq!((shown.total, shown.standing, shown.reversed, shown.amount.as_str()), (2, 1, 1, "100.00"));
    let row = shown.rows.iter().find(|it| it.seq == wrong.seq).unwrap();
    assert_eq!((row.state, &row.principal), (ReceiptState::Reversed, &None));
    let reversal = row.reversal.as_ref().unwrap();
    assert_eq!((reversal.seq, reversal.reason.as_str()), (back.seq, "记错案件"));
    assert_eq!(files.list(ReceiptsOf::Reversed, None).rows.len(), 1);
    assert!(shown.rows.iter().any(|it| it.seq == kept.seq && it.reversal.is_none()));
}

#[test]
fn money_in_a_strange_account_waits_until_it_was_passed_on() {
    let files = files();
    let stray = PaymentDraft { account: Some("6222999988887777".into()), ..paid(&files.ids[1], TODAY, "300") };
    let stray = files.pay(stray);
    let waiting = files.list(ReceiptsOf::Awaiting, None);
    assert_eq!((waiting.total, waiting.awaiting, waiting.rows[0].state), (1, 1, ReceiptState::Awaiting));
    let on = RedirectPayment {
        case_id: files.ids[1].clone(),
        payment: stray.seq,
        on: TODAY.into(),
        paper: "转账回单".into(),
    };
    files.bench.desk.redirect_payment(on).unwrap();
    assert_eq!(files.list(ReceiptsOf::Awaiting, None).total, 0);
    let row = &files.list(ReceiptsOf::All, None).rows[0];
    assert_eq!((row.state, row.redirected_on.as_deref()), (ReceiptState::Counted, Some(TODAY)));
}

#[test]
fn days_in_the_wrong_order_are_refused_and_a_sheet_is_written_once() {
    let files = files();
    files.pay(paid(&files.ids[0], TODAY, "100"));
    let ask = ListReceipts {
        from: TODAY.into(),
        to: "2026-11-01".into(),
        officer: None,
        which: ReceiptsOf::All,
        offset: 0,
        limit: 9,
    };
    let why = files.bench.desk.list_receipts(ask).err().unwrap();
    assert!(matches!(why, Refusal::FieldInvalid { field, .. } if field == "to"));
    let path = files.bench.path("receipts.xlsx");
    let write = || {
        files.bench.desk.export_receipts(ExportReceipts {
            path: path.clone(),
            from: "2026-11-01".into(),
            to: TODAY.into(),
            officer: None,
            which: ReceiptsOf::All,
            language: Language::Chinese,
        })
    };
    assert_eq!(write().unwrap().count, 1);
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
    assert!(matches!(write(), Err(Refusal::FileTrouble { .. })));
}

#[test]
fn names_are_covered_while_the_screen_is_private() {
    let files = files();
    files.pay(PaymentDraft { guarantor: Some(0), ..paid(&files.ids[0], TODAY, "100") });
    let preferences = files.bench.desk.preferences(AskPreferences {}).unwrap();
    let preferences = Preferences { private: true, ..preferences };
    files.bench.desk.set_preferences(SetPreferences { preferences }).unwrap();
    let row = files.list(ReceiptsOf::All, None).rows.remove(0);
    assert!(row.payer.as_deref() != Some("李保") && row.debtor != typed_case().debtor, "{:?}", row.payer);
}
