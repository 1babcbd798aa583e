//! The demand letter to the debtor: facts into blocks by its wording file.

use std::sync::LazyLock;

use recourse_core::{Money, Occupancy, numerals};

use crate::document::{Align, Block, Breadth, Cell, Column, Document, Follows, Row, Table, Text};
use crate::facts::{Caveat, Head, LetterFacts, Missing, RatePer, missing};
use crate::figures::{date, exact, grouped, yuan};
use crate::wording::{Keyword, Values, Wording, WordingError};

/// Composes the letter that `facts` call for.
/// # Errors
/// [`ComposeError::Missing`] when [`missing`] names something, [`ComposeError::TotalDiffers`] when the heads do not
/// add up to the total, [`ComposeError::NoCapitals`] from one trillion yuan, [`ComposeError::Wording`] when the wording
/// file does not fit.
/// # Source
/// Civil Code of the PRC, art. 700 (recourse), art. 561 (order of application).
pub fn compose(facts: &LetterFacts) -> Result<Document, ComposeError> {
    let lacking = missing(facts);
    if !lacking.is_empty() {
        return Err(ComposeError::Missing { facts: lacking });
    }
    if facts.owed_by_heads() != facts.total {
        return Err(ComposeError::TotalDiffers { total: facts.total, heads: facts.owed_by_heads() });
    }
    let wording = WORDING.as_ref().map_err(Clone::clone)?;
    let known = facts.template.version();
    if wording.version != known {
        return Err(WordingError::OtherVersion { found: wording.version, known }.into());
    }
    let values = values(facts)?;
    let mut sheet = Sheet { facts, wording, headings: 0, title: String::new(), blocks: Vec::new() };
    for line in &wording.lines {
        let text = line.print(&values)?;
        if !text.is_blank() {
            sheet.put(line.keyword, line.number, text)?;
        }
    }
    Ok(Document {
        title: format!("{} {}", sheet.title, facts.number),
        number: facts.number.to_string(),
        dated: facts.dated,
        blocks: sheet.blocks,
    })
}

/// Why a letter was not composed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ComposeError {
    #[error("facts are missing: {facts:?}")]
    Missing { facts: Vec<Missing> },
    #[error("the total is {total}, the heads add up to {heads}")]
    TotalDiffers { total: Money, heads: Money },
    #[error("{amount} has no form in capitals")]
    NoCapitals { amount: Money },
    #[error("the wording cannot be used: {0}")]
    Wording(#[from] WordingError),
}

static WORDING: LazyLock<Result<Wording, WordingError>> =
    LazyLock::new(|| Wording::read(include_str!("../wording/zh-CN/demand.txt")));

struct Sheet<'a> {
    facts: &'a LetterFacts,
    wording: &'a Wording,
    headings: usize,
    title: String,
    blocks: Vec<Block>,
}

impl Sheet<'_> {
    fn put(&mut self, keyword: Keyword, line: u32, text: Text) -> Result<(), ComposeError> {
        let block = match keyword {
            Keyword::Letterhead => Block::Letterhead { name: text.to_string(), lines: Vec::new() },
            Keyword::Reference => Block::Reference(text),
            Keyword::Title => {
                self.title = text.to_string();
                Block::Title(text)
            }
            Keyword::Recipient => Block::Recipient(text),
            Keyword::Note => Block::Note(text),
            Keyword::Heading => self.heading(text),
            Keyword::Paragraph | Keyword::Closing => {
                self.paragraphs(text);
                return Ok(());
            }
            Keyword::Table => return self.table(&text.to_string(), line),
            Keyword::By => Block::Signature { by: text, seal: Text::default(), dated: Text::default() },
            Keyword::SlipTitle => Block::Slip { title: text, paragraphs: Vec::new(), fields: Vec::new() },
            Keyword::Annex => Block::Annex(text),
            Keyword::HeadLine | Keyword::Seal | Keyword::Dated | Keyword::Slip | Keyword::SlipField => {
                return Ok(self.extend(keyword, line, text)?);
            }
        };
        self.blocks.push(block);
        Ok(())
    }

    fn heading(&mut self, text: Text) -> Block {
        const NUMERALS: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
        let numeral = NUMERALS.get(self.headings).copied().unwrap_or("·");
        self.headings += 1;
        let mut spans = Text::plain(format!("{numeral}、")).0;
        spans.extend(text.0);
        Block::Heading(Text(spans))
    }

    /// A remark may hold several lines; each is a paragraph.
    fn paragraphs(&mut self, text: Text) {
        let whole = text.to_string();
        if whole.contains('\n') {
            let lines = whole.lines().filter(|it| !it.trim().is_empty());
            self.blocks.extend(lines.map(|it| Block::Paragraph(Text::plain(it.trim()))));
        } else {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds a line to the block that it belongs to.
    fn extend(&mut self, keyword: Keyword, line: u32, text: Text) -> Result<(), WordingError> {
        match (keyword, self.blocks.last_mut()) {
            (Keyword::HeadLine, Some(Block::Letterhead { lines, .. })) => lines.push(text),
            (Keyword::Seal, Some(Block::Signature { seal, .. })) => *seal = text,
            (Keyword::Dated, Some(Block::Signature { dated, .. })) => *dated = text,
            (Keyword::Slip, Some(Block::Slip { paragraphs, .. })) => paragraphs.push(text),
            (Keyword::SlipField, Some(Block::Slip { fields, .. })) => fields.push(text),
            _ => return Err(WordingError::Misplaced { line }),
        }
        Ok(())
    }

    fn table(&mut self, name: &str, line: u32) -> Result<(), ComposeError> {
        let table = match name {
            "amounts" => Some(self.amounts()?),
            "account" => Some(self.account()?),
            "received" => (!self.facts.received.is_empty()).then(|| self.received()).transpose()?,
            "accruals" => (!self.facts.accruals.is_empty()).then(|| self.accruals()).transpose()?,
            _ => return Err(WordingError::NoSuchTable { line, name: name.to_owned() }.into()),
        };
        self.blocks.extend(table.map(Block::Table));
        Ok(())
    }

    fn head(&self, key: &str) -> Result<Option<Row>, WordingError> {
        Ok(Some(row(self.wording.words(key)?.split('|').map(|it| Text::plain(it).bold()))))
    }

    fn amounts(&self) -> Result<Table, ComposeError> {
        let heads = self.facts.heads.iter().filter(|it| {
            it.head == Head::Principal || !(it.charged.is_zero() && it.paid.is_zero() && it.owed.is_zero())
        });
        let mut rows = Vec::new();
        for it in heads.clone() {
            let label = self.wording.words(match it.head {
                Head::Cost => "head.cost",
                Head::Interest => "head.interest",
                Head::Damages => "head.damages",
                Head::Principal => "head.principal",
            })?;
            rows.push(row([Text::plain(label)].into_iter().chain([it.charged, it.paid, it.owed].map(figure))));
        }
        let sums = [heads.clone().map(|it| it.charged).sum(), heads.map(|it| it.paid).sum(), self.facts.total];
        let label = Text::plain(self.wording.words("amounts.total")?);
        rows.push(closely(row([label].into_iter().chain(sums.map(figure)).map(Text::bold))));
        let label = Text::plain(self.wording.words("amounts.capitals")?).bold();
        let capitals = Text::plain(capitals(self.facts.total)?).bold();
        let cells = vec![Cell { text: label, span: 1 }, Cell { text: capitals, span: 3 }];
        rows.push(Row { cells, follows: Follows::Closely });
        let right = Column { share: 33, align: Align::Right };
        let columns = vec![Column { share: 36, align: Align::Left }, right, right, right];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("amounts.head")?, rows })
    }

    fn account(&self) -> Result<Table, WordingError> {
        let sender = &self.facts.sender;
        let mut rows = Vec::new();
        for (key, value) in [
            ("account.name", Text::plain(sender.account_name.trim())),
            ("account.bank", Text::plain(sender.account_bank.trim())),
            ("account.number", Text::whole(sender.account_number.trim())),
            ("account.reference", Text::whole(self.facts.number.as_str())),
        ] {
            rows.push(closely(row([Text::plain(self.wording.words(key)?), value])));
        }
        let left = |share| Column { share, align: Align::Left };
        Ok(Table { breadth: Breadth::Full, columns: vec![left(24), left(111)], head: None, rows })
    }

    fn received(&self) -> Result<Table, WordingError> {
        let lines = (1..).zip(&self.facts.received);
        let mut rows: Vec<Row> = lines
            .map(|(number, it): (usize, _)| {
                row([Text::plain(number.to_string()), Text::whole(it.on.to_string()), figure(it.amount)])
            })
            .collect();
        let total = Cell { text: Text::plain(self.wording.words("received.total")?).bold(), span: 2 };
        let sum = Cell { text: figure(self.facts.received_total()).bold(), span: 1 };
        rows.push(Row { cells: vec![total, sum], follows: Follows::Closely });
        let centre = |share| Column { share, align: Align::Centre };
        let columns = vec![centre(14), centre(30), Column { share: 37, align: Align::Right }];
        Ok(Table { breadth: Breadth::Narrow, columns, head: self.head("received.head")?, rows })
    }

    fn accruals(&self) -> Result<Table, WordingError> {
        let mut rows = Vec::new();
        for it in &self.facts.accruals {
            let rate = match it.per {
                RatePer::Year { days } => format!("{}%/{}（{days}）", it.rate, self.wording.words("accruals.year")?),
                RatePer::Day => format!("{}%/{}", it.rate, self.wording.words("accruals.day")?),
            };
            rows.push(row([
                Text::whole(it.from.to_string()),
                Text::whole(it.through.to_string()),
                Text::plain(it.days.to_string()),
                figure(it.base),
                Text::whole(rate),
                Text::whole(exact(it.exact)),
            ]));
        }
        let column = |share, align| Column { share, align };
        let columns = vec![
            column(20, Align::Centre),
            column(20, Align::Centre),
            column(11, Align::Right),
            column(26, Align::Right),
            column(28, Align::Right),
            column(30, Align::Right),
        ];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("accruals.head")?, rows })
    }
}

fn row(texts: impl IntoIterator<Item = Text>) -> Row {
    let cells = texts.into_iter().map(|text| Cell { text, span: 1 }).collect();
    Row { cells, follows: Follows::Freely }
}

fn closely(row: Row) -> Row {
    Row { follows: Follows::Closely, ..row }
}

fn figure(amount: Money) -> Text {
    Text::whole(grouped(amount))
}

/// A name of up to eight characters is kept on one line; a longer one would tear holes into the lines.
fn name(text: &str) -> Text {
    let text = text.trim();
    if text.chars().count() <= 8 { Text::whole(text) } else { Text::plain(text) }
}

fn values(facts: &LetterFacts) -> Result<Values, ComposeError> {
    let mut values = Values::new();
    let sender = &facts.sender;
    let given = |text: &str| (!text.trim().is_empty()).then(|| Text::plain(text.trim()));
    let code = |text: &str| (!text.trim().is_empty()).then(|| Text::whole(text.trim()));
    values.extend([
        ("sender", given(&sender.name)),
        ("sender_address", given(&sender.address)),
        ("sender_phone", code(&sender.phone)),
        ("contact", Some(name(&sender.contact)).filter(|it| !it.is_blank())),
        ("addressee", Some(name(&facts.addressee.name))),
        ("addressee_address", facts.addressee.address.as_deref().and_then(given)),
        ("number", code(facts.number.as_str())),
        ("loan_bank", facts.loan.bank.as_deref().and_then(given)),
        ("loan_contract", facts.loan.contract.as_deref().and_then(code)),
        ("loan_amount", facts.loan.amount.map(|it| Text::whole(yuan(it)))),
        ("guarantee", code(&facts.loan.guarantee)),
        ("dated", Some(Text::whole(date(facts.dated)))),
        ("pay_by", Some(Text::whole(date(facts.pay_by)))),
        ("remark", facts.remark.as_deref().and_then(given)),
    ]);
    figures(facts, &mut values)?;
    agreement(facts, &mut values);
    annexes(facts, &mut values);
    Ok(values)
}

fn capitals(amount: Money) -> Result<String, ComposeError> {
    numerals::capitals(amount).map(|it| it.text).map_err(|_| ComposeError::NoCapitals { amount })
}

fn figures(facts: &LetterFacts, values: &mut Values) -> Result<(), ComposeError> {
    let paid = &facts.compensation;
    let amount = |it: Money| (it > Money::ZERO).then(|| Text::whole(yuan(it)));
    values.extend([
        ("compensated_on", Some(Text::whole(date(paid.on)))),
        ("compensated", Some(Text::whole(yuan(paid.total())))),
        ("compensated_capitals", Some(Text::plain(capitals(paid.total())?))),
        ("part_principal", amount(paid.principal)),
        ("part_interest", amount(paid.interest)),
        ("part_penalty", amount(paid.penalty)),
        ("part_fees", amount(paid.fees)),
        ("total", Some(Text::whole(yuan(facts.total)))),
        ("per_diem", amount(facts.per_diem)),
        ("runs_from", Some(Text::whole(date(facts.runs_from())))),
        ("last_day_free", (facts.runs_from() == facts.dated).then(Text::default)),
    ]);
    Ok(())
}

fn agreement(facts: &LetterFacts, values: &mut Values) {
    let percent = |it| Some(Text::whole(format!("{it}%")));
    let (mut none, mut year, mut day, mut lpr) = (None, None, None, None);
    match facts.occupancy {
        Occupancy::NotAgreed => none = Some(Text::default()),
        Occupancy::Annual { percent: it } => year = percent(it),
        Occupancy::Daily { percent: it } => day = percent(it),
        Occupancy::Lpr { multiplier } => lpr = Some(Text::whole(format!("{multiplier}倍"))),
    }
    values.extend([("rate_none", none), ("rate_year", year), ("rate_day", day), ("rate_lpr", lpr)]);
    let (mut stale, mut unverified) = (None, Vec::new());
    for caveat in &facts.caveats {
        match caveat {
            Caveat::ReferenceStale { confirmed } => stale = Some(Text::whole(date(*confirmed))),
            Caveat::Unverified { title } => unverified.push(title.as_str()),
        }
    }
    let unverified = (!unverified.is_empty()).then(|| Text::plain(unverified.join("、")));
    values.extend([("stale_after", stale), ("unverified", unverified)]);
}

fn annexes(facts: &LetterFacts, values: &mut Values) {
    let received = !facts.received.is_empty();
    let accruals = !facts.accruals.is_empty();
    let both = received && accruals;
    let annex = |there: bool, number: u8| {
        there.then(|| Text::whole(if both { format!("附件{number}") } else { "附件".to_owned() }))
    };
    values.extend([
        ("received_count", received.then(|| Text::whole(format!("{}笔", facts.received.len())))),
        ("received_total", received.then(|| Text::whole(yuan(facts.received_total())))),
        ("received_annex", annex(received, 1)),
        ("accruals_annex", annex(accruals, 2)),
        ("both_annexes", both.then(Text::default)),
    ]);
}
