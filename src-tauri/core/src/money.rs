//! Exact amounts in yuan.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// An exact, signed amount in yuan (CNY), never finer than one fen and never above
/// [`Money::LIMIT`] when it comes from outside; sums therefore cannot overflow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Decimal", into = "String")]
pub struct Money(Decimal);

impl Money {
    /// Nothing owed, nothing paid.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Ten trillion yuan.
    pub const LIMIT: Decimal = Decimal::from_parts(1_316_134_912, 2_328, 0, false, 0);

    /// Accepts `yuan` as it is, unrounded.
    /// # Errors
    /// [`MoneyError::FinerThanFen`], [`MoneyError::BeyondLimit`].
    pub fn from_yuan(yuan: Decimal) -> Result<Self, MoneyError> {
        match yuan.normalize() {
            it if it.scale() > 2 => Err(MoneyError::FinerThanFen { amount: yuan }),
            it if it.abs() > Self::LIMIT => Err(MoneyError::BeyondLimit { amount: yuan }),
            it => Ok(Self(it)),
        }
    }

    /// The amount of `fen` hundredths of a yuan.
    #[must_use]
    pub fn from_fen(fen: i64) -> Self {
        Self(Decimal::new(fen, 2).normalize())
    }

    /// Rounds `yuan` half up (away from zero) to the fen; for figures that a rule computed.
    #[must_use]
    pub fn rounded(yuan: Decimal) -> Self {
        Self(yuan.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
    }

    /// The amount in yuan.
    #[must_use]
    pub fn yuan(self) -> Decimal {
        self.0
    }

    /// The amount in fen, as it is stored.
    #[must_use]
    pub fn fen(self) -> i64 {
        (self.0 * Decimal::ONE_HUNDRED).try_into().unwrap_or(if self.0.is_sign_negative() {
            i64::MIN
        } else {
            i64::MAX
        })
    }

    /// Whether nothing is left.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self < Self::ZERO
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// Two decimals, no grouping: `205634.65`.
impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:.2}", self.0)
    }
}

impl From<Money> for String {
    fn from(amount: Money) -> Self {
        amount.to_string()
    }
}

impl TryFrom<Decimal> for Money {
    type Error = MoneyError;
    fn try_from(yuan: Decimal) -> Result<Self, MoneyError> {
        Self::from_yuan(yuan)
    }
}

/// Reads plain decimal text; what people type is unwrapped before it comes here.
impl FromStr for Money {
    type Err = MoneyError;
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let yuan = Decimal::from_str_exact(text).map_err(|_| MoneyError::NotANumber)?;
        Self::from_yuan(yuan)
    }
}

/// Why an amount was not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum MoneyError {
    #[error("not a number")]
    NotANumber,
    #[error("{amount} is finer than one fen")]
    FinerThanFen { amount: Decimal },
    #[error("{amount} is beyond the limit of a case")]
    BeyondLimit { amount: Decimal },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_fen_within_the_limit_come_in() {
        for (text, ok) in [
            ("0", true),
            ("0.01", true),
            ("-5.10", true),
            ("1.230", true),
            ("1.234", false),
            ("10000000000000", true),
            ("10000000000000.01", false),
            ("１", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Money>().is_ok(), ok, "{text}");
        }
    }

    #[test]
    fn fen_and_text_come_back() {
        for fen in [0_i64, 1, -1, 10, 99, 100, 20_563_465, -123_456_789_012] {
            let it = Money::from_fen(fen);
            assert_eq!(it.fen(), fen);
            assert_eq!(it.to_string().parse::<Money>(), Ok(it));
        }
    }
}
