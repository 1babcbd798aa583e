//! The creditor's own data.

use super::{CodedLine, wire};

wire! {
    pub struct AskOverdueClasses {}
    /// Bounds of the classes of overdue days, and every change of them, the latest first.
    pub struct OverdueClassesShown { pub mild: u32, pub medium: u32, pub shipped_mild: u32, pub shipped_medium: u32, pub classes: Vec<CodedLine>, pub changes: Vec<OverdueChange> }
    pub struct OverdueChange { pub seq: u32, pub at: String, pub actor: String, pub mild: u32, pub medium: u32, pub reason: String }
    /// The most days of the two milder classes, as typed.
    pub struct SetOverdueClasses { pub mild: String, pub medium: String, pub reason: String }
    pub struct AskClassHistory { pub case_id: String }
    pub struct ClassHistory { pub lines: Vec<ClassLine> }
    /// A day on which a file came into another class; none is that nothing was overdue any more.
    pub struct ClassLine { pub on: String, pub days: Option<u32>, pub class: Option<CodedLine> }
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
        /// Further accounts, and those that other creditors named.
        #[serde(default)]
        pub accounts: Vec<AccountDraft>,
        /// It recovers as an insurer that paid, not as a guarantor.
        #[serde(default)]
        pub insurer: bool,
    }
    #[derive(Default)]
    pub struct AccountDraft { /// As files name whoever bought a claim; empty is ourselves.
        pub creditor: String, pub holder: String, pub bank: String, pub number: String, /// Whether letters name it, of several of one creditor.
        pub default: bool }
    pub struct SetOrganisation { pub organisation: OrganisationShown }
    pub struct OrganisationSet {}
    /// The pictures that letters carry.
    pub struct AskImages {}
    pub struct ImagesShown { pub letterhead: Option<ImageShown>, pub seal: Option<ImageShown> }
    pub struct ImageShown {
        /// A PNG file made anew of its pixels, base64.
        pub png: String,
        pub width: u32,
        pub height: u32,
        pub sha256: String,
        pub set_at: String,
        pub set_by: String,
    }
    /// Where letters show a picture.
    #[derive(Copy, Eq)]
    pub enum ImageSpot { Letterhead, Seal }
    /// Puts the picture of a PNG or JPEG file to a place.
    pub struct SetImage { pub spot: ImageSpot, pub path: String }
    pub struct DropImage { pub spot: ImageSpot }
    pub struct ImageKept {}
    #[derive(Copy, Eq)]
    pub enum ImageFlaw { NotPicture, Damaged, TooLarge, TooSmall, TooDetailed }
    /// Choices of this machine, kept outside the vault; nothing personal.
    pub struct AskPreferences {}
    pub struct Preferences { pub language: Language, pub theme: Theme, pub unit: Unit, pub idle_minutes: u32, /** Names are covered too. */ #[serde(default)] pub private: bool, /** Which single keys do what. */ #[serde(default)] pub keys: KeyChoice, /** How close rows and fields stand. */ #[serde(default)] pub density: Density }
    /// Keys of one character, as this machine wants them; what is not named stays as it ships.
    #[derive(Default, Eq)]
    pub struct KeyChoice { /** None of them works. */ pub off: bool, pub changed: Vec<KeyChange> }
    /// What ships under one key stands under another, or under none where that is empty.
    #[derive(Eq)]
    pub struct KeyChange { pub from: String, pub to: String }
    pub struct SetPreferences { pub preferences: Preferences }
    pub struct PreferencesSet {}
    #[derive(Copy, Eq, Default)]
    pub enum Language { #[default] Chinese, English }
    #[derive(Copy, Eq, Default)]
    pub enum Theme { #[default] System, Light, Dark }
    #[derive(Copy, Eq, Default)]
    pub enum Density { #[default] Comfortable, Compact }
    #[derive(Copy, Eq, Default)]
    pub enum Unit { #[default] Yuan, TenThousand, HundredMillion }
}
