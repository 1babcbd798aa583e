//! The articles that a letter cites.

use recourse_core::statutes::RulePack;

use crate::document::Document;
use crate::facts::Language;

/// What `document` cites and nobody compared with the promulgated text, an instrument an item, as the letter says it.
#[must_use]
pub fn unverified_law(document: &Document, pack: &RulePack) -> Vec<String> {
    let cited = pack.articles_in(&document.source_text());
    let mut all: Vec<(&str, Vec<String>)> = Vec::new();
    for it in cited.iter().filter(|it| it.source.unverified) {
        let (title, article) = match (document.language, it.english) {
            (Language::English, Some(english)) => (english, it.number.to_string()),
            (Language::English | Language::Chinese, _) => (it.source.title.as_str(), it.source.article.clone()),
        };
        match all.iter_mut().find(|(known, _)| *known == title) {
            Some((_, articles)) => articles.push(article),
            None => all.push((title, vec![article])),
        }
    }
    let line = |(title, articles): (&str, Vec<String>)| match document.language {
        Language::Chinese => format!("《{title}》{}", articles.join("、")),
        Language::English => format!("{title}, art. {}", articles.join(", ")),
    };
    all.into_iter().map(line).collect()
}
