//! Reports: the same figures by different keys, in the window and in files.

use calamine::Reader as _;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, typed_case};

fn asked(bench: &Bench, from: &str, to: &str) -> Result<ReportShown, Refusal> {
    bench.desk.report(AskReport { from: from.to_owned(), to: to.to_owned() })
}

fn table(report: &ReportShown, of: ReportOf) -> Vec<(String, u32, String)> {
    let table = report.tables.iter().find(|it| it.of == of).unwrap();
    table.rows.iter().map(|it| (it.name.id.clone(), it.open, it.recovered.clone())).collect()
}

/// Two files of 王芳, one of nobody that is not compensated yet, one closed; three payments, two of them in November.
fn portfolio(bench: &Bench) -> Vec<String> {
    let desk = &bench.desk;
    let one = |at: usize, officer: &str, expected: bool| {
        let draft = CaseDraft {
            contract: format!("样例担字{at}号"),
            compensated_on: if expected { "2026-12-20" } else { "2026-03-15" }.to_owned(),
            officer: officer.to_owned(),
            expected,
            ..typed_case()
        };
        desk.register_case(RegisterCase { draft }).unwrap().id
    };
    let ids = vec![one(1, "王芳", false), one(2, "王芳", false), one(3, "", true), one(4, "李强", false)];
    let pay = |id: &str, on: &str, amount: &str| {
        let draft = PaymentDraft {
            case_id: id.to_owned(),
            received_on: on.to_owned(),
            amount: amount.to_owned(),
            payer: String::new(),
            note: String::new(),
            guarantor: None,
            application: None,
            account: None,
        };
        desk.record_payment(RecordPayment { draft }).unwrap();
    };
    pay(&ids[0], "2026-10-31", "1000");
    pay(&ids[0], "2026-11-01", "20.05");
    let owed =
        desk.case_ledger(AskLedger { case_id: ids[3].clone(), as_of: "2026-11-20".into(), basis: None }).unwrap().total;
    pay(&ids[3], "2026-11-20", &owed);
    desk.close_case(CloseCase {
        case_id: ids[3].clone(),
        closing: ClosingKind::Settled,
        on: "2026-11-20".to_owned(),
        reason: "结清".to_owned(),
        paper: String::new(),
    })
    .unwrap();
    ids
}

#[test]
fn every_table_sums_to_the_whole_and_days_are_counted_to_both_ends() {
    let bench = Bench::with_vault();
    portfolio(&bench);
    let report = asked(&bench, "2026-11-01", TODAY).unwrap();
    let whole = report.tables.iter().find(|it| it.of == ReportOf::Whole).unwrap();
    assert_eq!(whole.rows.len(), 1);
    assert_eq!((whole.rows[0].open, whole.rows[0].closed), (3, 1));
    let officers = table(&report, ReportOf::Officer);
    let of = |name: &str| officers.iter().find(|it| it.0 == name).unwrap().clone();
    assert_eq!(of("王芳"), ("王芳".to_owned(), 2, "20.05".to_owned()));
    assert_eq!(of("").1, 1, "whoever has no officer is counted too");
    assert_eq!(of("李强").1, 0);
    for of in [ReportOf::Officer, ReportOf::Path, ReportOf::Cause, ReportOf::Product] {
        let open: u32 = table(&report, of).iter().map(|it| it.1).sum();
        assert_eq!(open, 3, "{of:?}");
    }
    let paths: Vec<String> = table(&report, ReportOf::Path).into_iter().map(|it| it.0).collect();
    assert_eq!(paths, ["expected", "registered", "closed"], "in the order of a file");
    let ages = table(&report, ReportOf::Age);
    assert_eq!(ages.iter().map(|it| (it.0.as_str(), it.1)).collect::<Vec<_>>(), [("d365", 2)]);
    let closed = table(&report, ReportOf::Closing);
    assert_eq!(closed.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["settled"]);

    let before = asked(&bench, "2026-10-01", "2026-10-31").unwrap();
    assert_eq!(table(&before, ReportOf::Whole)[0].2, "1000.00");
    assert_eq!(before.as_of, "2026-10-31");
    assert!(table(&before, ReportOf::Closing).is_empty());
    let wrong = asked(&bench, TODAY, "2026-11-01");
    assert!(matches!(wrong, Err(Refusal::FieldInvalid { field, .. }) if field == "to"));
}

#[test]
fn the_files_have_the_figures_of_the_screen() {
    let bench = Bench::with_vault();
    portfolio(&bench);
    let write = |name: &str, format, language| {
        let path = bench.path(name);
        let ask = ExportReport { from: "2026-11-01".into(), to: TODAY.into(), path: path.clone(), format, language };
        bench.desk.export_report(ask).unwrap();
        std::fs::read(path).unwrap()
    };
    let bytes = write("report.xlsx", LedgerFormat::Xlsx, Language::Chinese);
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names()[..2], ["总体", "承办人"]);
    let sheet = book.worksheet_range("承办人").unwrap();
    let rows: Vec<Vec<String>> = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let fang = rows.iter().find(|it| it[0] == "王芳").unwrap();
    assert_eq!((fang[1].as_str(), fang[4].as_str()), ("2", "20.05"));
    let pdf = write("report.pdf", LedgerFormat::Pdf, Language::English);
    let text = lopdf::Document::load_mem(&pdf).unwrap();
    assert!(!text.get_pages().is_empty());
}
