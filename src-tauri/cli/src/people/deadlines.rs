//! What is due, with how each last day was counted.

use recourse_desk::wire::{ClockLine, ClockStart, ClockStartKind, DeadlineLine, DeadlineList, Language};

use super::{Page, ledger};

/// The coming deadlines, and those that have passed.
pub(crate) fn list(page: &mut Page, until: &str, coming: &DeadlineList, expired: &DeadlineList) {
    let (due, past) = (coming.total.to_string(), expired.total.to_string());
    let head = if until.is_empty() { "cli_deadlines_lead" } else { "cli_deadlines_until" };
    page.line(page.say(head, &[("today", &coming.today), ("until", until), ("due", &due), ("past", &past)]));
    for (heading, list) in [("deadlines_coming", coming), ("deadlines_expired", expired)] {
        if list.lines.is_empty() {
            continue;
        }
        page.heading(heading);
        for it in &list.lines {
            one(page, it);
        }
        let more = list.total.saturating_sub(u32::try_from(list.lines.len()).unwrap_or(u32::MAX));
        if more > 0 {
            page.under(page.say("cli_deadlines_more", &[("count", &more.to_string())]));
        }
    }
}

fn one(page: &mut Page, it: &DeadlineLine) {
    let clock = &it.clock;
    let whom = clock.obligor.as_ref().map_or_else(|| it.debtor.clone(), |it| it.name.clone());
    let title = text(page, &clock.title, &clock.title_en);
    page.under(format!("{}  {}  {}  {whom}  {title}", clock.last_day, left(page, clock), it.number));
    page.under(format!("  {}", start(page, clock.restarts.last().unwrap_or(&clock.start))));
    let steps: Vec<String> =
        clock.steps.iter().map(|it| format!("{} {}", page.code("count", it.step), it.day)).collect();
    page.under(format!("  {}", steps.join(" → ")));
    for note in &clock.warnings {
        page.under(format!("  ! {}", page.tagged("clock_note", "code", note)));
    }
    let sources: Vec<String> = clock.sources.iter().map(|it| ledger::source(page, it)).collect();
    page.under(format!("  {}", sources.join("; ")));
}

fn left(page: &Page, clock: &ClockLine) -> String {
    let days = clock.days_left.unsigned_abs().to_string();
    page.say(if clock.days_left < 0 { "deadline_past" } else { "deadline_left" }, &[("days", &days)])
}

fn start(page: &Page, it: &ClockStart) -> String {
    let what = match it.what {
        ClockStartKind::Act | ClockStartKind::Milestone => text(page, &it.title, &it.title_en),
        kind @ (ClockStartKind::Compensation | ClockStartKind::AgreedPeriod | ClockStartKind::Judgment) => {
            page.code("clock_start", kind)
        }
    };
    page.say("deadline_from", &[("day", &it.on), ("what", &what)])
}

fn text(page: &Page, chinese: &str, english: &str) -> String {
    match page.language() {
        Language::Chinese => chinese.to_owned(),
        Language::English => english.to_owned(),
    }
}
