//! From prices to picks: best options, near-ties swapped until every capacity holds, and what is left filled.

use super::dual::Prices;
use super::instance::{Instance, Ticks, count, units};

/// Swaps that are weighed first; eight times as many each time they do not suffice.
const NEAR: usize = 4_096;
/// Swaps among which pairs are tried.
const PAIRED: usize = 900;
/// Rounds of filling.
const ROUNDS: usize = 40;

/// Taking another option of a case than now.
#[derive(Clone, Copy)]
struct Swap {
    case: usize,
    to: usize,
    /// What it loses at the prices, against the case's best.
    loss: f64,
}

/// The picks while they are being mended.
struct Draft<'a> {
    instance: &'a Instance,
    ticks: &'a Ticks,
    picks: Vec<usize>,
    /// What is left of each capacity; below zero where it is exceeded.
    left: Vec<i128>,
}

/// Picks that keep every capacity, or the resource that stays exceeded.
pub(super) fn picks(instance: &Instance, ticks: &Ticks, prices: &Prices) -> Result<Vec<usize>, usize> {
    let best: Vec<(usize, f64)> = (0..instance.cases()).map(|it| instance.best(it, &prices.each)).collect();
    let picks: Vec<usize> = best.iter().enumerate().map(|(case, it)| it.0 - instance.first[case]).collect();
    let left = ticks.left(instance, &picks);
    let mut draft = Draft { instance, ticks, picks, left };
    let options = instance.values.len() - instance.cases();
    let mut wanted = NEAR.min(options);
    loop {
        let swaps = nearest(instance, &best, prices, wanted);
        draft.repair(&swaps);
        if draft.over().is_none() {
            draft.fill(&swaps, prices);
            return Ok(draft.picks);
        }
        if wanted >= options {
            return draft.least(prices);
        }
        wanted = (wanted * 8).min(options);
    }
}

/// The `wanted` swaps that lose least, cheapest first.
fn nearest(instance: &Instance, best: &[(usize, f64)], prices: &Prices, wanted: usize) -> Vec<Swap> {
    let mut swaps = Vec::new();
    // What is above the dearest swap kept so far is not even looked at, so that a million cases need little room.
    let mut dearest = f64::INFINITY;
    for (case, (pick, score)) in best.iter().enumerate() {
        let first = instance.first[case];
        for option in instance.options(case).filter(|it| it != pick) {
            let loss = score - instance.score(option, &prices.each);
            if loss < dearest {
                swaps.push(Swap { case, to: option - first, loss });
            }
        }
        if swaps.len() > 4 * wanted + 4_096 {
            dearest = cheapest(&mut swaps, wanted);
        }
    }
    cheapest(&mut swaps, wanted);
    swaps.sort_by(|one, other| one.loss.total_cmp(&other.loss).then((one.case, one.to).cmp(&(other.case, other.to))));
    swaps
}

/// Keeps the `wanted` cheapest; answers the loss of the dearest of them.
fn cheapest(swaps: &mut Vec<Swap>, wanted: usize) -> f64 {
    if swaps.len() <= wanted || wanted == 0 {
        return f64::INFINITY;
    }
    let order = |one: &Swap, other: &Swap| {
        one.loss.total_cmp(&other.loss).then((one.case, one.to).cmp(&(other.case, other.to)))
    };
    let (_, dearest, _) = swaps.select_nth_unstable_by(wanted - 1, order);
    let loss = dearest.loss;
    swaps.truncate(wanted);
    loss
}

impl Draft<'_> {
    /// The resource that is exceeded most, as a share of its capacity.
    fn over(&self) -> Option<usize> {
        let shares =
            self.left.iter().zip(&self.ticks.capacity).map(|(left, all)| units(*left) / units(*all).abs().max(1.0));
        shares.enumerate().filter(|it| it.1 < 0.0).min_by(|one, other| one.1.total_cmp(&other.1)).map(|it| it.0)
    }

    /// By how much all resources together are exceeded with `left`.
    fn excess(&self, left: impl Iterator<Item = i128>) -> f64 {
        let over = left.zip(&self.ticks.capacity).filter(|it| it.0 < 0);
        over.map(|(left, all)| -units(left) / units(*all).abs().max(1.0)).sum()
    }

    /// What would be left after a swap.
    fn after(&self, swap: Swap) -> impl Iterator<Item = i128> + '_ {
        let first = self.instance.first[swap.case];
        let now = self.ticks.counts(self.instance, first + self.picks[swap.case]);
        let then = self.ticks.counts(self.instance, first + swap.to);
        self.left.iter().zip(now.zip(then)).map(|(left, (now, then))| left + now - then)
    }

    fn take(&mut self, swap: Swap) {
        self.left = self.after(swap).collect();
        self.picks[swap.case] = swap.to;
    }

    /// Takes swaps that bring the picks nearer to the capacities, the cheapest first.
    fn repair(&mut self, swaps: &[Swap]) {
        loop {
            let mut excess = self.excess(self.left.iter().copied());
            let before = excess;
            for swap in swaps {
                if excess <= 0.0 {
                    return;
                }
                let then = self.excess(self.after(*swap));
                if self.picks[swap.case] != swap.to && then < excess {
                    self.take(*swap);
                    excess = then;
                }
            }
            if excess >= before {
                return;
            }
        }
    }

    /// Where swaps of the best options do not suffice: each case's lightest option, weighed by what is exceeded.
    fn least(mut self, prices: &Prices) -> Result<Vec<usize>, usize> {
        let mut weights: Vec<f64> = self.ticks.capacity.iter().map(|it| 1.0 / units(*it).abs().max(1.0)).collect();
        for _ in 0..60 {
            for case in 0..self.instance.cases() {
                let load = |it: &usize| -> f64 {
                    self.ticks.counts(self.instance, *it).zip(&weights).map(|(used, weight)| units(used) * weight).sum()
                };
                let least = self.instance.options(case).min_by(|one, other| load(one).total_cmp(&load(other)));
                self.picks[case] = least.map_or(0, |it| it - self.instance.first[case]);
            }
            self.left = self.ticks.left(self.instance, &self.picks);
            let Some(over) = self.over() else {
                let best: Vec<(usize, f64)> =
                    (0..self.instance.cases()).map(|it| self.instance.best(it, &prices.each)).collect();
                let swaps = nearest(self.instance, &best, prices, NEAR.min(self.instance.values.len()));
                let own = best.iter().enumerate().map(|(case, it)| Swap {
                    case,
                    to: it.0 - self.instance.first[case],
                    loss: 0.0,
                });
                let all: Vec<Swap> = own.take(NEAR).chain(swaps).collect();
                self.fill(&all, prices);
                return Ok(self.picks);
            };
            weights[over] *= 1.5;
        }
        Err(self.over().unwrap_or(0))
    }

    /// Takes single swaps and pairs of them that are worth more and still fit, the best first.
    fn fill(&mut self, swaps: &[Swap], prices: &Prices) {
        let singles = swaps.iter().copied().chain(self.returns(swaps, prices)).collect::<Vec<_>>();
        while let Some(best) = self.best_single(&singles) {
            self.take(best);
        }
        for _ in 0..ROUNDS {
            let near = self.near(&singles, prices);
            let Some((one, other)) = self.best_pair(&near) else { return };
            self.take(one);
            if let Some(other) = other {
                self.take(other);
            }
        }
    }

    /// Back to the best option of the cases that were swapped.
    fn returns(&self, swaps: &[Swap], prices: &Prices) -> Vec<Swap> {
        let mut cases: Vec<usize> = swaps.iter().map(|it| it.case).collect();
        cases.sort_unstable();
        cases.dedup();
        let back = |case: usize| Swap {
            case,
            to: self.instance.best(case, &prices.each).0 - self.instance.first[case],
            loss: 0.0,
        };
        cases.into_iter().map(back).collect()
    }

    fn gain(&self, swap: Swap) -> f64 {
        let first = self.instance.first[swap.case];
        self.instance.values[first + swap.to] - self.instance.values[first + self.picks[swap.case]]
    }

    fn best_single(&self, swaps: &[Swap]) -> Option<Swap> {
        let better = swaps.iter().map(|it| (*it, self.gain(*it))).filter(|it| it.1 > 0.0);
        let fits = better.filter(|(swap, _)| self.after(*swap).all(|it| it >= 0));
        fits.max_by(|one, other| one.1.total_cmp(&other.1)).map(|it| it.0)
    }

    /// The swaps that lose least at the prices, counted from where each case stands now.
    fn near(&self, swaps: &[Swap], prices: &Prices) -> Vec<Swap> {
        let loss = |it: &Swap| {
            let first = self.instance.first[it.case];
            self.instance.score(first + self.picks[it.case], &prices.each)
                - self.instance.score(first + it.to, &prices.each)
        };
        let other = swaps.iter().filter(|it| self.picks[it.case] != it.to);
        let mut near: Vec<Swap> = other.map(|it| Swap { loss: loss(it), ..*it }).collect();
        cheapest(&mut near, PAIRED);
        near
    }

    /// The pair, or the single swap, that adds most and fits.
    fn best_pair(&self, swaps: &[Swap]) -> Option<(Swap, Option<Swap>)> {
        let width = self.left.len();
        let left: Vec<f64> = self.left.iter().map(|it| units(*it)).collect();
        // In floats, which is quick; what is found is counted exactly before it is taken.
        let moves: Vec<f64> = swaps
            .iter()
            .flat_map(|it| self.left.iter().zip(self.after(*it)).map(|(now, then)| units(now - then)))
            .collect();
        let gains: Vec<f64> = swaps.iter().map(|it| self.gain(*it)).collect();
        let least = count(self.picks.len()) * 1e-15;
        let mut best: (f64, Option<(usize, Option<usize>)>) = (least, None);
        for one in 0..swaps.len() {
            let used = &moves[one * width..(one + 1) * width];
            if gains[one] > best.0 && used.iter().zip(&left).all(|(used, left)| used <= left) {
                best = (gains[one], Some((one, None)));
            }
            for other in one + 1..swaps.len() {
                let gain = gains[one] + gains[other];
                if gain <= best.0 || swaps[one].case == swaps[other].case {
                    continue;
                }
                let more = &moves[other * width..(other + 1) * width];
                if used.iter().zip(more).zip(&left).all(|((used, more), left)| used + more <= *left)
                    && self.fits(swaps[one], swaps[other])
                {
                    best = (gain, Some((one, Some(other))));
                }
            }
        }
        best.1.map(|(one, other)| (swaps[one], other.map(|it| swaps[it])))
    }

    fn fits(&self, one: Swap, other: Swap) -> bool {
        let both = self.left.iter().zip(self.after(one).zip(self.after(other)));
        both.map(|(now, (one, other))| one + other - now).all(|it| it >= 0)
    }
}
