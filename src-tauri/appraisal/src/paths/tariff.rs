//! Statutory tariffs: exact for one amount, and as bands for the many amounts of an appraisal.

use recourse_core::Money;
use recourse_core::statutes::{FeeAnswer, FeeError, FeeKind, FeeStep, Halving, fee};
use rust_decimal::Decimal;

/// The tariffs that apply to what differs between worlds.
#[derive(Clone, Debug)]
pub(super) struct Tariff {
    enforcement: Bands,
    agency_cap: Bands,
    exact: Vec<(FeeKind, Exact)>,
}

/// A fee to the fen, without the steps and sources of [`fee`].
#[derive(Clone, Debug)]
struct Exact {
    /// Above which amount, at what rate, above which fee.
    bands: Vec<[Decimal; 3]>,
    /// What the fee is of that of its bands.
    part: (u32, u32),
    /// The most it may be.
    cap: Option<Decimal>,
    /// What a halved fee is of the full one.
    halved: (u32, u32),
}

/// The fees of an appraisal.
const KINDS: [FeeKind; 5] =
    [FeeKind::Acceptance, FeeKind::Preservation, FeeKind::Enforcement, FeeKind::PaymentOrder, FeeKind::RiskAgencyCap];

/// A tariff of marginal bands.
#[derive(Clone, Debug)]
struct Bands(Vec<Band>);

/// Above `over` up to `top`: `fee`, and `rate` of what is above.
#[derive(Clone, Copy, Debug)]
struct Band {
    over: f64,
    top: f64,
    rate: f64,
    fee: f64,
}

impl Tariff {
    pub(super) fn in_force() -> Result<Self, FeeError> {
        Ok(Self {
            enforcement: bands(FeeKind::Enforcement)?,
            agency_cap: bands(FeeKind::RiskAgencyCap)?,
            exact: KINDS.into_iter().map(|it| Ok((it, Exact::in_force(it)?))).collect::<Result<_, FeeError>>()?,
        })
    }

    /// The same law without a fee for enforcement: what differs under it rests on that fee.
    pub(super) fn without_enforcement_fee(&self) -> Self {
        Self { enforcement: Bands(vec![Band { over: 0.0, top: f64::INFINITY, rate: 0.0, fee: 0.0 }]), ..self.clone() }
    }

    /// The same law without a cap on what a lawyer may have by result.
    pub(super) fn without_agency_cap(&self) -> Self {
        Self { agency_cap: Bands(vec![Band { over: 0.0, top: f64::INFINITY, rate: 1.0, fee: 0.0 }]), ..self.clone() }
    }

    /// What reaches the creditor of `gross` collected by enforcement: the largest x with x + fee(x) not above it.
    /// # Source
    /// 诉讼费用交纳办法 arts. 14(1), 20 and 38: not prepaid, borne by the executed party, taken from the proceeds.
    pub(super) fn net_of_enforcement(&self, gross: f64) -> f64 {
        self.enforcement.net(gross)
    }

    /// What must be collected by enforcement so that `net` reaches the creditor.
    pub(super) fn gross_of_enforcement(&self, net: f64) -> f64 {
        net + self.enforcement.of(net)
    }

    /// The acceptance fee on `amount`, as [`charge`] answers it.
    pub(super) fn acceptance(&self, amount: Money, halving: Halving) -> Money {
        self.charge(FeeKind::Acceptance, amount, halving)
    }

    /// The fee on `amount`, as [`charge`] answers it.
    pub(super) fn charge(&self, kind: FeeKind, amount: Money, halving: Halving) -> Money {
        let exact = self.exact.iter().find(|it| it.0 == kind).filter(|_| !amount.is_zero());
        exact.map_or(Money::ZERO, |it| Money::rounded(it.1.of(amount.yuan(), halving)))
    }

    /// The most a lawyer paid by result may have in all for `realised`.
    pub(super) fn agency_cap(&self, realised: f64) -> f64 {
        self.agency_cap.of(realised)
    }
}

impl Exact {
    fn in_force(kind: FeeKind) -> Result<Self, FeeError> {
        let most = Money::rounded(Money::LIMIT);
        let mut exact = Self { bands: Vec::new(), part: (1, 1), cap: None, halved: (1, 1) };
        if kind == FeeKind::Acceptance
            && let Some(FeeStep::Fraction { numerator, denominator, .. }) =
                fee(kind, most, Halving::Halved)?.steps.last()
        {
            exact.halved = (*numerator, *denominator);
        }
        let mut below = Decimal::ZERO;
        for step in fee(kind, most, Halving::Full)?.steps {
            match step {
                FeeStep::Band { over, rate, fixed, amount, .. } => {
                    exact.bands.push([over, rate, below + fixed]);
                    below += amount;
                }
                FeeStep::Fraction { numerator, denominator, .. } => exact.part = (numerator, denominator),
                FeeStep::Cap { amount } => exact.cap = Some(amount),
            }
        }
        Ok(exact)
    }

    fn of(&self, amount: Decimal, halving: Halving) -> Decimal {
        let band = self.bands.iter().enumerate().take_while(|it| it.0 == 0 || amount > it.1[0]).last();
        let of = |full: Decimal, part: (u32, u32)| match part {
            (1, 1) => full,
            (over, under) => full * Decimal::from(over) / Decimal::from(under),
        };
        let bands = band.map_or(Decimal::ZERO, |(_, [over, rate, fee])| fee + (amount - over) * rate);
        let full = of(bands, self.part);
        let full = self.cap.map_or(full, |cap| full.min(cap));
        match halving {
            Halving::Full => full,
            Halving::Halved => of(full, self.halved),
        }
    }
}

impl Bands {
    fn of(&self, amount: f64) -> f64 {
        let band = self.0.iter().take_while(|it| amount > it.over).last();
        band.map_or(0.0, |it| it.fee + (amount - it.over) * it.rate)
    }

    /// The largest amount that is left of `gross` with its fee.
    fn net(&self, gross: f64) -> f64 {
        // Within the band x + fee + (x − over) × rate = gross; its end is the next band's beginning.
        let band = self.0.iter().take_while(|it| gross > it.over + it.fee).last();
        band.map_or(0.0, |it| ((gross - it.fee + it.over * it.rate) / (1.0 + it.rate)).min(it.top))
    }
}

/// The bands of a tariff, read from the steps of the fee on the largest amount there is.
fn bands(kind: FeeKind) -> Result<Bands, FeeError> {
    let steps = fee(kind, Money::rounded(Money::LIMIT), Halving::Full)?.steps;
    let band = |step| match step {
        FeeStep::Band { over, rate, fixed, .. } => Some([number(over), number(rate), number(fixed)]),
        FeeStep::Fraction { .. } | FeeStep::Cap { .. } => None,
    };
    let all: Vec<[f64; 3]> = steps.into_iter().filter_map(band).collect();
    let tops = all.iter().skip(1).map(|it| it[0]).chain([f64::INFINITY]);
    let mut below = 0.0;
    let band = |([over, rate, fixed], top): (&[f64; 3], f64)| {
        let fee = below + fixed;
        below = fee + (top - over) * rate;
        Band { over: *over, top, rate: *rate, fee }
    };
    Ok(Bands(all.iter().zip(tops).map(band).collect()))
}

/// The fee on `amount`; no claim, no fee.
pub(super) fn charge(kind: FeeKind, amount: Money, halving: Halving) -> Result<FeeAnswer, FeeError> {
    let answer = fee(kind, amount, halving)?;
    Ok(if amount.is_zero() { FeeAnswer { amount: Money::ZERO, steps: Vec::new(), ..answer } } else { answer })
}

/// The float nearest to an amount.
#[expect(clippy::cast_precision_loss, reason = "the fen of the largest amount are below 2^53")]
pub(super) fn real(amount: Money) -> f64 {
    amount.fen() as f64 / 100.0
}

/// The float nearest to a figure.
pub(super) fn number(figure: Decimal) -> f64 {
    const POWERS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
    // A quotient of two floats that are exact is the nearest there is.
    let exact = i32::try_from(figure.mantissa()).ok().zip(usize::try_from(figure.scale()).ok());
    match exact.and_then(|(digits, scale)| POWERS.get(scale).map(|power| f64::from(digits) / power)) {
        Some(figure) => figure,
        None => figure.to_string().parse().unwrap_or(f64::NAN),
    }
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
    fn the_quick_fees_are_the_exact_ones() {
        let tariff = Tariff::in_force().unwrap();
        for fen in (0..4_000).map(|it: i64| it * it * 97 + it * 3).chain([1_000_000, 1_000_020, 10_000_020, 7]) {
            let amount = Money::from_fen(fen);
            let halved = charge(FeeKind::Acceptance, amount, Halving::Halved).unwrap().amount;
            assert_eq!(tariff.acceptance(amount, Halving::Halved), halved, "{amount}");
            for kind in KINDS {
                let exact = charge(kind, amount, Halving::Full).unwrap().amount;
                assert_eq!(tariff.charge(kind, amount, Halving::Full), exact, "{amount} {kind:?}");
            }
        }
    }

    #[test]
    fn what_is_left_after_the_fee_is_the_most_there_can_be() {
        let tariff = Tariff::in_force().unwrap();
        for gross in (1..3_000).map(|it| f64::from(it) * f64::from(it) * 1.37) {
            let net = tariff.net_of_enforcement(gross);
            let with_fee = |net: f64| if net > 0.0 { net + tariff.enforcement.of(net) } else { 0.0 };
            assert!(with_fee(net) <= gross + 1e-6 && with_fee(net + 0.01) > gross, "{gross} {net}");
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
