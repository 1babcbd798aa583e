//! The comparison: every path built, evaluated and ranked.

use std::sync::Arc;

use recourse_core::Money;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::blocked::{self, Blocked};
use super::book::Book;
use super::costs::Prices;
use super::figures::Figures;
use super::instalments::Form;
use super::payers::Worlds;
use super::redraw::{Drawn, Kept};
use super::sequence::{self, FirstMove};
use super::suit::{self, Counsel, JUDGMENT, Keep, Suit};
use super::tariff::{Tariff, number, real};
use super::trial::Trial;
use super::verdict::{Caveat, Verdict, verdict};
use super::weighing::{self, Swing};
use super::{AppraisalError, CaseInputs, CostItem, CostKind, Ground, Path, Resource, Security};
use super::{contact, instalments, lump_sum, others};
use crate::assumptions::{Assumption, Assumptions};
use crate::derive::{FeeComparison, value_of_knowing};
use crate::evaluate::{Ready, Taken};
use crate::outcome::Outcome;
use crate::tree::{Node, Tree, World};

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
    /// Suits that come to a judgment, each with a hearing.
    #[serde(default)]
    pub hearings: f64,
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

impl Values {
    pub(super) fn of(means: impl Iterator<Item = (Path, f64)>, inputs: &CaseInputs, figures: &Figures) -> Self {
        Self { means: means.collect(), claim: real(inputs.claim), near_tie: figures.near_tie }
    }

    /// What the best is worth; stopping is worth nothing.
    pub(super) fn best(&self) -> f64 {
        self.means.iter().fold(0.0, |most, it| f64::max(most, it.1))
    }
}

/// Builds, evaluates and ranks all paths of a case. The same inputs give the same bits.
/// # Errors
/// [`AppraisalError`] where the claim is negative or the pack does not hold together.
pub fn compare(inputs: &CaseInputs, assumptions: &Assumptions) -> Result<Comparison, AppraisalError> {
    Appraiser::of(assumptions)?.compare(inputs)
}

/// What follows from a comparison of the same case and pack.
/// # Errors
/// As [`compare`].
pub fn deliberate(
    inputs: &CaseInputs,
    assumptions: &Assumptions,
    compared: &Comparison,
) -> Result<Deliberation, AppraisalError> {
    Appraiser::of(assumptions)?.deliberate(inputs, compared)
}

/// What every path of a case is worth and takes, quickly.
/// # Errors
/// As [`compare`].
pub fn glance(inputs: &CaseInputs, assumptions: &Assumptions) -> Result<Glance, AppraisalError> {
    Appraiser::of(assumptions)?.glance(inputs)
}

/// A pack made ready for many cases, and for many tries at one.
#[derive(Clone, Debug)]
pub struct Appraiser {
    pub(super) book: Book,
    pub(super) figures: Figures,
    pub(super) tariff: Arc<Tariff>,
    annual_rate_percent: f64,
    pub(super) ready: Ready,
}

/// Months whose discount is kept ready; beyond, it is reckoned when it is asked for.
const READY_MONTHS: u64 = 240;

impl Appraiser {
    /// Of the figures in force.
    /// # Errors
    /// [`AppraisalError`] where the pack does not hold together.
    pub fn of(assumptions: &Assumptions) -> Result<Self, AppraisalError> {
        let book = Book::of(assumptions);
        let annual_rate_percent = number(book.exact("cost_of_funds")?);
        Ok(Self {
            figures: Figures::of(&book)?,
            tariff: Arc::new(Tariff::in_force()?),
            annual_rate_percent,
            ready: Ready::at(annual_rate_percent, READY_MONTHS)?,
            book,
        })
    }

    /// The same with another figure; `None` where it does not fit its range or the others.
    pub(super) fn tried(&self, id: &str, value: Decimal) -> Result<Option<Self>, AppraisalError> {
        let Some(book) = self.book.tried(id, value) else { return Ok(None) };
        let annual_rate_percent = number(book.exact("cost_of_funds")?);
        let same = annual_rate_percent.to_bits() == self.annual_rate_percent.to_bits();
        Ok(Some(Self {
            figures: Figures::of(&book)?,
            tariff: Arc::clone(&self.tariff),
            ready: if same { self.ready.clone() } else { Ready::at(annual_rate_percent, READY_MONTHS)? },
            annual_rate_percent,
            book,
        }))
    }

    /// The cost of funds. Percent a year.
    #[must_use]
    pub fn annual_rate_percent(&self) -> f64 {
        self.annual_rate_percent
    }

    /// As [`compare`].
    /// # Errors
    /// As [`compare`].
    pub fn compare(&self, inputs: &CaseInputs) -> Result<Comparison, AppraisalError> {
        self.compare_kept(inputs, &mut Kept::default(), 1)
    }

    /// As [`compare`]; of `kept`, what has not moved is taken over. On so many threads, of which no bit depends.
    /// # Errors
    /// As [`compare`].
    pub fn compare_kept(
        &self,
        inputs: &CaseInputs,
        kept: &mut Kept,
        threads: usize,
    ) -> Result<Comparison, AppraisalError> {
        let case = Case::of(inputs, self)?;
        let (open, blocked) = case.open(&Path::ALL)?;
        case.draw(&open, kept, threads)?;
        let worlds = case.worlds.labelled();
        let paths: Vec<PathAppraised> = kept.drawn().iter().map(|it| case.appraise(it, &worlds)).collect();
        let values = Values::of(paths.iter().map(|it| (it.path, it.outcome.mean)), inputs, &self.figures);
        Ok(Comparison {
            verdict: verdict(&Trial::priced(inputs, self, Arc::clone(&case.prices)), &values)?,
            settlement_floor: values.best(),
            caveats: caveats(inputs, &paths),
            assumptions: self.book.assumptions().iter().filter(|it| concerns(inputs, &it.id)).cloned().collect(),
            blocked,
            paths,
        })
    }

    /// As [`deliberate`].
    /// # Errors
    /// As [`compare`].
    pub fn deliberate(&self, inputs: &CaseInputs, compared: &Comparison) -> Result<Deliberation, AppraisalError> {
        let means = compared.paths.iter().map(|it| (it.path, it.outcome.mean));
        let ahead = |best: (Path, f64), it: (Path, f64)| if it.1 > best.1 { it } else { best };
        let best = means.clone().fold((Path::LumpSum, f64::NEG_INFINITY), ahead);
        let worth = |path: Path| means.clone().find(|it| it.0 == path).map_or(0.0, |it| it.1);
        let single = means.clone().filter(|it| it.0 != Path::Sequence).fold(0.0, |most, it| f64::max(most, it.1));
        let sequence = compared.paths.iter().find(|it| it.path == Path::Sequence);
        let trial = Trial::of(inputs, self)?;
        let weighed = weighing::weigh(&trial, best.0)?;
        let fee = trial.prices().lawyer.amount;
        Ok(Deliberation {
            first_move: weighing::first_move(&trial)?,
            value_of_sequencing: worth(Path::Sequence) - single,
            value_of_knowing: sequence.map_or(Ok(0.0), |it| value_of_knowing(&it.tree))?,
            lawyer_fee: weighing::lawyer_fee(&trial, worth(Path::Litigation), fee)?,
            swings: weighed.swings,
            parameter_band: weighed.band,
            evidence_share: weighed.evidence_share,
        })
    }

    /// As [`glance`].
    /// # Errors
    /// As [`compare`].
    pub fn glance(&self, inputs: &CaseInputs) -> Result<Glance, AppraisalError> {
        self.glance_at(inputs, &Path::ALL)
    }

    /// As [`glance`], of some paths alone.
    /// # Errors
    /// As [`compare`].
    pub fn glance_at(&self, inputs: &CaseInputs, paths: &[Path]) -> Result<Glance, AppraisalError> {
        let case = Case::bare(inputs, self)?;
        let (open, blocked) = case.open(paths)?;
        let mut ready = self.ready.clone();
        let look = |path: Path| {
            let root = case.root(path, &self.figures);
            let mean = ready.mean(case.worlds.chances(), Some(&root));
            (path, mean, case.resources(&mut ready, &root))
        };
        Ok(Glance { paths: open.into_iter().map(look).collect(), blocked })
    }
}

/// A case with everything its paths share.
pub(super) struct Case<'a> {
    inputs: &'a CaseInputs,
    pub(super) by: &'a Appraiser,
    pub(super) prices: Arc<Prices>,
    pub(super) worlds: Worlds,
}

impl<'a> Case<'a> {
    pub(super) fn of(inputs: &'a CaseInputs, by: &'a Appraiser) -> Result<Self, AppraisalError> {
        if inputs.claim.is_negative() {
            return Err(AppraisalError::NegativeClaim { claim: inputs.claim });
        }
        Ok(Self::priced(inputs, by, Arc::new(Prices::of(inputs, &by.book)?)))
    }

    /// Without the law behind its costs.
    pub(super) fn bare(inputs: &'a CaseInputs, by: &'a Appraiser) -> Result<Self, AppraisalError> {
        if inputs.claim.is_negative() {
            return Err(AppraisalError::NegativeClaim { claim: inputs.claim });
        }
        Ok(Self::priced(inputs, by, Arc::new(Prices::bare(inputs, &by.book, &by.tariff)?)))
    }

    pub(super) fn priced(inputs: &'a CaseInputs, by: &'a Appraiser, prices: Arc<Prices>) -> Self {
        Self { worlds: Worlds::of(inputs, real(inputs.claim), &by.figures), prices, by, inputs }
    }

    /// Paths that can be taken, and those that cannot.
    pub(super) fn open(&self, paths: &[Path]) -> Result<(Vec<Path>, Vec<Blocked>), AppraisalError> {
        let mut open = Vec::with_capacity(paths.len());
        let mut blocked = Vec::new();
        for &path in paths {
            match blocked::rule(self.inputs, &self.by.book, path)? {
                None => open.push(path),
                Some(rule) => blocked.push(Blocked { path, rule }),
            }
        }
        Ok((open, blocked))
    }

    pub(super) fn root(&self, path: Path, figures: &Figures) -> Node {
        let ground = Ground::of(self.inputs, figures, &self.by.tariff, &self.worlds);
        root(&ground, &self.prices, path)
    }

    pub(super) fn mean(&self, ready: &mut Ready, path: Path, figures: &Figures) -> f64 {
        ready.mean(self.worlds.chances(), Some(&self.root(path, figures)))
    }

    fn appraise(&self, drawn: &Drawn, worlds: &[World]) -> PathAppraised {
        let Drawn { path, tree, outcome } = drawn;
        let mut ready = self.by.ready.clone();
        ready.mean(self.worlds.chances(), tree.root.as_ref());
        PathAppraised {
            path: *path,
            outcome: outcome.clone(),
            resources: tree.root.as_ref().map_or_else(Resources::default, |it| self.resources(&mut ready, it)),
            break_even_won: self.break_even(&mut ready, *path),
            costs: costs(&self.prices, *path).into_iter().cloned().collect(),
            tree: Tree { worlds: worlds.to_vec(), root: tree.root.clone(), ..*tree },
        }
    }

    /// What the tree whose mean was asked for last takes.
    fn resources(&self, ready: &mut Ready, root: &Node) -> Resources {
        let mut resources = Resources::default();
        let staff_rate = self.by.figures.staff_rate;
        let scarce = |label: &str| CostKind::of(label).map(CostKind::resource).filter(|it| *it != Resource::Other);
        ready.spending(self.worlds.chances(), Some(root), &|label| scarce(label).is_some(), &mut |taken| {
            let (label, yuan) = match taken {
                Taken::Stage(stage, times) => {
                    resources.hearings += if stage == JUDGMENT { times } else { 0.0 };
                    return;
                }
                Taken::Spent(label, yuan) => (label, yuan),
            };
            match scarce(label) {
                Some(Resource::StaffHours) => resources.staff_hours += yuan / staff_rate,
                Some(Resource::LawyerBudget) => resources.lawyer_budget += yuan,
                Some(Resource::CourtCash) => resources.court_cash += yuan,
                Some(Resource::Other) | None => {}
            }
        });
        resources
    }

    /// The value is affine in the probability of winning, so that two evaluations give its root.
    fn break_even(&self, ready: &mut Ready, path: Path) -> Option<f64> {
        let mut at = |won: f64| self.mean(ready, path, &Figures { won, ..self.by.figures.clone() });
        let (lost, won) = (at(0.0), at(1.0));
        (won > lost).then(|| -lost / (won - lost))
    }
}

pub(super) fn root(ground: &Ground<'_>, prices: &Prices, path: Path) -> Node {
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
        _ if ["security", "auction", "reserve", "sale"].into_iter().any(about) => {
            matches!(inputs.security, Security::Valued { .. })
        }
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
