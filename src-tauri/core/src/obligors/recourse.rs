//! What a guarantor who paid may ask of the debtor and of the other guarantors.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{applications, statement};
use crate::events::{Contribution, Liability, LiabilityBasis};
use crate::ledger::{Applied, ClaimError};
use crate::statutes::{RulePack, Source};
use crate::{CaseFile, Day, Money};

/// The recourse claim that one payment gave its payer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recourse {
    /// Journal entry of the payment.
    pub payment: u64,
    /// The guarantor who paid, by place in the file.
    pub payer: u32,
    /// The day of payment; the recourse claim exists from here.
    pub on: Day,
    /// What it discharged of the claim; a surplus goes back and gives no recourse. Yuan.
    pub amount: Money,
    /// By head of the claim.
    pub applied: Vec<Applied>,
    /// What the payer may ask of the debtor. Yuan.
    pub against_debtor: Money,
    /// What the payer may ask of each co-guarantor, at most.
    pub against_guarantors: Vec<CoShare>,
    /// Under which conditions.
    pub conditions: Vec<Condition>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// The part of a co-guarantor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoShare {
    /// By place in the file.
    pub guarantor: u32,
    /// Yuan.
    pub at_most: Money,
}

/// A condition of a recourse claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Our claim is not yet paid in full; the payer may not act to its harm.
    NotToTheCreditorsHarm,
    /// Co-guarantors answer only for what the debtor cannot pay.
    WhatTheDebtorCannotPay,
    /// Nothing was agreed among the guarantors, so none answers to another.
    NoContributionAgreed,
    /// A joint debtor recovers only what exceeds the own share.
    BeyondOwnShare,
}

/// The recourse claims that the payments of guarantors to `as_of` gave them, in order of recording.
///
/// Yuan; shares among guarantors are cut to the fen, what remains stays with the payer.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
/// # Source
/// Civil Code of the PRC, arts. 519, 699 and 700; 法释〔2020〕28号 arts. 13 and 18.
pub fn recourse_of(file: &CaseFile, as_of: Day) -> Result<Vec<Recourse>, ClaimError> {
    recourse_of_with(file, as_of, RulePack::shipped())
}

/// The same by the rules of `pack`.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn recourse_of_with(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Vec<Recourse>, ClaimError> {
    let statement = statement(file, as_of, pack)?;
    let applied = applications(file, &statement, as_of, pack)?;
    let set: &[Liability] = file.liabilities_in_force().map_or(&[], |it| &it.what.liabilities);
    let mut all = Vec::new();
    for payment in file.standing_payments() {
        let (Some(payer), Some(applied)) = (payment.guarantor, applied.get(&payment.seq)) else { continue };
        let amount: Money = applied.iter().map(|it| it.amount).sum();
        if amount.is_zero() {
            continue;
        }
        let own = set.iter().find(|it| it.guarantor == payer);
        let mut sources = vec![pack.source("CC", "第七百条"), pack.source("SEC", "第十八条")];
        let mut conditions = Vec::new();
        if !statement.total.is_zero() {
            conditions.push(Condition::NotToTheCreditorsHarm);
        }
        if own.is_some_and(|it| it.basis == LiabilityBasis::JointDebtor) {
            conditions.push(Condition::BeyondOwnShare);
            sources.push(pack.source("CC", "第五百一十九条"));
        }
        let against_guarantors = own.map(|own| shares(own, set, amount)).unwrap_or_default();
        if against_guarantors.is_empty() {
            conditions.push(Condition::NoContributionAgreed);
        } else {
            conditions.push(Condition::WhatTheDebtorCannotPay);
            sources.push(pack.source("CC", "第六百九十九条"));
        }
        sources.push(pack.source("SEC", "第十三条"));
        all.push(Recourse {
            payment: payment.seq,
            payer,
            on: payment.received_on,
            amount,
            applied: applied.clone(),
            against_debtor: amount,
            against_guarantors,
            conditions,
            sources,
        });
    }
    Ok(all)
}

/// By agreed shares where every one of the group has one, else in equal parts.
fn shares(own: &Liability, set: &[Liability], amount: Money) -> Vec<CoShare> {
    if own.contribution == Contribution::NotAgreed {
        return Vec::new();
    }
    let group: Vec<&Liability> = set.iter().filter(|it| it.contribution == own.contribution).collect();
    let agreed: Option<Vec<Decimal>> =
        group.iter().map(|it| it.inner_share_percent.map(crate::Percent::value)).collect();
    let weights = agreed.filter(|it| !it.iter().sum::<Decimal>().is_zero());
    let weights = weights.unwrap_or_else(|| vec![Decimal::ONE; group.len()]);
    let whole: Decimal = weights.iter().sum();
    let part = |weight: Decimal| {
        let exact = amount.yuan() * weight / whole;
        Money::rounded(exact.round_dp_with_strategy(2, RoundingStrategy::ToZero))
    };
    let others = group.iter().zip(&weights).filter(|(it, _)| it.guarantor != own.guarantor);
    others.map(|(it, weight)| CoShare { guarantor: it.guarantor, at_most: part(*weight) }).collect()
}
