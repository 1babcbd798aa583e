//! What the whole vault is owed on a day.

use super::{HeadKind, HeadNature, Stage, wire};

wire! {
    pub struct AskBalances { pub as_of: String }
    pub struct PortfolioBalances {
        pub as_of: String,
        /// Cases that were not withdrawn.
        pub cases: u32,
        /// Those whose claim cannot be reckoned on that day; they are in no sum.
        pub unreckoned: u32,
        pub total: String,
        pub heads: Vec<HeadSum>,
        pub stages: Vec<StageBalances>,
    }
    pub struct StageBalances { pub stage: Stage, pub cases: u32, pub total: String, pub heads: Vec<HeadSum> }
    pub struct HeadSum { pub head: HeadKind, pub id: String, pub nature: HeadNature, pub label: String, pub balance: String }
}
