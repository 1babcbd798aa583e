//! Waiting for assets against the date on which the claim becomes time-barred.

#![expect(clippy::indexing_slicing, reason = "the levels are the three places of arrays of three")]

use serde::{Deserialize, Serialize};

/// What waiting is weighed by.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaitingInputs {
    /// Cost of funds, percent a year.
    pub annual_rate_percent: f64,
    /// Whole months until the claim lapses.
    pub months: u32,
    /// Months of the period that begins anew with an interrupting act.
    pub period: u32,
    /// What suing now is worth with no, some and full assets. Yuan.
    pub sue: [f64; 3],
    /// Chance in a month that assets appear: none to some, some to full.
    pub appear: [f64; 2],
    /// Chance in a month that assets go: some to none, full to some.
    pub vanish: [f64; 2],
    /// What an interrupting act costs. Yuan.
    pub interrupt: f64,
}

/// What to do in a month with some assets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Sue at once.
    Sue,
    /// Let the month pass.
    Wait,
    /// Interrupt the limitation, so that the period begins anew.
    Interrupt,
    /// Nothing is worth doing: a named person must decide to let the claim lapse.
    #[default]
    Lapse,
}

/// What waiting comes to, by asset level: none, some, full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// What the claim is worth today.
    pub value: [f64; 3],
    /// What letting the coming month pass is worth, the best being done after it; nothing where no month is left.
    pub wait: [f64; 3],
    /// What to do today.
    pub now: [Act; 3],
    /// The month in which the interrupting act is best done at the latest, if it is worth it.
    pub interrupt_in: [Option<u32>; 3],
    /// What being able to interrupt once is worth.
    pub interrupt_worth: [f64; 3],
}

type Levels = [f64; 3];

/// The best way to wait. The limitation may be interrupted once; at its end only a suit is left.
///
/// Yuan today. Never answers that a clock should run out silently: that is [`Act::Lapse`].
#[must_use]
pub fn waiting(ask: &WaitingInputs) -> Waiting {
    let used = uninterrupted(ask, ask.months);
    let anew = uninterrupted(ask, ask.period);
    let mut value = ask.sue.map(|it| it.max(0.0));
    let mut acts = vec![[Act::Lapse; 3]; usize::try_from(ask.months).unwrap_or(0) + 1];
    if let Some(last) = acts.last_mut() {
        *last = ask.sue.map(|it| if it > 0.0 { Act::Sue } else { Act::Lapse });
    }
    let restarted = next(ask, &anew);
    let mut wait = [0.0; 3];
    for act in acts.iter_mut().rev().skip(1) {
        let later = next(ask, &value);
        for level in 0..3 {
            wait[level] = later[level].max(restarted[level] - ask.interrupt);
            let (mut best, mut done) = (ask.sue[level], Act::Sue);
            for (worth, it) in [(later[level], Act::Wait), (restarted[level] - ask.interrupt, Act::Interrupt)] {
                if worth > best {
                    (best, done) = (worth, it);
                }
            }
            value[level] = best;
            act[level] = if best > 0.0 { done } else { Act::Lapse };
        }
    }
    let first = |level: usize| acts.iter().position(|it| it[level] == Act::Interrupt);
    let month = |level: usize| first(level).and_then(|it| u32::try_from(it).ok());
    Waiting {
        now: acts.first().copied().unwrap_or([Act::Lapse; 3]),
        interrupt_in: [month(0), month(1), month(2)],
        interrupt_worth: [0, 1, 2].map(|it| value[it] - used[it]),
        wait,
        value,
    }
}

/// What the claim is worth with so many months left and nothing that interrupts.
fn uninterrupted(ask: &WaitingInputs, months: u32) -> Levels {
    let mut value = ask.sue.map(|it| it.max(0.0));
    for _ in 0..months {
        let later = next(ask, &value);
        value = [0, 1, 2].map(|it| ask.sue[it].max(later[it]));
    }
    value
}

/// The expected value a month from now, discounted.
fn next(ask: &WaitingInputs, value: &Levels) -> Levels {
    let monthly = (1.0 + ask.annual_rate_percent / 100.0).powf(-1.0 / 12.0);
    let ([up_none, up_some], [down_some, down_full]) = (ask.appear, ask.vanish);
    let [none, some, full] = *value;
    [
        monthly * ((1.0 - up_none) * none + up_none * some),
        monthly * (down_some * none + (1.0 - down_some - up_some) * some + up_some * full),
        monthly * (down_full * some + (1.0 - down_full) * full),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: WaitingInputs = WaitingInputs {
        annual_rate_percent: 5.0,
        months: 14,
        period: 14,
        sue: [-4_200.0, 38_000.0, 118_000.0],
        appear: [0.02, 0.01],
        vanish: [0.03, 0.015],
        interrupt: 60.0,
    };

    #[test]
    fn the_worked_example() {
        let it = waiting(&EXAMPLE);
        assert!((it.value[0] - 15_524.24).abs() < 0.01, "{}", it.value[0]);
        assert!((it.interrupt_worth[0] - 6_430.47).abs() < 0.01);
        assert_eq!(it.interrupt_in, [Some(13), None, None]);
        assert_eq!(it.now, [Act::Wait, Act::Sue, Act::Sue]);
        assert_eq!(it.wait[0].to_bits(), it.value[0].to_bits());
        assert!(
            it.wait[1] < 38_000.0 && it.wait[2] < 118_000.0,
            "waiting loses where there is something: {:?}",
            it.wait
        );
        assert_eq!([it.value[1], it.value[2]].map(f64::to_bits), [38_000.0_f64, 118_000.0].map(f64::to_bits));
    }

    #[test]
    fn more_time_is_worth_no_less_and_a_lapse_is_named() {
        let mut before = 0.0;
        for months in 0..40 {
            let it = waiting(&WaitingInputs { months, ..EXAMPLE });
            assert!(it.value[0] >= before - 1e-9);
            before = it.value[0];
        }
        let longer = waiting(&WaitingInputs { period: 36, ..EXAMPLE });
        assert!(longer.interrupt_worth[0] > waiting(&EXAMPLE).interrupt_worth[0], "a longer period anew is worth more");
        let hopeless = WaitingInputs { sue: [-1.0; 3], ..EXAMPLE };
        assert_eq!(waiting(&hopeless).now, [Act::Lapse; 3]);
    }
}
