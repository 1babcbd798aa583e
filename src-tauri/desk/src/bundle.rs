//! Redacted copies written out: the ledger, the list of papers, a letter, or all of them as a bundle for a court.

use std::path::Path;

use recourse_core::{CaseFile, Day, IssuedLetter};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_letters::{Block, Document, Text, render};

use crate::desk::{Now, Open, count, day_or, shown};
use crate::export::{Statement, set};
use crate::leave::Unfinished;
use crate::redact::Redaction;
use crate::refusals::{fault, file_trouble};
use crate::wire::{
    AskAttachments, AttachmentLine, BasisAsked, ExportRedacted, Language, LedgerFormat, LetterLine, RedactedCopy,
    RedactedExported, Refusal,
};
use crate::words::{code_of, say};
use crate::{Desk, files, ledger, letters};

impl Desk {
    /// Writes a redacted copy to the file the user named, or a bundle into a new folder. Each file of it is logged.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::NoSpace`],
    /// [`Refusal::LetterUnknown`], [`Refusal::WordingUnknown`] for a letter whose wording is no longer there.
    pub fn export_redacted(&self, ask: ExportRedacted) -> Result<RedactedExported, Refusal> {
        let papers = self.case_attachments(AskAttachments { case_id: ask.case_id.clone() })?.attachments;
        self.read(|open, now| {
            let (file, path) = (open.case(&ask.case_id)?, Path::new(&ask.path));
            let as_of = day_or(&ask.as_of, now.today)?;
            let copy = Copying { open, file: &file, papers: &papers, as_of, language: ask.language, now };
            let (written, left_out) = match &ask.what {
                RedactedCopy::Ledger { format } => (vec![write(path, &copy.ledger(*format)?)?], Vec::new()),
                RedactedCopy::Papers => (vec![write(path, &copy.list()?)?], Vec::new()),
                RedactedCopy::Letter { letter } => {
                    let found = file.letters.iter().find(|it| it.letter.id.to_string() == *letter);
                    let found = found.ok_or(Refusal::LetterUnknown)?;
                    (vec![write(path, &open.redacted_letter(&file, found, ask.language)?)?], Vec::new())
                }
                RedactedCopy::Bundle => copy.bundle(path)?,
            };
            let id = file.id;
            for sha256 in &written {
                open.note_export(Some(id), "export_redacted", Some(sha256.clone()));
            }
            let files = count(written.len().try_into().unwrap_or(u64::MAX))?;
            Ok(RedactedExported { path: shown(path), files, left_out })
        })
    }
}

/// What copies of one file are made from.
struct Copying<'a> {
    open: &'a Open,
    file: &'a CaseFile,
    papers: &'a [AttachmentLine],
    as_of: Day,
    language: Language,
    now: Now,
}

impl Copying<'_> {
    fn word(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn ledger(&self, format: LedgerFormat) -> Result<Vec<u8>, Refusal> {
        let ledger = ledger::shown(self.file, self.as_of, BasisAsked::InForce, &self.open.pack)?;
        let ledger = Redaction::of(self.file).over(&ledger)?;
        let statement = Statement { file: self.file, ledger: &ledger, language: self.language };
        match format {
            LedgerFormat::Xlsx => {
                let mut tables = statement.tables()?;
                let note = self.word("redacted_note");
                tables.iter_mut().take(1).for_each(|it| it.above.insert(0, note.clone()));
                write_tables(&tables).map_err(|why| fault(&why))
            }
            LedgerFormat::Pdf => self.pages(statement.document(self.as_of)?),
        }
    }

    /// The document with the mark across its pages and the note that says what it is.
    fn pages(&self, mut document: Document) -> Result<Vec<u8>, Refusal> {
        document.watermark = Some(self.word("redacted_mark"));
        document.blocks.push(Block::Note(Text::plain(self.word("redacted_note"))));
        Ok(render(&document).map_err(letters::render_refused)?.bytes)
    }

    /// Files and letters of the case, in pages.
    fn list(&self) -> Result<Vec<u8>, Refusal> {
        let covered = Redaction::of(self.file);
        let mut blocks = vec![
            Block::Title(Text::plain(self.word("redacted_list"))),
            Block::Note(Text::plain(format!("{} · {}", self.file.facts.number, self.file.facts.debtor.name))),
        ];
        for table in [self.papers_table(&covered), self.letters_table(&covered)?] {
            if !table.rows.is_empty() {
                blocks.push(Block::Heading(Text::plain(table.name.clone())));
                blocks.push(Block::Table(set(&table)));
            }
        }
        let number = self.file.facts.number.to_string();
        let title = format!("{} {number}", self.word("redacted_list"));
        self.pages(Document { title, number, dated: self.now.today, blocks, ..Document::default() })
    }

    fn papers_table(&self, covered: &Redaction<'_>) -> Table {
        let standing = self.papers.iter().filter(|it| !it.reversed);
        let row = |it: &AttachmentLine| {
            let paper = self.word(&format!("paper_{}", code_of(it.paper)));
            let day = it.added_at.get(..10).unwrap_or_default();
            [it.seq.to_string(), covered.text(&it.name), paper, day.to_owned()].map(TableCell::Text).to_vec()
        };
        let columns = ["history_seq", "papers_column_name", "papers_column_paper", "papers_column_added"];
        Table {
            name: self.word("papers_title"),
            above: Vec::new(),
            columns: columns.map(|it| self.word(it)).to_vec(),
            rows: standing.map(row).collect(),
        }
    }

    fn letters_table(&self, covered: &Redaction<'_>) -> Result<Table, Refusal> {
        let lines = self.file.letters.iter().map(|it| crate::cases::letter(self.file, it));
        let lines: Vec<LetterLine> = lines.collect::<Result<_, _>>()?;
        let row = |it: &LetterLine| {
            let number = it.way.number.clone().unwrap_or_default();
            let texts =
                [it.reference.clone(), it.dated.clone(), covered.text(&it.addressee), number, it.sha256.clone()];
            texts.map(TableCell::Text).to_vec()
        };
        let columns = [
            "letters_reference",
            "letters_dated",
            "cli_letter_addressee",
            "field_answers_courier_number",
            "letters_hash",
        ];
        Ok(Table {
            name: self.word("case_tab_letters"),
            above: Vec::new(),
            columns: columns.map(|it| self.word(it)).to_vec(),
            rows: lines.iter().map(row).collect(),
        })
    }

    /// Everything into a new folder, which appears only once it is whole: the digests of what was written, and the letters
    /// left out because their wording is no longer there.
    fn bundle(&self, folder: &Path) -> Result<(Vec<String>, Vec<String>), Refusal> {
        let trouble = |why: std::io::Error| file_trouble(folder, &why);
        if folder.symlink_metadata().is_ok() {
            return Err(trouble(std::io::ErrorKind::AlreadyExists.into()));
        }
        let unfinished = Unfinished::beside(folder)?;
        let mut written = vec![
            write(&unfinished.0.join("ledger.pdf"), &self.ledger(LedgerFormat::Pdf)?)?,
            write(&unfinished.0.join("ledger.xlsx"), &self.ledger(LedgerFormat::Xlsx)?)?,
            write(&unfinished.0.join("papers.pdf"), &self.list()?)?,
        ];
        let mut left_out = Vec::new();
        for it in &self.file.letters {
            match self.open.redacted_letter(self.file, it, self.language) {
                Ok(bytes) => written.push(write(&unfinished.0.join(name(it)), &bytes)?),
                Err(Refusal::WordingUnknown) => {
                    left_out.push(letters::party::reference(&self.file.facts.number, crate::desk::seq(it.seq)?));
                }
                Err(why) => return Err(why),
            }
        }
        std::fs::rename(&unfinished.0, folder).map_err(trouble)?;
        Ok((written, left_out))
    }
}

/// Writes a new file and answers its digest.
fn write(path: &Path, bytes: &[u8]) -> Result<String, Refusal> {
    files::write_new(path, bytes)?;
    Ok(letters::sha256(bytes))
}

/// A name that says nothing of anybody.
fn name(it: &IssuedLetter) -> String {
    format!("letter-{}-{}.pdf", it.letter.dated, it.seq)
}
