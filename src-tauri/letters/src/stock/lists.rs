//! Lists that a wording goes through item by item.

use std::collections::BTreeMap;

use super::{Pen, given, party, yes};
use crate::document::Text;
use crate::facts::{Language, LetterFacts, RunningRate, Runs};
use crate::wording::{Values, comma};

/// Every list of the letter; an item's values go before the letter's own.
pub(crate) fn of(facts: &LetterFacts) -> BTreeMap<&'static str, Vec<Values>> {
    let pen = Pen { language: facts.language };
    let lines = |name: &str| facts.answers.get(name).map(String::as_str).unwrap_or_default().lines();
    let texts = |name: &'static str, lines: &mut dyn Iterator<Item = &str>| -> Vec<Values> {
        lines.filter_map(given).map(|it| Values::from([(name, Some(it))])).collect()
    };
    BTreeMap::from([
        ("defendants", facts.defendants.iter().map(party).collect()),
        ("claims", claims(facts)),
        ("reasons", texts("reason", &mut lines("reasons"))),
        ("evidence", evidence(facts, &mut lines("evidence_more"))),
        ("runs", facts.runs.iter().map(|it| runs(it, facts.language)).collect()),
        ("property", texts("thing", &mut lines("property"))),
        ("proofs", texts("thing", &mut lines("proofs"))),
        ("security", texts("thing", &mut lines("more_security"))),
        (
            "plan",
            facts
                .plan
                .iter()
                .map(|it| Values::from([("plan_due", pen.day(it.due)), ("plan_amount", pen.sum(it.amount))]))
                .collect(),
        ),
    ])
}

fn claims(facts: &LetterFacts) -> Vec<Values> {
    let last = facts.claims.len();
    let items = (1_usize..).zip(&facts.claims);
    items.map(|(at, it)| Values::from([("claim", given(it)), ("claim_last", yes(at == last))])).collect()
}

/// What is handed in: the papers that the facts name, and what the writer adds.
fn evidence(facts: &LetterFacts, more: &mut dyn Iterator<Item = &str>) -> Vec<Values> {
    let number = |it: &str| if it.is_empty() { String::new() } else { format!("（编号：{it}）") };
    let loan = facts.loan.contract.as_deref().map(|it| format!("借款合同{}", number(it)));
    let own = facts.liability.as_ref().and_then(|it| it.contract.as_deref());
    let paid = super::date(facts.compensation.on, facts.language);
    let papers = [
        loan.map(|it| (it, "借款关系、借款金额和期限")),
        Some((format!("担保合同{}", number(&facts.loan.guarantee)), "担保关系、追偿权和资金占用费的约定")),
        own.map(|it| (format!("反担保合同{}", number(it)), "反担保的范围和方式")),
        Some((format!("{paid}的代偿凭证和债权人出具的收款证明"), "已经代偿的事实、金额和日期")),
        (!facts.received.is_empty()).then(|| ("还款凭证".to_owned(), "已收到的还款")),
        (!facts.accruals.is_empty()).then(|| ("债权计算书".to_owned(), "资金占用费的计算过程")),
    ];
    let item =
        |name: String, proves: &str| Values::from([("paper", Some(Text::plain(name))), ("proves", given(proves))]);
    let known = papers.into_iter().flatten().map(|(name, proves)| item(name, proves));
    let more = more.filter(|it| !it.trim().is_empty()).map(|it| {
        let (name, proves) = it.split_once(['：', ':']).unwrap_or((it, ""));
        item(name.trim().to_owned(), proves)
    });
    known.chain(more).collect()
}

fn runs(it: &Runs, language: Language) -> Values {
    let rate = match (&it.rate, language) {
        (RunningRate::Annual { percent }, Language::Chinese) => format!("年利率{percent}%"),
        (RunningRate::Annual { percent }, Language::English) => format!("{percent}% a year"),
        (RunningRate::Daily { percent }, Language::Chinese) => format!("日利率{percent}%"),
        (RunningRate::Daily { percent }, Language::English) => format!("{percent}% a day"),
        (RunningRate::Lpr { term, multiplier, margin }, language) => lpr(term, *multiplier, *margin, language),
    };
    let base = it.base.join(comma(language));
    Values::from([
        ("run_label", given(&it.label)),
        ("run_base", given(&base)),
        ("run_rate", Some(Text::plain(rate))),
        ("run_days", it.days_of_year.map(|it| Text::whole(it.to_string()))),
        ("run_there", yes(true)),
    ])
}

fn lpr(term: &str, multiplier: recourse_core::Percent, margin: recourse_core::Percent, language: Language) -> String {
    let five = term.starts_with('5');
    let once = multiplier.value() == rust_decimal::Decimal::ONE;
    let more = !margin.value().is_zero();
    match language {
        Language::Chinese => {
            let term = if five { "五年期以上" } else { "一年期" };
            let times = if once { String::new() } else { format!("的{multiplier}倍") };
            let margin = if more { format!("加{margin}个百分点") } else { String::new() };
            format!("全国银行间同业拆借中心公布的{term}贷款市场报价利率（LPR）{times}{margin}")
        }
        Language::English => {
            let term = if five { "over-five-year" } else { "one-year" };
            let times = if once { String::new() } else { format!("{multiplier} times ") };
            let margin = if more { format!(" plus {margin} percentage points") } else { String::new() };
            format!("{times}the {term} loan prime rate (LPR) of the National Interbank Funding Center{margin}")
        }
    }
}
