//! Branch and bound for small portfolios: depth first, pruned by what the rest could bring at several sets of prices.

use super::dual::Prices;
use super::instance::{Instance, Ticks};

/// Choices tried at most: well within a second.
const TRIES: u32 = 3_000_000;
/// Share of the bound within which two plans count as equally good.
const EQUAL: f64 = 1e-13;
/// By what the prices are multiplied, each alone, for further bounds.
const FURTHER: [f64; 4] = [0.0, 0.5, 0.8, 1.3];

/// What the search came to.
pub(super) struct Ended {
    /// The best picks found.
    pub(super) picks: Option<Vec<usize>>,
    /// What may be hidden in what was not searched; nothing was left out where it is `None`.
    pub(super) open: Option<f64>,
}

struct Search<'a> {
    /// Cases in the order in which they are decided, each with the options worth a look.
    cases: Vec<Vec<Candidate>>,
    /// Sets of prices.
    prices: Vec<Vec<f64>>,
    /// For each set of prices, what the cases from a place on could bring at most.
    rest: Vec<Vec<f64>>,
    /// What the cases from a place on use at least, by resource.
    least: Vec<Vec<i128>>,
    best: f64,
    picks: Option<Vec<usize>>,
    now: Vec<usize>,
    tries: u32,
    open: Option<f64>,
    ticks: &'a Ticks,
}

struct Candidate {
    option: usize,
    value: f64,
    uses: Vec<f64>,
    counts: Vec<i128>,
}

pub(super) fn search(instance: &Instance, ticks: &Ticks, prices: &Prices, found: Option<Vec<usize>>) -> Ended {
    let mut order: Vec<usize> = (0..instance.cases()).collect();
    let mut cases: Vec<Vec<Candidate>> = order.iter().map(|it| candidates(instance, ticks, *it, prices)).collect();
    let worth = found.as_ref().map(|it| instance.value(it));
    if let Some(worth) = worth {
        // An option that loses more at the prices than is left to be gained is in no better plan.
        let gap = (prices.bound - worth).max(0.0) + prices.bound.abs().max(1.0) * EQUAL;
        for options in &mut cases {
            let top = options.first().map_or(0.0, |it| it.score(&prices.each));
            options.retain(|it| top - it.score(&prices.each) <= gap);
        }
    }
    let spread = |it: &Vec<Candidate>| {
        let score = |at: usize| it.get(at).map_or(f64::INFINITY, |it| -it.score(&prices.each));
        score(1) + it.first().map_or(0.0, |it| it.score(&prices.each))
    };
    order.sort_by(|one, other| spread(&cases[*other]).total_cmp(&spread(&cases[*one])).then(one.cmp(other)));
    let mut taken: Vec<Option<Vec<Candidate>>> = cases.into_iter().map(Some).collect();
    let cases = order.iter().filter_map(|it| taken[*it].take()).collect();
    let mut search = Search {
        cases,
        prices: price_sets(prices),
        rest: Vec::new(),
        least: Vec::new(),
        best: worth.unwrap_or(f64::NEG_INFINITY),
        picks: None,
        now: vec![0; order.len()],
        tries: TRIES,
        open: None,
        ticks,
    };
    search.sum_up();
    search.descend(0, 0.0, &instance.capacity.clone(), &ticks.capacity.clone());
    let by_case = |picks: Vec<usize>| {
        let mut sorted = vec![0; order.len()];
        for (case, option) in order.iter().zip(picks) {
            sorted[*case] = option;
        }
        sorted
    };
    Ended { picks: search.picks.take().map(by_case).or(found), open: search.open }
}

/// The options of a case that no other is better than in everything, the best at the prices first.
fn candidates(instance: &Instance, ticks: &Ticks, case: usize, prices: &Prices) -> Vec<Candidate> {
    let first = instance.first[case];
    let all: Vec<Candidate> = instance
        .options(case)
        .map(|it| Candidate {
            option: it - first,
            value: instance.values[it],
            uses: instance.used(it).to_vec(),
            counts: ticks.counts(instance, it).collect(),
        })
        .collect();
    let beaten = |at: usize| {
        let it = &all[at];
        all.iter().enumerate().any(|(place, other)| {
            let no_worse =
                other.value >= it.value && other.counts.iter().zip(&it.counts).all(|(one, other)| one <= other);
            let same = other.value <= it.value && other.counts == it.counts;
            place != at && no_worse && (!same || place < at)
        })
    };
    let kept: Vec<bool> = (0..all.len()).map(|it| !beaten(it)).collect();
    let mut options: Vec<Candidate> = all.into_iter().zip(kept).filter(|it| it.1).map(|it| it.0).collect();
    options.sort_by(|one, other| other.score(&prices.each).total_cmp(&one.score(&prices.each)));
    options
}

fn price_sets(prices: &Prices) -> Vec<Vec<f64>> {
    let mut sets = vec![prices.each.clone()];
    for resource in 0..prices.each.len() {
        for factor in FURTHER {
            let mut set = prices.each.clone();
            set[resource] *= factor;
            if set != prices.each {
                sets.push(set);
            }
        }
    }
    sets
}

impl Candidate {
    fn score(&self, prices: &[f64]) -> f64 {
        self.uses.iter().zip(prices).fold(self.value, |sum, (used, price)| sum - used * price)
    }
}

impl Search<'_> {
    fn sum_up(&mut self) {
        let top = |options: &[Candidate], prices: &[f64]| {
            options.iter().map(|it| it.score(prices)).fold(f64::NEG_INFINITY, f64::max)
        };
        for prices in &self.prices {
            let mut rest = vec![0.0; self.cases.len() + 1];
            for at in (0..self.cases.len()).rev() {
                rest[at] = rest[at + 1] + top(&self.cases[at], prices);
            }
            self.rest.push(rest);
        }
        self.least = vec![vec![0; self.ticks.capacity.len()]; self.cases.len() + 1];
        for at in (0..self.cases.len()).rev() {
            for resource in 0..self.ticks.capacity.len() {
                let least = self.cases[at].iter().map(|it| it.counts[resource]).min().unwrap_or(0);
                self.least[at][resource] = self.least[at + 1][resource] + least;
            }
        }
    }

    /// What can come of `value` with `left` to spend on the cases from `at` on.
    fn bound(&self, at: usize, value: f64, left: &[f64]) -> f64 {
        let sets = self.prices.iter().zip(&self.rest);
        let most = |(prices, rest): (&Vec<f64>, &Vec<f64>)| {
            prices.iter().zip(left).fold(value + rest[at], |sum, (price, left)| sum + price * left)
        };
        sets.map(most).fold(f64::INFINITY, f64::min)
    }

    fn descend(&mut self, at: usize, value: f64, left: &[f64], counts: &[i128]) {
        if at == self.cases.len() {
            if value > self.best || self.picks.is_none() && self.best == f64::NEG_INFINITY {
                self.best = value;
                self.picks = Some(self.now.clone());
            }
            return;
        }
        for place in 0..self.cases[at].len() {
            let it = &self.cases[at][place];
            let counts: Vec<i128> = counts.iter().zip(&it.counts).map(|(left, used)| left - used).collect();
            if counts.iter().zip(&self.least[at + 1]).any(|(left, least)| left < least) {
                continue;
            }
            let left: Vec<f64> = left.iter().zip(&it.uses).map(|(left, used)| left - used).collect();
            let (value, option) = (value + it.value, it.option);
            let bound = self.bound(at + 1, value, &left);
            if bound <= self.best + self.best.abs().max(1.0) * EQUAL {
                continue;
            }
            if self.tries == 0 {
                self.open = Some(self.open.unwrap_or(f64::NEG_INFINITY).max(bound));
                continue;
            }
            self.tries -= 1;
            self.now[at] = option;
            self.descend(at + 1, value, &left, &counts);
        }
    }
}
