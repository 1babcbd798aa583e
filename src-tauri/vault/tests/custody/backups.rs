//! Backups are vaults; a restored one goes on in an epoch of its own.

use std::fs;
use std::path::Path;

use recourse_core::{Entry, EpochCause};
use recourse_vault::{Memory, OpenError, Records, Vault};

use crate::sample::{PASSPHRASE, at, case_id, facts, known, opened, paid, vault};

#[test]
fn a_backup_is_looked_through_and_comes_back_as_it_was() {
    let (place, mut vault) = vault();
    let write = |vault: &mut Vault, number: u32| {
        let (case, entry) = (case_id(number.into()), opened(facts(number, "赵明")));
        vault.write("王芳", at(2), |tx| tx.append(Some(case), &entry)).unwrap();
    };
    (1..20).for_each(|it| write(&mut vault, it));
    let backup = place.path().join("backup.rcb");
    let made = vault.back_up(&backup, at(3)).unwrap();
    assert_eq!((made.report.cases, made.folder.as_path()), (19, backup.as_path()));
    let head = vault.head().unwrap();
    (20..25).for_each(|it| write(&mut vault, it));
    assert!(matches!(vault.back_up(Path::new(&vault.folder().join("header.json")), at(3)), Err(OpenError::Exists)));
    drop(vault);
    let restored = place.path().join("restored.rcv");
    let restore = |to: &Path| Vault::restore(&backup, to, known(PASSPHRASE), "林岚", at(4));
    let vault = restore(&restored).unwrap();
    assert_eq!(vault.case_count().unwrap(), 19);
    let now = vault.head().unwrap();
    assert_eq!((now.epoch, now.seq), (2, head.seq + 1));
    let begun = match vault.entry(now.seq).unwrap().unwrap().entry {
        Entry::EpochBegun(it) => it,
        other => panic!("{other:?}"),
    };
    assert_eq!((begun.cause, begun.found.seq, begun.seen), (EpochCause::Restored, head.seq, None));
    assert_eq!(vault.check().unwrap().findings, []);
    assert!(matches!(restore(&restored), Err(OpenError::Exists)));
}

#[test]
fn a_damaged_backup_is_not_restored() {
    let (place, mut vault) = vault();
    let backup = place.path().join("backup.rcb");
    vault.back_up(&backup, at(3)).unwrap();
    let sound = fs::read(backup.join("vault.db")).unwrap();
    for byte in (0..sound.len()).step_by(4099 * 7) {
        let mut damaged = sound.clone();
        damaged[byte] ^= 1;
        fs::write(backup.join("vault.db"), damaged).unwrap();
        let refused = Vault::restore(&backup, &place.path().join("b.rcv"), known(PASSPHRASE), "林岚", at(4));
        assert!(matches!(refused, Err(OpenError::Tampered { .. })), "byte {byte}: {refused:?}");
        assert!(!place.path().join("b.rcv").exists());
    }
}

#[test]
fn in_a_folder_backups_have_names_and_the_newest_comes_back() {
    let (place, mut vault) = vault();
    let root = place.path().join("backups");
    fs::create_dir(&root).unwrap();
    for day in 0..20 {
        vault
            .write("王芳", at(day), |tx| {
                tx.append(Some(case_id(1)), &if day == 0 { opened(facts(1, "赵明")) } else { paid(1, "1.00") })
            })
            .or_else(|_| {
                vault.write("王芳", at(day), |tx| {
                    tx.append(None, &Entry::OrganisationSet(recourse_core::Organisation::default()))
                })
            })
            .unwrap();
        vault.back_up(&root, at(day * 86_400)).unwrap();
    }
    assert_eq!(
        vault.last_backup(&root),
        Some(at(19 * 86_400)).map(|it| chrono::DateTime::from_timestamp(it.timestamp(), 0).unwrap())
    );
    let removed = vault.thin_backups(&root);
    let left = fs::read_dir(&root).unwrap().count();
    assert_eq!(removed + left, 20);
    assert!((14..20).contains(&left), "{left}");
    let seq = vault.head().unwrap().seq;
    drop(vault);
    let restored = Vault::restore(&root, &place.path().join("r.rcv"), known(PASSPHRASE), "林岚", at(4)).unwrap();
    assert_eq!(restored.head().unwrap().seq, seq + 1);
}

#[test]
fn a_restored_vault_in_the_old_place_is_not_taken_for_a_rollback_and_the_old_one_is() {
    let (place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    let state = place.path().join("state");
    let memory = Memory { state: Some(&state), witness: None };
    let backup = place.path().join("backup.rcb");
    vault.back_up(&backup, at(3)).unwrap();
    drop(vault);
    let mut vault = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory)).unwrap();
    vault.write("王芳", at(2), |tx| tx.append(Some(case_id(1)), &opened(facts(1, "赵明")))).unwrap();
    drop(vault);
    let aside = place.path().join("aside.rcv");
    fs::rename(&folder, &aside).unwrap();
    let restored = Vault::restore(&backup, &folder, known(PASSPHRASE).remembered_in(memory), "林岚", at(4)).unwrap();
    assert!(restored.head().unwrap().epoch > 1);
    drop(restored);
    assert!(Vault::open(&folder, known(PASSPHRASE).remembered_in(memory)).is_ok());
    fs::remove_dir_all(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    let old = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory));
    assert!(matches!(old, Err(OpenError::RolledBack { .. })), "{old:?}");
}
