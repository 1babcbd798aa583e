//! The templates shipped, in each of their languages.

use std::sync::LazyLock;

use recourse_core::{Compensation, Day, FileNumber, Money, Occupancy, Organisation, PartyKind};

use crate::facts::{Addressee, Instalment, Language, LetterFacts, Loan, RunningRate, Runs};
use crate::stock;
use crate::tables::Named;
use crate::wording::{Stock, Wording, WordingError};

const CHINESE_PARTS: &str = include_str!("../wording/zh-CN/parts.txt");
const ENGLISH_PARTS: &str = include_str!("../wording/en/parts.txt");

macro_rules! shipped {
    ($($parts:ident: $folder:literal [$($file:literal)*])*) => {
        /// Text and common parts of every file, in the order of a menu.
        const FILES: &[(&str, &str)] = &[
            $($( (include_str!(concat!("../wording/", $folder, "/", $file, ".txt")), $parts), )*)*
        ];
    };
}

shipped! {
    CHINESE_PARTS: "zh-CN" [
        "reminder" "demand" "guarantor-demand" "counter-guarantor-demand" "joint-member-demand" "heir-demand"
        "subrogation-demand" "subrogation-notice" "lawyer-letter" "debt-confirmation" "commitment"
        "instalment-agreement" "extension-agreement" "standstill-agreement" "plan-breach" "assignment-notice"
        "settlement-offer" "settlement-certificate" "credit-answer" "personal-statement" "not-wilful" "statement" "payment-order" "complaint"
        "preservation" "enforcement" "courier" "label"
    ]
    ENGLISH_PARTS: "en" [
        "reminder" "demand" "guarantor-demand" "counter-guarantor-demand" "joint-member-demand" "heir-demand"
        "debt-confirmation" "instalment-agreement" "extension-agreement" "standstill-agreement" "plan-breach"
        "assignment-notice" "settlement-offer" "settlement-certificate" "statement" "courier" "label"
    ]
}

static SHIPPED: LazyLock<Vec<Wording>> =
    LazyLock::new(|| FILES.iter().filter_map(|(text, parts)| Wording::read(text, parts).ok()).collect());

/// Every template shipped, in the order of a menu.
#[must_use]
pub fn templates() -> &'static [Wording] {
    &SHIPPED
}

/// The template that goes by `id` in `language`.
#[must_use]
pub fn template(id: &str, language: Language) -> Option<&'static Wording> {
    SHIPPED.iter().find(|it| it.id == id && it.language == language)
}

/// What a wording is called in Chinese and in English.
#[must_use]
pub fn names(wording: &Wording) -> (String, String) {
    let other = |language| template(&wording.id, language).map(|it| it.name.clone()).filter(|it| !it.is_empty());
    let own = || wording.name.clone();
    match wording.language {
        Language::Chinese if wording.name_en.is_empty() => (own(), other(Language::English).unwrap_or_else(own)),
        Language::Chinese => (own(), wording.name_en.clone()),
        Language::English => (other(Language::Chinese).unwrap_or_else(own), own()),
    }
}

/// The text of the shipped template `id`, to be copied and changed.
#[must_use]
pub fn template_text(id: &str, language: Language) -> Option<&'static str> {
    let is =
        |text: &str, parts: &str| Wording::read(text, parts).is_ok_and(|it| it.id == id && it.language == language);
    FILES.iter().find(|(text, parts)| is(text, parts)).map(|(text, _)| *text)
}

/// Reads a wording of the organisation's own and names everything that is wrong with it whatever the letter.
///
/// The shipped common parts of `language` may be used.
/// # Errors
/// The mistakes, with line and column; a wording without any is returned.
pub fn read_wording(text: &str, language: Language) -> Result<Wording, Vec<WordingError>> {
    let wording = Wording::read(text, parts_of(language)).map_err(|why| vec![why])?;
    let flaws = wording.flaws(&least(), &Named::names());
    if flaws.is_empty() { Ok(wording) } else { Err(flaws) }
}

/// What a wording of the organisation's own may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// Common parts by name, as `use` takes them over.
    pub parts: Vec<(String, String)>,
    /// Variables, and whether every letter has them.
    pub variables: Vec<(String, bool)>,
    /// Tables.
    pub tables: Vec<String>,
    /// Lists, for lines that are printed once for each item.
    pub lists: Vec<String>,
}

/// What wordings in `language` may use.
#[must_use]
pub fn vocabulary(language: Language) -> Vocabulary {
    let stock = least();
    let parts = parts_of(language).split("\npart ").skip(1).filter_map(|it| it.split_once('\n'));
    let mut variables: Vec<(String, bool)> =
        stock.values.iter().map(|(name, it)| ((*name).to_owned(), it.is_some())).collect();
    variables.sort();
    Vocabulary {
        parts: parts.map(|(name, text)| (name.trim().to_owned(), text.trim().to_owned())).collect(),
        variables,
        tables: Named::names().into_iter().map(ToOwned::to_owned).collect(),
        lists: stock.lists.keys().map(|it| (*it).to_owned()).collect(),
    }
}

fn parts_of(language: Language) -> &'static str {
    match language {
        Language::Chinese => CHINESE_PARTS,
        Language::English => ENGLISH_PARTS,
    }
}

/// What every letter gives, and one item of every list.
fn least() -> Stock {
    let facts = blank();
    let values = stock::of(&facts).values;
    let (due, amount) = (facts.dated, Money::from_fen(1));
    let line = || ["more_security", "property", "reasons", "proofs"].map(|it| (it.to_owned(), "…".to_owned()));
    let exemplar = LetterFacts {
        defendants: vec![facts.addressee.clone()],
        claims: vec!["…".to_owned()],
        plan: vec![Instalment { due, amount }],
        answers: line().into(),
        runs: vec![Runs {
            label: "…".to_owned(),
            base: vec!["…".to_owned()],
            rate: RunningRate::Annual { percent: recourse_core::Percent::default() },
            days_of_year: Some(365),
        }],
        ..facts
    };
    Stock { values, lists: stock::of(&exemplar).lists }
}

/// A letter with the fewest facts.
fn blank() -> LetterFacts {
    let nobody = Addressee {
        name: "…".to_owned(),
        kind: PartyKind::Person,
        address: None,
        role: crate::facts::Role::Debtor,
        identity: None,
        phone: None,
    };
    let zero = Money::ZERO;
    LetterFacts {
        template: String::new(),
        version: None,
        language: Language::Chinese,
        layout: crate::facts::Layout::Official,
        watermark: None,
        sender: Organisation::default(),
        capacity: crate::facts::Capacity::Guarantor,
        addressee: nobody,
        debtor: None,
        defendants: Vec::new(),
        number: FileNumber::new(2024, 1),
        loan: Loan { bank: None, contract: None, guarantee: "…".to_owned(), amount: None },
        compensation: Compensation { on: Day::default(), principal: zero, interest: zero, penalty: zero, fees: zero },
        occupancy: Occupancy::NotAgreed,
        runs: Vec::new(),
        received: Vec::new(),
        heads: Vec::new(),
        accruals: Vec::new(),
        events: Vec::new(),
        total: zero,
        per_diem: zero,
        dated: Day::default(),
        pay_by: Day::default(),
        guarantor: None,
        liability: None,
        judgment: None,
        suit_decided_on: None,
        claims: Vec::new(),
        plan: Vec::new(),
        answers: std::collections::BTreeMap::new(),
        remark: None,
        caveats: Vec::new(),
        unverified_law: Vec::new(),
        marks: Vec::new(),
        head_picture: None,
        seal: None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::asked::ASKED;

    #[test]
    fn every_file_shipped_reads_and_holds() {
        for (text, parts) in FILES {
            let wording = Wording::read(text, parts).unwrap_or_else(|why| panic!("{why}\n{text}"));
            assert_eq!(
                read_wording(text, wording.language),
                Ok(wording.clone()),
                "{} {:?}",
                wording.id,
                wording.language
            );
            let named = |it: &&Wording| (&it.id, it.language) == (&wording.id, wording.language);
            assert_eq!(SHIPPED.iter().filter(named).count(), 1, "{}", wording.id);
        }
        assert_eq!(SHIPPED.len(), FILES.len());
    }

    #[test]
    fn every_template_has_a_name_in_both_languages() {
        for wording in SHIPPED.iter() {
            let (chinese, english) = names(wording);
            assert!(chinese.chars().any(|it| ('一'..='鿿').contains(&it)), "{}", wording.id);
            assert!(!english.is_empty() && english.chars().all(|it| it.is_ascii() || it == '’'), "{}", wording.id);
        }
    }

    #[test]
    fn every_fact_asked_for_is_asked_by_some_template() {
        let asked: BTreeSet<&str> = SHIPPED.iter().flat_map(|it| &it.asks).map(|it| it.name).collect();
        let known: BTreeSet<&str> = ASKED.iter().map(|it| it.name).collect();
        assert_eq!(asked, known);
        for wording in SHIPPED.iter() {
            for name in wording.needs.iter().filter(|it| known.contains(it.as_str())) {
                assert!(wording.asks.iter().any(|it| it.name == name), "{} needs {name} and does not ask", wording.id);
            }
        }
    }
}
