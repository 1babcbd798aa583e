//! What is owed on a day, and why. The core reckons; here its statement is laid out for the screen.

mod lines;
mod reasons;
mod rows;

use recourse_core::events::JudgmentEntered;
use recourse_core::ledger::{
    Claim, ClaimError, ClaimFault, Detail, HeadKind, ReceiptApplied, Segment, Statement, reckon_with,
};
use recourse_core::presets::AgreedRate;
use recourse_core::statutes::{RulePack, Source};
use recourse_core::{
    CaseFile, Day, Kept, Money, Percent, claim_before_judgment_with, claim_on_with, rules_on_with, terms_of,
};
use rust_decimal::Decimal;

pub(crate) use lines::{day_count, ends};
pub(crate) use reasons::warnings;

use crate::Desk;
use crate::desk::{day_or, seq};
use crate::refusals::fault;
use crate::wire::{
    self, AskLedger, BasisAsked, ClaimBasis, ClaimRuledBy, FieldRule, HeadAmount, JudgmentMark, Ledger, Refusal,
    SegmentLine, SourceLine,
};

/// A daily rate as a yearly one, for the appraisal only; the ledger itself reckons by days.
const DAYS_OF_YEAR: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

impl Desk {
    /// What is owed on a day by head, with every event, segment, receipt, warning and source.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`] for a day before the first quote of a reference rate,
    /// [`Refusal::NoJudgment`] where the claim before one is asked for.
    pub fn case_ledger(&self, ask: AskLedger) -> Result<Ledger, Refusal> {
        self.read(|open, now| {
            let (file, as_of) = (open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?);
            open.veil(&file).over(shown(&file, as_of, ask.basis.unwrap_or(BasisAsked::InForce), &open.pack)?)
        })
    }
}

/// All that is owed on `as_of`. Yuan.
pub(crate) fn total(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Money, Refusal> {
    Ok(stated(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack)?.total)
}

/// What a payment went to, by the coarse kind of head. Yuan.
#[derive(Clone, Copy, Default)]
pub(crate) struct Split {
    pub(crate) cost: Money,
    /// Interest of every kind, and damages for default.
    pub(crate) interest: Money,
    pub(crate) principal: Money,
    /// What was left over.
    pub(crate) surplus: Money,
}

/// What is owed, and what each payment that stands went to, by its entry.
pub(crate) struct Reckoned {
    pub(crate) total: Money,
    pub(crate) splits: Vec<(u64, Split)>,
}

/// All that is owed on `as_of`, with what payments went to; nothing where the claim cannot be reckoned.
pub(crate) fn reckoned(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Option<Reckoned>, Refusal> {
    let claim = claim_on_with(file, as_of, pack);
    let Some(done) = if_known(stated(&claim, as_of, Detail::Summary, pack))? else { return Ok(None) };
    let split = |it: &ReceiptApplied| {
        let mut split = Split { surplus: it.credit, ..Split::default() };
        for part in &it.applied {
            let of = match kind_named(&claim, &part.head) {
                wire::HeadKind::Cost => &mut split.cost,
                wire::HeadKind::Interest | wire::HeadKind::Damages => &mut split.interest,
                wire::HeadKind::Principal => &mut split.principal,
            };
            *of = *of + part.amount;
        }
        Some((it.id.parse().ok()?, split))
    };
    Ok(Some(Reckoned { total: done.total, splits: done.receipts.iter().filter_map(split).collect() }))
}

/// As [`total`]; nothing where the claim cannot be reckoned on that day, as the ledger says.
pub(crate) fn total_if_known(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Option<Money>, Refusal> {
    if_known(total(file, as_of, pack))
}

fn if_known<T>(answer: Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    match answer {
        Err(
            Refusal::ReferenceMissing { .. }
            | Refusal::ClaimUnfit { .. }
            | Refusal::HeadUnknown { .. }
            | Refusal::WaiverAboveBalance { .. }
            | Refusal::PartAboveBalance { .. }
            | Refusal::SplitMismatch { .. },
        ) => Ok(None),
        known => known.map(Some),
    }
}

/// The statement in the form of the ledger contract.
pub(crate) fn document(
    file: &CaseFile,
    as_of: Day,
    (explain, basis): (bool, BasisAsked),
    pack: &RulePack,
) -> Result<serde_json::Value, Refusal> {
    let detail = if explain { Detail::Explained } else { Detail::Summary };
    let claim = claim_asked(file, as_of, basis, pack)?;
    serde_json::to_value(stated(&claim, as_of, detail, pack)?).map_err(|why| fault(&why))
}

/// The claim in force on `as_of`, or the one that the judgment replaced.
fn claim_asked(file: &CaseFile, as_of: Day, basis: BasisAsked, pack: &RulePack) -> Result<Claim, Refusal> {
    match basis {
        BasisAsked::InForce => Ok(claim_on_with(file, as_of, pack)),
        BasisAsked::BeforeJudgment => claim_before_judgment_with(file, pack).ok_or(Refusal::NoJudgment),
    }
}

/// The ledger of the claim in force on `as_of`.
pub(crate) fn of(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Ledger, Refusal> {
    shown(file, as_of, BasisAsked::InForce, pack)
}

/// The ledger of `file` as the screen shows it.
pub(crate) fn shown(file: &CaseFile, as_of: Day, basis: BasisAsked, pack: &RulePack) -> Result<Ledger, Refusal> {
    let claim = claim_asked(file, as_of, basis, pack)?;
    let done = stated(&claim, as_of, Detail::Explained, pack)?;
    let judged = file.judgment().filter(|it| it.what.effective_on <= as_of && basis == BasisAsked::InForce);
    Ok(Ledger {
        as_of: as_of.to_string(),
        basis: basis_of(file, judged.is_some(), as_of)?,
        heads: done
            .heads
            .iter()
            .map(|it| reasons::head(it, &claim, &done, judged.is_some(), pack))
            .collect::<Result<_, _>>()?,
        total: done.total.to_string(),
        credit: done.credit.to_string(),
        per_diem: done.per_diem.to_string(),
        per_diem_zero: reasons::per_diem(&claim, &done, judged.is_some(), pack)?,
        rows: rows::rows(file, &claim, &done, pack)?,
        segments: done.segments.iter().flatten().map(|it| segment(it, &claim)).collect(),
        receipts: lines::receipts(file, &claim, &done, judged.is_some(), pack)?,
        charges: lines::charges(file, &claim, as_of)?,
        waivers: lines::waivers(file, &claim, as_of)?,
        standstills: lines::standstills(file, &claim)?,
        accruals: lines::accruals(&claim, &done),
        caps: lines::caps(file, &claim, &done, pack),
        order: order_on(&claim, as_of),
        warnings: warnings(file, &claim, &done, pack)?,
        sources: rules_on_with(file, ruled_on(file, as_of, basis), pack).into_iter().map(source).collect(),
    })
}

/// A day on which the rules of the claim asked for are in force.
fn ruled_on(file: &CaseFile, as_of: Day, basis: BasisAsked) -> Day {
    let judged = file.judgment().filter(|_| basis == BasisAsked::BeforeJudgment);
    let before = judged.and_then(|it| Day::new(it.what.effective_on.date().pred_opt()?).ok());
    before.map_or(as_of, |it| it.min(as_of))
}

fn basis_of(file: &CaseFile, judged: bool, as_of: Day) -> Result<ClaimBasis, Refusal> {
    let mark = |it: &Kept<JudgmentEntered>| {
        Ok::<_, Refusal>(JudgmentMark {
            seq: seq(it.seq)?,
            court: it.what.court.clone(),
            case_number: it.what.case_number.clone(),
            effective_on: it.what.effective_on.to_string(),
            perform_by: it.what.perform_by.map(|it| it.to_string()),
        })
    };
    let judgment = file.judgment().map(mark).transpose()?;
    let replaced = !judged && file.judgment().is_some_and(|it| it.what.effective_on <= as_of);
    let (by, set_by, title) = match (judged, file.judgment(), file.terms_in_force()) {
        (true, Some(it), _) => {
            (ClaimRuledBy::Judgment, Some(it.seq), format!("{} {}", it.what.court, it.what.case_number))
        }
        (_, _, None) => (ClaimRuledBy::Facts, None, String::new()),
        (_, _, Some(it)) => {
            let by = if it.what.document.is_some() { ClaimRuledBy::Document } else { ClaimRuledBy::Terms };
            (by, Some(it.seq), it.what.set.reason.clone())
        }
    };
    Ok(ClaimBasis { by, seq: set_by.map(seq).transpose()?, title, judgment, replaced })
}

/// What an appraisal asks of the ledger.
pub(crate) struct Bearing {
    /// All that is owed. Yuan.
    pub(crate) claim: Money,
    /// The part of it on which the agreed charge runs. Yuan.
    pub(crate) principal: Money,
    /// The part of it that is damages for default. Yuan.
    pub(crate) damages: Money,
    /// The agreed charge. Percent a year.
    pub(crate) per_year: Percent,
}

/// What is owed on `as_of`, as an appraisal sees it.
pub(crate) fn bearing(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Bearing, Refusal> {
    let done = stated(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack)?;
    let sum = |kind| done.heads.iter().filter(|it| it.kind == kind).map(|it| it.balance).sum();
    let per_year = match terms_of(file).occupancy.map(|it| it.rate) {
        None => Decimal::ZERO,
        Some(AgreedRate::Annual { percent }) => percent.value(),
        Some(AgreedRate::Daily { percent }) => percent.value() * DAYS_OF_YEAR,
        Some(AgreedRate::Lpr { term, multiplier, margin_percent, fixed_on }) => {
            let quote = pack.rate(term.series(), fixed_on.unwrap_or(as_of)).map_err(|why| fault(&why))?.quote;
            quote.percent * multiplier.value() + margin_percent
        }
    };
    let beyond = |_| Refusal::FieldInvalid { field: "occupancy".to_owned(), rule: FieldRule::BeyondLimit };
    Ok(Bearing {
        claim: done.total,
        principal: sum(HeadKind::Principal),
        damages: sum(HeadKind::Damages),
        per_year: Percent::new(per_year).map_err(beyond)?,
    })
}

pub(crate) fn stated(claim: &Claim, as_of: Day, detail: Detail, pack: &RulePack) -> Result<Statement, Refusal> {
    reckon_with(claim, as_of, detail, pack).map_err(|why| refused(&why))
}

/// Why a claim cannot be reckoned, as a refusal.
pub(crate) fn refused(why: &ClaimError) -> Refusal {
    match &why.fault {
        ClaimFault::BeforeFirstQuote { series, day } => {
            Refusal::ReferenceMissing { series: series.clone(), day: day.to_string() }
        }
        ClaimFault::WaiverAboveBalance { head, amount, balance } => {
            Refusal::WaiverAboveBalance { head: head.clone(), amount: amount.to_string(), balance: balance.to_string() }
        }
        ClaimFault::SplitAboveBalance { head, amount, balance } => {
            Refusal::PartAboveBalance { head: head.clone(), amount: amount.to_string(), balance: balance.to_string() }
        }
        ClaimFault::SplitSum { parts, receipt } => {
            Refusal::SplitMismatch { parts: parts.to_string(), amount: receipt.to_string() }
        }
        ClaimFault::UnknownHead { id } => Refusal::HeadUnknown { head: id.clone() },
        ClaimFault::NotJson { .. }
        | ClaimFault::Unexpected { .. }
        | ClaimFault::UnknownAccrual { .. }
        | ClaimFault::UnknownField
        | ClaimFault::MixedCount
        | ClaimFault::NotAnAmount { .. }
        | ClaimFault::RateBelowZero { .. }
        | ClaimFault::BeyondLimit
        | ClaimFault::NotADay
        | ClaimFault::NotADate { .. }
        | ClaimFault::DuplicateId { .. }
        | ClaimFault::UnknownSeries { .. } => {
            Refusal::ClaimUnfit { path: why.path.clone(), rule: why.code().to_owned(), detail: why.fault.to_string() }
        }
    }
}

/// The coarse kind under which heads are listed and charted.
pub(crate) fn kind(it: HeadKind) -> wire::HeadKind {
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

/// Head ids in the order of application on `day`, unnamed ones last.
pub(crate) fn order_on(claim: &Claim, day: Day) -> Vec<String> {
    let turn = claim.order_changes.iter().filter(|it| it.from <= day).max_by_key(|it| it.from);
    whole_order(claim, turn.map_or(&claim.order, |it| &it.order))
}

fn whole_order(claim: &Claim, named: &[String]) -> Vec<String> {
    let unnamed = claim.heads.iter().map(|it| &it.id).filter(|it| !named.contains(it));
    named.iter().chain(unnamed).cloned().collect()
}

/// An amount of the head `id`, for the wire.
fn head_amount(claim: &Claim, id: &str, amount: Money) -> HeadAmount {
    HeadAmount { head: kind_named(claim, id), id: id.to_owned(), amount: amount.to_string() }
}

fn segment(it: &Segment, claim: &Claim) -> SegmentLine {
    let head = claim.accruals.iter().find(|accrual| accrual.id == it.accrual).map(|accrual| accrual.head.as_str());
    let rate = it.annual_percent.or(it.daily_percent).unwrap_or_default();
    SegmentLine {
        head: kind_named(claim, head.unwrap_or_default()),
        id: head.unwrap_or_default().to_owned(),
        accrual: it.accrual.clone(),
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

pub(crate) fn source(it: Source) -> SourceLine {
    SourceLine {
        title: it.title,
        article: it.article,
        effective_from: it.effective_from.map(|it| it.to_string()),
        effective_to: it.effective_to.map(|it| it.to_string()),
        unverified: it.unverified,
    }
}
