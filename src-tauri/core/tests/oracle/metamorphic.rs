//! Changes of a claim that must change nothing, or only one way.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use recourse_core::ledger::{
    Cap, Charge, Claim, ClaimError, Count, DayCount, Detail, HeadKind, Rate, Receipt, RoundingAt, Statement, reckon,
};
use recourse_core::{Day, Money};
use rust_decimal::Decimal;

use crate::claims::claims;

const CLAIMS: u32 = 1_000;

/// Runs `law` on random claims; it answers whether the claim was one it speaks of, and most must be.
fn holds(law: impl Fn(Claim, Day) -> Result<bool, TestCaseError>) {
    let config = Config { cases: CLAIMS, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let met = std::cell::Cell::new(0_u32);
    let outcome = runner.run(&claims(), |(claim, as_of)| {
        met.set(met.get() + u32::from(law(claim, as_of)?));
        Ok(())
    });
    outcome.unwrap();
    assert!(met.get() >= CLAIMS / 10, "only {} claims were spoken of", met.get());
}

fn ask(claim: &Claim, as_of: Day) -> Result<Statement, ClaimError> {
    reckon(claim, as_of, Detail::Explained)
}

/// What is owed by head, and the credit.
fn owed(statement: &Statement) -> (BTreeMap<String, Money>, Money) {
    (statement.heads.iter().map(|it| (it.id.clone(), it.balance)).collect(), statement.credit)
}

#[test]
fn no_fen_is_created_or_lost() {
    holds(|claim, as_of| {
        let Ok(done) = ask(&claim, as_of) else { return Ok(false) };
        for it in &done.heads {
            prop_assert_eq!(it.charged + it.earned - it.paid - it.waived, it.balance);
            prop_assert!(!it.balance.is_negative());
            let into = done.receipts.iter().flat_map(|it| &it.applied).filter(|part| part.head == it.id);
            prop_assert_eq!(into.map(|part| part.amount).sum::<Money>(), it.paid);
        }
        for it in &done.receipts {
            prop_assert_eq!(it.applied.iter().map(|part| part.amount).sum::<Money>() + it.credit, it.amount);
        }
        let in_time = |date: Day| date <= as_of;
        let received: Money = claim.receipts.iter().filter(|it| in_time(it.date)).map(|it| it.amount).sum();
        let charged: Money = claim.charges.iter().filter(|it| in_time(it.date)).map(|it| it.amount).sum();
        let waived: Money = claim.waivers.iter().filter(|it| in_time(it.date)).map(|it| it.amount).sum();
        let earned: Money = done.accruals.iter().map(|it| it.earned).sum();
        prop_assert_eq!(charged + earned - waived - received + done.credit, done.total);
        Ok(true)
    });
}

#[test]
fn a_receipt_in_two_on_one_day_changes_nothing() {
    holds(|claim, as_of| {
        let Some(place) = claim.receipts.iter().position(|it| it.split.is_none() && it.date <= as_of) else {
            return Ok(false);
        };
        let mut halved = claim.clone();
        let first = Money::from_fen(halved.receipts[place].amount.fen() / 3);
        let rest = Receipt {
            id: "rest".to_owned(),
            amount: halved.receipts[place].amount - first,
            ..halved.receipts[place].clone()
        };
        halved.receipts[place].amount = first;
        halved.receipts.insert(place + 1, rest);
        let (one, two) = (ask(&claim, as_of), ask(&halved, as_of));
        match (one, two) {
            (Ok(one), Ok(two)) => {
                prop_assert_eq!(owed(&one), owed(&two));
                prop_assert_eq!((one.accruals, one.segments, one.per_diem), (two.accruals, two.segments, two.per_diem));
                Ok(true)
            }
            (one, two) => {
                prop_assert_eq!(one.err().map(|it| it.code()), two.err().map(|it| it.code()));
                Ok(false)
            }
        }
    });
}

#[test]
fn four_hundred_years_later_nothing_is_different() {
    const DAYS: u32 = 146_097;
    holds(|mut claim, as_of| {
        let constant = |rate: &mut Rate| {
            if let Rate::Reference { multiplier, .. } = rate {
                *rate = Rate::Annual { annual_percent: *multiplier * Decimal::new(345, 2) };
            }
        };
        for it in &mut claim.accruals {
            constant(&mut it.rate);
            it.day_count = DayCount::Act365;
        }
        claim.caps.iter_mut().for_each(|it| constant(&mut it.rate));
        let mut later = claim.clone();
        let shift = |day: &mut Day| *day = day.plus_days(DAYS);
        later.charges.iter_mut().for_each(|it| shift(&mut it.date));
        later.receipts.iter_mut().for_each(|it| shift(&mut it.date));
        later.waivers.iter_mut().for_each(|it| shift(&mut it.date));
        later.order_changes.iter_mut().for_each(|it| shift(&mut it.from));
        for it in &mut later.accruals {
            it.from.iter_mut().chain(&mut it.until).for_each(shift);
        }
        for it in &mut later.standstills {
            shift(&mut it.from);
            it.until.iter_mut().for_each(shift);
        }
        let told = |it: Result<Statement, ClaimError>| {
            let applied = |it: Statement| {
                let receipts: Vec<_> = it.receipts.into_iter().map(|it| (it.id, it.applied, it.credit)).collect();
                (it.heads, it.credit, it.per_diem, receipts, it.accruals, it.segments.map_or(0, |it| it.len()))
            };
            it.map(applied).map_err(|why| (why.code(), why.path))
        };
        prop_assert_eq!(told(ask(&claim, as_of)), told(ask(&later, as_of.plus_days(DAYS))));
        Ok(true)
    });
}

#[test]
fn a_charge_of_nothing_changes_nothing() {
    holds(|claim, as_of| {
        let mut more = claim.clone();
        for (at, it) in claim.heads.iter().enumerate() {
            let date = claim.charges[0].date.plus_days(u32::try_from(at).unwrap() * 7);
            let (id, head) = (format!("nothing-{at}"), it.id.clone());
            more.charges.push(Charge { id, head, date, amount: Money::ZERO });
        }
        prop_assert_eq!(ask(&claim, as_of), ask(&more, as_of));
        Ok(true)
    });
}

#[test]
fn a_ceiling_never_raises_a_balance() {
    holds(|mut claim, as_of| {
        (claim.caps, claim.total_caps) = (Vec::new(), Vec::new());
        claim.rounding.at = RoundingAt::Posting;
        let count = claim.accruals[0].count;
        claim.accruals.iter_mut().for_each(|it| it.count = count);
        let mut capped = claim.clone();
        capped.caps.push(Cap {
            id: "k".to_owned(),
            accruals: claim.accruals.iter().map(|it| it.id.clone()).collect(),
            base: vec!["principal".to_owned()],
            rate: Rate::Annual { annual_percent: Decimal::new(12, 0) },
            day_count: DayCount::Act365,
        });
        let (Ok(free), Ok(held)) = (ask(&claim, as_of), ask(&capped, as_of)) else { return Ok(false) };
        for (free, held) in free.heads.iter().zip(&held.heads) {
            prop_assert!(held.balance <= free.balance, "{}: {} above {}", held.id, held.balance, free.balance);
        }
        prop_assert!(held.credit >= free.credit);
        Ok(held.accruals.iter().any(|it| !it.cut.is_zero()))
    });
}

#[test]
fn the_order_of_lists_matters_only_where_the_contract_says() {
    holds(|mut claim, as_of| {
        let all: Vec<String> = claim.heads.iter().map(|it| it.id.clone()).collect();
        let in_full = |order: &mut Vec<String>| {
            let rest: Vec<String> = all.iter().filter(|it| !order.contains(it)).cloned().collect();
            order.extend(rest);
        };
        in_full(&mut claim.order);
        claim.order_changes.iter_mut().for_each(|it| in_full(&mut it.order));
        claim.receipts.iter_mut().flat_map(|it| &mut it.order).for_each(in_full);
        let mut turned = claim.clone();
        turned.heads.reverse();
        turned.charges.reverse();
        turned.accruals.reverse();
        turned.standstills.reverse();
        turned.receipts.sort_by_key(|it| std::cmp::Reverse(it.date));
        turned.waivers.sort_by_key(|it| std::cmp::Reverse(it.date));
        turned.order_changes.sort_by_key(|it| std::cmp::Reverse(it.from));
        let told = |it: Statement| {
            let owed = owed(&it);
            let accruals: BTreeMap<_, _> = it.accruals.into_iter().map(|it| (it.id, (it.earned, it.cut))).collect();
            let receipts: Vec<_> = it.receipts.into_iter().map(|it| (it.id, it.credit)).collect();
            (owed, it.total, it.per_diem, accruals, receipts, it.warnings)
        };
        let (plain, turned) = (ask(&claim, as_of).map(told), ask(&turned, as_of).map(told));
        prop_assert_eq!(plain.clone().map_err(|it| it.code()), turned.map_err(|it| it.code()));
        Ok(plain.is_ok())
    });
}

#[test]
fn both_ends_counted_is_never_less_than_one() {
    holds(|mut claim, as_of| {
        (claim.receipts, claim.waivers) = (Vec::new(), Vec::new());
        claim.rounding.at = RoundingAt::Posting;
        let with = |count: Count, mut claim: Claim| {
            claim.accruals.iter_mut().for_each(|it| it.count = count);
            ask(&claim, as_of)
        };
        let (one, both) = (with(Count::ExcludeLast, claim.clone()), with(Count::IncludeBoth, claim));
        let (Ok(one), Ok(both)) = (one, both) else { return Ok(false) };
        let interest = |it: &Statement| {
            it.heads.iter().filter(|it| it.kind == HeadKind::Interest).map(|it| it.earned).sum::<Money>()
        };
        prop_assert!(interest(&one) <= interest(&both));
        Ok(true)
    });
}
