//! The list.

use recourse_desk::wire::{CaseLine, CaseList, CaseSort, ListCases};

use super::{Align, Page, Table, figures};

/// One page of the list; where more follow, how to see them.
pub(crate) fn list(page: &mut Page, ask: &ListCases, list: &CaseList) {
    if list.total == 0 {
        return nothing(page, ask);
    }
    let (total, compensated) = (list.total.to_string(), figures::amount(&list.compensated));
    let key = if ask.query.is_empty() { "cli_cases_total" } else { "cli_cases_found" };
    page.line(page.say(key, &[("total", &total), ("compensated", &compensated)]));
    page.blank();
    table(page, ask, list);
    let shown = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
    let until = ask.offset.saturating_add(shown);
    if until < list.total {
        page.blank();
        let (first, until) = (ask.offset.saturating_add(1).to_string(), until.to_string());
        page.line(page.say("cli_cases_more", &[("first", &first), ("until", &until), ("total", &total)]));
    } else if shown == 0 {
        page.line(page.say("cli_cases_beyond", &[("offset", &ask.offset.to_string())]));
    }
}

fn nothing(page: &mut Page, ask: &ListCases) {
    let (what, remedy) = if ask.query.is_empty() {
        ("cases_empty_title", "cli_cases_empty_remedy")
    } else {
        ("cases_none_found", "cli_cases_none_found_remedy")
    };
    page.line(page.word(what));
    page.line(page.word(remedy));
}

fn table(page: &mut Page, ask: &ListCases, list: &CaseList) {
    if list.rows.is_empty() {
        return;
    }
    let unit = page.word("unit_name_yuan");
    let heading = |name: &str| page.say(&format!("cases_column_{name}"), &[("unit", &unit)]);
    let searching = !ask.query.trim().is_empty();
    let found = searching.then(|| (heading("matched"), Align::Left));
    let columns = [
        (heading("number"), Align::Left),
        (heading("debtor"), Align::Left),
        (heading("compensated_on"), Align::Left),
        (heading("compensated"), Align::Right),
        (heading("received"), Align::Right),
        (heading("balance"), Align::Right),
        (heading("stage"), Align::Left),
        (heading("officer"), Align::Left),
    ];
    let sorted = match ask.sort {
        CaseSort::Deadline => Some((heading("deadline"), Align::Left)),
        CaseSort::NetRecovery => Some((heading("net_recovery"), Align::Right)),
        _ => None,
    };
    let mut table = Table::new(columns.into_iter().chain(sorted).chain(found));
    for case in &list.rows {
        let found = searching.then(|| matched(page, case));
        let cells = [
            case.number.clone(),
            case.debtor.clone(),
            case.compensated_on.clone(),
            figures::amount(&case.compensated),
            figures::amount(&case.received),
            case.balance.as_deref().map_or_else(|| page.word("cases_balance_unknown"), figures::amount),
            page.code("stage", case.stage),
            case.officer.clone().unwrap_or_default(),
        ];
        let sorted = match ask.sort {
            CaseSort::Deadline => Some(case.deadline.clone().unwrap_or_default()),
            CaseSort::NetRecovery => Some(case.net_recovery.as_deref().map_or_else(String::new, figures::amount)),
            _ => None,
        };
        table.row(cells.into_iter().chain(sorted).chain(found));
    }
    page.table(table);
}

/// Which fields of the case have the words of the search, each with its text as the policy shows it.
fn matched(page: &Page, case: &CaseLine) -> String {
    let said = case.matched.iter().map(|it| {
        let key = if it.by_sound { "match_line_by_sound" } else { "match_line" };
        page.say(key, &[("field", &page.code("match", it.field)), ("text", &it.text)])
    });
    said.collect::<Vec<_>>().join(" · ")
}
