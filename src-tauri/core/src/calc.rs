//! The calculators: one JSON object in, one JSON object out, no state.
//!
//! The command line and the window ask the same functions; each line of a long input is independent of the others.

use serde::Serialize;
use serde_json::{Value, json};

use crate::deadline::{Length, Roll, deadline_with};
use crate::identity::{citizen, credit_code, old_citizen};
use crate::json::{Node, Read, amount, day, flag, parse, text, whole};
use crate::ledger::{Claim, ClaimError, Detail, reckon_with};
use crate::numerals::{capital_date, capitals};
use crate::statutes::{CapError, FeeKind, Halving, RateError, RulePack, Source};
use crate::{Day, Money};

/// The calculators [`run`] knows, by name; the ledger takes a day besides and is asked through [`ledger`].
pub const NAMES: [&str; 8] = ["fee", "rate", "deadline", "capital", "capital_date", "id", "uscc", "cap"];

/// Why a calculator gave no answer. As JSON: `{"error": {"code", "path", "message"}}`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct CalcError {
    /// Stable code.
    pub code: &'static str,
    /// The place in the question, such as `accruals[0].rate`; empty for the whole.
    pub path: String,
    /// What is wrong, in English, for the log.
    pub message: String,
}

impl CalcError {
    fn new(code: &'static str, path: &str, why: &impl ToString) -> Self {
        Self { code, path: path.to_owned(), message: why.to_string() }
    }

    /// The error as one line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        json!({"error": {"code": self.code, "path": self.path, "message": self.message}}).to_string()
    }
}

impl From<ClaimError> for CalcError {
    fn from(why: ClaimError) -> Self {
        Self { code: why.code(), message: why.to_string(), path: why.path }
    }
}

/// Asks the calculator `name` (one of [`NAMES`]) the question `text` by the rules that ship; the answer is one line of
/// JSON.
/// # Errors
/// [`CalcError`]; `unknown_calculator` for any other name.
pub fn run(name: &str, text: &str) -> Result<String, CalcError> {
    run_with(name, text, RulePack::shipped())
}

/// The same by the rules of `pack`.
/// # Errors
/// [`CalcError`]; `unknown_calculator` for any other name.
pub fn run_with(name: &str, text: &str, pack: &RulePack) -> Result<String, CalcError> {
    let answer = match name {
        "fee" => fee,
        "rate" => rate,
        "deadline" => last_day,
        "capital" => capital,
        "capital_date" => date_in_capitals,
        "id" => identity_number,
        "uscc" => social_credit_code,
        "cap" => cap,
        _ => return Err(CalcError::new("unknown_calculator", "", &format!("no calculator is called {name:?}"))),
    };
    answer(&Node::root(&parse(text)?), pack).map(|it| it.to_string())
}

/// What the claim in `text` comes to on `as_of`; the answer is one line of JSON.
/// # Errors
/// [`CalcError`], naming the place in the claim.
pub fn ledger(text: &str, as_of: Day, detail: Detail) -> Result<String, CalcError> {
    ledger_with(text, as_of, detail, RulePack::shipped())
}

/// The same with the published series of `pack`.
/// # Errors
/// [`CalcError`], naming the place in the claim.
pub fn ledger_with(text: &str, as_of: Day, detail: Detail, pack: &RulePack) -> Result<String, CalcError> {
    answered(&reckon_with(&Claim::from_json(text)?, as_of, detail, pack)?)
}

/// The same for one line `{"as_of": DATE, "claim": {…}}`; places are told within the claim.
/// # Errors
/// [`CalcError`], naming the place in the claim, or `as_of`, or `claim`.
pub fn ledger_line(line: &str, detail: Detail) -> Result<String, CalcError> {
    ledger_line_with(line, detail, RulePack::shipped())
}

/// The same with the published series of `pack`.
/// # Errors
/// As [`ledger_line`].
pub fn ledger_line_with(line: &str, detail: Detail, pack: &RulePack) -> Result<String, CalcError> {
    let question = parse(line)?;
    let node = Node::root(&question);
    let it = node.fields(&["as_of", "claim"])?;
    let as_of = it.required("as_of", day)?;
    let claim = it.required("claim", |it| {
        it.map()?;
        Claim::from_value(it.value())
    })?;
    answered(&reckon_with(&claim, as_of, detail, pack)?)
}

fn answered(answer: &impl Serialize) -> Result<String, CalcError> {
    serde_json::to_string(answer).map_err(|why| CalcError::new("invalid_json", "", &why))
}

fn value_of(answer: &impl Serialize) -> Result<Value, CalcError> {
    serde_json::to_value(answer).map_err(|why| CalcError::new("invalid_json", "", &why))
}

/// Adds what the answer rests on.
fn sourced(mut answer: Value, sources: &[Source]) -> Result<Value, CalcError> {
    if let Some(map) = answer.as_object_mut() {
        map.insert("sources".to_owned(), value_of(&sources)?);
        if sources.iter().any(|it| it.unverified) {
            map.insert("unverified".to_owned(), Value::Bool(true));
        }
    }
    Ok(answer)
}

fn fee(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["fee", "amount", "halved"])?;
    let kinds = [
        ("acceptance", FeeKind::Acceptance),
        ("enforcement", FeeKind::Enforcement),
        ("preservation", FeeKind::Preservation),
        ("payment_order", FeeKind::PaymentOrder),
        ("bankruptcy", FeeKind::Bankruptcy),
        ("risk_agency_cap", FeeKind::RiskAgencyCap),
    ];
    let kind = it.required("fee", |it| it.choice(&kinds, "a fee on file"))?;
    let on: Money = it.required("amount", amount)?;
    let halving = if it.optional("halved", flag)? == Some(true) { Halving::Halved } else { Halving::Full };
    let answer = pack.fee(kind, on, halving).map_err(|why| CalcError::new("not_halved", "halved", &why))?;
    value_of(&answer)
}

fn rate(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["reference", "date"])?;
    let (series, on) = (it.required("reference", text)?, it.required("date", day)?);
    let found = pack.rate(&series, on).map_err(|why| rate_missing(&why))?;
    let answer = json!({
        "percent": found.quote.percent,
        "effective_date": found.quote.from,
        "stale": found.stale,
        "last_confirmed": found.confirmed_until,
    });
    sourced(answer, &[found.source])
}

fn rate_missing(why: &RateError) -> CalcError {
    let path = match why {
        RateError::UnknownSeries { .. } => "reference",
        RateError::BeforeFirstQuote { .. } => "date",
    };
    CalcError::new("reference_missing", path, why)
}

fn last_day(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["start", "length", "roll"])?;
    let start = it.required("start", day)?;
    let length = it.required("length", length)?;
    let roll = if it.optional("roll", flag)? == Some(true) { Roll::NextWorkingDay } else { Roll::Keep };
    let found =
        deadline_with(start, length, roll, pack).map_err(|why| CalcError::new("invalid_date", "length", &why))?;
    value_of(&found)
}

fn length(node: &Node<'_>) -> Read<Length> {
    let it = node.fields(&["days", "months", "years"])?;
    let number = |node: &Node<'_>| whole(node, 0..=u32::MAX, "a whole number from 0");
    match (it.optional("days", number)?, it.optional("months", number)?, it.optional("years", number)?) {
        (Some(days), None, None) => Ok(Length::Days(days)),
        (None, Some(months), None) => Ok(Length::Months(months)),
        (None, None, Some(years)) => Ok(Length::Years(years)),
        _ => Err(node.unexpected("one of days, months and years")),
    }
}

fn capital(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["amount"])?;
    let written =
        capitals(it.required("amount", amount)?).map_err(|why| CalcError::new("invalid_amount", "amount", &why))?;
    sourced(json!({"text": written.text, "accepted": written.accepted}), &[pack.source("CAPITAL", "中文大写金额")])
}

fn date_in_capitals(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["date"])?;
    sourced(json!({"text": capital_date(it.required("date", day)?)}), &[pack.source("CAPITAL", "出票日期的中文大写")])
}

fn identity_number(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let number = node.fields(&["id"])?.required("id", text)?;
    let answer = match citizen(&number) {
        Ok(it) => json!({"valid": true, "birth": it.birth, "sex": it.sex.word()}),
        Err(flaw) if old_citizen(&number).is_some() => {
            json!({"valid": false, "reason": flaw.reason(), "warnings": ["old_15_digit_number"]})
        }
        Err(flaw) => json!({"valid": false, "reason": flaw.reason()}),
    };
    sourced(answer, &[pack.source("GB11643", "号码的结构与校验码")])
}

fn social_credit_code(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let code = node.fields(&["uscc"])?.required("uscc", text)?;
    let answer = match credit_code(&code) {
        Ok(()) => json!({"valid": true}),
        Err(flaw) => json!({"valid": false, "reason": flaw.reason()}),
    };
    sourced(answer, &[pack.source("GB32100", "代码的结构与校验码")])
}

fn cap(node: &Node<'_>, pack: &RulePack) -> Result<Value, CalcError> {
    let it = node.fields(&["rule", "date"])?;
    let (rule, on) = (it.required("rule", text)?, it.required("date", day)?);
    let found = pack.cap(&rule, on).map_err(|why| match &why {
        CapError::UnknownRule { .. } => CalcError::new("reference_missing", "rule", &why),
        CapError::NoPeriod { .. } | CapError::Rate(_) => CalcError::new("reference_missing", "date", &why),
    })?;
    let mut answer = json!({"annual_percent": found.annual_percent, "notes": found.notes});
    if let Some(map) = answer.as_object_mut() {
        if let Some(it) = &found.reference {
            map.insert("reference".to_owned(), Value::String(it.series.clone()));
            map.insert("multiplier".to_owned(), value_of(&it.multiplier)?);
            map.insert("quote_percent".to_owned(), value_of(&it.quote_percent)?);
            map.insert("quote_effective_date".to_owned(), value_of(&it.quote_from)?);
            map.insert("stale".to_owned(), Value::Bool(found.stale));
        }
        if let Some(percent) = found.kept_if_paid_percent {
            map.insert("kept_if_paid_percent".to_owned(), value_of(&percent)?);
        }
    }
    sourced(answer, &found.sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The answer holds every member of `expected`, and says what it rests on.
    fn check(name: &str, question: &str, expected: &str) {
        let answer: Value = serde_json::from_str(&run(name, question).unwrap()).unwrap();
        let expected: Value = serde_json::from_str(expected).unwrap();
        for (member, value) in expected.as_object().unwrap() {
            assert_eq!(answer.get(member), Some(value).filter(|it| !it.is_null()), "{name} {question} {member}");
        }
        assert!(answer["sources"].as_array().is_some_and(|it| !it.is_empty()), "{name} {question}");
    }

    #[test]
    fn every_calculator_answers_as_the_contract_shows() {
        for (name, question, expected) in [
            (
                "fee",
                r#"{"fee": "acceptance", "amount": "1000000.00", "halved": false}"#,
                r#"{"amount": "13800.00", "unverified": null}"#,
            ),
            ("fee", r#"{"fee": "acceptance", "amount": "1000000.00", "halved": true}"#, r#"{"amount": "6900.00"}"#),
            (
                "fee",
                r#"{"fee": "risk_agency_cap", "amount": "880000"}"#,
                r#"{"amount": "158400.00", "unverified": true}"#,
            ),
            (
                "rate",
                r#"{"reference": "LPR_1Y", "date": "2024-02-03"}"#,
                r#"{"percent": "3.45", "effective_date": "2023-08-21", "stale": false}"#,
            ),
            (
                "rate",
                r#"{"reference": "LPR_1Y", "date": "2026-11-22"}"#,
                r#"{"percent": "3.00", "stale": true, "last_confirmed": "2026-09-21", "unverified": true}"#,
            ),
            (
                "deadline",
                r#"{"start": "2026-09-18", "length": {"days": 15}, "roll": true}"#,
                r#"{"last_day": "2026-10-08", "warnings": null}"#,
            ),
            (
                "deadline",
                r#"{"start": "2026-12-18", "length": {"days": 15}, "roll": true}"#,
                r#"{"last_day": "2027-01-04", "warnings": ["holidays_unpublished"]}"#,
            ),
            (
                "capital",
                r#"{"amount": "1680.32"}"#,
                r#"{"text": "人民币壹仟陆佰捌拾元零叁角贰分", "accepted": ["人民币壹仟陆佰捌拾元零叁角贰分", "人民币壹仟陆佰捌拾元叁角贰分"]}"#,
            ),
            ("capital_date", r#"{"date": "2026-01-15"}"#, r#"{"text": "贰零贰陆年零壹月壹拾伍日"}"#),
            ("id", r#"{"id": "11010519491231002X"}"#, r#"{"valid": true, "birth": "1949-12-31", "sex": "female"}"#),
            ("id", r#"{"id": "110105194912310021"}"#, r#"{"valid": false, "reason": "check_digit"}"#),
            (
                "id",
                r#"{"id": "110105491231002"}"#,
                r#"{"valid": false, "reason": "length", "warnings": ["old_15_digit_number"]}"#,
            ),
            ("uscc", r#"{"uscc": "91350100M000100Y43"}"#, r#"{"valid": true, "reason": null}"#),
            ("uscc", r#"{"uscc": "91350100M000100Y4Z"}"#, r#"{"valid": false, "reason": "characters"}"#),
            (
                "cap",
                r#"{"rule": "private_lending", "date": "2025-01-20"}"#,
                r#"{"annual_percent": "12.4", "reference": "LPR_1Y", "notes": ["guarantee_companies_outside"]}"#,
            ),
            (
                "cap",
                r#"{"rule": "private_lending", "date": "2018-01-20"}"#,
                r#"{"annual_percent": "24", "kept_if_paid_percent": "36"}"#,
            ),
        ] {
            check(name, question, expected);
        }
    }

    #[test]
    fn refusals_name_code_and_place() {
        for (name, question, code, path) in [
            ("fee", "{", "invalid_json", ""),
            ("fee", "[]", "invalid_json", ""),
            ("fee", r#"{"fee": "acceptance", "amount": "1", "amount": "2"}"#, "invalid_json", ""),
            ("fee", r#"{"fee": "appeal", "amount": "1"}"#, "invalid_json", "fee"),
            ("fee", r#"{"fee": "acceptance", "amount": 1}"#, "invalid_amount", "amount"),
            ("fee", r#"{"fee": "acceptance", "amount": "-1"}"#, "invalid_amount", "amount"),
            ("fee", r#"{"fee": "acceptance", "amount": "1.005"}"#, "invalid_amount", "amount"),
            ("fee", r#"{"fee": "acceptance", "amount": "1", "half": true}"#, "unknown_field", "half"),
            ("fee", r#"{"fee": "enforcement", "amount": "1", "halved": true}"#, "not_halved", "halved"),
            ("rate", r#"{"reference": "LPR_1Y", "date": "2019-08-19"}"#, "reference_missing", "date"),
            ("rate", r#"{"reference": "SHIBOR", "date": "2024-08-19"}"#, "reference_missing", "reference"),
            ("rate", r#"{"reference": "LPR_1Y", "date": "2023-02-30"}"#, "invalid_date", "date"),
            ("deadline", r#"{"start": "2026-09-18", "length": {"days": 1, "months": 1}}"#, "invalid_json", "length"),
            ("deadline", r#"{"start": "2026-09-18", "length": {"days": "1"}}"#, "invalid_json", "length.days"),
            ("deadline", r#"{"start": "2026-09-18", "length": {"years": 2000}}"#, "invalid_date", "length"),
            ("capital", r#"{"amount": "1000000000000"}"#, "invalid_amount", "amount"),
            ("cap", r#"{"rule": "private_lending", "date": "2015-08-31"}"#, "reference_missing", "date"),
            ("dice", "{}", "unknown_calculator", ""),
        ] {
            let why = run(name, question).unwrap_err();
            assert_eq!((why.code, why.path.as_str()), (code, path), "{name} {question}: {why}");
        }
    }

    #[test]
    fn every_name_is_answered() {
        for name in NAMES {
            assert_eq!(run(name, r#"{"x": 1}"#).unwrap_err().code, "unknown_field", "{name}");
        }
    }

    #[test]
    fn an_error_is_one_line_of_json() {
        let why = CalcError::new("invalid_json", "a[0]", &"line\nbreak");
        assert_eq!(why.to_json(), r#"{"error":{"code":"invalid_json","path":"a[0]","message":"line\nbreak"}}"#);
    }
}
