//! Ranges on one scale into slabs, one for each row: a bar from low to high, a tick in the middle, a dot at the mean.

use crate::document::{Ranges, RangesRow, Text};
use crate::font::Font;
use crate::page::{Place, fitted};
use crate::script::Length;
use crate::slab::{Ink, Mark, Next, Slab, Stroke};
use crate::style::Style;

/// Parts of the width: names at the left, figures at the right, the bars between.
const NAME: (Length, Length) = (30, 100);
const FIGURE: (Length, Length) = (18, 100);
const PAD: Length = 6_000;

/// All slabs of the ranges; the row of marks beneath hangs on the last of them.
pub(crate) fn slabs(ranges: &Ranges, font: &Font, style: &Style) -> Vec<Slab> {
    let plot = Plot {
        font,
        size: style.table.0,
        pitch: style.table.1 + 4_000,
        left: style.width * NAME.0 / NAME.1,
        right: style.width - style.width * FIGURE.0 / FIGURE.1,
        width: style.width,
    };
    let mut slabs: Vec<Slab> = ranges.rows.iter().map(|it| plot.row(it, ranges.zero)).collect();
    if let Some(last) = slabs.last_mut() {
        last.next = Next::Bound;
    }
    slabs.push(plot.ticks(ranges));
    if let Some(first) = slabs.first_mut() {
        first.before = 6_000;
    }
    slabs
}

struct Plot<'a> {
    font: &'a Font,
    size: Length,
    pitch: Length,
    left: Length,
    right: Length,
    width: Length,
}

impl Plot<'_> {
    /// Where a place of the scale stands.
    fn x(&self, place: u16) -> Length {
        let (from, to) = (self.left + PAD, self.right - PAD);
        from + (to - from) * Length::from(place.min(Ranges::SCALE)) / Length::from(Ranges::SCALE)
    }

    fn row(&self, row: &RangesRow, zero: u16) -> Slab {
        let middle = self.pitch / 2;
        let mut slab = Slab { height: self.pitch, ..Slab::default() };
        let naught = self.x(zero);
        slab.rule((naught, 0), (naught, self.pitch), 400, Stroke::Dashed);
        let thick = self.pitch * 36 / 100;
        let (from, to) = ((self.x(row.low), middle), (self.x(row.high).max(self.x(row.low) + 800), middle));
        slab.marks.push(Mark::Rule { from, to, width: thick, stroke: Stroke::Solid, ink: Ink::Grey });
        let mid = self.x(row.mid);
        slab.rule((mid, middle - thick * 3 / 4), (mid, middle + thick * 3 / 4), 1_200, Stroke::Solid);
        let mean = self.x(row.mean);
        let dot = thick * 2 / 5;
        let (from, to) = ((mean - dot, middle), (mean + dot, middle));
        slab.marks.push(Mark::Rule { from, to, width: 2 * dot, stroke: Stroke::Solid, ink: Ink::Deep });
        self.text(&mut slab, &row.name, (0, self.left), Place::Left);
        slab.text.push('\t');
        self.text(&mut slab, &row.figure, (self.right, self.width), Place::Right);
        slab.text.push('\n');
        slab
    }

    fn ticks(&self, ranges: &Ranges) -> Slab {
        let mut slab = Slab { height: self.pitch + 6_000, ..Slab::default() };
        slab.rule((self.x(0), 1_000), (self.x(Ranges::SCALE), 1_000), 500, Stroke::Solid);
        for (place, text) in &ranges.ticks {
            let x = self.x(*place);
            slab.rule((x, 1_000), (x, 3_500), 500, Stroke::Solid);
            let room = (self.right - self.left) / 5;
            let (line, size) = fitted(&Text::whole(text.clone()), self.font, self.size * 85 / 100, room);
            let extent = line.extent;
            slab.put(line, x - extent / 2, 3_500 + self.size, size, Ink::Grey);
            slab.text.push('\t');
        }
        slab.text.push('\n');
        slab
    }

    fn text(&self, slab: &mut Slab, text: &Text, (from, to): (Length, Length), place: Place) {
        let (line, size) = fitted(text, self.font, self.size, to - from - PAD);
        let x = from + place.of(line.extent, to - from);
        slab.put(line, x, Length::midpoint(self.pitch, self.size * 76 / 100), size, Ink::Black);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::font::FONT;

    #[test]
    fn bars_keep_their_order_and_stay_between_name_and_figure() {
        let row = |low, mid, high, mean| RangesRow {
            name: Text::plain("诉讼（含保全）"),
            figure: Text::whole("1,311,703.12"),
            low,
            mid,
            high,
            mean,
        };
        let ranges = Ranges {
            rows: vec![row(0, 4_000, 10_000, 4_500), row(2_000, 2_000, 2_000, 2_000)],
            zero: 2_000,
            ticks: vec![(0, "-100".to_owned()), (10_000, "400".to_owned())],
        };
        let style = Style::of(&Document::default());
        let slabs = slabs(&ranges, FONT.as_ref().unwrap(), &style);
        assert_eq!(slabs.len(), 3);
        assert_eq!(slabs[0].text, "诉讼（含保全）\t1,311,703.12\n");
        for slab in &slabs[..2] {
            let rules: Vec<_> = slab
                .marks
                .iter()
                .filter_map(|it| match it {
                    Mark::Rule { from, to, ink, .. } => Some((from.0, to.0, *ink)),
                    Mark::Glyphs { .. } | Mark::Picture { .. } => None,
                })
                .collect();
            let (left, right) = (style.width * 30 / 100, style.width * 82 / 100);
            assert!(rules.iter().all(|(from, to, _)| *from >= left && *to <= right && from <= to), "{rules:?}");
            let bar = rules.iter().find(|it| it.2 == Ink::Grey).unwrap();
            let dot = rules.iter().find(|it| it.2 == Ink::Deep).unwrap();
            let mean = Length::midpoint(dot.0, dot.1);
            assert!(bar.0 < bar.1 && mean >= bar.0 && mean <= bar.1);
        }
    }
}
