//! Classes of overdue days: their bounds, set by a manager, and the days on which a file reached each.

use recourse_core::casework::{ClassReached, OverdueBounds, OverdueSet, called_for, class_history};
use recourse_core::{CaseFile, Day, Entry, Money, Recorded};
use recourse_vault::{AuditFilter, Records as _};

use crate::Desk;
use crate::desk::{Open, seq};
use crate::forms::{self, invalid};
use crate::ledger;
use crate::tactics::coded;
use crate::wire::{
    AskClassHistory, AskOverdueClasses, ClassHistory, ClassLine, FieldRule, OfferLine, OverdueChange,
    OverdueClassesShown, Refusal, RulesSwitched, SetOverdueClasses,
};

/// What the journal calls the entry.
const KIND: &str = "overdue_set";
/// Changes shown at most.
const SHOWN: u32 = 50;

impl Desk {
    /// The bounds of the classes in force, and every change of them, the latest first.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn overdue_classes(&self, _: AskOverdueClasses) -> Result<OverdueClassesShown, Refusal> {
        self.read(|open, _| {
            let (bounds, shipped) = (open.pack.overdue(), OverdueBounds::shipped());
            Ok(OverdueClassesShown {
                mild: bounds.mild,
                medium: bounds.medium,
                shipped_mild: shipped.mild,
                shipped_medium: shipped.medium,
                classes: bounds.classes().iter().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
                changes: open.overdue_changes()?,
            })
        })
    }

    /// Sets the bounds for every file of the vault: each class must hold a day.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::ReasonMissing`].
    pub fn set_overdue_classes(&self, ask: SetOverdueClasses) -> Result<RulesSwitched, Refusal> {
        let reason = crate::cases::reason(&ask.reason)?;
        let number = |field: &str, text: &str| {
            let text = forms::text(field, text)?;
            text.parse::<u32>().map_err(|_| invalid(field, FieldRule::NotACount))
        };
        let bounds = OverdueBounds { mild: number("mild", &ask.mild)?, medium: number("medium", &ask.medium)? };
        if !bounds.is_fit() {
            let field = if bounds.mild < 1 { "mild" } else { "medium" };
            return Err(invalid(field, FieldRule::OutOfBounds));
        }
        self.read(|open, now| {
            let new = open.pack.clone().with_overdue(bounds);
            open.switch(new, &Entry::OverdueSet(OverdueSet { bounds, reason }), now)
        })
    }

    /// The days on which a file came into each class, the first first: worked out from the journal as it stands now.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], and those of a claim that cannot be reckoned.
    pub fn class_history(&self, ask: AskClassHistory) -> Result<ClassHistory, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let all = class_history(&file, now.today, &open.pack).map_err(|why| ledger::refused(&why))?;
            Ok(ClassHistory { lines: all.into_iter().map(line).collect() })
        })
    }
}

fn line(it: ClassReached) -> ClassLine {
    ClassLine { on: it.on.to_string(), days: it.days, class: it.class.map(|it| coded(&it.id, &it.title, &it.title_en)) }
}

impl Open {
    fn overdue_changes(&self) -> Result<Vec<OverdueChange>, Refusal> {
        let filter = AuditFilter { kind: Some(KIND.to_owned()), limit: SHOWN, ..AuditFilter::default() };
        let entries = self.vault.audit(&filter)?;
        entries.iter().filter_map(change).collect()
    }
}

fn change(it: &Recorded) -> Option<Result<OverdueChange, Refusal>> {
    let Entry::OverdueSet(set) = &it.entry else { return None };
    Some(seq(it.seq).map(|seq| OverdueChange {
        seq,
        at: it.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        actor: it.actor.clone(),
        mild: set.bounds.mild,
        medium: set.bounds.medium,
        reason: set.reason.clone(),
    }))
}

/// What is offered for what else the file knows: a death, somebody missing, a cause.
pub(crate) fn called(
    file: &CaseFile,
    owed: Money,
    overdue: Option<u32>,
    today: Day,
    bounds: OverdueBounds,
) -> impl Iterator<Item = OfferLine> {
    called_for(file, owed, overdue, today, bounds).into_iter().map(move |(_, step)| OfferLine {
        title: step.title.clone(),
        title_en: step.title_en.clone(),
        why: step.why.clone(),
        why_en: step.why_en.clone(),
        on: today.plus_days(step.days).to_string(),
        every: step.every,
        limit: false,
    })
}
