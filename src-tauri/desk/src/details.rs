//! Where a telephone or an address comes from, as forms carry it: one name, or `other:` and words.

use recourse_core::DetailSource;

use crate::typed::{self, TextKind};
use crate::wire::FieldRule;

/// What stands before words of one's own.
const OTHER: &str = "other:";

/// The source as a form carries it; empty where none is on file.
pub(crate) fn code(it: Option<&DetailSource>) -> String {
    let name = match it {
        None => "",
        Some(DetailSource::Contract) => "contract",
        Some(DetailSource::Person) => "person",
        Some(DetailSource::Registry) => "registry",
        Some(DetailSource::Bank) => "bank",
        Some(DetailSource::Sheet) => "sheet",
        Some(DetailSource::Other { words }) => return format!("{OTHER}{words}"),
    };
    name.to_owned()
}

/// The source that a form carries.
pub(crate) fn read(typed: &str) -> Result<Option<DetailSource>, FieldRule> {
    Ok(Some(match typed.trim() {
        "" => return Ok(None),
        "contract" => DetailSource::Contract,
        "person" => DetailSource::Person,
        "registry" => DetailSource::Registry,
        "bank" => DetailSource::Bank,
        "sheet" => DetailSource::Sheet,
        other => {
            let words = typed::text(other.strip_prefix(OTHER).unwrap_or(other), TextKind::Line)?;
            return Ok(words.map(|words| DetailSource::Other { words }));
        }
    }))
}
