//! The claim as a judgment fixed it.

use std::collections::BTreeMap;

use super::{add, rules_document_with};
use crate::CaseFile;
use crate::Day;
use crate::events::{AddOn, Awarded, Bearer, GeneralInterest, JudgmentEntered};
use crate::ledger::{Accrual, Charge, Claim, Count, DayCount, Head, HeadKind, Rate};
use crate::presets::{
    COST, FEE, OrderRule, POST_JUDGMENT, UNJUDGED, ensure_head, instalment_head, known_head, order_of, plain_head,
    rate_of, statutory_rank,
};
use crate::statutes::RulePack;

/// The add-on for delayed performance in the pack.
pub(super) const ADD_ON: &str = "delayed_performance";

/// What is owed under `judgment`.
///
/// Its amounts by head, instalments as heads of their own; the general interest it lets run; the doubled part, each day
/// a fixed share of the judgment debt without general interest and without court fees, from the day after the last day
/// to perform (each instalment from the day after its own), day of payment counted, paid after the judgment debt. What
/// falls due first is paid first. Charges of later days go to heads of their own: the add-on does not run on them. Yuan.
/// # Source
/// 民事诉讼法 art. 264; 法释〔2014〕8号 arts. 1 (base and rate), 2 (start), 3 (end), 4 (order). Civil Code of the PRC,
/// art. 560 (debts due come first).
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
        let head = awarded_head(&mut claim, &rules.heads, it);
        claim.charges.push(charge(format!("judged-{at}"), &head, it.amount));
    }
    for (at, it) in judgment.fees.iter().enumerate().filter(|(_, it)| it.borne_by == Bearer::Debtor) {
        ensure_head(&mut claim, FEE);
        claim.charges.push(charge(format!("fee-{at}"), FEE, it.amount));
    }
    for (at, it) in judgment.general_interest.iter().enumerate() {
        judged_head(&mut claim, &rules.heads, &it.head);
        claim.accruals.push(general(at, it, &claim.heads));
    }
    if judgment.add_on == AddOn::Runs {
        claim.accruals.extend(add_ons(&claim, judgment, pack));
        ensure_head(&mut claim, POST_JUDGMENT);
    }
    let later = |head: &str| if head == COST || head == FEE { FEE.to_owned() } else { UNJUDGED.to_owned() };
    add(&mut claim, file, |on| on >= payments_from, later);
    claim.order = order(judgment, &claim.heads);
    claim.order.retain(|it| it != POST_JUDGMENT);
    if judgment.add_on == AddOn::Runs {
        claim.order.push(POST_JUDGMENT.to_owned());
    }
    claim
}

/// Adds a head of the judgment: one known by name, or one of the claim before it.
fn judged_head(claim: &mut Claim, before: &[Head], id: &str) {
    ensure_head(claim, id);
    let missing = claim.heads.iter().all(|it| it.id != id);
    claim.heads.extend(before.iter().filter(|it| missing && it.id == id).cloned());
}

/// Adds the head an award belongs to: an instalment has one of its own, named by its deadline.
fn awarded_head(claim: &mut Claim, before: &[Head], it: &Awarded) -> String {
    let Some(due_on) = it.due_on else {
        judged_head(claim, before, &it.head);
        return it.head.clone();
    };
    let id = instalment_head(&it.head, due_on);
    let known = known_head(&it.head).or_else(|| before.iter().find(|head| head.id == it.head).cloned());
    if let Some(plain) = known.filter(|_| claim.heads.iter().all(|it| it.id != id)) {
        let place = claim.heads.iter().rposition(|head| plain_head(&head.id) == it.head);
        let head = Head { id: id.clone(), label: format!("{}（{due_on} 到期）", plain.label), ..plain };
        claim.heads.insert(place.map_or(claim.heads.len(), |it| it + 1), head);
    }
    id
}

/// The last day to pay what stands on `head`.
fn due(judgment: &JudgmentEntered, head: &str) -> Day {
    let awarded = judgment.amounts.iter();
    let own = awarded.filter_map(|it| it.due_on).find(|it| *head == instalment_head(plain_head(head), *it));
    match own {
        Some(due_on) => judgment.all_due_on.map_or(due_on, |it| it.min(due_on)),
        None => judgment.perform_by.unwrap_or(judgment.effective_on),
    }
}

/// What falls due first is paid first; among what falls due on one day the judgment's order holds.
fn order(judgment: &JudgmentEntered, heads: &[Head]) -> Vec<String> {
    if judgment.amounts.iter().all(|it| it.due_on.is_none()) {
        return order_of(&judgment.order, heads);
    }
    let place = |(at, head): (usize, &Head)| {
        let rank = match &judgment.order {
            OrderRule::Statutory => 0,
            OrderRule::PrincipalFirst => usize::from(head.kind != HeadKind::Principal),
            OrderRule::Free { heads } => heads.iter().position(|it| it == plain_head(&head.id)).unwrap_or(heads.len()),
        };
        (due(judgment, &head.id), rank, statutory_rank(head.kind), at)
    };
    let mut order: Vec<_> = heads.iter().enumerate().map(|it| (place(it), it.1.id.clone())).collect();
    order.sort();
    order.into_iter().map(|(_, id)| id).collect()
}

fn general(place: usize, interest: &GeneralInterest, heads: &[Head]) -> Accrual {
    let bears = |head: &&Head| interest.base.iter().any(|it| it == plain_head(&head.id));
    Accrual {
        id: if place == 0 { "general".to_owned() } else { format!("general-{}", place + 1) },
        head: interest.head.clone(),
        base: heads.iter().filter(bears).map(|it| it.id.clone()).collect(),
        rate: rate_of(&interest.rate),
        day_count: interest.day_count,
        from: Some(interest.from),
        until: interest.until,
        start_offset_days: 0,
        count: interest.count,
        compounding: None,
    }
}

/// The doubled part on all that the judgment awards but general interest and court fees, once for each deadline; none
/// before the text in force.
fn add_ons(claim: &Claim, judgment: &JudgmentEntered, pack: &RulePack) -> Vec<Accrual> {
    let bears = |it: &&Head| match it.kind {
        HeadKind::Interest | HeadKind::Penalty | HeadKind::PostJudgment => false,
        HeadKind::Cost => it.id != FEE,
        HeadKind::Damages | HeadKind::Principal | HeadKind::Other => true,
    };
    let mut deadlines: BTreeMap<Day, Vec<String>> = BTreeMap::new();
    for head in claim.heads.iter().filter(bears) {
        deadlines.entry(due(judgment, &head.id)).or_default().push(head.id.clone());
    }
    let id = |at: usize, day: Day| if at == 0 { ADD_ON.to_owned() } else { format!("{ADD_ON}-{day}") };
    let each = deadlines.into_iter().enumerate();
    each.filter_map(|(at, (day, base))| add_on(id(at, day), base, day, pack)).collect()
}

fn add_on(id: String, base: Vec<String>, last_day: Day, pack: &RulePack) -> Option<Accrual> {
    let late_from = last_day.plus_days(1);
    let rule = pack.measure(ADD_ON, late_from).or_else(|_| pack.measure(ADD_ON, Day::LAST)).ok()?;
    Some(Accrual {
        id,
        head: POST_JUDGMENT.to_owned(),
        base,
        rate: Rate::Daily { daily_percent: rule.percent },
        day_count: DayCount::Act365,
        from: Some(rule.from.map_or(late_from, |it| it.max(late_from))),
        until: None,
        start_offset_days: 0,
        count: rule.count.unwrap_or(Count::IncludeBoth),
        compounding: None,
    })
}
