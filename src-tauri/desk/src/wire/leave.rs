//! Taking everything along.

use super::{Passphrase, wire};

wire! {
    /// Writes everything the vault holds into a new folder: entries and cases as JSON, the list as XLSX, papers as files.
    /// The passphrase is asked for again.
    pub struct ExportAll {
        pub folder: String,
        pub passphrase: Passphrase,
        /// Empty where the vault needs none of whoever asks.
        #[serde(default)]
        pub key_file: String,
        pub language: super::Language,
    }
    pub struct AllExported { pub folder: String, pub entries: u32, pub cases: u32, pub letters: u32 }
}
