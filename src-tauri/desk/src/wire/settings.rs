//! The creditor's own data.

use super::wire;

wire! {
    pub struct AskOrganisation {}
    #[derive(Default)]
    pub struct OrganisationShown {
        pub name: String,
        pub address: String,
        pub phone: String,
        pub contact: String,
        pub account_name: String,
        pub account_bank: String,
        pub account_number: String,
        /// It recovers as an insurer that paid, not as a guarantor.
        #[serde(default)]
        pub insurer: bool,
    }
    pub struct SetOrganisation { pub organisation: OrganisationShown }
    pub struct OrganisationSet {}
    /// Choices of this machine, kept outside the vault; nothing personal.
    pub struct AskPreferences {}
    pub struct Preferences { pub language: Language, pub theme: Theme, pub unit: Unit, pub idle_minutes: u32, /** Names are covered too. */ #[serde(default)] pub private: bool }
    pub struct SetPreferences { pub preferences: Preferences }
    pub struct PreferencesSet {}
    #[derive(Copy, Eq, Default)]
    pub enum Language { #[default] Chinese, English }
    #[derive(Copy, Eq, Default)]
    pub enum Theme { #[default] System, Light, Dark }
    #[derive(Copy, Eq, Default)]
    pub enum Unit { #[default] Yuan, TenThousand, HundredMillion }
}
