//! One row: what it says, what is wrong with it.

use std::collections::BTreeMap;

use recourse_core::{Compensation, Day, DetailSource, Money, Occupancy, Party};
use rust_decimal::Decimal;

use crate::amounts::{Amount, AmountError, Unit, amount, slack};
use crate::cell::{Cell, Row};
use crate::dates::{DayRead, day};
use crate::field::Field;
use crate::mapping::{Mapping, Matched};
use crate::parties::{
    Assurance, Identity, identities, identity, in_exponent_form, is_damaged, kind_of_name, names, phone,
};
use crate::rates::{RateRead, RateUnit, rate};
use crate::report::{ImportedCase, Problem, Rule};
use crate::sheet::Sheet;
use crate::text::{TextFlaw, TextKind, cut, kept, name, one_line, says_nothing};

/// Characters of a value that a report repeats.
const SHOWN: usize = 60;

/// Reads one row and gathers what is wrong or odd.
pub(crate) struct RowReader<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    row: &'a Row,
    today: Day,
    pub(crate) refused: Vec<Problem>,
    pub(crate) warnings: Vec<Problem>,
}

/// A row read; what is needed but wrong is absent and among the problems.
pub(crate) struct RowRead {
    pub(crate) debtor: Option<Party>,
    pub(crate) contract: Option<String>,
    pub(crate) case: Option<ImportedCase>,
    /// What the sheet says was compensated, right or wrong.
    pub(crate) stated: Money,
}

impl<'a> RowReader<'a> {
    pub(crate) fn new(sheet: &'a Sheet, mapping: &'a Mapping, row: &'a Row, today: Day) -> Self {
        Self { sheet, mapping, row, today, refused: Vec::new(), warnings: Vec::new() }
    }

    /// Reads every mapped cell of the row.
    pub(crate) fn read(&mut self) -> RowRead {
        let debtor = self.debtor();
        let contract = self.number(Field::Contract);
        if contract.is_none() && !self.is_refused(Field::Contract) {
            self.refuse(Field::Contract, Rule::MissingContract);
        }
        let on = self.day(Field::CompensationDate);
        if on.is_none() && !self.is_refused(Field::CompensationDate) {
            self.refuse(Field::CompensationDate, Rule::MissingCompensationDate);
        }
        let (parts, stated) = self.compensated();
        let loan_contract = self.number(Field::LoanContract);
        let bank = self.text(Field::Bank);
        let loan_amount = self.amount(Field::LoanAmount).ok().flatten().map(|it| it.money);
        let occupancy = self.occupancy();
        let guarantors = self.guarantors();
        let collateral = self.text(Field::Collateral);
        let received = self.amount(Field::Received).ok().flatten().map_or(Money::ZERO, |it| it.money);
        let received_on = self.day(Field::ReceivedOn);
        let officer = self.text(Field::Officer);
        let note = self.text(Field::Note);
        let compensation = parts.zip(on).map(|(it, on)| Compensation {
            on,
            principal: it.principal,
            interest: it.interest,
            penalty: it.penalty,
            fees: it.fees,
        });
        self.weigh_received(received, received_on, compensation.as_ref());
        let contract = contract.filter(|_| !self.is_shifted());
        let case = match (debtor.clone(), contract.clone(), compensation) {
            (Some(debtor), Some(contract), Some(compensation)) if self.refused.is_empty() => Some(ImportedCase {
                row: self.row.number,
                debtor,
                guarantors,
                contract,
                loan_contract,
                bank,
                loan_amount,
                compensation,
                occupancy,
                collateral,
                received,
                received_on,
                officer,
                note,
            }),
            _ => None,
        };
        RowRead { debtor, contract, case, stated }
    }

    fn debtor(&mut self) -> Option<Party> {
        let name = self.text(Field::Debtor);
        if name.is_none() && !self.is_refused(Field::Debtor) {
            self.refuse(Field::Debtor, Rule::MissingName);
        }
        let bearer = kind_of_name(name.as_deref().unwrap_or_default());
        let given = self.identity_text(Field::DebtorIdentity);
        let identity = given.and_then(|it| self.checked(Field::DebtorIdentity, &it, bearer));
        let mapped = self.mapping.of(Field::DebtorIdentity).is_some();
        if mapped && self.cell(Field::DebtorIdentity).is_blank() {
            self.warn(Field::DebtorIdentity, Rule::MissingId);
        }
        let phone = phone(self.cell(Field::DebtorPhone))
            .and_then(|(text, well)| Some((self.kept(Field::DebtorPhone, &text)?, well)));
        if phone.as_ref().is_some_and(|(_, well)| !well) {
            self.warn(Field::DebtorPhone, Rule::BadPhone);
        }
        let address = self.text(Field::DebtorAddress);
        let sheet = |it: bool| it.then_some(DetailSource::Sheet);
        Some(Party {
            phone_source: sheet(phone.is_some()),
            address_source: sheet(address.is_some()),
            kind: identity.as_ref().and_then(|it| it.kind).unwrap_or(bearer),
            name: name?,
            identity: identity.map(|it| it.text),
            phone: phone.map(|(it, _)| it),
            address,
        })
    }

    fn guarantors(&mut self) -> Vec<Party> {
        let named = self.text_raw(Field::Guarantor).map(|it| names(&it)).unwrap_or_default();
        let named: Vec<String> = named.iter().filter_map(|it| self.kept(Field::Guarantor, it)).collect();
        let numbers = self.identity_text(Field::GuarantorIdentity).map(|it| identities(&it)).unwrap_or_default();
        let fits = numbers.is_empty() || numbers.len() == named.len();
        let mut checked = Vec::new();
        for (index, number) in numbers.iter().enumerate() {
            let bearer = kind_of_name(named.get(index).map(String::as_str).unwrap_or_default());
            checked.push(self.checked(Field::GuarantorIdentity, number, bearer));
        }
        if !fits {
            self.warn(Field::GuarantorIdentity, Rule::GuarantorIdentityCount);
            checked.clear();
        }
        let mut checked = checked.into_iter();
        let party = |name: String| {
            let identity: Option<Identity> = checked.next().flatten();
            let kind = identity.as_ref().and_then(|it| it.kind).unwrap_or_else(|| kind_of_name(&name));
            Party {
                name,
                kind,
                identity: identity.map(|it| it.text),
                phone: None,
                phone_source: None,
                address: None,
                address_source: None,
            }
        };
        named.into_iter().map(party).collect()
    }

    fn checked(&mut self, field: Field, text: &str, bearer: recourse_core::PartyKind) -> Option<Identity> {
        match identity(text, bearer) {
            Ok(it) => {
                match it.assurance {
                    Assurance::Checked => {}
                    Assurance::Old => self.warn(field, Rule::OldId),
                    Assurance::Unchecked => self.warn(field, Rule::IdNotChecked),
                }
                Some(it)
            }
            Err(rule) => {
                self.refuse(field, rule);
                None
            }
        }
    }

    fn occupancy(&mut self) -> Occupancy {
        let unit = self.mapping.of(Field::OccupancyRate).map_or(RateUnit::Annual, |it| RateUnit::of_header(&it.column));
        match rate(self.cell(Field::OccupancyRate), unit) {
            RateRead::Rate(it) => it,
            RateRead::Fraction(it) => {
                self.warn(Field::OccupancyRate, Rule::RateFraction);
                it
            }
            RateRead::Bad => {
                let formula = *self.cell(Field::OccupancyRate) == Cell::Uncomputed;
                let rule = if formula { Rule::FormulaError } else { Rule::BadRate };
                self.refuse(Field::OccupancyRate, rule);
                Occupancy::NotAgreed
            }
        }
    }

    fn weigh_received(&mut self, received: Money, on: Option<Day>, compensation: Option<&Compensation>) {
        if received <= Money::ZERO {
            if on.is_some() && !self.is_refused(Field::Received) {
                self.warn(Field::ReceivedOn, Rule::PaymentWithoutAmount);
            }
            return;
        }
        if on.is_none() && !self.is_refused(Field::ReceivedOn) {
            self.warn(Field::Received, Rule::PaymentWithoutDate);
        }
        let Some(compensation) = compensation else { return };
        if received > compensation.total() {
            let facts = [("compensated", compensation.total().to_string())];
            self.warn_with(Field::Received, Rule::ReceivedMoreThanCompensated, facts);
        }
        if on.is_some_and(|it| it < compensation.on) {
            let facts = [("compensated_on", compensation.on.to_string())];
            self.warn_with(Field::ReceivedOn, Rule::PaymentBeforeCompensation, facts);
        }
    }

    /// What was compensated by part, and what the row states in all.
    fn compensated(&mut self) -> (Option<Parts>, Money) {
        let fields = [Field::Principal, Field::Interest, Field::Penalty, Field::Fees, Field::CompensationTotal];
        let read = fields.map(|it| self.amount(it));
        let sum = |parts: &[Result<Option<Amount>, ()>]| -> Money {
            parts.iter().filter_map(|it| it.ok().flatten()).map(|it| it.money).sum()
        };
        let [principal, interest, penalty, fees, total] = read;
        let parts = [principal, interest, penalty, fees];
        let stated = total.ok().flatten().map_or_else(|| sum(&parts), |it| it.money);
        let [Ok(principal), Ok(interest), Ok(penalty), Ok(fees), Ok(total)] = read else { return (None, stated) };
        let money = |it: Option<Amount>| it.map_or(Money::ZERO, |it| it.money);
        let known = Parts {
            principal: money(principal),
            interest: money(interest),
            penalty: money(penalty),
            fees: money(fees),
        };
        let slack = slack(read.iter().filter_map(|it| it.ok().flatten()));
        let whole = self.completed(known, principal.is_some(), total.map(|it| it.money), slack);
        (whole.filter(|it| self.is_something(*it)), stated)
    }

    /// `known`, completed from the total where a column is missing, and checked against it where none is.
    fn completed(&mut self, known: Parts, has_principal: bool, total: Option<Money>, slack: Decimal) -> Option<Parts> {
        let Some(total) = total else {
            if !has_principal {
                self.refuse(Field::Principal, Rule::MissingPrincipal);
            }
            return has_principal.then_some(known);
        };
        let open = total - known.sum();
        if open.yuan().abs() <= slack {
            return Some(known);
        }
        let unmapped = |field| self.mapping.of(field).is_none();
        if unmapped(Field::Principal) && open > Money::ZERO {
            self.warn(Field::CompensationTotal, Rule::PrincipalFromTotal);
            return Some(Parts { principal: known.principal + open, ..known });
        }
        if !has_principal {
            self.refuse(Field::Principal, Rule::MissingPrincipal);
            return None;
        }
        if unmapped(Field::Interest) && open > Money::ZERO {
            self.warn(Field::CompensationTotal, Rule::InterestFromTotal);
            return Some(Parts { interest: known.interest + open, ..known });
        }
        let facts =
            [("parts", known.sum().to_string()), ("total", total.to_string()), ("difference", open.to_string())];
        self.refuse_with(Field::CompensationTotal, Rule::SumMismatch, facts);
        None
    }

    fn is_something(&mut self, parts: Parts) -> bool {
        let nothing = parts.sum().is_zero();
        if nothing {
            let principal = self.mapping.of(Field::Principal).is_some();
            let field = if principal { Field::Principal } else { Field::CompensationTotal };
            self.refuse(field, Rule::ZeroCompensation);
        }
        !nothing
    }

    fn amount(&mut self, field: Field) -> Result<Option<Amount>, ()> {
        let unit = Unit::of(self.mapping.of(field).is_some_and(|it| it.ten_thousands));
        let rule = match amount(self.cell(field), unit) {
            Ok(Some(it)) if it.money.is_negative() => Rule::NegativeAmount,
            Ok(it) => return Ok(it),
            Err(AmountError::NotANumber) => Rule::TextAmount,
            Err(AmountError::TooFine) => Rule::AmountTooFine,
            Err(AmountError::TooLarge) => Rule::AmountTooLarge,
            Err(AmountError::Uncomputed) => Rule::FormulaError,
        };
        self.refuse(field, rule);
        Err(())
    }

    fn day(&mut self, field: Field) -> Option<Day> {
        let found = match day(self.cell(field)) {
            DayRead::Blank => return None,
            DayRead::Day(it) => it,
            DayRead::Serial(it) => {
                self.warn_with(field, Rule::DateSerial, [("day", it.to_string())]);
                it
            }
            DayRead::NoSuchDay | DayRead::Bad => {
                let formula = *self.cell(field) == Cell::Uncomputed;
                self.refuse(field, if formula { Rule::FormulaError } else { Rule::BadDate });
                return None;
            }
        };
        if found > self.today {
            self.refuse_with(field, Rule::FutureDate, [("today", self.today.to_string())]);
            return None;
        }
        Some(found)
    }

    /// A contract number: text, or a number that a spreadsheet has not damaged.
    fn number(&mut self, field: Field) -> Option<String> {
        let damaged = match self.cell(field) {
            Cell::Number { value, .. } => is_damaged(*value),
            Cell::Text(text) => in_exponent_form(text.trim()),
            _ => false,
        };
        if damaged {
            self.refuse(field, Rule::IdDamagedNumber);
            return None;
        }
        self.text(field)
    }

    fn identity_text(&mut self, field: Field) -> Option<String> {
        if matches!(self.cell(field), Cell::Number { value, .. } if is_damaged(*value)) {
            self.refuse(field, Rule::IdDamagedNumber);
            return None;
        }
        self.text_raw(field)
    }

    /// Names and numbers are tightened; of an address the lines are joined; remarks stay as they were written.
    fn text(&mut self, field: Field) -> Option<String> {
        let raw = self.text_raw(field)?;
        let raw = raw.strip_prefix('\'').unwrap_or(&raw);
        let text = match (field, field.text_kind()) {
            (Field::DebtorAddress, _) => one_line(raw),
            (_, TextKind::Line) => name(raw),
            (_, TextKind::Note) => raw.to_owned(),
        };
        self.kept(field, &text).filter(|it| !says_nothing(it))
    }

    fn kept(&mut self, field: Field, text: &str) -> Option<String> {
        match kept(text, field.text_kind()) {
            Ok(it) => return Some(it),
            Err(TextFlaw::Hidden) => self.refuse(field, Rule::HiddenCharacters),
            Err(TextFlaw::TooLong { most }) => self.refuse_with(field, Rule::TextTooLong, [("most", most.to_string())]),
        }
        None
    }

    fn text_raw(&mut self, field: Field) -> Option<String> {
        let cell = self.cell(field);
        let rule = match cell {
            Cell::Blank => return None,
            Cell::Text(text) if says_nothing(text) => return None,
            Cell::Text(_) | Cell::Number { .. } | Cell::Day(_) | Cell::Flag(_) => {
                return Some(cell.shown().into_owned());
            }
            Cell::Broken(_) | Cell::Uncomputed => Rule::FormulaError,
        };
        self.refuse(field, rule);
        None
    }

    fn cell(&self, field: Field) -> &'a Cell {
        match self.mapping.of(field) {
            None => &Cell::Blank,
            Some(it) if field.fills_down() => self.sheet.merged_cell(self.row, it.index),
            Some(it) => self.row.cell(it.index),
        }
    }

    fn is_refused(&self, field: Field) -> bool {
        let index = self.mapping.of(field).map(|it| it.index);
        index.is_some() && self.refused.iter().any(|it| it.index == index)
    }

    /// A row breaks a rule once, however often.
    pub(crate) fn refuse(&mut self, field: Field, rule: Rule) {
        self.refuse_with(field, rule, []);
    }

    pub(crate) fn refuse_with<const N: usize>(&mut self, field: Field, rule: Rule, facts: [(&'static str, String); N]) {
        let problem = self.problem(field, rule, &facts);
        if !self.refused.iter().any(|it| it.rule == rule) {
            self.refused.push(problem);
        }
    }

    /// Looks to the right of the table: in separated text a row that goes on there cannot be trusted, in a workbook it
    /// has a note beside it.
    fn is_shifted(&mut self) -> bool {
        let half = self.sheet.cut_amount(self.row, self.mapping);
        let beyond = self.sheet.beyond(self.row);
        let rule = match self.sheet.encoding {
            None if half.is_none() => Rule::CellsOutside,
            _ => Rule::RowTooWide,
        };
        let Some((index, cell)) = half.or(beyond) else { return false };
        let columns = self.sheet.columns.len().to_string();
        let problem = Problem {
            row: self.row.number,
            column: String::new(),
            index: Some(index),
            value: cut(cell.shown().trim(), SHOWN),
            rule,
            facts: BTreeMap::from([("columns".to_owned(), columns)]),
        };
        if rule == Rule::CellsOutside {
            self.warnings.push(problem);
            return false;
        }
        // Every value after the extra one stands in a wrong column; what else seems wrong is only its consequence.
        self.refused = vec![problem];
        self.warnings.clear();
        true
    }

    pub(crate) fn warn(&mut self, field: Field, rule: Rule) {
        self.warn_with(field, rule, []);
    }

    pub(crate) fn warn_with<const N: usize>(&mut self, field: Field, rule: Rule, facts: [(&'static str, String); N]) {
        let problem = self.problem(field, rule, &facts);
        if !self.warnings.iter().any(|it| it.rule == rule) {
            self.warnings.push(problem);
        }
    }

    fn problem(&self, field: Field, rule: Rule, facts: &[(&str, String)]) -> Problem {
        let matched: Option<&Matched> = self.mapping.of(field);
        let value = cut(self.cell(field).shown().trim(), SHOWN);
        Problem {
            row: self.row.number,
            column: matched.map(|it| it.column.clone()).unwrap_or_default(),
            index: matched.map(|it| it.index),
            value,
            rule,
            facts: facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect(),
        }
    }
}

/// What was compensated, by part.
#[derive(Clone, Copy)]
struct Parts {
    principal: Money,
    interest: Money,
    penalty: Money,
    fees: Money,
}

impl Parts {
    fn sum(&self) -> Money {
        self.principal + self.interest + self.penalty + self.fees
    }
}
