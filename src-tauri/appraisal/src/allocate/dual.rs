//! The prices of the resources: the least of D(λ) = λ·b + Σᵢ maxₚ (vᵢₚ − λ·rᵢₚ) over λ ≥ 0.
//!
//! D is convex and has no smooth bottom, so that searching one price after the other stops short of it; an ellipsoid
//! that surely holds the best prices does not.

use std::borrow::Cow;

use super::Instance;
use super::ellipsoid::Ellipsoid;
use super::instance::{count, scatter};

/// Cases of the first and the second sample, about.
const SAMPLES: [usize; 2] = [512, 8_192];
/// Cuts in one region at most.
const CUTS: usize = 3_000;
/// Cuts after which the cases that still change their minds are looked for again.
const CUTS_PER_LOOK: usize = 50;
/// Cases that are looked at together; sums of blocks are added in order, whoever reckoned them.
const BLOCK: usize = 2_048;
/// Blocks from which more than one thread is worth its start.
const BLOCKS_SHARED: usize = 16;
/// Share of the value to which prices are found.
const PRECISION: f64 = 1e-11;

/// The prices and what they prove.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// For each resource, never below zero.
    pub(super) each: Vec<f64>,
    /// D at these prices, rounded outward: no allocation is worth more.
    pub(super) bound: f64,
}

pub(super) fn prices(instance: &Instance, threads: usize) -> Prices {
    // The ellipsoid wants two dimensions; a resource nobody uses and of which there is nothing changes no price.
    let width = instance.resources().max(2);
    let whole = Terms::of(instance, width);
    let most = highest(&whole);
    let mut region = Ellipsoid::around(&half(&most), &half(&most));
    let mut best = vec![0.0; width];
    let mut spread = 0.5;
    for size in SAMPLES {
        if instance.cases() >= size * 4 {
            let sample = whole.sample(instance.cases() / size);
            best = settle(&sample, region, &most, threads);
            // The error of a sample falls with its root; three times that is kept.
            spread = (6.0 / count(size).sqrt()).min(0.5);
            region = Ellipsoid::around(&best, &radii(&best, &whole, spread));
        }
    }
    best = if instance.cases() >= SAMPLES[0] * 4 {
        within(&whole, &best, &most, spread, threads)
    } else {
        settle(&whole, region, &most, threads)
    };
    best.truncate(instance.resources());
    certified(instance, best, threads)
}

/// Looks in a box around `start`, in a wider one where the best prices lie at its edge.
fn within(terms: &Terms<'_>, start: &[f64], most: &[f64], spread: f64, threads: usize) -> Vec<f64> {
    let (mut start, mut spread) = (start.to_vec(), spread);
    for _ in 0..4 {
        let radii = radii(&start, terms, spread);
        let best = settle(terms, Ellipsoid::around(&start, &radii), most, threads);
        let edge = start.iter().zip(&best).zip(&radii).any(|((from, to), radius)| (from - to).abs() > 0.8 * radius);
        start = best;
        if !edge {
            break;
        }
        spread *= 4.0;
    }
    start
}

fn half(figures: &[f64]) -> Vec<f64> {
    figures.iter().map(|it| it / 2.0).collect()
}

/// By how much prices found on a sample may be wrong.
fn radii(prices: &[f64], terms: &Terms<'_>, spread: f64) -> Vec<f64> {
    let (value, _) = terms.dual(prices, 1);
    let stake = (value - terms.dual(&vec![0.0; prices.len()], 1).0).abs().max(value.abs() * 1e-3).max(1e-9);
    let typical = terms.slack.iter().map(|it| stake / it.abs().max(1e-9) * 0.02);
    prices.iter().zip(typical).map(|(price, typical)| price * spread + typical.max(price * 1e-6).max(1e-12)).collect()
}

/// A price no best price is above: a plan that leaves something of every resource bounds the dual from below.
fn highest(terms: &Terms<'_>) -> Vec<f64> {
    let weights: Vec<f64> = terms.slack.iter().map(|it| 1.0 / it.abs().max(1e-9)).collect();
    let (mut value, mut left) = (terms.value, terms.slack.clone());
    for case in 0..terms.cases() {
        let load = |it: &usize| terms.used(*it).iter().zip(&weights).map(|(used, weight)| used * weight).sum::<f64>();
        let least = terms.options(case).min_by(|one, other| load(one).total_cmp(&load(other)));
        let Some(least) = least else { continue };
        value += terms.values[least];
        left.iter_mut().zip(terms.used(least)).for_each(|(left, used)| *left -= used);
    }
    let stake = (terms.dual(&vec![0.0; left.len()], 1).0 - value).max(1e-9);
    left.iter().zip(&terms.slack).map(|(left, all)| stake / left.max(all.abs() * 1e-6).max(1e-9)).collect()
}

/// The least of D inside `region`, on ever fewer cases as it shrinks.
fn settle(terms: &Terms<'_>, mut region: Ellipsoid, most: &[f64], threads: usize) -> Vec<f64> {
    let mut found = (f64::INFINITY, region.centre.iter().map(|it| it.max(0.0)).collect::<Vec<f64>>());
    let mut left = CUTS;
    let mut kept: Option<Terms<'static>> = None;
    while left > 0 {
        let here = kept.as_ref().unwrap_or(terms);
        if here.cases() >= SAMPLES[0] {
            let wide: Vec<f64> = region.radii().iter().map(|it| it * 2.0).collect();
            kept = Some(here.undecided(&region.centre, &wide));
        }
        let here = kept.as_ref().unwrap_or(terms);
        let cuts = left.min(CUTS_PER_LOOK);
        left -= cuts;
        if descend(here, &mut region, &mut found, (most, cuts, threads)) {
            break;
        }
    }
    found.1
}

/// Cuts `region`; answers whether nothing is left to be found in it.
fn descend(
    terms: &Terms<'_>,
    region: &mut Ellipsoid,
    found: &mut (f64, Vec<f64>),
    (most, cuts, threads): (&[f64], usize, usize),
) -> bool {
    for _ in 0..cuts {
        let below = region.centre.iter().zip(most).enumerate().filter(|it| *it.1.0 < 0.0);
        let below = below.max_by(|one, other| (-one.1.0 / one.1.1).total_cmp(&(-other.1.0 / other.1.1)));
        if let Some((resource, (price, _))) = below {
            let mut gradient = vec![0.0; region.centre.len()];
            gradient[resource] = -1.0;
            if !region.cut(&gradient, -price) {
                return true;
            }
            continue;
        }
        let (value, slope) = terms.dual(&region.centre, threads);
        if value < found.0 {
            *found = (value, region.centre.clone());
        }
        if region.fall(&slope) <= PRECISION * value.abs().max(1.0) || !region.cut(&slope, value - found.0) {
            return true;
        }
    }
    false
}

/// D at `prices` over all cases, rounded outward; prices that bring nothing become zero.
fn certified(instance: &Instance, prices: Vec<f64>, threads: usize) -> Prices {
    let whole = Terms::of(instance, instance.resources());
    let mut best = Prices { bound: whole.bound(&prices, threads), each: prices };
    for resource in 0..instance.resources() {
        let mut each = best.each.clone();
        each[resource] = 0.0;
        if best.each[resource] > 0.0 {
            let bound = whole.bound(&each, threads);
            if bound <= best.bound {
                best = Prices { each, bound };
            }
        }
    }
    best
}

/// Cases that still change their minds, and what the others come to.
struct Terms<'i> {
    first: Cow<'i, [usize]>,
    values: Cow<'i, [f64]>,
    uses: Cow<'i, [f64]>,
    /// What is left of the capacities after the cases that no longer change.
    slack: Vec<f64>,
    /// What those cases are worth.
    value: f64,
}

/// What a block of cases comes to.
#[derive(Clone, Default)]
struct Sum {
    value: f64,
    size: f64,
    used: Vec<f64>,
}

impl<'i> Terms<'i> {
    /// All cases, with resources nobody uses up to `width`.
    fn of(instance: &'i Instance, width: usize) -> Self {
        let own = instance.resources();
        let mut slack = instance.capacity.clone();
        slack.resize(width, 0.0);
        let uses = if own == width {
            Cow::Borrowed(instance.uses.as_slice())
        } else {
            let padded = |it: usize| instance.used(it).iter().copied().chain(std::iter::repeat_n(0.0, width - own));
            (0..instance.values.len()).flat_map(padded).collect::<Vec<f64>>().into()
        };
        Self { first: (&instance.first).into(), values: (&instance.values).into(), uses, slack, value: 0.0 }
    }

    fn cases(&self) -> usize {
        self.first.len() - 1
    }

    fn options(&self, case: usize) -> std::ops::Range<usize> {
        self.first[case]..self.first[case + 1]
    }

    fn used(&self, option: usize) -> &[f64] {
        let width = self.slack.len();
        &self.uses[option * width..(option + 1) * width]
    }

    fn empty(&self) -> Terms<'static> {
        Terms {
            first: vec![0].into(),
            values: Cow::default(),
            uses: Cow::default(),
            slack: self.slack.clone(),
            value: self.value,
        }
    }

    fn keep(&mut self, from: &Terms<'_>, options: impl Iterator<Item = usize>) {
        for option in options {
            self.values.to_mut().push(from.values[option]);
            self.uses.to_mut().extend_from_slice(from.used(option));
        }
        self.first.to_mut().push(self.values.len());
    }

    /// About every `step`th case, with its share of the capacities.
    fn sample(&self, step: usize) -> Terms<'static> {
        let mut sample = self.empty();
        // Scattered, so that a portfolio sorted by size or age is sampled evenly.
        let chosen = |case: usize| scatter(case).is_multiple_of(step);
        (0..self.cases()).filter(|it| chosen(*it)).for_each(|case| sample.keep(self, self.options(case)));
        let share = count(sample.cases()) / count(self.cases());
        sample.slack.iter_mut().for_each(|it| *it *= share);
        sample
    }

    /// The cases whose best option is not the same everywhere within `radii` of `centre`, and of each the options that
    /// can be best there; the others are summed up.
    fn undecided(&self, centre: &[f64], radii: &[f64]) -> Terms<'static> {
        let mut kept = self.empty();
        for case in 0..self.cases() {
            let (best, score) = self.best(case, centre);
            let may = |option: usize| {
                let reach: f64 = self
                    .used(option)
                    .iter()
                    .zip(self.used(best))
                    .zip(radii)
                    .map(|((one, other), it)| (one - other).abs() * it)
                    .sum();
                self.score(option, centre) + reach >= score
            };
            if self.options(case).any(|it| it != best && may(it)) {
                kept.keep(self, self.options(case).filter(|it| may(*it)));
            } else {
                kept.value += self.values[best];
                kept.slack.iter_mut().zip(self.used(best)).for_each(|(slack, used)| *slack -= used);
            }
        }
        kept
    }

    fn score(&self, option: usize, prices: &[f64]) -> f64 {
        self.used(option).iter().zip(prices).fold(self.values[option], |sum, (used, price)| sum - used * price)
    }

    fn best(&self, case: usize, prices: &[f64]) -> (usize, f64) {
        let mut best = (self.first[case], f64::NEG_INFINITY);
        for option in self.options(case) {
            let score = self.score(option, prices);
            if score > best.1 {
                best = (option, score);
            }
        }
        best
    }

    /// D and a slope of it.
    fn dual(&self, prices: &[f64], threads: usize) -> (f64, Vec<f64>) {
        let sum = self.sum(prices, threads);
        let mut value = self.value + sum.value;
        let mut slope = self.slack.clone();
        for ((slope, used), price) in slope.iter_mut().zip(sum.used).zip(prices) {
            value += *slope * price;
            *slope -= used;
        }
        (value, slope)
    }

    /// D, rounded outward by more than its sums can have lost.
    fn bound(&self, prices: &[f64], threads: usize) -> f64 {
        let sum = self.sum(prices, threads);
        let paid: f64 = self.slack.iter().zip(prices).map(|(slack, price)| slack * price).sum();
        let size: f64 =
            sum.size + self.slack.iter().zip(prices).map(|(slack, price)| (slack * price).abs()).sum::<f64>();
        let roundings = count(BLOCK.min(self.cases()) + self.cases() / BLOCK + 4 * self.slack.len() + 8);
        sum.value + paid + size * roundings * f64::EPSILON
    }

    fn sum(&self, prices: &[f64], threads: usize) -> Sum {
        let blocks = self.cases().div_ceil(BLOCK);
        let width = self.slack.len();
        let mut sums = vec![Sum::default(); blocks];
        if threads > 1 && blocks >= BLOCKS_SHARED {
            let each = blocks.div_ceil(threads);
            std::thread::scope(|scope| {
                for (part, sums) in sums.chunks_mut(each).enumerate() {
                    scope.spawn(move || {
                        sums.iter_mut().enumerate().for_each(|(it, sum)| *sum = self.block(part * each + it, prices));
                    });
                }
            });
        } else {
            sums.iter_mut().enumerate().for_each(|(it, sum)| *sum = self.block(it, prices));
        }
        let mut total = Sum { used: vec![0.0; width], ..Sum::default() };
        for sum in sums {
            total.value += sum.value;
            total.size += sum.size;
            total.used.iter_mut().zip(sum.used).for_each(|(total, used)| *total += used);
        }
        total
    }

    fn block(&self, block: usize, prices: &[f64]) -> Sum {
        let mut sum = Sum { used: vec![0.0; self.slack.len()], ..Sum::default() };
        for case in block * BLOCK..((block + 1) * BLOCK).min(self.cases()) {
            let (best, score) = self.best(case, prices);
            sum.value += score;
            sum.size += score.abs() + self.values[best].abs();
            sum.used.iter_mut().zip(self.used(best)).for_each(|(sum, used)| *sum += used);
        }
        sum
    }
}
