//! Hidden worlds: whether the debtor is willing, and what each payer can really pay.

use std::collections::BTreeMap;

use recourse_core::PartyKind;

use super::figures::Figures;
use super::tariff::real;
use super::{CaseInputs, Security};
use crate::tree::{ByWorld, World};

/// Counter-guarantors that are told apart; from here on one more adds nothing that could be seen.
const GUARANTORS: u32 = 6;

/// All worlds of a case.
#[derive(Clone, Debug)]
pub(super) struct Worlds {
    each: Vec<Means>,
    /// After so many worlds the same means come again, of a debtor of the other will.
    kinds: usize,
}

/// One world: what is so, though nobody knows it. Yuan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Means {
    pub(super) p: f64,
    pub(super) willing: bool,
    pub(super) debtor: f64,
    pub(super) guarantors: f64,
    /// What the security brings when it is sold.
    pub(super) security: f64,
}

impl Worlds {
    pub(super) fn of(inputs: &CaseInputs, claim: f64, figures: &Figures) -> Self {
        Self::over(inputs, claim, figures, &able(inputs, debtor(inputs.debtor, claim, figures), figures))
    }

    /// Worlds in which the debtor has nothing, some, or most of the claim: each with its chance.
    pub(super) fn levels(inputs: &CaseInputs, claim: f64, figures: &Figures) -> [(Self, f64); 3] {
        let levels = able(inputs, debtor(inputs.debtor, claim, figures), figures);
        levels.map(|(has, p)| (Self::over(inputs, claim, figures, &[(has, 1.0)]), p))
    }

    fn over(inputs: &CaseInputs, claim: f64, figures: &Figures, debtor: &[(f64, f64)]) -> Self {
        let willing = willing(inputs, figures);
        let guarantors = guarantors(inputs, claim, figures);
        let security = security(inputs.security, figures);
        let mut worlds = Vec::new();
        for (is_willing, p_willing) in [(true, willing), (false, 1.0 - willing)] {
            for (debtor, p_debtor) in debtor {
                for (guarantors, p_guarantors) in &guarantors {
                    for (security, p_security) in &security {
                        let p = p_willing * p_debtor * p_guarantors * p_security;
                        if p > 0.0 {
                            worlds.push(Means {
                                p,
                                willing: is_willing,
                                debtor: *debtor,
                                guarantors: *guarantors,
                                security: *security,
                            });
                        }
                    }
                }
            }
        }
        let kinds = if worlds.first().zip(worlds.last()).is_some_and(|(one, other)| one.willing != other.willing) {
            worlds.len() / 2
        } else {
            worlds.len()
        };
        Self { each: worlds, kinds }
    }

    /// How many worlds there are.
    pub(super) fn len(&self) -> usize {
        self.each.len()
    }

    /// A world for each of the means there can be; in the same order they come again for the other will.
    pub(super) fn kinds(&self) -> &[Means] {
        self.each.get(..self.kinds).unwrap_or(&self.each)
    }

    /// Their probabilities.
    pub(super) fn chances(&self) -> impl Iterator<Item = f64> + '_ {
        self.each.iter().map(|it| it.p)
    }

    /// The same after a warning that left the debtor only a part of what he had.
    pub(super) fn warned(&self, keep: f64) -> Self {
        let each = self.each.iter().map(|it| Means { debtor: it.debtor * keep, ..*it }).collect();
        Self { each, kinds: self.kinds }
    }

    /// One figure per world.
    pub(super) fn each(&self, figure: impl FnMut(&Means) -> f64) -> ByWorld {
        ByWorld::gathered(self.each.len(), self.each.iter().map(figure))
    }

    /// As the tree carries them.
    pub(super) fn labelled(&self) -> Vec<World> {
        let label = |it: &Means| {
            vec![
                ("willing".to_owned(), it.willing.to_string()),
                ("capacity".to_owned(), format!("[{:?},{:?},{:?}]", it.debtor, it.guarantors, it.security)),
            ]
        };
        self.each.iter().map(|it| World { p: it.p, labels: label(it) }).collect()
    }
}

impl Means {
    /// One of two figures by willingness.
    pub(super) fn by_will(&self, willing: f64, unwilling: f64) -> f64 {
        if self.willing { willing } else { unwilling }
    }
}

/// Probability that the debtor is willing, after what was seen: a payment speaks for it as a demand that was
/// answered, a long silence against it as one that was not.
fn willing(inputs: &CaseInputs, figures: &Figures) -> f64 {
    let (prior, if_willing, if_not) = match inputs.debtor {
        PartyKind::Person => {
            (figures.willing_person, figures.demand_paid_willing_person, figures.demand_paid_unwilling_person)
        }
        PartyKind::Company => {
            (figures.willing_company, figures.demand_paid_willing_company, figures.demand_paid_unwilling_company)
        }
    };
    if let Some(signs) = inputs.known.willing_signs {
        // The signs were recorded with the payments and the silence in view: they do not count twice.
        return after_signs(prior, signs, figures);
    }
    let (for_it, against) = if !inputs.received.is_zero() {
        (prior * if_willing, (1.0 - prior) * if_not)
    } else if inputs.days_since_compensation > figures.silence_days {
        (prior * (1.0 - if_willing), (1.0 - prior) * (1.0 - if_not))
    } else {
        return prior;
    };
    let seen = for_it + against;
    if seen > 0.0 { for_it / seen } else { prior }
}

fn debtor(kind: PartyKind, claim: f64, figures: &Figures) -> [(f64, f64); 3] {
    let (nothing, part, part_of, most_of) = match kind {
        PartyKind::Person => {
            (figures.person_nothing, figures.person_part, figures.person_part_of_claim, figures.person_most_of_claim)
        }
        PartyKind::Company => (
            figures.company_nothing,
            figures.company_part,
            figures.company_part_of_claim,
            figures.company_most_of_claim,
        ),
    };
    [(0.0, nothing), (part_of * claim, part), (most_of * claim, rest(nothing, part))]
}

/// A chance after recorded signs: each makes it so many times likelier, each against it so many times less likely.
fn after_signs(prior: f64, signs: i16, figures: &Figures) -> f64 {
    let odds = figures.sign_odds.powi(signs.into());
    let (for_it, against) = (prior * odds, 1.0 - prior);
    let seen = for_it + against;
    if seen > 0.0 { for_it / seen } else { prior }
}

/// The chances with the recorded signs of ability laid upon the assumed share that has nothing.
fn able(inputs: &CaseInputs, means: [(f64, f64); 3], figures: &Figures) -> [(f64, f64); 3] {
    let Some(signs) = inputs.known.able_signs else { return means };
    let some: f64 = means.iter().filter(|it| it.0 > 0.0).map(|it| it.1).sum();
    if some <= 0.0 {
        return means;
    }
    let able = after_signs(some, signs, figures);
    means.map(|(of, p)| (of, if of > 0.0 { p * able / some } else { 1.0 - able }))
}

/// What the counter-guarantors have together, each up to what he owes.
fn guarantors(inputs: &CaseInputs, claim: f64, figures: &Figures) -> Vec<(f64, f64)> {
    let (nothing, part) = (figures.guarantor_nothing, figures.guarantor_part);
    let one = [
        (0.0, nothing),
        (figures.guarantor_part_of_claim, part),
        (figures.guarantor_most_of_claim, rest(nothing, part)),
    ];
    let mut together = vec![(0.0, 1.0)];
    for place in 0..inputs.guarantors.min(GUARANTORS) {
        let ceiling = usize::try_from(place).ok().and_then(|it| inputs.known.ceilings.get(it)).copied().flatten();
        let ceiling = ceiling.filter(|_| claim > 0.0).map_or(f64::INFINITY, |it| real(it) / claim);
        let mut sums: BTreeMap<u64, f64> = BTreeMap::new();
        for (sum, p) in &together {
            for (means, chance) in one {
                // Above three times the claim nothing more could be taken; equal sums fall together.
                let sum = (f64::min(sum + f64::min(means, ceiling), 3.0) * 1e9).round() / 1e9;
                *sums.entry(sum.to_bits()).or_default() += p * chance;
            }
        }
        together = sums.into_iter().map(|(sum, p)| (f64::from_bits(sum), p)).collect();
    }
    together.into_iter().map(|(share, p)| (share * claim, p)).collect()
}

fn security(security: Security, figures: &Figures) -> Vec<(f64, f64)> {
    let Security::Valued { value } = security else { return vec![(0.0, 1.0)] };
    let value = real(value) * figures.security_net;
    prices_of(figures).into_iter().map(|(price, p)| (value * price, p)).collect()
}

/// What the market may pay, as a share of the appraisal, and how likely.
pub(super) fn prices_of(figures: &Figures) -> [(f64, f64); 3] {
    let (low, usual) = (figures.security_low_share, figures.security_usual_share);
    [(figures.security_low, low), (figures.security_usual, usual), (figures.security_high, rest(low, usual))]
}

fn rest(one: f64, other: f64) -> f64 {
    (1.0 - one - other).max(0.0)
}
