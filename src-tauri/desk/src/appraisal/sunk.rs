//! What was spent on a case so far. It is gone whatever is chosen: no figure of any path looks at it, and so it is shown apart.

use recourse_core::casework::costs;
use recourse_core::events::{Bearer, CostState};
use recourse_core::{CaseFile, Day, Money};

use crate::wire::{SunkCost, SunkCosts};

/// The costs on file that fell due by `as_of` and are paid, as far as is known, the oldest first.
pub(super) fn sunk(file: &CaseFile, as_of: Day) -> SunkCosts {
    let mut spent: Vec<_> = costs(file, as_of).filter(|it| it.state != Some(CostState::Unpaid)).collect();
    spent.sort_by_key(|it| it.due_on);
    let borne = |by: Bearer| -> Money { spent.iter().filter(|it| it.borne_by == by).map(|it| it.amount).sum() };
    let (demanded, own) = (borne(Bearer::Debtor), borne(Bearer::Creditor));
    SunkCosts {
        total: (demanded + own).to_string(),
        demanded: demanded.to_string(),
        own: own.to_string(),
        lines: spent
            .iter()
            .map(|it| SunkCost {
                on: it.due_on.to_string(),
                what: it.what.clone(),
                amount: it.amount.to_string(),
                borne_by: it.borne_by.into(),
            })
            .collect(),
    }
}
