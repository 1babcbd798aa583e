//! The case: one compensated loan, as the fold of its journal.

use serde::{Deserialize, Serialize};

use crate::casework::Work;
use crate::detail::DetailSource;
use crate::entry::{LetterIssued, PathChosen};
use crate::events::{
    Application, AttachmentAdded, ChargeRecorded, JudgmentEntered, LiabilitiesSet, StandstillAgreed, TermsSet,
    WaiverGranted,
};
use crate::fold::History;
use crate::ledger::Claim;
use crate::search::SearchItem;
use crate::{BatchId, CaseId, Day, FileNumber, Money, PaymentId, Percent};

/// A natural or legal person of the case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Full name as on the papers.
    pub name: String,
    /// Person or company.
    pub kind: PartyKind,
    /// Citizen identity number or unified social credit code, checked when it came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
    /// Telephone, as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Where the telephone number comes from; older entries do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_source: Option<DetailSource>,
    /// Address for service, as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where the address comes from; older entries do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_source: Option<DetailSource>,
}

/// What a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A natural person.
    Person,
    /// A legal person or other organisation.
    Company,
}

/// What was paid to the creditor for the debtor, by part. Yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensation {
    /// The day of payment; the recourse claim exists from here.
    pub on: Day,
    /// Loan principal paid.
    pub principal: Money,
    /// Loan interest paid.
    pub interest: Money,
    /// Penalty and compound interest paid.
    pub penalty: Money,
    /// Other charges paid to the creditor.
    pub fees: Money,
}

impl Compensation {
    /// All that was paid: the principal of the recourse claim.
    /// # Source
    /// Civil Code of the PRC, art. 700.
    #[must_use]
    pub fn total(&self) -> Money {
        self.principal + self.interest + self.penalty + self.fees
    }
}

/// The agreed charge for the use of the compensated money (资金占用费), from the day after payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Occupancy {
    /// Nothing agreed: nothing runs, and the screen says why.
    NotAgreed,
    /// A yearly rate on 365 days.
    Annual {
        /// Percent a year.
        percent: Percent,
    },
    /// A daily rate.
    Daily {
        /// Percent a day.
        percent: Percent,
    },
    /// A multiple of the one-year loan prime rate in force each day.
    Lpr {
        /// Times the quote.
        multiplier: Percent,
    },
}

/// What a file states when it is opened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFacts {
    /// The number people know the file by.
    pub number: FileNumber,
    /// Who owes.
    pub debtor: Party,
    /// Counter-guarantors and other guarantors liable to us.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarantors: Vec<Party>,
    /// Guarantee or policy contract number.
    pub contract: String,
    /// Loan contract number at the bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan_contract: Option<String>,
    /// The bank that was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Face amount of the loan. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loan_amount: Option<Money>,
    /// The payment that made us creditor.
    pub compensation: Compensation,
    /// Whether it is still to come: `compensation` is then what the creditor asks for, and the last day to pay it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub expected: bool,
    /// The agreed charge on it.
    pub occupancy: Occupancy,
    /// Security given, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collateral: Option<String>,
    /// The officer who works the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<String>,
    /// Free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Opened; no path chosen yet.
    Registered,
    /// Lump-sum demand.
    LumpSum,
    /// Instalments or deferral.
    Instalments,
    /// In litigation, own staff or fixed fee.
    Litigation,
    /// With an external lawyer as risk agent.
    Agency,
    /// Opened by mistake and taken back; kept for the record.
    Withdrawn,
    /// Settled, written off, given up or assigned: nobody works on it.
    Closed,
}

impl Stage {
    /// Whether somebody works on the case.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Withdrawn | Self::Closed)
    }
}

/// A payment that stands (not reversed).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Journal entry that recorded it; a reversal names it.
    pub seq: u64,
    /// Its identity.
    pub id: PaymentId,
    /// The day the money came in.
    pub received_on: Day,
    /// Yuan, above zero.
    pub amount: Money,
    /// Who paid; `None` is the debtor.
    pub payer: Option<String>,
    /// Free remark.
    pub note: Option<String>,
    /// The guarantor of the file who paid, by place from 0.
    pub guarantor: Option<u32>,
    /// How it is applied; `None` is by the order in force.
    pub application: Option<Application>,
    /// The account it reached, where it was said.
    pub account: Option<String>,
    /// Whether the creditor had not named that account.
    pub stray: bool,
    /// Whether a later entry took it back.
    pub reversed: bool,
    /// The entry that did.
    #[serde(default)]
    pub reversed_by: Option<u64>,
}

/// Something of the file that a later entry may take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// Journal entry that recorded it; a reversal names it.
    pub seq: u64,
    /// What was recorded.
    pub what: T,
    /// Whether a later entry took it back.
    pub reversed: bool,
}

/// Terms of the claim, with the document that stands in their place read.
#[derive(Clone, PartialEq)]
pub struct AgreedTerms {
    /// As recorded.
    pub set: TermsSet,
    /// The document changed by hand.
    pub document: Option<Claim>,
}

/// A letter of the file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct IssuedLetter {
    /// Journal entry that recorded it.
    pub seq: u64,
    /// What was issued.
    pub letter: LetterIssued,
}

/// One case as its journal tells it.
#[derive(Clone, PartialEq)]
pub struct CaseFile {
    /// Its identity.
    pub id: CaseId,
    /// Journal entry that opened it.
    pub opened_by: u64,
    /// The import it came with, if any.
    pub batch: Option<BatchId>,
    /// What it states now.
    pub facts: CaseFacts,
    /// Payments in order of recording, reversed ones marked.
    pub payments: Vec<Payment>,
    /// Terms of the claim in order of recording, reversed ones marked; the last that stands is in force.
    pub terms: Vec<Kept<AgreedTerms>>,
    /// Costs and other charges, reversed ones marked.
    pub charges: Vec<Kept<ChargeRecorded>>,
    /// What was given up, reversed ones marked.
    pub waivers: Vec<Kept<WaiverGranted>>,
    /// When nothing runs, reversed ones marked.
    pub standstills: Vec<Kept<StandstillAgreed>>,
    /// Judgments in order of recording, reversed ones marked; the last that stands is in force.
    pub judgments: Vec<Kept<JudgmentEntered>>,
    /// Who is liable beside the debtor, reversed ones marked; the last that stands is in force.
    pub liabilities: Vec<Kept<LiabilitiesSet>>,
    /// Files put with the case, reversed ones marked.
    pub attachments: Vec<Kept<AttachmentAdded>>,
    /// What was recorded in the work on it.
    pub work: Work,
    /// The path in force, with its frozen figures.
    pub path: Option<PathChosen>,
    /// Letters in order of issue.
    pub letters: Vec<IssuedLetter>,
    /// Where it stands.
    pub stage: Stage,
    /// Last journal entry folded in.
    pub last_seq: u64,
    pub(crate) history: History,
}

impl CaseFile {
    /// Payments that stand, in order of recording.
    pub fn standing_payments(&self) -> impl Iterator<Item = &Payment> {
        self.payments.iter().filter(|it| !it.reversed)
    }

    /// The terms in force; `None` where the file states them by its agreed charge alone.
    #[must_use]
    pub fn terms_in_force(&self) -> Option<&Kept<AgreedTerms>> {
        last(&self.terms)
    }

    /// The judgment in force.
    #[must_use]
    pub fn judgment(&self) -> Option<&Kept<JudgmentEntered>> {
        last(&self.judgments)
    }

    /// Who is liable beside the debtor, as last set.
    #[must_use]
    pub fn liabilities_in_force(&self) -> Option<&Kept<LiabilitiesSet>> {
        last(&self.liabilities)
    }

    /// Payments to the creditor after the first that are part of the principal, with their entries and days.
    ///
    /// # Source
    /// Civil Code of the PRC, art. 700: the guarantor recovers what he paid, each payment from its own day.
    pub fn further_compensations(&self) -> impl Iterator<Item = (u64, Day, Money)> {
        self.work.dossier().filter_map(|(seq, it)| {
            let of = |field: &str| it.values.get(field);
            let counts = it.of == "compensation" && of("counted").is_some_and(|it| it == "principal");
            let (on, amount) = (of("on")?.parse().ok()?, of("amount")?.parse().ok()?);
            counts.then_some((seq, on, amount))
        })
    }

    /// Whether there is a claim to work on: the file is open and the creditor was paid.
    #[must_use]
    pub fn has_claim(&self) -> bool {
        self.stage.is_open() && !self.facts.expected
    }

    /// All that was paid to the creditor. Yuan.
    #[must_use]
    pub fn compensated(&self) -> Money {
        let first = Some(self.facts.compensation.total()).filter(|_| !self.facts.expected);
        first.unwrap_or(Money::ZERO) + self.further_compensations().map(|(_, _, it)| it).sum::<Money>()
    }

    /// Everything a search looks through, by field, each text once.
    #[must_use]
    pub fn search_items(&self) -> Vec<SearchItem> {
        crate::search::items(self)
    }

    /// The line that lists read.
    #[must_use]
    pub fn row(&self) -> CaseRow {
        let facts = &self.facts;
        CaseRow {
            id: self.id,
            number: facts.number.clone(),
            debtor: facts.debtor.name.clone(),
            contract: facts.contract.clone(),
            compensated_on: facts.compensation.on,
            compensated: self.compensated(),
            received: self.standing_payments().map(|it| it.amount).sum(),
            officer: facts.officer.clone(),
            stage: self.stage,
        }
    }
}

/// What of `kept` stands, in order of recording.
pub fn standing<T>(kept: &[Kept<T>]) -> impl DoubleEndedIterator<Item = &Kept<T>> {
    kept.iter().filter(|it| !it.reversed)
}

fn last<T>(kept: &[Kept<T>]) -> Option<&Kept<T>> {
    standing(kept).next_back()
}

/// One line of the case list: a projection, rebuilt from the journal at will.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the case")]
pub struct CaseRow {
    pub id: CaseId,
    pub number: FileNumber,
    pub debtor: String,
    pub contract: String,
    pub compensated_on: Day,
    pub compensated: Money,
    /// Sum of the payments that stand.
    pub received: Money,
    pub officer: Option<String>,
    pub stage: Stage,
}

crate::withheld!(Party, CaseFacts, Payment, CaseFile, CaseRow, IssuedLetter, AgreedTerms);
