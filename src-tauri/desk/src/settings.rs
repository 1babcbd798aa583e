//! The creditor's own data, and how this machine likes the window.

use std::collections::BTreeSet;

use recourse_core::{CreditorCapacity, Entry, Organisation};
use recourse_vault::Records as _;

use crate::refusals::file_trouble;
use crate::typed::TextKind;
use crate::wire::{
    AccountDraft, AskOrganisation, AskPreferences, FieldRule, KeyChoice, OrganisationSet, OrganisationShown,
    Preferences, PreferencesSet, Refusal, SetOrganisation, SetPreferences,
};
use crate::{Desk, accounts, typed};

/// Idle minutes before the vault locks itself: never off, never longer than an hour.
const IDLE_MINUTES: std::ops::RangeInclusive<u32> = 1..=60;

impl Desk {
    /// Letterhead, account and contact of the creditor; empty fields where nothing was entered.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn organisation(&self, _: AskOrganisation) -> Result<OrganisationShown, Refusal> {
        self.read(|open, _| Ok(shown(open.vault.organisation()?.unwrap_or_default())))
    }

    /// Replaces them; letters already issued stay as they are.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::VaultLocked`].
    pub fn set_organisation(&self, ask: SetOrganisation) -> Result<OrganisationSet, Refusal> {
        let entry = Entry::OrganisationSet(read(&ask.organisation)?);
        self.read(|open, now| {
            open.write(now, |tx| Ok(tx.append(None, &entry)?))?;
            Ok(OrganisationSet {})
        })
    }

    /// How this machine likes the window; idle no longer than the open vault allows.
    ///
    /// # Errors
    /// None today.
    pub fn preferences(&self, _: AskPreferences) -> Result<Preferences, Refusal> {
        let kept = self.places.preferences();
        let most = self.session().open.as_ref().map_or(*IDLE_MINUTES.end(), |it| it.policy.idle_minutes_most);
        Ok(Preferences { idle_minutes: kept.idle_minutes.min(most), ..kept })
    }

    /// Keeps them outside any vault.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::FieldInvalid`] for keys that clash.
    pub fn set_preferences(&self, ask: SetPreferences) -> Result<PreferencesSet, Refusal> {
        if !sound(&ask.preferences.keys) {
            return Err(Refusal::FieldInvalid { field: "keys".to_owned(), rule: FieldRule::OutOfBounds });
        }
        let idle_minutes = ask.preferences.idle_minutes.clamp(*IDLE_MINUTES.start(), *IDLE_MINUTES.end());
        let kept = Preferences { idle_minutes, ..ask.preferences };
        if let Some(open) = self.session().open.as_mut() {
            open.private = kept.private;
        }
        self.places.set_preferences(kept).map_err(|why| file_trouble(&self.places.state, &why))?;
        Ok(PreferencesSet {})
    }
}

/// Whether every key named is one character and no two acts were moved to the same; the page knows which keys stand.
fn sound(keys: &KeyChoice) -> bool {
    let one = |it: &str| it.chars().count() == 1 && it.chars().all(|it| !it.is_whitespace() && !it.is_control());
    let from: BTreeSet<&str> = keys.changed.iter().map(|it| it.from.as_str()).collect();
    let to: Vec<&str> = keys.changed.iter().map(|it| it.to.as_str()).filter(|it| !it.is_empty()).collect();
    let distinct: BTreeSet<&str> = to.iter().copied().collect();
    keys.changed.iter().all(|it| one(&it.from) && (it.to.is_empty() || one(&it.to)))
        && from.len() == keys.changed.len()
        && distinct.len() == to.len()
}

fn shown(it: Organisation) -> OrganisationShown {
    let accounts = it.accounts.into_iter().map(|it| AccountDraft {
        creditor: it.creditor,
        holder: it.holder,
        bank: it.bank,
        number: it.number,
        default: it.default,
    });
    OrganisationShown {
        name: it.name,
        address: it.address,
        phone: it.phone,
        contact: it.contact,
        account_name: it.account_name,
        account_bank: it.account_bank,
        account_number: it.account_number,
        accounts: accounts.collect(),
        insurer: it.capacity == CreditorCapacity::Insurer,
    }
}

fn read(it: &OrganisationShown) -> Result<Organisation, Refusal> {
    let line = |field: &str, text: &str| typed::field(field, text, TextKind::Line).map(Option::unwrap_or_default);
    Ok(Organisation {
        name: line("name", &it.name)?,
        address: line("address", &it.address)?,
        phone: line("phone", &it.phone)?,
        contact: line("contact", &it.contact)?,
        account_name: line("accountName", &it.account_name)?,
        account_bank: line("accountBank", &it.account_bank)?,
        account_number: line("accountNumber", &it.account_number)?,
        accounts: accounts::read(&it.accounts)?,
        capacity: if it.insurer { CreditorCapacity::Insurer } else { CreditorCapacity::Guarantor },
    })
}
