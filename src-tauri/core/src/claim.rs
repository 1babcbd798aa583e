//! From the file to the plain claim document that the ledger reckons.

use rust_decimal::Decimal;

use crate::ledger::{
    Accrual, Charge, Claim, Count, DayCount, Head, HeadKind, Rate, Receipt, Rounding, RoundingAt, RoundingMode,
};
use crate::statutes::{Source, series, source};
use crate::{CaseFile, Occupancy, Party};

const COST: &str = "cost";
const OCCUPANCY: &str = "occupancy";
const PRINCIPAL: &str = "principal";

/// The claim of recourse that `file` states.
///
/// Principal is all that was paid to the creditor, from the day of payment; the agreed charge runs on it from the day
/// after (算头不算尾); payments that stand are applied to costs, then the charge, then principal. Yuan.
/// # Source
/// Civil Code of the PRC, art. 700 (recourse) and art. 561 (order where none was agreed).
#[must_use]
pub fn claim_of(file: &CaseFile) -> Claim {
    let head = |id: &str, kind, label: &str| Head { id: id.to_owned(), kind, label: label.to_owned() };
    let facts = &file.facts;
    Claim {
        currency: "CNY".to_owned(),
        heads: vec![
            head(COST, HeadKind::Cost, "实现债权费用"),
            head(OCCUPANCY, HeadKind::Interest, "资金占用费"),
            head(PRINCIPAL, HeadKind::Principal, "代偿款本金"),
        ],
        charges: vec![Charge {
            id: "compensation".to_owned(),
            head: PRINCIPAL.to_owned(),
            date: facts.compensation.on,
            amount: facts.compensation.total(),
        }],
        accruals: rate_of(facts.occupancy).map(accrual).into_iter().collect(),
        caps: Vec::new(),
        total_caps: Vec::new(),
        standstills: Vec::new(),
        receipts: file.standing_payments().map(|it| receipt(it, &facts.debtor)).collect(),
        waivers: Vec::new(),
        order: [COST, OCCUPANCY, PRINCIPAL].map(ToOwned::to_owned).to_vec(),
        order_changes: Vec::new(),
        rounding: Rounding { mode: RoundingMode::HalfUp, at: RoundingAt::Posting },
    }
}

/// What the figures of `file` rest on.
#[must_use]
pub fn rules_of(file: &CaseFile) -> Vec<Source> {
    let mut rules = vec![source("CC", "第七百条"), source("CC", "第五百六十一条")];
    if let Occupancy::Lpr { .. } = file.facts.occupancy {
        rules.extend(series("LPR_1Y").map(|it| it.source_on(file.facts.compensation.on)));
    }
    rules
}

fn rate_of(terms: Occupancy) -> Option<Rate> {
    match terms {
        Occupancy::NotAgreed => None,
        Occupancy::Annual { percent } => Some(Rate::Annual { annual_percent: percent.value() }),
        Occupancy::Daily { percent } => Some(Rate::Daily { daily_percent: percent.value() }),
        Occupancy::Lpr { multiplier } => Some(Rate::Reference {
            reference: "LPR_1Y".to_owned(),
            multiplier: multiplier.value(),
            margin_percent: Decimal::ZERO,
            fixed_on: None,
        }),
    }
}

fn accrual(rate: Rate) -> Accrual {
    Accrual {
        id: OCCUPANCY.to_owned(),
        head: OCCUPANCY.to_owned(),
        base: vec![PRINCIPAL.to_owned()],
        rate,
        day_count: DayCount::Act365,
        from: None,
        until: None,
        start_offset_days: 1,
        count: Count::ExcludeLast,
        compounding: None,
    }
}

fn receipt(payment: &crate::Payment, debtor: &Party) -> Receipt {
    Receipt {
        id: payment.seq.to_string(),
        date: payment.received_on,
        amount: payment.amount,
        payer: Some(payment.payer.clone().unwrap_or_else(|| debtor.name.clone())),
        order: None,
        split: None,
    }
}
