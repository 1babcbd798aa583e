//! What a signed plan does to the claim: days on which nothing runs, what is given up, the fees of its instalments; and
//! how all of it lapses when everything becomes due.

use super::{Lapse, PlanDrawn, PlanTurn};
use crate::events::HeadPart;
use crate::{CaseFile, Day, Money};

/// What one plan does to the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEffect {
    /// Journal entry that drew the plan up.
    pub plan: u64,
    /// First day on which nothing runs, and the first day after; none where everything runs on.
    pub standstill: Option<(Day, Option<Day>)>,
    /// The day from which what it gives up is no longer owed: that of its figures.
    pub waived_on: Day,
    /// What it gives up, by head.
    pub waived: Vec<HeadPart>,
    /// The day from which that is owed again.
    pub restored_on: Option<Day>,
    /// Fees of instalments, each with the day it is due.
    pub fees: Vec<(Day, Money)>,
}

/// What every signed plan of the file does, in order of drawing up.
///
/// Nothing runs from the day of the plan's figures, so that what was agreed is what is owed. Everything lapses with the
/// acceleration or the end of the plan, by its terms either from that day or as if it had never been agreed.
#[must_use]
pub fn plan_effects(file: &CaseFile) -> Vec<PlanEffect> {
    file.work.plans_drawn().filter_map(|(seq, drawn)| effect(file, seq, drawn)).collect()
}

fn effect(file: &CaseFile, seq: u64, drawn: &PlanDrawn) -> Option<PlanEffect> {
    let turned =
        |turn: PlanTurn| file.work.plan_turns().find(|(_, it)| it.plan == seq && it.turn == turn).map(|(_, it)| it.on);
    turned(PlanTurn::Signed)?;
    let lapsed = turned(PlanTurn::Accelerated).or_else(|| turned(PlanTurn::Ended));
    if lapsed.is_some() && drawn.lapse == Lapse::FromTheStart {
        return None;
    }
    let lasts = lapsed.is_none_or(|it| it > drawn.as_of);
    let fees = drawn.instalments.iter().filter(|it| it.fee > Money::ZERO && lapsed.is_none_or(|on| it.due < on));
    Some(PlanEffect {
        plan: seq,
        standstill: (drawn.standstill && lasts).then_some((drawn.as_of, lapsed)),
        waived_on: drawn.as_of,
        waived: if lasts { drawn.waives.clone() } else { Vec::new() },
        restored_on: lapsed,
        fees: fees.map(|it| (it.due, it.fee)).collect(),
    })
}

/// The plan whose doing the part of a claim named `id` is.
#[must_use]
pub fn plan_of<'a>(file: &'a CaseFile, id: &str) -> Option<(u64, &'a PlanDrawn)> {
    let seq: u64 = id.strip_prefix(PREFIX)?.split('-').next()?.parse().ok()?;
    file.work.plans_drawn().find(|(at, _)| *at == seq)
}

/// How names in the claim begin that come from a plan.
pub(crate) const PREFIX: &str = "plan-";
