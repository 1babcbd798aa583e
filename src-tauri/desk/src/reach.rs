//! Whether somebody liable can be reached, as contacts and records of the file say.

use recourse_core::CaseFile;
use recourse_core::casework::{Contact, ContactResult, ContactWith, Direction};
use recourse_core::obligors::Obligor;

use crate::wire::PartyReach;

/// What contacts say of reaching `who`: what was true before the last time the person was reached no longer counts.
pub(crate) fn reach(file: &CaseFile, who: Obligor) -> PartyReach {
    let of = |it: &Contact| matches!(&it.with, ContactWith::Liable { obligor } if *obligor == who);
    let mut all: Vec<&Contact> = file.work.contacts().map(|(_, it)| it).filter(|it| of(it)).collect();
    all.sort_by_key(|it| it.on);
    let was = |it: &Contact| match it.result {
        ContactResult::Reached => true,
        ContactResult::NotReached => it.direction == Direction::Incoming,
        ContactResult::Invalid | ContactResult::Refused => false,
    };
    let reached = all.iter().rposition(|it| was(it));
    let since = |result| {
        let later = all.iter().skip(reached.map_or(0, |at| at.saturating_add(1)));
        later.filter(|it| it.result == result).map(|it| it.on.to_string()).next()
    };
    let confirmed = file.work.dossier().filter(|(_, it)| it.of == "service" && it.obligor == Some(who)).last();
    PartyReach {
        reached: reached.and_then(|at| all.get(at)).map(|it| it.on.to_string()),
        invalid: since(ContactResult::Invalid),
        refused: since(ContactResult::Refused),
        service: confirmed.and_then(|(_, it)| it.values.get("on").cloned()),
    }
}
