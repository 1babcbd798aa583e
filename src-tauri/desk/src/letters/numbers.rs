//! Numbers of waybills, pasted in bulk: whose they are, and that the letters were posted.

use std::collections::BTreeSet;

use recourse_core::casework::{DeliveryStep, courier_number, way};
use recourse_core::{CaseFile, CaseId, Day, Entry, FileNumber, IssuedLetter};
use recourse_letters::{Language, Surface, template};
use recourse_vault::Records as _;

use super::delivery::delivery;
use super::party::{named, reference};
use crate::Desk;
use crate::deadlines::past;
use crate::desk::{Open, count, seq};
use crate::wire::{
    self, DeliveryDraft, MatchNumbers, NumberEntry, NumberLetter, NumberLine, NumberState, NumbersMatched,
    NumbersRecorded, NumbersTakenBack, RecordNumbers, Refusal, TakeBackNumbers,
};

/// Characters of a cell that are shown.
const SHOWN: usize = 60;

impl Desk {
    /// The letter behind each pasted line; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for the day, [`Refusal::VaultLocked`].
    pub fn match_numbers(&self, ask: MatchNumbers) -> Result<NumbersMatched, Refusal> {
        self.read(|open, now| {
            let on = past("on", &ask.on, now.today)?;
            let mut seen = BTreeSet::new();
            let mut lines = Vec::new();
            for (row, pasted) in (1..).zip(ask.text.lines()) {
                let cells = Cells::of(pasted);
                if cells.named.is_none() && cells.number.is_none() {
                    continue;
                }
                lines.push(open.number_line(row, cells, on, &mut seen)?);
            }
            let good = lines.iter().filter(|it| it.state == NumberState::Matched).count();
            Ok(NumbersMatched { lines, good: count(good.try_into().unwrap_or(u64::MAX))? })
        })
    }

    /// Records that the letters were posted, all of them or none.
    ///
    /// # Errors
    /// As [`Desk::record_delivery`].
    pub fn record_numbers(&self, ask: RecordNumbers) -> Result<NumbersRecorded, Refusal> {
        self.read(|open, now| {
            let mut entries: Vec<(CaseId, Entry)> = Vec::new();
            let mut seen = BTreeSet::new();
            for it in &ask.picks {
                if !seen.insert(&it.letter) {
                    return Err(Refusal::BadRequest { detail: "a letter twice".to_owned() });
                }
                let file = open.live_case(&it.case_id)?;
                let draft = DeliveryDraft {
                    case_id: it.case_id.clone(),
                    letter: it.letter.clone(),
                    step: wire::DeliveryStep::Posted,
                    on: ask.on.clone(),
                    number: it.number.clone(),
                    proof: String::new(),
                    files: Vec::new(),
                };
                entries.push((file.id, delivery(&file, &draft, now.today)?));
            }
            let written = open.write(now, |tx| {
                let write = |(case, entry): &(CaseId, Entry)| Ok((*case, tx.append(Some(*case), entry)?));
                entries.iter().map(write).collect::<Result<Vec<_>, Refusal>>()
            })?;
            let entry = |(case, at): (CaseId, u64)| Ok(NumberEntry { case_id: case.to_string(), seq: seq(at)? });
            let entries = written.into_iter().map(entry).collect::<Result<Vec<_>, Refusal>>()?;
            Ok(NumbersRecorded { recorded: count(entries.len().try_into().unwrap_or(u64::MAX))?, entries })
        })
    }

    /// Takes recorded postings back, all of them or none.
    ///
    /// # Errors
    /// [`Refusal::BatchMovedOn`] with the number of letters that have gone on since, [`Refusal::NotReversible`].
    pub fn take_back_numbers(&self, ask: TakeBackNumbers) -> Result<NumbersTakenBack, Refusal> {
        self.read(|open, now| {
            let reason = crate::forms::note("reason", &ask.reason)?;
            let mut undone: Vec<(CaseId, u64)> = Vec::new();
            let mut moved = 0_u32;
            for it in &ask.entries {
                let file = open.live_case(&it.case_id)?;
                let at = u64::from(it.seq);
                let posted = file.work.deliveries().find(|(seq, it)| *seq == at && it.step == DeliveryStep::Posted);
                let (_, posted) = posted.ok_or(Refusal::NotReversible { seq: it.seq })?;
                let last = file.work.deliveries().rfind(|(_, it)| it.letter == posted.letter);
                moved = moved.saturating_add(u32::from(last.is_some_and(|(seq, _)| seq != at)));
                undone.push((file.id, at));
            }
            if moved > 0 {
                return Err(Refusal::BatchMovedOn { cases: moved });
            }
            open.write(now, |tx| {
                for (case, seq) in &undone {
                    tx.append(Some(*case), &Entry::Reversed { seq: *seq, reason: reason.clone() })?;
                }
                Ok(())
            })?;
            Ok(NumbersTakenBack { letters: count(undone.len().try_into().unwrap_or(u64::MAX))? })
        })
    }
}

/// What a pasted line says.
struct Cells {
    /// The cell, the file it names and the place of the letter in the journal.
    named: Option<(String, FileNumber, Option<u64>)>,
    number: Option<recourse_core::casework::CourierNumber>,
}

impl Cells {
    /// Parted by tabs; where there are none, by blanks and commas.
    fn of(line: &str) -> Self {
        let by_tab: Vec<&str> = line.split('\t').map(str::trim).filter(|it| !it.is_empty()).collect();
        let cells = if by_tab.len() > 1 {
            by_tab
        } else {
            let parts = line.split(|it: char| it.is_whitespace() || matches!(it, ',' | '，' | ';' | '；'));
            parts.filter(|it| !it.is_empty()).collect()
        };
        let named = cells.iter().find_map(|it| {
            let (number, place) = read_name(it)?;
            Some((it.chars().take(SHOWN).collect(), number, place))
        });
        // The waybill is written last; telephones and codes stand before it.
        let numbers = || cells.iter().rev().filter(|it| read_name(it).is_none()).filter_map(|it| courier_number(it));
        Self { named, number: numbers().find(|it| it.sound).or_else(|| numbers().next()) }
    }
}

/// `2024-0173-57`, `追偿 2024-0173`, `2024-0173`.
fn read_name(cell: &str) -> Option<(FileNumber, Option<u64>)> {
    let digits = cell.trim_start_matches(|it: char| !it.is_ascii_digit());
    match digits.splitn(3, '-').collect::<Vec<_>>().as_slice() {
        [year, running] => Some((format!("{year}-{running}").parse().ok()?, None)),
        [year, running, place] => Some((format!("{year}-{running}").parse().ok()?, Some(place.parse().ok()?))),
        _ => None,
    }
}

impl Open {
    fn number_line(&self, row: u32, cells: Cells, on: Day, seen: &mut BTreeSet<String>) -> Result<NumberLine, Refusal> {
        let Cells { named, number } = cells;
        let shown = named.as_ref().map(|(it, _, _)| it.clone()).unwrap_or_default();
        let doubtful = number.as_ref().is_some_and(|it| !it.sound);
        let text = number.as_ref().map(|it| it.text.clone()).unwrap_or_default();
        let mut line =
            NumberLine { row, named: shown, number: text, doubtful, state: NumberState::Incomplete, letter: None };
        let (Some((_, file, place)), Some(_)) = (named, number) else { return Ok(line) };
        let file = self.vault.case_by_number(&file)?.map(|id| self.vault.case(id)).transpose()?.flatten();
        let Some(file) = file.filter(|it| self.sight.covers(&it.facts)) else {
            line.state = NumberState::Unknown;
            return Ok(line);
        };
        let (state, letter) = behind(&file, place);
        line.state = match letter {
            Some(it) if state == NumberState::Matched && it.letter.dated > on => NumberState::TooEarly,
            Some(it) if state == NumberState::Matched && !seen.insert(it.letter.id.to_string()) => NumberState::Twice,
            _ => state,
        };
        line.letter = letter.map(|it| shown_letter(&file, it)).transpose()?;
        self.veil(&file).over(line)
    }
}

/// The letter of the file that is meant.
fn behind(file: &CaseFile, place: Option<u64>) -> (NumberState, Option<&IssuedLetter>) {
    let waits = |it: &&IssuedLetter| DeliveryStep::after(way(file, it.letter.id).last).contains(&DeliveryStep::Posted);
    if let Some(place) = place {
        return match file.letters.iter().find(|it| it.seq == place) {
            None => (NumberState::Unknown, None),
            Some(it) if waits(&it) => (NumberState::Matched, Some(it)),
            Some(it) => (NumberState::NotWaiting, Some(it)),
        };
    }
    let mut waiting = file.letters.iter().filter(|it| goes_by_post(it)).filter(waits);
    match (waiting.next(), waiting.next()) {
        (None, _) => (NumberState::NotWaiting, None),
        (Some(it), None) => (NumberState::Matched, Some(it)),
        (Some(_), Some(_)) => (NumberState::Ambiguous, None),
    }
}

/// A label and a waybill's sheet are not posted by themselves.
fn goes_by_post(it: &IssuedLetter) -> bool {
    template(&it.letter.template, Language::Chinese).is_none_or(|it| it.surface == Surface::Inside)
}

fn shown_letter(file: &CaseFile, it: &IssuedLetter) -> Result<NumberLetter, Refusal> {
    Ok(NumberLetter {
        case_id: file.id.to_string(),
        letter: it.letter.id.to_string(),
        reference: reference(&file.facts.number, seq(it.seq)?),
        case_number: file.facts.number.to_string(),
        addressee: named(file, &it.letter.addressee),
        dated: it.letter.dated.to_string(),
        template: it.letter.template.clone(),
    })
}
