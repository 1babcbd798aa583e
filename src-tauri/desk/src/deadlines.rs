//! Deadlines of a file and of the vault, what starts them anew, what answers them.

use std::path::Path;

use recourse_core::casework::{Casework, DeadlineAnswered, Interruption, LeadsSet, Milestone, acts, catalogue};
use recourse_core::clocks::{Clock, ClockWarning, Start, StartKind, Turn, clocks};
use recourse_core::deadline::CountStep;
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, CaseId, Day, Entry};
use recourse_exchange::{Appointment, write_calendar};
use recourse_vault::Records as _;

use crate::agenda::DueKind;
use crate::desk::{Now, Open, count, seq, shown};
use crate::forms::{self, invalid};
use crate::ledger::source;
use crate::wire::{
    ActDraft, ActLine, AnswerDeadline, AskCaseDeadlines, AskDeadlineLists, CaseDeadlines, ClockLine, ClockNote,
    ClockStart, ClockStartKind, ClockState, ClockTurn, CodedLine, CountKind, CountLine, DeadlineChange, DeadlineKind,
    DeadlineLine, DeadlineList, DeadlineLists, DeadlineScope, DeadlinesChange, DeadlinesExported, EntryWritten,
    ExportDeadlines, FieldRule, Language, ListDeadlines, MilestoneChoice, MilestoneDraft, MilestoneLine, ObligorName,
    ObligorRef, PreviewAct, PreviewMilestone, RecordAct, RecordMilestone, Refusal,
};
use crate::{Desk, files};

/// Deadlines this near are said to be so.
const NEAR_DAYS: i64 = 7;

impl Desk {
    /// Deadlines of the whole vault, the earliest first.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::FieldInvalid`] for the day.
    pub fn list_deadlines(&self, ask: ListDeadlines) -> Result<DeadlineList, Refusal> {
        self.read(|open, now| open.deadlines(&ask, now))
    }

    /// Every deadline of one file, with the acts and dated facts behind them.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_deadlines(&self, ask: AskCaseDeadlines) -> Result<CaseDeadlines, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let (found, leads) = (clocks(&file, &open.pack), open.vault.leads()?);
            let rules = (&open.pack, &leads);
            open.veil(&file).over(CaseDeadlines {
                today: now.today.to_string(),
                obligors: obligors(&file),
                clocks: found.into_iter().map(|it| line(&file, it, now.today, rules)).collect::<Result<_, _>>()?,
                acts: acts(&file)
                    .into_iter()
                    .rev()
                    .map(|it| act_line(&file, it, &open.pack))
                    .collect::<Result<_, _>>()?,
                milestones: file
                    .work
                    .milestones()
                    .iter()
                    .rev()
                    .map(|(seq, it)| milestone_line(&file, *seq, it))
                    .collect::<Result<_, _>>()?,
            })
        })
    }

    /// What may be recorded.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn deadline_lists(&self, _: AskDeadlineLists) -> Result<DeadlineLists, Refusal> {
        self.read(|open, _| {
            let acts = open.pack.interruptions().iter().filter(|it| recordable(&it.id));
            Ok(DeadlineLists {
                acts: acts
                    .map(|it| CodedLine {
                        id: it.id.clone(),
                        title: it.title.clone(),
                        title_en: it.title_en.clone(),
                        forbidden: false,
                    })
                    .collect(),
                milestones: catalogue()
                    .milestones
                    .iter()
                    .map(|it| MilestoneChoice {
                        id: it.id.clone(),
                        title: it.title.clone(),
                        title_en: it.title_en.clone(),
                        of_one: it.of_one,
                        ahead: it.may_lie_ahead(),
                    })
                    .collect(),
            })
        })
    }

    /// What an act would do to the deadlines; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn preview_act(&self, ask: PreviewAct) -> Result<DeadlinesChange, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            let entry = act(&file, &ask.draft, &open.pack, now.today, Proof::MayCome)?;
            let mut change = change(&file, &entry, &open.pack)?;
            let reached: Vec<Obligor> = ask.draft.reached.iter().map(|it| (*it).into()).collect();
            change.missed = obligors(&file).into_iter().filter(|it| !reached.contains(&it.obligor.into())).collect();
            open.veil(&file).over(change)
        })
    }

    /// Records an act that starts limitation anew.
    ///
    /// # Errors
    /// As [`Desk::preview_act`], and without proof.
    pub fn record_act(&self, ask: RecordAct) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let pack = open.pack.clone();
            open.write_entry(&ask.draft.case_id, now, |file| act(file, &ask.draft, &pack, now.today, Proof::Needed))
        })
    }

    /// What a dated fact would start; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn preview_milestone(&self, ask: PreviewMilestone) -> Result<DeadlinesChange, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            let change = change(&file, &milestone(&file, &ask.draft, now.today, Proof::MayCome)?, &open.pack)?;
            open.veil(&file).over(change)
        })
    }

    /// Records a dated fact that starts periods.
    ///
    /// # Errors
    /// As [`Desk::preview_milestone`], and without proof.
    pub fn record_milestone(&self, ask: RecordMilestone) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            open.write_entry(&ask.draft.case_id, now, |file| milestone(file, &ask.draft, now.today, Proof::Needed))
        })
    }

    /// Says what was done by a deadline.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`]; [`Refusal::BadRequest`] where no open deadline bears that key.
    pub fn answer_deadline(&self, ask: AnswerDeadline) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let pack = open.pack.clone();
            open.write_entry(&ask.case_id, now, |file| {
                let open = clocks(file, &pack).into_iter().any(|it| it.key == ask.key && it.answered.is_none());
                if !open {
                    return Err(Refusal::BadRequest { detail: "no open deadline of that key".to_owned() });
                }
                Ok(Entry::Casework(Casework::DeadlineAnswered(DeadlineAnswered {
                    key: ask.key.clone(),
                    on: past("on", &ask.on, now.today)?,
                    proof: forms::note("proof", &ask.proof)?,
                })))
            })
        })
    }

    /// Writes the coming deadlines as a calendar for other programs: file numbers and what is due, no name.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::NoSpace`].
    pub fn export_deadlines(&self, ask: ExportDeadlines) -> Result<DeadlinesExported, Refusal> {
        self.read(|open, now| {
            let scope = DeadlineScope::Coming;
            let list = ListDeadlines { scope, until: ask.until.clone(), offset: 0, limit: u32::MAX };
            let lines = open.deadlines(&list, now)?.lines;
            let appointments = lines.iter().map(|it| appointment(it, ask.language)).collect::<Result<Vec<_>, _>>()?;
            let path = Path::new(&ask.path);
            let bytes = write_calendar(&appointments, now.at);
            files::write_new(path, bytes.as_bytes())?;
            open.note_export(None, "export_deadlines", Some(crate::letters::sha256(bytes.as_bytes())));
            Ok(DeadlinesExported { path: shown(path), count: count(lines.len().try_into().unwrap_or(u64::MAX))? })
        })
    }
}

impl Open {
    fn deadlines(&mut self, ask: &ListDeadlines, now: Now) -> Result<DeadlineList, Refusal> {
        let until = forms::day_if_given("until", &ask.until)?;
        let today = now.today;
        let mut found: Vec<(Day, CaseId, String)> = Vec::new();
        let (mut coming, mut expired) = (0_u64, 0_u64);
        for (id, docket) in &self.agenda(now)?.of {
            for due in &docket.dues {
                let DueKind::Clock { key, lead, .. } = &due.what else { continue };
                let past = due.on < today;
                let within = due.on <= until.unwrap_or_else(|| today.plus_days(*lead));
                let counter = if past { &mut expired } else { &mut coming };
                if past || within {
                    *counter = counter.saturating_add(1);
                }
                if past == (ask.scope == DeadlineScope::Expired) && (past || within) {
                    found.push((due.on, *id, key.clone()));
                }
            }
        }
        found.sort();
        if ask.scope == DeadlineScope::Expired {
            found.reverse();
        }
        let total = count(found.len().try_into().unwrap_or(u64::MAX))?;
        let (skip, take) = (usize::try_from(ask.offset).unwrap_or(0), usize::try_from(ask.limit).unwrap_or(usize::MAX));
        let shown: Vec<_> = found.into_iter().skip(skip).take(take).collect();
        let lines = self.full(&shown, today)?;
        Ok(DeadlineList { today: today.to_string(), total, coming: count(coming)?, expired: count(expired)?, lines })
    }

    /// The clocks named, worked out in full, in that order.
    fn full(&self, named: &[(Day, CaseId, String)], today: Day) -> Result<Vec<DeadlineLine>, Refusal> {
        let mut files: std::collections::BTreeMap<CaseId, (CaseFile, Vec<Clock>)> = std::collections::BTreeMap::new();
        let leads = self.vault.leads()?;
        let mut lines = Vec::new();
        for (_, id, key) in named {
            if !files.contains_key(id) {
                let Some(file) = self.vault.case(*id)? else { continue };
                let all = clocks(&file, &self.pack);
                files.insert(*id, (file, all));
            }
            let Some((file, all)) = files.get(id) else { continue };
            let Some(clock) = all.iter().find(|it| it.key == *key) else { continue };
            lines.push(self.veil(file).over(DeadlineLine {
                case_id: id.to_string(),
                number: file.facts.number.to_string(),
                debtor: file.facts.debtor.name.clone(),
                officer: file.facts.officer.clone(),
                clock: line(file, clock.clone(), today, (&self.pack, &leads))?,
            })?);
        }
        Ok(lines)
    }
}

/// Whether proof must be there already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    Needed,
    MayCome,
}

impl Proof {
    fn read(self, text: &str) -> Result<String, Refusal> {
        match self {
            Self::Needed => forms::note("proof", text),
            Self::MayCome => Ok(forms::note_if_given("proof", text)?.unwrap_or_default()),
        }
    }
}

/// Acts of these names follow from others and are not recorded by themselves.
fn recordable(id: &str) -> bool {
    !matches!(id, "part" | "joint_debtor")
}

fn act(file: &CaseFile, draft: &ActDraft, pack: &RulePack, today: Day, proof: Proof) -> Result<Entry, Refusal> {
    let kind = draft.kind.trim().to_owned();
    if !pack.interruptions().iter().any(|it| it.id == kind && recordable(&it.id)) {
        return Err(invalid("kind", FieldRule::Required));
    }
    let reached = draft.reached.iter().map(|it| obligor(file, *it)).collect::<Result<Vec<_>, _>>()?;
    if reached.is_empty() {
        return Err(invalid("reached", FieldRule::Required));
    }
    Ok(Entry::Casework(Casework::Interruption(Interruption {
        what: kind,
        on: past("on", &draft.on, today)?,
        reached,
        proof: proof.read(&draft.proof)?,
        note: forms::note_if_given("note", &draft.note)?,
    })))
}

fn milestone(file: &CaseFile, draft: &MilestoneDraft, today: Day, proof: Proof) -> Result<Entry, Refusal> {
    let kind = catalogue().milestone(draft.kind.trim()).ok_or_else(|| invalid("kind", FieldRule::Required))?;
    let on = forms::day("on", &draft.on)?;
    if on > today && !kind.may_lie_ahead() {
        return Err(invalid("on", FieldRule::FutureDay));
    }
    Ok(Entry::Casework(Casework::Milestone(Milestone {
        what: kind.id.clone(),
        on,
        until: forms::day_after("until", &draft.until, Some(on))?,
        obligor: draft.obligor.map(|it| obligor(file, it)).transpose()?,
        proof: proof.read(&draft.proof)?,
        note: forms::note_if_given("note", &draft.note)?,
    })))
}

/// A day that is not ahead.
pub(crate) fn past(field: &str, text: &str, today: Day) -> Result<Day, Refusal> {
    match forms::day(field, text)? {
        day if day > today => Err(invalid(field, FieldRule::FutureDay)),
        day => Ok(day),
    }
}

pub(crate) fn change(file: &CaseFile, entry: &Entry, pack: &RulePack) -> Result<DeadlinesChange, Refusal> {
    let after = crate::trial::after(file, entry, pack)?;
    let before = clocks(file, pack);
    let same = |a: &Clock, b: &Clock| a.rule == b.rule && a.obligor == b.obligor && a.start == b.start;
    let mut lines = Vec::new();
    for now in clocks(&after, pack) {
        let was = before.iter().find(|it| same(it, &now));
        let open = now.answered.is_none();
        let changed = was.is_none_or(|it| it.last_day != now.last_day || it.answered.is_some() == open);
        if changed {
            lines.push(DeadlineChange {
                title: now.title.0.clone(),
                title_en: now.title.1.clone(),
                obligor: now.obligor.map(|it| named(file, it)),
                before: was.map(|it| it.last_day.to_string()),
                after: open.then(|| now.last_day.to_string()),
            });
        }
    }
    Ok(DeadlinesChange { lines, missed: Vec::new() })
}

/// Somebody liable on the file.
pub(crate) fn obligor(file: &CaseFile, it: ObligorRef) -> Result<Obligor, Refusal> {
    let obligor = Obligor::from(it);
    let unknown = || Refusal::BadRequest { detail: "guarantor".to_owned() };
    file.facts.party(obligor).map(|_| obligor).ok_or_else(unknown)
}

/// Everybody liable on the file, the debtor first.
pub(crate) fn obligors(file: &CaseFile) -> Vec<ObligorName> {
    file.facts.liable().map(|(it, _)| named(file, it)).collect()
}

pub(crate) fn named(file: &CaseFile, obligor: Obligor) -> ObligorName {
    let name = file.facts.party(obligor).map(|it| it.name.clone()).unwrap_or_default();
    ObligorName { obligor: obligor.into(), name }
}

/// A clock as the screen shows it.
pub(crate) fn line(
    file: &CaseFile,
    it: Clock,
    today: Day,
    (pack, leads): (&RulePack, &LeadsSet),
) -> Result<ClockLine, Refusal> {
    let days = it.days_left(today);
    let (group, lead_days) = leads.lead(&it.rule);
    let state = match &it.answered {
        Some(_) => ClockState::Answered,
        None if days < 0 => ClockState::Expired,
        None if days <= NEAR_DAYS => ClockState::Near,
        None if days <= i64::from(lead_days) => ClockState::Soon,
        None => ClockState::Running,
    };
    Ok(ClockLine {
        kind: kind(group),
        obligor: it.obligor.map(|who| named(file, who)),
        start: start(&it.start, pack)?,
        restarts: it.restarts.iter().map(|it| start(it, pack)).collect::<Result<_, _>>()?,
        last_day: it.last_day.to_string(),
        days_left: i32::try_from(days).unwrap_or(i32::MAX),
        lead_days,
        state,
        turn: match it.turn {
            Turn::Ours => ClockTurn::Ours,
            Turn::Court => ClockTurn::Court,
            Turn::Other => ClockTurn::Other,
        },
        answered_on: it.answered.map(|it| it.on.to_string()),
        steps: it.steps.iter().copied().map(step).collect(),
        warnings: it.warnings.iter().map(note).collect(),
        sources: it.sources.into_iter().map(source).collect(),
        key: it.key,
        rule: it.rule,
        title: it.title.0,
        title_en: it.title.1,
    })
}

pub(crate) fn kind(group: &str) -> DeadlineKind {
    match group {
        "limitation" => DeadlineKind::Limitation,
        "court" => DeadlineKind::Court,
        "date" => DeadlineKind::Date,
        _ => DeadlineKind::Other,
    }
}

fn start(it: &Start, pack: &RulePack) -> Result<ClockStart, Refusal> {
    let (what, titles) = match &it.what {
        StartKind::Compensation => (ClockStartKind::Compensation, None),
        StartKind::AgreedPeriod => (ClockStartKind::AgreedPeriod, None),
        StartKind::Judgment => (ClockStartKind::Judgment, None),
        StartKind::Act(id) => (ClockStartKind::Act, Some(act_title(id, pack))),
        StartKind::Milestone(id) => {
            let known = catalogue().milestone(id).map(|it| (it.title.clone(), it.title_en.clone()));
            (ClockStartKind::Milestone, Some(known.unwrap_or_else(|| (id.clone(), id.clone()))))
        }
        StartKind::Date(id) => {
            let known = catalogue().date(id).map(|it| (it.title.clone(), it.title_en.clone()));
            (ClockStartKind::Milestone, Some(known.unwrap_or_else(|| (id.clone(), id.clone()))))
        }
    };
    let (title, title_en) = titles.unwrap_or_default();
    Ok(ClockStart { what, title, title_en, seq: seq(it.seq)?, on: it.on.to_string(), proof: it.proof.clone() })
}

fn act_title(id: &str, pack: &RulePack) -> (String, String) {
    let known = pack.interruptions().iter().find(|it| it.id == id);
    known.map_or_else(|| (id.to_owned(), id.to_owned()), |it| (it.title.clone(), it.title_en.clone()))
}

fn step(it: CountStep) -> CountLine {
    let (step, day) = match it {
        CountStep::FirstDayExcluded { day } => (CountKind::FirstDayExcluded, day),
        CountStep::PeriodEnds { day } => (CountKind::PeriodEnds, day),
        CountStep::Weekend { day } => (CountKind::Weekend, day),
        CountStep::Holiday { day } => (CountKind::Holiday, day),
        CountStep::MovedTo { day } => (CountKind::MovedTo, day),
    };
    CountLine { step, day: day.to_string() }
}

fn note(it: &ClockWarning) -> ClockNote {
    match it {
        ClockWarning::HolidaysUnpublished => ClockNote::HolidaysUnpublished,
        ClockWarning::ReachedOthersOnly { on, .. } => ClockNote::ReachedOthersOnly { on: on.to_string() },
        ClockWarning::ActAfterTheEnd { on } => ClockNote::ActAfterTheEnd { on: on.to_string() },
        ClockWarning::TermsNotStated => ClockNote::TermsNotStated,
        ClockWarning::AgreedPeriodTooShort => ClockNote::AgreedPeriodTooShort,
        ClockWarning::FormerLaw => ClockNote::FormerLaw,
        ClockWarning::SuitPending => ClockNote::SuitPending,
        ClockWarning::Suspended => ClockNote::Suspended,
        ClockWarning::Extended { on } => ClockNote::Extended { on: on.to_string() },
        ClockWarning::LongStop => ClockNote::LongStop,
        ClockWarning::SetByTheCourt => ClockNote::SetByTheCourt,
        ClockWarning::NamedByTheCourt => ClockNote::NamedByTheCourt,
        ClockWarning::Inferred => ClockNote::Inferred,
    }
}

fn act_line(file: &CaseFile, it: recourse_core::casework::Act, pack: &RulePack) -> Result<ActLine, Refusal> {
    let (title, title_en) = act_title(&it.kind, pack);
    let reached = it.reached.iter().map(|who| named(file, *who)).collect();
    Ok(ActLine { seq: seq(it.seq)?, title, title_en, on: it.on.to_string(), reached, proof: it.proof })
}

fn milestone_line(file: &CaseFile, at: u64, it: &Milestone) -> Result<MilestoneLine, Refusal> {
    let known = catalogue().milestone(&it.what);
    Ok(MilestoneLine {
        seq: seq(at)?,
        title: known.map_or_else(|| it.what.clone(), |it| it.title.clone()),
        title_en: known.map_or_else(|| it.what.clone(), |it| it.title_en.clone()),
        on: it.on.to_string(),
        until: it.until.map(|it| it.to_string()),
        obligor: it.obligor.map(|who| named(file, who)),
        proof: it.proof.clone(),
    })
}

fn appointment(it: &DeadlineLine, language: Language) -> Result<Appointment, Refusal> {
    let title = match language {
        Language::Chinese => &it.clock.title,
        Language::English => &it.clock.title_en,
    };
    Ok(Appointment {
        id: format!("{}-{}", it.case_id, it.clock.key),
        on: forms::day("until", &it.clock.last_day)?,
        title: format!("{} {title}", it.number),
        days_before: it.clock.lead_days,
    })
}

impl From<ObligorRef> for Obligor {
    fn from(it: ObligorRef) -> Self {
        match it {
            ObligorRef::Debtor => Self::Debtor,
            ObligorRef::Guarantor { index } => Self::Guarantor { index },
        }
    }
}

impl From<Obligor> for ObligorRef {
    fn from(it: Obligor) -> Self {
        match it {
            Obligor::Debtor => Self::Debtor,
            Obligor::Guarantor { index } => Self::Guarantor { index },
        }
    }
}
