//! How many days before its end a period is shown: what ships, and what the company set in its place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue;

/// The company's own lead times, with the reason for them; for the vault as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadsSet {
    /// Days by the id of the lead; one not named keeps what ships.
    pub days: BTreeMap<String, u32>,
    /// Why, in the words of whoever set them.
    pub reason: String,
}

impl LeadsSet {
    /// How many days before its last day the period `id` is shown, and the kind it is of.
    #[must_use]
    pub fn lead(&self, id: &str) -> (&'static str, u32) {
        let (kind, shipped) = catalogue().lead(id);
        (kind, self.days.get(kind).copied().unwrap_or(shipped))
    }

    /// Every lead: its id, its days, and the days that ship.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, u32, u32)> {
        let shipped = catalogue().leads.iter().map(|it| (it.id.as_str(), it.days)).chain([OTHER]);
        shipped.map(|(id, days)| (id, self.days.get(id).copied().unwrap_or(days), days))
    }
}

/// The lead of a period that no list names.
pub(super) const OTHER: (&str, u32) = ("other", 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_stands_for_what_ships() {
        let shipped = LeadsSet::default();
        let own = LeadsSet {
            days: BTreeMap::from([("limitation".to_owned(), 90), ("other".to_owned(), 3)]),
            ..shipped.clone()
        };
        for (period, kind, before, after) in [
            ("limitation.general", "limitation", 30, 90),
            ("proc.appeal_judgment", "court", 7, 7),
            ("date.recall", "date", 7, 7),
            ("nothing.known", "other", 1, 3),
        ] {
            assert_eq!(shipped.lead(period), (kind, before), "{period}");
            assert_eq!(own.lead(period), (kind, after), "{period}");
        }
        assert_eq!(
            own.all().collect::<Vec<_>>(),
            [("limitation", 90, 30), ("court", 7, 7), ("date", 7, 7), ("other", 3, 1)]
        );
    }
}
