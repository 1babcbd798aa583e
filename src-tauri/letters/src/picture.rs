//! Pictures in letters, as planes that are deflated already: nothing is decoded when a letter is written.

use std::sync::Arc;

/// A picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green and blue of every pixel, eight bits each, deflated.
    pub colour: Vec<u8>,
    /// How far every pixel covers what is beneath, eight bits, deflated; `None` covers all of it.
    pub cover: Option<Vec<u8>>,
}

/// The pictures that a letter may carry.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    /// The sender's head.
    pub head: Option<Arc<Picture>>,
    /// The sender's seal.
    pub seal: Option<Arc<Picture>>,
}

recourse_core::withheld!(Picture, Pictures);
