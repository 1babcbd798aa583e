//! Recording what came in.

use super::{HeadAmount, wire};

wire! {
    /// A payment as typed.
    pub struct PaymentDraft { pub case_id: String, pub received_on: String, pub amount: String, pub payer: String, pub note: String }
    /// What the payment would do; nothing is written.
    pub struct PreviewPayment { pub draft: PaymentDraft }
    pub struct PaymentPreviewed {
        pub amount: String,
        pub applied: Vec<HeadAmount>,
        pub surplus: String,
        pub before: Vec<HeadAmount>,
        pub after: Vec<HeadAmount>,
        pub total_before: String,
        pub total_after: String,
        /// A payment of the same amount on the same day is already recorded.
        pub duplicate: bool,
    }
    pub struct RecordPayment { pub draft: PaymentDraft }
    pub struct PaymentRecorded { pub seq: u32, pub applied: Vec<HeadAmount>, pub surplus: String, pub total_after: String }
}
