//! Images that letters carry: the head of the company, its seal.

use serde::{Deserialize, Serialize};

/// An image put to a place, or the place emptied.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageSet {
    /// Where letters show it.
    pub place: ImagePlace,
    /// The image; `None` takes it out of use. Letters that carry it stay as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<KeptImage>,
}

/// Where letters show an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImagePlace {
    /// At the head of the company's letters.
    Letterhead,
    /// In the area of the seal, of letters that were approved for it.
    Seal,
}

/// An image as letters take it: never the file from outside, always what was decoded of it and packed again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptImage {
    /// SHA-256 of the size and both planes, lower-case hex.
    pub sha256: String,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green and blue of every pixel, eight bits each, deflated, in base64.
    pub colour: String,
    /// How far every pixel covers what is beneath, eight bits, deflated, in base64; `None` covers all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<String>,
}

crate::withheld!(ImageSet, KeptImage);
