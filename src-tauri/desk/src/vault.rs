//! Opening, creating and locking a vault.

use std::fs;
use std::path::{Path, PathBuf};

use recourse_core::Entry;
use recourse_core::statutes::RulePack;
use recourse_core::users::{Policy, Sight, User};
use recourse_vault::{Kdf, Memory, NewSecret, NewVault, Records as _, Rollback, StoreError, Tx, Unlock, Vault};
use zeroize::Zeroizing;

use crate::access::Watched;
use crate::backups::Backed;
use crate::desk::{Now, Open, Refused, count, shown};
use crate::refusals::{file_trouble, opening};
use crate::typed::TextKind;
use crate::wire::{
    AskState, CheckVault, CreateVault, DeskState, LockState, LockVault, Locked, OpenSample, Passphrase,
    PassphraseRated, PassphraseVerdict, RatePassphrase, RecentVault, Refusal, SampleOpened, UnlockVault, VaultChecked,
    VaultOpened,
};
use crate::{Desk, passphrase, rules, sample, typed, users};

/// The sample's data are invented; its passphrase is no secret and shown on screen.
const SAMPLE_PASSPHRASE: &str = "sample portfolio, nothing secret";
/// Cases of the sample portfolio.
const SAMPLE_CASES: u32 = 300;
/// Wrong passphrases before the desk makes people wait.
const FREE_TRIES: u32 = 4;
/// The first wait, in seconds; it doubles with every further try up to [`LONGEST_WAIT`].
const FIRST_WAIT: u32 = 30;
const LONGEST_WAIT: u32 = 900;

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
}

/// What to do with a vault that is older than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRollback {
    /// Refuse it and say so.
    Refuse,
    /// Open it and write that down.
    Accept,
}

impl<'a> WayIn<'a> {
    /// A passphrase alone.
    pub fn with(passphrase: &'a Passphrase) -> Self {
        Self { user: None, passphrase, key_file: None, rollback: OnRollback::Refuse }
    }
}

impl Desk {
    /// Where things stand.
    ///
    /// # Errors
    /// A fault of the open vault.
    pub fn desk_state(&self, _: AskState) -> Result<DeskState, Refusal> {
        let session = self.session();
        Ok(DeskState {
            open: session.open.as_ref().map(Open::summary).transpose()?,
            locked: session.locked.clone(),
            recent: self.places.recent(),
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
        if let verdict @ (PassphraseVerdict::TooShort | PassphraseVerdict::TooCommon) =
            passphrase::rate(&ask.passphrase.0)
        {
            return Err(Refusal::WeakPassphrase { verdict });
        }
        let name = typed::required("name", &ask.name, TextKind::Line)?;
        let actor = typed::required("actor", &ask.actor, TextKind::Line)?;
        let path = PathBuf::from(&ask.path);
        let open = self.create(&path, &ask.passphrase, name, actor, false, |_| Ok(()))?;
        self.take(open)
    }

    /// Opens a vault with its passphrase.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`] (the same whatever the cause, with the seconds to wait), [`Refusal::NotAVault`],
    /// [`Refusal::InUse`], [`Refusal::Tampered`], [`Refusal::NewerVault`], [`Refusal::KdfLimits`].
    pub fn unlock_vault(&self, ask: UnlockVault) -> Result<VaultOpened, Refusal> {
        let now = self.now();
        let mut session = self.session();
        if session.refused.count == 0 {
            session.refused = self.places.refused();
        }
        let wait = session.refused.wait(now);
        if wait > 0 {
            return Err(Refusal::WrongPassphrase { wait_seconds: wait });
        }
        let path = PathBuf::from(&ask.path);
        if session.open.as_ref().is_some_and(|it| it.path == path) {
            session.leave();
            session.open = None;
        }
        let user = Some(ask.user.trim()).filter(|it| !it.is_empty());
        let rollback = if ask.accept_rollback { OnRollback::Accept } else { OnRollback::Refuse };
        let key_file = Some(PathBuf::from(&ask.key_file)).filter(|it| !it.as_os_str().is_empty());
        let way_in = WayIn { user, passphrase: &ask.passphrase, key_file: key_file.as_deref(), rollback };
        match self.open(&path, &way_in) {
            Ok(open) => {
                session.refused = Refused::default();
                self.keep(session.refused);
                drop(session);
                self.take(open)
            }
            Err(Refusal::WrongPassphrase { .. }) => {
                session.refused.count = session.refused.count.saturating_add(1);
                session.refused.last = Some(now.at);
                self.keep(session.refused);
                Err(Refusal::WrongPassphrase { wait_seconds: session.refused.wait(now) })
            }
            Err(why) => Err(why),
        }
    }

    /// Opens a vault for one run of the command line, without remembering it.
    ///
    /// # Errors
    /// As [`Desk::unlock_vault`]; [`Refusal::FieldInvalid`] where nobody acts.
    pub fn open_once(&self, path: &Path, way_in: &WayIn<'_>) -> Result<(), Refusal> {
        if let Some(user) = way_in.user {
            typed::required("actor", user, TextKind::Line)?;
        }
        let open = self.open(path, way_in)?;
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
        let open = self.create(path, passphrase, sample_name(), sample_actor(), true, |tx| fill(tx, seed, cases))?;
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
        let open = if path.exists() {
            self.open(&path, &WayIn::with(&passphrase))?
        } else {
            std::fs::create_dir_all(&self.places.state).map_err(|why| file_trouble(&self.places.state, &why))?;
            self.create(&path, &passphrase, sample_name(), sample_actor(), true, |tx| fill(tx, 1, SAMPLE_CASES))?
        };
        Ok(SampleOpened { vault: self.take(open)?, passphrase: SAMPLE_PASSPHRASE.to_owned() })
    }

    /// Closes the vault and drops its keys. An import that is running stops and leaves nothing behind.
    ///
    /// # Errors
    /// A fault while closing; the keys are gone all the same.
    pub fn lock_vault(&self, _: LockVault) -> Result<Locked, Refusal> {
        self.job.cancel();
        self.copying.cancel();
        let mut session = self.session();
        // Not before nobody can begin one any more.
        self.backing.cancel();
        self.places.wipe_copies();
        session.leave();
        if let Some(open) = session.open.take() {
            session.locked = Some(open.recent());
            open.vault.close()?;
        }
        Ok(Locked {})
    }

    /// How good a passphrase is, before it is used.
    ///
    /// # Errors
    /// None today.
    pub fn rate_passphrase(&self, ask: RatePassphrase) -> Result<PassphraseRated, Refusal> {
        Ok(PassphraseRated { verdict: passphrase::rate(&ask.passphrase.0) })
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

    /// Gives whoever opened the vault another passphrase; with `key_file`, that file is needed from now on too.
    ///
    /// # Errors
    /// [`Refusal::WeakPassphrase`], [`Refusal::VaultLocked`], [`Refusal::ReadOnly`], [`Refusal::NoSpace`].
    pub fn change_passphrase(&self, new: &Passphrase, key_file: Option<&Path>) -> Result<(), Refusal> {
        if let verdict @ (PassphraseVerdict::TooShort | PassphraseVerdict::TooCommon) = passphrase::rate(&new.0) {
            return Err(Refusal::WeakPassphrase { verdict });
        }
        let key_file = key_file.map(|it| fs::read(it).map_err(|why| file_trouble(it, &why))).transpose()?;
        let key_file = key_file.map(Zeroizing::new);
        self.read(|open, now| {
            let name = open.user.name.clone();
            let name = if open.vault.user_named(&name).is_some() { name } else { NO_NAME.to_owned() };
            let key_file = key_file.as_ref().map(|it| it.as_slice());
            let secret = NewSecret { name: &name, passphrase: &new.0, key_file, kdf: self.kdf };
            Ok(open.vault.set_passphrase(&open.user.name, now.at, &secret)?)
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
        passphrase: &Passphrase,
        name: String,
        actor: String,
        sample: bool,
        fill: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<Open, Refusal> {
        let new = NewVault { name: name.clone(), sample, actor: actor.clone(), at: self.now().at, kdf: self.kdf };
        let unlock = Unlock::passphrase(&passphrase.0).tried_with(self.least()).remembered_in(self.memory());
        let vault = Vault::create_with(path, unlock, &new, fill).map_err(opening(path))?;
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
            user,
            sight,
            policy,
            private: false,
            watched,
            agenda: None,
            backed: Backed::default(),
        })
    }

    pub(crate) fn open(&self, path: &Path, way_in: &WayIn<'_>) -> Result<Open, Refusal> {
        let vault = self.unlocking(way_in, |unlock| Vault::open(path, unlock).map_err(opening(path)))?;
        vault.keep_reserve();
        let origin = vault.origin()?;
        let pack = rules::in_force(&vault.rule_layers()?);
        let open = Open {
            vault,
            pack,
            path: path.to_owned(),
            name: origin.name,
            sample: origin.sample,
            user: User::alone(&origin.actor),
            sight: Sight { officers: None },
            policy: Policy::default(),
            private: false,
            watched: Watched::default(),
            agenda: None,
            backed: Backed::default(),
        };
        open.hand_to(way_in.user)
    }

    pub(crate) fn unlocking<T>(
        &self,
        way_in: &WayIn<'_>,
        act: impl FnOnce(Unlock<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let key_file = way_in.key_file.map(|it| fs::read(it).map_err(|why| file_trouble(it, &why))).transpose()?;
        let key_file = key_file.map(Zeroizing::new);
        let rollback = match way_in.rollback {
            OnRollback::Refuse => Rollback::Refuse,
            OnRollback::Accept => Rollback::Accept { actor: way_in.user.unwrap_or(NO_NAME), at: self.now().at },
        };
        let unlock = Unlock::passphrase(&way_in.passphrase.0)
            .as_user(way_in.user)
            .made_by(Some(NO_NAME))
            .with_key_file(key_file.as_ref().map(|it| it.as_slice()))
            .tried_with(self.least())
            .remembered_in(self.memory())
            .on_rollback(rollback);
        act(unlock)
    }

    /// The least work a vault may ask of who guesses: what every vault must, unless a test says less.
    pub(crate) fn least(&self) -> Kdf {
        if self.kdf == Kdf::STANDARD { Kdf::LEAST } else { self.kdf }
    }

    fn memory(&self) -> Memory<'_> {
        Memory { state: Some(&self.places.state), witness: self.witness.as_deref() }
    }

    pub(crate) fn keep(&self, refused: Refused) {
        if self.places.set_refused(refused).is_err() {
            tracing::warn!("the wait after wrong passphrases was not kept");
        }
    }

    pub(crate) fn take(&self, mut open: Open) -> Result<VaultOpened, Refusal> {
        open.private = self.places.preferences().private;
        let summary = open.summary()?;
        if let Err(why) = self.places.remember(&open.recent()) {
            tracing::warn!(%why, "the list of recent vaults was not kept");
        }
        let mut session = self.session();
        session.locked = None;
        self.backing.cancel();
        session.open = Some(open);
        Ok(summary)
    }
}

fn fill(tx: &mut Tx<'_>, seed: u64, cases: u32) -> Result<(), StoreError> {
    for case in sample::portfolio(seed, cases) {
        tx.append(Some(case.id), &Entry::CaseOpened { facts: case.facts, batch: None })?;
        for (id, received_on, amount) in case.payments {
            tx.append(Some(case.id), &Entry::payment(recourse_core::PaymentId(id), received_on, amount))?;
        }
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
    fn summary(&self) -> Result<VaultOpened, Refusal> {
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
        })
    }

    fn recent(&self) -> RecentVault {
        RecentVault { path: shown(&self.path), name: self.name.clone(), sample: self.sample }
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

impl Refused {
    /// Another one.
    pub(crate) fn note(&mut self, now: Now) {
        self.count = self.count.saturating_add(1);
        self.last = Some(now.at);
    }

    /// The right one was found.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn wait(&self, now: Now) -> u32 {
        let over = match (self.count.checked_sub(FREE_TRIES), self.last) {
            (Some(over), Some(last)) => (over, last),
            _ => return 0,
        };
        let wait = FIRST_WAIT.saturating_mul(1 << over.0.min(8)).min(LONGEST_WAIT);
        let gone = now.at.signed_duration_since(over.1).num_seconds();
        wait.saturating_sub(u32::try_from(gone).unwrap_or(0))
    }
}
