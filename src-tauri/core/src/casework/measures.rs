//! What the entries of diagnosis, tracks, plans, approvals and records of the file carry. Their JSON is kept for ever, as
//! that of [`crate::Entry`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::events::HeadPart;
use crate::obligors::Obligor;
use crate::{Day, Money};

crate::withheld!(
    Diagnosed,
    SignSeen,
    FlagSet,
    TrackMoved,
    BudgetLine,
    PlanTurned,
    ApprovalAsked,
    ApprovalDecided,
    DossierRecord
);

/// Willingness and ability as judged on a day. The latest stands; all are kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnosed {
    /// The day.
    pub on: Day,
    /// Signs that were seen.
    pub signs: Vec<SignSeen>,
    /// How severe it is.
    pub severity: Level,
    /// How far the debtor works with us.
    pub cooperation: Level,
    /// Months until ability is back, where it is expected to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_months: Option<u32>,
    /// Why, in the words of who judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A sign with what shows it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignSeen {
    /// Which, by its id in the catalogue of signs.
    pub sign: String,
    /// What shows it.
    pub evidence: String,
}

/// Three steps of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Low,
    Middle,
    High,
}

/// A flag of the file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagSet {
    /// Which, by its id in the catalogue of flags.
    pub flag: String,
    /// Whether it is raised.
    pub raised: bool,
    /// The day.
    pub on: Day,
    /// What shows it.
    pub evidence: String,
}

/// A move of a track.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackMoved {
    /// The track, by its id in the table.
    pub track: String,
    /// The move, by its id in the track.
    pub step: String,
    /// The day.
    pub on: Day,
    /// Whom it reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reached: Vec<Obligor>,
    /// The paper behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// What is to be said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The court.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub court: Option<String>,
    /// The court's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    /// Bank, law firm, agency or buyer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// How it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<String>,
    /// What it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Consent of the person, where it needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<String>,
    /// Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The last day it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Journal entry of the approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
    /// Why a rung was skipped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Journal entry of the payment that its amount was recorded as in the same act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<u64>,
}

/// An instalment plan, as drawn up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDrawn {
    /// By which template, by its id in the catalogue; `free` for dates and amounts typed one by one.
    pub template: String,
    /// The day its figures are of.
    pub as_of: Day,
    /// What is owed by the plan before fees. Yuan.
    pub base: Money,
    /// What it would give up against what is owed. Yuan.
    #[serde(default)]
    pub given_up: Money,
    /// What is to be paid, and when.
    pub instalments: Vec<Instalment>,
    /// Whether nothing runs while it is kept.
    #[serde(default)]
    pub standstill: bool,
    /// What it gives up, by head; a plan of an earlier program says only the sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waives: Vec<HeadPart>,
    /// How standstill and what is given up lapse when everything becomes due.
    #[serde(default)]
    pub lapse: Lapse,
    /// Missed instalments after which everything is due at once.
    pub accelerates_after: u32,
    /// What the debtor can pay a month, where it was worked out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affordability: Option<Affordability>,
    /// Why.
    pub reason: String,
}

/// How what a plan grants lapses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lapse {
    /// Charges run again from that day, and what was given up is owed again from it.
    #[default]
    FromThatDay,
    /// As if nothing had been granted: charges of the days between are owed too.
    FromTheStart,
}

/// One instalment. Yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// The last day to pay it.
    pub due: Day,
    /// What of the debt.
    pub amount: Money,
    /// Fee of the period.
    #[serde(default)]
    pub fee: Money,
}

/// What comes in and goes out a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affordability {
    /// What comes in.
    pub income: Vec<BudgetLine>,
    /// What goes out.
    pub costs: Vec<BudgetLine>,
}

/// A line of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetLine {
    /// What.
    pub what: String,
    /// Yuan a month.
    pub amount: Money,
    /// What proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// What becomes of a plan.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTurned {
    /// Journal entry that drew it up.
    pub plan: u64,
    /// What.
    pub turn: PlanTurn,
    /// The day.
    pub on: Day,
    /// The agreement letter, or what else is behind it.
    pub paper: String,
    /// Journal entry of the approval, where it needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
    /// Who of those liable signed, with the signing; older entries do not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed_by: Vec<Obligor>,
}

/// A turn of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanTurn {
    /// The agreement was signed: it is active.
    Signed,
    /// Everything is due at once.
    Accelerated,
    /// It was given up by both, or replaced.
    Ended,
}

/// Something that needs consent of a second person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalAsked {
    /// For what, by its id in the catalogue of approvals.
    pub matter: String,
    /// What exactly.
    pub what: String,
    /// Yuan, where it is about an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Who asked.
    pub by: String,
    /// The day.
    pub on: Day,
    /// The file of the case that shows what is asked for, by its entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<u64>,
}

/// What was decided.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApprovalDecided {
    /// Journal entry that asked.
    pub asked: u64,
    /// Whether it was given.
    pub given: bool,
    /// Who decided.
    pub by: String,
    /// Whether one person asked and decided, there being no second user.
    #[serde(default)]
    pub own: bool,
    /// The day.
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// A record of the file, of one of the kinds of the catalogue.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierRecord {
    /// Which kind, by its id in the catalogue.
    pub of: String,
    /// Whom it concerns, where it concerns somebody liable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligor: Option<Obligor>,
    /// What was filled in, by the ids of the fields: days in ISO form, amounts in yuan, choices by their ids.
    pub values: BTreeMap<String, String>,
    /// The record it takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u64>,
    /// Why its words were let through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
