//! From the file to the plain claim document that the ledger reckons.

mod judged;
mod rules;
mod switch;

pub(crate) use rules::series_of;
pub use rules::{rules_of, rules_of_with, rules_on_with};
pub use switch::{CaseChange, CaseFigures, case_change, case_changes};

use crate::casework::{OF_A_PLAN, OF_A_RENEWAL, PlanEffect, damages_of, plan_effects, renewal_fee_id};
use crate::events::{ApplicationWay, Bearer, HeadPart};
use crate::ledger::{Charge, Claim, Receipt, Share, Standstill, Waiver};
use crate::presets::{COMPENSATION, OTHER, PRINCIPAL, Terms, compensation, ensure_head, rules_of_terms, set_orders};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, standing};

/// The claim of recourse that `file` states: what the judgment in force says, or else what was agreed.
///
/// Principal is all that was paid to the creditor, from the day of payment; what runs on it, its ceilings and the order
/// of application are as picked, or as a document changed by hand says; charges, payments, waivers and standstills that
/// stand are those of the journal. A day before a judgment took effect is asked of [`claim_on`]. Yuan.
/// # Source
/// Civil Code of the PRC, art. 700 (recourse) and art. 561 (order where none was agreed).
#[must_use]
pub fn claim_of(file: &CaseFile) -> Claim {
    claim_of_with(file, RulePack::shipped())
}

/// The same by the rules of `pack`.
#[must_use]
pub fn claim_of_with(file: &CaseFile, pack: &RulePack) -> Claim {
    match file.judgment() {
        Some(judgment) => judged::claim(file, &judgment.what, pack),
        None => agreed(file, None, pack),
    }
}

/// The claim in force on `as_of`: before a judgment took effect, the one it replaced.
#[must_use]
pub fn claim_on(file: &CaseFile, as_of: Day) -> Claim {
    claim_on_with(file, as_of, RulePack::shipped())
}

/// The same by the rules of `pack`.
#[must_use]
pub fn claim_on_with(file: &CaseFile, as_of: Day, pack: &RulePack) -> Claim {
    match file.judgment() {
        Some(judgment) if judgment.what.effective_on <= as_of => judged::claim(file, &judgment.what, pack),
        Some(judgment) => agreed(file, Some(judgment.what.effective_on), pack),
        None => agreed(file, None, pack),
    }
}

/// The claim as it stood until the judgment in force replaced it, with what happened before the day it took effect;
/// `None` without a judgment.
#[must_use]
pub fn claim_before_judgment(file: &CaseFile) -> Option<Claim> {
    claim_before_judgment_with(file, RulePack::shipped())
}

/// The same by the rules of `pack`.
#[must_use]
pub fn claim_before_judgment_with(file: &CaseFile, pack: &RulePack) -> Option<Claim> {
    file.judgment().map(|it| agreed(file, Some(it.what.effective_on), pack))
}

/// The terms the claim is reckoned by: those set, or those the file states by its agreed charge alone.
#[must_use]
pub fn terms_of(file: &CaseFile) -> Terms {
    file.terms_in_force().map_or_else(|| Terms::stated(file.facts.occupancy), |it| it.what.set.terms.clone())
}

/// The rules alone, before what the journal knows: the document that a user may change by hand.
#[must_use]
pub fn rules_document(file: &CaseFile) -> Claim {
    rules_document_with(file, RulePack::shipped())
}

/// The same by the rules of `pack`.
#[must_use]
pub fn rules_document_with(file: &CaseFile, pack: &RulePack) -> Claim {
    match file.terms_in_force().and_then(|it| it.what.document.as_ref()) {
        Some(document) => by_hand(file, document),
        None => rules_of_terms(&file.facts, &terms_of(file), pack),
    }
}

/// The document without what belongs to the journal, its compensation as the file now states it.
fn by_hand(file: &CaseFile, document: &Claim) -> Claim {
    let mut claim = document.clone();
    claim.charges.retain(|it| !file.charges.iter().any(|known| charge_id(known.seq) == it.id));
    claim.waivers.retain(|it| !file.waivers.iter().any(|known| waiver_id(known.seq) == it.id));
    claim.charges.retain(|it| !of_the_work(&it.id));
    claim.waivers.retain(|it| !of_the_work(&it.id));
    claim.receipts.retain(|it| !file.payments.iter().any(|known| known.seq.to_string() == it.id));
    let stated = compensation(&file.facts.compensation);
    if file.facts.expected {
        claim.charges.retain(|it| it.id != COMPENSATION);
    }
    if let Some(it) = claim.charges.iter_mut().find(|it| it.id == COMPENSATION) {
        (it.date, it.amount) = (stated.date, stated.amount);
    }
    claim
}

/// The claim as agreed, with what happened before `until`.
fn agreed(file: &CaseFile, until: Option<Day>, pack: &RulePack) -> Claim {
    let mut claim = rules_document_with(file, pack);
    let document = file.terms_in_force().is_some_and(|it| it.what.document.is_some());
    add(&mut claim, file, |on| until.is_none_or(|until| on < until), str::to_owned);
    if !document {
        set_orders(&mut claim, &terms_of(file));
    }
    claim
}

/// Adds what the journal knows of the days `meant`; `head` says where a charge goes.
fn add(claim: &mut Claim, file: &CaseFile, meant: impl Fn(Day) -> bool, head: impl Fn(&str) -> String) {
    for it in standing(&file.charges).filter(|it| it.what.borne_by == Bearer::Debtor && meant(it.what.due_on)) {
        let head = head(&it.what.head);
        ensure_head(claim, &head);
        claim.charges.push(Charge { id: charge_id(it.seq), head, date: it.what.due_on, amount: it.what.amount });
    }
    for it in standing(&file.waivers).filter(|it| meant(it.what.waived_on)) {
        ensure_head(claim, &it.what.head);
        claim.waivers.push(Waiver {
            id: waiver_id(it.seq),
            date: it.what.waived_on,
            head: it.what.head.clone(),
            amount: it.what.amount,
        });
    }
    for it in standing(&file.standstills).filter(|it| meant(it.what.from)) {
        let named = it.what.accruals.as_ref().map(|named| {
            let accruals = claim.accruals.iter().filter(|it| named.contains(&it.id) || named.contains(&it.head));
            accruals.map(|it| it.id.clone()).collect()
        });
        claim.standstills.push(Standstill { from: it.what.from, until: it.what.until, accruals: named });
    }
    for (seq, on, amount) in file.further_compensations().filter(|(_, on, _)| meant(*on)) {
        let head = head(PRINCIPAL);
        ensure_head(claim, &head);
        claim.charges.push(Charge { id: format!("{COMPENSATION}-{seq}"), head, date: on, amount });
    }
    for it in plan_effects(file).iter().filter(|it| meant(it.waived_on)) {
        add_plan(claim, it, &head);
    }
    for (seq, it) in file.work.renewals().filter(|(_, it)| meant(it.from)) {
        let theirs = Some(damages_of(claim)).filter(|it| !it.is_empty());
        let still = theirs.map(|named| Standstill { from: it.from, until: Some(it.until), accruals: Some(named) });
        claim.standstills.extend(still);
        let head = head(OTHER);
        ensure_head(claim, &head);
        claim.charges.push(Charge { id: renewal_fee_id(seq), head, date: it.from, amount: it.fee });
    }
    for payment in file.standing_payments().filter(|it| meant(it.received_on)) {
        let receipt = receipt(file, payment);
        let parts = receipt.split.iter().flatten().map(|it| &it.head);
        parts.chain(receipt.order.iter().flatten()).for_each(|it| ensure_head(claim, it));
        claim.receipts.push(receipt);
    }
}

fn add_plan(claim: &mut Claim, it: &PlanEffect, head: impl Fn(&str) -> String) {
    let id = |what: &str| format!("{OF_A_PLAN}{}-{what}", it.plan);
    claim.standstills.extend(it.standstill.map(|(from, until)| Standstill { from, until, accruals: None }));
    for part in &it.waived {
        ensure_head(claim, &part.head);
        let HeadPart { head, amount } = part.clone();
        claim.waivers.push(Waiver { id: id(&head), date: it.waived_on, head, amount });
        if let Some(on) = it.restored_on {
            let id = id(&format!("{}-again", part.head));
            claim.charges.push(Charge { id, head: part.head.clone(), date: on, amount });
        }
    }
    for (at, (on, fee)) in it.fees.iter().enumerate() {
        let head = head(OTHER);
        ensure_head(claim, &head);
        claim.charges.push(Charge { id: id(&format!("fee-{at}")), head, date: *on, amount: *fee });
    }
}

/// Whether the part of a claim named `id` comes from the work on the file, and not from its rules.
fn of_the_work(id: &str) -> bool {
    id.starts_with(OF_A_PLAN)
        || id.starts_with(OF_A_RENEWAL)
        || id.strip_prefix(COMPENSATION).is_some_and(|it| it.starts_with('-'))
}

fn receipt(file: &CaseFile, payment: &crate::Payment) -> Receipt {
    let (order, split) = match payment.application.as_ref().map(|it| &it.way) {
        None => (None, None),
        Some(ApplicationWay::Order { heads }) => (Some(heads.clone()), None),
        Some(ApplicationWay::Split { parts }) => {
            let share = |it: &crate::events::HeadPart| Share { head: it.head.clone(), amount: it.amount };
            (None, Some(parts.iter().map(share).collect()))
        }
    };
    let guarantor = payment.guarantor.and_then(|it| usize::try_from(it).ok());
    let named = guarantor.and_then(|it| file.facts.guarantors.get(it)).map(|it| it.name.clone());
    let payer = payment.payer.clone().or(named).unwrap_or_else(|| file.facts.debtor.name.clone());
    Receipt {
        id: payment.seq.to_string(),
        date: payment.received_on,
        amount: payment.amount,
        payer: Some(payer),
        order,
        split,
    }
}

/// The name in the claim of the charge that entry `seq` recorded.
#[must_use]
pub fn charge_id(seq: u64) -> String {
    format!("charge-{seq}")
}

/// The name in the claim of the waiver that entry `seq` recorded.
#[must_use]
pub fn waiver_id(seq: u64) -> String {
    format!("waiver-{seq}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Occupancy;
    use crate::Party;
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
            phone_source: None,
            address: None,
            address_source: None,
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
            expected: false,
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
            guarantor: None,
            application: None,
            account: None,
            stray: false,
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
