//! Which rules differ between two packs.

use super::listed::fee_id;
use super::pack::RulePack;

/// A rule that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChange {
    /// The list of the pack it stands in, such as `series`.
    pub list: &'static str,
    /// Its name there.
    pub id: String,
    /// What became of it.
    pub turn: Turn,
}

/// What became of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It is new.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
}

/// Every rule that differs from `old` to `new`, list by list.
#[must_use]
pub fn rule_changes(old: &RulePack, new: &RulePack) -> Vec<RuleChange> {
    let mut all = Vec::new();
    compare(&mut all, "instruments", &old.instruments, &new.instruments, |it| it.id.clone());
    compare(&mut all, "series", &old.series, &new.series, |it| it.id().to_owned());
    compare(&mut all, "fees", &old.fees, &new.fees, |it| fee_id(it.id));
    compare(&mut all, "caps", &old.caps, &new.caps, |it| it.id.clone());
    compare(&mut all, "measures", &old.measures, &new.measures, super::measures::MeasureRule::key);
    compare(&mut all, "years", &old.years, &new.years, |it| it.number.to_string());
    compare(&mut all, "periods", &old.periods, &new.periods, |it| it.id.clone());
    compare(&mut all, "interruptions", &old.interruptions, &new.interruptions, |it| it.id.clone());
    compare(&mut all, "conduct", &old.conduct, &new.conduct, |it| it.id.clone());
    compare(&mut all, "policy", &old.policy, &new.policy, |it| it.id.clone());
    compare(&mut all, "day_counts", &old.day_counts, &new.day_counts, |it| it.id.clone());
    compare(&mut all, "products", &old.products, &new.products, |it| it.id.clone());
    compare(&mut all, "thresholds", &old.thresholds, &new.thresholds, |it| it.id.clone());
    compare(&mut all, "tokens", &old.tokens, &new.tokens, |it| it.id.clone());
    if old.halving != new.halving {
        all.push(RuleChange { list: "halving", id: "halving".to_owned(), turn: Turn::Changed });
    }
    all
}

fn compare<T: PartialEq>(
    all: &mut Vec<RuleChange>,
    list: &'static str,
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> String,
) {
    for it in new {
        let before = old.iter().find(|known| id(known) == id(it));
        let turn = match before {
            None => Turn::Added,
            Some(before) if before != it => Turn::Changed,
            Some(_) => continue,
        };
        all.push(RuleChange { list, id: id(it), turn });
    }
    let gone = old.iter().filter(|it| !new.iter().any(|known| id(known) == id(it)));
    all.extend(gone.map(|it| RuleChange { list, id: id(it), turn: Turn::Removed }));
}
