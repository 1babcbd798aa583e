//! Another data key: whatever cuts it short, the vault opens with the old one or with the new one, and loses nothing.

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use recourse_core::events::{AttachmentAdded, Paper};
use recourse_core::{Entry, KeyChange};
use recourse_vault::{
    AttachmentError, Kdf, Memory, NewSecret, OpenError, OpenedBy, Records, RecoveryKey, StoreError, Unlock, Vault,
};
use tempfile::TempDir;

use crate::sample::{PASSPHRASE, at, case_id, facts, known, opened, vault};

const SCANS: [usize; 3] = [0, 65_536, 200_001];

fn secret(name: &str) -> NewSecret<'_> {
    NewSecret { name, passphrase: PASSPHRASE, key_file: None, kdf: Kdf::TEST }
}

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn scan(size: usize) -> Vec<u8> {
    (0..size).map(|at| u8::try_from(at % 251).unwrap()).collect()
}

/// Cases, files of a case, another user, a recovery key.
fn furnished() -> (TempDir, Vault, Vec<String>, RecoveryKey) {
    let (place, mut vault) = vault();
    vault
        .write("林岚", at(1), |tx| -> Result<(), StoreError> {
            (1..=20).try_for_each(|it| {
                tx.append(Some(case_id(it)), &opened(facts(u32::try_from(it).unwrap(), "赵明"))).map(drop)
            })
        })
        .unwrap();
    let files = vault.attachments();
    let digests = SCANS.map(|size| {
        let sealed = files.seal(&mut scan(size).as_slice(), &mut |_| ControlFlow::Continue(())).unwrap();
        let digest = sealed.digest.clone();
        let added = AttachmentAdded {
            name: format!("扫描件{size}.tif"),
            paper: Paper::Other,
            media: "image/tiff".into(),
            size: sealed.size,
            digest: digest.clone(),
            active: Vec::new(),
        };
        let written = vault.write("林岚", at(2), |tx| -> Result<(), StoreError> {
            tx.settle(sealed)?;
            tx.append(Some(case_id(1)), &Entry::AttachmentAdded(added)).map(drop)
        });
        written.unwrap();
        digest
    });
    let another = NewSecret { passphrase: "another one entirely", ..secret("王芳") };
    vault.set_passphrase("林岚", at(3), &another).unwrap();
    let key = RecoveryKey::random().unwrap();
    vault.set_recovery_key("林岚", at(4), &key).unwrap();
    (place, vault, digests.into(), key)
}

fn copy_of(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_of(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect()
}

/// Everything is there and nothing else.
fn sound(vault: &Vault, digests: &[String], entries: u64) {
    assert_eq!(vault.check().unwrap().findings, []);
    assert_eq!((vault.head().unwrap().seq, vault.case_count().unwrap()), (entries, 20));
    for (digest, size) in digests.iter().zip(SCANS) {
        let mut bytes = Vec::new();
        vault.attachments().copy(digest, &mut bytes, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(bytes, scan(size));
    }
    let names = names(vault.folder());
    let is_database = |it: &&String| Path::new(it).extension().is_some_and(|it| it == "db");
    assert_eq!(names.iter().filter(is_database).count(), 1, "{names:?}");
    assert_eq!(names.iter().filter(|it| it.starts_with("attachments")).count(), 1, "{names:?}");
}

#[test]
fn another_data_key_ends_every_other_way_in_and_keeps_everything_else() {
    let (place, vault, digests, key) = furnished();
    let folder = vault.folder().to_owned();
    let (before, entries) = (place.path().join("before"), vault.head().unwrap().seq);
    vault.close().unwrap();
    copy_of(&folder, &before);
    let state = place.path().join("state");
    let memory = Memory { state: Some(&state), witness: None, ..Memory::default() };
    let mut vault = Vault::open(&folder, known(PASSPHRASE).as_user(Some("林岚")).remembered_in(memory)).unwrap();
    let mut seen = Vec::new();
    let mut step = |done, of| {
        seen.push((done, of));
        ControlFlow::Continue(())
    };
    vault.change_data_key("林岚", at(5), &secret("林岚"), &mut step).unwrap();
    assert!(seen.windows(2).all(|it| it[0].0 <= it[1].0) && seen.iter().all(|(done, of)| done <= of), "{seen:?}");
    let Entry::KeysChanged(changed) = vault.entry(entries + 1).unwrap().unwrap().entry else { panic!() };
    assert_eq!((changed.change, changed.user), (KeyChange::DataKeyChanged, vault.user()));
    assert_eq!(vault.slots().iter().map(|it| it.opened_by).collect::<Vec<_>>(), [OpenedBy::Passphrase]);
    sound(&vault, &digests, entries + 1);
    // It goes on being written, and once more.
    vault.write("林岚", at(6), |tx| tx.append(Some(case_id(21)), &opened(facts(21, "钱进")))).unwrap();
    vault.change_data_key("林岚", at(7), &secret("林岚"), &mut on).unwrap();
    vault.close().unwrap();
    for way in [known("another one entirely"), Unlock::recovery(&key.text()).tried_with(Kdf::TEST)] {
        assert!(matches!(Vault::open(&folder, way), Err(OpenError::WrongPassphrase)));
    }
    let vault = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory)).unwrap();
    assert_eq!((vault.head().unwrap().seq, vault.case_count().unwrap()), (entries + 3, 21));
    assert_eq!(vault.check().unwrap().findings, []);
    drop(vault);
    // The old folder is noticed when it is put back, and old and new do not mix.
    fs::copy(before.join("vault.db"), folder.join("vault-3.db")).unwrap();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
    fs::remove_dir_all(&folder).unwrap();
    copy_of(&before, &folder);
    let put_back = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory));
    assert!(matches!(put_back, Err(OpenError::RolledBack { .. })), "{put_back:?}");
}

#[test]
fn cut_short_anywhere_it_opens_as_it_was() {
    let (place, mut vault, digests, _key) = furnished();
    let (folder, entries) = (vault.folder().to_owned(), vault.head().unwrap().seq);
    let mut cuts: Vec<PathBuf> = Vec::new();
    let mut step = |_, _| {
        let cut = place.path().join(format!("cut-{}", cuts.len()));
        copy_of(&folder, &cut);
        cuts.push(cut);
        ControlFlow::Continue(())
    };
    vault.change_data_key("林岚", at(5), &secret("林岚"), &mut step).unwrap();
    vault.close().unwrap();
    println!("{} cuts while the vault was sealed anew", cuts.len());
    assert!(cuts.len() > SCANS.len());
    for cut in &cuts {
        assert!(names(cut).len() > 4, "something lay beside the vault: {:?}", names(cut));
        let vault = Vault::open(cut, known("another one entirely").as_user(Some("王芳"))).unwrap();
        sound(&vault, &digests, entries);
    }
    // Cut right after the header: what is of the old key is swept.
    let first = cuts.first().unwrap();
    fs::copy(first.join("vault.db"), folder.join("vault.db")).unwrap();
    copy_of(&first.join("attachments"), &folder.join("attachments"));
    sound(&Vault::open(&folder, known(PASSPHRASE)).unwrap(), &digests, entries + 1);
}

#[test]
fn stopped_or_damaged_it_stays_as_it_was() {
    let (_place, mut vault, digests, _key) = furnished();
    let (folder, entries) = (vault.folder().to_owned(), vault.head().unwrap().seq);
    for stop_at in [0, 2, 5] {
        let mut steps = 0;
        let mut step = |_, _| {
            steps += 1;
            if steps > stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let stopped = vault.change_data_key("林岚", at(5), &secret("林岚"), &mut step);
        assert!(matches!(stopped, Err(StoreError::Attachment(AttachmentError::Stopped))), "{stopped:?}");
        sound(&vault, &digests, entries);
    }
    // A file sealed before the change is not settled after it.
    let early = vault.attachments().seal(&mut &b"early"[..], &mut |_| ControlFlow::Continue(())).unwrap();
    vault.change_data_key("林岚", at(5), &secret("林岚"), &mut on).unwrap();
    let settled = vault.write("林岚", at(6), |tx| -> Result<(), StoreError> { tx.settle(early) });
    assert!(matches!(settled, Err(StoreError::Attachment(AttachmentError::Stopped))), "{settled:?}");
    sound(&vault, &digests, entries + 1);
    // What is damaged is not sealed anew as if it were whole.
    let path = folder.join("attachments-2").join(&digests[2][..2]).join(&digests[2]);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    let refused = vault.change_data_key("林岚", at(7), &secret("林岚"), &mut on);
    assert!(matches!(refused, Err(StoreError::Attachment(AttachmentError::Changed))), "{refused:?}");
    assert!(names(&folder).contains("vault-2.db") && !names(&folder).contains("vault-3.db"));
}

#[test]
fn a_backup_after_it_does_not_take_files_of_an_earlier_one() {
    let (place, mut vault, digests, _key) = furnished();
    let (root, entries) = (place.path().join("backups"), vault.head().unwrap().seq);
    fs::create_dir(&root).unwrap();
    vault.back_up(&root, at(10)).unwrap();
    vault.change_data_key("林岚", at(11), &secret("林岚"), &mut on).unwrap();
    vault.back_up(&root, at(20)).unwrap();
    drop(vault);
    let restored = Vault::restore(&root, &place.path().join("b.rcv"), known(PASSPHRASE), "林岚", at(30)).unwrap();
    sound(&restored, &digests, entries + 2);
}
