//! Proofs of custody: changed bytes, pages and logs put back, whole folders put back. Small by default;
//! `RECOURSE_EDITS` asks for more changed bytes, `RECOURSE_LOG_CUTS` for more logs cut.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use recourse_core::Entry;
use recourse_vault::{Memory, OpenError, Records, Rollback, Vault};

use crate::sample::{PASSPHRASE, at, attach, case_id, facts, known, opened, paid, vault};

/// A reproducible sequence.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

fn asked(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        if entry.path().is_file() && entry.file_name() != "lock" {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn work(vault: &mut Vault, from: u32, to: u32) {
    for number in from..to {
        let id = case_id(number.into());
        vault
            .write("王芳", at(2), |tx| {
                tx.append(Some(id), &opened(facts(number, ["赵明德", "䶮国华", "苏州甲乙丙"][number as usize % 3])))?;
                tx.append(Some(id), &paid(number.into(), "10.00"))
            })
            .unwrap();
    }
}

/// Opened and looked through: what is wrong with it, if anything.
fn found(folder: &Path, state: &Path) -> Option<String> {
    let memory = Memory { state: Some(state), witness: None, ..Memory::default() };
    match Vault::open(folder, known(PASSPHRASE).remembered_in(memory)) {
        Err(OpenError::InUse) => panic!("in use"),
        Err(why) => Some(why.to_string()),
        Ok(vault) => vault.check().unwrap().findings.first().map(ToString::to_string),
    }
}

#[test]
fn every_changed_byte_is_found() {
    let (place, mut vault) = vault();
    work(&mut vault, 1, 8);
    attach(&mut vault, &[7; 900]);
    attach(&mut vault, &vec![9; 70_000]);
    let (folder, state, backup) = (vault.folder().to_owned(), place.path().join("state"), place.path().join("b.rcb"));
    vault.back_up(&backup, at(3)).unwrap();
    drop(vault);
    assert_eq!(found(&folder, &state), None);
    let of_vault = [files(&folder), files(&state)].concat();
    let of_backup = files(&backup);
    let (edits, mut dice) = (asked("RECOURSE_EDITS", 60), Dice(7));
    let (mut by_file, mut all) = (BTreeMap::new(), Vec::new());
    for edit in 0..edits {
        // Every file in turn, the small ones as often as the large ones.
        let which = edit % (of_vault.len() + of_backup.len());
        let path = of_vault.get(which).unwrap_or_else(|| &of_backup[which - of_vault.len()]);
        let sound = fs::read(path).unwrap();
        let mut changed = sound.clone();
        let byte = dice.below(changed.len());
        changed[byte] ^= 1 << dice.below(8);
        fs::write(path, &changed).unwrap();
        let told = if which < of_vault.len() { found(&folder, &state) } else { tried(&backup) };
        assert!(told.is_some(), "edit {edit}: byte {byte} of {}", path.display());
        fs::write(path, &sound).unwrap();
        let name = path.strip_prefix(place.path()).unwrap();
        *by_file.entry(name.parent().unwrap().to_owned()).or_insert(0) += 1;
        all.push(edit);
    }
    assert_eq!((found(&folder, &state), tried(&backup)), (None, None));
    println!("{} of {edits} changed bytes found, by folder: {by_file:?}", all.len());
}

/// Every file below a folder that holds anything.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    found.sort();
    let below = |it: &PathBuf| if it.is_dir() { files(it) } else { vec![it.clone()] };
    found.iter().flat_map(below).filter(|it| fs::metadata(it).unwrap().len() > 0).collect()
}

/// What is wrong with a backup, if anything.
fn tried(backup: &Path) -> Option<String> {
    match Vault::try_backup(backup, known(PASSPHRASE)) {
        Err(why) => Some(why.to_string()),
        Ok(it) => it.report.findings.first().map(ToString::to_string),
    }
}

/// Every page that an older copy has otherwise, put back alone.
#[test]
fn a_page_put_back_is_found() {
    let (place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    work(&mut vault, 1, 40);
    drop(vault);
    let older = fs::read(folder.join("vault.db")).unwrap();
    let mut vault = Vault::open(&folder, known(PASSPHRASE)).unwrap();
    work(&mut vault, 40, 60);
    vault.write("王芳", at(2), |tx| tx.append(Some(case_id(3)), &paid(9_999, "5.00"))).unwrap();
    drop(vault);
    let newer = fs::read(folder.join("vault.db")).unwrap();
    let state = place.path().join("state");
    let (mut tried, mut caught) = (0, 0);
    for start in (0..older.len()).step_by(4096).filter(|it| older[*it..*it + 4096] != newer[*it..*it + 4096]) {
        let mut mixed = newer.clone();
        mixed[start..start + 4096].copy_from_slice(&older[start..start + 4096]);
        fs::write(folder.join("vault.db"), mixed).unwrap();
        tried += 1;
        caught += usize::from(found(&folder, &state).is_some());
        fs::remove_file(folder.join("vault.db-wal")).ok();
        fs::write(folder.join("vault.db"), &newer).unwrap();
    }
    println!("{caught} of {tried} pages put back were found");
    assert!(tried > 10 && caught == tried, "{caught} of {tried}");
}

#[test]
fn a_log_that_was_cut_is_found() {
    let (place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    let state = place.path().join("state");
    let memory = Memory { state: Some(&state), witness: None, ..Memory::default() };
    vault = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory)).unwrap();
    work(&mut vault, 1, 12);
    let crashed = place.path().join("crashed");
    copy(&folder, &crashed);
    drop(vault);
    let log = fs::read(crashed.join("vault.db-wal")).unwrap();
    assert!(log.len() > 100_000);
    let mut dice = Dice(11);
    let rounds = asked("RECOURSE_LOG_CUTS", 12);
    for round in 0..rounds {
        fs::remove_dir_all(&folder).unwrap();
        copy(&crashed, &folder);
        fs::remove_file(folder.join("vault.db-shm")).ok();
        match round {
            0 => fs::remove_file(folder.join("vault.db-wal")).unwrap(),
            it if it % 2 == 0 => fs::write(folder.join("vault.db-wal"), &log[..dice.below(log.len() - 8192)]).unwrap(),
            _ => {
                let mut changed = log.clone();
                let byte = dice.below(log.len() - 8192);
                changed[byte] ^= 4;
                fs::write(folder.join("vault.db-wal"), changed).unwrap();
            }
        }
        assert!(found(&folder, &state).is_some(), "round {round}");
    }
    fs::remove_dir_all(&folder).unwrap();
    copy(&crashed, &folder);
    assert_eq!(found(&folder, &state), None, "a crash alone loses nothing");
    println!("{rounds} of {rounds} logs cut or changed were found");
}

#[test]
fn a_folder_put_back_is_named_with_both_heads_and_the_decision_is_written_down() {
    let (place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    work(&mut vault, 1, 3);
    drop(vault);
    let [older, newer, state, witness] = ["older", "newer", "state", "share.json"].map(|it| place.path().join(it));
    copy(&folder, &older);
    let memory = Memory { state: Some(&state), witness: Some(&witness), ..Memory::default() };
    let open = |memory, rollback| Vault::open(&folder, known(PASSPHRASE).remembered_in(memory).on_rollback(rollback));
    let put = |from: &PathBuf| {
        fs::remove_dir_all(&folder).unwrap();
        copy(from, &folder);
    };
    vault = open(memory, Rollback::Refuse).unwrap();
    work(&mut vault, 3, 5);
    let seen = vault.head().unwrap();
    drop(vault);
    copy(&folder, &newer);
    put(&older);
    let elsewhere = place.path().join("another machine");
    for memory in [memory, Memory { state: Some(&elsewhere), witness: Some(&witness), ..Memory::default() }] {
        let Err(OpenError::RolledBack { seen: named, found }) = open(memory, Rollback::Refuse) else { panic!() };
        assert_eq!((named.seq, found.seq), (seen.seq, 5));
    }
    let accepted = open(memory, Rollback::Accept { actor: "林岚", at: at(9) }).unwrap();
    let head = accepted.head().unwrap();
    let Entry::EpochBegun(begun) = accepted.entry(head.seq).unwrap().unwrap().entry else { panic!() };
    assert_eq!((head.epoch, begun.seen.unwrap().seq, begun.found.seq), (2, seen.seq, 5));
    drop(accepted);
    assert!(open(memory, Rollback::Refuse).is_ok());
    put(&newer);
    assert!(matches!(open(memory, Rollback::Refuse), Err(OpenError::RolledBack { .. })));
}
