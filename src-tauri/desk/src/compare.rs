//! Two days side by side, our figure beside another's, and the claim in the words of a complaint.

use recourse_core::compare::{Assumption, Difference, HeadMoved, Theirs, between, difference};
use recourse_core::ledger::{Claim, RoundingAt, RoundingMode};
use recourse_core::{CaseFile, claim_on_with, paragraph};

use crate::desk::{Open, day_or};
use crate::ledger::{day_count, ends, kind, refused};
use crate::wire::{
    self, AskParagraph, ClaimParagraph, CompareFigure, CompareLedger, DoneDifferently, ExplanationLine, FieldRule,
    FigureCompared, HeadAmount, HeadDiffers, HeadKind, LedgerCompared, NotAsked, ParagraphItem, Refusal, StartDay,
};
use crate::{Desk, forms, terms};

impl Desk {
    /// What moved between two days, head by head.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn compare_ledger(&self, ask: CompareLedger) -> Result<LedgerCompared, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let (one, other) = (day_or(&ask.one, now.today)?, day_or(&ask.other, now.today)?);
            let done = between(&file, one, other, &open.pack).map_err(|why| refused(&why))?;
            Ok(LedgerCompared {
                from: done.from.to_string(),
                to: done.to.to_string(),
                heads: done.heads.into_iter().map(moved).collect(),
                total_before: done.total_before.to_string(),
                total_after: done.total_after.to_string(),
                judgment_on: done.judgment_on.map(|it| it.to_string()),
            })
        })
    }

    /// Our figure beside the bank's or the debtor's, and what would explain the difference.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::HeadUnknown`], [`Refusal::CaseUnknown`].
    pub fn compare_figure(&self, ask: CompareFigure) -> Result<FigureCompared, Refusal> {
        self.read(|open, now| {
            let (file, as_of) = (open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?);
            let claim = claim_on_with(&file, as_of, &open.pack);
            let theirs = theirs(&ask, &claim)?;
            let done = difference(&claim, as_of, &theirs, &open.pack).map_err(|why| refused(&why))?;
            Ok(compared(&file, &claim, done))
        })
    }

    /// The claim paragraph of a complaint as of a day, to copy.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn claim_paragraph(&self, ask: AskParagraph) -> Result<ClaimParagraph, Refusal> {
        self.read(|open: &mut Open, now| {
            let (file, as_of) = (open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?);
            let done = paragraph::paragraph(&file, as_of, &open.pack).map_err(|why| refused(&why))?;
            let guarantor = |index: u32| usize::try_from(index).ok().and_then(|it| file.facts.guarantors.get(it));
            let left_out = done.left_out.iter().map(|it| NotAsked {
                guarantor: it.guarantor,
                name: guarantor(it.guarantor).map(|it| it.name.clone()).unwrap_or_default(),
                why: it.why.map(Into::into),
            });
            Ok(ClaimParagraph {
                as_of: as_of.to_string(),
                text: done.text(),
                left_out: left_out.collect(),
                items: done
                    .items
                    .iter()
                    .map(|it| ParagraphItem {
                        head: it.head.clone(),
                        amount: it.amount.map(|it| it.to_string()),
                        text: it.text.clone(),
                    })
                    .collect(),
                total: done.total.to_string(),
            })
        })
    }
}

fn moved(it: HeadMoved) -> wire::HeadMoved {
    wire::HeadMoved {
        head: kind(it.kind),
        id: it.head,
        nature: it.kind.into(),
        label: it.label,
        before: it.before.to_string(),
        charged: it.charged.to_string(),
        earned: it.earned.to_string(),
        paid: it.paid.to_string(),
        waived: it.waived.to_string(),
        fixed: it.fixed.to_string(),
        after: it.after.to_string(),
    }
}

/// Amounts as typed; nought is a figure too.
fn theirs(ask: &CompareFigure, claim: &Claim) -> Result<Theirs, Refusal> {
    let mut theirs = Theirs::default();
    for it in &ask.heads {
        if claim.heads.iter().all(|head| head.id != it.head) {
            return Err(Refusal::HeadUnknown { head: it.head.clone() });
        }
        theirs.heads.insert(it.head.clone(), forms::amount_or_nought("heads", &it.amount)?);
    }
    let total = Some(ask.total.as_str()).filter(|it| !it.trim().is_empty());
    theirs.total = total.map(|it| forms::amount_or_nought("total", it)).transpose()?;
    if theirs.heads.is_empty() && theirs.total.is_none() {
        return Err(forms::invalid("total", FieldRule::Required));
    }
    Ok(theirs)
}

fn compared(file: &CaseFile, claim: &Claim, done: Difference) -> FigureCompared {
    // Where only heads are stated, only those are held against theirs.
    let ours = if done.heads.is_empty() { done.ours } else { done.heads.iter().map(|it| it.ours).sum() };
    let ours = if done.heads.len() == claim.heads.len() { done.ours } else { ours };
    let named = |id: &str| claim.heads.iter().find(|it| it.id == id).map_or(HeadKind::Cost, |it| kind(it.kind));
    let heads = done.heads.iter().map(|it| HeadDiffers {
        id: it.head.clone(),
        label: it.label.clone(),
        ours: it.ours.to_string(),
        theirs: it.theirs.to_string(),
        difference: (it.ours - it.theirs).to_string(),
    });
    let explanations = done.explanations.iter().map(|it| ExplanationLine {
        done_differently: it.assumptions.iter().map(|it| differently(file, claim, it)).collect(),
        heads: it
            .heads
            .iter()
            .map(|(id, amount)| HeadAmount { head: named(id), id: id.clone(), amount: amount.to_string() })
            .collect(),
        total: it.total.to_string(),
        left: it.left.to_string(),
    });
    FigureCompared {
        as_of: done.as_of.to_string(),
        heads: heads.collect(),
        ours: ours.to_string(),
        theirs: done.theirs.to_string(),
        difference: (ours - done.theirs).to_string(),
        explanations: explanations.collect(),
    }
}

fn differently(file: &CaseFile, claim: &Claim, it: &Assumption) -> DoneDifferently {
    let entry = |seq: u64| u32::try_from(seq).ok();
    match it {
        Assumption::DayCount(days) => DoneDifferently::DayCount { days: day_count(*days) },
        Assumption::Count(count) => DoneDifferently::Count { ends: ends(*count) },
        Assumption::StartOffset(0) => DoneDifferently::Start { start: StartDay::SameDay },
        Assumption::StartOffset(_) => DoneDifferently::Start { start: StartDay::NextDay },
        Assumption::Rounding(RoundingMode::HalfUp) => DoneDifferently::Rounding { mode: wire::RoundingMode::HalfUp },
        Assumption::Rounding(RoundingMode::HalfEven) => {
            DoneDifferently::Rounding { mode: wire::RoundingMode::HalfEven }
        }
        Assumption::RoundedAt(RoundingAt::Posting) => DoneDifferently::RoundedAt { at: wire::RoundingAt::Posting },
        Assumption::RoundedAt(RoundingAt::Segment) => DoneDifferently::RoundedAt { at: wire::RoundingAt::Segment },
        Assumption::Order(rule) => DoneDifferently::Order { order: terms::order(rule) },
        Assumption::RateFixedOn(day) => DoneDifferently::RateFixedOn { day: day.to_string() },
        Assumption::QuoteMissed { series, from } => {
            DoneDifferently::QuoteMissed { series: series.clone(), from: from.to_string() }
        }
        Assumption::ReceiptMissing { id } => {
            let found = claim.receipts.iter().find(|it| it.id == *id);
            DoneDifferently::ReceiptMissing {
                seq: id.parse().ok(),
                on: found.map(|it| it.date.to_string()).unwrap_or_default(),
                amount: found.map(|it| it.amount.to_string()).unwrap_or_default(),
            }
        }
        Assumption::WaiverMissing { id } => {
            let found = claim.waivers.iter().find(|it| it.id == *id);
            let recorded = file.waivers.iter().find(|it| recourse_core::waiver_id(it.seq) == *id);
            DoneDifferently::WaiverMissing {
                seq: recorded.and_then(|it| entry(it.seq)),
                on: found.map(|it| it.date.to_string()).unwrap_or_default(),
                amount: found.map(|it| it.amount.to_string()).unwrap_or_default(),
            }
        }
        Assumption::ChargeMissing { id } => {
            let found = claim.charges.iter().find(|it| it.id == *id);
            let recorded = file.charges.iter().find(|it| recourse_core::charge_id(it.seq) == *id);
            DoneDifferently::ChargeMissing {
                seq: recorded.and_then(|it| entry(it.seq)),
                on: found.map(|it| it.date.to_string()).unwrap_or_default(),
                amount: found.map(|it| it.amount.to_string()).unwrap_or_default(),
                label: recorded.map_or_else(|| id.clone(), |it| it.what.what.clone()),
            }
        }
        Assumption::StandstillsIgnored => DoneDifferently::StandstillsIgnored,
        Assumption::CeilingsIgnored => DoneDifferently::CeilingsIgnored,
        Assumption::CompoundingIgnored => DoneDifferently::CompoundingIgnored,
        Assumption::AsOf(day) => DoneDifferently::AsOf { day: day.to_string() },
    }
}
