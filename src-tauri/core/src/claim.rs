//! From the file to the plain claim document that the ledger reckons.

use rust_decimal::Decimal;

use crate::ledger::{
    Accrual, Charge, Claim, Count, DayCount, Head, HeadKind, Rate, Receipt, Rounding, RoundingAt, RoundingMode,
};
use crate::statutes::{Series, Source, series, source};
use crate::{CaseFile, Occupancy, Party};

const COST: &str = "cost";
const OCCUPANCY: &str = "occupancy";
const PRINCIPAL: &str = "principal";
const LPR: &str = "LPR_1Y";

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

/// What the figures of `file` rest on: the law of recourse and of application, the agreement where a charge runs, and
/// the published series where it refers to one.
#[must_use]
pub fn rules_of(file: &CaseFile) -> Vec<Source> {
    let agreed = Source {
        title: format!("合同 {}", file.facts.contract),
        article: "资金占用费的约定".to_owned(),
        effective_from: None,
        effective_to: None,
        unverified: false,
    };
    let mut rules = vec![source("CC", "第七百条"), source("CC", "第五百六十一条")];
    match file.facts.occupancy {
        Occupancy::NotAgreed => {}
        Occupancy::Annual { .. } | Occupancy::Daily { .. } => rules.push(agreed),
        Occupancy::Lpr { .. } => {
            rules.push(agreed);
            rules.extend(series(LPR).map(Series::source));
        }
    }
    rules
}

fn rate_of(terms: Occupancy) -> Option<Rate> {
    match terms {
        Occupancy::NotAgreed => None,
        Occupancy::Annual { percent } => Some(Rate::Annual { annual_percent: percent.value() }),
        Occupancy::Daily { percent } => Some(Rate::Daily { daily_percent: percent.value() }),
        Occupancy::Lpr { multiplier } => Some(Rate::Reference {
            reference: LPR.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Detail, Statement, reckon};
    use crate::{CaseFacts, CaseId, Compensation, Entry, FileNumber, Money, PartyKind, PaymentId, Recorded};

    #[test]
    fn each_agreed_charge_runs_as_agreed() {
        for (occupancy, on, charge, per_diem) in [
            (Occupancy::NotAgreed, "2024-07-01", "0.00", "0.00"),
            (Occupancy::Annual { percent: percent("12") }, "2024-03-16", "0.00", "67.61"),
            (Occupancy::Annual { percent: percent("12") }, "2024-03-17", "67.61", "67.61"),
            (Occupancy::Annual { percent: percent("12") }, "2024-07-01", "7233.83", "67.61"),
            (Occupancy::Daily { percent: percent("0.05") }, "2024-07-01", "11001.45", "102.82"),
            (Occupancy::Lpr { multiplier: percent("4") }, "2024-07-01", "8318.91", "77.75"),
        ] {
            let done = stated(&file(occupancy, &[]), on);
            let interest = done.heads[1].balance.to_string();
            assert_eq!(
                (interest.as_str(), done.per_diem.to_string().as_str()),
                (charge, per_diem),
                "{occupancy:?} {on}"
            );
            assert_eq!(done.heads[2].balance.to_string(), "205634.65");
        }
    }

    #[test]
    fn payments_that_stand_are_applied_to_the_charge_first() {
        let paid = [("2024-07-01", "50000.00", None), ("2024-08-01", "1.00", Some("某某建材有限公司"))];
        let mut file = file(Occupancy::Annual { percent: percent("12") }, &paid);
        let done = stated(&file, "2024-07-01");
        assert_eq!(done.heads[1].balance, Money::ZERO);
        assert_eq!(done.heads[2].balance.to_string(), "162868.48");
        assert_eq!(claim_of(&file).receipts[0].payer.as_deref(), Some("张三丰样例"));
        assert_eq!(claim_of(&file).receipts[1].payer.as_deref(), Some("某某建材有限公司"));
        file.payments[0].reversed = true;
        let ids: Vec<String> = claim_of(&file).receipts.into_iter().map(|it| it.id).collect();
        assert_eq!(ids, ["3"]);
        assert_eq!(stated(&file, "2024-07-01").heads[2].balance.to_string(), "205634.65");
    }

    #[test]
    fn the_claim_is_a_document_of_the_contract() {
        let claim = claim_of(&file(Occupancy::Lpr { multiplier: percent("1.5") }, &[("2024-07-01", "1.00", None)]));
        assert_eq!(Claim::from_value(&serde_json::to_value(&claim).unwrap()), Ok(claim));
    }

    #[test]
    fn what_the_figures_rest_on() {
        for (occupancy, titles) in [
            (Occupancy::NotAgreed, 2),
            (Occupancy::Daily { percent: percent("0.05") }, 3),
            (Occupancy::Lpr { multiplier: percent("4") }, 4),
        ] {
            let rules = rules_of(&file(occupancy, &[]));
            assert_eq!(rules.len(), titles, "{rules:?}");
            assert!(rules.iter().all(|it| !it.unverified && !it.article.is_empty()), "{rules:?}");
        }
    }

    fn percent(text: &str) -> crate::Percent {
        text.parse().unwrap()
    }

    fn stated(file: &CaseFile, on: &str) -> Statement {
        reckon(&claim_of(file), on.parse().unwrap(), Detail::Summary).unwrap()
    }

    fn file(occupancy: Occupancy, payments: &[(&str, &str, Option<&str>)]) -> CaseFile {
        let debtor = Party {
            name: "张三丰样例".to_owned(),
            kind: PartyKind::Person,
            identity: None,
            phone: None,
            address: None,
        };
        let facts = CaseFacts {
            number: FileNumber::new(2024, 1),
            debtor,
            guarantors: Vec::new(),
            contract: "样例担字1号".to_owned(),
            loan_contract: None,
            bank: None,
            loan_amount: None,
            compensation: Compensation {
                on: "2024-03-15".parse().unwrap(),
                principal: "200000.00".parse().unwrap(),
                interest: "5634.65".parse().unwrap(),
                penalty: Money::ZERO,
                fees: Money::ZERO,
            },
            occupancy,
            collateral: None,
            officer: None,
            note: None,
        };
        let opened = Entry::CaseOpened { facts, batch: None };
        let paid = payments.iter().map(|(on, amount, payer)| Entry::PaymentReceived {
            id: PaymentId(uuid::Uuid::nil()),
            received_on: on.parse().unwrap(),
            amount: amount.parse().unwrap(),
            payer: payer.map(ToOwned::to_owned),
            note: None,
        });
        let id = CaseId(uuid::Uuid::nil());
        let recorded = |(seq, entry)| Recorded {
            seq,
            case: Some(id),
            at: chrono::DateTime::UNIX_EPOCH,
            actor: "样例".to_owned(),
            entry,
        };
        let entries: Vec<Recorded> = (1..).zip(std::iter::once(opened).chain(paid)).map(recorded).collect();
        CaseFile::fold(id, &entries).unwrap()
    }
}
