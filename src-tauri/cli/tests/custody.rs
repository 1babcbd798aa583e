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
