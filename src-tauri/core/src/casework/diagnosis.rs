//! How late the debtor is, whether he wants to pay and whether he can.

use super::{Casework, Diagnosed, FlagKind, Level, Plan, SignKind, catalogue, plans};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, Money};

/// How willing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Willingness {
    Willing,
    Unwilling,
}

/// How able.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Ability {
    Able,
    Unable,
}

/// One of the four types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DebtorType {
    /// Whether he wants to.
    pub willingness: Willingness,
    /// Whether he can.
    pub ability: Ability,
}

impl DebtorType {
    /// Its name in the catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match (self.ability, self.willingness) {
            (Ability::Able, Willingness::Willing) => "able_willing",
            (Ability::Unable, Willingness::Willing) => "unable_willing",
            (Ability::Able, Willingness::Unwilling) => "able_unwilling",
            (Ability::Unable, Willingness::Unwilling) => "unable_unwilling",
        }
    }
}

/// A judgement and what follows from its signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Journal entry.
    pub seq: u64,
    /// What was seen.
    pub what: Diagnosed,
    /// Signs for willingness less signs against.
    pub willingness: i64,
    /// Signs for ability less signs against.
    pub ability: i64,
    /// The type; none while the signs of one kind balance.
    pub debtor: Option<DebtorType>,
}

/// Every judgement, the latest last.
#[must_use]
pub fn diagnosis(file: &CaseFile) -> Vec<Judged> {
    file.work.diagnosed().map(|(seq, it)| judged(seq, it)).collect()
}

fn judged(seq: u64, it: &Diagnosed) -> Judged {
    let known = it.signs.iter().filter_map(|seen| catalogue().signs.iter().find(|sign| sign.id == seen.sign));
    let (mut willingness, mut ability) = (0_i64, 0_i64);
    for sign in known {
        match sign.speaks {
            SignKind::Willing => willingness = willingness.saturating_add(1),
            SignKind::Unwilling => willingness = willingness.saturating_sub(1),
            SignKind::Able => ability = ability.saturating_add(1),
            SignKind::Unable => ability = ability.saturating_sub(1),
        }
    }
    let willing =
        (willingness != 0).then_some(if willingness > 0 { Willingness::Willing } else { Willingness::Unwilling });
    let able = (ability != 0).then_some(if ability > 0 { Ability::Able } else { Ability::Unable });
    let debtor = willing.zip(able).map(|(willingness, ability)| DebtorType { willingness, ability });
    Judged { seq, what: it.clone(), willingness, ability, debtor }
}

/// Days that something has been due and unpaid on `today`: from the first missed instalment of an active plan, else from
/// the day we became creditor; none where nothing is owed beyond what the product tolerates.
#[must_use]
pub fn overdue_days(file: &CaseFile, owed: Money, today: Day, pack: &RulePack) -> Option<u32> {
    days_by(file, owed, today, pack, plans(file, today).into_iter().find(Plan::is_active).as_ref())
}

/// The same by the plan that binds on the day, if one does.
pub(super) fn days_by(file: &CaseFile, owed: Money, today: Day, pack: &RulePack, active: Option<&Plan>) -> Option<u32> {
    let tolerance = super::late::tolerated(file, pack).tolerance;
    if owed <= tolerance {
        return None;
    }
    let since = match active {
        Some(plan) => {
            plan.instalments.iter().find(|it| it.missed(today) && it.lacks() > tolerance).map(|it| it.instalment.due)?
        }
        None => file.facts.compensation.on,
    };
    u32::try_from(today.days_since(since)).ok()
}

/// A flag of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Which.
    pub kind: &'static FlagKind,
    /// Whether it is raised.
    pub raised: bool,
    /// Since when, and the entry that says so.
    pub since: Option<(u64, Day)>,
    /// What shows it.
    pub evidence: String,
}

/// Every flag of the catalogue as it stands: set by itself, or raised by a sign of the latest judgement.
#[must_use]
pub fn flags(file: &CaseFile) -> Vec<Flag> {
    let all = catalogue().flags.iter().map(|kind| {
        let latest = file.work.standing().rev().find_map(|(seq, it)| match it {
            Casework::FlagSet(it) if it.flag == kind.id => Some((seq, it.on, it.raised, it.evidence.clone())),
            Casework::Diagnosed(it) => {
                let raises = |id: &str| {
                    catalogue()
                        .signs
                        .iter()
                        .any(|sign| sign.id == id && sign.raises.as_deref() == Some(kind.id.as_str()))
                };
                let seen = it.signs.iter().find(|seen| raises(&seen.sign))?;
                Some((seq, it.on, true, seen.evidence.clone()))
            }
            _ => None,
        });
        match latest {
            Some((seq, on, raised, evidence)) => Flag { kind, raised, since: Some((seq, on)), evidence },
            None => Flag { kind, raised: false, since: None, evidence: String::new() },
        }
    });
    all.collect()
}

impl Level {
    /// The three of them.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];
}
