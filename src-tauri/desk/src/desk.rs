//! The desk: one session with one vault, and what every command shares.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;

use chrono::{DateTime, Utc};
use recourse_core::statutes::RulePack;
use recourse_core::users::{Policy, Sight, User};
use recourse_core::{CaseFile, CaseId, Day, FileNumber, Stage};
use recourse_vault::{Kdf, Records as _, RecoveryKey, Vault};

use crate::access::Watched;
use crate::agenda::Agenda;
use crate::appraisal::{Taken, Trying};
use crate::attachments::Viewer;
use crate::backups::Backed;
use crate::by_case::ByCase;
use crate::images::Images;
use crate::job::Job;
use crate::letters::wordings::Wordings;
use crate::places::Places;
use crate::quick::Keychain;
use crate::refusals::fault;
use crate::sort_keys::DayBalances;
use crate::veil::Veil;
use crate::wire::{BatchDone, RecentVault, Refusal};

/// What time it is, as the shell says.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// The user's calendar day.
    pub today: Day,
    /// The instant, for the journal.
    pub at: DateTime<Utc>,
}

/// Every use case, behind the one list of commands. Shared between threads; one command writes at a time.
pub struct Desk {
    pub(crate) places: Places,
    pub(crate) kdf: Kdf,
    pub(crate) job: Job,
    /// The attachment that is being copied.
    pub(crate) copying: Job,
    /// The allocation that is being solved.
    pub(crate) allocating: Job,
    /// The backup that is being made.
    pub(crate) backing: Job,
    /// The batch of letters that is checked.
    pub(crate) weighing: Job,
    /// The batch of letters that is written.
    pub(crate) batching: Job,
    /// The program that reads files from outside.
    pub(crate) reader: PathBuf,
    pub(crate) viewer: Viewer,
    /// A file on a share in which the head of the vault is remembered too.
    pub(crate) witness: Option<PathBuf>,
    pub(crate) keychain: Option<Arc<dyn Keychain>>,
    /// The keychain is being told where a vault stood.
    pub(crate) noting: Mutex<Option<JoinHandle<()>>>,
    clock: Box<dyn Fn() -> Now + Send + Sync>,
    /// How often a vault was opened so far.
    openings: AtomicU64,
    /// A vault was opened.
    pub(crate) entered: Condvar,
    session: Mutex<Session>,
}

/// The vault that is open, was open, or keeps refusing.
#[derive(Default)]
pub(crate) struct Session {
    pub open: Option<Open>,
    pub locked: Option<RecentVault>,
    pub refused: Refused,
}

/// Wrong passphrases in a row; remembered on this machine, so that starting anew saves no wait.
#[derive(Clone, Copy, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Refused {
    pub count: u32,
    pub last: Option<DateTime<Utc>>,
}

/// An open vault.
pub(crate) struct Open {
    pub vault: Vault,
    /// The rules of law in force: what ships, and what the company laid upon it.
    pub pack: RulePack,
    pub path: PathBuf,
    pub name: String,
    pub sample: bool,
    /// When it was opened.
    pub since: DateTime<Utc>,
    /// Which opening of this program it is.
    pub opening: u64,
    /// Whoever acts, and what they may.
    pub user: User,
    /// The cases they see.
    pub sight: Sight,
    pub policy: Policy,
    /// Names are covered too, while somebody else can see the screen.
    pub private: bool,
    /// The witness file it was opened with.
    pub witness: Option<PathBuf>,
    /// The recovery key that was drawn and not typed back yet.
    pub drawn: Option<RecoveryKey>,
    /// What is still to be logged.
    pub watched: Watched,
    /// What is due, once it was asked for.
    pub agenda: Option<Agenda>,
    /// What is owed on another day than today, once a list was sorted by it.
    pub balances: Option<DayBalances>,
    /// The paths that ended cases took, once one was compared with them.
    pub taken: Option<ByCase<Option<Taken>>>,
    /// The case whose paths were compared last.
    pub trying: Option<Trying>,
    /// What is known of its backups.
    pub backed: Backed,
    /// What letters are written by where that is not what ships.
    pub wordings: Wordings,
    /// The pictures that letters carry, once a letter needed them.
    pub images: OnceLock<Images>,
    /// How the last batch of letters ended.
    pub batch: Option<BatchDone>,
}

impl Desk {
    /// A desk without a vault.
    pub fn new(places: Places, clock: impl Fn() -> Now + Send + Sync + 'static) -> Self {
        Self {
            places,
            kdf: Kdf::STANDARD,
            job: Job::default(),
            witness: None,
            keychain: None,
            noting: Mutex::default(),
            allocating: Job::default(),
            copying: Job::default(),
            backing: Job::default(),
            weighing: Job::default(),
            batching: Job::default(),
            reader: std::env::current_exe().unwrap_or_default(),
            viewer: Box::new(|_| Err(std::io::ErrorKind::Unsupported.into())),
            clock: Box::new(clock),
            openings: AtomicU64::new(0),
            entered: Condvar::new(),
            session: Mutex::default(),
        }
    }

    /// The same desk, letting `program` read files from outside instead of the program it runs in. It must call
    /// [`crate::answer_if_asked`] first.
    #[must_use]
    pub fn with_reader(self, program: PathBuf) -> Self {
        Self { reader: program, ..self }
    }

    /// The same desk, showing files in the system's programs by `viewer`. Copies that an earlier run left are wiped.
    #[must_use]
    pub fn with_viewer(self, viewer: impl Fn(&Path) -> std::io::Result<()> + Send + Sync + 'static) -> Self {
        self.places.wipe_copies();
        Self { viewer: Box::new(viewer), ..self }
    }

    /// The same desk, making new vaults with other key-derivation figures (within the vault's limits).
    #[must_use]
    pub fn with_kdf(self, kdf: Kdf) -> Self {
        Self { kdf, ..self }
    }

    /// The same desk, remembering the heads of vaults in a file that others can reach as well.
    #[must_use]
    pub fn with_witness(self, witness: Option<PathBuf>) -> Self {
        Self { witness, ..self }
    }

    /// The same desk, with the system's store of secrets.
    #[must_use]
    pub fn with_keychain(self, keychain: impl Keychain + 'static) -> Self {
        Self { keychain: Some(Arc::new(keychain)), ..self }
    }

    /// Journal entries of the open vault so far.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], or a fault of the vault.
    pub fn last_seq(&self) -> Result<u64, Refusal> {
        self.read(|open, _| Ok(open.vault.head()?.seq))
    }

    /// The case with that file number.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`].
    pub fn case_by_number(&self, number: &FileNumber) -> Result<CaseId, Refusal> {
        self.read(|open, _| {
            let unknown = || Refusal::CaseUnknown { id: number.to_string() };
            let id = open.vault.case_by_number(number)?.ok_or_else(unknown)?;
            open.case(&id.to_string()).map(|it| it.id)
        })
    }

    /// Asks everything that may be running to stop at its next step.
    pub(crate) fn stop_everything(&self) {
        for it in [&self.job, &self.copying, &self.allocating, &self.backing, &self.weighing, &self.batching] {
            it.cancel();
        }
    }

    pub(crate) fn now(&self) -> Now {
        (self.clock)()
    }

    /// A command that panicked has written nothing: its transaction was rolled back, so the session goes on.
    pub(crate) fn session(&self) -> MutexGuard<'_, Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of an opening that begins.
    pub(crate) fn next_opening(&self) -> u64 {
        self.openings.fetch_add(1, Ordering::Relaxed)
    }

    /// As [`Desk::read`], for work that comes back to the vault again and again: what began in one opening never goes on
    /// in another, which may be somebody else's.
    pub(crate) fn read_on<T>(
        &self,
        opening: u64,
        act: impl FnOnce(&mut Open, Now) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.read(|open, now| if open.opening == opening { act(open, now) } else { Err(Refusal::VaultLocked) })
    }

    /// Runs `act` on the open vault.
    pub(crate) fn read<T>(&self, act: impl FnOnce(&mut Open, Now) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut session = self.session();
        let open = session.open.as_mut().ok_or(Refusal::VaultLocked)?;
        let now = self.now();
        let answer = act(open, now);
        open.make_room(answer.as_ref().err());
        // What was seen and not logged is not shown.
        let logged = open.log(now);
        answer.and_then(|it| logged.map(|()| it))
    }
}

impl Open {
    /// On a full disk the reserve is given up, so that what was begun can be finished.
    pub(crate) fn make_room(&self, refused: Option<&Refusal>) {
        if matches!(refused, Some(Refusal::NoSpace)) && self.vault.free_reserve() {
            tracing::warn!("the disk is full: the reserve was given up");
        }
    }

    /// The case `id`, as its journal tells it; the door that nobody passes to a case out of their remit.
    pub(crate) fn case(&self, id: &str) -> Result<CaseFile, Refusal> {
        let unknown = || Refusal::CaseUnknown { id: id.to_owned() };
        let case = id.parse::<CaseId>().map_err(|_| unknown())?;
        let file = self.vault.case(case)?.ok_or_else(unknown)?;
        self.within_remit(&file)?;
        Ok(file)
    }

    /// What is covered in the texts of `file` on the screen: by the policy, and names while the screen is to be private.
    pub(crate) fn veil<'a>(&'a self, file: &'a CaseFile) -> Veil<'a> {
        let veil = self.plain_veil(file);
        if self.private { veil.with_names(file) } else { veil }
    }

    /// What the policy alone covers: for what comes back to be kept, and for papers.
    pub(crate) fn plain_veil(&self, file: &CaseFile) -> Veil<'_> {
        Veil::of(&self.policy, file)
    }

    /// The case `id` if it may still be worked on.
    pub(crate) fn live_case(&self, id: &str) -> Result<CaseFile, Refusal> {
        match self.case(id)? {
            file if file.stage == Stage::Withdrawn => Err(Refusal::CaseWithdrawn),
            file => Ok(file),
        }
    }

    /// The case `id` if it is open.
    pub(crate) fn working_case(&self, id: &str) -> Result<CaseFile, Refusal> {
        match self.live_case(id)? {
            file if file.stage == Stage::Closed => Err(Refusal::CaseClosed),
            file => Ok(file),
        }
    }
}

/// Reads a day that the window or the command line sent in ISO form; empty means `today`.
pub(crate) fn day_or(text: &str, today: Day) -> Result<Day, Refusal> {
    if text.is_empty() {
        return Ok(today);
    }
    text.parse().map_err(|_| Refusal::BadRequest { detail: "not a day".to_owned() })
}

/// A journal position on the wire.
pub(crate) fn seq(seq: u64) -> Result<u32, Refusal> {
    u32::try_from(seq).map_err(|why| fault(&why))
}

/// A count on the wire.
pub(crate) fn count(count: u64) -> Result<u32, Refusal> {
    seq(count)
}

/// The path as text for people and for the list of recent vaults.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
