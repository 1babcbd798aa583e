//! Records of a file by kind: security, assets, agents, heirs, causes, objections and the rest of the catalogue.

use super::{ObligorName, ObligorRef, wire};

wire! {
    pub struct AskDossier { pub case_id: String }
    pub struct DossierShown { pub people: Vec<ObligorName>, pub kinds: Vec<DossierKindLine>,
        /// The latest first.
        pub records: Vec<DossierLine> }
    pub struct DossierKindLine { pub id: String, pub title: String, pub title_en: String, pub of_one: bool, pub hint: String, pub hint_en: String, pub fields: Vec<DossierFieldLine> }
    pub struct DossierFieldLine { pub id: String, pub title: String, pub title_en: String, pub is: DossierFieldKind, pub required: bool, pub choices: Vec<ChoiceLine> }
    pub struct ChoiceLine { pub id: String, pub title: String, pub title_en: String, /// What is asked where it is chosen.
        pub hint: String, pub hint_en: String }
    #[derive(Copy, Eq)]
    pub enum DossierFieldKind { Line, Note, Day, Amount, Choice, Count }
    pub struct DossierLine { pub seq: u32, pub of: String, pub obligor: Option<ObligorName>, pub values: Vec<DossierValue>, pub at: String }
    pub struct DossierValue { pub field: String, pub value: String }
    pub struct DossierDraft { pub case_id: String, pub of: String, pub obligor: Option<ObligorRef>, pub values: Vec<DossierValue>, pub replaces: Option<u32>, /// Why its words are let through.
        #[serde(default)]
        pub reason: String }
    pub struct RecordDossier { pub draft: DossierDraft }
}
