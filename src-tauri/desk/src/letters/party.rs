//! To whom a letter of a case may go.

use recourse_core::{CaseFile, FileNumber, LetterParty, Party};
use recourse_letters::{Addressee, Role};

use crate::wire::Refusal;

/// An addressee of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum To {
    /// The debtor.
    Debtor,
    /// A guarantor, by place in the file.
    Guarantor {
        /// From 0.
        index: u32,
    },
    /// Somebody whom the file does not name.
    Outside(Role),
}

impl To {
    /// Reads `debtor`, `guarantor-1`, `heir`, `third-party`, `court`, or the full name of a party of the file.
    pub(crate) fn read(text: &str, file: &CaseFile) -> Result<Self, Refusal> {
        let unfit = || Refusal::AddresseeUnfit { to: text.to_owned() };
        let guarantors = || (0_u32..).zip(&file.facts.guarantors);
        match text.trim() {
            "" | "debtor" => Ok(Self::Debtor),
            "heir" => Ok(Self::Outside(Role::Heir)),
            "third-party" => Ok(Self::Outside(Role::ThirdParty)),
            "court" => Ok(Self::Outside(Role::Court)),
            name if name == file.facts.debtor.name => Ok(Self::Debtor),
            text => {
                let numbered = text.strip_prefix("guarantor-").and_then(|it| it.parse::<u32>().ok()?.checked_sub(1));
                let place = |index: &u32, name: &str| numbered.map_or(name == text, |it| it == *index);
                let found = guarantors().find(|(index, it)| place(index, &it.name));
                found.map(|(index, _)| Self::Guarantor { index }).ok_or_else(unfit)
            }
        }
    }

    /// What it is to the claim.
    pub(crate) fn role(self) -> Role {
        match self {
            Self::Debtor => Role::Debtor,
            Self::Guarantor { .. } => Role::Guarantor,
            Self::Outside(role) => role,
        }
    }

    /// As [`To::read`] takes it.
    pub(crate) fn text(self) -> String {
        match self {
            Self::Debtor => "debtor".to_owned(),
            Self::Guarantor { index } => format!("guarantor-{}", index.saturating_add(1)),
            Self::Outside(Role::ThirdParty) => "third-party".to_owned(),
            Self::Outside(Role::Court) => "court".to_owned(),
            Self::Outside(Role::Heir | Role::Debtor | Role::Guarantor) => "heir".to_owned(),
        }
    }

    /// The party of the file, if it is one.
    pub(crate) fn party(self, file: &CaseFile) -> Option<&Party> {
        match self {
            Self::Debtor => Some(&file.facts.debtor),
            Self::Guarantor { index } => file.facts.guarantors.get(usize::try_from(index).ok()?),
            Self::Outside(_) => None,
        }
    }
}

/// A party of the file as a letter states it.
pub(crate) fn stated(party: &Party, role: Role) -> Addressee {
    let Party { name, kind, identity, phone, address, .. } = party.clone();
    Addressee { name, kind, address, role, identity, phone }
}

/// The name of whom an issued letter went to.
pub(crate) fn named(file: &CaseFile, to: &LetterParty) -> String {
    let party = match to {
        LetterParty::Debtor => Some(&file.facts.debtor),
        LetterParty::Guarantor { index } => usize::try_from(*index).ok().and_then(|it| file.facts.guarantors.get(it)),
        LetterParty::Outside { name } => return name.clone(),
    };
    party.map(|it| it.name.clone()).unwrap_or_default()
}

/// The number a letter goes by outside: the file number in digits and the place of the letter in the journal.
pub(crate) fn reference(number: &FileNumber, seq: u32) -> String {
    let (year, running) = number.parts();
    format!("{year:04}-{running:04}-{seq}")
}
