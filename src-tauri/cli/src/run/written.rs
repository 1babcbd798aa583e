//! What of one file is written out: its contacts as a sheet, what happened in one page.

use std::path::Path;

use recourse_desk::Command;
use recourse_desk::wire::{ExportContacts, ExportEvent, SheetKind};

use super::{Answer, Caller, DONE, Page, document};
use crate::args::OutArgs;
use crate::stop::{Misuse, Stop};

impl Caller<'_> {
    pub(super) fn contacts(&self, args: &OutArgs) -> Answer {
        let format = match ending(&args.out).as_deref() {
            Some("xlsx") => SheetKind::Xlsx,
            Some("csv") => SheetKind::Csv,
            _ => return Err(Stop::from(Misuse::OutName)),
        };
        let ask = ExportContacts {
            case_id: self.find(&args.number)?.to_string(),
            path: args.out.display().to_string(),
            format,
            personal: args.personal(),
            language: self.language,
        };
        let done = self.desk.may(Command::export_contacts)?.export_contacts(ask)?;
        let count = done.contacts.to_string();
        let page = |page: &mut Page| page.line(page.say("log_exported", &[("count", &count), ("path", &done.path)]));
        Ok((self.told(|| document(&done), page)?, DONE))
    }

    pub(super) fn event(&self, args: &OutArgs) -> Answer {
        if ending(&args.out).as_deref() != Some("pdf") {
            return Err(Stop::from(Misuse::OutName));
        }
        let case_id = self.find(&args.number)?.to_string();
        let path = args.out.display().to_string();
        let ask = ExportEvent { case_id, path, personal: args.personal(), language: self.language };
        let done = self.desk.may(Command::export_event)?.export_event(ask)?;
        let page = |page: &mut Page| page.line(page.say("cli_papers_exported", &[("path", &done.path)]));
        Ok((self.told(|| document(&done), page)?, DONE))
    }
}

fn ending(path: &Path) -> Option<String> {
    path.extension().and_then(|it| it.to_str()).map(str::to_ascii_lowercase)
}
