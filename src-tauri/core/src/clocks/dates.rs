//! Dates that are named and not counted: hearings, auctions, the recall of an agency, the end of a proof.

use super::{Answer, Clock, Start, StartKind, Turn};
use crate::casework::{Casework, DateKind, catalogue, named_end};
use crate::deadline::CountStep;
use crate::obligors::Obligor;
use crate::{CaseFile, Day};

pub(super) fn clocks(file: &CaseFile) -> Vec<Clock> {
    let replaced = |seq: u64| file.work.dossier_records().any(|(_, it)| it.replaces == Some(seq));
    let mut all = Vec::new();
    for (seq, it) in file.work.standing() {
        match it {
            Casework::Milestone(it) => {
                let kind = catalogue().milestone(&it.what).and_then(|it| it.dated.as_deref());
                all.extend(dated(file, kind, seq, it.on, it.obligor, &it.proof));
            }
            Casework::TrackMoved(it) => {
                let kind = crate::tracks::meaning(it).and_then(|it| it.dated.as_deref());
                let proof = it.paper.as_deref().or(it.scope.as_deref()).unwrap_or_default();
                all.extend(it.until.and_then(|until| dated(file, kind, seq, until, None, proof)));
            }
            Casework::MeasureTurned(it) => {
                let end = named_end(&file.work, seq, it);
                all.extend(end.and_then(|(kind, until, who)| dated(file, Some(kind), seq, until, who, &it.paper)));
            }
            Casework::Dossier(it) if !replaced(seq) && it.values.get("state").is_none_or(|it| it != "done") => {
                let known = catalogue().dossier.iter().filter(|kind| kind.id == it.of).flat_map(|it| &it.fields);
                for field in known.filter(|it| it.dated.is_some()) {
                    let day = it.values.get(&field.id).and_then(|it| it.parse::<Day>().ok());
                    let proof = it.values.get("source").map_or("", String::as_str);
                    all.extend(day.and_then(|day| dated(file, field.dated.as_deref(), seq, day, it.obligor, proof)));
                }
            }
            _ => {}
        }
    }
    all
}

fn dated(
    file: &CaseFile,
    kind: Option<&str>,
    seq: u64,
    on: Day,
    obligor: Option<Obligor>,
    proof: &str,
) -> Option<Clock> {
    let kind = catalogue().date(kind?)?;
    Some(Clock {
        key: format!("{}:{seq}", kind.id),
        rule: kind.id.clone(),
        title: (kind.title.clone(), kind.title_en.clone()),
        obligor,
        start: Start { what: StartKind::Date(kind.id.clone()), seq, on, proof: proof.to_owned() },
        restarts: Vec::new(),
        last_day: on,
        steps: vec![CountStep::PeriodEnds { day: on }],
        warnings: Vec::new(),
        sources: Vec::new(),
        turn: if kind.others { Turn::Other } else { Turn::Ours },
        answered: met(file, kind, seq),
    })
}

/// The first move after the entry that met the date.
fn met(file: &CaseFile, kind: &DateKind, seq: u64) -> Option<Answer> {
    let meets = |track: &str, step: &str| kind.met_by.iter().any(|it| it.split_once('.') == Some((track, step)));
    let found = file.work.track_moves().find(|(at, it)| *at > seq && meets(&it.track, &it.step));
    found.map(|(seq, it)| Answer { seq, on: it.on })
}
