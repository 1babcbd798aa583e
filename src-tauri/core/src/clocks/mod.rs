//! Deadlines of a file: limitation per claim and per obligor, guarantee periods, and the periods that dated facts start.
//!
//! A clock is a value worked out anew from the journal each time; nothing of it is stored. Limitation, guarantee and
//! enforcement periods are counted to the corresponding date and never moved past a rest day, so that the earlier day is
//! shown; periods of procedure in days move to the next working day.

mod dates;
mod guarantee;
mod limitation;
mod procedure;

use crate::casework::{Act, acts, catalogue};
use crate::deadline::{CountStep, CountWarning, Deadline, Length, Roll, deadline_with};
use crate::obligors::Obligor;
use crate::statutes::{Actor, PeriodRule, RulePack, Source};
use crate::{CaseFile, Day};

/// One deadline, with how it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Its name in the file: the rule, the entry that started it, whom it runs against.
    pub key: String,
    /// The period, by its id in the rule pack.
    pub rule: String,
    /// Its name for people, Chinese and English.
    pub title: (String, String),
    /// Whom it runs against, where it is of one obligor.
    pub obligor: Option<Obligor>,
    /// What set it off first.
    pub start: Start,
    /// Acts that started it anew, in order; it is counted from the last.
    pub restarts: Vec<Start>,
    /// The last day on which the act is in time.
    pub last_day: Day,
    /// Every step of the count.
    pub steps: Vec<CountStep>,
    /// What the reader must know.
    pub warnings: Vec<ClockWarning>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Whose time it is.
    pub turn: Turn,
    /// What answered it, if anything did.
    pub answered: Option<Answer>,
}

/// What sets a clock off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// What it was.
    pub what: StartKind,
    /// Journal entry that says so.
    pub seq: u64,
    /// The day.
    pub on: Day,
    /// What proves it; empty where the entry itself does.
    pub proof: String,
}

/// What a start is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartKind {
    /// The payment that made us creditor.
    Compensation,
    /// The first day of an agreed guarantee period.
    AgreedPeriod,
    /// The judgment, by the end of its time to perform.
    Judgment,
    /// An act, by its id among the interruptions.
    Act(String),
    /// A dated fact, by its id among the milestones.
    Milestone(String),
    /// An entry that names the date itself, by its id among the dates.
    Date(String),
}

/// Whose time a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Ours: we lose by letting it pass.
    Ours,
    /// The court's.
    Court,
    /// The other side's.
    Other,
}

/// What answered a clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Journal entry.
    pub seq: u64,
    /// The day.
    pub on: Day,
}

/// What the reader of a clock must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClockWarning {
    /// A year's holiday notice is not on file; only weekends were looked at.
    HolidaysUnpublished,
    /// An act reached other obligors on that day, but not this one.
    ReachedOthersOnly {
        /// The day.
        on: Day,
        /// Journal entry of the act.
        seq: u64,
    },
    /// An act came after the last day and starts nothing anew.
    ActAfterTheEnd {
        /// The day.
        on: Day,
    },
    /// Nobody entered the terms of this guarantee; the shortest lawful period is counted.
    TermsNotStated,
    /// The period agreed ends no later than the debt is due and counts as none.
    AgreedPeriodTooShort,
    /// The guarantee may be older than 2021, when the former period of two years could apply.
    FormerLaw,
    /// A suit is pending; limitation runs anew only from its end, the earlier day is shown.
    SuitPending,
    /// It stands still while an obstacle lasts.
    Suspended,
    /// The end was moved by an obstacle that ended on that day.
    Extended {
        /// The day the obstacle ended.
        on: Day,
    },
    /// The end is the longest the law allows, whatever started it anew.
    LongStop,
    /// The court sets the day; the shortest lawful period is counted until it is entered.
    SetByTheCourt,
    /// The court named this day itself.
    NamedByTheCourt,
    /// How the texts apply here is our reading.
    Inferred,
}

impl Clock {
    /// Days from `today` to the last day; negative when it has passed.
    #[must_use]
    pub fn days_left(&self, today: Day) -> i64 {
        self.last_day.days_since(today)
    }

    /// How many days before its end it is shown where the company set nothing else, and the kind of deadline it is.
    #[must_use]
    pub fn lead(&self) -> (&'static str, u32) {
        catalogue().lead(&self.rule)
    }

    /// What it is counted from.
    #[must_use]
    pub fn from(&self) -> &Start {
        self.restarts.last().unwrap_or(&self.start)
    }

    fn warn(&mut self, warning: ClockWarning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

/// Every deadline of the file, the first last day first; answered ones too.
#[must_use]
pub fn clocks(file: &CaseFile, pack: &RulePack) -> Vec<Clock> {
    let around = Around { file, pack, acts: acts(file) };
    let mut all = Vec::new();
    if !file.facts.expected {
        all.extend(limitation::clocks(&around));
        all.extend(guarantee::clocks(&around));
    }
    all.extend(procedure::clocks(&around));
    all.extend(dates::clocks(file));
    for clock in &mut all {
        around.answer(clock);
    }
    all.sort_by(|a, b| (a.last_day, &a.key).cmp(&(b.last_day, &b.key)));
    all
}

/// What every clock is worked out from.
struct Around<'a> {
    file: &'a CaseFile,
    pack: &'a RulePack,
    acts: Vec<Act>,
}

impl Around<'_> {
    /// The clock of `rule` that `start` set off and `restarts` started anew; none where the pack lacks the rule or its
    /// length.
    fn clock(&self, rule: &str, obligor: Option<Obligor>, start: Start, restarts: Vec<Start>) -> Option<Clock> {
        let rule = self.pack.period(rule)?;
        let from = restarts.last().unwrap_or(&start);
        let length = rule.length?;
        let roll = if rolls(rule, length) { Roll::NextWorkingDay } else { Roll::Keep };
        let count = deadline_with(from.on, length, roll, self.pack).ok()?;
        let mut clock = self.bare(rule, obligor, from.seq, count);
        clock.start = start;
        clock.restarts = restarts;
        self.stop(rule, &mut clock);
        Some(clock)
    }

    /// A clock of `rule` with a count that is there already.
    fn bare(&self, rule: &PeriodRule, obligor: Option<Obligor>, seq: u64, count: Deadline) -> Clock {
        let whom = match obligor {
            None => "-".to_owned(),
            Some(Obligor::Debtor) => "debtor".to_owned(),
            Some(Obligor::Guarantor { index }) => format!("guarantor{index}"),
        };
        let mut sources = rule.sources(self.pack);
        let more: Vec<Source> = count.sources.into_iter().filter(|it| !sources.contains(it)).collect();
        sources.extend(more);
        let turn = match rule.actor {
            Some(Actor::Court) => Turn::Court,
            None if catalogue().others.contains(&rule.id) => Turn::Other,
            None => Turn::Ours,
        };
        let unpublished = count.warnings.contains(&CountWarning::HolidaysUnpublished);
        let warnings =
            [unpublished.then_some(ClockWarning::HolidaysUnpublished), rule.inferred.then_some(ClockWarning::Inferred)];
        Clock {
            key: format!("{}:{seq}:{whom}", rule.id),
            rule: rule.id.clone(),
            title: (rule.title.clone(), rule.title_en.clone()),
            obligor,
            start: Start {
                what: StartKind::Compensation,
                seq: self.file.opened_by,
                on: self.file.facts.compensation.on,
                proof: String::new(),
            },
            restarts: Vec::new(),
            last_day: count.last_day,
            steps: count.steps,
            warnings: warnings.into_iter().flatten().collect(),
            sources,
            turn,
            answered: None,
        }
    }

    /// Holds the clock to the longest time that the law allows.
    fn stop(&self, rule: &PeriodRule, clock: &mut Clock) {
        let general = self.pack.period("limitation.general").and_then(|it| it.long_stop);
        let stop = rule.long_stop.or_else(|| general.filter(|_| rule.id.starts_with("limitation.")));
        let end = stop.and_then(|it| crate::deadline::end_of(clock.start.on, it));
        if let Some(end) = end.filter(|it| *it < clock.last_day) {
            clock.last_day = end;
            clock.steps.push(CountStep::PeriodEnds { day: end });
            clock.warn(ClockWarning::LongStop);
        }
    }

    /// What the user says answered it, unless it was answered already.
    fn answer(&self, clock: &mut Clock) {
        if clock.answered.is_none()
            && let Some((seq, it)) = self.file.work.answers().rev().find(|(_, it)| it.key == clock.key)
        {
            clock.answered = Some(Answer { seq, on: it.on });
        }
    }

    fn compensation(&self) -> Start {
        Start {
            what: StartKind::Compensation,
            seq: self.file.opened_by,
            on: self.file.facts.compensation.on,
            proof: String::new(),
        }
    }
}

impl Act {
    fn as_start(&self) -> Start {
        Start { what: StartKind::Act(self.kind.clone()), seq: self.seq, on: self.on, proof: self.proof.clone() }
    }

    fn reaches(&self, any: &[Obligor]) -> bool {
        self.reached.iter().any(|it| any.contains(it))
    }
}

/// Periods of procedure in days move past rest days.
fn rolls(rule: &PeriodRule, length: Length) -> bool {
    let procedure = ["pres.", "proc.", "order.", "security.", "enforce."];
    matches!(length, Length::Days(_)) && procedure.iter().any(|it| rule.id.starts_with(it))
}
