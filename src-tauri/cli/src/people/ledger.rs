//! What is owed on a day, and why.

use recourse_desk::wire::{AppliedBy, HeadAmount, HeadKind, HeadLine, Ledger, SegmentLine, SourceLine};

use super::{Align, Page, Table, figures};

/// How much of the reckoning is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// The heads, their sum, what each further day adds.
    Summary,
    /// Every segment and receipt besides.
    Explained,
}

/// The statement of `number`.
pub(crate) fn statement(page: &mut Page, number: &str, ledger: &Ledger, detail: Detail) {
    page.line(format!("{number} · {}", page.say("ledger_of", &[("day", &ledger.as_of)])));
    page.blank();
    heads(page, ledger);
    warnings(page, ledger);
    if detail == Detail::Explained {
        segments(page, ledger);
        receipts(page, ledger);
    }
    sources(page, "ledger_sources", &ledger.sources);
}

/// The heads with their sum, what was overpaid, and what each further day adds.
pub(crate) fn heads(page: &mut Page, ledger: &Ledger) {
    let waived = ledger.heads.iter().any(|it| !figures::is_zero(&it.waived));
    let mut columns = vec![
        (page.word("ledger_head"), Align::Left),
        (page.word("ledger_charged"), Align::Right),
        (page.word("ledger_paid"), Align::Right),
    ];
    if waived {
        columns.push((page.word("cli_ledger_waived"), Align::Right));
    }
    columns.push((page.word("ledger_balance"), Align::Right));
    columns.push((String::new(), Align::Left));
    let mut table = Table::new(columns);
    let cells = |name: String, charged: String, paid: String, given_up: String, balance: String, why: String| {
        [Some(name), Some(charged), Some(paid), waived.then_some(given_up), Some(balance), Some(why)]
            .into_iter()
            .flatten()
    };
    for it in &ledger.heads {
        let [charged, paid, given_up, balance] =
            [&it.charged, &it.paid, &it.waived, &it.balance].map(|it| figures::amount(it));
        let why = it.zero.as_ref().map(|it| page.tagged("zero", "why", it)).unwrap_or_default();
        table.row(cells(head(page, &ledger.heads, it.head, &it.id), charged, paid, given_up, balance, why));
    }
    let none = String::new;
    let total = figures::amount(&ledger.total);
    table.total(cells(page.word("ledger_total"), none(), none(), none(), total, none()));
    page.table(table);
    page.blank();
    let per_diem = match &ledger.per_diem_zero {
        Some(why) => page.noted(&page.yuan(&ledger.per_diem), &page.tagged("zero", "why", why)),
        None => page.yuan(&ledger.per_diem),
    };
    let mut rows = vec![(page.word("ledger_per_diem"), per_diem)];
    if !figures::is_zero(&ledger.credit) {
        rows.push((page.word("ledger_credit"), page.yuan(&ledger.credit)));
    }
    page.labelled(&rows);
}

/// What a head is called; where several are of one kind, with the name the claim gives it.
pub(crate) fn head(page: &Page, heads: &[HeadLine], kind: HeadKind, id: &str) -> String {
    let word = page.code("head", kind);
    let alike = heads.iter().filter(|it| it.head == kind).count();
    match heads.iter().find(|it| it.id == id) {
        Some(it) if alike > 1 => page.noted(&word, &it.label),
        Some(_) | None => word,
    }
}

fn warnings(page: &mut Page, ledger: &Ledger) {
    let mut said = doubts(page, ledger);
    let unverified = ledger.sources.iter().filter(|it| it.unverified).count();
    if unverified > 0 {
        said.push(page.say("ledger_warning_unverified", &[("count", &unverified.to_string())]));
    }
    page.list("cli_section_warnings", &said);
}

/// What the reader must know of the figures.
pub(crate) fn doubts(page: &Page, ledger: &Ledger) -> Vec<String> {
    ledger.warnings.iter().map(|it| page.tagged("ledger_warning", "code", it)).collect()
}

fn segments(page: &mut Page, ledger: &Ledger) {
    page.heading("ledger_segments");
    if ledger.segments.is_empty() {
        return page.under(page.word("ledger_segments_none"));
    }
    page.under(page.word("ledger_segments_explain"));
    page.blank();
    let names = [
        "ledger_head",
        "ledger_segment_period",
        "ledger_segment_formula",
        "ledger_segment_exact",
        "ledger_segment_source",
    ];
    let mut columns = names.map(|it| (page.word(it), Align::Left));
    for (_, align) in columns.iter_mut().skip(2).take(1) {
        *align = Align::Right;
    }
    let mut table = Table::new(columns);
    for segment in &ledger.segments {
        table.row([
            head(page, &ledger.heads, segment.head, &segment.id),
            format!("{} – {}", segment.from, segment.through),
            formula(page, segment),
            exact(page, segment),
            rate_source(page, &segment.rate_source),
        ]);
    }
    page.table(table);
}

/// Base × rate × days ÷ days of the year, as a pocket calculator would take it.
fn formula(page: &Page, it: &SegmentLine) -> String {
    let per = page.word(if it.daily { "ledger_per_day" } else { "ledger_per_year" });
    let basis = it.basis.filter(|_| !it.daily).map(|it| format!(" ÷ {it}")).unwrap_or_default();
    format!("{} × {}%/{per} × {}{basis} =", figures::amount(&it.base), it.rate, it.days)
}

fn exact(page: &Page, it: &SegmentLine) -> String {
    let exact = figures::shortened(&it.exact);
    if figures::is_zero(&it.cut) {
        return exact;
    }
    page.noted(&exact, &page.say("ledger_segment_cut", &[("cut", &figures::shortened(&it.cut))]))
}

/// `LPR_1Y 2024-07-22 3.35%` by the name people know the series under.
fn rate_source(page: &Page, source: &str) -> String {
    match source.split_once(' ') {
        Some((series, quote)) => format!("{} {quote}", page.code("series", series.to_lowercase())),
        None => page.word("ledger_segment_agreed"),
    }
}

fn receipts(page: &mut Page, ledger: &Ledger) {
    page.heading("ledger_receipts");
    if ledger.receipts.is_empty() {
        return page.under(page.word("ledger_receipts_none"));
    }
    let mut columns =
        vec![(page.word("ledger_receipt_on"), Align::Left), (page.word("ledger_receipt_amount"), Align::Right)];
    columns.extend(ledger.heads.iter().map(|it| (head(page, &ledger.heads, it.head, &it.id), Align::Right)));
    columns.push((page.word("ledger_receipt_surplus"), Align::Right));
    columns.push((page.word("ledger_receipt_after"), Align::Right));
    let mut table = Table::new(columns);
    for receipt in &ledger.receipts {
        let mut row = vec![receipt.received_on.clone(), figures::amount(&receipt.amount)];
        row.extend(ledger.heads.iter().map(|head| on_head(&receipt.applied, &head.id)));
        row.push(unless_zero(&receipt.surplus));
        row.push(figures::amount(&receipt.total_after));
        table.row(row);
    }
    page.table(table);
    for it in ledger.receipts.iter().filter(|it| it.by != AppliedBy::Statutory || it.token.is_some()) {
        let token = it.token.as_ref().map(|_| page.word("token_payment"));
        let said = [Some(page.tagged("applied", "by", &it.by)), token].into_iter().flatten();
        page.under(format!("{}  {}", it.received_on, said.collect::<Vec<_>>().join(" · ")));
    }
}

/// What of a payment went to one head; a dash where nothing did.
pub(crate) fn on_head(amounts: &[HeadAmount], id: &str) -> String {
    amounts.iter().find(|it| it.id == id).map_or_else(|| "-".to_owned(), |it| unless_zero(&it.amount))
}

fn unless_zero(amount: &str) -> String {
    if figures::is_zero(amount) { "-".to_owned() } else { figures::amount(amount) }
}

/// The texts that figures rest on, those not checked against their text marked.
pub(crate) fn sources(page: &mut Page, heading: &str, sources: &[SourceLine]) {
    let lines: Vec<String> = sources.iter().map(|it| source(page, it)).collect();
    page.list(heading, &lines);
}

/// One text and where in it.
pub(crate) fn source(page: &Page, it: &SourceLine) -> String {
    let named = [it.title.as_str(), it.article.as_str()].join(" ").trim().to_owned();
    if it.unverified { page.noted(&named, &page.word("ledger_source_unverified")) } else { named }
}
