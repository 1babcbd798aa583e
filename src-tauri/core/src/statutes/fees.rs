//! Court fees and the ceiling on risk-agency fees.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::flaws::PackFault;
use super::pack::{Citation, RulePack, Source};
use crate::Money;

/// A fee the pack knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeKind {
    /// Acceptance of a property case, on the sum claimed.
    Acceptance,
    /// Enforcement, on the sum to be enforced.
    Enforcement,
    /// Preservation of property, on the value preserved.
    Preservation,
    /// A payment order, on the sum demanded.
    PaymentOrder,
    /// Bankruptcy, on all assets.
    Bankruptcy,
    /// The most a lawyer may ask as risk agent, on what is realised.
    RiskAgencyCap,
}

impl FeeKind {
    /// Every fee.
    pub const ALL: [Self; 6] = [
        Self::Acceptance,
        Self::Enforcement,
        Self::Preservation,
        Self::PaymentOrder,
        Self::Bankruptcy,
        Self::RiskAgencyCap,
    ];
}

/// Whether the court halves the fee (mediation, withdrawal, summary procedure).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halving {
    /// Charged in full.
    Full,
    /// Halved, once only.
    Halved,
}

/// A fee and how it was reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeeAnswer {
    /// Yuan, rounded half up to the fen, once, at the end.
    pub amount: Money,
    /// Every step, exact.
    pub steps: Vec<FeeStep>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Whether any of them could not be confirmed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unverified: bool,
}

/// One step of a fee. Yuan, exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum FeeStep {
    /// One band of a tariff: `part` × `rate` + `fixed` = `amount`.
    Band {
        /// The band begins above this.
        over: Decimal,
        /// And ends with this.
        up_to: Option<Decimal>,
        /// What of the amount lies in it.
        part: Decimal,
        /// Yuan per yuan.
        rate: Decimal,
        /// Charged whatever the part.
        fixed: Decimal,
        /// The fee for the band.
        amount: Decimal,
    },
    /// A part of what was reached so far.
    Fraction {
        /// Above the line.
        numerator: u32,
        /// Below it.
        denominator: u32,
        /// The fee now; with 28 digits where it does not end.
        amount: Decimal,
    },
    /// More than the tariff allows was reached.
    Cap {
        /// The most it allows.
        amount: Decimal,
    },
}

impl RulePack {
    /// The fee of `kind` on `amount`.
    ///
    /// Marginal bands; yuan, rounded half up to the fen once. No text read prescribes rounding.
    /// # Errors
    /// [`FeeError::Negative`]; [`FeeError::NotHalved`] when halving is asked for a fee that the courts do not halve.
    /// # Source
    /// 诉讼费用交纳办法（国务院令第481号）, arts. 13 to 16 and 18; 司发通〔2021〕87号 (6). Bands: `data/cn/fees.json`.
    pub fn fee(&self, kind: FeeKind, amount: Money, halving: Halving) -> Result<FeeAnswer, FeeError> {
        if amount.is_negative() {
            return Err(FeeError::Negative { amount });
        }
        let mut steps = Vec::new();
        let mut sources = Vec::new();
        let mut exact = self.tariff(kind).reckon(self, amount.yuan(), &mut steps, &mut sources);
        if halving == Halving::Halved {
            let rule = self.halving.as_ref().filter(|it| it.fees.contains(&kind));
            let rule = rule.ok_or(FeeError::NotHalved { kind })?;
            exact = fraction(exact, rule.fraction, &mut steps);
            sources.extend(rule.sources.iter().map(|it| it.source(self)));
        }
        let unverified = sources.iter().any(|it| it.unverified);
        Ok(FeeAnswer { amount: Money::rounded(exact), steps, sources, unverified })
    }

    /// The lowest sum on which the fee of `kind` is exactly `fee`; `None` where none is.
    ///
    /// Yuan, before rounding and in full.
    /// # Source
    /// As [`RulePack::fee`].
    #[must_use]
    pub fn amount_of_fee(&self, kind: FeeKind, fee: Money) -> Option<Money> {
        let tariff = self.tariff(kind);
        let of = |fen: i64| tariff.reckon(self, Money::from_fen(fen).yuan(), &mut Vec::new(), &mut Vec::new());
        let (mut low, mut high) = (0_i64, Money::from_yuan(Money::LIMIT).ok()?.fen());
        while low < high {
            let middle = low + (high - low) / 2;
            if of(middle) < fee.yuan() { low = middle + 1 } else { high = middle }
        }
        Some(Money::from_fen(low)).filter(|_| of(low) == fee.yuan())
    }

    fn tariff(&self, kind: FeeKind) -> &Tariff {
        #[expect(clippy::expect_used, reason = "no pack is taken without every fee")]
        self.fees.iter().find(|it| it.id == kind).expect("every fee has its tariff")
    }
}

/// The fee of `kind` on `amount` by the shipped pack; see [`RulePack::fee`].
/// # Errors
/// [`FeeError::Negative`], [`FeeError::NotHalved`].
pub fn fee(kind: FeeKind, amount: Money, halving: Halving) -> Result<FeeAnswer, FeeError> {
    RulePack::shipped().fee(kind, amount, halving)
}

/// Why there is no fee.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum FeeError {
    #[error("no fee on {amount}, which is below zero")]
    Negative { amount: Money },
    #[error("the courts do not halve the fee {kind:?}")]
    NotHalved { kind: FeeKind },
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HalvingRule {
    fraction: (u32, u32),
    fees: Vec<FeeKind>,
    pub(super) sources: Vec<Citation>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tariff {
    pub(super) id: FeeKind,
    pub(super) title: String,
    pub(super) source: Citation,
    #[serde(default)]
    bands: Vec<Band>,
    of: Option<FeeKind>,
    fraction: Option<(u32, u32)>,
    cap: Option<Decimal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    over: Decimal,
    rate: Decimal,
    #[serde(default)]
    fixed: Decimal,
}

impl Tariff {
    /// Bands that rise from zero, or another fee that has such bands.
    pub(super) fn check(&self, all: &[Self]) -> Result<(), PackFault> {
        let zero_below = self.fraction.is_some_and(|(_, below)| below == 0);
        let negative = |it: &Band| it.rate < Decimal::ZERO || it.fixed < Decimal::ZERO || it.over < Decimal::ZERO;
        if zero_below || self.bands.iter().any(negative) || self.cap.is_some_and(|it| it < Decimal::ZERO) {
            return Err(PackFault::BelowZero);
        }
        match self.of {
            Some(fee) => match all.iter().find(|it| it.id == fee) {
                Some(other) if other.of.is_none() && self.bands.is_empty() => Ok(()),
                _ => Err(PackFault::FeeMissing { fee }),
            },
            None if !self.bands.first().is_some_and(|it| it.over.is_zero()) => Err(PackFault::BandsOutOfOrder),
            None if !self.bands.is_sorted_by(|a, b| a.over < b.over) => Err(PackFault::BandsOutOfOrder),
            None => Ok(()),
        }
    }

    fn reckon(&self, pack: &RulePack, amount: Decimal, steps: &mut Vec<FeeStep>, sources: &mut Vec<Source>) -> Decimal {
        sources.push(self.source.source(pack));
        let mut exact = match self.of {
            Some(kind) => pack.tariff(kind).reckon(pack, amount, steps, sources),
            None => self.banded(amount, steps),
        };
        if let Some(part) = self.fraction {
            exact = fraction(exact, part, steps);
        }
        if let Some(cap) = self.cap.filter(|cap| exact > *cap) {
            steps.push(FeeStep::Cap { amount: cap });
            exact = cap;
        }
        exact
    }

    fn banded(&self, amount: Decimal, steps: &mut Vec<FeeStep>) -> Decimal {
        let mut sum = Decimal::ZERO;
        for (place, band) in self.bands.iter().enumerate() {
            if place > 0 && amount <= band.over {
                break;
            }
            let up_to = self.bands.get(place + 1).map(|next| next.over);
            let part = up_to.map_or(amount, |top| amount.min(top)) - band.over;
            let charged = (part * band.rate + band.fixed).normalize();
            sum += charged;
            let Band { over, rate, fixed } = *band;
            steps.push(FeeStep::Band { over, up_to, part, rate, fixed, amount: charged });
        }
        sum
    }
}

fn fraction(exact: Decimal, (numerator, denominator): (u32, u32), steps: &mut Vec<FeeStep>) -> Decimal {
    let amount = (exact * Decimal::from(numerator) / Decimal::from(denominator)).normalize();
    steps.push(FeeStep::Fraction { numerator, denominator, amount });
    amount
}

#[cfg(test)]
mod tests {
    use super::FeeKind::{Acceptance, Bankruptcy, Enforcement, PaymentOrder, Preservation, RiskAgencyCap};
    use super::*;

    #[test]
    fn fees_of_the_tariffs() {
        for (kind, amount, expected) in [
            (Acceptance, "0", "50.00"),
            (Acceptance, "5000", "50.00"),
            (Acceptance, "10000", "50.00"),
            (Acceptance, "10000.01", "50.00"),
            (Acceptance, "10000.20", "50.01"),
            (Acceptance, "100000", "2300.00"),
            (Acceptance, "200000", "4300.00"),
            (Acceptance, "500000", "8800.00"),
            (Acceptance, "1000000", "13800.00"),
            (Acceptance, "2000000", "22800.00"),
            (Acceptance, "5000000", "46800.00"),
            (Acceptance, "10000000", "81800.00"),
            (Acceptance, "20000000", "141800.00"),
            (Acceptance, "30000000", "191800.00"),
            (Enforcement, "10000", "50.00"),
            (Enforcement, "500000", "7400.00"),
            (Enforcement, "1000000", "12400.00"),
            (Enforcement, "10000000", "77400.00"),
            (Enforcement, "20000000", "87400.00"),
            (Preservation, "0", "30.00"),
            (Preservation, "1000", "30.00"),
            (Preservation, "100000", "1020.00"),
            (Preservation, "200000", "1520.00"),
            (Preservation, "896000", "5000.00"),
            (Preservation, "1000000", "5000.00"),
            (PaymentOrder, "1000", "16.67"),
            (PaymentOrder, "1000000", "4600.00"),
            (Bankruptcy, "10000000", "40900.00"),
            (Bankruptcy, "200000000", "300000.00"),
            (RiskAgencyCap, "0", "0.00"),
            (RiskAgencyCap, "880000", "158400.00"),
            (RiskAgencyCap, "1880000", "312000.00"),
            (RiskAgencyCap, "5880000", "885600.00"),
            (RiskAgencyCap, "60000000", "5580000.00"),
        ] {
            let found = fee(kind, amount.parse().unwrap(), Halving::Full).unwrap();
            assert_eq!(found.amount.to_string(), expected, "{kind:?} {amount}");
        }
    }

    #[test]
    fn only_the_acceptance_fee_is_halved() {
        let amount = "1000000".parse().unwrap();
        assert_eq!(fee(Acceptance, amount, Halving::Halved).unwrap().amount.to_string(), "6900.00");
        for kind in FeeKind::ALL.into_iter().filter(|it| *it != Acceptance) {
            assert_eq!(fee(kind, amount, Halving::Halved), Err(FeeError::NotHalved { kind }));
        }
        let amount = "-1".parse().unwrap();
        assert_eq!(fee(Acceptance, amount, Halving::Full), Err(FeeError::Negative { amount }));
    }

    #[test]
    fn what_could_not_be_confirmed_says_so() {
        for kind in FeeKind::ALL {
            let found = fee(kind, Money::from_fen(123_456_789), Halving::Full).unwrap();
            assert_eq!(found.unverified, kind == RiskAgencyCap, "{kind:?}");
            assert!(!found.sources.is_empty() && !found.steps.is_empty());
        }
    }

    #[test]
    fn the_sum_behind_a_fee() {
        for (kind, fee, amount) in [
            (Acceptance, "2300", Some("100000.00")),
            (Acceptance, "13800", Some("1000000.00")),
            (Acceptance, "50", Some("0.00")),
            (Acceptance, "20", None),
            (Preservation, "5000", Some("896000.00")),
            (Preservation, "5000.01", None),
        ] {
            let found = RulePack::shipped().amount_of_fee(kind, fee.parse().unwrap());
            assert_eq!(found.map(|it| it.to_string()).as_deref(), amount, "{fee}");
        }
    }

    #[test]
    fn a_higher_amount_never_costs_less() {
        for kind in FeeKind::ALL {
            let mut last = Money::ZERO;
            for fen in (0..400).map(|it: i64| it * it * it * 97) {
                let next = fee(kind, Money::from_fen(fen), Halving::Full).unwrap().amount;
                assert!(next >= last, "{kind:?} {fen}");
                last = next;
            }
        }
    }
}
