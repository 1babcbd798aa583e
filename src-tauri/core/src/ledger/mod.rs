//! The claim ledger: what is owed on a day, head by head, and why.
//!
//! One pure function, [`reckon`], of the claim and the day. It gives what a loop over days would give (the rules stand
//! in the contract `ledger.md`), but reckons in stretches of equal days: its cost grows with what happens to a claim,
//! not with how long it lasts. All arithmetic is exact; amounts are rounded to the fen only where a posting says so.

mod book;
mod claim;
mod error;
mod exact;
mod group;
mod plan;
mod read;
mod statement;
mod strand;
mod tariff;

pub use claim::{
    Accrual, Cap, Charge, Claim, Compounding, Count, DayCount, Head, HeadKind, OrderChange, Rate, Receipt, Rounding,
    RoundingAt, RoundingMode, Share, Standstill, TotalCap, Waiver,
};
pub use error::{ClaimError, ClaimFault};
pub use exact::Exact;
pub use statement::{AccrualEarned, Applied, HeadBalance, QuoteUsed, ReceiptApplied, Segment, Statement, Warning};

use crate::Day;
use crate::statutes::RulePack;

/// How much a statement tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Balances, receipts and sums.
    Summary,
    /// Also every stretch of equal days.
    Explained,
}

/// What is owed on `as_of` under `claim`, with the published series that ship.
///
/// Yuan; accrued amounts are rounded to the fen at each posting (or each stretch) as the claim says, nothing else is.
/// What happens after `as_of` is ignored.
/// # Errors
/// [`ClaimError`], naming the place in the claim.
/// # Source
/// Civil Code of the PRC, arts. 560 and 561 (order of application); the rest is what the parties agreed.
pub fn reckon(claim: &Claim, as_of: Day, detail: Detail) -> Result<Statement, ClaimError> {
    reckon_with(claim, as_of, detail, RulePack::shipped())
}

/// The same with the published series of `pack`.
/// # Errors
/// [`ClaimError`], naming the place in the claim.
pub fn reckon_with(claim: &Claim, as_of: Day, detail: Detail, pack: &RulePack) -> Result<Statement, ClaimError> {
    let plan = plan::Plan::of(claim, as_of, detail, pack)?;
    book::Book::open(claim, plan)?.close()
}
