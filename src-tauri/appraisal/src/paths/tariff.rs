//! Statutory tariffs: exact for one amount, and as bands for the many amounts of an appraisal.

use recourse_core::Money;
use recourse_core::statutes::{FeeAnswer, FeeError, FeeKind, FeeStep, Halving, fee};
use rust_decimal::Decimal;

/// The tariffs that apply to what differs between worlds.
#[derive(Clone, Debug)]
pub(super) struct Tariff {
    enforcement: Bands,
    agency_cap: Bands,
}

/// A tariff of marginal bands: above which amount, at what rate, plus what.
#[derive(Clone, Debug)]
struct Bands(Vec<[f64; 3]>);

impl Tariff {
    pub(super) fn in_force() -> Result<Self, FeeError> {
        Ok(Self { enforcement: bands(FeeKind::Enforcement)?, agency_cap: bands(FeeKind::RiskAgencyCap)? })
    }

    /// What reaches the creditor of `gross` collected by enforcement: the largest x with x + fee(x) not above it.
    /// # Source
    /// 诉讼费用交纳办法 arts. 14(1), 20 and 38: not prepaid, borne by the executed party, taken from the proceeds.
    pub(super) fn net_of_enforcement(&self, gross: f64) -> f64 {
        // The steepest band takes 1.5 %, so each round leaves a seventieth of the error.
        let mut net = gross.max(0.0);
        for _ in 0..12 {
            // The lowest band is a flat fee, due on the first fen.
            net = (gross - self.enforcement.of(net.max(0.01))).max(0.0);
        }
        net
    }

    /// The most a lawyer paid by result may have in all for `realised`.
    pub(super) fn agency_cap(&self, realised: f64) -> f64 {
        self.agency_cap.of(realised)
    }
}

impl Bands {
    fn of(&self, amount: f64) -> f64 {
        if amount <= 0.0 {
            return 0.0;
        }
        let tops = self.0.iter().skip(1).map(|it| it[0]).chain([f64::INFINITY]);
        let charged = self.0.iter().zip(tops).filter(|([over, ..], _)| amount > *over);
        charged.map(|([over, rate, fixed], top)| (amount.min(top) - over) * rate + fixed).sum()
    }
}

/// The bands of a tariff, read from the steps of the fee on the largest amount there is.
fn bands(kind: FeeKind) -> Result<Bands, FeeError> {
    let steps = fee(kind, Money::rounded(Money::LIMIT), Halving::Full)?.steps;
    let band = |step| match step {
        FeeStep::Band { over, rate, fixed, .. } => Some([number(over), number(rate), number(fixed)]),
        FeeStep::Fraction { .. } | FeeStep::Cap { .. } => None,
    };
    Ok(Bands(steps.into_iter().filter_map(band).collect()))
}

/// The fee on `amount`; no claim, no fee.
pub(super) fn charge(kind: FeeKind, amount: Money, halving: Halving) -> Result<FeeAnswer, FeeError> {
    let answer = fee(kind, amount, halving)?;
    Ok(if amount.is_zero() { FeeAnswer { amount: Money::ZERO, steps: Vec::new(), ..answer } } else { answer })
}

/// The float nearest to an amount.
pub(super) fn real(amount: Money) -> f64 {
    number(amount.yuan())
}

/// The float nearest to a figure.
pub(super) fn number(figure: Decimal) -> f64 {
    figure.to_string().parse().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_the_tariff() {
        let tariff = Tariff::in_force().unwrap();
        for yuan in [1, 49, 50, 9_999, 10_000, 10_001, 120_000, 500_000, 4_000_000, 9_000_000, 80_000_000] {
            let amount = Money::from_fen(yuan * 100);
            for (kind, bands) in
                [(FeeKind::Enforcement, &tariff.enforcement), (FeeKind::RiskAgencyCap, &tariff.agency_cap)]
            {
                let exact = real(fee(kind, amount, Halving::Full).unwrap().amount);
                assert!((bands.of(real(amount)) - exact).abs() < 0.006, "{kind:?} {yuan}");
            }
        }
    }

    #[test]
    fn enforcement_leaves_what_the_worked_examples_say() {
        let tariff = Tariff::in_force().unwrap();
        for (gross, net) in [
            (0.0, 0.0),
            (50.0, 0.0),
            (60.0, 10.0),
            (24_000.0, 23_743.84),
            (120_000.0, 118_325.12),
            (150_000.0, 147_881.77),
        ] {
            assert!((tariff.net_of_enforcement(gross) - net).abs() < 0.01, "{gross}");
        }
    }
}
