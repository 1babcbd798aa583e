//! What is owed on a day, and why. The core reckons; here its statement is laid out for the screen.

use recourse_core::ledger::{
    Claim, ClaimError, ClaimFault, Detail, HeadBalance, HeadKind, Segment, Statement, Warning, reckon,
};
use recourse_core::{CaseFile, Day, Money, Occupancy, Percent, claim_of, rules_of, statutes};
use rust_decimal::Decimal;

use crate::Desk;
use crate::desk::day_or;
use crate::refusals::fault;
use crate::wire::{
    self, AskLedger, HeadAmount, HeadLine, Ledger, LedgerWarning, ReceiptLine, Refusal, SegmentLine, SourceLine,
    ZeroReason,
};

/// A daily rate as a yearly one, for the appraisal only; the ledger itself reckons by days.
const DAYS_OF_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

impl Desk {
    /// What is owed on a day by head, with every segment, receipt, warning and source.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`] for a day before the first quote of a reference rate.
    pub fn case_ledger(&self, ask: AskLedger) -> Result<Ledger, Refusal> {
        self.read(|open, now| of(&open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?))
    }
}

/// All that is owed on `as_of`. Yuan.
pub(crate) fn total(file: &CaseFile, as_of: Day) -> Result<Money, Refusal> {
    Ok(stated(&claim_of(file), as_of, Detail::Summary)?.total)
}

/// As [`total`]; nothing where a reference rate it needs was not published yet.
pub(crate) fn total_if_known(file: &CaseFile, as_of: Day) -> Result<Option<Money>, Refusal> {
    match total(file, as_of) {
        Err(Refusal::ReferenceMissing { .. }) => Ok(None),
        known => known.map(Some),
    }
}

/// The statement in the form of the ledger contract.
pub(crate) fn document(file: &CaseFile, as_of: Day, explain: bool) -> Result<serde_json::Value, Refusal> {
    let detail = if explain { Detail::Explained } else { Detail::Summary };
    serde_json::to_value(stated(&claim_of(file), as_of, detail)?).map_err(|why| fault(&why))
}

/// The ledger of `file` as the screen shows it.
pub(crate) fn of(file: &CaseFile, as_of: Day) -> Result<Ledger, Refusal> {
    let claim = claim_of(file);
    let done = stated(&claim, as_of, Detail::Explained)?;
    Ok(Ledger {
        as_of: as_of.to_string(),
        heads: done.heads.iter().map(|it| head(it, file, as_of)).collect(),
        total: done.total.to_string(),
        credit: done.credit.to_string(),
        per_diem: done.per_diem.to_string(),
        segments: done.segments.iter().flatten().map(|it| segment(it, &claim)).collect(),
        receipts: receipts(&claim, &done)?,
        warnings: done.warnings.iter().map(warning).collect(),
        sources: rules_of(file).into_iter().map(source).collect(),
    })
}

/// All that is owed on `as_of`, the part of it on which the agreed charge runs, and that charge in percent a year.
pub(crate) fn bearing(file: &CaseFile, as_of: Day) -> Result<(Money, Money, Percent), Refusal> {
    let done = stated(&claim_of(file), as_of, Detail::Summary)?;
    let principal = done.heads.iter().filter(|it| it.kind == HeadKind::Principal).map(|it| it.balance).sum();
    let per_year = match file.facts.occupancy {
        Occupancy::NotAgreed => Decimal::ZERO,
        Occupancy::Annual { percent } => percent.value(),
        Occupancy::Daily { percent } => percent.value() * DAYS_OF_YEAR,
        Occupancy::Lpr { multiplier } => {
            statutes::rate("LPR_1Y", as_of).map_err(|why| fault(&why))?.quote.percent * multiplier.value()
        }
    };
    Ok((done.total, principal, Percent::new(per_year).map_err(|why| fault(&why))?))
}

fn stated(claim: &Claim, as_of: Day, detail: Detail) -> Result<Statement, Refusal> {
    reckon(claim, as_of, detail).map_err(|why: ClaimError| match &why.fault {
        ClaimFault::BeforeFirstQuote { series, day } => {
            Refusal::ReferenceMissing { series: series.clone(), day: day.to_string() }
        }
        _ => fault(&why),
    })
}

fn head(it: &HeadBalance, file: &CaseFile, as_of: Day) -> HeadLine {
    let charged = it.charged + it.earned;
    let zero = it.balance.is_zero().then(|| match it.kind {
        HeadKind::Interest if file.facts.occupancy == Occupancy::NotAgreed => ZeroReason::NothingAgreed,
        HeadKind::Cost if charged.is_zero() => ZeroReason::NoSuchCharge,
        _ if charged.is_zero() && as_of <= file.facts.compensation.on => ZeroReason::NotYetDue,
        _ if charged.is_zero() => ZeroReason::NoSuchCharge,
        _ => ZeroReason::Paid,
    });
    HeadLine {
        head: kind(it.kind),
        charged: charged.to_string(),
        paid: (it.paid + it.waived).to_string(),
        balance: it.balance.to_string(),
        zero,
    }
}

fn kind(it: HeadKind) -> wire::HeadKind {
    match it {
        HeadKind::Cost | HeadKind::Other => wire::HeadKind::Cost,
        HeadKind::Interest | HeadKind::Penalty | HeadKind::PostJudgment => wire::HeadKind::Interest,
        HeadKind::Damages => wire::HeadKind::Damages,
        HeadKind::Principal => wire::HeadKind::Principal,
    }
}

fn kind_named(claim: &Claim, id: &str) -> wire::HeadKind {
    claim.heads.iter().find(|it| it.id == id).map_or(wire::HeadKind::Cost, |it| kind(it.kind))
}

fn segment(it: &Segment, claim: &Claim) -> SegmentLine {
    let head = claim.accruals.iter().find(|accrual| accrual.id == it.accrual).map(|accrual| accrual.head.as_str());
    let rate = it.annual_percent.or(it.daily_percent).unwrap_or_default();
    SegmentLine {
        head: kind_named(claim, head.unwrap_or_default()),
        from: it.from.to_string(),
        through: it.from.plus_days(it.days.saturating_sub(1)).to_string(),
        days: it.days,
        base: it.base.to_string(),
        rate: rate.normalize().to_string(),
        daily: it.daily_percent.is_some(),
        basis: it.days_in_year.map(u32::from),
        exact: it.amount_exact.to_string(),
        cut: it.cut_exact.to_string(),
        rate_source: it
            .quote
            .as_ref()
            .map(|it| format!("{} {} {}%", it.reference, it.effective_date, it.percent))
            .unwrap_or_default(),
    }
}

/// Receipts with what was owed after each: the claim as it stood up to that receipt, on its day.
fn receipts(claim: &Claim, done: &Statement) -> Result<Vec<ReceiptLine>, Refusal> {
    let mut so_far = Claim { receipts: Vec::new(), ..claim.clone() };
    let mut lines = Vec::new();
    for receipt in &done.receipts {
        so_far.receipts.extend(claim.receipts.iter().find(|it| it.id == receipt.id).cloned());
        let after = stated(&so_far, receipt.date, Detail::Summary)?;
        let applied = receipt.applied.iter();
        lines.push(ReceiptLine {
            seq: receipt.id.parse().map_err(|why: std::num::ParseIntError| fault(&why))?,
            received_on: receipt.date.to_string(),
            amount: receipt.amount.to_string(),
            applied: applied
                .map(|it| HeadAmount { head: kind_named(claim, &it.head), amount: it.amount.to_string() })
                .collect(),
            surplus: receipt.credit.to_string(),
            total_after: after.total.to_string(),
        });
    }
    Ok(lines)
}

fn warning(it: &Warning) -> LedgerWarning {
    match it {
        Warning::ReferenceStale { reference, last_confirmed } => {
            LedgerWarning::ReferenceStale { series: reference.clone(), confirmed: last_confirmed.to_string() }
        }
    }
}

fn source(it: recourse_core::statutes::Source) -> SourceLine {
    SourceLine { title: it.title, article: it.article, unverified: it.unverified }
}
