//! What moved between two days, head by head.

use crate::ledger::{ClaimError, Detail, HeadBalance, HeadKind, Statement, reckon_with};
use crate::statutes::RulePack;
use crate::{CaseFile, Day, Money, claim_on_with};

/// One claim on two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaysCompared {
    /// The earlier day.
    pub from: Day,
    /// The later day.
    pub to: Day,
    /// Every head of either day, in the order of the later claim.
    pub heads: Vec<HeadMoved>,
    /// Owed on the earlier day. Yuan.
    pub total_before: Money,
    /// Owed on the later day. Yuan.
    pub total_after: Money,
    /// The day a judgment replaced the claim in between.
    pub judgment_on: Option<Day>,
}

/// One head: `before` + `charged` + `earned` − `paid` − `waived` + `fixed` = `after`. Yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the ledger")]
pub struct HeadMoved {
    pub head: String,
    pub kind: HeadKind,
    pub label: String,
    pub before: Money,
    pub charged: Money,
    pub earned: Money,
    pub paid: Money,
    pub waived: Money,
    /// What a judgment in between made of it.
    pub fixed: Money,
    pub after: Money,
}

/// What moved in `file` from one day to another, whichever is named first.
///
/// Where a judgment took effect in between, movements before it are those of the claim it replaced, and what it made of
/// each head is told apart.
/// # Errors
/// [`ClaimError`] where the claim cannot be reckoned.
pub fn between(file: &CaseFile, one: Day, other: Day, pack: &RulePack) -> Result<DaysCompared, ClaimError> {
    let (from, to) = (one.min(other), one.max(other));
    let state = |on: Day, of: Day| reckon_with(&claim_on_with(file, of, pack), on, Detail::Summary, pack);
    let (before, after) = (state(from, from)?, state(to, to)?);
    let judgment_on = file.judgment().map(|it| it.what.effective_on).filter(|it| from < *it && *it <= to);
    let turn = match judgment_on {
        Some(on) => Some((state(on, from)?, state(on, on)?)),
        None => None,
    };
    let mut heads: Vec<HeadMoved> = after.heads.iter().map(named).collect();
    for it in &before.heads {
        if heads.iter().all(|known| known.head != it.id) {
            heads.push(named(it));
        }
    }
    for head in &mut heads {
        match &turn {
            None => head.add(&before, &after),
            Some((old, new)) => {
                head.add(&before, old);
                head.fixed = balance(new, &head.head) - balance(old, &head.head);
                head.add(new, &after);
            }
        }
        (head.before, head.after) = (balance(&before, &head.head), balance(&after, &head.head));
    }
    Ok(DaysCompared { from, to, heads, total_before: before.total, total_after: after.total, judgment_on })
}

fn named(it: &HeadBalance) -> HeadMoved {
    let [before, charged, earned, paid, waived, fixed, after] = [Money::ZERO; 7];
    let (head, kind, label) = (it.id.clone(), it.kind, it.label.clone());
    HeadMoved { head, kind, label, before, charged, earned, paid, waived, fixed, after }
}

fn balance(statement: &Statement, head: &str) -> Money {
    statement.heads.iter().find(|it| it.id == head).map(|it| it.balance).unwrap_or_default()
}

impl HeadMoved {
    fn add(&mut self, before: &Statement, after: &Statement) {
        let of = |statement: &Statement, part: fn(&HeadBalance) -> Money| {
            statement.heads.iter().find(|it| it.id == self.head).map(part).unwrap_or_default()
        };
        let moved = |part: fn(&HeadBalance) -> Money| of(after, part) - of(before, part);
        let (charged, earned) = (moved(|it| it.charged), moved(|it| it.earned));
        let (paid, waived) = (moved(|it| it.paid), moved(|it| it.waived));
        self.charged = self.charged + charged;
        self.earned = self.earned + earned;
        self.paid = self.paid + paid;
        self.waived = self.waived + waived;
    }
}
