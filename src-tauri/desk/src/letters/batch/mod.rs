//! Letters for many cases in one go: what keeps each from being written, writing those that are ready, and the papers
//! that go with them. Between two letters everybody else may use the desk.

mod check;
mod run;
mod sheets;

use recourse_core::Stage;
use recourse_vault::Records as _;

use super::choices;
use crate::Desk;
use crate::job::Running;
use crate::wire::{
    AskBatch, AskBatchTemplates, BatchCancelled, BatchOf, BatchProgress, BatchTemplates, CancelBatch, Progress, Refusal,
};
use recourse_core::CaseId;

/// Cases read at a time.
const STEP: u32 = 500;

impl Desk {
    /// The templates of a language, whatever the case.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn batch_templates(&self, ask: AskBatchTemplates) -> Result<BatchTemplates, Refusal> {
        self.read(|open, _| {
            let capacity = open.vault.organisation()?.unwrap_or_default().capacity;
            Ok(BatchTemplates { templates: choices::without_case(ask.language.into(), capacity) })
        })
    }

    /// Where the running check or run stands, and how the last run ended; answered while it runs.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn batch_progress(&self, _: AskBatch) -> Result<BatchProgress, Refusal> {
        let Progress { running, done, of } = self.batching.progress();
        self.read(|open, _| Ok(BatchProgress { running, done, of, ended: open.batch.clone() }))
    }

    /// Asks the running batch to stop; what was issued stays issued.
    ///
    /// # Errors
    /// None today.
    pub fn cancel_batch(&self, _: CancelBatch) -> Result<BatchCancelled, Refusal> {
        self.batching.cancel();
        Ok(BatchCancelled {})
    }

    /// Nothing else of its kind may run.
    fn begin_batch(&self) -> Result<Running<'_>, Refusal> {
        let running = self.batching.begin_alone().ok_or(Refusal::BatchRunning)?;
        running.go_on();
        let _ = self.batching.at(0, 0);
        Ok(running)
    }

    /// The cases meant, in order.
    fn cases_of(&self, of: BatchOf) -> Result<Vec<String>, Refusal> {
        let (query, stage, sort, descending) = match of {
            BatchOf::Cases { ids } => return Ok(ids),
            BatchOf::List { query, stage, sort, descending } => (query, stage.map(Stage::from), sort, descending),
        };
        self.read(|open, now| {
            let mut ids: Vec<CaseId> = Vec::new();
            loop {
                let page = open.vault.list(&recourse_vault::Filter {
                    query: query.clone(),
                    officers: open.sight.officers.clone(),
                    stage,
                    sort: sort.into(),
                    descending,
                    offset: u32::try_from(ids.len()).unwrap_or(u32::MAX),
                    limit: STEP,
                })?;
                let theirs = page.rows.iter().any(|it| it.officer.as_deref() != Some(&open.user.name));
                if ids.is_empty() && !query.trim().is_empty() && theirs && open.is_shared()? {
                    open.note_search(&query, page.total, now);
                }
                if page.rows.is_empty() {
                    return Ok(ids.iter().map(ToString::to_string).collect());
                }
                ids.extend(page.rows.iter().map(|it| it.id));
            }
        })
    }
}
