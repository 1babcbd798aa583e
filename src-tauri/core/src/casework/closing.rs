//! Closing a file, what that needs, and taking it up again.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Casework, approvals, plans};
use crate::deadline::{Length, end_of};
use crate::statutes::{ConductRule, RulePack};
use crate::tracks::standings;
use crate::{CaseFile, Day, Money};

crate::withheld!(FileClosed, FileReopened);

/// A file was closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileClosed {
    /// As what.
    pub closing: Closing,
    /// The day.
    pub on: Day,
    /// What was owed that day. Yuan.
    pub owed: Money,
    /// Why.
    pub reason: String,
    /// The paper behind it: settlement certificate, minutes of the committee, contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<String>,
    /// Journal entry of the approval, where one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
}

/// A closed file was taken up again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReopened {
    /// The day.
    pub on: Day,
    /// Why: assets found, a payment taken back, closed by mistake.
    pub reason: String,
}

/// As what a file is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// Everything was paid or given up.
    Settled,
    /// Off the books, the claim kept: what is found later is still recovered, so its limitation is still watched.
    WrittenOff,
    /// Nothing more can be had from anybody liable: estate distributed, company struck off.
    Uncollectable,
    /// The claim is somebody else's now.
    Assigned,
}

impl Closing {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Settled, Self::WrittenOff, Self::Uncollectable, Self::Assigned];

    /// Whether the claim goes on, so that its statutory dates still bind us.
    #[must_use]
    pub fn keeps_the_claim(self) -> bool {
        self == Self::WrittenOff
    }
}

/// What closing needs, or what it is better done with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// Nothing is owed any more.
    NothingOwed,
    /// Something is owed: otherwise the file is settled.
    SomethingOwed,
    /// A second person agreed to it, after it was last taken up again.
    Approved,
    /// The assignment went through and the debtor was told.
    DebtorNotified,
    /// No complaint is open.
    NoComplaint,
    /// Nothing waits for a decision.
    NothingToDecide,
    /// No plan is running.
    NoPlan,
    /// Every track has ended.
    TracksEnded,
    /// The credit report says what became of the debt.
    CreditReport,
    /// The settlement certificate was issued.
    Certificate,
}

impl Condition {
    /// Whether a file may be closed without it, the reason saying why.
    #[must_use]
    pub fn is_advice(self) -> bool {
        matches!(self, Self::TracksEnded | Self::CreditReport | Self::Certificate)
    }
}

/// The letter that certifies a settlement, by its template.
const CERTIFICATE: &str = "settlement-certificate";

/// What becomes of an approval of closing, by its name in the catalogue.
const APPROVAL: &str = "write_off";

/// The closing in force with its entry; none while the file is open.
#[must_use]
pub fn closing(file: &CaseFile) -> Option<(u64, &FileClosed)> {
    let last = file.work.standing().rev().find_map(|(seq, it)| match it {
        Casework::Closed(it) => Some(Some((seq, it))),
        Casework::Reopened(_) => Some(None),
        _ => None,
    });
    last.flatten()
}

/// What closing as `closing` needs, each with whether it is so. `owed` is what is owed on `today`, `approval` what the closing
/// rests on, as [`closing_approval`] finds it.
#[must_use]
pub fn conditions(
    file: &CaseFile,
    closing: Closing,
    owed: Money,
    today: Day,
    approval: Option<u64>,
) -> Vec<(Condition, bool)> {
    let approved = approval.is_some();
    let own: &[Condition] = match closing {
        Closing::Settled => &[Condition::NothingOwed, Condition::Certificate],
        Closing::WrittenOff | Closing::Uncollectable => &[Condition::SomethingOwed, Condition::Approved],
        Closing::Assigned => &[Condition::Approved, Condition::DebtorNotified],
    };
    let all = [
        Condition::NoComplaint,
        Condition::NothingToDecide,
        Condition::NoPlan,
        Condition::TracksEnded,
        Condition::CreditReport,
    ];
    own.iter().copied().chain(all).map(|it| (it, holds(file, it, approved, owed, today))).collect()
}

/// The approval that closing rests on: the latest given since the file was last taken up again, for no less than was `owed` on
/// the day it was asked for; that of a sale is for its price. With a `second` person in the vault nobody's own is enough.
#[must_use]
pub fn closing_approval(
    file: &CaseFile,
    closing: Closing,
    owed: impl Fn(Day) -> Option<Money>,
    second: bool,
) -> Option<u64> {
    let since = file.work.reopenings().map(|(seq, _)| seq).next_back().unwrap_or(0);
    let fits = |matter: &str| matter == APPROVAL || (closing == Closing::Assigned && matter == "asset");
    let enough = |most: Option<Money>, asked: Day| {
        closing == Closing::Assigned || most.is_none_or(|most| owed(asked).is_some_and(|owed| owed <= most))
    };
    let given = approvals(file).into_iter().rev().find(|it| {
        let decided = it.decided.as_ref().is_some_and(|(_, it)| it.given && !(second && it.own));
        it.seq > since && fits(&it.asked.matter) && decided && enough(it.asked.amount, it.asked.on)
    });
    given.map(|it| it.seq)
}

fn holds(file: &CaseFile, condition: Condition, approved: bool, owed: Money, today: Day) -> bool {
    match condition {
        Condition::NothingOwed => owed <= Money::ZERO,
        Condition::SomethingOwed => owed > Money::ZERO,
        Condition::Approved => approved,
        Condition::DebtorNotified => standings(file)
            .iter()
            .any(|it| it.track.id == "assignment" && it.state.is_some_and(|state| state.id == "notified")),
        Condition::NoComplaint => file.work.open_complaints().next().is_none(),
        Condition::NothingToDecide => approvals(file).iter().all(|it| it.decided.is_some()),
        Condition::NoPlan => !plans(file, today).iter().any(super::Plan::is_active),
        // The track of writing off goes on for what is found later.
        Condition::TracksEnded => standings(file).iter().all(|it| !it.is_open() || it.track.id == APPROVAL),
        Condition::CreditReport => credit_is_told(file),
        Condition::Certificate => file.letters.iter().any(|it| it.letter.template == CERTIFICATE),
    }
}

/// Whether the latest record of the credit report is more than that the debt was reported.
fn credit_is_told(file: &CaseFile) -> bool {
    let latest = file.work.dossier().filter(|(_, it)| it.of == "credit").last();
    latest.is_none_or(|(_, it)| it.values.get("state").is_none_or(|state| state != "reported" && state != "disputed"))
}

/// The last day on which the credit report still shows a debt settled on `on`, and the rule that says so; nothing where
/// `pack` has no such rule.
#[must_use]
pub fn fades_on(on: Day, pack: &RulePack) -> Option<(Day, &ConductRule)> {
    let rule = pack.conduct().iter().find(|it| it.id == "credit.keep")?;
    let years = rule.value.get("adverse_years").and_then(Value::as_u64)?;
    Some((end_of(on, Length::Years(years.try_into().ok()?))?, rule))
}

/// Whether something may still be recorded in the work on a closed file: what happened to the claim and its papers,
/// not what would be work on it.
#[must_use]
pub fn fits_closed(it: &Casework) -> bool {
    match it {
        Casework::Reopened(_)
        | Casework::Interruption(_)
        | Casework::Milestone(_)
        | Casework::DeadlineAnswered(_)
        | Casework::Dossier(_)
        | Casework::Delivery(_)
        | Casework::Complaint(_)
        | Casework::ComplaintStep(_)
        | Casework::Consent(_)
        | Casework::MeasureTurned(_)
        | Casework::TimeSpent(_)
        | Casework::PaymentRedirected(_)
        | Casework::Tagged(_) => true,
        Casework::Closed(_)
        | Casework::Contact(_)
        | Casework::Promise(_)
        | Casework::PromiseClosed(_)
        | Casework::StepPlanned(_)
        | Casework::StepDone(_)
        | Casework::StepPostponed(_)
        | Casework::Diagnosed(_)
        | Casework::FlagSet(_)
        | Casework::TrackMoved(_)
        | Casework::MeasureAsked(_)
        | Casework::PlanDrawn(_)
        | Casework::PlanTurned(_)
        | Casework::Renewed(_)
        | Casework::ApprovalAsked(_)
        | Casework::ApprovalDecided(_) => false,
    }
}
