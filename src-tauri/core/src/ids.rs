//! Identities: what the program calls things, and the file number that people see.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    };
}

id!(
    /// One compensated loan and everything that happens to it.
    CaseId
);
id!(
    /// One payment received.
    PaymentId
);
id!(
    /// One letter issued.
    LetterId
);
id!(
    /// One person who opens the vault.
    UserId
);
id!(
    /// One import run, undone as a whole.
    BatchId
);

/// The number people know a file by: `追偿 2024-0173` (year of compensation, running number).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileNumber(String);

impl FileNumber {
    const PREFIX: &'static str = "追偿 ";

    /// The number of the `running`-th file of `year`, at least four digits wide.
    #[must_use]
    pub fn new(year: i32, running: u32) -> Self {
        Self(format!("{}{year:04}-{running:04}", Self::PREFIX))
    }

    /// Year and running number.
    #[must_use]
    pub fn parts(&self) -> (i32, u32) {
        let digits = self.0.strip_prefix(Self::PREFIX).unwrap_or(&self.0);
        let (year, running) = digits.split_once('-').unwrap_or(("0", "0"));
        (year.parse().unwrap_or(0), running.parse().unwrap_or(0))
    }

    /// As shown to people.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl From<FileNumber> for String {
    fn from(number: FileNumber) -> Self {
        number.0
    }
}

impl TryFrom<String> for FileNumber {
    type Error = FileNumberError;
    fn try_from(text: String) -> Result<Self, FileNumberError> {
        text.parse()
    }
}

/// Accepts the number with or without its prefix: `追偿 2024-0173`, `2024-0173`.
impl FromStr for FileNumber {
    type Err = FileNumberError;
    fn from_str(text: &str) -> Result<Self, FileNumberError> {
        let digits = text.trim().trim_start_matches("追偿").trim_start();
        let (year, running) = digits.split_once('-').ok_or(FileNumberError)?;
        let all_digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || running.len() < 4 || !all_digits(year) || !all_digits(running) {
            return Err(FileNumberError);
        }
        match (year.parse(), running.parse()) {
            (Ok(year), Ok(running)) => Ok(Self::new(year, running)),
            _ => Err(FileNumberError),
        }
    }
}

/// The text is no file number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a file number such as 2024-0173")]
pub struct FileNumberError;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_may_leave_the_prefix_out() {
        for text in ["追偿 2024-0173", "追偿2024-0173", "2024-0173", " 2024-0173 "] {
            assert_eq!(text.parse(), Ok(FileNumber::new(2024, 173)), "{text}");
        }
        for text in ["", "2024", "2024-", "24-0173", "2024-x173", "2024-017"] {
            assert!(text.parse::<FileNumber>().is_err(), "{text}");
        }
        assert_eq!(FileNumber::new(2024, 123_456).parts(), (2024, 123_456));
    }
}
