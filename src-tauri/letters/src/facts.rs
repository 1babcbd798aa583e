//! What a demand letter states. Every figure is given, with its day; nothing here is computed from a rule.

use recourse_core::{Compensation, Day, FileNumber, Money, Occupancy, Organisation, PartyKind, Percent, numerals};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Which letter, and in which version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// Lump-sum demand of the guarantor that paid, to the debtor (代偿追偿通知书).
    Demand,
}

impl Template {
    /// The template that goes by `id`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        (id == Self::Demand.id()).then_some(Self::Demand)
    }

    /// The name it goes by in the journal, on the wire and in file names.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Demand => "demand",
        }
    }

    /// Version of its wording and of the facts it takes.
    #[must_use]
    pub fn version(self) -> u32 {
        match self {
            Self::Demand => 1,
        }
    }
}

/// In what capacity the sender recovers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// A guarantor that performed.
    /// # Source
    /// Civil Code of the PRC, art. 700.
    #[default]
    Guarantor,
}

/// To whom the letter is written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// Full name as on the papers.
    pub name: String,
    /// Person or company.
    pub kind: PartyKind,
    /// Address for service, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// The loan and the guarantee that was called.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loan {
    /// The bank that was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Loan contract number at the bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// Guarantee contract number.
    pub guarantee: String,
    /// Face amount. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// A head of the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// Costs of enforcing the claim.
    Cost,
    /// The agreed charge for the use of the money (资金占用费).
    Interest,
    /// Agreed damages.
    Damages,
    /// What was paid to the creditor.
    Principal,
}

/// One head of the claim as of the letter's date. Yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadFigures {
    /// The head.
    pub head: Head,
    /// All that was charged or earned on it.
    pub charged: Money,
    /// All that payments took from it.
    pub paid: Money,
    /// What is left.
    pub owed: Money,
}

/// A payment that came in up to the letter's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The day the money came in.
    pub on: Day,
    /// Yuan, above zero.
    pub amount: Money,
}

/// What a rate is per.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "per", rename_all = "snake_case")]
pub enum RatePer {
    /// A year reckoned as so many days.
    Year {
        /// 360, 365 or 366.
        days: u32,
    },
    /// A day.
    Day,
}

/// A run of days that bore the agreed charge on one base at one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accrual {
    /// First day counted.
    pub from: Day,
    /// Last day counted.
    pub through: Day,
    /// Days counted.
    pub days: u32,
    /// Yuan that bore the charge.
    pub base: Money,
    /// Percent per what `per` says.
    pub rate: Percent,
    /// What the rate is per.
    pub per: RatePer,
    /// The charge of the run, unrounded. Yuan.
    pub exact: Decimal,
}

/// Something the letter has to say about its own figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Caveat {
    /// Days after `confirmed` were reckoned with the last confirmed quote of the loan prime rate.
    ReferenceStale {
        /// Last day whose quote is confirmed.
        confirmed: Day,
    },
    /// A rule was used whose text has not been compared with the promulgated one.
    Unverified {
        /// Its title.
        title: String,
    },
}

/// Everything the demand letter states.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterFacts {
    /// Which letter.
    pub template: Template,
    /// Who writes, and where money is to go.
    pub sender: Organisation,
    /// In what capacity.
    #[serde(default)]
    pub capacity: Capacity,
    /// To whom.
    pub addressee: Addressee,
    /// The file.
    pub number: FileNumber,
    /// The loan and the guarantee.
    pub loan: Loan,
    /// What was paid to the creditor, and when.
    pub compensation: Compensation,
    /// The agreed charge on it.
    pub occupancy: Occupancy,
    /// Payments that stand, in order of their days.
    pub received: Vec<Received>,
    /// The claim by head.
    pub heads: Vec<HeadFigures>,
    /// The runs of days behind the agreed charge; empty prints no annex.
    pub accruals: Vec<Accrual>,
    /// All that is owed as of `dated`. Yuan.
    pub total: Money,
    /// What one more day earns; zero prints no sentence about it. Yuan.
    pub per_diem: Money,
    /// The date the letter bears; every figure is as of this day.
    pub dated: Day,
    /// Last day of payment.
    pub pay_by: Day,
    /// Free sentences printed before the closing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// What the letter has to say about its own figures.
    #[serde(default)]
    pub caveats: Vec<Caveat>,
}

impl LetterFacts {
    /// Sum of the payments listed.
    #[must_use]
    pub fn received_total(&self) -> Money {
        self.received.iter().map(|it| it.amount).sum()
    }

    /// First day that the figures do not count: the letter's date where its own day does not count (算头不算尾), else the
    /// day after it.
    #[must_use]
    pub fn runs_from(&self) -> Day {
        let counted = self.accruals.iter().any(|it| it.through >= self.dated);
        self.dated.plus_days(counted.into())
    }

    /// Sum of what the heads say is owed; a letter whose `total` differs is not composed.
    #[must_use]
    pub fn owed_by_heads(&self) -> Money {
        self.heads.iter().map(|it| it.owed).sum()
    }
}

/// A fact without which the letter is not composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Missing {
    OrganisationName,
    OrganisationAddress,
    OrganisationPhone,
    AccountName,
    AccountBank,
    AccountNumber,
    /// The last day of payment is not after the letter's date.
    PayByAfterDate,
    /// Nothing is owed on the letter's date.
    NothingOwed,
    /// The total is more than capitals are defined for.
    BeyondCapitals,
}

/// What `facts` lack, in the order a form asks for it; empty when the letter can be composed.
#[must_use]
pub fn missing(facts: &LetterFacts) -> Vec<Missing> {
    let sender = &facts.sender;
    [
        (Missing::OrganisationName, sender.name.trim().is_empty()),
        (Missing::OrganisationAddress, sender.address.trim().is_empty()),
        (Missing::OrganisationPhone, sender.phone.trim().is_empty()),
        (Missing::AccountName, sender.account_name.trim().is_empty()),
        (Missing::AccountBank, sender.account_bank.trim().is_empty()),
        (Missing::AccountNumber, sender.account_number.trim().is_empty()),
        (Missing::PayByAfterDate, facts.pay_by <= facts.dated),
        (Missing::NothingOwed, facts.total <= Money::ZERO),
        (Missing::BeyondCapitals, facts.total > Money::ZERO && numerals::capitals(facts.total).is_err()),
    ]
    .into_iter()
    .filter_map(|(fact, lacks)| lacks.then_some(fact))
    .collect()
}

/// Name of the letter's file: file number, template and date, and nothing personal.
#[must_use]
pub fn file_name(facts: &LetterFacts) -> String {
    let (year, running) = facts.number.parts();
    format!("{year:04}-{running:04}-{}-{}.pdf", facts.template.id(), facts.dated)
}

recourse_core::withheld!(Addressee, Loan, LetterFacts);
