//! Measures of enforcement on a file: asked of the court, followed until they end.

use recourse_core::casework::{
    Casework, Measure, MeasureAsked, MeasureKind, MeasureTurn, MeasureTurned, catalogue, measures,
};
use recourse_core::clocks::{Clock, clocks};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry, Money};

use crate::Desk;
use crate::deadlines::{named, obligor, obligors, past};
use crate::desk::{Now, Open, seq};
use crate::forms::{self, invalid};
use crate::ledger::source;
use crate::payments::stands;
use crate::wire::{
    AskEnforcement, AskMeasure, EnforcementShown, EntryWritten, FieldRule, MeasureChoice, MeasureDraft, MeasureLine,
    MeasureStep, MeasureStepLine, PaymentDraft, Refusal, TodayItem, TurnMeasure,
};

impl Desk {
    /// Measures of one file, the latest first, and the kinds there are.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_enforcement(&self, ask: AskEnforcement) -> Result<EnforcementShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let shown = open.enforcement(&file, now.today)?;
            open.veil(&file).over(shown)
        })
    }

    /// Records that the court was asked for a measure.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::BadRequest`] for an unknown kind.
    pub fn ask_measure(&self, ask: AskMeasure) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| asked(file, &ask.draft, now.today)))
    }

    /// Records what became of a measure; money that came in, with the payment that it is.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] where no measure has that entry, [`Refusal::FieldInvalid`] for a turn that cannot follow,
    /// a day before the one before, and what is missing.
    pub fn turn_measure(&self, ask: TurnMeasure) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| match &ask.payment {
            None => open.write_entry(&ask.case_id, now, |file| Ok(of_a_measure(turned(file, &ask, now.today)?))),
            Some(payment) => open.bring_in(&ask, payment, now),
        })
    }
}

impl Open {
    /// What a measure brought, and the payment that it is, in one act.
    fn bring_in(&mut self, ask: &TurnMeasure, payment: &PaymentDraft, now: Now) -> Result<EntryWritten, Refusal> {
        let file = self.live_case(&ask.case_id)?;
        let turn = turned(&file, ask, now.today)?;
        if turn.turn != MeasureTurn::Yielded {
            return Err(invalid("step", FieldRule::OutOfBounds));
        }
        let (received_on, amount) = (turn.on.to_string(), turn.amount.unwrap_or_default().to_string());
        let draft = PaymentDraft { case_id: ask.case_id.clone(), received_on, amount, ..payment.clone() };
        self.write_payment_with(&draft, now, |paid| of_a_measure(MeasureTurned { payment: Some(paid), ..turn.clone() }))
    }

    fn enforcement(&self, file: &CaseFile, today: Day) -> Result<EnforcementShown, Refusal> {
        let all = measures(file);
        let running = clocks(file, &self.pack);
        let lines = all.iter().rev().map(|it| line(file, it, &running, today));
        Ok(EnforcementShown {
            today: today.to_string(),
            people: obligors(file),
            kinds: catalogue().enforcement.iter().map(|it| choice(it, &self.pack)).collect(),
            measures: lines.collect::<Result<_, _>>()?,
            brought: all.iter().map(Measure::brought).sum::<Money>().to_string(),
        })
    }
}

/// A measure that nobody answered, as the queue shows it.
pub(crate) fn unanswered(file: &CaseFile, at: u64) -> Result<Option<TodayItem>, Refusal> {
    let Some(it) = measures(file).into_iter().find(|it| it.seq == at) else { return Ok(None) };
    let (title, title_en) = titles(&it.asked.what);
    Ok(Some(TodayItem::Measure {
        seq: seq(at)?,
        title,
        title_en,
        target: it.asked.target,
        on: it.asked.on.to_string(),
    }))
}

fn titles(kind: &str) -> (String, String) {
    catalogue().measure(kind).map_or((kind.to_owned(), kind.to_owned()), |it| (it.title.clone(), it.title_en.clone()))
}

/// The kind with the period it has by law, and the text that says so.
fn choice(it: &MeasureKind, pack: &RulePack) -> MeasureChoice {
    let milestone = it.milestone.as_deref().and_then(|it| catalogue().milestone(it));
    let period = milestone.and_then(|it| it.starts.first()).and_then(|it| pack.period(it));
    MeasureChoice {
        id: it.id.clone(),
        title: it.title.clone(),
        title_en: it.title_en.clone(),
        hint: it.hint.clone(),
        hint_en: it.hint_en.clone(),
        period: period.map(|it| it.title.clone()),
        period_en: period.map(|it| it.title_en.clone()),
        sources: period.map(|it| it.sources(pack).into_iter().map(source).collect()).unwrap_or_default(),
        unverified: it.unverified,
    }
}

fn line(file: &CaseFile, it: &Measure, running: &[Clock], today: Day) -> Result<MeasureLine, Refusal> {
    let (title, title_en) = titles(&it.asked.what);
    let of_it = |clock: &&Clock| it.turns.iter().any(|(at, _)| *at == clock.start.seq);
    // The end of the measure stands after the last day to ask for its renewal.
    let ends = running.iter().filter(of_it).map(|it| it.last_day).max();
    let steps = it.turns.iter().map(|(at, turn)| {
        Ok(MeasureStepLine {
            seq: seq(*at)?,
            step: turn.turn.into(),
            on: turn.on.to_string(),
            until: turn.until.map(|it| it.to_string()),
            amount: turn.amount.map(|it| it.to_string()),
            paper: turn.paper.clone(),
            payment: turn.payment.filter(|it| stands(file, *it)).map(seq).transpose()?,
        })
    });
    Ok(MeasureLine {
        seq: seq(it.seq)?,
        kind: it.asked.what.clone(),
        title,
        title_en,
        obligor: it.asked.obligor.map(|who| named(file, who)),
        target: it.asked.target.clone(),
        on: it.asked.on.to_string(),
        paper: it.asked.paper.clone(),
        last: it.last().map(Into::into),
        ends: ends.map(|it| it.to_string()),
        days_left: ends.map(|it| i32::try_from(it.days_since(today)).unwrap_or(i32::MAX)),
        brought: it.brought().to_string(),
        next: MeasureTurn::after(it.last()).iter().copied().map(Into::into).collect(),
        steps: steps.collect::<Result<_, Refusal>>()?,
    })
}

fn asked(file: &CaseFile, draft: &MeasureDraft, today: Day) -> Result<Entry, Refusal> {
    let known = catalogue().measure(&draft.kind);
    let kind = known.ok_or_else(|| Refusal::BadRequest { detail: "no such measure".to_owned() })?;
    Ok(Entry::Casework(Casework::MeasureAsked(MeasureAsked {
        what: kind.id.clone(),
        obligor: draft.obligor.map(|it| obligor(file, it)).transpose()?,
        target: forms::text("target", &draft.target)?,
        on: past("on", &draft.on, today)?,
        paper: forms::text("paper", &draft.paper)?,
    })))
}

fn of_a_measure(turn: MeasureTurned) -> Entry {
    Entry::Casework(Casework::MeasureTurned(turn))
}

fn turned(file: &CaseFile, ask: &TurnMeasure, today: Day) -> Result<MeasureTurned, Refusal> {
    let found = measures(file).into_iter().find(|it| it.seq == u64::from(ask.measure));
    let measure = found.ok_or_else(|| Refusal::BadRequest { detail: "no measure of that entry".to_owned() })?;
    let turn = MeasureTurn::from(ask.step);
    if !MeasureTurn::after(measure.last()).contains(&turn) {
        return Err(invalid("step", FieldRule::OutOfBounds));
    }
    let on = past("on", &ask.on, today)?;
    if on < measure.turns.last().map_or(measure.asked.on, |(_, it)| it.on) {
        return Err(invalid("on", FieldRule::NotAfterStart));
    }
    let taken = matches!(turn, MeasureTurn::Granted | MeasureTurn::Renewed);
    let until = if taken { forms::day_after("until", &ask.until, Some(on))? } else { None };
    let given = forms::text_if_given("amount", &ask.amount)?;
    let amount = given.map(|it| forms::amount("amount", &it)).transpose()?;
    if turn == MeasureTurn::Yielded && amount.is_none() {
        return Err(invalid("amount", FieldRule::Required));
    }
    let amount = amount.filter(|_| turn != MeasureTurn::Refused && turn != MeasureTurn::Lifted);
    let paper = forms::note("paper", &ask.paper)?;
    let measure = measure.seq;
    Ok(MeasureTurned { measure, turn, on, until, amount, paper, payment: None })
}

crate::convert::same!(MeasureTurn, MeasureStep: Granted Renewed Refused Yielded Lifted);
