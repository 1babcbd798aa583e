//! What a letter states. Every figure is given, with its day; nothing here is computed from a rule.

use std::collections::BTreeMap;

pub use recourse_core::CreditorCapacity as Capacity;
use recourse_core::events::LiabilityBasis;
use recourse_core::{Compensation, Day, FileNumber, Money, Occupancy, Organisation, PartyKind, Percent};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use crate::marks::Mark;

/// The language of a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Language {
    /// Simplified Chinese, as in the People's Republic.
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// As wording files name it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language that wording files name so.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        [Self::Chinese, Self::English].into_iter().find(|it| it.tag() == tag)
    }
}

/// How the pages look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// 公文版式.
    /// # Source
    /// GB/T 9704-2012: 156 × 225 mm, 22 lines of 28 characters, size 3.
    #[default]
    Official,
    /// 商务版式: smaller type, wider text, a plain letterhead.
    Business,
}

/// What the addressee is to the claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Owes.
    #[default]
    Debtor,
    /// Liable beside the debtor: guarantor, counter-guarantor, joint member, giver of security.
    Guarantor,
    /// Heir, or administrator of the estate, of a debtor who died.
    Heir,
    /// A third party liable for what the insurer paid.
    ThirdParty,
    /// A court.
    Court,
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
    /// What they are to the claim.
    #[serde(default)]
    pub role: Role,
    /// Identity number or credit code, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
    /// Telephone, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
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
    /// Penalty interest.
    Penalty,
    /// Doubled interest for delayed performance of a judgment (迟延履行期间的加倍部分债务利息).
    PostJudgment,
    /// Anything else.
    Other,
}

/// One head of the claim as of the letter's date. Yuan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadFigures {
    /// The head.
    pub head: Head,
    /// All that was charged or earned on it.
    pub charged: Money,
    /// All that payments took from it.
    pub paid: Money,
    /// What is left.
    pub owed: Money,
    /// What the claim calls it, in Chinese; `None` goes by the kind of head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What the addressee owes of it, where that is less than all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<Money>,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What ceilings cut off, unrounded. Yuan.
    #[serde(default, skip_serializing_if = "Decimal::is_zero")]
    pub cut: Decimal,
    /// The head that earns, as the claim calls it; `None` is the agreed charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
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

/// Everything a letter states. What a template does not name is not printed.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterFacts {
    /// Which letter, by the id of its template.
    pub template: String,
    /// Version of the wording it was composed by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// In which language.
    #[serde(default)]
    pub language: Language,
    /// In which layout.
    #[serde(default)]
    pub layout: Layout,
    /// Printed pale across every page: 样例, 副本.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watermark: Option<String>,
    /// Who writes, and where money is to go.
    pub sender: Organisation,
    /// In what capacity.
    #[serde(default)]
    pub capacity: Capacity,
    /// To whom.
    pub addressee: Addressee,
    /// The debtor, where the letter goes to somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debtor: Option<Addressee>,
    /// Everybody against whom a claim is made, the debtor first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub defendants: Vec<Addressee>,
    /// The file.
    pub number: FileNumber,
    /// The loan and the guarantee.
    pub loan: Loan,
    /// What was paid to the creditor, and when.
    pub compensation: Compensation,
    /// The agreed charge on it.
    pub occupancy: Occupancy,
    /// What runs on the claim, where it is not the agreed charge alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<Runs>,
    /// Payments that stand, in order of their days.
    pub received: Vec<Received>,
    /// The claim by head.
    pub heads: Vec<HeadFigures>,
    /// The runs of days behind the agreed charge; empty prints no annex.
    pub accruals: Vec<Accrual>,
    /// What happened to the claim, event by event; for the statement of account.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// All that is owed as of `dated`. Yuan.
    pub total: Money,
    /// What one more day earns; zero prints no sentence about it. Yuan.
    pub per_diem: Money,
    /// The date the letter bears; every figure is as of this day.
    pub dated: Day,
    /// Last day of payment.
    pub pay_by: Day,
    /// Place of the addressee among the guarantors of the file, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guarantor: Option<u32>,
    /// How far the addressee is liable, where that is not for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub liability: Option<OwnLiability>,
    /// The judgment in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgment: Option<Judgment>,
    /// The day the decision to sue was approved; without it no letter announces a suit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suit_decided_on: Option<Day>,
    /// Items of the claim paragraph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<String>,
    /// What was agreed to be paid, and when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<Instalment>,
    /// What only the writer knows, by the name of the fact: days and amounts in their plain form.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, String>,
    /// Free sentences printed before the closing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// What the letter has to say about its own figures.
    #[serde(default)]
    pub caveats: Vec<Caveat>,
    /// Articles it cites that were not compared with the promulgated text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unverified_law: Vec<String>,
    /// What the file is marked with that a wording asks about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The picture at its head, by SHA-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_picture: Option<String>,
    /// The seal it bears, and who agreed to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<SealUse>,
}

/// That a letter bears the seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealUse {
    /// The picture of the seal, by SHA-256.
    pub sha256: String,
    /// The journal entry that asked for consent.
    pub approval: u64,
    /// Who asked.
    pub asked_by: String,
    /// Who agreed.
    pub decided_by: String,
    /// When.
    pub decided_on: Day,
    /// Whether that was the same person, there being nobody else who may.
    pub own: bool,
}

/// Something that runs on the claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Runs {
    /// The head that earns, as the claim calls it.
    pub label: String,
    /// The heads it is reckoned on, as the claim calls them.
    pub base: Vec<String>,
    /// How much.
    pub rate: RunningRate,
    /// 360 or 365; `None` for a daily rate and for years of their own length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_of_year: Option<u32>,
}

/// A rate as agreed or judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum RunningRate {
    /// Percent a year.
    Annual {
        /// The figure.
        percent: Percent,
    },
    /// Percent a day.
    Daily {
        /// The figure.
        percent: Percent,
    },
    /// The loan prime rate of a term, times a figure, plus another.
    Lpr {
        /// `1Y` or `5Y`.
        term: String,
        /// Times the quote.
        multiplier: Percent,
        /// Added to it, in percentage points.
        margin: Percent,
    },
}

/// An event of the claim with what it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The day.
    pub on: Day,
    /// What it was, in the language of the letter.
    pub what: String,
    /// By how much the claim changed; below zero where it fell. Yuan.
    pub change: Money,
    /// What was owed after it. Yuan.
    pub after: Money,
}

/// How far the addressee is liable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLiability {
    /// On what ground; `None` where nobody entered it.
    pub basis: Option<LiabilityBasis>,
    /// Number of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// Share of the claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Percent>,
    /// The most that is owed in all. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Money>,
    /// Paid so far by the addressee. Yuan.
    #[serde(default)]
    pub paid: Money,
    /// First and last day of the guarantee period, where entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_from: Option<Day>,
    /// Last day of the guarantee period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_until: Option<Day>,
    /// The day within the period on which performance was demanded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demanded_on: Option<Day>,
    /// What the addressee owes as of the letter's date. Yuan.
    pub owed: Money,
}

/// A judgment, mediation paper or award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    /// Who gave it.
    pub court: String,
    /// Its number.
    pub case_number: String,
    /// The date it bears.
    pub judged_on: Day,
    /// The day it took effect.
    pub effective_on: Day,
    /// Last day to perform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perform_by: Option<Day>,
}

/// An agreed payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instalment {
    /// Last day of payment.
    pub due: Day,
    /// Yuan, above zero.
    pub amount: Money,
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

    /// What is demanded of the addressee. Yuan.
    #[must_use]
    pub fn demanded(&self) -> Money {
        self.liability.as_ref().map_or(self.total, |it| it.owed)
    }

    /// Sum of the agreed payments.
    #[must_use]
    pub fn planned(&self) -> Money {
        self.plan.iter().map(|it| it.amount).sum()
    }

    /// Who owes.
    #[must_use]
    pub fn debtor(&self) -> &Addressee {
        self.debtor.as_ref().unwrap_or(&self.addressee)
    }
}

/// Name of the letter's file: file number, template and date, and nothing personal.
#[must_use]
pub fn file_name(facts: &LetterFacts) -> String {
    let (year, running) = facts.number.parts();
    let language = match facts.language {
        Language::Chinese => "",
        Language::English => "-en",
    };
    let to = match facts.addressee.role {
        Role::Debtor => String::new(),
        Role::Guarantor => facts.guarantor.map(|it| format!("-guarantor-{}", it.saturating_add(1))).unwrap_or_default(),
        Role::Heir => "-heir".to_owned(),
        Role::ThirdParty => "-third-party".to_owned(),
        Role::Court => "-court".to_owned(),
    };
    format!("{year:04}-{running:04}-{}{to}{language}-{}.pdf", facts.template, facts.dated)
}

recourse_core::withheld!(Addressee, Loan, LetterFacts);
