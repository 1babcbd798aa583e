//! The rules of law in force: what they are, where they stand, and how they are switched.

use super::{SourceLine, wire};

wire! {
    pub struct AskRules {}
    pub struct RulesShown {
        /// What the pack in force calls itself.
        pub version: String,
        /// Packs and quotes that the company laid upon what ships, in order.
        pub layers: Vec<RuleLayer>,
        pub series: Vec<SeriesLine>,
        pub rules: Vec<RuleLine>,
    }
    pub struct RuleLayer {
        pub seq: u32,
        pub what: LayerKind,
        /// Version of a pack; series, day and percent of a quote.
        pub title: String,
        pub source: String,
        pub at: String,
        pub actor: String,
        /// Why it is left aside, where it does not fit the pack that ships now.
        pub left_aside: Option<String>,
    }
    #[derive(Copy, Eq)]
    pub enum LayerKind { Pack, Quote }
    pub struct SeriesLine {
        pub id: String,
        pub title: String,
        pub publisher: String,
        /// Last day for which the quote in force is confirmed.
        pub confirmed_until: String,
        /// Whether today lies after it.
        pub stale: bool,
        pub source: SourceLine,
        /// Latest first.
        pub quotes: Vec<QuoteLine>,
    }
    pub struct QuoteLine {
        pub from: String,
        /// Last day in force; none for the latest.
        pub through: Option<String>,
        pub percent: String,
        pub unverified: bool,
        /// Where the company read it, where it added it.
        pub added: Option<String>,
    }
    /// A rule beside the series.
    pub struct RuleLine {
        /// The list of the pack it stands in: `fees`, `caps`, `measures`, `periods`, `interruptions`, `conduct`.
        pub list: String,
        pub id: String,
        pub title: String,
        pub sources: Vec<SourceLine>,
    }
    /// A quote as typed.
    pub struct QuoteDraft {
        pub series: String,
        pub effective_on: String,
        pub percent: String,
        /// Last day for which it is confirmed; empty is the day it takes effect.
        pub confirmed_until: String,
        /// Where it was read.
        pub source: String,
    }
    pub struct PreviewQuote { pub draft: QuoteDraft }
    pub struct AddQuote { pub draft: QuoteDraft }
    pub struct PreviewRulePack { pub path: String }
    pub struct LoadRulePack {
        pub path: String,
        /// Digest of the file that was looked at before.
        pub sha256: String,
        /// Where it came from.
        pub source: String,
    }
    /// What a switch would change; nothing is written.
    pub struct RulesChange {
        pub version: String,
        /// Digest of the pack file; empty for a quote.
        pub sha256: String,
        pub rules: Vec<RuleChanged>,
        /// Open cases looked at.
        pub cases: u32,
        /// Cases whose figures change.
        pub changed: u32,
        /// Sum of all balances after less before, where both can be reckoned.
        pub difference: String,
        /// The largest changes, at most two hundred.
        pub largest: Vec<CaseChanged>,
    }
    pub struct RuleChanged {
        pub list: String,
        pub id: String,
        /// Its name for people.
        pub title: String,
        pub turn: RuleTurn,
    }
    #[derive(Copy, Eq)]
    pub enum RuleTurn { Added, Changed, Removed }
    pub struct CaseChanged {
        pub id: String,
        pub number: String,
        /// None where the claim cannot be reckoned.
        pub before: Option<String>,
        pub after: Option<String>,
        pub per_diem_before: Option<String>,
        pub per_diem_after: Option<String>,
    }
    pub struct RulesSwitched { pub seq: u32, pub version: String }
}
