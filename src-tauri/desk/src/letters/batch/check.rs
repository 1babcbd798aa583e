//! What keeps each letter of a batch from being written.

use recourse_core::clocks::clocks;
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, LetterParty};
use recourse_letters::Figures;

use super::super::party::To;
use super::super::{Gathered, choices, guard};
use super::begin;
use crate::Desk;
use crate::desk::{Now, Open, count};
use crate::wire::{
    BatchChecked, BatchHold, BatchLine, BatchTo, CheckBatch, LetterDraft, LetterField, MissingFact, Refusal,
};

impl Desk {
    /// Weighs the letter for every case; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::BatchRunning`], [`Refusal::Cancelled`], [`Refusal::FieldInvalid`], [`Refusal::VaultLocked`].
    pub fn check_batch(&self, ask: CheckBatch) -> Result<BatchChecked, Refusal> {
        let _running = begin(&self.weighing)?;
        self.within_remit([&ask.draft.case_id].into_iter())?;
        let (opening, cases) = self.cases_of(ask.of)?;
        let total = count(cases.len().try_into().unwrap_or(u64::MAX))?;
        let mut checked = BatchChecked { lines: Vec::new(), cases: total, without: 0, fields: Vec::new() };
        for (done, case) in (0_u32..).zip(&cases) {
            if self.weighing.at(done, total).is_break() {
                return Err(Refusal::Cancelled);
            }
            let (lines, fields) = self.read_on(opening, |open, now| open.weigh_case(case, ask.to, &ask.draft, now))?;
            if lines.is_empty() {
                checked.without = checked.without.saturating_add(1);
            }
            if checked.fields.is_empty() {
                checked.fields = fields;
            }
            checked.lines.extend(lines);
        }
        Ok(checked)
    }
}

/// A letter as it would be written.
pub(super) struct Weighed {
    pub(super) gathered: Gathered,
}

/// Whether a claim that is out of time keeps a letter back.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OutOfTime {
    Held,
    LetThrough,
}

impl Open {
    /// A line for each addressee of the case, and what the template asks for.
    fn weigh_case(
        &self,
        case: &str,
        to: BatchTo,
        draft: &LetterDraft,
        now: Now,
    ) -> Result<(Vec<BatchLine>, Vec<LetterField>), Refusal> {
        let file = match self.live_case(case) {
            Ok(file) => file,
            Err(refusal @ (Refusal::CaseWithdrawn | Refusal::CaseUnknown { .. })) => {
                return Ok((vec![out_of_reach(case, refusal)], Vec::new()));
            }
            Err(why) => return Err(why),
        };
        let veil = self.veil(&file);
        let (mut lines, mut asked) = (Vec::new(), Vec::new());
        for to in addressees(&file, to) {
            let draft = LetterDraft { case_id: case.to_owned(), to: to.text(), ..draft.clone() };
            let (total, hold, fields) = match self.weigh_letter(&draft, &file, now, OutOfTime::Held) {
                Ok(it) => (it.gathered.facts.demanded().to_string(), None, it.gathered.fields),
                Err(kept) => (kept.total, Some(kept.hold.told()?), kept.fields),
            };
            if asked.is_empty() {
                asked = fields.into_iter().map(unanswered).collect();
            }
            lines.push(veil.over(BatchLine {
                case_id: file.id.to_string(),
                number: file.facts.number.to_string(),
                debtor: file.facts.debtor.name.clone(),
                officer: file.facts.officer.clone(),
                to: to.text(),
                role: choices::role(to.role()),
                addressee: to.party(&file).map(|it| it.name.clone()).unwrap_or_default(),
                total,
                hold,
            })?);
        }
        Ok((lines, asked))
    }

    /// The letter, or what keeps it back, the gravest first.
    pub(super) fn weigh_letter(
        &self,
        draft: &LetterDraft,
        file: &CaseFile,
        now: Now,
        out_of_time: OutOfTime,
    ) -> Result<Weighed, Box<Kept>> {
        let kept = |hold| Box::new(Kept { total: String::new(), hold, fields: Vec::new() });
        let refused = |refusal| kept(BatchHold::Refused { refusal });
        let to = To::read(&draft.to, file).map_err(refused)?;
        let known = self.wordings.get(&draft.template, draft.language.into());
        if let Some(misfit) = self.misfit(file, to, &draft.dated, known.as_deref(), now).map_err(refused)? {
            return Err(kept(BatchHold::Misfit { misfit }));
        }
        // Nobody agreed to the seal on letters that nobody looked at one by one.
        let draft = &LetterDraft { seal: false, ..draft.clone() };
        let gathered = self.gather(draft, now).map_err(refused)?;
        let Gathered { facts, wording, .. } = &gathered;
        let missing = to_be_posted(&gathered);
        let demands = wording.figures == Figures::Owed;
        let hold = if demands && !file.stage.is_open() {
            Some(BatchHold::Refused { refusal: Refusal::CaseClosed })
        } else if demands && file.work.open_complaints().next().is_some() {
            Some(BatchHold::ComplaintOpen)
        } else if let Some(on) = (demands && out_of_time == OutOfTime::Held)
            .then(|| out_of_time_since(file, to, now.today, &self.pack))
            .flatten()
        {
            Some(BatchHold::LimitationPassed { on: on.to_string() })
        } else if is_issued(file, to, &facts.template, facts.dated) {
            Some(BatchHold::AlreadyIssued)
        } else if missing.is_empty() {
            None
        } else {
            let fields = gathered.fields.iter().filter(|it| it.missing).map(|it| it.name.clone()).collect();
            Some(BatchHold::Incomplete { missing, fields })
        };
        let total = facts.demanded().to_string();
        if let Some(hold) = hold {
            return Err(Box::new(Kept { total, hold, fields: gathered.fields }));
        }
        let Some(document) = &gathered.document else {
            return Err(refused(Refusal::LetterIncomplete { missing: Vec::new(), fields: Vec::new() }));
        };
        let remarks = guard::remarks(document, facts, wording, &gathered.court);
        let characters = recourse_letters::unprintable(document);
        let hold = match (remarks.is_empty(), characters.is_empty()) {
            (true, true) => return Ok(Weighed { gathered }),
            (false, _) => BatchHold::Wording { remarks },
            (true, false) => BatchHold::Unprintable { characters },
        };
        Err(Box::new(Kept { total, hold, fields: gathered.fields }))
    }
}

/// A letter that is kept back.
pub(super) struct Kept {
    pub(super) total: String,
    pub(super) hold: BatchHold,
    pub(super) fields: Vec<LetterField>,
}

impl BatchHold {
    /// What concerns one letter; a fault of the vault or of the form concerns all of them.
    pub(super) fn told(self) -> Result<Self, Refusal> {
        match self {
            Self::Refused {
                refusal:
                    refusal @ (Refusal::VaultLocked
                    | Refusal::Tampered { .. }
                    | Refusal::NoSpace
                    | Refusal::ReadOnly
                    | Refusal::BadRequest { .. }
                    | Refusal::FieldInvalid { .. }
                    | Refusal::Fault { .. }),
            } => Err(refusal),
            hold => Ok(hold),
        }
    }
}

fn addressees(file: &CaseFile, to: BatchTo) -> Vec<To> {
    let guarantors = (0_u32..).zip(&file.facts.guarantors).map(|(index, _)| To::Guarantor { index });
    match to {
        BatchTo::Debtor => vec![To::Debtor],
        BatchTo::Guarantors => guarantors.collect(),
        BatchTo::Everyone => [To::Debtor].into_iter().chain(guarantors).collect(),
    }
}

/// What is the same for all: what the file of one case knows is not.
fn unanswered(it: LetterField) -> LetterField {
    if it.known { LetterField { value: String::new(), missing: false, ..it } } else { it }
}

/// The last day of a period of limitation, or of guarantee, that passed against the addressee and was not answered.
fn out_of_time_since(file: &CaseFile, to: To, today: Day, pack: &RulePack) -> Option<Day> {
    let obligor = match to {
        To::Debtor => Obligor::Debtor,
        To::Guarantor { index } => Obligor::Guarantor { index },
        To::Outside(_) => return None,
    };
    let against = clocks(file, pack).into_iter().filter(|it| it.obligor == Some(obligor) && it.answered.is_none());
    let passed = against.filter(|it| it.lead().0 == "limitation" && it.last_day < today);
    passed.map(|it| it.last_day).min()
}

/// What is missing; a letter of a batch goes by post, so that it needs an address whatever it says.
fn to_be_posted(gathered: &Gathered) -> Vec<MissingFact> {
    let mut missing = gathered.missing.clone();
    let address = gathered.facts.addressee.address.as_deref().unwrap_or_default();
    if address.trim().is_empty() && !missing.contains(&MissingFact::AddresseeAddress) {
        missing.push(MissingFact::AddresseeAddress);
    }
    missing
}

fn is_issued(file: &CaseFile, to: To, template: &str, dated: Day) -> bool {
    file.letters.iter().any(|it| {
        let same = match (&it.letter.addressee, to) {
            (LetterParty::Debtor, To::Debtor) => true,
            (LetterParty::Guarantor { index }, To::Guarantor { index: other }) => *index == other,
            _ => false,
        };
        same && it.letter.template == template && it.letter.dated == dated
    })
}

fn out_of_reach(case: &str, refusal: Refusal) -> BatchLine {
    BatchLine {
        case_id: case.to_owned(),
        number: String::new(),
        debtor: String::new(),
        officer: None,
        to: To::Debtor.text(),
        role: choices::role(To::Debtor.role()),
        addressee: String::new(),
        total: String::new(),
        hold: Some(BatchHold::Refused { refusal }),
    }
}
