//! Ways into a vault through the desk: recovery key, key file, keychain, another data key; and what is written of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{NaiveTime, TimeDelta, TimeZone as _, Utc};
use recourse_core::Day;
use recourse_core::users::LockCause as Cause;
use recourse_desk::wire::{
    AccessShown, AskAudit, AskCustody, AskState, ChangeDataKey, ChangePassphrase, CheckPlace, ConfirmRecoveryKey,
    CreateVault, CustodyShown, DrawRecoveryKey, ForgetVault, KeepQuickUnlock, Language, LockCause, LockIdle, LockVault,
    MakeKeyFile, OpenedWith, Passphrase, PassphraseVerdict, PlaceKind, QuickUnlock, RatePassphrase, RecoverVault,
    Refusal, Remit, Role, SetUser, SuggestPassphrase, UnlockVault, UserDraft, WriteRecoverySheet,
};
use recourse_desk::{Desk, Keychain, NoKeychain, Now, Places};
use recourse_journeys::{Bench, PASSPHRASE, TODAY, passphrase};
use recourse_vault::Kdf;
use zeroize::Zeroizing;

const OTHER: &str = "kettle meadow orbit plinth quartz raft";

fn unlock(bench: &Bench, words: &str) -> Result<(), Refusal> {
    bench.desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(words))).map(drop)
}

fn custody(desk: &Desk) -> CustodyShown {
    desk.custody(AskCustody {}).unwrap()
}

fn accesses(desk: &Desk) -> Vec<AccessShown> {
    let log = desk.audit_log(AskAudit { limit: 50, ..AskAudit::default() }).unwrap();
    log.lines.into_iter().rev().filter_map(|it| it.access).collect()
}

fn draw(desk: &Desk, words: &str) -> Result<String, Refusal> {
    let ask = DrawRecoveryKey { passphrase: passphrase(words), key_file: String::new() };
    let groups = desk.draw_recovery_key(ask)?.groups;
    Ok(groups.iter().map(|it| it.0.as_str()).collect::<Vec<_>>().join("-"))
}

fn confirm(desk: &Desk, typed: &str) -> Result<(), Refusal> {
    desk.confirm_recovery_key(ConfirmRecoveryKey { typed: passphrase(typed) }).map(drop)
}

#[test]
fn a_recovery_key_counts_once_it_was_typed_back_and_opens_with_a_new_passphrase() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    assert!(!custody(desk).recovery);
    assert!(matches!(draw(desk, OTHER), Err(Refusal::WrongPassphrase { .. })));
    let sheet = WriteRecoverySheet { path: bench.path("sheet.pdf"), language: Language::Chinese };
    assert_eq!(desk.write_recovery_sheet(sheet.clone()).map(drop), Err(Refusal::RecoveryKeyDiffers), "none is drawn");
    let (first, key) = (draw(desk, PASSPHRASE).unwrap(), draw(desk, PASSPHRASE).unwrap());
    desk.write_recovery_sheet(sheet.clone()).unwrap();
    assert!(std::fs::read(&sheet.path).unwrap().starts_with(b"%PDF"));
    assert!(matches!(desk.write_recovery_sheet(sheet), Err(Refusal::FileTrouble { .. })), "never over another");
    let wrong = if key.as_bytes()[13] == b'7' { "8" } else { "7" };
    let mistyped = format!("{}{wrong}{}", &key[..13], &key[14..]);
    assert_eq!(confirm(desk, &mistyped), Err(Refusal::RecoveryKeyMistyped { group: 3 }));
    assert_eq!(confirm(desk, "7K3MX"), Err(Refusal::RecoveryKeyMistyped { group: 0 }));
    assert_eq!(confirm(desk, &first), Err(Refusal::RecoveryKeyDiffers));
    assert!(!custody(desk).recovery);
    confirm(desk, &key.to_lowercase().replace('-', " ")).unwrap();
    assert!(custody(desk).recovery);
    desk.lock_vault(LockVault {}).unwrap();

    let recover = |key: &str, new: &str| {
        desk.recover_vault(RecoverVault {
            path: bench.path("team.rcv"),
            recovery_key: passphrase(key),
            user: String::new(),
            passphrase: passphrase(new),
            witness: String::new(),
            accept_rollback: false,
        })
        .map(|it| it.actor)
    };
    assert!(matches!(recover(&first, OTHER), Err(Refusal::WrongPassphrase { .. })));
    assert_eq!(recover(&mistyped, OTHER), Err(Refusal::RecoveryKeyMistyped { group: 3 }));
    assert!(matches!(recover(&key, "wangfang2024"), Err(Refusal::WeakPassphrase { .. })));
    assert_eq!(recover(&key, OTHER).unwrap(), "王芳");
    let opened = accesses(desk).into_iter().rev().find(|it| matches!(it, AccessShown::Unlocked { .. }));
    assert_eq!(opened, Some(AccessShown::Unlocked { by: Some(OpenedWith::RecoveryKey), refused: 1 }));
    desk.lock_vault(LockVault {}).unwrap();
    assert!(matches!(unlock(&bench, PASSPHRASE), Err(Refusal::WrongPassphrase { .. })));
    unlock(&bench, OTHER).unwrap();
}

#[test]
fn openings_and_locks_are_written_down() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    for cause in [Cause::Asked, Cause::Idle, Cause::System] {
        desk.lock_for(cause).unwrap();
        assert!(unlock(&bench, OTHER).is_err());
        unlock(&bench, PASSPHRASE).unwrap();
    }
    let locked = |cause| AccessShown::Locked { cause };
    let unlocked = || AccessShown::Unlocked { by: Some(OpenedWith::Passphrase), refused: 1 };
    let (asked, idle, system) = (locked(LockCause::Asked), locked(LockCause::Idle), locked(LockCause::System));
    assert_eq!(accesses(desk), [asked, unlocked(), idle, unlocked(), system, unlocked()]);
}

#[test]
fn a_key_file_and_a_witness_go_with_the_vault() {
    let bench = Bench::bare();
    let (file, witness) = (bench.path("second.key"), bench.path("witness.json"));
    bench.desk.make_key_file(MakeKeyFile { path: file.clone() }).unwrap();
    assert!(bench.desk.make_key_file(MakeKeyFile { path: file.clone() }).is_err(), "never over another");
    let (bytes, another) = (std::fs::read(&file).unwrap(), bench.path("another.key"));
    assert_eq!(bytes.len(), 64);
    bench.desk.make_key_file(MakeKeyFile { path: another.clone() }).unwrap();
    let ask = CreateVault { key_file: file.clone(), witness: witness.clone(), ..bench.creation() };
    bench.desk.create_vault(ask).unwrap();
    assert!(custody(&bench.desk).key_file && custody(&bench.desk).witness == witness);
    bench.desk.lock_vault(LockVault {}).unwrap();
    let open = |key_file: &str| {
        let way = UnlockVault::with(bench.path("team.rcv"), passphrase(PASSPHRASE));
        bench.desk.unlock_vault(UnlockVault { key_file: key_file.to_owned(), ..way }).map(drop)
    };
    assert!(matches!(open(""), Err(Refusal::WrongPassphrase { .. })));
    assert!(matches!(open(&another), Err(Refusal::WrongPassphrase { .. })));
    open(&file).unwrap();
    // The witness of the last time is used again without being named, and tells of an older folder.
    assert_eq!(custody(&bench.desk).witness, witness);
    let ask = |key_file: &str, new_key_file: &str| ChangePassphrase {
        passphrase: passphrase(PASSPHRASE),
        key_file: key_file.to_owned(),
        new_passphrase: passphrase(OTHER),
        new_key_file: new_key_file.to_owned(),
    };
    assert!(matches!(bench.desk.change_passphrase(ask("", "")), Err(Refusal::WrongPassphrase { .. })));
    bench.desk.change_passphrase(ask(&file, "")).unwrap();
    assert!(!custody(&bench.desk).key_file);
    bench.desk.lock_vault(LockVault {}).unwrap();
    unlock(&bench, OTHER).unwrap();
}

#[test]
fn another_data_key_shuts_out_everybody_else() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let user = |name: &str, role, words: Option<&str>| SetUser {
        user: UserDraft {
            name: name.into(),
            role,
            remit: Remit::All,
            unit: String::new(),
            waiver_limit: String::new(),
            cost_limit: String::new(),
            reveal: true,
            active: true,
        },
        passphrase: words.map(passphrase),
    };
    desk.set_user(user("王芳", Role::Manager, None)).unwrap();
    assert_eq!(
        desk.set_user(user("单雄信", Role::Officer, Some("shanxiongxin 2024 chanxiongxin"))).map(drop),
        Err(Refusal::WeakPassphrase { verdict: PassphraseVerdict::Names })
    );
    desk.set_user(user("单雄信", Role::Officer, Some(OTHER))).unwrap();
    let key = draw(desk, PASSPHRASE).unwrap();
    confirm(desk, &key).unwrap();
    assert_eq!(custody(desk).passphrases, 2);
    let ask = |words: &str| ChangeDataKey { passphrase: passphrase(words), key_file: String::new() };
    assert!(matches!(desk.change_data_key(ask(OTHER)), Err(Refusal::WrongPassphrase { .. })), "another's passphrase");
    assert_eq!(desk.change_data_key(ask(PASSPHRASE)).unwrap().shut_out, ["单雄信"]);
    assert_eq!((custody(desk).passphrases, custody(desk).recovery), (1, false));
    desk.lock_vault(LockVault {}).unwrap();
    assert!(unlock(&bench, OTHER).is_err());
    unlock(&bench, PASSPHRASE).unwrap();
    desk.set_user(user("单雄信", Role::Officer, Some(OTHER))).unwrap();
    desk.lock_vault(LockVault {}).unwrap();
    unlock(&bench, OTHER).unwrap();
}

/// A desk in the folder of `bench`, and its clock, in units of `unit` since the day began.
fn timed(bench: &Bench, unit: fn(i64) -> TimeDelta) -> (Desk, Arc<AtomicI64>) {
    let clock = Arc::new(AtomicI64::new(0));
    let (folder, time) = (bench.folder.path().to_owned(), Arc::clone(&clock));
    let desk = Desk::new(Places { state: folder.join("state"), documents: folder }, move || {
        let today: Day = TODAY.parse().unwrap();
        let start = Utc.from_utc_datetime(&today.date().and_time(NaiveTime::MIN));
        Now { today, at: start + unit(time.load(Ordering::Relaxed)) }
    });
    (desk.with_kdf(Kdf::TEST), clock)
}

#[test]
fn no_session_is_longer_than_twelve_hours() {
    let bench = Bench::bare();
    let (desk, minutes) = timed(&bench, TimeDelta::minutes);
    let opened = desk.create_vault(bench.creation()).unwrap();
    assert_eq!(opened.session_seconds, 12 * 3600);
    let asked = || desk.dispatch("custody", "{}").map(drop);
    minutes.store(12 * 60 - 1, Ordering::Relaxed);
    assert_eq!(asked(), Ok(()));
    assert_eq!(desk.desk_state(AskState {}).unwrap().open.unwrap().session_seconds, 60);
    minutes.store(12 * 60, Ordering::Relaxed);
    assert_eq!(asked(), Ok(()), "the window keeps what is being typed first");
    minutes.store(12 * 60 + 1, Ordering::Relaxed);
    assert_eq!(asked(), Err(Refusal::VaultLocked));
    assert!(desk.desk_state(AskState {}).unwrap().open.is_none());
    // Where the window was in time, the lock of idleness says what it was.
    let unlock = || desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(PASSPHRASE))).unwrap();
    assert_eq!(unlock().session_seconds, 12 * 3600);
    minutes.store(24 * 60 + 1, Ordering::Relaxed);
    desk.lock_idle(LockIdle {}).unwrap();
    unlock();
    let expired = AccessShown::Locked { cause: LockCause::Expired };
    let locks = accesses(&desk).into_iter().filter(|it| matches!(it, AccessShown::Locked { .. }));
    assert_eq!(locks.collect::<Vec<_>>(), [expired.clone(), expired]);
}

/// A keychain that lives in the test.
#[derive(Clone, Default)]
struct Drawer(Arc<Mutex<BTreeMap<String, Vec<u8>>>>, bool);

impl Keychain for Drawer {
    fn is_there(&self) -> bool {
        !self.1
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), NoKeychain> {
        self.0.lock().unwrap().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeychain> {
        Ok(self.0.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }

    fn forget(&self, name: &str) -> Result<(), NoKeychain> {
        self.0.lock().unwrap().remove(name);
        Ok(())
    }
}

#[test]
fn the_keychain_opens_for_some_hours_and_never_without_being_asked() {
    let bench = Bench::bare();
    let drawer = Drawer::default();
    let (desk, hours) = timed(&bench, TimeDelta::hours);
    let desk = desk.with_keychain(drawer.clone());
    desk.create_vault(bench.creation()).unwrap();
    let path = bench.path("team.rcv");
    let quick = || desk.quick_unlock(QuickUnlock { path: path.clone() }).map(|it| it.actor);
    let keep = |words: &str, hours| {
        desk.keep_quick_unlock(KeepQuickUnlock { passphrase: passphrase(words), key_file: String::new(), hours })
    };
    assert_eq!(quick(), Err(Refusal::QuickUnlockOver), "nobody asked for it");
    assert!(matches!(keep(OTHER, 8), Err(Refusal::WrongPassphrase { .. })));
    assert!(matches!(keep(PASSPHRASE, 13), Err(Refusal::FieldInvalid { .. })));
    keep(PASSPHRASE, 8).unwrap();
    let name = drawer.0.lock().unwrap().keys().next().cloned().unwrap();
    assert!(name.starts_with("vault-") && !name.contains("team"), "{name}");
    desk.lock_vault(LockVault {}).unwrap();
    let shown = desk.desk_state(AskState {}).unwrap();
    assert!(!shown.locked.unwrap().quick_until.is_empty() && !shown.recent[0].quick_until.is_empty());
    hours.store(7, Ordering::Relaxed);
    assert_eq!(quick().unwrap(), "王芳");
    desk.lock_vault(LockVault {}).unwrap();
    hours.store(8, Ordering::Relaxed);
    assert_eq!(quick(), Err(Refusal::QuickUnlockOver));
    assert!(desk.desk_state(AskState {}).unwrap().recent[0].quick_until.is_empty());

    desk.unlock_vault(UnlockVault::with(path.clone(), passphrase(PASSPHRASE))).unwrap();
    keep(PASSPHRASE, 1).unwrap();
    let kept = drawer.0.lock().unwrap().clone();
    let ask = ChangePassphrase {
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        new_passphrase: passphrase(OTHER),
        new_key_file: String::new(),
    };
    desk.change_passphrase(ask).unwrap();
    assert!(!drawer.0.lock().unwrap().contains_key(&name));
    drawer.0.lock().unwrap().extend(kept);
    desk.lock_vault(LockVault {}).unwrap();
    assert_eq!(quick(), Err(Refusal::QuickUnlockOver), "another passphrase ends it");
    drop(desk);

    let without = Bench::with_vault();
    let ask = KeepQuickUnlock { passphrase: passphrase(PASSPHRASE), key_file: String::new(), hours: 1 };
    assert_eq!(without.desk.keep_quick_unlock(ask).map(drop), Err(Refusal::NoKeychain));
    assert!(!custody(&without.desk).keychain);
}

#[test]
fn the_keychain_knows_what_was_put_back_with_all_files() {
    let bench = Bench::bare();
    let (desk, _) = timed(&bench, TimeDelta::minutes);
    let desk = desk.with_keychain(Drawer::default());
    desk.create_vault(bench.creation()).unwrap();
    desk.lock_vault(LockVault {}).unwrap();
    let unlock = |accept_rollback| {
        let ask = UnlockVault::with(bench.path("team.rcv"), passphrase(PASSPHRASE));
        desk.unlock_vault(UnlockVault { accept_rollback, ..ask }).map(drop)
    };
    let [vault, heads, older] = ["team.rcv", "state/heads", "older"].map(|it| bench.folder.path().join(it));
    copy(&vault, &older.join("vault"));
    copy(&heads, &older.join("heads"));
    unlock(false).unwrap();
    desk.lock_vault(LockVault {}).unwrap();
    for (from, to) in [("vault", &vault), ("heads", &heads)] {
        fs::remove_dir_all(to).unwrap();
        copy(&older.join(from), to);
    }
    let Err(Refusal::RolledBack { seen, found }) = unlock(false) else { panic!("it opens") };
    assert_ne!(seen, found);
    unlock(true).unwrap();
    desk.lock_vault(LockVault {}).unwrap();
    unlock(false).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for it in fs::read_dir(from).unwrap().map(Result::unwrap).filter(|it| it.path().is_file()) {
        fs::copy(it.path(), to.join(it.file_name())).unwrap();
    }
}

#[test]
fn names_of_vaults_are_kept_and_taken_off_the_list() {
    let bench = Bench::with_vault();
    let other = CreateVault { path: bench.path("second.rcv"), name: "城西担保".into(), ..bench.creation() };
    bench.desk.create_vault(other).unwrap();
    let names = |bench: &Bench| -> Vec<String> {
        bench.desk.desk_state(AskState {}).unwrap().recent.into_iter().map(|it| it.name).collect()
    };
    let bench = bench.restarted();
    assert_eq!(names(&bench), ["城西担保", "城东担保"]);
    bench.desk.forget_vault(ForgetVault { path: bench.path("second.rcv") }).unwrap();
    assert_eq!(names(&bench), ["城东担保"]);
    assert!(PathBuf::from(bench.path("second.rcv")).is_dir(), "the vault itself stays");
}

#[test]
fn words_are_suggested_and_rated_before_any_vault_is_open() {
    let bench = Bench::bare();
    let Passphrase(words) = &bench.desk.suggest_passphrase(SuggestPassphrase {}).unwrap().passphrase;
    let rate = |words: &str, names: &[&str]| {
        let names = names.iter().map(|it| (*it).to_owned()).collect();
        bench.desk.rate_passphrase(RatePassphrase { passphrase: passphrase(words), names }).unwrap().verdict
    };
    assert_eq!(rate(words, &["城东担保", "王芳"]), PassphraseVerdict::Strong);
    assert_eq!(rate("Ouyang Tingting Xiaojie", &[]), PassphraseVerdict::TooCommon);
    assert_eq!(rate("gliding Ouyang Tingting", &["欧阳婷婷"]), PassphraseVerdict::Names);
    let place = |path: &str| bench.desk.check_place(CheckPlace { path: path.to_owned() }).unwrap().place;
    assert_eq!(place(&bench.path("team.rcv")), PlaceKind::Own);
    assert_eq!(place("/home/me/OneDrive/team.rcv"), PlaceKind::Synced);
}
