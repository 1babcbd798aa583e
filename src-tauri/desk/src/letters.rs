//! Letters: drafting, issuing, fetching. A stored letter is never rendered again.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_core::{CaseFile, CaseId, Day, Entry, LetterId, LetterParty, Money, numerals};
use recourse_letters::{
    Accrual, Addressee, Capacity, Caveat, Head, HeadFigures, LetterFacts, Loan, Missing, RatePer, Received,
    RenderError, Rendered, Template,
};
use recourse_vault::Records as _;
use sha2::{Digest as _, Sha256};

use crate::desk::{Now, Open, day_or, seq, shown};
use crate::refusals::{fault, file_trouble};
use crate::typed::TextKind;
use crate::wire::{
    ExportLetter, FetchLetter, HeadKind, IssueLetter, Ledger, LedgerWarning, LetterDraft, LetterExported,
    LetterFetched, LetterIssued, LetterPreviewed, MissingFact, PreviewLetter, Refusal,
};
use crate::{Desk, files, ids, ledger, typed};

impl Desk {
    /// The real pages of a letter that is not yet issued, or what it lacks.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::CaseWithdrawn`], [`Refusal::ReferenceMissing`].
    pub fn preview_letter(&self, ask: PreviewLetter) -> Result<LetterPreviewed, Refusal> {
        self.read(|open, now| {
            let Gathered { facts, missing, .. } = open.gather(&ask.draft, now)?;
            let previewed = LetterPreviewed {
                pdf: String::new(),
                pages: 0,
                total: facts.total.to_string(),
                capitals: capitals(facts.total),
                missing,
                unprintable: String::new(),
            };
            if !previewed.missing.is_empty() {
                return Ok(previewed);
            }
            match render(&facts) {
                Ok(done) => Ok(LetterPreviewed { pdf: STANDARD.encode(&done.bytes), pages: done.pages, ..previewed }),
                Err(Refusal::Unprintable { characters }) => {
                    Ok(LetterPreviewed { unprintable: characters, ..previewed })
                }
                Err(why) => Err(why),
            }
        })
    }

    /// Issues a letter: its bytes, facts, template version and SHA-256 are kept.
    ///
    /// # Errors
    /// [`Refusal::LetterIncomplete`], [`Refusal::Unprintable`], and as [`Desk::preview_letter`].
    pub fn issue_letter(&self, ask: IssueLetter) -> Result<LetterIssued, Refusal> {
        self.read(|open, now| {
            let drawn = open.draw(&ask.draft, now)?;
            open.issue(drawn, now)
        })
    }

    /// The stored bytes of an issued letter.
    ///
    /// # Errors
    /// [`Refusal::LetterUnknown`], [`Refusal::Tampered`] where the bytes are not those issued.
    pub fn fetch_letter(&self, ask: FetchLetter) -> Result<LetterFetched, Refusal> {
        self.read(|open, _| {
            let stored = open.stored(&ask.case_id, &ask.id)?;
            open.note_export(Some(stored.case), "fetch_letter", Some(stored.sha256.clone()));
            Ok(LetterFetched { pdf: STANDARD.encode(stored.bytes), sha256: stored.sha256, file_name: stored.file_name })
        })
    }

    /// Writes the stored bytes to the file the user named, or into the folder under the letter's own name.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::LetterUnknown`].
    pub fn export_letter(&self, ask: ExportLetter) -> Result<LetterExported, Refusal> {
        self.read(|open, _| {
            let stored = open.stored(&ask.case_id, &ask.id)?;
            let path = write_out(Path::new(&ask.path), &stored)?;
            open.note_export(Some(stored.case), "export_letter", Some(stored.sha256));
            Ok(LetterExported { path: shown(&path) })
        })
    }

    /// Issues a letter and writes it into `folder`, for the command line. It is written first and named last: a letter
    /// that cannot be written out is not issued, and one that is not issued is not there.
    ///
    /// # Errors
    /// As [`Desk::issue_letter`] and [`Desk::export_letter`].
    pub fn issue_letter_into(&self, draft: LetterDraft, folder: &Path) -> Result<serde_json::Value, Refusal> {
        self.read(|open, now| {
            std::fs::create_dir_all(folder).map_err(|why| file_trouble(folder, &why))?;
            let drawn = open.draw(&draft, now)?;
            let path = folder.join(recourse_letters::file_name(&drawn.facts));
            let waiting = files::prepare(&path, &drawn.rendered.bytes)?;
            let case = drawn.case;
            let issued = open.issue(drawn, now)?;
            waiting.settle()?;
            open.note_export(Some(case), "issue_letter", Some(issued.sha256.clone()));
            Ok(serde_json::json!({
                "id": issued.id, "seq": issued.seq, "sha256": issued.sha256, "pages": issued.pages, "file": shown(&path),
            }))
        })
    }
}

/// What a letter would say, and what keeps it from being issued.
struct Gathered {
    case: CaseId,
    facts: LetterFacts,
    missing: Vec<MissingFact>,
}

/// A letter that could be issued as it is.
struct Drawn {
    case: CaseId,
    facts: LetterFacts,
    rendered: Rendered,
}

/// A letter as it was issued.
struct Stored {
    case: CaseId,
    bytes: Vec<u8>,
    sha256: String,
    file_name: String,
}

impl Open {
    fn draw(&self, draft: &LetterDraft, now: Now) -> Result<Drawn, Refusal> {
        let Gathered { case, facts, missing } = self.gather(draft, now)?;
        if !missing.is_empty() {
            return Err(Refusal::LetterIncomplete { missing });
        }
        let rendered = render(&facts)?;
        Ok(Drawn { case, facts, rendered })
    }

    fn issue(&mut self, drawn: Drawn, now: Now) -> Result<LetterIssued, Refusal> {
        let Drawn { case, facts, rendered } = drawn;
        let id = ids::letter(now)?;
        let sha256 = hex(&Sha256::digest(&rendered.bytes));
        let letter = recourse_core::LetterIssued {
            id,
            template: facts.template.id().to_owned(),
            template_version: facts.template.version(),
            addressee: LetterParty::Debtor,
            dated: facts.dated,
            sha256: sha256.clone(),
            pages: rendered.pages,
            total: facts.total,
            facts: serde_json::to_value(&facts).map_err(|why| fault(&why))?,
        };
        let written = self.write(now, |tx| {
            tx.attach(id, &rendered.bytes)?;
            Ok(tx.append(Some(case), &Entry::LetterIssued(letter))?)
        })?;
        Ok(LetterIssued {
            id: id.to_string(),
            seq: seq(written)?,
            sha256,
            pages: rendered.pages,
            file_name: recourse_letters::file_name(&facts),
        })
    }

    fn gather(&self, draft: &LetterDraft, now: Now) -> Result<Gathered, Refusal> {
        let file = self.live_case(&draft.case_id)?;
        let template = Template::from_id(&draft.template)
            .ok_or_else(|| Refusal::BadRequest { detail: "no such template".to_owned() })?;
        let dated = day_or(&draft.dated, now.today)?;
        let pay_by = day_or(&draft.pay_by, dated)?;
        let ledger = ledger::of(&file, dated, &self.pack)?;
        let sender = self.vault.organisation()?.unwrap_or_default();
        let remark = typed::field("remark", &draft.remark, TextKind::Note)?;
        let facts = facts(&file, &ledger, template, sender, (dated, pay_by), remark)?;
        let mut missing: Vec<MissingFact> = recourse_letters::missing(&facts).into_iter().map(Into::into).collect();
        // A letter must not demand what it says was paid.
        if facts.total > Money::ZERO && figure::<Money>(&ledger.credit)? > Money::ZERO {
            missing.push(MissingFact::UnappliedMoney);
        }
        Ok(Gathered { case: file.id, facts, missing })
    }

    fn stored(&self, case: &str, id: &str) -> Result<Stored, Refusal> {
        let file = self.case(case)?;
        let id = id.parse::<LetterId>().map_err(|_| Refusal::LetterUnknown)?;
        let issued = file.letters.iter().find(|it| it.letter.id == id).ok_or(Refusal::LetterUnknown)?;
        let facts: LetterFacts = serde_json::from_value(issued.letter.facts.clone()).map_err(|why| fault(&why))?;
        let bytes = self.vault.letter_bytes(id)?.ok_or(Refusal::LetterUnknown)?;
        let sha256 = hex(&Sha256::digest(&bytes));
        if sha256 != issued.letter.sha256 {
            return Err(Refusal::Tampered { detail: "the letter is not the one issued".to_owned() });
        }
        Ok(Stored { case: file.id, bytes, sha256, file_name: recourse_letters::file_name(&facts) })
    }
}

fn facts(
    file: &CaseFile,
    ledger: &Ledger,
    template: Template,
    sender: recourse_core::Organisation,
    (dated, pay_by): (Day, Day),
    remark: Option<String>,
) -> Result<LetterFacts, Refusal> {
    let stated = &file.facts;
    let debtor = &stated.debtor;
    let mut received: Vec<Received> = file
        .standing_payments()
        .filter(|it| it.received_on <= dated)
        .map(|it| Received { on: it.received_on, amount: it.amount })
        .collect();
    received.sort_by_key(|it| it.on);
    Ok(LetterFacts {
        template,
        sender,
        capacity: Capacity::Guarantor,
        addressee: Addressee { name: debtor.name.clone(), kind: debtor.kind, address: debtor.address.clone() },
        number: stated.number.clone(),
        loan: Loan {
            bank: stated.bank.clone(),
            contract: stated.loan_contract.clone(),
            guarantee: stated.contract.clone(),
            amount: stated.loan_amount,
        },
        compensation: stated.compensation,
        occupancy: stated.occupancy,
        received,
        heads: ledger.heads.iter().map(head).collect::<Result<_, _>>()?,
        accruals: ledger.segments.iter().map(accrual).collect::<Result<_, _>>()?,
        total: figure(&ledger.total)?,
        per_diem: figure(&ledger.per_diem)?,
        dated,
        pay_by,
        remark,
        caveats: caveats(ledger)?,
    })
}

fn head(line: &crate::wire::HeadLine) -> Result<HeadFigures, Refusal> {
    let head = match line.head {
        HeadKind::Cost => Head::Cost,
        HeadKind::Interest => Head::Interest,
        HeadKind::Damages => Head::Damages,
        HeadKind::Principal => Head::Principal,
    };
    let taken = figure::<Money>(&line.paid)? + figure(&line.waived)?;
    Ok(HeadFigures { head, charged: figure(&line.charged)?, paid: taken, owed: figure(&line.balance)? })
}

fn accrual(segment: &crate::wire::SegmentLine) -> Result<Accrual, Refusal> {
    let per = segment.basis.filter(|_| !segment.daily).map_or(RatePer::Day, |days| RatePer::Year { days });
    Ok(Accrual {
        from: figure(&segment.from)?,
        through: figure(&segment.through)?,
        days: segment.days,
        base: figure(&segment.base)?,
        rate: figure(&segment.rate)?,
        per,
        exact: figure(&segment.exact)?,
    })
}

fn caveats(ledger: &Ledger) -> Result<Vec<Caveat>, Refusal> {
    let stale = ledger.warnings.iter().filter_map(|it| match it {
        LedgerWarning::ReferenceStale { confirmed, .. } => {
            Some(figure(confirmed).map(|confirmed| Caveat::ReferenceStale { confirmed }))
        }
        LedgerWarning::DamagesAboveLine { .. }
        | LedgerWarning::LossUnstated { .. }
        | LedgerWarning::CeilingDoubtful { .. }
        | LedgerWarning::CeilingIdle { .. }
        | LedgerWarning::CeilingReplaced { .. } => None,
    });
    let unverified =
        ledger.sources.iter().filter(|it| it.unverified).map(|it| Ok(Caveat::Unverified { title: it.title.clone() }));
    stale.chain(unverified).collect()
}

/// Reads back a figure that the ledger itself wrote.
fn figure<T: std::str::FromStr<Err: std::error::Error + 'static>>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|why| fault(&why))
}

fn render(facts: &LetterFacts) -> Result<Rendered, Refusal> {
    let document = recourse_letters::compose(facts).map_err(|why| fault(&why))?;
    recourse_letters::render(&document).map_err(render_refused)
}

/// Why pages were not set.
pub(crate) fn render_refused(why: RenderError) -> Refusal {
    match why {
        RenderError::Unprintable { characters } => Refusal::Unprintable { characters },
        other => fault(&other),
    }
}

fn capitals(total: Money) -> String {
    numerals::capitals(total).map(|it| it.text).unwrap_or_default()
}

fn write_out(target: &Path, stored: &Stored) -> Result<PathBuf, Refusal> {
    let path = if target.is_dir() { target.join(&stored.file_name) } else { target.to_owned() };
    files::write_new(&path, &stored.bytes)?;
    Ok(path)
}

/// SHA-256 of `bytes`, lower-case hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, it| {
        text.extend([it >> 4, it & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0')));
        text
    })
}

impl From<Missing> for MissingFact {
    fn from(it: Missing) -> Self {
        match it {
            Missing::OrganisationName => Self::OrganisationName,
            Missing::OrganisationAddress => Self::OrganisationAddress,
            Missing::OrganisationPhone => Self::OrganisationPhone,
            Missing::AccountName => Self::AccountName,
            Missing::AccountBank => Self::AccountBank,
            Missing::AccountNumber => Self::AccountNumber,
            Missing::PayByAfterDate => Self::PayByAfterDate,
            Missing::NothingOwed => Self::NothingOwed,
            Missing::BeyondCapitals => Self::BeyondCapitals,
        }
    }
}
