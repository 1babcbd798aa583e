//! Number formats: which numbers are days and which are percentages.

use std::collections::HashMap;
use std::io::Read;

use quick_xml::events::Event;

use super::xml::{Xml, attribute};
use crate::SheetError;

/// How a workbook shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    #[default]
    Plain,
    Percent,
    Date,
}

/// The look of each cell style, by its number.
pub(super) fn looks<R: Read>(mut xml: Xml<R>) -> Result<Vec<Look>, SheetError> {
    let mut own = HashMap::new();
    let mut looks = Vec::new();
    let mut in_cells = false;
    loop {
        match xml.next()? {
            Event::Start(it) if it.local_name().as_ref() == "cellXfs" => in_cells = true,
            Event::End(it) if it.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Start(it) if it.local_name().as_ref() == "numFmt" => {
                if let (Some(id), Some(code)) = (attribute(&it, "numFmtId")?, attribute(&it, "formatCode")?) {
                    own.insert(id.parse::<u32>().unwrap_or_default(), look_of_code(&code));
                }
            }
            Event::Start(it) if in_cells && it.local_name().as_ref() == "xf" => {
                let id = attribute(&it, "numFmtId")?.and_then(|it| it.parse().ok()).unwrap_or_default();
                looks.push(own.get(&id).copied().unwrap_or_else(|| look_of_id(id)));
            }
            Event::Eof => return Ok(looks),
            _ => {}
        }
        if own.len() > 65_536 || looks.len() > 65_536 {
            return Err(SheetError::TooLarge);
        }
    }
}

/// Formats that need no code, those of the Chinese editions included.
fn look_of_id(id: u32) -> Look {
    match id {
        9 | 10 => Look::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Look::Date,
        _ => Look::Plain,
    }
}

fn look_of_code(code: &str) -> Look {
    let mut look = Look::Plain;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '"' => while letters.next().is_some_and(|it| it != '"') {},
            '[' => {
                let inside: String = letters.by_ref().take_while(|it| *it != ']').collect();
                if !inside.is_empty() && inside.chars().all(|it| matches!(it.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return Look::Date;
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            '%' => look = Look::Percent,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Look::Date,
            _ => {}
        }
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_days_from_amounts() {
        for (code, look) in [
            ("General", Look::Plain),
            ("#,##0.00_ ;[Red]-#,##0.00", Look::Plain),
            ("[$￥-804]#,##0.00", Look::Plain),
            ("\"days\" 0", Look::Plain),
            ("0.00E+00", Look::Plain),
            ("@", Look::Plain),
            ("0.0%", Look::Percent),
            ("yyyy-mm-dd", Look::Date),
            ("yyyy\"年\"m\"月\"d\"日\";@", Look::Date),
            ("[$-804]yyyy/m/d", Look::Date),
            ("[h]:mm", Look::Date),
            ("\\d0", Look::Plain),
        ] {
            assert_eq!(look_of_code(code), look, "{code}");
        }
    }
}
