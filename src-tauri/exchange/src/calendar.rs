//! Days as an iCalendar file that other programs read.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use recourse_core::Day;

/// A day on which something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Its identity, the same at every export.
    pub id: String,
    /// The day.
    pub on: Day,
    /// What is due.
    pub title: String,
    /// How many days before it reminds.
    pub days_before: u32,
}

/// The longest line of the format, in octets, without its end.
const OCTETS: usize = 75;

/// The appointments as whole-day events with reminders, made at `at`.
/// # Source
/// RFC 5545: lines end in CRLF and are folded after 75 octets; the end of a whole-day event is the day after.
#[must_use]
pub fn write_calendar(appointments: &[Appointment], at: DateTime<Utc>) -> String {
    let mut out = String::new();
    let mut line = |text: &str| fold(&mut out, text);
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Recourse//Deadlines//ZH", "CALSCALE:GREGORIAN"] {
        line(text);
    }
    for it in appointments {
        let day = |day: Day| day.date().format("%Y%m%d").to_string();
        line("BEGIN:VEVENT");
        line(&format!("UID:{}@recourse", escaped(&it.id)));
        line(&format!("DTSTAMP:{}", at.format("%Y%m%dT%H%M%SZ")));
        line(&format!("DTSTART;VALUE=DATE:{}", day(it.on)));
        line(&format!("DTEND;VALUE=DATE:{}", day(it.on.plus_days(1))));
        line(&format!("SUMMARY:{}", escaped(&it.title)));
        line("TRANSP:TRANSPARENT");
        if it.days_before > 0 {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("DESCRIPTION:{}", escaped(&it.title)));
            line(&format!("TRIGGER:-P{}D", it.days_before));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, it| {
        match it {
            '\\' | ';' | ',' => out.extend(['\\', it]),
            '\n' => out.push_str("\\n"),
            it if it.is_control() => {}
            it => out.push(it),
        }
        out
    })
}

fn fold(out: &mut String, text: &str) {
    let mut used = 0;
    for it in text.chars() {
        if used + it.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            used = 1;
        }
        used += it.len_utf8();
        // Writing to a string never fails.
        let _ = out.write_char(it);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_and_names_escaped() {
        let title = format!("追偿 2024-0173 {}; a, b\\c", "保证人追偿权诉讼时效".repeat(4));
        let one =
            Appointment { id: "x:1".into(), on: "2026-12-31".parse().unwrap(), title: title.clone(), days_before: 30 };
        let text = write_calendar(&[one], DateTime::UNIX_EPOCH);
        assert!(text.split("\r\n").all(|it| it.len() <= OCTETS), "{text}");
        let joined = text.replace("\r\n ", "");
        assert!(
            joined.contains(&format!(
                "SUMMARY:{}\r\n",
                title.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
            )),
            "{joined}"
        );
        for line in
            ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRIGGER:-P30D", "DTSTAMP:19700101T000000Z"]
        {
            assert!(joined.contains(&format!("{line}\r\n")), "{line}");
        }
        assert!(joined.starts_with("BEGIN:VCALENDAR\r\n") && joined.ends_with("END:VCALENDAR\r\n"));
    }
}
