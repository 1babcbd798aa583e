//! One accrual in motion: its base, its days, what it earned and what was posted.

use super::claim::{RoundingAt, RoundingMode};
use super::error::ClaimError;
use super::exact::{Scale, product, sum};
use super::tariff::{DayNo, NEVER, Tariff, Terms};

/// A change of the bearing bucket of a head.
#[derive(Clone, Copy, Debug)]
pub(super) struct Movement {
    pub(super) head: usize,
    pub(super) date: DayNo,
    pub(super) kind: MovementKind,
    /// Fen, below zero for what was taken.
    pub(super) fen: i128,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MovementKind {
    Charge,
    Capitalised,
    Taken,
}

/// The sum of the bearing buckets of some heads, as one accrual counts them.
#[derive(Clone, Debug)]
pub(super) struct Base {
    /// By place in the claim.
    pub(super) heads: Vec<bool>,
    /// Days after its date that a charge begins to count.
    pub(super) charge_delay: DayNo,
    /// Days after its date that a receipt or waiver begins to count.
    pub(super) taken_delay: DayNo,
    fen: i128,
    ahead: Vec<(DayNo, i128)>,
    absorbed: usize,
}

impl Base {
    pub(super) fn new(heads: Vec<bool>, charge_delay: DayNo, taken_delay: DayNo) -> Self {
        Self { heads, charge_delay, taken_delay, fen: 0, ahead: Vec::new(), absorbed: 0 }
    }

    pub(super) fn record(&mut self, movement: Movement) {
        if !self.heads.get(movement.head).copied().unwrap_or(false) {
            return;
        }
        let day = movement.date
            + match movement.kind {
                MovementKind::Charge => self.charge_delay,
                MovementKind::Capitalised => 0,
                MovementKind::Taken => self.taken_delay,
            };
        let place = self.ahead.partition_point(|(it, _)| *it <= day).max(self.absorbed);
        self.ahead.insert(place, (day, movement.fen));
    }

    /// What it is on `day`, never below zero, and the first later day on which it may differ.
    pub(super) fn on(&mut self, day: DayNo) -> (i128, DayNo) {
        while let Some((_, fen)) = self.ahead.get(self.absorbed).filter(|(it, _)| *it <= day) {
            self.fen += fen;
            self.absorbed += 1;
        }
        (self.fen.max(0), self.ahead.get(self.absorbed).map_or(NEVER, |(it, _)| *it))
    }
}

/// The days on which an accrual may earn.
#[derive(Clone, Debug)]
pub(super) struct Season {
    pub(super) from: DayNo,
    pub(super) until: DayNo,
    /// Half-open, in order, none touching another.
    pub(super) stops: Vec<(DayNo, DayNo)>,
}

impl Season {
    /// Whether `day` may earn, and the first later day on which that may differ.
    fn on(&self, day: DayNo) -> (bool, DayNo) {
        if day < self.from {
            return (false, self.from);
        }
        if day >= self.until {
            return (false, NEVER);
        }
        let next = self.stops.partition_point(|(_, end)| *end <= day);
        match self.stops.get(next) {
            Some((start, end)) if *start <= day => (false, *end),
            Some((start, _)) => (true, self.until.min(*start)),
            None => (true, self.until),
        }
    }
}

/// Consecutive days with the same base, rate, day fraction and amount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) from: DayNo,
    pub(super) until: DayNo,
    pub(super) base: i128,
    pub(super) terms: Terms,
    /// Atoms a day after caps, and what caps cut of it.
    net: i128,
    cut: i128,
}

impl Run {
    pub(super) fn days(&self) -> i128 {
        i128::from(self.until) - i128::from(self.from)
    }

    pub(super) fn net(&self) -> Result<i128, ClaimError> {
        product(self.net, self.days())
    }

    pub(super) fn cut(&self) -> Result<i128, ClaimError> {
        product(self.cut, self.days())
    }
}

/// What a strand would earn on one day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Today {
    base: i128,
    terms: Terms,
    pub(super) gross: i128,
    pub(super) net: i128,
}

/// Whether the runs of a strand are kept once they end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    Kept,
    Dropped,
}

/// One accrual in motion.
#[derive(Clone, Debug)]
pub(super) struct Strand<'a> {
    /// Its place among the accruals of the claim.
    pub(super) accrual: usize,
    /// The head that earns, by place.
    pub(super) head: usize,
    pub(super) base: Base,
    pub(super) season: Season,
    pub(super) tariff: Tariff<'a>,
    pub(super) runs: Runs,
    pub(super) at: RoundingAt,
    pub(super) mode: RoundingMode,
    pub(super) past: Vec<Run>,
    pub(super) today: Option<Today>,
    open: Option<Run>,
    unposted_atoms: i128,
    unposted_fen: i128,
    pub(super) earned_fen: i128,
    pub(super) cut_atoms: i128,
}

impl<'a> Strand<'a> {
    pub(super) fn new(
        (accrual, head): (usize, usize),
        base: Base,
        season: Season,
        tariff: Tariff<'a>,
        (at, mode, runs): (RoundingAt, RoundingMode, Runs),
    ) -> Self {
        Self {
            accrual,
            head,
            base,
            season,
            tariff,
            runs,
            at,
            mode,
            past: Vec::new(),
            today: None,
            open: None,
            unposted_atoms: 0,
            unposted_fen: 0,
            earned_fen: 0,
            cut_atoms: 0,
        }
    }

    /// Works out what `day` would earn before caps; returns the first later day on which that may differ.
    pub(super) fn dawn(&mut self, day: DayNo) -> Result<DayNo, ClaimError> {
        let (base, base_change) = self.base.on(day);
        let (earns, season_change) = self.season.on(day);
        self.today = None;
        let mut change = base_change.min(season_change);
        if earns && base > 0 {
            let (terms, rate_change) = self.tariff.on(day)?;
            let gross = terms.atoms(base)?;
            self.today = Some(Today { base, terms, gross, net: gross });
            change = change.min(rate_change);
        }
        Ok(change)
    }

    /// Earns what [`Strand::dawn`] and the caps found, for the days from `day` to before `until`.
    pub(super) fn earn(&mut self, day: DayNo, until: DayNo, scale: Scale) -> Result<(), ClaimError> {
        let Some(today) = self.today else { return Ok(()) };
        let Today { base, terms, gross, net } = today;
        let run = Run { from: day, until, base, terms, net, cut: gross - net };
        self.unposted_atoms = sum(self.unposted_atoms, run.net()?)?;
        self.cut_atoms = sum(self.cut_atoms, run.cut()?)?;
        self.tariff.used_through(until - 1);
        match &mut self.open {
            Some(open) if open.until == day && open.base == base && open.terms.agrees(terms) && open.net == net => {
                open.until = until;
            }
            _ => {
                self.end_run(scale)?;
                self.open = Some(run);
            }
        }
        Ok(())
    }

    fn end_run(&mut self, scale: Scale) -> Result<(), ClaimError> {
        if let Some(run) = self.open.take() {
            if self.at == RoundingAt::Segment {
                self.unposted_fen = sum(self.unposted_fen, scale.fen(run.net()?, self.mode))?;
            }
            if self.runs == Runs::Kept {
                self.past.push(run);
            }
        }
        Ok(())
    }

    /// Posts what was earned since the last posting. Fen.
    pub(super) fn post(&mut self, scale: Scale) -> Result<i128, ClaimError> {
        self.end_run(scale)?;
        let fen = match self.at {
            RoundingAt::Posting => scale.fen(self.unposted_atoms, self.mode),
            RoundingAt::Segment => self.unposted_fen,
        };
        (self.unposted_atoms, self.unposted_fen) = (0, 0);
        self.earned_fen = sum(self.earned_fen, fen)?;
        Ok(fen)
    }
}
