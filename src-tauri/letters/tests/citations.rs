//! Every article that a shipped wording names is known to the rule pack, and one that nobody compared with the promulgated
//! text is said to be so in the letter.

mod common;

use common::letter;
use recourse_core::statutes::RulePack;
use recourse_letters::{Language, LetterFacts, compose, template_text, templates, unverified_law};

#[test]
fn every_article_named_is_in_the_rule_pack() {
    let pack = RulePack::shipped();
    let (mut verified, mut marked) = (0, 0);
    for it in templates() {
        let text = template_text(&it.id, it.language).unwrap();
        for cited in pack.articles_in(text) {
            let (title, article) = (&cited.source.title, &cited.source.article);
            assert!(cited.known, "{} {:?}: {title}{article}", it.id, it.language);
            if cited.source.unverified { marked += 1 } else { verified += 1 }
        }
    }
    assert!(verified > 30 && marked > 10, "the wordings are read: {verified} {marked}");
    for parts in [include_str!("../wording/zh-CN/parts.txt"), include_str!("../wording/en/parts.txt")] {
        let cited = pack.articles_in(parts);
        assert!(cited.len() > 8 && cited.iter().all(|it| it.known), "{cited:?}");
    }
}

#[test]
fn a_letter_says_what_of_its_law_was_not_compared() {
    let mut said = 0;
    for it in templates() {
        for role in &it.to {
            let facts = letter(&it.id, *role, it.language);
            let text = compose(&facts).unwrap().source_text();
            let confession = match it.language {
                Language::Chinese => "尚未与公布的原文核对",
                Language::English => "not yet compared with the promulgated text",
            };
            for law in &facts.unverified_law {
                let line = text.lines().find(|it| it.contains(confession) && it.contains(law.as_str()));
                assert!(line.is_some(), "{} {role:?}: {law}\n{text}", it.id);
                said += 1;
            }
            assert_eq!(facts.unverified_law.is_empty(), !text.contains(confession), "{} {role:?}", it.id);
            let silent = LetterFacts { unverified_law: Vec::new(), ..facts.clone() };
            let law = unverified_law(&compose(&silent).unwrap(), RulePack::shipped());
            assert_eq!(law, facts.unverified_law, "the mark itself cites nothing new");
        }
    }
    assert!(said > 10, "{said}");
}
