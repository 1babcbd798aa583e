//! What is due in the whole vault: worked out once a day for every case, and anew for the cases that changed since.

use std::collections::BTreeSet;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use recourse_core::accounts::to_be_redirected;
use recourse_core::casework::{
    Closing, DeliveryStep, LeadsSet, PromiseState, Step, approvals, catalogue, closing, measures, overdue_days, plans,
    promises, silence, steps, way,
};
use recourse_core::clocks::{Turn, clocks};
use recourse_core::statutes::RulePack;
use recourse_core::tracks::{court_record, standings};
use recourse_core::{CaseFile, Day, LetterId, Money};
use recourse_vault::Records as _;

use crate::by_case::ByCase;
use crate::desk::{Now, Open, Session};
use crate::ledger::Split;
use crate::wire::Refusal;
use crate::{Desk, ledger};

/// Everything due, by case.
pub(crate) type Agenda = ByCase<Docket>;

/// What is due on one case.
pub(crate) struct Docket {
    /// Journal entry that opened the case.
    pub(crate) opened: u64,
    /// The last journal entry it takes into account.
    last_seq: u64,
    pub(crate) officer: Option<String>,
    /// Tracks that are open, by their ids.
    pub(crate) tracks: Vec<&'static str>,
    /// Class of lateness, by its id; none where nothing is late.
    pub(crate) overdue: Option<&'static str>,
    pub(crate) dues: Vec<Due>,
    /// Whether it is closed.
    pub(crate) closed: bool,
    /// Whether anybody ever complained.
    pub(crate) complained: bool,
    pub(crate) tags: BTreeSet<String>,
    /// Forms of security on record; an empty one where only the facts of the file tell of some.
    pub(crate) security: BTreeSet<String>,
    /// Whether the file is open and nobody planned what comes next.
    pub(crate) idle: bool,
    /// What is owed; none where it cannot be reckoned.
    pub(crate) total: Option<Money>,
    /// The nearest date of ours that is neither past nor answered.
    pub(crate) deadline: Option<Day>,
    /// What the path chosen last was expected to bring.
    pub(crate) net_recovery: Option<Money>,
    /// The court of the suit, or of what comes before it.
    pub(crate) court: Option<String>,
    /// The day of the compensation; none while it is still to come.
    pub(crate) compensated_on: Option<Day>,
    /// What came in, and what was taken back.
    pub(crate) receipts: Vec<Receipt>,
}

/// One payment of a case.
pub(crate) struct Receipt {
    /// The entry that recorded it.
    pub(crate) seq: u64,
    pub(crate) on: Day,
    pub(crate) amount: Money,
    /// What it went to; none where it was taken back or the claim cannot be reckoned.
    pub(crate) split: Option<Split>,
    pub(crate) reversed: bool,
    /// It lies in an account that the creditor had not named.
    pub(crate) awaiting: bool,
}

/// One thing due on a day.
pub(crate) struct Due {
    pub(crate) on: Day,
    pub(crate) what: DueKind,
}

/// What is due.
pub(crate) enum DueKind {
    /// A period of law, by its key in the file.
    Clock { key: String, rule: String, lead: u32, group: &'static str, turn: Turn },
    /// A promise to pay, by its entry.
    Promise { seq: u64 },
    /// An instalment of a plan that binds, by the entry of the plan and its place.
    Instalment { seq: u64, place: usize },
    /// Something to be decided, by the entry that asked.
    Approval { seq: u64 },
    /// A planned step, by its entry.
    Step { seq: u64 },
    /// A complaint that is open, by its entry, and whether the day is one on which something is expected to come of it.
    Complaint { seq: u64, waited: bool },
    /// A measure of enforcement that nobody answered, by its entry.
    Measure { seq: u64 },
    /// A payment that reached an account the creditor had not named, by its entry.
    Stray { seq: u64 },
    /// A letter that is to be posted, of which nothing is known since it was, or that came back.
    Letter { id: LetterId },
    /// A debtor who was not heard of for too long, while no contact is planned.
    Silent,
    /// Everything is paid and the file is open still.
    Settled,
    /// The payment to the creditor.
    Compensation,
}

/// Cases worked out ahead before others have their turn, and how long that is.
const AT_ONCE: u32 = 1_024;
const TURN: Duration = Duration::from_millis(1);

impl Desk {
    /// Waits for another opening of a vault than `seen`, the first one for none, and works out what is due in it, a few
    /// cases at a time: whoever asks for it then need not wait, and nobody waits for this. For a thread of its own.
    pub fn look_ahead(&self, seen: Option<u64>) -> Option<u64> {
        let known = |it: &mut Session| it.open.as_ref().is_none_or(|it| Some(it.opening) <= seen);
        let session = self.entered.wait_while(self.session(), known).unwrap_or_else(PoisonError::into_inner);
        let opening = session.open.as_ref()?.opening;
        drop(session);
        loop {
            match self.read_on(opening, Open::look_ahead) {
                Ok(true) => thread::sleep(TURN),
                Ok(false) | Err(Refusal::VaultLocked) => return Some(opening),
                Err(why) => {
                    tracing::warn!(%why, "what is due was not worked out ahead");
                    return Some(opening);
                }
            }
        }
    }
}

impl Open {
    /// What is due, as of now.
    pub(crate) fn agenda(&mut self, now: Now) -> Result<&Agenda, Refusal> {
        let (known, today, pack, leads) = (self.agenda.take(), now.today, &self.pack, self.vault.leads()?);
        let agenda = ByCase::renewed(known, &self.vault, &self.sight, today, |file| docket(file, today, pack, &leads))?;
        Ok(self.agenda.insert(agenda))
    }

    /// What is due on a few cases more; whether there are further ones.
    fn look_ahead(&mut self, now: Now) -> Result<bool, Refusal> {
        let (known, today, pack, leads) = (self.agenda.take(), now.today, &self.pack, self.vault.leads()?);
        let docket = |file: &CaseFile| docket(file, today, pack, &leads);
        let agenda = ByCase::advanced(known, &self.vault, &self.sight, today, Some(AT_ONCE), docket)?;
        Ok(!self.agenda.insert(agenda).is_whole(today))
    }

    /// The nearest date of ours on a file of which `total` is owed today: as the agenda knows it where it is of now, else
    /// counted anew.
    pub(crate) fn deadline_of(
        &self,
        file: &CaseFile,
        total: impl FnOnce() -> Result<Option<Money>, Refusal>,
        today: Day,
    ) -> Result<Option<Day>, Refusal> {
        let known = self.agenda.as_ref().filter(|it| it.is_of(today)).and_then(|it| it.of.get(&file.id));
        match known.filter(|it| it.last_seq == file.last_seq) {
            Some(it) => Ok(it.deadline),
            None => Ok(next_deadline(file, total()?, today, &self.pack)),
        }
    }

    /// Shows what the agenda knows by other lead times.
    pub(crate) fn lead_by(&mut self, leads: &LeadsSet) {
        for due in self.agenda.iter_mut().flat_map(|it| it.of.values_mut()).flat_map(|it| &mut it.dues) {
            if let DueKind::Clock { lead, rule, .. } = &mut due.what {
                *lead = leads.lead(rule).1;
            }
        }
    }
}

fn docket(file: &CaseFile, today: Day, pack: &RulePack, leads: &LeadsSet) -> Result<Docket, Refusal> {
    let reckoned = ledger::reckoned(file, today, pack)?;
    let total = reckoned.as_ref().map(|it| it.total);
    let receipts = receipts(file, reckoned.map(|it| it.splits).unwrap_or_default());
    let unpaid = total != Some(Money::ZERO);
    let mut dues = Vec::new();
    // Whoever complained waits for an answer, whatever became of the file.
    for (seq, it) in file.work.open_complaints() {
        let expected = file.work.expected_of(seq, it);
        let what = DueKind::Complaint { seq, waited: expected.is_some() };
        dues.push(Due { on: expected.unwrap_or(it.on), what });
    }
    if let Some((_, closed)) = closing(file) {
        // A claim that was written off is still ours to keep alive; of the others nothing binds us any more.
        if closed.closing.keeps_the_claim() && unpaid {
            dues.extend(statutory(file, pack, leads));
        }
        dues.extend(to_be_redirected(file).map(|it| Due { on: it.received_on, what: DueKind::Stray { seq: it.seq } }));
        // A payment taken back after the file was settled must not fall out of sight.
        let idle = closed.closing == Closing::Settled && unpaid;
        return Ok(Docket { dues, idle, closed: true, ..bare(file, total, receipts) });
    }
    if file.facts.expected {
        dues.push(Due { on: file.facts.compensation.on, what: DueKind::Compensation });
    }
    let open = unpaid || file.facts.expected;
    if open {
        dues.extend(statutory(file, pack, leads));
        dues.extend(agreed(file, today));
    } else if !file.facts.expected && !file.compensated().is_zero() {
        dues.push(Due { on: settled_on(file), what: DueKind::Settled });
    }
    let asked = approvals(file).into_iter().filter(|it| it.decided.is_none());
    dues.extend(asked.map(|it| Due { on: it.asked.on, what: DueKind::Approval { seq: it.seq } }));
    dues.extend(awaited(file));
    dues.extend(to_be_redirected(file).map(|it| Due { on: it.received_on, what: DueKind::Stray { seq: it.seq } }));
    let unanswered = measures(file).into_iter().filter(|it| it.last().is_none());
    let asked_after = |on: Day| on.plus_days(catalogue().measure_answer_days);
    dues.extend(unanswered.map(|it| Due { on: asked_after(it.asked.on), what: DueKind::Measure { seq: it.seq } }));
    let planned: Vec<_> = steps(file).into_iter().filter(|it| it.done.is_none()).collect();
    let idle = open && planned.is_empty();
    let late = total.and_then(|owed| overdue_days(file, owed, today, pack));
    if late.is_some() && !idle {
        dues.extend(silent(file, &planned, today));
    }
    dues.extend(planned.into_iter().map(|it| Due { on: it.due, what: DueKind::Step { seq: it.seq } }));
    dues.sort_by_key(|it| it.on);
    let standings = standings(file);
    let tracks = standings.iter().filter(|it| it.is_open()).map(|it| it.track.id.as_str()).collect();
    let deadline = nearest(&dues, today);
    let overdue = late.and_then(|days| pack.overdue().class_id(days));
    Ok(Docket { tracks, overdue, dues, idle, deadline, ..bare(file, total, receipts) })
}

fn bare(file: &CaseFile, total: Option<Money>, receipts: Vec<Receipt>) -> Docket {
    let officer = file.facts.officer.clone();
    Docket {
        opened: file.opened_by,
        last_seq: file.last_seq,
        officer,
        tracks: Vec::new(),
        overdue: None,
        dues: Vec::new(),
        closed: false,
        complained: file.work.complaints().next().is_some(),
        tags: file.work.tags(),
        security: secured(file),
        idle: false,
        total,
        deadline: None,
        net_recovery: crate::appraisal::expected_net(file),
        court: court_record(file).court,
        compensated_on: file.has_claim().then_some(file.facts.compensation.on),
        receipts,
    }
}

fn receipts(file: &CaseFile, splits: Vec<(u64, Split)>) -> Vec<Receipt> {
    let strays: Vec<u64> = to_be_redirected(file).map(|it| it.seq).collect();
    let receipt = |it: &recourse_core::Payment| Receipt {
        seq: it.seq,
        on: it.received_on,
        amount: it.amount,
        split: splits.iter().find(|(seq, _)| *seq == it.seq).map(|(_, split)| *split),
        reversed: it.reversed,
        awaiting: strays.contains(&it.seq),
    };
    file.payments.iter().map(receipt).collect()
}

/// The nearest statutory date of ours that the list shows for an open file of which `total` is owed.
fn next_deadline(file: &CaseFile, total: Option<Money>, today: Day, pack: &RulePack) -> Option<Day> {
    let open = file.stage.is_open() && (total != Some(Money::ZERO) || file.facts.expected);
    let dues: Vec<Due> = if open { statutory(file, pack, &LeadsSet::default()).collect() } else { Vec::new() };
    nearest(&dues, today)
}

fn nearest(dues: &[Due], today: Day) -> Option<Day> {
    let ours = dues.iter().filter(|it| matches!(it.what, DueKind::Clock { turn: Turn::Ours, .. }));
    ours.map(|it| it.on).filter(|it| *it >= today).min()
}

fn statutory<'a>(file: &CaseFile, pack: &RulePack, leads: &'a LeadsSet) -> impl Iterator<Item = Due> + use<'a> {
    clocks(file, pack).into_iter().filter(|it| it.answered.is_none()).map(|it| {
        let (group, lead) = leads.lead(&it.rule);
        Due { on: it.last_day, what: DueKind::Clock { key: it.key, rule: it.rule, lead, group, turn: it.turn } }
    })
}

/// What somebody promised or signed to pay, as far as it is not paid.
fn agreed(file: &CaseFile, today: Day) -> Vec<Due> {
    let open = promises(file, today).into_iter().filter(|it| it.state == PromiseState::Open || it.is_unanswered());
    let mut all: Vec<Due> = open.map(|it| Due { on: it.promise.due, what: DueKind::Promise { seq: it.seq } }).collect();
    for plan in plans(file, today).into_iter().filter(recourse_core::casework::Plan::is_active) {
        let open = plan.instalments.iter().enumerate();
        let open = open.filter(|(_, it)| it.paid < it.instalment.amount + it.instalment.fee);
        let due = |(place, it): (usize, &recourse_core::casework::Due)| Due {
            on: it.instalment.due,
            what: DueKind::Instalment { seq: plan.seq, place },
        };
        all.extend(open.map(due));
    }
    all
}

/// Letters of which somebody waits to hear, by the day they were posted or came back, and those that still are to be
/// posted, by the day they bear.
fn awaited(file: &CaseFile) -> impl Iterator<Item = Due> {
    file.letters.iter().filter_map(|it| {
        let way = way(file, it.letter.id);
        let on = match way.last {
            None => catalogue().to_be_posted.contains(&it.letter.template).then_some(it.letter.dated)?,
            Some(DeliveryStep::Posted | DeliveryStep::Returned) => way.on?,
            Some(DeliveryStep::Signed | DeliveryStep::Refused | DeliveryStep::Complete | DeliveryStep::NotPosted) => {
                return None;
            }
        };
        Some(Due { on, what: DueKind::Letter { id: it.letter.id } })
    })
}

/// That the debtor was not heard of for too long. Not while a contact in time or something soon is planned, nor while a
/// complaint keeps us from one.
fn silent(file: &CaseFile, planned: &[Step], today: Day) -> Option<Due> {
    let soon = today.plus_days(catalogue().follow_up_days);
    let called = today.plus_days(catalogue().silent_days);
    let held = planned.iter().any(|it| it.due < soon || (it.planned.contact.is_some() && it.due < called))
        || file.work.open_complaints().next().is_some();
    let since = silence(file, today).filter(|_| !held)?.since;
    Some(Due { on: since.plus_days(catalogue().silent_days), what: DueKind::Silent })
}

fn secured(file: &CaseFile) -> BTreeSet<String> {
    let records = file.work.dossier().filter(|(_, it)| it.of == "security");
    let forms = records.filter_map(|(_, it)| it.values.get("form").cloned());
    forms.chain(file.facts.collateral.as_ref().map(|_| String::new())).collect()
}

/// The day on which the last money came in; that of the compensation where none did.
fn settled_on(file: &CaseFile) -> Day {
    file.standing_payments().map(|it| it.received_on).max().unwrap_or(file.facts.compensation.on)
}
