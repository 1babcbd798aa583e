//! How early periods are shown: what ships, what the company set in its place, and who changed it when and why.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use recourse_core::Entry;
use recourse_core::casework::LeadsSet;
use recourse_vault::{AuditFilter, Records as _};

use crate::deadlines::kind;
use crate::desk::{Open, seq};
use crate::forms::invalid;
use crate::wire::{AskLeads, FieldRule, LeadChange, LeadLine, LeadsKept, LeadsShown, Refusal, SetLeads};
use crate::{Desk, cases};

/// Changes shown.
const SHOWN: u32 = 200;
/// The kind of entry, as the journal writes it.
const KIND: &str = "leads_set";
/// Days that a lead may have.
const MOST: u32 = 730;

impl Desk {
    /// How many days before its end each kind of period is shown, and every change of that.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn lead_times(&self, _: AskLeads) -> Result<LeadsShown, Refusal> {
        self.read(|open, _| Ok(LeadsShown { leads: lines(&open.vault.leads()?), changes: open.lead_changes()? }))
    }

    /// Sets them for everybody in the vault. Statutory dates stay what they are: only when they are shown changes.
    ///
    /// # Errors
    /// [`Refusal::ReasonMissing`], [`Refusal::FieldInvalid`].
    pub fn set_leads(&self, ask: SetLeads) -> Result<LeadsKept, Refusal> {
        let reason = cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let mut days: BTreeMap<String, u32> = open.vault.leads()?.days;
            for draft in &ask.leads {
                let Some((id, _, shipped)) = LeadsSet::default().all().find(|it| kind(it.0) == draft.kind) else {
                    continue;
                };
                let typed = draft.days.trim();
                let field = format!("leads.{id}");
                let read = typed.parse::<u32>().map_err(|_| invalid(&field, FieldRule::NotACount))?;
                match read {
                    it if it > MOST => return Err(invalid(&field, FieldRule::OutOfBounds)),
                    it if it == shipped => drop(days.remove(id)),
                    it => drop(days.insert(id.to_owned(), it)),
                }
            }
            let set = LeadsSet { days, reason };
            open.write(now, |tx| Ok(tx.append(None, &Entry::LeadsSet(set.clone()))?))?;
            open.lead_by(&set);
            Ok(LeadsKept { leads: lines(&set) })
        })
    }
}

impl Open {
    fn lead_changes(&self) -> Result<Vec<LeadChange>, Refusal> {
        let filter = AuditFilter { kind: Some(KIND.to_owned()), limit: SHOWN, ..AuditFilter::default() };
        let entries = self.vault.audit(&filter)?;
        let shipped = LeadsSet::default();
        let mut changes = Vec::new();
        for (place, it) in entries.iter().enumerate() {
            let Entry::LeadsSet(after) = &it.entry else { continue };
            let before = entries.get(place.saturating_add(1)).map_or(&shipped, |it| match &it.entry {
                Entry::LeadsSet(set) => set,
                _ => &shipped,
            });
            for ((id, was, _), (_, now, _)) in before.all().zip(after.all()).filter(|(was, now)| was.1 != now.1) {
                changes.push(LeadChange {
                    seq: seq(it.seq)?,
                    at: it.at.to_rfc3339_opts(SecondsFormat::Secs, true),
                    actor: it.actor.clone(),
                    reason: after.reason.clone(),
                    kind: kind(id),
                    before: was,
                    after: now,
                });
            }
        }
        Ok(changes)
    }
}

/// The lead times as they are in force.
pub(crate) fn lines(set: &LeadsSet) -> Vec<LeadLine> {
    set.all().map(|(id, days, shipped)| LeadLine { kind: kind(id), days, shipped }).collect()
}
