//! Waiting for assets against the limitation of the claim, from the clocks of the file.

use chrono::Months;
use recourse_appraisal::{Act, Advice, Appraiser, Assumptions, AtLevel, CaseInputs, Limit, Patience, percent};
use recourse_core::clocks::{Clock, Turn, clocks};
use recourse_core::deadline::Length;
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day};

use super::explained::assumed;
use super::{plain, refused};
use crate::refusals::fault;
use crate::tactics::coded;
use crate::wire::{
    AssetLevel, CodedLine, ExplainedRest, Refusal, WaitingAct, WaitingAdvice, WaitingLevel, WaitingWeighed,
};

/// Days of a month, for a period that is counted in days.
const DAYS_OF_MONTH: u32 = 30;
/// Months that are counted at most: no limitation is longer than twenty years.
const MOST_MONTHS: u32 = 240;

/// The limitation that runs out first against the debtor, and nobody has answered.
#[derive(Clone)]
pub(crate) struct Running {
    rule: CodedLine,
    counted_from: Day,
    last_day: Day,
    /// Of the period an interrupting act begins anew.
    period: u32,
    sources: Vec<ExplainedRest>,
}

/// What runs against us on the claim, if anything does.
pub(super) fn running(file: &CaseFile, pack: &RulePack) -> Option<Running> {
    let ours = |it: &Clock| {
        it.turn == Turn::Ours
            && it.answered.is_none()
            && it.obligor == Some(Obligor::Debtor)
            && it.rule.starts_with("limitation.")
    };
    let clock = clocks(file, pack).into_iter().find(ours)?;
    let period = match pack.period(&clock.rule)?.length? {
        Length::Days(days) => days.checked_div(DAYS_OF_MONTH)?,
        Length::Months(months) => months,
        Length::Years(years) => years.checked_mul(12)?,
    };
    let law = |it: &recourse_core::statutes::Source| ExplainedRest::Law {
        title: it.title.clone(),
        article: it.article.clone(),
        unverified: it.unverified,
    };
    Some(Running {
        rule: coded(&clock.rule, &clock.title.0, &clock.title.1),
        counted_from: clock.from().on,
        last_day: clock.last_day,
        period,
        sources: clock.sources.iter().map(law).collect(),
    })
}

/// Weighs waiting against what runs.
pub(super) fn weighed(
    running: &Running,
    inputs: &CaseInputs,
    appraiser: &Appraiser,
    pack: &Assumptions,
) -> Result<(Patience, WaitingWeighed), Refusal> {
    let today = inputs.as_of;
    let limit = Limit { months: months_left(today, running.last_day), period: running.period };
    let found = appraiser.patience(inputs, limit).map_err(refused)?;
    let days = running.last_day.days_since(today);
    let by = |it: &AtLevel| it.interrupt_in.map_or(Ok(None), |months| later(today, months).map(Some));
    let mut levels = Vec::new();
    let mut first = None;
    for (level, it) in [AssetLevel::None, AssetLevel::Some, AssetLevel::Most].into_iter().zip(&found.levels) {
        let interrupt_by = by(it)?;
        if it.chance > 0.0 && matches!(it.now, Act::Wait | Act::Interrupt) {
            let day = interrupt_by.unwrap_or(running.last_day);
            first = Some(first.map_or(day, |it: Day| it.min(day)));
        }
        levels.push(WaitingLevel {
            level,
            chance_percent: plain(percent(it.chance), 1),
            path: it.path.into(),
            sue: plain(it.sue, 2),
            wait: plain(it.wait, 2),
            now: it.now.into(),
            interrupt_by: interrupt_by.map(|it| it.to_string()),
            interrupt_worth: plain(it.interrupt_worth, 2),
        });
    }
    let act_by = match found.advice {
        Advice::Act => today,
        Advice::Wait => first.unwrap_or(running.last_day),
        Advice::Lapse => running.last_day,
    };
    let mut rests = running.sources.clone();
    rests.extend(Patience::RESTS.iter().filter_map(|id| pack.named(id)).map(assumed));
    let shown = WaitingWeighed {
        clock: running.rule.clone(),
        counted_from: running.counted_from.to_string(),
        last_day: running.last_day.to_string(),
        days_left: i32::try_from(days).map_err(|why| fault(&why))?,
        advice: found.advice.into(),
        act_by: act_by.to_string(),
        worth: plain(found.worth, 2),
        month_costs: plain(found.month_costs, 2),
        levels,
        rests,
    };
    Ok((found, shown))
}

/// As [`whole_months`]; in the last month a letter is still in time.
fn months_left(today: Day, last: Day) -> u32 {
    whole_months(today, last).max(u32::from(last >= today))
}

/// Months that have passed in full by `end`; none where it lies behind.
fn whole_months(today: Day, end: Day) -> u32 {
    let passed = (1..=MOST_MONTHS).take_while(|months| later(today, *months).is_ok_and(|it| it <= end));
    u32::try_from(passed.count()).unwrap_or(MOST_MONTHS)
}

fn later(today: Day, months: u32) -> Result<Day, Refusal> {
    let day = today.date().checked_add_months(Months::new(months));
    day.and_then(|it| Day::new(it).ok()).ok_or_else(|| Refusal::BadRequest { detail: "too late a day".to_owned() })
}

crate::convert::same!(Act, WaitingAct: Sue Wait Interrupt Lapse);
crate::convert::same!(Advice, WaitingAdvice: Act Wait Lapse);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_whole() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (from, to, months) in [
            ("2026-11-22", "2026-11-21", 0),
            ("2026-11-22", "2026-12-21", 0),
            ("2026-11-22", "2026-12-22", 1),
            ("2026-11-30", "2027-02-28", 3),
            ("2026-11-22", "2029-11-22", 36),
        ] {
            assert_eq!(whole_months(day(from), day(to)), months, "{from} {to}");
        }
        for (last, months) in [("2026-11-21", 0), ("2026-11-22", 1), ("2026-12-12", 1), ("2027-01-22", 2)] {
            assert_eq!(months_left(day("2026-11-22"), day(last)), months, "{last}");
        }
    }
}
