//! The vault verbs of the command line: passphrase, backup, restore, an older folder put back, a killed program.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

struct Office {
    place: TempDir,
}

impl Office {
    fn new() -> Self {
        let office = Self { place: TempDir::new().unwrap() };
        fs::write(office.path("pass"), "river lamp oats seven quiet\n").unwrap();
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn command(&self, vault: &str, pass: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_recourse"));
        command.args(["--json", "--acks", "--today", "2026-11-22"]).env("RECOURSE_STATE", self.path("state"));
        command.arg("--vault").arg(self.path(vault)).arg("--passphrase-file").arg(self.path(pass));
        command
    }

    fn ask(&self, vault: &str, pass: &str, args: &[&str]) -> Output {
        self.command(vault, pass).args(args).output().unwrap()
    }

    fn code(&self, vault: &str, pass: &str, args: &[&str]) -> String {
        let out = self.ask(vault, pass, args);
        if out.status.code() == Some(0) {
            return String::new();
        }
        let error: Value = serde_json::from_slice(&out.stderr).unwrap_or_default();
        error["error"]["code"].as_str().unwrap_or("none").to_owned()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

#[test]
fn passphrase_backup_restore_and_rollback() {
    let office = Office::new();
    fs::write(office.path("new"), "quiet blue seven lamps of the river\n").unwrap();
    fs::write(office.path("weak"), "danbao2024\n").unwrap();
    let text = |name: &str| office.path(name).display().to_string();
    let code = |vault, pass, args: &[&str]| office.code(vault, pass, args);
    assert_eq!(code("a.rcv", "pass", &["vault", "create"]), "");
    copy(&office.path("a.rcv"), &office.path("older"));
    assert_eq!(code("a.rcv", "pass", &["vault", "backup", &text("b.rcb")]), "");
    let passwd = |file: &str| code("a.rcv", "pass", &["vault", "passwd", "--new-passphrase-file", &text(file)]);
    assert_eq!(passwd("weak"), "weak_passphrase");
    assert_eq!(passwd("new"), "");
    assert_eq!(code("a.rcv", "pass", &["vault", "info"]), "wrong_passphrase");
    assert_eq!(code("a.rcv", "new", &["vault", "check"]), "");
    assert_eq!(code("b.rcv", "pass", &["vault", "restore", &text("b.rcb")]), "");
    assert_eq!(code("b.rcv", "pass", &["vault", "check"]), "");
    assert_eq!(code("b.rcv", "pass", &["vault", "restore", &text("b.rcb")]), "vault_exists");
    fs::remove_dir_all(office.path("a.rcv")).unwrap();
    copy(&office.path("older"), &office.path("a.rcv"));
    assert_eq!(code("a.rcv", "pass", &["vault", "info"]), "rolled_back");
    assert_eq!(code("a.rcv", "pass", &["--accept-rollback", "vault", "info"]), "");
    assert_eq!(code("a.rcv", "pass", &["vault", "check"]), "");
}

#[test]
fn backups_are_listed_tried_and_kept_in_two_places() {
    let office = Office::new();
    let text = |name: &str| office.path(name).display().to_string();
    let code = |args: &[&str]| office.code("a.rcv", "pass", args);
    let document = |args: &[&str]| -> Value {
        let out = office.ask("a.rcv", "pass", args);
        assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    };
    assert_eq!(code(&["vault", "create"]), "");
    assert_eq!(code(&["vault", "backups", "--second", &text("second")]), "file_trouble");
    fs::create_dir(office.path("second")).unwrap();
    assert_eq!(code(&["vault", "backups", "--second", &text("second")]), "");
    let made = document(&["vault", "backup"]);
    assert!(made["second"].as_str().unwrap().starts_with(&text("second")), "{made}");
    let listed = document(&["vault", "backups"]);
    assert_eq!(listed["backups"].as_array().unwrap().len(), 2, "{listed}");
    let tried = document(&["vault", "drill", &text("second")]);
    assert_eq!((&tried["path"], &tried["problems"]), (&made["second"], &serde_json::json!([])));
    let database = office.path("second").join(Path::new(made["second"].as_str().unwrap())).join("vault.db");
    let mut bytes = fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&database, bytes).unwrap();
    let out = office.ask("a.rcv", "pass", &["vault", "drill", &text("second")]);
    assert_ne!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stdout));
    assert_eq!(code(&["vault", "drill", made["path"].as_str().unwrap()]), "");
    assert_eq!(code(&["vault", "backups", "--no-second"]), "");
    assert_eq!(document(&["vault", "backups"])["backups"].as_array().unwrap().len(), 1);
}

/// Every kind of entry has a name in both languages, and a bundle is held against its proof.
#[test]
fn the_audit_speaks_in_words_and_a_bundle_is_checked_without_the_vault() {
    let office = Office::new();
    let text = |name: &str| office.path(name).display().to_string();
    fs::write(office.path("new"), "quiet blue seven lamps of the river\n").unwrap();
    assert_eq!(office.code("a.rcv", "pass", &["vault", "create"]), "");
    assert_eq!(office.code("a.rcv", "pass", &["vault", "passwd", "--new-passphrase-file", &text("new")]), "");
    assert_eq!(office.code("a.rcv", "new", &["vault", "backup", &text("b.rcb")]), "");
    assert_eq!(office.code("b.rcv", "new", &["vault", "restore", &text("b.rcb")]), "");
    let page = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_recourse"));
        command.args(["--today", "2026-11-22"]).env("RECOURSE_STATE", office.path("state"));
        command.arg("--vault").arg(office.path("b.rcv")).arg("--passphrase-file").arg(office.path("new"));
        let out = command.args(args).output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    for (language, words) in [
        ("zh-CN", ["更改打开方式", "打开方式 = 设置密码", "开始新的一期", "原因 = 从备份恢复"]),
        ("en", ["Ways in changed", "Way in = Passphrase set", "New epoch begun", "Cause = Restored from a backup"]),
    ] {
        let (_, log) = page(&["--lang", language, "audit"]);
        assert!(words.iter().all(|word| log.contains(word)), "{log}");
        assert!(!["keys_changed", "epoch_begun", "passphrase_set"].iter().any(|code| log.contains(code)), "{log}");
    }
    let (_, filtered) = page(&["audit", "--kind", "keys_changed"]);
    assert!(filtered.contains("更改打开方式") && !filtered.contains("开始新的一期"), "{filtered}");
    let bundle = text("bundle.jsonl");
    assert_eq!(page(&["audit", "--bundle", &bundle]).0, Some(0));
    let check = |path: &str| {
        let out = Command::new(env!("CARGO_BIN_EXE_recourse")).args(["vault", "check", path]).output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    let (status, said) = check(&bundle);
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("审计包完整"), "{said}");
    let sound = fs::read_to_string(&bundle).unwrap();
    let forged = sound.replacen("recourse", "recoursf", 1);
    assert_ne!(forged, sound);
    fs::write(&bundle, forged).unwrap();
    let (status, said) = check(&bundle);
    assert!(status != Some(0), "{said}");
}

/// `RECOURSE_KILLS` asks for more rounds.
#[test]
fn a_killed_program_loses_nothing_it_acknowledged() {
    let office = Office::new();
    assert_eq!(office.code("a.rcv", "pass", &["vault", "create"]), "");
    let rows: String =
        (1..200).map(|it| format!("债务人{it},K-{it:04},2024-03-15,1000.00\n")).collect::<Vec<_>>().concat();
    let rounds: u64 = std::env::var("RECOURSE_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(3);
    let mut acknowledged = 1;
    for round in 0..rounds {
        let sheet = office.path("sheet.csv");
        let rows = rows.replace("K-", &format!("K{round}-"));
        fs::write(&sheet, format!("债务人,担保合同号,代偿日期,代偿本金\n{rows}")).unwrap();
        let mut command = office.command("a.rcv", "pass");
        let mut child = command.arg("import").arg(&sheet).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        // Killed while it writes, each time at another length of the log.
        let log = office.path("a.rcv").join("vault.db-wal");
        let written = || fs::metadata(&log).map_or(0, |it| it.len());
        while child.try_wait().unwrap().is_none() && written() < round * 40_000 % 500_000 {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        let told = child.wait_with_output().unwrap().stdout;
        let acks = String::from_utf8_lossy(&told)
            .lines()
            .filter_map(|it| serde_json::from_str::<Value>(it).ok()?["ack"].as_u64())
            .max();
        acknowledged = acks.unwrap_or(acknowledged).max(acknowledged);
        let out = office.ask("a.rcv", "pass", &["vault", "check"]);
        assert_eq!(out.status.code(), Some(0), "round {round}: {}", String::from_utf8_lossy(&out.stderr));
        let checked: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert!(checked["entries"].as_u64().unwrap() >= acknowledged, "round {round}: {checked}");
    }
    println!("{rounds} kills, {acknowledged} entries acknowledged, 0 lost");
}

#[test]
fn a_recovery_key_is_drawn_typed_back_and_opens_with_a_new_passphrase() {
    let office = Office::new();
    fs::write(office.path("new"), "kettle meadow orbit plinth quartz raft\n").unwrap();
    assert_eq!(office.code("a.rcv", "pass", &["vault", "create"]), "");
    let mut command = office.command("a.rcv", "pass");
    let sheet = office.path("sheet.pdf");
    command.args(["vault", "recovery", "--sheet"]).arg(&sheet);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut told = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut told).unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    let groups: Vec<&str> = told["groups"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!((groups.len(), fs::read(&sheet).unwrap().starts_with(b"%PDF")), (8, true));
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), format!("{}\n", groups.join(" ")).as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    fs::write(office.path("key"), groups.join("-")).unwrap();
    let text = |name: &str| office.path(name).display().to_string();
    let (key, new) = (text("key"), text("new"));
    let recover = ["vault", "recover", "--recovery-key-file", &key, "--new-passphrase-file", &new];
    assert_eq!(office.code("a.rcv", "pass", &recover), "");
    assert_eq!(office.code("a.rcv", "pass", &["vault", "info"]), "wrong_passphrase");
    assert_eq!(office.code("a.rcv", "new", &["vault", "check"]), "");
    assert_eq!(office.code("a.rcv", "new", &["vault", "rekey"]), "");
    assert_eq!(office.code("a.rcv", "pass", &recover), "wrong_passphrase", "the sheet is void after another data key");
    assert_eq!(office.code("a.rcv", "new", &["vault", "check"]), "");
}

#[test]
fn words_and_key_files_are_made_without_a_vault() {
    let office = Office::new();
    let told = office.ask("none.rcv", "pass", &["vault", "passphrase", "--count", "3"]).stdout;
    let told: Value = serde_json::from_slice(&told).unwrap();
    assert!(told["passphrases"].as_array().unwrap().iter().all(|it| it.as_str().unwrap().split(' ').count() == 6));
    let file = office.path("second.key").display().to_string();
    assert_eq!(office.code("none.rcv", "pass", &["vault", "key-file", &file]), "");
    assert_eq!(office.code("a.rcv", "pass", &["--key-file", &file, "vault", "create"]), "");
    assert_eq!(office.code("a.rcv", "pass", &["vault", "info"]), "wrong_passphrase");
    assert_eq!(office.code("a.rcv", "pass", &["--key-file", &file, "vault", "info"]), "");
    let suggested = office.ask("b.rcv", "none", &["vault", "create", "--suggest"]).stdout;
    let first = String::from_utf8(suggested).unwrap().lines().next().unwrap().to_owned();
    let first: Value = serde_json::from_str(&first).unwrap();
    fs::write(office.path("words"), first["passphrase"].as_str().unwrap()).unwrap();
    assert_eq!(office.code("b.rcv", "words", &["vault", "info"]), "");
}

/// `RECOURSE_KILLS` asks for more rounds. Killed at any moment, the vault opens with the one passphrase, whole.
#[test]
fn a_killed_change_of_the_data_key_leaves_a_whole_vault() {
    let office = Office::new();
    assert_eq!(office.code("a.rcv", "pass", &["vault", "create"]), "");
    let rows: String =
        (1..400).map(|it| format!("债务人{it},K-{it:04},2024-03-15,1000.00\n")).collect::<Vec<_>>().concat();
    let sheet = office.path("sheet.csv");
    fs::write(&sheet, format!("债务人,担保合同号,代偿日期,代偿本金\n{rows}")).unwrap();
    assert_eq!(office.code("a.rcv", "pass", &["import", &sheet.display().to_string()]), "");
    let rounds: u64 = std::env::var("RECOURSE_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(3);
    let (mut old, mut new) = (0_u64, 0_u64);
    let generation = || {
        let names = fs::read_dir(office.path("a.rcv")).unwrap().flatten();
        let names = names.filter_map(|it| it.file_name().into_string().ok());
        names.filter(|it| Path::new(it).extension().is_some_and(|it| it == "db")).collect::<Vec<_>>()
    };
    for round in 0..rounds {
        let before = generation();
        let mut child = office
            .command("a.rcv", "pass")
            .args(["vault", "rekey"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Killed at another moment each time, from the first byte that lies beside the vault to the end.
        let beside = || fs::read_dir(office.path("a.rcv")).unwrap().count() > 3;
        while child.try_wait().unwrap().is_none() && !beside() {
            std::thread::yield_now();
        }
        for _ in 0..round * 37 % 400 {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let out = office.ask("a.rcv", "pass", &["vault", "check"]);
        assert_eq!(out.status.code(), Some(0), "round {round}: {}", String::from_utf8_lossy(&out.stderr));
        let checked: Value = serde_json::from_slice(&out.stdout).unwrap();
        assert_eq!(checked["cases"], 399, "round {round}");
        let after = generation();
        assert_eq!(after.len(), 1, "round {round}: {after:?}");
        if after == before { old += 1 } else { new += 1 }
    }
    println!(
        "{rounds} kills while the data key was changed: {old} open with the old one, {new} with the new, 0 with neither"
    );
}
