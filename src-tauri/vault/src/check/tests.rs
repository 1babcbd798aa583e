//! Damage is found and placed; what was written incrementally is what a rebuild gives.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use recourse_core::{
    BatchId, CaseFacts, Compensation, Entry, FileNumber, ImportRun, LetterIssued, LetterParty, Money, Occupancy,
    Organisation, Party, PartyKind, PathChosen, PaymentId,
};
use rusqlite::hooks::{AuthContext, Authorization};
use rusqlite::types::Value;
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::header::Found;
use crate::keys::Keys;
use crate::store::Access;
use crate::{Filter, Kdf, NewVault, OpenError, Records, Unlock, store};

const PASSPHRASE: &str = "a test needs no secret";
const AT: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn vault() -> (TempDir, Vault) {
    let place = tempfile::tempdir().unwrap();
    let new = NewVault { name: "样本".into(), sample: true, actor: "林岚".into(), at: AT, kdf: Kdf::TEST };
    let vault = Vault::create(&place.path().join("a.rcv"), known(PASSPHRASE), &new).unwrap();
    (place, vault)
}

fn case(number: u32) -> CaseId {
    CaseId(Uuid::from_u128(u128::from(number) + 1))
}

fn facts(number: u32, name: &str) -> CaseFacts {
    let day = "2024-03-15".parse().unwrap();
    let zero = Money::ZERO;
    CaseFacts {
        number: FileNumber::new(2024, number + 1),
        debtor: Party {
            name: name.into(),
            kind: PartyKind::Person,
            identity: Some(format!("32050819880808{number:04}")),
            phone: None,
            phone_source: None,
            address: None,
            address_source: None,
        },
        guarantors: Vec::new(),
        contract: format!("苏担字第{number:04}号"),
        loan_contract: None,
        bank: None,
        loan_amount: None,
        compensation: Compensation {
            on: day,
            principal: Money::from_fen(100_050),
            interest: zero,
            penalty: zero,
            fees: zero,
        },
        expected: false,
        occupancy: Occupancy::NotAgreed,
        collateral: None,
        officer: None,
        note: None,
    }
}

fn paid(number: u128, fen: i64) -> Entry {
    Entry::payment(PaymentId(Uuid::from_u128(number)), "2024-07-01".parse().unwrap(), Money::from_fen(fen))
}

fn letter() -> LetterId {
    LetterId(Uuid::from_u128(77))
}

/// Three cases with payments, a letter and settings: entries 2 to 10.
fn filled() -> (TempDir, PathBuf) {
    let (place, mut vault) = vault();
    vault
        .write("王芳", AT, |tx| -> Result<(), StoreError> {
            for number in 0..3 {
                tx.append(Some(case(number)), &Entry::CaseOpened { facts: facts(number, "赵明"), batch: None })?;
            }
            for number in 0..3 {
                tx.append(Some(case(number)), &paid(number.into(), 1_000))?;
            }
            tx.append(None, &Entry::OrganisationSet(Organisation::default()))?;
            tx.append(
                Some(case(0)),
                &Entry::PathChosen(PathChosen {
                    path: Stage::LumpSum,
                    reason: "催收".into(),
                    as_of: "2024-08-01".parse().unwrap(),
                    appraisal: serde_json::Value::Null,
                    approval: None,
                    own: true,
                }),
            )?;
            let sha256 = tx.attach(letter(), b"%PDF fictitious")?;
            tx.append(
                Some(case(1)),
                &Entry::LetterIssued(LetterIssued {
                    id: letter(),
                    template: "demand".into(),
                    template_version: 1,
                    addressee: LetterParty::Debtor,
                    dated: "2024-08-01".parse().unwrap(),
                    sha256,
                    pages: 1,
                    total: Money::ZERO,
                    facts: serde_json::Value::Null,
                }),
            )?;
            Ok(())
        })
        .unwrap();
    let folder = vault.folder().to_owned();
    assert_eq!(vault.check().unwrap(), CheckReport { entries: 10, cases: 3, letters: 1, ..CheckReport::default() });
    (place, folder)
}

fn known(passphrase: &str) -> Unlock<'_> {
    Unlock::passphrase(passphrase).tried_with(Kdf::TEST)
}

fn keys(folder: &Path) -> Keys {
    Found::read(folder, Kdf::TEST).unwrap().unlock(&known(PASSPHRASE)).unwrap().keys
}

/// Someone who has the key writes past the program.
fn meddle(folder: &Path, sql: &str) {
    let store = store::connect(&folder.join(store::FILE), &keys(folder).database(), Access::Shared).unwrap();
    store.execute_batch(sql).unwrap();
}

#[test]
fn meddling_is_found_where_it_was_done() {
    use Finding as F;
    let cases: [(&str, &[Finding]); 12] = [
        ("UPDATE journal SET actor = 'x' WHERE seq = 3", &[F::EntryChanged { seq: 3 }]),
        ("UPDATE journal SET at = at + 1 WHERE seq = 8", &[F::EntryChanged { seq: 8 }]),
        ("UPDATE journal SET body = replace(body, '10.00', '99.00') WHERE seq = 5", &[F::EntryChanged { seq: 5 }]),
        ("UPDATE journal SET case_id = NULL WHERE seq = 5", &[F::EntryChanged { seq: 5 }]),
        ("UPDATE journal SET prev_hash = hash WHERE seq = 4", &[F::LinkBroken { seq: 4 }, F::EntryChanged { seq: 4 }]),
        ("DELETE FROM journal WHERE seq IN (6, 7)", &[F::EntriesMissing { first: 6, last: 7 }]),
        ("UPDATE cases SET received_fen = 1 WHERE opened = 2", &[F::CaseDiffers { case: case(0) }]),
        ("DELETE FROM identities WHERE opened = 3", &[F::CaseDiffers { case: case(1) }]),
        ("UPDATE totals SET compensated_fen = 1 WHERE stage = 4", &[F::TotalsDiffer { stage: Stage::Agency }]),
        ("UPDATE state SET seq = 1 WHERE key = 'organisation'", &[F::StateDiffers]),
        ("INSERT INTO search (search) VALUES ('delete-all')", &[F::SearchDiffers]),
        ("UPDATE letters SET bytes = x'00'", &[F::LetterChanged { letter: letter() }]),
    ];
    let (place, folder) = filled();
    for (number, (sql, expected)) in cases.into_iter().enumerate() {
        let copy = place.path().join(format!("{number}.rcv"));
        fs::create_dir(&copy).unwrap();
        for name in ["header.json", "vault.db"] {
            fs::copy(folder.join(name), copy.join(name)).unwrap();
        }
        meddle(&copy, sql);
        let report = Vault::open(&copy, known(PASSPHRASE)).unwrap().check().unwrap();
        for finding in expected {
            assert!(report.findings.contains(finding), "{sql}: {:?}", report.findings);
        }
    }
}

#[test]
fn a_changed_end_of_the_journal_is_not_opened() {
    let (_place, folder) = filled();
    meddle(&folder, "UPDATE journal SET actor = 'x' WHERE seq = 10");
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
}

#[test]
fn what_is_read_was_sealed() {
    let (_place, folder) = filled();
    meddle(&folder, "UPDATE journal SET body = replace(body, '10.00', '99.00') WHERE seq = 5");
    let mut vault = Vault::open(&folder, known(PASSPHRASE)).unwrap();
    assert!(matches!(vault.case(case(0)), Err(StoreError::Tampered { .. })));
    assert!(vault.case(case(1)).is_ok());
    assert!(matches!(vault.rebuild(), Err(StoreError::Tampered { .. })));
}

#[test]
fn a_letter_whose_bytes_were_changed_is_not_shown() {
    let (_place, folder) = filled();
    meddle(&folder, "UPDATE letters SET bytes = x'00'");
    let vault = Vault::open(&folder, known(PASSPHRASE)).unwrap();
    assert!(matches!(vault.letter(letter()), Err(StoreError::Tampered { .. })));
    assert!(matches!(vault.letter_bytes(letter()), Err(StoreError::Tampered { .. })));
}

#[test]
fn a_changed_byte_anywhere_in_the_database_is_found() {
    let (_place, folder) = filled();
    let path = folder.join(store::FILE);
    let sound = fs::read(&path).unwrap();
    let key = keys(&folder).database();
    for place in (0..sound.len()).step_by(4096 * 3 + 257) {
        let mut changed = sound.clone();
        changed[place] ^= 0x10;
        fs::write(&path, &changed).unwrap();
        let found = match store::connect(&path, &key, Access::Shared) {
            Err(OpenError::Tampered { .. }) => true,
            Err(other) => panic!("byte {place}: {other}"),
            Ok(store) => {
                let mut report = CheckReport::default();
                match pages(&store, &key, &mut report) {
                    Ok(()) => !report.findings.is_empty(),
                    Err(StoreError::Tampered { .. }) => true,
                    Err(other) => panic!("byte {place}: {other}"),
                }
            }
        };
        assert!(found, "byte {place}");
    }
}

#[test]
fn a_full_disk_loses_nothing_and_can_be_read() {
    let (_place, mut vault) = vault();
    let (store, _) = vault.parts_mut();
    store.authorizer(None::<fn(AuthContext<'_>) -> Authorization>).unwrap();
    let pages: u32 = store.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    store.query_row(&format!("PRAGMA max_page_count = {}", pages + 40), [], |_| Ok(())).unwrap();
    let open = |vault: &mut Vault, number: u32| {
        let entry = Entry::CaseOpened { facts: facts(number, "赵明"), batch: None };
        vault.write("王芳", AT, |tx| tx.append(Some(case(number)), &entry))
    };
    let stood = (0..2000).take_while(|number| open(&mut vault, *number).is_ok()).count();
    let stood = u32::try_from(stood).unwrap();
    assert!((1..2000).contains(&stood));
    assert!(matches!(open(&mut vault, stood), Err(StoreError::NoSpace)));
    assert_eq!(vault.head().unwrap().seq, u64::from(stood) + 1);
    assert_eq!(vault.list(&Filter::default()).unwrap().total, u64::from(stood));
    assert!(vault.case(case(stood - 1)).unwrap().is_some());
    assert_eq!(vault.check().unwrap().findings, []);
    let (store, _) = vault.parts_mut();
    store.query_row("PRAGMA max_page_count = 100000", [], |_| Ok(())).unwrap();
    open(&mut vault, stood).unwrap();
}

#[derive(Clone, Debug)]
enum Act {
    Open { case: u32, name: String, batch: bool },
    Pay { case: u32, fen: i64 },
    Amend { case: u32, number: u32, name: String },
    Choose { case: u32, stage: Stage },
    Reverse { case: u32, seq: u64 },
    Organise,
    Import { undone: bool },
}

fn act() -> impl Strategy<Value = Act> {
    let case = || 0_u32..5;
    let name = || "[赵明德䶮𬭎]{1,3}|[a-c]{1,4}";
    prop_oneof![
        3 => (case(), name(), any::<bool>()).prop_map(|(case, name, batch)| Act::Open { case, name, batch }),
        3 => (case(), 1_i64..100_000).prop_map(|(case, fen)| Act::Pay { case, fen }),
        2 => (case(), 0_u32..8, name()).prop_map(|(case, number, name)| Act::Amend { case, number, name }),
        2 => (case(), 1_usize..5).prop_map(|(case, it)| Act::Choose { case, stage: STAGES[it] }),
        3 => (case(), 1_u64..30).prop_map(|(case, seq)| Act::Reverse { case, seq }),
        1 => Just(Act::Organise),
        1 => any::<bool>().prop_map(|undone| Act::Import { undone }),
    ]
}

fn entry(act: &Act, number: u128) -> (Option<CaseId>, Entry) {
    let batch = BatchId(Uuid::from_u128(5));
    match act {
        Act::Open { case: it, name, batch: with } => {
            (Some(case(*it)), Entry::CaseOpened { facts: facts(*it, name), batch: with.then_some(batch) })
        }
        Act::Pay { case: it, fen } => (Some(case(*it)), paid(number, *fen)),
        Act::Amend { case: it, number, name } => {
            (Some(case(*it)), Entry::FactsAmended { facts: facts(*number, name), reason: "更正".into() })
        }
        Act::Choose { case: it, stage } => {
            let as_of = "2024-08-01".parse().unwrap();
            let appraisal = serde_json::json!({"mean": "1.00"});
            (
                Some(case(*it)),
                Entry::PathChosen(PathChosen {
                    path: *stage,
                    reason: "选定".into(),
                    as_of,
                    appraisal,
                    approval: None,
                    own: true,
                }),
            )
        }
        Act::Reverse { case: it, seq } => (Some(case(*it)), Entry::Reversed { seq: *seq, reason: "误录".into() }),
        Act::Organise => {
            (None, Entry::OrganisationSet(Organisation { name: number.to_string(), ..Organisation::default() }))
        }
        Act::Import { undone: true } => (None, Entry::ImportUndone { batch }),
        Act::Import { undone: false } => {
            let compensated = Money::ZERO;
            let run = ImportRun { batch, sha256: String::new(), rows_read: 1, imported: 1, refused: 0, compensated };
            (None, Entry::ImportRun(run))
        }
    }
}

/// Every row of every projection.
fn dump(vault: &Vault) -> Vec<Vec<Value>> {
    let (store, _) = vault.parts();
    let mut dump = Vec::new();
    for table in ["cases", "case_texts", "identities", "totals", "state", "batches", "issued_letters", "search_grams"] {
        let mut statement = store.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut of_table = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            of_table.push((0..columns).map(|it| row.get(it).unwrap()).collect::<Vec<Value>>());
        }
        of_table.sort_by_key(|it| format!("{it:?}"));
        dump.extend(of_table);
    }
    dump
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_rebuild_gives_what_is_there(acts in prop::collection::vec(act(), 1..40)) {
        let (_place, mut vault) = vault();
        for (act, number) in acts.iter().zip(1..) {
            let (case, entry) = entry(act, number);
            let head = vault.head().unwrap();
            match vault.write("王芳", AT, |tx| tx.append(case, &entry)) {
                Ok(seq) => prop_assert_eq!(seq, head.seq + 1),
                Err(StoreError::Engine(error)) => panic!("{error}"),
                Err(_) => prop_assert_eq!(vault.head().unwrap(), head),
            }
        }
        prop_assert_eq!(vault.check().unwrap().findings, vec![]);
        let before = dump(&vault);
        vault.rebuild().unwrap();
        prop_assert_eq!(dump(&vault), before);
        prop_assert_eq!(vault.check().unwrap().findings, vec![]);
    }
}
