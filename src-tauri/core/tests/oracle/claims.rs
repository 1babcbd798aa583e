//! Claims drawn at random, dense with days on which several things happen at once.

use proptest::prelude::*;
use recourse_core::ledger::{
    Accrual, Cap, Charge, Claim, Compounding, Count, DayCount, Head, HeadKind, OrderChange, Rate, Receipt, Rounding,
    RoundingAt, RoundingMode, Share, Standstill, TotalCap, Waiver,
};
use recourse_core::{Day, Money};
use rust_decimal::Decimal;

const HEADS: [(&str, HeadKind); 4] = [
    ("cost", HeadKind::Cost),
    ("occupancy", HeadKind::Interest),
    ("damages", HeadKind::Damages),
    ("principal", HeadKind::Principal),
];

/// Around year ends, leap days, changes of the quotes, the first quote and the last confirmed one.
const STARTS: [&str; 8] =
    ["2023-12-10", "2024-02-10", "2024-06-25", "2024-10-01", "2019-12-15", "2026-08-25", "2019-08-12", "2025-01-20"];

/// A claim and the day it is asked for.
pub(crate) fn claims() -> impl Strategy<Value = (Claim, Day)> {
    prop::collection::vec(any::<u16>(), 220).prop_map(|throws| Dice { throws, next: 0, start: 0, span: 0 }.claim())
}

struct Dice {
    throws: Vec<u16>,
    next: usize,
    start: usize,
    span: u32,
}

impl Dice {
    /// From 0 to below `sides`.
    fn roll(&mut self, sides: u32) -> u32 {
        let throw = self.throws.get(self.next).copied().unwrap_or_default();
        self.next += 1;
        u32::from(throw) % sides
    }

    fn one_in(&mut self, sides: u32) -> bool {
        self.roll(sides) == 1
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[usize::try_from(self.roll(u32::try_from(from.len()).unwrap())).unwrap()].clone()
    }

    /// A day of the claim's time; one in three on one of few days, so that things coincide.
    fn day(&mut self) -> Day {
        let start: Day = STARTS[self.start].parse().unwrap();
        let days = if self.one_in(3) { self.roll(4) * (self.span / 4) } else { self.roll(self.span) };
        start.plus_days(days)
    }

    fn money(&mut self) -> Money {
        let fen = match self.roll(4) {
            0 => i64::from(self.roll(300)),
            1 => i64::from(self.roll(60_000)) * 1_000,
            2 => i64::from(self.roll(60_000)) * 37 + 1,
            _ => 10_000_000,
        };
        Money::from_fen(fen)
    }

    fn heads(&mut self) -> Vec<String> {
        let mut heads: Vec<String> = HEADS.iter().map(|(id, _)| (*id).to_owned()).collect();
        let turn = usize::try_from(self.roll(4)).unwrap();
        heads.rotate_left(turn);
        heads.truncate(1 + usize::try_from(self.roll(3)).unwrap());
        heads
    }

    fn rate(&mut self) -> Rate {
        match self.roll(6) {
            0 => Rate::Daily { daily_percent: Decimal::new(i64::from(self.roll(2_000)), 4) },
            1 | 2 => Rate::Reference {
                reference: self.pick(&["LPR_1Y", "LPR_5Y_PLUS"]).to_owned(),
                multiplier: self.pick(&[Decimal::ONE, Decimal::new(4, 0), Decimal::new(15, 1), Decimal::new(13, 1)]),
                margin_percent: self.pick(&[Decimal::ZERO, Decimal::new(-5, 1), Decimal::new(225, 2)]),
                fixed_on: if self.one_in(4) { Some(self.day()) } else { None },
            },
            _ => Rate::Annual { annual_percent: Decimal::new(i64::from(self.roll(4_000)), 2) },
        }
    }

    fn day_count(&mut self) -> DayCount {
        self.pick(&[DayCount::Act365, DayCount::Act360, DayCount::ActAct])
    }

    fn accruals(&mut self) -> Vec<Accrual> {
        let shared = self.pick(&[Count::ExcludeLast, Count::IncludeBoth]);
        let each_its_own = self.one_in(9);
        (0..=self.roll(3))
            .map(|place| Accrual {
                id: format!("a{place}"),
                head: self.pick(&["occupancy", "damages", "occupancy"]).to_owned(),
                base: if self.one_in(3) { self.heads() } else { vec!["principal".to_owned(), "occupancy".to_owned()] },
                rate: self.rate(),
                day_count: self.day_count(),
                from: if self.one_in(3) { Some(self.day()) } else { None },
                until: if self.one_in(4) { Some(self.day()) } else { None },
                start_offset_days: self.roll(2),
                count: if each_its_own { self.pick(&[Count::ExcludeLast, Count::IncludeBoth]) } else { shared },
                compounding: if self.one_in(3) { Some(self.compounding()) } else { None },
            })
            .collect()
    }

    fn compounding(&mut self) -> Compounding {
        let months = self.pick(&[vec![3, 6, 9, 12], vec![1, 2, 3, 7, 8, 9], (1..=12).collect()]);
        Compounding { months, day: self.pick(&[1, 21, 31, 29, 30]) }
    }

    /// Some accruals, in any order, at least one.
    fn some_of(&mut self, accruals: &[Accrual]) -> Vec<String> {
        let mut ids: Vec<String> = accruals.iter().map(|it| it.id.clone()).collect();
        let turn = usize::try_from(self.roll(3)).unwrap() % ids.len();
        ids.rotate_left(turn);
        if self.one_in(2) {
            ids.reverse();
        }
        let keep = 1 + usize::try_from(self.roll(3)).unwrap();
        ids.truncate(keep);
        ids
    }

    fn receipt(&mut self, place: u32) -> Receipt {
        let amount = self.money();
        let split = if self.one_in(12) {
            let part = Money::from_fen(amount.fen() / i64::from(1 + self.roll(5)));
            Some(vec![
                Share { head: "occupancy".to_owned(), amount: amount - part },
                Share { head: "principal".to_owned(), amount: part },
            ])
        } else {
            None
        };
        Receipt {
            id: format!("r{place}"),
            date: self.day(),
            amount,
            payer: None,
            order: if self.one_in(4) { Some(self.heads()) } else { None },
            split,
        }
    }

    fn claim(mut self) -> (Claim, Day) {
        self.start = usize::try_from(self.roll(8)).unwrap();
        self.span = if self.one_in(12) { 700 } else { 20 + self.roll(150) };
        let accruals = self.accruals();
        let charge = |dice: &mut Self, place| Charge {
            id: format!("c{place}"),
            head: dice.pick(&["principal", "principal", "cost", "damages"]).to_owned(),
            date: dice.day(),
            amount: dice.money(),
        };
        let claim = Claim {
            currency: "CNY".to_owned(),
            heads: HEADS
                .iter()
                .map(|(id, kind)| Head { id: (*id).to_owned(), kind: *kind, label: (*id).to_owned() })
                .collect(),
            charges: (0..=self.roll(4)).map(|place| charge(&mut self, place)).collect(),
            caps: (0..self.roll(3))
                .map(|place| Cap {
                    id: format!("k{place}"),
                    accruals: self.some_of(&accruals),
                    base: self.heads(),
                    rate: self.rate(),
                    day_count: self.day_count(),
                })
                .collect(),
            total_caps: (0..self.roll(3))
                .map(|place| TotalCap {
                    id: format!("t{place}"),
                    accruals: self.some_of(&accruals),
                    percent: Decimal::new(i64::from(self.roll(900)), 2),
                    of: self.heads(),
                })
                .collect(),
            standstills: (0..self.roll(3))
                .map(|_| Standstill {
                    from: self.day(),
                    until: if self.one_in(6) { None } else { Some(self.day()) },
                    accruals: if self.one_in(2) { Some(self.some_of(&accruals)) } else { None },
                })
                .collect(),
            receipts: (0..self.roll(5)).map(|place| self.receipt(place)).collect(),
            waivers: (0..self.roll(5) / 3)
                .map(|place| Waiver {
                    id: format!("w{place}"),
                    date: self.day(),
                    head: self.pick(&["principal", "occupancy"]).to_owned(),
                    amount: Money::from_fen(i64::from(self.roll(400))),
                })
                .collect(),
            order: self.heads(),
            order_changes: (0..self.roll(3)).map(|_| OrderChange { from: self.day(), order: self.heads() }).collect(),
            rounding: Rounding {
                mode: self.pick(&[RoundingMode::HalfUp, RoundingMode::HalfEven]),
                at: self.pick(&[RoundingAt::Posting, RoundingAt::Segment]),
            },
            accruals,
        };
        let start: Day = STARTS[self.start].parse().unwrap();
        let late = self.roll(5) != 0;
        let as_of = if late { start.plus_days(self.span) } else { self.day() };
        (claim, as_of)
    }
}
