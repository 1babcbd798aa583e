//! Making, opening and refusing.

use std::fs;

use recourse_core::{Entry, Organisation};
use recourse_vault::{Kdf, NewVault, OpenError, Records, StoreError, Vault};

use crate::sample::{PASSPHRASE, known, new_vault, vault};

#[test]
fn a_new_vault_opens_again_and_says_how_it_began() {
    let (place, vault) = vault();
    let folder = vault.folder().to_owned();
    let origin = vault.origin().unwrap();
    assert_eq!((origin.name.as_str(), origin.sample, origin.actor.as_str()), ("追偿一部", false, "林岚"));
    vault.close().unwrap();
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["header.json", "lock", "vault.db"], "at rest there is no log");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing is left of the making");
    assert_eq!(Vault::open(&folder, known(PASSPHRASE)).unwrap().origin().unwrap(), origin);
}

#[test]
fn one_at_a_time_and_only_with_the_passphrase() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::InUse)));
    drop(vault);
    assert!(matches!(Vault::open(&folder, known("五个 词 的 口令")), Err(OpenError::WrongPassphrase)));
    assert!(Vault::open(&folder, known(PASSPHRASE)).is_ok());
}

#[test]
fn nothing_is_overwritten() {
    let place = tempfile::tempdir().unwrap();
    let (file, empty) = (place.path().join("file.rcv"), place.path().join("empty.rcv"));
    fs::write(&file, "mine").unwrap();
    fs::create_dir(&empty).unwrap();
    for taken in [&file, &empty] {
        assert!(matches!(Vault::create(taken, known(PASSPHRASE), &new_vault()), Err(OpenError::Exists)));
    }
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 2);
}

#[test]
fn a_vault_that_could_not_be_filled_is_not_there() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("a.rcv");
    let refused = Vault::create_with(&folder, known(PASSPHRASE), &new_vault(), |tx| {
        tx.append(None, &Entry::OrganisationSet(Organisation::default()))?;
        Err(StoreError::NoSpace)
    });
    assert!(matches!(refused, Err(OpenError::NoSpace)));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    let filled = Vault::create_with(&folder, known(PASSPHRASE), &new_vault(), |tx| {
        tx.append(None, &Entry::OrganisationSet(Organisation::default()))?;
        Ok(())
    });
    assert_eq!(filled.unwrap().head().unwrap().seq, 2);
}

#[test]
fn what_a_dead_creation_left_goes_and_what_another_is_making_stays() {
    let place = tempfile::tempdir().unwrap();
    let leave = |name: &str| {
        let folder = place.path().join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("vault.db"), "half").unwrap();
        fs::File::create_new(folder.join("lock")).unwrap()
    };
    drop(leave(".vault-0011223344556677.new"));
    let living = leave(".vault-8899aabbccddeeff.new");
    living.lock().unwrap();
    drop(leave("mine.new"));
    Vault::create(&place.path().join("a.rcv"), known(PASSPHRASE), &new_vault()).unwrap();
    let mut left: Vec<_> = fs::read_dir(place.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, [".vault-8899aabbccddeeff.new", "a.rcv", "mine.new"]);
}

#[test]
fn key_figures_have_limits_both_ways() {
    let place = tempfile::tempdir().unwrap();
    for (memory_mib, passes, lanes) in [(7, 1, 1), (8, 0, 1), (8, 1, 0), (1025, 2, 1), (8, 11, 1), (8, 1, 9)] {
        let new = NewVault { kdf: Kdf { memory_mib, passes, lanes }, ..new_vault() };
        let refused = Vault::create(&place.path().join("a.rcv"), known(PASSPHRASE), &new);
        assert!(matches!(refused, Err(OpenError::KdfLimits)), "{memory_mib} {passes} {lanes}");
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn what_is_no_vault_is_said_to_be_none() {
    let place = tempfile::tempdir().unwrap();
    let open = |name: &str| Vault::open(&place.path().join(name), known(PASSPHRASE)).err().unwrap();
    fs::write(place.path().join("file"), "x").unwrap();
    assert!(matches!(open("absent"), OpenError::NotAVault));
    assert!(matches!(open("file"), OpenError::NotAVault));
    assert!(matches!(open("."), OpenError::NotAVault));
    for header in
        ["", "{}", "[]", r#"{"format": "other", "version": 1}"#, r#"{"format": "recourse-vault", "version": 0}"#]
    {
        fs::write(place.path().join("header.json"), header).unwrap();
        assert!(matches!(open("."), OpenError::NotAVault), "{header}");
    }
    fs::write(place.path().join("header.json"), r#"{"format": "recourse-vault", "version": 3, "new": {}}"#).unwrap();
    assert!(matches!(open("."), OpenError::NewerVault { version: 3 }));
}

#[test]
fn hostile_key_figures_are_refused_before_they_are_used() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    let header = fs::read_to_string(folder.join("header.json")).unwrap();
    for (figure, hostile) in [
        ("\"memory_mib\": 8", "\"memory_mib\": 4000000"),
        ("\"memory_mib\": 8", "\"memory_mib\": 1"),
        ("\"passes\": 1", "\"passes\": 1000000"),
        ("\"lanes\": 1", "\"lanes\": 16777215"),
    ] {
        assert!(header.contains(figure));
        fs::write(folder.join("header.json"), header.replace(figure, hostile)).unwrap();
        assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::KdfLimits)), "{hostile}");
    }
}

#[test]
fn no_byte_of_the_header_can_be_changed() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    let path = folder.join("header.json");
    let header = fs::read(&path).unwrap();
    for place in (0..header.len()).step_by(7) {
        for flip in [0x01, 0x20] {
            let mut changed = header.clone();
            changed[place] ^= flip;
            fs::write(&path, &changed).unwrap();
            assert!(Vault::open(&folder, known(PASSPHRASE)).is_err(), "byte {place} with {flip}");
        }
    }
    let mut longer = header.clone();
    longer.push(b'\n');
    fs::write(&path, &longer).unwrap();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
    fs::write(&path, &header).unwrap();
    assert!(Vault::open(&folder, known(PASSPHRASE)).is_ok());
}

#[test]
fn a_damaged_or_missing_header_is_not_taken_for_another_folder() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    fs::write(folder.join("header.json"), "{").unwrap();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
    fs::remove_file(folder.join("header.json")).unwrap();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
}

#[test]
fn a_missing_or_damaged_database_is_not_replaced() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    let path = folder.join("vault.db");
    let database = fs::read(&path).unwrap();
    let mut flipped = database.clone();
    flipped[100] ^= 1;
    for damaged in [&[][..], &flipped, &database[..4096 - 1]] {
        fs::write(&path, damaged).unwrap();
        assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
        assert_eq!(fs::read(&path).unwrap(), damaged);
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(Vault::open(&folder, known(PASSPHRASE)), Err(OpenError::Tampered { .. })));
    assert!(!path.exists());
}
