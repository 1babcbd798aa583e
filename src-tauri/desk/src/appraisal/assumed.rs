//! The company's own figures: who changed which, when and why.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use recourse_appraisal::{Assumptions, Origin};
use recourse_core::{AssumptionSet, Entry};
use recourse_vault::{AuditFilter, Records as _};

use super::{invalid, line};
use crate::desk::{Now, Open, seq};
use crate::wire::{
    AskAssumptionHistory, AssumptionChange, AssumptionHistory, AssumptionsSet, Refusal, SetAssumptions, Tried,
};
use crate::{Desk, cases};

/// Changes shown.
const SHOWN: u32 = 200;
/// The kind of entry, as the journal writes it.
const KIND: &str = "assumptions_set";

impl Desk {
    /// Keeps the company's own figures with the reason for them; an empty value returns to the shipped one.
    ///
    /// # Errors
    /// [`Refusal::ReasonMissing`], [`Refusal::AssumptionInvalid`] also for a figure said to be learned that is not the
    /// learned rate of the day.
    pub fn set_assumptions(&self, ask: SetAssumptions) -> Result<AssumptionsSet, Refusal> {
        let reason = cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let AssumptionSet { mut values, mut learned, .. } = open.vault.assumptions()?;
            open.taught(&ask, now)?;
            for Tried { id, value } in ask.values {
                if !ask.learned.contains(&id) {
                    learned.remove(&id);
                }
                values.insert(id, value.trim().to_owned());
            }
            learned.extend(ask.learned);
            values.retain(|_, value| !value.is_empty());
            let pack = Assumptions::shipped().with(&values, Origin::User).map_err(|why| invalid(why.id()))?;
            let pack = pack.learned(&learned);
            let set = AssumptionSet { values, reason, learned };
            open.write(now, |tx| Ok(tx.append(None, &Entry::AssumptionsSet(set))?))?;
            Ok(AssumptionsSet { assumptions: pack.iter().map(line).collect() })
        })
    }

    /// Every change of the company's own figures, the latest first.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn assumption_history(&self, _: AskAssumptionHistory) -> Result<AssumptionHistory, Refusal> {
        self.read(|open, _| Ok(AssumptionHistory { changes: open.assumption_changes()? }))
    }
}

impl Open {
    /// Whether what is said to be learned is what the cases teach today.
    fn taught(&self, ask: &SetAssumptions, now: Now) -> Result<(), Refusal> {
        if ask.learned.is_empty() {
            return Ok(());
        }
        let rates = self.learned_rates(now.today)?;
        for id in &ask.learned {
            let saved = ask.values.iter().find(|it| it.id == *id);
            if saved.is_none_or(|it| rates.get(id).is_none_or(|rate| rate != it.value.trim())) {
                return Err(invalid(id));
            }
        }
        Ok(())
    }

    fn assumption_changes(&self) -> Result<Vec<AssumptionChange>, Refusal> {
        let filter = AuditFilter { kind: Some(KIND.to_owned()), limit: SHOWN, ..AuditFilter::default() };
        let entries = self.vault.audit(&filter)?;
        let shipped: BTreeMap<String, String> =
            Assumptions::shipped().iter().map(|it| (it.id.clone(), it.value.normalize().to_string())).collect();
        let nothing = AssumptionSet::default();
        let mut changes = Vec::new();
        for (place, it) in entries.iter().enumerate() {
            let Entry::AssumptionsSet(after) = &it.entry else { continue };
            let before = entries.get(place.saturating_add(1)).map_or(&nothing, |it| match &it.entry {
                Entry::AssumptionsSet(set) => set,
                _ => &nothing,
            });
            let mut ids: Vec<&String> = before.values.keys().chain(after.values.keys()).collect();
            ids.sort_unstable();
            ids.dedup();
            for id in ids.into_iter().filter(|id| before.values.get(*id) != after.values.get(*id)) {
                let value = |set: &AssumptionSet| set.values.get(id).or_else(|| shipped.get(id)).cloned();
                changes.push(AssumptionChange {
                    seq: seq(it.seq)?,
                    at: it.at.to_rfc3339_opts(SecondsFormat::Secs, true),
                    actor: it.actor.clone(),
                    reason: after.reason.clone(),
                    id: id.clone(),
                    before: value(before).unwrap_or_default(),
                    after: value(after).unwrap_or_default(),
                    shipped_again: !after.values.contains_key(id),
                });
            }
        }
        Ok(changes)
    }
}
