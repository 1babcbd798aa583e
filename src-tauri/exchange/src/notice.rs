//! A notice in plain words: amounts, days, numbers and names, each by its form and by what stands before it.

use crate::amounts::Unit;
use crate::cell::Cell;
use crate::field::Field;
use crate::parties::{Assurance, identity, kind_of_name};
use crate::paste::{Guess, HEARD, named_field, value};
use crate::text::{cut, half_width};
use crate::words::words;

/// Characters of a notice that are read.
const READ: usize = 20_000;
/// Characters before a figure in which its name is looked for.
const BEFORE: usize = 14;
/// What ends the name of a company.
const COMPANY: [&str; 8] = ["有限责任公司", "股份有限公司", "有限公司", "公司", "合作社", "经营部", "商行", "厂"];
/// What ends the name of an office of a bank.
const OFFICE: [&str; 5] = ["支行", "分行", "营业部", "信用社", "银行"];
/// Words after which a number is that of the guarantee, and of the loan.
const GUARANTEES: [&str; 4] = ["担保合同", "保证合同", "委托担保协议", "保险单"];
const LOANS: [&str; 4] = ["借款合同", "贷款合同", "借据", "授信合同"];
/// Words that say that the guarantor paid, or is to pay.
const PAID: [&str; 6] = ["代偿", "划付", "垫付", "赔付", "理赔", "履行"];

/// What a notice tells of a case; no field twice.
pub(crate) fn guesses(text: &str) -> Vec<Guess> {
    let text: String = text.chars().take(READ).collect();
    let mut found = Found::default();
    for line in text.split(['\n', '\r', '。', '；', ';']) {
        // Full-width commas part clauses; those between digits belong to amounts.
        let clauses: Vec<String> = line.split(['，', '\t']).map(half_width).collect();
        for clause in clauses.iter().filter(|it| !it.trim().is_empty()) {
            found.label(clause);
        }
        let line = half_width(line);
        found.amounts(&line);
        found.days(&line);
        found.identities(&line);
        found.phones(&line);
        found.numbers(&line);
        found.bank(&line);
        found.parties(&line);
    }
    found.all.sort_by_key(|it| it.field);
    found.all
}

#[derive(Default)]
struct Found {
    all: Vec<Guess>,
}

impl Found {
    fn has(&self, field: Field) -> bool {
        self.all.iter().any(|it| it.field == field)
    }

    /// A value and the words it stood in; the first one of a field counts.
    fn put(&mut self, field: Field, raw: &str, heard: &str, named: bool) {
        if self.has(field) {
            return;
        }
        if let Some(value) = value(&Cell::text(raw), field, Unit::Yuan) {
            self.all.push(Guess { field, value, heard: cut(heard.trim(), HEARD), named });
        }
    }

    /// `借款人：张伟`.
    fn label(&mut self, clause: &str) {
        let Some((label, rest)) = clause.split_once(':') else { return };
        let label = label.trim().rsplit([' ', '(', ')', '、']).next().unwrap_or_default();
        let Some((field, named)) = named_field(label) else { return };
        let rest = rest.trim();
        let fits = match field {
            it if it.is_amount() => amounts_in(rest).into_iter().next().map(|it| it.text),
            it if it.is_day() => days_in(rest).into_iter().next().map(|it| it.text),
            it if it.is_identity() => runs(rest, |it| it.is_ascii_alphanumeric()).into_iter().next().map(|it| it.text),
            Field::Contract | Field::LoanContract => contract_number(rest),
            _ => rest.split([',', '(']).next().map(|it| it.trim().to_owned()).filter(|it| it.chars().count() <= 60),
        };
        if let Some(text) = fits.filter(|it| !it.is_empty()) {
            self.put(field, &text, clause, named);
        }
    }

    /// `代偿本金人民币100,000.00元`, `其中利息1.2万元`.
    fn amounts(&mut self, line: &str) {
        for it in amounts_in(line) {
            let before = it.before(line);
            let label: String =
                before.trim_end_matches(FILLER).chars().rev().take_while(|it| is_chinese(*it)).collect();
            let label: String = label.chars().rev().collect();
            let heard = format!("{before}{}", it.text);
            let field =
                named_field(&label).map(|(field, _)| field).filter(|it| it.is_amount()).or_else(|| about(&before));
            if let Some(field) = field {
                self.put(field, &it.text, &heard, false);
            }
        }
    }

    fn days(&mut self, line: &str) {
        if !PAID.iter().any(|it| line.contains(it)) {
            return;
        }
        // Of several days in one sentence, the one before the word that says it was paid.
        let at = PAID.iter().filter_map(|it| line.find(it)).min().unwrap_or_default();
        let all = days_in(line);
        let of_it = all.iter().rev().find(|it| it.at <= at).or(all.first());
        if let Some(it) = of_it {
            let heard = format!("{}{}{}", it.before(line), it.text, it.after(line));
            self.put(Field::CompensationDate, &it.text, &heard, false);
        }
    }

    fn identities(&mut self, line: &str) {
        for it in runs(line, |it| it.is_ascii_alphanumeric()).into_iter().filter(|it| it.text.len() == 18) {
            let checked = identity(&it.text, kind_of_name("")).is_ok_and(|it| it.assurance == Assurance::Checked);
            if checked {
                let field =
                    if Self::is_of_guarantor(line, it.at) { Field::GuarantorIdentity } else { Field::DebtorIdentity };
                let heard = format!("{}{}", it.before(line), it.text);
                self.put(field, &it.text, &heard, false);
            }
        }
    }

    fn phones(&mut self, line: &str) {
        for it in runs(line, |it| it.is_ascii_digit()).into_iter().filter(|it| it.text.len() == 11) {
            let mobile = it.text.starts_with('1') && !it.text.starts_with("10") && !it.text.starts_with("12");
            // Only a number that is said to be the debtor's: a notice also names whom at the bank to call.
            if mobile
                && words().debtors.iter().any(|word| line.get(..it.at).is_some_and(|before| before.contains(word)))
            {
                let heard = format!("{}{}", it.before(line), it.text);
                if !Self::is_of_guarantor(line, it.at) {
                    self.put(Field::DebtorPhone, &it.text, &heard, false);
                }
            }
        }
    }

    /// Whether what stands at `at` follows a guarantor more closely than a debtor.
    fn is_of_guarantor(line: &str, at: usize) -> bool {
        let Some(before) = line.get(..at) else { return false };
        let last = |all: &[&str]| all.iter().filter_map(|it| before.rfind(it)).max();
        // A guaranteed person (被担保人) is the debtor, though the word holds another.
        last(&words().guarantors) > last(&words().debtors)
    }

    /// `《委托担保合同》（编号：DB-2024-001）`.
    fn numbers(&mut self, line: &str) {
        for (field, kinds) in [(Field::Contract, GUARANTEES), (Field::LoanContract, LOANS)] {
            for kind in kinds {
                let Some(at) = line.find(kind) else { continue };
                let after = line.get(at.saturating_add(kind.len())..).unwrap_or_default();
                if let Some(number) = contract_number(after) {
                    let heard: String = line.get(at..).unwrap_or_default().chars().take(HEARD).collect();
                    self.put(field, &number, &heard, false);
                }
            }
        }
    }

    fn bank(&mut self, line: &str) {
        let Some(at) = line.find("银行") else { return };
        let before = line.get(..at).unwrap_or_default();
        let start: String = before.chars().rev().take_while(|it| is_chinese(*it)).take(16).collect();
        let start: String = start.chars().rev().collect();
        let start =
            start.rsplit(['向', '由', '与', '给', '在', '从', '到', '对', '按', '因', '据']).next().unwrap_or_default();
        let rest: String =
            line.get(at..).unwrap_or_default().chars().take_while(|it| is_chinese(*it)).take(30).collect();
        let end = OFFICE.iter().filter_map(|it| rest.find(it).map(|at| at.saturating_add(it.len()))).max();
        let Some(name) = end.and_then(|end| rest.get(..end)).map(|it| format!("{start}{it}")) else { return };
        if name.chars().count() > 3 {
            self.put(Field::Bank, &name, &name, false);
        }
    }

    /// `借款人张伟（身份证号…）`, `保证人示例市鼎盛商贸有限公司`.
    fn parties(&mut self, line: &str) {
        for (field, of) in [(Field::Debtor, &words().debtors), (Field::Guarantor, &words().guarantors)] {
            // The longest word that stands here: 反担保保证人 before 保证人.
            let found = of.iter().filter(|it| it.chars().count() > 2 && !it.is_ascii());
            let found = found
                .filter_map(|it| line.find(it).map(|at| (at, it.len())))
                .min_by_key(|(at, length)| (*at, usize::MAX - length));
            let Some((at, length)) = found else { continue };
            let after = line.get(at.saturating_add(length)..).unwrap_or_default();
            if let Some(name) = party_name(after) {
                let heard: String = line.get(at..).unwrap_or_default().chars().take(HEARD).collect();
                self.put(field, &name, &heard, false);
            }
        }
    }
}

/// What is told of somebody right behind the name.
const DONE: [&str; 9] = ["逾期", "违约", "拖欠", "签订", "签署", "无法", "不能", "申请", "提供"];

/// Words between the name of a figure and the figure.
const FILLER: [char; 14] = ['为', '共', '计', '合', '人', '民', '币', '款', '项', ' ', ':', '(', '¥', '是'];

/// What an amount is, by the words before it.
fn about(before: &str) -> Option<Field> {
    let near = |words: &[&str]| words.iter().filter_map(|it| before.rfind(it)).max();
    let all = [
        (Field::Principal, near(&["本金"])),
        (Field::Penalty, near(&["罚息", "复利", "违约金", "逾期利息"])),
        (Field::Interest, near(&["利息"])),
        (Field::Fees, near(&["费用", "律师费", "诉讼费"])),
        (Field::CompensationTotal, near(&["代偿", "合计", "共计", "总计", "垫付", "赔付"])),
        (Field::LoanAmount, near(&["借款", "贷款", "放款", "发放"])),
    ];
    all.into_iter().filter(|(_, at)| at.is_some()).max_by_key(|(_, at)| *at).map(|(field, _)| field)
}

/// A stretch of a line.
struct Run {
    at: usize,
    text: String,
}

impl Run {
    /// What stands before it, as far as it may name it.
    fn before(&self, line: &str) -> String {
        let before: Vec<char> = line.get(..self.at).unwrap_or_default().chars().rev().take(BEFORE).collect();
        let near = before.into_iter().take_while(|it| !matches!(it, ',' | '、' | ')'));
        near.collect::<Vec<_>>().into_iter().rev().collect()
    }

    fn after(&self, line: &str) -> String {
        line.get(self.at.saturating_add(self.text.len())..).unwrap_or_default().chars().take(BEFORE).collect()
    }
}

/// Longest stretches of characters of a kind.
fn runs(line: &str, holds: impl Fn(char) -> bool) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    let mut open = false;
    for (at, letter) in line.char_indices() {
        if holds(letter) {
            match all.last_mut().filter(|_| open) {
                Some(run) => run.text.push(letter),
                None => all.push(Run { at, text: letter.to_string() }),
            }
        }
        open = holds(letter);
    }
    all
}

/// Figures that say they are money: `1,234.50元`, `12.5万元`.
fn amounts_in(line: &str) -> Vec<Run> {
    let mut all = Vec::new();
    for run in runs(line, |it| it.is_ascii_digit() || matches!(it, ',' | '.')) {
        let after = line.get(run.at.saturating_add(run.text.len())..).unwrap_or_default().trim_start();
        let unit = ["万元", "亿元", "元", "万", "亿", "圆"].into_iter().find(|it| after.starts_with(it));
        let marked =
            line.get(..run.at).is_some_and(|it| it.trim_end().ends_with(['¥']) || it.trim_end().ends_with("人民币"));
        let figure = run.text.trim_end_matches([',', '.']);
        let begins = figure.trim_start_matches([',', '.']);
        if begins.is_empty() || (unit.is_none() && !marked) {
            continue;
        }
        let at = run.at.saturating_add(figure.len().saturating_sub(begins.len()));
        all.push(Run { at, text: format!("{begins}{}", unit.unwrap_or_default()) });
    }
    all
}

/// `2026年3月5日`, `2026-03-05`.
fn days_in(line: &str) -> Vec<Run> {
    let part = |it: char| it.is_ascii_digit() || matches!(it, '年' | '月' | '日' | '-' | '/' | '.');
    let all = runs(line, part).into_iter().map(|it| {
        let text = it.text.trim_end_matches(['-', '/', '.']).to_owned();
        Run { text, ..it }
    });
    all.filter(|it| matches!(crate::dates::day_of_text(&it.text), crate::dates::DayRead::Day(_))).collect()
}

/// The number that follows the name of a contract: the first stretch that has three digits and no gap.
fn contract_number(after: &str) -> Option<String> {
    let near: String = after.chars().take(60).collect();
    let near = near.trim_start_matches(['》', ' ', ':']).trim_start();
    // Brackets around all of it are no part of it; those inside are.
    let inside = near.strip_prefix('(').filter(|it| it.trim_start().starts_with(['编', '合', '号']));
    let near = inside.unwrap_or(near).trim_start();
    let near = ["合同编号", "编号", "合同号", "号码", "为", "是"]
        .iter()
        .fold(near, |it, word| it.strip_prefix(word).unwrap_or(it).trim_start_matches([':', ' ']));
    let mut depth = 0_i32;
    let mut number = String::new();
    for letter in near.chars() {
        match letter {
            '(' | '[' | '〔' | '【' => depth = depth.saturating_add(1),
            ')' | ']' | '〕' | '】' if depth == 0 => break,
            ')' | ']' | '〕' | '】' => depth = depth.saturating_sub(1),
            '》' | '《' | ',' | ';' | ':' | ' ' | '、' | '"' | '“' | '”' => break,
            _ => {}
        }
        number.push(letter);
        if letter == '号' && depth == 0 {
            break;
        }
    }
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let begins = number.chars().take(6).any(|it| it.is_ascii_alphanumeric());
    (digits >= 3 && begins && number.chars().count() <= 40).then_some(number)
}

/// The name that follows a word for a party: a company to the end of its name, a person of two to four characters.
fn party_name(after: &str) -> Option<String> {
    let after = after.trim_start_matches([':', ' ', '为', '是', '“', '"']);
    let words: String = after.chars().take_while(|it| is_chinese(*it) || *it == '·').take(30).collect();
    let company = COMPANY.iter().filter_map(|it| words.find(it).map(|at| at.saturating_add(it.len()))).min();
    if let Some(name) = company.and_then(|end| words.get(..end)) {
        return (name.chars().count() > 4).then(|| name.to_owned());
    }
    let until = words
        .split(['于', '向', '与', '的', '在', '因', '未', '及', '和', '已', '自', '所', '应', '之', '以'])
        .next()?;
    let done = DONE.iter().filter_map(|it| until.find(it)).min().and_then(|end| until.get(..end));
    let person = done.unwrap_or(until);
    let ends =
        after.chars().nth(words.chars().count()).is_none_or(|it| matches!(it, '(' | ',' | ' ' | '、' | '"' | '”'));
    let whole = person.chars().count() < words.chars().count() || ends;
    (whole && (2..=4).contains(&person.chars().count())).then(|| person.to_owned())
}

fn is_chinese(it: char) -> bool {
    matches!(it, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(Field, String)> {
        guesses(text).into_iter().map(|it| (it.field, it.value)).collect()
    }

    fn is(text: &str, expected: &[(Field, &str)]) {
        let expected: Vec<(Field, String)> = expected.iter().map(|(field, it)| (*field, (*it).to_owned())).collect();
        assert_eq!(told(text), expected, "{text}");
    }

    #[test]
    fn a_notice_of_compensation() {
        is(
            "致示例担保有限公司：\n借款人张伟（身份证号：11010519491231002X）于2024年6月1日与示例银行城东支行签订《流动资金借款合同》\
             （编号：JK-2024-0173），借款金额人民币500,000.00元，由贵司提供担保，签有《委托担保合同》（编号：DB-2024-0173）。\n\
             因借款人逾期，贵司已于2026年3月5日代偿本金人民币480,000.00元、利息12,345.67元、罚息1.2万元，合计504,345.67元。",
            &[
                (Field::Debtor, "张伟"),
                (Field::DebtorIdentity, "11010519491231002X"),
                (Field::Contract, "DB-2024-0173"),
                (Field::LoanContract, "JK-2024-0173"),
                (Field::Bank, "示例银行城东支行"),
                (Field::LoanAmount, "500000.00"),
                (Field::CompensationDate, "2026-03-05"),
                (Field::Principal, "480000.00"),
                (Field::Interest, "12345.67"),
                (Field::Penalty, "12000.00"),
                (Field::CompensationTotal, "504345.67"),
            ],
        );
    }

    #[test]
    fn labels_in_plain_text() {
        is(
            "借款人：示例市鼎盛商贸有限公司，联系电话：0512-65550009\n保证人：李娜\n代偿日期：2026-03-05\n代偿本金：￥100,000.00\n\
             担保合同编号：（2024）担字第012号",
            &[
                (Field::Debtor, "示例市鼎盛商贸有限公司"),
                (Field::DebtorPhone, "0512-65550009"),
                (Field::Contract, "(2024)担字第012号"),
                (Field::CompensationDate, "2026-03-05"),
                (Field::Principal, "100000.00"),
                (Field::Guarantor, "李娜"),
            ],
        );
    }

    #[test]
    fn what_belongs_to_somebody_else_is_left() {
        // The number of a guarantor is not the debtor's, and that of the clerk of the bank is nobody's here.
        is(
            "保证人李娜（身份证号11010519491231002X），银行联系人电话13800005678",
            &[(Field::Guarantor, "李娜"), (Field::GuarantorIdentity, "11010519491231002X")],
        );
        is("因借款人王小明逾期，请贵司代偿", &[(Field::Debtor, "王小明")]);
        is("借款人王小明，手机13800005678", &[(Field::Debtor, "王小明"), (Field::DebtorPhone, "13800005678")]);
        // A day on which nobody paid, a number that fails its check digit, and figures that are no money.
        is("合同于2024年6月1日签订，编号110105194912310021，共12期，利率4.35%", &[]);
    }
}
