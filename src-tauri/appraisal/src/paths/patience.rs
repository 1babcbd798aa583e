//! Whether to wait for the debtor to come by assets, or to act before the claim becomes time-barred.

use serde::{Deserialize, Serialize};

use super::compare::{Appraiser, Case};
use super::payers::Worlds;
use super::tariff::real;
use super::{AppraisalError, CaseInputs, Path};
use crate::derive::{Act, WaitingInputs, waiting};

/// How long a claim can wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Whole months to the last day of its limitation.
    pub months: u32,
    /// Months of the period that an interrupting act begins anew.
    pub period: u32,
}

/// Waiting weighed against the limitation. Yuan today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Patience {
    /// By what the debtor has: nothing, some, most of the claim.
    pub levels: [AtLevel; 3],
    /// What being able to wait is worth on average over the levels, if what the debtor has is watched.
    pub worth: f64,
    /// What letting the coming month pass costs on average; below zero where it gains.
    pub month_costs: f64,
    /// What to do today.
    pub advice: Advice,
    /// What it was reckoned from.
    pub inputs: WaitingInputs,
}

/// What the debtor may have, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AtLevel {
    /// How likely it is today.
    pub chance: f64,
    /// The suit that is worth most.
    pub path: Path,
    /// What it is worth now.
    pub sue: f64,
    /// What letting the coming month pass is worth, the best being done after it.
    pub wait: f64,
    /// What the claim is worth with the better of the two.
    pub value: f64,
    /// What to do today.
    pub now: Act,
    /// Months from today in which the interrupting act is best done at the latest.
    pub interrupt_in: Option<u32>,
    /// What being able to interrupt is worth.
    pub interrupt_worth: f64,
}

/// What to do, whatever the debtor turns out to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Waiting loses at every level.
    Act,
    /// Waiting gains at some level.
    Wait,
    /// Neither a suit nor a letter is worth its cost at any level: a named person must decide to let the claim lapse.
    Lapse,
}

/// Ways to sue.
const SUITS: [Path; 6] =
    [Path::Litigation, Path::SuitUnpreserved, Path::Hourly, Path::Agency, Path::AgencyFull, Path::RealiseSecurity];

impl Patience {
    /// The assumptions it rests on beside those of the suits.
    pub const RESTS: [&str; 8] = [
        "cost_of_funds",
        "assets_appear_none",
        "assets_appear_some",
        "assets_vanish_some",
        "assets_vanish_full",
        "preserve_cost",
        "preserve_hours",
        "staff_rate",
    ];
}

impl Appraiser {
    /// Weighs waiting against a limitation.
    /// # Errors
    /// As [`super::compare()`].
    pub fn patience(&self, inputs: &CaseInputs, limit: Limit) -> Result<Patience, AppraisalError> {
        let mut case = Case::bare(inputs, self)?;
        let suits = case.open(&SUITS)?.0;
        let mut ready = self.ready.clone();
        let levels = Worlds::levels(inputs, real(inputs.claim), &self.figures).map(|(worlds, chance)| {
            case.worlds = worlds;
            let worth = |path| (path, case.mean(&mut ready, path, &self.figures));
            let better = |one: (Path, f64), other: (Path, f64)| if other.1 > one.1 { other } else { one };
            let best = suits.iter().copied().map(worth).reduce(better);
            (chance, best.unwrap_or((Path::Litigation, 0.0)))
        });
        let letter = case.prices.preserve.amount + case.prices.preserve_staff.amount;
        let chance = |id: &str| self.book.real(id);
        let weighed = WaitingInputs {
            annual_rate_percent: self.annual_rate_percent(),
            months: limit.months,
            period: limit.period,
            sue: levels.map(|it| it.1.1),
            appear: [chance("assets_appear_none")?, chance("assets_appear_some")?],
            vanish: [chance("assets_vanish_some")?, chance("assets_vanish_full")?],
            interrupt: real(letter),
        };
        let found = waiting(&weighed);
        let ways = found.wait.into_iter().zip(found.value).zip(found.now).zip(found.interrupt_in);
        let mut ways = ways.zip(found.interrupt_worth);
        let levels = levels.map(|(chance, (path, sue))| {
            let ((((wait, value), now), interrupt_in), interrupt_worth) = ways.next().unwrap_or_default();
            AtLevel { chance, path, sue, wait, value, now, interrupt_in, interrupt_worth }
        });
        let mean = |of: &dyn Fn(&AtLevel) -> f64| levels.iter().map(|it| it.chance * of(it)).sum::<f64>();
        let any = |act: Act| levels.iter().any(|it| it.chance > 0.0 && it.now == act);
        Ok(Patience {
            worth: mean(&|it| it.value - it.sue.max(0.0)),
            month_costs: mean(&|it| it.sue.max(0.0) - it.wait),
            advice: match (any(Act::Wait) || any(Act::Interrupt), any(Act::Sue)) {
                (true, _) => Advice::Wait,
                (false, true) => Advice::Act,
                (false, false) => Advice::Lapse,
            },
            levels,
            inputs: weighed,
        })
    }
}
