//! Every rule of a pack by name, with what it rests on.

use super::FeeKind;
use super::pack::{Citation, RulePack, Source};

/// A rule as it is listed beside the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRule {
    /// The list of the pack it stands in, such as `fees`.
    pub list: &'static str,
    /// Its name there.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// What it rests on; where nobody could confirm that, it says so.
    pub sources: Vec<Source>,
}

impl RulePack {
    /// Tariffs, ceilings, figures, holidays, periods, acts that interrupt and rules of contact, list by list.
    #[must_use]
    pub fn listed(&self) -> Vec<ListedRule> {
        let cited = |all: &[Citation]| -> Vec<Source> { all.iter().map(|it| it.source(self)).collect() };
        let rule = |list, id: &str, title: &str, sources| ListedRule {
            list,
            id: id.to_owned(),
            title: title.to_owned(),
            sources,
        };
        let fees = self.fees.iter().map(|it| rule("fees", &fee_id(it.id), &it.title, vec![it.source.source(self)]));
        let caps = self.caps.iter().map(|it| {
            let all = it.periods.iter().flat_map(|it| &it.sources).chain(&it.note_sources);
            rule("caps", &it.id, &it.title, all.map(|it| it.source(self)).collect())
        });
        let measures = self.measures.iter().map(|it| rule("measures", &it.key(), &it.title, cited(&it.sources)));
        let years = self.years.iter().map(|it| {
            let notices = it.notices.iter().map(|title| Source {
                title: title.clone(),
                article: String::new(),
                effective_from: None,
                effective_to: None,
                unverified: false,
            });
            let year = it.number.to_string();
            rule("years", &year, &year, notices.collect())
        });
        let periods = self.periods.iter().map(|it| rule("periods", &it.id, &it.title, it.sources(self)));
        let acts = self.interruptions.iter().map(|it| rule("interruptions", &it.id, &it.title, it.sources(self)));
        let conduct = self.conduct.iter().map(|it| rule("conduct", &it.id, &it.title, it.sources(self)));
        let counts = self.day_counts.iter().map(|it| rule("day_counts", &it.id, &it.title, it.sources(self)));
        let products = self.products.iter().map(|it| rule("products", &it.id, &it.title, it.sources(self)));
        let limits = self.thresholds.iter().map(|it| rule("thresholds", &it.id, &it.title, it.sources(self)));
        let tokens = self.tokens.iter().map(|it| rule("tokens", &it.id, &it.title, it.sources(self)));
        let late = counts.chain(products).chain(limits).chain(tokens);
        fees.chain(caps).chain(measures).chain(years).chain(periods).chain(acts).chain(conduct).chain(late).collect()
    }
}

/// The name of a fee in the pack.
pub(super) fn fee_id(kind: FeeKind) -> String {
    let name = serde_json::to_value(kind).ok();
    name.and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_ships_is_listed_once_with_its_source() {
        let all = RulePack::shipped().listed();
        for it in &all {
            assert!(!it.sources.is_empty() && !it.title.is_empty(), "{it:?}");
            let same = all.iter().filter(|other| (other.list, &other.id) == (it.list, &it.id)).count();
            assert_eq!(same, 1, "{it:?}");
        }
        for list in [
            "fees",
            "caps",
            "measures",
            "years",
            "periods",
            "interruptions",
            "conduct",
            "day_counts",
            "products",
            "thresholds",
            "tokens",
        ] {
            assert!(all.iter().any(|it| it.list == list), "{list}");
        }
    }
}
