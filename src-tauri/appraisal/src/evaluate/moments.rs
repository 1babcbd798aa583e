//! The second moment of a fixed policy, exactly, without listing its ends.
//!
//! Entered at month t0 and discounted from there, the value of a stage has an expectation that is affine in t0 and a
//! second moment that is quadratic in t0; both carry back over a branch by the generating functions of its duration
//! at v and at v².

use super::plan::{Happening, Kind, Plan, real};

/// Coefficients of 1, t0 and t0²: expectation, then second moment.
#[derive(Clone, Copy, Default)]
struct Moments {
    first: [f64; 2],
    second: [f64; 3],
}

/// E[X²] of the present value.
pub(super) fn second(plan: &Plan<'_>, policy: &[usize]) -> f64 {
    let mut sum = 0.0;
    let mut stages = vec![Moments::default(); plan.stages.len()];
    for (world, p) in plan.worlds.iter().enumerate() {
        for (at, stage) in plan.stages.iter().enumerate().rev() {
            stages[at] = match stage.kind {
                Kind::Decide => plan.edges[policy[at]].next.map_or(Moments::default(), |next| stages[next]),
                Kind::Chance(cost) => {
                    let branches = plan.edges[stage.edges.clone()].iter().filter_map(|edge| {
                        let next = edge.next.map_or(Moments::default(), |next| stages[next]);
                        edge.branch.as_ref().map(|branch| over(plan, branch, world, next))
                    });
                    entered(cost, branches)
                }
            };
        }
        sum += p * stages.first().map_or(0.0, |root| root.second[0]);
    }
    sum
}

/// A branch seen from its start, weighted with its probability.
fn over(plan: &Plan<'_>, branch: &Happening<'_>, world: usize, next: Moments) -> Moments {
    let flow = branch.total[world];
    let [m0, m1] = [flow.alpha + next.first[0], flow.beta + next.first[1]];
    let [a, b] = next.first;
    let q0 = flow.alpha * flow.alpha + 2.0 * flow.alpha * a + next.second[0];
    let q1 = 2.0 * (flow.alpha * flow.beta + flow.alpha * b + flow.beta * a) + next.second[1];
    let q2 = flow.beta * flow.beta + 2.0 * flow.beta * b + next.second[2];
    let mut seen = Moments::default();
    for (months, chance) in branch.months {
        let k = real(u64::from(*months));
        let v = plan.discount.over(u64::from(*months));
        let share = branch.p[world] * chance;
        let (once, twice) = (share * v, share * v * v);
        seen.first[0] += once * (m0 + m1 * k);
        seen.first[1] += once * m1;
        seen.second[0] += twice * (q0 + q1 * k + q2 * k * k);
        seen.second[1] += twice * (q1 + 2.0 * q2 * k);
        seen.second[2] += twice * q2;
    }
    seen
}

fn entered(cost: f64, branches: impl Iterator<Item = Moments>) -> Moments {
    let mut sum = Moments::default();
    for branch in branches {
        sum.first.iter_mut().zip(branch.first).for_each(|(sum, it)| *sum += it);
        sum.second.iter_mut().zip(branch.second).for_each(|(sum, it)| *sum += it);
    }
    let [a, b] = sum.first;
    Moments {
        first: [a - cost, b],
        second: [sum.second[0] + cost * cost - 2.0 * cost * a, sum.second[1] - 2.0 * cost * b, sum.second[2]],
    }
}
