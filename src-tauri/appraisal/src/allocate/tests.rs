//! Against brute force, against what must hold, and at size.

use std::time::Instant;

use proptest::prelude::*;

use super::instance::Ticks;
use super::{AllocateError, Instance, Plan, Portfolio, solve};

/// A portfolio by a seed: values heavy-tailed, uses around the shares of three resources.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    /// In [0, 1).
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    fn cents(&mut self, most: f64) -> f64 {
        (self.share() * most * 100.0).round() / 100.0
    }
}

/// `cases` × `options` × `resources`; capacities at `tight` of what the dearest options use.
fn portfolio(seed: u64, (cases, options, resources): (usize, usize, usize), tight: f64) -> Instance {
    let mut draw = Draw(seed);
    let mut capacity = vec![0.0; resources];
    let mut drawn = Vec::with_capacity(cases * options);
    for _ in 0..cases {
        let size = (1.5 * (draw.share() + draw.share() + draw.share() - 1.5)).exp() * 20_000.0;
        let mut most = vec![0.0_f64; resources];
        for option in 0..options {
            let effort = if option == 0 { 0.0 } else { draw.share() };
            let uses: Vec<f64> =
                (0..resources).map(|it| draw.cents(effort * [40.0, 9_000.0, 4_000.0, 3.0][it % 4])).collect();
            most.iter_mut().zip(&uses).for_each(|(most, used)| *most = most.max(*used));
            drawn.push(((size * effort.sqrt() * draw.share() * 100.0).round() / 100.0, uses));
        }
        capacity.iter_mut().zip(&most).for_each(|(sum, most)| *sum += most * tight);
    }
    let mut instance = Instance::new(capacity.iter().map(|it| it.round()).collect());
    for case in drawn.chunks(options) {
        instance.case(case.iter().map(|it| (it.0, it.1.as_slice())));
    }
    instance
}

/// The largest value over every combination; `None` where none fits.
fn brute(instance: &Instance) -> Option<f64> {
    let ticks = Ticks::of(instance);
    let mut picks = vec![0; instance.cases()];
    let mut best: Option<f64> = None;
    loop {
        if ticks.left(instance, &picks).iter().all(|it| *it >= 0) {
            let value = instance.value(&picks);
            best = Some(best.map_or(value, |it| it.max(value)));
        }
        let Some(turn) = (0..picks.len()).find(|it| picks[*it] + 1 < instance.options(*it).len()) else { return best };
        picks[..turn].fill(0);
        picks[turn] += 1;
    }
}

fn sound(instance: &Instance, plan: &Plan) {
    let ticks = Ticks::of(instance);
    assert!(ticks.left(instance, &plan.picks).iter().all(|it| *it >= 0), "above a capacity");
    assert!(plan.bound >= plan.value);
    assert!((plan.value - instance.value(&plan.picks)).abs() <= 0.0);
    assert!(plan.shadow_prices.iter().all(|it| *it >= 0.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn tiny_portfolios_equal_brute_force(seed: u64, cases in 1_usize..6, options in 1_usize..6, resources in 0_usize..4, tight in 0.0_f64..1.1) {
        let instance = portfolio(seed, (cases, options, resources), tight);
        let best = brute(&instance).unwrap();
        let plan = solve(&instance, 1).unwrap();
        sound(&instance, &plan);
        prop_assert!((plan.value - best).abs() <= 1e-9 * best.abs().max(1.0), "{} for {best}", plan.value);
        prop_assert!(plan.gap() <= 0.0);
    }

    #[test]
    fn tight_portfolios_without_a_free_option_equal_brute_force(seed: u64, cases in 1_usize..5, options in 1_usize..5, tight in 0.2_f64..1.0) {
        let free = portfolio(seed, (cases, options + 1, 2), tight);
        let mut instance = Instance::new(free.capacity.clone());
        for case in 0..free.cases() {
            instance.case(free.options(case).skip(1).map(|it| (free.values[it] - 300.0, free.used(it))));
        }
        match (brute(&instance), solve(&instance, 1)) {
            (Some(best), Ok(plan)) => {
                sound(&instance, &plan);
                prop_assert!((plan.value - best).abs() <= 1e-9 * best.abs().max(1.0));
            }
            (None, Err(_)) => {}
            (best, found) => prop_assert!(false, "{best:?}, but {found:?}"),
        }
    }

    #[test]
    fn a_larger_capacity_is_worth_no_less(seed: u64, tight in 0.1_f64..0.8) {
        let mut instance = portfolio(seed, (8, 5, 3), tight);
        let before = solve(&instance, 1).unwrap();
        instance.capacity.iter_mut().for_each(|it| *it *= 1.2);
        prop_assert!(solve(&instance, 1).unwrap().value >= before.value - 1e-9);
    }
}

#[test]
fn mid_sized_portfolios_are_sound_and_near_their_bound() {
    for (seed, cases, gap) in [(1, 60, 0.01), (2, 400, 1e-3), (3, 3_000, 1e-4), (4, 20_000, 1e-5)] {
        let instance = portfolio(seed, (cases, 6, 3), 0.3);
        let plan = solve(&instance, 1).unwrap();
        sound(&instance, &plan);
        assert!(plan.gap() <= gap, "{cases}: {}", plan.gap());
    }
}

#[test]
fn twelve_cases_with_two_thousand_options_reach_the_optimum() {
    for seed in 0..4 {
        let instance = portfolio(seed, (12, 166, 3), 0.3);
        let plan = solve(&instance, 1).unwrap();
        sound(&instance, &plan);
        assert!(plan.gap() <= 0.0, "{seed}: {}", plan.gap());
    }
}

#[test]
fn threads_change_no_bit() {
    let instance = portfolio(7, (40_000, 6, 3), 0.25);
    assert_eq!(solve(&instance, 1), solve(&instance, 2));
}

/// `RECOURSE_ALLOCATE=1000000` prints the figures of a larger portfolio.
#[test]
fn a_hundred_thousand_cases_within_a_millionth() {
    let cases = std::env::var("RECOURSE_ALLOCATE").ok().and_then(|it| it.parse().ok()).unwrap_or(100_000);
    let instance = portfolio(11, (cases, 6, 3), 0.3);
    let begun = Instant::now();
    let plan = solve(&instance, 2).unwrap();
    println!("{cases} cases: gap {:e} in {:?}, prices {:?}", plan.gap(), begun.elapsed(), plan.shadow_prices);
    sound(&instance, &plan);
    assert!(plan.gap() <= 1e-6, "{}", plan.gap());
}

#[test]
fn identical_cases_share_what_there_is() {
    let mut instance = Instance::new(vec![1_000.0, 50.5]);
    for _ in 0..5_000 {
        instance.case([(0.0, [0.0, 0.0].as_slice()), (10.0, &[0.3, 0.1]), (14.0, &[0.9, 0.0])]);
    }
    let plan = solve(&instance, 1).unwrap();
    sound(&instance, &plan);
    assert!(plan.gap() <= 1e-3, "{}", plan.gap());
}

#[test]
fn decimals_are_counted_as_they_are_written() {
    let mut instance = Instance::new(vec![0.3]);
    for used in [0.1, 0.2] {
        instance.case([(0.0, [0.0].as_slice()), (1.0, &[used])]);
    }
    assert_eq!(solve(&instance, 1).unwrap().picks, [1, 1]);
}

#[test]
fn the_resource_that_does_not_suffice_is_named() {
    let ask = |text: &str| Portfolio::parse(text).and_then(|it| it.allocate(1));
    let short = r#"{"resources": ["hours", "cash"], "capacity": [9, 5], "cases": [
        {"id": "a", "options": [{"label": "x", "value": 1, "uses": [1, 3]}]},
        {"id": "b", "options": [{"label": "x", "value": 1, "uses": [1, 3]}]}]}"#;
    assert_eq!(ask(short), Err(AllocateError::Infeasible { resource: "cash".to_owned() }));
    for (text, code) in [
        ("{", "invalid_json"),
        (r#"{"resources": [], "capacity": [], "cases": [{"id": "a", "options": []}]}"#, "invalid_json"),
        (r#"{"resources": ["h"], "capacity": [], "cases": []}"#, "length_mismatch"),
        (
            r#"{"resources": ["h"], "capacity": [1], "cases": [{"id": "a", "options": [{"label": "x", "value": 1, "uses": []}]}]}"#,
            "length_mismatch",
        ),
        (r#"{"resources": ["h", "h"], "capacity": [1, 1], "cases": []}"#, "duplicate_label"),
    ] {
        assert_eq!(ask(text).map_err(|it| it.code()), Err(code), "{text}");
    }
    let empty = ask(r#"{"resources": ["h"], "capacity": [1], "cases": []}"#).unwrap();
    assert_eq!((empty.value, empty.bound, empty.gap), (0.0, 0.0, 0.0));
}
