//! Opening, creating and locking a vault.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, TimeDelta, Utc};
use recourse_core::Entry;
use recourse_core::statutes::RulePack;
use recourse_core::users::{LockCause, OpenedWith, Policy, Sight, User};
use recourse_vault::{Kdf, Memory, NewVault, Records as _, Rollback, StoreError, Tx, Unlock, Vault};

use crate::access::Watched;
use crate::backups::Backed;
use crate::custody::key_file;
use crate::desk::{Now, Open, count, shown};
use crate::letters::wordings::Wordings;
use crate::passphrase::Names;
use crate::refusals::{file_trouble, opening};
use crate::typed::TextKind;
use crate::wire::{
    AskState, CheckVault, CreateVault, DeskState, ForgetVault, LockIdle, LockState, LockVault, Locked, OpenSample,
    Passphrase, PassphraseRated, RatePassphrase, RecentVault, Refusal, SampleOpened, UnlockVault, VaultChecked,
    VaultForgotten, VaultOpened,
};
use crate::{Desk, passphrase, rules, sample, typed, users};

/// The sample's data are invented; its passphrase is no secret and shown on screen.
const SAMPLE_PASSPHRASE: &str = "sample portfolio, nothing secret";
/// Cases of the sample portfolio.
const SAMPLE_CASES: u32 = 300;

/// What the maker of a vault is called who gave no name.
pub const NO_NAME: &str = "recourse";

/// What someone brings to open a vault.
pub struct WayIn<'a> {
    /// His name; nobody's in particular where there is none.
    pub user: Option<&'a str>,
    /// His passphrase.
    pub passphrase: &'a Passphrase,
    /// The second secret, if the vault asks for one.
    pub key_file: Option<&'a Path>,
    /// What to do with a vault that is older than it was.
    pub rollback: OnRollback,
    /// A file on a share that remembers the head of the vault; the desk's own if none is named.
    pub witness: Option<&'a Path>,
}

/// What to do with a vault that is older than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRollback {
    /// Refuse it and say so.
    Refuse,
    /// Open it and write that down.
    Accept,
}

/// How long a vault stays open, whatever is done in it, before its passphrase is asked for again.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// What a window has beyond that to keep what is being typed.
const TO_SAVE: TimeDelta = TimeDelta::minutes(1);

impl<'a> WayIn<'a> {
    /// A passphrase alone.
    pub fn with(passphrase: &'a Passphrase) -> Self {
        Self { user: None, passphrase, key_file: None, rollback: OnRollback::Refuse, witness: None }
    }
}

impl Desk {
    /// Where things stand.
    ///
    /// # Errors
    /// A fault of the open vault.
    pub fn desk_state(&self, _: AskState) -> Result<DeskState, Refusal> {
        let session = self.session();
        let now = self.now().at;
        let quick = |it: RecentVault| RecentVault { quick_until: self.places.quick(&it.path, now), ..it };
        Ok(DeskState {
            open: session.open.as_ref().map(|it| it.summary(now)).transpose()?,
            locked: session.locked.clone().map(quick),
            recent: self.places.recent().into_iter().map(quick).collect(),
            today: self.now().today.to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            documents: shown(&self.places.documents),
            backups: self.places.backups().map(|it| shown(&it)).unwrap_or_default(),
        })
    }

    /// Makes a vault and opens it.
    ///
    /// # Errors
    /// [`Refusal::WeakPassphrase`], [`Refusal::FieldInvalid`] for the name and whoever acts, [`Refusal::VaultExists`],
    /// [`Refusal::FileTrouble`], [`Refusal::NoSpace`].
    pub fn create_vault(&self, ask: CreateVault) -> Result<VaultOpened, Refusal> {
        passphrase::accept(&ask.passphrase, &Names::of([ask.name.as_str(), ask.actor.as_str()]))?;
        let name = typed::required("name", &ask.name, TextKind::Line)?;
        let actor = typed::required("actor", &ask.actor, TextKind::Line)?;
        let path = PathBuf::from(&ask.path);
        let [key_file, witness] = [&ask.key_file, &ask.witness].map(|it| given(it));
        let way_in =
            WayIn { key_file: key_file.as_deref(), witness: witness.as_deref(), ..WayIn::with(&ask.passphrase) };
        let open = self.create(&path, &way_in, name, actor, false, |_| Ok(()))?;
        self.take(open, None)
    }

    /// Opens a vault with its passphrase.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`] (the same whatever the cause, with the seconds to wait), [`Refusal::NotAVault`],
    /// [`Refusal::InUse`], [`Refusal::Tampered`], [`Refusal::NewerVault`], [`Refusal::KdfLimits`].
    pub fn unlock_vault(&self, ask: UnlockVault) -> Result<VaultOpened, Refusal> {
        let path = PathBuf::from(&ask.path);
        let user = Some(ask.user.trim()).filter(|it| !it.is_empty());
        let rollback = if ask.accept_rollback { OnRollback::Accept } else { OnRollback::Refuse };
        let (key_file, witness) = (given(&ask.key_file), self.witness_of(&path, &ask.witness));
        let (key_file, witness) = (key_file.as_deref(), witness.as_deref());
        let way_in = WayIn { user, passphrase: &ask.passphrase, key_file, rollback, witness };
        self.enter(&path, OpenedWith::Passphrase, || self.open(&path, &way_in))
    }

    /// Opens a vault by `open`, counting refusals; what was open there is locked first.
    pub(crate) fn enter(
        &self,
        path: &Path,
        by: OpenedWith,
        open: impl FnOnce() -> Result<Open, Refusal>,
    ) -> Result<VaultOpened, Refusal> {
        let mut session = self.session();
        let (open, refused) = self.tried(&mut session, |session| {
            if session.open.as_ref().is_some_and(|it| it.path == path) {
                session.leave();
                session.open = None;
            }
            open()
        })?;
        drop(session);
        self.take(open, Some((by, refused)))
    }

    /// Opens a vault for one run of the command line, without remembering it.
    ///
    /// # Errors
    /// As [`Desk::unlock_vault`]; [`Refusal::FieldInvalid`] where nobody acts.
    pub fn open_once(&self, path: &Path, way_in: &WayIn<'_>) -> Result<(), Refusal> {
        if let Some(user) = way_in.user {
            typed::required("actor", user, TextKind::Line)?;
        }
        let mut open = self.open(path, way_in)?;
        open.log_opening(OpenedWith::Passphrase, 0, self.now())?;
        self.session().open = Some(open);
        Ok(())
    }

    /// Whether the vault at `path` lies locked, is open in some program, or makes this machine wait; asked without its
    /// passphrase.
    ///
    /// # Errors
    /// [`Refusal::NotAVault`], [`Refusal::NewerVault`], [`Refusal::Tampered`], [`Refusal::FileTrouble`].
    pub fn lock_state(&self, path: &Path) -> Result<LockState, Refusal> {
        let open = Vault::is_held(path).map_err(opening(path))?;
        Ok(LockState { path: shown(path), open, wait_seconds: self.places.refused().wait(self.now()) })
    }

    /// Makes a vault at `path` with an invented portfolio, for the command line.
    ///
    /// # Errors
    /// As [`Desk::create_vault`].
    pub fn create_sample(&self, path: &Path, passphrase: &Passphrase, cases: u32, seed: u64) -> Result<(), Refusal> {
        let way_in = WayIn::with(passphrase);
        let open = self.create(path, &way_in, sample_name(), sample_actor(), true, |tx| fill(tx, seed, cases))?;
        self.session().open = Some(open);
        Ok(())
    }

    /// Opens the sample portfolio, making it first where there is none.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::NoSpace`], [`Refusal::InUse`].
    pub fn open_sample(&self, _: OpenSample) -> Result<SampleOpened, Refusal> {
        let path = self.places.state.join("sample.rcv");
        let passphrase = Passphrase(SAMPLE_PASSPHRASE.to_owned());
        let already = self.session().open.take_if(|it| it.path == path);
        drop(already);
        let way_in = WayIn::with(&passphrase);
        let open = if path.exists() {
            self.open(&path, &way_in)?
        } else {
            std::fs::create_dir_all(&self.places.state).map_err(|why| file_trouble(&self.places.state, &why))?;
            self.create(&path, &way_in, sample_name(), sample_actor(), true, |tx| fill(tx, 1, SAMPLE_CASES))?
        };
        Ok(SampleOpened { vault: self.take(open, None)?, passphrase: SAMPLE_PASSPHRASE.to_owned() })
    }

    /// Closes the vault and drops its keys. An import that is running stops and leaves nothing behind.
    ///
    /// # Errors
    /// A fault while closing; the keys are gone all the same.
    pub fn lock_vault(&self, _: LockVault) -> Result<Locked, Refusal> {
        self.lock_for(LockCause::Asked)
    }

    /// The same, because nobody was there.
    ///
    /// # Errors
    /// As [`Desk::lock_vault`].
    pub fn lock_idle(&self, _: LockIdle) -> Result<Locked, Refusal> {
        self.lock_for(LockCause::Idle)
    }

    /// The same, for whatever cause; it is written down.
    ///
    /// # Errors
    /// As [`Desk::lock_vault`].
    pub fn lock_for(&self, cause: LockCause) -> Result<Locked, Refusal> {
        let now = self.now();
        self.stop_everything();
        let mut session = self.session();
        // Once more: nobody can begin anything now.
        self.stop_everything();
        self.places.wipe_copies();
        session.leave();
        let Some(open) = session.open.take() else { return Ok(Locked {}) };
        session.locked = Some(open.recent());
        let path = open.path.clone();
        let (note, closed) = open.close(cause, now);
        drop(session);
        self.keep_note(&path, note);
        closed?;
        Ok(Locked {})
    }

    /// Locks a vault that has been open longer than any may be. The window does so itself, a little earlier, once it has
    /// kept what was being typed.
    pub(crate) fn end_session(&self) -> Result<(), Refusal> {
        let now = self.now().at;
        let over = |it: &Open| it.since + LONGEST + TO_SAVE <= now;
        if self.session().open.as_ref().is_some_and(over) {
            self.lock_for(LockCause::Expired)?;
        }
        Ok(())
    }

    /// Takes a vault off the list of this machine; the vault itself stays where it is.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`].
    pub fn forget_vault(&self, ask: ForgetVault) -> Result<VaultForgotten, Refusal> {
        self.session().locked.take_if(|it| it.path == ask.path);
        self.places.forget(&ask.path).map_err(|why| file_trouble(&self.places.state, &why))?;
        Ok(VaultForgotten {})
    }

    /// How good a passphrase is, before it is used.
    ///
    /// # Errors
    /// A fault of the open vault.
    pub fn rate_passphrase(&self, ask: RatePassphrase) -> Result<PassphraseRated, Refusal> {
        let known = self.session().open.as_ref().map(Open::names).transpose()?.unwrap_or_default();
        let names = known.and(Names::of(ask.names.iter().map(String::as_str)));
        Ok(PassphraseRated { verdict: passphrase::rate(&ask.passphrase.0, &names) })
    }

    /// Recomputes page seals, the journal chain and the projections.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`]; what is wrong with the vault is the answer, not an error.
    pub fn check_vault(&self, _: CheckVault) -> Result<VaultChecked, Refusal> {
        self.read(|open, _| {
            let found = open.vault.check()?;
            if found.findings.is_empty() && found.orphans > 0 {
                open.vault.sweep()?;
            }
            let problems = found.findings.iter().map(ToString::to_string).collect();
            Ok(VaultChecked {
                entries: count(open.vault.head()?.seq)?,
                cases: count(open.vault.case_count()?)?,
                problems,
            })
        })
    }

    /// Rebuilds the projections from the journal.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], a fault of the vault.
    pub fn rebuild_vault(&self) -> Result<(), Refusal> {
        self.read(|open, _| Ok(open.vault.rebuild()?))
    }

    fn create(
        &self,
        path: &Path,
        way_in: &WayIn<'_>,
        name: String,
        actor: String,
        sample: bool,
        fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Open, Refusal> {
        let new = NewVault { name: name.clone(), sample, actor: actor.clone(), at: self.now().at, kdf: self.kdf };
        let vault = self.unlocking(Unlock::passphrase(&way_in.passphrase.0), way_in, |unlock| {
            Vault::create_with(path, unlock, &new, fill).map_err(opening(path))
        })?;
        vault.keep_reserve();
        let pack = RulePack::shipped().clone();
        let (user, sight, policy) = (User::alone(&actor), Sight { officers: None }, Policy::default());
        let watched = Watched::default();
        Ok(Open {
            vault,
            pack,
            path: path.to_owned(),
            name,
            sample,
            since: self.now().at,
            opening: self.next_opening(),
            user,
            sight,
            policy,
            private: false,
            witness: way_in.witness.map(Path::to_owned),
            drawn: None,
            watched,
            agenda: None,
            balances: None,
            taken: None,
            trying: None,
            backed: Backed::default(),
            wordings: Wordings::default(),
            images: OnceLock::new(),
            batch: None,
        })
    }

    pub(crate) fn open(&self, path: &Path, way_in: &WayIn<'_>) -> Result<Open, Refusal> {
        self.open_by(path, Unlock::passphrase(&way_in.passphrase.0), way_in)
    }

    /// As [`Desk::open`], with another secret than the passphrase of `way_in`.
    pub(crate) fn open_by(&self, path: &Path, unlock: Unlock<'_>, way_in: &WayIn<'_>) -> Result<Open, Refusal> {
        let note = self.kept_note(path);
        let vault = self.unlocking(unlock, way_in, |unlock| {
            Vault::open(path, unlock.noted(note.as_ref().map(|it| it.as_slice()))).map_err(opening(path))
        })?;
        vault.keep_reserve();
        let origin = vault.origin()?;
        let pack = rules::in_force(&vault.rule_layers()?).with_overdue(vault.overdue()?);
        let wordings = Wordings::in_use(&vault.wordings()?);
        let open = Open {
            vault,
            pack,
            path: path.to_owned(),
            name: origin.name,
            sample: origin.sample,
            since: self.now().at,
            opening: self.next_opening(),
            user: User::alone(&origin.actor),
            sight: Sight { officers: None },
            policy: Policy::default(),
            private: false,
            witness: way_in.witness.map(Path::to_owned),
            drawn: None,
            watched: Watched::default(),
            agenda: None,
            balances: None,
            taken: None,
            trying: None,
            backed: Backed::default(),
            wordings,
            images: OnceLock::new(),
            batch: None,
        };
        open.hand_to(way_in.user)
    }

    pub(crate) fn unlocking<T>(
        &self,
        unlock: Unlock<'_>,
        way_in: &WayIn<'_>,
        act: impl FnOnce(Unlock<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let key_file = key_file(way_in.key_file.unwrap_or(Path::new("")))?;
        let rollback = match way_in.rollback {
            OnRollback::Refuse => Rollback::Refuse,
            OnRollback::Accept => Rollback::Accept { actor: way_in.user.unwrap_or(NO_NAME), at: self.now().at },
        };
        let witness = way_in.witness.or(self.witness.as_deref());
        let unlock = unlock
            .as_user(way_in.user)
            .made_by(Some(NO_NAME))
            .with_key_file(key_file.as_ref().map(|it| it.as_slice()))
            .tried_with(self.least())
            .remembered_in(Memory { state: Some(&self.places.state), witness, note: None })
            .on_rollback(rollback);
        act(unlock)
    }

    /// The witness file that is asked for, else the one the vault at `path` was last opened with.
    pub(crate) fn witness_of(&self, path: &Path, asked: &str) -> Option<PathBuf> {
        given(asked).or_else(|| given(&self.places.witness(&shown(path))))
    }

    /// The least work a vault may ask of who guesses: what every vault must, unless a test says less.
    pub(crate) fn least(&self) -> Kdf {
        if self.kdf == Kdf::STANDARD { Kdf::LEAST } else { self.kdf }
    }

    pub(crate) fn take(&self, mut open: Open, opened: Option<(OpenedWith, u32)>) -> Result<VaultOpened, Refusal> {
        if let Some((by, refused)) = opened {
            open.log_opening(by, refused, self.now())?;
        }
        open.private = self.places.preferences().private;
        let summary = open.summary(self.now().at)?;
        if let Err(why) = self.places.remember(&open.recent()) {
            tracing::warn!(%why, "the list of recent vaults was not kept");
        }
        let mut session = self.session();
        session.locked = None;
        self.backing.cancel();
        session.open = Some(open);
        self.entered.notify_all();
        Ok(summary)
    }
}

/// A path, unless it is empty.
fn given(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|it| !it.as_os_str().is_empty())
}

/// Cases of the sample that may have work on them.
const WORKED: u32 = 600;

fn fill(tx: &mut Tx<'_>, seed: u64, cases: u32) -> Result<(), StoreError> {
    for case in sample::portfolio(seed, cases) {
        tx.append(Some(case.id), &Entry::CaseOpened { facts: case.facts, batch: None })?;
        for (id, received_on, amount) in case.payments {
            tx.append(Some(case.id), &Entry::payment(recourse_core::PaymentId(id), received_on, amount))?;
        }
    }
    // Large portfolios measure lists and ledgers; the work of a few hundred files is enough to look at.
    for (case, index) in sample::portfolio(seed, cases.min(WORKED)).zip(0..) {
        sample::work::record(tx, seed, index, &case)?;
    }
    Ok(())
}

fn sample_name() -> String {
    "样例组合".to_owned()
}

fn sample_actor() -> String {
    "王芳".to_owned()
}

impl Open {
    /// Writes down why, closes the vault and drops everything; answers where the vault stood.
    fn close(mut self, cause: LockCause, now: Now) -> (Result<Vec<u8>, StoreError>, Result<(), StoreError>) {
        let expired = cause == LockCause::Idle && self.since + LONGEST <= now.at;
        self.log_lock(if expired { LockCause::Expired } else { cause }, now);
        (self.vault.note(), self.vault.close())
    }

    fn summary(&self, now: DateTime<Utc>) -> Result<VaultOpened, Refusal> {
        let organisation = self.vault.organisation()?.unwrap_or_default();
        let ready =
            [&organisation.name, &organisation.account_name, &organisation.account_bank, &organisation.account_number];
        Ok(VaultOpened {
            path: shown(&self.path),
            name: self.name.clone(),
            sample: self.sample,
            actor: self.user.name.clone(),
            user: self.acting(),
            policy: users::policy_shown(&self.policy),
            cases: count(self.seen_cases()?)?,
            organisation_ready: ready.iter().all(|it| !it.is_empty()),
            session_seconds: u32::try_from((self.since + LONGEST - now).num_seconds()).unwrap_or(0),
        })
    }

    fn recent(&self) -> RecentVault {
        RecentVault {
            path: shown(&self.path),
            name: self.name.clone(),
            sample: self.sample,
            witness: self.witness.as_deref().map(shown).unwrap_or_default(),
            quick_until: String::new(),
        }
    }

    /// The one write door: a transaction in the name of whoever opened the vault.
    pub(crate) fn write<T>(
        &mut self,
        now: Now,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.vault.write(&self.user.name, now.at, act)
    }
}
