//! Taking an entry back: whether it may be, and whether the file still stands without it.

use recourse_core::casework::{Casework, Step, catalogue, steps};
use recourse_core::tracks::nothing_follows;
use recourse_core::{CaseFile, Entry, Recorded, Stage, standing};

use crate::desk::{Now, Open};
use crate::trial;
use crate::visits::kept_recording;
use crate::wire::Refusal;

impl Open {
    /// The entry that takes `seq` back, where that may be done and the file still stands without it.
    pub(crate) fn way_back(
        &self,
        file: &CaseFile,
        history: &[Recorded],
        seq: u32,
        reason: String,
        now: Now,
    ) -> Result<Entry, Refusal> {
        if let Some(day) = kept_recording(file, seq.into(), now.today, &self.pack) {
            return Err(Refusal::KeptUntil { day: day.to_string() });
        }
        if !reversible(file, history, seq.into()) {
            return Err(Refusal::NotReversible { seq });
        }
        let entry = Entry::Reversed { seq: seq.into(), reason };
        keeps_payments(file, history, &entry)?;
        trial::after(file, &entry, &self.pack)?;
        Ok(entry)
    }

    /// As [`Open::way_back`], for the entry `seq` where `first` is written before.
    pub(crate) fn way_back_after(
        &self,
        file: &CaseFile,
        history: &[Recorded],
        first: &Entry,
        seq: u32,
        now: Now,
    ) -> Result<Entry, Refusal> {
        let Entry::Reversed { reason, .. } = first else { return Err(Refusal::NotReversible { seq }) };
        let history = with(history, first.clone()).ok_or(Refusal::NotReversible { seq })?;
        let then = CaseFile::fold(file.id, &history).map_err(|_| Refusal::NotReversible { seq })?;
        self.way_back(&then, &history, seq, reason.clone(), now)
    }
}

/// Whether the entry still stands and may be taken back: the fold itself is asked.
pub(crate) fn reversible(file: &CaseFile, history: &[Recorded], seq: u64) -> bool {
    let withdrawn = file.stage == Stage::Withdrawn;
    !withdrawn
        && nothing_follows(file, seq)
        && after(file, history, Entry::Reversed { seq, reason: String::new() }).is_some()
}

/// The case as it would be with one more entry; none where its history does not allow it.
fn after(file: &CaseFile, history: &[Recorded], entry: Entry) -> Option<CaseFile> {
    CaseFile::fold(file.id, &with(history, entry)?).ok()
}

fn with(history: &[Recorded], entry: Entry) -> Option<Vec<Recorded>> {
    let last = history.last()?;
    let trial = Recorded { seq: last.seq.saturating_add(1), entry, ..last.clone() };
    Some([history, &[trial]].concat())
}

/// Money that came in before there was a claim settles nothing: no entry may move the claim's first day past it.
pub(crate) fn keeps_payments(file: &CaseFile, history: &[Recorded], entry: &Entry) -> Result<(), Refusal> {
    let Some(then) = after(file, history, entry.clone()) else { return Ok(()) };
    let on = then.facts.compensation.on;
    let stranded = then.standing_payments().any(|it| it.received_on < on || then.facts.expected);
    if stranded && (on > file.facts.compensation.on || then.facts.expected) {
        return Err(Refusal::PaymentBeforeCompensation { on: on.to_string() });
    }
    let back = then.facts.expected && !file.facts.expected && rests_on_a_claim(file);
    if back { Err(Refusal::NotCompensated) } else { Ok(()) }
}

/// Whether something stands that only a claim of ours allows.
fn rests_on_a_claim(file: &CaseFile) -> bool {
    !file.letters.is_empty()
        || file.judgment().is_some()
        || standing(&file.waivers).next().is_some()
        || standing(&file.standstills).next().is_some()
        || file.work.plans_drawn().next().is_some()
}

/// The steps that were planned in the same act as the entry `seq`, as long as nobody touched them.
pub(crate) fn planned_with(file: &CaseFile, history: &[Recorded], seq: u64) -> Vec<u64> {
    let all = steps(file);
    let planned =
        |it: &Recorded| all.iter().find(|step| step.seq == it.seq && step.done.is_none() && step.postponed == 0);
    let Some(at) = history.iter().position(|it| it.seq == seq) else { return Vec::new() };
    let Some((act, later)) = history.get(at..).and_then(<[Recorded]>::split_first) else { return Vec::new() };
    let follows = |it: &Step| match &act.entry {
        Entry::Casework(Casework::StepDone(done)) => all.iter().find(|it| it.seq == done.step).is_some_and(|before| {
            let (before, after) = (&before.planned, &it.planned);
            before.every.is_some() && (&before.what, before.every) == (&after.what, after.every)
        }),
        Entry::Casework(Casework::Delivery(_)) => it.planned.every.is_none() && it.planned.contact.is_none(),
        Entry::Casework(Casework::Dossier(_) | Casework::Consent(_) | Casework::Diagnosed(_)) => {
            let mut tasks = catalogue().states.iter().filter(|step| step.task);
            tasks.any(|task| [&task.title, &task.title_en].contains(&&it.planned.what))
        }
        _ => false,
    };
    let same = |it: &&Recorded| (it.at, &it.actor) == (act.at, &act.actor);
    let next = later.iter().take_while(same).map_while(|it| planned(it).filter(|it| follows(it)));
    next.map(|it| it.seq).collect()
}
