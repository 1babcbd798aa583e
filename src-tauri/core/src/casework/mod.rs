//! The work on a case: acts, contacts, promises, steps, signs, tracks, plans and papers of the file, each an entry of the journal.
//!
//! [`Work`] keeps them in order; what they mean is asked of [`crate::clocks`], [`crate::conduct`] and the modules here.

mod acts;
mod approvals;
mod catalogue;
mod classes;
mod closing;
mod costs;
mod courier;
mod credit;
mod delivery;
mod diagnosis;
mod dossier_kinds;
mod effects;
mod enforcement;
mod events;
mod known;
mod late;
mod leads;
mod measures;
mod plans;
mod promises;
mod proofs;
mod renewal;
mod security;
mod steps;

pub use acts::{Act, acts};
pub use approvals::{
    Approval, ApprovalError, approval, approvals, carrying, rested_upon, suit_decided, used_approvals,
};
pub use catalogue::{
    AmountBand, Catalogue, Coded, CollectionStage, DateKind, FirstStep, FlagKind, Lead, MeasureKind, MilestoneKind,
    OverdueClass, PlanLimits, PlanTemplate, Sign, SignKind, catalogue,
};
pub use classes::{ClassReached, OverdueBounds, OverdueSet, class_history};
pub use closing::{
    Closing, Condition, FileClosed, FileReopened, closing, closing_approval, conditions, fades_on, fits_closed,
};
pub use costs::{Spent, TimeSpent, budget, costs, spent};
pub use courier::{CourierNumber, courier_number};
pub use credit::{CreditFigures, CreditHead, credit_figures};
pub use delivery::{Delivery, DeliveryStep, Evidence, Way, evidence, standing_file, way};
pub use diagnosis::{Ability, DebtorType, Flag, Judged, Willingness, diagnosis, flags, overdue_days};
pub use dossier_kinds::{DossierField, DossierKind, FieldKind};
pub(crate) use effects::PREFIX as OF_A_PLAN;
pub use effects::{PlanEffect, plan_effects, plan_of};
pub(crate) use enforcement::named_end;
pub use enforcement::{Measure, MeasureAsked, MeasureTurn, MeasureTurned, measures};
pub use events::{
    Casework, Channel, Complaint, ComplaintChannel, ComplaintMove, ComplaintStep, Consent, ConsentTo, Contact,
    ContactResult, ContactWith, DeadlineAnswered, Direction, Interruption, Milestone, PlannedContact, Promise, Purpose,
    StepDone, StepPlanned, StepPostponed, Tagged, VisitMade,
};
pub use known::{Silence, called_for, silence, tasks};
pub use late::{
    DebtOf, LateDays, LateDebt, LateState, OrderTurned, Reached, Token, Tolerated, lateness, thresholds, token,
    tolerated,
};
pub use leads::LeadsSet;
pub use measures::{
    Affordability, ApprovalAsked, ApprovalDecided, BudgetLine, Diagnosed, DossierRecord, FlagSet, Instalment, Lapse,
    Level, PlanDrawn, PlanTurn, PlanTurned, SignSeen, TrackMoved,
};
pub use plans::{
    Due, Plan, PlanError, PlanState, PlanWarning, Terms, base, disposable, draw, left_out, plan_limits, plan_warnings,
    plans,
};
pub use promises::{PromiseAnswer, PromiseClosed, PromiseState, Promised, promises};
pub use proofs::{Proof, ProofFrom, ProofKind, ProofWhen, lacking, proofs};
pub(crate) use renewal::PREFIX as OF_A_RENEWAL;
pub use renewal::{RenewalAgreed, damages_between, damages_of, renewal_fee_id, renewal_fits, renewal_of};
pub use security::Pledged;
pub use steps::{Step, steps};

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::case::standing;
use crate::{Day, Kept};

/// Everything recorded in the work on one case, in order of recording, reversed entries marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    kept: Vec<Kept<Casework>>,
}

impl Work {
    pub(crate) fn add(&mut self, seq: u64, what: Casework) {
        self.kept.push(Kept { seq, what, reversed: false });
    }

    pub(crate) fn strike(&mut self, seq: u64) -> bool {
        let found = self.kept.iter_mut().find(|it| it.seq == seq && !it.reversed);
        found.map(|it| it.reversed = true).is_some()
    }

    /// What stands, in order of recording, with the journal entry that recorded it.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = (u64, &Casework)> {
        standing(&self.kept).map(|it| (it.seq, &it.what))
    }

    /// Dated facts that start periods, by themselves or as a move of a track, in order of recording.
    #[must_use]
    pub fn milestones(&self) -> Vec<(u64, Cow<'_, Milestone>)> {
        let found = self.standing().filter_map(|(seq, it)| match it {
            Casework::Milestone(it) => Some((seq, Cow::Borrowed(it))),
            Casework::TrackMoved(it) => {
                let what = crate::tracks::meaning(it)?.milestone.clone()?;
                let obligor = it.reached.first().copied().filter(|_| it.reached.len() == 1);
                let proof = it.paper.clone().or_else(|| it.case_number.clone()).unwrap_or_default();
                Some((seq, Cow::Owned(Milestone { what, on: it.on, until: it.until, obligor, proof, note: None })))
            }
            Casework::MeasureTurned(it) => Some((seq, Cow::Owned(enforcement::milestone(self, seq, it)?))),
            _ => None,
        });
        found.collect()
    }

    /// Promises to pay, by themselves or in a contact, in order of recording.
    pub fn promised(&self) -> impl Iterator<Item = (u64, &Promise)> {
        self.standing().filter_map(|(seq, it)| match it {
            Casework::Promise(it) | Casework::Contact(Contact { promise: Some(it), .. }) => Some((seq, it)),
            _ => None,
        })
    }

    /// Records of the file that stand and were not replaced, in order of recording.
    pub fn dossier(&self) -> impl Iterator<Item = (u64, &DossierRecord)> {
        let replaced = |seq: u64| self.dossier_records().any(|(_, it)| it.replaces == Some(seq));
        self.dossier_records().filter(move |(seq, _)| !replaced(*seq))
    }

    /// The complaints that are open, in order of recording.
    pub fn open_complaints(&self) -> impl Iterator<Item = (u64, &Complaint)> {
        let closed =
            |seq: u64| self.complaint_steps().any(|(_, it)| it.complaint == seq && it.step == ComplaintMove::Closed);
        self.complaints().filter(move |(seq, _)| !closed(*seq))
    }

    /// When something is expected to come of a complaint: as its last step says, whether or not that names a day.
    #[must_use]
    pub fn expected_of(&self, seq: u64, complaint: &Complaint) -> Option<Day> {
        let last = self.complaint_steps().rfind(|(_, it)| it.complaint == seq);
        last.map_or(complaint.expected, |(_, it)| it.expected)
    }

    /// The tags of the file.
    #[must_use]
    pub fn tags(&self) -> BTreeSet<String> {
        self.taggings().next_back().map(|(_, it)| it.tags.clone()).unwrap_or_default()
    }

    /// Everything, reversed entries too.
    #[must_use]
    pub fn all(&self) -> &[Kept<Casework>] {
        &self.kept
    }
}

/// Defines, for a variant of [`Casework`], the iterator over what stands of it.
macro_rules! standing_of {
    ($($(#[$doc:meta])* $name:ident: $variant:ident($kind:ty);)*) => {
        impl Work {
            $($(#[$doc])* pub fn $name(&self) -> impl DoubleEndedIterator<Item = (u64, &$kind)> {
                self.standing().filter_map(|(seq, it)| match it {
                    Casework::$variant(it) => Some((seq, it)),
                    _ => None,
                })
            })*
        }
    };
}

standing_of! {
    /// Acts that start limitation anew.
    interruptions: Interruption(Interruption);
    /// Deadlines that were answered.
    answers: DeadlineAnswered(DeadlineAnswered);
    /// Contacts, in order of recording.
    contacts: Contact(Contact);
    /// Promises that were not kept and closed.
    promises_closed: PromiseClosed(PromiseClosed);
    /// Consents and their withdrawals.
    consents: Consent(Consent);
    /// Complaints.
    complaints: Complaint(Complaint);
    /// Steps of complaints.
    complaint_steps: ComplaintStep(ComplaintStep);
    /// Steps that were planned.
    planned: StepPlanned(StepPlanned);
    /// Steps that were done.
    done: StepDone(StepDone);
    /// Steps that were put off.
    postponed: StepPostponed(StepPostponed);
    /// Judgements of willingness and ability.
    diagnosed: Diagnosed(Diagnosed);
    /// Flags raised and taken down.
    flags_set: FlagSet(FlagSet);
    /// Moves of tracks.
    track_moves: TrackMoved(TrackMoved);
    /// Plans that were drawn up.
    plans_drawn: PlanDrawn(PlanDrawn);
    /// What became of plans.
    plan_turns: PlanTurned(PlanTurned);
    /// Approvals asked for.
    approvals_asked: ApprovalAsked(ApprovalAsked);
    /// Approvals decided.
    approvals_decided: ApprovalDecided(ApprovalDecided);
    /// Records of the file, replaced ones too.
    dossier_records: Dossier(DossierRecord);
    /// Steps of letters on their way.
    deliveries: Delivery(Delivery);
    /// When the file was taken up again.
    reopenings: Reopened(FileReopened);
    /// Measures of enforcement that were asked for.
    measures_asked: MeasureAsked(MeasureAsked);
    /// What became of them.
    measure_turns: MeasureTurned(MeasureTurned);
    /// Time of our own people.
    times: TimeSpent(TimeSpent);
    /// Short renewals.
    renewals: Renewed(RenewalAgreed);
    /// Tags of the file, each set in place of the one before.
    taggings: Tagged(Tagged);
}
