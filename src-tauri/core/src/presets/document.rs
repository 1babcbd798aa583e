//! From the picks to the plain document.

use rust_decimal::Decimal;

use super::{AgreedRate, Ceiling, CeilingRule, Damages, OrderRule, Running, Start, Terms};
use crate::ledger::{Accrual, Cap, Charge, Claim, Head, HeadKind, OrderChange, Rate, RoundingMode};
use crate::statutes::{CapError, RulePack};
use crate::{CaseFacts, Compensation, Day, Money};

pub(crate) const COST: &str = "cost";
pub(crate) const FEE: &str = "fee";
pub(crate) const OCCUPANCY: &str = "occupancy";
pub(crate) const DAMAGES: &str = "damages";
pub(crate) const PRINCIPAL: &str = "principal";
pub(crate) const OTHER: &str = "other";
pub(crate) const UNJUDGED: &str = "unjudged";
pub(crate) const POST_JUDGMENT: &str = "post_judgment";
pub(crate) const COMPENSATION: &str = "compensation";

/// The heads that are known by name, in the statutory order.
const HEADS: [(&str, HeadKind, &str); 8] = [
    (FEE, HeadKind::Cost, "诉讼费、执行费"),
    (COST, HeadKind::Cost, "实现债权费用"),
    (OCCUPANCY, HeadKind::Interest, "资金占用费"),
    (DAMAGES, HeadKind::Damages, "违约金"),
    (PRINCIPAL, HeadKind::Principal, "代偿款本金"),
    (OTHER, HeadKind::Other, "其他款项"),
    (UNJUDGED, HeadKind::Other, "判决未涉及的款项"),
    (POST_JUDGMENT, HeadKind::PostJudgment, "迟延履行期间加倍部分债务利息"),
];

/// The head known as `id`.
#[must_use]
pub fn known_head(id: &str) -> Option<Head> {
    let (id, kind, label) = HEADS.iter().find(|(it, ..)| *it == id)?;
    Some(Head { id: (*id).to_owned(), kind: *kind, label: (*label).to_owned() })
}

/// The head of an instalment of `head` that is due on `day`.
pub(crate) fn instalment_head(head: &str, day: Day) -> String {
    format!("{head}-{day}")
}

/// The head that an instalment belongs to; any other head is its own.
pub(crate) fn plain_head(id: &str) -> &str {
    let cut = id.len().checked_sub(11).and_then(|at| id.split_at_checked(at));
    match cut {
        Some((plain, rest)) if rest.strip_prefix('-').is_some_and(|it| it.parse::<Day>().is_ok()) => plain,
        _ => id,
    }
}

/// Where a kind of head stands in the statutory order: costs, interest, damages, principal, the rest.
pub(crate) fn statutory_rank(kind: HeadKind) -> u8 {
    match kind {
        HeadKind::Cost => 0,
        HeadKind::Interest => 1,
        HeadKind::Penalty => 2,
        HeadKind::Damages => 3,
        HeadKind::Principal => 4,
        HeadKind::Other => 5,
        HeadKind::PostJudgment => 6,
    }
}

/// The document that `terms` come to for what `facts` state, before anything the journal knows besides.
///
/// Principal is all that was paid to the creditor, from the day of payment. Yuan.
/// # Source
/// Civil Code of the PRC, art. 700 (recourse), art. 561 (order where none was agreed), art. 585 (damages).
#[must_use]
pub fn rules_of_terms(facts: &CaseFacts, terms: &Terms, pack: &RulePack) -> Claim {
    let mut claim = Claim {
        currency: "CNY".to_owned(),
        heads: [COST, OCCUPANCY, PRINCIPAL].into_iter().filter_map(known_head).collect(),
        charges: (!facts.expected).then(|| compensation(&facts.compensation)).into_iter().collect(),
        accruals: terms.occupancy.iter().map(|it| accrual(OCCUPANCY, it)).collect(),
        caps: Vec::new(),
        total_caps: Vec::new(),
        standstills: Vec::new(),
        receipts: Vec::new(),
        waivers: Vec::new(),
        order: Vec::new(),
        order_changes: Vec::new(),
        rounding: terms.rounding,
    };
    if let Some(damages) = &terms.damages {
        ensure_head(&mut claim, DAMAGES);
        match damages {
            Damages::Running(it) => claim.accruals.push(accrual(DAMAGES, it)),
            once => {
                let due = once_due(once, &facts.compensation, terms.rounding.mode);
                claim.charges.extend(due.into_iter().filter(|_| !facts.expected));
            }
        }
    }
    for named in [&terms.order].into_iter().chain(terms.order_turns.iter().map(|it| &it.order)) {
        if let OrderRule::Free { heads } = named {
            for it in heads {
                ensure_head(&mut claim, it);
            }
        }
    }
    claim.caps = terms.ceilings.iter().enumerate().filter_map(|(at, it)| cap((at, it), &claim, facts, pack)).collect();
    set_orders(&mut claim, terms);
    claim
}

/// Adds the head known as `id` in its place, where the claim lacks it; an id nobody knows is left to the reader of
/// the claim to refuse.
pub(crate) fn ensure_head(claim: &mut Claim, id: &str) {
    let Some(head) = known_head(id).filter(|_| claim.heads.iter().all(|it| it.id != id)) else { return };
    let rank = |id: &str| HEADS.iter().position(|(it, ..)| *it == plain_head(id)).unwrap_or(HEADS.len());
    let place = claim.heads.iter().position(|it| rank(&it.id) > rank(id)).unwrap_or(claim.heads.len());
    claim.heads.insert(place, head);
}

/// Writes out the orders of `terms` over the heads the claim has.
pub(crate) fn set_orders(claim: &mut Claim, terms: &Terms) {
    claim.order = order_of(&terms.order, &claim.heads);
    let turns = terms.order_turns.iter();
    claim.order_changes =
        turns.map(|it| OrderChange { from: it.from, order: order_of(&it.order, &claim.heads) }).collect();
}

/// Head ids in the order of `rule`; what it does not name follows in the order of the heads.
pub(crate) fn order_of(rule: &OrderRule, heads: &[Head]) -> Vec<String> {
    let listed = heads.iter().map(|it| it.id.clone());
    match rule {
        OrderRule::Statutory => listed.collect(),
        OrderRule::PrincipalFirst => {
            let (first, rest): (Vec<_>, Vec<_>) = heads.iter().partition(|it| it.kind == HeadKind::Principal);
            first.into_iter().chain(rest).map(|it| it.id.clone()).collect()
        }
        OrderRule::Free { heads: named } => {
            named.iter().cloned().chain(listed.filter(|it| !named.contains(it))).collect()
        }
    }
}

/// The rate as the ledger takes it.
pub(crate) fn rate_of(rate: &AgreedRate) -> Rate {
    match rate {
        AgreedRate::Annual { percent } => Rate::Annual { annual_percent: percent.value() },
        AgreedRate::Daily { percent } => Rate::Daily { daily_percent: percent.value() },
        AgreedRate::Lpr { term, multiplier, margin_percent, fixed_on } => Rate::Reference {
            reference: term.series().to_owned(),
            multiplier: multiplier.value(),
            margin_percent: *margin_percent,
            fixed_on: *fixed_on,
        },
    }
}

pub(crate) fn compensation(paid: &Compensation) -> Charge {
    Charge { id: COMPENSATION.to_owned(), head: PRINCIPAL.to_owned(), date: paid.on, amount: paid.total() }
}

/// The accrual `id` on the head of that name, reckoned on the principal.
pub(crate) fn accrual(id: &str, terms: &Running) -> Accrual {
    let itself = terms.compounding.is_some().then(|| id.to_owned());
    Accrual {
        id: id.to_owned(),
        head: id.to_owned(),
        base: [PRINCIPAL.to_owned()].into_iter().chain(itself).collect(),
        rate: rate_of(&terms.rate),
        day_count: terms.day_count,
        from: terms.from,
        until: terms.until,
        start_offset_days: match terms.start {
            Start::SameDay => 0,
            Start::NextDay => 1,
        },
        count: terms.count,
        compounding: terms.compounding.clone(),
    }
}

/// Damages that became due once.
pub(crate) fn once_due(damages: &Damages, paid: &Compensation, mode: RoundingMode) -> Option<Charge> {
    let (amount, due_on) = match damages {
        Damages::OncePercent { percent, due_on } => (part(paid.total(), percent.value(), mode), due_on),
        Damages::OnceAmount { amount, due_on } => (*amount, due_on),
        Damages::Running(_) => return None,
    };
    Some(Charge { id: DAMAGES.to_owned(), head: DAMAGES.to_owned(), date: due_on.unwrap_or(paid.on), amount })
}

fn part(whole: Money, percent: Decimal, mode: RoundingMode) -> Money {
    let exact = whole.yuan() * percent / Decimal::ONE_HUNDRED;
    match mode {
        RoundingMode::HalfUp => Money::rounded(exact),
        RoundingMode::HalfEven => Money::rounded(exact.round_dp(2)),
    }
}

/// A ceiling over every accrual of the claim; none where nothing runs.
fn cap((place, ceiling): (usize, &Ceiling), claim: &Claim, facts: &CaseFacts, pack: &RulePack) -> Option<Cap> {
    let first = claim.accruals.first()?;
    let (id, rate) = match &ceiling.rule {
        CeilingRule::FinancialClaims => {
            ("financial_claims", rate_by_law("financial_claims", facts.compensation.on, pack))
        }
        CeilingRule::PrivateLending { contract_formed_on } => {
            ("private_lending", rate_by_law("private_lending", *contract_formed_on, pack))
        }
        CeilingRule::Agreed { percent } => ("agreed", Rate::Annual { annual_percent: percent.value() }),
    };
    Some(Cap {
        id: if place == 0 { id.to_owned() } else { format!("{id}-{}", place + 1) },
        accruals: claim.accruals.iter().map(|it| it.id.clone()).collect(),
        base: first.base.iter().take(1).cloned().collect(),
        rate,
        day_count: first.day_count,
    })
}

/// The ceiling in force on `day`. Where the pack has none, a rate that refers to nothing, so that the ledger refuses
/// the claim instead of reckoning without the ceiling.
fn rate_by_law(rule: &str, day: Day, pack: &RulePack) -> Rate {
    let reference = |reference: &str, multiplier, fixed_on| Rate::Reference {
        reference: reference.to_owned(),
        multiplier,
        margin_percent: Decimal::ZERO,
        fixed_on: Some(fixed_on),
    };
    match pack.cap(rule, day) {
        Ok(found) => match found.reference {
            Some(it) => reference(&it.series, it.multiplier, day),
            None => Rate::Annual { annual_percent: found.annual_percent },
        },
        Err(CapError::UnknownRule { .. } | CapError::NoPeriod { .. } | CapError::Rate(_)) => {
            reference(rule, Decimal::ONE, day)
        }
    }
}
