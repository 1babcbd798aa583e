//! Vaults of every version there was, as they were written then, open in this one.

use std::fs;
use std::path::{Path, PathBuf};

use recourse_vault::{Filter, Records, Unlock, Vault};
use tempfile::TempDir;

/// A copy of the vault of that version, to be opened.
fn kept(version: u32) -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("kept.rcv");
    fs::create_dir(&folder).unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/version-{version}.rcv"));
    for name in ["header.json", "vault.db"] {
        fs::copy(kept.join(name), folder.join(name)).unwrap();
    }
    (place, folder)
}

/// Made by the program of layout 3 with its own command line, before the list of the index's pages was sealed.
#[test]
fn version_3_opens_and_is_sealed() {
    indexed_anew(3, 8, 2, &["单雄", "sxx", "dxx", "002X", "5678", "qxe"]);
}

/// Made by the program of layout 2 with its own command line, before names stood in the index by their sounds.
#[test]
fn version_2_opens_and_is_indexed_anew() {
    indexed_anew(2, 5, 1, &["单雄", "sxx", "dxx", "shanxiong", "002X", "5678", "qxe"]);
}

fn indexed_anew(version: u32, entries: u64, cases: u64, queries: &[&str]) {
    let (_place, folder) = kept(version);
    for _ in 0..2 {
        let mut vault = Vault::open(&folder, Unlock::passphrase("river lamp oats seven quiet blue")).unwrap();
        let report = vault.check().unwrap();
        assert_eq!((report.entries, report.cases, report.findings), (entries, cases, vec![]));
        for query in queries {
            let page = vault.list(&Filter { query: (*query).into(), limit: 10, ..Filter::default() }).unwrap();
            assert_eq!((page.total, page.received.to_string().as_str()), (1, "1000.00"), "{query}");
        }
        vault.rebuild().unwrap();
        assert_eq!(vault.check().unwrap().findings, []);
    }
}

/// Made by the program of version 1 with its own command line: two cases, a payment, a letter.
#[test]
fn version_1_opens_and_stays_what_it_was() {
    let (_place, folder) = kept(1);
    let passphrase = "river lamp oats seven quiet blue";
    for opening in 0..2 {
        let vault =
            Vault::open(&folder, Unlock::passphrase(passphrase).as_user((opening > 0).then_some("林岚"))).unwrap();
        assert!(vault.is_opened_by("林岚"));
        assert_eq!(vault.origin().unwrap().actor, "林岚");
        let report = vault.check().unwrap();
        assert_eq!((report.entries, report.cases, report.letters, report.findings), (8, 2, 1, vec![]));
        let page = vault.list(&Filter { query: "䶮国".into(), limit: 10, ..Filter::default() }).unwrap();
        assert_eq!(page.rows.iter().map(|it| it.received.to_string()).collect::<Vec<_>>(), ["1000.00"]);
    }
    assert!(fs::read_to_string(folder.join("header.json")).unwrap().contains("\"version\": 2"));
}
