//! What the entries of casework carry. Their JSON is kept for ever, as that of [`crate::Entry`].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::closing::{FileClosed, FileReopened};
use super::costs::TimeSpent;
use super::delivery::Delivery;
use super::enforcement::{MeasureAsked, MeasureTurned};
use super::measures::{
    ApprovalAsked, ApprovalDecided, Diagnosed, DossierRecord, FlagSet, PlanDrawn, PlanTurned, TrackMoved,
};
use super::promises::PromiseClosed;
use super::renewal::RenewalAgreed;
use crate::accounts::PaymentRedirected;
use crate::obligors::Obligor;
use crate::{Day, Money};

crate::withheld!(
    Interruption,
    Milestone,
    DeadlineAnswered,
    Contact,
    ContactWith,
    VisitMade,
    Promise,
    Consent,
    ConsentTo,
    Complaint,
    ComplaintStep,
    StepPlanned,
    PlannedContact,
    StepDone,
    StepPostponed,
    Tagged
);

/// One thing recorded in the work on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Casework {
    /// An act that starts limitation anew.
    Interruption(Interruption),
    /// A dated fact that starts periods.
    Milestone(Milestone),
    /// A deadline was answered by what it asks for.
    DeadlineAnswered(DeadlineAnswered),
    /// Somebody was contacted, or contacted us.
    Contact(Contact),
    /// Somebody promised to pay.
    Promise(Promise),
    /// Consent was given, or taken back.
    Consent(Consent),
    /// Somebody complained.
    Complaint(Complaint),
    /// A complaint went on, or was closed.
    ComplaintStep(ComplaintStep),
    /// What is to be done next, and when.
    StepPlanned(StepPlanned),
    /// A planned step was done.
    StepDone(StepDone),
    /// A planned step was put off.
    StepPostponed(StepPostponed),
    /// Willingness and ability were judged from signs.
    Diagnosed(Diagnosed),
    /// A flag was raised, or taken down.
    FlagSet(FlagSet),
    /// A track moved.
    TrackMoved(TrackMoved),
    /// An instalment plan was drawn up.
    PlanDrawn(PlanDrawn),
    /// A plan was agreed, fell through, was accelerated or ended.
    PlanTurned(PlanTurned),
    /// Consent of somebody with authority was asked for.
    ApprovalAsked(ApprovalAsked),
    /// It was given or refused.
    ApprovalDecided(ApprovalDecided),
    /// A record of the file: security, asset, agent, heir, cause, objection.
    Dossier(DossierRecord),
    /// A letter went a step on its way.
    Delivery(Delivery),
    /// The file was closed.
    Closed(FileClosed),
    /// The file was taken up again.
    Reopened(FileReopened),
    /// The tags of the file were set.
    Tagged(Tagged),
    /// The court was asked for a measure of enforcement.
    MeasureAsked(MeasureAsked),
    /// Something became of it.
    MeasureTurned(MeasureTurned),
    /// Somebody of ours spent time on the file.
    TimeSpent(TimeSpent),
    /// Money that reached the wrong account went on to the right one.
    PaymentRedirected(PaymentRedirected),
    /// A short renewal was agreed for a fee.
    Renewed(RenewalAgreed),
    /// A promise that was not kept was closed.
    PromiseClosed(PromiseClosed),
}

/// Words by which files are found again; together with those of earlier entries they mean nothing.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// All tags of the file from now on, in order.
    pub tags: BTreeSet<String>,
}

/// An act that starts limitation anew, with its proof. It reaches the obligors named and nobody else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interruption {
    /// Which act, by its id among the interruptions of the rule pack.
    pub what: String,
    /// The day it arrived, or was filed.
    pub on: Day,
    /// Whom it reached.
    pub reached: Vec<Obligor>,
    /// What proves it: return slip, tracking record, receipt of the court.
    pub proof: String,
    /// Free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A dated fact that starts periods: a service, a measure, a ruling.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Which, by its id in the catalogue of milestones.
    pub what: String,
    /// The day of it.
    pub on: Day,
    /// The last day the court itself named, or the day an obstacle ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Whom it concerns, where it concerns one of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligor: Option<Obligor>,
    /// What proves it.
    pub proof: String,
    /// Free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a deadline asks for was done, or became needless.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineAnswered {
    /// The deadline, by the key its clock bears.
    pub key: String,
    /// The day it was done.
    pub on: Day,
    /// What proves it.
    pub proof: String,
}

/// One contact with a person of the case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// By which way.
    pub channel: Channel,
    /// Who began it.
    #[serde(default)]
    pub direction: Direction,
    /// With whom.
    pub with: ContactWith,
    /// What for.
    #[serde(default)]
    pub purpose: Purpose,
    /// The day.
    pub on: Day,
    /// The time of that day, `HH:MM`; none for a letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The number or account used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What came of it.
    pub result: ContactResult,
    /// What was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Where the recording is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording: Option<String>,
    /// The entries of the files that hold it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recordings: Vec<u64>,
    /// Who visited, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit: Option<VisitMade>,
    /// Whether it was with the person who decides.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decides: bool,
    /// What was promised in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promise>,
    /// Why it was let through, where a rule allows a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The rules that reason was given to, by their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub let_through: Vec<String>,
}

/// How a visit was made.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitMade {
    /// Who visited.
    pub visitor: String,
    /// The number on the staff card.
    pub staff_number: String,
    /// What was shown.
    pub papers: String,
    /// What of the checklist was done, by the ids of the catalogue.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub checks: BTreeSet<String>,
}

/// A way of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Channel {
    Phone,
    Visit,
    Message,
    Letter,
}

/// Who began a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// We did.
    #[default]
    Outgoing,
    /// The other side did.
    Incoming,
}

/// With whom a contact is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "with", rename_all = "snake_case")]
pub enum ContactWith {
    /// Somebody liable on the claim.
    Liable {
        /// Who.
        obligor: Obligor,
    },
    /// Somebody with a power of attorney of somebody liable.
    Agent {
        /// Name.
        name: String,
    },
    /// An heir of somebody liable who died, within the estate.
    Heir {
        /// Name.
        name: String,
    },
    /// Whom an insurer that paid may recover from: the third party at fault of the subrogation.
    ThirdParty {
        /// Name.
        name: String,
    },
    /// Somebody else.
    Other {
        /// Name.
        name: String,
        /// What that person is to the debtor, by its id in the catalogue of relations.
        relation: String,
    },
}

/// What a contact is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The debt.
    #[default]
    Collect,
    /// Only to find the debtor; nothing of the debt is said.
    Locate,
    /// To answer a complaint.
    AnswerComplaint,
    /// The person offered to pay for the debtor.
    VoluntaryPayment,
}

/// What came of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactResult {
    /// The person was reached.
    Reached,
    /// Nobody answered.
    NotReached,
    /// The number or address is no longer good.
    Invalid,
    /// The person asked not to be contacted again.
    Refused,
}

/// A promise to pay.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Who promised.
    pub by: Obligor,
    /// The day it was given.
    pub made_on: Day,
    /// Yuan, above zero.
    pub amount: Money,
    /// The last day to pay.
    pub due: Day,
    /// What proves it; none where it was only said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// Consent of a person, or its withdrawal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// To what.
    pub to: ConsentTo,
    /// Whose.
    pub by: ContactWith,
    /// The day.
    pub on: Day,
    /// Whether it was taken back.
    #[serde(default)]
    pub withdrawn: bool,
    /// What proves it.
    pub proof: String,
}

/// What a consent is to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum ConsentTo {
    /// A visit to home or workplace.
    Visit,
    /// Contacts between these times of the day only, `HH:MM`.
    Hours {
        /// From.
        from: String,
        /// Until.
        until: String,
    },
    /// That personal data go to somebody else.
    PassData {
        /// To whom.
        recipient: String,
    },
}

/// A complaint about how we collect. While one is open nobody is contacted about the debt.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Who complained; ourselves where we found a breach.
    pub by: String,
    /// How it came.
    pub channel: ComplaintChannel,
    /// The day it came.
    pub on: Day,
    /// What it is about.
    pub about: String,
    /// The day an answer is expected by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Day>,
}

/// How a complaint came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintChannel {
    /// To us.
    Direct,
    /// Through the bank.
    Bank,
    /// Through the regulator.
    Regulator,
    /// We found it ourselves.
    OwnFinding,
}

/// A step of a complaint.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintStep {
    /// Journal entry that recorded the complaint.
    pub complaint: u64,
    /// What happened.
    pub step: ComplaintMove,
    /// The day.
    pub on: Day,
    /// What was said or decided.
    pub note: String,
    /// The day the next step is expected by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Day>,
    /// For what we would settle it, as prepared for the regulator's own step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
}

/// What happens to a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintMove {
    /// The regulator sent it back for talks of our own: the first step.
    SentBack,
    /// The regulator coordinates: the second step.
    Coordinated,
    /// We answered.
    Answered,
    /// It is closed.
    Closed,
}

/// What is to be done next.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPlanned {
    /// What.
    pub what: String,
    /// The day.
    pub on: Day,
    /// By whom; the officer of the file where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// A contact that is planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<PlannedContact>,
    /// Days after which it comes again once it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// Why its words were let through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A contact that is planned.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedContact {
    /// By which way.
    pub channel: Channel,
    /// With whom.
    pub with: ContactWith,
    /// What for.
    #[serde(default)]
    pub purpose: Purpose,
    /// The time of the day, `HH:MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Why it was let through, where a rule allows a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A planned step was done.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDone {
    /// Journal entry that planned it.
    pub step: u64,
    /// The day.
    pub on: Day,
    /// What came of it.
    pub outcome: String,
    /// Why those words were let through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A planned step was put off.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPostponed {
    /// Journal entry that planned it.
    pub step: u64,
    /// The new day.
    pub to: Day,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
