//! What a letter must not say.

use recourse_core::guard::{self, Finding, Known, Truths};
use recourse_core::tracks::CourtRecord;
use recourse_letters::{Document, LetterFacts, Role, Surface, Wording};

use crate::wire::{Refusal, WordingRemark, WordingRule};

/// Everything that `document` must not say. A court is told the facts as they are: nothing is held against it.
pub(crate) fn remarks(
    document: &Document,
    facts: &LetterFacts,
    wording: &Wording,
    court: &CourtRecord,
) -> Vec<WordingRemark> {
    let outside = wording.surface == Surface::Outside;
    if facts.addressee.role == Role::Court && !outside {
        return Vec::new();
    }
    let surface = if outside { guard::Surface::Outside } else { guard::Surface::Letter };
    // What was typed into the letter makes nothing true: court and number must be on record, and be those.
    let as_recorded = |name: &str, recorded: &Option<String>| {
        facts.answers.get(name).is_none_or(|typed| recorded.as_ref().is_some_and(|it| it == typed))
    };
    let same = as_recorded("court", &court.court) && as_recorded("case_number", &court.case_number);
    let filed = facts.judgment.is_some() || court.is_filed() && same;
    let truths = Truths {
        case_number: filed.into(),
        suit_decided: facts.suit_decided_on.is_some().into(),
        creditor: Known::Yes,
    };
    let mut text = document.source_text();
    if outside {
        // Names and addresses are what they are.
        let (sender, to) = (&facts.sender, &facts.addressee);
        let names = [Some(&sender.name), Some(&sender.address), Some(&to.name), to.address.as_ref()];
        for name in names.into_iter().flatten().map(|it| it.trim()).filter(|it| !it.is_empty()) {
            text = text.replace(name, "");
        }
    }
    guard::check(&text, surface, truths).into_iter().filter_map(remark).collect()
}

/// Refuses what must not be said.
pub(crate) fn refused(remarks: &[WordingRemark]) -> Result<(), Refusal> {
    if remarks.is_empty() {
        return Ok(());
    }
    let words: Vec<&str> = remarks.iter().map(|it| it.words.as_str()).collect();
    Err(Refusal::WordingUnfit { rules: remarks.iter().map(|it| it.rule).collect(), words: words.join(" / ") })
}

pub(crate) fn remark(it: Finding) -> Option<WordingRemark> {
    let rule = match it.rule.id.as_str() {
        "filed_without_number" => WordingRule::FiledWithoutNumber,
        "suit_without_decision" => WordingRule::SuitWithoutDecision,
        "agency_suing" => WordingRule::AgencySuing,
        "posing_as_official" => WordingRule::PosingAsOfficial,
        "invented_offence" => WordingRule::InventedOffence,
        "threat" => WordingRule::Threat,
        "insult" => WordingRule::Insult,
        "family_pressure" => WordingRule::FamilyPressure,
        "exposure" => WordingRule::Exposure,
        "urging_to_borrow" => WordingRule::UrgingToBorrow,
        "overstated_credit_effect" => WordingRule::OverstatedCreditEffect,
        "debt_on_the_outside" => WordingRule::DebtOnTheOutside,
        _ => return None,
    };
    Some(WordingRemark { rule, words: it.words })
}
