//! Exact rates in percent.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A rate in percent, exact, from 0 to 1,000; per what (year, day, amount) its field says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "String")]
pub struct Percent(Decimal);

impl Percent {
    /// Accepts `percent` as it is.
    /// # Errors
    /// [`PercentError::OutOfRange`] below 0 or above 1,000, [`PercentError::TooFine`] beyond eight decimals.
    pub fn new(percent: Decimal) -> Result<Self, PercentError> {
        match percent.normalize() {
            it if it.is_sign_negative() && !it.is_zero() || it > Decimal::ONE_THOUSAND => Err(PercentError::OutOfRange),
            it if it.scale() > 8 => Err(PercentError::TooFine),
            it => Ok(Self(it)),
        }
    }

    /// The figure before the percent sign.
    #[must_use]
    pub fn value(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

impl From<Percent> for String {
    fn from(rate: Percent) -> Self {
        rate.to_string()
    }
}

impl TryFrom<Decimal> for Percent {
    type Error = PercentError;
    fn try_from(percent: Decimal) -> Result<Self, PercentError> {
        Self::new(percent)
    }
}

impl FromStr for Percent {
    type Err = PercentError;
    fn from_str(text: &str) -> Result<Self, PercentError> {
        Self::new(Decimal::from_str_exact(text).map_err(|_| PercentError::NotANumber)?)
    }
}

/// Why a rate was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum PercentError {
    #[error("not a number")]
    NotANumber,
    #[error("below 0 or above 1000 percent")]
    OutOfRange,
    #[error("more than eight decimals")]
    TooFine,
}
