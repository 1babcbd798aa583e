//! One scale for figures that are drawn side by side.

/// The right end of a scale.
const ENDS: f64 = 10_000.0;
/// Marks under a scale, about.
const MARKS: f64 = 5.0;

/// A scale that holds every figure and nought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
}

/// The scale for `figures`.
#[must_use]
pub fn places(figures: impl Iterator<Item = f64>) -> Scale {
    let (low, high) =
        figures.filter(|it| it.is_finite()).fold((0.0, 0.0), |(low, high): (f64, f64), it| (low.min(it), high.max(it)));
    if high - low > 0.0 { Scale { low, high } } else { Scale { low: 0.0, high: 1.0 } }
}

impl Scale {
    /// Where `figure` stands, from 0 to 10,000.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is rounded and clamped first")]
    pub fn place(self, figure: f64) -> u16 {
        let place = (figure - self.low) / (self.high - self.low) * ENDS;
        if place.is_nan() { 0 } else { place.round().clamp(0.0, ENDS) as u16 }
    }

    /// Round figures over the scale, and where they stand.
    #[must_use]
    pub fn ticks(self) -> Vec<(u16, f64)> {
        let rough = (self.high - self.low) / MARKS;
        let power = 10_f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|it| it * power).find(|it| *it >= rough).unwrap_or(rough);
        let mut ticks = Vec::new();
        let mut at = (self.low / step).ceil() * step;
        while at <= self.high && ticks.len() < 20 {
            ticks.push((self.place(at), at + 0.0));
            at += step;
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_keep_their_order_and_marks_are_round() {
        let scale = places([-41_250.0, 470_000.0, 1_955_907.0].into_iter());
        let at = [-41_250.0, 0.0, 470_000.0, 1_955_907.0].map(|it| scale.place(it));
        assert!(at.is_sorted() && at[0] == 0 && at[3] == 10_000, "{at:?}");
        let ticks: Vec<f64> = scale.ticks().into_iter().map(|it| it.1).collect();
        assert_eq!(ticks, [0.0, 500_000.0, 1_000_000.0, 1_500_000.0]);
        assert_eq!(places([0.0].into_iter()).place(0.0), 0);
    }
}
