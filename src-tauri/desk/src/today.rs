//! The day's work: what is due now over the whole vault, by consequence and then by time; the steps planned on files.

use std::collections::BTreeMap;

use recourse_core::casework::{
    Approval, Casework, Contact, ContactResult, Direction, PlanState, PlannedContact, StepDone, StepPlanned,
    StepPostponed, approvals, plans, promises, steps,
};
use recourse_core::clocks::clocks;
use recourse_core::conduct::Moment;
use recourse_core::statutes::DayKind;
use recourse_core::{CaseFile, CaseId, Day, Entry, LetterId};
use recourse_vault::Records as _;

use crate::Desk;
use crate::agenda::{Docket, Due, DueKind};
use crate::contacts::{time, with};
use crate::deadlines::{line, named, past};
use crate::desk::{Now, Open, count, seq};
use crate::forms::{self, invalid};
use crate::notes;
use crate::urgency::{day_load, group, load};
use crate::wire::{
    AskSteps, AskToday, BackupState, EntryWritten, FieldRule, FinishStep, OfficerLoad, PlanStep, PlannedContactDraft,
    PostponeStep, Refusal, StepDraft, StepLine, StepsShown, TodayGroup, TodayGroupKind, TodayItem, TodayRow,
    TodayScope, TodayShown,
};

/// Days before the payment to a creditor within which it is among what must be seen to.
pub(crate) const AHEAD: u32 = 15;
/// Rows of one group that are shown; the rest is counted.
const ROWS: usize = 40;
/// Working days that the load is shown for.
const LOAD_DAYS: usize = 10;

impl Desk {
    /// What is due now.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn today_queue(&self, ask: AskToday) -> Result<TodayShown, Refusal> {
        let (root, running) = (self.places.backups(), self.backing.progress().running);
        self.read(|open, now| {
            let backup = open.backup_state(root.as_deref(), running, now)?;
            open.today(ask.scope, now, backup)
        })
    }

    /// The steps of one file.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_steps(&self, ask: AskSteps) -> Result<StepsShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let shown = steps(&file).into_iter().map(|it| {
                Ok::<_, Refusal>(StepLine {
                    seq: seq(it.seq)?,
                    what: it.planned.what,
                    due: it.due.to_string(),
                    owner: it.planned.owner,
                    channel: it.planned.contact.map(|it| it.channel.into()),
                    postponed: u32::try_from(it.postponed).unwrap_or(u32::MAX),
                    every: it.planned.every,
                    done_on: it.done.as_ref().map(|it| it.on.to_string()),
                    outcome: it.done.map(|it| it.outcome),
                })
            });
            let steps = shown.collect::<Result<_, _>>()?;
            open.veil(&file).over(StepsShown { today: now.today.to_string(), steps })
        })
    }

    /// Plans what comes next on a file; a contact is checked against its rules at once.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::ContactRefused`], [`Refusal::ContactNeedsReason`].
    pub fn plan_step(&self, ask: PlanStep) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let file = open.working_case(&ask.draft.case_id)?;
            let step = step(&file, &ask.draft, now)?;
            if let Some(planned) = &step.contact {
                open.guarded(&file, &as_contact(planned, step.on), Moment::Planned)?;
            }
            open.write_entry(&ask.draft.case_id, now, |_| Ok(Entry::Casework(Casework::StepPlanned(step))))
        })
    }

    /// Says that a step was done, and what came of it. One that comes again is planned anew.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] where no open step has that entry, [`Refusal::FieldInvalid`].
    pub fn finish_step(&self, ask: FinishStep) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.case_id)?;
            let again = again(&file, ask.step, now.today);
            open.write_entry_with(&ask.case_id, now, again, |file| {
                let outcome = forms::note("outcome", &ask.outcome)?;
                let reason = forms::note_if_given("reason", &ask.reason)?;
                notes::explained(file, &[&outcome], reason.as_ref())?;
                Ok(Entry::Casework(Casework::StepDone(StepDone {
                    step: open_step(file, ask.step)?,
                    on: past("on", &ask.on, now.today)?,
                    outcome,
                    reason,
                })))
            })
        })
    }

    /// Puts a step off. A statutory date is no step: it is answered, never put off.
    ///
    /// # Errors
    /// [`Refusal::StatutoryDate`], [`Refusal::BadRequest`], [`Refusal::FieldInvalid`].
    pub fn postpone_step(&self, ask: PostponeStep) -> Result<EntryWritten, Refusal> {
        let Some(step) = ask.step else { return Err(Refusal::StatutoryDate) };
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |file| {
                let to = forms::day("to", &ask.to)?;
                if to <= now.today {
                    return Err(invalid("to", FieldRule::NotAfterStart));
                }
                let reason = forms::note_if_given("reason", &ask.reason)?;
                Ok(Entry::Casework(Casework::StepPostponed(StepPostponed { step: open_step(file, step)?, to, reason })))
            })
        })
    }
}

/// Something due on a case, before it is worked out in full.
struct Found {
    rank: u8,
    on: Option<Day>,
    case: CaseId,
    what: Option<Place>,
}

/// Where in its file a due thing stands.
enum Place {
    Clock(String),
    Promise(u64),
    Instalment(u64, usize),
    Approval(u64),
    Step(u64),
    Complaint(u64),
    Letter(LetterId),
    Measure(u64),
    Stray(u64),
    Silent,
    Settled,
    Compensation,
}

impl Open {
    fn today(&mut self, scope: TodayScope, now: Now, backup: BackupState) -> Result<TodayShown, Refusal> {
        let today = now.today;
        let actor = self.user.name.clone();
        let wanted = match &scope {
            TodayScope::All => None,
            TodayScope::Mine => Some(Some(actor.clone())),
            TodayScope::Officer { name } => Some(Some(name.clone()).filter(|it| !it.is_empty())),
        };
        let mine = |it: &Docket| wanted.as_ref().is_none_or(|wanted| it.officer == *wanted);
        let mut groups: BTreeMap<TodayGroupKind, Vec<Found>> = BTreeMap::new();
        let mut later: Option<(Day, CaseId, usize)> = None;
        let mut by_day: BTreeMap<Day, (u32, u32, u32)> = BTreeMap::new();
        for (id, docket) in self.agenda(now)?.of.iter().filter(|(_, it)| mine(it)) {
            for (at, due) in docket.dues.iter().enumerate() {
                load(&mut by_day, due, today);
                match group(due, today) {
                    Some((kind, rank)) => groups.entry(kind).or_default().push(found(rank, *id, due)),
                    None if later.is_none_or(|(on, ..)| due.on < on) => later = Some((due.on, *id, at)),
                    None => {}
                }
            }
            if docket.idle {
                let idle = Found { rank: 9, on: None, case: *id, what: None };
                groups.entry(TodayGroupKind::Idle).or_default().push(idle);
            }
        }
        let next = later.and_then(|(_, id, at)| {
            let due = self.agenda.as_ref()?.of.get(&id)?.dues.get(at)?;
            Some(found(0, id, due))
        });
        let mut shown = Vec::new();
        for (kind, mut rows) in groups {
            rows.sort_by_key(|it| (it.rank, it.on, it.case));
            if kind == TodayGroupKind::Expired {
                rows.reverse();
            }
            let total = count(rows.len().try_into().unwrap_or(u64::MAX))?;
            rows.truncate(ROWS);
            let rows = self.rows(&rows, today)?;
            shown.push(TodayGroup { group: kind, total, rows });
        }
        let next = next.map(|it| self.rows(&[it], today)).transpose()?.into_iter().flatten().next();
        let officers = self.officer_loads(today)?;
        let (kind, _) = self.pack.day_kind(today);
        let working = |day: &Day| self.pack.day_kind(*day).0 == DayKind::Working;
        let mut ahead = (1..).map(|days| today.plus_days(days)).filter(working);
        Ok(TodayShown {
            today: today.to_string(),
            actor: actor.clone(),
            resting: kind != DayKind::Working,
            next_working_day: ahead.next().map(|it| it.to_string()),
            groups: shown,
            backup,
            officers,
            leads: crate::leads::lines(&self.vault.leads()?),
            load: (0..)
                .map(|days| today.plus_days(days))
                .filter(working)
                .take(LOAD_DAYS)
                .map(|it| day_load(it, &by_day))
                .collect(),
            next,
        })
    }

    /// What waits for each officer.
    fn officer_loads(&self, today: Day) -> Result<Vec<OfficerLoad>, Refusal> {
        let working = |day: &Day| self.pack.day_kind(*day).0 == DayKind::Working;
        let last = (1..).map(|days| today.plus_days(days)).filter(working).nth(LOAD_DAYS.saturating_sub(1));
        let mut by: BTreeMap<Option<String>, [u64; 7]> = BTreeMap::new();
        for docket in self.agenda.iter().flat_map(|it| it.of.values()) {
            let [files, must, now, late, idle, expired, ahead] = by.entry(docket.officer.clone()).or_default();
            let add = |counter: &mut u64| *counter = counter.saturating_add(1);
            if !docket.closed {
                add(files);
            }
            if docket.idle {
                add(idle);
            }
            for due in &docket.dues {
                match group(due, today) {
                    Some((TodayGroupKind::Must, _)) => add(must),
                    Some((TodayGroupKind::Today, _)) => add(now),
                    Some((TodayGroupKind::Late, _)) => add(late),
                    Some((TodayGroupKind::Expired, _)) => add(expired),
                    Some((
                        TodayGroupKind::Decide
                        | TodayGroupKind::Watch
                        | TodayGroupKind::Post
                        | TodayGroupKind::Silent
                        | TodayGroupKind::Idle,
                        _,
                    ))
                    | None => {}
                }
                if due.on > today && last.is_some_and(|last| due.on <= last) {
                    add(ahead);
                }
            }
        }
        if by.len() < 2 {
            return Ok(Vec::new());
        }
        let line = |(officer, [files, must, now, late, idle, expired, ahead]): (Option<String>, [u64; 7])| {
            Ok::<_, Refusal>(OfficerLoad {
                officer,
                files: count(files)?,
                must: count(must)?,
                today: count(now)?,
                late: count(late)?,
                idle: count(idle)?,
                expired: count(expired)?,
                ahead: count(ahead)?,
            })
        };
        let mut loads: Vec<OfficerLoad> = by.into_iter().map(line).collect::<Result<_, _>>()?;
        loads.sort_by_key(|it| std::cmp::Reverse((it.must, it.late, it.today)));
        Ok(loads)
    }

    /// The rows in full, each file folded once.
    fn rows(&self, found: &[Found], today: Day) -> Result<Vec<TodayRow>, Refusal> {
        let mut rows = Vec::new();
        for it in found {
            let Some(file) = self.vault.case(it.case)? else { continue };
            let total = self.agenda.as_ref().and_then(|agenda| agenda.of.get(&it.case)).and_then(|it| it.total);
            let Some(item) = self.item(&file, it, today)? else { continue };
            rows.push(self.veil(&file).over(TodayRow {
                case_id: it.case.to_string(),
                number: file.facts.number.to_string(),
                debtor: file.facts.debtor.name.clone(),
                officer: file.facts.officer.clone(),
                total: total.map(|it| it.to_string()),
                on: it.on.map(|it| it.to_string()),
                days_left: it.on.map(|it| i32::try_from(it.days_since(today)).unwrap_or(i32::MAX)),
                item,
            })?);
        }
        Ok(rows)
    }

    fn item(&self, file: &CaseFile, found: &Found, today: Day) -> Result<Option<TodayItem>, Refusal> {
        Ok(match &found.what {
            None => Some(TodayItem::NoStep),
            Some(Place::Clock(key)) => {
                let clock = clocks(file, &self.pack).into_iter().find(|it| it.key == *key);
                let rules = (&self.pack, &self.vault.leads()?);
                clock.map(|it| line(file, it, today, rules)).transpose()?.map(|clock| TodayItem::Clock { clock })
            }
            Some(Place::Promise(at)) => {
                let promised = promises(file, today).into_iter().find(|it| it.seq == *at);
                promised
                    .map(|it| {
                        Ok::<_, Refusal>(TodayItem::Promise {
                            seq: seq(it.seq)?,
                            by: named(file, it.promise.by),
                            amount: it.promise.amount.to_string(),
                            paid: it.paid.to_string(),
                        })
                    })
                    .transpose()?
            }
            Some(Place::Instalment(at, place)) => {
                let plan = plans(file, today).into_iter().find(|it| it.seq == *at);
                plan.and_then(|plan| plan.instalments.get(*place).map(|it| (plan.clone(), *it)))
                    .map(|(plan, it)| {
                        Ok::<_, Refusal>(TodayItem::Instalment {
                            plan: seq(plan.seq)?,
                            number: u32::try_from(place.saturating_add(1)).unwrap_or(u32::MAX),
                            of: u32::try_from(plan.instalments.len()).unwrap_or(u32::MAX),
                            amount: (it.instalment.amount + it.instalment.fee).to_string(),
                            paid: it.paid.to_string(),
                            breached: plan.state == PlanState::Breached,
                        })
                    })
                    .transpose()?
            }
            Some(Place::Approval(at)) => {
                let asked = approvals(file).into_iter().find(|it| it.seq == *at);
                asked.map(approval).transpose()?
            }
            Some(Place::Complaint(at)) => {
                let complaint = file.work.complaints().find(|(seq, _)| seq == at);
                complaint
                    .map(|(at, it)| Ok::<_, Refusal>(TodayItem::Complaint { seq: seq(at)?, about: it.about.clone() }))
                    .transpose()?
            }
            Some(Place::Letter(id)) => crate::letters::delivery::awaited(file, *id),
            Some(Place::Measure(at)) => crate::enforcement::unanswered(file, *at)?,
            Some(Place::Stray(at)) => crate::accounts::stray(file, *at)?,
            Some(Place::Silent) => crate::contacts::silent(file, today),
            Some(Place::Settled) => Some(crate::closing::settled(file, today)),
            Some(Place::Compensation) => {
                Some(TodayItem::Compensation { amount: file.facts.compensation.total().to_string() })
            }
            Some(Place::Step(at)) => {
                let step = steps(file).into_iter().find(|it| it.seq == *at);
                step.map(|it| {
                    Ok::<_, Refusal>(TodayItem::Step {
                        seq: seq(it.seq)?,
                        text: it.planned.what,
                        time: it.planned.contact.as_ref().and_then(|it| it.time.clone()),
                        channel: it.planned.contact.map(|it| it.channel.into()),
                        postponed: u32::try_from(it.postponed).unwrap_or(u32::MAX),
                    })
                })
                .transpose()?
            }
        })
    }
}

fn approval(it: Approval) -> Result<TodayItem, Refusal> {
    let amount = it.asked.amount.map(|it| it.to_string());
    Ok(TodayItem::Approval { seq: seq(it.seq)?, by: it.asked.by, text: it.asked.what, amount })
}

fn found(rank: u8, case: CaseId, due: &Due) -> Found {
    let what = match &due.what {
        DueKind::Clock { key, .. } => Place::Clock(key.clone()),
        DueKind::Promise { seq } => Place::Promise(*seq),
        DueKind::Instalment { seq, place } => Place::Instalment(*seq, *place),
        DueKind::Approval { seq } => Place::Approval(*seq),
        DueKind::Step { seq } => Place::Step(*seq),
        DueKind::Complaint { seq, .. } => Place::Complaint(*seq),
        DueKind::Letter { id } => Place::Letter(*id),
        DueKind::Measure { seq } => Place::Measure(*seq),
        DueKind::Stray { seq } => Place::Stray(*seq),
        DueKind::Silent => Place::Silent,
        DueKind::Settled => Place::Settled,
        DueKind::Compensation => Place::Compensation,
    };
    Found { rank, on: Some(due.on), case, what: Some(what) }
}

fn open_step(file: &CaseFile, at: u32) -> Result<u64, Refusal> {
    let open = steps(file).into_iter().find(|it| it.seq == u64::from(at) && it.done.is_none());
    open.map(|it| it.seq).ok_or_else(|| Refusal::BadRequest { detail: "no open step of that entry".to_owned() })
}

/// The step that comes after it, where it comes again.
fn again(file: &CaseFile, at: u32, today: Day) -> Option<StepPlanned> {
    let step = steps(file).into_iter().find(|it| it.seq == u64::from(at) && it.done.is_none())?;
    let on = today.plus_days(step.planned.every?);
    // The contact is planned anew on its day: its rules are those of that day.
    Some(StepPlanned { on, contact: None, ..step.planned })
}

fn step(file: &CaseFile, draft: &StepDraft, now: Now) -> Result<StepPlanned, Refusal> {
    let on = forms::day("on", &draft.on)?;
    if on < now.today {
        return Err(invalid("on", FieldRule::NotAfterStart));
    }
    let what = forms::text("what", &draft.what)?;
    let contact = draft.contact.as_ref().map(|it| planned(file, it)).transpose()?;
    let reason = forms::note_if_given("reason", &draft.reason)?;
    notes::explained(file, &[&what], reason.as_ref().or_else(|| contact.as_ref().and_then(|it| it.reason.as_ref())))?;
    let every = forms::text_if_given("every", &draft.every)?;
    let every = every.map(|it| it.parse::<u32>().ok().filter(|it| (1..=366).contains(it)));
    Ok(StepPlanned {
        what,
        on,
        every: every.map(|it| it.ok_or_else(|| invalid("every", FieldRule::NotACount))).transpose()?,
        reason,
        owner: forms::text_if_given("owner", &draft.owner)?,
        contact,
    })
}

fn planned(file: &CaseFile, draft: &PlannedContactDraft) -> Result<PlannedContact, Refusal> {
    Ok(PlannedContact {
        channel: draft.channel.into(),
        with: with(file, &draft.with)?,
        purpose: draft.purpose.into(),
        time: time("time", &draft.time)?,
        reason: forms::note_if_given("reason", &draft.reason)?,
    })
}

fn as_contact(it: &PlannedContact, on: Day) -> Contact {
    Contact {
        channel: it.channel,
        direction: Direction::Outgoing,
        with: it.with.clone(),
        purpose: it.purpose,
        on,
        time: it.time.clone(),
        number: None,
        result: ContactResult::Reached,
        summary: String::new(),
        recording: None,
        recordings: Vec::new(),
        visit: None,
        decides: false,
        promise: None,
        reason: it.reason.clone(),
        let_through: Vec::new(),
    }
}
