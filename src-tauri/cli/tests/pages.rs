//! Every page for people, in both languages, against what was agreed on. `UPDATE_PAGES=1` writes them again.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use recourse_core::Day;
use recourse_desk::wire::{
    ChoosePath, CreateVault, IssueLetter, LetterDraft, OrganisationShown, Passphrase, PaymentDraft, RecordPayment,
    RecoveryPath, ReverseEntry, SetOrganisation,
};
use recourse_desk::{Desk, Kdf, Now, Places};
use tempfile::TempDir;

const PASSPHRASE: &str = "river lamp oats seven quiet";
const TODAY: &str = "2026-11-22";

/// The case with everything in it: a guarantor, security, payments, a reversal, a path, a letter.
const FULL: &str = "2025-0002";
/// The case that was withdrawn.
const WITHDRAWN: &str = "2026-0002";

#[test]
fn pages_in_chinese() {
    every_page("zh-CN");
}

#[test]
fn pages_in_english() {
    every_page("en");
}

fn every_page(lang: &'static str) {
    let shop = Shop::open(lang);
    let sheet = sheet();
    for (name, vault, args) in [
        ("vault-info", "sample", vec!["vault", "info"]),
        ("vault-check", "sample", vec!["vault", "check"]),
        ("vault-rebuild", "sample", vec!["vault", "rebuild"]),
        ("cases", "sample", vec!["cases", "--limit", "6"]),
        ("cases-found", "sample", vec!["cases", "--query", "曹平"]),
        ("cases-by-sound", "sample", vec!["cases", "--query", "cp"]),
        ("cases-none-found", "sample", vec!["cases", "--query", "nobody of that name"]),
        ("cases-by-deadline", "sample", vec!["cases", "--limit", "4", "--sort", "deadline"]),
        ("cases-by-net", "sample", vec!["cases", "--limit", "4", "--sort", "net-recovery", "--descending"]),
        ("cases-beyond", "sample", vec!["cases", "--offset", "90"]),
        ("case", "sample", vec!["case", FULL]),
        ("case-withdrawn", "sample", vec!["case", WITHDRAWN]),
        ("history", "sample", vec!["case", FULL, "--history"]),
        ("ledger", "sample", vec!["ledger", "2023-0001", "--as-of", TODAY]),
        ("ledger-not-yet-due", "sample", vec!["ledger", "2022-0007", "--as-of", "2022-01-15", "--explain"]),
        ("ledger-reference-rate", "sample", vec!["ledger", "2022-0001", "--as-of", TODAY, "--explain"]),
        ("ledger-daily-rate", "sample", vec!["ledger", "2022-0005", "--as-of", TODAY, "--explain"]),
        ("appraise", "sample", vec!["appraise", "2022-0007"]),
        ("appraise-explained", "sample", vec!["appraise", FULL, "--explain"]),
        (
            "payment-preview",
            "sample",
            vec!["payment", "2022-0007", "--amount", "1000", "--date", "2026-11-20", "--preview"],
        ),
        (
            "payment-surplus",
            "sample",
            vec!["payment", "2022-0007", "--amount", "9000000", "--date", "2026-11-20", "--preview"],
        ),
        ("payment", "sample", vec!["payment", "2022-0007", "--amount", "1000", "--date", "2026-11-20"]),
        (
            "payment-twice",
            "sample",
            vec!["payment", "2022-0007", "--amount", "1000", "--date", "2026-11-20", "--preview"],
        ),
        ("organisation", "sample", vec!["organisation"]),
        ("organisation-set", "sample", vec!["organisation", "--contact", "赵敏"]),
        ("letter", "sample", vec!["letter", "2022-0007", "--date", TODAY, "--out", &shop.path("letters")]),
        ("contacts", "sample", vec!["contacts", FULL, "--out", &shop.path("contacts.xlsx")]),
        ("event", "sample", vec!["event", FULL, "--out", &shop.path("event.pdf")]),
        ("cases-empty", "empty", vec!["cases"]),
        ("organisation-empty", "empty", vec!["organisation"]),
        ("import-dry-run", "empty", vec!["import", &sheet, "--dry-run"]),
        ("import", "empty", vec!["import", &sheet]),
        ("import-again", "empty", vec!["import", &sheet]),
        ("vault-create", "new", vec!["vault", "create"]),
        ("sample", "none", vec!["sample", &shop.path("other.rcv"), "--cases", "3", "--seed", "7"]),
    ] {
        let out = shop.run(vault, &args);
        assert!(out.stderr.is_empty(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
        let status = i32::from(name.starts_with("import"));
        assert_eq!(out.status.code(), Some(status), "{name}");
        agrees(lang, name, &shop.masked(&out.stdout));
    }
}

#[test]
fn a_refusal_is_said_in_words() {
    let shop = Shop::open("en");
    for (vault, args, code, message) in [
        (
            "sample",
            vec!["payment", FULL, "--amount", "1.234", "--date", TODAY],
            "field_invalid",
            "Amount: Amounts go down to the fen only. Correct this field and try again.",
        ),
        (
            "sample",
            vec!["payment", FULL, "--amount", "1", "--date", "2027-01-01"],
            "field_invalid",
            "Received on: The day is after today. Correct this field and try again.",
        ),
        (
            "sample",
            vec!["letter", FULL, "--date", "soon", "--out", "/nowhere"],
            "field_invalid",
            "Dated: Not a date. Correct this field and try again.",
        ),
        (
            "sample",
            vec!["letter", FULL, "--date", TODAY, "--to", "bank", "--out", "/nowhere"],
            "addressee_unfit",
            "This letter cannot go to “bank”. Choose another addressee or letter. An addressee is debtor, guarantor-1, heir, third-party, court, or a name in the file.",
        ),
        (
            "sample",
            vec!["case", "1999-0001"],
            "case_unknown",
            "There is no such case. It may have gone with an undone import; look for it in the list.",
        ),
    ] {
        let out = shop.run(vault, &args);
        assert_eq!((out.status.code(), out.stdout.is_empty()), (Some(2), true), "{args:?}");
        let error: serde_json::Value = serde_json::from_slice(&out.stderr).unwrap();
        assert_eq!((&error["error"]["code"], &error["error"]["message"]), (&code.into(), &message.into()), "{args:?}");
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let shop = Shop::open("en");
    let mut child = shop
        .command("sample", &["cases", "--limit", "500"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert_eq!((out.status.code(), String::from_utf8_lossy(&out.stderr).as_ref()), (Some(0), ""));
}

/// A folder with the vaults and the passphrase, and the language to ask in.
struct Shop {
    folder: TempDir,
    lang: &'static str,
}

impl Shop {
    fn open(lang: &'static str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("pass"), PASSPHRASE).unwrap();
        let shop = Self { folder, lang };
        shop.furnish();
        shop
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Makes the vaults on a fixed day at a fixed time, with the least key derivation there is.
    fn furnish(&self) {
        let today: Day = TODAY.parse().unwrap();
        let at = today.date().and_hms_opt(12, 0, 0).unwrap().and_utc();
        let places = Places { state: self.folder.path().into(), documents: self.folder.path().into() };
        let desk = Desk::new(places, move || Now { today, at }).with_kdf(Kdf::LEAST);
        let passphrase = || Passphrase(PASSPHRASE.to_owned());
        let ask = CreateVault {
            path: self.path("empty.rcv"),
            name: "empty".to_owned(),
            actor: "周涛".to_owned(),
            passphrase: passphrase(),
            key_file: String::new(),
            witness: String::new(),
        };
        desk.create_vault(ask).unwrap();
        desk.lock_vault(recourse_desk::wire::LockVault {}).unwrap();
        desk.create_sample(Path::new(&self.path("sample.rcv")), &passphrase(), 30, 1).unwrap();
        fill(&desk);
        desk.lock_vault(recourse_desk::wire::LockVault {}).unwrap();
    }

    fn run(&self, vault: &str, args: &[&str]) -> Output {
        self.command(vault, args).output().unwrap()
    }

    fn command(&self, vault: &str, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_recourse"));
        command
            .env("TZ", "UTC")
            .env("RECOURSE_STATE", self.path("state"))
            .args(["--today", TODAY, "--lang", self.lang, "--passphrase-file", &self.path("pass")])
            .args(["--vault", &self.path(&format!("{vault}.rcv"))])
            .args(args);
        command
    }

    /// The page without what differs from run to run: the folder, and the digest of a letter's bytes.
    fn masked(&self, page: &[u8]) -> String {
        let page = String::from_utf8(page.to_vec()).unwrap();
        let page = page.replace(&self.folder.path().display().to_string(), "FOLDER").replace('\\', "/");
        let digest = |word: &str| word.len() == 64 && word.bytes().all(|it| it.is_ascii_hexdigit());
        page.split_inclusive([' ', '\n']).map(|word| if digest(word.trim_end()) { "DIGEST\n" } else { word }).collect()
    }
}

/// What the invented cases have not lived through yet.
fn fill(desk: &Desk) {
    let organisation = OrganisationShown {
        name: "示例融资担保有限公司".to_owned(),
        address: "示例市示例路1号".to_owned(),
        phone: "010-00000000".to_owned(),
        contact: String::new(),
        account_name: "示例融资担保有限公司".to_owned(),
        account_bank: "示例城市银行".to_owned(),
        account_number: "6200000000000000000".to_owned(),
        ..OrganisationShown::default()
    };
    desk.set_organisation(SetOrganisation { organisation }).unwrap();
    let id = |number: &str| desk.case_by_number(&number.parse().unwrap()).unwrap().to_string();
    let draft = PaymentDraft {
        case_id: id(FULL),
        received_on: "2026-10-08".to_owned(),
        amount: "50000".to_owned(),
        payer: "示例甲物流有限公司".to_owned(),
        note: "电汇".to_owned(),
        ..PaymentDraft::default()
    };
    let paid = desk.record_payment(RecordPayment { draft }).unwrap();
    desk.reverse_entry(ReverseEntry { id: id(FULL), seq: paid.seq, reason: "记错案件".to_owned() }).unwrap();
    let chosen = ChoosePath {
        case_id: id(FULL),
        path: RecoveryPath::Litigation,
        reason: "债务人名下有房产".to_owned(),
        as_of: String::new(),
        tried: Vec::new(),
        approval: None,
    };
    desk.choose_path(chosen).unwrap();
    let draft = LetterDraft {
        case_id: id(FULL),
        template: "demand".to_owned(),
        dated: TODAY.to_owned(),
        pay_by: "2026-12-07".to_owned(),
        remark: String::new(),
        ..LetterDraft::default()
    };
    desk.issue_letter(IssueLetter { draft, stamp: String::new() }).unwrap();
    let opened = desk.open_case(recourse_desk::wire::OpenCase { id: id(WITHDRAWN) }).unwrap().history[0].seq;
    desk.reverse_entry(ReverseEntry { id: id(WITHDRAWN), seq: opened, reason: "重复登记".to_owned() }).unwrap();
}

fn sheet() -> String {
    let sheet = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/data/compensation-ledger.xlsx");
    sheet.display().to_string()
}

fn agrees(lang: &str, name: &str, page: &str) {
    let code = |word: &str| word.contains('_') && word.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    let left = page.split(|it: char| !(it.is_ascii_alphanumeric() || it == '_')).find(|it| code(it));
    assert_eq!(left, None, "{name}: a code without words");
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(lang).join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_PAGES").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        return std::fs::write(file, page).unwrap();
    }
    let agreed = std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{name}: {why}"));
    assert_eq!(page, agreed.replace("\r\n", "\n"), "{lang}/{name}: UPDATE_PAGES=1 writes it again");
}
