//! Files put with a case.

use super::{CodedLine, wire};

wire! {
    pub struct AskAttachments { pub case_id: String }
    pub struct AttachmentsShown { pub attachments: Vec<AttachmentLine>, /// The evidence that the file should hold.
        pub proofs: Vec<ProofLine>, /// What that list rests on.
        pub proofs_basis: String, pub proofs_basis_en: String }
    pub struct ProofLine { pub id: String, pub title: String, pub title_en: String, /// The file needs it.
        pub needed: bool, /// How many pieces there are.
        pub there: u32, /// Moves that should not be made without it.
        pub needed_for: Vec<CodedLine> }
    pub struct AttachmentLine {
        /// Journal entry that recorded it; taking it back names it.
        pub seq: u32,
        pub name: String,
        pub paper: Paper,
        /// Media type by content.
        pub media: String,
        /// Bytes, as decimal text.
        pub size: String,
        pub added_at: String,
        pub added_by: String,
        pub active: Vec<ActiveContent>,
        pub reversed: bool,
    }
    #[derive(Copy, Eq)]
    pub enum Paper { LoanContract, GuaranteeContract, CounterGuarantee, CompensationVoucher, RepaymentRecord, Identity, Correspondence, CourtPaper, AssetClue, Commitment, Other }
    /// What in a file may act by itself when another program opens it.
    #[derive(Copy, Eq)]
    pub enum ActiveContent { Macro, Script, Program, Embedded, Remote, Disguised }
    /// Looks at a file before it is taken in; nothing is written.
    pub struct InspectFile { pub path: String }
    pub struct FileInspected {
        pub name: String,
        pub size: String,
        pub media: String,
        pub active: Vec<ActiveContent>,
        /// Guessed from the name.
        pub paper: Paper,
    }
    pub struct AddAttachment {
        pub case_id: String,
        pub path: String,
        pub paper: Paper,
    }
    pub struct AttachmentAdded { pub seq: u32, pub name: String }
    /// Where the running copy stands, in KiB.
    pub struct AskCopying {}
    /// Stops the running copy; it leaves nothing behind.
    pub struct StopCopying {}
    pub struct CopyingStopped {}
    /// Opens a copy in the system's own program for it. A program is never opened, only given out.
    pub struct OpenAttachment {
        pub case_id: String,
        pub seq: u32,
        /// Whether what may act in it was shown and agreed to.
        pub accepted: bool,
    }
    pub struct AttachmentOpened {}
    pub struct ExportAttachment { pub case_id: String, pub seq: u32, pub path: String }
    pub struct AttachmentExported { pub path: String }
}
