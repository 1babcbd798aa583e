//! The comparison: every path built, evaluated and ranked.

use recourse_core::Money;
use serde::{Deserialize, Serialize};

use super::costs::Prices;
use super::figures::Figures;
use super::payers::Worlds;
use super::suit::{self, Counsel};
use super::tariff::{Tariff, number, real};
use super::verdict::{Caveat, Verdict, verdict};
use super::{AppraisalError, CaseInputs, CostItem, CostKind, Ground, Path, Security, instalments, lump_sum};
use crate::assumptions::{Assumption, AssumptionError, Assumptions};
use crate::evaluate::{evaluate, expected_cost, mean};
use crate::outcome::Outcome;
use crate::tree::{Node, Tree};

/// All paths of one case side by side. Yuan today where not said otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// In the order of [`Path::ALL`].
    pub paths: Vec<PathAppraised>,
    /// What it comes to.
    pub verdict: Verdict,
    /// A lump sum today at or above this is worth taking: the best path is not worth more.
    pub settlement_floor: f64,
    /// What the reader must know.
    pub caveats: Vec<Caveat>,
    /// The assumptions the figures rest on, with origin and source.
    pub assumptions: Vec<Assumption>,
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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resources {
    /// Hours of own staff.
    pub staff_hours: f64,
    /// Yuan to lawyers.
    pub lawyer_budget: f64,
    /// Yuan paid to courts and insurers before anything comes in.
    pub court_cash: f64,
}

/// What the verdict is reached from.
pub(super) struct Values {
    pub(super) means: Vec<(Path, f64)>,
    pub(super) claim: f64,
    pub(super) near_tie: f64,
}

/// Builds, evaluates and ranks the four paths of a case. The same inputs give the same bits.
/// # Errors
/// [`AppraisalError`] where the claim is negative or the pack does not hold together.
pub fn compare(inputs: &CaseInputs, assumptions: &Assumptions) -> Result<Comparison, AppraisalError> {
    let case = Case::of(inputs, assumptions)?;
    let mut paths = Vec::with_capacity(Path::ALL.len());
    for path in Path::ALL {
        paths.push(case.appraise(path)?);
    }
    let values = Values {
        means: paths.iter().map(|it| (it.path, it.outcome.mean)).collect(),
        claim: real(inputs.claim),
        near_tie: case.figures.near_tie,
    };
    let best = values.means.iter().fold(0.0, |best, it| f64::max(best, it.1));
    Ok(Comparison {
        verdict: verdict(inputs, assumptions, &values)?,
        settlement_floor: best,
        caveats: caveats(inputs, &paths),
        assumptions: assumptions.iter().filter(|it| concerns(inputs, &it.id)).cloned().collect(),
        paths,
    })
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

    fn tree(&self, path: Path, figures: &Figures) -> Tree {
        let ground = Ground { inputs: self.inputs, figures, tariff: &self.tariff, worlds: &self.worlds };
        let root = match path {
            Path::LumpSum => lump_sum::tree(&ground, &self.prices),
            Path::Instalments => instalments::tree(&ground, &self.prices),
            Path::Litigation => suit::tree(&ground, &self.prices, Counsel::Fixed),
            Path::Agency => suit::tree(&ground, &self.prices, Counsel::Agent),
        };
        Tree { annual_rate_percent: self.annual_rate_percent, worlds: self.worlds.labelled(), root: Some(root) }
    }

    fn appraise(&self, path: Path) -> Result<PathAppraised, AppraisalError> {
        let tree = self.tree(path, &self.figures);
        let costs = match path {
            Path::LumpSum => lump_sum::costs(&self.prices),
            Path::Instalments => instalments::costs(&self.prices),
            Path::Litigation => suit::costs(&self.prices, Counsel::Fixed),
            Path::Agency => suit::costs(&self.prices, Counsel::Agent),
        };
        Ok(PathAppraised {
            path,
            outcome: evaluate(&tree)?,
            resources: self.resources(&tree)?,
            break_even_won: self.break_even(path)?,
            costs: costs.into_iter().cloned().collect(),
            tree,
        })
    }

    fn resources(&self, tree: &Tree) -> Result<Resources, AppraisalError> {
        let of = |kinds: &[CostKind]| expected_cost(tree, |label| kinds.iter().any(|it| it.key() == label));
        Ok(Resources {
            staff_hours: of(&[CostKind::Staff, CostKind::EnforcementStaff])? / self.figures.staff_rate,
            lawyer_budget: of(&[CostKind::LawyerFee, CostKind::AgencyUpfront, CostKind::AgencyShare])?,
            court_cash: of(&[CostKind::AcceptanceFee, CostKind::PreservationFee, CostKind::BondPremium])?,
        })
    }

    /// The value is affine in the probability of winning, so that two evaluations give its root.
    fn break_even(&self, path: Path) -> Result<Option<f64>, AppraisalError> {
        if matches!(path, Path::LumpSum | Path::Instalments) {
            return Ok(None);
        }
        let lost = mean(&self.tree(path, &Figures { won: 0.0, ..self.figures.clone() }))?;
        let won = mean(&self.tree(path, &Figures { won: 1.0, ..self.figures.clone() }))?;
        Ok((won > lost).then(|| -lost / (won - lost)))
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
