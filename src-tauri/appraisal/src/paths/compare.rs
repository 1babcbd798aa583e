//! The comparison: every path built, evaluated and ranked.

use recourse_core::Money;
use serde::{Deserialize, Serialize};

use super::blocked::{self, Blocked};
use super::costs::Prices;
use super::figures::Figures;
use super::instalments::Form;
use super::payers::Worlds;
use super::sequence::{self, FirstMove};
use super::suit::{self, Counsel, Keep, Suit};
use super::tariff::{Tariff, number, real};
use super::verdict::{Caveat, Verdict, verdict};
use super::weighing::{self, Swing};
use super::{AppraisalError, CaseInputs, CostItem, CostKind, Ground, Path, Resource, Security};
use super::{contact, instalments, lump_sum, others};
use crate::assumptions::{Assumption, AssumptionError, Assumptions};
use crate::derive::{FeeComparison, value_of_knowing};
use crate::evaluate::{evaluate, mean, sketch};
use crate::outcome::Outcome;
use crate::tree::{Node, Tree};

/// All paths of one case side by side. Yuan today where not said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// In the order of [`Path::ALL`].
    pub paths: Vec<PathAppraised>,
    /// Paths that cannot be taken, each with the rule.
    pub blocked: Vec<Blocked>,
    /// What it comes to.
    pub verdict: Verdict,
    /// A lump sum today at or above this is worth taking: the best path is not worth more.
    pub settlement_floor: f64,
    /// What the reader must know.
    pub caveats: Vec<Caveat>,
    /// The assumptions the figures rest on, with origin and source.
    pub assumptions: Vec<Assumption>,
}

/// What follows from a comparison: how firm it is, and how to go about it. Yuan today where not said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deliberation {
    /// Demand first or sue first.
    pub first_move: FirstMove,
    /// By how much deciding step by step is ahead of the best single path.
    pub value_of_sequencing: f64,
    /// No enquiry about the payers is worth more than this.
    pub value_of_knowing: f64,
    /// When a fixed fee and a share come to the same.
    pub lawyer_fee: FeeComparison,
    /// How far each lever moves the best path, the strongest first.
    pub swings: Vec<Swing>,
    /// Half-width of the band in which the best path's mean lies with probability 0.8, as far as the levers go.
    pub parameter_band: f64,
    /// Share of that band that rests on the company's own figures, from 0 to 1.
    pub evidence_share: f64,
}

/// One path appraised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PathAppraised {
    /// Which.
    pub path: Path,
    /// Its figures.
    pub outcome: Outcome,
    /// Its costs, item by item.
    pub costs: Vec<CostItem>,
    /// What it takes.
    pub resources: Resources,
    /// Probability of winning at which it is worth nothing, as a fraction; above 1 not even certain victory pays,
    /// below 0 it pays even if the suit is always lost. `None` where nothing is tried in court.
    pub break_even_won: Option<f64>,
    /// The tree behind the figures; evaluating it gives the same bits.
    pub tree: Tree,
}

/// What a path takes of what is scarce, in expectation, not discounted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resources {
    /// Hours of own staff.
    pub staff_hours: f64,
    /// Yuan to lawyers and agencies.
    pub lawyer_budget: f64,
    /// Yuan paid to courts and insurers before anything comes in.
    pub court_cash: f64,
}

/// What every path of a case is worth and takes, without distributions: for whole portfolios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    /// Each path that can be taken, in the order of [`Path::ALL`]: expected present value and resources.
    pub paths: Vec<(Path, f64, Resources)>,
    /// Paths that cannot be taken.
    pub blocked: Vec<Blocked>,
}

/// What the verdict is reached from.
pub(super) struct Values {
    pub(super) means: Vec<(Path, f64)>,
    pub(super) claim: f64,
    pub(super) near_tie: f64,
}

/// Builds, evaluates and ranks all paths of a case. The same inputs give the same bits.
/// # Errors
/// [`AppraisalError`] where the claim is negative or the pack does not hold together.
pub fn compare(inputs: &CaseInputs, assumptions: &Assumptions) -> Result<Comparison, AppraisalError> {
    let case = Case::of(inputs, assumptions)?;
    let (open, blocked) = case.open(assumptions);
    let mut paths = Vec::with_capacity(open.len());
    for path in open {
        paths.push(case.appraise(path)?);
    }
    let values = Values {
        means: paths.iter().map(|it| (it.path, it.outcome.mean)).collect(),
        claim: real(inputs.claim),
        near_tie: case.figures.near_tie,
    };
    let best = values.means.iter().fold(0.0, |most, it| f64::max(most, it.1));
    Ok(Comparison {
        verdict: verdict(inputs, assumptions, &values)?,
        settlement_floor: best,
        caveats: caveats(inputs, &paths),
        assumptions: assumptions.iter().filter(|it| concerns(inputs, &it.id)).cloned().collect(),
        blocked,
        paths,
    })
}

/// What follows from a comparison of the same case and pack.
/// # Errors
/// As [`compare`].
pub fn deliberate(
    inputs: &CaseInputs,
    assumptions: &Assumptions,
    compared: &Comparison,
) -> Result<Deliberation, AppraisalError> {
    let case = Case::of(inputs, assumptions)?;
    let means = compared.paths.iter().map(|it| (it.path, it.outcome.mean));
    let best = means.clone().fold((Path::LumpSum, f64::NEG_INFINITY), |best, it| if it.1 > best.1 { it } else { best });
    let worth = |path: Path| means.clone().find(|it| it.0 == path).map_or(0.0, |it| it.1);
    let single = means.clone().filter(|it| it.0 != Path::Sequence).fold(0.0, |most, it| f64::max(most, it.1));
    let sequence = compared.paths.iter().find(|it| it.path == Path::Sequence);
    let weighed = weighing::weigh(inputs, assumptions, best.0)?;
    Ok(Deliberation {
        first_move: weighing::first_move(inputs, assumptions)?,
        value_of_sequencing: worth(Path::Sequence) - single,
        value_of_knowing: sequence.map_or(Ok(0.0), |it| value_of_knowing(&it.tree))?,
        lawyer_fee: weighing::lawyer_fee(inputs, assumptions, worth(Path::Litigation), case.prices.lawyer.amount)?,
        swings: weighed.swings,
        parameter_band: weighed.band,
        evidence_share: weighed.evidence_share,
    })
}

/// What every path of a case is worth and takes, quickly.
/// # Errors
/// As [`compare`].
pub fn glance(inputs: &CaseInputs, assumptions: &Assumptions) -> Result<Glance, AppraisalError> {
    let case = Case::of(inputs, assumptions)?;
    let (open, blocked) = case.open(assumptions);
    let mut paths = Vec::with_capacity(open.len());
    for path in open {
        let sketch = sketch(&case.tree(path, &case.figures))?;
        paths.push((path, sketch.mean, case.resources(&sketch.spent)));
    }
    Ok(Glance { paths, blocked })
}

/// The expected present value of every path that can be taken.
pub(super) fn means(inputs: &CaseInputs, pack: &Assumptions) -> Result<Vec<(Path, f64)>, AppraisalError> {
    let case = Case::of(inputs, pack)?;
    case.open(pack).0.into_iter().map(|path| Ok((path, mean(&case.tree(path, &case.figures))?))).collect()
}

/// The expected present value of one path.
pub(super) fn worth(inputs: &CaseInputs, pack: &Assumptions, path: Path) -> Result<f64, AppraisalError> {
    let case = Case::of(inputs, pack)?;
    Ok(mean(&case.tree(path, &case.figures))?)
}

/// A case with everything its paths share.
struct Case<'a> {
    inputs: &'a CaseInputs,
    figures: Figures,
    tariff: Tariff,
    prices: Prices,
    worlds: Worlds,
    annual_rate_percent: f64,
}

impl<'a> Case<'a> {
    fn of(inputs: &'a CaseInputs, pack: &Assumptions) -> Result<Self, AppraisalError> {
        if inputs.claim.is_negative() {
            return Err(AppraisalError::NegativeClaim { claim: inputs.claim });
        }
        let figures = Figures::of(pack)?;
        Ok(Self {
            tariff: Tariff::in_force()?,
            prices: Prices::of(inputs, pack)?,
            worlds: Worlds::of(inputs, real(inputs.claim), &figures),
            annual_rate_percent: cost_of_funds(pack)?,
            figures,
            inputs,
        })
    }

    /// Paths that can be taken, and those that cannot.
    fn open(&self, pack: &Assumptions) -> (Vec<Path>, Vec<Blocked>) {
        let mut open = Vec::with_capacity(Path::ALL.len());
        let mut blocked = Vec::new();
        for path in Path::ALL {
            match blocked::rule(self.inputs, pack, path) {
                None => open.push(path),
                Some(rule) => blocked.push(Blocked { path, rule }),
            }
        }
        (open, blocked)
    }

    fn tree(&self, path: Path, figures: &Figures) -> Tree {
        let ground = Ground { inputs: self.inputs, figures, tariff: &self.tariff, worlds: &self.worlds };
        let root = root(&ground, &self.prices, path);
        Tree { annual_rate_percent: self.annual_rate_percent, worlds: self.worlds.labelled(), root: Some(root) }
    }

    fn appraise(&self, path: Path) -> Result<PathAppraised, AppraisalError> {
        let tree = self.tree(path, &self.figures);
        let outcome = evaluate(&tree)?;
        Ok(PathAppraised {
            path,
            outcome,
            resources: self.resources(&sketch(&tree)?.spent),
            break_even_won: self.break_even(path)?,
            costs: costs(&self.prices, path).into_iter().cloned().collect(),
            tree,
        })
    }

    fn resources(&self, spent: &[(String, f64)]) -> Resources {
        let mut resources = Resources::default();
        for (label, yuan) in spent {
            match CostKind::ALL.iter().find(|it| it.key() == label).map(|it| it.resource()) {
                Some(Resource::StaffHours) => resources.staff_hours += yuan / self.figures.staff_rate,
                Some(Resource::LawyerBudget) => resources.lawyer_budget += yuan,
                Some(Resource::CourtCash) => resources.court_cash += yuan,
                Some(Resource::Other) | None => {}
            }
        }
        resources
    }

    /// The value is affine in the probability of winning, so that two evaluations give its root.
    fn break_even(&self, path: Path) -> Result<Option<f64>, AppraisalError> {
        let lost = mean(&self.tree(path, &Figures { won: 0.0, ..self.figures.clone() }))?;
        let won = mean(&self.tree(path, &Figures { won: 1.0, ..self.figures.clone() }))?;
        Ok((won > lost).then(|| -lost / (won - lost)))
    }
}

fn root(ground: &Ground<'_>, prices: &Prices, path: Path) -> Node {
    let unpreserved = Suit { counsel: Counsel::Fixed, keep: Keep::Leaked, paid_before: 0.0 };
    match path {
        Path::LumpSum => lump_sum::tree(ground, prices),
        Path::Instalments => instalments::tree(ground, prices, Form::Titled),
        Path::PlanUntitled => instalments::tree(ground, prices, Form::Untitled),
        Path::PlanReduced => instalments::tree(ground, prices, Form::Reduced),
        Path::PlanPrincipal => instalments::tree(ground, prices, Form::Principal),
        Path::Deferral => instalments::tree(ground, prices, Form::Deferred),
        Path::Litigation => suit::tree(ground, prices, Suit::preserved(Counsel::Fixed)),
        Path::Hourly => suit::tree(ground, prices, Suit::preserved(Counsel::Hourly)),
        Path::Agency => suit::tree(ground, prices, Suit::preserved(Counsel::Half)),
        Path::AgencyFull => suit::tree(ground, prices, Suit::preserved(Counsel::Full)),
        Path::SuitUnpreserved => suit::tree(ground, prices, unpreserved),
        Path::Sequence => sequence::tree(ground, prices),
        Path::Phone => contact::phone(ground, prices),
        Path::Visit => contact::visit(ground, prices),
        Path::Outsourced => contact::outsourced(ground, prices),
        Path::BankHelp => contact::bank(ground, prices),
        Path::Preserve => contact::preserve(ground, prices),
        Path::PaymentOrder => others::payment_order(ground, prices),
        Path::Mediation => others::mediation(ground, prices),
        Path::RealiseSecurity => others::realise(ground, prices),
        Path::Assignment => others::assignment(ground, prices),
    }
}

fn costs(prices: &Prices, path: Path) -> Vec<&CostItem> {
    let unpreserved = Suit { counsel: Counsel::Fixed, keep: Keep::Leaked, paid_before: 0.0 };
    match path {
        Path::LumpSum => lump_sum::costs(prices),
        Path::Instalments => instalments::costs(prices, Form::Titled),
        Path::PlanUntitled => instalments::costs(prices, Form::Untitled),
        Path::PlanReduced => instalments::costs(prices, Form::Reduced),
        Path::PlanPrincipal => instalments::costs(prices, Form::Principal),
        Path::Deferral => instalments::costs(prices, Form::Deferred),
        Path::Litigation => suit::costs(prices, Suit::preserved(Counsel::Fixed)),
        Path::Hourly => suit::costs(prices, Suit::preserved(Counsel::Hourly)),
        Path::Agency => suit::costs(prices, Suit::preserved(Counsel::Half)),
        Path::AgencyFull => suit::costs(prices, Suit::preserved(Counsel::Full)),
        Path::SuitUnpreserved => suit::costs(prices, unpreserved),
        Path::Sequence => sequence::costs(prices),
        Path::Phone => contact::phone_costs(prices),
        Path::Visit => contact::visit_costs(prices),
        Path::Outsourced => contact::outsourced_costs(prices),
        Path::BankHelp => vec![&prices.bank_staff],
        Path::Preserve => vec![&prices.preserve, &prices.preserve_staff],
        Path::PaymentOrder => others::order_costs(prices),
        Path::Mediation => others::mediation_costs(prices),
        Path::RealiseSecurity => others::realise_costs(prices),
        Path::Assignment => others::assignment_costs(prices),
    }
}

impl Ground<'_> {
    /// Everything owed today. Yuan.
    pub(super) fn claim(&self) -> f64 {
        real(self.inputs.claim)
    }

    /// What is added each month. Yuan.
    pub(super) fn monthly_charge(&self) -> f64 {
        real(self.inputs.accruing) * number(self.inputs.accrual_per_year.value()) / 1200.0
    }

    /// The appraised value of the security; nothing where nobody valued it. Yuan.
    pub(super) fn security_value(&self) -> f64 {
        match self.inputs.security {
            Security::None | Security::Unvalued => 0.0,
            Security::Valued { value } => real(value),
        }
    }
}

/// Percent a year.
fn cost_of_funds(pack: &Assumptions) -> Result<f64, AssumptionError> {
    let found =
        pack.named("cost_of_funds").ok_or_else(|| AssumptionError::Unknown { id: "cost_of_funds".to_owned() })?;
    Ok(number(found.value))
}

fn caveats(inputs: &CaseInputs, paths: &[PathAppraised]) -> Vec<Caveat> {
    let unvalued = (inputs.security == Security::Unvalued).then_some(Caveat::SecurityNotValued);
    let dear = paths.iter().filter(|it| at_once(&it.tree) > real(inputs.claim));
    unvalued.into_iter().chain(dear.map(|it| Caveat::CostsExceedClaim { path: it.path })).collect()
}

/// What a path costs before anything can happen.
fn at_once(tree: &Tree) -> f64 {
    match &tree.root {
        Some(Node::Chance(it)) => it.costs.iter().map(|it| it.amount).sum(),
        Some(Node::Decide(_)) | None => 0.0,
    }
}

/// Whether an assumption has any part in the figures of the case.
fn concerns(inputs: &CaseInputs, id: &str) -> bool {
    let about = |word: &str| id.split('_').any(|it| it == word);
    match inputs.debtor {
        _ if about("guarantor") && inputs.guarantors == 0 => false,
        _ if about("security") || id == "auction_sold" => matches!(inputs.security, Security::Valued { .. }),
        recourse_core::PartyKind::Person => !about("company"),
        recourse_core::PartyKind::Company => !about("person"),
    }
}

impl PathAppraised {
    /// The amount of one cost; nothing where the path has none of it.
    #[must_use]
    pub fn cost(&self, kind: CostKind) -> Money {
        self.costs.iter().filter(|it| it.kind == kind).map(|it| it.amount).sum()
    }
}
