//! Text into lines: where they end, how they are filled.

use crate::cell::{Cell, cells};
use crate::document::{Text, Weight};
use crate::font::{Font, Form};
use crate::script::{Break, Class, Length};

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    pub(crate) size: Length,
    pub(crate) width: Length,
    /// Of the first line.
    pub(crate) indent: Length,
    pub(crate) fill: Fill,
}

/// Whether lines reach the right edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    Justified,
    Ragged,
}

/// A line as set; positions from the left edge of its measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) glyphs: Vec<Placed>,
    /// Where its last ink ends.
    pub(crate) extent: Length,
    /// Its characters as they were given.
    pub(crate) text: String,
}

/// A character in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) ch: char,
    pub(crate) form: Form,
    pub(crate) weight: Weight,
    pub(crate) x: Length,
    pub(crate) advance: Length,
}

/// Sets `text` in lines; characters without a glyph are left out (the caller has refused them before).
pub(crate) fn set(text: &Text, font: &Font, measure: Measure) -> Vec<Line> {
    let cells = cells(text, font, measure);
    if cells.is_empty() {
        return Vec::new();
    }
    let sums = Sums::over(&cells);
    let ends = line_ends(&cells, &sums, measure);
    let mut start = 0;
    let mut lines = Vec::with_capacity(ends.len());
    for end in ends {
        lines.push(place(&cells, &sums, start..end, measure));
        start = end;
    }
    lines
}

/// Running sums, so that any stretch of cells is measured at once.
struct Sums {
    width: Vec<Length>,
    stretch: Vec<Length>,
    shrink: Vec<Length>,
}

impl Sums {
    fn over(cells: &[Cell]) -> Self {
        let mut it = Self { width: vec![0], stretch: vec![0], shrink: vec![0] };
        let (mut width, mut stretch, mut shrink) = (0, 0, 0);
        for cell in cells {
            width += cell.advance + cell.gap;
            stretch += cell.stretch;
            shrink += cell.shrink;
            it.width.push(width);
            it.stretch.push(stretch);
            it.shrink.push(shrink);
        }
        it
    }

    /// Natural width, stretch and shrink of the line that `range` makes.
    fn line(&self, cells: &[Cell], range: &std::ops::Range<usize>) -> (Length, Length, Length) {
        let between = |sums: &[Length]| match (sums.get(range.start), sums.get(range.end)) {
            (Some(from), Some(to)) => to - from,
            _ => 0,
        };
        let (mut width, mut stretch, mut shrink) =
            (between(&self.width), between(&self.stretch), between(&self.shrink));
        if let Some(last) = range.end.checked_sub(1).and_then(|it| cells.get(it)) {
            width -= last.gap + last.at_end;
            stretch -= last.stretch;
            shrink -= last.shrink;
        }
        if range.start > 0 {
            width -= cells.get(range.start).map_or(0, |it| it.at_start);
        }
        (width, stretch, shrink)
    }
}

/// The ends (exclusive) of the lines that look best together.
fn line_ends(cells: &[Cell], sums: &Sums, measure: Measure) -> Vec<usize> {
    [Break::Poor, Break::Bound, Break::Last]
        .into_iter()
        .find_map(|worst| best_ends(cells, sums, measure, worst))
        .unwrap_or_else(|| (1..=cells.len()).collect())
}

/// As [`line_ends`], with no line end worse than `worst`; `None` where some line would then run over.
fn best_ends(cells: &[Cell], sums: &Sums, measure: Measure, worst: Break) -> Option<Vec<usize>> {
    #[derive(Clone, Copy)]
    struct Way {
        cost: i64,
        from: usize,
    }
    let count = cells.len();
    let mut ways: Vec<Option<Way>> = vec![None; count + 1];
    *ways.first_mut()? = Some(Way { cost: 0, from: 0 });
    for end in 1..=count {
        let quality = if end == count { Break::Good } else { cells.get(end - 1)?.end };
        if quality > worst {
            continue;
        }
        let mut best: Option<Way> = None;
        for start in (0..end).rev() {
            let (width, stretch, shrink) = sums.line(cells, &(start..end));
            let room = measure.width - if start == 0 { measure.indent } else { 0 };
            // One trimmed mark at either edge may bring a longer line back into the measure.
            if width - shrink > room + measure.size {
                break;
            }
            if width - shrink > room {
                continue;
            }
            let Some(way) = ways.get(start).copied().flatten() else { continue };
            let last = (end == count).then_some(if start == 0 { Length::MAX } else { width });
            let line = Looks { lack: room - width, stretch, shrink, size: measure.size, last };
            let cost = way.cost + line.cost(measure.fill) + penalty(quality);
            if best.is_none_or(|it| cost < it.cost) {
                best = Some(Way { cost, from: start });
            }
        }
        *ways.get_mut(end)? = best;
    }
    let mut ends = vec![count];
    let mut at = ways.get(count).copied().flatten()?.from;
    while at > 0 {
        ends.push(at);
        at = ways.get(at).copied().flatten()?.from;
    }
    ends.reverse();
    Some(ends)
}

fn penalty(quality: Break) -> i64 {
    match quality {
        Break::Good => 10,
        Break::Poor => 15_000,
        Break::Bound => 300_000,
        Break::Last => 1_000_000,
    }
}

struct Looks {
    lack: Length,
    stretch: Length,
    shrink: Length,
    size: Length,
    /// Width of a last line.
    last: Option<Length>,
}

impl Looks {
    /// Grows with the square of what each gap must give or take; the measure of one line's ugliness.
    fn cost(&self, fill: Fill) -> i64 {
        if self.lack < 0 {
            let taken = -self.lack * 1_000 / self.shrink.max(1);
            return (taken / 30).pow(2);
        }
        match (fill, self.last) {
            (_, Some(width)) if width < 2 * self.size => 400,
            (_, Some(_)) => 0,
            (Fill::Ragged, None) => (self.lack * 100 / self.size.max(1)).pow(2) / 100,
            (Fill::Justified, None) => {
                let given = self.lack * 1_000 / (self.stretch.max(1) * self.size.max(1));
                (given / 4).pow(2)
            }
        }
    }
}

/// No gap is stretched by more than this many thousandths of an em; the line is left short instead.
const LOOSEST: Length = 350;

fn place(cells: &[Cell], sums: &Sums, range: std::ops::Range<usize>, measure: Measure) -> Line {
    let (width, stretch, shrink) = sums.line(cells, &range);
    let indent = if range.start == 0 { measure.indent } else { 0 };
    let lack = measure.width - indent - width;
    let last = range.end == cells.len();
    let filled = measure.fill == Fill::Justified && !last && lack <= LOOSEST * measure.size / 1_000 * stretch;
    let (share, whole, part): (fn(&Cell) -> Length, _, _) = match lack {
        ..0 => (|it| it.shrink, shrink.max(1), lack),
        _ if filled => (|it| it.stretch, stretch.max(1), lack),
        _ => (|_| 0, 1, 0),
    };
    let mut line = Line::default();
    let (mut x, mut shared, mut given) = (indent, 0, 0);
    let count = range.len();
    for (at, cell) in cells.get(range.clone()).unwrap_or_default().iter().enumerate() {
        let trimmed = if at == 0 && range.start > 0 { cell.at_start } else { 0 };
        let end = at + 1 == count;
        line.text.push(cell.ch);
        if !(end && Class::of(cell.ch) == Class::Space) {
            let (ch, form, weight, advance) = (cell.ch, cell.form, cell.weight, cell.full);
            line.glyphs.push(Placed { ch, form, weight, x: x - cell.shift - trimmed, advance });
        }
        x += cell.advance - trimmed;
        if end {
            line.extent = x - cell.at_end;
        } else {
            shared += share(cell);
            let due = part * shared / whole;
            x += cell.gap + due - given;
            given = due;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::{Span, Unity};
    use crate::font::FONT;

    const SIZE: Length = 15_750;

    fn lines(text: &Text, ems: Length) -> Vec<Line> {
        let measure = Measure { size: SIZE, width: ems * SIZE, indent: 0, fill: Fill::Justified };
        set(text, FONT.as_ref().unwrap(), measure)
    }

    fn strings(text: &Text, ems: Length) -> Vec<String> {
        lines(text, ems).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn marks_stay_with_their_words() {
        for (text, ems, expected) in [
            ("甲乙丙丁戊，己庚", 5, vec!["甲乙丙丁", "戊，己庚"]),
            ("甲乙丙丁，己庚辛", 5, vec!["甲乙丙丁，", "己庚辛"]),
            ("甲乙丙丁（己庚）", 5, vec!["甲乙丙丁", "（己庚）"]),
            ("甲乙丙（丁）。己", 5, vec!["甲乙丙", "（丁）。己"]),
            ("甲乙丙丁——己庚", 5, vec!["甲乙丙", "丁——己庚"]),
            ("甲乙丙丁12%己", 5, vec!["甲乙丙丁", "12%己"]),
        ] {
            assert_eq!(strings(&Text::plain(text), ems), expected, "{text}");
        }
    }

    #[test]
    fn what_is_whole_is_broken_only_when_wider_than_a_line() {
        let mut text = Text::plain("甲乙丙丁");
        text.0.extend(Text::whole("1,234.00元").0);
        assert_eq!(strings(&text, 6), ["甲乙丙丁", "1,234.00元"]);
        let number = "AB-1234567890-1234567890-1234567890";
        let broken = strings(&Text::whole(number), 6);
        assert!(broken.len() > 1 && broken.concat() == number, "{broken:?}");
        assert!(broken.iter().all(|it| !it.ends_with('-')), "{broken:?}");
    }

    #[test]
    fn a_line_end_takes_no_white_half() {
        let line = lines(&Text::plain("甲乙丙丁，"), 5).remove(0);
        assert_eq!(line.extent, 4 * SIZE + SIZE / 2);
        let line = lines(&Text::plain("甲）。乙"), 5).remove(0);
        assert_eq!(line.extent, 4 * SIZE - SIZE / 2);
    }

    fn word() -> impl Strategy<Value = Span> {
        let plain = |text: String| Text::plain(text).0.remove(0);
        prop_oneof![
            6 => "[一-龥]{1,6}".prop_map(plain),
            1 => "[a-z]{1,8}".prop_map(plain),
            1 => "[0-9]{1,4}%".prop_map(plain),
            2 => "[一-龥][，。；：、！？]".prop_map(plain),
            1 => "（[一-龥]{1,4}）".prop_map(plain),
            1 => "《[一-龥]{1,4}》".prop_map(plain),
            1 => "“[一-龥]{1,4}。”".prop_map(plain),
            2 => (0_i64..1_000_000_000_000).prop_map(|fen| {
                Text::whole(format!("{}元", crate::figures::grouped(recourse_core::Money::from_fen(fen)))).0.remove(0)
            }),
            1 => "20[0-9]{2}年1?[1-9]月[12]?[1-9]日".prop_map(|it| Text::whole(it).0.remove(0)),
        ]
    }

    proptest! {
        #[test]
        fn lines_obey_the_script(words in prop::collection::vec(word(), 1..60), ems in 14_i64..=28) {
            let text = Text(words);
            let lines = lines(&text, ems);
            let joined: String = lines.iter().map(|it| it.text.as_str()).collect();
            prop_assert_eq!(&joined, &text.to_string());
            for line in &lines {
                prop_assert!(line.extent <= ems * SIZE, "{} runs over", line.text);
                let inside = line.glyphs.windows(2).all(|it| it[0].x < it[1].x);
                prop_assert!(inside, "{} is out of order", line.text);
            }
            for pair in lines.windows(2) {
                let (end, start) = (pair[0].text.chars().last().unwrap(), pair[1].text.chars().next().unwrap());
                prop_assert!(!Class::of(end).opens(), "{} ends a line", end);
                prop_assert!(!Class::of(start).closes(), "{} begins a line", start);
            }
            let mut ends = Vec::new();
            let mut at = 0;
            for line in &lines {
                at += line.text.chars().count();
                ends.push(at);
            }
            let mut at = 0;
            for span in &text.0 {
                let next = at + span.text.chars().count();
                let broken = ends.iter().any(|end| (at + 1..next).contains(end));
                prop_assert!(span.unity == Unity::Loose || !broken, "{} is broken", span.text);
                at = next;
            }
        }

        #[test]
        fn nothing_runs_over_or_is_lost(text in "[（《“甲A1，。）》”…— .%-]{0,120}", ems in 2_i64..30) {
            let lines = lines(&Text::plain(text.clone()), ems);
            let joined: String = lines.iter().map(|it| it.text.as_str()).collect();
            prop_assert_eq!(joined, text);
            for line in &lines {
                prop_assert!(line.extent <= ems * SIZE, "{} runs over", line.text);
            }
        }
    }
}
