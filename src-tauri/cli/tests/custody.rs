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
