//! Letters as wholes: their words, what they refuse, and many of them at random.

mod common;

use common::{approved, bare, day, full, letter, plain, read_back, rendered, squeezed, yuan};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use recourse_core::{Money, Occupancy};
use recourse_letters::{
    ComposeError, Head, HeadFigures, Instalment, Language, Layout, LetterFacts, Missing, Received, Role, compose,
    file_name, missing, render, template,
};

#[test]
fn wording_is_as_approved() {
    let mut full = full();
    full.received.truncate(2);
    for (facts, name) in [(plain(), "demand-plain"), (full, "demand-full"), (bare(), "demand-bare")] {
        approved(name, &compose(&facts).unwrap().source_text());
    }
}

#[test]
fn what_was_agreed_is_said() {
    for (occupancy, said) in [
        (Occupancy::NotAgreed, "双方对代偿后的资金占用费没有约定"),
        (Occupancy::Annual { percent: "12.5".parse().unwrap() }, "按年利率12.5%（一年按365日计）"),
        (Occupancy::Daily { percent: "0.05".parse().unwrap() }, "按日利率0.05%支付"),
        (Occupancy::Lpr { multiplier: "4".parse().unwrap() }, "（LPR）的4倍支付"),
    ] {
        let text = compose(&LetterFacts { occupancy, ..plain() }).unwrap().source_text();
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn the_first_day_not_counted_follows_the_last_one_counted() {
    let said = |facts: &LetterFacts| compose(facts).unwrap().source_text();
    let mut facts = plain();
    assert!(said(&facts).contains("自2026年11月22日起至实际清偿之日止（清偿当日不计），资金占用费继续计算"));
    facts.accruals[1].through = facts.dated;
    assert!(said(&facts).contains("自2026年11月23日起至实际清偿之日止，资金占用费继续计算"));
    facts.per_diem = Money::ZERO;
    assert!(!said(&facts).contains("继续计算"));
}

#[test]
fn missing_facts_are_named_and_refused() {
    type Change = fn(&mut LetterFacts);
    let cases: [(Missing, Change); 9] = [
        (Missing::OrganisationName, |it| it.sender.name.clear()),
        (Missing::OrganisationAddress, |it| it.sender.address = " ".into()),
        (Missing::OrganisationPhone, |it| it.sender.phone.clear()),
        (Missing::AccountName, |it| it.sender.account_name.clear()),
        (Missing::AccountBank, |it| it.sender.account_bank.clear()),
        (Missing::AccountNumber, |it| it.sender.account_number.clear()),
        (Missing::PayByAfterDate, |it| it.pay_by = it.dated),
        (Missing::NothingOwed, |it| it.total = Money::ZERO),
        (Missing::BeyondCapitals, |it| it.total = yuan("1000000000000.00")),
    ];
    let wording = template("demand", Language::Chinese).unwrap();
    assert_eq!(missing(&plain(), wording), []);
    for (lacking, change) in cases {
        let mut facts = plain();
        change(&mut facts);
        assert_eq!(missing(&facts, wording), [lacking]);
        assert_eq!(compose(&facts), Err(ComposeError::Missing { facts: vec![lacking] }));
    }
}

#[test]
fn figures_that_disagree_are_refused() {
    let facts = LetterFacts { total: yuan("212918.20"), ..plain() };
    let heads = yuan("212918.19");
    assert_eq!(compose(&facts), Err(ComposeError::TotalDiffers { total: facts.total, heads }));
    let mut facts = owing(Money::from_fen(100_000_000_000_000));
    assert_eq!(compose(&facts), Err(ComposeError::Missing { facts: vec![Missing::BeyondCapitals] }));
    facts = owing(Money::from_fen(99_999_999_999_999));
    assert!(
        compose(&facts)
            .unwrap()
            .source_text()
            .contains("人民币玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分")
    );
}

#[test]
fn the_file_name_tells_file_template_and_date() {
    assert_eq!(file_name(&plain()), "2024-0173-demand-2026-11-22.pdf");
}

#[test]
fn facts_survive_their_json() {
    for facts in [plain(), full(), bare()] {
        let json = serde_json::to_value(&facts).unwrap();
        assert_eq!(serde_json::from_value::<LetterFacts>(json).unwrap(), facts);
    }
}

#[test]
fn a_hundred_payments_run_over_pages_with_their_head() {
    let letter = render(&compose(&full()).unwrap()).unwrap();
    let pages: Vec<&str> = letter.text.split_terminator('\u{c}').collect();
    assert_eq!(pages.len(), usize::try_from(letter.pages).unwrap());
    let with_rows = pages.iter().filter(|it| it.contains("\t2024-") || it.contains("\t2025-")).count();
    let with_head = pages.iter().filter(|it| it.contains("序号\t收款日期\t收款金额（元）")).count();
    assert!(with_rows >= 3 && with_head >= with_rows, "{with_rows} {with_head}");
}

/// One principal of `amount`, nothing paid.
fn owing(amount: Money) -> LetterFacts {
    let mut facts = bare();
    facts.heads = vec![HeadFigures {
        head: Head::Principal,
        charged: amount,
        paid: Money::ZERO,
        owed: amount,
        label: None,
        own: None,
    }];
    facts.total = amount;
    facts
}

/// Names from all planes that the font reaches.
fn name() -> impl Strategy<Value = String> {
    let rare: Vec<char> = "䶮㛃㼆𬭎𫖯喆堃赟犇镕昇仝𬀩㙦䲟𫔍珺燚兀\u{FA0C}".chars().collect();
    let ch = prop_oneof![3 => prop::char::range('一', '龥'), 2 => select(rare), 1 => prop::char::range('㐀', '䶵')];
    prop::collection::vec(ch, 2..40).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_letter_reads_back(
        (debtor, address, bank) in (name(), name(), name()),
        contract in "[A-Z]{2,4}-20[0-9]{2}-[0-9]{3,24}",
        fen in 1_i64..100_000_000_000_000,
        payments in prop::collection::vec((0_u32..2_000, 1_i64..100_000_000_000_000), 0..30),
        remark in "[一-龥，。；：“”（）A-Za-z0-9%·—…]{0,80}",
        sample in any::<Index>(),
    ) {
        let mut facts = owing(Money::from_fen(fen));
        facts.addressee.name = debtor.clone();
        facts.addressee.address = Some(address);
        facts.loan.bank = Some(bank);
        facts.loan.contract = Some(contract.clone());
        facts.remark = Some(remark);
        let first = day("2020-01-01");
        facts.received = payments
            .into_iter()
            .map(|(days, fen)| Received { on: first.plus_days(days), amount: Money::from_fen(fen) })
            .collect();
        let letter = render(&compose(&facts).unwrap()).unwrap();
        prop_assert!(letter.text.contains(&debtor));
        prop_assert!(letter.text.contains(&contract));
        let order = *sample.get(&["-raw", "-layout"]);
        prop_assert_eq!(read_back(&letter.bytes, &[order]), squeezed(&letter.text));
    }
}

#[test]
fn a_long_plan_runs_over_pages_with_its_head() {
    for layout in [Layout::Official, Layout::Business] {
        let mut facts = LetterFacts { layout, ..letter("instalment-agreement", Role::Debtor, Language::Chinese) };
        let first = facts.plan[0].due;
        facts.plan =
            (0..90_u32).map(|it| Instalment { due: first.plus_days(30 * it), amount: yuan("2300.00") }).collect();
        let file = rendered(&facts);
        let pages: Vec<&str> = file.text.split('\u{c}').filter(|it| it.contains("2,300.00\t")).collect();
        assert!(pages.len() > 2, "{layout:?}: {} pages", pages.len());
        for page in pages {
            assert!(page.contains("期次\t付款截止日\t付款金额（元）\t付款后余额（元）"), "{layout:?}: {page}");
        }
        let all = &file.text;
        assert!(
            all.contains("分90期支付人民币207,000.00元") && all.contains("首期人民币2,300.00元，末期人民币2,300.00元")
        );
    }
}
