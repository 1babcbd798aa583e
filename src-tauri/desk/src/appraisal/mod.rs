//! Comparing and choosing a path. The appraisal reckons in floats; here its figures become text to the fen.

mod allocation;
mod assumed;
mod document;
mod endings;
mod explained;
mod learning;
mod patience;
mod printed;
mod similar;
mod sunk;
mod trying;

use std::collections::BTreeMap;

use recourse_appraisal::{
    AppraisalError, Appraiser, Assumption, Bank, Candidate, CaseInputs, Caveat, Comparison, CostItem, Deliberation,
    Figure, Known, Origin, Path, PathAppraised, Portfolio, Security, Unit, Verdict,
};
use recourse_core::casework::{Pledged, diagnosis};
use recourse_core::obligors::{Obligor, owed_by_with};
use recourse_core::statutes::RulePack;
use recourse_core::tracks::{Track, standing, tracks};
use recourse_core::{CaseFile, Day, Entry, Money, Stage};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::approvals::carried;
use crate::desk::{Now, Open, seq};
use crate::ledger::Bearing;
use crate::refusals::fault;
use crate::tactics::coded;
use crate::wire::{
    self, AppraisalCaveat, AssumptionLine, AssumptionOrigin, AssumptionUnit, ChoosePath, ComparePaths, DrawLever,
    LeverDrawn, LeverPoint, PathChosen, PathWorth, PathsCompared, PathsWeighed, Refusal, SourceLine, WeighPaths,
    WorthStep,
};
use crate::{Desk, cases, ledger};

pub(crate) use printed::grouped;
pub(crate) use similar::Taken;
pub(crate) use trying::Trying;

/// Evaluates one tree, JSON to JSON, without a vault.
///
/// # Errors
/// One line of JSON, `{"error": {"code", "path", "message"}}`.
pub fn appraise_tree(json: &str) -> Result<String, String> {
    recourse_appraisal::run(json).map_err(|why| {
        serde_json::json!({"error": {"code": why.code(), "path": "", "message": why.to_string()}}).to_string()
    })
}

/// Allocates a portfolio, JSON to JSON, without a vault, on all cores.
///
/// # Errors
/// One line of JSON, `{"error": {"code", "path", "message"}}`; the path is the resource that does not suffice.
pub fn allocate(json: &str) -> Result<String, String> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Portfolio::parse(json).and_then(|it| it.allocate(threads)).map(|it| it.to_json()).map_err(|why| {
        serde_json::json!({"error": {"code": why.code(), "path": why.place(), "message": why.to_string()}}).to_string()
    })
}

impl Desk {
    /// What each path is worth on a day, with figures tried in place of assumptions; nothing is kept.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::AssumptionInvalid`], [`Refusal::ReferenceMissing`].
    pub fn compare_paths(&self, ask: ComparePaths) -> Result<PathsCompared, Refusal> {
        self.read(|open, now| {
            let (inputs, _, comparison) = open.appraise(&ask, now)?;
            Ok(shown(&inputs, &comparison, open.sunk()?))
        })
    }

    /// Chooses a path: the figures of all paths and what they rest on are frozen with the choice and its reason. Against
    /// the advice, or where it costs more than the user may spend, it needs the approval of a second person, if there
    /// is one.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for the approval,
    /// [`Refusal::ReasonMissing`], [`Refusal::CaseWithdrawn`], and as [`Desk::compare_paths`].
    pub fn choose_path(&self, ask: ChoosePath) -> Result<PathChosen, Refusal> {
        let reason = cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let file = open.working_case(&ask.case_id)?;
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, _, comparison) = open.appraise(&question, now)?;
            let path = Path::from(ask.path);
            let Some(chosen) = comparison.paths.iter().find(|it| it.path == path) else {
                return Err(Refusal::BadRequest { detail: "the path is blocked".to_owned() });
            };
            let mut appraisal =
                serde_json::to_value(shown(&inputs, &comparison, open.sunk()?)).map_err(|why| fault(&why))?;
            if let Some(fields) = appraisal.as_object_mut() {
                fields.insert(CHOSEN.to_owned(), serde_json::to_value(ask.path).map_err(|why| fault(&why))?);
                fields.insert("tree".to_owned(), Value::String(chosen.tree.to_string()));
            }
            let stage = path.stage().unwrap_or(file.stage);
            let second = open.second_person()?;
            let approval = ask.approval.map(u64::from);
            if second && approval.is_none() && open.needs_consent(&file, path, now)? {
                return Err(crate::forms::invalid("approval", wire::FieldRule::Required));
            }
            if let Some(seq) = approval {
                carried(&file, seq, &["tactic"], None, second)?;
            }
            let as_of = inputs.as_of;
            let choice = recourse_core::PathChosen { path: stage, reason, as_of, appraisal, approval, own: !second };
            let written = open.write(now, |tx| Ok(tx.append(Some(file.id), &Entry::PathChosen(choice))?))?;
            Ok(PathChosen { seq: seq(written)?, begins: begins(&file, path) })
        })
    }

    /// What follows from the comparison: first move, levers, how firm it is.
    ///
    /// # Errors
    /// As [`Desk::compare_paths`].
    pub fn weigh_paths(&self, ask: WeighPaths) -> Result<PathsWeighed, Refusal> {
        self.read(|open, now| {
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, pack, comparison) = open.appraise(&question, now)?;
            let appraiser = Appraiser::of(&pack).map_err(refused)?;
            let waiting = open.running().map(|it| patience::weighed(it, &inputs, &appraiser, &pack)).transpose()?;
            let found = appraiser.deliberate(&inputs, &comparison).map_err(refused)?;
            Ok(weighed(&found, waiting.map(|it| it.1)))
        })
    }

    /// What every path is worth over the range of one lever.
    ///
    /// # Errors
    /// As [`Desk::compare_paths`].
    pub fn draw_lever(&self, ask: DrawLever) -> Result<LeverDrawn, Refusal> {
        self.read(|open, now| {
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, pack) = open.asked(&question, now)?;
            let lever = pack.named(&ask.id).ok_or_else(|| invalid(&ask.id))?;
            let mut points = Vec::new();
            for part in 0..=LEVER_PARTS {
                let share = Decimal::from(part) / Decimal::from(LEVER_PARTS);
                let mut value = (lever.min + (lever.max - lever.min) * share).round_dp(2);
                if matches!(lever.unit, Unit::Months | Unit::Count) {
                    value = value.round();
                }
                let tried = [(ask.id.clone(), value.to_string())].into();
                // A share that no longer fits the others has no point on the curve.
                let Ok(pack) = pack.with(&tried, Origin::Tried) else { continue };
                let seen = Appraiser::of(&pack).and_then(|it| it.glance(&inputs)).map_err(refused)?;
                let worths =
                    seen.paths.iter().map(|it| PathWorth { path: it.0.into(), mean: plain(it.1, 2) }).collect();
                points.push(LeverPoint { value: value.normalize().to_string(), worths });
            }
            Ok(LeverDrawn { id: ask.id, points })
        })
    }
}

/// The member of a frozen comparison that names the path chosen.
const CHOSEN: &str = "chosen";
/// Points on the curve of a lever, less one.
const LEVER_PARTS: u32 = 20;

/// The path that was chosen; older choices name a stage alone.
pub(crate) fn chosen_path(choice: &recourse_core::PathChosen) -> Option<wire::RecoveryPath> {
    if let Some(named) = choice.appraisal.get(CHOSEN) {
        return serde_json::from_value(named.clone()).ok();
    }
    match choice.path {
        Stage::LumpSum => Some(wire::RecoveryPath::LumpSum),
        Stage::Instalments => Some(wire::RecoveryPath::Instalments),
        Stage::Litigation => Some(wire::RecoveryPath::Litigation),
        Stage::Agency => Some(wire::RecoveryPath::Agency),
        Stage::Registered | Stage::Withdrawn | Stage::Closed => None,
    }
}

/// What the path that was chosen last was expected to bring, after costs, as the figures frozen with the choice say.
pub(crate) fn expected_net(file: &CaseFile) -> Option<Money> {
    let choice = file.path.as_ref()?;
    let path = serde_json::to_value(chosen_path(choice)?).ok()?;
    let figures = choice.appraisal.get("paths")?.as_array()?.iter().find(|it| it.get("path") == Some(&path))?;
    figures.get("mean")?.as_str()?.parse().ok()
}

fn refused(why: AppraisalError) -> Refusal {
    match why {
        AppraisalError::Assumption(why) => invalid(why.id()),
        other => fault(&other),
    }
}

fn invalid(id: &str) -> Refusal {
    Refusal::AssumptionInvalid { id: id.to_owned() }
}

/// The facts of the case that its appraisal rests on.
pub(crate) fn inputs(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<CaseInputs, Refusal> {
    let facts = &file.facts;
    let bearing = ledger::bearing(file, as_of, pack)?;
    let days = as_of.days_since(facts.compensation.on).max(0);
    Ok(CaseInputs {
        as_of,
        claim: bearing.claim,
        accruing: bearing.principal,
        accrual_per_year: bearing.per_year,
        debtor: facts.debtor.kind,
        guarantors: u32::try_from(facts.guarantors.len()).map_err(|why| fault(&why))?,
        security: match file.work.pledged() {
            Pledged::Valued(value) => Security::Valued { value },
            Pledged::Nothing if facts.collateral.is_none() => Security::None,
            Pledged::Nothing | Pledged::Unvalued => Security::Unvalued,
        },
        days_since_compensation: u32::try_from(days).map_err(|why| fault(&why))?,
        received: file.standing_payments().filter(|it| it.received_on <= as_of).map(|it| it.amount).sum(),
        known: known(file, &bearing, as_of, pack)?,
    })
}

/// What the file tells about its payers beyond that.
fn known(file: &CaseFile, bearing: &Bearing, as_of: Day, pack: &RulePack) -> Result<Known, Refusal> {
    let judged = diagnosis(file).pop();
    let signs = |net: i64| i16::try_from(net).unwrap_or(0);
    Ok(Known {
        willing_signs: judged.as_ref().map(|it| signs(it.willingness)),
        able_signs: judged.as_ref().map(|it| signs(it.ability)),
        ceilings: ceilings(file, as_of, pack)?,
        damages: bearing.damages,
        bank: if file.facts.bank.is_some() { Bank::Named } else { Bank::Unknown },
    })
}

/// What each guarantor owes that day, where it was entered how far he is liable and that is less than the claim.
fn ceilings(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Vec<Option<Money>>, Refusal> {
    let entered = file.liabilities_in_force().map(|it| it.what.liabilities.as_slice()).unwrap_or_default();
    let of = |(index, _)| {
        if !entered.iter().any(|it| it.guarantor == index) {
            return Ok(None);
        }
        let owed =
            owed_by_with(file, Obligor::Guarantor { index }, as_of, pack).map_err(|why| ledger::refused(&why))?;
        Ok((owed.total < owed.claim_total).then_some(owed.total))
    };
    (0..).zip(&file.facts.guarantors).map(of).collect()
}

/// The track that goes with the path, where nobody has begun it.
fn begins(file: &CaseFile, path: Path) -> Option<wire::CodedLine> {
    let name = serde_json::to_value(path).ok()?;
    let fits = |it: &&Track| it.paths.iter().any(|known| name == known.as_str());
    let track = tracks().iter().find(fits).filter(|it| standing(file, it).state.is_none())?;
    Some(coded(&track.id, &track.title, &track.title_en))
}

/// Whether the comparison speaks for the path: as the best, or as one of the two it cannot decide between.
fn advised(verdict: &Verdict, path: Path) -> bool {
    let path = Candidate::Path(path);
    match verdict {
        Verdict::Recommended { best } => *best == path,
        Verdict::NoClearWinner { first, second, .. } => *first == path || *second == path,
    }
}

impl Open {
    /// Whether the path goes against the advice of today's figures, nothing tried, or costs more than the user may spend.
    fn needs_consent(&mut self, file: &CaseFile, path: Path, now: Now) -> Result<bool, Refusal> {
        let plain = ComparePaths { case_id: file.id.to_string(), as_of: now.today.to_string(), tried: Vec::new() };
        let (_, _, comparison) = self.appraise(&plain, now)?;
        let found = comparison.paths.iter().find(|it| it.path == path);
        Ok(found.is_none_or(|it| !advised(&comparison.verdict, path) || self.costs_too_much(it)))
    }

    /// Whether what the path takes in cash is more than the user may spend.
    fn costs_too_much(&self, it: &PathAppraised) -> bool {
        let spent = [it.resources.lawyer_budget, it.resources.court_cash];
        let cash: Decimal = spent.into_iter().filter_map(Decimal::from_f64_retain).sum();
        self.user.cost_limit.is_some_and(|limit| cash > limit.yuan())
    }
}

fn shown(inputs: &CaseInputs, done: &Comparison, sunk: wire::SunkCosts) -> PathsCompared {
    let (recommended, undecided) = verdict(&done.verdict, done.paths.iter().map(|it| (it.path, it.outcome.mean)));
    let mut sources: Vec<SourceLine> =
        done.paths.iter().flat_map(|it| it.costs.iter().flat_map(|it| &it.law)).cloned().map(ledger::source).collect();
    sources.sort_by(|one, other| (&one.title, &one.article).cmp(&(&other.title, &other.article)));
    sources.dedup();
    PathsCompared {
        as_of: inputs.as_of.to_string(),
        claim: inputs.claim.to_string(),
        paths: done.paths.iter().map(|it| path(inputs, done, it)).collect(),
        recommended,
        undecided,
        settlement_floor: plain(done.settlement_floor, 2),
        apart: similar::apart(done.paths.iter().map(|it| (it.path, &it.outcome))),
        blocked: done.blocked.iter().copied().map(blocked).collect(),
        caveats: done.caveats.iter().copied().map(caveat).collect(),
        assumptions: done.assumptions.iter().map(line).collect(),
        sources,
        sunk,
    }
}

/// What is best, or the two that are too close to call.
fn verdict(
    it: &Verdict,
    means: impl Iterator<Item = (Path, f64)>,
) -> (Option<wire::Candidate>, Option<wire::Undecided>) {
    let means: BTreeMap<Path, f64> = means.collect();
    let worth = |it: Candidate| -> Decimal {
        let Candidate::Path(path) = it else { return Decimal::ZERO };
        means.get(&path).and_then(|it| plain(*it, 2).parse().ok()).unwrap_or_default()
    };
    match it {
        Verdict::Recommended { best } => (Some(candidate(*best)), None),
        Verdict::NoClearWinner { first, second, decider } => {
            let decider = decider.as_ref().map(|it| wire::Decider {
                id: it.id.clone(),
                threshold: plain(it.threshold, 2),
                below: candidate(it.below),
                above: candidate(it.above),
            });
            let behind = (worth(*first) - worth(*second)).to_string();
            (None, Some(wire::Undecided { first: candidate(*first), second: candidate(*second), behind, decider }))
        }
    }
}

fn path(inputs: &CaseInputs, done: &Comparison, it: &PathAppraised) -> wire::PathAppraised {
    let outcome = &it.outcome;
    wire::PathAppraised {
        path: it.path.into(),
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
        lawyer_budget: plain(it.resources.lawyer_budget, 2),
        court_cash: plain(it.resources.court_cash, 2),
        hearings: plain(it.resources.hearings, 2),
        break_even_percent: it.break_even_won.map(|it| plain(recourse_appraisal::percent(it), 1)),
        steps: done
            .steps(inputs.claim, it)
            .into_iter()
            .map(|(step, amount)| WorthStep { step: step.into(), amount: plain(amount, 2) })
            .collect(),
    }
}

fn cost(it: &CostItem) -> wire::CostItem {
    wire::CostItem {
        label: it.kind.key().to_owned(),
        amount: it.amount.to_string(),
        basis: it.law.iter().cloned().map(ledger::source).collect(),
        assumptions: it.assumptions.clone(),
        borne_by: it.bearer.into(),
        resource: it.kind.resource().into(),
        unverified: it.unverified,
    }
}

fn blocked(it: recourse_appraisal::Blocked) -> wire::BlockedPath {
    wire::BlockedPath { path: it.path.into(), rule: it.rule.into() }
}

fn candidate(it: Candidate) -> wire::Candidate {
    match it {
        Candidate::Stop => None,
        Candidate::Path(path) => Some(path),
    }
    .into()
}

fn caveat(it: Caveat) -> AppraisalCaveat {
    match it {
        Caveat::SecurityNotValued => AppraisalCaveat::SecurityNotValued,
        Caveat::CostsExceedClaim { path } => AppraisalCaveat::CostsExceedClaim { path: path.into() },
    }
}

fn line(it: &Assumption) -> AssumptionLine {
    AssumptionLine {
        id: it.id.clone(),
        value: it.value.normalize().to_string(),
        unit: unit(it.unit),
        origin: origin(it.origin),
        shipped: it.shipped.unwrap_or(it.value).normalize().to_string(),
        minimum: it.min.normalize().to_string(),
        maximum: it.max.normalize().to_string(),
        source: it.source_zh.clone(),
        source_en: it.source.clone(),
    }
}

fn unit(it: Unit) -> AssumptionUnit {
    match it {
        Unit::Percent => AssumptionUnit::Percent,
        Unit::Months => AssumptionUnit::Months,
        Unit::Yuan => AssumptionUnit::Yuan,
        Unit::YuanPerHour => AssumptionUnit::YuanPerHour,
        Unit::Hours => AssumptionUnit::Hours,
        Unit::Count => AssumptionUnit::Count,
    }
}

fn origin(it: Origin) -> AssumptionOrigin {
    match it {
        Origin::Law => AssumptionOrigin::Law,
        Origin::Assumption => AssumptionOrigin::Assumption,
        Origin::User => AssumptionOrigin::User,
        Origin::Learned => AssumptionOrigin::Learned,
        Origin::Tried => AssumptionOrigin::Tried,
    }
}

fn weighed(it: &Deliberation, waiting: Option<wire::WaitingWeighed>) -> PathsWeighed {
    PathsWeighed {
        first_move_threshold: it.first_move.threshold_percent.map(|it| plain(it, 1)),
        first_move_assumed: plain(it.first_move.assumed_percent, 1),
        first_move_lead: plain(it.first_move.lead, 2),
        value_of_sequencing: plain(it.value_of_sequencing, 2),
        value_of_knowing: plain(it.value_of_knowing.max(0.0), 2),
        equal_fixed_fee: plain(it.lawyer_fee.fixed_fee, 2),
        equal_share_percent: it.lawyer_fee.share_percent.map(|it| plain(it, 2)),
        swings: it.swings.iter().map(swing).collect(),
        parameter_band: plain(it.parameter_band, 2),
        evidence_percent: percent(it.evidence_share),
        waiting,
    }
}

fn swing(it: &recourse_appraisal::Swing) -> wire::Swing {
    wire::Swing {
        id: it.id.clone(),
        low_value: plain(it.low.0, 2),
        low_worth: plain(it.low.1, 2),
        high_value: plain(it.high.0, 2),
        high_worth: plain(it.high.1, 2),
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

pub(crate) fn plain(it: f64, decimals: usize) -> String {
    match format!("{it:.decimals$}") {
        text if text.trim_start_matches('-').chars().all(|it| matches!(it, '0' | '.')) => {
            text.trim_start_matches('-').to_owned()
        }
        text => text,
    }
}

crate::convert::same!(recourse_appraisal::Step, wire::WorthStepKind: Claim NotRecovered Lawyers Courts Staff Other Time Net);
