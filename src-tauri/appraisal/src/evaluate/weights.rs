//! Mean and best policy by carrying discounted beliefs.
//!
//! `u` is P(world, history) × E[v^t] and `s` is P(world, history) × E[t v^t]. Weights are beliefs not yet
//! normalised, so observing needs no division; durations are independent given world and branch, so both carry over
//! a branch by its generating function at v and the derivative. A decision compares options on the same weights and
//! therefore never sees the world.

use super::plan::{Kind, Plan, Policy, real};

/// Options this near to the best count as level: the one listed first is taken.
const TIE: f64 = 1e-12;

pub(super) fn best(plan: &Plan<'_>) -> Policy {
    appraise(plan, None)
}

/// The mean under decisions already taken.
#[cfg(test)]
pub(super) fn under(plan: &Plan<'_>, chosen: &[usize]) -> f64 {
    appraise(plan, Some(chosen)).mean
}

fn appraise(plan: &Plan<'_>, taken: Option<&[usize]>) -> Policy {
    let worlds = plan.worlds.len();
    let stages = plan.stages.len();
    let mut weights = vec![(0.0_f64, 0.0_f64); stages * worlds];
    let mut receipts = vec![0.0; plan.edges.len()];
    let mut values = vec![0.0; stages];
    let mut reached = vec![false; stages];
    for (weight, p) in weights.iter_mut().zip(&plan.worlds) {
        weight.0 = *p;
    }
    for (at, stage) in plan.stages.iter().enumerate() {
        let (before, after) = weights.split_at_mut((at + 1) * worlds);
        let here = &before[at * worlds..];
        reached[at] = here.iter().any(|it| it.0 > 0.0);
        if let Kind::Chance(cost) = stage.kind {
            values[at] = -cost * here.iter().map(|it| it.0).sum::<f64>();
        }
        for index in stage.edges.clone() {
            let edge = &plan.edges[index];
            let next = edge.next.map(|it| (it - at - 1) * worlds);
            let Some(branch) = &edge.branch else {
                if let Some(first) = next {
                    after[first..first + worlds].copy_from_slice(here);
                }
                continue;
            };
            let (phi, psi) = branch.months.iter().fold((0.0, 0.0), |(phi, psi), (months, p)| {
                let part = p * plan.discount.over(u64::from(*months));
                (phi + part, psi + part * real(u64::from(*months)))
            });
            let mut receipt = 0.0;
            for (world, ((weight, p), amount)) in here.iter().zip(branch.p).zip(&branch.total).enumerate() {
                let u = weight.0 * p * phi;
                let s = p * (weight.1 * phi + weight.0 * psi);
                receipt += amount.alpha * u + amount.beta * s;
                if let Some(first) = next {
                    after[first + world] = (u, s);
                }
            }
            receipts[index] = receipt;
        }
    }
    let chosen = choose(plan, &receipts, &mut values, taken);
    Policy { mean: values.first().copied().unwrap_or(0.0), chosen, reached }
}

/// From the last stage to the first: what each is worth, and the edge each decision takes or has taken.
fn choose(plan: &Plan<'_>, receipts: &[f64], values: &mut [f64], taken: Option<&[usize]>) -> Vec<usize> {
    let mut policy = vec![0; values.len()];
    for (at, stage) in plan.stages.iter().enumerate().rev() {
        let worth = |edge: usize| receipts[edge] + plan.edges[edge].next.map_or(0.0, |next| values[next]);
        if stage.kind == Kind::Decide {
            let chosen = taken.map_or_else(
                || {
                    let most = stage.edges.clone().map(worth).fold(f64::NEG_INFINITY, f64::max);
                    let level = |edge: &usize| worth(*edge) >= most - TIE * most.abs().max(1.0);
                    stage.edges.clone().find(level).unwrap_or(stage.edges.start)
                },
                |taken| taken[at],
            );
            let most = worth(chosen);
            policy[at] = chosen;
            values[at] = most;
        } else {
            values[at] += stage.edges.clone().map(worth).sum::<f64>();
        }
    }
    policy
}
