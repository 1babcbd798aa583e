//! What is to be done next on a file.

use super::{StepDone, StepPlanned};
use crate::{CaseFile, Day};

/// A planned step and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Journal entry that planned it.
    pub seq: u64,
    /// What was planned.
    pub planned: StepPlanned,
    /// The day it is due, after every postponement.
    pub due: Day,
    /// How often it was put off.
    pub postponed: usize,
    /// How it ended, if it did.
    pub done: Option<StepDone>,
}

/// Every planned step, the earliest day first.
#[must_use]
pub fn steps(file: &CaseFile) -> Vec<Step> {
    let planned = file.work.planned().map(|(seq, planned)| {
        let moved: Vec<Day> = file.work.postponed().filter(|(_, it)| it.step == seq).map(|(_, it)| it.to).collect();
        Step {
            seq,
            planned: planned.clone(),
            due: moved.last().copied().unwrap_or(planned.on),
            postponed: moved.len(),
            done: file.work.done().find(|(_, it)| it.step == seq).map(|(_, it)| it.clone()),
        }
    });
    let mut all: Vec<Step> = planned.collect();
    all.sort_by_key(|it| (it.due, it.seq));
    all
}
