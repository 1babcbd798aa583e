//! The claim as a judgment fixed it.

use super::{add, rules_document_with};
use crate::CaseFile;
use crate::Day;
use crate::events::{AddOn, Bearer, GeneralInterest, JudgmentEntered};
use crate::ledger::{Accrual, Charge, Claim, Count, DayCount, HeadKind, Rate};
use crate::presets::{COST, FEE, POST_JUDGMENT, UNJUDGED, ensure_head, order_of, rate_of};
use crate::statutes::RulePack;

/// The add-on for delayed performance in the pack.
pub(super) const ADD_ON: &str = "delayed_performance";

/// What is owed under `judgment`.
///
/// Its amounts by head; the general interest it lets run; the doubled part, each day a fixed share of the judgment debt
/// without general interest and without court fees, from the day after the last day to perform, day of payment
/// counted, paid after the judgment debt. Charges of later days go to heads of their own: the add-on does not run on
/// them. Yuan.
/// # Source
/// 民事诉讼法 art. 264; 法释〔2014〕8号 arts. 1 (base and rate), 2 (start), 3 (end), 4 (order).
pub(super) fn claim(file: &CaseFile, judgment: &JudgmentEntered, pack: &RulePack) -> Claim {
    let rules = rules_document_with(file, pack);
    let payments_from = judgment.payments_from.unwrap_or(judgment.effective_on);
    let fixed_on = judgment.general_interest.iter().map(|it| it.from).fold(payments_from, Day::min);
    let charge = |id: String, head: &str, amount| Charge { id, head: head.to_owned(), date: fixed_on, amount };
    let mut claim = Claim {
        heads: Vec::new(),
        charges: Vec::new(),
        accruals: Vec::new(),
        caps: Vec::new(),
        total_caps: Vec::new(),
        standstills: Vec::new(),
        receipts: Vec::new(),
        waivers: Vec::new(),
        order: Vec::new(),
        order_changes: Vec::new(),
        currency: rules.currency,
        rounding: rules.rounding,
    };
    for (at, it) in judgment.amounts.iter().enumerate() {
        judged_head(&mut claim, &rules.heads, &it.head);
        claim.charges.push(charge(format!("judged-{at}"), &it.head, it.amount));
    }
    for (at, it) in judgment.fees.iter().enumerate().filter(|(_, it)| it.borne_by == Bearer::Debtor) {
        ensure_head(&mut claim, FEE);
        claim.charges.push(charge(format!("fee-{at}"), FEE, it.amount));
    }
    for (at, it) in judgment.general_interest.iter().enumerate() {
        judged_head(&mut claim, &rules.heads, &it.head);
        claim.accruals.push(general(at, it));
    }
    if judgment.add_on == AddOn::Runs {
        claim.accruals.extend(add_on(&claim, judgment, pack));
        ensure_head(&mut claim, POST_JUDGMENT);
    }
    let later = |head: &str| if head == COST || head == FEE { FEE.to_owned() } else { UNJUDGED.to_owned() };
    add(&mut claim, file, |on| on >= payments_from, later);
    claim.order = order_of(&judgment.order, &claim.heads);
    claim.order.retain(|it| it != POST_JUDGMENT);
    if judgment.add_on == AddOn::Runs {
        claim.order.push(POST_JUDGMENT.to_owned());
    }
    claim
}

/// Adds a head of the judgment: one known by name, or one of the claim before it.
fn judged_head(claim: &mut Claim, before: &[crate::ledger::Head], id: &str) {
    ensure_head(claim, id);
    let missing = claim.heads.iter().all(|it| it.id != id);
    claim.heads.extend(before.iter().filter(|it| missing && it.id == id).cloned());
}

fn general(place: usize, interest: &GeneralInterest) -> Accrual {
    Accrual {
        id: if place == 0 { "general".to_owned() } else { format!("general-{}", place + 1) },
        head: interest.head.clone(),
        base: interest.base.clone(),
        rate: rate_of(&interest.rate),
        day_count: interest.day_count,
        from: Some(interest.from),
        until: interest.until,
        start_offset_days: 0,
        count: interest.count,
        compounding: None,
    }
}

/// The doubled part on all that the judgment awards but general interest and court fees; none before the text in force.
fn add_on(claim: &Claim, judgment: &JudgmentEntered, pack: &RulePack) -> Option<Accrual> {
    let last_day = judgment.perform_by.unwrap_or(judgment.effective_on);
    let late_from = last_day.plus_days(1);
    let rule = pack.measure(ADD_ON, late_from).or_else(|_| pack.measure(ADD_ON, Day::LAST)).ok()?;
    let bears = |it: &&crate::ledger::Head| match it.kind {
        HeadKind::Interest | HeadKind::Penalty | HeadKind::PostJudgment => false,
        HeadKind::Cost => it.id != FEE,
        HeadKind::Damages | HeadKind::Principal | HeadKind::Other => true,
    };
    Some(Accrual {
        id: ADD_ON.to_owned(),
        head: POST_JUDGMENT.to_owned(),
        base: claim.heads.iter().filter(bears).map(|it| it.id.clone()).collect(),
        rate: Rate::Daily { daily_percent: rule.percent },
        day_count: DayCount::Act365,
        from: Some(rule.from.map_or(late_from, |it| it.max(late_from))),
        until: None,
        start_offset_days: 0,
        count: rule.count.unwrap_or(Count::IncludeBoth),
        compounding: None,
    })
}
