//! The assumption pack made ready to be read for many cases, and for one case with other figures tried.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::tariff::number;
use crate::assumptions::{Assumption, AssumptionError, Assumptions, Origin, Unit, above_hundred};

/// Every figure of a pack by its id, exact and as the nearest float.
#[derive(Clone, Debug)]
pub(super) struct Book {
    index: Arc<Index>,
    exact: Vec<Decimal>,
    /// Percent as fractions of one.
    real: Vec<f64>,
    /// Whether somebody quoted a price for claims.
    pub(super) quoted: bool,
}

/// What does not change when a figure is tried.
#[derive(Debug)]
struct Index {
    places: HashMap<String, usize>,
    assumptions: Vec<Assumption>,
}

impl Book {
    pub(super) fn of(pack: &Assumptions) -> Self {
        let assumptions: Vec<Assumption> = pack.iter().cloned().collect();
        let quoted = pack.named("assignment_price").is_some_and(|it| it.origin != Origin::Assumption);
        let exact: Vec<Decimal> = assumptions.iter().map(|it| it.value).collect();
        let real = assumptions.iter().map(|it| real(it.unit, it.value)).collect();
        let places = assumptions.iter().enumerate().map(|(place, it)| (it.id.clone(), place)).collect();
        Self { index: Arc::new(Index { places, assumptions }), exact, real, quoted }
    }

    /// The same with another figure; `None` where it does not fit its range or the others.
    pub(super) fn tried(&self, id: &str, value: Decimal) -> Option<Self> {
        let place = *self.index.places.get(id)?;
        let it = self.index.assumptions.get(place)?;
        let mut book = self.clone();
        *book.exact.get_mut(place)? = value;
        *book.real.get_mut(place)? = real(it.unit, value);
        book.quoted |= id == "assignment_price";
        let figure = |id: &str| self.index.places.get(id).and_then(|it| book.exact.get(*it)).copied();
        (it.admits(value).is_ok() && above_hundred(figure).is_none()).then_some(book)
    }

    pub(super) fn assumptions(&self) -> &[Assumption] {
        &self.index.assumptions
    }

    pub(super) fn exact(&self, id: &str) -> Result<Decimal, AssumptionError> {
        self.place(id).and_then(|it| self.exact.get(it).copied()).ok_or_else(|| unknown(id))
    }

    /// To the nearest float; percent as a fraction of one.
    pub(super) fn real(&self, id: &str) -> Result<f64, AssumptionError> {
        self.place(id).and_then(|it| self.real.get(it).copied()).ok_or_else(|| unknown(id))
    }

    pub(super) fn months(&self, id: &str) -> Result<u32, AssumptionError> {
        let value = self.exact(id)?;
        value.try_into().map_err(|_| AssumptionError::NotWhole { id: id.to_owned(), value })
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.index.places.get(id).copied()
    }
}

fn unknown(id: &str) -> AssumptionError {
    AssumptionError::Unknown { id: id.to_owned() }
}

fn real(unit: Unit, value: Decimal) -> f64 {
    number(if unit == Unit::Percent { value / Decimal::ONE_HUNDRED } else { value })
}
