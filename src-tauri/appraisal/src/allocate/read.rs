//! The portfolio and the answer of `recourse allocate`.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{AllocateError, Instance, solve};

/// Names that are compared one by one.
const FEW: usize = 32;

/// A portfolio as it is asked about.
#[derive(Clone, Debug, Deserialize)]
pub struct Portfolio {
    /// Names of what is scarce.
    pub resources: Vec<String>,
    /// How much there is of each.
    pub capacity: Vec<f64>,
    /// The cases.
    pub cases: Vec<PortfolioCase>,
}

/// One case and what can be done about it.
#[derive(Clone, Debug, Deserialize)]
pub struct PortfolioCase {
    /// Its name.
    pub id: String,
    /// One of these is taken.
    pub options: Vec<PortfolioOption>,
}

/// One option of a case.
#[derive(Clone, Debug, Deserialize)]
pub struct PortfolioOption {
    /// Its name.
    pub label: String,
    /// What it is worth. Yuan.
    pub value: f64,
    /// What it uses of each resource.
    pub uses: Vec<f64>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Allocation {
    /// Total value.
    pub value: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// `(bound − value) ÷ max(1, |value|)`.
    pub gap: f64,
    /// What is used of each resource.
    pub uses: Vec<f64>,
    /// What one unit more of each resource would bring.
    pub shadow_prices: Vec<f64>,
    /// What each case takes, in the order of the cases.
    pub picks: Vec<Pick>,
}

/// What one case takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Pick {
    pub id: String,
    pub option: String,
}

impl Portfolio {
    /// # Errors
    /// [`AllocateError`]: not of this shape, or figures that do not fit one another.
    pub fn parse(json: &str) -> Result<Self, AllocateError> {
        let text = json.strip_prefix('\u{feff}').unwrap_or(json);
        let read: Self =
            serde_json::from_str(text).map_err(|why| AllocateError::InvalidJson { reason: why.to_string() })?;
        read.check()?;
        Ok(read)
    }

    fn check(&self) -> Result<(), AllocateError> {
        let resources = self.resources.len();
        unique(self.resources.iter().map(String::as_str), "")?;
        fits("capacity", &self.capacity, resources)?;
        unique(self.cases.iter().map(|it| it.id.as_str()), "")?;
        for case in &self.cases {
            if case.options.is_empty() {
                return Err(AllocateError::InvalidJson { reason: format!("\"{}\" has no option", case.id) });
            }
            unique(case.options.iter().map(|it| it.label.as_str()), &case.id)?;
            for option in &case.options {
                let place = || format!("{} / {}", case.id, option.label);
                if option.uses.len() != resources || !option.value.is_finite() {
                    fits(&place(), &option.uses, resources)?;
                    return Err(AllocateError::NotFinite { place: place() });
                }
                if !option.uses.iter().all(|it| it.is_finite()) {
                    return Err(AllocateError::NotFinite { place: place() });
                }
            }
        }
        Ok(())
    }

    /// The best allocation found, with its proof.
    /// # Errors
    /// [`AllocateError::Infeasible`], which names the resource.
    pub fn allocate(&self, threads: usize) -> Result<Allocation, AllocateError> {
        let mut instance = Instance::new(self.capacity.clone());
        for case in &self.cases {
            instance.case(case.options.iter().map(|it| (it.value, it.uses.as_slice())));
        }
        let plan = solve(&instance, threads).map_err(|resource| AllocateError::Infeasible {
            resource: self.resources.get(resource).cloned().unwrap_or_default(),
        })?;
        let pick = |(case, pick): (&PortfolioCase, &usize)| Pick {
            id: case.id.clone(),
            option: case.options.get(*pick).map(|it| it.label.clone()).unwrap_or_default(),
        };
        Ok(Allocation {
            value: plan.value,
            bound: plan.bound,
            gap: plan.gap(),
            picks: self.cases.iter().zip(&plan.picks).map(pick).collect(),
            uses: plan.uses,
            shadow_prices: plan.shadow_prices,
        })
    }
}

impl Allocation {
    /// The JSON of the contract.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

fn fits(place: &str, figures: &[f64], resources: usize) -> Result<(), AllocateError> {
    if figures.len() != resources {
        return Err(AllocateError::LengthMismatch { place: place.to_owned(), resources, found: figures.len() });
    }
    if figures.iter().all(|it| it.is_finite()) {
        Ok(())
    } else {
        Err(AllocateError::NotFinite { place: place.to_owned() })
    }
}

fn unique<'t>(names: impl ExactSizeIterator<Item = &'t str>, within: &str) -> Result<(), AllocateError> {
    // A hundred thousand cases with a handful of options each need no table for each of them.
    let few = names.len() <= FEW;
    let (mut seen, mut list) = (HashSet::new(), Vec::with_capacity(names.len().min(FEW)));
    for name in names {
        let new = if few { !list.contains(&name) } else { seen.insert(name) };
        if few {
            list.push(name);
        }
        if !new {
            let place = if within.is_empty() { name.to_owned() } else { format!("{within} / {name}") };
            return Err(AllocateError::DuplicateLabel { place });
        }
    }
    Ok(())
}
