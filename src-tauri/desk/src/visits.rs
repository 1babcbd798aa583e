//! What is to be known before a visit, what is told of one, and the recordings that are kept.

use recourse_core::casework::{Casework, DossierRecord, VisitMade, catalogue};
use recourse_core::conduct::Guard;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day};

use crate::desk::seq;
use crate::forms::{self, invalid};
use crate::tactics::code;
use crate::wire::{CareLine, ContactDraft, FieldRule, RecordingLine, Refusal, VisitLine};

/// Who needs care, and what is to be known of them.
pub(crate) fn care(file: &CaseFile) -> Vec<CareLine> {
    let records = file.work.dossier().filter(|(_, it)| it.of == "vulnerable");
    let line = |it: &DossierRecord| {
        let value = |field: &str| it.values.get(field).cloned().unwrap_or_default();
        CareLine { who: value("who"), what: value("what") }
    };
    records.map(|(_, it)| line(it)).collect()
}

pub(crate) fn visit(draft: &ContactDraft) -> Result<VisitMade, Refusal> {
    let known = |id: &String| catalogue().visit_checks.iter().any(|it| it.id == *id);
    if !draft.checks.iter().all(known) {
        return Err(invalid("checks", FieldRule::Required));
    }
    Ok(VisitMade {
        visitor: forms::text("visitor", &draft.visitor)?,
        staff_number: forms::text("staffNumber", &draft.staff_number)?,
        papers: forms::text("papers", &draft.papers)?,
        checks: draft.checks.iter().cloned().collect(),
    })
}

pub(crate) fn recording_line(file: &CaseFile, at: u64) -> Option<Result<RecordingLine, Refusal>> {
    let kept = file.attachments.iter().find(|it| it.seq == at)?;
    let (name, digest) = (kept.what.name.clone(), kept.what.digest.clone());
    Some(seq(at).map(|seq| RecordingLine { seq, name, digest }))
}

pub(crate) fn visit_line(it: &VisitMade) -> VisitLine {
    let done = catalogue().visit_checks.iter().filter(|known| it.checks.contains(&known.id));
    VisitLine {
        visitor: it.visitor.clone(),
        staff_number: it.staff_number.clone(),
        papers: it.papers.clone(),
        checks: done.map(code).collect(),
    }
}

/// The day until which the file that `seq` put with the case must be kept, as the recording of a contact; one that was
/// taken back still took place.
pub(crate) fn kept_recording(file: &CaseFile, seq: u64, today: Day, pack: &RulePack) -> Option<Day> {
    let guard = Guard { file, elsewhere: &[], pack };
    let held = file.work.all().iter().filter_map(|it| match &it.what {
        Casework::Contact(it) if it.recordings.contains(&seq) => guard.kept_until(it.on),
        _ => None,
    });
    held.max().filter(|until| *until >= today)
}
