//! What a template asks the writer for: as typed, as kept, as shown.

use std::collections::BTreeMap;

use recourse_letters::{AskedKind, LetterFacts, Missing, Wording};

use crate::typed::TextKind;
use crate::veil::Veil;
use crate::wire::{LetterDraft, LetterField, LetterFieldKind, Refusal};
use crate::{forms, typed};

/// Reads what the writer typed for the facts that `wording` asks for; `known` is what the file says, and stands where it
/// comes back as it was shown.
pub(crate) fn read(
    draft: &LetterDraft,
    wording: &Wording,
    mut known: BTreeMap<String, String>,
    veil: &Veil<'_>,
) -> Result<BTreeMap<String, String>, Refusal> {
    known.retain(|name, _| wording.asks.iter().any(|it| it.name == name));
    for it in &wording.asks {
        let Some(text) = draft.answers.get(it.name).filter(|it| !it.trim().is_empty()) else { continue };
        if known.get(it.name).is_some_and(|behind| veil.text(behind) == *text) {
            continue;
        }
        let field = format!("answers.{}", it.name);
        let kept = match it.kind {
            AskedKind::Line | AskedKind::Code => typed::field(&field, text, TextKind::Line)?,
            AskedKind::Lines => typed::field(&field, text, TextKind::Note)?,
            AskedKind::Day => forms::day_if_given(&field, text)?.map(|it| it.to_string()),
            AskedKind::Amount => Some(forms::amount(&field, text)?.to_string()),
        };
        known.extend(kept.map(|kept| (it.name.to_owned(), kept)));
    }
    Ok(known)
}

/// The fields of a form for what `wording` asks.
pub(crate) fn fields(
    draft: &LetterDraft,
    facts: &LetterFacts,
    wording: &Wording,
    lacking: &[Missing],
    veil: &Veil<'_>,
) -> Vec<LetterField> {
    let field = |it: &&'static recourse_letters::Asked| {
        let typed = draft.answers.get(it.name).is_some_and(|it| !it.trim().is_empty());
        LetterField {
            name: it.name.to_owned(),
            kind: match it.kind {
                AskedKind::Line => LetterFieldKind::Line,
                AskedKind::Code => LetterFieldKind::Code,
                AskedKind::Day => LetterFieldKind::Day,
                AskedKind::Amount => LetterFieldKind::Amount,
                AskedKind::Lines => LetterFieldKind::Lines,
            },
            value: facts.answers.get(it.name).map(|it| veil.text(it)).unwrap_or_default(),
            known: !typed && facts.answers.contains_key(it.name),
            needed: wording.needs.iter().any(|name| name == it.name),
            missing: lacking.contains(&Missing::Asked(it)),
        }
    };
    wording.asks.iter().map(field).collect()
}
