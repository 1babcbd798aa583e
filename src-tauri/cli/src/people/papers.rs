//! Files of a case.

use recourse_core::FileNumber;
use recourse_desk::wire::{AttachmentAdded, AttachmentsShown};

use super::{Align, Page, Table};

/// One more file.
pub(crate) fn added(page: &mut Page, number: &FileNumber, added: &AttachmentAdded) {
    let (number, seq) = (number.to_string(), added.seq.to_string());
    page.line(page.say("cli_papers_added", &[("number", &number), ("name", &added.name), ("seq", &seq)]));
}

/// Every file of the case that was not taken back.
pub(crate) fn list(page: &mut Page, shown: &AttachmentsShown) {
    let mut table = Table::new([
        (page.word("cli_papers_entry"), Align::Right),
        (page.word("papers_column_name"), Align::Left),
        (page.word("papers_column_paper"), Align::Left),
        (page.word("papers_column_size"), Align::Right),
        (page.word("papers_column_added"), Align::Left),
        (page.word("papers_column_by"), Align::Left),
        (page.word("papers_column_warning"), Align::Left),
    ]);
    let standing: Vec<_> = shown.attachments.iter().filter(|it| !it.reversed).collect();
    if standing.is_empty() {
        return page.line(page.word("cli_papers_none"));
    }
    for it in standing {
        let active: Vec<String> = it.active.iter().map(|it| page.code("active", *it)).collect();
        table.row([
            it.seq.to_string(),
            it.name.clone(),
            page.code("paper", it.paper),
            size(&it.size),
            it.added_at.chars().take(10).collect(),
            it.added_by.clone(),
            active.join(&page.word("list_comma")),
        ]);
    }
    page.table(table);
}

/// Bytes in the unit that leaves up to four digits.
fn size(bytes: &str) -> String {
    let mut left: u64 = bytes.parse().unwrap_or(0);
    for unit in ["B", "KiB", "MiB"] {
        if left < 10_000 {
            return format!("{left} {unit}");
        }
        left = left.div_ceil(1024);
    }
    format!("{left} GiB")
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_short() {
        for (bytes, said) in [
            ("0", "0 B"),
            ("9999", "9999 B"),
            ("10000", "10 KiB"),
            ("2147483648", "2048 MiB"),
            ("99999999999", "94 GiB"),
        ] {
            assert_eq!(size(bytes), said);
        }
    }
}
