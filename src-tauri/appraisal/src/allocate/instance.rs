//! The portfolio laid out flat, and its resources counted in whole ticks.

/// Cases, their options, and the capacities. Values in yuan; uses in each resource's own unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Instance {
    pub(super) capacity: Vec<f64>,
    /// Where the options of each case begin, and the end of the last.
    pub(super) first: Vec<usize>,
    pub(super) values: Vec<f64>,
    /// Option by option, one figure per resource.
    pub(super) uses: Vec<f64>,
}

/// Decimals tried for a resource before its figures are taken as they stand in binary.
const DECIMALS: usize = 9;
/// Below this a float is a whole number of ticks exactly.
const WHOLE: f64 = 9_007_199_254_740_992.0;
/// Ticks of a resource with finer figures: 2^-64, so that ten trillion still counts exactly.
const BINARY: f64 = 18_446_744_073_709_551_616.0;
const POWERS: [f64; DECIMALS + 1] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

impl Instance {
    /// A portfolio without cases.
    #[must_use]
    pub fn new(capacity: Vec<f64>) -> Self {
        Self { capacity, first: vec![0], values: Vec::new(), uses: Vec::new() }
    }

    /// Adds a case by its options: value, and uses of every resource in turn.
    pub fn case<'u>(&mut self, options: impl IntoIterator<Item = (f64, &'u [f64])>) {
        for (value, uses) in options {
            self.values.push(value);
            self.uses.extend_from_slice(uses);
        }
        self.first.push(self.values.len());
    }

    /// How many cases there are.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.first.len().saturating_sub(1)
    }

    pub(super) fn resources(&self) -> usize {
        self.capacity.len()
    }

    /// The options of a case, by place among all options.
    pub(super) fn options(&self, case: usize) -> std::ops::Range<usize> {
        self.first[case]..self.first[case + 1]
    }

    pub(super) fn used(&self, option: usize) -> &[f64] {
        let width = self.resources();
        &self.uses[option * width..(option + 1) * width]
    }

    /// What an option is worth after its uses are paid at `prices`.
    pub(super) fn score(&self, option: usize, prices: &[f64]) -> f64 {
        self.used(option).iter().zip(prices).fold(self.values[option], |sum, (used, price)| sum - used * price)
    }

    /// The first option of `case` with the highest score.
    pub(super) fn best(&self, case: usize, prices: &[f64]) -> (usize, f64) {
        let mut options = self.options(case);
        let first = options.next().unwrap_or(0);
        options
            .map(|it| (it, self.score(it, prices)))
            .fold((first, self.score(first, prices)), |best, it| if it.1 > best.1 { it } else { best })
    }

    /// The same with every value off by up to `share` of itself, each in its own way.
    pub(super) fn stirred(&self, share: f64) -> Self {
        let stir = |(option, value): (usize, &f64)| {
            value * (1.0 + share * (count(scatter(option) % 2_000_001) / 1_000_000.0 - 1.0))
        };
        Self { values: self.values.iter().enumerate().map(stir).collect(), ..self.clone() }
    }

    /// Total value of `picks`, by place in each case; compensated, so that a million cases lose nothing.
    pub(super) fn value(&self, picks: &[usize]) -> f64 {
        let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
        for (case, pick) in picks.iter().enumerate() {
            let value = self.values[self.first[case] + pick];
            let next = sum + value;
            lost += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
            sum = next;
        }
        sum + lost
    }
}

/// The unit of each resource in which all its figures are whole, and the capacities in it.
///
/// Figures written with up to nine decimals are counted as they are written: 0.1 and 0.2 fit into 0.3. Finer ones count
/// in 2^-64, uses rounded up and capacities down, so that what is called feasible is feasible.
#[derive(Clone, Debug)]
pub(super) struct Ticks {
    per_unit: Vec<f64>,
    pub(super) capacity: Vec<i128>,
}

impl Ticks {
    pub(super) fn of(instance: &Instance) -> Self {
        let width = instance.resources();
        let mut decimals = vec![Some(0); width];
        for figures in instance.uses.chunks_exact(width.max(1)).chain([instance.capacity.as_slice()]) {
            for (it, figure) in decimals.iter_mut().zip(figures) {
                while let Some(count) = *it {
                    if written_with(*figure, count) {
                        break;
                    }
                    *it = (count < DECIMALS).then_some(count + 1);
                }
            }
        }
        let per_unit: Vec<f64> = decimals.into_iter().map(|it| it.map_or(BINARY, |it| POWERS[it])).collect();
        let down = |(figure, per): (&f64, &f64)| {
            if *per >= BINARY { whole((figure * per).floor()) } else { whole((figure * per).round()) }
        };
        let capacity = instance.capacity.iter().zip(&per_unit).map(down).collect();
        Self { per_unit, capacity }
    }

    /// What an option uses of a resource.
    pub(super) fn count(&self, resource: usize, used: f64) -> i128 {
        let per = self.per_unit[resource];
        if per >= BINARY { whole((used * per).ceil()) } else { whole((used * per).round()) }
    }

    pub(super) fn counts<'a>(&'a self, instance: &'a Instance, option: usize) -> impl Iterator<Item = i128> + 'a {
        instance.used(option).iter().enumerate().map(|(resource, used)| self.count(resource, *used))
    }

    /// What is left of each capacity under `picks`; below zero where it does not suffice.
    pub(super) fn left(&self, instance: &Instance, picks: &[usize]) -> Vec<i128> {
        let mut left = self.capacity.clone();
        for (case, pick) in picks.iter().enumerate() {
            for (left, used) in left.iter_mut().zip(self.counts(instance, instance.first[case] + pick)) {
                *left -= used;
            }
        }
        left
    }

    /// What `picks` use, in the resources' own units.
    pub(super) fn uses(&self, instance: &Instance, picks: &[usize]) -> Vec<f64> {
        let left = self.left(instance, picks);
        let used = self.capacity.iter().zip(left).map(|(all, left)| all - left);
        used.zip(&self.per_unit).map(|(used, per)| units(used) / per).collect()
    }

    /// The first resource that does not suffice even if every case takes what uses least of it.
    pub(super) fn short(&self, instance: &Instance) -> Option<usize> {
        let mut left = self.capacity.clone();
        for case in 0..instance.cases() {
            for (resource, left) in left.iter_mut().enumerate() {
                let least = instance.options(case).map(|it| self.count(resource, instance.used(it)[resource])).min();
                *left -= least.unwrap_or(0);
            }
        }
        left.iter().position(|it| *it < 0)
    }
}

/// Whether `figure` is the float nearest to a number with `decimals` decimals.
fn written_with(figure: f64, decimals: usize) -> bool {
    let scaled = (figure * POWERS[decimals]).round();
    scaled.abs() < WHOLE && (scaled / POWERS[decimals]).to_bits() == (figure + 0.0).to_bits()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "whole by construction and far inside the range; the cast saturates"
)]
fn whole(ticks: f64) -> i128 {
    ticks as i128
}

/// The float nearest to a count.
#[expect(clippy::cast_precision_loss, reason = "rounding to the nearest float is what is meant")]
pub(super) fn units(ticks: i128) -> f64 {
    ticks as f64
}

/// The float of a number of things.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(super) fn count(things: usize) -> f64 {
    things as f64
}

/// A place far from its neighbours' (SplitMix64).
pub(super) fn scatter(place: usize) -> usize {
    let mut it = place.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ (it >> 31)
}
