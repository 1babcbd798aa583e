//! Letters: drafting, issuing, fetching. A stored letter is never rendered again.

mod agreed;
mod answers;
mod batch;
mod choices;
pub(crate) mod delivery;
mod facts;
mod guard;
mod numbers;
pub(crate) mod party;
pub(crate) mod seal;
pub(crate) mod wordings;

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_core::casework::{Casework, StepPlanned};
use recourse_core::tracks::{CourtRecord, court_record};
use recourse_core::users::Access;
use recourse_core::{CaseFile, CaseId, Entry, LetterId, LetterParty, Money, numerals};
use recourse_letters::{Document, LetterFacts, Missing, RenderError, Rendered, Wording};
use recourse_vault::Records as _;
use sha2::{Digest as _, Sha256};

use crate::desk::{Now, Open, day_or, seq, shown};
use crate::refusals::{fault, file_trouble};
use crate::wire::{
    ExportLetter, FetchLetter, FieldRule, IssueLetter, Language, LetterDraft, LetterExported, LetterFetched,
    LetterField, LetterInstalment, LetterIssued, LetterLanguage, LetterPreviewed, LetterVerified, MissingFact,
    PreviewLetter, Refusal, SealLine, SourceLine, VerifiedLetter, VerifyLetter,
};
use crate::words::say;
use crate::{Desk, files, forms, ids, ledger};
pub(crate) use guard::{refused as unfit, remark};
use party::To;
use wordings::Worded;

impl Desk {
    /// The real pages of a letter that is not yet issued, or what it lacks.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::CaseWithdrawn`], [`Refusal::ReferenceMissing`].
    pub fn preview_letter(&self, ask: PreviewLetter) -> Result<LetterPreviewed, Refusal> {
        self.read(|open, now| draw_preview(open.gather(&ask.draft, now)?))
    }

    /// Issues a letter: its bytes, facts, template version and SHA-256 are kept.
    ///
    /// # Errors
    /// [`Refusal::LetterChanged`] where the facts are no longer those looked at, [`Refusal::LetterIncomplete`],
    /// [`Refusal::WordingUnfit`], [`Refusal::Unprintable`], and as [`Desk::preview_letter`].
    pub fn issue_letter(&self, ask: IssueLetter) -> Result<LetterIssued, Refusal> {
        self.read(|open, now| {
            let drawn = open.draw(&ask.draft, now)?;
            if !ask.stamp.is_empty() && ask.stamp != stamp(&drawn.facts)? {
                return Err(Refusal::LetterChanged);
            }
            open.issue(drawn, now, None)
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

    /// Whether the file at the path is a letter of this vault, byte for byte.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::Tampered`].
    pub fn verify_letter(&self, ask: VerifyLetter) -> Result<LetterVerified, Refusal> {
        self.read(|open, _| {
            let path = Path::new(&ask.path);
            let bytes = std::fs::read(path).map_err(|why| file_trouble(path, &why))?;
            let digest: [u8; 32] = Sha256::digest(&bytes).into();
            let letter = open.vault.letter_with_digest(&digest)?.map(|id| open.verified(id)).transpose()?;
            Ok(LetterVerified { sha256: hex(&digest), letter: letter.flatten() })
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
            let issued = open.issue(drawn, now, Some("issue_letter"))?;
            waiting.settle()?;
            Ok(serde_json::json!({
                "id": issued.id, "seq": issued.seq, "sha256": issued.sha256, "pages": issued.pages, "file": shown(&path),
            }))
        })
    }
}

/// What a letter would say, and what keeps it from being issued.
struct Gathered {
    file: CaseFile,
    facts: LetterFacts,
    to: To,
    wording: Worded,
    missing: Vec<MissingFact>,
    fields: Vec<LetterField>,
    seal: Option<SealLine>,
    sources: Vec<SourceLine>,
    /// Its blocks, where nothing is missing.
    document: Option<Document>,
    /// Court and number, as the file records them.
    court: CourtRecord,
    follow_up: Option<StepPlanned>,
}

/// A letter that could be issued as it is.
struct Drawn {
    case: CaseId,
    facts: LetterFacts,
    to: To,
    /// Name of the template.
    name: String,
    version: u32,
    rendered: Rendered,
    follow_up: Option<StepPlanned>,
}

impl Gathered {
    /// Its pages.
    fn rendered(self) -> Result<Drawn, Refusal> {
        let Self { file, facts, to, wording, missing, fields, document, follow_up, .. } = self;
        let Some(document) = document else {
            let fields = fields.into_iter().filter(|it| it.missing).map(|it| it.name).collect();
            return Err(Refusal::LetterIncomplete { missing, fields });
        };
        let rendered = render(&document)?;
        Ok(Drawn {
            case: file.id,
            facts,
            to,
            name: wording.name.clone(),
            version: wording.version,
            rendered,
            follow_up,
        })
    }
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
        let gathered = self.gather(draft, now)?;
        if let Some(document) = &gathered.document {
            guard::refused(&guard::remarks(document, &gathered.facts, &gathered.wording, &gathered.court))?;
        }
        gathered.rendered()
    }

    /// Keeps the letter, and notes in the same act that `command` takes its file out, if one does.
    fn issue(&mut self, drawn: Drawn, now: Now, command: Option<&str>) -> Result<LetterIssued, Refusal> {
        let Drawn { case, facts, to, name: _, version, rendered, follow_up } = drawn;
        let id = ids::letter(now)?;
        let sha256 = hex(&Sha256::digest(&rendered.bytes));
        let letter = recourse_core::LetterIssued {
            id,
            template: facts.template.clone(),
            template_version: version,
            addressee: match to {
                To::Debtor => LetterParty::Debtor,
                To::Guarantor { index } => LetterParty::Guarantor { index },
                To::Outside(_) => LetterParty::Outside { name: facts.addressee.name.clone() },
            },
            dated: facts.dated,
            sha256: sha256.clone(),
            pages: rendered.pages,
            total: facts.demanded(),
            facts: serde_json::to_value(&facts).map_err(|why| fault(&why))?,
        };
        let written = self.write(now, |tx| {
            tx.attach(id, &rendered.bytes)?;
            let written = tx.append(Some(case), &Entry::LetterIssued(letter))?;
            if let Some(step) = follow_up {
                tx.append(Some(case), &Entry::Casework(Casework::StepPlanned(step)))?;
            }
            if let Some(what) = command {
                let (what, sha256) = (what.to_owned(), Some(sha256.clone()));
                let access = Access::Exported { what, sha256, reason: None };
                tx.append(None, &Entry::Accessed { about: Some(case), access })?;
            }
            if let Some(seal) = &facts.seal {
                let reason = Some(format!("#{} {}", seal.approval, seal.decided_by));
                let access = Access::Exported { what: "seal".to_owned(), sha256: Some(sha256.clone()), reason };
                tx.append(None, &Entry::Accessed { about: Some(case), access })?;
            }
            Ok(written)
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
        // The case comes first: out of the remit nothing else is answered.
        let file = self.live_case(&draft.case_id)?;
        self.gather_by(file, draft, self.wording(&draft.template, draft.language)?, now)
    }

    fn gather_by(&self, file: CaseFile, draft: &LetterDraft, wording: Worded, now: Now) -> Result<Gathered, Refusal> {
        // Before the creditor is paid there is no claim of ours to write about.
        if file.facts.expected {
            return Err(Refusal::NotCompensated);
        }
        let dated = day_or(&draft.dated, now.today)?;
        let ledger = ledger::of(&file, dated, &self.pack)?;
        let to = To::read(&draft.to, &file)?;
        if !wording.goes_to(to.role()) {
            return Err(Refusal::AddresseeUnfit { to: draft.to.clone() });
        }
        let gathering = facts::Gathering {
            file: &file,
            ledger: &ledger,
            pack: &self.pack,
            draft,
            to,
            dated,
            sender: self.sender(&file, dated)?,
            sample: self.sample,
            planned: agreed::of(&file, now.today),
            veil: self.plain_veil(&file),
        };
        let mut facts = gathering.facts(&wording)?;
        let lacking = recourse_letters::missing(&facts, &wording);
        let mut missing: Vec<MissingFact> = Vec::new();
        for it in lacking.iter().map(|it| MissingFact::from(*it)) {
            if !missing.contains(&it) {
                missing.push(it);
            }
        }
        // A letter must not demand what it says was paid.
        let open_credit = facts::figure::<Money>(&ledger.credit)? > Money::ZERO;
        if facts.total > Money::ZERO && open_credit && wording.figures == recourse_letters::Figures::Owed {
            missing.push(MissingFact::UnappliedMoney);
        }
        let fields = answers::fields(draft, &facts, &wording, &lacking, &gathering.veil);
        let (mut seal, mut document) = (None, None);
        let mut sources = ledger.sources.clone();
        if missing.is_empty() {
            let said = composed(&facts, &wording)?;
            let cited = self.pack.articles_in(&format!("{}\n{}", wording.law, said.source_text()));
            facts.unverified_law = recourse_letters::unverified_law(&said, &self.pack);
            facts.head_picture = self.images()?.head().filter(|_| said.bears_head(&facts));
            let cited: Vec<SourceLine> = cited.into_iter().map(|it| ledger::source(it.source)).collect();
            sources.retain(|it| !cited.iter().any(|known| (&known.title, &known.article) == (&it.title, &it.article)));
            sources.splice(0..0, cited);
            if said.bears_seal(&facts) {
                (seal, facts.seal) = self.seal_of(&file, &facts, draft.seal)?;
            }
            let pictures =
                self.images()?.of(facts.head_picture.as_deref(), facts.seal.as_ref().map(|it| it.sha256.as_str()));
            let changed = !facts.unverified_law.is_empty() || facts.seal.is_some();
            let whole = if changed { composed(&facts, &wording)? } else { said };
            document = Some(whole.with_pictures(&facts, &pictures));
        }
        let court = court_record(&file);
        let language = match draft.language {
            LetterLanguage::Chinese => Language::Chinese,
            LetterLanguage::English => Language::English,
        };
        let follow_up = follow_up(&file, &draft.follow_up, &wording.name, &facts.addressee.name, language, now)?;
        Ok(Gathered { file, facts, to, wording, missing, fields, seal, sources, document, court, follow_up })
    }

    /// What is known of the letter `id`.
    fn verified(&self, id: LetterId) -> Result<Option<VerifiedLetter>, Refusal> {
        let Some(stored) = self.vault.letter(id)? else { return Ok(None) };
        let Some(file) = self.vault.case(stored.case)? else { return Ok(None) };
        let letter = stored.letter;
        Ok(Some(VerifiedLetter {
            id: id.to_string(),
            number: file.facts.number.to_string(),
            template: letter.template,
            template_version: letter.template_version,
            addressee: party::named(&file, &letter.addressee),
            dated: letter.dated.to_string(),
            total: letter.total.to_string(),
            pages: letter.pages,
        }))
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

/// The step that follows a letter up, where a day is given and somebody works on the file.
fn follow_up(
    file: &CaseFile,
    day: &str,
    letter: &str,
    addressee: &str,
    language: Language,
    now: Now,
) -> Result<Option<StepPlanned>, Refusal> {
    let Some(on) = forms::day_if_given("followUp", day)?.filter(|_| file.stage.is_open()) else { return Ok(None) };
    if on < now.today {
        return Err(forms::invalid("followUp", FieldRule::NotAfterStart));
    }
    let what = say(language, "follow_up_step", &[("letter", letter), ("addressee", addressee)]);
    Ok(Some(StepPlanned { what, on, owner: None, contact: None, every: None, reason: None }))
}

/// The pages of a letter that is not yet issued, or what it lacks.
fn draw_preview(gathered: Gathered) -> Result<LetterPreviewed, Refusal> {
    let Gathered { facts, missing, fields, wording, seal, sources, document, court, .. } = gathered;
    let instalment =
        |it: &recourse_letters::Instalment| LetterInstalment { due: it.due.to_string(), amount: it.amount.to_string() };
    let previewed = LetterPreviewed {
        pdf: String::new(),
        pages: 0,
        total: facts.demanded().to_string(),
        capitals: capitals(facts.demanded()),
        missing,
        fields,
        unprintable: String::new(),
        remarks: Vec::new(),
        stamp: stamp(&facts)?,
        seal,
        sources,
        plan: facts.plan.iter().map(instalment).collect(),
    };
    let Some(document) = document else { return Ok(previewed) };
    let previewed = LetterPreviewed { remarks: guard::remarks(&document, &facts, &wording, &court), ..previewed };
    match render(&document) {
        Ok(done) => Ok(LetterPreviewed { pdf: STANDARD.encode(&done.bytes), pages: done.pages, ..previewed }),
        Err(Refusal::Unprintable { characters }) => Ok(LetterPreviewed { unprintable: characters, ..previewed }),
        Err(why) => Err(why),
    }
}

/// Digest of everything a letter states.
fn stamp(facts: &LetterFacts) -> Result<String, Refusal> {
    let json = serde_json::to_vec(facts).map_err(|why| fault(&why))?;
    Ok(hex(&Sha256::digest(json)))
}

fn composed(facts: &LetterFacts, wording: &Wording) -> Result<Document, Refusal> {
    recourse_letters::compose_with(facts, wording).map_err(|why| fault(&why))
}

fn render(document: &Document) -> Result<Rendered, Refusal> {
    recourse_letters::render(document).map_err(render_refused)
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
            Missing::LoanBank => Self::LoanBank,
            Missing::LoanContract => Self::LoanContract,
            Missing::LoanAmount => Self::LoanAmount,
            Missing::DebtorAddress => Self::DebtorAddress,
            Missing::DebtorIdentity => Self::DebtorIdentity,
            Missing::AddresseeAddress => Self::AddresseeAddress,
            Missing::Liability => Self::Liability,
            Missing::Judgment => Self::Judgment,
            Missing::SuitDecision => Self::SuitDecision,
            Missing::Plan => Self::Plan,
            Missing::PlanUnsound => Self::PlanUnsound,
            Missing::Claims => Self::Claims,
            Missing::PayByAfterDate => Self::PayByAfterDate,
            Missing::NothingOwed => Self::NothingOwed,
            Missing::StillOwed => Self::StillOwed,
            Missing::MarkedEvading => Self::MarkedEvading,
            Missing::BeyondCapitals => Self::BeyondCapitals,
            Missing::Asked(_) | Missing::Unknown => Self::Answer,
        }
    }
}
