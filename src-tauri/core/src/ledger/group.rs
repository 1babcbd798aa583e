//! Accruals that caps tie together, moved forward in stretches of equal days.

use super::error::ClaimError;
use super::exact::{Scale, product, sum};
use super::strand::{Base, Movement, MovementKind, Strand};
use super::tariff::{DayNo, Tariff};

/// Accruals that share caps, and therefore one way of counting days.
#[derive(Clone, Debug)]
pub(super) struct Group<'a> {
    pub(super) strands: Vec<Strand<'a>>,
    pub(super) caps: Vec<DayCap<'a>>,
    pub(super) totals: Vec<TotalLimit>,
    /// How many days the day of a posting is still earned: 0 or 1.
    pub(super) last_day_counts: DayNo,
    /// The first day not earned yet.
    pub(super) day: DayNo,
    pub(super) scale: Scale,
}

/// A ceiling on each day.
#[derive(Clone, Debug)]
pub(super) struct DayCap<'a> {
    /// Places among the strands, in the order listed.
    pub(super) strands: Vec<usize>,
    pub(super) base: Base,
    pub(super) tariff: Tariff<'a>,
    pub(super) binding: bool,
}

/// A ceiling on all days together.
#[derive(Clone, Debug)]
pub(super) struct TotalLimit {
    /// Places among the strands, in the order listed.
    pub(super) strands: Vec<usize>,
    /// The charges it is reckoned on.
    pub(super) charges: Base,
    /// Percent, in parts of the scale.
    pub(super) parts: i128,
    pub(super) earned: i128,
}

impl Group<'_> {
    pub(super) fn record(&mut self, movement: Movement) {
        self.strands.iter_mut().for_each(|it| it.base.record(movement));
        self.caps.iter_mut().for_each(|it| it.base.record(movement));
        if movement.kind == MovementKind::Charge {
            self.totals.iter_mut().for_each(|it| it.charges.record(movement));
        }
    }

    /// Earns every day before `end`.
    pub(super) fn advance(&mut self, end: DayNo) -> Result<(), ClaimError> {
        while self.day < end {
            let day = self.day;
            let until = self.weigh(day)?.min(end);
            for total in &mut self.totals {
                let daily = earned_together(&self.strands, &total.strands)?;
                total.earned = sum(total.earned, product(daily, i128::from(until) - i128::from(day))?)?;
            }
            for strand in &mut self.strands {
                strand.earn(day, until, self.scale)?;
            }
            for cap in self.caps.iter_mut().filter(|it| it.binding) {
                cap.tariff.used_through(until - 1);
            }
            self.day = until;
        }
        Ok(())
    }

    /// What the next day would earn. Atoms.
    pub(super) fn next_day(&mut self) -> Result<i128, ClaimError> {
        self.weigh(self.day)?;
        let mut atoms = 0;
        for strand in &mut self.strands {
            if let Some(today) = strand.today {
                atoms = sum(atoms, today.net)?;
                strand.tariff.used_through(self.day);
            }
        }
        for cap in self.caps.iter_mut().filter(|it| it.binding) {
            cap.tariff.used_through(self.day);
        }
        Ok(atoms)
    }

    /// Works out what `day` earns after all caps; returns the first later day on which that may differ.
    fn weigh(&mut self, day: DayNo) -> Result<DayNo, ClaimError> {
        let mut change = DayNo::MAX;
        for strand in &mut self.strands {
            change = change.min(strand.dawn(day)?);
        }
        for cap in &mut self.caps {
            let (base, base_change) = cap.base.on(day);
            change = change.min(base_change);
            let together = earned_together(&self.strands, &cap.strands)?;
            cap.binding = together > 0;
            if cap.binding {
                let (terms, rate_change) = cap.tariff.on(day)?;
                change = change.min(rate_change);
                cut_last_first(&mut self.strands, &cap.strands, together - terms.atoms(base)?);
            }
        }
        self.weigh_totals(day, change)
    }

    fn weigh_totals(&mut self, day: DayNo, mut change: DayNo) -> Result<DayNo, ClaimError> {
        let mut rooms = Vec::with_capacity(self.totals.len());
        for total in &mut self.totals {
            let (charged, charges_change) = total.charges.on(day);
            change = change.min(charges_change);
            let limit = self.scale.share(charged, total.parts)?;
            let room = (limit - total.earned).max(0);
            let together = earned_together(&self.strands, &total.strands)?;
            cut_last_first(&mut self.strands, &total.strands, together - room);
            rooms.push((room, together));
        }
        for (total, (room, together)) in self.totals.iter().zip(rooms) {
            let used = earned_together(&self.strands, &total.strands)?;
            let equal_days = match used {
                0 => continue,
                _ if together <= room => (room - together) / used + 1,
                _ => 1,
            };
            let until = i128::from(day).saturating_add(equal_days);
            change = change.min(DayNo::try_from(until).unwrap_or(DayNo::MAX));
        }
        Ok(change)
    }
}

fn earned_together(strands: &[Strand<'_>], places: &[usize]) -> Result<i128, ClaimError> {
    let today = places.iter().filter_map(|it| strands.get(*it)).filter_map(|it| it.today);
    today.map(|it| it.net).try_fold(0, sum)
}

/// Takes `excess`, if above zero, from the strands at `places`, the last first.
fn cut_last_first(strands: &mut [Strand<'_>], places: &[usize], mut excess: i128) {
    for place in places.iter().rev() {
        if excess <= 0 {
            return;
        }
        if let Some(today) = strands.get_mut(*place).and_then(|it| it.today.as_mut()) {
            let cut = excess.min(today.net);
            today.net -= cut;
            excess -= cut;
        }
    }
}
