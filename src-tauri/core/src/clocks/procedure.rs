//! Periods that dated facts of a procedure start.

use super::{Around, Clock, ClockWarning, Start, StartKind};
use crate::casework::{Milestone, catalogue};
use crate::deadline::{CountStep, Deadline, before_with};

pub(super) fn clocks(around: &Around<'_>) -> Vec<Clock> {
    around.file.work.milestones().iter().flat_map(|(seq, it)| around.milestone(*seq, it)).collect()
}

impl Around<'_> {
    fn milestone(&self, seq: u64, milestone: &Milestone) -> Vec<Clock> {
        let Some(kind) = catalogue().milestone(&milestone.what) else { return Vec::new() };
        let mut all = Vec::new();
        for rule in &kind.starts {
            let start = Start {
                what: StartKind::Milestone(kind.id.clone()),
                seq,
                on: milestone.on,
                proof: milestone.proof.clone(),
            };
            let Some(clock) = self.started(rule, milestone, start) else { continue };
            let renewal = kind.renewed_by.as_deref().and_then(|it| self.renewal(it, &clock));
            all.push(clock);
            all.extend(renewal);
        }
        all
    }

    fn started(&self, rule: &str, milestone: &Milestone, start: Start) -> Option<Clock> {
        let mut clock = self.clock(rule, milestone.obligor, start, Vec::new())?;
        let rule = self.pack.period(rule)?;
        if let Some(until) = milestone.until {
            clock.last_day = until;
            clock.steps = vec![CountStep::PeriodEnds { day: until }];
            clock.warnings = vec![ClockWarning::NamedByTheCourt];
        } else if rule.at_least || rule.at_most.is_some() {
            clock.warn(ClockWarning::SetByTheCourt);
        }
        Some(clock)
    }

    /// The last day to ask that a measure be renewed, counted back from its end.
    ///
    /// # Source
    /// 财产保全规定 art. 18(1).
    fn renewal(&self, rule: &str, measure: &Clock) -> Option<Clock> {
        let rule = self.pack.period(rule)?;
        let count: Deadline = before_with(measure.last_day, rule.length?, self.pack).ok()?;
        let clock = self.bare(rule, measure.obligor, measure.start.seq, count);
        Some(Clock { start: measure.start.clone(), ..clock })
    }
}
