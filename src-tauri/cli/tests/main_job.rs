//! The command line on a real vault, as a script would drive it.

mod shop;

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use shop::{Shop, sample_sheet};

#[test]
fn the_main_job_without_a_window() {
    let shop = Shop::new();
    assert_eq!(shop.refused(&["cases"]), "not_a_vault");
    shop.json(0, &["vault", "create"]);
    assert_eq!(shop.refused(&["vault", "create"]), "vault_exists");

    let dry = shop.json(1, &["import", &sample_sheet(), "--dry-run"]);
    assert_eq!((&dry["header_row"], &dry["rows_read"], &dry["imported"]), (&3.into(), &300.into(), &280.into()));
    assert_eq!(shop.json(0, &["cases"])["total"], 0);
    let errors = shop.path("errors.xlsx");
    let done = shop.json(1, &["import", &sample_sheet(), "--errors", &errors]);
    assert_eq!(
        (&done["sum_compensated"], &done["ignored_rows"]),
        (&"315956076.89".into(), &serde_json::json!([105, 206, 306]))
    );
    assert_eq!(done["refused"], dry["refused"]);
    assert!(PathBuf::from(errors).exists());

    let found = shop.json(0, &["cases", "--query", "雷霞"]);
    let number = found["cases"][0]["number"].as_str().unwrap().to_owned();
    assert_eq!(found["cases"][0]["compensated"], "580631.35");
    let before = shop.json(0, &["ledger", &number, "--as-of", "2026-11-22", "--explain"]);
    let preview = shop.json(0, &["payment", &number, "--amount", "1000.00", "--date", "2026-11-20", "--preview"]);
    let paid = shop.json(0, &["payment", &number, "--amount", "1000.00", "--date", "2026-11-20"]);
    assert_eq!(paid["total_after"], preview["total_after"]);
    let after = shop.json(0, &["ledger", &number, "--as-of", "2026-11-22"]);
    assert_ne!(before["total"], after["total"]);
    assert!(shop.json(0, &["case", &number, "--history"])["entries"].as_array().unwrap().len() >= 3);
    assert_eq!(shop.json(0, &["case", &number])["balance"], after["total"]);

    let appraised = shop.json(0, &["appraise", &number]);
    assert!(appraised["paths"].as_array().unwrap().len() > 15);
    for path in appraised["paths"].as_array().unwrap() {
        for field in [
            "mean",
            "p50",
            "policy",
            "costs",
            "resources",
            "break_even",
            "settlement_floor",
            "assumptions",
            "evidence_share",
        ] {
            assert!(path.get(field).is_some(), "{field} of {}", path["path"]);
        }
    }
    assert!(appraised.get("recommended").is_some() != appraised.get("no_clear_winner").is_some());

    let out = shop.path("letters");
    assert_eq!(shop.refused(&["letter", &number, "--date", "2026-11-22", "--out", &out]), "letter_incomplete");
    shop.json(
        0,
        &[
            "organisation",
            "--name",
            "示例融资担保有限公司",
            "--address",
            "示例市示例路1号",
            "--phone",
            "010-00000000",
            "--account-name",
            "示例融资担保有限公司",
            "--account-bank",
            "示例城市银行",
            "--account-number",
            "6200000000000000000",
        ],
    );
    let letter = shop
        .json(0, &["letter", &number, "--template", "demand", "--to", "debtor", "--date", "2026-11-22", "--out", &out]);
    assert!(std::fs::read(letter["file"].as_str().unwrap()).unwrap().starts_with(b"%PDF-1.7"));

    let checked = shop.json(0, &["vault", "check"]);
    assert_eq!(checked["problems"], serde_json::json!([]));
    std::fs::write(shop.path("pass"), "another passphrase altogether").unwrap();
    assert_eq!(shop.refused(&["cases"]), "wrong_passphrase");
}

#[test]
fn the_same_seed_makes_the_same_portfolio() {
    let shop = Shop::new();
    let list = |name: &str| {
        let path = shop.path(name);
        shop.json(0, &["sample", &path, "--cases", "40", "--seed", "7"]);
        let pass = shop.path("pass");
        let out = Command::new(env!("CARGO_BIN_EXE_recourse"))
            .args(["--json", "--today", "2026-11-22", "--vault", &path, "--passphrase-file", &pass, "cases"])
            .output()
            .unwrap();
        out.stdout
    };
    let first = list("one.rcv");
    assert_eq!(serde_json::from_slice::<Value>(&first).unwrap()["total"], 40);
    assert_eq!(first, list("two.rcv"));
}

#[test]
fn calculators_answer_line_by_line() {
    use std::io::Write as _;
    use std::process::Stdio;
    let mut child = Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(["calc", "fee", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let asked = b"{\"fee\":\"acceptance\",\"amount\":\"1000000.00\",\"halved\":false}\n{\"fee\":\"nothing\"}\n\n\xff\xfe\n{\"fee\":\"preservation\",\"amount\":\"200000.00\",\"halved\":false}";
    child.stdin.take().unwrap().write_all(asked).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(1), "one line was refused");
    let lines: Vec<Value> = out
        .stdout
        .split(|it| *it == b'\n')
        .filter(|it| !it.is_empty())
        .map(|it| serde_json::from_slice(it).unwrap())
        .collect();
    assert_eq!((&lines[0]["amount"], &lines[4]["amount"]), (&"13800.00".into(), &"1520.00".into()));
    assert!(lines[1..4].iter().all(|it| it["error"]["code"] == "invalid_json"), "{lines:?}");
}

#[test]
fn many_lines_are_answered_in_the_order_asked() {
    use std::io::Write as _;
    let asked: String = (1..=3_000)
        .map(|at| format!("{{\"fee\":\"acceptance\",\"amount\":\"{at}0000.00\"}}\n"))
        .collect::<Vec<_>>()
        .concat();
    let mut child = Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(["calc", "fee", "--jsonl"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()).unwrap());
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!(out.status.code(), Some(0));
    let fees: Vec<f64> = out
        .stdout
        .split(|it| *it == b'\n')
        .filter(|it| !it.is_empty())
        .map(|it| serde_json::from_slice::<Value>(it).unwrap()["amount"].as_str().unwrap().parse().unwrap())
        .collect();
    assert_eq!(fees.len(), 3_000);
    assert!(fees.is_sorted(), "a larger amount bears a larger fee, and stands after it");
}

#[test]
fn a_disk_that_takes_no_answer_is_no_success() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(["calc", "fee"])
        .stdin(std::process::Stdio::piped())
        .stdout(full)
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let question = b"{\"fee\":\"acceptance\",\"amount\":\"1\"}";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), question).unwrap();
    let out = child.wait_with_output().unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&out.stderr).contains("\"output\""));
}
