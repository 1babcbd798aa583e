//! One case in which other figures are tried: what depends on none of them is reckoned once.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::compare::{Appraiser, Case};
use super::costs::Prices;
use super::verdict::Candidate;
use super::{AppraisalError, CaseInputs, Path};
use crate::evaluate::Ready;
use crate::tree::Tree;

/// One case in which other figures are tried, one after the other.
pub(super) struct Trial<'a> {
    inputs: &'a CaseInputs,
    pub(super) by: &'a Appraiser,
    prices: Arc<Prices>,
}

impl<'a> Trial<'a> {
    pub(super) fn of(inputs: &'a CaseInputs, by: &'a Appraiser) -> Result<Self, AppraisalError> {
        Ok(Self::priced(inputs, by, Case::of(inputs, by)?.prices))
    }

    pub(super) fn priced(inputs: &'a CaseInputs, by: &'a Appraiser, prices: Arc<Prices>) -> Self {
        Self { inputs, by, prices }
    }

    pub(super) fn prices(&self) -> &Prices {
        &self.prices
    }

    /// What `answer` makes of the case with another figure; `None` where that does not fit its range or the others.
    pub(super) fn with<T>(
        &self,
        id: &str,
        value: Decimal,
        answer: impl FnOnce(&mut Tried<'_>) -> T,
    ) -> Result<Option<T>, AppraisalError> {
        let Some(by) = self.by.tried(id, value)? else { return Ok(None) };
        let prices = if Prices::read(id) {
            Arc::new(Prices::bare(self.inputs, &by.book, &by.tariff)?)
        } else {
            Arc::clone(&self.prices)
        };
        let mut tried = Tried { ready: by.ready.clone(), case: Case::priced(self.inputs, &by, prices) };
        Ok(Some(answer(&mut tried)))
    }

    /// As [`Trial::with`], of a figure reckoned in floats, to nine decimals.
    pub(super) fn with_real<T>(
        &self,
        id: &str,
        value: f64,
        answer: impl FnOnce(&mut Tried<'_>) -> T,
    ) -> Result<Option<T>, AppraisalError> {
        Decimal::from_str_exact(&format!("{value:.9}")).map_or(Ok(None), |value| self.with(id, value, answer))
    }

    /// The case as it is.
    pub(super) fn now(&self) -> Tried<'a> {
        let case = Case::priced(self.inputs, self.by, Arc::clone(&self.prices));
        Tried { ready: self.by.ready.clone(), case }
    }
}

/// A case to ask for what its paths are worth.
pub(super) struct Tried<'a> {
    case: Case<'a>,
    ready: Ready,
}

impl Tried<'_> {
    /// The expected present value of one path.
    pub(super) fn worth(&mut self, path: Path) -> f64 {
        self.case.mean(&mut self.ready, path, &self.case.by.figures)
    }

    /// The tree of one path, its worlds without labels.
    pub(super) fn tree(&self, path: Path) -> Tree {
        self.case.tree(path)
    }

    /// By how much one candidate is ahead of another.
    pub(super) fn lead(&mut self, first: Candidate, second: Candidate) -> f64 {
        let mut worth = |it: Candidate| match it {
            Candidate::Stop => 0.0,
            Candidate::Path(path) => self.worth(path),
        };
        worth(first) - worth(second)
    }

    /// The expected present value of every path that can be taken.
    pub(super) fn means(&mut self) -> Result<Vec<(Path, f64)>, AppraisalError> {
        Ok(self.case.open(&Path::ALL)?.0.into_iter().map(|path| (path, self.worth(path))).collect())
    }
}
