//! Records of a file by kind: security, assets, agents, heirs, causes, objections and the rest of the catalogue.

use super::{ObligorName, ObligorRef, wire};

wire! {
    pub struct AskDossier { pub case_id: String }
    pub struct DossierShown { pub people: Vec<ObligorName>, pub kinds: Vec<DossierKindLine>,
        /// The latest first.
        pub records: Vec<DossierLine>,
        /// The figures of credit reports beside those of the ledger.
        pub credit: Vec<CreditLine>,
        /// What a record may say that it feeds, the latest first.
        pub pledges: Vec<PledgeLine> }
    /// A plan, by its base and the day of its figures, or a promise, by its amount and the day it is due.
    pub struct PledgeLine { pub seq: u32, pub of: PledgeOf, pub amount: String, pub day: String, pub by: Option<ObligorName> }
    #[derive(Copy, Eq)]
    pub enum PledgeOf { Plan, Promise }
    pub struct CreditLine { /// Journal entry of the record.
        pub seq: u32, pub obligor: Option<ObligorName>, pub on: String, pub parts: Vec<CreditPart>, /// Theirs less ours. Yuan.
        pub difference: String, pub fit: CreditFit, /// Why they differ, as recorded.
        pub explained: Option<String> }
    pub struct CreditPart { /// None is the total.
        pub head: Option<CreditHeadKind>, pub theirs: String, pub ours: String, pub difference: String }
    #[derive(Copy, Eq)]
    pub enum CreditHeadKind { Principal, Interest, Damages, Other }
    /// How a figure stands to the ledger.
    #[derive(Copy, Eq)]
    pub enum CreditFit { Same, Explained, Unexplained, /// The ledger cannot be reckoned for that day.
        Unknown }
    pub struct DossierKindLine { pub id: String, pub title: String, pub title_en: String, pub of_one: bool, pub hint: String, pub hint_en: String, pub fields: Vec<DossierFieldLine> }
    pub struct DossierFieldLine { pub id: String, pub title: String, pub title_en: String, pub is: DossierFieldKind, pub required: bool, /// The field that calls for it: `phone` where that is filled in, `source=other` where it says so.
        pub required_with: Option<String>, pub choices: Vec<ChoiceLine> }
    pub struct ChoiceLine { pub id: String, pub title: String, pub title_en: String, /// What is asked where it is chosen.
        pub hint: String, pub hint_en: String }
    #[derive(Copy, Eq)]
    pub enum DossierFieldKind { Line, Note, Day, Amount, Choice, Count, /// A plan or a promise of the file, by its entry.
        Pledge }
    pub struct DossierLine { pub seq: u32, pub of: String, pub obligor: Option<ObligorName>, pub values: Vec<DossierValue>, pub at: String }
    pub struct DossierValue { pub field: String, pub value: String }
    pub struct DossierDraft { pub case_id: String, pub of: String, pub obligor: Option<ObligorRef>, pub values: Vec<DossierValue>, pub replaces: Option<u32>, /// Why its words are let through.
        #[serde(default)]
        pub reason: String }
    pub struct RecordDossier { pub draft: DossierDraft }
}
