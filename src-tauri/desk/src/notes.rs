//! What notes must not say: checked while they are typed, let through with a reason that stays on record.

use recourse_core::CaseFile;
use recourse_core::casework::suit_decided;
use recourse_core::guard::{Finding, Known, Surface, Truths, check};
use recourse_core::tracks::court_record;

use crate::Desk;
use crate::letters::remark;
use crate::wire::{CheckNote, NoteChecked, Refusal, WordingRemark};

impl Desk {
    /// What a note on a file must not say; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn check_note(&self, ask: CheckNote) -> Result<NoteChecked, Refusal> {
        self.read(|open, _| {
            let file = open.live_case(&ask.case_id)?;
            Ok(NoteChecked { remarks: remarks(found(&file, &[&ask.text], Surface::Note)) })
        })
    }
}

/// Everything in `texts` that must not be said there, given what is true of the file; one finding a rule.
pub(crate) fn found(file: &CaseFile, texts: &[&str], surface: Surface) -> Vec<Finding> {
    let truths = Truths {
        case_number: court_record(file).is_filed().into(),
        suit_decided: suit_decided(file).is_some().into(),
        creditor: Known::Yes,
    };
    check(&texts.join("\n"), surface, truths)
}

pub(crate) fn remarks(found: Vec<Finding>) -> Vec<WordingRemark> {
    found.into_iter().filter_map(remark).collect()
}

/// Refuses a note that says what it must not, where no reason is given.
pub(crate) fn explained(file: &CaseFile, texts: &[&str], reason: Option<&String>) -> Result<(), Refusal> {
    let found = remarks(found(file, texts, Surface::Note));
    if found.is_empty() || reason.is_some() {
        return Ok(());
    }
    Err(needs_reason(&found))
}

pub(crate) fn needs_reason(found: &[WordingRemark]) -> Refusal {
    let words: Vec<&str> = found.iter().map(|it| it.words.as_str()).collect();
    Refusal::WordingNeedsReason { rules: found.iter().map(|it| it.rule).collect(), words: words.join(" / ") }
}
