// Generated from src-tauri/desk/src/wire and table.rs; never edited. UPDATE_WIRE=1 cargo test -p recourse-desk --test wire

export type AccessShown = { "act": "revealed", field: string, } | { "act": "searched", query: string, found: number, } | { "act": "exported", what: string, sha256: string | null, } | { "act": "denied", command: string, lacks: Lacks | null, } | { "act": "unlocked", by: OpenedWith | null, refused: number, } | { "act": "locked", cause: LockCause, };

export type AccountDraft = { 
/**
 * As files name whoever bought a claim; empty is ourselves.
 */
creditor: string, holder: string, bank: string, number: string, 
/**
 * Whether letters name it, of several of one creditor.
 */
default: boolean, };

export type AccountShown = { holder: string, bank: string, number: string, default: boolean, };

export type AccountsShown = { 
/**
 * Whose they are, where they are not our own.
 */
creditor: string | null, 
/**
 * The one that letters name first.
 */
accounts: Array<AccountShown>, };

/**
 * Something that runs, and what it came to.
 */
export type AccrualLine = { id: string, head: HeadKind, headId: string, base: Array<string>, rate: RateShown, dayCount: DayCount, count: DayEnds, start: StartDay, from: string | null, until: string | null, earned: string, 
/**
 * What ceilings cut off.
 */
cut: string, };

export type ActDraft = { caseId: string, kind: string, on: string, reached: Array<ObligorRef>, proof: string, note: string, };

export type ActLine = { seq: number, title: string, titleEn: string, on: string, reached: Array<ObligorName>, proof: string, };

/**
 * What in a file may act by itself when another program opens it.
 */
export type ActiveContent = "macro" | "script" | "program" | "embedded" | "remote" | "disguised";

export type AddAttachment = { caseId: string, path: string, paper: Paper, };

/**
 * The doubled part of the interest for delayed performance.
 */
export type AddOn = "runs" | "doesNotRun";

export type AddQuote = { draft: QuoteDraft, };

/**
 * Days since the compensation, both counted; the last band has no end.
 */
export type AgeBand = { name: CodedLine, from: number, to: number | null, };

export type AgreeRenewal = { draft: RenewalDraft, };

export type AgreeStandstill = { draft: StandstillDraft, };

export type AllExported = { folder: string, entries: number, cases: number, letters: number, };

/**
 * Spreads what is scarce over all open cases of the vault.
 */
export type AllocatePortfolio = { asOf: string, staffHours: string, lawyerBudget: string, courtCash: string, 
/**
 * Hearings that can be attended; empty for as many as there are.
 */
hearings: string, 
/**
 * Paths fixed by hand, whatever they cost the rest.
 */
overrides: Array<PathOverride>, };

export type AllocatedCase = { caseId: string, number: string, path: Candidate, value: string, 
/**
 * The choice it would turn to next, and by how much it is behind at the prices of the resources. Yuan.
 */
next: Candidate, behind: string, side: LineSide, };

export type AllocationCancelled = Record<symbol, never>;

export type AllocationProposed = { proposed: number, unchanged: number, };

/**
 * Corrects the facts of a case; the old ones stay in the journal.
 */
export type AmendCase = { id: string, draft: CaseDraft, reason: string, };

/**
 * Says what was done by a deadline, with its proof.
 */
export type AnswerDeadline = { caseId: string, key: string, on: string, proof: string, };

/**
 * A payment's own way: the debtor's designation, an agreement.
 */
export type ApplicationDraft = { way: ApplicationWay, reason: string, };

export type ApplicationWay = { "by": "order", heads: Array<string>, } | { "by": "split", parts: Array<PartDraft>, };

export type AppliedBy = { "by": "statutory" } | { "by": "principalFirst" } | { "by": "agreed" } | { "by": "turned", from: string, } | { "by": "document" } | { "by": "judgment" } | { "by": "own", reason: string, };

export type AppraisalCaveat = { "code": "securityNotValued" } | { "code": "costsExceedClaim", path: RecoveryPath, };

export type ApprovalLine = { seq: number, matter: CodedLine, what: string, amount: string | null, by: string, on: string, decision: DecisionLine | null, 
/**
 * Whether something rests on it already.
 */
used: boolean, 
/**
 * Whether it shows the pages it is about.
 */
shown: boolean, };

/**
 * The accounts that the creditor of a file named.
 */
export type AskAccounts = { caseId: string, };

export type AskAllocation = Record<symbol, never>;

export type AskApproval = { caseId: string, matter: string, what: string, amount: string, };

export type AskAssumptionHistory = Record<symbol, never>;

export type AskAttachments = { caseId: string, };

/**
 * Filters are empty for everything.
 */
export type AskAudit = { actor: string, 
/**
 * The kind of entry, as the journal calls it.
 */
kind: string, 
/**
 * A file number.
 */
number: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
until: string, 
/**
 * Entries before this one; none for the newest.
 */
before: number | null, limit: number, };

export type AskBackups = Record<symbol, never>;

export type AskBalances = { asOf: string, };

export type AskBatch = Record<symbol, never>;

/**
 * The templates of a language, whatever the case.
 */
export type AskBatchTemplates = { language: LetterLanguage, };

export type AskCaseDeadlines = { caseId: string, };

export type AskClassHistory = { caseId: string, };

export type AskClosing = { caseId: string, };

export type AskContacts = { caseId: string, };

/**
 * Where the running copy stands, in KiB.
 */
export type AskCopying = Record<symbol, never>;

/**
 * What a cost comes to by the tariff.
 */
export type AskCostOffer = { caseId: string, kind: CostKindName, 
/**
 * The day it falls due.
 */
dueOn: string, 
/**
 * The sum it is reckoned on; empty is all that is owed on that day.
 */
base: string, 
/**
 * Whether the court halves it.
 */
halved: boolean, 
/**
 * What the bill says; empty where nothing was typed yet.
 */
amount: string, };

export type AskCosts = { caseId: string, };

/**
 * How whoever has the vault open, and everybody else, gets in.
 */
export type AskCustody = Record<symbol, never>;

/**
 * What may be recorded: acts that start limitation anew, dated facts that start periods.
 */
export type AskDeadlineLists = Record<symbol, never>;

export type AskDossier = { caseId: string, };

export type AskDrafts = Record<symbol, never>;

export type AskEnforcement = { caseId: string, };

/**
 * The pictures that letters carry.
 */
export type AskImages = Record<symbol, never>;

export type AskJudgment = { caseId: string, };

export type AskLateness = { caseId: string, };

export type AskLeads = Record<symbol, never>;

export type AskLearned = { asOf: string, };

export type AskLedger = { caseId: string, asOf: string, 
/**
 * Which claim of a judged case; left out, the one in force on the day.
 */
basis?: BasisAsked, };

/**
 * To whom letters of a case may go, and which of them fit.
 */
export type AskLetterChoices = { caseId: string, to: string, dated: string, language: LetterLanguage, };

export type AskListChoices = Record<symbol, never>;

export type AskMeasure = { draft: MeasureDraft, };

export type AskObligors = { caseId: string, asOf: string, };

export type AskOrganisation = Record<symbol, never>;

export type AskOverdueClasses = Record<symbol, never>;

export type AskParagraph = { caseId: string, asOf: string, };

export type AskPolicy = Record<symbol, never>;

/**
 * Choices of this machine, kept outside the vault; nothing personal.
 */
export type AskPreferences = Record<symbol, never>;

/**
 * Where the running import stands.
 */
export type AskProgress = Record<symbol, never>;

/**
 * From the first day to the last, both counted.
 */
export type AskReport = { from: string, to: string, };

export type AskRules = Record<symbol, never>;

/**
 * Asks for the seal on the letter that was looked at.
 */
export type AskSeal = { draft: LetterDraft, stamp: string, };

/**
 * How many ended cases like this one took each path.
 */
export type AskSimilarCases = { caseId: string, asOf: string, };

/**
 * Asks where things stand; the first question of every window.
 */
export type AskState = Record<symbol, never>;

export type AskSteps = { caseId: string, };

export type AskTactics = { caseId: string, };

export type AskTerms = { caseId: string, };

export type AskTermsHistory = { caseId: string, };

export type AskToday = { scope: TodayScope, };

export type AskUsers = Record<symbol, never>;

export type AskViews = Record<symbol, never>;

/**
 * Every template of a language, with the versions of the organisation's own.
 */
export type AskWordings = { language: LetterLanguage, };

export type AskedFetched = { pdf: string, };

export type AssetLevel = "none" | "some" | "most";

/**
 * Gives cases to an officer; nobody where the name is empty. At most five hundred at a time.
 */
export type AssignCases = { ids: Array<string>, officer: string, reason: string, };

/**
 * One figure that was changed, the latest first.
 */
export type AssumptionChange = { seq: number, at: string, actor: string, 
/**
 * Empty where none was asked for yet.
 */
reason: string, id: string, before: string, after: string, 
/**
 * Whether it went back to what ships.
 */
shippedAgain: boolean, };

export type AssumptionHistory = { changes: Array<AssumptionChange>, };

export type AssumptionLine = { id: string, value: string, unit: AssumptionUnit, origin: AssumptionOrigin, 
/**
 * What the shipped figure is, when another is in force.
 */
shipped: string, minimum: string, maximum: string, 
/**
 * Why the shipped figure, in Chinese and English.
 */
source: string, sourceEn: string, };

export type AssumptionOrigin = "law" | "assumption" | "user" | "learned" | "tried";

export type AssumptionUnit = "percent" | "months" | "yuan" | "yuanPerHour" | "hours" | "count";

export type AssumptionsSet = { assumptions: Array<AssumptionLine>, };

export type AttachmentAdded = { seq: number, name: string, };

export type AttachmentExported = { path: string, };

export type AttachmentLine = { 
/**
 * Journal entry that recorded it; taking it back names it.
 */
seq: number, name: string, paper: Paper, 
/**
 * Media type by content.
 */
media: string, 
/**
 * Bytes, as decimal text.
 */
size: string, addedAt: string, addedBy: string, active: Array<ActiveContent>, reversed: boolean, };

export type AttachmentOpened = Record<symbol, never>;

export type AttachmentsShown = { attachments: Array<AttachmentLine>, 
/**
 * The evidence that the file should hold.
 */
proofs: Array<ProofLine>, 
/**
 * What that list rests on.
 */
proofsBasis: string, proofsBasisEn: string, };

export type AuditChange = { field: string, old: string | null, new: string | null, };

export type AuditExported = { path: string, entries: number, told: number, publicKey: string, chain: string, };

export type AuditLine = { seq: number, at: string, actor: string, kind: string, caseId: string | null, 
/**
 * The file number of the case it is of or about.
 */
number: string | null, 
/**
 * What changed; personal data masked.
 */
changes: Array<AuditChange>, reason: string | null, 
/**
 * What was looked at, taken out or refused, where nothing changed.
 */
access: AccessShown | null, };

export type AuditLog = { 
/**
 * Newest first.
 */
lines: Array<AuditLine>, 
/**
 * Whether there are older ones.
 */
more: boolean, 
/**
 * Everybody who ever wrote something.
 */
actors: Array<string>, };

/**
 * An amount awarded, with the last day to pay it where it is an instalment; empty is the judgment's own.
 */
export type AwardDraft = { head: string, amount: string, dueOn: string, };

/**
 * Makes a backup: in the folders of this vault where no other place is named.
 */
export type BackUp = { to: string, };

/**
 * A backup that was made, opened and looked through.
 */
export type BackedUp = { path: string, 
/**
 * The one in the second folder.
 */
second: string | null, entries: number, cases: number, 
/**
 * Older backups that went.
 */
dropped: number, };

export type BacktestShown = { scored: number, brier: string, 
/**
 * By how much better than the company's rate.
 */
skillPercent: string, 
/**
 * Resampled histories in which it is better.
 */
supportPercent: string, reliability: string, resolution: string, uncertainty: string, };

export type BackupFolderSet = Record<symbol, never>;

export type BackupLine = { path: string, madeAt: string, 
/**
 * In the second folder. 
 */
second: boolean, };

/**
 * How far the vault is backed up.
 */
export type BackupState = { 
/**
 * When the last good one was made.
 */
last: string | null, 
/**
 * Something was entered since, and that was more than a day ago.
 */
late: boolean, 
/**
 * Why the last try failed.
 */
failed: Refusal | null, running: boolean, };

export type BackupTried = { path: string, madeAt: string | null, name: string, entries: number, cases: number, letters: number, attachments: number, problems: Array<string>, };

export type BackupsShown = { 
/**
 * Where backups are made by themselves; empty where this machine keeps nothing.
 */
folder: string, 
/**
 * A second folder, best on another disk; empty for none.
 */
second: string, state: BackupState, 
/**
 * Newest first.
 */
backups: Array<BackupLine>, };

/**
 * One event and the balances after it.
 */
export type BalanceRow = { on: string, event: RowEvent, 
/**
 * Journal entry; none for what the facts, the terms or the days gave.
 */
seq: number | null, 
/**
 * In the words of the entry: what a charge is for, who paid, why something was given up.
 */
what: string, 
/**
 * Per head; below zero where it fell.
 */
changes: Array<HeadAmount>, after: Array<HeadAmount>, totalAfter: string, 
/**
 * Places in `segments` that make an accrued row.
 */
segments: Array<number>, };

export type BasisAsked = "inForce" | "beforeJudgment";

export type BatchCancelled = Record<symbol, never>;

export type BatchChecked = { 
/**
 * In the order of the list.
 */
lines: Array<BatchLine>, cases: number, 
/**
 * Cases in which nobody is addressed.
 */
without: number, 
/**
 * What the template asks the writer for, the same for all.
 */
fields: Array<LetterField>, };

export type BatchDone = { 
/**
 * Tells one run from another.
 */
id: string, order: BatchOrder, issued: number, pages: number, failed: Array<BatchFailure>, 
/**
 * Not begun, because it was stopped.
 */
left: Array<BatchPick>, cancelled: boolean, 
/**
 * What else lies in the folder; names only.
 */
files: Array<string>, 
/**
 * Why a file is missing, or why it stopped.
 */
trouble: Refusal | null, };

export type BatchFailure = { caseId: string, to: string, number: string, addressee: string, hold: BatchHold, };

/**
 * Why a letter is not written.
 */
export type BatchHold = { "why": "misfit", misfit: TemplateMisfit, } | { "why": "complaintOpen" } | { "why": "limitationPassed", on: string, } | { "why": "alreadyIssued" } | { "why": "incomplete", missing: Array<MissingFact>, fields: Array<string>, } | { "why": "wording", remarks: Array<WordingRemark>, } | { "why": "unprintable", characters: string, } | { "why": "refused", refusal: Refusal, };

export type BatchLine = { caseId: string, number: string, debtor: string, officer: string | null, to: string, role: LetterRole, addressee: string, 
/**
 * What is demanded of the addressee; empty where it cannot be told.
 */
total: string, 
/**
 * None where the letter is ready.
 */
hold: BatchHold | null, };

export type BatchOrder = { draft: LetterDraft, 
/**
 * Made if it is not there; nothing in it is written over.
 */
folder: string, 
/**
 * Legal staff let letters through whose claim is out of time; said by anybody else it changes nothing.
 */
pastLimitation: boolean, 
/**
 * Printed on both sides: each letter begins on a sheet of its own.
 */
bothSides: boolean, };

export type BatchPick = { caseId: string, to: string, };

/**
 * Where the running check or run stands, and how the last run ended.
 */
export type BatchProgress = { running: boolean, checking: boolean, done: number, of: number, ended: BatchDone | null, };

export type BatchTemplates = { templates: Array<TemplateChoice>, };

/**
 * To whom of each case.
 */
export type BatchTo = "debtor" | "guarantors" | "everyone";

/**
 * Who bears a cost in the end.
 */
export type Bearer = "creditor" | "losingParty" | "debtorIfAdjudged" | "executedParty";

export type BlockedPath = { path: RecoveryPath, rule: BlockingRule, };

export type BlockingRule = "noSecurity" | "securityNotValued" | "noBank" | "noQuote" | "planTooLong";

export type BreachFact = { "code": "quietHours", from: string, to: string, } | { "code": "ownHours", from: string, until: string, } | { "code": "connectedCalls", count: string, most: string, } | { "code": "attempts", count: string, most: string, } | { "code": "notLiable" } | { "code": "askedToStop" } | { "code": "noPowerOfAttorney" } | { "code": "notSubrogated" } | { "code": "forbiddenPartner" } | { "code": "noConsentToVisit" } | { "code": "visitBeforeCalls" } | { "code": "complaintOpen" } | { "code": "noRecording" };

export type BreachLine = { breach: BreachFact, rule: string, title: string, sources: Array<SourceLine>, 
/**
 * Whether a reason lets it through.
 */
withReason: boolean, };

export type BudgetDraft = { what: string, amount: string, proof: string, };

export type BulkDone = { done: number, 
/**
 * Where nothing had to be changed.
 */
unchanged: number, skipped: Array<BulkSkipped>, 
/**
 * First and last journal entry written; `undo_bulk` names them. None where nothing was.
 */
first: number | null, last: number | null, };

export type BulkSkipped = { id: string, number: string, debtor: string, why: Refusal, };

export type BulkUndone = { undone: number, 
/**
 * Entries that can no longer be taken back, because something rests on them.
 */
kept: number, 
/**
 * The cases in which something was taken back, in the order of the act: to do it again on those and no others.
 */
ids: Array<string>, };

export type CalibrationShown = { decisions: number, 
/**
 * Outcomes within P10 to P90; 80 if forecasts are as good as they say.
 */
withinPercent: string, 
/**
 * Below P10, to P50, to P90, above; 10, 40, 40, 10 if forecasts are as good as they say.
 */
shares: Array<string>, expected: string, came: string, slope: string | null, lossBrier: string, lossReliability: string, cashBrier: string, cashReliability: string, };

export type CancelAllocation = Record<symbol, never>;

/**
 * Stops it; what was issued stays issued.
 */
export type CancelBatch = Record<symbol, never>;

export type CancelImport = Record<symbol, never>;

/**
 * What can be chosen; `stop` spends nothing more and receives nothing.
 */
export type Candidate = "stop" | "lumpSum" | "instalments" | "litigation" | "agency" | "sequence" | "phone" | "visit" | "planUntitled" | "planReduced" | "planPrincipal" | "deferral" | "paymentOrder" | "mediation" | "suitUnpreserved" | "hourly" | "agencyFull" | "realiseSecurity" | "outsourced" | "bankHelp" | "assignment" | "preserve";

/**
 * A ceiling in force.
 */
export type CapLine = { id: string, accruals: Array<string>, 
/**
 * The yearly or daily ceiling; none for one on the total.
 */
rate: RateShown | null, 
/**
 * Percent of the charges on `of`, for a ceiling on the total.
 */
percent: string | null, of: Array<string>, 
/**
 * Why it is used on this claim.
 */
reason: string, 
/**
 * What it cut, with what other ceilings on the same accruals cut.
 */
cut: string, 
/**
 * Codes of what must be weighed before relying on it.
 */
notes: Array<string>, };

export type CareLine = { who: string, what: string, };

export type CaseChanged = { id: string, number: string, 
/**
 * None where the claim cannot be reckoned.
 */
before: string | null, after: string | null, perDiemBefore: string | null, perDiemAfter: string | null, };

export type CaseChecked = { problems: Array<FieldProblem>, 
/**
 * Cases that look like this one.
 */
duplicates: Array<CaseLine>, 
/**
 * Sum of the four parts, when they can be read.
 */
compensated: string | null, };

export type CaseDeadlines = { today: string, obligors: Array<ObligorName>, clocks: Array<ClockLine>, acts: Array<ActLine>, milestones: Array<MilestoneLine>, };

/**
 * A case as typed; every amount, day and rate is still text.
 */
export type CaseDraft = { debtor: string, debtorIdentity: string, debtorPhone: string, 
/**
 * Where it comes from: `contract`, `person`, `registry`, `bank`, `sheet`, or `other:` and words.
 */
debtorPhoneSource: string, debtorAddress: string, debtorAddressSource: string, contract: string, 
/**
 * The payment is still to come; the day and the amounts are what the creditor asks for.
 */
expected: boolean, compensatedOn: string, principal: string, interest: string, penalty: string, fees: string, occupancy: OccupancyDraft, loanContract: string, bank: string, loanAmount: string, 
/**
 * Who stands behind the debt. Those of a case that is corrected keep their places; blank ones behind them are left out.
 */
guarantors: Array<PartyDraft>, collateral: string, officer: string, note: string, };

export type CaseEditing = { draft: CaseDraft, };

export type CaseLine = { id: string, number: string, debtor: string, contract: string, compensatedOn: string, compensated: string, received: string, 
/**
 * What is owed on the day asked; none where a rate it needs was not published yet, as the ledger says.
 */
balance: string | null, officer: string | null, stage: Stage, 
/**
 * The creditor was not paid yet.
 */
expected: boolean, tags: Array<string>, 
/**
 * Names of the guarantors.
 */
guarantors: string, 
/**
 * The day of the next step that is planned.
 */
nextStep: string | null, lastContact: string | null, 
/**
 * The nearest date of ours that the law or a court set and nobody answered.
 */
deadline: string | null, 
/**
 * What the path chosen last was expected to bring, after costs; none where none was chosen.
 */
netRecovery: string | null, 
/**
 * Where the words of the search stand, each in the first text that has it; none where nothing was searched.
 */
matched: Array<MatchLine>, };

export type CaseList = { total: number, 
/**
 * Sum of what was compensated over all `total` cases.
 */
compensated: string, rows: Array<CaseLine>, };

/**
 * What narrows a list beside its words and its stage; every part that is given must hold.
 */
export type CaseNarrow = { status: CaseStatus, 
/**
 * The officer; an empty name is nobody.
 */
officer: string | null, 
/**
 * Class of lateness, by its id.
 */
overdue: string | null, 
/**
 * A track that is open, by its id.
 */
track: string | null, 
/**
 * Open files for which nobody planned what comes next.
 */
idle: boolean, 
/**
 * A statutory date of ours falls within so many days.
 */
dueWithin: number | null, tag: string | null, 
/**
 * What is owed today, by the id of a band.
 */
band: string | null, 
/**
 * Security on record, by its form; `none` where there is none.
 */
security: string | null, 
/**
 * The court of the suit, or of what comes before it.
 */
court: string | null, 
/**
 * Days since the compensation, at least and at most.
 */
ageFrom: number | null, ageTo: number | null, };

/**
 * The file, personal numbers masked; `reveal_field` shows one.
 */
export type CaseOpened = { id: string, number: string, debtor: PartyShown, guarantors: Array<PartyShown>, contract: string, loanContract: string | null, bank: string | null, loanAmount: string | null, compensatedOn: string, principal: string, interest: string, penalty: string, fees: string, compensated: string, occupancy: OccupancyTerms, collateral: string | null, officer: string | null, note: string | null, stage: Stage, 
/**
 * What the creditor asks for where it was not paid yet; the day and the amounts are then of that.
 */
expected: string | null, tags: Array<string>, 
/**
 * Whose the claim on the debtor is, the latest last.
 */
creditors: Array<CreditorLine>, 
/**
 * What somebody should see to.
 */
conditions: Array<FileCondition>, 
/**
 * The next step that is planned.
 */
nextStep: NextStep | null, 
/**
 * The nearest date of ours that the law or a court set.
 */
nextDate: NextDate | null, payments: Array<PaymentLine>, path: PathShown | null, letters: Array<LetterLine>, history: Array<HistoryLine>, };

export type CaseRegistered = { id: string, number: string, };

/**
 * Cases chosen in the list: one by one, or everything that it finds.
 */
export type CaseSelection = { "of": "picked", ids: Array<string>, } | { "of": "found", query: string, stage: Stage | null, narrow: CaseNarrow, sort: CaseSort, descending: boolean, 
/**
 * Left out of what is found.
 */
except: Array<string>, 
/**
 * The day of the balances it is sorted by; today if empty.
 */
asOf: string | null, };

export type CaseSort = "number" | "debtor" | "compensatedOn" | "compensated" | "received" | "stage" | "officer" | "balance" | "deadline" | "netRecovery";

export type CaseStatus = "any" | "open" | "expected" | "closed";

export type CasesCopied = { 
/**
 * The first of them, as many as one copy takes.
 */
rows: Array<CaseLine>, of: number, };

export type CasesPicked = { ids: Array<string>, };

export type CeilingDraft = { rule: CeilingRule, reason: string, };

/**
 * Off at first, each with its reasons.
 */
export type CeilingOffer = { ceiling: CeilingDraft, 
/**
 * Percent a year for a contract formed on the day of compensation.
 */
annualPercent: string, 
/**
 * Codes of why, and of what to weigh.
 */
notes: Array<string>, sources: Array<SourceLine>, };

export type CeilingRule = { "ceiling": "financialClaims" } | { "ceiling": "privateLending", contractFormedOn: string, } | { "ceiling": "agreed", percent: string, };

/**
 * Seals the whole vault under another data key; progress is that of copying.
 */
export type ChangeDataKey = { passphrase: Passphrase, keyFile: string, };

/**
 * Gives whoever has the vault open another passphrase, with or without a key file.
 */
export type ChangePassphrase = { passphrase: Passphrase, keyFile: string, newPassphrase: Passphrase, 
/**
 * Empty for none from now on.
 */
newKeyFile: string, };

export type ChargeDraft = { caseId: string, 
/**
 * `cost`, `other`, or another head of the claim.
 */
head: string, dueOn: string, amount: string, what: string, voucher: string, borneBy: CostBearer, 
/**
 * None where nobody says.
 */
kind: CostKindName | null, state: CostStateName | null, };

export type ChargeLine = { 
/**
 * Its name inside the claim.
 */
id: string, seq: number | null, head: HeadKind, headId: string, dueOn: string, amount: string, what: string, voucher: string | null, borneBy: CostBearer, 
/**
 * None where nobody said, as in entries of earlier programs.
 */
kind: CostKindName | null, state: CostStateName | null, 
/**
 * Whether it is due on the day shown and part of the claim.
 */
demanded: boolean, };

/**
 * What keeps the letter from being written, case by case; nothing is written. Case and addressee of the draft are
 * not looked at.
 */
export type CheckBatch = { of: CaseSelection, to: BatchTo, draft: LetterDraft, };

/**
 * What is wrong or doubtful in a draft, field by field; nothing is written.
 */
export type CheckCase = { draft: CaseDraft, 
/**
 * The case it corrects, if it is not a new one.
 */
correcting: string | null, };

/**
 * The rules a contact would break; nothing is written.
 */
export type CheckContact = { draft: ContactDraft, planned: boolean, };

/**
 * What a note must not say; nothing is written.
 */
export type CheckNote = { caseId: string, text: string, };

/**
 * Whether a vault is safe where it lies or would lie.
 */
export type CheckPlace = { path: string, };

/**
 * Recomputes page seals, the journal chain and the projections.
 */
export type CheckVault = Record<symbol, never>;

export type ChoiceLine = { id: string, title: string, titleEn: string, 
/**
 * What is asked where it is chosen.
 */
hint: string, hintEn: string, };

export type ChoosePath = { caseId: string, path: RecoveryPath, reason: string, asOf: string, tried: Array<Tried>, 
/**
 * The entry that asked for the approval; needed against the advice or above one's limit where there is a second person.
 */
approval: number | null, };

/**
 * By what the claim is reckoned.
 */
export type ClaimBasis = { by: ClaimRuledBy, 
/**
 * Journal entry that set the terms or the judgment; none where the facts of the file alone speak.
 */
seq: number | null, 
/**
 * The reason given for the terms, or court and number of the judgment.
 */
title: string, 
/**
 * The judgment of the file, whichever claim is shown.
 */
judgment: JudgmentMark | null, 
/**
 * The claim shown is the one a judgment replaced.
 */
replaced: boolean, };

/**
 * What an entry would do to the claim; nothing is written.
 */
export type ClaimChange = { asOf: string, before: Array<HeadAmount>, after: Array<HeadAmount>, totalBefore: string, totalAfter: string, perDiemBefore: string, perDiemAfter: string, warnings: Array<LedgerWarning>, };

/**
 * The claim paragraph of a complaint (诉讼请求), in Chinese.
 */
export type ClaimParagraph = { asOf: string, 
/**
 * All items, a numbered line each, to copy.
 */
text: string, items: Array<ParagraphItem>, total: string, 
/**
 * Guarantors of the file who are not asked.
 */
leftOut: Array<NotAsked>, };

export type ClaimRuledBy = "facts" | "terms" | "document" | "judgment";

export type ClassHistory = { lines: Array<ClassLine>, };

/**
 * A day on which a file came into another class; none is that nothing was overdue any more.
 */
export type ClassLine = { on: string, days: number | null, class: CodedLine | null, };

export type ClockLine = { 
/**
 * Its name in the file; `answer_deadline` takes it.
 */
key: string, rule: string, kind: DeadlineKind, title: string, titleEn: string, obligor: ObligorName | null, start: ClockStart, 
/**
 * Acts that started it anew; it is counted from the last.
 */
restarts: Array<ClockStart>, lastDay: string, 
/**
 * Negative when it has passed.
 */
daysLeft: number, leadDays: number, state: ClockState, turn: ClockTurn, answeredOn: string | null, steps: Array<CountLine>, warnings: Array<ClockNote>, sources: Array<SourceLine>, };

/**
 * What the reader of a deadline must know.
 */
export type ClockNote = { "code": "holidaysUnpublished" } | { "code": "reachedOthersOnly", on: string, } | { "code": "actAfterTheEnd", on: string, } | { "code": "termsNotStated" } | { "code": "agreedPeriodTooShort" } | { "code": "formerLaw" } | { "code": "suitPending" } | { "code": "suspended" } | { "code": "extended", on: string, } | { "code": "longStop" } | { "code": "setByTheCourt" } | { "code": "namedByTheCourt" } | { "code": "inferred" };

export type ClockStart = { what: ClockStartKind, 
/**
 * Name of the act or dated fact, where it is one.
 */
title: string, titleEn: string, seq: number, on: string, proof: string, };

export type ClockStartKind = "compensation" | "agreedPeriod" | "judgment" | "act" | "milestone";

export type ClockState = "answered" | "expired" | "near" | "soon" | "running";

export type ClockTurn = "ours" | "court" | "other";

export type CloseCase = { caseId: string, closing: ClosingKind, on: string, reason: string, paper: string, };

export type ClosePromise = { caseId: string, promise: number, reason: string, };

export type ClosedLine = { seq: number, closing: ClosingKind, on: string, owed: string, reason: string, paper: string | null, 
/**
 * The last day on which the credit report still shows a debt that was settled.
 */
fadesOn: string | null, 
/**
 * What says so.
 */
fadesBy: Array<SourceLine>, };

export type ClosingChoice = { closing: ClosingKind, conditions: Array<ConditionLine>, 
/**
 * Whether nothing stands against it.
 */
ready: boolean, };

export type ClosingCondition = "nothingOwed" | "somethingOwed" | "approved" | "debtorNotified" | "noComplaint" | "nothingToDecide" | "noPlan" | "tracksEnded" | "creditReport" | "certificate";

export type ClosingKind = "settled" | "writtenOff" | "uncollectable" | "assigned";

export type ClosingShown = { today: string, 
/**
 * What is owed today; none where it cannot be reckoned.
 */
owed: string | null, 
/**
 * How the file is closed; none while it is open.
 */
closed: ClosedLine | null, choices: Array<ClosingChoice>, };

export type CoShareLine = { guarantor: number, name: string, atMost: string, };

/**
 * An item of a list, in both languages.
 */
export type CodedLine = { id: string, title: string, titleEn: string, forbidden: boolean, };

export type ColumnChosen = { index: number, field: SheetField | null, tenThousands: boolean, };

export type ColumnRead = { 
/**
 * From 0.
 */
index: number, header: string, samples: Array<string>, field: SheetField | null, confidence: Confidence, 
/**
 * Amounts of this column are in units of ten thousand yuan.
 */
tenThousands: boolean, };

/**
 * What the bank or the debtor says is owed, as typed.
 */
export type CompareFigure = { caseId: string, asOf: string, 
/**
 * By head, as far as they state it.
 */
heads: Array<PartDraft>, 
/**
 * In all; empty where only heads are stated.
 */
total: string, };

export type CompareLedger = { caseId: string, one: string, other: string, };

export type ComparePaths = { caseId: string, asOf: string, 
/**
 * Figures tried in place of the assumptions, by id; not saved.
 */
tried: Array<Tried>, };

export type ComparisonExported = { path: string, pages: number, };

export type ComplaintDraft = { caseId: string, by: string, channel: ComplaintWay, on: string, about: string, expected: string, };

export type ComplaintLine = { seq: number, by: string, channel: ComplaintWay, on: string, about: string, expected: string | null, closed: boolean, steps: Array<ComplaintStepLine>, };

export type ComplaintRow = { caseId: string, number: string, debtor: string, officer: string | null, complaint: ComplaintLine, 
/**
 * The day the next step is expected by, as last said.
 */
expected: string | null, daysLeft: number | null, };

export type ComplaintStepKind = "sentBack" | "coordinated" | "answered" | "closed";

export type ComplaintStepLine = { seq: number, step: ComplaintStepKind, on: string, note: string, expected: string | null, 
/**
 * For what we would settle it.
 */
position: string | null, };

export type ComplaintWay = "direct" | "bank" | "regulator" | "ownFinding";

export type ComplaintsShown = { today: string, rows: Array<ComplaintRow>, open: number, 
/**
 * Open ones whose expected day has passed.
 */
late: number, };

export type CompoundingDraft = { months: Array<number>, day: number, };

export type ConditionLine = { condition: ClosingCondition, holds: boolean, 
/**
 * The file may be closed without it.
 */
advice: boolean, };

export type Confidence = "none" | "guess" | "likely" | "exact" | "chosen";

export type ConfirmRecoveryKey = { typed: Passphrase, };

export type ConsentDraft = { caseId: string, to: ConsentRef, by: ContactRef, on: string, withdrawn: boolean, proof: string, };

export type ConsentLine = { seq: number, to: ConsentRef, person: string, on: string, withdrawn: boolean, proof: string, };

export type ConsentRef = { "to": "visit" } | { "to": "hours", from: string, until: string, } | { "to": "passData", recipient: string, };

export type ContactChannel = "phone" | "visit" | "message" | "letter";

export type ContactChecked = { breaches: Array<BreachLine>, keptUntil: string | null, 
/**
 * What the summary must not say.
 */
remarks: Array<WordingRemark>, 
/**
 * Whether a reason lets those words through; not where they go to the other side.
 */
wordsWithReason: boolean, };

export type ContactDirection = "outgoing" | "incoming";

/**
 * A contact as typed.
 */
export type ContactDraft = { caseId: string, channel: ContactChannel, direction: ContactDirection, with: ContactRef, purpose: ContactPurpose, on: string, time: string, number: string, result: ContactOutcome, summary: string, recording: string, 
/**
 * Files of the case that hold it, by the entries that put them there.
 */
recordings: Array<number>, 
/**
 * Who visited and how, for a visit.
 */
visitor: string, staffNumber: string, papers: string, checks: Array<string>, 
/**
 * It was with the person who decides.
 */
decides: boolean, reason: string, 
/**
 * What was promised; empty where nothing was.
 */
promiseAmount: string, promiseDue: string, };

export type ContactLine = { seq: number, channel: ContactChannel, direction: ContactDirection, person: string, role: ContactRole, on: string, time: string | null, result: ContactOutcome, summary: string, recording: string | null, recordings: Array<RecordingLine>, visit: VisitLine | null, 
/**
 * It was with the person who decides.
 */
decides: boolean, 
/**
 * Records are kept until this day at least.
 */
keptUntil: string | null, reason: string | null, letThrough: Array<string>, };

export type ContactOutcome = "reached" | "notReached" | "invalid" | "refused";

export type ContactPurpose = "collect" | "locate" | "answerComplaint" | "voluntaryPayment";

export type ContactRef = { "with": "liable", obligor: ObligorRef, } | { "with": "agent", name: string, } | { "with": "heir", name: string, } | { "with": "thirdParty", name: string, } | { "with": "other", name: string, relation: string, };

/**
 * As what somebody was contacted.
 */
export type ContactRole = "liable" | "agent" | "heir" | "thirdParty" | "other";

export type ContactsExported = { path: string, contacts: number, };

export type ContactsShown = { 
/**
 * Who may be contacted about the debt.
 */
people: Array<ObligorName>, 
/**
 * What somebody who is not liable may be to the debtor.
 */
relations: Array<CodedLine>, 
/**
 * Who has a power of attorney on file.
 */
agents: Array<string>, 
/**
 * Heirs on file of somebody who died.
 */
heirs: Array<string>, 
/**
 * Third parties at fault, of the subrogation on file.
 */
thirdParties: Array<string>, 
/**
 * Who needs care, to be known before a visit.
 */
care: Array<CareLine>, 
/**
 * What is done at a visit.
 */
visitChecks: Array<CodedLine>, contacts: Array<ContactLine>, promises: Array<PromiseLine>, consents: Array<ConsentLine>, complaints: Array<ComplaintLine>, 
/**
 * A complaint is open: nobody is contacted about the debt.
 */
hold: boolean, policy: PolicyShown | null, };

export type Contribution = "notAgreed" | "agreed" | "sameInstrument";

/**
 * The rows of what is chosen, to be copied; that they were is logged.
 */
export type CopyCases = { selection: CaseSelection, asOf: string | null, };

export type CopyingStopped = Record<symbol, never>;

export type CostBearer = "debtor" | "creditor";

export type CostFee = { base: string, amount: string, 
/**
 * The bill less that amount.
 */
difference: string | null, 
/**
 * It is the most that may be asked, not what is owed.
 */
ceiling: boolean, mayBeHalved: boolean, steps: Array<CostStep>, sources: Array<SourceLine>, };

export type CostItem = { 
/**
 * Key of what it is for: `acceptance_fee` and the like.
 */
label: string, amount: string, 
/**
 * Texts of law that fix it.
 */
basis: Array<SourceLine>, 
/**
 * Assumptions it rests on, by id.
 */
assumptions: Array<string>, borneBy: Bearer, resource: CostResource, unverified: boolean, };

export type CostKindName = "courtFee" | "preservationFee" | "enforcementFee" | "lawyerFee" | "evaluation" | "announcement" | "travel" | "agencyCommission" | "other";

export type CostLine = { kind: CostKindName | null, count: number, amount: string, recoverable: string, advanced: string, unpaid: string, };

export type CostOffered = { 
/**
 * None for a kind that has no tariff.
 */
fee: CostFee | null, };

/**
 * What a cost draws on.
 */
export type CostResource = "staffHours" | "lawyerBudget" | "courtCash" | "other";

export type CostStateName = "paid" | "advanced" | "unpaid";

export type CostStep = { "step": "band", over: string, upTo: string | null, part: string, percent: string, fixed: string, amount: string, } | { "step": "fraction", numerator: number, denominator: number, amount: string, } | { "step": "cap", amount: string, };

export type CostsShown = { today: string, 
/**
 * By kind; charges of which nobody said the kind stand under none.
 */
lines: Array<CostLine>, total: string, 
/**
 * What of it the debtor is to bear.
 */
recoverable: string, 
/**
 * What was approved to be spent; none where nothing was.
 */
budget: string | null, 
/**
 * What is left of it; below nought where more was spent.
 */
left: string | null, minutes: number, times: Array<TimeLine>, };

export type CountKind = "firstDayExcluded" | "periodEnds" | "weekend" | "holiday" | "movedTo";

export type CountLine = { step: CountKind, day: string, };

export type CreateVault = { path: string, name: string, actor: string, passphrase: Passphrase, 
/**
 * Path of a file that is needed beside the passphrase; empty for none.
 */
keyFile: string, 
/**
 * Path of a file on a share that remembers the head of the vault; empty for none.
 */
witness: string, };

/**
 * How a figure stands to the ledger.
 */
export type CreditFit = "same" | "explained" | "unexplained" | "unknown";

export type CreditHeadKind = "principal" | "interest" | "damages" | "other";

export type CreditLine = { 
/**
 * Journal entry of the record.
 */
seq: number, obligor: ObligorName | null, on: string, parts: Array<CreditPart>, 
/**
 * Theirs less ours. Yuan.
 */
difference: string, fit: CreditFit, 
/**
 * Why they differ, as recorded.
 */
explained: string | null, };

export type CreditPart = { 
/**
 * None is the total.
 */
head: CreditHeadKind | null, theirs: string, ours: string, difference: string, };

export type CreditorKind = "bank" | "us" | "buyer";

/**
 * Whose the claim was from a day on.
 */
export type CreditorLine = { who: CreditorKind, 
/**
 * None where the file does not name it.
 */
name: string | null, since: string | null, 
/**
 * What says so.
 */
sources: Array<SourceLine>, };

export type CustodyShown = { 
/**
 * There is a recovery key that was typed back.
 */
recovery: boolean, 
/**
 * Whoever has the vault open needs a key file.
 */
keyFile: boolean, 
/**
 * Until when the keychain opens it for them; empty for not at all.
 */
quickUntil: string, 
/**
 * There is a keychain to keep it in.
 */
keychain: boolean, 
/**
 * Path of the witness file; empty for none.
 */
witness: string, place: PlaceKind, 
/**
 * People whose passphrase opens the vault.
 */
passphrases: number, };

export type DamagesDraft = { "how": "oncePercent", percent: string, dueOn: string, } | { "how": "onceAmount", amount: string, dueOn: string, } | { "how": "running", running: RunningDraft, };

export type DataKeyChanged = { 
/**
 * Users who need another passphrase.
 */
shutOut: Array<string>, };

export type DayCount = "act365" | "act360" | "actAct";

export type DayCountLine = { id: string, title: string, titleEn: string, rule: string, ruleEn: string, sources: Array<SourceLine>, };

/**
 * 算头不算尾, 算头又算尾.
 */
export type DayEnds = "excludeLast" | "includeBoth";

export type DayLoad = { day: string, statutory: number, promises: number, steps: number, };

export type DeadlineChange = { title: string, titleEn: string, obligor: ObligorName | null, before: string | null, after: string | null, };

export type DeadlineKind = "limitation" | "court" | "date" | "other";

export type DeadlineLine = { caseId: string, number: string, debtor: string, officer: string | null, clock: ClockLine, };

export type DeadlineList = { today: string, total: number, coming: number, expired: number, lines: Array<DeadlineLine>, };

export type DeadlineLists = { acts: Array<CodedLine>, milestones: Array<MilestoneChoice>, };

export type DeadlineScope = "coming" | "expired";

export type DeadlinesChange = { lines: Array<DeadlineChange>, 
/**
 * Obligors whom the act does not reach.
 */
missed: Array<ObligorName>, };

export type DeadlinesExported = { path: string, count: number, };

export type DealBy = "agreed" | "ordered";

/**
 * That something was agreed anew or ordered, on which paper, and who signed.
 */
export type DealDraft = { by: DealBy, on: string, paper: string, signedBy: Array<ObligorRef>, };

export type DebtorKind = "ableWilling" | "unableWilling" | "ableUnwilling" | "unableUnwilling";

export type DecideApproval = { caseId: string, asked: number, given: boolean, reason: string, };

export type Decider = { 
/**
 * The assumption.
 */
id: string, 
/**
 * Where the order turns, in the assumption's own unit.
 */
threshold: string, 
/**
 * Better below the threshold.
 */
below: Candidate, 
/**
 * Better above it.
 */
above: Candidate, };

export type DecisionLine = { seq: number, given: boolean, by: string, own: boolean, on: string, reason: string, };

/**
 * A step of an issued letter on its way. A posted one has its number, the others what shows them, in words or files.
 */
export type DeliveryDraft = { caseId: string, letter: string, step: DeliveryStep, on: string, number: string, proof: string, 
/**
 * Files of the case that show it, by the entries that put them there.
 */
files: Array<number>, };

export type DeliveryStep = "posted" | "signed" | "refused" | "returned" | "complete" | "notPosted";

export type Density = "comfortable" | "compact";

export type DeskState = { 
/**
 * The vault that is open, if any.
 */
open: VaultOpened | null, 
/**
 * The vault that was open and is now locked, if any.
 */
locked: RecentVault | null, 
/**
 * Most recent first.
 */
recent: Array<RecentVault>, today: string, version: string, 
/**
 * Folder offered for new vaults and exports.
 */
documents: string, 
/**
 * Folder of the backups that are made by themselves; empty where this machine keeps nothing.
 */
backups: string, };

export type DiagnosisDraft = { caseId: string, on: string, signs: Array<SignDraft>, severity: RatedLevel, cooperation: RatedLevel, recoveryMonths: string, reason: string, };

export type DoneDifferently = { "what": "dayCount", days: DayCount, } | { "what": "count", ends: DayEnds, } | { "what": "start", start: StartDay, } | { "what": "rounding", mode: RoundingMode, } | { "what": "roundedAt", at: RoundingAt, } | { "what": "order", order: OrderDraft, } | { "what": "rateFixedOn", day: string, } | { "what": "quoteMissed", series: string, from: string, } | { "what": "receiptMissing", seq: number | null, on: string, amount: string, } | { "what": "waiverMissing", seq: number | null, on: string, amount: string, } | { "what": "chargeMissing", seq: number | null, on: string, amount: string, label: string, } | { "what": "standstillsIgnored" } | { "what": "ceilingsIgnored" } | { "what": "compoundingIgnored" } | { "what": "asOf", day: string, };

export type DossierDraft = { caseId: string, of: string, obligor: ObligorRef | null, values: Array<DossierValue>, replaces: number | null, 
/**
 * Why its words are let through.
 */
reason: string, };

export type DossierFieldKind = "line" | "note" | "day" | "amount" | "choice" | "count" | "pledge";

export type DossierFieldLine = { id: string, title: string, titleEn: string, is: DossierFieldKind, required: boolean, 
/**
 * The field that calls for it: `phone` where that is filled in, `source=other` where it says so.
 */
requiredWith: string | null, choices: Array<ChoiceLine>, };

export type DossierKindLine = { id: string, title: string, titleEn: string, ofOne: boolean, hint: string, hintEn: string, fields: Array<DossierFieldLine>, };

export type DossierLine = { seq: number, of: string, obligor: ObligorName | null, values: Array<DossierValue>, at: string, };

export type DossierShown = { people: Array<ObligorName>, kinds: Array<DossierKindLine>, 
/**
 * The latest first.
 */
records: Array<DossierLine>, 
/**
 * The figures of credit reports beside those of the ledger.
 */
credit: Array<CreditLine>, 
/**
 * What a record may say that it feeds, the latest first.
 */
pledges: Array<PledgeLine>, };

export type DossierValue = { field: string, value: string, };

export type DraftsKept = Record<symbol, never>;

/**
 * What every path is worth over the range of one lever.
 */
export type DrawLever = { caseId: string, asOf: string, tried: Array<Tried>, id: string, };

export type DrawPlan = { draft: PlanDraft, };

/**
 * Draws a recovery key; it counts only once it was typed back.
 */
export type DrawRecoveryKey = { 
/**
 * The passphrase of whoever asks, again.
 */
passphrase: Passphrase, keyFile: string, };

export type DropImage = { spot: ImageSpot, };

/**
 * The facts of a case as a draft to correct. Personal data are masked; a mask that comes back stands for what is behind.
 */
export type EditCase = { id: string, };

export type EnforcementShown = { today: string, people: Array<ObligorName>, kinds: Array<MeasureChoice>, 
/**
 * The latest first.
 */
measures: Array<MeasureLine>, 
/**
 * What all of them brought.
 */
brought: string, };

export type EnterJudgment = { draft: JudgmentDraft, };

export type EntryReversed = { seq: number, };

/**
 * An entry that was written; `reverse_entry` takes it back.
 */
export type EntryWritten = { seq: number, asOf: string, totalAfter: string, };

export type EventExported = { path: string, pages: number, };

export type EvidenceKind = "content" | "number" | "stub" | "arrival";

export type EvidenceLine = { what: EvidenceKind, there: boolean, };

export type ExplainPath = { caseId: string, asOf: string, tried: Array<Tried>, path: RecoveryPath, };

/**
 * One line of an explanation.
 */
export type ExplainedLine = { parent: number | null, part: ExplainedPart, 
/**
 * Key of what it is called: `suit`, `won_final`, `acceptance_fee` and the like.
 */
label: string, 
/**
 * The number of an instalment.
 */
number: number | null, 
/**
 * What it adds to the expected present value; of an option, what it would. Yuan.
 */
value: string, 
/**
 * Probability that it comes to this, seen from the beginning. Percent.
 */
reachedPercent: string, 
/**
 * Of a branch, its probability where the stage is reached. Percent.
 */
chancePercent: string | null, 
/**
 * Of a branch, months on average.
 */
months: string | null, 
/**
 * Of a cost or flow, what is paid where it comes to this, on average. Yuan.
 */
amount: string | null, 
/**
 * What a yuan paid there is worth today. Percent.
 */
todayPercent: string, amountRests: Array<ExplainedRest>, chanceRests: Array<ExplainedRest>, monthsRests: Array<ExplainedRest>, 
/**
 * What makes the stages what they are.
 */
shapeRests: Array<ExplainedRest>, 
/**
 * Of the whole: what the payers may have, and whether they will.
 */
worldsRests: Array<ExplainedRest>, 
/**
 * Of the whole: what later money is worth today.
 */
rateRests: Array<ExplainedRest>, };

export type ExplainedPart = "chance" | "decide" | "cost" | "branch" | "flow" | "refund" | "taken" | "left";

/**
 * Something a figure rests on.
 */
export type ExplainedRest = { "ground": "law", title: string, article: string, unverified: boolean, } | { "ground": "file", fact: FileFact, value: string, } | { "ground": "assumption", id: string, value: string, unit: AssumptionUnit, origin: AssumptionOrigin, } | { "ground": "path" };

/**
 * What the claim comes to if one or two things are done differently.
 */
export type ExplanationLine = { doneDifferently: Array<DoneDifferently>, heads: Array<HeadAmount>, total: string, 
/**
 * Still unexplained; zero where it meets their figure.
 */
left: string, };

/**
 * Writes everything the vault holds into a new folder: entries and cases as JSON, the list as XLSX, papers as files.
 * The passphrase is asked for again.
 */
export type ExportAll = { folder: string, passphrase: Passphrase, 
/**
 * Empty where the vault needs none of whoever asks.
 */
keyFile: string, language: Language, };

export type ExportAttachment = { caseId: string, seq: number, path: string, };

/**
 * Writes a bundle that anybody can check: every entry by its digest, those asked for in full.
 */
export type ExportAudit = { path: string, number: string, from: string, until: string, };

/**
 * Writes the comparison as an annex of the decision paper to the file the user named.
 */
export type ExportComparison = { caseId: string, asOf: string, tried: Array<Tried>, language: Language, path: string, };

/**
 * Writes the contacts of a file as a sheet; in clear only for those who may see it so.
 */
export type ExportContacts = { caseId: string, path: string, format: SheetKind, personal: PersonalData, language: Language, };

/**
 * Writes the coming deadlines as a calendar; no name, only file numbers.
 */
export type ExportDeadlines = { path: string, until: string, language: Language, };

/**
 * Writes what happened on one file in one page; in clear only for those who may see it so.
 */
export type ExportEvent = { caseId: string, path: string, personal: PersonalData, language: Language, };

/**
 * Writes the ledger to the file the user named.
 */
export type ExportLedger = { caseId: string, asOf: string, basis?: BasisAsked, format: LedgerFormat, language: Language, path: string, };

/**
 * Writes the stored bytes to a folder or file the user named.
 */
export type ExportLetter = { caseId: string, id: string, path: string, };

/**
 * Writes the chosen cases to a new workbook whose columns an import reads back; in clear only for those who may see it so.
 */
export type ExportList = { selection: CaseSelection, path: string, clear: boolean, language: Language, };

/**
 * Writes the user's own sheet again with the refused cells marked and the reason beside them.
 */
export type ExportProblems = { plan: ImportPlan, path: string, };

/**
 * Writes the payments found to a new workbook.
 */
export type ExportReceipts = { path: string, from: string, to: string, officer: string | null, which: ReceiptsOf, language: Language, };

/**
 * Writes a copy for a court: numbers of everybody covered, and what belongs to persons who are no party.
 */
export type ExportRedacted = { caseId: string, what: RedactedCopy, 
/**
 * The day of the ledger; today if empty.
 */
asOf: string, language: Language, 
/**
 * A new file, or for a bundle a new folder.
 */
path: string, };

export type ExportReport = { from: string, to: string, path: string, format: LedgerFormat, language: Language, };

/**
 * The pages that an approval is asked for.
 */
export type FetchAsked = { caseId: string, asked: number, };

/**
 * The stored bytes of an issued letter.
 */
export type FetchLetter = { caseId: string, id: string, };

export type FieldProblem = { 
/**
 * Name of the field of the draft.
 */
field: string, rule: FieldRule, 
/**
 * A warning does not keep the case from being saved.
 */
warning: boolean, };

/**
 * The field in clear, and for how long it may be shown.
 */
export type FieldRevealed = { value: string, seconds: number, };

export type FieldRule = "required" | "notAnAmount" | "finerThanFen" | "negative" | "beyondLimit" | "notADay" | "noSuchDay" | "futureDay" | "notARate" | "idLength" | "idCharacters" | "idDate" | "idCheckDigit" | "usccCheckDigit" | "oldId" | "idNotChecked" | "hiddenCharacters" | "tooLong" | "duplicateContract" | "duplicateDebtor" | "aboveLoan" | "notAfterStart" | "noSuchHead" | "notAMonth" | "notATime" | "notByThisPerson" | "nobodyReached" | "notACount" | "notApproved" | "approvedOtherwise" | "approvalUsed" | "approvedForLess" | "outOfBounds" | "stillMasked" | "twice" | "overlaps";

export type FigureCompared = { asOf: string, heads: Array<HeadDiffers>, ours: string, theirs: string, 
/**
 * Ours less theirs.
 */
difference: string, 
/**
 * What would explain it: those that meet their figure first, then those that come nearer.
 */
explanations: Array<ExplanationLine>, };

/**
 * What somebody should see to on a file, by name.
 */
export type FileCondition = { "condition": "creditDiffers", on: string, difference: string, } | { "condition": "strayPayments", count: number, amount: string, };

/**
 * A fact of the file.
 */
export type FileFact = "claim" | "accruing" | "accrual" | "debtor" | "guarantors" | "security" | "silence" | "received" | "willingSigns" | "ableSigns" | "damages";

export type FileInspected = { name: string, size: string, media: string, active: Array<ActiveContent>, 
/**
 * Guessed from the name.
 */
paper: Paper, };

export type FileTrouble = "notFound" | "notAllowed" | "exists" | "busy" | "other";

export type FinishStep = { caseId: string, step: number, on: string, outcome: string, 
/**
 * Why its words are let through.
 */
reason: string, };

export type FlagLine = { id: string, title: string, titleEn: string, raised: boolean, since: string | null, evidence: string, opensSuit: boolean, };

export type ForcedCase = { caseId: string, number: string, 
/**
 * The last day of the period that runs out first.
 */
lastDay: string, daysLeft: number, path: Candidate, 
/**
 * What it would have taken if nothing ran out.
 */
free: Candidate, };

export type ForcedConflict = { caseId: string, number: string, lastDay: string, asked: Candidate, };

/**
 * What was forecast when a path was chosen, and what came of it. Yuan on the day of the decision.
 */
export type ForecastJudged = { caseId: string, number: string, officer: string | null, path: RecoveryPath, chosenOn: string, endedOn: string, mean: string, p10: string, p90: string, came: string, place: ForecastPlace, };

/**
 * Below P10, from P10 to P50, from P50 to P90, above P90.
 */
export type ForecastPlace = "below" | "lower" | "upper" | "above";

export type ForgetQuickUnlock = Record<symbol, never>;

/**
 * Takes a vault off the list of this machine; the vault itself stays where it is.
 */
export type ForgetVault = { path: string, };

export type FundingLine = { seq: number, what: string, outcome: string | null, };

export type GrantWaiver = { draft: WaiverDraft, };

export type HeadAmount = { head: HeadKind, 
/**
 * The head inside the claim, such as `occupancy`.
 */
id: string, amount: string, };

export type HeadDiffers = { id: string, label: string, ours: string, theirs: string, difference: string, };

export type HeadKind = "cost" | "interest" | "damages" | "principal";

export type HeadLine = { head: HeadKind, 
/**
 * The head inside the claim, such as `occupancy`.
 */
id: string, nature: HeadNature, 
/**
 * What the claim calls it, in Chinese.
 */
label: string, 
/**
 * All that was ever charged or earned on this head.
 */
charged: string, 
/**
 * The part of `charged` that was earned by the days.
 */
earned: string, 
/**
 * All that payments took from it.
 */
paid: string, 
/**
 * All that was given up of it.
 */
waived: string, balance: string, 
/**
 * Why it is zero, when it is.
 */
zero: ZeroReason | null, };

/**
 * `before` + `charged` + `earned` − `paid` − `waived` + `fixed` = `after`.
 */
export type HeadMoved = { head: HeadKind, id: string, nature: HeadNature, label: string, before: string, charged: string, earned: string, paid: string, waived: string, 
/**
 * What a judgment in between made of it.
 */
fixed: string, after: string, };

export type HeadName = { id: string, nature: HeadNature, label: string, };

/**
 * What a head is in law.
 */
export type HeadNature = "cost" | "interest" | "penalty" | "damages" | "principal" | "postJudgment" | "other";

export type HeadSum = { head: HeadKind, id: string, nature: HeadNature, label: string, balance: string, };

/**
 * One journal entry, in words of the code; the window has the sentences.
 */
export type HistoryLine = { seq: number, at: string, actor: string, kind: string, detail: string, reversible: boolean, };

export type ImageFlaw = "notPicture" | "damaged" | "tooLarge" | "tooSmall" | "tooDetailed";

export type ImageKept = Record<symbol, never>;

export type ImageShown = { 
/**
 * A PNG file made anew of its pixels, base64.
 */
png: string, width: number, height: number, sha256: string, setAt: string, setBy: string, };

/**
 * Where letters show a picture.
 */
export type ImageSpot = "letterhead" | "seal";

export type ImagesShown = { letterhead: ImageShown | null, seal: ImageShown | null, };

export type ImportCancelled = Record<symbol, never>;

export type ImportDone = { 
/**
 * What `undo_import` takes back; nothing where no case came in.
 */
batch: string | null, imported: number, report: ImportReport, };

export type ImportPlan = { path: string, sheet: string | null, headerRow: number | null, encoding: SheetEncoding | null, columns: Array<ColumnChosen>, };

export type ImportReport = { rowsRead: number, good: number, ignoredRows: Array<number>, refused: Array<RowProblem>, warnings: Array<RowProblem>, 
/**
 * Rows whose contract is already in the vault; they stay out.
 */
alreadyIn: number, 
/**
 * Over the good rows.
 */
compensated: string, 
/**
 * Over every row that has an amount, for comparison with the sheet.
 */
compensatedInSheet: string, };

export type ImportUndone = { cases: number, };

/**
 * Looks at a file before it is taken in; nothing is written.
 */
export type InspectFile = { path: string, };

export type InstalmentDraft = { due: string, amount: string, };

export type InstalmentLine = { due: string, amount: string, fee: string, paid: string, paidOn: string | null, missed: boolean, };

/**
 * Interest that goes on until payment.
 */
export type InterestDraft = { head: string, base: Array<string>, rate: RateDraft, dayCount: DayCount, count: DayEnds, from: string, until: string, };

export type IssueLetter = { draft: LetterDraft, 
/**
 * The stamp of the preview looked at; empty issues what the file says now.
 */
stamp: string, };

export type JudgedFeeDraft = { what: string, amount: string, borneBy: CostBearer, };

export type JudgedLine = { seq: number, on: string, debtor: DebtorKind | null, willingness: number, ability: number, severity: RatedLevel, cooperation: RatedLevel, recoveryMonths: number | null, reason: string | null, signs: Array<SignLine>, };

/**
 * A judgment, mediation paper or award as typed.
 */
export type JudgmentDraft = { caseId: string, court: string, caseNumber: string, judgedOn: string, 
/**
 * From this day the claim is what the judgment says.
 */
effectiveOn: string, 
/**
 * Last day to perform; empty where it names none.
 */
performBy: string, 
/**
 * First day whose payments the amounts do not yet reflect; empty is the day it took effect.
 */
paymentsFrom: string, amounts: Array<AwardDraft>, 
/**
 * The day by which all became due because an instalment was missed; empty where none was.
 */
allDueOn: string, generalInterest: Array<InterestDraft>, fees: Array<JudgedFeeDraft>, addOn: AddOn, order: OrderDraft, note: string, };

export type JudgmentMark = { seq: number, court: string, caseNumber: string, effectiveOn: string, performBy: string | null, };

export type JudgmentPreviewed = { change: ClaimChange, 
/**
 * First day on which the add-on runs.
 */
addOnFrom: string | null, claim: string, sources: Array<SourceLine>, };

export type JudgmentShown = { 
/**
 * Journal entry of the judgment in force; none without one.
 */
seq: number | null, 
/**
 * It, or what the claim comes to today as a first proposal for one.
 */
judgment: JudgmentDraft, };

/**
 * What is half typed now, in place of what was kept before; empty for nothing.
 */
export type KeepDrafts = { body: string, };

/**
 * Lets the system's keychain open the vault for some hours.
 */
export type KeepQuickUnlock = { passphrase: Passphrase, keyFile: string, hours: number, };

/**
 * Replaces the views of whoever acts, or those that everybody sees.
 */
export type KeepViews = { shared: boolean, views: Array<SavedView>, };

/**
 * What was half typed when the vault was locked; empty for nothing.
 */
export type KeptDrafts = { body: string, };

/**
 * What ships under one key stands under another, or under none where that is empty.
 */
export type KeyChange = { from: string, to: string, };

/**
 * Keys of one character, as this machine wants them; what is not named stays as it ships.
 */
export type KeyChoice = { 
/**
 * None of them works. 
 */
off: boolean, changed: Array<KeyChange>, };

export type KeyFileMade = { path: string, };

/**
 * Why something is not this user's to do: a right, the case's officer, the amount.
 */
export type Lacks = "read" | "reveal" | "export" | "work" | "write" | "plead" | "spend" | "concede" | "import" | "audit" | "manage" | "remit" | "limit";

export type Language = "chinese" | "english";

export type LateCountLine = { 
/**
 * First day that counts.
 */
from: string, 
/**
 * Days, where they run.
 */
days: number | null, state: LateCountState, };

export type LateCountState = "running" | "notYet" | "paid" | "tolerated";

export type LateDebtKind = "compensation" | "further" | "bill" | "instalment";

export type LateDebtLine = { kind: LateDebtKind, 
/**
 * The entry that says so; none for what the facts of the file state.
 */
seq: number | null, 
/**
 * The place of the instalment in its plan, from 1.
 */
place: number | null, 
/**
 * What the statement calls it.
 */
name: string, due: string, amount: string, open: string, counts: Array<LateCountLine>, };

export type LatenessShown = { today: string, 
/**
 * The ways of counting, in the order of the counts of each debt.
 */
counts: Array<DayCountLine>, 
/**
 * The kind of product; none where nobody said.
 */
product: CodedLine | null, 
/**
 * What the tolerance of that kind of product rests on; empty where the file has its own.
 */
productSources: Array<SourceLine>, graceDays: number, tolerance: string, 
/**
 * Whether the days of grace are those of the file.
 */
ownGrace: boolean, ownTolerance: boolean, 
/**
 * Oldest first.
 */
debts: Array<LateDebtLine>, thresholds: Array<ThresholdLine>, 
/**
 * Whether a claim document changed by hand is in force: its order is changed there.
 */
byHand: boolean, };

export type LayerKind = "pack" | "quote";

export type LeadChange = { seq: number, at: string, actor: string, reason: string, kind: DeadlineKind, before: number, after: number, };

export type LeadDraft = { kind: DeadlineKind, days: string, };

/**
 * How many days before its end a kind of period is shown, and how many ship.
 */
export type LeadLine = { kind: DeadlineKind, days: number, shipped: number, };

export type LeadsKept = { leads: Array<LeadLine>, };

export type LeadsShown = { leads: Array<LeadLine>, 
/**
 * The latest first.
 */
changes: Array<LeadChange>, };

/**
 * Whose rate it is: all cases because they are few; the company's because looking back does not prove the group's
 * own better; the group's own.
 */
export type LearnedBasis = "pooled" | "company" | "own";

/**
 * A rate that may replace an assumption. Percent.
 */
export type LearnedFigure = { id: string, 
/**
 * The figure in force.
 */
inForce: string, ratePercent: string, 
/**
 * The band that holds it with probability 0.8.
 */
lowPercent: string, highPercent: string, happened: number, cases: number, companyCases: number, basis: LearnedBasis, 
/**
 * None where there is too little to look back on.
 */
backtest: BacktestShown | null, };

export type LearnedShown = { asOf: string, 
/**
 * In sight.
 */
cases: number, 
/**
 * Of which ended: paid, closed on part of it, closed for want of assets, written off.
 */
ended: number, 
/**
 * Outcomes below which the pooled rate is used.
 */
few: number, 
/**
 * Cases whose claim could not be reckoned.
 */
unreckoned: number, figures: Array<LearnedFigure>, shares: Array<SharesLearned>, times: Array<TimePoint>, 
/**
 * None while no decision's case has ended.
 */
calibration: CalibrationShown | null, officers: Array<OfficerForecasts>, 
/**
 * The latest ended first.
 */
forecasts: Array<ForecastJudged>, };

export type Ledger = { asOf: string, basis: ClaimBasis, heads: Array<HeadLine>, total: string, credit: string, perDiem: string, 
/**
 * Why one more day earns nothing, where it does.
 */
perDiemZero: ZeroReason | null, 
/**
 * Every event to the day with the balances after it; the last row ends at `total`.
 */
rows: Array<BalanceRow>, segments: Array<SegmentLine>, receipts: Array<ReceiptLine>, charges: Array<ChargeLine>, waivers: Array<WaiverLine>, standstills: Array<StandstillLine>, accruals: Array<AccrualLine>, caps: Array<CapLine>, 
/**
 * Head ids in the order of application on the day.
 */
order: Array<string>, warnings: Array<LedgerWarning>, 
/**
 * Rules the figures rest on.
 */
sources: Array<SourceLine>, };

export type LedgerCompared = { from: string, to: string, heads: Array<HeadMoved>, totalBefore: string, totalAfter: string, 
/**
 * The day a judgment replaced the claim in between.
 */
judgmentOn: string | null, };

export type LedgerExported = { path: string, };

export type LedgerFormat = "xlsx" | "pdf";

export type LedgerWarning = { "code": "referenceStale", series: string, confirmed: string, } | { "code": "damagesAboveLine", damages: string, loss: string, line: string, percent: string, notes: Array<string>, } | { "code": "chargesAbovePrincipal", charges: string, principal: string, above: string, } | { "code": "lossUnstated", damages: string, percent: string, } | { "code": "ceilingDoubtful", ceiling: string, note: string, } | { "code": "ceilingIdle", ceiling: string, } | { "code": "ceilingReplaced", ceiling: string, };

export type LetterAddressee = { to: string, role: LetterRole, 
/**
 * Empty where the writer gives it.
 */
name: string, 
/**
 * What is owed by this party as of the letter's day; none for those who owe nothing.
 */
owed: string | null, };

export type LetterChoices = { addressees: Array<LetterAddressee>, templates: Array<TemplateChoice>, };

export type LetterDraft = { caseId: string, 
/**
 * Id of the template, such as `demand`.
 */
template: string, 
/**
 * `debtor`, `guarantor-1` and on, `heir`, `third-party`, `court`; empty is the debtor.
 */
to: string, language: LetterLanguage, layout: LetterLayout, 
/**
 * Printed pale across every page; may be empty.
 */
watermark: string, dated: string, payBy: string, 
/**
 * Free sentence printed before the closing; may be empty.
 */
remark: string, 
/**
 * What only the writer knows, as typed, by the name of the fact.
 */
answers: { [key in string]: string }, 
/**
 * Agreed payments, as typed.
 */
plan: Array<LetterInstalment>, 
/**
 * Whether it is to bear the seal, where somebody agreed to that.
 */
seal: boolean, 
/**
 * The day on which it is followed up; empty where nothing is planned.
 */
followUp: string, };

export type LetterExported = { path: string, };

export type LetterFetched = { pdf: string, sha256: string, fileName: string, };

export type LetterField = { 
/**
 * Name of the fact, such as `court`.
 */
name: string, kind: LetterFieldKind, 
/**
 * As the letter will have it; from the file where the writer gave nothing.
 */
value: string, 
/**
 * Whether the file gave it.
 */
known: boolean, needed: boolean, missing: boolean, };

export type LetterFieldKind = "line" | "code" | "day" | "amount" | "lines";

export type LetterInstalment = { due: string, amount: string, };

export type LetterIssued = { id: string, seq: number, sha256: string, pages: number, fileName: string, };

export type LetterLanguage = "chinese" | "english";

export type LetterLayout = "official" | "business";

export type LetterLine = { seq: number, id: string, 
/**
 * The number it goes by outside.
 */
reference: string, template: string, addressee: string, dated: string, total: string, pages: number, sha256: string, way: LetterWay, };

export type LetterPreviewed = { 
/**
 * The PDF, base64; empty while something is missing.
 */
pdf: string, pages: number, 
/**
 * What is demanded of the addressee.
 */
total: string, capitals: string, 
/**
 * Facts that must be there first.
 */
missing: Array<MissingFact>, 
/**
 * What the template asks the writer for.
 */
fields: Array<LetterField>, 
/**
 * Characters no font has; the letter cannot be issued.
 */
unprintable: string, 
/**
 * What it must not say; it cannot be issued while there is any.
 */
remarks: Array<WordingRemark>, 
/**
 * Digest of every fact in it; a letter is issued with the facts that were looked at, or not at all.
 */
stamp: string, 
/**
 * How it stands with its seal; none where the vault has no seal or the letter no area of ours for one.
 */
seal: SealLine | null, 
/**
 * What it cites and what its figures rest on; what was not compared with the promulgated text is marked there and in
 * the letter.
 */
sources: Array<SourceLine>, 
/**
 * The agreed payments it lists, from the file where the writer typed none.
 */
plan: Array<LetterInstalment>, };

export type LetterRole = "debtor" | "guarantor" | "heir" | "thirdParty" | "court";

export type LetterVerified = { sha256: string, 
/**
 * None where no letter of this vault has these bytes.
 */
letter: VerifiedLetter | null, };

/**
 * Where an issued letter is, and what may follow.
 */
export type LetterWay = { last: DeliveryStep | null, on: string | null, number: string | null, next: Array<DeliveryStep>, steps: Array<WayStep>, 
/**
 * What proves its way, and whether it is there.
 */
evidence: Array<EvidenceLine>, 
/**
 * Whether limitation starts anew for the addressee once it is signed for.
 */
restarts: boolean, };

export type LeverDrawn = { id: string, points: Array<LeverPoint>, };

export type LeverPoint = { value: string, worths: Array<PathWorth>, };

export type LiabilitiesDraft = { caseId: string, liabilities: Array<LiabilityDraft>, reason: string, };

export type LiabilitiesPreviewed = { before: Array<ObligorOwed>, after: Array<ObligorOwed>, };

export type LiabilityBasis = "jointGuarantee" | "generalGuarantee" | "thirdPartySecurity" | "jointDebtor";

/**
 * How far one guarantor is liable, as typed; empty where there is no bound.
 */
export type LiabilityDraft = { guarantor: number, basis: LiabilityBasis, contract: string, sharePercent: string, ceiling: string, 
/**
 * Heads covered; empty is all.
 */
heads: Array<string>, periodFrom: string, periodUntil: string, demandedOn: string, contribution: Contribution, innerSharePercent: string, };

export type LiabilityLimit = { "limit": "notStated" } | { "limit": "afterTheDebtor" } | { "limit": "share", percent: string, } | { "limit": "ceiling", amount: string, left: string, } | { "limit": "heads" } | { "limit": "notBegun", from: string, } | { "limit": "expired", until: string, } | { "limit": "within", until: string, demandedOn: string | null, };

export type LineRemark = { line: number, rule: WordingRule, words: string, };

/**
 * Above the line a case has what it would give back next; below it would take more.
 */
export type LineSide = "above" | "below";

export type ListCases = { query: string, stage: Stage | null, narrow: CaseNarrow, sort: CaseSort, descending: boolean, offset: number, limit: number, 
/**
 * Balances are of this day; today if empty.
 */
asOf: string | null, };

/**
 * What a list can be narrowed by.
 */
export type ListChoices = { officers: Array<string>, overdue: Array<CodedLine>, tracks: Array<CodedLine>, tags: Array<string>, bands: Array<CodedLine>, securities: Array<CodedLine>, courts: Array<string>, ages: Array<AgeBand>, };

/**
 * A column of the list.
 */
export type ListColumn = "number" | "debtor" | "contract" | "compensatedOn" | "compensated" | "received" | "balance" | "stage" | "officer" | "deadline" | "netRecovery" | "guarantors" | "nextStep" | "lastContact" | "tags";

/**
 * Complaints over all files one sees.
 */
export type ListComplaints = { 
/**
 * Closed ones too.
 */
closed: boolean, };

/**
 * Deadlines of the whole vault, the earliest first.
 */
export type ListDeadlines = { scope: DeadlineScope, 
/**
 * Last day asked for; empty is each within its own lead.
 */
until: string, offset: number, limit: number, };

export type ListExported = { path: string, cases: number, };

export type ListPrinted = { path: string, 
/**
 * Rows printed, of so many.
 */
cases: number, of: number, };

/**
 * Payments over all files from a day to a day, both counted, the latest first.
 */
export type ListReceipts = { from: string, to: string, 
/**
 * The officer of the file; an empty name is nobody.
 */
officer: string | null, which: ReceiptsOf, offset: number, limit: number, };

export type LoadRulePack = { path: string, 
/**
 * Digest of the file that was looked at before.
 */
sha256: string, 
/**
 * Where it came from.
 */
source: string, };

export type LockCause = "asked" | "idle" | "system" | "expired";

/**
 * Locks because nobody was there.
 */
export type LockIdle = Record<symbol, never>;

export type LockVault = Record<symbol, never>;

export type Locked = Record<symbol, never>;

export type LossDraft = { "loss": "amount", amount: string, } | { "loss": "rate", running: RunningDraft, };

export type LprTerm = "oneYear" | "fiveYears";

/**
 * Writes a new file of random bytes, to be a second secret.
 */
export type MakeKeyFile = { path: string, };

export type MaskedField = "identity" | "phone" | "address";

export type Masking = "identity" | "phone" | "address" | "account";

export type MatchField = "debtor" | "debtorIdentity" | "debtorPhone" | "guarantor" | "guarantorIdentity" | "guarantorPhone" | "number" | "contract" | "loanContract" | "bank" | "officer" | "courtNumber" | "otherParty" | "otherPhone";

/**
 * A text that a search found, masked where the policy masks it.
 */
export type MatchLine = { field: MatchField, text: string, 
/**
 * Found by its sounds, not as it is written.
 */
bySound: boolean, };

/**
 * Finds the letter behind each pasted line, of which one cell is the number of a letter or a file and another the
 * number of its waybill; nothing is written.
 */
export type MatchNumbers = { text: string, on: string, };

export type MeasureChoice = { id: string, title: string, titleEn: string, hint: string, hintEn: string, 
/**
 * The period it has by law; none where only the court's notice names its end.
 */
period: string | null, periodEn: string | null, sources: Array<SourceLine>, 
/**
 * No text of law on it is on file.
 */
unverified: boolean, };

export type MeasureDraft = { caseId: string, kind: string, obligor: ObligorRef | null, target: string, on: string, paper: string, };

export type MeasureLine = { seq: number, kind: string, title: string, titleEn: string, obligor: ObligorName | null, target: string, on: string, paper: string, 
/**
 * None while nobody answered.
 */
last: MeasureStep | null, 
/**
 * The day it ends, by law or by the court; none where nothing says so or it is not in force.
 */
ends: string | null, daysLeft: number | null, brought: string, next: Array<MeasureStep>, steps: Array<MeasureStepLine>, };

export type MeasureStep = "granted" | "renewed" | "refused" | "yielded" | "lifted";

export type MeasureStepLine = { seq: number, step: MeasureStep, on: string, until: string | null, amount: string | null, paper: string, 
/**
 * The payment that the money was recorded as, while it stands.
 */
payment: number | null, };

export type MilestoneChoice = { id: string, title: string, titleEn: string, ofOne: boolean, 
/**
 * Whether it may be entered before it has come.
 */
ahead: boolean, };

export type MilestoneDraft = { caseId: string, kind: string, on: string, until: string, obligor: ObligorRef | null, proof: string, note: string, };

export type MilestoneLine = { seq: number, title: string, titleEn: string, on: string, until: string | null, obligor: ObligorName | null, proof: string, };

export type MissingFact = "organisationName" | "organisationAddress" | "organisationPhone" | "accountName" | "accountBank" | "accountNumber" | "loanBank" | "loanContract" | "loanAmount" | "debtorAddress" | "debtorIdentity" | "addresseeAddress" | "liability" | "judgment" | "suitDecision" | "plan" | "planUnsound" | "claims" | "payByAfterDate" | "nothingOwed" | "stillOwed" | "unappliedMoney" | "markedEvading" | "beyondCapitals" | "answer";

/**
 * A move that is legal now, and what it needs.
 */
export type MoveChoice = { id: string, title: string, titleEn: string, to: string, toEn: string, needs: Array<MoveNeed>, 
/**
 * What is to be answered one by one in its note.
 */
questions: Array<CodedLine>, starts: Array<CodedLine>, 
/**
 * What its approval must be about.
 */
matter: string | null, 
/**
 * Whether its amount came in by it.
 */
brings: boolean, 
/**
 * Evidence that should be on file before it and is not.
 */
lacks: Array<CodedLine>, };

export type MoveComplaint = { caseId: string, complaint: number, step: ComplaintStepKind, on: string, note: string, expected: string, 
/**
 * For what we would settle it; empty where nothing is prepared.
 */
position: string, };

export type MoveDraft = { caseId: string, track: string, step: string, on: string, reached: Array<ObligorRef>, paper: string, note: string, court: string, caseNumber: string, party: string, fee: string, scope: string, consent: string, amount: string, until: string, approval: number | null, reason: string, 
/**
 * For a move whose amount came in: it is recorded as a payment in the same act, by the day and amount of the move.
 */
payment?: PaymentDraft, };

export type MoveLine = { seq: number, 
/**
 * The move by its id in the track.
 */
step: string, title: string, titleEn: string, on: string, said: string, last: boolean, 
/**
 * The payment that its amount was recorded as, while it stands.
 */
payment: number | null, };

export type MoveNeed = "paper" | "note" | "reached" | "approval" | "court" | "caseNumber" | "party" | "fee" | "scope" | "amount" | "until" | "consent";

export type MoveTrack = { draft: MoveDraft, };

export type NextDate = { title: string, titleEn: string, on: string, daysLeft: number, };

export type NextStep = { seq: number, what: string, on: string, };

export type NotAsked = { guarantor: number, name: string, 
/**
 * None where nobody entered how far the guarantor is liable.
 */
why: OwedZero | null, };

export type NoteChecked = { remarks: Array<WordingRemark>, };

export type NumberEntry = { caseId: string, seq: number, };

export type NumberLetter = { caseId: string, letter: string, reference: string, caseNumber: string, addressee: string, dated: string, template: string, };

export type NumberLine = { 
/**
 * The line of what was pasted, from 1.
 */
row: number, 
/**
 * The cell that names letter or file, as pasted.
 */
named: string, 
/**
 * The number of the waybill; empty where the line has none.
 */
number: string, 
/**
 * It has not the form of a number of the post, or its check digit is wrong.
 */
doubtful: boolean, state: NumberState, letter: NumberLetter | null, };

export type NumberPick = { caseId: string, letter: string, number: string, };

export type NumberState = "matched" | "unknown" | "ambiguous" | "notWaiting" | "twice" | "incomplete" | "tooEarly";

/**
 * Lines without any number are left out.
 */
export type NumbersMatched = { lines: Array<NumberLine>, good: number, };

export type NumbersRecorded = { recorded: number, 
/**
 * What `take_back_numbers` takes.
 */
entries: Array<NumberEntry>, };

export type NumbersTakenBack = { letters: number, };

export type ObligorHead = { head: HeadKind, id: string, nature: HeadNature, label: string, claim: string, owed: string, zero: OwedZero | null, };

export type ObligorName = { obligor: ObligorRef, name: string, };

export type ObligorOwed = { 
/**
 * Place among the guarantors of the file; none is the debtor.
 */
guarantor: number | null, name: string, basis: LiabilityBasis | null, heads: Array<ObligorHead>, total: string, claimTotal: string, 
/**
 * What this obligor has paid so far.
 */
paid: string, limits: Array<LiabilityLimit>, sources: Array<SourceLine>, };

/**
 * Somebody liable on the claim.
 */
export type ObligorRef = { "who": "debtor" } | { "who": "guarantor", index: number, };

export type ObligorsShown = { asOf: string, 
/**
 * Journal entry that set who is liable; none while nobody did.
 */
seq: number | null, 
/**
 * The debtor first, then the guarantors of the file.
 */
obligors: Array<ObligorOwed>, 
/**
 * One for each payment of a guarantor.
 */
recourse: Array<RecourseLine>, liabilities: Array<LiabilityDraft>, };

export type OccupancyDraft = { rule: OccupancyRule, figure: string, };

export type OccupancyRule = "unset" | "notAgreed" | "annual" | "daily" | "lpr";

/**
 * The agreed charge for the use of the compensated money.
 */
export type OccupancyTerms = { "rule": "notAgreed" } | { "rule": "annual", percent: string, } | { "rule": "daily", percent: string, } | { "rule": "lpr", multiplier: string, };

export type OfferLine = { title: string, titleEn: string, why: string, whyEn: string, on: string, 
/**
 * Days after which it comes again.
 */
every: number | null, 
/**
 * Whether it is to negotiate up to that day.
 */
limit: boolean, };

export type OfficerForecasts = { officer: string | null, decisions: number, withinPercent: string, expected: string, came: string, };

/**
 * What waits for one officer.
 */
export type OfficerLoad = { 
/**
 * None for files that name nobody.
 */
officer: string | null, files: number, must: number, today: number, late: number, idle: number, expired: number, 
/**
 * Statutory dates, promises, instalments and steps of the working days ahead.
 */
ahead: number, };

/**
 * Opens a copy in the system's own program for it. A program is never opened, only given out.
 */
export type OpenAttachment = { caseId: string, seq: number, 
/**
 * Whether what may act in it was shown and agreed to.
 */
accepted: boolean, };

export type OpenCase = { id: string, };

/**
 * Makes (or opens again) the sample portfolio and opens it.
 */
export type OpenSample = Record<symbol, never>;

export type OpenedWith = "passphrase" | "recoveryKey" | "keychain";

export type OrderDraft = { "order": "statutory" } | { "order": "principalFirst" } | { "order": "free", heads: Array<string>, };

export type OrderTurnDraft = { from: string, order: OrderDraft, };

export type OrderTurnShown = { "order": "asTheRuleSays", from: string, } | { "order": "onAnotherDay", from: string, } | { "order": "no" };

export type OrganisationSet = Record<symbol, never>;

export type OrganisationShown = { name: string, address: string, phone: string, contact: string, accountName: string, accountBank: string, accountNumber: string, 
/**
 * Further accounts, and those that other creditors named.
 */
accounts: Array<AccountDraft>, 
/**
 * It recovers as an insurer that paid, not as a guarantor.
 */
insurer: boolean, };

export type OverdueChange = { seq: number, at: string, actor: string, mild: number, medium: number, reason: string, };

/**
 * Bounds of the classes of overdue days, and every change of them, the latest first.
 */
export type OverdueClassesShown = { mild: number, medium: number, shippedMild: number, shippedMedium: number, classes: Array<CodedLine>, changes: Array<OverdueChange>, };

export type OverrideRegret = { caseId: string, number: string, regret: string, };

/**
 * Why an obligor owes nothing on a head.
 */
export type OwedZero = "nothingClaimed" | "notCovered" | "notBegun" | "periodExpired" | "shareUsedUp" | "ceilingUsedUp";

export type OwnWording = { version: number, savedAt: string, savedBy: string, note: string, 
/**
 * It can no longer be read by this program; the shipped one stands in its place.
 */
broken: boolean, };

export type Paper = "loanContract" | "guaranteeContract" | "counterGuarantee" | "compensationVoucher" | "repaymentRecord" | "identity" | "correspondence" | "courtPaper" | "assetClue" | "commitment" | "other";

export type ParagraphItem = { head: string | null, amount: string | null, text: string, };

export type PartDraft = { head: string, amount: string, };

export type PartyDraft = { name: string, identity: string, phone: string, 
/**
 * As that of the debtor's.
 */
phoneSource: string, address: string, addressSource: string, };

export type PartyKind = "person" | "company";

/**
 * What contacts say of reaching somebody.
 */
export type PartyReach = { 
/**
 * The last day on which the person was reached.
 */
reached: string | null, 
/**
 * Since when the number or the address is no longer good.
 */
invalid: string | null, 
/**
 * Since when the person asked not to be contacted.
 */
refused: string | null, 
/**
 * The day on which an address for service was confirmed in writing.
 */
service: string | null, };

export type PartyShown = { name: string, kind: PartyKind, identity: string | null, phone: string | null, 
/**
 * Where it comes from, as in a draft; none where the file does not say.
 */
phoneSource: string | null, address: string | null, addressSource: string | null, reach: PartyReach, };

/**
 * A passphrase on its way in: wiped when dropped, never printed, never sent back.
 */
export type Passphrase = string;

export type PassphraseChanged = Record<symbol, never>;

export type PassphraseRated = { verdict: PassphraseVerdict, };

export type PassphraseSuggested = { passphrase: Passphrase, };

export type PassphraseVerdict = "tooShort" | "tooCommon" | "numbers" | "names" | "acceptable" | "strong";

export type PasteGuess = { 
/**
 * Name of the field of the draft, as a problem names it.
 */
field: string, value: string, 
/**
 * The header or the words it was read from.
 */
heard: string, 
/**
 * Whether a header or label says so, and not only the look of it.
 */
named: boolean, };

export type PasteRead = { 
/**
 * Whether it was read as cells.
 */
cells: boolean, 
/**
 * The cases it seems to tell of, in its order.
 */
cases: Array<PastedCase>, 
/**
 * Rows beyond those.
 */
more: number, 
/**
 * Headers and labels of which nothing was taken.
 */
left: Array<string>, };

export type PastedCase = { 
/**
 * A draft that holds what was guessed and nothing else.
 */
draft: CaseDraft, guesses: Array<PasteGuess>, };

/**
 * Present values in yuan, to the fen.
 */
export type PathAppraised = { path: RecoveryPath, mean: string, sd: string, p10: string, p50: string, p90: string, 
/**
 * Chance that it costs more than it brings, percent.
 */
lossPercent: string, anyCashPercent: string, cash12MonthsPercent: string, firstCashMonths: string | null, expectedRecovered: string, expectedCost: string, costs: Array<CostItem>, staffHours: string, 
/**
 * To lawyers and agencies. Yuan.
 */
lawyerBudget: string, 
/**
 * To courts and insurers before anything comes in. Yuan.
 */
courtCash: string, 
/**
 * Suits that come to a judgment, each with a hearing, in expectation.
 */
hearings: string, 
/**
 * Chance of winning at which the path is worth nothing, percent; may lie outside 0 to 100.
 */
breakEvenPercent: string | null, 
/**
 * From the claim down to the mean.
 */
steps: Array<WorthStep>, };

export type PathChosen = { seq: number, 
/**
 * The track that goes with the path, where nobody has begun it.
 */
begins: CodedLine | null, };

export type PathExplained = { path: RecoveryPath, 
/**
 * Parts after what they are parts of; the first is the whole.
 */
lines: Array<ExplainedLine>, };

export type PathOverride = { caseId: string, path: Candidate, };

export type PathShare = { path: Candidate, cases: number, };

export type PathShown = { seq: number, path: RecoveryPath, reason: string, asOf: string, mean: string, p10: string, p50: string, p90: string, };

export type PathTried = { path: RecoveryPath, mean: string, p10: string, p50: string, p90: string, lossPercent: string, };

export type PathWorth = { path: RecoveryPath, mean: string, };

export type PathsCompared = { asOf: string, 
/**
 * The claim that is appraised.
 */
claim: string, paths: Array<PathAppraised>, 
/**
 * What is best where one thing is clearly best.
 */
recommended: Candidate | null, 
/**
 * The two that are closest where nothing is.
 */
undecided: Undecided | null, 
/**
 * A lump sum today at or above this is worth taking.
 */
settlementFloor: string, 
/**
 * Paths whose P10 to P90 share no ground with those of the path of the highest mean.
 */
apart: Array<RecoveryPath>, blocked: Array<BlockedPath>, caveats: Array<AppraisalCaveat>, assumptions: Array<AssumptionLine>, sources: Array<SourceLine>, sunk: SunkCosts, };

/**
 * A path the rules block, and why.
 * What moves while a lever is dragged.
 */
export type PathsTried = { paths: Array<PathTried>, recommended: Candidate | null, 
/**
 * What would decide between the two is not looked for.
 */
undecided: Undecided | null, settlementFloor: string, apart: Array<RecoveryPath>, blocked: Array<BlockedPath>, };

export type PathsWeighed = { 
/**
 * Part of the debtor's means that a warning would have to cost for suing first to be better, percent.
 */
firstMoveThreshold: string | null, 
/**
 * The part assumed now, percent.
 */
firstMoveAssumed: string, 
/**
 * By how much demanding first is ahead now. Yuan.
 */
firstMoveLead: string, valueOfSequencing: string, 
/**
 * No enquiry about the payers is worth more than this.
 */
valueOfKnowing: string, 
/**
 * The fixed fee that comes to the same as the agent's share. Yuan.
 */
equalFixedFee: string, 
/**
 * The share that comes to the same as the fixed fee, percent, if any does under the cap.
 */
equalSharePercent: string | null, 
/**
 * How far each lever moves the best path, the strongest first.
 */
swings: Array<Swing>, 
/**
 * Half-width of the band that holds the best path's mean with probability 0.8. Yuan.
 */
parameterBand: string, 
/**
 * Part of that band that rests on the company's own figures, percent.
 */
evidencePercent: string, 
/**
 * Waiting against the limitation; nothing where none runs against the debtor.
 */
waiting: WaitingWeighed | null, };

/**
 * A payment as typed.
 */
export type PaymentDraft = { caseId: string, receivedOn: string, amount: string, payer: string, note: string, 
/**
 * The account it reached; left out where nobody said.
 */
account?: string, 
/**
 * The guarantor of the file who paid, by place from 0; left out, the debtor or whoever `payer` names.
 */
guarantor?: number, 
/**
 * Left out, by the order in force.
 */
application?: ApplicationDraft, };

export type PaymentLine = { 
/**
 * Journal entry; `reverse_entry` names it.
 */
seq: number, receivedOn: string, amount: string, payer: string | null, note: string | null, 
/**
 * The account it reached, where it was said.
 */
account: string | null, 
/**
 * The creditor had not named that account.
 */
stray: boolean, 
/**
 * The day it went on to the right one.
 */
redirectedOn: string | null, reversed: boolean, };

export type PaymentPreviewed = { amount: string, applied: Array<HeadAmount>, surplus: string, before: Array<HeadAmount>, after: Array<HeadAmount>, totalBefore: string, totalAfter: string, 
/**
 * A payment of the same amount on the same day is already recorded.
 */
duplicate: boolean, 
/**
 * The account it reached is none that the creditor named.
 */
stray: boolean, };

export type PaymentRecorded = { seq: number, applied: Array<HeadAmount>, surplus: string, totalAfter: string, };

/**
 * How personal data stand in what is written out.
 */
export type PersonalData = "masked" | "clear";

/**
 * The ids of what is chosen, in the order of the list.
 */
export type PickCases = { selection: CaseSelection, };

export type PlaceChecked = { place: PlaceKind, };

/**
 * On a disk of this machine, on a share, in a folder that another program keeps the same elsewhere.
 */
export type PlaceKind = "own" | "network" | "synced";

/**
 * What came in while somebody else worked on the file, and what that cost.
 */
export type PlacedLine = { from: string, 
/**
 * The day it ended; none while it lasts.
 */
until: string | null, received: string, payments: number, paid: string, };

export type PlanAct = "signed" | "accelerated" | "ended";

export type PlanDraft = { caseId: string, template: string, firstDue: string, count: string, 
/**
 * Empty is as the template says.
 */
downPercent: string, standstill: boolean, lapse: PlanLapse, acceleratesAfter: string, 
/**
 * Income and costs a month; both empty where they were not worked out.
 */
income: Array<BudgetDraft>, costs: Array<BudgetDraft>, 
/**
 * Dates and amounts of a free plan.
 */
free: Array<InstalmentDraft>, reason: string, };

/**
 * How standstill and what is given up lapse when everything becomes due.
 */
export type PlanLapse = "fromThatDay" | "fromTheStart";

export type PlanLine = { seq: number, template: string, state: PlanStanding, asOf: string, base: string, 
/**
 * All that was owed on its day; none where its own instalments say what is to be paid.
 */
owed: string | null, givenUp: string, standstill: boolean, lapse: PlanLapse, acceleratesAfter: number, signedOn: string | null, paid: string, missed: number, instalments: Array<InstalmentLine>, reason: string, 
/**
 * The help with funding that feeds it.
 */
funding: Array<FundingLine>, 
/**
 * Who signed it, where that was said.
 */
signedBy: Array<ObligorName>, };

export type PlanNote = { "code": "tooLong", most: string, } | { "code": "tooMany", most: string, } | { "code": "beyondMonths", most: string, } | { "code": "beyondInstalments", most: string, } | { "code": "aboveDisposable", amount: string, } | { "code": "givesUp", amount: string, };

export type PlanPreviewed = { base: string, owed: string | null, givenUp: string, total: string, fees: string, 
/**
 * The limits of the template.
 */
mostMonths: number, mostInstalments: number, 
/**
 * What is left a month, where it was worked out.
 */
disposable: string | null, 
/**
 * How many instalments what is left a month would take.
 */
proposedCount: number | null, instalments: Array<InstalmentLine>, warnings: Array<PlanNote>, };

export type PlanStanding = "drawn" | "active" | "breached" | "accelerated" | "performed" | "ended";

export type PlanStep = { draft: StepDraft, };

/**
 * Plans the same next step on cases. At most five hundred at a time.
 */
export type PlanSteps = { ids: Array<string>, what: string, on: string, owner: string, };

export type PlannedContactDraft = { channel: ContactChannel, with: ContactRef, purpose: ContactPurpose, time: string, reason: string, };

/**
 * A plan, by its base and the day of its figures, or a promise, by its amount and the day it is due.
 */
export type PledgeLine = { seq: number, of: PledgeOf, amount: string, day: string, by: ObligorName | null, };

export type PledgeOf = "plan" | "promise";

export type PolicySet = { seq: number, };

export type PolicyShown = { title: string, quietFrom: string, quietTo: string, calls: number, attempts: number, years: number, sources: Array<SourceLine>, };

export type PortfolioAllocated = { asOf: string, cases: number, 
/**
 * Cases whose claim could not be reckoned.
 */
unreckoned: number, value: string, bound: string, 
/**
 * Percent of the value.
 */
gapPercent: string, resources: Array<ResourceUse>, shares: Array<PathShare>, 
/**
 * The nearest to the line first: what the case gives up against its next best choice.
 */
near: Array<AllocatedCase>, 
/**
 * What each override costs.
 */
regrets: Array<OverrideRegret>, 
/**
 * Cases whose limitation runs out so soon that only an act that interrupts it was left to choose.
 */
forced: Array<ForcedCase>, 
/**
 * Overrides that would let a limitation run out: reported, not followed.
 */
conflicts: Array<ForcedConflict>, };

export type PortfolioBalances = { asOf: string, 
/**
 * Cases that were not withdrawn.
 */
cases: number, 
/**
 * Those whose claim cannot be reckoned on that day; they are in no sum.
 */
unreckoned: number, total: string, heads: Array<HeadSum>, stages: Array<StageBalances>, };

export type PostponeStep = { caseId: string, 
/**
 * The step; none where a statutory date was meant, which is refused.
 */
step: number | null, clock: string, to: string, reason: string, };

export type Preferences = { language: Language, theme: Theme, unit: Unit, idleMinutes: number, 
/**
 * Names are covered too. 
 */
private: boolean, 
/**
 * Which single keys do what. 
 */
keys: KeyChoice, 
/**
 * How close rows and fields stand. 
 */
density: Density, };

export type PreferencesSet = Record<symbol, never>;

/**
 * What an act would do to the deadlines; nothing is written.
 */
export type PreviewAct = { draft: ActDraft, };

export type PreviewCharge = { draft: ChargeDraft, asOf: string, };

export type PreviewDelivery = { draft: DeliveryDraft, };

/**
 * Reads every row and says what would come in; nothing is written.
 */
export type PreviewImport = { plan: ImportPlan, };

export type PreviewJudgment = { draft: JudgmentDraft, asOf: string, };

/**
 * The real pages, not yet issued.
 */
export type PreviewLetter = { draft: LetterDraft, };

/**
 * What each would owe; nothing is written.
 */
export type PreviewLiabilities = { draft: LiabilitiesDraft, asOf: string, };

export type PreviewMilestone = { draft: MilestoneDraft, };

/**
 * What the payment would do; nothing is written.
 */
export type PreviewPayment = { draft: PaymentDraft, };

/**
 * What the plan would be; nothing is written.
 */
export type PreviewPlan = { draft: PlanDraft, };

export type PreviewQuote = { draft: QuoteDraft, };

export type PreviewRenewal = { draft: RenewalDraft, };

export type PreviewRulePack = { path: string, };

export type PreviewStandstill = { draft: StandstillDraft, asOf: string, };

export type PreviewTerms = { draft: TermsChange, asOf: string, };

export type PreviewWaiver = { draft: WaiverDraft, asOf: string, };

/**
 * What is wrong with a text, and the pages it would make of a case; nothing is written.
 */
export type PreviewWording = { template: string, language: LetterLanguage, text: string, 
/**
 * With which case; none checks the text alone.
 */
draft: LetterDraft | null, };

/**
 * Writes the chosen cases to a new PDF, with these columns and in the order of the list.
 */
export type PrintList = { selection: CaseSelection, columns: Array<ListColumn>, sort: CaseSort, descending: boolean, path: string, asOf: string | null, language: Language, };

export type PrivacyShown = { 
/**
 * What is masked.
 */
masked: Array<Masking>, reasonToReveal: boolean, 
/**
 * The most minutes a window may stay open with nobody at it.
 */
idleMinutesMost: number, 
/**
 * Seconds a revealed field, and what was copied, stay in clear.
 */
clearSeconds: number, };

export type ProblemsExported = { path: string, };

export type Progress = { running: boolean, done: number, of: number, };

export type PromiseAnswered = { "how": "closed", seq: number, on: string, reason: string, } | { "how": "anew", seq: number, due: string, };

export type PromiseDraft = { caseId: string, by: ObligorRef, madeOn: string, amount: string, due: string, proof: string, };

export type PromiseLine = { seq: number, by: ObligorName, madeOn: string, amount: string, due: string, paid: string, state: PromiseOutcome, proof: string | null, 
/**
 * What answered it, where it was not kept.
 */
answered: PromiseAnswered | null, 
/**
 * The help with funding that feeds it.
 */
funding: Array<FundingLine>, 
/**
 * What came in on it, payment by payment.
 */
parts: Array<PromisePart>, };

export type PromiseOutcome = "open" | "kept" | "partlyKept" | "broken";

export type PromisePart = { on: string, amount: string, };

export type ProofLine = { id: string, title: string, titleEn: string, 
/**
 * The file needs it.
 */
needed: boolean, 
/**
 * How many pieces there are.
 */
there: number, 
/**
 * Moves that should not be made without it.
 */
neededFor: Array<CodedLine>, };

/**
 * Asks for approval of the paths of an allocation, case by case.
 */
export type ProposeAllocation = { plan: AllocatePortfolio, language: Language, };

/**
 * Opens a vault with what the keychain keeps.
 */
export type QuickUnlock = { path: string, };

export type QuickUnlockForgotten = Record<symbol, never>;

export type QuickUnlockKept = { until: string, };

/**
 * A quote as typed.
 */
export type QuoteDraft = { series: string, effectiveOn: string, percent: string, 
/**
 * Last day for which it is confirmed; empty is the day it takes effect.
 */
confirmedUntil: string, 
/**
 * Where it was read.
 */
source: string, };

export type QuoteLine = { from: string, 
/**
 * Last day in force; none for the latest.
 */
through: string | null, percent: string, unverified: boolean, 
/**
 * Where the company read it, where it added it.
 */
added: string | null, };

export type RateDraft = { "rule": "annual", percent: string, } | { "rule": "daily", percent: string, } | { "rule": "lpr", term: LprTerm, multiplier: string, margin: string, fixedOn: string, };

/**
 * How good a passphrase is, before it is used.
 */
export type RatePassphrase = { passphrase: Passphrase, 
/**
 * Names typed in the same form, which it must not be made of; those of an open vault are known.
 */
names: Array<string>, };

export type RateShown = { "rule": "annual", percent: string, } | { "rule": "daily", percent: string, } | { "rule": "reference", series: string, multiplier: string, margin: string, fixedOn: string | null, };

export type RatedLevel = "low" | "middle" | "high";

/**
 * Reads cells copied from a sheet, or the words of a notice, as guesses for the form; nothing is written.
 */
export type ReadPaste = { text: string, };

/**
 * Reads a sheet and guesses its columns; nothing is written.
 */
export type ReadSheet = { path: string, 
/**
 * Which sheet of a workbook; the likeliest if none.
 */
sheet: string | null, 
/**
 * Row of the header, from 1; found if none.
 */
headerRow: number | null, 
/**
 * For CSV; recognised if none.
 */
encoding: SheetEncoding | null, };

/**
 * The text of a version; of the one in use where none is named.
 */
export type ReadWording = { template: string, language: LetterLanguage, version: number | null, };

export type ReceiptLine = { seq: number, receivedOn: string, amount: string, payer: string, applied: Array<HeadAmount>, surplus: string, totalAfter: string, 
/**
 * By which order, and why by that.
 */
by: AppliedBy, 
/**
 * Head ids in the order taken; for a split, the heads named.
 */
order: Array<string>, 
/**
 * Why it looks like a token, where it does.
 */
token: TokenPayment | null, };

/**
 * The entry that took a payment back.
 */
export type ReceiptReversal = { seq: number, at: string, actor: string, reason: string, };

export type ReceiptRow = { caseId: string, 
/**
 * Journal entry.
 */
seq: number, number: string, debtor: string, officer: string | null, receivedOn: string, amount: string, 
/**
 * Who paid; none is the debtor.
 */
payer: string | null, account: string | null, note: string | null, 
/**
 * What it went to; none where it was taken back or cannot be applied yet.
 */
cost: string | null, interest: string | null, principal: string | null, surplus: string | null, state: ReceiptState, 
/**
 * The day it went on to the right account.
 */
redirectedOn: string | null, reversal: ReceiptReversal | null, };

export type ReceiptState = "counted" | "awaiting" | "unposted" | "reversed";

export type ReceiptsExported = { path: string, count: number, };

export type ReceiptsOf = "all" | "awaiting" | "unposted" | "reversed";

export type ReceiptsShown = { from: string, to: string, 
/**
 * Whether there is any payment in the vault.
 */
ever: boolean, 
/**
 * Payments found, those that were taken back among them.
 */
total: number, 
/**
 * Those that stand, and what they come to.
 */
standing: number, amount: string, cost: string, 
/**
 * Interest of every kind, and damages for default.
 */
interest: string, principal: string, surplus: string, awaiting: number, unposted: number, reversed: number, rows: Array<ReceiptRow>, };

export type RecentVault = { path: string, name: string, sample: boolean, 
/**
 * Path of the witness file it was opened with; empty for none.
 */
witness: string, 
/**
 * Until when the keychain opens it; empty for not at all.
 */
quickUntil: string, };

export type RecordAct = { draft: ActDraft, };

export type RecordCharge = { draft: ChargeDraft, };

export type RecordComplaint = { draft: ComplaintDraft, };

export type RecordConsent = { draft: ConsentDraft, };

export type RecordContact = { draft: ContactDraft, };

export type RecordDelivery = { draft: DeliveryDraft, 
/**
 * The day on which it is followed up; empty where nothing is planned.
 */
followUp: string, };

export type RecordDiagnosis = { draft: DiagnosisDraft, };

export type RecordDossier = { draft: DossierDraft, };

export type RecordMilestone = { draft: MilestoneDraft, };

/**
 * Records that the letters were posted, as one act.
 */
export type RecordNumbers = { picks: Array<NumberPick>, on: string, };

export type RecordPayment = { draft: PaymentDraft, };

export type RecordPromise = { draft: PromiseDraft, };

/**
 * Hours as typed, such as `1.5`; whoever acts where nobody is named.
 */
export type RecordTime = { caseId: string, on: string, hours: string, by: string, what: string, };

/**
 * A file of the case that holds a recording.
 */
export type RecordingLine = { seq: number, name: string, 
/**
 * Keyed digest of its bytes.
 */
digest: string, };

export type RecourseCondition = "notToTheCreditorsHarm" | "whatTheDebtorCannotPay" | "noContributionAgreed" | "beyondOwnShare";

/**
 * The recourse claim that one payment gave its payer.
 */
export type RecourseLine = { 
/**
 * Journal entry of the payment.
 */
payment: number, payer: number, payerName: string, on: string, amount: string, applied: Array<HeadAmount>, againstDebtor: string, againstGuarantors: Array<CoShareLine>, conditions: Array<RecourseCondition>, sources: Array<SourceLine>, };

/**
 * Opens a vault by its recovery key and gives a user another passphrase.
 */
export type RecoverVault = { path: string, recoveryKey: Passphrase, 
/**
 * Whose passphrase is set; empty for whoever made the vault.
 */
user: string, 
/**
 * The new one.
 */
passphrase: Passphrase, witness: string, acceptRollback: boolean, };

export type RecoveryKeyConfirmed = Record<symbol, never>;

export type RecoveryKeyDrawn = { groups: Array<Passphrase>, };

/**
 * A way to recover.
 */
export type RecoveryPath = "lumpSum" | "instalments" | "litigation" | "agency" | "sequence" | "phone" | "visit" | "planUntitled" | "planReduced" | "planPrincipal" | "deferral" | "paymentOrder" | "mediation" | "suitUnpreserved" | "hourly" | "agencyFull" | "realiseSecurity" | "outsourced" | "bankHelp" | "assignment" | "preserve";

export type RecoverySheetWritten = { path: string, };

export type RedactedCopy = { "of": "ledger", format: LedgerFormat, } | { "of": "papers" } | { "of": "letter", letter: string, } | { "of": "bundle" };

export type RedactedExported = { path: string, files: number, 
/**
 * Numbers of letters that were written by a wording which is no longer there.
 */
leftOut: Array<string>, };

/**
 * Says that money which reached another account went on to the right one.
 */
export type RedirectPayment = { caseId: string, payment: number, on: string, paper: string, };

/**
 * Every way a command can say no, by a stable code. The window and the command line have two sentences for each:
 * what happened, what to do.
 */
export type Refusal = { "code": "vault-locked" } | { "code": "wrong-passphrase", waitSeconds: number, } | { "code": "weak-passphrase", verdict: PassphraseVerdict, } | { "code": "recovery-key-mistyped", group: number, } | { "code": "recovery-key-differs" } | { "code": "no-keychain" } | { "code": "quick-unlock-over" } | { "code": "not-a-vault", path: string, } | { "code": "vault-exists", path: string, } | { "code": "newer-vault", version: number, } | { "code": "in-use" } | { "code": "tampered", detail: string, } | { "code": "rolled-back", seen: string, found: string, } | { "code": "read-only" } | { "code": "kdf-limits" } | { "code": "no-space" } | { "code": "file-trouble", path: string, trouble: FileTrouble, } | { "code": "case-unknown", id: string, } | { "code": "case-withdrawn" } | { "code": "case-closed" } | { "code": "closing-unfit", condition: ClosingCondition, } | { "code": "field-invalid", field: string, rule: FieldRule, } | { "code": "reason-missing" } | { "code": "contact-refused", law: string, basis: string, } | { "code": "contact-needs-reason", law: string, basis: string, } | { "code": "move-illegal" } | { "code": "rung-skipped" } | { "code": "plan-unfit" } | { "code": "plan-not-there" } | { "code": "promise-not-broken" } | { "code": "own-approval" } | { "code": "statutory-date" } | { "code": "not-compensated" } | { "code": "payment-before-compensation", on: string, } | { "code": "not-reversible", seq: number, } | { "code": "import-refused", reason: SheetTrouble, detail: string, } | { "code": "column-missing", field: SheetField, } | { "code": "rows-refused", refused: number, } | { "code": "cancelled" } | { "code": "attachment-unknown" } | { "code": "attachment-too-large" } | { "code": "attachment-damaged" } | { "code": "attachment-active", active: Array<ActiveContent>, } | { "code": "attachment-program" } | { "code": "image-unfit", flaw: ImageFlaw, } | { "code": "batch-moved-on", cases: number, } | { "code": "letter-incomplete", missing: Array<MissingFact>, fields: Array<string>, } | { "code": "unprintable", characters: string, } | { "code": "letter-unknown" } | { "code": "wording-unknown" } | { "code": "wording-flawed", line: number, } | { "code": "wording-unfit", rules: Array<WordingRule>, words: string, } | { "code": "wording-needs-reason", rules: Array<WordingRule>, words: string, } | { "code": "kept-until", day: string, } | { "code": "no-offer-made" } | { "code": "letter-changed" } | { "code": "addressee-unfit", to: string, } | { "code": "reference-missing", series: string, day: string, } | { "code": "waiver-above-balance", head: string, amount: string, balance: string, } | { "code": "split-mismatch", parts: string, amount: string, } | { "code": "part-above-balance", head: string, amount: string, balance: string, } | { "code": "head-unknown", head: string, } | { "code": "claim-unfit", path: string, rule: string, detail: string, } | { "code": "no-judgment" } | { "code": "pack-unfit", path: string, rule: string, detail: string, } | { "code": "file-changed", path: string, } | { "code": "assumption-invalid", id: string, } | { "code": "not-permitted", lacks: Lacks, } | { "code": "not-a-bundle", path: string, } | { "code": "backup-running" } | { "code": "batch-running" } | { "code": "no-manager-left" } | { "code": "bad-request", detail: string, } | { "code": "fault", reference: string, };

/**
 * Saves the case; refused with the first problem if any is not a warning.
 */
export type RegisterCase = { draft: CaseDraft, };

export type Remit = "own" | "unit" | "all";

/**
 * A short renewal: a fee in place of the damages of some days.
 */
export type RenewalDraft = { caseId: string, from: string, 
/**
 * How many days, as many as the lists of the casework allow.
 */
days: string, fee: string, 
/**
 * What was agreed, and where it stands.
 */
paper: string, reason: string, approvedBy: string, 
/**
 * The entry that asked for the approval; needed where there is a second person.
 */
approval: number | null, };

export type RenewalPreviewed = { 
/**
 * First day on which damages run again.
 */
until: string, 
/**
 * The damages that would run in those days.
 */
damages: string, 
/**
 * Whether the fee is lower than those.
 */
lower: boolean, change: ClaimChange, };

export type ReopenCase = { caseId: string, reason: string, };

export type ReportExported = { path: string, };

/**
 * By what is summed.
 */
export type ReportOf = "whole" | "officer" | "path" | "cause" | "product" | "age" | "closing";

export type ReportRow = { name: CodedLine, 
/**
 * Files that are open today.
 */
open: number, 
/**
 * What was compensated on all files of the row. Yuan.
 */
compensated: string, 
/**
 * What is owed on the open ones. Yuan.
 */
balance: string, 
/**
 * In the time asked for, as is all that follows. Yuan.
 */
recovered: string, costs: string, 
/**
 * Days from the compensation to the first contact or letter, on average over the files compensated in that time;
 * none where none of them had one.
 */
firstContact: number | null, contacts: number, letters: number, kept: number, broken: number, closed: number, };

export type ReportShown = { from: string, to: string, 
/**
 * Balances are of this day: the last one, but today at the latest.
 */
asOf: string, 
/**
 * Files whose balance cannot be reckoned; their balances are left out.
 */
unreckoned: number, tables: Array<ReportTable>, };

export type ReportTable = { of: ReportOf, rows: Array<ReportRow>, };

export type ResourceUse = { resource: ScarceResource, capacity: string, used: string, 
/**
 * What one unit more would bring. Yuan.
 */
shadowPrice: string, };

/**
 * Restores a backup, or the newest one in a folder, to a new place and opens it there.
 */
export type RestoreBackup = { from: string, to: string, passphrase: Passphrase, user: string, keyFile: string, };

/**
 * Shows one masked field; the vault logs it, with the reason where its policy asks for one.
 */
export type RevealField = { id: string, party: number | null, field: MaskedField, reason: string, };

/**
 * Shows one text of the file in clear, in which something is masked: what an entry says, or one part of it; of the
 * facts where no entry is named. Logged as `reveal_field` is.
 */
export type RevealText = { id: string, 
/**
 * Journal entry.
 */
entry: number | null, 
/**
 * The part by its name in the entry (`summary`, `values.phone`) or in the facts (`note`); empty is the line that
 * the history shows.
 */
name: string, reason: string, };

/**
 * Takes back one entry of a case: a payment, a choice, a correction, the opening.
 */
export type ReverseEntry = { id: string, seq: number, reason: string, };

export type Role = "officer" | "legal" | "manager" | "auditor";

export type RoundingAt = "posting" | "segment";

export type RoundingMode = "halfUp" | "halfEven";

export type RowEvent = "charged" | "accrued" | "received" | "waived" | "standstillBegan" | "standstillEnded" | "orderTurned";

export type RowProblem = { 
/**
 * The sheet's own number, from 1.
 */
row: number, column: string, value: string, 
/**
 * Stable code: `id_check_digit` and so on.
 */
rule: string, message: string, remedy: string, };

export type RuleChanged = { list: string, id: string, 
/**
 * Its name for people.
 */
title: string, turn: RuleTurn, };

export type RuleLayer = { seq: number, what: LayerKind, 
/**
 * Version of a pack; series, day and percent of a quote.
 */
title: string, source: string, at: string, actor: string, 
/**
 * Why it is left aside, where it does not fit the pack that ships now.
 */
leftAside: string | null, };

/**
 * A rule beside the series.
 */
export type RuleLine = { 
/**
 * The list of the pack it stands in: `fees`, `caps`, `measures`, `periods`, `interruptions`, `conduct`.
 */
list: string, id: string, title: string, sources: Array<SourceLine>, };

export type RuleTurn = "added" | "changed" | "removed";

/**
 * What a switch would change; nothing is written.
 */
export type RulesChange = { version: string, 
/**
 * Digest of the pack file; empty for a quote.
 */
sha256: string, rules: Array<RuleChanged>, 
/**
 * Open cases looked at.
 */
cases: number, 
/**
 * Cases whose figures change.
 */
changed: number, 
/**
 * Sum of all balances after less before, where both can be reckoned.
 */
difference: string, 
/**
 * The largest changes, at most two hundred.
 */
largest: Array<CaseChanged>, };

export type RulesShown = { 
/**
 * What the pack in force calls itself.
 */
version: string, 
/**
 * Packs and quotes that the company laid upon what ships, in order.
 */
layers: Array<RuleLayer>, series: Array<SeriesLine>, rules: Array<RuleLine>, };

export type RulesSwitched = { seq: number, version: string, };

/**
 * Issues a letter for each, one after another, and writes files, print file, postal sheet and register. Answers at
 * the end; `batch_progress` tells meanwhile.
 */
export type RunBatch = { picks: Array<BatchPick>, order: BatchOrder, };

/**
 * Opens a case for every good row, as one act.
 */
export type RunImport = { plan: ImportPlan, onlyIfAllGood: boolean, };

/**
 * A charge that runs on the principal.
 */
export type RunningDraft = { rate: RateDraft, dayCount: DayCount, count: DayEnds, start: StartDay, from: string, until: string, compounding: CompoundingDraft | null, };

/**
 * The sample's data are invented, so its passphrase is shown.
 */
export type SampleOpened = { vault: VaultOpened, passphrase: string, };

/**
 * Keeps a text as a new version of the organisation's own. Letters are not written by it until it is chosen.
 */
export type SaveWording = { template: string, language: LetterLanguage, text: string, note: string, };

/**
 * A way to look at the list, under a name.
 */
export type SavedView = { name: string, query: string, stage: Stage | null, narrow: CaseNarrow, sort: CaseSort, descending: boolean, 
/**
 * Columns by their names, in order; empty for the usual ones.
 */
columns: Array<string>, };

export type ScarceResource = "staffHours" | "lawyerBudget" | "courtCash" | "hearings";

export type SealLine = { state: SealState, 
/**
 * Journal entry that asked.
 */
asked: number | null, 
/**
 * Who decided, or while nobody has, who asked; and when.
 */
by: string, on: string, reason: string, };

export type SealState = "notAsked" | "waiting" | "refused" | "given";

/**
 * One run of days with the same base and rate: base × rate ÷ basis × days.
 */
export type SegmentLine = { head: HeadKind, 
/**
 * The head inside the claim.
 */
id: string, accrual: string, from: string, 
/**
 * Last day counted.
 */
through: string, days: number, base: string, 
/**
 * Percent a year, or a day where `daily`.
 */
rate: string, daily: boolean, 
/**
 * Days of the year reckoned with: 360, 365 or 366; none for a daily rate.
 */
basis: number | null, 
/**
 * Unrounded.
 */
exact: string, 
/**
 * What a cap cut off, unrounded.
 */
cut: string, 
/**
 * `LPR 2024-02-20` and the like; empty for an agreed rate.
 */
rateSource: string, };

export type SelectionSummed = { count: number, compensated: string, received: string, 
/**
 * Sum of what is owed; none where not every balance can be reckoned, or too many would have to be.
 */
balance: string | null, };

export type SeriesLine = { id: string, title: string, publisher: string, 
/**
 * Last day for which the quote in force is confirmed.
 */
confirmedUntil: string, 
/**
 * Whether today lies after it.
 */
stale: boolean, source: SourceLine, 
/**
 * Latest first.
 */
quotes: Array<QuoteLine>, };

/**
 * Saves the company's own figures and why; an empty value returns to the shipped one.
 */
export type SetAssumptions = { values: Array<Tried>, reason: string, 
/**
 * Those of them that are the learned rate of the day.
 */
learned?: Array<string>, };

/**
 * Names the second folder; empty for none.
 */
export type SetBackupFolder = { folder: string, };

export type SetFlag = { caseId: string, flag: string, raised: boolean, on: string, evidence: string, };

/**
 * Puts the picture of a PNG or JPEG file to a place.
 */
export type SetImage = { spot: ImageSpot, path: string, };

/**
 * Sets how early periods are shown, for everybody; a kind not named keeps its days.
 */
export type SetLeads = { leads: Array<LeadDraft>, reason: string, };

export type SetLiabilities = { draft: LiabilitiesDraft, };

export type SetOrganisation = { organisation: OrganisationShown, };

/**
 * The most days of the two milder classes, as typed.
 */
export type SetOverdueClasses = { mild: string, medium: string, reason: string, };

export type SetPolicy = { policy: PrivacyShown, };

export type SetPreferences = { preferences: Preferences, };

export type SetTerms = { draft: TermsChange, };

/**
 * Sets somebody's role, remit and limits. With the first of them whoever has the vault open becomes a manager of it.
 */
export type SetUser = { user: UserDraft, 
/**
 * The passphrase that lets them in from now on; none leaves it as it is.
 */
passphrase: Passphrase | null, };

export type SharesGroup = "all" | "secured" | "unsecured";

/**
 * Probability of recovering nothing, up to 20, 50, 80 percent, below all, all. Percent.
 */
export type SharesLearned = { group: SharesGroup, cases: number, percents: Array<string>, };

export type SheetEncoding = "utf8" | "gb18030";

export type SheetField = "debtor" | "debtorIdentity" | "debtorPhone" | "debtorAddress" | "contract" | "loanContract" | "bank" | "loanAmount" | "compensationDate" | "principal" | "interest" | "penalty" | "fees" | "compensationTotal" | "occupancyRate" | "guarantor" | "guarantorIdentity" | "collateral" | "received" | "receivedOn" | "officer" | "note";

export type SheetKind = "xlsx" | "csv";

export type SheetRead = { sheet: string, sheets: Array<string>, encoding: SheetEncoding | null, headerRow: number, rows: number, columns: Array<ColumnRead>, 
/**
 * First rows as read, header included.
 */
head: Array<Array<string>>, 
/**
 * A mapping saved for this header was used.
 */
remembered: boolean, };

export type SheetTrouble = "unknownFormat" | "corrupt" | "encrypted" | "tooLarge" | "noHeader" | "encoding" | "empty" | "noSuchSheet" | "stopped";

export type SignChoice = { id: string, title: string, titleEn: string, speaks: SignSpeaks, };

export type SignDraft = { sign: string, evidence: string, };

export type SignLine = { id: string, title: string, titleEn: string, evidence: string, };

export type SignSpeaks = "willing" | "unwilling" | "able" | "unable";

export type SimilarCases = { 
/**
 * Below so many a path is carried beyond what was seen.
 */
few: number, 
/**
 * The class of the days since compensation that alike cases share.
 */
class: CodedLine | null, 
/**
 * Alike are claims between these. Yuan.
 */
from: string, to: string, 
/**
 * Paths that any of them took.
 */
paths: Array<SimilarPath>, 
/**
 * Paths carried beyond what was seen: learned rates are in force, and few of them took it.
 */
extrapolated: Array<RecoveryPath>, 
/**
 * Whether the lot falls on this case to take the path in second place, where two are too close to call.
 */
drawn: boolean, };

export type SimilarPath = { path: RecoveryPath, cases: number, };

/**
 * A rule of law or of the agreement, with where it stands.
 */
export type SourceLine = { title: string, article: string, 
/**
 * First and last day in force, where confirmed; a rule still in force has no last one.
 */
effectiveFrom: string | null, effectiveTo: string | null, unverified: boolean, };

export type Stage = "registered" | "lumpSum" | "instalments" | "litigation" | "agency" | "withdrawn" | "closed";

/**
 * A stage of collection and what it aims at.
 */
export type StageAim = { title: string, titleEn: string, aim: string, aimEn: string, };

export type StageBalances = { stage: Stage, cases: number, total: string, heads: Array<HeadSum>, };

export type StandstillDraft = { caseId: string, from: string, 
/**
 * First day that runs again; empty while it lasts.
 */
until: string, 
/**
 * Heads or accruals that stand still; empty is all.
 */
heads: Array<string>, reason: string, approvedBy: string, 
/**
 * The entry that asked for the approval; needed where there is a second person.
 */
approval: number | null, 
/**
 * The paper by which it was agreed, and who signed it: limitation starts anew against those.
 */
deal: DealDraft | null, };

export type StandstillLine = { seq: number | null, from: string, 
/**
 * First day after it; none while it lasts.
 */
until: string | null, 
/**
 * Accruals or heads that stand still; none is all.
 */
accruals: Array<string> | null, reason: string, approvedBy: string, };

/**
 * Whether the day of a charge bears already, or the day after first.
 */
export type StartDay = "sameDay" | "nextDay";

export type StepDraft = { caseId: string, what: string, on: string, owner: string, 
/**
 * A contact that is planned; its rules are checked at once.
 */
contact: PlannedContactDraft | null, 
/**
 * Days after which it comes again; empty where it does not.
 */
every: string, 
/**
 * Why its words are let through.
 */
reason: string, };

export type StepLine = { seq: number, what: string, due: string, owner: string | null, channel: ContactChannel | null, postponed: number, 
/**
 * Days after which it comes again.
 */
every: number | null, doneOn: string | null, outcome: string | null, };

export type StepsShown = { today: string, steps: Array<StepLine>, };

/**
 * Stops the running copy; it leaves nothing behind.
 */
export type StopCopying = Record<symbol, never>;

/**
 * Six random words.
 */
export type SuggestPassphrase = Record<symbol, never>;

export type SumSelection = { selection: CaseSelection, 
/**
 * Balances are of this day; today if empty.
 */
asOf: string | null, };

export type SunkCost = { on: string, what: string, amount: string, borneBy: CostBearer, };

/**
 * What was spent up to the day: it is gone whatever is chosen, and no figure of a path looks at it. Yuan.
 */
export type SunkCosts = { total: string, 
/**
 * Charged to the debtor: claimed with the debt.
 */
demanded: string, 
/**
 * Ours for good.
 */
own: string, lines: Array<SunkCost>, };

export type Swing = { id: string, lowValue: string, lowWorth: string, highValue: string, highWorth: string, };

export type TacticsShown = { today: string, people: Array<ObligorName>, overdueDays: number | null, overdueClass: CodedLine | null, 
/**
 * The latest first.
 */
judged: Array<JudgedLine>, 
/**
 * What is offered first, for the latest judgement.
 */
offers: Array<OfferLine>, signs: Array<SignChoice>, flags: Array<FlagLine>, tracks: Array<TrackLine>, plans: Array<PlanLine>, approvals: Array<ApprovalLine>, approvalMatters: Array<CodedLine>, templates: Array<CodedLine>, 
/**
 * The stage of collection the file is in; none for one that is closed.
 */
stage: StageAim | null, 
/**
 * The least days of a short renewal.
 */
renewalDays: number, 
/**
 * The most months of one.
 */
renewalMonths: number, };

/**
 * Gives cases tags and takes others from them. At most five hundred at a time.
 */
export type TagCases = { ids: Array<string>, add: Array<string>, remove: Array<string>, };

/**
 * Takes them back as one act, unless a letter has gone on since.
 */
export type TakeBackNumbers = { entries: Array<NumberEntry>, reason: string, };

export type TemplateChoice = { id: string, name: string, nameEn: string, law: string, demands: string, version: number, 
/**
 * Why it does not fit this addressee and case; none where it does.
 */
misfit: TemplateMisfit | null, 
/**
 * Whether it lists agreed payments.
 */
plan: boolean, };

export type TemplateMisfit = "notCompensated" | "otherAddressee" | "otherCapacity" | "nothingOwed" | "stillOwed" | "noJudgment" | "noSuitDecision" | "noLiability" | "notInThisLanguage";

/**
 * One term in words, old and new.
 */
export type TermLine = { term: TermName, before: string, beforeEn: string, after: string, afterEn: string, };

export type TermName = "charge" | "damages" | "loss" | "ceilings" | "order" | "rounding" | "rules" | "due" | "amount" | "running" | "fees";

/**
 * Other terms for all days.
 */
export type TermsChange = { caseId: string, terms: TermsDraft, 
/**
 * A claim document in place of the picks; empty for the picks themselves.
 */
document: string, reason: string, 
/**
 * The deal by which they change; none where what was entered was only wrong.
 */
deal: DealDraft | null, };

/**
 * Terms as typed: amounts, days and rates are still text, and empty where not given.
 */
export type TermsDraft = { occupancy: RunningDraft | null, damages: DamagesDraft | null, 
/**
 * What the 130 % line is held against.
 */
loss: LossDraft | null, ceilings: Array<CeilingDraft>, order: OrderDraft, orderTurns: Array<OrderTurnDraft>, rounding: RoundingMode, roundingAt: RoundingAt, };

/**
 * Changes of what was agreed, the latest first.
 */
export type TermsHistory = { turns: Array<TermsTurn>, };

export type TermsPreviewed = { change: ClaimChange, 
/**
 * The rules as a claim document, to look at or to change.
 */
document: string, 
/**
 * The whole claim, with what the journal adds.
 */
claim: string, sources: Array<SourceLine>, };

/**
 * The terms in force, what may be picked, and the document they come to.
 */
export type TermsShown = { 
/**
 * Journal entry that set them; none where the file states them by its agreed charge alone.
 */
seq: number | null, reason: string, terms: TermsDraft, 
/**
 * The rules as a claim document; it may be changed by hand.
 */
document: string, 
/**
 * Whether a document changed by hand is in force.
 */
byHand: boolean, 
/**
 * Ceilings that may be switched on, with the reasons for and against.
 */
ceilings: Array<CeilingOffer>, 
/**
 * Heads known by name.
 */
heads: Array<HeadName>, };

export type TermsTurn = { seq: number, kind: TermsTurnKind, 
/**
 * The day it was agreed or ordered, where somebody said.
 */
on: string | null, 
/**
 * First day it holds for; none is every day of the claim.
 */
from: string | null, 
/**
 * First day it no longer holds for.
 */
until: string | null, by: DealBy | null, paper: string, reason: string, lines: Array<TermLine>, };

export type TermsTurnKind = "terms" | "plan" | "standstill" | "renewal" | "judgment";

export type Theme = "system" | "light" | "dark";

export type ThresholdLine = { id: string, title: string, titleEn: string, days: number, 
/**
 * The day the oldest debt reaches it; none where nothing runs.
 */
on: string | null, come: boolean, 
/**
 * For one that turns the order of payments: what the terms of the claim say.
 */
order: OrderTurnShown | null, sources: Array<SourceLine>, };

export type TimeLine = { seq: number, on: string, minutes: number, by: string, what: string, };

/**
 * How cases stand so many months after the compensation. Percent.
 */
export type TimePoint = { months: number, paid: string, partial: string, terminated: string, writtenOff: string, open: string, };

export type TodayGroup = { group: TodayGroupKind, total: number, rows: Array<TodayRow>, };

/**
 * In order of consequence.
 */
export type TodayGroupKind = "must" | "today" | "late" | "decide" | "watch" | "post" | "silent" | "idle" | "expired";

export type TodayItem = { "what": "clock", clock: ClockLine, } | { "what": "promise", seq: number, by: ObligorName, amount: string, paid: string, } | { "what": "instalment", plan: number, number: number, of: number, amount: string, paid: string, 
/**
 * So many were missed that everything is due by the terms.
 */
breached: boolean, } | { "what": "approval", seq: number, by: string, text: string, amount: string | null, } | { "what": "step", seq: number, text: string, time: string | null, channel: ContactChannel | null, postponed: number, } | { "what": "complaint", seq: number, about: string, } | { "what": "letter", id: string, addressee: string, reference: string, 
/**
 * What it is called, in Chinese and in English.
 */
title: string, titleEn: string, number: string | null, toPost: boolean, returned: boolean, } | { "what": "measure", seq: number, title: string, titleEn: string, target: string, 
/**
 * The day it was asked for.
 */
on: string, } | { "what": "stray", seq: number, amount: string, account: string, } | { "what": "silent", since: string, 
/**
 * Whether anything was ever heard of the debtor.
 */
heard: boolean, days: number, 
/**
 * How many days the list allows, and why.
 */
limit: number, why: string, whyEn: string, } | { "what": "settled", 
/**
 * The settlement certificate was issued.
 */
certificate: boolean, 
/**
 * The credit report says no more that the debt is open.
 */
credit: boolean, } | { "what": "compensation", amount: string, } | { "what": "noStep" };

export type TodayRow = { caseId: string, number: string, debtor: string, officer: string | null, 
/**
 * What is owed today; none where it cannot be reckoned.
 */
total: string | null, on: string | null, daysLeft: number | null, item: TodayItem, };

export type TodayScope = "mine" | "all" | { "officer": { name: string, } };

export type TodayShown = { today: string, actor: string, 
/**
 * Whether today is a day of rest.
 */
resting: boolean, nextWorkingDay: string | null, groups: Array<TodayGroup>, load: Array<DayLoad>, 
/**
 * Officer by officer, who has most to answer for first; empty where all files are of one.
 */
officers: Array<OfficerLoad>, 
/**
 * How early periods are shown.
 */
leads: Array<LeadLine>, backup: BackupState, 
/**
 * What comes first after today, where nothing is due now.
 */
next: TodayRow | null, };

/**
 * A payment that is very small against what was owed, soon after the order turned: an assumption that helps to look
 * closer.
 */
export type TokenPayment = { title: string, titleEn: string, 
/**
 * The day on which the order turned.
 */
turned: string, 
/**
 * What was owed before it.
 */
owed: string, withinDays: number, most: string, mostPercent: string, sources: Array<SourceLine>, };

export type TrackLine = { id: string, title: string, titleEn: string, state: CodedLine | null, open: boolean, 
/**
 * For an agency or a lawyer, what came of it.
 */
placed: PlacedLine | null, moves: Array<MoveChoice>, made: Array<MoveLine>, };

export type Tried = { id: string, value: string, };

/**
 * Opens a backup, or the newest one in a folder, looks through all of it and leaves everything as it is.
 */
export type TryBackup = { from: string, passphrase: Passphrase, user: string, keyFile: string, };

export type TurnMeasure = { caseId: string, measure: number, step: MeasureStep, on: string, 
/**
 * The last day the court named; empty where it named none.
 */
until: string, 
/**
 * What it brought, or holds.
 */
amount: string, paper: string, 
/**
 * For money that came in: it is recorded as a payment in the same act. File, day and amount are those of this request.
 */
payment?: PaymentDraft, };

export type TurnPlan = { caseId: string, plan: number, act: PlanAct, on: string, paper: string, 
/**
 * The entry that asked for the approval; a standstill needs one where there is a second person.
 */
approval: number | null, 
/**
 * Who signs; nobody is the debtor. Of no account for any other turn.
 */
signedBy: Array<ObligorRef>, };

/**
 * Two candidates too close to call, and the figure that would decide between them, if any would.
 */
export type Undecided = { first: Candidate, second: Candidate, 
/**
 * What the second is expected to bring less. Yuan.
 */
behind: string, decider: Decider | null, };

/**
 * Takes back everything that one act on many cases wrote.
 */
export type UndoBulk = { first: number, last: number, reason: string, };

export type UndoImport = { batch: string, };

export type Unit = "yuan" | "tenThousand" | "hundredMillion";

export type UnlockVault = { path: string, passphrase: Passphrase, 
/**
 * Who opens it, in a vault with users; empty for whoever made it.
 */
user: string, 
/**
 * Path of the key file, the second secret; empty for none.
 */
keyFile: string, 
/**
 * Path of the witness file; empty for the one it was last opened with.
 */
witness: string, 
/**
 * Open it although it is older than it was; this is written down.
 */
acceptRollback: boolean, };

/**
 * Letters are written by this version from now on.
 */
export type UseWording = { template: string, language: LetterLanguage, version: number, reason: string, };

/**
 * Whoever has the vault open; `lacks` is what they may not do.
 */
export type UserActing = { name: string, role: Role, remit: Remit, lacks: Array<Lacks>, };

export type UserDraft = { name: string, role: Role, remit: Remit, 
/**
 * Empty for none.
 */
unit: string, 
/**
 * The most that may be given up at once; empty for no limit.
 */
waiverLimit: string, 
/**
 * The most that may be spent at once; empty for no limit.
 */
costLimit: string, 
/**
 * Whether masked fields may be seen in clear.
 */
reveal: boolean, active: boolean, };

export type UserLine = { user: UserDraft, 
/**
 * Cases that name them as their officer.
 */
cases: number, 
/**
 * Whoever has the vault open.
 */
acting: boolean, 
/**
 * Whether a passphrase of their own lets them in.
 */
hasPassphrase: boolean, };

export type UserSet = { seq: number, };

export type UsersShown = { 
/**
 * None in a vault of one.
 */
users: Array<UserLine>, 
/**
 * Officers that cases name and that are no users.
 */
unknownOfficers: Array<string>, };

export type VaultChecked = { entries: number, cases: number, problems: Array<string>, };

export type VaultForgotten = Record<symbol, never>;

export type VaultOpened = { path: string, name: string, sample: boolean, actor: string, user: UserActing, policy: PrivacyShown, cases: number, 
/**
 * Letterhead and account are filled in.
 */
organisationReady: boolean, 
/**
 * Until its passphrase is asked for again, whatever is done in it.
 */
sessionSeconds: number, };

export type VerifiedLetter = { id: string, number: string, template: string, templateVersion: number, addressee: string, dated: string, total: string, pages: number, };

/**
 * Whether a file in hand is a letter of this vault, byte for byte.
 */
export type VerifyLetter = { path: string, };

export type ViewsKept = Record<symbol, never>;

export type ViewsShown = { own: Array<SavedView>, shared: Array<SavedView>, };

export type VisitLine = { visitor: string, staffNumber: string, papers: string, checks: Array<CodedLine>, };

export type WaitingAct = "sue" | "wait" | "interrupt" | "lapse";

export type WaitingAdvice = "act" | "wait" | "lapse";

export type WaitingLevel = { level: AssetLevel, chancePercent: string, 
/**
 * The suit that is worth most, and what it is worth now. Yuan.
 */
path: RecoveryPath, sue: string, 
/**
 * What letting the coming month pass is worth. Yuan.
 */
wait: string, now: WaitingAct, 
/**
 * The day by which the interrupting act is best done, where one is worth it.
 */
interruptBy: string | null, 
/**
 * What being able to interrupt is worth. Yuan.
 */
interruptWorth: string, };

/**
 * Suing now against waiting for the debtor to come by assets before the claim becomes time-barred.
 */
export type WaitingWeighed = { 
/**
 * The limitation that runs out first.
 */
clock: CodedLine, countedFrom: string, lastDay: string, 
/**
 * Below zero where it has passed.
 */
daysLeft: number, advice: WaitingAdvice, 
/**
 * The best day to act at the latest: the day of the interrupting act where waiting gains, today where it loses.
 */
actBy: string, 
/**
 * What being able to wait is worth today. Yuan.
 */
worth: string, 
/**
 * What letting the coming month pass costs; below zero where it gains. Yuan.
 */
monthCosts: string, 
/**
 * By what the debtor has.
 */
levels: Array<WaitingLevel>, rests: Array<ExplainedRest>, };

export type WaiverDraft = { caseId: string, head: string, waivedOn: string, amount: string, reason: string, approvedBy: string, 
/**
 * The entry that asked for the approval; who gave it then stands for who approved.
 */
approval: number | null, };

export type WaiverLine = { seq: number | null, waivedOn: string, head: HeadKind, headId: string, amount: string, reason: string, approvedBy: string, 
/**
 * Whether it counts on the day shown.
 */
counted: boolean, };

/**
 * A file of the case, by the entry that put it there.
 */
export type WayFile = { seq: number, name: string, };

export type WayStep = { step: DeliveryStep, on: string, number: string | null, proof: string | null, files: Array<WayFile>, };

/**
 * How firm the comparison is and how to go about it; takes longer than the comparison itself.
 */
export type WeighPaths = { caseId: string, asOf: string, tried: Array<Tried>, };

export type WordingChecked = { flaws: Array<WordingFlaw>, 
/**
 * What no letter may say, whatever the case.
 */
remarks: Array<LineRemark>, preview: LetterPreviewed | null, };

/**
 * A mistake, with the place of it; lines and columns count from 1.
 */
export type WordingFlaw = { line: number, column: number, what: WordingMistake, name: string, };

export type WordingKept = { version: number, };

export type WordingLine = { id: string, name: string, nameEn: string, law: string, demands: string, 
/**
 * The version that ships.
 */
shipped: number, 
/**
 * The version letters are written by.
 */
used: number, 
/**
 * The newest first.
 */
own: Array<OwnWording>, };

export type WordingMistake = "noSuchBlock" | "badHeader" | "unbalanced" | "noSuchVariable" | "unconditional" | "noSuchTable" | "noSuchList" | "noSuchPart" | "misplaced" | "noWords" | "noHeader" | "otherHeader";

export type WordingPart = { name: string, text: string, };

/**
 * Words that a rule of conduct forbids.
 */
export type WordingRemark = { rule: WordingRule, words: string, };

export type WordingRule = "filedWithoutNumber" | "suitWithoutDecision" | "agencySuing" | "posingAsOfficial" | "inventedOffence" | "threat" | "insult" | "familyPressure" | "exposure" | "urgingToBorrow" | "overstatedCreditEffect" | "debtOnTheOutside";

export type WordingText = { version: number, text: string, 
/**
 * Parts that a line `use NAME` takes over.
 */
parts: Array<WordingPart>, variables: Array<WordingVariable>, tables: Array<string>, lists: Array<string>, };

export type WordingUsed = Record<symbol, never>;

/**
 * One that not every letter has is printed inside its condition.
 */
export type WordingVariable = { name: string, always: boolean, };

export type WordingsShown = { wordings: Array<WordingLine>, };

/**
 * All steps but the last sum to the last. Yuan.
 */
export type WorthStep = { step: WorthStepKind, amount: string, };

export type WorthStepKind = "claim" | "notRecovered" | "lawyers" | "courts" | "staff" | "other" | "time" | "net";

/**
 * The sheet with the key that was drawn, as a PDF file; without a path in the system's program, to be printed.
 */
export type WriteRecoverySheet = { path: string, language: Language, };

/**
 * Why a figure is zero.
 */
export type ZeroReason = { "why": "nothingAgreed" } | { "why": "notYetDue", from: string, } | { "why": "ended", on: string, } | { "why": "paid", on: string | null, } | { "why": "waived" } | { "why": "paidAndWaived" } | { "why": "noSuchCharge" } | { "why": "standingStill", until: string | null, } | { "why": "cutToNothing", amount: string, } | { "why": "nothingToBearIt" } | { "why": "rateZero" } | { "why": "belowHalfAFen" } | { "why": "notAwarded" };

export interface Commands {
  desk_state: { ask: AskState; reply: DeskState };
  create_vault: { ask: CreateVault; reply: VaultOpened };
  unlock_vault: { ask: UnlockVault; reply: VaultOpened };
  open_sample: { ask: OpenSample; reply: SampleOpened };
  lock_vault: { ask: LockVault; reply: Locked };
  lock_idle: { ask: LockIdle; reply: Locked };
  forget_vault: { ask: ForgetVault; reply: VaultForgotten };
  rate_passphrase: { ask: RatePassphrase; reply: PassphraseRated };
  suggest_passphrase: { ask: SuggestPassphrase; reply: PassphraseSuggested };
  check_place: { ask: CheckPlace; reply: PlaceChecked };
  make_key_file: { ask: MakeKeyFile; reply: KeyFileMade };
  custody: { ask: AskCustody; reply: CustodyShown };
  change_passphrase: { ask: ChangePassphrase; reply: PassphraseChanged };
  change_data_key: { ask: ChangeDataKey; reply: DataKeyChanged };
  recover_vault: { ask: RecoverVault; reply: VaultOpened };
  draw_recovery_key: { ask: DrawRecoveryKey; reply: RecoveryKeyDrawn };
  write_recovery_sheet: { ask: WriteRecoverySheet; reply: RecoverySheetWritten };
  confirm_recovery_key: { ask: ConfirmRecoveryKey; reply: RecoveryKeyConfirmed };
  keep_quick_unlock: { ask: KeepQuickUnlock; reply: QuickUnlockKept };
  forget_quick_unlock: { ask: ForgetQuickUnlock; reply: QuickUnlockForgotten };
  quick_unlock: { ask: QuickUnlock; reply: VaultOpened };
  check_vault: { ask: CheckVault; reply: VaultChecked };
  list_backups: { ask: AskBackups; reply: BackupsShown };
  back_up: { ask: BackUp; reply: BackedUp };
  set_backup_folder: { ask: SetBackupFolder; reply: BackupFolderSet };
  try_backup: { ask: TryBackup; reply: BackupTried };
  restore_backup: { ask: RestoreBackup; reply: VaultOpened };
  list_cases: { ask: ListCases; reply: CaseList };
  list_choices: { ask: AskListChoices; reply: ListChoices };
  sum_selection: { ask: SumSelection; reply: SelectionSummed };
  pick_cases: { ask: PickCases; reply: CasesPicked };
  assign_cases: { ask: AssignCases; reply: BulkDone };
  tag_cases: { ask: TagCases; reply: BulkDone };
  copy_cases: { ask: CopyCases; reply: CasesCopied };
  export_list: { ask: ExportList; reply: ListExported };
  report: { ask: AskReport; reply: ReportShown };
  export_report: { ask: ExportReport; reply: ReportExported };
  export_event: { ask: ExportEvent; reply: EventExported };
  print_list: { ask: PrintList; reply: ListPrinted };
  plan_steps: { ask: PlanSteps; reply: BulkDone };
  undo_bulk: { ask: UndoBulk; reply: BulkUndone };
  list_views: { ask: AskViews; reply: ViewsShown };
  keep_views: { ask: KeepViews; reply: ViewsKept };
  open_case: { ask: OpenCase; reply: CaseOpened };
  reveal_field: { ask: RevealField; reply: FieldRevealed };
  reveal_text: { ask: RevealText; reply: FieldRevealed };
  check_case: { ask: CheckCase; reply: CaseChecked };
  read_paste: { ask: ReadPaste; reply: PasteRead };
  register_case: { ask: RegisterCase; reply: CaseRegistered };
  edit_case: { ask: EditCase; reply: CaseEditing };
  amend_case: { ask: AmendCase; reply: CaseRegistered };
  reverse_entry: { ask: ReverseEntry; reply: EntryReversed };
  read_sheet: { ask: ReadSheet; reply: SheetRead };
  preview_import: { ask: PreviewImport; reply: ImportReport };
  run_import: { ask: RunImport; reply: ImportDone };
  import_progress: { ask: AskProgress; reply: Progress };
  cancel_import: { ask: CancelImport; reply: ImportCancelled };
  undo_import: { ask: UndoImport; reply: ImportUndone };
  export_problems: { ask: ExportProblems; reply: ProblemsExported };
  case_ledger: { ask: AskLedger; reply: Ledger };
  compare_ledger: { ask: CompareLedger; reply: LedgerCompared };
  compare_figure: { ask: CompareFigure; reply: FigureCompared };
  claim_paragraph: { ask: AskParagraph; reply: ClaimParagraph };
  export_ledger: { ask: ExportLedger; reply: LedgerExported };
  portfolio_balances: { ask: AskBalances; reply: PortfolioBalances };
  list_rules: { ask: AskRules; reply: RulesShown };
  preview_quote: { ask: PreviewQuote; reply: RulesChange };
  add_quote: { ask: AddQuote; reply: RulesSwitched };
  preview_rule_pack: { ask: PreviewRulePack; reply: RulesChange };
  load_rule_pack: { ask: LoadRulePack; reply: RulesSwitched };
  case_terms: { ask: AskTerms; reply: TermsShown };
  terms_history: { ask: AskTermsHistory; reply: TermsHistory };
  preview_terms: { ask: PreviewTerms; reply: TermsPreviewed };
  set_terms: { ask: SetTerms; reply: EntryWritten };
  preview_charge: { ask: PreviewCharge; reply: ClaimChange };
  record_charge: { ask: RecordCharge; reply: EntryWritten };
  case_lateness: { ask: AskLateness; reply: LatenessShown };
  case_costs: { ask: AskCosts; reply: CostsShown };
  offer_cost: { ask: AskCostOffer; reply: CostOffered };
  record_time: { ask: RecordTime; reply: EntryWritten };
  preview_waiver: { ask: PreviewWaiver; reply: ClaimChange };
  grant_waiver: { ask: GrantWaiver; reply: EntryWritten };
  preview_standstill: { ask: PreviewStandstill; reply: ClaimChange };
  preview_renewal: { ask: PreviewRenewal; reply: RenewalPreviewed };
  agree_renewal: { ask: AgreeRenewal; reply: EntryWritten };
  agree_standstill: { ask: AgreeStandstill; reply: EntryWritten };
  case_judgment: { ask: AskJudgment; reply: JudgmentShown };
  preview_judgment: { ask: PreviewJudgment; reply: JudgmentPreviewed };
  enter_judgment: { ask: EnterJudgment; reply: EntryWritten };
  case_obligors: { ask: AskObligors; reply: ObligorsShown };
  preview_liabilities: { ask: PreviewLiabilities; reply: LiabilitiesPreviewed };
  set_liabilities: { ask: SetLiabilities; reply: EntryWritten };
  preview_payment: { ask: PreviewPayment; reply: PaymentPreviewed };
  record_payment: { ask: RecordPayment; reply: PaymentRecorded };
  list_receipts: { ask: ListReceipts; reply: ReceiptsShown };
  export_receipts: { ask: ExportReceipts; reply: ReceiptsExported };
  case_accounts: { ask: AskAccounts; reply: AccountsShown };
  redirect_payment: { ask: RedirectPayment; reply: EntryWritten };
  case_attachments: { ask: AskAttachments; reply: AttachmentsShown };
  inspect_file: { ask: InspectFile; reply: FileInspected };
  add_attachment: { ask: AddAttachment; reply: AttachmentAdded };
  copying_progress: { ask: AskCopying; reply: Progress };
  stop_copying: { ask: StopCopying; reply: CopyingStopped };
  open_attachment: { ask: OpenAttachment; reply: AttachmentOpened };
  export_redacted: { ask: ExportRedacted; reply: RedactedExported };
  export_attachment: { ask: ExportAttachment; reply: AttachmentExported };
  compare_paths: { ask: ComparePaths; reply: PathsCompared };
  try_paths: { ask: ComparePaths; reply: PathsTried };
  explain_path: { ask: ExplainPath; reply: PathExplained };
  export_comparison: { ask: ExportComparison; reply: ComparisonExported };
  set_assumptions: { ask: SetAssumptions; reply: AssumptionsSet };
  assumption_history: { ask: AskAssumptionHistory; reply: AssumptionHistory };
  learned: { ask: AskLearned; reply: LearnedShown };
  choose_path: { ask: ChoosePath; reply: PathChosen };
  weigh_paths: { ask: WeighPaths; reply: PathsWeighed };
  draw_lever: { ask: DrawLever; reply: LeverDrawn };
  similar_cases: { ask: AskSimilarCases; reply: SimilarCases };
  allocate_portfolio: { ask: AllocatePortfolio; reply: PortfolioAllocated };
  allocation_progress: { ask: AskAllocation; reply: Progress };
  cancel_allocation: { ask: CancelAllocation; reply: AllocationCancelled };
  propose_allocation: { ask: ProposeAllocation; reply: AllocationProposed };
  list_deadlines: { ask: ListDeadlines; reply: DeadlineList };
  case_deadlines: { ask: AskCaseDeadlines; reply: CaseDeadlines };
  deadline_lists: { ask: AskDeadlineLists; reply: DeadlineLists };
  preview_act: { ask: PreviewAct; reply: DeadlinesChange };
  record_act: { ask: RecordAct; reply: EntryWritten };
  preview_milestone: { ask: PreviewMilestone; reply: DeadlinesChange };
  record_milestone: { ask: RecordMilestone; reply: EntryWritten };
  answer_deadline: { ask: AnswerDeadline; reply: EntryWritten };
  export_deadlines: { ask: ExportDeadlines; reply: DeadlinesExported };
  case_contacts: { ask: AskContacts; reply: ContactsShown };
  check_contact: { ask: CheckContact; reply: ContactChecked };
  check_note: { ask: CheckNote; reply: NoteChecked };
  record_contact: { ask: RecordContact; reply: EntryWritten };
  export_contacts: { ask: ExportContacts; reply: ContactsExported };
  record_promise: { ask: RecordPromise; reply: EntryWritten };
  close_promise: { ask: ClosePromise; reply: EntryWritten };
  record_consent: { ask: RecordConsent; reply: EntryWritten };
  record_complaint: { ask: RecordComplaint; reply: EntryWritten };
  list_complaints: { ask: ListComplaints; reply: ComplaintsShown };
  move_complaint: { ask: MoveComplaint; reply: EntryWritten };
  today_queue: { ask: AskToday; reply: TodayShown };
  lead_times: { ask: AskLeads; reply: LeadsShown };
  set_leads: { ask: SetLeads; reply: LeadsKept };
  case_steps: { ask: AskSteps; reply: StepsShown };
  plan_step: { ask: PlanStep; reply: EntryWritten };
  finish_step: { ask: FinishStep; reply: EntryWritten };
  postpone_step: { ask: PostponeStep; reply: EntryWritten };
  case_tactics: { ask: AskTactics; reply: TacticsShown };
  class_history: { ask: AskClassHistory; reply: ClassHistory };
  record_diagnosis: { ask: RecordDiagnosis; reply: EntryWritten };
  set_flag: { ask: SetFlag; reply: EntryWritten };
  move_track: { ask: MoveTrack; reply: EntryWritten };
  ask_approval: { ask: AskApproval; reply: EntryWritten };
  decide_approval: { ask: DecideApproval; reply: EntryWritten };
  case_enforcement: { ask: AskEnforcement; reply: EnforcementShown };
  ask_measure: { ask: AskMeasure; reply: EntryWritten };
  turn_measure: { ask: TurnMeasure; reply: EntryWritten };
  preview_plan: { ask: PreviewPlan; reply: PlanPreviewed };
  draw_plan: { ask: DrawPlan; reply: EntryWritten };
  turn_plan: { ask: TurnPlan; reply: EntryWritten };
  case_closing: { ask: AskClosing; reply: ClosingShown };
  close_case: { ask: CloseCase; reply: EntryWritten };
  reopen_case: { ask: ReopenCase; reply: EntryWritten };
  case_dossier: { ask: AskDossier; reply: DossierShown };
  record_dossier: { ask: RecordDossier; reply: EntryWritten };
  letter_choices: { ask: AskLetterChoices; reply: LetterChoices };
  preview_letter: { ask: PreviewLetter; reply: LetterPreviewed };
  issue_letter: { ask: IssueLetter; reply: LetterIssued };
  ask_seal: { ask: AskSeal; reply: EntryWritten };
  fetch_asked: { ask: FetchAsked; reply: AskedFetched };
  fetch_letter: { ask: FetchLetter; reply: LetterFetched };
  export_letter: { ask: ExportLetter; reply: LetterExported };
  preview_delivery: { ask: PreviewDelivery; reply: DeadlinesChange };
  record_delivery: { ask: RecordDelivery; reply: EntryWritten };
  wordings: { ask: AskWordings; reply: WordingsShown };
  read_wording: { ask: ReadWording; reply: WordingText };
  preview_wording: { ask: PreviewWording; reply: WordingChecked };
  save_wording: { ask: SaveWording; reply: WordingKept };
  use_wording: { ask: UseWording; reply: WordingUsed };
  match_numbers: { ask: MatchNumbers; reply: NumbersMatched };
  record_numbers: { ask: RecordNumbers; reply: NumbersRecorded };
  take_back_numbers: { ask: TakeBackNumbers; reply: NumbersTakenBack };
  batch_templates: { ask: AskBatchTemplates; reply: BatchTemplates };
  check_batch: { ask: CheckBatch; reply: BatchChecked };
  run_batch: { ask: RunBatch; reply: BatchDone };
  batch_progress: { ask: AskBatch; reply: BatchProgress };
  cancel_batch: { ask: CancelBatch; reply: BatchCancelled };
  list_users: { ask: AskUsers; reply: UsersShown };
  set_user: { ask: SetUser; reply: UserSet };
  privacy_policy: { ask: AskPolicy; reply: PrivacyShown };
  set_privacy_policy: { ask: SetPolicy; reply: PolicySet };
  export_all: { ask: ExportAll; reply: AllExported };
  keep_drafts: { ask: KeepDrafts; reply: DraftsKept };
  kept_drafts: { ask: AskDrafts; reply: KeptDrafts };
  audit_log: { ask: AskAudit; reply: AuditLog };
  export_audit: { ask: ExportAudit; reply: AuditExported };
  verify_letter: { ask: VerifyLetter; reply: LetterVerified };
  organisation: { ask: AskOrganisation; reply: OrganisationShown };
  set_organisation: { ask: SetOrganisation; reply: OrganisationSet };
  overdue_classes: { ask: AskOverdueClasses; reply: OverdueClassesShown };
  set_overdue_classes: { ask: SetOverdueClasses; reply: RulesSwitched };
  letter_images: { ask: AskImages; reply: ImagesShown };
  set_image: { ask: SetImage; reply: ImageKept };
  drop_image: { ask: DropImage; reply: ImageKept };
  preferences: { ask: AskPreferences; reply: Preferences };
  set_preferences: { ask: SetPreferences; reply: PreferencesSet };
}
