//! What the whole vault is owed on a day.

use recourse_desk::wire::{HeadSum, PortfolioBalances};

use super::{Align, Page, Table, figures};

/// Sums by stage, the heads of each beneath, and the sum of all.
pub(crate) fn balances(page: &mut Page, it: &PortfolioBalances) {
    let (cases, total) = (it.cases.to_string(), page.yuan(&it.total));
    page.line(page.say("cli_balances", &[("day", &it.as_of), ("cases", &cases), ("total", &total)]));
    if it.unreckoned > 0 {
        page.line(page.say("cli_balances_unreckoned", &[("cases", &it.unreckoned.to_string())]));
    }
    page.blank();
    let columns = [
        (page.word("cases_stage"), Align::Left),
        (page.word("cases_title"), Align::Right),
        (page.word("ledger_balance"), Align::Right),
    ];
    let mut table = Table::new(columns);
    for stage in &it.stages {
        table.row([page.code("stage", stage.stage), stage.cases.to_string(), figures::amount(&stage.total)]);
        heads(page, &mut table, &stage.heads);
    }
    table.total([page.word("ledger_total"), cases, figures::amount(&it.total)]);
    page.table(table);
}

fn heads(page: &Page, table: &mut Table, heads: &[HeadSum]) {
    for it in heads.iter().filter(|it| !figures::is_zero(&it.balance)) {
        let name = page.noted(&page.code("head", it.head), &it.label);
        table.row([format!("  {name}"), String::new(), figures::amount(&it.balance)]);
    }
}
