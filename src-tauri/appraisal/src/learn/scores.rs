//! How good forecasts were.

use serde::{Deserialize, Serialize};

/// Mean squared distance of probabilities from what happened (1 or 0); nothing for no forecast.
#[must_use]
pub fn brier(forecasts: &[(f64, bool)]) -> Option<f64> {
    let sum: f64 = forecasts.iter().map(|(p, happened)| (p - f64::from(u8::from(*happened))).powi(2)).sum();
    let count = u32::try_from(forecasts.len()).ok().filter(|it| *it > 0)?;
    Some(sum / f64::from(count))
}

/// The Brier score taken apart: score = reliability − resolution + uncertainty, by groups of equal forecasts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Murphy {
    /// How far forecasts are from the frequencies they stand for; small is good.
    pub reliability: f64,
    /// How far the frequencies are apart; large is good.
    pub resolution: f64,
    /// What no forecast of the overall rate can avoid.
    pub uncertainty: f64,
}

/// Takes the Brier score apart; nothing for no forecast.
#[must_use]
pub fn murphy(forecasts: &[(f64, bool)]) -> Option<Murphy> {
    let all = f64::from(u32::try_from(forecasts.len()).ok().filter(|it| *it > 0)?);
    let frequency =
        |group: &[(f64, bool)], count: f64| group.iter().map(|it| f64::from(u8::from(it.1))).sum::<f64>() / count;
    let overall = frequency(forecasts, all);
    let mut sorted = forecasts.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (mut reliability, mut resolution) = (0.0, 0.0);
    for group in sorted.chunk_by(|one, other| one.0.to_bits() == other.0.to_bits()) {
        let count = f64::from(u32::try_from(group.len()).unwrap_or(u32::MAX));
        let seen = frequency(group, count);
        let forecast = group.first().map_or(0.0, |it| it.0);
        reliability += count * (forecast - seen).powi(2) / all;
        resolution += count * (seen - overall).powi(2) / all;
    }
    Some(Murphy { reliability, resolution, uncertainty: overall * (1.0 - overall) })
}

/// Continuous ranked probability score of a discrete law (value, probability) against what came: E|X−y| − E|X−X′|/2.
#[must_use]
pub fn crps(law: &[(f64, f64)], came: f64) -> f64 {
    let mut sorted = law.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let away: f64 = sorted.iter().map(|(value, p)| p * (value - came).abs()).sum();
    // E|X−X′| = 2 Σ pᵢ (xᵢ Fᵢ − Sᵢ) with F and S summed over what is smaller.
    let (mut below, mut sum, mut spread) = (0.0, 0.0, 0.0);
    for (value, p) in sorted {
        spread += p * (value * below - sum);
        below += p;
        sum += p * value;
    }
    away - spread
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_score() {
        assert!((crps(&[(0.0, 0.5), (30.0, 0.3), (100.0, 0.2)], 40.0) - 16.3).abs() < 1e-12);
        assert!((crps(&[(7.0, 1.0)], 4.0) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn the_score_is_the_sum_of_its_parts() {
        let forecasts = [(0.2, false), (0.2, true), (0.2, false), (0.7, true), (0.7, true), (0.9, false)];
        let parts = murphy(&forecasts).unwrap();
        let whole = parts.reliability - parts.resolution + parts.uncertainty;
        assert!((brier(&forecasts).unwrap() - whole).abs() < 1e-12);
        assert_eq!((brier(&[]), murphy(&[])), (None, None));
    }
}
