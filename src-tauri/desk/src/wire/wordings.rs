//! The organisation's own wording of letters.

use super::{LetterDraft, LetterLanguage, LetterPreviewed, WordingRule, wire};

wire! {
    /// Every template of a language, with the versions of the organisation's own.
    pub struct AskWordings { pub language: LetterLanguage }
    pub struct WordingsShown { pub wordings: Vec<WordingLine> }
    pub struct WordingLine {
        pub id: String,
        pub name: String,
        pub name_en: String,
        pub law: String,
        pub demands: String,
        /// The version that ships.
        pub shipped: u32,
        /// The version letters are written by.
        pub used: u32,
        /// The newest first.
        pub own: Vec<OwnWording>,
    }
    pub struct OwnWording {
        pub version: u32,
        pub saved_at: String,
        pub saved_by: String,
        pub note: String,
        /// It can no longer be read by this program; the shipped one stands in its place.
        pub broken: bool,
    }
    /// The text of a version; of the one in use where none is named.
    pub struct ReadWording { pub template: String, pub language: LetterLanguage, pub version: Option<u32> }
    pub struct WordingText {
        pub version: u32,
        pub text: String,
        /// Parts that a line `use NAME` takes over.
        pub parts: Vec<WordingPart>,
        pub variables: Vec<WordingVariable>,
        pub tables: Vec<String>,
        pub lists: Vec<String>,
    }
    pub struct WordingPart { pub name: String, pub text: String }
    /// One that not every letter has is printed inside its condition.
    pub struct WordingVariable { pub name: String, pub always: bool }
    /// What is wrong with a text, and the pages it would make of a case; nothing is written.
    pub struct PreviewWording {
        pub template: String,
        pub language: LetterLanguage,
        pub text: String,
        /// With which case; none checks the text alone.
        pub draft: Option<LetterDraft>,
    }
    pub struct WordingChecked {
        pub flaws: Vec<WordingFlaw>,
        /// What no letter may say, whatever the case.
        pub remarks: Vec<LineRemark>,
        pub preview: Option<LetterPreviewed>,
    }
    /// A mistake, with the place of it; lines and columns count from 1.
    pub struct WordingFlaw { pub line: u32, pub column: u32, pub what: WordingMistake, pub name: String }
    #[derive(Copy, Eq)]
    pub enum WordingMistake {
        NoSuchBlock,
        BadHeader,
        Unbalanced,
        NoSuchVariable,
        /// Printed outside its condition, and not every letter has it.
        Unconditional,
        NoSuchTable,
        NoSuchList,
        NoSuchPart,
        Misplaced,
        NoWords,
        NoHeader,
        /// The copy says otherwise than the template what it is, to whom it goes, what it needs or what it does.
        OtherHeader,
    }
    pub struct LineRemark { pub line: u32, pub rule: WordingRule, pub words: String }
    /// Keeps a text as a new version of the organisation's own. Letters are not written by it until it is chosen.
    pub struct SaveWording { pub template: String, pub language: LetterLanguage, pub text: String, pub note: String }
    pub struct WordingKept { pub version: u32 }
    /// Letters are written by this version from now on.
    pub struct UseWording { pub template: String, pub language: LetterLanguage, pub version: u32, pub reason: String }
    pub struct WordingUsed {}
}
