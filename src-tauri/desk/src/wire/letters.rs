//! Letters: drafting, issuing, fetching.

use super::wire;

wire! {
    pub struct LetterDraft {
        pub case_id: String,
        /// `demand`
        pub template: String,
        pub dated: String,
        pub pay_by: String,
        /// Free sentence printed before the closing; may be empty.
        pub remark: String,
    }
    /// The real pages, not yet issued.
    pub struct PreviewLetter { pub draft: LetterDraft }
    pub struct LetterPreviewed {
        /// The PDF, base64; empty while something is missing.
        pub pdf: String,
        pub pages: u32,
        pub total: String,
        pub capitals: String,
        /// Facts that must be there first.
        pub missing: Vec<MissingFact>,
        /// Characters no font has; the letter cannot be issued.
        pub unprintable: String,
    }
    #[derive(Copy, Eq)]
    pub enum MissingFact { OrganisationName, OrganisationAddress, OrganisationPhone, AccountName, AccountBank, AccountNumber, PayByAfterDate, NothingOwed, UnappliedMoney, BeyondCapitals }
    pub struct IssueLetter { pub draft: LetterDraft }
    pub struct LetterIssued { pub id: String, pub seq: u32, pub sha256: String, pub pages: u32, pub file_name: String }
    /// The stored bytes of an issued letter.
    pub struct FetchLetter { pub case_id: String, pub id: String }
    pub struct LetterFetched { pub pdf: String, pub sha256: String, pub file_name: String }
    /// Writes the stored bytes to a folder or file the user named.
    pub struct ExportLetter { pub case_id: String, pub id: String, pub path: String }
    pub struct LetterExported { pub path: String }
}
