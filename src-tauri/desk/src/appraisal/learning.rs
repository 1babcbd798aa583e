//! Learning from the company's own cases: rates, shares recovered, times, and how good the forecasts were.

use std::collections::BTreeMap;

use recourse_appraisal::{
    Appraiser, Basis, Calibration, Cause, Event, FEW, Group, Judged, Observed, Studied, calibration, came,
    company_shares, incidence, percent as in_percent, place, recovered_shares, study,
};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Money};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::endings::{self, Ending};
use super::{chosen_path, plain, refused};
use crate::desk::{Open, count, day_or};
use crate::wire::{
    AskLearned, BacktestShown, CalibrationShown, ForecastJudged, ForecastPlace, LearnedBasis, LearnedFigure,
    LearnedShown, OfficerForecasts, RecoveryPath, Refusal, SharesGroup, SharesLearned, TimePoint,
};
use crate::{Desk, ledger};

/// Cases a wider group counts for in a narrower one.
const STRENGTH: f64 = 20.0;
/// Months after which it is shown how cases stand.
const POINTS: [u32; 5] = [6, 12, 24, 36, 60];
/// Decisions shown one by one.
const LISTED: usize = 200;
const DAYS_OF_MONTH: u32 = 30;
const DAYS_OF_YEAR: i64 = 365;

impl Desk {
    /// What the cases in the user's sight teach, and how forecasts at decisions compare with what came. Nothing is
    /// written.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn learned(&self, ask: AskLearned) -> Result<LearnedShown, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(&ask.as_of, now.today)?;
            let seen = open.seen(as_of)?;
            open.learned_shown(as_of, &seen)
        })
    }
}

/// What the cases of a vault show.
#[derive(Default)]
struct Seen {
    cases: u64,
    unreckoned: u64,
    events: Vec<Event>,
    observed: Vec<Observed>,
    /// Ended cases by recovered share: without security, with it.
    shares: [[u32; 6]; 2],
    decisions: Vec<Decision>,
}

/// A decision whose case has ended.
struct Decision {
    case_id: String,
    number: String,
    officer: Option<String>,
    path: RecoveryPath,
    chosen_on: Day,
    ended_on: Day,
    judged: Judged,
}

impl Open {
    fn seen(&self, as_of: Day) -> Result<Seen, Refusal> {
        let rate = Appraiser::of(&self.assumed()?).map_err(refused)?.annual_rate_percent();
        let (pack, sight) = (&self.pack, &self.sight);
        let parts = self.vault.fold_all(Seen::default, |seen: &mut Seen, file| {
            if sight.covers(&file.facts) {
                look(seen, file, as_of, pack, rate);
            }
        })?;
        let mut all = Seen::default();
        for part in parts {
            all.cases = all.cases.saturating_add(part.cases);
            all.unreckoned = all.unreckoned.saturating_add(part.unreckoned);
            all.events.extend(part.events);
            all.observed.extend(part.observed);
            all.decisions.extend(part.decisions);
            let sums = all.shares.iter_mut().flatten().zip(part.shares.iter().flatten());
            sums.for_each(|(sum, it)| *sum = sum.saturating_add(*it));
        }
        // Cores hand back their parts in no order; figures must not depend on it.
        all.events.sort_by_key(|it| {
            (it.what, it.month, it.happened, it.debtor == recourse_core::PartyKind::Person, it.willing)
        });
        all.decisions.sort_by(|one, other| (other.ended_on, &one.number).cmp(&(one.ended_on, &other.number)));
        Ok(all)
    }

    /// The learned rates as they are shown, by id. Percent.
    pub(super) fn learned_rates(&self, as_of: Day) -> Result<BTreeMap<String, String>, Refusal> {
        let studied = study(&self.seen(as_of)?.events);
        Ok(studied.into_iter().map(|it| (it.id.to_owned(), share(it.learned.rate))).collect())
    }

    fn learned_shown(&self, as_of: Day, seen: &Seen) -> Result<LearnedShown, Refusal> {
        let in_force: BTreeMap<String, String> =
            self.assumed()?.iter().map(|it| (it.id.clone(), it.value.normalize().to_string())).collect();
        let ended = seen.observed.iter().filter(|it| it.cause.is_some()).count();
        let figures = study(&seen.events).into_iter().map(|it| figure(&it, &in_force)).collect();
        let mut officers: BTreeMap<Option<&str>, Vec<Judged>> = BTreeMap::new();
        for it in &seen.decisions {
            officers.entry(it.officer.as_deref()).or_default().push(it.judged);
        }
        let all: Vec<Judged> = seen.decisions.iter().map(|it| it.judged).collect();
        Ok(LearnedShown {
            as_of: as_of.to_string(),
            cases: count(seen.cases)?,
            ended: count(u64::try_from(ended).unwrap_or(u64::MAX))?,
            few: FEW,
            unreckoned: count(seen.unreckoned)?,
            figures,
            shares: shares(&seen.shares),
            times: times(&seen.observed),
            calibration: calibration(&all).map(|it| calibrated(&it)),
            officers: officers
                .into_iter()
                .filter_map(|(officer, judged)| Some((officer, calibration(&judged)?)))
                .map(|(officer, it)| OfficerForecasts {
                    officer: officer.map(ToOwned::to_owned),
                    decisions: it.decisions,
                    within_percent: share(it.within),
                    expected: plain(it.expected, 2),
                    came: plain(it.came, 2),
                })
                .collect(),
            forecasts: seen.decisions.iter().take(LISTED).map(forecast).collect(),
        })
    }
}

/// Adds what one case shows.
fn look(seen: &mut Seen, file: &CaseFile, as_of: Day, pack: &RulePack, rate: f64) {
    if file.facts.expected {
        return;
    }
    seen.cases = seen.cases.saturating_add(1);
    let Ok(left) = ledger::bearing(file, as_of, pack).map(|it| it.claim) else {
        seen.unreckoned = seen.unreckoned.saturating_add(1);
        return;
    };
    seen.events.extend(endings::events(file, as_of));
    let ending = endings::ending(file, left).filter(|it| it.on <= as_of);
    let last = ending.map_or(as_of, |it| it.on);
    let days = u32::try_from(last.days_since(file.facts.compensation.on).max(0)).unwrap_or(u32::MAX);
    let month = days.checked_div(DAYS_OF_MONTH).unwrap_or(0).saturating_add(1);
    seen.observed.push(Observed { month, cause: ending.map(|it| it.cause) });
    let Some(ending) = ending else { return };
    let received: Money = file.standing_payments().filter(|it| it.received_on <= as_of).map(|it| it.amount).sum();
    let secured = usize::from(file.facts.collateral.is_some());
    let band = seen.shares.get_mut(secured).and_then(|it| it.get_mut(band(received, left)));
    if let Some(sum) = band {
        *sum = sum.saturating_add(1);
    }
    seen.decisions.extend(decision(file, ending, as_of, rate));
}

/// Which of {0, (0,20], (20,50], (50,80], (80,100), 100} percent of the claim was recovered.
fn band(received: Money, left: Money) -> usize {
    let all = received.yuan().saturating_add(left.yuan());
    let share = received.yuan().checked_div(all).unwrap_or(Decimal::ONE);
    if left.is_zero() {
        return 5;
    }
    [0, 20, 50, 80].into_iter().filter(|it| share > Decimal::new(*it, 2)).count()
}

/// What of a frozen comparison is held against the outcome, whichever program froze it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Frozen {
    paths: Vec<FrozenPath>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FrozenPath {
    path: RecoveryPath,
    mean: String,
    p10: String,
    p50: String,
    p90: String,
    loss_percent: String,
    cash_12_months_percent: String,
}

/// The decision of a case that has ended since, with what came after it.
fn decision(file: &CaseFile, ending: Ending, as_of: Day, rate: f64) -> Option<Decision> {
    let chosen = file.path.as_ref().filter(|it| it.as_of <= ending.on)?;
    let path = chosen_path(chosen)?;
    let frozen: Frozen = serde_json::from_value(chosen.appraisal.clone()).ok()?;
    let it = frozen.paths.into_iter().find(|it| it.path == path)?;
    let percent =
        |text: &str| Decimal::from_str_exact(text).ok()?.checked_div(Decimal::ONE_HUNDRED)?.to_string().parse().ok();
    let since = |day: Day| u32::try_from(day.days_since(chosen.as_of)).ok();
    let yuan = |it: Money| it.to_string().parse::<f64>().ok();
    let received = file.standing_payments().filter(|it| it.received_on <= as_of);
    let mut flows: Vec<(u32, f64)> =
        received.filter_map(|it| Some((since(it.received_on)?, yuan(it.amount)?))).collect();
    let cash_came = flows.iter().any(|it| i64::from(it.0) <= DAYS_OF_YEAR);
    let spent = file.charges.iter().filter(|it| !it.reversed && it.what.due_on <= as_of);
    flows.extend(spent.filter_map(|it| Some((since(it.what.due_on)?, yuan(Money::ZERO - it.what.amount)?))));
    Some(Decision {
        case_id: file.id.to_string(),
        number: file.facts.number.to_string(),
        officer: file.facts.officer.clone(),
        path,
        chosen_on: chosen.as_of,
        ended_on: ending.on,
        judged: Judged {
            mean: exact(&it.mean)?,
            quantiles: [exact(&it.p10)?, exact(&it.p50)?, exact(&it.p90)?],
            loss: percent(&it.loss_percent)?,
            cash_within_a_year: percent(&it.cash_12_months_percent)?,
            came: came(rate, &flows),
            cash_came,
        },
    })
}

/// A figure as it was frozen; of bounds the lower.
fn exact(text: &str) -> Option<f64> {
    text.split(" – ").next()?.parse().ok()
}

fn figure(it: &Studied, in_force: &BTreeMap<String, String>) -> LearnedFigure {
    let basis = match (it.learned.basis, it.group) {
        (Basis::Pooled, _) => LearnedBasis::Pooled,
        (Basis::Ladder, Group::Company) => LearnedBasis::Company,
        (Basis::Ladder, Group::Own) => LearnedBasis::Own,
    };
    LearnedFigure {
        id: it.id.to_owned(),
        in_force: in_force.get(it.id).cloned().unwrap_or_default(),
        rate_percent: share(it.learned.rate),
        low_percent: share(it.band.0),
        high_percent: share(it.band.1),
        happened: it.own.successes,
        cases: it.own.cases,
        company_cases: it.all.cases,
        basis,
        backtest: it.backtest.map(|it| BacktestShown {
            scored: it.scored,
            brier: plain(it.brier, 4),
            skill_percent: share(it.skill),
            support_percent: share(it.support),
            reliability: plain(it.murphy.reliability, 4),
            resolution: plain(it.murphy.resolution, 4),
            uncertainty: plain(it.murphy.uncertainty, 4),
        }),
    }
}

fn shares(counted: &[[u32; 6]; 2]) -> Vec<SharesLearned> {
    let [without, with] = *counted;
    let mut own = without;
    own.iter_mut().zip(with).for_each(|(sum, it)| *sum = sum.saturating_add(it));
    let company = company_shares(own);
    let group = |group, own: [u32; 6], learned: [f64; 6]| SharesLearned {
        group,
        cases: own.iter().fold(0_u32, |sum, it| sum.saturating_add(*it)),
        percents: learned.into_iter().map(share).collect(),
    };
    let of = |own| recovered_shares(company, own, STRENGTH);
    vec![
        group(SharesGroup::All, own, company),
        group(SharesGroup::Secured, with, of(with)),
        group(SharesGroup::Unsecured, without, of(without)),
    ]
}

fn times(observed: &[Observed]) -> Vec<TimePoint> {
    let longest = POINTS.into_iter().max().unwrap_or(0);
    let found = incidence(observed, longest, &[], 0.0);
    let at = |months: u32| {
        let place = usize::try_from(months).ok()?.checked_sub(1)?;
        let (causes, open) = (found.by_cause.get(place)?, found.open.get(place)?);
        let of = |cause: Cause| {
            let place = Cause::ALL.iter().position(|it| *it == cause).unwrap_or(0);
            share(causes.get(place).copied().unwrap_or(0.0))
        };
        Some(TimePoint {
            months,
            paid: of(Cause::Paid),
            partial: of(Cause::PartialClosed),
            terminated: of(Cause::Terminated),
            written_off: of(Cause::WrittenOff),
            open: share(*open),
        })
    };
    POINTS.into_iter().filter_map(at).collect()
}

fn calibrated(it: &Calibration) -> CalibrationShown {
    CalibrationShown {
        decisions: it.decisions,
        within_percent: share(it.within),
        shares: it.shares.into_iter().map(share).collect(),
        expected: plain(it.expected, 2),
        came: plain(it.came, 2),
        slope: it.slope.map(|it| plain(it, 2)),
        loss_brier: plain(it.loss.0, 4),
        loss_reliability: plain(it.loss.1.reliability, 4),
        cash_brier: plain(it.cash.0, 4),
        cash_reliability: plain(it.cash.1.reliability, 4),
    }
}

fn forecast(it: &Decision) -> ForecastJudged {
    let [p10, _, p90] = it.judged.quantiles;
    let places = [ForecastPlace::Below, ForecastPlace::Lower, ForecastPlace::Upper, ForecastPlace::Above];
    ForecastJudged {
        case_id: it.case_id.clone(),
        number: it.number.clone(),
        officer: it.officer.clone(),
        path: it.path,
        chosen_on: it.chosen_on.to_string(),
        ended_on: it.ended_on.to_string(),
        mean: plain(it.judged.mean, 2),
        p10: plain(p10, 2),
        p90: plain(p90, 2),
        came: plain(it.judged.came, 2),
        place: places.get(place(it.judged.quantiles, it.judged.came)).copied().unwrap_or(ForecastPlace::Above),
    }
}

/// A share as percent with one decimal.
fn share(it: f64) -> String {
    plain(in_percent(it), 1)
}
