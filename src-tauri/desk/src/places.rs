//! What this machine remembers outside any vault: where vaults were last opened and how the window should look.
//! Nothing here tells anything of a case.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::desk::Refused;
use crate::wire::{Density, KeyChoice, Language, Preferences, RecentVault, Theme, Unit};

/// Folders the desk may use.
#[derive(Clone, Debug)]
pub struct Places {
    /// Per-user folder for preferences, recent vaults and the sample portfolio.
    pub state: PathBuf,
    /// Where new vaults and exports are offered.
    pub documents: PathBuf,
}

impl Places {
    /// For a desk that remembers nothing outside the vault.
    #[must_use]
    pub fn nowhere() -> Self {
        Self { state: PathBuf::new(), documents: PathBuf::new() }
    }

    /// Whether there is a folder to remember anything in.
    pub(crate) fn are_kept(&self) -> bool {
        !self.state.as_os_str().is_empty()
    }
}

const BACKUPS: &str = "backups";

/// How many vaults the first screen remembers.
const RECENT: usize = 8;

#[derive(Default, Serialize, Deserialize)]
struct Remembered {
    #[serde(default)]
    recent: Vec<RecentVault>,
    #[serde(default)]
    preferences: Option<Preferences>,
    #[serde(default)]
    refused: Refused,
    /// Second folders for backups, by the identity of the vault.
    #[serde(default)]
    backups: BTreeMap<String, PathBuf>,
}

impl Places {
    /// Most recent first; vaults that are gone are left out.
    pub(crate) fn recent(&self) -> Vec<RecentVault> {
        let mut recent = self.read().recent;
        recent.retain(|it| Path::new(&it.path).exists());
        recent
    }

    pub(crate) fn remember(&self, vault: &RecentVault) -> std::io::Result<()> {
        let mut all = self.read();
        let quick_until = all.recent.iter().find(|it| it.path == vault.path).map(|it| it.quick_until.clone());
        all.recent.retain(|it| it.path != vault.path);
        all.recent.insert(0, RecentVault { quick_until: quick_until.unwrap_or_default(), ..vault.clone() });
        all.recent.truncate(RECENT);
        self.write(&all)
    }

    /// Takes a vault off the list.
    pub(crate) fn forget(&self, path: &str) -> std::io::Result<()> {
        let mut all = self.read();
        all.recent.retain(|it| it.path != path);
        self.write(&all)
    }

    /// The witness file the vault at `path` was last opened with; empty for none.
    pub(crate) fn witness(&self, path: &str) -> String {
        self.read().recent.into_iter().find(|it| it.path == path).map(|it| it.witness).unwrap_or_default()
    }

    /// Until when the keychain opens the vault at `path`; empty for not at all.
    pub(crate) fn quick(&self, path: &str, now: DateTime<Utc>) -> String {
        let until = self.read().recent.into_iter().find(|it| it.path == path).map(|it| it.quick_until);
        until.filter(|it| it.parse::<DateTime<Utc>>().is_ok_and(|it| it > now)).unwrap_or_default()
    }

    pub(crate) fn set_quick(&self, path: &str, until: &str) -> std::io::Result<()> {
        let mut all = self.read();
        all.recent.iter_mut().filter(|it| it.path == path).for_each(|it| until.clone_into(&mut it.quick_until));
        self.write(&all)
    }

    pub(crate) fn preferences(&self) -> Preferences {
        self.read().preferences.unwrap_or(Preferences {
            language: Language::default(),
            theme: Theme::default(),
            unit: Unit::default(),
            idle_minutes: 5,
            private: false,
            keys: KeyChoice::default(),
            density: Density::default(),
        })
    }

    pub(crate) fn set_preferences(&self, preferences: Preferences) -> std::io::Result<()> {
        self.write(&Remembered { preferences: Some(preferences), ..self.read() })
    }

    /// Wrong passphrases in a row on this machine.
    pub(crate) fn refused(&self) -> Refused {
        self.read().refused
    }

    pub(crate) fn set_refused(&self, refused: Refused) -> std::io::Result<()> {
        self.write(&Remembered { refused, ..self.read() })
    }

    /// Where backups are made by themselves.
    pub(crate) fn backups(&self) -> Option<PathBuf> {
        self.are_kept().then(|| self.state.join(BACKUPS))
    }

    /// The second folder for the backups of that vault.
    pub(crate) fn second_backups(&self, vault: &str) -> Option<PathBuf> {
        self.read().backups.remove(vault)
    }

    pub(crate) fn set_second_backups(&self, vault: &str, folder: &Path) -> std::io::Result<()> {
        let mut all = self.read();
        all.backups.remove(vault);
        if !folder.as_os_str().is_empty() {
            all.backups.insert(vault.to_owned(), folder.to_owned());
        }
        self.write(&all)
    }

    /// A file that cannot be read costs the memory of this machine, never a vault: it starts afresh.
    fn read(&self) -> Remembered {
        let bytes = self.are_kept().then(|| fs::read(self.file()).ok()).flatten();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write(&self, all: &Remembered) -> std::io::Result<()> {
        if !self.are_kept() {
            return Ok(());
        }
        fs::create_dir_all(&self.state)?;
        let fresh = self.file().with_extension("new");
        let mut file = fs::File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(all)?)?;
        file.sync_all()?;
        fs::rename(fresh, self.file())
    }

    fn file(&self) -> PathBuf {
        self.state.join("desk.json")
    }
}
