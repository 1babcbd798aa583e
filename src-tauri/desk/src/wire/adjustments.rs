//! Charges, waivers and standstills: each can be tried, recorded, and taken back by `reverse_entry`.

use super::{ClaimChange, CostKindName, CostStateName, DealDraft, wire};

wire! {
    pub struct ChargeDraft {
        pub case_id: String,
        /// `cost`, `other`, or another head of the claim.
        pub head: String,
        pub due_on: String,
        pub amount: String,
        pub what: String,
        pub voucher: String,
        pub borne_by: CostBearer,
        /// None where nobody says.
        #[serde(default)]
        pub kind: Option<CostKindName>,
        #[serde(default)]
        pub state: Option<CostStateName>,
    }
    #[derive(Copy, Eq, Default)]
    pub enum CostBearer {
        /// Part of the claim.
        #[default]
        Debtor,
        /// Kept on file, not demanded.
        Creditor,
    }
    pub struct PreviewCharge { pub draft: ChargeDraft, pub as_of: String }
    pub struct RecordCharge { pub draft: ChargeDraft }
    pub struct WaiverDraft {
        pub case_id: String,
        pub head: String,
        pub waived_on: String,
        pub amount: String,
        pub reason: String,
        pub approved_by: String,
        /// The entry that asked for the approval; who gave it then stands for who approved.
        pub approval: Option<u32>,
    }
    pub struct PreviewWaiver { pub draft: WaiverDraft, pub as_of: String }
    pub struct GrantWaiver { pub draft: WaiverDraft }
    pub struct StandstillDraft {
        pub case_id: String,
        pub from: String,
        /// First day that runs again; empty while it lasts.
        pub until: String,
        /// Heads or accruals that stand still; empty is all.
        pub heads: Vec<String>,
        pub reason: String,
        pub approved_by: String,
        /// The entry that asked for the approval; needed where there is a second person.
        pub approval: Option<u32>,
        /// The paper by which it was agreed, and who signed it: limitation starts anew against those.
        #[serde(default)]
        pub deal: Option<DealDraft>,
    }
    pub struct PreviewStandstill { pub draft: StandstillDraft, pub as_of: String }
    pub struct AgreeStandstill { pub draft: StandstillDraft }
    /// A short renewal: a fee in place of the damages of some days.
    pub struct RenewalDraft {
        pub case_id: String,
        pub from: String,
        /// How many days, as many as the lists of the casework allow.
        pub days: String,
        pub fee: String,
        /// What was agreed, and where it stands.
        pub paper: String,
        pub reason: String,
        pub approved_by: String,
        /// The entry that asked for the approval; needed where there is a second person.
        pub approval: Option<u32>,
    }
    pub struct PreviewRenewal { pub draft: RenewalDraft }
    pub struct RenewalPreviewed {
        /// First day on which damages run again.
        pub until: String,
        /// The damages that would run in those days.
        pub damages: String,
        /// Whether the fee is lower than those.
        pub lower: bool,
        pub change: ClaimChange,
    }
    pub struct AgreeRenewal { pub draft: RenewalDraft }
}
