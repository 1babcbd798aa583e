//! What stands as security in the records of a file.

use super::{DossierRecord, Work};
use crate::Money;

const KIND: &str = "security";
/// A counter-guarantee is a promise of a person, not a thing that can be sold.
const A_PROMISE: &str = "counter";

/// Things given as security, as far as they are recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pledged {
    /// Nothing is recorded.
    Nothing,
    /// Something is, and nobody has said what any of it is worth.
    Unvalued,
    /// What is valued, each thing less the claims that rank before ours. Yuan.
    Valued(Money),
}

impl Work {
    /// What the mortgages, pledges and deposits of the file are worth to us.
    #[must_use]
    pub fn pledged(&self) -> Pledged {
        let things = || {
            self.dossier()
                .map(|(_, it)| it)
                .filter(|it| it.of == KIND && it.values.get("form").is_some_and(|form| form != A_PROMISE))
        };
        let valued: Vec<Money> = things().filter_map(worth).collect();
        match (things().next().is_some(), valued.is_empty()) {
            (false, _) => Pledged::Nothing,
            (true, true) => Pledged::Unvalued,
            (true, false) => Pledged::Valued(valued.into_iter().sum()),
        }
    }
}

fn worth(it: &DossierRecord) -> Option<Money> {
    let amount = |field: &str| it.values.get(field).and_then(|text| text.parse::<Money>().ok());
    let (value, prior) = (amount("value")?, amount("prior").unwrap_or(Money::ZERO));
    Some(if value > prior { value - prior } else { Money::ZERO })
}
