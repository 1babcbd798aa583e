//! How late a file is: both counts of days for each debt, what the product tolerates, what a number of days changes.

use recourse_core::casework::{DebtOf, LateDebt, LateState, OrderTurned, Reached, lateness, thresholds, tolerated};
use recourse_core::ledger::Detail;
use recourse_core::{CaseFile, Day, claim_on_with};

use crate::Desk;
use crate::desk::{Open, seq};
use crate::ledger::{source, stated};
use crate::tactics::coded;
use crate::wire::{
    AskLateness, DayCountLine, LateCountLine, LateCountState, LateDebtKind, LateDebtLine, LatenessShown,
    OrderTurnShown, Refusal, ThresholdLine,
};

impl Desk {
    /// How late one file is by each way of counting.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_lateness(&self, ask: AskLateness) -> Result<LatenessShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            open.veil(&file).over(open.lateness(&file, now.today)?)
        })
    }
}

impl Open {
    fn lateness(&self, file: &CaseFile, today: Day) -> Result<LatenessShown, Refusal> {
        let pack = &self.pack;
        let owed = stated(&claim_on_with(file, today, pack), today, Detail::Summary, pack).ok();
        let (allowed, debts) = (tolerated(file, pack), lateness(file, owed.as_ref(), today, pack));
        let own = allowed.own_grace && allowed.own_tolerance;
        let counts = pack.day_counts().iter().map(|it| DayCountLine {
            id: it.id.clone(),
            title: it.title.clone(),
            title_en: it.title_en.clone(),
            rule: it.rule.clone(),
            rule_en: it.rule_en.clone(),
            sources: it.sources(pack).into_iter().map(source).collect(),
        });
        let sources = allowed.product.filter(|_| !own).map(|it| it.sources(pack)).unwrap_or_default();
        Ok(LatenessShown {
            today: today.to_string(),
            counts: counts.collect(),
            product: allowed.product.map(|it| coded(&it.id, &it.title, &it.title_en)),
            product_sources: sources.into_iter().map(source).collect(),
            grace_days: allowed.grace_days,
            tolerance: allowed.tolerance.to_string(),
            own_grace: allowed.own_grace,
            own_tolerance: allowed.own_tolerance,
            debts: debts.iter().map(debt_line).collect::<Result<_, _>>()?,
            thresholds: thresholds(file, &debts, today, pack).into_iter().map(|it| self.threshold_line(it)).collect(),
            by_hand: file.terms_in_force().is_some_and(|it| it.what.document.is_some()),
        })
    }

    fn threshold_line(&self, it: Reached<'_>) -> ThresholdLine {
        let day = |it: Day| it.to_string();
        ThresholdLine {
            id: it.rule.id.clone(),
            title: it.rule.title.clone(),
            title_en: it.rule.title_en.clone(),
            days: it.rule.days,
            on: it.on.map(day),
            come: it.come,
            order: it.order.map(|it| match it {
                OrderTurned::AsTheRuleSays(from) => OrderTurnShown::AsTheRuleSays { from: day(from) },
                OrderTurned::OnAnotherDay(from) => OrderTurnShown::OnAnotherDay { from: day(from) },
                OrderTurned::No => OrderTurnShown::No,
            }),
            sources: it.rule.sources(&self.pack).into_iter().map(source).collect(),
        }
    }
}

fn debt_line(it: &LateDebt) -> Result<LateDebtLine, Refusal> {
    let (kind, at, place) = match it.of {
        DebtOf::Compensation => (LateDebtKind::Compensation, None, None),
        DebtOf::Further(at) => (LateDebtKind::Further, Some(at), None),
        DebtOf::Bill(at) => (LateDebtKind::Bill, Some(at), None),
        DebtOf::Instalment(plan, place) => (LateDebtKind::Instalment, Some(plan), Some(place)),
    };
    let place = place.map(|it| u32::try_from(it.saturating_add(1)).unwrap_or(u32::MAX));
    let counts =
        it.counts.iter().map(|it| LateCountLine { from: it.from.to_string(), days: it.days, state: it.state.into() });
    Ok(LateDebtLine {
        kind,
        seq: at.map(seq).transpose()?,
        place,
        name: it.name.clone(),
        due: it.due.to_string(),
        amount: it.amount.to_string(),
        open: it.open.to_string(),
        counts: counts.collect(),
    })
}

crate::convert::same!(LateState, LateCountState: Running NotYet Paid Tolerated);
