//! Acts that start limitation anew, wherever in the journal they stand.

use super::PlanTurn;
use crate::events::DealBy;
use crate::obligors::Obligor;
use crate::{CaseFile, Day, standing};

/// An act that starts limitation anew, as it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Journal entry that recorded it.
    pub seq: u64,
    /// Which act, by its id among the interruptions of the rule pack.
    pub kind: String,
    /// The day it arrived, or was filed.
    pub on: Day,
    /// Whom it reached.
    pub reached: Vec<Obligor>,
    /// What proves it; empty where the journal entry itself does.
    pub proof: String,
}

/// Every act of the file that starts limitation anew, by day: those recorded as such, as a move of a track or as the arrival of a letter, payments of somebody liable,
/// promises that can be proved, and the signing of a plan or a standstill by those who signed.
///
/// # Source
/// Civil Code art. 195(2); 诉讼时效规定 arts. 8 to 14. What an outsider pays of his own will is no act of the debtor.
#[must_use]
pub fn acts(file: &CaseFile) -> Vec<Act> {
    let recorded = file.work.interruptions().map(|(seq, it)| Act {
        seq,
        kind: it.what.clone(),
        on: it.on,
        reached: it.reached.clone(),
        proof: it.proof.clone(),
    });
    let moved = file.work.track_moves().filter_map(|(seq, it)| {
        let kind = crate::tracks::meaning(it)?.act.clone()?;
        let proof = it.paper.clone().unwrap_or_default();
        Some(Act { seq, kind, on: it.on, reached: it.reached.clone(), proof }).filter(|it| !it.reached.is_empty())
    });
    let paid = file.standing_payments().filter(|it| it.payer.is_none() || it.guarantor.is_some()).map(|it| Act {
        seq: it.seq,
        kind: "promise".to_owned(),
        on: it.received_on,
        reached: vec![it.guarantor.map_or(Obligor::Debtor, |index| Obligor::Guarantor { index })],
        proof: String::new(),
    });
    let promised = file.work.promised().filter_map(|(seq, it)| {
        let proof = it.proof.clone()?;
        Some(Act { seq, kind: "promise".to_owned(), on: it.made_on, reached: vec![it.by], proof })
    });
    let arrived = file.work.deliveries().filter_map(|(seq, it)| {
        let (kind, proof) = (it.restarts.clone()?, it.proof.clone().unwrap_or_default());
        Some(Act { seq, kind, on: it.on, reached: it.reached.clone(), proof }).filter(|it| !it.reached.is_empty())
    });
    let mut all: Vec<Act> =
        recorded.chain(moved).chain(arrived).chain(paid).chain(promised).chain(signed(file)).collect();
    all.sort_by_key(|it| (it.on, it.seq));
    all
}

/// Plans and standstills that were signed: whoever signs consents to perform. What a court ordered is nobody's consent.
fn signed(file: &CaseFile) -> impl Iterator<Item = Act> {
    let plans = file.work.plan_turns().filter(|(_, it)| it.turn == PlanTurn::Signed);
    let plans = plans.map(|(seq, it)| (seq, it.on, &it.signed_by, &it.paper));
    let deals = standing(&file.standstills).filter_map(|it| Some((it.seq, it.what.deal.as_ref()?)));
    let deals = deals.filter(|(_, it)| it.by == DealBy::Agreed).map(|(seq, it)| (seq, it.on, &it.signed_by, &it.paper));
    plans.chain(deals).filter(|(_, _, by, _)| !by.is_empty()).map(|(seq, on, by, paper)| Act {
        seq,
        kind: "promise".to_owned(),
        on,
        reached: by.clone(),
        proof: paper.clone(),
    })
}
