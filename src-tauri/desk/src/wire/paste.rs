//! What was pasted into the form of a new case.

use super::{CaseDraft, wire};

wire! {
    /// Reads cells copied from a sheet, or the words of a notice, as guesses for the form; nothing is written.
    pub struct ReadPaste { pub text: String }
    pub struct PasteRead {
        /// Whether it was read as cells.
        pub cells: bool,
        /// The cases it seems to tell of, in its order.
        pub cases: Vec<PastedCase>,
        /// Rows beyond those.
        pub more: u32,
        /// Headers and labels of which nothing was taken.
        pub left: Vec<String>,
    }
    pub struct PastedCase {
        /// A draft that holds what was guessed and nothing else.
        pub draft: CaseDraft,
        pub guesses: Vec<PasteGuess>,
    }
    pub struct PasteGuess {
        /// Name of the field of the draft, as a problem names it.
        pub field: String,
        pub value: String,
        /// The header or the words it was read from.
        pub heard: String,
        /// Whether a header or label says so, and not only the look of it.
        pub named: bool,
    }
}
