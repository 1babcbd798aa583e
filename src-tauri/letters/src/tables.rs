//! The tables that a wording may name.

use recourse_core::{FileNumber, Money, numerals};
use rust_decimal::Decimal;

use crate::document::{Align, Breadth, Cell, Column, Follows, Row, Table, Text};
use crate::facts::{Accrual, Head, HeadFigures, Language, LetterFacts, RatePer};
use crate::figures::{exact, grouped};
use crate::stock;
use crate::wording::{Wording, WordingError};

/// A table by its name in a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// The claim by head.
    Amounts,
    /// The claim by head, and what the addressee owes of it.
    Own,
    /// Where money is to go.
    Account,
    /// Where money is to go after an assignment.
    AssigneeAccount,
    /// Payments that came in.
    Received,
    /// Stretches of days with their formula.
    Accruals,
    /// Everything that happened to the claim.
    Events,
    /// Agreed payments.
    Plan,
    /// Papers handed in.
    Evidence,
    /// Sender, recipient and contents for the courier.
    Courier,
    /// The recipient, large.
    Label,
}

impl Named {
    const ALL: [(&'static str, Self); 11] = [
        ("amounts", Self::Amounts),
        ("own", Self::Own),
        ("account", Self::Account),
        ("assignee-account", Self::AssigneeAccount),
        ("received", Self::Received),
        ("accruals", Self::Accruals),
        ("events", Self::Events),
        ("plan", Self::Plan),
        ("evidence", Self::Evidence),
        ("courier", Self::Courier),
        ("label", Self::Label),
    ];

    pub(crate) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find_map(|(known, it)| (known == name).then_some(it))
    }

    /// Every name.
    pub(crate) fn names() -> Vec<&'static str> {
        Self::ALL.map(|(name, _)| name).to_vec()
    }
}

/// The table `named`, if the letter has anything to put in it.
pub(crate) fn table(named: Named, facts: &LetterFacts, wording: &Wording) -> Result<Option<Table>, WordingError> {
    let pen = Pen { facts, wording };
    let there = |there: bool, table: Result<Table, WordingError>| if there { table.map(Some) } else { Ok(None) };
    match named {
        Named::Amounts => pen.amounts().map(Some),
        Named::Own => pen.own().map(Some),
        Named::Account => pen.account().map(Some),
        Named::AssigneeAccount => pen.assignee_account().map(Some),
        Named::Received => there(!facts.received.is_empty(), pen.received()),
        Named::Accruals => there(!facts.accruals.is_empty(), pen.accruals()),
        Named::Events => there(!facts.events.is_empty(), pen.events()),
        Named::Plan => there(!facts.plan.is_empty(), pen.plan()),
        Named::Evidence => pen.evidence().map(Some),
        Named::Courier => pen.courier().map(Some),
        Named::Label => pen.envelope().map(Some),
    }
}

struct Pen<'a> {
    facts: &'a LetterFacts,
    wording: &'a Wording,
}

impl Pen<'_> {
    fn words(&self, key: &str) -> Result<Text, WordingError> {
        self.wording.words(key).map(Text::plain)
    }

    fn head(&self, key: &str) -> Result<Option<Row>, WordingError> {
        Ok(Some(row(self.wording.words(key)?.split('|').map(|it| Text::plain(it).bold()))))
    }

    /// Heads with something on them, the principal in any case.
    fn heads(&self) -> Vec<&HeadFigures> {
        let idle = |it: &HeadFigures| it.charged.is_zero() && it.paid.is_zero() && it.owed.is_zero();
        self.facts.heads.iter().filter(|it| it.head == Head::Principal || !idle(it)).collect()
    }

    fn head_label(&self, it: &HeadFigures) -> Result<Text, WordingError> {
        if let (Language::Chinese, Some(label)) = (self.facts.language, &it.label) {
            return Ok(Text::plain(label.clone()));
        }
        self.words(match it.head {
            Head::Cost => "head.cost",
            Head::Interest => "head.interest",
            Head::Damages => "head.damages",
            Head::Principal => "head.principal",
            Head::Penalty => "head.penalty",
            Head::PostJudgment => "head.post-judgment",
            Head::Other => "head.other",
        })
    }

    fn amounts(&self) -> Result<Table, WordingError> {
        let heads = self.heads();
        let mut rows = Vec::new();
        for it in &heads {
            rows.push(row([self.head_label(it)?].into_iter().chain([it.charged, it.paid, it.owed].map(figure))));
        }
        let sum = |of: fn(&HeadFigures) -> Money| heads.iter().map(|it| of(it)).sum();
        let sums = [sum(|it| it.charged), sum(|it| it.paid), self.facts.total];
        let total = self.words("amounts.total")?;
        rows.push(closely(row([total].into_iter().chain(sums.map(figure)).map(Text::bold))));
        rows.extend(self.capitals(self.facts.total, 3)?);
        let columns = vec![left(36), right(33), right(33), right(33)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("amounts.head")?, rows })
    }

    fn own(&self) -> Result<Table, WordingError> {
        let heads = self.heads();
        let mut rows = Vec::new();
        for it in &heads {
            let own = it.own.unwrap_or(it.owed);
            rows.push(row([self.head_label(it)?].into_iter().chain([it.owed, own].map(figure))));
        }
        let sums = [self.facts.total, self.facts.demanded()].map(figure);
        rows.push(closely(row([self.words("amounts.total")?].into_iter().chain(sums).map(Text::bold))));
        rows.extend(self.capitals(self.facts.demanded(), 2)?);
        let columns = vec![left(45), right(45), right(45)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("own.head")?, rows })
    }

    /// The amount in capitals, in Chinese only.
    fn capitals(&self, amount: Money, span: usize) -> Result<Option<Row>, WordingError> {
        let (Language::Chinese, Ok(capitals)) = (self.facts.language, numerals::capitals(amount)) else {
            return Ok(None);
        };
        let label = self.words("amounts.capitals")?.bold();
        let capitals = Text::plain(capitals.text).bold();
        let cells = vec![Cell { text: label, span: 1 }, Cell { text: capitals, span }];
        Ok(Some(Row { cells, follows: Follows::Closely }))
    }

    fn account(&self) -> Result<Table, WordingError> {
        let sender = &self.facts.sender;
        self.listed([
            ("account.name", Text::plain(sender.account_name.trim())),
            ("account.bank", Text::plain(sender.account_bank.trim())),
            ("account.number", Text::whole(sender.account_number.trim())),
            ("account.reference", Text::whole(self.facts.number.as_str())),
        ])
    }

    fn assignee_account(&self) -> Result<Table, WordingError> {
        let answer = |name: &str| Text::plain(self.facts.answers.get(name).map_or("", |it| it.trim()));
        self.listed([
            ("account.name", answer("assignee_account_name")),
            ("account.bank", answer("assignee_account_bank")),
            ("account.number", answer("assignee_account_number")),
            ("account.reference", Text::whole(self.facts.number.as_str())),
        ])
    }

    /// Label and value, a row each; rows without a value are left out.
    fn listed<const N: usize>(&self, lines: [(&str, Text); N]) -> Result<Table, WordingError> {
        let mut rows = Vec::new();
        for (key, value) in lines.into_iter().filter(|(_, it)| !it.is_blank()) {
            rows.push(closely(row([self.words(key)?, value])));
        }
        let label = match self.facts.language {
            Language::Chinese => 27,
            Language::English => 38,
        };
        Ok(Table { breadth: Breadth::Full, columns: vec![left(label), left(135 - label)], head: None, rows })
    }

    fn received(&self) -> Result<Table, WordingError> {
        let lines = (1..).zip(&self.facts.received);
        let mut rows: Vec<Row> = lines
            .map(|(number, it): (usize, _)| {
                row([Text::plain(number.to_string()), Text::whole(it.on.to_string()), figure(it.amount)])
            })
            .collect();
        let total = Cell { text: self.words("received.total")?.bold(), span: 2 };
        let sum = Cell { text: figure(self.facts.received_total()).bold(), span: 1 };
        rows.push(Row { cells: vec![total, sum], follows: Follows::Closely });
        let columns = vec![centre(14), centre(30), right(37)];
        Ok(Table { breadth: Breadth::Narrow, columns, head: self.head("received.head")?, rows })
    }

    /// One row for each stretch; where several heads earn, each begins with its name.
    fn accruals(&self) -> Result<Table, WordingError> {
        let all = &self.facts.accruals;
        let several = all.windows(2).any(|it| matches!(it, [one, other] if one.label != other.label));
        let mut rows = Vec::new();
        let mut before: Option<&Option<String>> = None;
        for it in all {
            if several && before != Some(&it.label) {
                let label = match &it.label {
                    Some(label) => Text::plain(label.clone()),
                    None => self.words("head.interest")?,
                };
                rows.push(Row { cells: vec![Cell { text: label.bold(), span: 5 }], follows: Follows::Freely });
            }
            let first = several && before != Some(&it.label);
            before = Some(&it.label);
            let line = row([
                Text::whole(it.from.to_string()),
                Text::whole(it.through.to_string()),
                Text::plain(it.days.to_string()),
                Text::plain(formula(it)),
                Text::whole(exact(it.exact)),
            ]);
            rows.push(if first { closely(line) } else { line });
        }
        let columns = vec![centre(20), centre(20), right(10), left(56), right(29)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("accruals.head")?, rows })
    }

    fn events(&self) -> Result<Table, WordingError> {
        let rows = self.facts.events.iter();
        let rows = rows.map(|it| {
            row([Text::whole(it.on.to_string()), Text::plain(it.what.clone()), figure(it.change), figure(it.after)])
        });
        let columns = vec![centre(21), left(54), right(30), right(30)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("events.head")?, rows: rows.collect() })
    }

    fn plan(&self) -> Result<Table, WordingError> {
        let lines = (1_usize..).zip(&self.facts.plan);
        let mut left = self.facts.planned();
        let mut rows = Vec::new();
        for (number, it) in lines {
            left = left - it.amount;
            let day = Text::whole(it.due.to_string());
            rows.push(row([Text::plain(number.to_string()), day, figure(it.amount), figure(left)]));
        }
        let total = Cell { text: self.words("received.total")?.bold(), span: 2 };
        let sum = Cell { text: figure(self.facts.planned()).bold(), span: 1 };
        let none = Cell { text: Text::default(), span: 1 };
        rows.push(Row { cells: vec![total, sum, none], follows: Follows::Closely });
        let columns = vec![centre(15), centre(35), right(42), right(42)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("plan.head")?, rows })
    }

    fn evidence(&self) -> Result<Table, WordingError> {
        let stock = stock::of(self.facts);
        let items = stock.lists.get("evidence").map(Vec::as_slice).unwrap_or_default();
        let of = |it: &crate::wording::Values, name: &str| it.get(name).cloned().flatten().unwrap_or_default();
        let rows = (1_usize..)
            .zip(items)
            .map(|(number, it)| row([Text::plain(number.to_string()), of(it, "paper"), of(it, "proves")]));
        let columns = vec![centre(14), left(70), left(51)];
        Ok(Table { breadth: Breadth::Full, columns, head: self.head("evidence.head")?, rows: rows.collect() })
    }

    /// What the courier reads: no word of a debt.
    fn courier(&self) -> Result<Table, WordingError> {
        let (sender, to) = (&self.facts.sender, &self.facts.addressee);
        let text = |it: &Option<String>| Text::plain(it.as_deref().unwrap_or_default().trim());
        let contents = self.wording.words("courier.contents")?.replace("{number}", &digits(&self.facts.number));
        let answer = self.facts.answers.get("courier_number").map_or("", |it| it.trim());
        self.listed([
            ("courier.number", Text::whole(answer)),
            ("courier.from", Text::plain(sender.name.trim())),
            ("courier.from-address", Text::plain(sender.address.trim())),
            ("courier.from-phone", Text::whole(sender.phone.trim())),
            ("courier.to", Text::plain(to.name.trim())),
            ("courier.to-address", text(&to.address)),
            ("courier.to-phone", text(&to.phone)),
            ("courier.what", Text::plain(contents)),
            ("courier.dated", Text::whole(crate::figures::date(self.facts.dated, self.facts.language))),
        ])
    }

    fn envelope(&self) -> Result<Table, WordingError> {
        let (sender, to) = (&self.facts.sender, &self.facts.addressee);
        let address = to.address.as_deref().unwrap_or_default().trim();
        let phone = to.phone.as_deref().unwrap_or_default().trim();
        self.listed([
            ("courier.to-address", Text::plain(address)),
            ("courier.to", Text::plain(to.name.trim()).bold()),
            ("courier.to-phone", Text::whole(phone)),
            ("courier.from", Text::plain(sender.name.trim())),
            ("courier.from-address", Text::plain(sender.address.trim())),
            ("courier.from-phone", Text::whole(sender.phone.trim())),
        ])
    }
}

/// The file number without the word that tells what the file is.
pub(crate) fn digits(number: &FileNumber) -> String {
    let (year, running) = number.parts();
    format!("{year:04}-{running:04}")
}

/// `205,634.65×12%÷365×107`, less what a ceiling cut.
fn formula(it: &Accrual) -> String {
    let by = match it.per {
        RatePer::Year { days } => format!("÷{days}"),
        RatePer::Day => String::new(),
    };
    let cut = if it.cut == Decimal::ZERO { String::new() } else { format!("－{}", exact(it.cut)) };
    format!("{}×{}%{by}×{}{cut}", grouped(it.base), it.rate, it.days)
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

fn left(share: u16) -> Column {
    Column { share, align: Align::Left }
}

fn centre(share: u16) -> Column {
    Column { share, align: Align::Centre }
}

fn right(share: u16) -> Column {
    Column { share, align: Align::Right }
}
