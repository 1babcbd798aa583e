//! The plan of a file in its letters: agreements write it down, a notice of breach says how it was broken.

use recourse_core::casework::{Due, Plan, PlanState, plans};
use recourse_core::{CaseFile, Day, Money};
use recourse_letters::Instalment;

/// The plan that letters speak of: drawn up and not signed before one that runs, the latest of each.
pub(super) fn of(file: &CaseFile, today: Day) -> Option<Plan> {
    let mut all: Vec<Plan> = plans(file, today);
    let at = |wanted: &[PlanState], all: &[Plan]| all.iter().rposition(|it| wanted.contains(&it.state));
    let running = [PlanState::Active, PlanState::Breached, PlanState::Accelerated];
    let place = at(&[PlanState::Drawn], &all).or_else(|| at(&running, &all))?;
    Some(all.swap_remove(place))
}

/// Its payments, the fee of each within.
pub(super) fn instalments(plan: &Plan) -> Vec<Instalment> {
    let one = |it: &Due| Instalment { due: it.instalment.due, amount: it.instalment.amount + it.instalment.fee };
    plan.instalments.iter().map(one).collect()
}

/// What it answers of what letters ask, by the name of the fact.
pub(super) fn known(plan: &Plan, dated: Day) -> Vec<(&'static str, String)> {
    let mut known = Vec::new();
    let last = plan.instalments.iter().map(|it| it.instalment.due).max();
    known.extend(last.map(|it| ("extended_until", it.to_string())));
    if plan.drawn.standstill {
        known.push(("still_from", plan.drawn.as_of.to_string()));
        known.extend(last.map(|it| ("still_until", it.to_string())));
    }
    known.extend(plan.signed_on.map(|it| ("agreement_on", it.to_string())));
    let missed: Vec<&Due> = plan.instalments.iter().filter(|it| plan.signed_on.is_some() && it.missed(dated)).collect();
    if let Some(first) = missed.first() {
        let lacking: Money = missed.iter().map(|it| it.instalment.amount + it.instalment.fee - it.paid).sum();
        known.push(("broken_on", first.instalment.due.to_string()));
        known.push(("broken_amount", lacking.to_string()));
    }
    known
}
