//! What a credit report shows of the debt, to be held against the ledger.

use std::collections::BTreeMap;

use super::DossierRecord;
use crate::obligors::Obligor;
use crate::{CaseFile, Day, Money};

/// A part of the figure in a credit report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum CreditHead {
    Principal,
    Interest,
    Damages,
    Other,
}

impl CreditHead {
    /// Every part there is, in the order of the record.
    pub const ALL: [Self; 4] = [Self::Principal, Self::Interest, Self::Damages, Self::Other];

    /// Its field in the record.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Principal => "principal",
            Self::Interest => "interest",
            Self::Damages => "damages",
            Self::Other => "other",
        }
    }
}

/// The figures of a credit report as they were recorded.
#[derive(Clone, PartialEq, Eq)]
pub struct CreditFigures {
    /// Journal entry of the record.
    pub seq: u64,
    /// Whose report.
    pub obligor: Option<Obligor>,
    /// The day they are of.
    pub on: Day,
    /// In all, where it is stated. Yuan.
    pub total: Option<Money>,
    /// By part, where parts are stated. Yuan.
    pub heads: BTreeMap<CreditHead, Money>,
    /// Why they differ from the ledger, in the words of whoever recorded them.
    pub explained: Option<String>,
}

crate::withheld!(CreditFigures);

/// The latest report of each obligor that states a figure, in order of recording.
#[must_use]
pub fn credit_figures(file: &CaseFile) -> Vec<CreditFigures> {
    let mut latest: BTreeMap<Option<Obligor>, CreditFigures> = BTreeMap::new();
    for (seq, it) in file.work.dossier().filter(|(_, it)| it.of == "credit") {
        // A later report without a figure takes the place of the one before as well.
        match figures(seq, it) {
            Some(read) => drop(latest.insert(it.obligor, read)),
            None => drop(latest.remove(&it.obligor)),
        }
    }
    let mut all: Vec<CreditFigures> = latest.into_values().collect();
    all.sort_by_key(|it| it.seq);
    all
}

fn figures(seq: u64, it: &DossierRecord) -> Option<CreditFigures> {
    let amount = |field: &str| it.values.get(field).and_then(|it| it.parse::<Money>().ok());
    let total = amount("figure");
    let heads: BTreeMap<CreditHead, Money> =
        CreditHead::ALL.into_iter().filter_map(|head| Some((head, amount(head.field())?))).collect();
    if total.is_none() && heads.is_empty() {
        return None;
    }
    let explained = it.values.get("note").map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    Some(CreditFigures { seq, obligor: it.obligor, on: it.values.get("on")?.parse().ok()?, total, heads, explained })
}
