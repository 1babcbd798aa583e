//! Backups are vaults; a restored one goes on in an epoch of its own.

use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use recourse_core::{Entry, EpochCause};
use recourse_vault::{Finding, Memory, OpenError, Records, Vault};

use crate::sample::{PASSPHRASE, at, attach, case_id, facts, known, opened, paid, vault};

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
    let memory = Memory { state: Some(&state), witness: None, ..Memory::default() };
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

#[test]
fn what_is_held_still_stays_while_others_write_and_fold() {
    let (place, mut vault) = vault();
    let open = |vault: &mut Vault, number: u32| {
        let (case, entry) = (case_id(number.into()), opened(facts(number, "赵明")));
        vault.write("王芳", at(2), |tx| tx.append(Some(case), &entry)).unwrap();
    };
    (1..30).for_each(|it| open(&mut vault, it));
    let head = vault.head().unwrap();
    let mut still = vault.hold_still(Arc::new(|| false)).unwrap();
    (30..300).for_each(|it| open(&mut vault, it));
    assert!(matches!(vault.hold_still(Arc::new(|| false)), Err(OpenError::InUse)), "one at a time");
    let made = still.back_up(&place.path().join("one.rcb"), at(3)).unwrap();
    let again = still.back_up(&place.path().join("two.rcb"), at(3)).unwrap();
    for it in [&made, &again] {
        assert_eq!((it.report.entries, it.report.cases), (head.seq, 29));
    }
    let tried = Vault::try_backup(&again.folder, known(PASSPHRASE)).unwrap();
    assert_eq!((tried.head, tried.report.findings), (head, vec![]));
    assert_eq!(vault.case_count().unwrap(), 299);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_stopped_backup_leaves_nothing() {
    let (place, vault) = vault();
    let mut still = vault.hold_still(Arc::new(|| true)).unwrap();
    let to = place.path().join("backups");
    fs::create_dir(&to).unwrap();
    assert!(matches!(still.back_up(&to, at(3)), Err(OpenError::Stopped)));
    assert_eq!(fs::read_dir(to).unwrap().count(), 0);
}

/// A vault with one case, and a file with it.
fn with_a_file(bytes: &[u8]) -> (tempfile::TempDir, Vault) {
    let (place, mut vault) = vault();
    vault.write("王芳", at(1), |tx| tx.append(Some(case_id(1)), &opened(facts(1, "赵明")))).unwrap();
    attach(&mut vault, bytes);
    (place, vault)
}

fn sealed_files(of: &Path) -> Vec<PathBuf> {
    let shelves = fs::read_dir(of.join("attachments")).unwrap().map(|it| it.unwrap().path());
    let files = shelves.flat_map(|it| fs::read_dir(it).unwrap().map(|it| it.unwrap().path()).collect::<Vec<_>>());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    files
}

#[cfg(unix)]
#[test]
fn only_new_files_are_copied_and_a_damaged_earlier_one_is_not_believed() {
    use std::os::unix::fs::MetadataExt as _;
    let (place, mut vault) = with_a_file(&vec![7; 100_000]);
    let root = place.path().join("backups");
    fs::create_dir(&root).unwrap();
    let one = vault.back_up(&root, at(3)).unwrap().folder;
    attach(&mut vault, &[9; 5_000]);
    let two = vault.back_up(&root, at(4)).unwrap();
    assert_eq!(two.report.attachments, 2);
    let same = |it: &PathBuf| fs::metadata(it).unwrap().ino();
    let first: Vec<u64> = sealed_files(&one).iter().map(same).collect();
    let second: Vec<u64> = sealed_files(&two.folder).iter().map(same).collect();
    assert_eq!((first.len(), second.len()), (1, 2));
    assert!(second.contains(&first[0]), "linked to, not copied");
    let own: Vec<u64> = sealed_files(vault.folder()).iter().map(same).collect();
    assert!(own.iter().all(|it| !second.contains(it)), "a fault of the vault's own file is not one of its backups");

    let mut damaged = fs::read(&sealed_files(&one)[0]).unwrap();
    damaged[50_000] ^= 1;
    fs::write(&sealed_files(&one)[0], damaged).unwrap();
    let tried = Vault::try_backup(&two.folder, known(PASSPHRASE)).unwrap();
    assert!(matches!(tried.report.findings.as_slice(), [Finding::AttachmentChanged { .. }]), "{tried:?}");
    let three = vault.back_up(&root, at(5)).unwrap();
    assert_eq!((three.report.attachments, three.report.findings.len()), (2, 0));
    let restored = Vault::restore(&root, &place.path().join("r.rcv"), known(PASSPHRASE), "", at(6)).unwrap();
    assert_eq!(restored.check().unwrap().findings, []);
    let begun = restored.entry(restored.head().unwrap().seq).unwrap().unwrap();
    assert_eq!(begun.actor, "林岚", "the maker, where nobody says who restores");
    let digest = sealed_files(restored.folder())[0].file_name().unwrap().to_str().unwrap().to_owned();
    restored.attachments().copy(&digest, &mut io::sink(), &mut |_| ControlFlow::Continue(())).unwrap();
}

#[test]
fn a_backup_that_is_tried_stays_as_it_is() {
    let (place, mut vault) = with_a_file(&[7; 1_000]);
    let backup = place.path().join("b.rcb");
    vault.back_up(&backup, at(3)).unwrap();
    let state = |folder: &Path| -> Vec<(PathBuf, Vec<u8>)> {
        let flat = ["header.json", "vault.db", "lock"].map(|it| folder.join(it));
        flat.into_iter().chain(sealed_files(folder)).map(|it| (it.clone(), fs::read(it).unwrap())).collect()
    };
    let before = state(&backup);
    let tried = Vault::try_backup(&backup, known(PASSPHRASE)).unwrap();
    assert_eq!((tried.name.as_str(), tried.made_at, tried.report.attachments), ("追偿一部", None, 1));
    assert!(matches!(Vault::try_backup(&backup, known("another one")), Err(OpenError::WrongPassphrase)));
    assert_eq!(state(&backup), before);
    assert_eq!(fs::read_dir(&backup).unwrap().count(), 4, "no log, no index of it");
}

#[test]
fn what_is_remembered_and_was_changed_is_told() {
    let (place, vault) = vault();
    let (folder, state) = (vault.folder().to_owned(), place.path().join("state"));
    drop(vault);
    let open = || {
        Vault::open(
            &folder,
            known(PASSPHRASE).remembered_in(Memory { state: Some(&state), witness: None, ..Memory::default() }),
        )
    };
    drop(open().unwrap());
    let head = fs::read_dir(state.join("heads")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&head).unwrap();
    bytes[30] ^= 1;
    fs::write(&head, bytes).unwrap();
    assert_eq!(open().unwrap().check().unwrap().findings, [Finding::MemoryChanged]);
    assert_eq!(open().unwrap().check().unwrap().findings, []);
}

#[test]
fn room_is_kept_back_and_given_up() {
    let (_place, vault) = vault();
    let reserve = vault.folder().join("reserve");
    vault.keep_reserve();
    assert_eq!(fs::metadata(&reserve).unwrap().len(), 16 << 20);
    assert!(vault.free_reserve() && !vault.free_reserve());
    assert!(!reserve.exists());
}
