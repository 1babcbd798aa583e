//! Costs so far: charges by kind, and time of our own people.

use super::wire;

wire! {
    pub struct AskCosts { pub case_id: String }
    pub struct CostsShown {
        pub today: String,
        /// By kind; charges of which nobody said the kind stand under none.
        pub lines: Vec<CostLine>,
        pub total: String,
        /// What of it the debtor is to bear.
        pub recoverable: String,
        /// What was approved to be spent; none where nothing was.
        pub budget: Option<String>,
        /// What is left of it; below nought where more was spent.
        pub left: Option<String>,
        pub minutes: u32,
        pub times: Vec<TimeLine>,
    }
    pub struct CostLine { pub kind: Option<CostKindName>, pub count: u32, pub amount: String, pub recoverable: String, pub advanced: String, pub unpaid: String }
    #[derive(Copy, Eq)]
    pub enum CostKindName { CourtFee, PreservationFee, LawyerFee, Evaluation, Announcement, Travel, AgencyCommission, Other }
    #[derive(Copy, Eq)]
    pub enum CostStateName { Paid, Advanced, Unpaid }
    pub struct TimeLine { pub seq: u32, pub on: String, pub minutes: u32, pub by: String, pub what: String }
    /// Hours as typed, such as `1.5`; whoever acts where nobody is named.
    pub struct RecordTime { pub case_id: String, pub on: String, pub hours: String, pub by: String, pub what: String }
}
