//! Blocks into slabs, slabs into pages.

use std::sync::Arc;

use crate::document::{Block, Document, Text};
use crate::facts::Language;
use crate::font::Font;
use crate::letterhead::within;
use crate::line::{Fill, Line, Measure, set};
use crate::picture::Picture;
use crate::script::Length;
use crate::slab::{Ink, Mark, Next, Opening, Slab, Stroke};
use crate::style::{SEAL, Style, mm};
use crate::{letterhead, ranges, table};

/// A page: marks with the height of their slab's top below the text block's top, and its text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    pub(crate) marks: Vec<(Length, Mark)>,
    pub(crate) text: String,
    /// Headings, with their height below the text block's top.
    pub(crate) headings: Vec<(Length, String)>,
}

/// Sets a letter in pages, feet included.
pub(crate) fn paginate(document: &Document, font: &Font) -> Vec<Page> {
    let style = Style::of(document);
    let mut setter = Setter { font, style, slabs: Vec::new(), heads: Vec::new(), annexes: 0 };
    for block in &document.blocks {
        setter.block(block);
    }
    let mut pages = fill_pages(&setter.slabs, &setter.heads, style.height);
    let count = pages.len();
    for (number, page) in (1_usize..).zip(&mut pages) {
        foot(page, &document.number, number, count, font, &style);
    }
    pages
}

struct Setter<'a> {
    font: &'a Font,
    style: Style,
    slabs: Vec<Slab>,
    heads: Vec<Slab>,
    annexes: usize,
}

impl Setter<'_> {
    fn block(&mut self, block: &Block) {
        let Style { body: (size, pitch), indent, .. } = self.style;
        match block {
            Block::Letterhead { name, lines, picture } => {
                let slab = letterhead::slab(self.font, &self.style, (name, lines), picture.as_ref());
                self.slabs.push(slab);
            }
            Block::Reference(text) => {
                let size = self.style.scaled(12_000);
                self.single(text, size, 2 * size, Place::Right);
            }
            Block::Title(text) => {
                let height = self.style.title + pitch + self.style.after;
                let slab = self.single_slab(&text.clone().bold(), self.style.title, height, Place::Centre);
                self.slabs.push(slab);
                self.name_last(text);
            }
            Block::Recipient(text) => {
                self.lines(text, size, pitch, 0);
            }
            Block::Note(text) => {
                let (size, pitch) = self.style.small;
                self.lines(text, size, pitch, 0);
                self.space_last(6_000);
            }
            Block::Heading(text) => {
                self.lines(&text.clone().bold(), size, pitch, indent);
                self.bind_last();
                self.name_last(text);
            }
            Block::Paragraph(text) => {
                self.lines(text, size, pitch, indent);
                self.space_last(self.style.after);
                if text.to_string().ends_with(['：', ':']) {
                    self.bind_last();
                }
            }
            Block::Table(it) => {
                let head = self.heads.len();
                let (head, rows) = table::slabs(it, self.font, &self.style, head);
                self.heads.extend(head);
                self.slabs.extend(rows);
            }
            Block::Signature { by, seal, dated, picture } => self.signature([by, seal, dated], picture.as_ref()),
            Block::Ranges(it) => self.slabs.extend(ranges::slabs(it, self.font, &self.style)),
            Block::Signing { left, right } => self.signing(left, right),
            Block::Slip { title, paragraphs, fields } => self.slip(title, paragraphs, fields),
            Block::Annex(text) => {
                let mut slab = self.single_slab(&text.clone().bold(), size, 2 * pitch, Place::Left);
                slab.opening = if self.annexes == 0 { Opening::NewPage } else { Opening::Anywhere };
                self.annexes += 1;
                slab.next = Next::Bound;
                self.slabs.push(slab);
                self.name_last(text);
            }
        }
    }

    fn set(&self, text: &Text, size: Length, indent: Length, fill: Fill) -> Vec<Line> {
        set(text, self.font, Measure { size, width: self.style.width, indent, fill })
    }

    /// A text in justified lines; no first or last line stands alone on a page.
    fn lines(&mut self, text: &Text, size: Length, pitch: Length, indent: Length) {
        let lines = self.set(text, size, indent, Fill::Justified);
        let count = lines.len();
        for (at, line) in (1..).zip(lines) {
            let mut slab = Slab::of_line(line, 0, size, pitch);
            if at == count {
                slab.text.push('\n');
            } else if at == 1 || at + 1 == count {
                slab.next = Next::Bound;
            }
            self.slabs.push(slab);
        }
    }

    fn single(&mut self, text: &Text, size: Length, height: Length, place: Place) {
        let slab = self.single_slab(text, size, height, place);
        self.slabs.push(slab);
    }

    /// One slab for a short text, made smaller where it is too long for a line.
    fn single_slab(&self, text: &Text, size: Length, height: Length, place: Place) -> Slab {
        let (line, size) = fitted(text, self.font, size, self.style.width);
        let x = place.of(line.extent, self.style.width);
        let mut slab = Slab::of_line(line, x, size, height);
        slab.text.push('\n');
        slab
    }

    /// White space below the last slab.
    fn space_last(&mut self, space: Length) {
        if let Some(slab) = self.slabs.last_mut() {
            slab.height += space;
        }
    }

    fn bind_last(&mut self) {
        if let Some(slab) = self.slabs.last_mut() {
            slab.next = Next::Bound;
        }
    }

    /// The last slab begins or ends a part that readers of the file may jump to.
    fn name_last(&mut self, text: &Text) {
        if let Some(slab) = self.slabs.last_mut() {
            slab.heading = Some(text.to_string());
        }
    }

    /// Sender and date, centred on the square that the seal needs, at the right edge; nothing else enters its height.
    /// # Source
    /// GB/T 9704-2012, 7.3.5.1 (the seal covers name and date; some text stands on the same page).
    fn signature(&mut self, texts: [&Text; 3], picture: Option<&Arc<Picture>>) {
        // With what is said last before it: of a paper for a court, more than to whom it goes.
        for slab in self.slabs.iter_mut().rev().take(3) {
            slab.next = Next::Bound;
        }
        let width = self.style.width;
        let mut slab = Slab { height: SEAL, ..Slab::default() };
        let size = self.style.body.0;
        let [by, seal, dated] = texts;
        let lines = [(by, size), (seal, self.style.scaled(12_000)), (dated, size)]
            .map(|(text, size)| fitted(text, self.font, size, width));
        let widest = lines.iter().map(|(line, _)| line.extent).max().unwrap_or(0).max(SEAL);
        let left = width - widest;
        let pitch = self.style.scaled(26_000).max(20_000);
        let mut baseline = SEAL / 2 - pitch + 5_000;
        if let Some(picture) = picture {
            let size = within(picture, (mm(42), mm(42)));
            let at = (left + Place::Centre.of(size.0, widest), Place::Centre.of(size.1, SEAL));
            slab.marks.push(Mark::Picture { at, size, picture: Arc::clone(picture) });
        }
        for (line, size) in lines {
            let x = left + Place::Centre.of(line.extent, widest);
            if !line.glyphs.is_empty() {
                slab.put(line, x, baseline, size, Ink::Black);
                slab.text.push('\n');
            }
            baseline += pitch;
        }
        self.slabs.push(slab);
    }

    /// Two parties side by side, each in an area as tall as a seal that no other text enters.
    fn signing(&mut self, left: &[Text], right: &[Text]) {
        self.bind_last();
        let half = self.style.width / 2;
        let pitch = self.style.scaled(30_000).max(24_000);
        let mut slab = Slab { before: 14_000, ..Slab::default() };
        let mut baseline = self.style.body.0;
        for at in 0..left.len().max(right.len()) {
            for (texts, x) in [(left, 0), (right, half + 8_000)] {
                let Some(text) = texts.get(at) else { continue };
                let (line, size) = fitted(text, self.font, self.style.body.0, half - 8_000);
                if x > 0 {
                    slab.text.push('\t');
                }
                slab.put(line, x, baseline, size, Ink::Black);
            }
            slab.text.push('\n');
            baseline += pitch;
        }
        slab.height = (baseline + 8_000).max(SEAL);
        self.slabs.push(slab);
    }

    fn slip(&mut self, title: &Text, paragraphs: &[Text], fields: &[Text]) {
        let first = self.slabs.len();
        let mut cut = Slab { height: 14_000, before: 10_000, ..Slab::default() };
        cut.rule((0, 7_000), (self.style.width, 7_000), 500, Stroke::Dashed);
        self.slabs.push(cut);
        let size = self.style.scaled(12_000).max(10_500);
        let indent = if self.style.language == Language::Chinese { 2 * size } else { 0 };
        self.single(&title.clone().bold(), size + 2_000, 30_000, Place::Centre);
        for text in paragraphs {
            self.lines(text, size, size * 11 / 6, indent);
        }
        for text in fields {
            self.lines(text, size, 3 * size, 0);
        }
        let count = self.slabs.len();
        for slab in self.slabs.iter_mut().take(count.saturating_sub(1)).skip(first) {
            slab.next = Next::Bound;
        }
    }
}

/// Where a line stands in its room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Left,
    Centre,
    Right,
}

impl Place {
    pub(crate) fn of(self, extent: Length, room: Length) -> Length {
        match self {
            Self::Left => 0,
            Self::Centre => (room - extent) / 2,
            Self::Right => room - extent,
        }
    }
}

/// `text` on one line, at `size` or as much smaller as `width` demands.
pub(crate) fn fitted(text: &Text, font: &Font, size: Length, width: Length) -> (Line, Length) {
    let endless = |size| {
        let measure = Measure { size, width: Length::from(i32::MAX), indent: 0, fill: Fill::Ragged };
        set(text, font, measure).into_iter().next().unwrap_or_default()
    };
    let line = endless(size);
    if line.extent <= width {
        return (line, size);
    }
    let smaller = size * width / line.extent.max(1) * 995 / 1_000;
    (endless(smaller), smaller)
}

/// Fills pages group by group; a group is what hangs together.
fn fill_pages(slabs: &[Slab], heads: &[Slab], height: Length) -> Vec<Page> {
    let mut pages = Pages { done: Vec::new(), page: Page::default(), filled: 0, heads };
    for group in slabs.split_inclusive(|it| it.next == Next::Free) {
        let Some(first) = group.first() else { continue };
        let tall: Length = group.iter().map(|it| it.before + it.height).sum();
        let forced = first.opening == Opening::NewPage && pages.filled > 0;
        if forced || pages.filled + tall > height && pages.filled > 0 {
            pages.turn(first);
        }
        for slab in group {
            if pages.filled + slab.before + slab.height > height && pages.filled > 0 {
                pages.turn(slab);
            }
            pages.put(slab);
        }
    }
    pages.done.push(pages.page);
    pages.done
}

struct Pages<'a> {
    done: Vec<Page>,
    page: Page,
    filled: Length,
    heads: &'a [Slab],
}

impl Pages<'_> {
    /// Begins a page for `slab`.
    fn turn(&mut self, slab: &Slab) {
        self.done.push(std::mem::take(&mut self.page));
        self.filled = 0;
        if let Some(head) = slab.head.and_then(|it| self.heads.get(it)) {
            self.put(head);
        }
    }

    fn put(&mut self, slab: &Slab) {
        if self.filled > 0 {
            self.filled += slab.before;
        }
        let top = self.filled;
        self.page.marks.extend(slab.marks.iter().map(|it| (top, it.clone())));
        self.page.text.push_str(&slab.text);
        self.page.headings.extend(slab.heading.iter().map(|it| (top, it.clone())));
        self.filled += slab.height;
    }
}

/// File number at the left, page and pages at the right, 7 mm below the text block.
fn foot(page: &mut Page, number: &str, at: usize, count: usize, font: &Font, style: &Style) {
    let size = style.small.0;
    let pages = match style.language {
        Language::Chinese => format!("第 {at} 页 / 共 {count} 页"),
        Language::English => format!("Page {at} of {count}"),
    };
    if !page.text.ends_with('\n') {
        page.text.push('\n');
    }
    for (text, place) in [(number, Place::Left), (pages.as_str(), Place::Right)] {
        let (line, size) = fitted(&Text::plain(text), font, size, style.width / 2);
        page.text.push_str(&line.text);
        page.text.push('\n');
        let x = place.of(line.extent, style.width);
        let baseline = style.height + mm(7) + size * 76 / 200;
        page.marks.push((0, Mark::Glyphs { x, baseline, size, ink: Ink::Grey, glyphs: line.glyphs }));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::{Align, Breadth, Cell, Column, Follows, Row, Table};
    use crate::facts::Layout;
    use crate::font::FONT;
    use crate::style::SEAL;

    fn cells(texts: [&str; 2]) -> Row {
        let cells = texts.map(|it| Cell { text: Text::plain(it), span: 1 }).to_vec();
        Row { cells, follows: Follows::Freely }
    }

    fn letter(paragraphs: &[usize], rows: usize) -> Document {
        let mut blocks = vec![
            Block::Letterhead {
                name: "某融资担保有限公司".into(), lines: vec![Text::plain("地址")], picture: None
            },
            Block::Title(Text::plain("通知书")),
        ];
        for length in paragraphs {
            blocks.push(Block::Heading(Text::plain("标题")));
            blocks.push(Block::Paragraph(Text::plain("文".repeat(*length))));
        }
        let column = |align| Column { share: 1, align };
        blocks.push(Block::Table(Table {
            breadth: Breadth::Full,
            columns: vec![column(Align::Left), column(Align::Right)],
            head: Some(cells(["表头", "金额"])),
            rows: vec![cells(["行", "1.00"]); rows],
        }));
        blocks.push(Block::Paragraph(Text::plain("特此通知。")));
        blocks.push(Block::Signature {
            by: Text::plain("落款"),
            seal: Text::plain("（盖章）"),
            dated: Text::whole("2026年11月22日"),
            picture: None,
        });
        let dated = recourse_core::Day::from_ymd(2026, 11, 22).unwrap();
        Document { title: "通知书".into(), number: "追偿 2024-0173".into(), dated, blocks, ..Document::default() }
    }

    proptest! {
        #[test]
        fn pages_hold_together(
            paragraphs in prop::collection::vec(1_usize..900, 1..6),
            rows in 1_usize..120,
            layout in prop::sample::select(vec![Layout::Official, Layout::Business]),
        ) {
            let document = Document { layout, ..letter(&paragraphs, rows) };
            let style = Style::of(&document);
            let pages = paginate(&document, FONT.as_ref().unwrap());
            for (number, page) in (1..).zip(&pages) {
                let lines: Vec<&str> = page.text.lines().collect();
                let count = lines.len();
                prop_assert_eq!(lines[count - 2], "追偿 2024-0173");
                prop_assert_eq!(lines[count - 1], format!("第 {number} 页 / 共 {} 页", pages.len()));
                prop_assert!(lines[0] != "行\t1.00", "page {} begins with a row and no head", number);
                prop_assert!(lines[count - 3] != "标题" && lines[count - 3] != "表头\t金额", "a heading ends a page");
                prop_assert!(lines[0] != "落款", "the signature stands alone");
                for (top, mark) in &page.marks {
                    let Mark::Glyphs { x, baseline, glyphs, .. } = mark else { continue };
                    let last = glyphs.last().unwrap();
                    prop_assert!(*x + glyphs[0].x >= 0 && x + last.x + last.advance / 2 <= style.width, "{:?}", last);
                    prop_assert!(top + baseline <= style.height + mm(10));
                }
            }
            let all: String = pages.iter().map(|it| it.text.as_str()).collect();
            prop_assert_eq!(all.matches("行\t1.00\n").count(), rows);
            prop_assert_eq!(all.matches('文').count(), paragraphs.iter().sum::<usize>());
        }
    }

    #[test]
    fn nothing_but_sender_and_date_enters_the_square_of_the_seal() {
        let pages = paginate(&letter(&[40], 2), FONT.as_ref().unwrap());
        let tops = |page: &Page| -> Vec<(Length, usize)> {
            let glyphs = page.marks.iter().filter(|(_, it)| matches!(it, Mark::Glyphs { .. }));
            let mut tops: Vec<(Length, usize)> = Vec::new();
            for (top, _) in glyphs {
                match tops.last_mut() {
                    Some((last, count)) if last == top => *count += 1,
                    _ => tops.push((*top, 1)),
                }
            }
            tops
        };
        let tops = tops(&pages[0]);
        // Sender, seal and date share a slab; the page feet follow.
        let at = tops.iter().position(|(_, count)| *count == 3).unwrap();
        assert!(tops[at].0 + SEAL <= Style::of(&Document::default()).height);
        assert_eq!(tops[at + 1], (0, 2));
    }

    fn picture(width: u32, height: u32) -> Arc<Picture> {
        Arc::new(Picture { width, height, colour: Vec::new(), cover: None })
    }

    proptest! {
        /// No word of a letter stands on the picture of its head; the seal keeps within its square.
        #[test]
        fn pictures_keep_to_their_places(
            width in 32_u32..1_800,
            height in 32_u32..1_800,
            layout in prop::sample::select(vec![Layout::Official, Layout::Business]),
        ) {
            let mut document = Document { layout, ..letter(&[40], 2) };
            for block in &mut document.blocks {
                match block {
                    Block::Letterhead { picture: it, .. } | Block::Signature { picture: it, .. } => *it = Some(picture(width, height)),
                    _ => {}
                }
            }
            let style = Style::of(&document);
            let pages = paginate(&document, FONT.as_ref().unwrap());
            let marks = &pages[0].marks;
            let pictures: Vec<(Length, Length, Length, Length)> = marks.iter().filter_map(|(top, it)| match it {
                Mark::Picture { at, size, .. } => Some((at.0, top + at.1, size.0, size.1)),
                _ => None,
            }).collect();
            prop_assert_eq!(pictures.len(), 2);
            let (x, y, wide, tall) = pictures[0];
            prop_assert!(x >= 0 && x + wide <= style.width && wide > 0 && tall > 0);
            prop_assert!(y >= mm(8) - style.edge.1, "within the paper");
            let of_seal = marks.iter().rposition(|(_, it)| matches!(it, Mark::Picture { .. })).unwrap_or_default();
            for (top, mark) in &marks[..of_seal] {
                let Mark::Glyphs { x: from, baseline, size, glyphs, .. } = mark else { continue };
                let (left, right) = (from + glyphs[0].x, from + glyphs.last().map_or(0, |it| it.x + it.advance));
                let (upper, lower) = (top + baseline - size * 88 / 100, top + baseline + size / 10);
                let apart = right <= x || left >= x + wide || lower <= y || upper >= y + tall;
                prop_assert!(apart, "{:?} against {:?}", (left, upper, right, lower), (x, y, wide, tall));
            }
            let (x, _, wide, tall) = pictures[1];
            prop_assert!(tall <= SEAL && wide <= SEAL && x >= style.width - SEAL && x + wide <= style.width);
        }
    }
}
