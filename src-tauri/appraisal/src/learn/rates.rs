//! Rates and shares by shrinkage down a ladder of groups.

use serde::{Deserialize, Serialize};

/// Closed cases below which narrower groups prove nothing: the pooled rate is used.
pub const FEW: u32 = 50;
/// Cases a wider group counts for in a narrower one unless their spread says otherwise.
const STRENGTH: Strength = Strength { rate: 20.0, band: 20.0 };
/// Successes and failures seen before anything was.
const PRIOR: (f64, f64) = (2.0, 2.0);
/// Strengths that are tried.
const STRENGTHS: [f64; 6] = [2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Closed cases of one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// In which it happened.
    pub successes: u32,
    /// In all.
    pub cases: u32,
}

/// How many cases a wider group counts for in a narrower one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// For the rate.
    pub rate: f64,
    /// For its band: no more, because what the strength itself may be off by widens it.
    pub band: f64,
}

/// What was learned about one rate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// The rate, from 0 to 1.
    pub rate: f64,
    /// Its standard deviation, the wider group's rate taken as it is.
    pub sd: f64,
    /// The same with what the wider group's rate may be off by: for bands.
    pub band_sd: f64,
    /// Weight of the narrowest group's own cases, from 0 to 1.
    pub own_weight: f64,
    /// What it rests on.
    pub basis: Basis,
}

/// What a learned rate rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// All cases together: there are too few for more.
    Pooled,
    /// The ladder of groups.
    Ladder,
}

/// The rate of the narrowest of `ladder`, which begins with the whole company; each group lies within the one before.
///
/// `strengths` says how many cases each group counts for in the next; missing ones are 20. A group's prior is
/// the posterior of the wider one without the group's own cases, so that no case counts twice.
#[must_use]
pub fn learned(ladder: &[Count], strengths: &[Strength]) -> Learned {
    let top = ladder.first().copied().unwrap_or_default();
    let (mut success, mut failure) = PRIOR;
    if top.cases < FEW {
        success += f64::from(top.successes);
        failure += f64::from(top.cases.saturating_sub(top.successes));
        return posterior(success, failure, f64::from(top.cases), Basis::Pooled);
    }
    // What the wider rate itself may be off by is carried down with the weight it has.
    let (mut carried, mut wide) = (0.0, success + failure);
    for (level, group) in ladder.iter().enumerate() {
        let within = ladder.get(level + 1).copied().unwrap_or_default();
        let successes = group.successes.saturating_sub(within.successes);
        let cases = group.cases.saturating_sub(within.cases);
        success += f64::from(successes);
        failure += f64::from(cases.saturating_sub(successes));
        let rate = success / (success + failure);
        let own = f64::from(cases);
        carried = carried * (wide / (wide + own)).powi(2) + rate * (1.0 - rate) / (wide + own + 1.0);
        if level + 1 < ladder.len() {
            let strength = strengths.get(level).copied().unwrap_or(STRENGTH);
            (success, failure) = (strength.rate * rate, strength.rate * (1.0 - rate));
            wide = strength.band;
        }
    }
    let own = ladder.last().map_or(0.0, |it| f64::from(it.cases));
    Learned { band_sd: carried.sqrt(), ..posterior(success, failure, own, Basis::Ladder) }
}

fn posterior(success: f64, failure: f64, own: f64, basis: Basis) -> Learned {
    let all = success + failure;
    let rate = success / all;
    let sd = (rate * (1.0 - rate) / (all + 1.0)).sqrt();
    Learned { rate, sd, band_sd: sd, own_weight: own / all, basis }
}

/// How many cases a wider group should count for in the groups within it, each given with the wider rate: the mean of
/// what is tried, weighed by its likelihood, on the scale of logarithms.
#[must_use]
pub fn strength(groups: &[(Count, f64)]) -> Strength {
    let likelihood = |strength: f64| groups.iter().map(|(it, mean)| beta_binomial(*it, strength, *mean)).sum::<f64>();
    let tried = STRENGTHS.map(|it| (it, likelihood(it)));
    let most = tried.iter().fold(f64::NEG_INFINITY, |most, it| f64::max(most, it.1));
    let (mut logarithms, mut spreads, mut weights) = (0.0, 0.0, 0.0);
    for (strength, likelihood) in tried {
        let weight = (likelihood - most).exp();
        logarithms += weight * strength.ln();
        spreads += weight / (strength + 1.0);
        weights += weight;
    }
    Strength { rate: (logarithms / weights).exp(), band: weights / spreads - 1.0 }
}

/// Logarithm of the beta-binomial likelihood, but for a term that does not depend on the strength.
fn beta_binomial(group: Count, strength: f64, mean: f64) -> f64 {
    let rising = |from: f64, steps: u32| (0..steps).map(|it| (from + f64::from(it)).ln()).sum::<f64>();
    let failures = group.cases.saturating_sub(group.successes);
    rising(strength * mean, group.successes) + rising(strength * (1.0 - mean), failures) - rising(strength, group.cases)
}

/// Shares recovered over {0, (0,20], (20,50], (50,80], (80,100), 100} percent: expected probability of each, with the
/// wider group's as prior worth `strength` cases.
#[must_use]
pub fn recovered_shares(wider: [f64; 6], own: [u32; 6], strength: f64) -> [f64; 6] {
    let all = strength * wider.iter().sum::<f64>() + own.iter().map(|it| f64::from(*it)).sum::<f64>();
    let mut shares = [1.0 / 6.0; 6];
    if all > 0.0 {
        for ((share, wider), own) in shares.iter_mut().zip(wider).zip(own) {
            *share = (strength * wider + f64::from(own)) / all;
        }
    }
    shares
}

/// The same of the whole company, before which every share is as likely: one case each.
#[must_use]
pub fn company_shares(own: [u32; 6]) -> [f64; 6] {
    recovered_shares([1.0 / 6.0; 6], own, 6.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(successes: u32, cases: u32) -> Count {
        Count { successes, cases }
    }

    #[test]
    fn the_worked_example() {
        let it = learned(&[count(310, 620), count(66, 120), count(21, 30), count(6, 7)], &[]);
        assert!((it.rate - 0.652).abs() < 0.0005, "{}", it.rate);
        assert!((it.sd - 0.090).abs() < 0.0005, "{}", it.sd);
        assert!((it.own_weight - 0.26).abs() < 0.005, "{}", it.own_weight);
        assert_eq!(it.basis, Basis::Ladder);
    }

    #[test]
    fn few_cases_are_pooled_and_it_is_said() {
        let it = learned(&[count(20, 49), count(10, 10)], &[]);
        assert_eq!(it.basis, Basis::Pooled);
        assert!((it.rate - 22.0 / 53.0).abs() < 1e-12);
        assert!((learned(&[], &[]).rate - 0.5).abs() < 1e-12);
    }

    #[test]
    fn groups_that_differ_lend_less() {
        let at = |groups: Vec<Count>| groups.into_iter().map(|it| (it, 0.5)).collect::<Vec<_>>();
        let alike: Vec<Count> = (0..20).map(|_| count(10, 20)).collect();
        let apart: Vec<Count> = (0..20).map(|it| if it % 2 == 0 { count(2, 20) } else { count(18, 20) }).collect();
        assert!(strength(&at(apart)).rate < 10.0 && strength(&at(alike)).rate > 30.0);
    }

    #[test]
    fn shares_sum_to_one_and_follow_the_cases() {
        let wider = [0.5, 0.1, 0.1, 0.1, 0.1, 0.1];
        let few = recovered_shares(wider, [0, 0, 0, 0, 0, 4], 20.0);
        assert!((few.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!((few[5] - 6.0 / 24.0).abs() < 1e-12);
    }
}
