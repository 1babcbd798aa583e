//! What the claim is made of, line by line, each with the entry that put it there.

use recourse_core::casework::{Token, plan_effects, plan_of, renewal_of, token};
use recourse_core::events::Bearer;
use recourse_core::ledger::{Accrual, Cap, Claim, Count, DayCount, Detail, Rate, Statement};
use recourse_core::presets::{OrderRule, known_head};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Money, Payment, charge_id, standing, terms_of, waiver_id};

use super::reasons::{ceiling_name, ceiling_notes};
use super::{head_amount, kind_named, order_on, stated, whole_order};
use crate::desk::seq;
use crate::refusals::fault;
use crate::wire::{
    self, AccrualLine, AppliedBy, CapLine, ChargeLine, DayEnds, RateShown, ReceiptLine, Refusal, StandstillLine,
    StartDay, TokenPayment, WaiverLine,
};

/// Receipts with what was owed after each: the claim as it stood up to that receipt, on its day.
pub(super) fn receipts(
    file: &CaseFile,
    claim: &Claim,
    done: &Statement,
    judged: bool,
    pack: &RulePack,
) -> Result<Vec<ReceiptLine>, Refusal> {
    let mut so_far = Claim { receipts: Vec::new(), ..claim.clone() };
    let turns: Vec<Day> = claim.order_changes.iter().map(|it| it.from).collect();
    let mut lines = Vec::new();
    for receipt in &done.receipts {
        let Some(stated_as) = claim.receipts.iter().find(|it| it.id == receipt.id) else { continue };
        so_far.receipts.push(stated_as.clone());
        so_far.waivers = claim.waivers.iter().filter(|it| it.date <= receipt.date).cloned().collect();
        let after = stated(&so_far, receipt.date, Detail::Summary, pack)?;
        let applied = receipt.applied.iter();
        let payment = file.payments.iter().find(|it| it.seq.to_string() == receipt.id);
        let before = after.total + (receipt.amount - receipt.credit);
        lines.push(ReceiptLine {
            token: token(&turns, receipt.date, receipt.amount, before, pack).map(|it| token_line(&it, pack)),
            seq: receipt.id.parse().map_err(|why: std::num::ParseIntError| fault(&why))?,
            received_on: receipt.date.to_string(),
            amount: receipt.amount.to_string(),
            payer: stated_as.payer.clone().unwrap_or_default(),
            applied: applied.map(|it| head_amount(claim, &it.head, it.amount)).collect(),
            surplus: receipt.credit.to_string(),
            total_after: after.total.to_string(),
            by: applied_by(file, claim, payment, receipt.date, judged),
            order: match (&stated_as.order, &stated_as.split) {
                (_, Some(split)) => split.iter().map(|it| it.head.clone()).collect(),
                (Some(order), None) => whole_order(claim, order),
                (None, None) => order_on(claim, receipt.date),
            },
        });
    }
    Ok(lines)
}

fn token_line(it: &Token<'_>, pack: &RulePack) -> TokenPayment {
    TokenPayment {
        title: it.rule.title.clone(),
        title_en: it.rule.title_en.clone(),
        turned: it.turned.to_string(),
        owed: it.owed.to_string(),
        within_days: it.rule.within_days,
        most: it.rule.most.to_string(),
        most_percent: it.rule.most_percent.to_string(),
        sources: it.rule.sources(pack).into_iter().map(super::source).collect(),
    }
}

/// By which order a payment was applied, and why by that one.
fn applied_by(file: &CaseFile, claim: &Claim, payment: Option<&Payment>, on: Day, judged: bool) -> AppliedBy {
    if let Some(own) = payment.and_then(|it| it.application.as_ref()) {
        return AppliedBy::Own { reason: own.reason.clone() };
    }
    if judged {
        return AppliedBy::Judgment;
    }
    if let Some(turn) = claim.order_changes.iter().filter(|it| it.from <= on).max_by_key(|it| it.from) {
        return AppliedBy::Turned { from: turn.from.to_string() };
    }
    match terms_of(file).order {
        _ if file.terms_in_force().is_some_and(|it| it.what.document.is_some()) => AppliedBy::Document,
        OrderRule::Statutory => AppliedBy::Statutory,
        OrderRule::PrincipalFirst => AppliedBy::PrincipalFirst,
        OrderRule::Free { .. } => AppliedBy::Agreed,
    }
}

/// Charges of the claim, then those kept on file that nobody is asked for.
pub(super) fn charges(file: &CaseFile, claim: &Claim, as_of: Day) -> Result<Vec<ChargeLine>, Refusal> {
    let mut lines = Vec::new();
    for it in &claim.charges {
        let recorded = file.charges.iter().find(|known| charge_id(known.seq) == it.id);
        lines.push(ChargeLine {
            id: it.id.clone(),
            seq: recorded.map(|it| it.seq).or(renewal_of(file, &it.id).map(|(at, _)| at)).map(seq).transpose()?,
            head: kind_named(claim, &it.head),
            head_id: it.head.clone(),
            due_on: it.date.to_string(),
            amount: it.amount.to_string(),
            what: recorded.map_or_else(|| told(file, claim, &it.id, &it.head), |it| it.what.what.clone()),
            voucher: recorded.and_then(|it| it.what.voucher.clone()),
            borne_by: wire::CostBearer::Debtor,
            kind: recorded.and_then(|it| it.what.cost).map(Into::into),
            state: recorded.and_then(|it| it.what.state).map(Into::into),
            demanded: it.date <= as_of,
        });
    }
    for it in standing(&file.charges).filter(|it| it.what.borne_by == Bearer::Creditor) {
        lines.push(ChargeLine {
            id: charge_id(it.seq),
            seq: Some(seq(it.seq)?),
            head: kind_named(claim, &it.what.head),
            head_id: it.what.head.clone(),
            due_on: it.what.due_on.to_string(),
            amount: it.what.amount.to_string(),
            what: it.what.what.clone(),
            voucher: it.what.voucher.clone(),
            borne_by: wire::CostBearer::Creditor,
            kind: it.what.cost.map(Into::into),
            state: it.what.state.map(Into::into),
            demanded: false,
        });
    }
    Ok(lines)
}

/// What the claim calls a head.
pub(super) fn head_label(claim: &Claim, id: &str) -> String {
    let named = claim.heads.iter().find(|it| it.id == id).cloned().or_else(|| known_head(id));
    named.map_or_else(|| id.to_owned(), |it| it.label)
}

/// What a charge is that no entry of its own recorded: part of a plan, or called after its head.
pub(super) fn told(file: &CaseFile, claim: &Claim, id: &str, head: &str) -> String {
    match (plan_of(file, id), renewal_of(file, id)) {
        (Some((_, plan)), _) => format!("{} · {}", head_label(claim, head), plan.reason),
        (None, Some((_, it))) => format!("{} · {}", head_label(claim, head), it.paper),
        (None, None) => head_label(claim, head),
    }
}

/// Why a plan gave something up; empty where it was no plan.
pub(super) fn reason_of_plan(file: &CaseFile, id: &str) -> String {
    plan_of(file, id).map(|(_, it)| it.reason.clone()).unwrap_or_default()
}

/// Why a plan lets nothing run; empty where it was no plan.
pub(super) fn standstill_reason(file: &CaseFile, it: &recourse_core::ledger::Standstill) -> String {
    let plan = plan_effects(file).into_iter().find(|plan| plan.standstill == Some((it.from, it.until)));
    let drawn = plan.and_then(|plan| file.work.plans_drawn().find(|(seq, _)| *seq == plan.plan));
    drawn.map(|(_, it)| it.reason.clone()).unwrap_or_default()
}

pub(super) fn waivers(file: &CaseFile, claim: &Claim, as_of: Day) -> Result<Vec<WaiverLine>, Refusal> {
    let line = |it: &recourse_core::ledger::Waiver| {
        let recorded = file.waivers.iter().find(|known| waiver_id(known.seq) == it.id);
        Ok(WaiverLine {
            seq: recorded.map(|it| seq(it.seq)).transpose()?,
            waived_on: it.date.to_string(),
            head: kind_named(claim, &it.head),
            head_id: it.head.clone(),
            amount: it.amount.to_string(),
            reason: recorded.map_or_else(|| reason_of_plan(file, &it.id), |it| it.what.reason.clone()),
            approved_by: recorded.map(|it| it.what.approved_by.clone()).unwrap_or_default(),
            counted: it.date <= as_of,
        })
    };
    claim.waivers.iter().map(line).collect()
}

/// Standstills of the journal that stand; those of a document changed by hand have no entry.
pub(super) fn standstills(file: &CaseFile, claim: &Claim) -> Result<Vec<StandstillLine>, Refusal> {
    let recorded = || standing(&file.standstills);
    let of_document = claim
        .standstills
        .iter()
        .filter(|it| recorded().all(|known| (known.what.from, known.what.until) != (it.from, it.until)));
    let of_document = of_document.map(|it| {
        let renewed = file.work.renewals().find(|(_, known)| (known.from, Some(known.until)) == (it.from, it.until));
        Ok(StandstillLine {
            seq: renewed.map(|(at, _)| seq(at)).transpose()?,
            from: it.from.to_string(),
            until: it.until.map(|it| it.to_string()),
            accruals: it.accruals.clone(),
            reason: renewed.map_or_else(|| standstill_reason(file, it), |(_, it)| it.reason.clone()),
            approved_by: renewed.map(|(_, it)| it.approved_by.clone()).unwrap_or_default(),
        })
    });
    let kept = recorded().map(|it| {
        Ok(StandstillLine {
            seq: Some(seq(it.seq)?),
            from: it.what.from.to_string(),
            until: it.what.until.map(|it| it.to_string()),
            accruals: it.what.accruals.clone(),
            reason: it.what.reason.clone(),
            approved_by: it.what.approved_by.clone(),
        })
    });
    of_document.chain(kept).collect()
}

pub(super) fn accruals(claim: &Claim, done: &Statement) -> Vec<AccrualLine> {
    let line = |it: &Accrual| {
        let earned = done.accruals.iter().find(|found| found.id == it.id);
        AccrualLine {
            id: it.id.clone(),
            head: kind_named(claim, &it.head),
            head_id: it.head.clone(),
            base: it.base.clone(),
            rate: rate(&it.rate),
            day_count: day_count(it.day_count),
            count: ends(it.count),
            start: if it.start_offset_days == 0 { StartDay::SameDay } else { StartDay::NextDay },
            from: it.from.map(|it| it.to_string()),
            until: it.until.map(|it| it.to_string()),
            earned: earned.map(|it| it.earned).unwrap_or_default().to_string(),
            cut: earned.map(|it| it.cut).unwrap_or_default().to_string(),
        }
    };
    claim.accruals.iter().map(line).collect()
}

/// Ceilings in force, those on days first. What they cut is told for all ceilings on the same accruals together.
pub(super) fn caps(file: &CaseFile, claim: &Claim, done: &Statement, pack: &RulePack) -> Vec<CapLine> {
    let cut = |covered: &[String]| -> String {
        let parts = done.accruals.iter().filter(|it| covered.contains(&it.id)).map(|it| it.cut);
        parts.sum::<Money>().to_string()
    };
    let picked = terms_of(file).ceilings;
    let daily = |(at, it): (usize, &Cap)| {
        let ceiling = picked.get(at).filter(|ceiling| it.id.starts_with(ceiling_name(&ceiling.rule)));
        let notes = ceiling.map(|it| ceiling_notes(&it.rule, file.facts.compensation.on, pack));
        CapLine {
            id: it.id.clone(),
            accruals: it.accruals.clone(),
            rate: Some(rate(&it.rate)),
            percent: None,
            of: it.base.clone(),
            reason: ceiling.map(|it| it.reason.clone()).unwrap_or_default(),
            cut: cut(&it.accruals),
            notes: notes.and_then(Result::ok).unwrap_or_default(),
        }
    };
    let total = claim.total_caps.iter().map(|it| CapLine {
        id: it.id.clone(),
        accruals: it.accruals.clone(),
        rate: None,
        percent: Some(it.percent.normalize().to_string()),
        of: it.of.clone(),
        reason: String::new(),
        cut: cut(&it.accruals),
        notes: Vec::new(),
    });
    claim.caps.iter().enumerate().map(daily).chain(total).collect()
}

fn rate(it: &Rate) -> RateShown {
    match it {
        Rate::Annual { annual_percent } => RateShown::Annual { percent: annual_percent.normalize().to_string() },
        Rate::Daily { daily_percent } => RateShown::Daily { percent: daily_percent.normalize().to_string() },
        Rate::Reference { reference, multiplier, margin_percent, fixed_on } => RateShown::Reference {
            series: reference.clone(),
            multiplier: multiplier.normalize().to_string(),
            margin: margin_percent.normalize().to_string(),
            fixed_on: fixed_on.map(|it| it.to_string()),
        },
    }
}

pub(crate) fn day_count(it: DayCount) -> wire::DayCount {
    match it {
        DayCount::Act365 => wire::DayCount::Act365,
        DayCount::Act360 => wire::DayCount::Act360,
        DayCount::ActAct => wire::DayCount::ActAct,
    }
}

pub(crate) fn ends(it: Count) -> DayEnds {
    match it {
        Count::ExcludeLast => DayEnds::ExcludeLast,
        Count::IncludeBoth => DayEnds::IncludeBoth,
    }
}
