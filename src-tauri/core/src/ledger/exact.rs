//! Whole-number arithmetic on a common denominator: nothing is rounded until a posting.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::claim::RoundingMode;
use super::error::{ClaimError, ClaimFault};
use crate::Money;

/// How finely one claim is reckoned: an atom is 1 fen ÷ (100 × 10^places × `year_parts`), so that any amount in fen
/// times any rate of the claim times any day fraction is a whole number of atoms. It is as coarse as the claim allows:
/// the finer it is, the sooner large amounts pass what 128 bits hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    places: u32,
    /// The least common multiple of the years that the claim divides by.
    pub(super) year_parts: i128,
    atoms_per_fen: i128,
}

impl Scale {
    /// For rates of so many decimals, and years of `years` days.
    pub(super) fn new(places: u32, years: impl IntoIterator<Item = i128>) -> Result<Self, ClaimError> {
        let ten = 10_i128.checked_pow(places).ok_or_else(beyond)?;
        let year_parts = years.into_iter().fold(1, |parts, days| parts / common_divisor(parts, days) * days);
        Ok(Self { places, year_parts, atoms_per_fen: product(product(100, ten)?, year_parts)? })
    }

    /// A rate of `parts` on `fen`, not by days. Atoms.
    pub(super) fn share(self, fen: i128, parts: i128) -> Result<i128, ClaimError> {
        product(product(fen, parts)?, self.year_parts)
    }

    /// `percent` as a whole number of its 10^-places parts.
    pub(super) fn parts(self, percent: Decimal) -> Result<i128, ClaimError> {
        let percent = percent.normalize();
        let missing = self.places.checked_sub(percent.scale()).ok_or_else(beyond)?;
        product(percent.mantissa(), 10_i128.checked_pow(missing).ok_or_else(beyond)?)
    }

    /// `parts` back as percent.
    pub(super) fn percent(self, parts: i128) -> Decimal {
        Decimal::try_from_i128_with_scale(parts, self.places).unwrap_or(Decimal::MAX).normalize()
    }

    /// Whole fen. `atoms` is never below zero.
    pub(super) fn fen(self, atoms: i128, mode: RoundingMode) -> i128 {
        let whole = atoms / self.atoms_per_fen;
        let rest = atoms - whole * self.atoms_per_fen;
        let up = match (rest.cmp(&(self.atoms_per_fen - rest)), mode) {
            (std::cmp::Ordering::Less, _) => false,
            (std::cmp::Ordering::Greater, _) | (std::cmp::Ordering::Equal, RoundingMode::HalfUp) => true,
            (std::cmp::Ordering::Equal, RoundingMode::HalfEven) => whole % 2 != 0,
        };
        whole + i128::from(up)
    }

    pub(super) fn exact(self, atoms: i128) -> Result<Exact, ClaimError> {
        Ok(Exact { numerator: atoms, denominator: product(self.atoms_per_fen, 100)? })
    }
}

/// An exact amount in yuan, as a fraction; nothing of it was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    numerator: i128,
    denominator: i128,
}

impl Exact {
    /// Above and below the line; the latter is above zero.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }
}

/// Decimal text, in full where it ends within twenty decimals, else cut there.
impl fmt::Display for Exact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.numerator / self.denominator)?;
        let mut rest = (self.numerator % self.denominator).unsigned_abs();
        let denominator = self.denominator.unsigned_abs();
        let mut decimals = String::new();
        while rest != 0 && decimals.len() < 20 {
            rest *= 10;
            decimals.push(char::from(b'0' + u8::try_from(rest / denominator).unwrap_or_default()));
            rest %= denominator;
        }
        match decimals.trim_end_matches('0') {
            "" => Ok(()),
            it => write!(out, ".{it}"),
        }
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

/// The greatest number that divides both, which are above zero.
fn common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// `a` × `b`.
pub(super) fn product(a: i128, b: i128) -> Result<i128, ClaimError> {
    a.checked_mul(b).ok_or_else(beyond)
}

/// `a` + `b`.
pub(super) fn sum(a: i128, b: i128) -> Result<i128, ClaimError> {
    a.checked_add(b).ok_or_else(beyond)
}

/// Whole fen as money.
pub(super) fn money(fen: i128) -> Result<Money, ClaimError> {
    i64::try_from(fen).map(Money::from_fen).map_err(|_| beyond())
}

pub(super) fn beyond() -> ClaimError {
    ClaimError::at("accruals", ClaimFault::BeyondLimit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_up_or_to_the_even_fen() {
        let scale = Scale::new(2, [360, 365, 366]).unwrap();
        let fen = scale.atoms_per_fen;
        for (atoms, up, even) in [
            (0, 0, 0),
            (fen / 2, 1, 0),
            (fen / 2 - 1, 0, 0),
            (fen / 2 + 1, 1, 1),
            (fen + fen / 2, 2, 2),
            (2 * fen + fen / 2, 3, 2),
            (7 * fen, 7, 7),
        ] {
            assert_eq!(scale.fen(atoms, RoundingMode::HalfUp), up, "{atoms}");
            assert_eq!(scale.fen(atoms, RoundingMode::HalfEven), even, "{atoms}");
        }
    }

    #[test]
    fn a_year_has_the_parts_that_all_its_fractions_share() {
        for (years, parts) in
            [(&[][..], 1), (&[365], 365), (&[365, 366], 133_590), (&[360, 365, 366], 1_603_080), (&[360, 360], 360)]
        {
            assert_eq!(Scale::new(0, years.iter().copied()).unwrap().year_parts, parts, "{years:?}");
        }
    }

    #[test]
    fn fractions_are_written_out() {
        for (numerator, denominator, text) in [
            (0, 7, "0"),
            (1, 4, "0.25"),
            (10, 4, "2.5"),
            (1, 3, "0.33333333333333333333"),
            (700, 7, "100"),
            (1, 1000, "0.001"),
        ] {
            assert_eq!(Exact { numerator, denominator }.to_string(), text);
        }
    }

    #[test]
    fn percent_there_and_back() {
        let scale = Scale::new(8, [365]).unwrap();
        for text in ["0", "12", "0.0175", "13.8", "-1.5"] {
            let percent: Decimal = text.parse().unwrap();
            assert_eq!(scale.percent(scale.parts(percent).unwrap()), percent);
        }
        assert!(Scale::new(1, []).unwrap().parts("0.25".parse().unwrap()).is_err());
    }
}
