//! Our figure beside the bank's or the debtor's, and what would explain the difference.

use std::collections::BTreeMap;

use super::variants::{Assumption, Variant, assumptions};
use crate::ledger::{Claim, ClaimError, Detail, Statement, reckon_with};
use crate::presets::known_head;
use crate::statutes::RulePack;
use crate::{Day, Money};

/// How many explanations are told at most.
const MOST: usize = 5;
/// How many single assumptions are tried in pairs.
const PAIRED: usize = 12;

/// What the other side says is owed. Heads it does not name are compared in the total only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theirs {
    /// By head of our claim. Yuan.
    pub heads: BTreeMap<String, Money>,
    /// In all; `None` where only heads are stated. Yuan.
    pub total: Option<Money>,
}

/// Two figures and what lies between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The day.
    pub as_of: Day,
    /// The heads they state.
    pub heads: Vec<HeadDifference>,
    /// Ours. Yuan.
    pub ours: Money,
    /// Theirs, or the sum of their heads where they state none. Yuan.
    pub theirs: Money,
    /// What would explain it: those that meet their figure first, then those that come nearer, the simplest first.
    pub explanations: Vec<Explanation>,
}

/// One head. Yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HeadDifference {
    pub head: String,
    pub label: String,
    pub ours: Money,
    pub theirs: Money,
}

/// What the claim comes to if one or two things are done differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is done differently.
    pub assumptions: Vec<Assumption>,
    /// What it comes to then, for the heads that both state. Yuan.
    pub heads: Vec<(String, Money)>,
    /// In all. Yuan.
    pub total: Money,
    /// What is still left unexplained, all heads together, without sign; zero where it meets their figure. Yuan.
    pub left: Money,
}

/// Compares what `claim` comes to on `as_of` with `theirs` and tries what would explain the difference.
///
/// Every explanation is reckoned, none is guessed: the claim is reckoned anew with one thing, then two things, done
/// differently, and only what comes nearer to their figure is told.
/// # Errors
/// [`ClaimError`] where the claim itself cannot be reckoned.
pub fn difference(claim: &Claim, as_of: Day, theirs: &Theirs, pack: &RulePack) -> Result<Difference, ClaimError> {
    let ours = reckon_with(claim, as_of, Detail::Summary, pack)?;
    let heads = heads(&ours, theirs);
    let distance = |it: &Statement| apart(it, theirs);
    let open = distance(&ours);
    let mut found: Vec<Explanation> = Vec::new();
    if !open.is_zero() {
        let single = Variant::ours(claim, as_of);
        let all = assumptions(claim, as_of, pack);
        let tried: Vec<(Variant, Explanation)> =
            all.iter().filter_map(|it| single.with(it)).filter_map(|it| reckoned(it, theirs, pack)).collect();
        found.extend(tried.iter().map(|(_, it)| it.clone()).filter(|it| it.left < open));
        if found.iter().all(|it| !it.left.is_zero()) {
            let mut moving: Vec<&(Variant, Explanation)> = tried.iter().filter(|(_, it)| it.left != open).collect();
            moving.sort_by_key(|(_, it)| it.left);
            for (place, (variant, alone)) in moving.iter().take(PAIRED).enumerate() {
                let others = moving.iter().take(PAIRED).skip(place + 1).flat_map(|(_, it)| &it.assumptions);
                let pairs = others.filter_map(|it| variant.with(it)).filter_map(|it| reckoned(it, theirs, pack));
                found.extend(pairs.map(|(_, it)| it).filter(|it| it.left < alone.left.min(open)));
            }
        }
    }
    found.sort_by_key(|it| (it.left, it.assumptions.len()));
    found.truncate(MOST);
    let stated = heads.iter().map(|it| it.theirs).sum();
    Ok(Difference { as_of, heads, ours: ours.total, theirs: theirs.total.unwrap_or(stated), explanations: found })
}

/// The heads they state, in the order of our claim; those that we do not have come last.
fn heads(ours: &Statement, theirs: &Theirs) -> Vec<HeadDifference> {
    let known = ours.heads.iter().filter_map(|it| Some((it, *theirs.heads.get(&it.id)?)));
    let known = known.map(|(it, theirs)| HeadDifference {
        head: it.id.clone(),
        label: it.label.clone(),
        ours: it.balance,
        theirs,
    });
    let strange = theirs.heads.iter().filter(|(id, _)| ours.heads.iter().all(|it| it.id != **id));
    let strange = strange.map(|(id, theirs)| HeadDifference {
        head: id.clone(),
        label: known_head(id).map_or_else(|| id.clone(), |it| it.label),
        ours: Money::ZERO,
        theirs: *theirs,
    });
    known.chain(strange).collect()
}

fn reckoned(variant: Variant, theirs: &Theirs, pack: &RulePack) -> Option<(Variant, Explanation)> {
    let done = if variant.missed.is_empty() {
        reckon_with(&variant.claim, variant.as_of, Detail::Summary, pack)
    } else {
        reckon_with(&variant.claim, variant.as_of, Detail::Summary, &pack.without_quotes(&variant.missed))
    };
    let done = done.ok()?;
    let heads = done.heads.iter().filter(|it| theirs.heads.contains_key(&it.id));
    let told = Explanation {
        assumptions: variant.assumptions.clone(),
        heads: heads.map(|it| (it.id.clone(), it.balance)).collect(),
        total: done.total,
        left: apart(&done, theirs),
    };
    Some((variant, told))
}

/// How far a statement is from theirs: by head where heads are stated, and in the total where one is.
fn apart(statement: &Statement, theirs: &Theirs) -> Money {
    let without_sign = |it: Money| if it.is_negative() { -it } else { it };
    let ours = |id: &str| statement.heads.iter().find(|it| it.id == id).map(|it| it.balance).unwrap_or_default();
    let heads: Money = theirs.heads.iter().map(|(id, it)| without_sign(ours(id) - *it)).sum();
    match theirs.total {
        Some(total) => heads + without_sign(statement.total - total),
        None => heads,
    }
}
