//! When cases end and how: competing causes by month, cases still open counted as long as they were watched.

use serde::{Deserialize, Serialize};

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Paid in full.
    Paid,
    /// Closed on part of it.
    PartialClosed,
    /// Enforcement closed for want of assets (终本).
    Terminated,
    /// Written off.
    WrittenOff,
}

impl Cause {
    /// All.
    pub const ALL: [Self; 4] = [Self::Paid, Self::PartialClosed, Self::Terminated, Self::WrittenOff];
}

/// One case as far as it was watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// Month in which it ended, or was last seen open; from 1.
    pub month: u32,
    /// How it ended; `None` is still open.
    pub cause: Option<Cause>,
}

/// Cumulative incidence by month: by cause in the order of [`Cause::ALL`], and what is still open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Incidence {
    /// After each month, from the first.
    pub by_cause: Vec<[f64; 4]>,
    /// Probability that a case is still open after each month.
    pub open: Vec<f64>,
}

/// The Aalen-Johansen estimate over `months`, with hazards `prior` by month and cause worth `strength` cases.
///
/// Causes compete: what ended for one reason cannot end for another, so that the incidences and what is open sum to one.
#[must_use]
pub fn incidence(cases: &[Observed], months: u32, prior: &[[f64; 4]], strength: f64) -> Incidence {
    let mut open = 1.0;
    let mut sums = [0.0; 4];
    let mut found = Incidence { by_cause: Vec::new(), open: Vec::new() };
    for month in 1..=months {
        let watched = f64::from(u32::try_from(cases.iter().filter(|it| it.month >= month).count()).unwrap_or(u32::MAX));
        let place = usize::try_from(month - 1).unwrap_or(usize::MAX);
        let before = prior.get(place).copied().unwrap_or([0.0; 4]);
        let weight = if prior.is_empty() { 0.0 } else { strength };
        let mut left = 1.0;
        for ((sum, cause), prior) in sums.iter_mut().zip(Cause::ALL).zip(before) {
            let ended = cases.iter().filter(|it| it.month == month && it.cause == Some(cause)).count();
            let ended = f64::from(u32::try_from(ended).unwrap_or(u32::MAX));
            let hazard = if watched + weight > 0.0 { (ended + weight * prior) / (watched + weight) } else { 0.0 };
            *sum += open * hazard;
            left -= hazard;
        }
        open *= left.max(0.0);
        found.by_cause.push(sums);
        found.open.push(open);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(month: u32, cause: Option<Cause>) -> Observed {
        Observed { month, cause }
    }

    #[test]
    fn without_open_cases_it_is_the_plain_frequency() {
        let cases = [
            case(1, Some(Cause::Paid)),
            case(2, Some(Cause::Terminated)),
            case(3, Some(Cause::Paid)),
            case(3, Some(Cause::WrittenOff)),
        ];
        let it = incidence(&cases, 3, &[], 0.0);
        assert!((it.by_cause[2][0] - 0.5).abs() < 1e-12 && (it.by_cause[2][2] - 0.25).abs() < 1e-12);
        assert!(it.open[2].abs() < 1e-12);
    }

    #[test]
    fn open_cases_count_as_long_as_they_were_watched_and_causes_compete() {
        let cases = [
            case(1, Some(Cause::Paid)),
            case(1, None),
            case(2, Some(Cause::Terminated)),
            case(2, Some(Cause::Paid)),
            case(3, None),
        ];
        let it = incidence(&cases, 3, &[], 0.0);
        // Month 1: one of five paid. Month 2: of three watched one paid and one was terminated.
        assert!((it.by_cause[1][0] - (0.2 + 0.8 / 3.0)).abs() < 1e-12);
        assert!((it.by_cause[1][2] - 0.8 / 3.0).abs() < 1e-12);
        for (by_cause, open) in it.by_cause.iter().zip(&it.open) {
            assert!((by_cause.iter().sum::<f64>() + open - 1.0).abs() < 1e-12);
        }
        // Taking other endings for open ones would say too much is paid.
        let naive = 1.0 - (1.0 - 0.2) * (1.0 - 1.0 / 3.0);
        assert!(naive > it.by_cause[1][0] - 1e-12);
    }

    #[test]
    fn without_cases_of_its_own_a_group_has_the_wider_hazards() {
        let it = incidence(&[], 2, &[[0.1, 0.0, 0.05, 0.0]; 2], 20.0);
        assert!((it.by_cause[1][0] - (0.1 + 0.85 * 0.1)).abs() < 1e-12);
    }
}
