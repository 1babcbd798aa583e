//! Classes of overdue days: their bounds, and the days on which a file reached each.

use serde::{Deserialize, Serialize};

use super::diagnosis::days_by;
use super::{OverdueClass, Plan, PlanTurn, catalogue, plans};
use crate::ledger::{ClaimError, Detail, reckon_with};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, Money, claim_on_with, standing};

/// The most days of the two milder classes; whatever is later is in the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverdueBounds {
    /// The most days of the mildest.
    pub mild: u32,
    /// The most days of the one after.
    pub medium: u32,
}

/// Bounds of the company's own, and why.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverdueSet {
    /// The bounds.
    #[serde(flatten)]
    pub bounds: OverdueBounds,
    /// Why, in the words of whoever set them.
    pub reason: String,
}

crate::withheld!(OverdueSet);

/// The most days a bound may have: ten years.
const LONGEST: u32 = 3650;

impl OverdueBounds {
    /// The bounds that ship.
    #[must_use]
    pub fn shipped() -> Self {
        let mut days = catalogue().overdue.iter().filter_map(|it| it.days);
        let mild = days.next().unwrap_or_default();
        Self { mild, medium: days.next().unwrap_or(mild) }
    }

    /// Whether every class holds a day.
    #[must_use]
    pub fn is_fit(self) -> bool {
        self.mild >= 1 && self.mild < self.medium && self.medium <= LONGEST
    }

    /// The classes by these bounds, mildest first, their names told with them.
    #[must_use]
    pub fn classes(self) -> Vec<OverdueClass> {
        let bounds = [Some(self.mild), Some(self.medium)].into_iter().chain(std::iter::repeat(None));
        let mut over = 0_u32;
        let mut all = Vec::new();
        for (known, most) in catalogue().overdue.iter().zip(bounds) {
            let told = |text: &str| {
                text.replace("{most}", &most.unwrap_or_default().to_string())
                    .replace("{least}", &over.saturating_add(1).to_string())
                    .replace("{over}", &over.to_string())
            };
            let (title, title_en) = (told(&known.title), told(&known.title_en));
            all.push(OverdueClass { id: known.id.clone(), title, title_en, days: most });
            over = most.unwrap_or(over);
        }
        all
    }

    /// The class of so many days.
    #[must_use]
    pub fn class(self, days: u32) -> Option<OverdueClass> {
        self.classes().into_iter().find(|it| it.days.is_none_or(|most| days <= most))
    }

    /// Its name in the list.
    #[must_use]
    pub fn class_id(self, days: u32) -> Option<&'static str> {
        let bounds = [Some(self.mild), Some(self.medium)].into_iter().chain(std::iter::repeat(None));
        let mut known = catalogue().overdue.iter().zip(bounds);
        known.find(|(_, most)| most.is_none_or(|most| days <= most)).map(|(it, _)| it.id.as_str())
    }
}

/// A day on which a file came into another class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassReached {
    /// The day.
    pub on: Day,
    /// Days overdue on it; none where nothing was.
    pub days: Option<u32>,
    /// The class; none where nothing was overdue any more.
    pub class: Option<OverdueClass>,
}

/// The days on which `file` came into each class up to `today`, in order, by what the journal says now.
///
/// Nothing is kept of it: a payment that is recorded late changes the days that lie behind.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn class_history(file: &CaseFile, today: Day, pack: &RulePack) -> Result<Vec<ClassReached>, ClaimError> {
    if file.facts.expected {
        return Ok(Vec::new());
    }
    let on = |day: Day| -> Result<(Option<u32>, Option<&'static str>), ClaimError> {
        let owed = reckon_with(&claim_on_with(file, day, pack), day, Detail::Summary, pack)?.total;
        let days = overdue_then(file, owed, day, pack);
        Ok((days, days.and_then(|it| pack.overdue().class_id(it))))
    };
    let mut all = Vec::new();
    let mut before: Option<(Day, Option<&'static str>)> = None;
    for day in turning_days(file, today, pack.overdue()) {
        let (_, class) = on(day)?;
        if let Some((mut last, was)) = before.filter(|(_, was)| *was != class) {
            // Between two of those days only what is owed can have moved it, one way: the day is searched by halves.
            let mut first = day;
            while first.days_since(last) > 1 {
                let half = u32::try_from(first.days_since(last) / 2).unwrap_or(1);
                let middle = last.plus_days(half);
                if on(middle)?.1 == was { last = middle } else { first = middle }
            }
            all.push(reached(first, on(first)?.0, pack));
        } else if before.is_none() && class.is_some() {
            all.push(reached(day, on(day)?.0, pack));
        }
        before = Some((day, class));
    }
    Ok(all)
}

fn reached(on: Day, days: Option<u32>, pack: &RulePack) -> ClassReached {
    ClassReached { on, days, class: days.and_then(|it| pack.overdue().class(it)) }
}

/// The days overdue as they stood on `day`, the plan that bound then counted.
fn overdue_then(file: &CaseFile, owed: Money, day: Day, pack: &RulePack) -> Option<u32> {
    let binds = |it: &Plan| {
        let paid = it.instalments.iter().all(|it| it.lacks() <= Money::ZERO);
        it.signed_on.is_some_and(|on| on <= day) && lapsed(file, it.seq).is_none_or(|on| on > day) && !paid
    };
    days_by(file, owed, day, pack, plans(file, day).into_iter().find(binds).as_ref())
}

/// The day a plan was ended or everything of it became due.
fn lapsed(file: &CaseFile, plan: u64) -> Option<Day> {
    file.work.plan_turns().find(|(_, it)| it.plan == plan && it.turn != PlanTurn::Signed).map(|(_, it)| it.on)
}

/// The days to `today` on which a class can turn, other than by what runs on the debt.
fn turning_days(file: &CaseFile, today: Day, bounds: OverdueBounds) -> Vec<Day> {
    let start = file.facts.compensation.on;
    let steps =
        |from: Day| [0, 1, bounds.mild.saturating_add(1), bounds.medium.saturating_add(1)].map(|it| from.plus_days(it));
    let mut all = steps(start).to_vec();
    for (_, drawn) in file.work.plans_drawn() {
        all.extend(drawn.instalments.iter().flat_map(|it| steps(it.due)));
    }
    all.extend(file.work.plan_turns().map(|(_, it)| it.on));
    all.extend(file.standing_payments().map(|it| it.received_on));
    all.extend(file.further_compensations().map(|(_, on, _)| on));
    all.extend(standing(&file.charges).map(|it| it.what.due_on));
    all.extend(standing(&file.waivers).map(|it| it.what.waived_on));
    all.extend(standing(&file.judgments).map(|it| it.what.effective_on));
    all.push(today);
    all.retain(|it| *it >= start && *it <= today);
    all.sort_unstable();
    all.dedup();
    all
}
