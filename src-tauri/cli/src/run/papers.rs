//! Files of a case.

use recourse_core::FileNumber;
use recourse_desk::Command;
use recourse_desk::wire::{
    AddAttachment, AskAttachments, AttachmentExported, AttachmentsShown, ExportAttachment, ExportRedacted, InspectFile,
    RedactedCopy, Refusal, ReverseEntry,
};
use serde_json::json;

use super::{Answer, Caller, DONE, Page, document};
use crate::args::AttachAct;
use crate::people;

impl Caller<'_> {
    pub(super) fn attach(&self, act: &AttachAct) -> Answer {
        match act {
            AttachAct::Add { number, file, paper } => {
                let case_id = self.find(number)?.to_string();
                let path = file.display().to_string();
                let paper = match paper {
                    Some(it) => (*it).into(),
                    None => {
                        self.desk.may(Command::inspect_file)?.inspect_file(InspectFile { path: path.clone() })?.paper
                    }
                };
                let added =
                    self.desk.may(Command::add_attachment)?.add_attachment(AddAttachment { case_id, path, paper })?;
                let page = |page: &mut Page| people::papers::added(page, number, &added);
                self.done(self.told(|| document(&added), page)?)
            }
            AttachAct::List { number } => {
                let shown = self.papers(number)?;
                Ok((self.told(|| document(&shown), |page| people::papers::list(page, &shown))?, DONE))
            }
            AttachAct::Export { number, seq, out } => {
                let ask = ExportAttachment {
                    case_id: self.find(number)?.to_string(),
                    seq: *seq,
                    path: out.display().to_string(),
                };
                let AttachmentExported { path } = self.desk.may(Command::export_attachment)?.export_attachment(ask)?;
                let page = |page: &mut Page| page.line(page.say("cli_papers_exported", &[("path", &path)]));
                Ok((self.told(|| Ok(json!({"file": path})), page)?, DONE))
            }
            AttachAct::Bundle { number, out } => {
                let ask = ExportRedacted {
                    case_id: self.find(number)?.to_string(),
                    what: RedactedCopy::Bundle,
                    as_of: String::new(),
                    language: self.language,
                    path: out.display().to_string(),
                };
                let done = self.desk.may(Command::export_redacted)?.export_redacted(ask)?;
                let page = |page: &mut Page| {
                    page.line(page.say("cli_papers_exported", &[("path", &done.path)]));
                    if !done.left_out.is_empty() {
                        let letters = done.left_out.join(&page.word("list_comma"));
                        page.line(page.say("redacted_left_out", &[("letters", &letters)]));
                    }
                };
                Ok((self.told(|| document(&done), page)?, DONE))
            }
            AttachAct::TakeBack { number, seq, reason } => {
                let known = self.papers(number)?.attachments.iter().any(|it| it.seq == *seq && !it.reversed);
                if !known {
                    return Err(Refusal::AttachmentUnknown.into());
                }
                let id = self.find(number)?.to_string();
                let reversed = self.desk.may(Command::reverse_entry)?.reverse_entry(ReverseEntry {
                    id,
                    seq: *seq,
                    reason: reason.clone(),
                })?;
                let page = |page: &mut Page| {
                    let (number, seq) = (number.to_string(), seq.to_string());
                    page.line(page.say("cli_papers_taken_back", &[("number", &number), ("seq", &seq)]));
                };
                self.done(self.told(|| document(&reversed), page)?)
            }
        }
    }

    fn papers(&self, number: &FileNumber) -> Result<AttachmentsShown, crate::stop::Stop> {
        let case_id = self.find(number)?.to_string();
        Ok(self.desk.may(Command::case_attachments)?.case_attachments(AskAttachments { case_id })?)
    }
}
