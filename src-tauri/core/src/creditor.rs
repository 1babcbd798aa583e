//! Whose the claim on the debtor is, and since when.

use crate::statutes::{RulePack, Source};
use crate::tracks::standings;
use crate::{CaseFile, CreditorCapacity, Day};

/// Who may ask the debtor to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Creditor {
    /// The bank that lent.
    Lender,
    /// The guarantor or insurer that paid it.
    Payer,
    /// Whoever bought the claim.
    Buyer,
}

/// A creditor from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub who: Creditor,
    /// Its name, where the file has it.
    pub name: Option<String>,
    /// The first day; `None` is from the beginning.
    pub since: Option<Day>,
    /// What says so.
    pub sources: Vec<Source>,
}

/// Whose the claim was and is, the latest last: the lender's, ours from the payment on, the buyer's once the debtor knows.
///
/// # Source
/// Civil Code of the PRC, art. 700; 中华人民共和国保险法, art. 60; for the buyer as the rule pack says of the notice.
#[must_use]
pub fn creditors(file: &CaseFile, capacity: CreditorCapacity, pack: &RulePack) -> Vec<Held> {
    let facts = &file.facts;
    let lender = Held { who: Creditor::Lender, name: facts.bank.clone(), since: None, sources: Vec::new() };
    let ground = match capacity {
        CreditorCapacity::Guarantor => pack.source("CC", "第七百条"),
        CreditorCapacity::Insurer => pack.source("INS", "第六十条"),
    };
    let payer = (!facts.expected).then(|| Held {
        who: Creditor::Payer,
        name: None,
        since: Some(facts.compensation.on),
        sources: vec![ground],
    });
    let told = pack.interruptions().iter().find(|it| it.id == "assignment");
    let notice: Vec<Source> = told.map(|it| it.sources(pack)).unwrap_or_default();
    let buyer = standings(file).into_iter().find(|it| it.track.id == "assignment").and_then(|it| {
        let made = |step: &str| it.made.iter().rev().find(|(_, it)| it.step == step).map(|(_, it)| it.as_ref());
        let (sold, notified) = (made("sell")?, made("notify")?);
        Some(Held { who: Creditor::Buyer, name: sold.party.clone(), since: Some(notified.on), sources: notice })
    });
    [Some(lender), payer, buyer].into_iter().flatten().collect()
}
