//! The claim paragraph of a complaint (诉讼请求), with exact figures and the rule by which interest goes on.

mod words;

use crate::events::LiabilityBasis;
use crate::ledger::{Accrual, Claim, ClaimError, Count, Detail, HeadKind, Segment, Statement, reckon_with};
use crate::obligors::{Limit, Obligor, Owed, OwedZero, owed_by_with};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, Money, claim_on_with};

use words::{base_words, date, grouped, numeral, percent_of_charges, rate_words};

/// A claim paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The day the figures are of.
    pub as_of: Day,
    /// The items, in the order they are written.
    pub items: Vec<Item>,
    /// Sum of the amounts. Yuan.
    pub total: Money,
    /// Guarantors of the file who are not asked, and why.
    pub left_out: Vec<LeftOut>,
}

/// One item of the paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The head it demands; `None` for liability and fees.
    pub head: Option<String>,
    /// Demanded to the day. Yuan.
    pub amount: Option<Money>,
    /// Its words, without number and full stop.
    pub text: String,
}

/// A guarantor who is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Place in the file, from 0.
    pub guarantor: u32,
    /// Why; `None` where nobody entered the liability.
    pub why: Option<OwedZero>,
}

impl Paragraph {
    /// The items as one text, a numbered line each.
    #[must_use]
    pub fn text(&self) -> String {
        let last = self.items.len();
        let line = |(at, it): (usize, &Item)| {
            let stop = if at + 1 == last { "。" } else { "；" };
            format!("{}、{}{stop}", numeral(at + 1), it.text)
        };
        self.items.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The paragraph that demands what `file` comes to on `as_of` and what goes on until payment.
///
/// Amounts are those of the ledger to the fen; each running charge names the last day its amount covers, and goes on
/// from the next. Guarantors are asked as their liability stands.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn paragraph(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Paragraph, ClaimError> {
    let claim = claim_on_with(file, as_of, pack);
    let statement = reckon_with(&claim, as_of, Detail::Summary, pack)?;
    let ahead = reckon_with(&claim, as_of.plus_days(2), Detail::Explained, pack)?.segments.unwrap_or_default();
    let debtor = format!("被告{}", file.facts.debtor.name);
    let principal_first = |kind: HeadKind| u8::from(kind != HeadKind::Principal);
    let mut order: Vec<usize> = (0..claim.heads.len()).collect();
    order.sort_by_key(|at| claim.heads.get(*at).map(|it| principal_first(it.kind)));
    let mut items = Vec::new();
    for at in order {
        let (Some(head), Some(balance)) = (claim.heads.get(at), statement.heads.get(at)) else { continue };
        let running = claim.accruals.iter().filter(|it| it.head == head.id);
        let running: Vec<String> = running.filter_map(|it| goes_on(it, &claim, &statement, &ahead, pack)).collect();
        if balance.balance.is_zero() && running.is_empty() {
            continue;
        }
        let amount = grouped(balance.balance);
        let until = claim.accruals.iter().find(|it| it.head == head.id).map(|it| last_day(as_of, it.count));
        let text = match (until, running.is_empty()) {
            (Some(day), false) => format!(
                "请求判令{debtor}向原告支付{}（计至{}为{amount}元；{}）",
                head.label,
                date(day),
                running.join("；")
            ),
            (Some(day), true) => format!("请求判令{debtor}向原告支付{}{amount}元（计至{}）", head.label, date(day)),
            (None, _) if head.kind == HeadKind::Principal => {
                format!("请求判令{debtor}向原告偿还{}{amount}元", head.label)
            }
            (None, _) => format!("请求判令{debtor}向原告支付{}{amount}元", head.label),
        };
        items.push(Item { head: Some(head.id.clone()), amount: Some(balance.balance), text });
    }
    if let Some(text) = ceilings(&claim, pack) {
        items.push(Item { head: None, amount: None, text });
    }
    let left_out = ask_guarantors(file, as_of, pack, &mut items)?;
    items.push(Item {
        head: None, amount: None, text: "本案案件受理费、财产保全费等诉讼费用由被告承担".to_owned()
    });
    Ok(Paragraph { as_of, items, total: statement.total, left_out })
}

/// The last day that an amount of `as_of` covers.
fn last_day(as_of: Day, count: Count) -> Day {
    match count {
        Count::IncludeBoth => as_of,
        Count::ExcludeLast => as_of.date().pred_opt().and_then(|it| Day::new(it).ok()).unwrap_or(as_of),
    }
}

/// How a charge goes on after its amount; `None` where it does not.
fn goes_on(
    accrual: &Accrual,
    claim: &Claim,
    statement: &Statement,
    ahead: &[Segment],
    pack: &RulePack,
) -> Option<String> {
    let next = last_day(statement.as_of, accrual.count).plus_days(1);
    if accrual.until.is_some_and(|until| until <= next) {
        return None;
    }
    let covers = |it: &&Segment| it.accrual == accrual.id && it.from <= next && next < it.until;
    let stops = claim.standstills.iter().filter(|it| it.from <= next && it.until.is_none_or(|until| next < until));
    let mut stops = stops.filter(|it| it.accruals.as_ref().is_none_or(|named| named.contains(&accrual.id)));
    let (from, base) = match (ahead.iter().find(covers), stops.next()) {
        (Some(it), _) => (next, it.base),
        (None, Some(stop)) => {
            let named = statement.heads.iter().filter(|it| accrual.base.contains(&it.id));
            (stop.until?, named.map(|it| it.balance).sum())
        }
        (None, None) => return None,
    };
    let to =
        accrual.until.map_or_else(|| "实际清偿之日止".to_owned(), |until| format!("{}止", date(last_before(until))));
    let from = accrual.from.map_or(from, |it| it.max(from));
    let (base, rate) = (base_words(accrual, claim, base), rate_words(&accrual.rate, accrual.day_count, pack));
    Some(format!("自{}起，以尚欠{base}为基数，{rate}，计算至{to}", date(from)))
}

fn last_before(until: Day) -> Day {
    last_day(until, Count::ExcludeLast)
}

/// The ceilings in words; `None` without any.
fn ceilings(claim: &Claim, pack: &RulePack) -> Option<String> {
    let label = |ids: &[String]| {
        let heads = claim.accruals.iter().filter(|it| ids.contains(&it.id)).map(|it| &it.head);
        let labels = claim.heads.iter().filter(|it| heads.clone().any(|head| *head == it.id));
        labels.map(|it| it.label.clone()).collect::<Vec<_>>().join("、")
    };
    let daily = claim.caps.iter().map(|it| {
        let rate = rate_words(&it.rate, it.day_count, pack);
        format!("{}合计以尚欠本金为基数，不超过{rate}的金额", label(&it.accruals))
    });
    let total =
        claim.total_caps.iter().map(|it| format!("{}合计不超过{}", label(&it.accruals), percent_of_charges(it, claim)));
    let all: Vec<String> = daily.chain(total).collect();
    (!all.is_empty()).then(|| format!("上述{}", all.join("；")))
}

/// Adds an item for each guarantor who is liable; answers who is not asked.
fn ask_guarantors(
    file: &CaseFile,
    as_of: Day,
    pack: &RulePack,
    items: &mut Vec<Item>,
) -> Result<Vec<LeftOut>, ClaimError> {
    let mut left_out = Vec::new();
    let demanded: Vec<(usize, String)> =
        items.iter().enumerate().filter_map(|(at, it)| Some((at + 1, it.head.clone()?))).collect();
    for (index, party) in (0_u32..).zip(&file.facts.guarantors) {
        let owed = owed_by_with(file, Obligor::Guarantor { index }, as_of, pack)?;
        let Some(basis) = owed.basis else {
            left_out.push(LeftOut { guarantor: index, why: None });
            continue;
        };
        let covered: Vec<String> = demanded
            .iter()
            .filter(|(_, head)| owed.heads.iter().any(|it| it.head == *head && covers(it.zero)))
            .map(|(at, _)| numeral(*at))
            .collect();
        if covered.is_empty() {
            let why = owed.heads.iter().filter_map(|it| it.zero).find(|it| *it != OwedZero::NothingClaimed);
            left_out.push(LeftOut { guarantor: index, why });
            continue;
        }
        let text = asked(&party.name, basis, &covered.join("、"), &bounds(&owed));
        items.push(Item { head: None, amount: None, text });
    }
    Ok(left_out)
}

/// Whether a liability reaches a head, be there anything on it today or not.
fn covers(zero: Option<OwedZero>) -> bool {
    match zero {
        None | Some(OwedZero::NothingClaimed | OwedZero::CeilingUsedUp) => true,
        Some(OwedZero::NotCovered | OwedZero::NotBegun | OwedZero::PeriodExpired | OwedZero::ShareUsedUp) => false,
    }
}

/// Share and ceiling in words.
fn bounds(owed: &Owed) -> String {
    let bound = |it: &Limit| match it {
        Limit::Share { percent } => Some(format!("在{}%的份额内", percent.normalize())),
        Limit::Ceiling { left, .. } => Some(format!("在{}元的限额内", grouped(*left))),
        Limit::NotStated
        | Limit::AfterTheDebtor
        | Limit::Heads
        | Limit::NotBegun { .. }
        | Limit::Expired { .. }
        | Limit::Within { .. } => None,
    };
    owed.limits.iter().filter_map(bound).collect::<Vec<_>>().join("并")
}

fn asked(name: &str, basis: LiabilityBasis, covered: &str, bounds: &str) -> String {
    match basis {
        LiabilityBasis::JointGuarantee => {
            format!("请求判令被告{name}{bounds}对上述第{covered}项债务承担连带清偿责任")
        }
        LiabilityBasis::JointDebtor => format!("请求判令被告{name}{bounds}对上述第{covered}项债务承担共同清偿责任"),
        LiabilityBasis::GeneralGuarantee => {
            format!(
                "请求判令被告{name}{bounds}对上述第{covered}项债务经依法强制执行债务人财产仍不能清偿的部分承担保证责任"
            )
        }
        LiabilityBasis::ThirdPartySecurity => format!(
            "请求判令原告{bounds}就上述第{covered}项债权对被告{name}提供的担保财产折价或者拍卖、变卖所得价款优先受偿"
        ),
    }
}
