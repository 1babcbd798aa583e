//! The one place where text for people takes its form: words, headings, labelled lines and tables.

use chrono::{DateTime, Local, Utc};
use recourse_desk::wire::{Language, Refusal};
use recourse_desk::words;
use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

/// Space between two columns, and before everything under a heading.
const GAP: &str = "  ";
/// No rule is drawn longer, however long the last column is.
const RULE: usize = 118;

/// A moment as the clock of this machine shows it.
pub(crate) fn moment(at: &str) -> String {
    let at_home = at.parse::<DateTime<Utc>>().map(|it| it.with_timezone(&Local));
    at_home.map_or_else(|_| at.to_owned(), |it| it.format("%Y-%m-%d %H:%M").to_string())
}

/// What one command has to say, line by line, in one language.
pub(crate) struct Page {
    language: Language,
    lines: Vec<String>,
}

impl Page {
    pub(crate) fn new(language: Language) -> Self {
        Self { language, lines: Vec::new() }
    }

    /// The language of the page.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The message `key` in the language of the page.
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        words::say(self.language, key, arguments)
    }

    /// The message `key` that takes no arguments.
    pub(crate) fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The word for one of a family of codes: `stage` and `LumpSum` are `stage_lump_sum`.
    pub(crate) fn code(&self, family: &str, code: impl Serialize) -> String {
        let code = serde_json::to_value(code).unwrap_or_default();
        self.word(&format!("{family}_{}", words::snake(code.as_str().unwrap_or_default())))
    }

    /// The sentence of one of a family of tagged facts: amounts are grouped, codes said in words.
    pub(crate) fn tagged(&self, family: &str, tag: &str, fact: &impl Serialize) -> String {
        let fact = serde_json::to_value(fact).unwrap_or_default();
        let told = |name: &str, text: &str| match name {
            "series" => self.word(&format!("series_{}", text.to_lowercase())),
            "ceiling" | "note" => self.word(&format!("{name}_{text}")),
            "amount" | "damages" | "loss" | "line" => super::figures::amount(text),
            _ => text.to_owned(),
        };
        let fields = fact.as_object().into_iter().flatten().filter(|(name, _)| *name != tag);
        let arguments: Vec<(String, String)> =
            fields.filter_map(|(name, it)| it.as_str().map(|text| (words::snake(name), told(name, text)))).collect();
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, it)| (name.as_str(), it.as_str())).collect();
        let code = fact.get(tag).and_then(serde_json::Value::as_str).unwrap_or_default();
        self.say(&format!("{family}_{}", words::snake(code)), &arguments)
    }

    /// What a field of a case is called.
    pub(crate) fn field(&self, code: &str) -> String {
        words::field(self.language, code)
    }

    /// Why the desk said no, and what to do.
    pub(crate) fn refusal(&self, why: &Refusal) -> String {
        refusal(self.language, why)
    }

    /// The text, or the word for what was not given.
    pub(crate) fn or_none(&self, text: Option<&str>) -> String {
        text.filter(|it| !it.is_empty()).map_or_else(|| self.word("case_facts_none"), ToOwned::to_owned)
    }

    /// The text with a remark in brackets.
    pub(crate) fn noted(&self, text: &str, note: &str) -> String {
        self.say("cli_noted", &[("text", text), ("note", note)])
    }

    /// A list under the heading `key`; nothing at all where there is nothing to list.
    pub(crate) fn list(&mut self, key: &str, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.heading(key);
        for line in lines {
            self.under(line);
        }
    }

    /// An amount with its unit.
    pub(crate) fn yuan(&self, amount: &str) -> String {
        self.say("cli_yuan", &[("amount", &super::figures::amount(amount))])
    }

    pub(crate) fn line(&mut self, text: impl AsRef<str>) {
        self.lines.push(shown(text.as_ref()).trim_end().to_owned());
    }

    /// A line under a heading.
    pub(crate) fn under(&mut self, text: impl AsRef<str>) {
        self.line(format!("{GAP}{}", text.as_ref()));
    }

    /// The message `key` on a line of its own, set off from what stands above.
    pub(crate) fn heading(&mut self, key: &str) {
        let heading = self.word(key);
        self.titled(&heading);
    }

    /// As [`Page::heading`], for a heading that is made up.
    pub(crate) fn titled(&mut self, heading: &str) {
        self.blank();
        self.line(heading);
    }

    pub(crate) fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// One line for each label with what it labels, in two columns.
    pub(crate) fn labelled(&mut self, rows: &[(String, String)]) {
        let rows: Vec<(String, String)> = rows.iter().map(|(label, it)| (shown(label), shown(it))).collect();
        let widest = rows.iter().map(|(label, _)| label.width()).max().unwrap_or(0);
        for (label, it) in rows {
            self.under(format!("{}{GAP}{it}", Align::Left.fit(&label, widest)));
        }
    }

    /// A table; a cell of several lines takes as many, its neighbours stay empty beside it.
    pub(crate) fn table(&mut self, table: Table) {
        let headings: Vec<String> = table.columns.iter().map(|(heading, _)| shown(heading)).collect();
        let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
        for row in &table.rows {
            rows.push(row.iter().map(|it| it.split('\n').map(shown).collect()).collect());
        }
        let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).flatten().map(|it| it.width()).max();
        let widths: Vec<usize> =
            (0_usize..).zip(&headings).map(|(at, heading)| heading.width().max(widest(at).unwrap_or(0))).collect();
        let write = |cells: &[&str]| {
            let columns = cells.iter().zip(&table.columns).zip(&widths);
            columns.map(|((it, (_, align)), width)| align.fit(it, *width)).collect::<Vec<_>>().join(GAP)
        };
        let rule =
            "-".repeat(RULE.min(widths.iter().map(|it| it + GAP.len()).sum::<usize>().saturating_sub(GAP.len())));
        self.under(write(&headings.iter().map(String::as_str).collect::<Vec<_>>()));
        self.under(&rule);
        let last = rows.len().saturating_sub(1);
        for (at, row) in rows.iter().enumerate() {
            if table.total && at == last {
                self.under(&rule);
            }
            let height = row.iter().map(Vec::len).max().unwrap_or(0);
            for line in 0..height {
                self.under(write(&row.iter().map(|it| it.get(line).map_or("", String::as_str)).collect::<Vec<_>>()));
            }
        }
    }

    /// The whole page.
    pub(crate) fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// Rows under headings. Amounts and counts stand to the right.
pub(crate) struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
    total: bool,
}

impl Table {
    pub(crate) fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), total: false }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The last row: a sum of those above.
    pub(crate) fn total(&mut self, cells: impl IntoIterator<Item = String>) {
        self.row(cells);
        self.total = true;
    }
}

/// On which side of its column a cell stands.
#[derive(Clone, Copy)]
pub(crate) enum Align {
    Left,
    Right,
}

impl Align {
    fn fit(self, cell: &str, width: usize) -> String {
        let space = " ".repeat(width.saturating_sub(cell.width()));
        match self {
            Self::Left => format!("{cell}{space}"),
            Self::Right => format!("{space}{cell}"),
        }
    }
}

/// What happened and what to do, in one line.
pub(crate) fn refusal(language: Language, why: &Refusal) -> String {
    let (happened, remedy) = words::refusal(language, why);
    words::say(language, "cli_refusal", &[("happened", &happened), ("remedy", &remedy)])
}

/// Text of a file as a terminal may be given it: no line breaks, no marks that steer the terminal or turn the writing round.
pub(crate) fn shown(text: &str) -> String {
    let steers = |it: char| {
        it.is_control() || matches!(it, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|it| if steers(it) { ' ' } else { it }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_keep_their_place_whatever_the_script() {
        let mut page = Page::new(Language::Chinese);
        let mut table = Table::new([("债务人".to_owned(), Align::Left), ("金额".to_owned(), Align::Right)]);
        table.row(["王明".to_owned(), "1,000.00".to_owned()]);
        table.row(["Wang Ming".to_owned(), "20.00".to_owned()]);
        table.total(["合计".to_owned(), "1,020.00".to_owned()]);
        page.table(table);
        let expected = "  债务人         金额\n  -------------------\n  王明       1,000.00\n  Wang Ming     20.00\n  -------------------\n  合计       1,020.00";
        assert_eq!(page.text(), expected);
    }

    #[test]
    fn nothing_in_a_file_steers_the_terminal() {
        assert_eq!(shown("王\u{1b}[2J\n明\u{202e}x"), "王 [2J 明 x");
    }
}
