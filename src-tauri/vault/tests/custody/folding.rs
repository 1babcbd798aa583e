//! Every case at once, on all cores.

use recourse_core::events::{QuoteAdded, RulePackLoaded};
use recourse_core::{CaseId, Entry};
use recourse_vault::{Records, StoreError};
use serde_json::json;

use crate::sample::{at, case_id, day, facts, opened, paid, reversed, vault};

#[test]
fn every_case_that_stands_is_folded_once() {
    let (_place, mut vault) = vault();
    let withdrawn = case_id(7);
    vault
        .write("王芳", at(1), |tx| -> Result<(), StoreError> {
            for it in 1..=300 {
                let opening = tx.append(Some(case_id(it)), &opened(facts(u32::try_from(it).unwrap(), "赵明")))?;
                if case_id(it) == withdrawn {
                    tx.append(Some(withdrawn), &reversed(opening))?;
                }
            }
            // Later entries lie far from the openings they belong to.
            (1..=300)
                .filter(|it| case_id(*it) != withdrawn)
                .try_for_each(|it| tx.append(Some(case_id(it)), &paid(it, "200.00")).map(drop))
        })
        .unwrap();
    let found =
        vault.fold_all(Vec::new, |all: &mut Vec<(CaseId, usize)>, file| all.push((file.id, file.payments.len())));
    let mut found = found.unwrap().concat();
    found.sort_unstable();
    let mut expected: Vec<(CaseId, usize)> = (1..=300).map(|it| (case_id(it), 1)).collect();
    expected.retain(|(id, _)| *id != withdrawn);
    expected.sort_unstable();
    assert_eq!(found, expected);
    for most in [Some(1), Some(7), Some(298), Some(299), Some(300), None] {
        let (mut found, mut reached) = (Vec::new(), Some(0));
        while let Some(after) = reached {
            let part = vault.fold_after(after, most, Vec::new, |all, file| all.push((file.id, file.payments.len())));
            let part = part.unwrap();
            let cases = part.sums.concat();
            let most = most.map_or(usize::MAX, |it| it as usize);
            assert!(cases.len() <= most && !cases.is_empty());
            assert!(part.reached.is_none() || cases.len() == most);
            (found, reached) = ([found, cases].concat(), part.reached);
        }
        found.sort_unstable();
        assert_eq!(found, expected, "{most:?} at a time");
    }
}

#[test]
fn rule_layers_come_in_the_order_they_were_laid() {
    let (_place, mut vault) = vault();
    let quote = |percent: &str| {
        Entry::QuoteAdded(QuoteAdded {
            series: "LPR_1Y".to_owned(),
            effective_on: day("2026-10-20"),
            percent: percent.parse().unwrap(),
            confirmed_until: None,
            source: "公告".to_owned(),
        })
    };
    let pack = |sha256: &str| {
        Entry::RulePackLoaded(RulePackLoaded {
            version: "1".to_owned(),
            sha256: sha256.to_owned(),
            pack: json!({}),
            source: "公告".to_owned(),
        })
    };
    let laid = [quote("3"), pack("aa"), quote("2.9"), pack("bb")];
    vault
        .write("王芳", at(1), |tx| laid.iter().try_for_each(|it| tx.append(None, it).map(drop)))
        .map_err(|error: StoreError| error)
        .unwrap();
    let layers =
        |vault: &recourse_vault::Vault| -> Vec<u64> { vault.rule_layers().unwrap().iter().map(|it| it.seq).collect() };
    assert_eq!(layers(&vault), [3, 4, 5], "of two quotes for one day the last stands");
    vault.rebuild().unwrap();
    assert_eq!(layers(&vault), [3, 4, 5]);
    assert!(vault.check().unwrap().findings.is_empty());
}
