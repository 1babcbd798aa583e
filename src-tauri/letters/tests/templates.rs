//! Every template, to everybody it may be written to, in both layouts.
//!
//! With `RECOURSE_APPROVE=1` the words found become the approved ones; with `RECOURSE_PAGES=DIR` the files are kept.

mod common;

use std::path::PathBuf;

use common::{approved, ask, letter, read_back, rendered, squeezed};
use recourse_letters::{Capacity, Language, Layout, LetterFacts, Role, compose, templates};

/// Every letter: template, addressee, language.
fn every_letter() -> impl Iterator<Item = LetterFacts> {
    templates().iter().flat_map(|it| it.to.iter().map(|role| letter(&it.id, *role, it.language)))
}

fn name(facts: &LetterFacts) -> String {
    let role = match facts.addressee.role {
        Role::Debtor => "debtor",
        Role::Guarantor => "guarantor",
        Role::Heir => "heir",
        Role::ThirdParty => "third-party",
        Role::Court => "court",
    };
    let language = if facts.language == Language::English { "en" } else { "zh-CN" };
    format!("{}.{role}.{language}", facts.template)
}

#[test]
fn every_template_says_what_was_approved() {
    for facts in every_letter() {
        let text = compose(&facts).unwrap_or_else(|why| panic!("{}: {why}", name(&facts))).source_text();
        approved(&format!("templates/{}", name(&facts)), &text);
    }
}

#[test]
fn every_template_prints_in_both_layouts_and_reads_back() {
    let kept = std::env::var_os("RECOURSE_PAGES").map(PathBuf::from);
    for facts in every_letter() {
        for layout in [Layout::Official, Layout::Business] {
            let facts = LetterFacts { layout, ..facts.clone() };
            let file = rendered(&facts);
            let name = format!("{}.{layout:?}", name(&facts));
            if let Some(folder) = &kept {
                std::fs::write(folder.join(format!("{name}.pdf")), &file.bytes).unwrap();
            }
            assert_eq!(read_back(&file.bytes, &["-raw"]), squeezed(&file.text), "{name}");
            assert!(file.bytes.len() < 120_000, "{name}: {}", file.bytes.len());
        }
    }
}

#[test]
fn an_insurer_speaks_as_one() {
    for it in templates().iter().filter(|it| it.from.is_empty()) {
        for role in &it.to {
            let facts = LetterFacts { capacity: Capacity::Insurer, ..letter(&it.id, *role, it.language) };
            let text = compose(&facts).unwrap().source_text();
            assert!(!text.contains("我司系贵方下列借款的保证人") && !text.contains("代贵方"), "{text}");
        }
    }
}

#[test]
fn nothing_outside_the_envelope_tells_of_a_debt() {
    for (template, language) in [
        ("courier", Language::Chinese),
        ("label", Language::Chinese),
        ("courier", Language::English),
        ("label", Language::English),
    ] {
        for role in [Role::Debtor, Role::Guarantor, Role::Heir, Role::ThirdParty, Role::Court] {
            let text = compose(&letter(template, role, language)).unwrap().source_text();
            for word in ["追偿", "代偿", "欠", "债", "催", "还款", "元", "213", "162", "debt", "owed", "demand", "CNY"]
            {
                assert!(!text.contains(word), "{word}: {text}");
            }
        }
    }
}

#[test]
fn files_are_sound() {
    for facts in
        [letter("complaint", Role::Court, Language::Chinese), letter("demand", Role::Debtor, Language::English)]
    {
        let file = rendered(&LetterFacts { watermark: Some("样例".into()), ..facts });
        ask("qpdf", &["--check"], &file.bytes);
        assert_eq!(read_back(&file.bytes, &["-raw"]), squeezed(&file.text), "a watermark is drawn, not written");
    }
}
