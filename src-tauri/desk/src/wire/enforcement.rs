//! Measures of enforcement: what was asked of the court, what became of it, and what it brought.

use super::{ObligorName, ObligorRef, PaymentDraft, SourceLine, wire};

wire! {
    pub struct AskEnforcement { pub case_id: String }
    pub struct EnforcementShown {
        pub today: String,
        pub people: Vec<ObligorName>,
        pub kinds: Vec<MeasureChoice>,
        /// The latest first.
        pub measures: Vec<MeasureLine>,
        /// What all of them brought.
        pub brought: String,
    }
    pub struct MeasureChoice {
        pub id: String,
        pub title: String,
        pub title_en: String,
        pub hint: String,
        pub hint_en: String,
        /// The period it has by law; none where only the court's notice names its end.
        pub period: Option<String>,
        pub period_en: Option<String>,
        pub sources: Vec<SourceLine>,
        /// No text of law on it is on file.
        pub unverified: bool,
    }
    pub struct MeasureLine {
        pub seq: u32,
        pub kind: String,
        pub title: String,
        pub title_en: String,
        pub obligor: Option<ObligorName>,
        pub target: String,
        pub on: String,
        pub paper: String,
        /// None while nobody answered.
        pub last: Option<MeasureStep>,
        /// The day it ends, by law or by the court; none where nothing says so or it is not in force.
        pub ends: Option<String>,
        pub days_left: Option<i32>,
        pub brought: String,
        pub next: Vec<MeasureStep>,
        pub steps: Vec<MeasureStepLine>,
    }
    #[derive(Copy, Eq)]
    pub enum MeasureStep { Granted, Renewed, Refused, Yielded, Lifted }
    pub struct MeasureStepLine { pub seq: u32, pub step: MeasureStep, pub on: String, pub until: Option<String>, pub amount: Option<String>, pub paper: String, /// The payment that the money was recorded as, while it stands.
        pub payment: Option<u32> }
    pub struct MeasureDraft { pub case_id: String, pub kind: String, pub obligor: Option<ObligorRef>, pub target: String, pub on: String, pub paper: String }
    pub struct AskMeasure { pub draft: MeasureDraft }
    pub struct TurnMeasure {
        pub case_id: String,
        pub measure: u32,
        pub step: MeasureStep,
        pub on: String,
        /// The last day the court named; empty where it named none.
        pub until: String,
        /// What it brought, or holds.
        pub amount: String,
        pub paper: String,
        /// For money that came in: it is recorded as a payment in the same act. File, day and amount are those of this request.
        #[serde(default)]
        #[ts(optional)]
        pub payment: Option<PaymentDraft>,
    }
}
