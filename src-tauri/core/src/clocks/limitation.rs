//! Limitation of the recovery claim against the debtor and joint debtors, and the time to apply for enforcement.

use super::{Answer, Around, Clock, ClockWarning, Start, StartKind};
use crate::Day;
use crate::casework::Milestone;
use crate::deadline::{CountStep, Length, end_of};
use crate::events::{JudgmentEntered, LiabilityBasis};
use crate::obligors::Obligor;
use crate::{Kept, standing};

pub(super) const RECOVERY: &str = "limitation.recovery_guarantor";
const APPLY: &str = "enforce.apply";

pub(super) fn clocks(around: &Around<'_>) -> Vec<Clock> {
    let mut all = Vec::new();
    let judgment = around.judgment();
    let covered = around.covered();
    for (obligor, (rule, start)) in around.claims() {
        let Some(mut clock) = around.limitation(rule, obligor, start) else { continue };
        if let Some(judgment) = judgment.filter(|_| covered.contains(&obligor)) {
            clock.answered = Some(Answer { seq: judgment.seq, on: judgment.what.judged_on });
        }
        all.push(clock);
    }
    if let Some(judgment) = judgment {
        all.extend(covered.iter().filter_map(|it| around.enforcement(judgment, *it)));
        all.extend(around.after_judgment(judgment));
    }
    all
}

impl Around<'_> {
    /// The debtor, and those who owe as he does.
    fn joint_debtors(&self) -> Vec<Obligor> {
        let set = self.file.liabilities_in_force();
        let liable = set.into_iter().flat_map(|it| &it.what.liabilities);
        let joint = liable.filter(|it| it.basis == LiabilityBasis::JointDebtor);
        let joint = joint.map(|it| Obligor::Guarantor { index: it.guarantor });
        [Obligor::Debtor].into_iter().chain(joint).collect()
    }

    /// What we may claim back, payment by payment, against each debtor: the compensation of the file, further ones, and an
    /// indemnity paid as an insurer.
    ///
    /// # Source
    /// Civil Code arts. 188, 700; 保险法解释（二） art. 16(2).
    fn claims(&self) -> Vec<(Obligor, (&'static str, Start))> {
        let more = self.file.work.dossier().filter_map(|(seq, it)| {
            let (rule, day) = match it.of.as_str() {
                "compensation" => (RECOVERY, it.values.get("on")?),
                "subrogation" => ("limitation.subrogation_insurer", it.values.get("paid_on")?),
                _ => return None,
            };
            let proof = it.values.get("voucher").or_else(|| it.values.get("claim")).cloned().unwrap_or_default();
            Some((rule, Start { what: StartKind::Compensation, seq, on: day.parse().ok()?, proof }))
        });
        let all: Vec<_> = [(RECOVERY, self.compensation())].into_iter().chain(more).collect();
        self.joint_debtors().into_iter().flat_map(|who| all.iter().map(move |it| (who, it.clone()))).collect()
    }

    /// Whom an act must reach to count against `obligor`.
    ///
    /// # Source
    /// 诉讼时效规定 art. 15(2): an act against one joint debtor binds the others. 担保制度解释 art. 29: not so guarantors.
    fn bound_with(&self, obligor: Obligor) -> Vec<Obligor> {
        let joint = self.joint_debtors();
        if joint.contains(&obligor) { joint } else { vec![obligor] }
    }

    fn judgment(&self) -> Option<&Kept<JudgmentEntered>> {
        standing(&self.file.judgments).next_back()
    }

    /// Whom the judgment binds: the debtor, and whoever a suit on file reached.
    pub(super) fn covered(&self) -> Vec<Obligor> {
        let sued = self.acts.iter().filter(|it| it.kind == "suit").flat_map(|it| it.reached.iter().copied());
        let mut all: Vec<Obligor> = [Obligor::Debtor].into_iter().chain(sued).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The claim's limitation against `obligor` from `start`, restarted by every act that reached him in time.
    ///
    /// # Source
    /// Civil Code arts. 188, 194, 195; 诉讼时效规定 arts. 8 to 17.
    pub(super) fn limitation(&self, rule: &str, obligor: Obligor, start: Start) -> Option<Clock> {
        let length = self.pack.period(rule)?.length?;
        let bound = self.bound_with(obligor);
        let mut restarts: Vec<Start> = Vec::new();
        let mut late = None;
        for act in self.acts.iter().filter(|it| it.reaches(&bound)) {
            let from = restarts.last().unwrap_or(&start).on;
            if act.on <= from {
                continue;
            }
            match self.end(from, length) {
                Some(end) if act.on <= end => restarts.push(act.as_start()),
                _ => late = late.or(Some(act.on)),
            }
        }
        let mut clock = self.clock(rule, Some(obligor), start, restarts)?;
        self.suspend(&mut clock);
        if let Some(on) = late {
            clock.warn(ClockWarning::ActAfterTheEnd { on });
        }
        if self.judgment().is_none() && clock.restarts.last().is_some_and(|it| it.what == StartKind::Act("suit".into()))
        {
            clock.warn(ClockWarning::SuitPending);
        }
        self.warn_of_others(&mut clock, &bound);
        Some(clock)
    }

    /// Says so where a later act reached others and not `bound`.
    pub(super) fn warn_of_others(&self, clock: &mut Clock, bound: &[Obligor]) {
        let from = clock.from().on;
        let missed = self.acts.iter().rev().find(|it| it.on > from && it.on <= clock.last_day && !it.reaches(bound));
        if let Some(act) = missed {
            clock.warn(ClockWarning::ReachedOthersOnly { on: act.on, seq: act.seq });
        }
    }

    fn end(&self, from: Day, length: Length) -> Option<Day> {
        let end = end_of(from, length)?;
        Some(self.suspended(end).map_or(end, |(until, _)| until))
    }

    /// Where an obstacle arose or lasted in the last six months: the new end, and the day the obstacle ended.
    ///
    /// # Source
    /// Civil Code art. 194.
    fn suspended(&self, end: Day) -> Option<(Day, Day)> {
        let rule = self.pack.period("limitation.suspension")?;
        let six_months = rule.length?;
        let Length::Months(months) = six_months else { return None };
        let since = end.date().checked_sub_months(chrono::Months::new(months)).and_then(|it| Day::new(it).ok())?;
        let obstacles = self.file.work.milestones();
        let obstacles = obstacles.iter().filter(|(_, it)| it.what == "obstacle");
        let ended = obstacles.filter(|(_, it)| it.on <= end).filter_map(|(_, it)| it.until).filter(|it| *it >= since);
        let ended = ended.max()?;
        end_of(ended, six_months).filter(|it| *it > end).map(|it| (it, ended))
    }

    fn suspend(&self, clock: &mut Clock) {
        let end = clock.last_day;
        if let Some((until, ended)) = self.suspended(end) {
            clock.last_day = until;
            clock.steps.push(CountStep::PeriodEnds { day: until });
            clock.warn(ClockWarning::Extended { on: ended });
            clock.sources.extend(
                self.pack.period("limitation.suspension").map(|it| it.sources(self.pack)).into_iter().flatten(),
            );
        }
        let known = self.file.work.milestones();
        let mut obstacles = known.iter().filter(|(_, it)| it.what == "obstacle");
        if obstacles.any(|(_, it)| it.until.is_none() && it.on <= end) {
            clock.warn(ClockWarning::Suspended);
        }
    }

    /// The time to apply for enforcement against `obligor`.
    ///
    /// # Source
    /// 民事诉讼法 art. 250; 执行程序解释 art. 20.
    fn enforcement(&self, judgment: &Kept<JudgmentEntered>, obligor: Obligor) -> Option<Clock> {
        let start = Start {
            what: StartKind::Judgment,
            seq: judgment.seq,
            on: judgment.what.perform_by.unwrap_or(judgment.what.effective_on),
            proof: String::new(),
        };
        let mut clock = self.limitation(APPLY, obligor, start)?;
        clock.warnings.retain(|it| *it != ClockWarning::SuitPending);
        let known = self.file.work.milestones();
        let applied = known.iter().find(|(seq, it)| {
            it.what == "enforcement_applied"
                && it.obligor.is_none_or(|it| it == obligor)
                && self.moved_against(*seq, obligor)
                && it.on >= judgment.what.judged_on
        });
        clock.answered = applied.map(|(seq, it)| Answer { seq: *seq, on: it.on });
        Some(clock)
    }

    /// Whether the move of the entry `seq` reached `obligor`; one that names nobody, and what is no move, is against all.
    fn moved_against(&self, seq: u64, obligor: Obligor) -> bool {
        let moved = self.file.work.track_moves().find(|(at, _)| *at == seq);
        moved.is_none_or(|(_, it)| it.reached.is_empty() || it.reached.contains(&obligor))
    }

    /// Preservation before enforcement lapses when enforcement is not applied for in time.
    ///
    /// # Source
    /// 民诉法解释 art. 163.
    fn after_judgment(&self, judgment: &Kept<JudgmentEntered>) -> Option<Clock> {
        let held = ["deposit_frozen", "movable_seized", "realty_seized", "presuit_measure"];
        let on = judgment.what.perform_by?;
        // What a court of enforcement froze after that day is no preservation before it.
        let preserved = |it: &Milestone| held.contains(&it.what.as_str()) && it.on <= on;
        if !self.file.work.milestones().iter().any(|(_, it)| preserved(it)) {
            return None;
        }
        let start = Start { what: StartKind::Judgment, seq: judgment.seq, on, proof: String::new() };
        let mut clock = self.clock("pres.post_judgment", None, start, Vec::new())?;
        let known = self.file.work.milestones();
        let applied = known.iter().find(|(_, it)| it.what == "enforcement_applied");
        clock.answered = applied.map(|(seq, it)| Answer { seq: *seq, on: it.on });
        Some(clock)
    }
}
