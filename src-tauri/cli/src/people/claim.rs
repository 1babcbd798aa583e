//! The terms of a claim, its judgment, what either changes, and the files they are written to.

use std::path::Path;

use recourse_desk::wire::{ClaimChange, HeadAmount, JudgmentShown, Language, TermsHistory, TermsShown};
use serde_json::Value;

use super::{Align, Page, Table, figures};

/// What was done to the claim.
#[derive(Clone, Copy)]
pub(crate) enum Said {
    TermsTried,
    TermsSet,
    JudgmentTried,
    JudgmentEntered,
}

/// The rules as a claim document, and by what they were set.
pub(crate) fn terms(page: &mut Page, number: &str, it: &TermsShown, history: &TermsHistory) {
    page.line(format!("{number} · {}", page.word("terms_title")));
    page.line(match it.seq {
        Some(_) if it.by_hand => page.say("basis_document", &[("title", &it.reason)]),
        Some(_) => page.say("basis_terms", &[("title", &it.reason)]),
        None => page.word("basis_facts"),
    });
    page.heading("terms_document");
    it.document.lines().for_each(|line| page.under(line));
    turns(page, history);
}

/// Every change of what was agreed, old terms beside new.
fn turns(page: &mut Page, history: &TermsHistory) {
    page.heading("deals_title");
    if history.turns.is_empty() {
        let none = page.word("deals_none");
        page.under(none);
    }
    for it in &history.turns {
        let by = it.by.map_or_else(|| page.word("deal_by_unsaid"), |it| page.code("deal_by", it));
        let holds = match (&it.from, &it.until) {
            (Some(from), Some(until)) => page.say("deal_spell", &[("from", from), ("until", until)]),
            (Some(from), None) => page.say("deal_from", &[("day", from)]),
            (None, _) => page.word("deal_all_days"),
        };
        let said = [Some(page.code("deal_kind", it.kind)), it.on.clone(), Some(by), Some(holds)];
        let more = [&it.paper, &it.reason].into_iter().filter(|it| !it.is_empty()).cloned();
        page.blank();
        page.line(said.into_iter().flatten().chain(more).collect::<Vec<_>>().join(" · "));
        let columns = ["deal_term", "deal_before", "deal_after"];
        let mut table = Table::new(columns.map(|it| (page.word(it), Align::Left)));
        for it in &it.lines {
            let (before, after) = match page.language() {
                Language::Chinese => (&it.before, &it.after),
                Language::English => (&it.before_en, &it.after_en),
            };
            table.row([page.code("deal_term", it.term), before.clone(), after.clone()]);
        }
        page.table(table);
    }
}

/// The judgment in force, or a proposal for one, as the JSON that `--enter` takes.
pub(crate) fn judgment(page: &mut Page, number: &str, it: &JudgmentShown, document: &Value) {
    page.line(format!("{number} · {}", page.word("judgment_title")));
    page.line(match it.seq {
        Some(seq) => page.say("cli_judgment_in_force", &[("seq", &seq.to_string())]),
        None => page.word("cli_judgment_proposed"),
    });
    page.blank();
    let shown = document.get("judgment").map(serde_json::to_string_pretty).and_then(Result::ok).unwrap_or_default();
    shown.lines().for_each(|line| page.under(line));
}

/// Balances by head before and after.
pub(crate) fn change(page: &mut Page, number: &str, said: Said, it: &ClaimChange) {
    let said = match said {
        Said::TermsTried => page.word("cli_terms_tried"),
        Said::TermsSet => page.word("terms_done"),
        Said::JudgmentTried => page.word("cli_judgment_tried"),
        Said::JudgmentEntered => page.word("cli_judgment_entered"),
    };
    page.line(format!("{number} · {said}"));
    page.line(page.say("change_title", &[("day", &it.as_of)]));
    page.blank();
    let mut table = Table::new([
        (page.word("ledger_head"), Align::Left),
        (page.word("change_before"), Align::Right),
        (page.word("change_after"), Align::Right),
    ]);
    let mut ids: Vec<&HeadAmount> = it.before.iter().collect();
    ids.extend(it.after.iter().filter(|new| it.before.iter().all(|old| old.id != new.id)));
    let on = |all: &[HeadAmount], id: &str| {
        all.iter().find(|it| it.id == id).map_or_else(|| "-".to_owned(), |it| figures::amount(&it.amount))
    };
    for head in ids {
        table.row([page.code("head", head.head), on(&it.before, &head.id), on(&it.after, &head.id)]);
    }
    let totals = [&it.total_before, &it.total_after].map(|it| figures::amount(it));
    table.total(std::iter::once(page.word("ledger_total")).chain(totals));
    page.table(table);
    page.blank();
    let per_diem = [&it.per_diem_before, &it.per_diem_after].map(|it| figures::amount(it)).join(" → ");
    page.labelled(&[(page.word("ledger_per_diem"), per_diem)]);
    let doubts: Vec<String> = it.warnings.iter().map(|it| page.tagged("ledger_warning", "code", it)).collect();
    page.list("cli_section_warnings", &doubts);
}

/// Where a file was written to.
pub(crate) fn written(page: &mut Page, file: &Path) {
    page.blank();
    page.line(page.say("save_as_done", &[("path", &file.display().to_string())]));
}

/// The sheet of cases that was written.
pub(crate) fn sheet(page: &mut Page, file: &Path, done: &Value) {
    let fact = |name: &str| done.get(name).map(ToString::to_string).unwrap_or_default();
    let sum = fact("sum_compensated").replace('"', "");
    let (cases, sum) = (fact("cases"), page.yuan(&sum));
    page.line(page.say("cli_sheet_written", &[("cases", &cases), ("sum", &sum)]));
    page.line(page.say("save_as_done", &[("path", &file.display().to_string())]));
}
