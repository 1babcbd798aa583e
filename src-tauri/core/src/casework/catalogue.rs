//! Lists of the casework that ship with the program: milestones, leads, relations.

use std::sync::OnceLock;

use serde::Deserialize;

use super::dossier_kinds::DossierKind;

/// The lists, as `data/cn/casework.json` has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// What the lists are.
    pub about: String,
    /// Where they come from.
    pub source: String,
    /// How far ahead deadlines are shown, the first that fits.
    pub leads: Vec<Lead>,
    /// Periods that are the time of the other side, by their ids.
    pub others: Vec<String>,
    /// Dates to be kept that no period is counted to.
    pub dates: Vec<DateKind>,
    /// Dated facts that start periods.
    pub milestones: Vec<MilestoneKind>,
    /// Classes of overdue days, mildest first.
    pub overdue: Vec<OverdueClass>,
    /// Bands of what is owed, by which the list is narrowed.
    pub amount_bands: Vec<AmountBand>,
    /// Stages of collection, each with its aim.
    pub collection: Vec<CollectionStage>,
    /// Signs of willingness and ability.
    pub signs: Vec<Sign>,
    /// What is offered first, by type of debtor.
    pub first_steps: Vec<FirstStep>,
    /// What is offered for what is known of somebody or of the cause.
    pub states: Vec<FirstStep>,
    /// What is done at a visit.
    pub visit_checks: Vec<Coded>,
    /// Days after a letter in which it is followed up.
    pub follow_up_days: u32,
    /// What is a large debt. Yuan.
    pub large_debt: crate::Money,
    /// Days after which a large debt is sued for.
    pub old_debt_days: u32,
    /// Flags of a file.
    pub flags: Vec<FlagKind>,
    /// Templates of instalment plans.
    pub plans: Vec<PlanTemplate>,
    /// Months above which a plan is warned of.
    pub plan_months: u32,
    /// Instalments above which a plan is warned of.
    pub plan_instalments: u32,
    /// Days that a short renewal has at least.
    pub renewal_days: u32,
    /// Months that it has at most.
    pub renewal_months: u32,
    /// The longest a free plan may be, before it is warned of.
    pub free_plan: PlanLimits,
    /// Days without a word or a payment after which a written plan is called for.
    pub silent_days: u32,
    /// Why so many.
    pub silent_why: String,
    /// The same in English.
    pub silent_why_en: String,
    /// Letters that are of use only once they arrive, by their templates.
    pub to_be_posted: Vec<String>,
    /// Kinds of records of a file.
    pub dossier: Vec<DossierKind>,
    /// Measures of enforcement.
    pub enforcement: Vec<MeasureKind>,
    /// Evidence that a file should hold.
    pub proofs: Vec<super::ProofKind>,
    /// What that list rests on.
    pub proofs_basis: String,
    /// The same in English.
    pub proofs_basis_en: String,
    /// Days after which a measure that nobody answered is asked after.
    pub measure_answer_days: u32,
    /// What needs approval.
    pub approvals: Vec<Coded>,
    /// What somebody who is not liable may be to the debtor.
    pub relations: Vec<Coded>,
}

/// How far ahead deadlines of one kind are shown.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The kind: `limitation`, `court`.
    pub id: String,
    /// Days before the last day.
    pub days: u32,
    /// Beginnings of the ids of its periods.
    pub prefixes: Vec<String>,
}

/// A dated fact and the periods of the rule pack it starts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilestoneKind {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Periods by their ids.
    pub starts: Vec<String>,
    /// The period counted back from the end of the one it starts, in which renewal is asked for.
    #[serde(default)]
    pub renewed_by: Option<String>,
    /// Whether it concerns one obligor of several.
    #[serde(default)]
    pub of_one: bool,
    /// The date that its own day is, by its id among the dates.
    #[serde(default)]
    pub dated: Option<String>,
    /// Whether it may be entered before it has come, though it is no date to be kept.
    #[serde(default)]
    pub ahead: bool,
}

/// A date to be kept, which nobody may put off.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateKind {
    /// Its name in the list; it begins as the lead that shows it.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it is the time of the other side.
    #[serde(default)]
    pub others: bool,
    /// Moves that meet it, each as `track.move`.
    #[serde(default)]
    pub met_by: Vec<String>,
}

/// A measure of enforcement.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureKind {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// The dated fact that starts its period of law, by its id among the milestones; the period cites the text.
    #[serde(default)]
    pub milestone: Option<String>,
    /// The date that an end named by the court is, where it has no period of law.
    #[serde(default)]
    pub dated: Option<String>,
    /// Whether no text of law on it is among the rules that ship.
    #[serde(default)]
    pub unverified: bool,
    /// What is to be looked at.
    #[serde(default)]
    pub hint: String,
    /// The same in English.
    #[serde(default)]
    pub hint_en: String,
}

/// An item of a list by its code.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coded {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it may never be chosen.
    #[serde(default)]
    pub forbidden: bool,
    /// What is asked where it is chosen.
    #[serde(default)]
    pub hint: String,
    /// The same in English.
    #[serde(default)]
    pub hint_en: String,
}

/// A class of overdue days.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueClass {
    /// Its name in the list.
    pub id: String,
    /// Its name for people, with its bounds: in the list as `{most}`, `{least}`, `{over}`.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// The most days it holds; none for the last.
    #[serde(default)]
    pub days: Option<u32>,
}

/// A band of amounts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountBand {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// The least it holds. Yuan; none for the first.
    #[serde(default)]
    pub from: Option<crate::Money>,
    /// The first amount above it. Yuan; none for the last.
    #[serde(default)]
    pub below: Option<crate::Money>,
}

/// A stage of collection and what it aims at.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionStage {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// What it aims at.
    pub aim: String,
    /// The same in English.
    pub aim_en: String,
    /// Classes of lateness in which it is; none before anything is late.
    #[serde(default)]
    pub classes: Vec<String>,
}

/// A sign of willingness or ability.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// What it speaks for.
    pub speaks: SignKind,
    /// The flag it raises.
    #[serde(default)]
    pub raises: Option<String>,
}

/// What a sign speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum SignKind {
    Willing,
    Unwilling,
    Able,
    Unable,
}

/// What is offered first for a type of debtor.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstStep {
    /// The type: `able_willing`, `unable_willing`, `able_unwilling`, `unable_unwilling`; or what is known.
    pub of: String,
    /// What to do.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Why.
    pub why: String,
    /// The same in English.
    pub why_en: String,
    /// Days from the judgement.
    pub days: u32,
    /// Days after which it comes again.
    #[serde(default)]
    pub every: Option<u32>,
    /// Whether it is planned by itself once that is known.
    #[serde(default)]
    pub task: bool,
    /// Whether it is planned anew each time that becomes known.
    #[serde(default)]
    pub again: bool,
}

/// A flag of a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagKind {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Whether it opens immediate suit and preservation.
    #[serde(default)]
    pub opens_suit: bool,
}

/// A template of instalment plans.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTemplate {
    /// Its name in the list.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// Kinds of heads that are left out.
    pub leaves_out: Vec<String>,
    /// Percent paid at once.
    pub down_percent: crate::Percent,
    /// Percent of what is financed, as the fee of each period.
    pub fee_percent: crate::Percent,
    /// How long it may be, before it is warned of.
    pub limits: PlanLimits,
}

/// How long a plan may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLimits {
    /// Months.
    pub months: u32,
    /// Instalments.
    pub instalments: u32,
}

/// The lists that ship.
#[must_use]
pub fn catalogue() -> &'static Catalogue {
    static LISTS: OnceLock<Catalogue> = OnceLock::new();
    LISTS.get_or_init(|| {
        let text = include_str!("../../data/cn/casework.json");
        #[expect(clippy::expect_used, reason = "the text is compiled in and a test reads it")]
        serde_json::from_str(text).expect("the lists that ship can be read")
    })
}

impl Catalogue {
    /// How many days before its last day the period `id` is shown, and the kind it is of.
    #[must_use]
    pub fn lead(&self, id: &str) -> (&str, u32) {
        let found = self.leads.iter().find(|it| it.prefixes.iter().any(|prefix| id.starts_with(prefix.as_str())));
        found.map_or(super::leads::OTHER, |it| (it.id.as_str(), it.days))
    }

    /// The milestone known as `id`.
    #[must_use]
    pub fn milestone(&self, id: &str) -> Option<&MilestoneKind> {
        self.milestones.iter().find(|it| it.id == id)
    }

    /// The date known as `id`.
    #[must_use]
    pub fn date(&self, id: &str) -> Option<&DateKind> {
        self.dates.iter().find(|it| it.id == id)
    }

    /// The measure of enforcement known as `id`.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&MeasureKind> {
        self.enforcement.iter().find(|it| it.id == id)
    }

    /// The stage of collection of a file of that class of lateness, or of one on which nothing is late.
    #[must_use]
    pub fn stage(&self, class: Option<&str>) -> Option<&CollectionStage> {
        let fits = |it: &&CollectionStage| match class {
            Some(class) => it.classes.iter().any(|known| known == class),
            None => it.classes.is_empty(),
        };
        self.collection.iter().find(fits)
    }

    /// The relation known as `id`.
    #[must_use]
    pub fn relation(&self, id: &str) -> Option<&Coded> {
        self.relations.iter().find(|it| it.id == id)
    }
}

impl AmountBand {
    /// Whether `amount` is in it.
    #[must_use]
    pub fn holds(&self, amount: crate::Money) -> bool {
        self.from.is_none_or(|it| amount >= it) && self.below.is_none_or(|it| amount < it)
    }
}

impl MilestoneKind {
    /// Whether it may be entered before it has come.
    #[must_use]
    pub fn may_lie_ahead(&self) -> bool {
        self.ahead || self.dated.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statutes::RulePack;
    use crate::tracks::tracks;

    #[test]
    fn every_date_named_is_in_the_list() {
        let fields = catalogue().dossier.iter().flat_map(|it| &it.fields);
        let moves = tracks().iter().flat_map(|it| &it.moves);
        let named = fields.filter_map(|it| it.dated.as_deref());
        let named = named.chain(moves.filter_map(|it| it.dated.as_deref()));
        let named = named.chain(catalogue().enforcement.iter().filter_map(|it| it.dated.as_deref()));
        let named: Vec<&str> =
            named.chain(catalogue().milestones.iter().filter_map(|it| it.dated.as_deref())).collect();
        for it in &catalogue().dates {
            assert!(named.contains(&it.id.as_str()), "nothing sets {}", it.id);
            assert_ne!(catalogue().lead(&it.id).0, "other", "{} has no lead", it.id);
            for by in &it.met_by {
                let (track, step) = by.split_once('.').unwrap();
                let known = tracks().iter().find(|it| it.id == track).unwrap();
                assert!(known.moves.iter().any(|it| it.id == step), "{by}");
            }
        }
        assert!(named.iter().all(|it| catalogue().date(it).is_some()), "{named:?}");
    }

    #[test]
    fn every_field_is_called_for_by_one_that_is_there_and_every_proof_by_a_move() {
        for kind in &catalogue().dossier {
            for field in kind.fields.iter().filter_map(|it| it.required_with.as_deref()) {
                let (by, choice) = field.split_once('=').map_or((field, None), |(by, choice)| (by, Some(choice)));
                let by = kind.fields.iter().find(|it| it.id == by).unwrap();
                assert!(choice.is_none_or(|id| by.choices.iter().any(|it| it.id == id)), "{}: {field}", kind.id);
            }
        }
        for it in &catalogue().proofs {
            assert!(!it.papers.is_empty() || it.from.is_some(), "nothing can be {}", it.id);
            assert!(!it.needed_for.is_empty(), "{}", it.id);
            for of in &it.needed_for {
                let (track, step) = of.split_once('.').unwrap();
                let known = tracks().iter().find(|it| it.id == track).unwrap();
                assert!(known.moves.iter().any(|it| it.id == step), "{of}");
            }
        }
    }

    #[test]
    fn every_period_named_is_in_the_pack() {
        let pack = RulePack::shipped();
        for it in &catalogue().milestones {
            for period in it.starts.iter().chain(&it.renewed_by) {
                assert!(pack.period(period).is_some_and(|it| it.length.is_some()), "{} starts {period}", it.id);
            }
            assert_eq!(catalogue().milestones.iter().filter(|other| other.id == it.id).count(), 1, "{}", it.id);
        }
    }

    #[test]
    fn every_measure_has_a_period_of_law_or_says_that_nothing_proves_one() {
        for it in &catalogue().enforcement {
            let starts =
                it.milestone.as_deref().map(|id| catalogue().milestone(id).is_some_and(|it| !it.starts.is_empty()));
            assert_eq!((starts, it.dated.is_some()), (it.dated.is_none().then_some(true), it.unverified), "{}", it.id);
        }
    }

    #[test]
    fn periods_are_shown_ahead_by_their_kind() {
        for (period, kind, days) in [
            ("limitation.recovery_guarantor", "limitation", 30),
            ("guarantee.counter", "limitation", 30),
            ("enforce.apply", "limitation", 30),
            ("enforce.notice", "court", 7),
            ("proc.appeal_judgment", "court", 7),
            ("promise", "other", 1),
        ] {
            assert_eq!(catalogue().lead(period), (kind, days), "{period}");
        }
    }
}
