//! Complaints: recorded, moved, and their register over all files.

use recourse_core::casework::{Casework, Complaint, ComplaintChannel, ComplaintMove, ComplaintStep};
use recourse_core::{CaseFile, CaseId, Entry};
use recourse_vault::Records as _;

use crate::deadlines::past;
use crate::desk::{Now, Open, count, seq};
use crate::wire::{
    ComplaintDraft, ComplaintLine, ComplaintRow, ComplaintStepKind, ComplaintStepLine, ComplaintWay, ComplaintsShown,
    EntryWritten, ListComplaints, MoveComplaint, RecordComplaint, Refusal,
};
use crate::{Desk, forms};

impl Desk {
    /// Complaints over all files one sees: open ones first, the day that is expected next before later ones.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_complaints(&self, ask: ListComplaints) -> Result<ComplaintsShown, Refusal> {
        self.read(|open, now| {
            let dockets = &open.agenda(now)?.of;
            let with: Vec<CaseId> = dockets.iter().filter(|(_, it)| it.complained).map(|(id, _)| *id).collect();
            let mut rows = Vec::new();
            for file in open.vault.cases(&with)? {
                rows.extend(open.complaints_of(&file, now)?);
            }
            let running = || rows.iter().filter(|it| !it.complaint.closed);
            let all = running().count();
            let late = running().filter(|it| it.days_left.is_some_and(|days| days < 0)).count();
            let number = |it: usize| count(it.try_into().unwrap_or(u64::MAX));
            let (all, late) = (number(all)?, number(late)?);
            rows.retain(|it| ask.closed || !it.complaint.closed);
            let next = |it: &ComplaintRow| it.expected.clone().filter(|_| !it.complaint.closed);
            rows.sort_by_key(|it| {
                let next = next(it);
                (it.complaint.closed, next.is_none(), next, std::cmp::Reverse(it.complaint.on.clone()))
            });
            Ok(ComplaintsShown { today: now.today.to_string(), rows, open: all, late })
        })
    }

    /// Records a complaint; from then on nobody is contacted about the debt until it is closed.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn record_complaint(&self, ask: RecordComplaint) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |_| complaint(&ask.draft, now)))
    }

    /// Records what became of a complaint.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] where no open complaint has that entry, [`Refusal::FieldInvalid`].
    pub fn move_complaint(&self, ask: MoveComplaint) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |file| {
                let complaint = u64::from(ask.complaint);
                if !file.work.open_complaints().any(|(seq, _)| seq == complaint) {
                    return Err(Refusal::BadRequest { detail: "no open complaint of that entry".to_owned() });
                }
                let on = past("on", &ask.on, now.today)?;
                Ok(Entry::Casework(Casework::ComplaintStep(ComplaintStep {
                    complaint,
                    step: ask.step.into(),
                    on,
                    note: forms::note("note", &ask.note)?,
                    expected: forms::day_after("expected", &ask.expected, Some(on))?,
                    position: forms::note_if_given("position", &ask.position)?,
                })))
            })
        })
    }
}

impl Open {
    fn complaints_of(&self, file: &CaseFile, now: Now) -> Result<Vec<ComplaintRow>, Refusal> {
        let mut rows = Vec::new();
        for (at, complaint) in file.work.complaints() {
            let expected = file.work.expected_of(at, complaint);
            let days_left = expected.map(|it| i32::try_from(it.days_since(now.today)).unwrap_or(i32::MAX));
            rows.push(self.veil(file).over(ComplaintRow {
                case_id: file.id.to_string(),
                number: file.facts.number.to_string(),
                debtor: self.named(&file.facts.debtor.name),
                officer: file.facts.officer.clone(),
                complaint: complaint_line(file, at, complaint)?,
                expected: expected.map(|it| it.to_string()),
                days_left,
            })?);
        }
        Ok(rows)
    }
}

fn complaint(draft: &ComplaintDraft, now: Now) -> Result<Entry, Refusal> {
    let on = past("on", &draft.on, now.today)?;
    Ok(Entry::Casework(Casework::Complaint(Complaint {
        by: forms::text("by", &draft.by)?,
        channel: draft.channel.into(),
        on,
        about: forms::note("about", &draft.about)?,
        expected: forms::day_after("expected", &draft.expected, Some(on))?,
    })))
}

pub(crate) fn complaint_line(file: &CaseFile, at: u64, it: &Complaint) -> Result<ComplaintLine, Refusal> {
    let steps = file.work.complaint_steps().filter(|(_, it)| it.complaint == at);
    let steps: Vec<ComplaintStepLine> = steps
        .map(|(at, it)| {
            Ok::<_, Refusal>(ComplaintStepLine {
                seq: seq(at)?,
                step: it.step.into(),
                on: it.on.to_string(),
                note: it.note.clone(),
                expected: it.expected.map(|it| it.to_string()),
                position: it.position.clone(),
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(ComplaintLine {
        seq: seq(at)?,
        by: it.by.clone(),
        channel: it.channel.into(),
        on: it.on.to_string(),
        about: it.about.clone(),
        expected: it.expected.map(|it| it.to_string()),
        closed: steps.iter().any(|it| it.step == ComplaintStepKind::Closed),
        steps,
    })
}

crate::convert::same!(ComplaintChannel, ComplaintWay: Direct Bank Regulator OwnFinding);
crate::convert::same!(ComplaintMove, ComplaintStepKind: SentBack Coordinated Answered Closed);
