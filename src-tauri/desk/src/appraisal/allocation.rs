//! Spreading staff hours, lawyer budget and court cash over the cases of the vault.

use std::collections::{BTreeMap, HashMap};

use recourse_appraisal::{AllocationPlan, Instance, Path, Resources, behind, glance, percent, solve};
use recourse_core::{CaseId, Stage};
use rust_decimal::Decimal;

use super::{inputs, plain, refused};
use crate::Desk;
use crate::desk::{Open, count, day_or};
use crate::wire::{
    AllocatePortfolio, AllocatedCase, FieldRule, OverrideRegret, PathShare, PortfolioAllocated, Refusal, ResourceUse,
    ScarceResource,
};

/// Cases shown on either side of the line.
const NEAR: usize = 40;

impl Desk {
    /// One choice for every open case within the capacities, with the proof of how good it is. Nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for a capacity that is not a number or does not suffice, [`Refusal::VaultLocked`].
    pub fn allocate_portfolio(&self, ask: AllocatePortfolio) -> Result<PortfolioAllocated, Refusal> {
        let capacity = [
            capacity("staff_hours", &ask.staff_hours)?,
            capacity("lawyer_budget", &ask.lawyer_budget)?,
            capacity("court_cash", &ask.court_cash)?,
        ];
        self.read(|open, now| {
            let as_of = day_or(&ask.as_of, now.today)?;
            let (cases, unreckoned) = open.choices(as_of)?;
            let free = Problem::of(&cases, capacity, &HashMap::new());
            let fixed: HashMap<&str, Option<Path>> =
                ask.overrides.iter().map(|it| (it.case_id.as_str(), it.path.into())).collect();
            let forced = Problem::of(&cases, capacity, &fixed);
            let plan = forced.solved()?;
            let best = if fixed.is_empty() { plan.value } else { free.solved()?.value };
            let mut regrets = Vec::new();
            for it in &ask.overrides {
                // What this override alone costs, the others left free.
                let alone = [(it.case_id.as_str(), it.path.into())].into();
                let value = Problem::of(&cases, capacity, &alone).solved()?.value;
                let Some(case) = cases.iter().find(|case| case.id.to_string() == it.case_id) else { continue };
                regrets.push(OverrideRegret {
                    case_id: it.case_id.clone(),
                    number: case.number.clone(),
                    regret: plain(behind(best, value).max(0.0), 2),
                });
            }
            Ok(PortfolioAllocated {
                as_of: as_of.to_string(),
                cases: count_of(cases.len())?,
                unreckoned,
                value: plain(plan.value, 2),
                bound: plain(plan.bound, 2),
                gap_percent: plain(percent(plan.gap()), 6),
                resources: resources(capacity, &plan),
                shares: forced.shares(&plan)?,
                near: forced.near(&plan),
                regrets,
            })
        })
    }
}

/// A case and what can be done about it.
struct Choices {
    id: CaseId,
    number: String,
    /// Stop first, then the paths.
    options: Vec<(Option<Path>, f64, [f64; 3])>,
}

impl Open {
    /// The choices of every open case, by number, and how many could not be reckoned.
    fn choices(&self, as_of: recourse_core::Day) -> Result<(Vec<Choices>, u32), Refusal> {
        let assumed = self.assumed()?;
        let (pack, sight) = (&self.pack, &self.sight);
        let parts = self.vault.fold_all(Default::default, |(cases, unreckoned): &mut (Vec<Choices>, u64), file| {
            if file.stage == Stage::Withdrawn || !sight.covers(&file.facts) {
                return;
            }
            let seen = inputs(file, as_of, pack).and_then(|it| glance(&it, &assumed).map_err(refused));
            let Ok(seen) = seen else { return *unreckoned = unreckoned.saturating_add(1) };
            let path = |(path, mean, uses): &(Path, f64, Resources)| {
                (Some(*path), *mean, [uses.staff_hours, uses.lawyer_budget, uses.court_cash].map(|it| it.max(0.0)))
            };
            let options = std::iter::once((None, 0.0, [0.0; 3])).chain(seen.paths.iter().map(path)).collect();
            cases.push(Choices { id: file.id, number: file.facts.number.to_string(), options });
        })?;
        let mut unreckoned = 0_u64;
        let mut cases = Vec::new();
        for (part, failed) in parts {
            cases.extend(part);
            unreckoned = unreckoned.saturating_add(failed);
        }
        cases.sort_unstable_by(|one, other| one.number.cmp(&other.number));
        Ok((cases, count(unreckoned)?))
    }
}

/// The choices that are left after the overrides, as the solver takes them.
struct Problem<'a> {
    cases: &'a [Choices],
    /// By case, the places of the options that are left.
    left: Vec<Vec<usize>>,
    instance: Instance,
}

impl<'a> Problem<'a> {
    fn of(cases: &'a [Choices], capacity: [f64; 3], fixed: &HashMap<&str, Option<Path>>) -> Self {
        let mut instance = Instance::new(capacity.to_vec());
        let mut left = Vec::with_capacity(cases.len());
        for case in cases {
            let wanted = (!fixed.is_empty()).then(|| fixed.get(case.id.to_string().as_str())).flatten();
            let may = |it: &(usize, &(Option<Path>, f64, [f64; 3]))| wanted.is_none_or(|path| *path == it.1.0);
            let mut places: Vec<usize> = case.options.iter().enumerate().filter(may).map(|it| it.0).collect();
            if places.is_empty() {
                places = (0..case.options.len()).collect();
            }
            let option = |it: &usize| case.options.get(*it).map(|it| (it.1, it.2.as_slice()));
            instance.case(places.iter().filter_map(option));
            left.push(places);
        }
        Self { cases, left, instance }
    }

    fn solved(&self) -> Result<AllocationPlan, Refusal> {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        solve(&self.instance, threads).map_err(|short| {
            let field = ["staff_hours", "lawyer_budget", "court_cash"].get(short).copied().unwrap_or_default();
            Refusal::FieldInvalid { field: field.to_owned(), rule: FieldRule::BeyondLimit }
        })
    }

    /// What each case takes, and the options it had.
    fn taken<'p>(
        &'p self,
        plan: &'p AllocationPlan,
    ) -> impl Iterator<Item = (&'a Choices, &'a (Option<Path>, f64, [f64; 3]))> + 'p {
        let picks = self.left.iter().zip(&plan.picks);
        self.cases.iter().zip(picks).filter_map(|(case, (left, pick))| {
            left.get(*pick).and_then(|place| case.options.get(*place)).map(|it| (case, it))
        })
    }

    fn shares(&self, plan: &AllocationPlan) -> Result<Vec<PathShare>, Refusal> {
        let mut shares: BTreeMap<Option<Path>, usize> = BTreeMap::new();
        for (_, taken) in self.taken(plan) {
            let sum = shares.entry(taken.0).or_default();
            *sum = sum.saturating_add(1);
        }
        let mut shares: Vec<(Option<Path>, usize)> = shares.into_iter().collect();
        shares.sort_by_key(|it| std::cmp::Reverse(it.1));
        shares.into_iter().map(|(path, cases)| Ok(PathShare { path: path.into(), cases: count_of(cases)? })).collect()
    }

    /// The cases whose next best choice is least behind at the prices of the resources.
    fn near(&self, plan: &AllocationPlan) -> Vec<AllocatedCase> {
        let score = |it: &(Option<Path>, f64, [f64; 3])| {
            it.2.iter().zip(&plan.shadow_prices).fold(it.1, |sum, (used, price)| used.mul_add(-price, sum))
        };
        let mut near: Vec<(f64, AllocatedCase)> = self
            .taken(plan)
            .filter_map(|(case, taken)| {
                let others = case.options.iter().filter(|it| it.0 != taken.0);
                let next = others.max_by(|one, other| score(one).total_cmp(&score(other)))?;
                let distance = behind(score(taken), score(next));
                Some((
                    distance.abs(),
                    AllocatedCase {
                        case_id: case.id.to_string(),
                        number: case.number.clone(),
                        path: taken.0.into(),
                        value: plain(taken.1, 2),
                        next: next.0.into(),
                        behind: plain(distance, 2),
                    },
                ))
            })
            .collect();
        near.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.number.cmp(&other.1.number)));
        near.into_iter().take(NEAR).map(|it| it.1).collect()
    }
}

fn resources(capacity: [f64; 3], plan: &AllocationPlan) -> Vec<ResourceUse> {
    let names = [ScarceResource::StaffHours, ScarceResource::LawyerBudget, ScarceResource::CourtCash];
    let figures = capacity.iter().zip(&plan.uses).zip(&plan.shadow_prices);
    let line = |(resource, ((capacity, used), price)): (ScarceResource, ((&f64, &f64), &f64))| ResourceUse {
        resource,
        capacity: plain(*capacity, 2),
        used: plain(*used, 2),
        shadow_price: plain(*price, 4),
    };
    names.into_iter().zip(figures).map(line).collect()
}

/// A capacity as it was typed.
fn capacity(field: &str, text: &str) -> Result<f64, Refusal> {
    let wrong = || Refusal::FieldInvalid { field: field.to_owned(), rule: FieldRule::NotAnAmount };
    let figure = Decimal::from_str_exact(&text.trim().replace(',', "")).map_err(|_| wrong())?;
    if figure.is_sign_negative() && !figure.is_zero() {
        return Err(wrong());
    }
    figure.to_string().parse().map_err(|_| wrong())
}

fn count_of(things: usize) -> Result<u32, Refusal> {
    count(u64::try_from(things).unwrap_or(u64::MAX))
}
