//! What makes a tree one that can be evaluated.

use std::collections::BTreeSet;

use super::{Branch, ByWorld, Chance, Decide, MAX_LEVELS, Node, Tree, TreeError};

/// How far a sum of probabilities may be from 1.
const SUM_TOLERANCE: f64 = 1e-9;

impl Tree {
    /// Whether the tree keeps every rule of the contract.
    /// # Errors
    /// The first rule broken: worlds first, then stage by stage from the root.
    pub fn check(&self) -> Result<(), TreeError> {
        finite("annual_rate_percent", [self.annual_rate_percent])?;
        finite("worlds", self.worlds.iter().map(|it| it.p))?;
        sums_to_one("worlds", self.worlds.iter().map(|it| it.p))?;
        let mut open: Vec<(&Node, usize)> = self.root.iter().map(|it| (it, 1)).collect();
        while let Some((node, level)) = open.pop() {
            if level > MAX_LEVELS {
                return Err(TreeError::TooDeep);
            }
            let first = open.len();
            match node {
                Node::Chance(it) => {
                    self.check_chance(it)?;
                    open.extend(it.branches.iter().filter_map(|it| Some((it.next.as_deref()?, level + 1))));
                }
                Node::Decide(it) => {
                    check_decide(it)?;
                    open.extend(it.options.iter().filter_map(|it| Some((it.next.as_deref()?, level + 1))));
                }
            }
            if let Some(children) = open.get_mut(first..) {
                children.reverse();
            }
        }
        Ok(())
    }

    fn check_chance(&self, chance: &Chance) -> Result<(), TreeError> {
        finite(&chance.name, chance.costs.iter().map(|it| it.amount))?;
        unique(&chance.name, chance.branches.iter().map(|it| &*it.label))?;
        for branch in &chance.branches {
            self.check_branch(&chance.name, branch)?;
        }
        for world in 0..self.worlds.len() {
            sums_to_one(&chance.name, chance.branches.iter().filter_map(|it| it.p.get(world)))?;
        }
        Ok(())
    }

    fn check_branch(&self, chance: &str, branch: &Branch) -> Result<(), TreeError> {
        let place = format!("{chance} / {}", branch.label);
        self.one_per_world(&place, &branch.p)?;
        finite(&place, branch.months.iter().map(|it| it.1))?;
        sums_to_one(&place, branch.months.iter().map(|it| it.1))?;
        for flow in &branch.flows {
            self.one_per_world(&place, &flow.alpha)?;
            self.one_per_world(&place, &flow.beta)?;
        }
        Ok(())
    }

    fn one_per_world(&self, place: &str, figures: &ByWorld) -> Result<(), TreeError> {
        let worlds = self.worlds.len();
        if figures.len() != worlds {
            return Err(TreeError::LengthMismatch { place: place.to_owned(), worlds, found: figures.len() });
        }
        finite(place, figures.iter())
    }
}

fn check_decide(decide: &Decide) -> Result<(), TreeError> {
    if decide.options.is_empty() {
        return Err(TreeError::InvalidJson { at: 0, reason: format!("\"{}\" has no option", decide.name) });
    }
    unique(&decide.name, decide.options.iter().map(|it| &*it.label))
}

fn finite(place: &str, figures: impl IntoIterator<Item = f64>) -> Result<(), TreeError> {
    if figures.into_iter().all(f64::is_finite) { Ok(()) } else { Err(TreeError::NotFinite { place: place.to_owned() }) }
}

fn sums_to_one(place: &str, figures: impl Iterator<Item = f64>) -> Result<(), TreeError> {
    let (sum, least) = figures.fold((0.0, 0.0_f64), |(sum, least), p| (sum + p, least.min(p)));
    if (sum - 1.0_f64).abs() <= SUM_TOLERANCE && least >= 0.0 {
        Ok(())
    } else {
        Err(TreeError::ProbabilitiesDoNotSum { place: place.to_owned(), sum })
    }
}

fn unique<'t>(place: &str, labels: impl Iterator<Item = &'t str>) -> Result<(), TreeError> {
    let mut seen = BTreeSet::new();
    for label in labels {
        if !seen.insert(label) {
            return Err(TreeError::DuplicateLabel { place: place.to_owned(), label: label.to_owned() });
        }
    }
    Ok(())
}
