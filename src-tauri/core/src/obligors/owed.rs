//! What one obligor owes on a day.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{applications, statement};
use crate::events::{Liability, LiabilityBasis};
use crate::ledger::{Applied, ClaimError, HeadKind, Statement};
use crate::presets::plain_head;
use crate::statutes::{RulePack, Source};
use crate::{CaseFacts, CaseFile, Day, Money, Party, claim_on_with};

/// Somebody liable on the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Obligor {
    /// The debtor of the case.
    Debtor,
    /// A guarantor, by place in the file.
    Guarantor {
        /// From 0.
        index: u32,
    },
}

impl CaseFacts {
    /// Everybody liable, the debtor first.
    pub fn liable(&self) -> impl Iterator<Item = (Obligor, &Party)> {
        let guarantors = (0..).zip(&self.guarantors).map(|(index, it)| (Obligor::Guarantor { index }, it));
        std::iter::once((Obligor::Debtor, &self.debtor)).chain(guarantors)
    }

    /// Who an obligor is; none for a place that nobody has.
    #[must_use]
    pub fn party(&self, obligor: Obligor) -> Option<&Party> {
        self.liable().find(|(who, _)| *who == obligor).map(|(_, it)| it)
    }
}

/// What one obligor owes, and why no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Who.
    pub obligor: Obligor,
    /// The day.
    pub as_of: Day,
    /// On what ground; `None` for the debtor, and for a guarantor whose liability nobody entered.
    pub basis: Option<LiabilityBasis>,
    /// Every head of the claim.
    pub heads: Vec<OwedHead>,
    /// Sum of what is owed. Yuan.
    pub total: Money,
    /// The whole claim. Yuan.
    pub claim_total: Money,
    /// What this obligor has paid on the claim so far. Yuan.
    pub paid: Money,
    /// What keeps it below the whole claim, or must be known besides.
    pub limits: Vec<Limit>,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// One head as one obligor owes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedHead {
    /// Its name inside the claim.
    pub head: String,
    /// What it is in law.
    pub kind: HeadKind,
    /// What people call it.
    pub label: String,
    /// The whole claim on it. Yuan.
    pub claim: Money,
    /// What this obligor owes of it. Yuan.
    pub owed: Money,
    /// Why nothing is owed, where nothing is.
    pub zero: Option<OwedZero>,
}

/// Why an obligor owes nothing on a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwedZero {
    /// The claim has nothing on it.
    NothingClaimed,
    /// The liability does not cover it.
    NotCovered,
    /// The liability begins later.
    NotBegun,
    /// The guarantee period ended without a demand in time.
    PeriodExpired,
    /// The share is paid.
    ShareUsedUp,
    /// The ceiling is paid, or taken by the heads before.
    CeilingUsedUp,
}

/// What bounds a liability, or must be known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Nobody entered how far this guarantor is liable; the whole claim is shown.
    NotStated,
    /// After the debtor only: refuses until enforcement against the debtor was in vain.
    AfterTheDebtor,
    /// A share of the claim.
    Share {
        /// The figure before the percent sign.
        percent: Decimal,
    },
    /// The most that is owed in all.
    Ceiling {
        /// Yuan.
        amount: Money,
        /// What is left of it. Yuan.
        left: Money,
    },
    /// Some heads only.
    Heads,
    /// Begins later.
    NotBegun {
        /// First day.
        from: Day,
    },
    /// The guarantee period ended without a demand in time.
    Expired {
        /// Last day.
        until: Day,
    },
    /// Still within the period, or demanded within it.
    Within {
        /// Last day.
        until: Day,
        /// The demand in time.
        demanded_on: Option<Day>,
    },
}

/// What `obligor` owes on `as_of`, head by head.
///
/// The heads covered; the share of them, counted on what is open and what guarantors paid, less own payments; the
/// ceiling less own payments, filled in the order of application; nothing after the guarantee period unless performance
/// was demanded within it. Yuan, shares rounded half up to the fen.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
/// # Source
/// Civil Code of the PRC, arts. 392, 519, 692, 693 and 699.
pub fn owed_by(file: &CaseFile, obligor: Obligor, as_of: Day) -> Result<Owed, ClaimError> {
    owed_by_with(file, obligor, as_of, RulePack::shipped())
}

/// The same by the rules of `pack`.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn owed_by_with(file: &CaseFile, obligor: Obligor, as_of: Day, pack: &RulePack) -> Result<Owed, ClaimError> {
    let statement = statement(file, as_of, pack)?;
    let index = match obligor {
        Obligor::Debtor => None,
        Obligor::Guarantor { index } => Some(index),
    };
    let applied = applications(file, &statement, as_of, pack)?;
    let of_payer = |payer: Option<u32>| {
        let payments = file.standing_payments().filter(move |it| it.guarantor == payer);
        payments.filter_map(|it| applied.get(&it.seq)).flatten().collect::<Vec<&Applied>>()
    };
    let paid = of_payer(index).into_iter().map(|it| it.amount).sum();
    let set = file.liabilities_in_force();
    let liability = index.and_then(|index| set?.what.liabilities.iter().find(|it| it.guarantor == index));
    let mut owed = Owed {
        obligor,
        as_of,
        basis: liability.map(|it| it.basis),
        heads: whole(&statement),
        total: statement.total,
        claim_total: statement.total,
        paid,
        limits: Vec::new(),
        sources: vec![pack.source("CC", "第七百条")],
    };
    match (index, liability) {
        (None, _) => {}
        (Some(_), None) => owed.limits.push(Limit::NotStated),
        (Some(_), Some(liability)) => {
            let shared = of_guarantors(file, &statement, |_| true);
            let own = of_guarantors(file, &statement, |it| Some(it) == index);
            owed.sources.extend(grounds(liability, pack));
            owed.bound(liability, &shared, &own, as_of);
            owed.fill(liability, &in_order(file, as_of, pack));
        }
    }
    owed.total = owed.heads.iter().map(|it| it.owed).sum();
    Ok(owed)
}

/// How the payments of the guarantors `meant` were applied to the claim in force.
fn of_guarantors<'a>(file: &CaseFile, statement: &'a Statement, meant: impl Fn(u32) -> bool) -> Vec<&'a Applied> {
    let paid = file.standing_payments().filter(|it| it.guarantor.is_some_and(&meant));
    let ids: Vec<String> = paid.map(|it| it.seq.to_string()).collect();
    statement.receipts.iter().filter(|it| ids.contains(&it.id)).flat_map(|it| &it.applied).collect()
}

fn whole(statement: &Statement) -> Vec<OwedHead> {
    let head = |it: &crate::ledger::HeadBalance| OwedHead {
        head: it.id.clone(),
        kind: it.kind,
        label: it.label.clone(),
        claim: it.balance,
        owed: it.balance,
        zero: it.balance.is_zero().then_some(OwedZero::NothingClaimed),
    };
    statement.heads.iter().map(head).collect()
}

/// Head ids in the order of application on `as_of`.
fn in_order(file: &CaseFile, as_of: Day, pack: &RulePack) -> Vec<String> {
    let claim = claim_on_with(file, as_of, pack);
    let turns = claim.order_changes.iter().filter(|it| it.from <= as_of);
    let order = turns.max_by_key(|it| it.from).map_or(&claim.order, |it| &it.order);
    let unnamed = claim.heads.iter().map(|it| &it.id).filter(|it| !order.contains(it));
    order.iter().chain(unnamed).cloned().collect()
}

impl Owed {
    /// Period, heads and share.
    fn bound(&mut self, liability: &Liability, shared: &[&Applied], own: &[&Applied], as_of: Day) {
        if liability.basis == LiabilityBasis::GeneralGuarantee {
            self.limits.push(Limit::AfterTheDebtor);
        }
        let over = self.period(liability, as_of);
        if liability.heads.is_some() {
            self.limits.push(Limit::Heads);
        }
        if let Some(share) = liability.share_percent {
            self.limits.push(Limit::Share { percent: share.value() });
        }
        for it in &mut self.heads {
            let covered = liability
                .heads
                .as_ref()
                .is_none_or(|heads| heads.iter().any(|one| *one == it.head || one == plain_head(&it.head)));
            let on_head = |parts: &[&Applied]| -> Money {
                parts.iter().filter(|part| part.head == it.head).map(|part| part.amount).sum()
            };
            let (owed, reason) = match (over, covered, liability.share_percent) {
                (Some(reason), ..) => (Money::ZERO, reason),
                (None, false, _) => (Money::ZERO, OwedZero::NotCovered),
                (None, true, None) => (it.claim, OwedZero::NothingClaimed),
                (None, true, Some(share)) => {
                    let pool = (it.claim + on_head(shared)).yuan();
                    let share = Money::rounded(pool * share.value() / Decimal::ONE_HUNDRED) - on_head(own);
                    (share.max(Money::ZERO).min(it.claim), OwedZero::ShareUsedUp)
                }
            };
            it.owed = owed;
            it.zero = it.zero.or_else(|| owed.is_zero().then_some(reason));
        }
    }

    /// Notes the guarantee period; answers why nothing is owed outside it.
    fn period(&mut self, liability: &Liability, as_of: Day) -> Option<OwedZero> {
        if let Some(from) = liability.period_from.filter(|from| as_of < *from) {
            self.limits.push(Limit::NotBegun { from });
            return Some(OwedZero::NotBegun);
        }
        let until = liability.period_until?;
        let demanded_on = liability.demanded_on.filter(|it| *it <= until && *it <= as_of);
        if as_of > until && demanded_on.is_none() {
            self.limits.push(Limit::Expired { until });
            return Some(OwedZero::PeriodExpired);
        }
        self.limits.push(Limit::Within { until, demanded_on });
        None
    }

    /// The ceiling, filled in the order of application.
    fn fill(&mut self, liability: &Liability, order: &[String]) {
        let Some(amount) = liability.ceiling else { return };
        let mut left = (amount - self.paid).max(Money::ZERO);
        self.limits.push(Limit::Ceiling { amount, left });
        for id in order {
            let Some(it) = self.heads.iter_mut().find(|it| it.head == *id) else { continue };
            it.owed = it.owed.min(left);
            left = left - it.owed;
            it.zero = it.zero.or_else(|| it.owed.is_zero().then_some(OwedZero::CeilingUsedUp));
        }
    }
}

fn grounds(liability: &Liability, pack: &RulePack) -> Vec<Source> {
    let article = match liability.basis {
        LiabilityBasis::JointGuarantee => "第六百九十三条第二款",
        LiabilityBasis::GeneralGuarantee => "第六百九十三条第一款",
        LiabilityBasis::ThirdPartySecurity => "第三百九十二条",
        LiabilityBasis::JointDebtor => "第五百一十九条",
    };
    let mut all = vec![pack.source("CC", article)];
    if liability.period_until.is_some() {
        all.push(pack.source("CC", "第六百九十二条"));
    }
    if liability.share_percent.is_some() {
        all.push(pack.source("CC", "第六百九十九条"));
    }
    all
}
