//! What a payment does.

use recourse_desk::wire::{HeadAmount, HeadLine, PaymentPreviewed};

use super::ledger::{head, on_head};
use super::{Align, Page, Table, figures};

/// What was done with the payment.
#[derive(Clone, Copy)]
pub(crate) enum Done {
    /// Nothing: this is what it would do.
    Previewed,
    /// It stands in the journal under this number.
    Recorded(u32),
}

/// The split of a payment, before and after; `heads` have the names.
pub(crate) fn split(page: &mut Page, number: &str, heads: &[HeadLine], it: &PaymentPreviewed, done: Done) {
    let amount = figures::amount(&it.amount);
    let said = match done {
        Done::Previewed => page.say("cli_payment_previewed", &[("number", number), ("amount", &amount)]),
        Done::Recorded(seq) => {
            let seq = seq.to_string();
            page.say("cli_payment_recorded", &[("number", number), ("amount", &amount), ("seq", &seq)])
        }
    };
    page.line(said);
    page.blank();
    let mut table = Table::new([
        (page.word("ledger_head"), Align::Left),
        (page.word("payment_before"), Align::Right),
        (page.word("payment_applied"), Align::Right),
        (page.word("payment_after"), Align::Right),
    ]);
    for before in &it.before {
        table.row([
            head(page, heads, before.head, &before.id),
            figures::amount(&before.amount),
            on_head(&it.applied, &before.id),
            after(&it.after, before),
        ]);
    }
    if !figures::is_zero(&it.surplus) {
        let none = || "-".to_owned();
        table.row([page.word("ledger_receipt_surplus"), none(), figures::amount(&it.surplus), none()]);
    }
    let totals = [&it.total_before, &it.amount, &it.total_after].map(|it| figures::amount(it));
    table.total(std::iter::once(page.word("ledger_total")).chain(totals));
    page.table(table);
    if !figures::is_zero(&it.surplus) {
        page.line(page.say("payment_surplus", &[("amount", &figures::amount(&it.surplus))]));
    }
    if it.stray {
        page.line(page.word("payment_stray_note"));
    }
    if it.duplicate {
        page.line(page.word("payment_duplicate"));
    }
}

fn after(after: &[HeadAmount], before: &HeadAmount) -> String {
    let amount = after.iter().find(|it| it.id == before.id).map(|it| figures::amount(&it.amount));
    amount.unwrap_or_default()
}
