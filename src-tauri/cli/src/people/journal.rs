//! The journal of a file: when, who, what.

use chrono::{DateTime, Local, Utc};
use recourse_core::casework::{Casework, catalogue};
use recourse_core::events::{JudgmentEntered, Liability, LiabilityBasis, TermsSet};
use recourse_core::presets::{AgreedRate, CeilingRule, Damages, OrderRule};
use recourse_core::{Day, Entry, LetterParty, Money};
use recourse_desk::wire::{CaseOpened, Language};
use serde::Deserialize;
use serde_json::Value;

use super::casefile::head;
use super::{Align, Page, Table, figures};

/// One line of the journal, as the desk hands it out.
#[derive(Deserialize)]
pub(crate) struct JournalLine {
    seq: u64,
    at: DateTime<Utc>,
    actor: String,
    entry: Value,
}

/// The journal of a file: when, who, what. Times are those of this machine.
pub(crate) fn history(page: &mut Page, case: &CaseOpened, lines: &[JournalLine]) {
    head(page, case);
    page.heading("history_title");
    let columns = [
        ("seq", Align::Right),
        ("at", Align::Left),
        ("actor", Align::Left),
        ("what", Align::Left),
        ("detail", Align::Left),
    ];
    let mut table = Table::new(columns.map(|(name, align)| (page.word(&format!("history_{name}")), align)));
    for line in lines {
        let at = line.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string();
        table.row([
            line.seq.to_string(),
            at,
            line.actor.clone(),
            kind(page, &line.entry),
            detail(page, case, &line.entry),
        ]);
    }
    page.table(table);
}

fn kind(page: &Page, entry: &Value) -> String {
    let named = |field: &str| entry.get(field).and_then(Value::as_str).unwrap_or_default();
    let kind = named("kind");
    // What is done on a case is told by its act where there is a word for it.
    let act = match named("act") {
        "measure_turned" => format!("history_work_measure_{}", named("turn")),
        act => format!("history_work_{act}"),
    };
    let known = kind == "casework" && page.word(&act) != act;
    let key = if known { act } else { format!("history_{kind}") };
    match page.word(&key) {
        word if word == key => page.say("history_other", &[("kind", kind)]),
        word => word,
    }
}

/// What an entry says besides its kind.
fn detail(page: &Page, case: &CaseOpened, entry: &Value) -> String {
    let grouped = |it: recourse_core::Money| figures::amount(&it.to_string());
    match Entry::deserialize(entry) {
        Ok(Entry::CaseOpened { facts, .. }) => {
            page.say("history_detail_opened", &[("amount", &grouped(facts.compensation.total()))])
        }
        Ok(Entry::FactsAmended { reason, .. }) => reason,
        Ok(Entry::PaymentReceived { received_on, amount, payer, stray, .. }) => {
            let (day, amount) = (received_on.to_string(), grouped(amount));
            let said = page.say("history_detail_payment", &[("day", &day), ("amount", &amount)]);
            let stray = stray.then(|| page.word("payment_stray"));
            [Some(said), payer, stray].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        Ok(Entry::Reversed { seq, reason }) => {
            page.say("history_detail_reversed", &[("seq", &seq.to_string()), ("reason", &reason)])
        }
        Ok(Entry::PathChosen(chosen)) => {
            format!("{}{}{}", page.code("stage", chosen.path), page.word("colon"), chosen.reason)
        }
        Ok(Entry::LetterIssued(letter)) => {
            let (day, amount) = (letter.dated.to_string(), grouped(letter.total));
            let said = page.say("history_detail_letter", &[("day", &day), ("amount", &amount)]);
            format!("{said} · {}", addressee(case, &letter.addressee))
        }
        Ok(Entry::TermsSet(it)) => terms(page, &it),
        Ok(Entry::ChargeRecorded(it)) => amount(page, it.due_on, it.amount, &it.what),
        Ok(Entry::WaiverGranted(it)) => {
            let said = amount(page, it.waived_on, it.amount, &it.reason);
            format!("{said} · {}", page.say("history_detail_approved", &[("name", &it.approved_by)]))
        }
        Ok(Entry::StandstillAgreed(it)) => {
            let from = it.from.to_string();
            let spell = match it.until {
                Some(until) => page.say("history_detail_spell", &[("from", &from), ("until", &until.to_string())]),
                None => page.say("history_detail_spell_open", &[("from", &from)]),
            };
            let approved = page.say("history_detail_approved", &[("name", &it.approved_by)]);
            format!("{spell} · {} · {approved}", it.reason)
        }
        Ok(Entry::JudgmentEntered(it)) => judgment(page, &it),
        Ok(Entry::LiabilitiesSet(it)) => {
            let lines = it.liabilities.iter().map(|one| liability(page, case, one));
            lines.chain([it.reason.clone()]).collect::<Vec<_>>().join(" · ")
        }
        Ok(Entry::Casework(it)) => worked(page, &it),
        Ok(_) | Err(_) => String::new(),
    }
}

/// What was asked of the court and what came of it, and the time that was spent.
fn worked(page: &Page, it: &Casework) -> String {
    match it {
        Casework::MeasureAsked(it) => {
            let kind = catalogue().measure(&it.what);
            let title = kind.map_or(it.what.as_str(), |kind| match page.language() {
                Language::English => kind.title_en.as_str(),
                Language::Chinese => kind.title.as_str(),
            });
            [it.on.to_string().as_str(), title, &it.target, &it.paper].join(" · ")
        }
        Casework::MeasureTurned(it) => {
            let until = it.until.map(|it| page.say("measure_until_day", &[("day", &it.to_string())]));
            let amount = it.amount.map(|it| figures::amount(&it.to_string()));
            let said = [Some(it.on.to_string()), until, amount, Some(it.paper.clone())];
            said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        Casework::Renewed(it) => {
            let spell =
                page.say("history_detail_spell", &[("from", &it.from.to_string()), ("until", &it.until.to_string())]);
            [spell.as_str(), &figures::amount(&it.fee.to_string()), &it.reason].join(" · ")
        }
        Casework::TimeSpent(it) => {
            let spent = page.say("costs_minutes", &[("minutes", &it.minutes.to_string())]);
            [it.on.to_string().as_str(), &spent, &it.by, &it.what].join(" · ")
        }
        Casework::PaymentRedirected(it) => format!("#{} · {} · {}", it.payment, it.on, it.paper),
        Casework::PromiseClosed(it) => format!("#{} · {} · {}", it.promise, it.on, it.reason),
        _ => String::new(),
    }
}

fn amount(page: &Page, on: Day, amount: Money, what: &str) -> String {
    let (day, amount) = (on.to_string(), figures::amount(&amount.to_string()));
    page.say("history_detail_amount", &[("day", &day), ("amount", &amount), ("what", what)])
}

/// What was picked, one after another, and why.
fn terms(page: &Page, it: &TermsSet) -> String {
    let mut said = Vec::new();
    if it.document.is_some() {
        said.push(page.word("terms_document"));
    }
    let picked = &it.terms;
    if let Some(running) = picked.occupancy.as_ref().filter(|_| it.document.is_none()) {
        said.push([page.word("terms_charge"), rate(page, &running.rate)].join(" "));
    }
    if let Some(damages) = picked.damages.as_ref().filter(|_| it.document.is_none()) {
        let how = match damages {
            Damages::OncePercent { percent, .. } => format!("{percent}%"),
            Damages::OnceAmount { amount, .. } => figures::amount(&amount.to_string()),
            Damages::Running(running) => rate(page, &running.rate),
        };
        said.push([page.word("head_damages"), how].join(" "));
    }
    if it.document.is_none() {
        said.extend(picked.ceilings.iter().map(|it| ceiling(page, &it.rule)));
        said.push(page.word(match picked.order {
            OrderRule::Statutory => "order_statutory",
            OrderRule::PrincipalFirst => "order_principal_first",
            OrderRule::Free { .. } => "order_free",
        }));
    }
    said.push(it.reason.clone());
    said.join(" · ")
}

fn rate(page: &Page, it: &AgreedRate) -> String {
    match it {
        AgreedRate::Annual { percent } => page.say("rate_annual", &[("percent", &percent.to_string())]),
        AgreedRate::Daily { percent } => page.say("rate_daily", &[("percent", &percent.to_string())]),
        AgreedRate::Lpr { term, multiplier, margin_percent, fixed_on } => {
            let series = page.word(&format!("series_{}", term.series().to_lowercase()));
            let asked = [("multiplier", multiplier.to_string()), ("series", series)];
            let asked: Vec<(&str, &str)> = asked.iter().map(|(name, it)| (*name, it.as_str())).collect();
            let mut said = page.say("rate_reference", &asked);
            if !margin_percent.is_zero() {
                said += &page.say("rate_margin", &[("margin", &margin_percent.normalize().to_string())]);
            }
            match fixed_on {
                Some(day) => said + &page.say("rate_fixed", &[("day", &day.to_string())]),
                None => said + &page.word("rate_floating"),
            }
        }
    }
}

fn ceiling(page: &Page, rule: &CeilingRule) -> String {
    match rule {
        CeilingRule::FinancialClaims => page.word("ceiling_financial_claims"),
        CeilingRule::PrivateLending { contract_formed_on } => {
            page.noted(&page.word("ceiling_private_lending"), &contract_formed_on.to_string())
        }
        CeilingRule::Agreed { percent } => page.noted(&page.word("ceiling_agreed"), &format!("{percent}%")),
    }
}

fn judgment(page: &Page, it: &JudgmentEntered) -> String {
    let awarded: Money = it.amounts.iter().map(|it| it.amount).sum();
    let asked = [
        ("court", it.court.clone()),
        ("number", it.case_number.clone()),
        ("day", it.effective_on.to_string()),
        ("amount", figures::amount(&awarded.to_string())),
    ];
    let asked: Vec<(&str, &str)> = asked.iter().map(|(name, it)| (*name, it.as_str())).collect();
    page.say("history_detail_judgment", &asked)
}

/// Who, on what ground, and how far.
fn liability(page: &Page, case: &CaseOpened, it: &Liability) -> String {
    let name = usize::try_from(it.guarantor).ok().and_then(|at| case.guarantors.get(at));
    let ground = page.word(match it.basis {
        LiabilityBasis::JointGuarantee => "liability_joint",
        LiabilityBasis::GeneralGuarantee => "liability_general",
        LiabilityBasis::ThirdPartySecurity => "liability_security",
        LiabilityBasis::JointDebtor => "liability_debtor",
    });
    let mut said = vec![name.map(|it| it.name.clone()).unwrap_or_default(), ground];
    said.extend(it.share_percent.map(|it| format!("{it}%")));
    said.extend(
        it.ceiling.map(|it| page.say("history_detail_ceiling", &[("amount", &figures::amount(&it.to_string()))])),
    );
    said.join(" ")
}

fn addressee(case: &CaseOpened, to: &LetterParty) -> String {
    let party = match to {
        LetterParty::Debtor => Some(&case.debtor),
        LetterParty::Guarantor { index } => usize::try_from(*index).ok().and_then(|at| case.guarantors.get(at)),
        LetterParty::Outside { name } => return name.clone(),
    };
    party.map(|it| it.name.clone()).unwrap_or_default()
}
