//! Words: both languages say the same things, one Chinese term has one meaning, nothing is left for later, and no name is
//! one the house does not use.

use std::collections::{BTreeMap, BTreeSet};

use crate::Complaints;
use crate::tree::Text;

/// Compares two Fluent files: the same messages, each with the same arguments.
pub fn of_languages(one: &Text, other: &Text) -> Complaints {
    let (left, right) = (messages(&one.text), messages(&other.text));
    let mut complaints = Complaints::new();
    for name in left.keys().chain(right.keys()).collect::<BTreeSet<_>>() {
        match (left.get(name), right.get(name)) {
            (Some(_), None) => complaints.push(format!("{}: {name} is missing", other.path)),
            (None, Some(_)) => complaints.push(format!("{}: {name} is missing", one.path)),
            (Some(here), Some(there)) if here != there => {
                complaints.push(format!("{name}: {here:?} in {} but {there:?} in {}", one.path, other.path));
            }
            _ => {}
        }
    }
    if left.is_empty() {
        complaints.push(format!("{}: no message was found", one.path));
    }
    complaints
}

/// Each message with the arguments it names.
fn messages(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|it: char| it.is_ascii_alphabetic() || it == '-')
            && let Some((name, _)) = line.split_once('=')
        {
            current = Some(name.trim());
            found.entry(name.trim()).or_default();
        }
        if let Some(arguments) = current.and_then(|name| found.get_mut(name)) {
            let pieces = line.split('$').skip(1);
            arguments.extend(
                pieces.filter_map(|it| it.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).next()),
            );
        }
    }
    found
}

/// Terms and identifiers of the glossary that stand twice.
pub fn of_glossary(text: &str) -> Complaints {
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with('|') && !line.contains("---"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .skip(1)
        .collect();
    let mut complaints = Complaints::new();
    for (column, what) in [(0, "the term"), (1, "the identifier")] {
        let mut seen = BTreeSet::new();
        for word in rows.iter().filter_map(|row| row.get(column)) {
            if !seen.insert(word) {
                complaints.push(format!("glossary.md: {what} {word} stands twice"));
            }
        }
    }
    if rows.is_empty() {
        complaints.push("glossary.md: no term was found".to_owned());
    }
    complaints
}

/// Marks of work put off.
pub fn put_off(Text { path, text }: &Text) -> Complaints {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME")];
    let lines = text.lines().enumerate();
    let marked = lines
        .filter(|(_, line)| marks.iter().any(|mark| line.split(|c: char| !c.is_alphanumeric()).any(|it| it == *mark)));
    marked.map(|(at, _)| format!("{path}:{}: work is put off", at + 1)).collect()
}

/// Names that say nothing: `get_`, and types that manage, serve, help or are useful.
pub fn empty_names(Text { path, text }: &Text) -> Complaints {
    let endings = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils"];
    let mut complaints = Complaints::new();
    for (at, line) in text.lines().enumerate() {
        let mut words = line.split(|it: char| !(it.is_alphanumeric() || it == '_'));
        while let Some(word) = words.next() {
            let name = match word {
                "fn" | "struct" | "enum" | "trait" | "mod" | "type" | "class" | "interface" | "function" => {
                    words.next()
                }
                _ => None,
            };
            if let Some(name) =
                name.filter(|name| name.starts_with("get_") || endings.iter().any(|it| name.ends_with(it)))
            {
                complaints.push(format!("{path}:{}: {name} is a name that says nothing", at + 1));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::{empty_names, of_glossary, of_languages, put_off};
    use crate::tree::Text;

    fn file(path: &str, text: &str) -> Text {
        Text { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn both_languages_have_the_same_messages_and_arguments() {
        let chinese = file(
            "zh",
            "# x = y\npaid = 已付 { $amount } 元\nkept =\n    { $n ->\n        [one] 一\n       *[other] { $n }\n    }\n",
        );
        let english = file("en", "paid = { $amount } yuan paid\nkept = { $n } kept\n");
        assert!(of_languages(&chinese, &english).is_empty());
        let shorter = file("en", "paid = { $sum } yuan paid\n");
        assert_eq!(
            of_languages(&chinese, &shorter),
            ["en: kept is missing", "paid: {\"amount\"} in zh but {\"sum\"} in en"]
        );
        assert_eq!(of_languages(&file("zh", ""), &file("en", "")), ["zh: no message was found"]);
    }

    #[test]
    fn a_term_stands_once() {
        let table = "| 中文 | identifier | meaning |\n| --- | --- | --- |\n| 回款 | payment | a |\n| 回款 | receipt | b |\n| 收款 | payment | c |\n";
        assert_eq!(
            of_glossary(table),
            ["glossary.md: the term 回款 stands twice", "glossary.md: the identifier payment stands twice"]
        );
    }

    #[test]
    fn work_put_off_and_empty_names_are_told() {
        let text = file(
            "a.rs",
            &format!("// {}: later\nstruct CaseManager;\nfn get_case() {{}}\nfn target() {{}}\n", concat!("TO", "DO")),
        );
        assert_eq!(put_off(&text), ["a.rs:1: work is put off"]);
        assert_eq!(
            empty_names(&text),
            ["a.rs:2: CaseManager is a name that says nothing", "a.rs:3: get_case is a name that says nothing"]
        );
    }
}
