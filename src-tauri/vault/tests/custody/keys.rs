//! Who gets in, and that everything that lets someone in is written down.

use std::fs;

use recourse_core::{Entry, KeyChange};
use recourse_vault::{
    Kdf, Memory, NewSecret, OpenError, OpenedBy, Records, RecoveryKey, StoreError, Unlock, Vault, check_recovery_key,
};

use crate::sample::{PASSPHRASE, at, known, vault};

fn secret<'a>(name: &'a str, passphrase: &'a str) -> NewSecret<'a> {
    NewSecret { name, passphrase, key_file: None, kdf: Kdf::TEST }
}

fn change(vault: &Vault) -> KeyChange {
    match vault.entry(vault.head().unwrap().seq).unwrap().unwrap().entry {
        Entry::KeysChanged(it) => it.change,
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_user_has_a_way_in_of_his_own() {
    let (_place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    assert!(vault.is_opened_by("林岚") && !vault.is_opened_by("王芳"));
    vault.set_passphrase("林岚", at(1), &secret("王芳", "another one entirely")).unwrap();
    assert_eq!(change(&vault), KeyChange::PassphraseSet);
    assert_eq!(vault.slots().len(), 2);
    drop(vault);
    let open = |name: Option<&str>, passphrase: &str| Vault::open(&folder, known(passphrase).as_user(name));
    assert!(open(Some("王芳"), "another one entirely").unwrap().is_opened_by("王芳"));
    assert!(open(None, "another one entirely").unwrap().is_opened_by("王芳"));
    assert!(open(Some(" 林岚 "), PASSPHRASE).unwrap().is_opened_by("林岚"));
    for (name, passphrase) in [("王芳", PASSPHRASE), ("林岚", "another one entirely"), ("赵明", PASSPHRASE)] {
        assert!(matches!(open(Some(name), passphrase), Err(OpenError::WrongPassphrase)), "{name}");
    }
    let mut vault = open(Some("林岚"), PASSPHRASE).unwrap();
    let user = vault.user_named("王芳").unwrap();
    vault.set_passphrase("王芳", at(2), &secret("王芳", "changed by herself")).unwrap();
    assert_eq!(vault.user_named("王芳"), Some(user), "she stays who she is");
    vault.remove_user("林岚", at(3), user).unwrap();
    let last = vault.user().unwrap();
    assert!(matches!(vault.remove_user("林岚", at(3), last), Err(StoreError::Keys(_))), "someone must get in");
    assert_eq!(vault.check().unwrap().findings, []);
    drop(vault);
    assert!(matches!(open(None, "changed by herself"), Err(OpenError::WrongPassphrase)));
}

#[test]
fn a_vault_whose_maker_gave_no_name_answers_to_any_until_it_has_users() {
    let (_place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    vault.set_passphrase("林岚", at(1), &secret("林岚", PASSPHRASE)).unwrap();
    drop(vault);
    let open = |vault| Vault::open(&folder, known(PASSPHRASE).as_user(Some("王芳")).made_by(vault));
    assert!(open(Some("林岚")).is_ok());
    assert!(matches!(open(Some("recourse")), Err(OpenError::WrongPassphrase)));
    let mut vault = open(Some("林岚")).unwrap();
    vault.set_passphrase("林岚", at(1), &secret("赵明", "another one entirely")).unwrap();
    drop(vault);
    assert!(matches!(open(Some("林岚")), Err(OpenError::WrongPassphrase)));
}

#[test]
fn a_key_file_is_needed_where_it_was_asked_for() {
    let (_place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    let with_file = NewSecret { key_file: Some(b"second secret"), ..secret("林岚", PASSPHRASE) };
    vault.set_passphrase("林岚", at(1), &with_file).unwrap();
    drop(vault);
    for (file, opens) in [(None, false), (Some(&b"another"[..]), false), (Some(&b"second secret"[..]), true)] {
        assert_eq!(Vault::open(&folder, known(PASSPHRASE).with_key_file(file)).is_ok(), opens, "{file:?}");
    }
}

#[test]
fn the_recovery_key_opens_and_an_older_one_does_not() {
    let (_place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    let keys = [RecoveryKey::random().unwrap(), RecoveryKey::random().unwrap()];
    for key in &keys {
        vault.set_recovery_key("林岚", at(1), key).unwrap();
        assert!(key.is(&key.text().to_lowercase()) && check_recovery_key(&key.text()).is_ok());
    }
    assert_eq!(vault.slots().iter().filter(|it| it.opened_by == OpenedBy::RecoveryKey).count(), 1);
    drop(vault);
    let open = |key: &str| Vault::open(&folder, Unlock::recovery(key).tried_with(Kdf::TEST));
    assert!(matches!(open(&keys[0].text()), Err(OpenError::WrongPassphrase)));
    assert!(matches!(open("no key at all"), Err(OpenError::WrongPassphrase)));
    let mut vault = open(&keys[1].text()).unwrap();
    assert_eq!(vault.user(), None);
    vault.set_passphrase("林岚", at(2), &secret("林岚", "a new one instead")).unwrap();
    drop(vault);
    assert!(Vault::open(&folder, known("a new one instead")).is_ok());
}

#[test]
fn the_keychain_opens_for_a_time() {
    let (_place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    let user = vault.user().unwrap();
    let kept = vault.keep_quick_unlock("林岚", at(1), user, at(100)).unwrap();
    drop(vault);
    let open = |now| Vault::open(&folder, Unlock::kept(&kept, now).tried_with(Kdf::TEST));
    assert!(matches!(open(at(100)), Err(OpenError::WrongPassphrase)));
    let mut vault = open(at(99)).unwrap();
    assert!(vault.is_opened_by("林岚"));
    vault.forget_quick_unlock("林岚", at(2), user).unwrap();
    drop(vault);
    assert!(matches!(open(at(99)), Err(OpenError::WrongPassphrase)));
}

#[test]
fn an_older_header_put_back_is_noticed() {
    let (place, mut vault) = vault();
    let folder = vault.folder().to_owned();
    let header = fs::read(folder.join("header.json")).unwrap();
    vault.set_passphrase("林岚", at(1), &secret("林岚", "a new one instead")).unwrap();
    drop(vault);
    fs::write(folder.join("header.json"), header).unwrap();
    let state = place.path().join("state");
    for memory in [Memory::default(), Memory { state: Some(&state), witness: None, ..Memory::default() }] {
        let opened = Vault::open(&folder, known(PASSPHRASE).remembered_in(memory));
        assert!(matches!(opened, Err(OpenError::RolledBack { .. })), "{opened:?}");
    }
}

#[test]
fn figures_that_make_guessing_cheap_are_refused_outside_of_tests() {
    let (_place, vault) = vault();
    let folder = vault.folder().to_owned();
    drop(vault);
    assert!(matches!(Vault::open(&folder, PASSPHRASE), Err(OpenError::KdfLimits)));
}
