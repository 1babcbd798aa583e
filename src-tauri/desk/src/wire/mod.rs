//! What crosses to the window, the command line and the tests. Amounts are decimal text, days are ISO text,
//! ids are UUID text; nothing here is a float or a 64-bit integer.

mod adjustments;
mod appraisal;
mod attachments;
mod audit;
mod backups;
mod batch;
mod cases;
mod casework;
mod closing;
mod compare;
mod contacts;
mod costs;
mod custody;
mod deadlines;
mod dossier;
mod drafts;
mod enforcement;
mod explained;
mod import;
mod judgment;
mod lateness;
mod learning;
mod leave;
mod ledger;
mod letters;
mod lists;
mod obligors;
mod paste;
mod payments;
mod portfolio;
mod receipts;
mod refusal;
mod reports;
mod rules;
mod settings;
mod tactics;
mod terms;
mod today;
mod users;
mod vault;
mod wordings;

pub use adjustments::*;
pub use appraisal::*;
pub use attachments::*;
pub use audit::*;
pub use backups::*;
pub use batch::*;
pub use cases::*;
pub use casework::*;
pub use closing::*;
pub use compare::*;
pub use contacts::*;
pub use costs::*;
pub use custody::*;
pub use deadlines::*;
pub use dossier::*;
pub use drafts::*;
pub use enforcement::*;
pub use explained::*;
pub use import::*;
pub use judgment::*;
pub use lateness::*;
pub use learning::*;
pub use leave::*;
pub use ledger::*;
pub use letters::*;
pub use lists::*;
pub use obligors::*;
pub use paste::*;
pub use payments::*;
pub use portfolio::*;
pub use receipts::*;
pub use refusal::*;
pub use reports::*;
pub use rules::*;
pub use settings::*;
pub use tactics::*;
pub use terms::*;
pub use today::*;
pub use users::*;
pub use vault::*;
pub use wordings::*;

/// Derives everything a wire type needs: JSON both ways and its TypeScript twin. Its `Debug` says only what it is.
macro_rules! wire {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* })+) => {
        $( $crate::wire::wire! { @one $kind [$(#[$meta])*] $name { $($body)* } } )+
    };
    (@one struct [$(#[$meta:meta])*] $name:ident { $($body:tt)* }) => {
        #[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $(#[$meta])*
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[allow(missing_docs, reason = "the names say it; what they do not is commented")]
        pub struct $name { $($body)* }
        recourse_core::withheld!($name);
    };
    (@one enum [$(#[$meta:meta])*] $name:ident { $($body:tt)* }) => {
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $(#[$meta])*
        #[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
        #[expect(missing_docs, reason = "the names say it; what they do not is commented")]
        #[allow(clippy::large_enum_variant, reason = "a wire type is built once and written out")]
        pub enum $name { $($body)* }
    };
}
pub(crate) use wire;
