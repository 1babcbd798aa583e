//! Spreading staff hours, lawyer budget and court cash over the cases of the vault.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU32, Ordering};

use recourse_appraisal::{AllocationPlan, Appraiser, Instance, Path, Resources, behind, percent, solve};
use recourse_core::casework::{ApprovalAsked, Casework, approvals};
use recourse_core::clocks::{Clock, Turn, clocks};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, CaseId, Day, Entry};
use recourse_vault::Records as _;
use rust_decimal::Decimal;

use super::{inputs, plain, refused};
use crate::desk::{Open, count, day_or};
use crate::job::Job;
use crate::refusals::fault;
use crate::wire::{
    AllocatePortfolio, AllocatedCase, AllocationCancelled, AllocationProposed, AskAllocation, CancelAllocation,
    FieldRule, ForcedCase, ForcedConflict, Language, LineSide, OverrideRegret, PathOverride, PathShare,
    PortfolioAllocated, Progress, ProposeAllocation, Refusal, ResourceUse, ScarceResource,
};
use crate::{Desk, words};

/// Cases shown on either side of the line.
const NEAR: usize = 20;
/// Days before the end of a limitation from which only an act that interrupts it may be chosen.
const FORCED_DAYS: i64 = 60;

impl Desk {
    /// One choice for every open case within the capacities, with the proof of how good it is. Nothing is written, and
    /// other work goes on while it is solved.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for a capacity that is not a number or does not suffice, [`Refusal::Cancelled`],
    /// [`Refusal::VaultLocked`].
    pub fn allocate_portfolio(&self, ask: AllocatePortfolio) -> Result<PortfolioAllocated, Refusal> {
        let _running = self.allocating.begin();
        let capacity = capacities(&ask)?;
        let (_, as_of, cases, unreckoned) = self.choices(&ask)?;
        let fixed = fixed(&ask);
        let problem = Problem::of(&cases, &capacity, &fixed);
        let plan = problem.solved()?;
        let best =
            if fixed.is_empty() { plan.value } else { Problem::of(&cases, &capacity, &HashMap::new()).solved()?.value };
        let mut regrets = Vec::new();
        for it in &ask.overrides {
            if self.allocating.is_cancelled() {
                return Err(Refusal::Cancelled);
            }
            if cases.iter().any(|case| case.conflicts(it)) {
                continue;
            }
            // What this override alone costs, the others left free.
            let alone = [(it.case_id.as_str(), it.path.into())].into();
            let value = Problem::of(&cases, &capacity, &alone).solved()?.value;
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
            resources: resources(&capacity, &plan),
            shares: problem.shares(&plan)?,
            near: problem.near(&plan),
            regrets,
            forced: problem.forced(&plan, as_of)?,
            conflicts: conflicts(&cases, &ask),
        })
    }

    /// How far the allocation is; all that is asked while it runs.
    ///
    /// # Errors
    /// None today.
    pub fn allocation_progress(&self, _: AskAllocation) -> Result<Progress, Refusal> {
        Ok(self.allocating.progress())
    }

    /// Stops the allocation at its next case.
    ///
    /// # Errors
    /// None today.
    pub fn cancel_allocation(&self, _: CancelAllocation) -> Result<AllocationCancelled, Refusal> {
        self.allocating.cancel();
        Ok(AllocationCancelled {})
    }

    /// Puts the paths of an allocation to whoever approves them: an approval asked for in every case whose path would
    /// change. Nothing is decided.
    ///
    /// # Errors
    /// As [`Desk::allocate_portfolio`].
    pub fn propose_allocation(&self, ask: ProposeAllocation) -> Result<AllocationProposed, Refusal> {
        let _running = self.allocating.begin();
        let ProposeAllocation { plan: ask, language } = ask;
        let capacity = capacities(&ask)?;
        let (opening, as_of, cases, _) = self.choices(&ask)?;
        let problem = Problem::of(&cases, &capacity, &fixed(&ask));
        let plan = problem.solved()?;
        let taken: HashMap<CaseId, (Path, f64)> =
            problem.taken(&plan).filter_map(|(case, it)| Some((case.id, (it.0?, it.1)))).collect();
        let mut ids: Vec<CaseId> = taken.keys().copied().collect();
        ids.sort_unstable();
        self.read_on(opening, |open, now| {
            let by = open.user.name.clone();
            let mut asked = Vec::new();
            for file in open.vault.cases(&ids)? {
                let Some((path, mean)) = taken.get(&file.id) else { continue };
                let what = proposal(language, *path, *mean, as_of);
                let chosen = file.path.as_ref().and_then(super::chosen_path);
                let waiting = approvals(&file).iter().any(|it| it.decided.is_none() && it.asked.what == what);
                if chosen != Some((*path).into()) && !waiting && open.sight.covers(&file.facts) {
                    let (matter, by) = (MATTER.to_owned(), by.clone());
                    let it = ApprovalAsked { matter, what, amount: None, by, on: now.today, shown: None };
                    asked.push((file.id, Entry::Casework(Casework::ApprovalAsked(it))));
                }
            }
            open.write(now, |tx| {
                for (case, entry) in &asked {
                    tx.append(Some(*case), entry)?;
                }
                Ok(())
            })?;
            Ok(AllocationProposed {
                proposed: count_of(asked.len())?,
                unchanged: count_of(cases.len().saturating_sub(asked.len()))?,
            })
        })
    }

    /// In which opening, and the choices of every open case in sight, gathered before the vault is let go.
    fn choices(&self, ask: &AllocatePortfolio) -> Result<(u64, Day, Vec<Choices>, u32), Refusal> {
        self.read(|open, now| {
            let as_of = day_or(&ask.as_of, now.today)?;
            let (cases, unreckoned) = open.choices(as_of, &self.allocating)?;
            Ok((open.opening, as_of, cases, unreckoned))
        })
    }
}

/// What is asked of whoever approves, in the catalogue of approvals.
const MATTER: &str = "tactic";

/// What is proposed, in words.
fn proposal(language: Language, path: Path, mean: f64, as_of: Day) -> String {
    let name = serde_json::to_value(path).ok().and_then(|it| it.as_str().map(|it| format!("path_{it}")));
    let name = words::say(language, &name.unwrap_or_default(), &[]);
    words::say(
        language,
        "allocation_proposal",
        &[("path", &name), ("mean", &plain(mean, 2)), ("day", &as_of.to_string())],
    )
}

/// What is scarce, in the order in which options say what they use; the last may be left unlimited.
const SCARCE: [(&str, ScarceResource); 4] = [
    ("staff_hours", ScarceResource::StaffHours),
    ("lawyer_budget", ScarceResource::LawyerBudget),
    ("court_cash", ScarceResource::CourtCash),
    ("hearings", ScarceResource::Hearings),
];

fn capacities(ask: &AllocatePortfolio) -> Result<Vec<f64>, Refusal> {
    let limits = [&ask.staff_hours, &ask.lawyer_budget, &ask.court_cash];
    let hearings = Some(&ask.hearings).filter(|it| !it.trim().is_empty());
    SCARCE.iter().zip(limits.into_iter().chain(hearings)).map(|((field, _), it)| capacity(field, it)).collect()
}

fn fixed(ask: &AllocatePortfolio) -> HashMap<&str, Option<Path>> {
    ask.overrides.iter().map(|it| (it.case_id.as_str(), it.path.into())).collect()
}

/// A path, or stopping; its value and what it uses.
type Offered = (Option<Path>, f64, [f64; 4]);

/// A case and what can be done about it.
struct Choices {
    id: CaseId,
    number: String,
    /// Stop first, then the paths.
    options: Vec<Offered>,
    /// The last day of a limitation that runs out so soon that only an act which interrupts it may be chosen.
    runs_out: Option<Day>,
}

impl Choices {
    /// Whether an option may be chosen with the clocks of the case.
    fn admits(&self, option: &Offered) -> bool {
        self.runs_out.is_none() || option.0.is_some_and(Path::interrupts)
    }

    /// Whether an override would let a limitation run out: that is for a named person to decide in the file.
    fn conflicts(&self, it: &PathOverride) -> bool {
        let asked: Option<Path> = it.path.into();
        self.id.to_string() == it.case_id && self.runs_out.is_some() && !asked.is_some_and(Path::interrupts)
    }
}

/// The first limitation that runs out within sixty days, if any does.
fn runs_out(file: &CaseFile, as_of: Day, pack: &RulePack) -> Option<Day> {
    let ours = |it: &Clock| {
        it.turn == Turn::Ours
            && it.answered.is_none()
            && ["limitation.", "guarantee."].iter().any(|prefix| it.rule.starts_with(prefix))
            && (0..FORCED_DAYS).contains(&it.days_left(as_of))
    };
    clocks(file, pack).into_iter().find(ours).map(|it| it.last_day)
}

fn conflicts(cases: &[Choices], ask: &AllocatePortfolio) -> Vec<ForcedConflict> {
    let conflict = |it: &PathOverride| {
        let case = cases.iter().find(|case| case.conflicts(it))?;
        Some(ForcedConflict {
            case_id: it.case_id.clone(),
            number: case.number.clone(),
            last_day: case.runs_out?.to_string(),
            asked: it.path,
        })
    };
    ask.overrides.iter().filter_map(conflict).collect()
}

impl Open {
    /// The choices of every open case, by number, and how many could not be reckoned.
    fn choices(&self, as_of: Day, job: &Job) -> Result<(Vec<Choices>, u32), Refusal> {
        let appraiser = Appraiser::of(&self.assumed()?).map_err(refused)?;
        let (pack, sight) = (&self.pack, &self.sight);
        let of = self.vault.totals()?.iter().fold(0_u64, |sum, it| sum.saturating_add(it.cases));
        let (of, done) = (count(of)?, AtomicU32::new(0));
        let parts = self.vault.fold_all(Default::default, |(cases, unreckoned): &mut (Vec<Choices>, u64), file| {
            let gone_on = job.at(done.fetch_add(1, Ordering::Relaxed).saturating_add(1), of).is_continue();
            if !gone_on || !file.has_claim() || !sight.covers(&file.facts) {
                return;
            }
            let seen = inputs(file, as_of, pack).and_then(|it| appraiser.glance(&it).map_err(refused));
            let Ok(seen) = seen else { return *unreckoned = unreckoned.saturating_add(1) };
            let path = |(path, mean, uses): &(Path, f64, Resources)| {
                let uses = [uses.staff_hours, uses.lawyer_budget, uses.court_cash, uses.hearings];
                (Some(*path), *mean, uses.map(|it| it.max(0.0)))
            };
            let options = std::iter::once((None, 0.0, [0.0; 4])).chain(seen.paths.iter().map(path)).collect();
            let runs_out = runs_out(file, as_of, pack);
            cases.push(Choices { id: file.id, number: file.facts.number.to_string(), options, runs_out });
        })?;
        if job.is_cancelled() {
            return Err(Refusal::Cancelled);
        }
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
    fn of(cases: &'a [Choices], capacity: &[f64], fixed: &HashMap<&str, Option<Path>>) -> Self {
        let mut instance = Instance::new(capacity.to_vec());
        let mut left = Vec::with_capacity(cases.len());
        for case in cases {
            let wanted = (!fixed.is_empty()).then(|| fixed.get(case.id.to_string().as_str())).flatten();
            let admitted = || case.options.iter().enumerate().filter(|it| case.admits(it.1));
            let wanted = |it: &(usize, &Offered)| wanted.is_none_or(|path| *path == it.1.0);
            let mut places: Vec<usize> = admitted().filter(wanted).map(|it| it.0).collect();
            if places.is_empty() {
                places = admitted().map(|it| it.0).collect();
            }
            let used = |it: &'a Offered| it.2.get(..capacity.len()).unwrap_or_default();
            let option = |it: &usize| case.options.get(*it).map(|it| (it.1, used(it)));
            instance.case(places.iter().filter_map(option));
            left.push(places);
        }
        Self { cases, left, instance }
    }

    fn solved(&self) -> Result<AllocationPlan, Refusal> {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        solve(&self.instance, threads).map_err(|short| {
            let field = SCARCE.get(short).map_or("", |it| it.0);
            Refusal::FieldInvalid { field: field.to_owned(), rule: FieldRule::BeyondLimit }
        })
    }

    /// What each case takes, and the options it had.
    fn taken<'p>(&'p self, plan: &'p AllocationPlan) -> impl Iterator<Item = (&'a Choices, &'a Offered)> + 'p {
        let picks = self.left.iter().zip(&plan.picks);
        self.cases.iter().zip(picks).filter_map(|(case, (left, pick))| {
            left.get(*pick).and_then(|place| case.options.get(*place)).map(|it| (case, it))
        })
    }

    /// The cases that a clock forces, the first to run out first.
    fn forced(&self, plan: &AllocationPlan, as_of: Day) -> Result<Vec<ForcedCase>, Refusal> {
        let paid = |it: &Offered| priced(it, plan);
        let mut forced = Vec::new();
        for (case, taken) in self.taken(plan) {
            let Some(last_day) = case.runs_out else { continue };
            let best =
                |one: &&Offered, other: &&Offered| behind(one.1, paid(one)).total_cmp(&behind(other.1, paid(other)));
            let free = case.options.iter().max_by(best).map_or(taken.0, |it| it.0);
            let free = if free.is_some_and(Path::interrupts) { taken.0 } else { free };
            forced.push(ForcedCase {
                case_id: case.id.to_string(),
                number: case.number.clone(),
                last_day: last_day.to_string(),
                days_left: u32::try_from(last_day.days_since(as_of)).map_err(|why| fault(&why))?,
                path: taken.0.into(),
                free: free.into(),
            });
        }
        forced.sort_by(|one, other| (&one.last_day, &one.number).cmp(&(&other.last_day, &other.number)));
        Ok(forced)
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

    /// The cases whose next best choice is least behind at the prices of the resources, on either side of the line: those
    /// that would give what they take back, and those that would take more.
    fn near(&self, plan: &AllocationPlan) -> Vec<AllocatedCase> {
        let paid = |it: &Offered| priced(it, plan);
        let score = |it: &Offered| behind(it.1, paid(it));
        let mut near: Vec<(f64, AllocatedCase)> = self
            .taken(plan)
            .filter_map(|(case, taken)| {
                let others = case.options.iter().filter(|it| it.0 != taken.0 && case.admits(it));
                let next = others.max_by(|one, other| score(one).total_cmp(&score(other)))?;
                let distance = behind(score(taken), score(next));
                let side = if paid(taken) > paid(next) { LineSide::Above } else { LineSide::Below };
                Some((
                    distance.abs(),
                    AllocatedCase {
                        case_id: case.id.to_string(),
                        number: case.number.clone(),
                        path: taken.0.into(),
                        value: plain(taken.1, 2),
                        next: next.0.into(),
                        behind: plain(distance, 2),
                        side,
                    },
                ))
            })
            .collect();
        near.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.number.cmp(&other.1.number)));
        let (above, below): (Vec<_>, Vec<_>) =
            near.into_iter().map(|it| it.1).partition(|it| it.side == LineSide::Above);
        above.into_iter().take(NEAR).chain(below.into_iter().take(NEAR)).collect()
    }
}

/// What an option uses at the prices of the resources.
fn priced(it: &Offered, plan: &AllocationPlan) -> f64 {
    it.2.iter().zip(&plan.shadow_prices).fold(0.0, |sum: f64, (used, price)| used.mul_add(*price, sum))
}

fn resources(capacity: &[f64], plan: &AllocationPlan) -> Vec<ResourceUse> {
    let figures = capacity.iter().zip(&plan.uses).zip(&plan.shadow_prices);
    let line = |(resource, ((capacity, used), price)): (ScarceResource, ((&f64, &f64), &f64))| ResourceUse {
        resource,
        capacity: plain(*capacity, 2),
        used: plain(*used, 2),
        shadow_price: plain(*price, 4),
    };
    SCARCE.iter().map(|it| it.1).zip(figures).map(line).collect()
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
