//! A case as the fold of its journal.

use crate::case::{AgreedTerms, CaseFacts, CaseFile, IssuedLetter, Kept, Payment, Stage};
use crate::casework::Work;
use crate::entry::{Entry, PathChosen, Recorded};
use crate::events::{LiabilitiesSet, TermsSet};
use crate::ledger::{Claim, ClaimError};
use crate::{CaseId, Day, Money, PaymentId};

/// What reversals go back to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct History {
    facts: Vec<(u64, CaseFacts)>,
    pub(crate) paths: Vec<(u64, PathChosen)>,
    withdrawn: bool,
}

impl CaseFile {
    /// The case that `entries` (all of one case, in journal order) describe.
    /// # Errors
    /// [`FoldError`] when they do not begin with an opening, a reversal names nothing, or an entry cannot stand.
    pub fn fold(id: CaseId, entries: &[Recorded]) -> Result<Self, FoldError> {
        let mut entries = entries.iter();
        let first = entries.next().ok_or(FoldError::NotOpened)?;
        let Entry::CaseOpened { facts, batch } = &first.entry else { return Err(FoldError::NotOpened) };
        let mut file = Self {
            id,
            opened_by: first.seq,
            batch: *batch,
            facts: facts.clone(),
            payments: Vec::new(),
            terms: Vec::new(),
            charges: Vec::new(),
            waivers: Vec::new(),
            standstills: Vec::new(),
            judgments: Vec::new(),
            liabilities: Vec::new(),
            attachments: Vec::new(),
            work: Work::default(),
            path: None,
            letters: Vec::new(),
            stage: Stage::Registered,
            last_seq: first.seq,
            history: History { facts: vec![(first.seq, facts.clone())], paths: Vec::new(), withdrawn: false },
        };
        for recorded in entries {
            file.apply(recorded.seq, &recorded.entry)?;
        }
        Ok(file)
    }

    /// The case as it would stand if `entry` followed now, to try it before it is appended.
    /// # Errors
    /// [`FoldError`] where it could not follow.
    pub fn after(&self, entry: &Entry) -> Result<Self, FoldError> {
        let mut trial = self.clone();
        trial.apply(self.last_seq.saturating_add(1), entry)?;
        Ok(trial)
    }

    fn apply(&mut self, seq: u64, entry: &Entry) -> Result<(), FoldError> {
        self.last_seq = seq;
        match entry {
            Entry::CaseOpened { .. } => return Err(FoldError::OpenedTwice { seq }),
            Entry::FactsAmended { facts, .. } => {
                self.history.facts.push((seq, facts.clone()));
                self.facts = facts.clone();
            }
            Entry::PaymentReceived { id, received_on, amount, payer, note, guarantor, application, account, stray } => {
                self.check_guarantor(seq, *guarantor)?;
                self.payments.push(Payment {
                    payer: payer.clone(),
                    note: note.clone(),
                    guarantor: *guarantor,
                    application: application.clone(),
                    account: account.clone(),
                    stray: *stray,
                    ..Payment::plain(seq, *id, *received_on, *amount)
                });
            }
            Entry::TermsSet(set) => self.terms.push(kept(seq, agreed(seq, set)?)),
            Entry::ChargeRecorded(it) => {
                above_zero(seq, it.amount)?;
                self.charges.push(kept(seq, it.clone()));
            }
            Entry::WaiverGranted(it) => {
                above_zero(seq, it.amount)?;
                self.waivers.push(kept(seq, it.clone()));
            }
            Entry::StandstillAgreed(it) => self.standstills.push(kept(seq, it.clone())),
            Entry::JudgmentEntered(it) => {
                it.amounts.iter().try_for_each(|it| above_zero(seq, it.amount))?;
                it.fees.iter().try_for_each(|it| above_zero(seq, it.amount))?;
                self.judgments.push(kept(seq, it.clone()));
            }
            Entry::LiabilitiesSet(it) => self.set_liabilities(seq, it)?,
            Entry::AttachmentAdded(it) => self.attachments.push(kept(seq, it.clone())),
            Entry::Casework(it) => self.work.add(seq, it.clone()),
            Entry::PathChosen(choice) => {
                self.history.paths.push((seq, choice.clone()));
                self.path = Some(choice.clone());
            }
            Entry::LetterIssued(letter) => self.letters.push(IssuedLetter { seq, letter: letter.clone() }),
            Entry::Reversed { seq: undone, .. } => self.reverse(*undone)?,
            Entry::VaultCreated { .. }
            | Entry::OrganisationSet(_)
            | Entry::AssumptionsSet(_)
            | Entry::MappingSaved { .. }
            | Entry::QuoteAdded(_)
            | Entry::RulePackLoaded(_)
            | Entry::ImportRun(_)
            | Entry::ImportUndone { .. }
            | Entry::KeysChanged(_)
            | Entry::EpochBegun(_)
            | Entry::UserSet(_)
            | Entry::PolicySet(_)
            | Entry::OverdueSet(_)
            | Entry::WordingSaved(_)
            | Entry::WordingChosen(_)
            | Entry::ImageSet(_)
            | Entry::LeadsSet(_)
            | Entry::Accessed { .. } => return Err(FoldError::NotOfACase { seq }),
        }
        self.stage = self.stage_now();
        Ok(())
    }

    fn stage_now(&self) -> Stage {
        match (&self.path, self.history.withdrawn) {
            (_, true) => Stage::Withdrawn,
            _ if crate::casework::closing(self).is_some() => Stage::Closed,
            (None, false) => Stage::Registered,
            (Some(choice), false) => choice.path,
        }
    }

    fn check_guarantor(&self, seq: u64, guarantor: Option<u32>) -> Result<(), FoldError> {
        let known = |index: &u32| usize::try_from(*index).is_ok_and(|it| it < self.facts.guarantors.len());
        match guarantor.filter(|it| !known(it)) {
            Some(index) => Err(FoldError::NoSuchGuarantor { seq, index }),
            None => Ok(()),
        }
    }

    fn set_liabilities(&mut self, seq: u64, set: &LiabilitiesSet) -> Result<(), FoldError> {
        for (at, it) in set.liabilities.iter().enumerate() {
            self.check_guarantor(seq, Some(it.guarantor))?;
            if set.liabilities.iter().take(at).any(|other| other.guarantor == it.guarantor) {
                return Err(FoldError::LiableTwice { seq, index: it.guarantor });
            }
        }
        self.liabilities.push(kept(seq, set.clone()));
        Ok(())
    }

    fn reverse(&mut self, seq: u64) -> Result<(), FoldError> {
        if seq == self.opened_by {
            self.history.withdrawn = true;
            return Ok(());
        }
        if let Some(payment) = self.payments.iter_mut().find(|it| it.seq == seq && !it.reversed) {
            payment.reversed = true;
            payment.reversed_by = Some(self.last_seq);
            return Ok(());
        }
        let struck = strike(&mut self.terms, seq)
            || strike(&mut self.charges, seq)
            || strike(&mut self.waivers, seq)
            || strike(&mut self.standstills, seq)
            || strike(&mut self.judgments, seq)
            || strike(&mut self.liabilities, seq)
            || strike(&mut self.attachments, seq)
            || (crate::tracks::may_take_back(self, seq) && self.work.strike(seq));
        if struck {
            return Ok(());
        }
        let History { facts, paths, .. } = &mut self.history;
        let before = paths.len() + facts.len();
        paths.retain(|(it, _)| *it != seq);
        facts.retain(|(it, _)| *it != seq);
        if paths.len() + facts.len() == before {
            return Err(FoldError::NothingToReverse { seq });
        }
        self.path = paths.last().map(|(_, choice)| choice.clone());
        if let Some((_, facts)) = facts.last() {
            self.facts = facts.clone();
        }
        Ok(())
    }
}

impl Payment {
    /// A payment by the debtor, applied by the order in force.
    #[must_use]
    pub fn plain(seq: u64, id: PaymentId, received_on: Day, amount: Money) -> Self {
        Self {
            seq,
            id,
            received_on,
            amount,
            payer: None,
            note: None,
            guarantor: None,
            application: None,
            account: None,
            stray: false,
            reversed: false,
            reversed_by: None,
        }
    }
}

fn kept<T>(seq: u64, what: T) -> Kept<T> {
    Kept { seq, what, reversed: false }
}

fn strike<T>(kept: &mut [Kept<T>], seq: u64) -> bool {
    let found = kept.iter_mut().find(|it| it.seq == seq && !it.reversed);
    found.map(|it| it.reversed = true).is_some()
}

fn above_zero(seq: u64, amount: Money) -> Result<(), FoldError> {
    if amount > Money::ZERO { Ok(()) } else { Err(FoldError::NotAboveZero { seq, amount }) }
}

fn agreed(seq: u64, set: &TermsSet) -> Result<AgreedTerms, FoldError> {
    let document = set.document.as_ref().map(Claim::from_value).transpose();
    let document = document.map_err(|why| FoldError::UnfitDocument { seq, why })?;
    Ok(AgreedTerms { set: set.clone(), document })
}

/// Entries that do not make a case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum FoldError {
    #[error("the journal of the case does not begin with its opening")]
    NotOpened,
    #[error("entry {seq} opens the case a second time")]
    OpenedTwice { seq: u64 },
    #[error("entry {seq} does not belong to a case")]
    NotOfACase { seq: u64 },
    #[error("entry {seq} is not there to be reversed, or was already")]
    NothingToReverse { seq: u64 },
    #[error("entry {seq} names guarantor {index}, whom the file does not have")]
    NoSuchGuarantor { seq: u64, index: u32 },
    #[error("entry {seq} states the liability of guarantor {index} twice")]
    LiableTwice { seq: u64, index: u32 },
    #[error("entry {seq} records {amount}, which is not above zero")]
    NotAboveZero { seq: u64, amount: Money },
    #[error("the claim document of entry {seq} cannot be read at {}: {why}", why.path)]
    UnfitDocument { seq: u64, why: ClaimError },
}
