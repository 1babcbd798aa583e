//! Letters for many cases in one go: what keeps each from being written, writing those that are ready, and the papers
//! that go with them. Between two letters everybody else may use the desk.

mod check;
mod run;
mod sheets;

use recourse_vault::Records as _;

use super::choices;
use crate::Desk;
use crate::job::{Job, Running};
use crate::wire::{
    AskBatch, AskBatchTemplates, BatchCancelled, BatchProgress, BatchTemplates, CancelBatch, CaseSelection, Progress,
    Refusal,
};

/// Begins `job` unless it is running already.
fn begin(job: &Job) -> Result<Running<'_>, Refusal> {
    let running = job.begin_alone().ok_or(Refusal::BatchRunning)?;
    running.go_on();
    Ok(running)
}

impl Desk {
    /// The templates of a language, whatever the case.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn batch_templates(&self, ask: AskBatchTemplates) -> Result<BatchTemplates, Refusal> {
        self.read(|open, _| {
            let capacity = open.vault.organisation()?.unwrap_or_default().capacity;
            Ok(BatchTemplates { templates: choices::without_case(&open.wordings, ask.language.into(), capacity) })
        })
    }

    /// Where the running check or run stands, and how the last run ended; answered while it runs.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn batch_progress(&self, _: AskBatch) -> Result<BatchProgress, Refusal> {
        let (checked, written) = (self.weighing.progress(), self.batching.progress());
        let (running, checking) = (written.running, checked.running);
        let Progress { done, of, .. } = if running { written } else { checked };
        self.read(|open, _| Ok(BatchProgress { running, checking, done, of, ended: open.batch.clone() }))
    }

    /// Asks the running batch to stop; what was issued stays issued.
    ///
    /// # Errors
    /// None today.
    pub fn cancel_batch(&self, _: CancelBatch) -> Result<BatchCancelled, Refusal> {
        self.weighing.cancel();
        self.batching.cancel();
        Ok(BatchCancelled {})
    }

    /// Nobody writes a batch in which there is a case out of their remit; one that is not there is told line by line.
    fn within_remit<'a>(&self, cases: impl Iterator<Item = &'a String>) -> Result<(), Refusal> {
        for case in cases.filter(|it| !it.is_empty()) {
            match self.read(|open, _| open.case(case).map(drop)) {
                Err(Refusal::CaseUnknown { .. }) | Ok(()) => {}
                Err(why) => return Err(why),
            }
        }
        Ok(())
    }

    /// In which opening, and the cases meant, in order.
    fn cases_of(&self, of: CaseSelection) -> Result<(u64, Vec<String>), Refusal> {
        self.read(|open, now| {
            let query = match &of {
                CaseSelection::Picked { ids } => return Ok((open.opening, ids.clone())),
                CaseSelection::Found { query, .. } => query.trim(),
            };
            let lines = open.chosen(&of, now)?;
            let theirs = lines.iter().any(|it| it.officer.as_deref() != Some(&open.user.name));
            if !query.is_empty() && theirs && open.is_shared()? {
                open.note_search(query, lines.len().try_into().unwrap_or(u64::MAX), now);
            }
            Ok((open.opening, lines.iter().map(|it| it.id.to_string()).collect()))
        })
    }
}
