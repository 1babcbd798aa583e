//! Who saw and changed what, when and why; and the journal handed out with its proof.

use std::cell::Cell;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use chrono::{DateTime, Days, NaiveTime, SecondsFormat, Utc};
use recourse_core::users::Access;
use recourse_core::{CaseFile, CaseId, Day, Entry, FileNumber, Recorded};
use recourse_vault::{AuditFilter, BundleError, BundleReport, Records as _, check_bundle};
use serde_json::Value;

use crate::desk::{Open, count, seq, shown};
use crate::forms;
use crate::refusals::{fault, file_trouble};
use crate::veil::Veil;
use crate::wire::{
    AccessShown, AskAudit, AuditChange, AuditExported, AuditLine, AuditLog, BundleChecked, ExportAudit, FieldRule,
    Refusal,
};
use crate::{Desk, files};

/// Longest page of the log.
const LONGEST_PAGE: u32 = 500;
/// Parts of entries that are documents of their own and not told field by field.
const DOCUMENTS: [&str; 8] = ["appraisal", "document", "image", "mapping", "masked", "pack", "rules", "facts"];

impl Desk {
    /// The log of the whole vault, newest first.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for a day or file number that is none, [`Refusal::CaseUnknown`].
    pub fn audit_log(&self, ask: AskAudit) -> Result<AuditLog, Refusal> {
        self.read(|open, _| {
            let limit = ask.limit.clamp(1, LONGEST_PAGE);
            let wanted = |text: &str| Some(text.trim().to_owned()).filter(|it| !it.is_empty());
            let filter = AuditFilter {
                actor: wanted(&ask.actor),
                kind: wanted(&ask.kind),
                case: open.case_asked(&ask.number)?,
                from: instant("from", &ask.from, 0)?,
                until: instant("until", &ask.until, 1)?,
                before: ask.before.map(u64::from),
                limit: limit.saturating_add(1),
            };
            let mut found = open.vault.audit(&filter)?;
            let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
            found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            let lines = found.iter().map(|it| open.audit_line(it)).collect::<Result<_, _>>()?;
            Ok(AuditLog { lines, more, actors: open.vault.actors()? })
        })
    }

    /// Writes a bundle of the journal to a new file: all of it by digest, what was asked for in full.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::NoSpace`], and as [`Desk::audit_log`].
    pub fn export_audit(&self, ask: ExportAudit) -> Result<AuditExported, Refusal> {
        self.read(|open, now| {
            let case = open.case_asked(&ask.number)?;
            let (from, until) = (instant("from", &ask.from, 0)?, instant("until", &ask.until, 1)?);
            let told = Cell::new(0_u64);
            let is_told = |it: &Recorded| {
                let fits = case.is_none_or(|case| of_case(it) == Some(case))
                    && from.is_none_or(|from| it.at >= from)
                    && until.is_none_or(|until| it.at < until);
                told.set(told.get().saturating_add(u64::from(fits)));
                fits
            };
            let mut bytes = Vec::new();
            open.vault
                .write_bundle(&mut bytes, &open.user.name, now.at, &is_told)
                .map_err(|why| bundle_trouble(Path::new(&ask.path), &why))?;
            let report = check_bundle(&mut bytes.as_slice(), None).map_err(|why| fault(&why))?;
            let path = Path::new(&ask.path);
            files::write_new(path, &bytes)?;
            open.note_export(case, "export_audit", Some(crate::letters::sha256(&bytes)));
            Ok(AuditExported {
                path: shown(path),
                entries: count(report.entries)?,
                told: count(told.get())?,
                public_key: report.head.public_key,
                chain: report.chain,
            })
        })
    }
}

/// Checks a bundle, without a vault and without a passphrase; held against an older one where there is one.
///
/// # Errors
/// [`Refusal::NotABundle`], [`Refusal::NewerVault`], [`Refusal::FileTrouble`]; what does not hold is the answer.
pub fn check_audit_bundle(path: &Path, against: Option<&Path>) -> Result<BundleChecked, Refusal> {
    let open = |path: &Path| File::open(path).map(BufReader::new).map_err(|why| file_trouble(path, &why));
    let mut older = against.map(open).transpose()?;
    let older = older.as_mut().map(|it| -> &mut dyn std::io::BufRead { it });
    let BundleReport { head, entries, told, chain, flaws } =
        check_bundle(&mut open(path)?, older).map_err(|why| bundle_trouble(path, &why))?;
    Ok(BundleChecked {
        vault: head.vault,
        made_by: head.made_by,
        made_at: head.made_at,
        public_key: head.public_key,
        entries: count(entries)?,
        told: count(told)?,
        chain,
        problems: flaws.iter().map(ToString::to_string).collect(),
    })
}

fn bundle_trouble(path: &Path, why: &BundleError) -> Refusal {
    match why {
        BundleError::NotABundle => Refusal::NotABundle { path: shown(path) },
        BundleError::Newer { version } => Refusal::NewerVault { version: *version },
        BundleError::File(why) => file_trouble(path, why),
        BundleError::Store(_) => fault(why),
    }
}

impl Open {
    /// The case of a file number, within the remit; none where none was asked for.
    fn case_asked(&self, number: &str) -> Result<Option<CaseId>, Refusal> {
        if number.trim().is_empty() {
            return Ok(None);
        }
        let unknown = || Refusal::CaseUnknown { id: number.to_owned() };
        let number: FileNumber = number.trim().parse().map_err(|_| unknown())?;
        self.vault.case_by_number(&number)?.ok_or_else(unknown).map(Some)
    }

    fn audit_line(&self, it: &Recorded) -> Result<AuditLine, Refusal> {
        let case = of_case(it);
        let file = case.map(|case| self.vault.case(case)).transpose()?.flatten();
        let number = file.as_ref().map(|it| it.facts.number.to_string());
        let veil = file.as_ref().map_or_else(|| Veil::by_form(&self.policy), |file| self.veil(file));
        let body = veil.document(&it.entry)?;
        let text = |name: &str| body.get(name).and_then(Value::as_str).map(ToOwned::to_owned);
        let (access, mut reason) = match &it.entry {
            Entry::Accessed { access, .. } => {
                (Some(veil.over(accessed(access)?)?), reason_of(access).map(|it| veil.text(&it)))
            }
            _ => (None, text("reason")),
        };
        reason = reason.filter(|it| !it.is_empty());
        Ok(AuditLine {
            seq: seq(it.seq)?,
            at: it.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            actor: it.actor.clone(),
            kind: text("kind").unwrap_or_default(),
            case_id: case.map(|it| it.to_string()),
            number,
            changes: if access.is_some() { Vec::new() } else { self.changes(it, &body, &veil)? },
            reason,
            access,
        })
    }

    /// What the entry changed: the facts of its case before and after, or what it states where nothing was before.
    fn changes(&self, it: &Recorded, body: &Value, veil: &Veil<'_>) -> Result<Vec<AuditChange>, Refusal> {
        let (before, after) = match (&it.entry, it.case) {
            (Entry::FactsAmended { .. } | Entry::Reversed { .. }, Some(case)) => {
                let entries = self.vault.entries(case)?;
                let at = entries.partition_point(|other| other.seq < it.seq);
                let facts = |upto: usize| {
                    let file = CaseFile::fold(case, entries.get(..upto).unwrap_or_default()).ok();
                    file.map(|it| veil.document(&it.facts)).transpose()
                };
                (facts(at)?, facts(at.saturating_add(1))?)
            }
            (Entry::CaseOpened { .. }, _) => (None, body.get("facts").cloned()),
            (
                Entry::UserSet(_)
                | Entry::PolicySet(_)
                | Entry::OverdueSet(_)
                | Entry::OrganisationSet(_)
                | Entry::AssumptionsSet(_)
                | Entry::LeadsSet(_),
                _,
            ) => (self.same_before(it, body)?, Some(body.clone())),
            _ => (None, Some(body.clone())),
        };
        let (mut old, mut new) = (Vec::new(), Vec::new());
        if let Some(it) = &before {
            told(it, "", &mut old);
        }
        if let Some(it) = &after {
            told(it, "", &mut new);
        }
        Ok(differing(&old, &new))
    }

    /// What the entry before of the same kind, and for a user of the same name, said.
    fn same_before(&self, it: &Recorded, body: &Value) -> Result<Option<Value>, Refusal> {
        let kind = body.get("kind").and_then(Value::as_str).map(ToOwned::to_owned);
        let filter = AuditFilter { kind, before: Some(it.seq), limit: LONGEST_PAGE, ..AuditFilter::default() };
        let same = |other: &Recorded| match (&it.entry, &other.entry) {
            (Entry::UserSet(one), Entry::UserSet(other)) => one.name == other.name,
            _ => true,
        };
        let before = self.vault.audit(&filter)?.into_iter().find(same);
        before.map(|it| Veil::by_form(&self.policy).document(&it.entry)).transpose()
    }
}

/// The case an entry is of, or about.
fn of_case(it: &Recorded) -> Option<CaseId> {
    match &it.entry {
        Entry::Accessed { about, .. } => *about,
        _ => it.case,
    }
}

fn reason_of(access: &Access) -> Option<String> {
    match access {
        Access::Revealed { reason, .. } | Access::Exported { reason, .. } => reason.clone(),
        Access::Searched { .. } | Access::Denied { .. } | Access::Unlocked { .. } | Access::Locked { .. } => None,
    }
}

fn accessed(access: &Access) -> Result<AccessShown, Refusal> {
    Ok(match access {
        Access::Revealed { field, .. } => AccessShown::Revealed { field: field.clone() },
        Access::Searched { query, found } => AccessShown::Searched { query: query.clone(), found: count(*found)? },
        Access::Exported { what, sha256, .. } => AccessShown::Exported { what: what.clone(), sha256: sha256.clone() },
        Access::Denied { command, right } => {
            AccessShown::Denied { command: command.clone(), lacks: right.map(Into::into) }
        }
        Access::Unlocked { by, refused } => AccessShown::Unlocked { by: by.map(Into::into), refused: *refused },
        Access::Locked { cause } => AccessShown::Locked { cause: (*cause).into() },
    })
}

/// Every value of a document by its path; documents within it are left out.
fn told(value: &Value, path: &str, into: &mut Vec<(String, String)>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(name, _)| !DOCUMENTS.contains(&name.as_str()));
            for (name, it) in fields.filter(|(name, _)| !matches!(name.as_str(), "kind" | "reason") || !path.is_empty())
            {
                told(it, &below(name), into);
            }
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(at, it)| told(it, &below(&at.to_string()), into)),
        Value::Null => {}
        Value::String(text) => into.push((path.to_owned(), text.clone())),
        other => into.push((path.to_owned(), other.to_string())),
    }
}

fn differing(old: &[(String, String)], new: &[(String, String)]) -> Vec<AuditChange> {
    let value = |of: &[(String, String)], field: &str| of.iter().find(|(it, _)| it == field).map(|(_, it)| it.clone());
    let mut fields: Vec<&String> = new.iter().map(|(field, _)| field).collect();
    fields.extend(old.iter().map(|(field, _)| field).filter(|it| value(new, it).is_none()));
    fields
        .into_iter()
        .map(|field| AuditChange { field: field.clone(), old: value(old, field), new: value(new, field) })
        .filter(|it| it.old != it.new)
        .collect()
}

/// Midnight UTC of a typed day, some days later.
fn instant(field: &str, typed: &str, later: u64) -> Result<Option<DateTime<Utc>>, Refusal> {
    let Some(day): Option<Day> = forms::day_if_given(field, typed)? else { return Ok(None) };
    let beyond = || forms::invalid(field, FieldRule::NoSuchDay);
    let day = day.date().checked_add_days(Days::new(later)).ok_or_else(beyond)?;
    Ok(Some(day.and_time(NaiveTime::MIN).and_utc()))
}
