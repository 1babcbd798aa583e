//! What the figures of a claim rest on.

use super::{claim_of_with, claim_on_with, judged, terms_of};
use crate::events::{AddOn, JudgmentEntered};
use crate::ledger::{Claim, Rate};
use crate::presets::{CeilingRule, Damages, OrderRule, Terms};
use crate::statutes::{RulePack, Source};
use crate::{CaseFile, Day};

/// What the figures of `file` rest on: the law of recourse and of application, the agreement or the judgment, the
/// ceilings picked, and each published series a rate refers to. What nobody could confirm is marked. What the figures of
/// one day rest on is asked of [`rules_on_with`].
#[must_use]
pub fn rules_of(file: &CaseFile) -> Vec<Source> {
    rules_of_with(file, RulePack::shipped())
}

/// The same by the rules of `pack`.
#[must_use]
pub fn rules_of_with(file: &CaseFile, pack: &RulePack) -> Vec<Source> {
    let mut rules = stated_by(file, file.judgment().map(|it| &it.what), pack);
    let series = series_of(&claim_of_with(file, pack));
    rules.extend(series.iter().filter_map(|it| pack.series(it)).map(|it| it.source(pack)));
    once_each(rules)
}

/// What the figures of `file` on `as_of` rest on: the claim in force that day, and each series marked as the quotes used
/// to that day are.
#[must_use]
pub fn rules_on_with(file: &CaseFile, as_of: Day, pack: &RulePack) -> Vec<Source> {
    let judgment = file.judgment().map(|it| &it.what).filter(|it| it.effective_on <= as_of);
    let mut rules = stated_by(file, judgment, pack);
    let claim = claim_on_with(file, as_of, pack);
    let first = claim.charges.iter().map(|it| it.date).min().unwrap_or(as_of).min(as_of);
    let series = series_of(&claim);
    rules.extend(series.iter().filter_map(|it| pack.series(it)).map(|it| it.source_between(first, as_of, pack)));
    once_each(rules)
}

fn stated_by(file: &CaseFile, judgment: Option<&JudgmentEntered>, pack: &RulePack) -> Vec<Source> {
    let mut rules = vec![pack.source("CC", "第七百条")];
    match judgment {
        Some(it) => judged(it, &mut rules, pack),
        None => agreed(file, &mut rules, pack),
    }
    rules
}

fn once_each(rules: Vec<Source>) -> Vec<Source> {
    let mut each: Vec<Source> = Vec::with_capacity(rules.len());
    for it in rules {
        if !each.contains(&it) {
            each.push(it);
        }
    }
    each
}

fn agreed(file: &CaseFile, rules: &mut Vec<Source>, pack: &RulePack) {
    let terms = terms_of(file);
    let contract = |article: &str| stated(format!("合同 {}", file.facts.contract), article);
    let by_hand = file.terms_in_force().filter(|it| it.what.document.is_some());
    if let Some(it) = by_hand {
        rules.push(stated(format!("手工修改的计算规则（第{}条记录）", it.seq), &it.what.set.reason));
        return;
    }
    match terms.order {
        OrderRule::Statutory => rules.push(pack.source("CC", "第五百六十一条")),
        OrderRule::PrincipalFirst | OrderRule::Free { .. } => rules.push(contract("清偿顺序的约定")),
    }
    if terms.occupancy.is_some() {
        rules.push(contract("资金占用费的约定"));
    }
    if let Some(damages) = &terms.damages {
        rules.push(contract(match damages {
            Damages::Running(_) => "逾期违约金的约定",
            Damages::OncePercent { .. } | Damages::OnceAmount { .. } => "违约金的约定",
        }));
        rules.push(pack.source("CC", "第五百八十五条"));
    }
    ceilings(&terms, file.facts.compensation.on, rules, pack);
}

fn ceilings(terms: &Terms, compensated_on: Day, rules: &mut Vec<Source>, pack: &RulePack) {
    for it in &terms.ceilings {
        let found = match &it.rule {
            CeilingRule::FinancialClaims => pack.cap("financial_claims", compensated_on),
            CeilingRule::PrivateLending { contract_formed_on } => pack.cap("private_lending", *contract_formed_on),
            CeilingRule::Agreed { .. } => {
                rules.push(stated("约定的息费上限".to_owned(), &it.reason));
                continue;
            }
        };
        rules.extend(found.into_iter().flat_map(|it| it.sources));
    }
}

fn judged(judgment: &JudgmentEntered, rules: &mut Vec<Source>, pack: &RulePack) {
    rules.push(Source {
        effective_from: Some(judgment.effective_on),
        ..stated(format!("{} {}", judgment.court, judgment.case_number), "判决主文")
    });
    rules.push(pack.source("CC", "第五百六十一条"));
    if judgment.add_on == AddOn::Runs {
        rules.extend(pack.measure(judged::ADD_ON, Day::LAST).into_iter().flat_map(|it| it.sources));
    }
}

/// Names of the series that rates and ceilings of `claim` refer to, each once.
pub(crate) fn series_of(claim: &Claim) -> Vec<String> {
    let rates = claim.accruals.iter().map(|it| &it.rate).chain(claim.caps.iter().map(|it| &it.rate));
    let mut names: Vec<String> = Vec::new();
    for rate in rates {
        if let Rate::Reference { reference, .. } = rate
            && !names.contains(reference)
        {
            names.push(reference.clone());
        }
    }
    names
}

fn stated(title: String, article: &str) -> Source {
    Source { title, article: article.to_owned(), effective_from: None, effective_to: None, unverified: false }
}
