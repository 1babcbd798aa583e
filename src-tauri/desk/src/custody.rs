//! Ways into a vault: made, changed, lost; and another data key.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use recourse_core::users::OpenedWith;
use recourse_vault::{
    AttachmentError, NewSecret, OpenedBy, Records as _, RecoveryError, RecoveryKey, StoreError, Unlock,
    check_recovery_key,
};
use zeroize::Zeroizing;

use crate::desk::{Open, count, shown};
use crate::passphrase::{self, Names};
use crate::refusals::{fault, file_trouble, opening};
use crate::wire::{
    AskCustody, ChangeDataKey, ChangePassphrase, CheckPlace, ConfirmRecoveryKey, CustodyShown, DataKeyChanged,
    DrawRecoveryKey, FileTrouble, KeyFileMade, MakeKeyFile, Passphrase, PassphraseChanged, PassphraseSuggested,
    PlaceChecked, RecoverVault, RecoveryKeyConfirmed, RecoveryKeyDrawn, RecoverySheetWritten, Refusal,
    SuggestPassphrase, VaultOpened, WriteRecoverySheet,
};
use crate::{Desk, NO_NAME, OnRollback, WayIn, files, letters, place, recovery_sheet};

/// Random bytes of a key file.
const KEY_FILE: usize = 64;

impl Desk {
    /// Six random words.
    ///
    /// # Errors
    /// [`Refusal::Fault`] where the system gives no random numbers.
    pub fn suggest_passphrase(&self, _: SuggestPassphrase) -> Result<PassphraseSuggested, Refusal> {
        Ok(PassphraseSuggested { passphrase: passphrase::suggested()? })
    }

    /// Whether a vault is safe where it lies or would lie.
    ///
    /// # Errors
    /// None today.
    pub fn check_place(&self, ask: CheckPlace) -> Result<PlaceChecked, Refusal> {
        Ok(PlaceChecked { place: place::of(Path::new(&ask.path)) })
    }

    /// Writes a new file of random bytes, its owner's alone.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::NoSpace`].
    pub fn make_key_file(&self, ask: MakeKeyFile) -> Result<KeyFileMade, Refusal> {
        let path = Path::new(&ask.path);
        let mut bytes = Zeroizing::new([0_u8; KEY_FILE]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|why| fault(&why))?;
        let made = files::prepare_with(path, |file| {
            #[cfg(unix)]
            file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
            file.write_all(bytes.as_slice())
        });
        made?.settle()?;
        Ok(KeyFileMade { path: shown(path) })
    }

    /// How whoever has the vault open, and everybody else, gets in.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn custody(&self, _: AskCustody) -> Result<CustodyShown, Refusal> {
        let keychain = self.keychain.as_deref().is_some_and(crate::Keychain::is_there);
        self.read(|open, now| {
            let (slots, own) = (open.vault.slots(), open.vault.user());
            let has = |it: OpenedBy| slots.iter().any(|slot| slot.opened_by == it);
            let passwords = |it: &OpenedBy| matches!(it, OpenedBy::Passphrase | OpenedBy::PassphraseAndKeyFile);
            Ok(CustodyShown {
                recovery: has(OpenedBy::RecoveryKey),
                key_file: slots.iter().any(|it| it.user == own && it.opened_by == OpenedBy::PassphraseAndKeyFile),
                quick_until: self.places.quick(&shown(&open.path), now.at),
                keychain,
                witness: open.witness.as_deref().map(shown).unwrap_or_default(),
                place: place::of(&open.path),
                passphrases: slots.iter().filter(|it| passwords(&it.opened_by)).count().try_into().unwrap_or(u32::MAX),
            })
        })
    }

    /// Gives whoever has the vault open another passphrase.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`], [`Refusal::WeakPassphrase`], [`Refusal::ReadOnly`], [`Refusal::NoSpace`].
    pub fn change_passphrase(&self, ask: ChangePassphrase) -> Result<PassphraseChanged, Refusal> {
        self.proved(&ask.passphrase, &ask.key_file)?;
        let key_file = key_file(&ask.new_key_file)?;
        self.read(|open, now| {
            passphrase::accept(&ask.new_passphrase, &open.names()?)?;
            open.let_self_in(&ask.new_passphrase, key_file.as_ref().map(|it| it.as_slice()), self.kdf, now)?;
            self.drop_quick(open);
            Ok(PassphraseChanged {})
        })
    }

    /// Seals the whole vault under another data key. Whoever asks goes on with their passphrase; nobody else does.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`], [`Refusal::Cancelled`], [`Refusal::AttachmentDamaged`], [`Refusal::NoSpace`],
    /// [`Refusal::ReadOnly`]; the vault is then as it was.
    pub fn change_data_key(&self, ask: ChangeDataKey) -> Result<DataKeyChanged, Refusal> {
        self.proved(&ask.passphrase, &ask.key_file)?;
        let key_file = key_file(&ask.key_file)?;
        self.read(|open, now| {
            if self.copying.progress().running {
                return Err(Refusal::FileTrouble { path: shown(&open.path), trouble: FileTrouble::Busy });
            }
            let _running = self.copying.begin();
            let (actor, name) = (open.user.name.clone(), open.slot_name()?);
            let key_file = key_file.as_ref().map(|it| it.as_slice());
            let secret = NewSecret { name: &name, passphrase: &ask.passphrase.0, key_file, kdf: self.kdf };
            let kib = |bytes: u64| u32::try_from(bytes >> 10).unwrap_or(u32::MAX);
            let mut step = |done: u64, of: u64| self.copying.at(kib(done), kib(of));
            open.vault.change_data_key(&actor, now.at, &secret, &mut step).map_err(not_rekeyed)?;
            self.drop_quick(open);
            let users = open.vault.users()?;
            let shut = |name: &&String| open.vault.user_named(name).is_none();
            let active = users.0.values().filter(|it| it.active).map(|it| &it.name);
            Ok(DataKeyChanged { shut_out: active.filter(shut).cloned().collect() })
        })
    }

    /// Opens a vault by its recovery key and gives a user another passphrase.
    ///
    /// # Errors
    /// [`Refusal::RecoveryKeyMistyped`], [`Refusal::WeakPassphrase`], and as [`Desk::unlock_vault`].
    pub fn recover_vault(&self, ask: RecoverVault) -> Result<VaultOpened, Refusal> {
        check_recovery_key(&ask.recovery_key.0).map_err(mistyped)?;
        let path = PathBuf::from(&ask.path);
        let witness = self.witness_of(&path, &ask.witness);
        let user = Some(ask.user.trim()).filter(|it| !it.is_empty());
        let rollback = if ask.accept_rollback { OnRollback::Accept } else { OnRollback::Refuse };
        let way_in = WayIn { user, rollback, witness: witness.as_deref(), ..WayIn::with(&ask.passphrase) };
        self.enter(&path, OpenedWith::RecoveryKey, || {
            let mut open = self.open_by(&path, Unlock::recovery(&ask.recovery_key.0), &way_in)?;
            passphrase::accept(&ask.passphrase, &open.names()?)?;
            let name = open.slot_name()?;
            open.let_self_in(&ask.passphrase, None, self.kdf, self.now())?;
            drop(open);
            // Opened anew, so that it lies in the hands of the user and not of the sheet.
            let user = user.or(Some(&name));
            self.open(&path, &WayIn { user, witness: way_in.witness, ..WayIn::with(&ask.passphrase) })
        })
    }

    /// Draws a recovery key; it counts only once it was typed back.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`], [`Refusal::VaultLocked`].
    pub fn draw_recovery_key(&self, ask: DrawRecoveryKey) -> Result<RecoveryKeyDrawn, Refusal> {
        self.proved(&ask.passphrase, &ask.key_file)?;
        self.read(|open, _| {
            let key = RecoveryKey::random().map_err(opening(&open.path))?;
            let groups = key.text().split('-').map(|it| Passphrase(it.to_owned())).collect();
            open.drawn = Some(key);
            Ok(RecoveryKeyDrawn { groups })
        })
    }

    /// Writes the sheet with the key that was drawn, or shows it in the system's program to be printed.
    ///
    /// # Errors
    /// [`Refusal::RecoveryKeyDiffers`] where none was drawn, [`Refusal::FileTrouble`], [`Refusal::NoSpace`],
    /// [`Refusal::Unprintable`].
    pub fn write_recovery_sheet(&self, ask: WriteRecoverySheet) -> Result<RecoverySheetWritten, Refusal> {
        self.read(|open, now| {
            let key = open.drawn.as_ref().ok_or(Refusal::RecoveryKeyDiffers)?;
            let sheet = recovery_sheet::drawn(open, key, now, ask.language);
            let bytes = recourse_letters::render(&sheet).map_err(letters::render_refused)?.bytes;
            let bytes = Zeroizing::new(bytes);
            let asked = Path::new(&ask.path);
            let path = if ask.path.is_empty() {
                let trouble = |why: std::io::Error| file_trouble(&self.places.state, &why);
                let path = self.places.private_copy("recovery.pdf").map_err(trouble)?;
                files::write_new(&path, &bytes)?;
                (self.viewer)(&path).map_err(trouble)?;
                PathBuf::new()
            } else {
                files::write_new(asked, &bytes)?;
                asked.to_owned()
            };
            open.note_export(None, "write_recovery_sheet", None);
            Ok(RecoverySheetWritten { path: shown(&path) })
        })
    }

    /// Makes the key that was drawn the recovery key, once it was typed back; an earlier one opens nothing any more.
    ///
    /// # Errors
    /// [`Refusal::RecoveryKeyMistyped`], [`Refusal::RecoveryKeyDiffers`], [`Refusal::ReadOnly`], [`Refusal::NoSpace`].
    pub fn confirm_recovery_key(&self, ask: ConfirmRecoveryKey) -> Result<RecoveryKeyConfirmed, Refusal> {
        check_recovery_key(&ask.typed.0).map_err(mistyped)?;
        self.read(|open, now| {
            let key = open.drawn.take_if(|it| it.is(&ask.typed.0)).ok_or(Refusal::RecoveryKeyDiffers)?;
            let actor = open.user.name.clone();
            open.vault.set_recovery_key(&actor, now.at, &key)?;
            self.places.wipe_copies();
            Ok(RecoveryKeyConfirmed {})
        })
    }

    /// Whoever asks knows the passphrase of whoever has the vault open. Wrong ones are counted as at the door.
    pub(crate) fn proved(&self, passphrase: &Passphrase, path: &str) -> Result<(), Refusal> {
        let key_file = key_file(path)?;
        let mut session = self.session();
        let tried = self.tried(&mut session, |session| {
            let open = session.open.as_ref().ok_or(Refusal::VaultLocked)?;
            let name = open.slot_name()?;
            let unlock = Unlock::passphrase(&passphrase.0)
                .as_user(Some(&name))
                .with_key_file(key_file.as_ref().map(|it| it.as_slice()))
                .tried_with(self.least());
            if open.vault.is_proved_by(&unlock).map_err(opening(&open.path))? {
                Ok(())
            } else {
                Err(Refusal::WrongPassphrase { wait_seconds: 0 })
            }
        });
        tried.map(drop)
    }
}

impl Open {
    /// Names that a passphrase of this vault must not be made of.
    pub(crate) fn names(&self) -> Result<Names, Refusal> {
        let organisation = self.vault.organisation()?.unwrap_or_default();
        let (users, officers) = (self.vault.users()?, self.vault.officers()?);
        let of_office = [
            &self.name,
            &self.user.name,
            &organisation.name,
            &organisation.contact,
            &organisation.address,
            &organisation.account_name,
            &organisation.account_bank,
        ];
        let people = users.0.keys().chain(officers.iter().map(|(name, _)| name));
        Ok(Names::of(of_office.into_iter().chain(people).map(String::as_str)))
    }

    /// The name under which the header keeps the passphrase of whoever has the vault open.
    pub(crate) fn slot_name(&self) -> Result<String, Refusal> {
        let own = &self.user.name;
        if self.vault.user_named(own).is_some() || !self.vault.users()?.0.is_empty() {
            return Ok(own.clone());
        }
        let maker = self.vault.origin()?.actor;
        Ok(if self.vault.user_named(&maker).is_some() { maker } else { NO_NAME.to_owned() })
    }

    fn let_self_in(
        &mut self,
        passphrase: &Passphrase,
        key_file: Option<&[u8]>,
        kdf: recourse_vault::Kdf,
        now: crate::Now,
    ) -> Result<(), Refusal> {
        let (actor, name) = (self.user.name.clone(), self.slot_name()?);
        let secret = NewSecret { name: &name, passphrase: &passphrase.0, key_file, kdf };
        Ok(self.vault.set_passphrase(&actor, now.at, &secret)?)
    }
}

/// The bytes of the key file at `path`; none where it is empty.
pub(crate) fn key_file(path: impl AsRef<Path>) -> Result<Option<Zeroizing<Vec<u8>>>, Refusal> {
    let path = Some(path.as_ref()).filter(|it| !it.as_os_str().is_empty());
    let read = path.map(|it| fs::read(it).map_err(|why| file_trouble(it, &why))).transpose()?;
    Ok(read.map(Zeroizing::new))
}

fn mistyped(why: RecoveryError) -> Refusal {
    let group = match why {
        RecoveryError::Length => 0,
        RecoveryError::Group { group } => count(u64::try_from(group).unwrap_or(0)).unwrap_or(0),
    };
    Refusal::RecoveryKeyMistyped { group }
}

fn not_rekeyed(why: StoreError) -> Refusal {
    match why {
        StoreError::Attachment(AttachmentError::Stopped) => Refusal::Cancelled,
        StoreError::Attachment(AttachmentError::NoSpace) => Refusal::NoSpace,
        StoreError::Attachment(AttachmentError::Missing | AttachmentError::Changed) => Refusal::AttachmentDamaged,
        other => other.into(),
    }
}
