//! A wording by itself, before any letter: what it names, and whether it can be composed.

use std::collections::BTreeSet;

use super::{Part, Stock, Values, Wording, WordingError};

/// Facts that come together: where the first is there, so are the others.
const TOGETHER: [(&str, &[&str]); 6] = [
    ("judged_court", &["judged_number", "judged_on", "effective_on"]),
    ("received_total", &["received_count", "received_annex"]),
    ("filed", &["court", "case_number"]),
    (
        "plan",
        &[
            "plan_total",
            "plan_count",
            "plan_capitals",
            "plan_first",
            "plan_last",
            "plan_first_amount",
            "plan_last_amount",
        ],
    ),
    ("offer_amount", &["offer_capitals"]),
    ("run_label", &["run_base", "run_rate"]),
];

fn together(name: &str) -> &'static [&'static str] {
    TOGETHER.iter().find(|(first, _)| *first == name).map_or(&[], |(_, others)| others)
}

impl Wording {
    /// Everything that is wrong with the wording whatever the letter: names that do not exist, and variables printed
    /// outside a condition although the header does not need them. `stock` is that of a letter with the fewest facts.
    pub(crate) fn flaws(&self, stock: &Stock, tables: &[&str]) -> Vec<WordingError> {
        let always = stock.values.iter().filter(|(_, it)| it.is_some()).map(|(name, _)| *name);
        let needed = self.needs.iter().map(String::as_str);
        let needed = needed.flat_map(|it| [it].into_iter().chain(together(it).iter().copied()));
        let given: BTreeSet<&str> = always.chain(needed).collect();
        let mut flaws = Vec::new();
        for name in self.needs.iter().filter(|it| !stock.values.contains_key(it.as_str())) {
            flaws.push(WordingError::NoSuchVariable { line: 1, column: 1, name: name.clone() });
        }
        for line in &self.lines {
            if line.keyword == super::Keyword::Table {
                let name = line.parts.first().map(literal).unwrap_or_default();
                if !tables.contains(&name) {
                    flaws.push(WordingError::NoSuchTable { line: line.number, name: name.to_owned() });
                }
            }
            let list = line.each.as_deref().map(|it| (it, stock.lists.get(it).and_then(|it| it.first())));
            let item = match list {
                Some((name, None)) => {
                    flaws.push(WordingError::NoSuchList { line: line.number, name: name.to_owned() });
                    continue;
                }
                Some((_, item)) => item,
                None => None,
            };
            Walk { line: line.number, values: &stock.values, item, flaws: &mut flaws }.parts(&line.parts, &given);
        }
        flaws
    }
}

fn literal(part: &Part) -> &str {
    match part {
        Part::Literal(text) => text.trim(),
        Part::Variable { .. } | Part::When { .. } | Part::List(_) | Part::Bold => "",
    }
}

struct Walk<'a> {
    line: u32,
    values: &'a Values,
    item: Option<&'a Values>,
    flaws: &'a mut Vec<WordingError>,
}

impl Walk<'_> {
    fn parts<'p>(&mut self, parts: &'p [Part], given: &BTreeSet<&'p str>) {
        for part in parts {
            match part {
                Part::Literal(_) | Part::Bold => {}
                Part::Variable { name, column } => {
                    let there = given.contains(name.as_str())
                        || self.item.is_some_and(|it| it.get(name.as_str()).is_some_and(Option::is_some));
                    if self.known(name, *column) && !there {
                        let (line, column, name) = (self.line, *column, name.clone());
                        self.flaws.push(WordingError::Unconditional { line, column, name });
                    }
                }
                Part::When { name, column, then, otherwise } => {
                    self.known(name, *column);
                    let mut inside = given.clone();
                    inside.insert(name);
                    inside.extend(together(name));
                    self.parts(then, &inside);
                    self.parts(otherwise, given);
                }
                Part::List(entries) => entries.iter().for_each(|it| self.parts(it, given)),
            }
        }
    }

    fn known(&mut self, name: &str, column: u32) -> bool {
        let known = self.values.contains_key(name) || self.item.is_some_and(|it| it.contains_key(name));
        if !known {
            self.flaws.push(WordingError::NoSuchVariable { line: self.line, column, name: name.to_owned() });
        }
        known
    }
}
