//! The heads as they stand, and what each event does to them.

use std::collections::BTreeMap;

use super::claim::{Claim, Receipt};
use super::error::{ClaimError, ClaimFault};
use super::exact::{money, sum};
use super::plan::{Event, EventKind, Plan, Way};
use super::statement::{AccrualEarned, Applied, HeadBalance, ReceiptApplied, Segment, Statement, Warning};
use super::strand::{Movement, MovementKind, Run, Strand};
use super::tariff::{DayNo, day_no};
use crate::Day;

/// What one head holds. Fen.
#[derive(Clone, Copy, Debug, Default)]
struct Bucket {
    bearing: i128,
    accrued: i128,
    charged: i128,
    earned: i128,
    paid: i128,
    waived: i128,
}

impl Bucket {
    fn balance(&self) -> i128 {
        self.bearing + self.accrued
    }

    /// Takes `fen` (no more than the balance), the accrued bucket first; returns what left the bearing one.
    fn take(&mut self, fen: i128) -> i128 {
        let accrued = fen.min(self.accrued);
        self.accrued -= accrued;
        self.bearing -= fen - accrued;
        fen - accrued
    }
}

/// A claim being reckoned.
pub(super) struct Book<'a> {
    claim: &'a Claim,
    plan: Plan<'a>,
    heads: Vec<Bucket>,
    receipts: Vec<ReceiptApplied>,
    credit: i128,
    posted_on: Option<DayNo>,
}

impl<'a> Book<'a> {
    /// Lives through every event to the day asked for.
    pub(super) fn open(claim: &'a Claim, plan: Plan<'a>) -> Result<Self, ClaimError> {
        let heads = vec![Bucket::default(); claim.heads.len()];
        let mut book = Self { claim, plan, heads, receipts: Vec::new(), credit: 0, posted_on: None };
        let events = std::mem::take(&mut book.plan.events);
        for event in &events {
            match event.kind {
                EventKind::Charge => book.charge(*event),
                EventKind::Compounding => book.capitalise(*event)?,
                EventKind::Waiver => book.waive(*event)?,
                EventKind::Receipt => book.receive(*event)?,
            }
        }
        book.post_all(book.plan.as_of_no)?;
        Ok(book)
    }

    fn charge(&mut self, event: Event) {
        let (Some(charge), Some(head)) =
            (self.claim.charges.get(event.place), self.plan.charge_heads.get(event.place).copied())
        else {
            return;
        };
        let fen = charge.amount.fen().into();
        if let Some(bucket) = self.heads.get_mut(head) {
            bucket.bearing += fen;
            bucket.charged += fen;
        }
        self.record(Movement { head, date: event.date, kind: MovementKind::Charge, fen });
    }

    fn capitalise(&mut self, event: Event) -> Result<(), ClaimError> {
        let Some((at, seat)) = self.plan.whereabouts.get(event.place).copied() else { return Ok(()) };
        let Some(group) = self.plan.groups.get_mut(at) else { return Ok(()) };
        group.advance(event.date)?;
        let Some(strand) = group.strands.get_mut(seat) else { return Ok(()) };
        let (head, posted) = (strand.head, strand.post(self.plan.scale)?);
        let Some(bucket) = self.heads.get_mut(head) else { return Ok(()) };
        bucket.earned = sum(bucket.earned, posted)?;
        let fen = sum(std::mem::take(&mut bucket.accrued), posted)?;
        bucket.bearing = sum(bucket.bearing, fen)?;
        if fen > 0 {
            self.record(Movement { head, date: event.date, kind: MovementKind::Capitalised, fen });
        }
        Ok(())
    }

    fn waive(&mut self, event: Event) -> Result<(), ClaimError> {
        self.post_all(event.date)?;
        let (Some(waiver), Some(head)) =
            (self.claim.waivers.get(event.place), self.plan.waiver_heads.get(event.place).copied())
        else {
            return Ok(());
        };
        let fen = i128::from(waiver.amount.fen());
        let Some(bucket) = self.heads.get_mut(head) else { return Ok(()) };
        if fen > bucket.balance() {
            let balance = money(bucket.balance())?;
            let fault = ClaimFault::WaiverAboveBalance { head: waiver.head.clone(), amount: waiver.amount, balance };
            return Err(ClaimError::at(format!("waivers[{}].amount", event.place), fault));
        }
        bucket.waived += fen;
        let taken = bucket.take(fen);
        self.taken(head, event.date, taken);
        Ok(())
    }

    fn receive(&mut self, event: Event) -> Result<(), ClaimError> {
        self.post_all(event.date)?;
        let Some(receipt) = self.claim.receipts.get(event.place) else { return Ok(()) };
        let parts = self.parts_of(event, receipt)?;
        let mut left = i128::from(receipt.amount.fen());
        let mut applied = Vec::with_capacity(parts.len());
        for (head, fen) in parts {
            let (Some(bucket), Some(named)) = (self.heads.get_mut(head), self.claim.heads.get(head)) else { continue };
            left -= fen;
            bucket.paid += fen;
            let taken = bucket.take(fen);
            applied.push(Applied { head: named.id.clone(), amount: money(fen)? });
            self.taken(head, event.date, taken);
        }
        self.credit += left;
        self.receipts.push(ReceiptApplied {
            id: receipt.id.clone(),
            applied,
            credit: money(left)?,
            date: receipt.date,
            amount: receipt.amount,
        });
        Ok(())
    }

    /// Head and fen of each part of a receipt, in order, none of them nothing.
    fn parts_of(&self, event: Event, receipt: &Receipt) -> Result<Vec<(usize, i128)>, ClaimError> {
        let order = match self.plan.ways.get(event.place) {
            Some(Way::Split(split)) => return self.split_parts(event, split),
            Some(Way::Order(order)) => order,
            Some(Way::Usual) | None => self.plan.order_on(event.date),
        };
        let mut left = i128::from(receipt.amount.fen());
        let mut parts = Vec::new();
        for head in order {
            let fen = self.heads.get(*head).map_or(0, Bucket::balance).min(left);
            if fen > 0 {
                left -= fen;
                parts.push((*head, fen));
            }
        }
        Ok(parts)
    }

    fn split_parts(&self, event: Event, split: &[(usize, i128)]) -> Result<Vec<(usize, i128)>, ClaimError> {
        for (head, fen) in split {
            let balance = self.heads.get(*head).map_or(0, Bucket::balance);
            if *fen > balance {
                let fault = ClaimFault::SplitAboveBalance {
                    head: self.claim.heads.get(*head).map(|it| it.id.clone()).unwrap_or_default(),
                    amount: money(*fen)?,
                    balance: money(balance)?,
                };
                return Err(ClaimError::at(format!("receipts[{}].split", event.place), fault));
            }
        }
        Ok(split.iter().copied().filter(|(_, fen)| *fen > 0).collect())
    }

    /// Posts every accrual on `date`, once a day.
    fn post_all(&mut self, date: DayNo) -> Result<(), ClaimError> {
        if self.posted_on == Some(date) {
            return Ok(());
        }
        self.posted_on = Some(date);
        for group in &mut self.plan.groups {
            group.advance(date + group.last_day_counts)?;
            for strand in &mut group.strands {
                let posted = strand.post(self.plan.scale)?;
                if let Some(bucket) = self.heads.get_mut(strand.head) {
                    bucket.accrued = sum(bucket.accrued, posted)?;
                    bucket.earned = sum(bucket.earned, posted)?;
                }
            }
        }
        Ok(())
    }

    fn taken(&mut self, head: usize, date: DayNo, fen: i128) {
        if fen > 0 {
            self.record(Movement { head, date, kind: MovementKind::Taken, fen: -fen });
        }
    }

    fn record(&mut self, movement: Movement) {
        self.plan.groups.iter_mut().for_each(|it| it.record(movement));
    }

    /// Writes the statement.
    pub(super) fn close(mut self) -> Result<Statement, ClaimError> {
        let mut atoms = 0;
        for group in &mut self.plan.groups {
            atoms = sum(atoms, group.next_day()?)?;
        }
        let mut strands: Vec<&Strand<'_>> = self.plan.groups.iter().flat_map(|it| &it.strands).collect();
        strands.sort_unstable_by_key(|it| it.accrual);
        let balances = self.heads.iter().map(Bucket::balance).try_fold(0, sum)?;
        Ok(Statement {
            as_of: self.plan.as_of,
            heads: self.head_balances()?,
            total: money(balances)?,
            credit: money(self.credit)?,
            per_diem: money(self.plan.scale.fen(atoms, self.claim.rounding.mode))?,
            accruals: strands.iter().map(|it| self.earned_by(it)).collect::<Result<_, _>>()?,
            segments: self.segments(&strands)?,
            warnings: self.warnings(&strands),
            receipts: self.receipts,
        })
    }

    fn head_balances(&self) -> Result<Vec<HeadBalance>, ClaimError> {
        let balance = |(head, bucket): (&super::claim::Head, &Bucket)| {
            Ok(HeadBalance {
                id: head.id.clone(),
                balance: money(bucket.balance())?,
                kind: head.kind,
                label: head.label.clone(),
                charged: money(bucket.charged)?,
                earned: money(bucket.earned)?,
                paid: money(bucket.paid)?,
                waived: money(bucket.waived)?,
            })
        };
        self.claim.heads.iter().zip(&self.heads).map(balance).collect()
    }

    fn id_of(&self, strand: &Strand<'_>) -> String {
        self.claim.accruals.get(strand.accrual).map(|it| it.id.clone()).unwrap_or_default()
    }

    fn earned_by(&self, strand: &Strand<'_>) -> Result<AccrualEarned, ClaimError> {
        let cut = self.plan.scale.fen(strand.cut_atoms, self.claim.rounding.mode);
        Ok(AccrualEarned { id: self.id_of(strand), earned: money(strand.earned_fen)?, cut: money(cut)? })
    }

    fn segments(&self, strands: &[&Strand<'_>]) -> Result<Option<Vec<Segment>>, ClaimError> {
        let runs = strands.iter().flat_map(|strand| strand.past.iter().map(move |run| (*strand, run)));
        match self.plan.detail {
            super::Detail::Summary => Ok(None),
            super::Detail::Explained => {
                runs.map(|(strand, run)| self.segment(strand, run)).collect::<Result<_, _>>().map(Some)
            }
        }
    }

    fn segment(&self, strand: &Strand<'_>, run: &Run) -> Result<Segment, ClaimError> {
        let scale = self.plan.scale;
        let percent = scale.percent(run.terms.parts);
        let day_count = strand.tariff.day_count();
        Ok(Segment {
            accrual: self.id_of(strand),
            from: self.day(run.from),
            until: self.day(run.until),
            days: u32::try_from(run.days()).unwrap_or_default(),
            base: money(run.base)?,
            annual_percent: day_count.map(|_| percent),
            daily_percent: if day_count.is_none() { Some(percent) } else { None },
            day_count,
            days_in_year: day_count.map(|_| run.terms.basis),
            quote: strand.tariff.quote_used(run.terms),
            amount_exact: scale.exact(run.net()?)?,
            cut_exact: scale.exact(run.cut()?)?,
        })
    }

    /// The day numbered `number`, which is never before the first charge that counts.
    fn day(&self, number: DayNo) -> Day {
        let dates = self.claim.charges.iter().map(|it| it.date);
        let first = dates.min().unwrap_or(self.plan.as_of).min(self.plan.as_of);
        first.plus_days(u32::try_from(number - day_no(first)).unwrap_or_default())
    }

    fn warnings(&self, strands: &[&Strand<'_>]) -> Vec<Warning> {
        let caps = self.plan.groups.iter().flat_map(|it| &it.caps).map(|it| &it.tariff);
        let stale = strands.iter().map(|it| &it.tariff).chain(caps).filter_map(super::tariff::Tariff::warning);
        let named = stale.map(|Warning::ReferenceStale { reference, last_confirmed }| (reference, last_confirmed));
        let each: BTreeMap<String, Day> = named.collect();
        each.into_iter()
            .map(|(reference, last_confirmed)| Warning::ReferenceStale { reference, last_confirmed })
            .collect()
    }
}
