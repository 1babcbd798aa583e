//! What examining a sheet found.

use std::collections::BTreeMap;

use recourse_core::{CaseFacts, Compensation, Day, FileNumber, Money, Occupancy, Party};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::field::Field;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What a row breaks or what is odd about it; the words for [`Rule::code`] are `rule_<code>` and
        /// `rule_<code>_remedy`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
        }
    };
}

rules! {
    /// The last character of an identity number or credit code does not fit the others.
    IdCheckDigit = "id_check_digit",
    /// A spreadsheet turned the number into one of fifteen digits; the rest is lost.
    IdDamagedNumber = "id_damaged_number",
    /// An identity number or credit code of a wrong length.
    IdLength = "id_length",
    /// A character that an identity number or credit code cannot have.
    IdCharacters = "id_characters",
    /// The birthday in an identity number does not exist.
    IdDate = "id_date",
    /// No day of the calendar.
    BadDate = "bad_date",
    /// A day after today.
    FutureDate = "future_date",
    /// Below zero.
    NegativeAmount = "negative_amount",
    /// Text or an error value where an amount belongs.
    TextAmount = "text_amount",
    /// Finer than one fen.
    AmountTooFine = "amount_too_fine",
    /// Beyond the limit of a case.
    AmountTooLarge = "amount_too_large",
    /// No debtor.
    MissingName = "missing_name",
    /// No day of compensation.
    MissingCompensationDate = "missing_compensation_date",
    /// No contract number.
    MissingContract = "missing_contract",
    /// Neither principal nor total.
    MissingPrincipal = "missing_principal",
    /// Nothing was compensated.
    ZeroCompensation = "zero_compensation",
    /// Separated text with more cells than the header: its values may stand in wrong columns.
    RowTooWide = "row_too_wide",
    /// A control character, or one that turns the direction of what follows.
    HiddenCharacters = "hidden_characters",
    /// Longer than the field may be.
    TextTooLong = "text_too_long",
    /// A row above that can come in has the same contract number.
    DuplicateContract = "duplicate_contract",
    /// The parts do not add up to the total beside them.
    SumMismatch = "sum_mismatch",
    /// Not a rate that can be understood.
    BadRate = "bad_rate",
    /// A formula whose result the file does not hold, or an error value such as `#N/A` where text belongs.
    FormulaError = "formula_error",
    /// Warning: no identity number.
    MissingId = "missing_id",
    /// Warning: an identity number of the old kind, which has no check digit.
    OldId = "old_id",
    /// Warning: a passport or travel permit, whose number nothing here can check.
    IdNotChecked = "id_not_checked",
    /// Warning, once for the sheet: values to the right of the last header, which stay out.
    CellsOutside = "cells_outside",
    /// Warning: not a telephone number.
    BadPhone = "bad_phone",
    /// Warning: a row above has the same debtor.
    DuplicateDebtor = "duplicate_debtor",
    /// Warning: a row above has the same identity number under another name.
    IdentityTwoNames = "identity_two_names",
    /// Warning: a yearly rate below one was taken for a fraction.
    RateFraction = "rate_fraction",
    /// Warning: a bare serial number was taken for a day.
    DateSerial = "date_serial",
    /// Warning: more came back than was compensated.
    ReceivedMoreThanCompensated = "received_more_than_compensated",
    /// Warning: money came back before the compensation.
    PaymentBeforeCompensation = "payment_before_compensation",
    /// Warning: money came back, but no day is given; it is no payment yet.
    PaymentWithoutDate = "payment_without_date",
    /// Warning: a day on which money came back, but no amount.
    PaymentWithoutAmount = "payment_without_amount",
    /// Warning, once for the sheet: the total was taken as principal, as there is no column for it.
    PrincipalFromTotal = "principal_from_total",
    /// Warning, once for the sheet: what the total exceeds the parts by was taken as interest, as there is no
    /// column for it.
    InterestFromTotal = "interest_from_total",
    /// Warning: not as many identity numbers as guarantors; they were left out.
    GuarantorIdentityCount = "guarantor_identity_count",
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::ALL.iter().find(|it| it.code() == code).copied().ok_or_else(|| D::Error::custom("no such rule"))
    }
}

/// Something wrong or odd in a row.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The sheet's own number, from 1.
    pub row: u32,
    /// Header of the column; empty where no column holds the field.
    pub column: String,
    /// The column, from 0.
    pub index: Option<u32>,
    /// The value as shown, cut when long.
    pub value: String,
    /// Which rule.
    pub rule: Rule,
    /// Arguments of the message.
    ///
    /// `duplicate_contract`, `duplicate_debtor`, `identity_two_names`: `first_row`. `sum_mismatch`: `parts`,
    /// `total`, `difference` (total less parts). `future_date`: `today`. `date_serial`: `day`.
    /// `received_more_than_compensated`: `compensated`. `payment_before_compensation`: `compensated_on`.
    /// `row_too_wide`: `columns` (of the header). `text_too_long`: `most` characters.
    pub facts: BTreeMap<String, String>,
}

/// A row that can become a case.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportedCase {
    /// The sheet's own number, from 1.
    pub row: u32,
    /// Who owes.
    pub debtor: Party,
    /// Counter-guarantors.
    pub guarantors: Vec<Party>,
    /// Guarantee or policy contract number.
    pub contract: String,
    /// Loan contract number.
    pub loan_contract: Option<String>,
    /// The bank that was paid.
    pub bank: Option<String>,
    /// Face amount of the loan. Yuan.
    pub loan_amount: Option<Money>,
    /// The payment that made the company creditor.
    pub compensation: Compensation,
    /// The agreed charge on it.
    pub occupancy: Occupancy,
    /// Security, in words.
    pub collateral: Option<String>,
    /// What has come back so far. Yuan.
    pub received: Money,
    /// The day of it; without one it cannot be entered as a payment.
    pub received_on: Option<Day>,
    /// The officer who works the file.
    pub officer: Option<String>,
    /// Free remark.
    pub note: Option<String>,
}

impl ImportedCase {
    /// What the file with that number states.
    #[must_use]
    pub fn into_facts(self, number: FileNumber) -> CaseFacts {
        CaseFacts {
            number,
            debtor: self.debtor,
            guarantors: self.guarantors,
            contract: self.contract,
            loan_contract: self.loan_contract,
            bank: self.bank,
            loan_amount: self.loan_amount,
            compensation: self.compensation,
            expected: false,
            occupancy: self.occupancy,
            collateral: self.collateral,
            officer: self.officer,
            note: self.note,
        }
    }
}

/// What examining a sheet found. `rows_read` is good, refused and already-in rows together.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Rows that hold a case or should.
    pub rows_read: u32,
    /// Rows that can become cases, in the order of the sheet.
    pub good: Vec<ImportedCase>,
    /// Rows that break no rule but whose contract is in the vault already; they stay out.
    pub already_in: Vec<u32>,
    /// Rows of subtotals, totals, repeated headers and signatures.
    pub ignored_rows: Vec<u32>,
    /// What keeps rows out, each rule once a row.
    pub refused: Vec<Problem>,
    /// Number of rows kept out by rules.
    pub refused_rows: u32,
    /// What is odd about rows that may come in all the same.
    pub warnings: Vec<Problem>,
    /// Compensated over the good rows. Yuan.
    pub compensated: Money,
    /// Compensated over every row with an amount, whatever else is wrong with it. Yuan.
    pub compensated_in_sheet: Money,
}

/// How far the examination is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows done.
    pub done: u32,
    /// Rows in all.
    pub of: u32,
}

/// Why a sheet was not examined.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExamineError {
    /// Columns that are needed are not mapped.
    #[error("not mapped: {fields:?}")]
    Unmapped {
        /// What no column holds.
        fields: Vec<Field>,
    },
    /// The caller wanted no more.
    #[error("cancelled")]
    Cancelled,
}

recourse_core::withheld!(Problem, ImportedCase, Report);
