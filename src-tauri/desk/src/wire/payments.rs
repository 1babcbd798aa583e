//! Recording what came in.

use super::{HeadAmount, PartDraft, wire};

wire! {
    /// A payment as typed.
    #[derive(Default)]
    pub struct PaymentDraft {
        pub case_id: String,
        pub received_on: String,
        pub amount: String,
        pub payer: String,
        pub note: String,
        /// The account it reached; left out where nobody said.
        #[serde(default)]
        #[ts(optional)]
        pub account: Option<String>,
        /// The guarantor of the file who paid, by place from 0; left out, the debtor or whoever `payer` names.
        #[serde(default)]
        #[ts(optional)]
        pub guarantor: Option<u32>,
        /// Left out, by the order in force.
        #[serde(default)]
        #[ts(optional)]
        pub application: Option<ApplicationDraft>,
    }
    /// A payment's own way: the debtor's designation, an agreement.
    pub struct ApplicationDraft { pub way: ApplicationWay, pub reason: String }
    #[serde(tag = "by")]
    pub enum ApplicationWay {
        /// Head ids, each paid in full before the next.
        Order { heads: Vec<String> },
        /// Amounts by head that add up to the payment.
        Split { parts: Vec<PartDraft> },
    }
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
        /// The account it reached is none that the creditor named.
        pub stray: bool,
    }
    pub struct RecordPayment { pub draft: PaymentDraft }
    pub struct PaymentRecorded { pub seq: u32, pub applied: Vec<HeadAmount>, pub surplus: String, pub total_after: String }
    /// The accounts that the creditor of a file named.
    pub struct AskAccounts { pub case_id: String }
    pub struct AccountsShown { /// Whose they are, where they are not our own.
        pub creditor: Option<String>, /// The one that letters name first.
        pub accounts: Vec<AccountShown> }
    pub struct AccountShown { pub holder: String, pub bank: String, pub number: String, pub default: bool }
    /// Says that money which reached another account went on to the right one.
    pub struct RedirectPayment { pub case_id: String, pub payment: u32, pub on: String, pub paper: String }
}
