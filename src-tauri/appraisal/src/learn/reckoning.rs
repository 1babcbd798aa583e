//! What was forecast when a path was chosen against what came of it.

use super::scores::{Murphy, brier, murphy};

/// A decision whose case has ended since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// Expected present value. Yuan.
    pub mean: f64,
    /// The tenth, fiftieth and ninetieth percentile.
    pub quantiles: [f64; 3],
    /// Probability of costing more than it brings, from 0 to 1.
    pub loss: f64,
    /// Probability of any recovery within twelve months, from 0 to 1.
    pub cash_within_a_year: f64,
    /// What came, discounted to the decision. Yuan.
    pub came: f64,
    /// Whether anything came within twelve months.
    pub cash_came: bool,
}

/// How forecasts did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibration {
    /// Decisions judged.
    pub decisions: u32,
    /// Share of outcomes below P10, from P10 to P50, from P50 to P90 and above it; 0.1, 0.4, 0.4, 0.1 if forecasts are
    /// as good as they say.
    pub shares: [f64; 4],
    /// Share within P10 to P90; 0.8 if forecasts are as good as they say.
    pub within: f64,
    /// Mean of what was expected and of what came. Yuan.
    pub expected: f64,
    /// See `expected`.
    pub came: f64,
    /// Slope of what came over what was expected; 1 where a yuan more expected is a yuan more that comes. Nothing where
    /// all expectations are alike.
    pub slope: Option<f64>,
    /// Brier score of the chance of loss, and its parts.
    pub loss: (f64, Murphy),
    /// Brier score of the chance of cash within a year, and its parts.
    pub cash: (f64, Murphy),
}

/// Where an outcome lies: below P10, up to P50, up to P90, above.
#[must_use]
pub fn place(quantiles: [f64; 3], came: f64) -> usize {
    quantiles.iter().filter(|it| came > **it).count().max(usize::from(came >= quantiles[0]))
}

/// How the forecasts of `decisions` did; nothing where there is none.
#[must_use]
pub fn calibration(decisions: &[Judged]) -> Option<Calibration> {
    let count = u32::try_from(decisions.len()).ok().filter(|it| *it > 0)?;
    let all = f64::from(count);
    let mut shares = [0.0; 4];
    for it in decisions {
        if let Some(share) = shares.get_mut(place(it.quantiles, it.came)) {
            *share += 1.0 / all;
        }
    }
    let mean = |figure: fn(&Judged) -> f64| decisions.iter().map(figure).sum::<f64>() / all;
    let (expected, came) = (mean(|it| it.mean), mean(|it| it.came));
    let spread: f64 = decisions.iter().map(|it| (it.mean - expected).powi(2)).sum();
    let together: f64 = decisions.iter().map(|it| (it.mean - expected) * (it.came - came)).sum();
    // Forecasts in tenths, so that groups are large enough to be compared with a frequency.
    let tenth = |p: f64| (p * 10.0).round() / 10.0;
    let loss: Vec<(f64, bool)> = decisions.iter().map(|it| (tenth(it.loss), it.came < 0.0)).collect();
    let cash: Vec<(f64, bool)> = decisions.iter().map(|it| (tenth(it.cash_within_a_year), it.cash_came)).collect();
    Some(Calibration {
        decisions: count,
        within: shares[1] + shares[2],
        shares,
        expected,
        came,
        slope: (spread > 0.0).then(|| together / spread),
        loss: (brier(&loss)?, murphy(&loss)?),
        cash: (brier(&cash)?, murphy(&cash)?),
    })
}

/// What came in and went out by day since a decision, discounted to it. Yuan.
#[must_use]
pub fn came(annual_rate_percent: f64, flows: &[(u32, f64)]) -> f64 {
    let growth = 1.0 + annual_rate_percent / 100.0;
    flows.iter().map(|(days, yuan)| yuan * growth.powf(-f64::from(*days) / 365.0)).sum::<f64>() + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(mean: f64, came: f64) -> Judged {
        let quantiles = [mean - 100.0, mean, mean + 100.0];
        Judged { mean, quantiles, loss: 0.2, cash_within_a_year: 0.6, came, cash_came: came > 0.0 }
    }

    #[test]
    fn outcomes_fall_where_they_belong() {
        for (came, at) in [(-1.0, 0), (0.0, 1), (10.0, 1), (50.0, 1), (50.5, 2), (90.0, 2), (91.0, 3)] {
            assert_eq!(place([0.0, 50.0, 90.0], came), at, "{came}");
        }
        // Where all three are one value, an outcome on it is within.
        assert_eq!(place([5.0; 3], 5.0), 1);
    }

    #[test]
    fn forecasts_that_come_true_are_calibrated() {
        let good: Vec<Judged> = (0..40).map(|it| judged(f64::from(it) * 10.0, f64::from(it) * 10.0)).collect();
        let it = calibration(&good).unwrap();
        assert!((it.within - 1.0).abs() < 1e-12 && (it.slope.unwrap() - 1.0).abs() < 1e-12);
        assert!((it.expected - it.came).abs() < 1e-9);
        let sanguine: Vec<Judged> = (0..40).map(|it| judged(f64::from(it) * 10.0, -200.0)).collect();
        let it = calibration(&sanguine).unwrap();
        assert!(it.within < 1e-12 && (it.shares[0] - 1.0).abs() < 1e-12);
        assert!(it.came < it.expected && (it.loss.0 - 0.64).abs() < 1e-12);
        assert_eq!(calibration(&[]), None);
    }

    #[test]
    fn what_came_is_worth_less_the_later_it_came() {
        assert!((came(5.0, &[(365, 105.0), (0, -7.0)]) - 93.0).abs() < 1e-9);
        assert_eq!(came(5.0, &[]).to_bits(), 0.0_f64.to_bits());
    }
}
