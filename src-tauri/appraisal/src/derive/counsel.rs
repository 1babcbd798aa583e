//! A lawyer at a fixed fee against one paid by result, under the published cap.

use serde::{Deserialize, Serialize};

/// Steps in which the share is narrowed down.
const STEPS: u32 = 40;

/// When the two ways of paying a lawyer come to the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeeComparison {
    /// The fixed fee at which both are worth the same. Yuan; below zero where the fixed fee loses even for nothing.
    pub fixed_fee: f64,
    /// The share of what comes in at which both are worth the same, percent; `None` where no share up to all of it is,
    /// because the cap holds it down or the result is dearer at any share.
    pub share_percent: Option<f64>,
}

/// Compares a fixed fee of `fee` yuan, due on entry, with an agent.
///
/// `fixed` is what the path is worth at that fee; `by_result` what it is worth with a share in percent, and never rises
/// with it.
/// # Errors
/// What `by_result` answers.
pub fn fee_indifference<E>(
    fee: f64,
    fixed: f64,
    share_percent: f64,
    by_result: impl Fn(f64) -> Result<f64, E>,
) -> Result<FeeComparison, E> {
    let agent = by_result(share_percent)?;
    // Due on entry, so that a yuan of fee is a yuan of value.
    let fixed_fee = fixed + fee - agent;
    if by_result(0.0)? < fixed || by_result(100.0)? > fixed {
        return Ok(FeeComparison { fixed_fee, share_percent: None });
    }
    let (mut low, mut high) = (0.0, 100.0);
    for _ in 0..STEPS {
        let middle = f64::midpoint(low, high);
        if by_result(middle)? >= fixed { low = middle } else { high = middle }
    }
    Ok(FeeComparison { fixed_fee, share_percent: Some(low) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_come_to_the_same_at_the_answer() {
        // A claim worth 1,000 of which the agent takes a share, capped at 180, or a lawyer 60 on entry.
        let by_result = |share: f64| Ok::<f64, ()>(1_000.0 - (10.0 * share).min(180.0));
        let it = fee_indifference(60.0, 940.0, 15.0, by_result).unwrap();
        assert!((it.fixed_fee - 150.0).abs() < 1e-9);
        assert!((it.share_percent.unwrap() - 6.0).abs() < 1e-9);
        // Nine hundred on entry: no share comes to that under the cap.
        assert_eq!(fee_indifference(900.0, 100.0, 15.0, by_result).unwrap().share_percent, None);
    }
}
