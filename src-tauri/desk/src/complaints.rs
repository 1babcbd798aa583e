//! The register of complaints over all files.

use recourse_core::{CaseFile, CaseId};
use recourse_vault::Records as _;

use crate::Desk;
use crate::contacts::complaint_line;
use crate::desk::{Now, Open, count};
use crate::wire::{ComplaintRow, ComplaintsShown, ListComplaints, Refusal};

impl Desk {
    /// Complaints over all files one sees: open ones first, the day that is expected next before later ones.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_complaints(&self, ask: ListComplaints) -> Result<ComplaintsShown, Refusal> {
        self.read(|open, now| {
            let dockets = &open.agenda(now)?.dockets;
            let with: Vec<CaseId> = dockets.iter().filter(|(_, it)| it.complained).map(|(id, _)| *id).collect();
            let mut rows = Vec::new();
            for file in open.vault.cases(&with)? {
                rows.extend(open.complaints_of(&file, now)?);
            }
            let running = || rows.iter().filter(|it| !it.complaint.closed);
            let all = running().count();
            let late = running().filter(|it| it.days_left.is_some_and(|days| days < 0)).count();
            let number = |it: usize| count(it.try_into().unwrap_or(u64::MAX));
            let (all, late) = (number(all)?, number(late)?);
            rows.retain(|it| ask.closed || !it.complaint.closed);
            let next = |it: &ComplaintRow| it.expected.clone().filter(|_| !it.complaint.closed);
            rows.sort_by_key(|it| {
                let next = next(it);
                (it.complaint.closed, next.is_none(), next, std::cmp::Reverse(it.complaint.on.clone()))
            });
            Ok(ComplaintsShown { today: now.today.to_string(), rows, open: all, late })
        })
    }
}

impl Open {
    fn complaints_of(&self, file: &CaseFile, now: Now) -> Result<Vec<ComplaintRow>, Refusal> {
        let mut rows = Vec::new();
        for (at, complaint) in file.work.complaints() {
            let expected = file.work.expected_of(at, complaint);
            let days_left = expected.map(|it| i32::try_from(it.days_since(now.today)).unwrap_or(i32::MAX));
            rows.push(self.veil(file).over(ComplaintRow {
                case_id: file.id.to_string(),
                number: file.facts.number.to_string(),
                debtor: self.named(&file.facts.debtor.name),
                officer: file.facts.officer.clone(),
                complaint: complaint_line(file, at, complaint)?,
                expected: expected.map(|it| it.to_string()),
                days_left,
            })?);
        }
        Ok(rows)
    }
}
