//! How long a branch takes.

use std::ops::Deref;

/// Whole months a branch may take, each with its probability; up to two are kept without room of their own.
#[derive(Clone, Debug)]
pub enum Months {
    /// One for certain.
    One([(u32, f64); 1]),
    /// Soon or late.
    Two([(u32, f64); 2]),
    /// Any number.
    Many(Vec<(u32, f64)>),
}

impl Months {
    /// So many for certain.
    #[must_use]
    pub const fn certain(months: u32) -> Self {
        Self::One([(months, 1.0)])
    }
}

impl Deref for Months {
    type Target = [(u32, f64)];

    fn deref(&self) -> &Self::Target {
        match self {
            Self::One(months) => months,
            Self::Two(months) => months,
            Self::Many(months) => months,
        }
    }
}

/// By what they say, not by how they are kept.
impl PartialEq for Months {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl From<Vec<(u32, f64)>> for Months {
    fn from(months: Vec<(u32, f64)>) -> Self {
        Self::Many(months)
    }
}

impl serde::Serialize for Months {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}
