//! Comparing and choosing a path.

use super::{CodedLine, CostBearer, ExplainedRest, Language, SourceLine, wire};

wire! {
    pub struct ComparePaths {
        pub case_id: String,
        pub as_of: String,
        /// Figures tried in place of the assumptions, by id; not saved.
        pub tried: Vec<Tried>,
    }
    pub struct Tried { pub id: String, pub value: String }
    pub struct PathsCompared {
        pub as_of: String,
        /// The claim that is appraised.
        pub claim: String,
        pub paths: Vec<PathAppraised>,
        /// What is best where one thing is clearly best.
        pub recommended: Option<Candidate>,
        /// The two that are closest where nothing is.
        pub undecided: Option<Undecided>,
        /// A lump sum today at or above this is worth taking.
        pub settlement_floor: String,
        /// Paths whose P10 to P90 share no ground with those of the path of the highest mean.
        pub apart: Vec<RecoveryPath>,
        pub blocked: Vec<BlockedPath>,
        pub caveats: Vec<AppraisalCaveat>,
        pub assumptions: Vec<AssumptionLine>,
        pub sources: Vec<SourceLine>,
        pub sunk: SunkCosts,
    }
    /// What was spent up to the day: it is gone whatever is chosen, and no figure of a path looks at it. Yuan.
    pub struct SunkCosts {
        pub total: String,
        /// Charged to the debtor: claimed with the debt.
        pub demanded: String,
        /// Ours for good.
        pub own: String,
        pub lines: Vec<SunkCost>,
    }
    pub struct SunkCost { pub on: String, pub what: String, pub amount: String, pub borne_by: CostBearer }
    /// A way to recover.
    #[derive(Copy, Eq)]
    pub enum RecoveryPath {
        LumpSum,
        Instalments,
        Litigation,
        Agency,
        Sequence,
        Phone,
        Visit,
        PlanUntitled,
        PlanReduced,
        PlanPrincipal,
        Deferral,
        PaymentOrder,
        Mediation,
        SuitUnpreserved,
        Hourly,
        AgencyFull,
        RealiseSecurity,
        Outsourced,
        BankHelp,
        Assignment,
        Preserve,
    }
    /// What can be chosen; `stop` spends nothing more and receives nothing.
    #[derive(Copy, Eq)]
    pub enum Candidate {
        Stop,
        LumpSum,
        Instalments,
        Litigation,
        Agency,
        Sequence,
        Phone,
        Visit,
        PlanUntitled,
        PlanReduced,
        PlanPrincipal,
        Deferral,
        PaymentOrder,
        Mediation,
        SuitUnpreserved,
        Hourly,
        AgencyFull,
        RealiseSecurity,
        Outsourced,
        BankHelp,
        Assignment,
        Preserve,
    }
    /// A path the rules block, and why.
    /// What moves while a lever is dragged.
    pub struct PathsTried {
        pub paths: Vec<PathTried>,
        pub recommended: Option<Candidate>,
        /// What would decide between the two is not looked for.
        pub undecided: Option<Undecided>,
        pub settlement_floor: String,
        pub apart: Vec<RecoveryPath>,
        pub blocked: Vec<BlockedPath>,
    }
    pub struct PathTried {
        pub path: RecoveryPath,
        pub mean: String,
        pub p10: String,
        pub p50: String,
        pub p90: String,
        pub loss_percent: String,
    }
    pub struct BlockedPath { pub path: RecoveryPath, pub rule: BlockingRule }
    #[derive(Copy, Eq)]
    pub enum BlockingRule { NoSecurity, SecurityNotValued, NoBank, NoQuote, PlanTooLong }
    /// Two candidates too close to call, and the figure that would decide between them, if any would.
    pub struct Undecided {
        pub first: Candidate,
        pub second: Candidate,
        /// What the second is expected to bring less. Yuan.
        pub behind: String,
        pub decider: Option<Decider>,
    }
    pub struct Decider {
        /// The assumption.
        pub id: String,
        /// Where the order turns, in the assumption's own unit.
        pub threshold: String,
        /// Better below the threshold.
        pub below: Candidate,
        /// Better above it.
        pub above: Candidate,
    }
    #[serde(tag = "code")]
    pub enum AppraisalCaveat {
        /// Security is given but nobody has valued it: it counts as nothing.
        SecurityNotValued,
        /// What the path costs at once is more than can be received at all.
        CostsExceedClaim { path: RecoveryPath },
    }
    /// Who bears a cost in the end.
    #[derive(Copy, Eq)]
    pub enum Bearer {
        Creditor,
        LosingParty,
        DebtorIfAdjudged,
        ExecutedParty,
    }
    /// Present values in yuan, to the fen.
    pub struct PathAppraised {
        pub path: RecoveryPath,
        pub mean: String,
        pub sd: String,
        pub p10: String,
        pub p50: String,
        pub p90: String,
        /// Chance that it costs more than it brings, percent.
        pub loss_percent: String,
        pub any_cash_percent: String,
        pub cash_12_months_percent: String,
        pub first_cash_months: Option<String>,
        pub expected_recovered: String,
        pub expected_cost: String,
        pub costs: Vec<CostItem>,
        pub staff_hours: String,
        /// To lawyers and agencies. Yuan.
        pub lawyer_budget: String,
        /// To courts and insurers before anything comes in. Yuan.
        pub court_cash: String,
        /// Suits that come to a judgment, each with a hearing, in expectation.
        pub hearings: String,
        /// Chance of winning at which the path is worth nothing, percent; may lie outside 0 to 100.
        pub break_even_percent: Option<String>,
        /// From the claim down to the mean.
        pub steps: Vec<WorthStep>,
    }
    /// All steps but the last sum to the last. Yuan.
    pub struct WorthStep { pub step: WorthStepKind, pub amount: String }
    #[derive(Copy, Eq)]
    pub enum WorthStepKind { Claim, NotRecovered, Lawyers, Courts, Staff, Other, Time, Net }
    /// What a cost draws on.
    #[derive(Copy, Eq)]
    pub enum CostResource { StaffHours, LawyerBudget, CourtCash, Other }
    pub struct CostItem {
        /// Key of what it is for: `acceptance_fee` and the like.
        pub label: String,
        pub amount: String,
        /// Texts of law that fix it.
        pub basis: Vec<SourceLine>,
        /// Assumptions it rests on, by id.
        pub assumptions: Vec<String>,
        pub borne_by: Bearer,
        pub resource: CostResource,
        pub unverified: bool,
    }
    pub struct AssumptionLine {
        pub id: String,
        pub value: String,
        pub unit: AssumptionUnit,
        pub origin: AssumptionOrigin,
        /// What the shipped figure is, when another is in force.
        pub shipped: String,
        pub minimum: String,
        pub maximum: String,
        /// Why the shipped figure, in Chinese and English.
        pub source: String,
        pub source_en: String,
    }
    #[derive(Copy, Eq)]
    pub enum AssumptionUnit { Percent, Months, Yuan, YuanPerHour, Hours, Count }
    #[derive(Copy, Eq)]
    pub enum AssumptionOrigin { Law, Assumption, User, Learned, Tried }
    /// Saves the company's own figures and why; an empty value returns to the shipped one.
    pub struct SetAssumptions {
        pub values: Vec<Tried>,
        pub reason: String,
        /// Those of them that are the learned rate of the day.
        #[serde(default)]
        #[ts(optional, as = "Option<Vec<String>>")]
        pub learned: Vec<String>,
    }
    pub struct AskAssumptionHistory {}
    pub struct AssumptionHistory { pub changes: Vec<AssumptionChange> }
    /// One figure that was changed, the latest first.
    pub struct AssumptionChange {
        pub seq: u32,
        pub at: String,
        pub actor: String,
        /// Empty where none was asked for yet.
        pub reason: String,
        pub id: String,
        pub before: String,
        pub after: String,
        /// Whether it went back to what ships.
        pub shipped_again: bool,
    }
    pub struct AssumptionsSet { pub assumptions: Vec<AssumptionLine> }
    pub struct ChoosePath { pub case_id: String, pub path: RecoveryPath, pub reason: String, pub as_of: String, pub tried: Vec<Tried>, /// The entry that asked for the approval; needed against the advice or above one's limit where there is a second person.
        pub approval: Option<u32> }
    pub struct PathChosen { pub seq: u32, /// The track that goes with the path, where nobody has begun it.
        pub begins: Option<CodedLine> }
    /// How firm the comparison is and how to go about it; takes longer than the comparison itself.
    pub struct WeighPaths { pub case_id: String, pub as_of: String, pub tried: Vec<Tried> }
    pub struct PathsWeighed {
        /// Part of the debtor's means that a warning would have to cost for suing first to be better, percent.
        pub first_move_threshold: Option<String>,
        /// The part assumed now, percent.
        pub first_move_assumed: String,
        /// By how much demanding first is ahead now. Yuan.
        pub first_move_lead: String,
        pub value_of_sequencing: String,
        /// No enquiry about the payers is worth more than this.
        pub value_of_knowing: String,
        /// The fixed fee that comes to the same as the agent's share. Yuan.
        pub equal_fixed_fee: String,
        /// The share that comes to the same as the fixed fee, percent, if any does under the cap.
        pub equal_share_percent: Option<String>,
        /// How far each lever moves the best path, the strongest first.
        pub swings: Vec<Swing>,
        /// Half-width of the band that holds the best path's mean with probability 0.8. Yuan.
        pub parameter_band: String,
        /// Part of that band that rests on the company's own figures, percent.
        pub evidence_percent: String,
        /// Waiting against the limitation; nothing where none runs against the debtor.
        pub waiting: Option<WaitingWeighed>,
    }
    /// Suing now against waiting for the debtor to come by assets before the claim becomes time-barred.
    pub struct WaitingWeighed {
        /// The limitation that runs out first.
        pub clock: CodedLine,
        pub counted_from: String,
        pub last_day: String,
        /// Below zero where it has passed.
        pub days_left: i32,
        pub advice: WaitingAdvice,
        /// The best day to act at the latest: the day of the interrupting act where waiting gains, today where it loses.
        pub act_by: String,
        /// What being able to wait is worth today. Yuan.
        pub worth: String,
        /// What letting the coming month pass costs; below zero where it gains. Yuan.
        pub month_costs: String,
        /// By what the debtor has.
        pub levels: Vec<WaitingLevel>,
        pub rests: Vec<ExplainedRest>,
    }
    #[derive(Copy, Eq)]
    pub enum WaitingAdvice { Act, Wait, Lapse }
    #[derive(Copy, Eq)]
    pub enum AssetLevel { None, Some, Most }
    #[derive(Copy, Eq)]
    pub enum WaitingAct { Sue, Wait, Interrupt, Lapse }
    pub struct WaitingLevel {
        pub level: AssetLevel,
        pub chance_percent: String,
        /// The suit that is worth most, and what it is worth now. Yuan.
        pub path: RecoveryPath,
        pub sue: String,
        /// What letting the coming month pass is worth. Yuan.
        pub wait: String,
        pub now: WaitingAct,
        /// The day by which the interrupting act is best done, where one is worth it.
        pub interrupt_by: Option<String>,
        /// What being able to interrupt is worth. Yuan.
        pub interrupt_worth: String,
    }
    pub struct Swing {
        pub id: String,
        pub low_value: String,
        pub low_worth: String,
        pub high_value: String,
        pub high_worth: String,
    }
    /// How many ended cases like this one took each path.
    pub struct AskSimilarCases { pub case_id: String, pub as_of: String }
    pub struct SimilarCases {
        /// Below so many a path is carried beyond what was seen.
        pub few: u32,
        /// The class of the days since compensation that alike cases share.
        pub class: Option<CodedLine>,
        /// Alike are claims between these. Yuan.
        pub from: String,
        pub to: String,
        /// Paths that any of them took.
        pub paths: Vec<SimilarPath>,
        /// Paths carried beyond what was seen: learned rates are in force, and few of them took it.
        pub extrapolated: Vec<RecoveryPath>,
        /// Whether the lot falls on this case to take the path in second place, where two are too close to call.
        pub drawn: bool,
    }
    pub struct SimilarPath { pub path: RecoveryPath, pub cases: u32 }
    /// What every path is worth over the range of one lever.
    pub struct DrawLever { pub case_id: String, pub as_of: String, pub tried: Vec<Tried>, pub id: String }
    pub struct LeverDrawn { pub id: String, pub points: Vec<LeverPoint> }
    pub struct LeverPoint { pub value: String, pub worths: Vec<PathWorth> }
    pub struct PathWorth { pub path: RecoveryPath, pub mean: String }
    /// Spreads what is scarce over all open cases of the vault.
    pub struct AllocatePortfolio {
        pub as_of: String,
        pub staff_hours: String,
        pub lawyer_budget: String,
        pub court_cash: String,
        /// Hearings that can be attended; empty for as many as there are.
        pub hearings: String,
        /// Paths fixed by hand, whatever they cost the rest.
        pub overrides: Vec<PathOverride>,
    }
    pub struct PathOverride { pub case_id: String, pub path: Candidate }
    pub struct PortfolioAllocated {
        pub as_of: String,
        pub cases: u32,
        /// Cases whose claim could not be reckoned.
        pub unreckoned: u32,
        pub value: String,
        pub bound: String,
        /// Percent of the value.
        pub gap_percent: String,
        pub resources: Vec<ResourceUse>,
        pub shares: Vec<PathShare>,
        /// The nearest to the line first: what the case gives up against its next best choice.
        pub near: Vec<AllocatedCase>,
        /// What each override costs.
        pub regrets: Vec<OverrideRegret>,
        /// Cases whose limitation runs out so soon that only an act that interrupts it was left to choose.
        pub forced: Vec<ForcedCase>,
        /// Overrides that would let a limitation run out: reported, not followed.
        pub conflicts: Vec<ForcedConflict>,
    }
    pub struct ForcedCase {
        pub case_id: String,
        pub number: String,
        /// The last day of the period that runs out first.
        pub last_day: String,
        pub days_left: u32,
        pub path: Candidate,
        /// What it would have taken if nothing ran out.
        pub free: Candidate,
    }
    pub struct ForcedConflict { pub case_id: String, pub number: String, pub last_day: String, pub asked: Candidate }
    #[derive(Copy, Eq)]
    pub enum ScarceResource { StaffHours, LawyerBudget, CourtCash, Hearings }
    pub struct ResourceUse {
        pub resource: ScarceResource,
        pub capacity: String,
        pub used: String,
        /// What one unit more would bring. Yuan.
        pub shadow_price: String,
    }
    pub struct PathShare { pub path: Candidate, pub cases: u32 }
    pub struct AllocatedCase {
        pub case_id: String,
        pub number: String,
        pub path: Candidate,
        pub value: String,
        /// The choice it would turn to next, and by how much it is behind at the prices of the resources. Yuan.
        pub next: Candidate,
        pub behind: String,
        pub side: LineSide,
    }
    /// Above the line a case has what it would give back next; below it would take more.
    #[derive(Copy, Eq)]
    pub enum LineSide { Above, Below }
    pub struct AskAllocation {}
    pub struct CancelAllocation {}
    pub struct AllocationCancelled {}
    /// Asks for approval of the paths of an allocation, case by case.
    pub struct ProposeAllocation { pub plan: AllocatePortfolio, pub language: Language }
    pub struct AllocationProposed { pub proposed: u32, pub unchanged: u32 }
    pub struct OverrideRegret { pub case_id: String, pub number: String, pub regret: String }
}
