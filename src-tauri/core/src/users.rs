//! Who works in a vault, what each may do, and how far each one's cases reach.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{CaseFacts, Money};

/// What somebody is in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Works cases.
    Officer,
    /// Conducts suits and sees to what the law asks.
    Legal,
    /// Decides, and keeps users and rules.
    Manager,
    /// Reads everything and changes nothing.
    Auditor,
}

/// Which cases are somebody's to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remit {
    /// The cases that name the user as their officer.
    Own,
    /// Those of every officer of the same unit.
    Unit,
    /// All cases.
    All,
}

/// What a command needs of whoever asks for it. Nothing follows from a role but what [`Role::may`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Read what stands in one's cases, masked.
    Read,
    /// See one masked field in clear.
    Reveal,
    /// Take figures, letters or sheets out of the vault.
    Export,
    /// Register and correct cases, record what came in.
    Work,
    /// Write letters.
    Write,
    /// Enter judgments, terms and liabilities.
    Plead,
    /// Record costs, up to one's limit.
    Spend,
    /// Give up a part of a debt, up to one's limit; choose a path.
    Concede,
    /// Bring in a sheet, and take an import back.
    Import,
    /// Read who saw and changed what.
    Audit,
    /// Keep users, rules, figures, letterhead and policy; make the projections again.
    Manage,
}

impl Right {
    /// Every right there is.
    pub const ALL: [Self; 11] = [
        Self::Read,
        Self::Reveal,
        Self::Export,
        Self::Work,
        Self::Write,
        Self::Plead,
        Self::Spend,
        Self::Concede,
        Self::Import,
        Self::Audit,
        Self::Manage,
    ];
}

impl Role {
    /// Every role there is.
    pub const ALL: [Self; 4] = [Self::Officer, Self::Legal, Self::Manager, Self::Auditor];

    /// Whether the role has the right. A manager has all; an auditor only those that change nothing of a case.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        match self {
            Self::Manager => true,
            Self::Officer => !matches!(right, Right::Plead | Right::Audit | Right::Manage),
            Self::Legal => {
                matches!(
                    right,
                    Right::Read
                        | Right::Reveal
                        | Right::Export
                        | Right::Work
                        | Right::Write
                        | Right::Plead
                        | Right::Spend
                        | Right::Concede
                )
            }
            Self::Auditor => matches!(right, Right::Read | Right::Export | Right::Audit),
        }
    }
}

/// Somebody who works in the vault, as last set. The name is what the journal calls them and never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// The name, as entries and cases have it.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Which cases they see; for managers and auditors always all.
    pub remit: Remit,
    /// The unit they belong to, for the remit of a unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The most they may give up at once; `None` is no limit. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiver_limit: Option<Money>,
    /// The most they may spend at once; `None` is no limit. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_limit: Option<Money>,
    /// Whether they may see masked fields in clear.
    pub reveal: bool,
    /// Whether they still work here.
    pub active: bool,
}

impl User {
    /// Whoever holds the passphrase of a vault without users: a manager.
    #[must_use]
    pub fn alone(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            role: Role::Manager,
            remit: Remit::All,
            unit: None,
            waiver_limit: None,
            cost_limit: None,
            reveal: true,
            active: true,
        }
    }

    /// Whether the user has the right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.active && self.role.may(right) && (right != Right::Reveal || self.reveal)
    }

    /// The officers whose cases the user sees; `None` is everybody's, with those that name none.
    #[must_use]
    pub fn officers(&self, users: &Users) -> Option<Vec<String>> {
        match (self.role, self.remit) {
            (Role::Manager | Role::Auditor, _) | (_, Remit::All) => None,
            (_, Remit::Own) => Some(vec![self.name.clone()]),
            (_, Remit::Unit) => {
                let mut names: Vec<String> = users
                    .0
                    .values()
                    .filter(|it| self.unit.is_some() && it.unit == self.unit)
                    .map(|it| it.name.clone())
                    .collect();
                if !names.contains(&self.name) {
                    names.push(self.name.clone());
                }
                Some(names)
            }
        }
    }
}

/// The users of a vault, by name; none is a vault of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Users(pub BTreeMap<String, User>);

impl Users {
    /// The users as they stand once `user` was set.
    #[must_use]
    pub fn with(&self, user: User) -> Self {
        let mut all = self.0.clone();
        all.insert(user.name.clone(), user);
        Self(all)
    }

    /// Whether somebody is left who may keep the users.
    #[must_use]
    pub fn governed(&self) -> bool {
        self.0.is_empty() || self.0.values().any(|it| it.active && it.role == Role::Manager)
    }
}

/// The cases somebody sees, and their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Whose cases; `None` is everybody's.
    pub officers: Option<Vec<String>>,
}

impl Sight {
    /// Whether a case with these facts is among them.
    #[must_use]
    pub fn covers(&self, facts: &CaseFacts) -> bool {
        match (&self.officers, &facts.officer) {
            (None, _) => true,
            (Some(officers), Some(officer)) => officers.contains(officer),
            (Some(_), None) => false,
        }
    }
}

/// How the company wants personal data kept on its screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Which personal data are masked.
    pub masked: Vec<Masking>,
    /// Whether a field is shown in clear only for a reason.
    pub reason_to_reveal: bool,
    /// The most minutes a window may stay open with nobody at it.
    pub idle_minutes_most: u32,
    /// Seconds a revealed field stays in clear, and what was copied in the clipboard.
    pub clear_seconds: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self { masked: Masking::ALL.to_vec(), reason_to_reveal: false, idle_minutes_most: 60, clear_seconds: 30 }
    }
}

impl Policy {
    /// Whether data of that kind are masked.
    #[must_use]
    pub fn masks(&self, what: Masking) -> bool {
        self.masked.contains(&what)
    }
}

/// A kind of personal data that can be masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Masking {
    /// Citizen identity numbers and codes of companies.
    Identity,
    /// Telephone numbers.
    Phone,
    /// Addresses.
    Address,
    /// Bank accounts and cards.
    Account,
}

impl Masking {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Identity, Self::Phone, Self::Address, Self::Account];
}

/// Something that was looked at, taken out or asked for; nothing of a case changes by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Access {
    /// A masked field was shown in clear.
    Revealed {
        /// `debtor.identity`, `guarantor.0.phone` and so on.
        field: String,
        /// Why, where a reason was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A search went over cases of other officers.
    Searched {
        /// What was typed.
        query: String,
        /// How many cases it found.
        found: u64,
    },
    /// Something was written to a file outside the vault, or shown as pages that can be printed.
    Exported {
        /// What it was: a code of the command.
        what: String,
        /// SHA-256 of the file, lower-case hex, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<String>,
        /// Why, where a reason was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A command was refused for want of a right.
    Denied {
        /// The command.
        command: String,
        /// The right it needs; none where the case was out of the user's remit or the amount above their limit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        right: Option<Right>,
    },
    /// Somebody opened the vault.
    Unlocked {
        /// With what; entries of earlier programs do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<OpenedWith>,
        /// Tries on this machine that were refused before it.
        #[serde(default, skip_serializing_if = "is_none_refused")]
        refused: u32,
    },
    /// The vault was locked.
    Locked {
        /// Why.
        cause: LockCause,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_none_refused(count: &u32) -> bool {
    *count == 0
}

/// What a vault was opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenedWith {
    /// A passphrase, and the key file where one is needed.
    Passphrase,
    /// The printed recovery key.
    RecoveryKey,
    /// What the system's keychain kept for some time.
    Keychain,
}

/// Why a vault was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LockCause {
    /// Somebody asked for it.
    Asked,
    /// Nobody was there.
    Idle,
    /// The machine went to sleep or its screen was locked.
    System,
    /// It had been open as long as a vault may be without its passphrase being typed again.
    Expired,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(name: &str, role: Role, remit: Remit, unit: &str) -> User {
        User { role, remit, unit: (!unit.is_empty()).then(|| unit.to_owned()), ..User::alone(name) }
    }

    /// The whole table: a right given or taken by mistake shows here.
    #[test]
    fn roles_and_rights() {
        let table = "
            Read    officer legal manager auditor
            Reveal  officer legal manager
            Export  officer legal manager auditor
            Work    officer legal manager
            Write   officer legal manager
            Plead           legal manager
            Spend   officer legal manager
            Concede officer legal manager
            Import  officer       manager
            Audit                 manager auditor
            Manage                manager";
        let rows: Vec<&str> = table.lines().filter(|it| !it.trim().is_empty()).collect();
        assert_eq!(rows.len(), Right::ALL.len());
        for (row, right) in rows.iter().zip(Right::ALL) {
            let mut words = row.split_whitespace();
            assert_eq!(words.next().unwrap(), format!("{right:?}"));
            let given: Vec<&str> = words.collect();
            for role in Role::ALL {
                let name = format!("{role:?}").to_lowercase();
                assert_eq!(role.may(right), given.contains(&name.as_str()), "{role:?} {right:?}");
            }
        }
    }

    #[test]
    fn sight_follows_the_remit() {
        let users = Users::default()
            .with(user("王芳", Role::Officer, Remit::Own, "一部"))
            .with(user("李娜", Role::Officer, Remit::Unit, "一部"))
            .with(user("张伟", Role::Officer, Remit::All, "二部"))
            .with(user("赵敏", Role::Manager, Remit::Own, ""))
            .with(user("钱进", Role::Officer, Remit::Unit, ""));
        for (name, officers) in [
            ("王芳", Some(vec!["王芳"])),
            ("李娜", Some(vec!["李娜", "王芳"])),
            ("张伟", None),
            ("赵敏", None),
            ("钱进", Some(vec!["钱进"])),
        ] {
            let sight = users.0[name].officers(&users).map(|mut it| {
                it.sort();
                it
            });
            assert_eq!(sight, officers.map(|it| it.into_iter().map(str::to_owned).collect()), "{name}");
        }
    }

    #[test]
    fn who_left_may_nothing_and_one_manager_stays() {
        let gone = User { active: false, ..User::alone("王芳") };
        assert!(Right::ALL.iter().all(|it| !gone.may(*it)));
        assert!(Users::default().governed() && !Users::default().with(gone).governed());
        let blind = User { reveal: false, ..User::alone("王芳") };
        assert!(!blind.may(Right::Reveal) && blind.may(Right::Read));
    }
}
