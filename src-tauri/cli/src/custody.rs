//! The commands that ask after the vault itself: its lock, its log, and everything in it.

use std::path::Path;

use recourse_desk::Command;
use recourse_desk::wire::{AskAudit, ExportAll, ExportAudit};

use crate::args::AuditArgs;
use crate::people;
use crate::print::{DONE, PART};
use crate::run::{Answer, Caller, document};

impl Caller<'_> {
    pub(crate) fn bundle(&self, bundle: &Path, against: Option<&Path>) -> Answer {
        let checked = recourse_desk::check_audit_bundle(bundle, against)?;
        let status = if checked.problems.is_empty() { DONE } else { PART };
        Ok((self.told(|| document(&checked), |page| people::audit::bundle(page, &checked))?, status))
    }

    pub(crate) fn lock_state(&self) -> Answer {
        let state = self.desk.lock_state(&self.path()?)?;
        Ok((self.told(|| document(&state), |page| people::vault::state(page, &state))?, DONE))
    }

    pub(crate) fn export_all(&self, folder: &Path) -> Answer {
        let passphrase = self.passphrase()?;
        self.open_with(&passphrase)?;
        let ask = ExportAll {
            folder: folder.display().to_string(),
            passphrase,
            key_file: self.asked.key_file.as_ref().map(|it| it.display().to_string()).unwrap_or_default(),
            language: self.language,
        };
        let written = self.desk.may(Command::export_all)?.export_all(ask)?;
        self.done(self.told(|| document(&written), |page| people::audit::all_exported(page, &written))?)
    }

    pub(crate) fn audit(&self, args: &AuditArgs) -> Answer {
        self.open()?;
        if let Some(path) = &args.bundle {
            let ask = ExportAudit {
                path: path.display().to_string(),
                number: args.case.clone(),
                from: args.from.clone(),
                until: args.until.clone(),
            };
            let written = self.desk.may(Command::export_audit)?.export_audit(ask)?;
            return self.done(self.told(|| document(&written), |page| people::audit::exported(page, &written))?);
        }
        let ask = AskAudit {
            actor: args.by.clone(),
            kind: args.kind.clone(),
            number: args.case.clone(),
            from: args.from.clone(),
            until: args.until.clone(),
            before: None,
            limit: args.limit,
        };
        let log = self.desk.may(Command::audit_log)?.audit_log(ask)?;
        Ok((self.told(|| document(&log), |page| people::audit::log(page, &log))?, DONE))
    }
}
