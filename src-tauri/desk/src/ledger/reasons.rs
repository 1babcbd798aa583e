//! Why a head stands at zero, and what the reader must know of the figures.

use recourse_core::ledger::{Claim, HeadBalance, HeadKind, Statement, Warning};
use recourse_core::presets::{CeilingRule, LineCrossed, Terms, damages_line_with};
use recourse_core::statutes::RulePack;
use recourse_core::zero::{Zero, head_zero, per_diem_zero};
use recourse_core::{CaseFile, Day, Money, terms_of};

use super::kind;
use crate::refusals::fault;
use crate::wire::{self, HeadLine, LedgerWarning, Refusal, ZeroReason};

pub(super) fn head(
    it: &HeadBalance,
    claim: &Claim,
    done: &Statement,
    judged: bool,
    pack: &RulePack,
) -> Result<HeadLine, Refusal> {
    let zero = head_zero(claim, done, &it.id, pack).map_err(|why| super::refused(&why))?;
    Ok(HeadLine {
        head: kind(it.kind),
        id: it.id.clone(),
        nature: it.kind.into(),
        label: it.label.clone(),
        charged: (it.charged + it.earned).to_string(),
        earned: it.earned.to_string(),
        paid: it.paid.to_string(),
        waived: it.waived.to_string(),
        balance: it.balance.to_string(),
        zero: zero.map(|zero| reason(&zero, it.kind, judged)),
    })
}

/// Why one more day earns nothing, where it does.
pub(super) fn per_diem(
    claim: &Claim,
    done: &Statement,
    judged: bool,
    pack: &RulePack,
) -> Result<Option<ZeroReason>, Refusal> {
    let zero = per_diem_zero(claim, done, pack).map_err(|why| super::refused(&why))?;
    Ok(zero.map(|zero| reason(&zero, HeadKind::Interest, judged)))
}

fn reason(zero: &Zero, kind: HeadKind, judged: bool) -> ZeroReason {
    match zero {
        Zero::NothingAgreed => match kind {
            HeadKind::Cost | HeadKind::Other | HeadKind::Principal => ZeroReason::NoSuchCharge,
            HeadKind::Interest | HeadKind::Penalty | HeadKind::Damages | HeadKind::PostJudgment if judged => {
                ZeroReason::NotAwarded
            }
            HeadKind::Interest | HeadKind::Penalty | HeadKind::Damages | HeadKind::PostJudgment => {
                ZeroReason::NothingAgreed
            }
        },
        Zero::NotYet { from } => ZeroReason::NotYetDue { from: from.to_string() },
        Zero::Ended { on } => ZeroReason::Ended { on: on.to_string() },
        Zero::NothingToBear => ZeroReason::NothingToBearIt,
        Zero::StoodStill { until } => ZeroReason::StandingStill { until: until.map(|it| it.to_string()) },
        Zero::RateZero => ZeroReason::RateZero,
        Zero::Cut { amount } => ZeroReason::CutToNothing { amount: amount.to_string() },
        Zero::BelowHalfAFen => ZeroReason::BelowHalfAFen,
        Zero::Paid { on } => ZeroReason::Paid { on: on.map(|it| it.to_string()) },
        Zero::Waived => ZeroReason::Waived,
        Zero::PaidAndWaived => ZeroReason::PaidAndWaived,
    }
}

/// Stale quotes, the line of excessive damages, ceilings that bind nobody or nothing.
pub(crate) fn warnings(
    file: &CaseFile,
    claim: &Claim,
    done: &Statement,
    pack: &RulePack,
) -> Result<Vec<LedgerWarning>, Refusal> {
    let stale = done.warnings.iter().map(|Warning::ReferenceStale { reference, last_confirmed }| {
        LedgerWarning::ReferenceStale { series: reference.clone(), confirmed: last_confirmed.to_string() }
    });
    let mut all: Vec<LedgerWarning> = stale.collect();
    let terms = terms_of(file);
    let judged = file.judgment().is_some_and(|it| it.what.effective_on <= done.as_of);
    all.extend(above_principal(done));
    if !judged {
        all.extend(damages(claim, &terms, done.as_of, pack)?);
    }
    let by_hand = file.terms_in_force().is_some_and(|it| it.what.document.is_some());
    for ceiling in terms.ceilings.iter().filter(|_| !by_hand) {
        let name = ceiling_name(&ceiling.rule).to_owned();
        if judged {
            all.push(LedgerWarning::CeilingReplaced { ceiling: name });
            continue;
        }
        if claim.caps.is_empty() {
            all.push(LedgerWarning::CeilingIdle { ceiling: name.clone() });
        }
        let notes = ceiling_notes(&ceiling.rule, file.facts.compensation.on, pack)?;
        all.extend(notes.into_iter().map(|note| LedgerWarning::CeilingDoubtful { ceiling: name.clone(), note }));
    }
    Ok(all)
}

/// Whether what the principal earned is more than what is left of it: such charges are looked at with suspicion.
fn above_principal(done: &Statement) -> Option<LedgerWarning> {
    let sum = |kinds: &[HeadKind]| {
        done.heads.iter().filter(|it| kinds.contains(&it.kind)).map(|it| it.balance).sum::<Money>()
    };
    let principal = sum(&[HeadKind::Principal]);
    let charges = sum(&[HeadKind::Interest, HeadKind::Penalty, HeadKind::Damages, HeadKind::PostJudgment]);
    (principal > Money::ZERO && charges > principal).then(|| LedgerWarning::ChargesAbovePrincipal {
        charges: charges.to_string(),
        principal: principal.to_string(),
        above: (charges - principal).to_string(),
    })
}

fn damages(claim: &Claim, terms: &Terms, as_of: Day, pack: &RulePack) -> Result<Option<LedgerWarning>, Refusal> {
    let found = damages_line_with(claim, terms, as_of, pack).map_err(|why| super::refused(&why))?;
    Ok(found.and_then(|it| match (it.crossed, it.loss, it.line) {
        (LineCrossed::Yes, Some(loss), Some(line)) => Some(LedgerWarning::DamagesAboveLine {
            damages: it.damages.to_string(),
            loss: loss.to_string(),
            line: line.to_string(),
            percent: it.percent_of_loss.normalize().to_string(),
            notes: it.notes,
        }),
        (LineCrossed::Unknown, ..) => Some(LedgerWarning::LossUnstated {
            damages: it.damages.to_string(),
            percent: it.percent_of_loss.normalize().to_string(),
        }),
        (LineCrossed::Yes | LineCrossed::No, ..) => None,
    }))
}

/// The ceiling as the pack and the wire call it.
pub(super) fn ceiling_name(rule: &CeilingRule) -> &'static str {
    match rule {
        CeilingRule::FinancialClaims => "financial_claims",
        CeilingRule::PrivateLending { .. } => "private_lending",
        CeilingRule::Agreed { .. } => "agreed",
    }
}

/// What must be weighed before relying on a ceiling; nothing for one that was agreed.
pub(super) fn ceiling_notes(rule: &CeilingRule, compensated_on: Day, pack: &RulePack) -> Result<Vec<String>, Refusal> {
    let day = match rule {
        CeilingRule::Agreed { .. } => return Ok(Vec::new()),
        CeilingRule::FinancialClaims => compensated_on,
        CeilingRule::PrivateLending { contract_formed_on } => *contract_formed_on,
    };
    Ok(pack.cap(ceiling_name(rule), day).map_err(|why| fault(&why))?.notes)
}

impl From<HeadKind> for wire::HeadNature {
    fn from(it: HeadKind) -> Self {
        match it {
            HeadKind::Cost => Self::Cost,
            HeadKind::Interest => Self::Interest,
            HeadKind::Penalty => Self::Penalty,
            HeadKind::Damages => Self::Damages,
            HeadKind::Principal => Self::Principal,
            HeadKind::PostJudgment => Self::PostJudgment,
            HeadKind::Other => Self::Other,
        }
    }
}
