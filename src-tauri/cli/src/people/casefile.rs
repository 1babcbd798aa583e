//! One file.

use recourse_core::{CaseFacts, DetailSource, Party};
use recourse_desk::wire::{
    CaseOpened, ClassHistory, FileCondition, HeadNature, Language, LateCountState, LateDebtKind, LatenessShown, Ledger,
    OccupancyTerms, PaymentLine, Refusal, Stage,
};

use super::{Align, Page, Table, figures, ledger};

/// The whole file: `facts` as the document shows them, personal data masked or lifted; `owed` as of today or why nobody knows.
pub(crate) fn file(
    page: &mut Page,
    case: &CaseOpened,
    facts: &CaseFacts,
    (owed, late, classes): (&Result<Ledger, Refusal>, &LatenessShown, &Result<ClassHistory, Refusal>),
) {
    head(page, case);
    parties(page, facts);
    contract(page, case);
    compensation(page, case);
    occupancy(page, case, owed.as_ref().ok());
    payments(page, case);
    path(page, case);
    letters(page, case);
    balance(page, owed);
    if case.stage != Stage::Withdrawn {
        lateness(page, late);
        if let Ok(classes) = classes {
            class_history(page, classes);
        }
    }
}

/// The days on which the file came into each class of overdue days.
fn class_history(page: &mut Page, history: &ClassHistory) {
    page.heading("overdue_history_title");
    if history.lines.is_empty() {
        return page.under(page.word("overdue_history_none"));
    }
    let columns = [
        ("overdue_history_day", Align::Left),
        ("overdue_history_class", Align::Left),
        ("overdue_history_days", Align::Right),
    ];
    let mut table = Table::new(columns.map(|(name, align)| (page.word(name), align)));
    for it in &history.lines {
        let class = it.class.as_ref().map(|it| title(page, &it.title, &it.title_en));
        let class = class.unwrap_or_else(|| page.word("overdue_history_clear"));
        table.row([it.on.clone(), class, it.days.map_or_else(|| "-".to_owned(), |it| it.to_string())]);
    }
    page.table(table);
}

/// Both counts of days of every debt, and what a number of days changes.
fn lateness(page: &mut Page, late: &LatenessShown) {
    page.heading("lateness_title");
    if late.debts.is_empty() {
        return page.under(page.word("lateness_none"));
    }
    let mut columns = vec![
        (page.word("lateness_debt"), Align::Left),
        (page.word("lateness_due"), Align::Left),
        (page.word("lateness_open"), Align::Right),
    ];
    columns.extend(late.counts.iter().map(|it| (title(page, &it.title, &it.title_en), Align::Left)));
    let mut table = Table::new(columns);
    for debt in &late.debts {
        let name = match debt.kind {
            LateDebtKind::Compensation => page.word("lateness_of_compensation"),
            LateDebtKind::Further => {
                page.say("lateness_of_further", &[("seq", &debt.seq.unwrap_or_default().to_string())])
            }
            LateDebtKind::Bill => page.say("lateness_of_bill", &[("name", &debt.name)]),
            LateDebtKind::Instalment => {
                page.say("lateness_of_instalment", &[("place", &debt.place.unwrap_or_default().to_string())])
            }
        };
        let counts = debt.counts.iter().map(|it| match (it.days, it.state) {
            (Some(days), _) => page.say("lateness_days", &[("days", &days.to_string())]),
            (None, LateCountState::Paid) => page.word("lateness_paid"),
            (None, LateCountState::Tolerated) => page.word("lateness_tolerated"),
            (None, LateCountState::Running | LateCountState::NotYet) => {
                page.say("lateness_not_yet", &[("day", &it.from)])
            }
        });
        table.row([name, debt.due.clone(), figures::amount(&debt.open)].into_iter().chain(counts.collect::<Vec<_>>()));
    }
    page.table(table);
    for it in late.thresholds.iter().filter(|it| it.come) {
        let reached = page.say("threshold_come", &[("day", it.on.as_deref().unwrap_or_default())]);
        page.under(format!("{reached} · {}", title(page, &it.title, &it.title_en)));
    }
}

fn balance(page: &mut Page, owed: &Result<Ledger, Refusal>) {
    page.heading("cli_section_balance");
    let owed = match owed {
        Ok(owed) => owed,
        Err(why) => return page.under(page.refusal(why)),
    };
    page.under(page.say("ledger_of", &[("day", &owed.as_of)]));
    ledger::heads(page, owed);
    let doubts = ledger::doubts(page, owed);
    page.list("cli_section_warnings", &doubts);
}

pub(super) fn head(page: &mut Page, case: &CaseOpened) {
    let officer = case.officer.as_deref().map(|it| page.say("case_officer", &[("name", it)]));
    let officer = officer.unwrap_or_else(|| page.word("case_officer_none"));
    page.line(format!("{}  {} · {} · {officer}", case.number, case.debtor.name, page.code("stage", case.stage)));
    for it in &case.conditions {
        page.line(condition(page, it));
    }
    if case.stage == Stage::Withdrawn {
        page.line(page.word("case_withdrawn_note"));
    }
}

fn parties(page: &mut Page, facts: &CaseFacts) {
    page.heading("case_parties");
    let columns = ["role", "name", "identity", "phone", "address"];
    let mut table = Table::new(columns.map(|it| (page.word(&format!("case_party_{it}")), Align::Left)));
    let row = |role: &str, it: &Party| {
        let role = format!("{} · {}", page.word(&format!("case_party_{role}")), page.code("case_party", it.kind));
        let (phone, address) = (&it.phone, &it.address);
        [
            role,
            it.name.clone(),
            or_dash(it.identity.as_ref()),
            detail(page, phone.as_ref(), it.phone_source.as_ref()),
            detail(page, address.as_ref(), it.address_source.as_ref()),
        ]
    };
    table.row(row("debtor", &facts.debtor));
    for guarantor in &facts.guarantors {
        table.row(row("guarantor", guarantor));
    }
    page.table(table);
    if facts.guarantors.is_empty() {
        page.under(page.word("case_party_none"));
    }
}

/// What somebody should see to.
fn condition(page: &Page, it: &FileCondition) -> String {
    match it {
        FileCondition::CreditDiffers { on, difference } => {
            let difference = figures::amount(difference);
            page.say("file_condition_credit_differs", &[("on", on), ("difference", &difference)])
        }
        FileCondition::StrayPayments { count, amount } => {
            let (count, amount) = (count.to_string(), figures::amount(amount));
            page.say("file_condition_stray_payments", &[("count", &count), ("amount", &amount)])
        }
    }
}

/// A telephone or an address with where it comes from.
fn detail(page: &Page, value: Option<&String>, source: Option<&DetailSource>) -> String {
    let Some(value) = value else { return or_dash(None) };
    let from = match source {
        None => page.word("detail_none"),
        Some(DetailSource::Contract) => page.word("detail_contract"),
        Some(DetailSource::Person) => page.word("detail_person"),
        Some(DetailSource::Registry) => page.word("detail_registry"),
        Some(DetailSource::Bank) => page.word("detail_bank"),
        Some(DetailSource::Sheet) => page.word("detail_sheet"),
        Some(DetailSource::Other { words }) => words.clone(),
    };
    page.say("detail_with_source", &[("value", value), ("source", &from)])
}

fn contract(page: &mut Page, case: &CaseOpened) {
    page.heading("cli_section_contract");
    let loan_amount = case.loan_amount.as_deref().map(|it| page.yuan(it));
    let rows = [
        ("contract", Some(case.contract.as_str())),
        ("loan_contract", case.loan_contract.as_deref()),
        ("bank", case.bank.as_deref()),
        ("loan_amount", loan_amount.as_deref()),
        ("collateral", case.collateral.as_deref()),
        ("note", case.note.as_deref()),
    ];
    page.labelled(&rows.map(|(name, it)| (page.word(&format!("case_facts_{name}")), page.or_none(it))));
}

fn compensation(page: &mut Page, case: &CaseOpened) {
    page.heading("cli_section_compensation");
    let amounts = [
        ("compensated", &case.compensated),
        ("principal", &case.principal),
        ("interest", &case.interest),
        ("penalty", &case.penalty),
        ("fees", &case.fees),
    ];
    let mut rows = vec![(page.word("case_facts_compensated_on"), case.compensated_on.clone())];
    rows.extend(amounts.map(|(name, it)| (page.word(&format!("case_facts_{name}")), page.yuan(it))));
    page.labelled(&rows);
}

fn occupancy(page: &mut Page, case: &CaseOpened, owed: Option<&Ledger>) {
    page.heading("field_occupancy");
    let agreed = match &case.occupancy {
        OccupancyTerms::NotAgreed => page.word("occupancy_not_agreed"),
        OccupancyTerms::Annual { percent } => page.say("occupancy_annual", &[("percent", percent)]),
        OccupancyTerms::Daily { percent } => page.say("occupancy_daily", &[("percent", percent)]),
        OccupancyTerms::Lpr { multiplier } => page.say("occupancy_lpr", &[("multiplier", multiplier)]),
    };
    let mut rows = vec![(page.word("cli_agreed"), agreed)];
    if let Some(head) = owed.and_then(|it| it.heads.iter().find(|it| it.nature == HeadNature::Interest)) {
        rows.push((page.word("ledger_charged"), page.yuan(&head.charged)));
        rows.push((page.word("ledger_paid"), page.yuan(&head.paid)));
        rows.push((page.word("ledger_balance"), page.yuan(&head.balance)));
    }
    page.labelled(&rows);
}

fn payments(page: &mut Page, case: &CaseOpened) {
    page.heading("case_payments");
    if case.payments.is_empty() {
        return page.under(page.word("cli_payments_none"));
    }
    let mut table = Table::new([
        (page.word("history_seq"), Align::Right),
        (page.word("case_payments_received_on"), Align::Left),
        (page.word("case_payments_amount"), Align::Right),
        (page.word("case_payments_payer"), Align::Left),
        (page.word("case_payments_state"), Align::Left),
        (page.word("case_payments_note"), Align::Left),
    ]);
    for payment in &case.payments {
        table.row([
            payment.seq.to_string(),
            payment.received_on.clone(),
            figures::amount(&payment.amount),
            payment.payer.clone().unwrap_or_else(|| page.word("case_payments_payer_debtor")),
            page.word(if payment.reversed { "case_payments_reversed" } else { "case_payments_counted" }),
            [payment.note.clone(), stray(page, payment)].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        ]);
    }
    page.table(table);
}

/// That it reached an account the creditor had not named, and whether it went on.
fn stray(page: &Page, it: &PaymentLine) -> Option<String> {
    match &it.redirected_on {
        _ if !it.stray => None,
        Some(day) => Some(page.say("payment_redirected_on", &[("day", day)])),
        None => Some(page.word("payment_stray")),
    }
}

fn path(page: &mut Page, case: &CaseOpened) {
    page.heading("cli_section_path");
    let Some(chosen) = &case.path else { return page.under(page.word("case_path_none")) };
    let path = page.code("stage", chosen.path);
    page.under(page.say("case_path", &[("path", &path)]));
    page.labelled(&[
        (page.word("field_reason"), chosen.reason.clone()),
        (page.word("compare_mean"), page.yuan(&chosen.mean)),
        (page.word("ledger_origin"), page.say("case_path_of", &[("day", &chosen.as_of)])),
    ]);
}

fn letters(page: &mut Page, case: &CaseOpened) {
    page.heading("case_tab_letters");
    if case.letters.is_empty() {
        return page.under(page.word("letters_issued_none"));
    }
    let mut table = Table::new([
        (page.word("history_seq"), Align::Right),
        (page.word("letters_dated"), Align::Left),
        (page.word("cli_letter_addressee"), Align::Left),
        (page.word("letters_total"), Align::Right),
        (page.word("cli_letter_pages"), Align::Right),
    ]);
    for letter in &case.letters {
        table.row([
            letter.seq.to_string(),
            letter.dated.clone(),
            letter.addressee.clone(),
            figures::amount(&letter.total),
            letter.pages.to_string(),
        ]);
    }
    page.table(table);
}

fn title(page: &Page, chinese: &str, english: &str) -> String {
    match page.language() {
        Language::Chinese => chinese.to_owned(),
        Language::English => english.to_owned(),
    }
}

fn or_dash(text: Option<&String>) -> String {
    text.map_or_else(|| "-".to_owned(), Clone::clone)
}
