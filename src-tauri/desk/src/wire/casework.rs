//! What the work on a case shares: who is meant, and lists of codes with their words.

use super::wire;

wire! {
    /// Somebody liable on the claim.
    #[derive(Eq, Copy)]
    #[serde(tag = "who")]
    pub enum ObligorRef { Debtor, Guarantor { index: u32 } }
    pub struct ObligorName { pub obligor: ObligorRef, pub name: String }
    /// An item of a list, in both languages.
    pub struct CodedLine { pub id: String, pub title: String, pub title_en: String, pub forbidden: bool }
}
