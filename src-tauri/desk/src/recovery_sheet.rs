//! The sheet with the recovery key: what it is for, the groups large enough to be copied, where to keep it.

use recourse_letters::{Align, Block, Breadth, Cell, Column, Document, Follows, Row, Table, Text};
use recourse_vault::RecoveryKey;

use crate::desk::{Now, Open, shown};
use crate::wire::Language;
use crate::words::say;

/// Groups in a row of the sheet.
const ACROSS: usize = 4;

pub(crate) fn drawn(open: &Open, key: &RecoveryKey, now: Now, language: Language) -> Document {
    let word = |key: &str| Text::plain(say(language, key, &[]));
    let vault = say(language, "recovery_sheet_vault", &[("vault", &open.name), ("path", &shown(&open.path))]);
    let steps = ["recovery_sheet_check", "recovery_sheet_use", "recovery_sheet_keep", "recovery_sheet_older"];
    let mut blocks = vec![
        Block::Title(word("recovery_sheet_title")),
        Block::Paragraph(word("recovery_sheet_what")),
        Block::Note(Text::plain(vault)),
        Block::Table(groups(key)),
    ];
    blocks.extend(steps.map(|it| Block::Paragraph(word(it))));
    Document {
        title: say(language, "recovery_sheet_title", &[]),
        number: open.vault.identity().chars().take(8).collect(),
        dated: now.today,
        language: match language {
            Language::Chinese => recourse_letters::Language::Chinese,
            Language::English => recourse_letters::Language::English,
        },
        blocks,
        ..Document::default()
    }
}

/// Two rows of four groups, each under its number.
fn groups(key: &RecoveryKey) -> Table {
    let text = key.text();
    let groups: Vec<(usize, &str)> = (1..).zip(text.split('-')).collect();
    let row = |cells: Vec<Text>, follows| Row {
        cells: cells.into_iter().map(|text| Cell { text, span: 1 }).collect(),
        follows,
    };
    let rows = groups.chunks(ACROSS).flat_map(|it| {
        let numbers = it.iter().map(|(number, _)| Text::whole(number.to_string())).collect();
        let texts = it.iter().map(|(_, group)| Text::whole((*group).to_owned()).bold()).collect();
        [row(numbers, Follows::Freely), row(texts, Follows::Closely)]
    });
    let column = Column { share: 1, align: Align::Centre };
    Table { breadth: Breadth::Full, columns: vec![column; ACROSS], head: None, rows: rows.collect() }
}
