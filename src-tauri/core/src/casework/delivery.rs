//! The way of a letter from the desk to whom it is for, each step with what shows it.

use serde::{Deserialize, Serialize};

use crate::obligors::Obligor;
use crate::{CaseFile, Day, LetterId};

crate::withheld!(Delivery);

/// A step on the way of a letter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// The letter.
    pub letter: LetterId,
    /// Which step.
    pub step: DeliveryStep,
    /// The day of it.
    pub on: Day,
    /// The number of the waybill, when it is posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What shows it: tracking record, return slip, envelope.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
    /// Files of the case that show it, by the entries that put them there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<u64>,
    /// The act that its arrival is, by its id among the interruptions of the rule pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restarts: Option<String>,
    /// Whom it reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reached: Vec<Obligor>,
}

/// What happened to a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryStep {
    /// Handed to the carrier.
    Posted,
    /// The addressee, or whom he lets take it, signed for it.
    Signed,
    /// Refused. Whether it "should have arrived" is left to whoever records an act.
    Refused,
    /// Came back.
    Returned,
    /// All that proves it is together.
    Complete,
    /// It is not to be posted: handed over, replaced, issued by mistake.
    NotPosted,
}

impl DeliveryStep {
    /// What may follow; nothing has happened yet where there is no step.
    #[must_use]
    pub fn after(last: Option<Self>) -> &'static [Self] {
        match last {
            None => &[Self::Posted, Self::NotPosted],
            Some(Self::Returned | Self::NotPosted) => &[Self::Posted],
            Some(Self::Posted) => &[Self::Signed, Self::Refused, Self::Returned],
            Some(Self::Signed) => &[Self::Complete],
            Some(Self::Refused) => &[Self::Complete, Self::Posted],
            Some(Self::Complete) => &[],
        }
    }
}

/// What is known of the way of one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The last step; none while it is to be posted.
    pub last: Option<DeliveryStep>,
    /// The day of it.
    pub on: Option<Day>,
    /// The number of its last waybill.
    pub number: Option<String>,
}

/// Something that proves the way of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// What was in the envelope: the letter is kept unchanged.
    Content,
    /// The number of the waybill.
    Number,
    /// The sender's part of the waybill, or the receipt of the post.
    Stub,
    /// What shows how it ended: tracking record, return slip, the envelope that came back.
    Arrival,
}

/// What proves the way of a letter, and whether it is there.
#[must_use]
pub fn evidence(file: &CaseFile, letter: LetterId) -> Vec<(Evidence, bool)> {
    let steps = || file.work.deliveries().map(|(_, it)| it).filter(|it| it.letter == letter);
    let on_file = |it: &Delivery| it.files.iter().any(|seq| standing_file(file, *seq).is_some());
    let posted = steps().rfind(|it| it.step == DeliveryStep::Posted);
    let ended = steps().rfind(|it| !matches!(it.step, DeliveryStep::Posted | DeliveryStep::NotPosted));
    vec![
        (Evidence::Content, true),
        (Evidence::Number, posted.is_some_and(|it| it.number.is_some())),
        (Evidence::Stub, posted.is_some_and(on_file)),
        (Evidence::Arrival, ended.is_some_and(on_file)),
    ]
}

/// The name of a file of the case that was not taken back.
#[must_use]
pub fn standing_file(file: &CaseFile, seq: u64) -> Option<&str> {
    let found = file.attachments.iter().find(|it| it.seq == seq && !it.reversed);
    found.map(|it| it.what.name.as_str())
}

/// The way of a letter so far.
#[must_use]
pub fn way(file: &CaseFile, letter: LetterId) -> Way {
    let steps = || file.work.deliveries().map(|(_, it)| it).filter(|it| it.letter == letter);
    let last = steps().next_back();
    Way {
        last: last.map(|it| it.step),
        on: last.map(|it| it.on),
        number: steps().rev().find_map(|it| it.number.clone()),
    }
}
