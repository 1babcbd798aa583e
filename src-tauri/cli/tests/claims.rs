//! The claim of a case on the command line: its terms, its judgment, its history, and the sheets it goes out in.

mod shop;

use std::io::Read as _;

use serde_json::{Value, json};
use shop::{Shop, sample_sheet};

/// A vault with the sample sheet in it, and the number of one case.
fn with_cases() -> (Shop, String) {
    let shop = Shop::new();
    shop.json(0, &["vault", "create"]);
    shop.json(1, &["import", &sample_sheet()]);
    let found = shop.json(0, &["cases", "--query", "雷霞"]);
    let number = found["cases"][0]["number"].as_str().unwrap().to_owned();
    (shop, number)
}

fn write(shop: &Shop, name: &str, value: &Value) -> String {
    let path = shop.path(name);
    std::fs::write(&path, value.to_string()).unwrap();
    path
}

#[test]
fn terms_are_shown_changed_tried_and_set() {
    let (shop, number) = with_cases();
    let shown = shop.json(0, &["terms", &number]);
    let mut terms = shown["terms"].clone();
    terms["occupancy"] = json!({"rate": {"rule": "annual", "percent": "6"}, "day_count": "act360",
        "count": "excludeLast", "start": "nextDay", "from": "", "until": "", "compounding": null});
    let file = write(&shop, "terms.json", &terms);
    let tried = shop.json(0, &["terms", &number, "--set", &file, "--preview"]);
    assert_eq!(shop.json(0, &["ledger", &number, "--as-of", "2026-11-22"])["total"], tried["total_before"]);
    assert_eq!(shop.refused(&["terms", &number, "--set", &file]), "reason_missing");
    let set = shop.json(0, &["terms", &number, "--set", &file, "--reason", "补充协议"]);
    assert_eq!(set["total_after"], tried["total_after"]);
    assert!(set["seq"].is_u64());
    let page = shop.words(&["terms", &number]);
    for told in ["新旧条款对照", "未注明是约定还是裁判 · 自始适用 · 补充协议", "资金占用费", "年 6%"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert_eq!(shop.json(0, &["ledger", &number, "--as-of", "2026-11-22"])["total"], set["total_after"]);

    let document: Value = serde_json::from_str(shown["document"].as_str().unwrap()).unwrap();
    let whole = write(&shop, "document.json", &document);
    let back = shop.json(0, &["terms", &number, "--set", &whole, "--reason", "恢复原文档"]);
    assert_eq!(back["total_after"], tried["total_before"]);
    let bad = write(&shop, "bad.json", &json!({"heads": [], "extra": 1}));
    assert_eq!(shop.refused(&["terms", &number, "--set", &bad, "--reason", "x"]), "claim_unfit");
    let odd = write(&shop, "odd.json", &json!({"occupation": null}));
    assert_eq!(shop.refused(&["terms", &number, "--set", &odd, "--reason", "x"]), "bad_request");
}

#[test]
fn a_judgment_is_proposed_completed_and_entered_and_the_old_claim_stays() {
    let (shop, number) = with_cases();
    let before = shop.json(0, &["ledger", &number, "--as-of", "2026-11-22"]);
    let mut judgment = shop.json(0, &["judgment", &number])["judgment"].clone();
    for (field, text) in [
        ("court", "示例区人民法院"),
        ("case_number", "（2026）示0101民初1号"),
        ("judged_on", "2026-09-01"),
        ("effective_on", "2026-10-01"),
        ("perform_by", "2026-10-11"),
    ] {
        judgment[field] = json!(text);
    }
    judgment["amounts"][0]["due_on"] = json!("2026-10-31");
    judgment["general_interest"] = json!([]);
    let file = write(&shop, "judgment.json", &judgment);
    let tried = shop.json(0, &["judgment", &number, "--enter", &file, "--preview"]);
    let entered = shop.json(0, &["judgment", &number, "--enter", &file]);
    assert_eq!(entered["total_after"], tried["total_after"]);
    assert_eq!(shop.json(0, &["judgment", &number])["judgment"]["amounts"], judgment["amounts"]);
    let out = shop.path("before.xlsx");
    let old = ["ledger", &number, "--as-of", "2026-11-22", "--before-judgment", "--out", &out];
    assert_eq!(shop.json(0, &old)["total"], before["total"]);
    let after = shop.path("after.xlsx");
    let now = shop.json(0, &["ledger", &number, "--as-of", "2026-11-22", "--out", &after]);
    assert_ne!(now["total"], before["total"]);
    for (file, figure) in [(&out, &before["total"]), (&after, &now["total"])] {
        let figure: f64 = figure.as_str().unwrap().parse().unwrap();
        assert!(parts(file).contains(&format!(">{figure}<")), "{figure} in {file}");
    }
    assert_eq!(shop.refused(&["ledger", &number, "--as-of", "2026-11-22", "--out", &after]), "file_trouble");
    assert_eq!(shop.refused(&["ledger", &number, "--as-of", "2026-11-22", "--out", "/tmp/ledger.txt"]), "usage");
    let pages = shop.path("ledger.pdf");
    shop.json(0, &["ledger", &number, "--as-of", "2026-11-22", "--out", &pages]);
    assert!(std::fs::read(pages).unwrap().starts_with(b"%PDF-"));
    let history = shop.words(&["case", &number, "--history"]);
    assert!(history.contains("示例区人民法院 （2026）示0101民初1号，2026-10-01 生效，判给"), "{history}");
}

#[test]
fn the_sheet_of_cases_is_read_back_as_it_went_out() {
    let (shop, _) = with_cases();
    let file = shop.path("cases.xlsx");
    let done = shop.json(0, &["export", &file]);
    assert_eq!((&done["cases"], &done["sum_compensated"]), (&280.into(), &"315956076.89".into()));
    assert_eq!(shop.refused(&["export", &file]), "file_trouble");
    assert_eq!(shop.refused(&["export", &shop.path("cases.csv")]), "usage");
    let some = shop.json(0, &["export", &shop.path("some.xlsx"), "--query", "雷霞"]);
    assert_eq!(some["cases"], shop.json(0, &["cases", "--query", "雷霞"])["total"]);

    let other = Shop::new();
    other.json(0, &["vault", "create"]);
    let again = other.json(0, &["import", &file]);
    assert_eq!((&again["imported"], &again["refused"]), (&280.into(), &json!([])), "{}", again["refused"]);
    assert_eq!(again["sum_compensated"], "315956076.89");
    let owed = |shop: &Shop| shop.json(0, &["balances", "--as-of", "2026-11-22"])["total"].clone();
    assert_eq!(owed(&other), owed(&shop), "what is owed is the same, payments and terms included");
}

/// Every part of a workbook as text.
fn parts(path: &str) -> String {
    let mut book = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for at in 0..book.len() {
        let mut part = Vec::new();
        book.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        text += &String::from_utf8_lossy(&part);
    }
    text
}
