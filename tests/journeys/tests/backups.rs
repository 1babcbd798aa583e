//! Backups while somebody works: when they are made, where, what the screens say of them, and the way back.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{TimeDelta, TimeZone as _, Utc};
use recourse_core::Day;
use recourse_desk::wire::{
    AddAttachment, AskAudit, AskBackups, AskToday, AuditLog, BackUp, BackupState, BackupTried, BackupsShown,
    ChangePassphrase, CheckVault, ExportAll, Language, LockVault, Paper, Refusal, RegisterCase, RestoreBackup,
    RunImport, SetBackupFolder, TodayScope, TryBackup, UnlockVault,
};
use recourse_desk::{Desk, Now, Places};
use recourse_journeys::{CHANGED, PASSPHRASE, TODAY, creation_at, guessed, passphrase, reader, typed_case};
use recourse_vault::Kdf;
use tempfile::TempDir;

/// A desk whose clock the test moves.
struct Office {
    desk: Desk,
    minutes: Arc<AtomicI64>,
    place: TempDir,
}

impl Office {
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let minutes = Arc::new(AtomicI64::new(0));
        let passed = Arc::clone(&minutes);
        let today: Day = TODAY.parse().unwrap();
        let morning = Utc.from_utc_datetime(&today.date().and_hms_opt(1, 0, 0).unwrap());
        let places = Places { state: place.path().join("state"), documents: place.path().to_owned() };
        let now = move || Now { today, at: morning + TimeDelta::minutes(passed.load(Ordering::Relaxed)) };
        let desk = Desk::new(places, now).with_kdf(Kdf::TEST).with_reader(reader());
        desk.create_vault(creation_at(&place.path().join("team.rcv").display().to_string())).unwrap();
        Self { desk, minutes, place }
    }

    fn path(&self, name: &str) -> String {
        self.place.path().join(name).display().to_string()
    }

    fn later(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }

    fn register(&self, number: u32) -> String {
        let mut draft = typed_case();
        draft.contract = format!("示担保字2024第{number}号");
        self.desk.register_case(RegisterCase { draft }).unwrap().id
    }

    fn due(&self) -> bool {
        self.desk.back_up_if_due().unwrap()
    }

    fn shown(&self) -> BackupsShown {
        self.desk.list_backups(AskBackups {}).unwrap()
    }

    fn today(&self) -> BackupState {
        self.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap().backup
    }

    fn try_it(&self, from: &str, words: &str) -> Result<BackupTried, Refusal> {
        let (user, key_file) = (String::new(), String::new());
        self.desk.try_backup(TryBackup { from: from.to_owned(), passphrase: passphrase(words), user, key_file })
    }
}

#[test]
fn a_backup_is_made_when_something_was_entered_and_some_time_has_passed() {
    let office = Office::new();
    assert_eq!((office.today().last, office.today().late), (None, false));
    assert!(office.due(), "the first at once");
    assert!(!office.due());
    office.later(20);
    assert!(!office.due(), "nothing was entered since");
    office.register(1);
    assert!(office.due());
    office.later(5);
    office.register(2);
    assert!(!office.due(), "not every few minutes");
    office.later(10);
    assert!(office.due());
    assert_eq!(office.shown().backups.len(), 1, "the last of a day");
    assert_eq!(office.today().last.unwrap(), office.shown().backups[0].made_at);

    // After a restart of the program.
    office.desk.lock_vault(LockVault {}).unwrap();
    office.desk.unlock_vault(UnlockVault::with(office.path("team.rcv"), passphrase(PASSPHRASE))).unwrap();
    office.later(20);
    assert!(!office.due());
    office.register(3);
    office.later(1);
    assert!(office.due());
    let sheet = office.path("sheet.csv");
    let rows = (1..=500).map(|it| format!("债务人{it},示担保字2023第{it}号,2024-03-15,1000.00\n"));
    fs::write(&sheet, format!("债务人,担保合同号,代偿日期,代偿本金\n{}", rows.collect::<String>())).unwrap();
    let (_, plan) = guessed(&office.desk, &sheet);
    office.desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap();
    office.later(1);
    assert!(office.due(), "many entries do not wait");
    assert!(office.desk.check_vault(CheckVault {}).unwrap().problems.is_empty());
    office.desk.lock_vault(LockVault {}).unwrap();
    assert!(matches!(office.desk.back_up_if_due(), Err(Refusal::VaultLocked)));
}

#[test]
fn two_places_and_what_is_said_when_one_is_gone() {
    let office = Office::new();
    let (second, vault) = (office.path("second"), office.path("team.rcv"));
    let set = |folder: &str| office.desk.set_backup_folder(SetBackupFolder { folder: folder.to_owned() });
    for refused in [second.as_str(), &vault, "second"] {
        assert!(matches!(set(refused), Err(Refusal::FileTrouble { .. })), "{refused}");
    }
    fs::create_dir(&second).unwrap();
    set(&second).unwrap();
    office.register(1);
    let made = office.desk.back_up(BackUp::default()).unwrap();
    assert!(made.path.starts_with(&office.path("state")) && made.second.unwrap().starts_with(&second));
    let shown = office.shown();
    assert_eq!((shown.second.as_str(), shown.backups.len()), (second.as_str(), 2));
    for line in &shown.backups {
        let tried = office.try_it(&line.path, PASSPHRASE).unwrap();
        assert_eq!((tried.name.as_str(), tried.cases, tried.problems.len()), ("城东担保", 1, 0));
        assert_eq!(tried.made_at.as_ref(), Some(&line.made_at));
    }
    fs::remove_dir_all(&second).unwrap();
    office.later(16);
    office.register(2);
    assert!(office.due(), "the first place is there");
    assert!(matches!(office.today().failed, Some(Refusal::FileTrouble { path, .. }) if path == second));
    set("").unwrap();
    office.later(16);
    office.register(3);
    assert!(office.due());
    assert_eq!(office.today().failed, None);

    // Neither place: said on the first screen, and late after a day.
    let root = Path::new(&office.path("state")).join("backups");
    fs::remove_dir_all(&root).unwrap();
    fs::write(&root, b"not a folder").unwrap();
    office.later(16);
    office.register(4);
    assert!(office.desk.back_up_if_due().is_err());
    assert!(office.today().failed.is_some() && !office.today().late);
    assert!(!office.due(), "not again at once");
    office.later(24 * 60);
    assert!(office.today().late);
}

#[test]
fn the_way_back_waits_for_the_passphrase_and_begins_a_new_epoch() {
    let office = Office::new();
    let case = office.register(1);
    let made = office.desk.back_up(BackUp::default()).unwrap();
    office.register(2);
    for wait in [0, 0, 0, 30] {
        let refused = office.try_it(&made.path, "another one entirely");
        assert!(
            matches!(refused, Err(Refusal::WrongPassphrase { wait_seconds }) if wait_seconds == wait),
            "{refused:?}"
        );
    }
    let waits = office.try_it(&made.path, PASSPHRASE);
    assert!(
        matches!(waits, Err(Refusal::WrongPassphrase { wait_seconds: 1.. })),
        "guessing is slow here too: {waits:?}"
    );
    office.later(30);
    assert!(office.try_it(&made.path, PASSPHRASE).unwrap().problems.is_empty());

    let ask = |to: &str| RestoreBackup {
        from: made.path.clone(),
        to: office.path(to),
        passphrase: passphrase(PASSPHRASE),
        user: String::new(),
        key_file: String::new(),
    };
    assert!(matches!(office.desk.restore_backup(ask("team.rcv")), Err(Refusal::VaultExists { .. })));
    let opened = office.desk.restore_backup(ask("back.rcv")).unwrap();
    assert_eq!((opened.cases, opened.actor.as_str()), (1, "王芳"));
    assert!(office.desk.open_case(recourse_desk::wire::OpenCase { id: case }).is_ok());
    let log: AuditLog = office.desk.audit_log(AskAudit { limit: 2, ..AskAudit::default() }).unwrap();
    let told = |at: usize| (log.lines[at].kind.as_str(), log.lines[at].actor.as_str());
    assert_eq!((told(0), told(1)), (("accessed", "王芳"), ("epoch_begun", "王芳")), "begun, then opened");
    let cause = log.lines[1].changes.iter().find(|it| it.field == "cause").unwrap();
    assert_eq!(cause.new.as_deref(), Some("restored"));
    // The vault it came from is there as it was.
    office.desk.lock_vault(LockVault {}).unwrap();
    let old = office.desk.unlock_vault(UnlockVault::with(office.path("team.rcv"), passphrase(PASSPHRASE))).unwrap();
    assert_eq!(old.cases, 2);
}

#[test]
fn the_lock_ends_a_backup_and_nothing_half_done_stays() {
    let office = Office::new();
    let case = office.register(1);
    let path = office.path("scan.tif");
    fs::write(&path, vec![7; 24 << 20]).unwrap();
    office.desk.add_attachment(AddAttachment { case_id: case, path, paper: Paper::Other }).unwrap();
    let root = Path::new(&office.path("state")).join("backups");
    let unlock = || office.desk.unlock_vault(UnlockVault::with(office.path("team.rcv"), passphrase(PASSPHRASE)));
    std::thread::scope(|scope| {
        let backup = scope.spawn(|| office.desk.back_up(BackUp::default()));
        while !backup.is_finished() && fs::read_dir(&root).map_or(0, Iterator::count) == 0 {
            std::thread::yield_now();
        }
        office.desk.lock_vault(LockVault {}).unwrap();
        let told = backup.join().unwrap();
        assert!(matches!(told, Err(Refusal::Cancelled)), "copying and looking through takes longer: {told:?}");
    });
    assert_eq!(fs::read_dir(&root).unwrap().count(), 0, "nothing half done");
    unlock().unwrap();
    assert_eq!((office.today().failed, office.today().last), (None, None));
    assert!(office.due(), "the next one is made as ever");
    assert!(office.desk.check_vault(CheckVault {}).unwrap().problems.is_empty());
}

#[test]
fn everything_goes_along_only_with_the_passphrase() {
    let office = Office::new();
    office.register(1);
    let ask = |words: &str| ExportAll {
        folder: office.path("all"),
        passphrase: passphrase(words),
        key_file: String::new(),
        language: Language::Chinese,
    };
    assert!(matches!(office.desk.export_all(ask("another one entirely")), Err(Refusal::WrongPassphrase { .. })));
    assert!(!Path::new(&office.path("all")).exists());
    assert_eq!(office.desk.export_all(ask(PASSPHRASE)).unwrap().cases, 1);
    // Guessing is as slow here as at the door.
    let tries: Vec<_> = (0..6).map(|_| office.desk.export_all(ask("another one entirely"))).collect();
    assert!(matches!(tries[5], Err(Refusal::WrongPassphrase { wait_seconds: 1.. })), "{tries:?}");
    assert!(matches!(office.desk.export_all(ask(PASSPHRASE)), Err(Refusal::WrongPassphrase { wait_seconds: 1.. })));
}

#[test]
fn everything_goes_along_with_the_key_file_where_one_is_needed() {
    let office = Office::new();
    let file = office.path("own.key");
    std::fs::write(&file, [7; 64]).unwrap();
    let change = ChangePassphrase {
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        new_passphrase: passphrase(CHANGED),
        new_key_file: file.clone(),
    };
    office.desk.change_passphrase(change).unwrap();
    let ask = |key_file: &str| ExportAll {
        folder: office.path("all"),
        passphrase: passphrase(CHANGED),
        key_file: key_file.to_owned(),
        language: Language::Chinese,
    };
    assert!(matches!(office.desk.export_all(ask("")), Err(Refusal::WrongPassphrase { .. })));
    assert_eq!(office.desk.export_all(ask(&file)).unwrap().cases, 0);
}
