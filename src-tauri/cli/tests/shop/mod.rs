//! A folder with a passphrase and a vault, and the program run on it as a script would.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) struct Shop {
    folder: TempDir,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("pass"), "river lamp oats seven quiet\n").unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    pub(crate) fn run(&self, args: &[&str]) -> Output {
        let vault = self.path("team.rcv");
        let pass = self.path("pass");
        Command::new(env!("CARGO_BIN_EXE_recourse"))
            .args(["--json", "--today", "2026-11-22", "--vault", &vault, "--passphrase-file", &pass])
            .args(args)
            .output()
            .unwrap()
    }

    /// What a command says to people.
    pub(crate) fn words(&self, args: &[&str]) -> String {
        let (vault, pass) = (self.path("team.rcv"), self.path("pass"));
        let out = Command::new(env!("CARGO_BIN_EXE_recourse"))
            .args(["--today", "2026-11-22", "--vault", &vault, "--passphrase-file", &pass])
            .args(args)
            .output()
            .unwrap();
        assert_eq!(out.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    /// The document of a command that was done or done in part.
    pub(crate) fn json(&self, status: i32, args: &[&str]) -> Value {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(status), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap_or_else(|why| panic!("{args:?}: {why}"))
    }

    /// The code of a refusal.
    pub(crate) fn refused(&self, args: &[&str]) -> String {
        let out = self.run(args);
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        assert!(out.stdout.is_empty(), "{args:?}");
        let error: Value = serde_json::from_slice(&out.stderr).unwrap();
        assert!(!error["error"]["message"].as_str().unwrap().is_empty());
        error["error"]["code"].as_str().unwrap().to_owned()
    }
}

pub(crate) fn sample_sheet() -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../exchange/tests/data/compensation-ledger.xlsx")
        .display()
        .to_string()
}
