//! The running balance: every event to the day, what it changed on each head, and the balances after it.

use recourse_core::ledger::{Claim, Count, Detail, Segment, Statement};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Money};

use super::lines::{reason_of_plan, standstill_reason, told};
use super::{head_amount, stated};
use crate::desk::seq;
use crate::wire::{BalanceRow, Refusal, RowEvent};

/// Something that happens to the claim on a day; one day's happenings go in the order of the variants.
#[derive(Clone, Copy)]
enum Happening {
    Order,
    StandstillEnds(usize),
    StandstillBegins(usize),
    Charge(usize),
    Waiver(usize),
    Receipt(usize),
}

impl Happening {
    fn rank(self) -> u8 {
        match self {
            Self::Order => 0,
            Self::StandstillEnds(_) => 1,
            Self::StandstillBegins(_) => 2,
            Self::Charge(_) => 3,
            Self::Waiver(_) => 4,
            Self::Receipt(_) => 5,
        }
    }
}

/// Every row to the day of `done`; the balances after the last are those of `done`.
pub(super) fn rows(
    file: &CaseFile,
    claim: &Claim,
    done: &Statement,
    pack: &RulePack,
) -> Result<Vec<BalanceRow>, Refusal> {
    let mut book = Running::open(file, claim, done, pack);
    for (on, it) in happenings(claim, done.as_of) {
        match it {
            Happening::Order => book.note(on, RowEvent::OrderTurned, None, String::new()),
            Happening::StandstillBegins(at) => book.standstill(on, RowEvent::StandstillBegan, at)?,
            Happening::StandstillEnds(at) => book.standstill(on, RowEvent::StandstillEnded, at)?,
            Happening::Charge(at) => book.charge(at)?,
            Happening::Waiver(at) => book.waive(at)?,
            Happening::Receipt(at) => book.receive(at)?,
        }
    }
    book.post(done.as_of)?;
    Ok(book.rows)
}

fn happenings(claim: &Claim, as_of: Day) -> Vec<(Day, Happening)> {
    let mut all: Vec<(Day, Happening)> = claim.order_changes.iter().map(|it| (it.from, Happening::Order)).collect();
    for (at, it) in claim.standstills.iter().enumerate() {
        all.push((it.from, Happening::StandstillBegins(at)));
        all.extend(it.until.map(|until| (until, Happening::StandstillEnds(at))));
    }
    all.extend(claim.charges.iter().enumerate().map(|(at, it)| (it.date, Happening::Charge(at))));
    all.extend(claim.waivers.iter().enumerate().map(|(at, it)| (it.date, Happening::Waiver(at))));
    all.extend(claim.receipts.iter().enumerate().map(|(at, it)| (it.date, Happening::Receipt(at))));
    all.retain(|(on, _)| *on <= as_of);
    all.sort_by_key(|(on, it)| (*on, it.rank()));
    all
}

/// The claim as far as it has been lived through.
struct Running<'a> {
    pack: &'a RulePack,
    file: &'a CaseFile,
    claim: &'a Claim,
    so_far: Claim,
    /// Those that no row explains yet, with their places.
    segments: Vec<(u32, &'a Segment)>,
    balances: Vec<Money>,
    earned: Vec<Money>,
    rows: Vec<BalanceRow>,
}

impl<'a> Running<'a> {
    fn open(file: &'a CaseFile, claim: &'a Claim, done: &'a Statement, pack: &'a RulePack) -> Self {
        let heads = claim.heads.len();
        Self {
            pack,
            file,
            claim,
            so_far: Claim { waivers: Vec::new(), receipts: Vec::new(), ..claim.clone() },
            segments: (0..).zip(done.segments.iter().flatten()).collect(),
            balances: vec![Money::ZERO; heads],
            earned: vec![Money::ZERO; heads],
            rows: Vec::new(),
        }
    }

    fn charge(&mut self, at: usize) -> Result<(), Refusal> {
        let Some(charge) = self.claim.charges.get(at) else { return Ok(()) };
        let recorded = self.file.charges.iter().find(|it| recourse_core::charge_id(it.seq) == charge.id);
        let what =
            recorded.map_or_else(|| told(self.file, self.claim, &charge.id, &charge.head), |it| it.what.what.clone());
        let written = recorded.map(|it| seq(it.seq)).transpose()?;
        let change = |id: &str| if id == charge.head { charge.amount } else { Money::ZERO };
        let changes: Vec<Money> = self.claim.heads.iter().map(|it| change(&it.id)).collect();
        self.push(charge.date, RowEvent::Charged, written, what, &changes);
        Ok(())
    }

    fn waive(&mut self, at: usize) -> Result<(), Refusal> {
        let Some(waiver) = self.claim.waivers.get(at) else { return Ok(()) };
        self.post(waiver.date)?;
        self.so_far.waivers.push(waiver.clone());
        let recorded = self.file.waivers.iter().find(|it| recourse_core::waiver_id(it.seq) == waiver.id);
        let what = recorded.map_or_else(|| reason_of_plan(self.file, &waiver.id), |it| it.what.reason.clone());
        let written = recorded.map(|it| seq(it.seq)).transpose()?;
        self.taken(waiver.date, RowEvent::Waived, written, what)
    }

    fn receive(&mut self, at: usize) -> Result<(), Refusal> {
        let Some(receipt) = self.claim.receipts.get(at) else { return Ok(()) };
        self.post(receipt.date)?;
        self.so_far.receipts.push(receipt.clone());
        let what = receipt.payer.clone().unwrap_or_default();
        self.taken(receipt.date, RowEvent::Received, receipt.id.parse().ok(), what)
    }

    fn standstill(&mut self, on: Day, event: RowEvent, at: usize) -> Result<(), Refusal> {
        let Some(it) = self.claim.standstills.get(at) else { return Ok(()) };
        let mut recorded = recourse_core::standing(&self.file.standstills);
        let recorded = recorded.find(|known| (known.what.from, known.what.until) == (it.from, it.until));
        let what = recorded.map_or_else(|| standstill_reason(self.file, it), |it| it.what.reason.clone());
        let written = recorded.map(|it| seq(it.seq)).transpose()?;
        self.note(on, event, written, what);
        Ok(())
    }

    fn note(&mut self, on: Day, event: RowEvent, written: Option<u32>, what: String) {
        self.push(on, event, written, what, &[]);
    }

    /// What was earned since the last posting.
    fn post(&mut self, on: Day) -> Result<(), Refusal> {
        let now = stated(&self.so_far, on, Detail::Summary, self.pack)?;
        let earned: Vec<Money> = now.heads.iter().map(|it| it.earned).collect();
        let changes: Vec<Money> = earned.iter().zip(&self.earned).map(|(now, then)| *now - *then).collect();
        self.earned = earned;
        let explained = self.segments_to(on);
        if changes.iter().all(|it| it.is_zero()) {
            return Ok(());
        }
        self.push(on, RowEvent::Accrued, None, String::new(), &changes);
        if let Some(row) = self.rows.last_mut() {
            row.segments = explained;
        }
        Ok(())
    }

    /// Places of the segments that end at a posting on `on`; a run of days ends at every posting.
    fn segments_to(&mut self, on: Day) -> Vec<u32> {
        let counts_last = |it: &Segment| {
            let accrual = self.claim.accruals.iter().find(|accrual| accrual.id == it.accrual);
            accrual.is_some_and(|it| it.count == Count::IncludeBoth)
        };
        let ended = |it: &Segment| it.until <= if counts_last(it) { on.plus_days(1) } else { on };
        let (explained, left) = std::mem::take(&mut self.segments).into_iter().partition(|(_, it)| ended(it));
        self.segments = left;
        let explained: Vec<(u32, &Segment)> = explained;
        explained.into_iter().map(|(at, _)| at).collect()
    }

    /// Balances as they stand after a waiver or a receipt was added.
    fn taken(&mut self, on: Day, event: RowEvent, written: Option<u32>, what: String) -> Result<(), Refusal> {
        let now = stated(&self.so_far, on, Detail::Summary, self.pack)?;
        let changes: Vec<Money> = now.heads.iter().zip(&self.balances).map(|(now, then)| now.balance - *then).collect();
        self.push(on, event, written, what, &changes);
        Ok(())
    }

    fn push(&mut self, on: Day, event: RowEvent, written: Option<u32>, what: String, changes: &[Money]) {
        for (balance, change) in self.balances.iter_mut().zip(changes) {
            *balance = *balance + *change;
        }
        let line = |(head, amount): (&recourse_core::ledger::Head, &Money)| head_amount(self.claim, &head.id, *amount);
        let changed = self.claim.heads.iter().zip(changes).filter(|(_, it)| !it.is_zero());
        self.rows.push(BalanceRow {
            on: on.to_string(),
            event,
            seq: written,
            what,
            changes: changed.map(line).collect(),
            after: self.claim.heads.iter().zip(&self.balances).map(line).collect(),
            total_after: self.balances.iter().copied().sum::<Money>().to_string(),
            segments: Vec::new(),
        });
    }
}
