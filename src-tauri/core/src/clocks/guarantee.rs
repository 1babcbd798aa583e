//! Periods of the guarantors and counter-guarantors of the file, each for himself.

use super::{Answer, Around, Clock, ClockWarning, Start, StartKind};
use crate::Day;
use crate::deadline::{CountStep, Deadline};
use crate::events::{Liability, LiabilityBasis};
use crate::obligors::Obligor;

const PERIOD: &str = "guarantee.counter";
/// Acts of the creditor that are a demand on the guarantor himself.
const DEMANDS: &[&str] = &["paper", "message", "notice", "suit", "court_acts", "mediation"];

pub(super) fn clocks(around: &Around<'_>) -> Vec<Clock> {
    let set = around.file.liabilities_in_force();
    let stated = |index: u32| set.into_iter().flat_map(|it| &it.what.liabilities).find(|it| it.guarantor == index);
    let guarantors = (0_u32..).zip(&around.file.facts.guarantors);
    guarantors.flat_map(|(index, _)| around.guarantor(index, stated(index))).collect()
}

impl Around<'_> {
    fn guarantor(&self, index: u32, liability: Option<&Liability>) -> Vec<Clock> {
        let obligor = Obligor::Guarantor { index };
        match liability.map(|it| it.basis) {
            Some(LiabilityBasis::JointDebtor) => Vec::new(),
            Some(LiabilityBasis::ThirdPartySecurity) => self.security(obligor).into_iter().collect(),
            Some(LiabilityBasis::GeneralGuarantee) => self.general(obligor, liability),
            Some(LiabilityBasis::JointGuarantee) | None => self.joint(obligor, liability),
        }
    }

    /// A mortgage lasts as long as the claim it secures.
    ///
    /// # Source
    /// Civil Code art. 419; 担保制度解释 art. 44.
    fn security(&self, obligor: Obligor) -> Option<Clock> {
        let rule = self.pack.period("mortgage.limitation")?;
        let claim = self.limitation(super::limitation::RECOVERY, Obligor::Debtor, self.compensation())?;
        let count = Deadline {
            last_day: claim.last_day,
            steps: claim.steps.clone(),
            warnings: Vec::new(),
            sources: claim.sources.clone(),
            unverified: false,
        };
        let clock = self.bare(rule, Some(obligor), claim.from().seq, count);
        Some(Clock { start: claim.start, restarts: claim.restarts, warnings: claim.warnings, ..clock })
    }

    /// A joint guarantor is free unless performance is demanded of him within the period; from that day limitation runs.
    ///
    /// # Source
    /// Civil Code arts. 692, 693(2), 694(2); 担保制度解释 art. 29.
    fn joint(&self, obligor: Obligor, liability: Option<&Liability>) -> Vec<Clock> {
        let Some(mut period) = self.period(obligor, liability) else { return Vec::new() };
        if liability.is_none() {
            period.warn(ClockWarning::TermsNotStated);
        }
        let within = |on: Day| on >= period.start.on && on <= period.last_day;
        let stated = liability.and_then(|it| it.demanded_on).filter(|on| within(*on));
        let set = self.file.liabilities_in_force().map_or(period.start.seq, |it| it.seq);
        let stated = stated.map(|on| Start { what: StartKind::AgreedPeriod, seq: set, on, proof: String::new() });
        let demands = self.acts.iter().filter(|it| DEMANDS.contains(&it.kind.as_str()) && it.reaches(&[obligor]));
        let acted = demands.filter(|it| within(it.on)).map(super::Act::as_start).next();
        let demand = stated.into_iter().chain(acted).min_by_key(|it| it.on);
        let covered = self.file.judgments.iter().rfind(|it| !it.reversed).filter(|_| self.covered().contains(&obligor));
        let Some(demand) = demand else {
            period.answered = covered.map(|it| Answer { seq: it.seq, on: it.what.judged_on });
            self.warn_of_others(&mut period, &[obligor]);
            return vec![period];
        };
        period.answered = Some(Answer { seq: demand.seq, on: demand.on });
        let mut limitation = self.limitation("guarantee.limitation_joint", obligor, demand);
        if let (Some(limitation), Some(judgment)) = (&mut limitation, covered) {
            limitation.answered = Some(Answer { seq: judgment.seq, on: judgment.what.judged_on });
        }
        [Some(period), limitation].into_iter().flatten().collect()
    }

    /// A general guarantor is free unless the debtor is sued within the period; limitation runs from the end of
    /// enforcement against the debtor.
    ///
    /// # Source
    /// Civil Code arts. 692, 693(1), 694(1); 担保制度解释 arts. 27, 28.
    fn general(&self, obligor: Obligor, liability: Option<&Liability>) -> Vec<Clock> {
        let Some(mut period) = self.period(obligor, liability) else { return Vec::new() };
        let within = |on: Day| on >= period.start.on && on <= period.last_day;
        let sued = self.acts.iter().find(|it| it.kind == "suit" && it.reaches(&[Obligor::Debtor]) && within(it.on));
        let stated = liability.and_then(|it| it.demanded_on).filter(|on| within(*on));
        let set = self.file.liabilities_in_force().map_or(period.start.seq, |it| it.seq);
        period.answered = match (sued, stated) {
            (Some(act), _) => Some(Answer { seq: act.seq, on: act.on }),
            (None, Some(on)) => Some(Answer { seq: set, on }),
            (None, None) => None,
        };
        let known = self.file.work.milestones();
        let ended = known.iter().find(|(_, it)| it.what == "enforcement_ended");
        let limitation = ended.and_then(|(seq, it)| {
            let what = StartKind::Milestone(it.what.clone());
            let start = Start { what, seq: *seq, on: it.on, proof: it.proof.clone() };
            self.limitation("guarantee.limitation_general", obligor, start)
        });
        [Some(period), limitation].into_iter().flatten().collect()
    }

    /// The guarantee period: as agreed, else the shortest the law gives.
    fn period(&self, obligor: Obligor, liability: Option<&Liability>) -> Option<Clock> {
        let due = self.file.facts.compensation.on;
        let agreed = liability.and_then(|it| it.period_until);
        let rule = self.pack.period(PERIOD)?;
        if let Some(until) = agreed.filter(|it| *it > due) {
            let on = liability.and_then(|it| it.period_from).unwrap_or(due);
            let seq = self.file.liabilities_in_force().map_or(self.file.opened_by, |it| it.seq);
            let count = Deadline {
                last_day: until,
                steps: vec![CountStep::PeriodEnds { day: until }],
                warnings: Vec::new(),
                sources: Vec::new(),
                unverified: false,
            };
            let mut clock = self.bare(rule, Some(obligor), seq, count);
            clock.start = Start { what: StartKind::AgreedPeriod, seq, on, proof: String::new() };
            clock.warnings.retain(|it| *it != ClockWarning::Inferred);
            return Some(clock);
        }
        let mut clock = self.clock(PERIOD, Some(obligor), self.compensation(), Vec::new())?;
        if agreed.is_some() {
            clock.warn(ClockWarning::AgreedPeriodTooShort);
        }
        let former = self.pack.source("CC", "第六百九十二条").effective_from;
        if former.is_some_and(|from| due < from) {
            clock.warn(ClockWarning::FormerLaw);
            clock.sources.extend(
                self.pack.period("guarantee.transitional").map(|it| it.sources(self.pack)).into_iter().flatten(),
            );
        }
        Some(clock)
    }
}
