//! Copies for a court: numbers covered, persons who are no party covered, every copy marked and logged.

use std::process::Command;

use calamine::Reader as _;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, organisation, to_debtor, typed_case};

/// None of these may stand in a copy.
const COVERED: [&str; 5] = ["11010519491231002X", "13800005678", "6222000011112222333", "赵代付", "示例路77号"];

fn told(bench: &Bench) -> String {
    let draft = CaseDraft {
        debtor_address: "示例市城东区柳荫巷7号".into(),
        debtor_identity: "11010519491231002X".into(),
        debtor_phone: "13800005678".into(),
        guarantors: vec![guarantor("李保")],
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        ..typed_case()
    };
    let id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let account = "6222000011112222333".to_owned();
    let organisation = OrganisationShown { account_number: account, ..organisation() };
    bench.desk.set_organisation(SetOrganisation { organisation }).unwrap();
    let draft = PaymentDraft {
        case_id: id.clone(),
        received_on: "2026-11-02".into(),
        amount: "1000".into(),
        payer: "赵代付".into(),
        note: "电话13800005678，住示例路77号".into(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let charge = ChargeDraft {
        case_id: id.clone(),
        head: "cost".into(),
        due_on: "2026-11-03".into(),
        amount: "20".into(),
        what: "查询赵代付（示例市城东区示例路77号）".into(),
        voucher: String::new(),
        borne_by: CostBearer::Debtor,
        kind: None,
        state: None,
    };
    bench.desk.record_charge(RecordCharge { draft: charge }).unwrap();
    id
}

fn letter(bench: &Bench, id: &str) -> String {
    let draft =
        LetterDraft { remark: "此前由赵代付（13800005678）转交材料。".into(), ..to_debtor(id, "demand") };
    let stamp = bench.desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap().stamp;
    bench.desk.issue_letter(IssueLetter { draft, stamp }).unwrap().id
}

fn copy(bench: &Bench, id: &str, what: RedactedCopy, path: &str) -> RedactedExported {
    let (as_of, path) = (TODAY.to_owned(), bench.path(path));
    let ask = ExportRedacted { case_id: id.into(), what, as_of, language: Language::Chinese, path };
    bench.desk.export_redacted(ask).unwrap()
}

fn pages(path: &str) -> String {
    let read = Command::new("pdftotext").args(["-enc", "UTF-8", path, "-"]).output().expect("poppler");
    String::from_utf8(read.stdout).unwrap().split_whitespace().collect()
}

fn sheets(path: &str) -> String {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let names = book.sheet_names().clone();
    let cells = names.iter().flat_map(|name| {
        let range = book.worksheet_range(name).unwrap();
        range.rows().flatten().map(ToString::to_string).collect::<Vec<_>>()
    });
    cells.collect::<Vec<_>>().join("\n")
}

fn covered(text: &str, what: &str) {
    for it in COVERED {
        assert!(!text.contains(it), "{it} in {what}: {text}");
    }
}

#[test]
fn a_bundle_for_a_court_covers_numbers_and_strangers_and_keeps_the_parties() {
    let bench = Bench::with_vault();
    let id = told(&bench);
    let issued = letter(&bench, &id);
    let done = copy(&bench, &id, RedactedCopy::Bundle, "bundle");
    assert_eq!((done.files, done.left_out.len()), (4, 0));
    let debtor = typed_case().debtor;
    for name in ["ledger.pdf", "papers.pdf"] {
        let text = pages(&format!("{}/{name}", done.path));
        covered(&text, name);
        assert!(text.contains(&debtor) && text.contains("本件为脱敏副本"), "{name}: {text}");
    }
    let sheet = sheets(&format!("{}/ledger.xlsx", done.path));
    covered(&sheet, "ledger.xlsx");
    assert!(sheet.contains("赵**") && sheet.contains("1000"), "{sheet}");
    let names: Vec<String> =
        std::fs::read_dir(&done.path).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    let name = names.iter().find(|it| it.starts_with("letter-")).unwrap();
    assert!(names.iter().all(|it| it.is_ascii()), "names of files name nobody: {names:?}");
    let text = pages(&format!("{}/{name}", done.path));
    covered(&text, name);
    assert!(text.contains(&debtor) && text.contains("示例市城东区柳荫巷7号"), "whom and where the letter went: {text}");
    assert!(text.contains("2333") && text.contains("脱敏副本"), "{text}");
    let original = bench.desk.fetch_letter(FetchLetter { case_id: id.clone(), id: issued.clone() }).unwrap();
    assert!(text.contains(&original.sha256), "it names the original");

    let one = copy(&bench, &id, RedactedCopy::Letter { letter: issued }, "one.pdf");
    assert_eq!(std::fs::read(&one.path).unwrap(), std::fs::read(format!("{}/{name}", done.path)).unwrap());
    let verified = bench.desk.verify_letter(VerifyLetter { path: one.path }).unwrap();
    assert!(verified.letter.is_none(), "a copy is no letter of ours");
    let log = bench.desk.audit_log(AskAudit { limit: 100, ..AskAudit::default() }).unwrap();
    let logged = |it: &&AuditLine| matches!(&it.access, Some(AccessShown::Exported { what, sha256: Some(_) }) if what == "export_redacted");
    let exports = log.lines.iter().filter(logged).count();
    assert_eq!(exports, 5, "each file of it");
    let again = ExportRedacted {
        case_id: id,
        what: RedactedCopy::Bundle,
        as_of: String::new(),
        language: Language::Chinese,
        path: done.path,
    };
    assert!(matches!(bench.desk.export_redacted(again), Err(Refusal::FileTrouble { .. })), "never over another");
}
