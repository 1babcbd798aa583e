//! What is known of the file that calls for something: a death, somebody missing, a cause, a hardship.

use super::{FirstStep, catalogue, diagnosis, flags};
use crate::CaseFile;

/// What is offered for what the file knows, with the entry that says so.
#[must_use]
pub fn called_for(file: &CaseFile) -> Vec<(u64, &'static FirstStep)> {
    let mut known: Vec<(u64, String)> = Vec::new();
    for (seq, it) in file.work.dossier() {
        let value = |field: &str| it.values.get(field).map(String::as_str);
        let said = match it.of.as_str() {
            "whereabouts" => value("state"),
            "cause" => {
                [value("top"), value("second")].into_iter().flatten().find(|it| ["internal", "short"].contains(it))
            }
            "credit" => value("state").filter(|it| *it == "dead").map(|_| "dead_debt"),
            _ => None,
        };
        known.extend(said.map(|it| (seq, it.to_owned())));
    }
    let judged = diagnosis(file).into_iter().next_back();
    known.extend(judged.and_then(|it| Some((it.seq, it.debtor?.id().to_owned()))));
    let raised = flags(file).into_iter().filter(|it| it.raised);
    known.extend(raised.filter_map(|it| Some((it.since?.0, it.kind.id.clone()))));
    let fit = |it: &(u64, String)| {
        let seq = it.0;
        let of = it.1.clone();
        catalogue().states.iter().filter(move |step| step.of == of).map(move |step| (seq, step)).collect::<Vec<_>>()
    };
    known.iter().flat_map(fit).collect()
}
