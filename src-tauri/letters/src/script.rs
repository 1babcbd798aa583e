//! What Chinese setting knows about single characters: which may begin or end a line, where white space sits.

/// A length in thousandths of a point.
pub(crate) type Length = i64;

/// How a character behaves in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Ideographs and whatever else fills a square.
    Square,
    /// An opening mark whose left half is white.
    OpeningHalf,
    /// A closing mark or stop whose right half is white.
    ClosingHalf,
    /// Another mark that must not begin a line.
    Closing,
    /// A dash or dots that come in pairs.
    Paired,
    /// A Latin letter or digit.
    Word,
    /// Latin punctuation.
    LatinMark,
    /// Latin punctuation that must not end a line.
    LatinOpening,
    /// Latin punctuation that must not begin a line.
    LatinClosing,
    /// A space of the Latin script.
    Space,
}

impl Class {
    pub(crate) fn of(ch: char) -> Self {
        match ch {
            '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '“' | '‘' | '［' | '｛' => Self::OpeningHalf,
            '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '》' | '〉' | '」' | '』' | '】' | '〕' | '”'
            | '’' | '．' | '］' | '｝' => Self::ClosingHalf,
            '％' | '‰' | '℃' | '·' | '々' | '～' => Self::Closing,
            '—' | '…' => Self::Paired,
            '(' | '[' | '{' | '<' | '$' | '#' | '¥' | '￥' => Self::LatinOpening,
            ')' | ']' | '}' | '>' | ',' | '.' | ';' | ':' | '!' | '?' | '%' => Self::LatinClosing,
            ' ' | '\u{a0}' => Self::Space,
            _ if ch.is_ascii_alphanumeric() => Self::Word,
            '!'..='~' => Self::LatinMark,
            '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' => Self::Word,
            _ => Self::Square,
        }
    }

    /// Must not begin a line.
    pub(crate) fn closes(self) -> bool {
        matches!(self, Self::ClosingHalf | Self::Closing | Self::Paired | Self::LatinClosing | Self::Space)
    }

    /// Must not end a line.
    pub(crate) fn opens(self) -> bool {
        matches!(self, Self::OpeningHalf | Self::LatinOpening)
    }

    pub(crate) fn is_latin(self) -> bool {
        matches!(self, Self::Word | Self::LatinMark | Self::LatinOpening | Self::LatinClosing)
    }
}

/// Where a line may end, from the best place to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// As the script has it.
    Good,
    /// Within a Latin word: only when the line cannot be filled otherwise.
    Poor,
    /// Within a number in loose text, or where one runs into the next: only when the text would run out of the line.
    Bound,
    /// Against the rules for marks, or within what is whole: only when nothing else helps.
    Last,
}

/// How good a line end is between two characters of loose text.
pub(crate) fn break_between(before: char, after: char) -> Break {
    let (left, right) = (Class::of(before), Class::of(after));
    if right.closes() || left.opens() || before == '\u{a0}' {
        Break::Last
    } else if left.is_latin() && right.is_latin() {
        // Readers of the PDF drop a hyphen at a line end.
        let bound = before == '-' || before.is_ascii_digit() || after.is_ascii_digit();
        if bound { Break::Bound } else { Break::Poor }
    } else {
        Break::Good
    }
}

/// Whether a sliver of space belongs between ideographs and Latin letters or digits.
pub(crate) fn parts_scripts(before: char, after: char) -> bool {
    let square = |ch| Class::of(ch) == Class::Square && ch != '\u{3000}';
    let word = |ch| Class::of(ch) == Class::Word;
    (square(before) && word(after)) || ((word(before) || before == '%') && square(after))
}

/// Whether a curly quotation mark stands in Latin text, between `before` and `after`.
pub(crate) fn quotes_latin(before: Option<char>, after: Option<char>) -> bool {
    let latin = |ch: Option<char>| ch.is_some_and(|it| Class::of(it).is_latin());
    let neutral = |ch: Option<char>| ch.is_none_or(|it| Class::of(it) == Class::Space);
    (latin(before) || latin(after)) && (latin(before) || neutral(before)) && (latin(after) || neutral(after))
}
