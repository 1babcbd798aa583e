//! What the entries of a claim carry: charges, waivers, standstills, the judgment, who is liable for how much.
//!
//! Their JSON is kept for ever, as that of [`crate::Entry`].

use serde::{Deserialize, Serialize};

use crate::ledger::{Count, DayCount};
use crate::obligors::Obligor;
use crate::presets::{AgreedRate, OrderRule, Terms};
use crate::{Day, Money, Percent};

/// The terms by which the claim is reckoned from now on, for all days.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct TermsSet {
    /// What was picked.
    pub terms: Terms,
    /// A claim document changed by hand that stands in place of the picks; what the journal knows is added to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<serde_json::Value>,
    /// Why.
    pub reason: String,
    /// The deal by which they are other terms than before; `None` where nobody said, and for what was only typed wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<Deal>,
}

/// That something was agreed anew, or ordered by a court, and the paper of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    /// Which of the two.
    #[serde(default)]
    pub by: DealBy,
    /// The day it was signed or ordered.
    pub on: Day,
    /// The paper.
    pub paper: String,
    /// Who of those liable signed; nobody where it was not said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signed_by: Vec<Obligor>,
}

/// How other terms come about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DealBy {
    /// Both sides agreed.
    #[default]
    Agreed,
    /// A court or an arbitrator ordered it.
    Ordered,
}

/// A cost or another amount that became due.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeRecorded {
    /// The head it belongs to, such as `cost`.
    pub head: String,
    /// The day it became due.
    pub due_on: Day,
    /// Yuan, above zero.
    pub amount: Money,
    /// What it is for.
    pub what: String,
    /// Number of the voucher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voucher: Option<String>,
    /// Who bears it in the end.
    #[serde(default)]
    pub borne_by: Bearer,
    /// What kind of cost it is; entries of earlier programs do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostKind>,
    /// Whether it is paid; entries of earlier programs do not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CostState>,
}

/// What kind of cost a charge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Court acceptance fee (案件受理费).
    CourtFee,
    /// Fee of the application for preservation (保全申请费).
    PreservationFee,
    /// Fee of the application for enforcement (申请执行费).
    EnforcementFee,
    /// Lawyer (律师费).
    LawyerFee,
    /// Evaluation or appraisal (评估、鉴定费).
    Evaluation,
    /// Public notice (公告费).
    Announcement,
    /// Travel (差旅费).
    Travel,
    /// Commission of an agency (委外佣金).
    AgencyCommission,
    /// Anything else.
    Other,
}

/// Whether a cost is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostState {
    /// By us, for good.
    Paid,
    /// By us in advance; it may come back.
    Advanced,
    /// Not yet.
    Unpaid,
}

/// Who bears a cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bearer {
    /// The debtor: it is part of the claim.
    #[default]
    Debtor,
    /// We: it is kept on file and not demanded.
    Creditor,
}

/// A part of a head given up.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaiverGranted {
    /// From this day it is no longer owed.
    pub waived_on: Day,
    /// The head.
    pub head: String,
    /// Yuan, above zero.
    pub amount: Money,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// The entry that asked for the approval, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
}

/// Days on which nothing runs, as agreed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandstillAgreed {
    /// First day.
    pub from: Day,
    /// First day after it; `None` while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Which accruals; `None` is all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accruals: Option<Vec<String>>,
    /// Why.
    pub reason: String,
    /// Who approved it.
    pub approved_by: String,
    /// The entry that asked for the approval, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<u64>,
    /// The paper by which it was agreed; older entries have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<Deal>,
}

/// How one payment is applied where not by the order in force.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// The way.
    #[serde(flatten)]
    pub way: ApplicationWay,
    /// Why: the debtor's designation, an agreement.
    pub reason: String,
}

/// Another way to apply a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum ApplicationWay {
    /// By an order of its own.
    Order {
        /// Head ids, each paid in full before the next.
        heads: Vec<String>,
    },
    /// By amounts.
    Split {
        /// They add up to the payment.
        parts: Vec<HeadPart>,
    },
}

/// An amount for a head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadPart {
    /// The head.
    pub head: String,
    /// Yuan.
    pub amount: Money,
}

/// A judgment, mediation paper or award that fixed the claim. From the day it took effect the claim is what it says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgmentEntered {
    /// Who gave it.
    pub court: String,
    /// Its number.
    pub case_number: String,
    /// The date it bears.
    pub judged_on: Day,
    /// The day it took effect.
    pub effective_on: Day,
    /// Last day to perform; `None` where it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub perform_by: Option<Day>,
    /// First day whose payments the amounts do not yet reflect; `None` is the day it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payments_from: Option<Day>,
    /// What it awards.
    pub amounts: Vec<Awarded>,
    /// The day by which all that is not due yet became due, because an instalment was missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_due_on: Option<Day>,
    /// General interest that goes on after the amounts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub general_interest: Vec<GeneralInterest>,
    /// Court fees and who bears them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fees: Vec<JudgedFee>,
    /// Whether the add-on for delayed performance runs.
    #[serde(default)]
    pub add_on: AddOn,
    /// Order inside the judgment debt.
    #[serde(default)]
    pub order: OrderRule,
    /// Free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An amount that a judgment awards; an instalment has a deadline of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awarded {
    /// The head.
    pub head: String,
    /// Yuan.
    pub amount: Money,
    /// Last day to pay it; `None` is the judgment's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Day>,
}

/// Interest that a judgment lets run until payment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GeneralInterest {
    /// The head it is owed on, such as `occupancy`.
    pub head: String,
    /// The heads it is reckoned on.
    pub base: Vec<String>,
    /// The rate.
    pub rate: AgreedRate,
    /// Days of the year.
    pub day_count: DayCount,
    /// Which end counts.
    pub count: Count,
    /// First day that earns: the one after the awarded amount ends.
    pub from: Day,
    /// First day that no longer earns; `None` is payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A court fee as the judgment divides it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedFee {
    /// What it is for.
    pub what: String,
    /// Yuan.
    pub amount: Money,
    /// Who bears it.
    pub borne_by: Bearer,
}

/// Whether the doubled part of the interest for delayed performance runs on a judgment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddOn {
    /// From the day after the last day to perform.
    #[default]
    Runs,
    /// It does not, as for an order that realises security.
    DoesNotRun,
}

/// Who is liable to us beside the debtor, and how far. The latest such entry stands for all.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiabilitiesSet {
    /// One for each guarantor who is liable.
    pub liabilities: Vec<Liability>,
    /// Why, or by which papers.
    pub reason: String,
}

/// How far one guarantor is liable.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liability {
    /// Place among the guarantors of the file, from 0.
    pub guarantor: u32,
    /// On what ground.
    pub basis: LiabilityBasis,
    /// Number of the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<String>,
    /// Share of the claim; `None` is all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_percent: Option<Percent>,
    /// The most that is owed in all, what was paid included. Yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ceiling: Option<Money>,
    /// Heads covered; `None` is all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<Vec<String>>,
    /// First day of the guarantee period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_from: Option<Day>,
    /// Last day of the guarantee period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_until: Option<Day>,
    /// The day within the period on which performance was demanded as the law asks for this basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demanded_on: Option<Day>,
    /// Whether co-guarantors may turn to each other.
    #[serde(default)]
    pub contribution: Contribution,
    /// Share among the co-guarantors, where agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inner_share_percent: Option<Percent>,
}

/// On what ground somebody is liable beside the debtor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LiabilityBasis {
    /// Joint guarantee (连带责任保证).
    JointGuarantee,
    /// General guarantee (一般保证): after the debtor.
    GeneralGuarantee,
    /// Mortgage or pledge given by a third party.
    ThirdPartySecurity,
    /// Joint debtor (共同债务人).
    JointDebtor,
}

/// Whether a guarantor who paid may turn to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contribution {
    /// Nothing of the kind was agreed.
    #[default]
    NotAgreed,
    /// Contribution or a joint guarantee was agreed among them.
    Agreed,
    /// They signed the same instrument.
    SameInstrument,
}

/// A quote added to a published series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteAdded {
    /// The series, such as `LPR_1Y`.
    pub series: String,
    /// First day in force.
    pub effective_on: Day,
    /// Percent a year.
    pub percent: Percent,
    /// Last day for which it is confirmed; `None` is the day it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_until: Option<Day>,
    /// Where it was read.
    pub source: String,
}

/// A newer rule pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RulePackLoaded {
    /// What its maker calls it.
    pub version: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    /// The pack as read.
    pub pack: serde_json::Value,
    /// Where it came from.
    pub source: String,
}

/// A file that belongs to the case. Its bytes stand sealed beside the database, under its digest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentAdded {
    /// What it is called, made safe when it came in; never the name of a file on disk.
    pub name: String,
    /// What kind of paper it is.
    pub paper: Paper,
    /// What its content is, as a media type, by its first bytes.
    pub media: String,
    /// Bytes.
    pub size: u64,
    /// Keyed digest of its bytes, lower-case hex: the same bytes are kept once.
    pub digest: String,
    /// What in it may act by itself when it is opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub active: Vec<Active>,
}

/// What kind of paper a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// Loan contract (借款合同).
    LoanContract,
    /// Guarantee or policy contract (委托担保合同、保证合同、保单).
    GuaranteeContract,
    /// Counter-guarantee, mortgage or pledge (反担保、抵押、质押).
    CounterGuarantee,
    /// Proof that we paid (代偿凭证).
    CompensationVoucher,
    /// What was repaid on the loan (还款流水).
    RepaymentRecord,
    /// Identity papers and registers (身份、工商登记).
    Identity,
    /// Letters and proof of their service (函件及送达凭证).
    Correspondence,
    /// Judgments, mediation papers and orders (裁判文书).
    CourtPaper,
    /// What is known of assets (财产线索).
    AssetClue,
    /// What a debtor undertook in writing (还款承诺书).
    Commitment,
    /// Anything else.
    Other,
}

/// What in a file may act by itself when another program opens it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Active {
    /// Macros of an office document.
    Macro,
    /// Script, or an act on opening, in a PDF, a page or a drawing.
    Script,
    /// A program or a script for the system.
    Program,
    /// Another file inside.
    Embedded,
    /// Text that is fetched from elsewhere on opening.
    Remote,
    /// The content is not what the name says.
    Disguised,
}

crate::withheld!(
    TermsSet,
    Deal,
    ChargeRecorded,
    WaiverGranted,
    StandstillAgreed,
    JudgmentEntered,
    GeneralInterest,
    JudgedFee,
    Liability,
    LiabilitiesSet,
    Application,
    AttachmentAdded
);
