//! What letters, messages and notes must not say.
//!
//! The rules are data (`data/cn/wording.json`): phrases, where they count, and what makes them true. A finding names
//! its rule and the words found, so that a person may judge; nothing is rewritten here.

use std::sync::LazyLock;

use serde::Deserialize;

/// Where a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// By the addressee, in a letter or message.
    Letter,
    /// By colleagues, in a note on the file.
    Note,
    /// By anybody: envelope, waybill.
    Outside,
}

/// What is true of the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Truths {
    /// Court and case number are on file.
    pub case_number: Known,
    /// A decision to sue was approved.
    pub suit_decided: Known,
    /// The writer is the creditor or its law firm, not an agency.
    pub creditor: Known,
}

/// Whether something is on file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// It is not.
    #[default]
    No,
    /// It is.
    Yes,
}

impl From<bool> for Known {
    fn from(it: bool) -> Self {
        if it { Self::Yes } else { Self::No }
    }
}

/// A rule of the guard.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// What it objects to, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    #[serde(rename = "where")]
    surfaces: Vec<Surface>,
    #[serde(default)]
    unless: Option<Unless>,
    says: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unless {
    CaseNumber,
    SuitDecided,
    Creditor,
}

/// Something a text must not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The words found, without blanks.
    pub words: String,
}

#[derive(Deserialize)]
struct Rules {
    rules: Vec<Rule>,
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let read: Result<Rules, _> = serde_json::from_str(include_str!("../data/cn/wording.json"));
    read.map(|it| it.rules).unwrap_or_default()
});

/// Characters that a `*` may stand for at most.
const GAP: usize = 8;

/// Everything in `text` that must not be said on `surface`, given what is true of the case; one finding a rule.
///
/// Blanks are left out before comparing, letters are compared without regard to case.
#[must_use]
pub fn check(text: &str, surface: Surface, truths: Truths) -> Vec<Finding> {
    let text: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).flat_map(char::to_lowercase).collect();
    let rules = RULES.iter().filter(|it| it.surfaces.contains(&surface) && !it.holds(truths));
    rules.filter_map(|rule| rule.said(&text).map(|words| Finding { rule, words })).collect()
}

impl Rule {
    /// Whether what the rule doubts is known to be true.
    fn holds(&self, truths: Truths) -> bool {
        match self.unless {
            None => false,
            Some(Unless::CaseNumber) => truths.case_number == Known::Yes,
            Some(Unless::SuitDecided) => truths.suit_decided == Known::Yes,
            Some(Unless::Creditor) => truths.creditor == Known::Yes,
        }
    }

    fn said(&self, text: &[char]) -> Option<String> {
        self.says.iter().find_map(|phrase| {
            let parts: Vec<Vec<char>> =
                phrase.split('*').map(|it| it.chars().filter(|it| *it != ' ').collect()).collect();
            (0..text.len()).find_map(|from| {
                let rest = text.get(from..)?;
                length(rest, &parts).and_then(|it| rest.get(..it)).map(|it| it.iter().collect())
            })
        })
    }
}

/// How many characters of `text` the parts take when the first begins it.
fn length(text: &[char], parts: &[Vec<char>]) -> Option<usize> {
    let (first, rest) = parts.split_first()?;
    let after = text.strip_prefix(first.as_slice())?;
    if rest.is_empty() {
        return Some(first.len());
    }
    (0..=GAP)
        .find_map(|gap| length(after.get(gap..)?, rest).map(|it| it.saturating_add(gap).saturating_add(first.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, surface: Surface, truths: Truths) -> Vec<&'static str> {
        check(text, surface, truths).into_iter().map(|it| it.rule.id.as_str()).collect()
    }

    #[test]
    fn what_must_not_be_said_is_named() {
        for (text, rule) in [
            ("我司已向江州市人民法院提起起诉", "filed_without_number"),
            ("逾期不付，我司将依法提起诉讼。", "suit_without_decision"),
            ("We will sue you.", "suit_without_decision"),
            ("你涉嫌合同诈骗", "invented_offence"),
            ("再不还就要 坐 牢", "posing_as_official"),
            ("后果自负", "threat"),
            ("你这个老赖", "insult"),
            ("我们将通知你的家人和单位", "family_pressure"),
            ("将在小区张贴", "exposure"),
            ("可以先向网贷还款", ""),
            ("你可以先网贷还上", "urging_to_borrow"),
            ("终身进入黑名单", "overstated_credit_effect"),
        ] {
            let all = found(text, Surface::Letter, Truths { creditor: Known::Yes, ..Truths::default() });
            assert!(if rule.is_empty() { all.is_empty() } else { all.contains(&rule) }, "{text}: {all:?}");
        }
    }

    #[test]
    fn the_truth_may_be_told() {
        let text = "我司已向江州市人民法院申请支付令；将提起诉讼。";
        let creditor = Truths { creditor: Known::Yes, ..Truths::default() };
        assert_eq!(found(text, Surface::Letter, creditor), ["filed_without_number", "suit_without_decision"]);
        let truths = Truths { case_number: Known::Yes, suit_decided: Known::Yes, creditor: Known::Yes };
        assert_eq!(found(text, Surface::Letter, truths), [""; 0]);
        assert_eq!(found("我司保留采取包括诉讼在内的方式实现债权的权利", Surface::Letter, creditor), [""; 0]);
        let agency = Truths { creditor: Known::No, ..truths };
        assert_eq!(found("我司将起诉", Surface::Letter, agency), ["agency_suing"]);
    }

    #[test]
    fn nothing_of_a_debt_stands_on_an_envelope() {
        for text in ["追偿 2024-0173", "催收函", "Overdue payment", "人民币1元"] {
            assert!(found(text, Surface::Outside, Truths::default()).contains(&"debt_on_the_outside"), "{text}");
        }
        assert_eq!(found("函件（编号 2024-0173） 张三 江州市柳荫巷7号", Surface::Outside, Truths::default()), [""; 0]);
    }

    #[test]
    fn every_rule_finds_its_own_phrases() {
        assert_eq!(RULES.len(), 12);
        for rule in RULES.iter() {
            for phrase in &rule.says {
                let text: Vec<char> = phrase.replace('*', "某某").chars().filter(|it| *it != ' ').collect();
                assert!(rule.said(&text).is_some(), "{phrase}");
            }
        }
    }
}
