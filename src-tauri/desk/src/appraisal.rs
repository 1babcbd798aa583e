//! Comparing and choosing a path. The appraisal reckons in floats; here its figures become text to the fen.

use std::collections::BTreeMap;

use recourse_appraisal::{
    AppraisalError, Assumption, Assumptions, Bearer, Candidate, CaseInputs, Caveat, Comparison, CostItem, Figure,
    Origin, Path, PathAppraised, Security, Unit, Verdict, compare,
};
use recourse_core::statutes::RulePack;
use recourse_core::{AssumptionSet, CaseFile, Day, Entry};
use recourse_vault::Records as _;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::desk::{Now, Open, day_or, seq};
use crate::refusals::fault;
use crate::wire::{
    self, AppraisalCaveat, AssumptionLine, AssumptionOrigin, AssumptionUnit, AssumptionsSet, ChoosePath, ComparePaths,
    PathChosen, PathsCompared, Refusal, SetAssumptions, SourceLine, Tried,
};
use crate::{Desk, cases, ledger};

/// Evaluates one tree, JSON to JSON, without a vault.
///
/// # Errors
/// One line of JSON, `{"error": {"code", "path", "message"}}`.
pub fn appraise_tree(json: &str) -> Result<String, String> {
    recourse_appraisal::run(json).map_err(|why| {
        serde_json::json!({"error": {"code": why.code(), "path": "", "message": why.to_string()}}).to_string()
    })
}

impl Desk {
    /// What each path is worth on a day, with figures tried in place of assumptions; nothing is kept.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::AssumptionInvalid`], [`Refusal::ReferenceMissing`].
    pub fn compare_paths(&self, ask: ComparePaths) -> Result<PathsCompared, Refusal> {
        self.read(|open, now| {
            let (inputs, comparison) = open.appraise(&ask, now)?;
            Ok(shown(&inputs, &comparison))
        })
    }

    /// Keeps the company's own figures; an empty value returns to the shipped one.
    ///
    /// # Errors
    /// [`Refusal::AssumptionInvalid`].
    pub fn set_assumptions(&self, ask: SetAssumptions) -> Result<AssumptionsSet, Refusal> {
        self.read(|open, now| {
            let mut values = open.vault.assumptions()?.values;
            values.extend(ask.values.into_iter().map(|it| (it.id, it.value.trim().to_owned())));
            values.retain(|_, value| !value.is_empty());
            let pack = Assumptions::shipped().with(&values, Origin::User).map_err(|why| invalid(why.id()))?;
            open.write(now, |tx| Ok(tx.append(None, &Entry::AssumptionsSet(AssumptionSet { values }))?))?;
            Ok(AssumptionsSet { assumptions: pack.iter().map(line).collect() })
        })
    }

    /// Chooses a path: the figures of all paths and what they rest on are frozen with the choice and its reason.
    ///
    /// # Errors
    /// [`Refusal::ReasonMissing`], [`Refusal::CaseWithdrawn`], and as [`Desk::compare_paths`].
    pub fn choose_path(&self, ask: ChoosePath) -> Result<PathChosen, Refusal> {
        let reason = cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let file = open.live_case(&ask.case_id)?;
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, comparison) = open.appraise(&question, now)?;
            let path = recourse_core::Stage::from(ask.path);
            if Path::ALL.iter().all(|it| it.stage() != path) {
                return Err(Refusal::BadRequest { detail: "not a path".to_owned() });
            }
            let appraisal = serde_json::to_value(shown(&inputs, &comparison)).map_err(|why| fault(&why))?;
            let choice = recourse_core::PathChosen { path, reason, as_of: inputs.as_of, appraisal };
            let written = open.write(now, |tx| Ok(tx.append(Some(file.id), &Entry::PathChosen(choice))?))?;
            Ok(PathChosen { seq: seq(written)? })
        })
    }
}

impl Open {
    /// The comparison as the command line prints it; without the trees unless they are asked for.
    pub(crate) fn appraisal_document(&self, ask: &ComparePaths, now: Now, explain: bool) -> Result<Value, Refusal> {
        let (inputs, comparison) = self.appraise(ask, now)?;
        let mut document = serde_json::to_value(&comparison).map_err(|why| fault(&why))?;
        if let Some(paths) = document.get_mut("paths").and_then(Value::as_array_mut) {
            for (path, appraised) in paths.iter_mut().filter_map(Value::as_object_mut).zip(&comparison.paths) {
                if explain {
                    let tree = serde_json::from_str(&appraised.tree.to_string()).map_err(|why| fault(&why))?;
                    path.insert("tree".to_owned(), tree);
                } else {
                    path.remove("tree");
                }
            }
        }
        if let Some(fields) = document.as_object_mut() {
            fields.insert("inputs".to_owned(), serde_json::to_value(&inputs).map_err(|why| fault(&why))?);
        }
        Ok(document)
    }

    fn appraise(&self, ask: &ComparePaths, now: Now) -> Result<(CaseInputs, Comparison), Refusal> {
        let file = self.live_case(&ask.case_id)?;
        let inputs = inputs(&file, day_or(&ask.as_of, now.today)?, &self.pack)?;
        let own = self.vault.assumptions()?.values;
        let tried: BTreeMap<String, String> =
            ask.tried.iter().map(|Tried { id, value }| (id.clone(), value.clone())).collect();
        let pack = Assumptions::shipped()
            .with(&own, Origin::User)
            .and_then(|it| it.with(&tried, Origin::Tried))
            .map_err(|why| invalid(why.id()))?;
        let comparison = compare(&inputs, &pack).map_err(|why| match why {
            AppraisalError::Assumption(why) => invalid(why.id()),
            other => fault(&other),
        })?;
        Ok((inputs, comparison))
    }
}

fn invalid(id: &str) -> Refusal {
    Refusal::AssumptionInvalid { id: id.to_owned() }
}

/// The facts of the case that its appraisal rests on.
fn inputs(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<CaseInputs, Refusal> {
    let facts = &file.facts;
    let (claim, accruing, accrual_per_year) = ledger::bearing(file, as_of, pack)?;
    let days = as_of.days_since(facts.compensation.on).max(0);
    Ok(CaseInputs {
        as_of,
        claim,
        accruing,
        accrual_per_year,
        debtor: facts.debtor.kind,
        guarantors: u32::try_from(facts.guarantors.len()).map_err(|why| fault(&why))?,
        security: if facts.collateral.is_some() { Security::Unvalued } else { Security::None },
        days_since_compensation: u32::try_from(days).map_err(|why| fault(&why))?,
        received: file.standing_payments().filter(|it| it.received_on <= as_of).map(|it| it.amount).sum(),
    })
}

fn shown(inputs: &CaseInputs, done: &Comparison) -> PathsCompared {
    let (recommended, undecided) = match &done.verdict {
        Verdict::Recommended { best } => (Some(candidate(*best)), None),
        Verdict::NoClearWinner { first, second, decider } => {
            let decider = decider.as_ref().map(|it| wire::Decider {
                id: it.id.clone(),
                threshold: plain(it.threshold, 2),
                below: candidate(it.below),
                above: candidate(it.above),
            });
            (None, Some(wire::Undecided { first: candidate(*first), second: candidate(*second), decider }))
        }
    };
    let mut sources: Vec<SourceLine> =
        done.paths.iter().flat_map(|it| it.costs.iter().flat_map(|it| &it.law)).cloned().map(ledger::source).collect();
    sources.sort_by(|one, other| (&one.title, &one.article).cmp(&(&other.title, &other.article)));
    sources.dedup();
    PathsCompared {
        as_of: inputs.as_of.to_string(),
        claim: inputs.claim.to_string(),
        paths: done.paths.iter().map(path).collect(),
        recommended,
        undecided,
        settlement_floor: plain(done.settlement_floor, 2),
        caveats: done.caveats.iter().copied().map(caveat).collect(),
        assumptions: done.assumptions.iter().map(line).collect(),
        sources,
    }
}

fn path(it: &PathAppraised) -> wire::PathAppraised {
    let outcome = &it.outcome;
    wire::PathAppraised {
        path: it.path.stage().into(),
        mean: plain(outcome.mean, 2),
        sd: plain(outcome.sd, 2),
        p10: figure(outcome.p10, 2),
        p50: figure(outcome.p50, 2),
        p90: figure(outcome.p90, 2),
        loss_percent: percent(outcome.p_loss.high()),
        any_cash_percent: percent(outcome.p_any_cash),
        cash_12_months_percent: percent(outcome.p_cash_12_months),
        first_cash_months: outcome.mean_first_cash_months.map(|it| plain(it, 1)),
        expected_recovered: plain(outcome.expected_recovered, 2),
        expected_cost: plain(outcome.expected_cost, 2),
        costs: it.costs.iter().map(cost).collect(),
        staff_hours: plain(it.resources.staff_hours, 1),
        tree: it.tree.to_string(),
    }
}

fn cost(it: &CostItem) -> wire::CostItem {
    wire::CostItem {
        label: it.kind.key().to_owned(),
        amount: it.amount.to_string(),
        basis: it.law.iter().cloned().map(ledger::source).collect(),
        assumptions: it.assumptions.clone(),
        borne_by: match it.bearer {
            Bearer::Creditor => wire::Bearer::Creditor,
            Bearer::LosingParty => wire::Bearer::LosingParty,
            Bearer::DebtorIfAdjudged => wire::Bearer::DebtorIfAdjudged,
            Bearer::ExecutedParty => wire::Bearer::ExecutedParty,
        },
        unverified: it.unverified,
    }
}

fn candidate(it: Candidate) -> wire::Candidate {
    match it {
        Candidate::Stop => wire::Candidate::Stop,
        Candidate::Path(Path::LumpSum) => wire::Candidate::LumpSum,
        Candidate::Path(Path::Instalments) => wire::Candidate::Instalments,
        Candidate::Path(Path::Litigation) => wire::Candidate::Litigation,
        Candidate::Path(Path::Agency) => wire::Candidate::Agency,
    }
}

fn caveat(it: Caveat) -> AppraisalCaveat {
    match it {
        Caveat::SecurityNotValued => AppraisalCaveat::SecurityNotValued,
        Caveat::CostsExceedClaim { path } => AppraisalCaveat::CostsExceedClaim { path: path.stage().into() },
    }
}

fn line(it: &Assumption) -> AssumptionLine {
    AssumptionLine {
        id: it.id.clone(),
        value: it.value.normalize().to_string(),
        unit: match it.unit {
            Unit::Percent => AssumptionUnit::Percent,
            Unit::Months => AssumptionUnit::Months,
            Unit::Yuan => AssumptionUnit::Yuan,
            Unit::YuanPerHour => AssumptionUnit::YuanPerHour,
            Unit::Hours => AssumptionUnit::Hours,
            Unit::Count => AssumptionUnit::Count,
        },
        origin: match it.origin {
            Origin::Law => AssumptionOrigin::Law,
            Origin::Assumption => AssumptionOrigin::Assumption,
            Origin::User => AssumptionOrigin::User,
            Origin::Tried => AssumptionOrigin::Tried,
        },
        shipped: it.shipped.unwrap_or(it.value).normalize().to_string(),
        minimum: it.min.normalize().to_string(),
        maximum: it.max.normalize().to_string(),
    }
}

/// A figure known only between bounds is shown as its bounds.
fn figure(it: Figure, decimals: usize) -> String {
    match it {
        Figure::Exact(it) => plain(it, decimals),
        Figure::Between { low, high } => format!("{} – {}", plain(low, decimals), plain(high, decimals)),
    }
}

/// A share as percent with one decimal.
fn percent(share: f64) -> String {
    Decimal::try_from(share).map_or_else(|_| "0.0".to_owned(), |it| format!("{:.1}", it * Decimal::ONE_HUNDRED))
}

fn plain(it: f64, decimals: usize) -> String {
    match format!("{it:.decimals$}") {
        text if text.trim_start_matches('-').chars().all(|it| matches!(it, '0' | '.')) => {
            text.trim_start_matches('-').to_owned()
        }
        text => text,
    }
}
