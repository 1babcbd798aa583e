//! What stands after a write, and what does not.

use recourse_core::{
    AssumptionSet, BatchId, CaseId, Entry, FileNumber, ImportRun, LetterId, LetterIssued, LetterParty, Organisation,
    PathChosen, Stage,
};
use recourse_vault::{Filter, Records, StoreError, Vault};

use crate::sample::{
    PASSPHRASE, at, case_id, day, facts, known, opened, paid, party, payment_id, reversed, vault, yuan,
};

#[test]
fn a_case_lives_on_after_reopening() {
    let (_place, mut vault) = vault();
    let id = case_id(1);
    let last = vault
        .write("王芳", at(1), |tx| {
            assert_eq!(tx.append(Some(id), &opened(facts(1, "赵明")))?, 2);
            assert_eq!(tx.case(id)?.unwrap().facts.debtor.name, "赵明", "the transaction sees its own writes");
            tx.append(Some(id), &paid(1, "200.00"))?;
            tx.append(Some(id), &paid(2, "300.00"))?;
            tx.append(Some(id), &reversed(3))
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    assert_eq!(last, 5);
    let (case, head) = (vault.case(id).unwrap().unwrap(), vault.head().unwrap());
    let folder = vault.folder().to_owned();
    vault.close().unwrap();

    let vault = Vault::open(&folder, known(PASSPHRASE)).unwrap();
    assert_eq!(vault.case(id).unwrap().unwrap(), case);
    assert_eq!(vault.head().unwrap(), head);
    assert_eq!((case.payments.len(), case.standing_payments().count()), (2, 1));
    let entries = vault.entries(id).unwrap();
    assert_eq!(entries.iter().map(|it| it.seq).collect::<Vec<_>>(), [2, 3, 4, 5]);
    assert_eq!((entries[0].actor.as_str(), entries[0].at, entries[0].case), ("王芳", at(1), Some(id)));
    let page = vault.list(&Filter { limit: 10, ..Filter::default() }).unwrap();
    assert_eq!((page.total, page.compensated, page.received), (1, yuan("1020.50"), yuan("300.00")));
    assert_eq!(page.rows[0].number, FileNumber::new(2024, 1));
    assert_eq!(vault.case(case_id(9)).unwrap(), None);
}

#[test]
fn a_refused_act_leaves_nothing() {
    #[derive(Debug)]
    enum Trouble {
        Store,
        Mine,
    }
    impl From<StoreError> for Trouble {
        fn from(_: StoreError) -> Self {
            Self::Store
        }
    }
    let (_place, mut vault) = vault();
    let head = vault.head().unwrap();
    let refused = vault.write("王芳", at(1), |tx| {
        tx.append(Some(case_id(1)), &opened(facts(1, "赵明")))?;
        tx.attach(LetterId(payment_id(7).0), b"%PDF")?;
        tx.append(None, &Entry::OrganisationSet(Organisation::default()))?;
        Err::<(), _>(Trouble::Mine)
    });
    assert!(matches!(refused, Err(Trouble::Mine)));
    assert_eq!(vault.head().unwrap(), head);
    assert_eq!(vault.case(case_id(1)).unwrap(), None);
    assert_eq!(vault.letter_bytes(LetterId(payment_id(7).0)).unwrap(), None);
    assert_eq!(vault.organisation().unwrap(), None);
    for query in ["", "赵明"] {
        let page = vault.list(&Filter { query: query.into(), limit: 10, ..Filter::default() }).unwrap();
        assert_eq!((page.total, page.rows.len()), (0, 0), "{query}");
    }
}

#[test]
fn entries_that_do_not_fit_are_refused() {
    let (_place, mut vault) = vault();
    let mut append = |case: Option<CaseId>, entry: &Entry| vault.write("王芳", at(1), |tx| tx.append(case, entry));
    append(Some(case_id(1)), &opened(facts(1, "赵明"))).unwrap();
    let no_case = append(None, &paid(1, "1"));
    assert!(matches!(no_case, Err(StoreError::NoCaseNamed)));
    let again = append(Some(case_id(1)), &opened(facts(2, "赵明")));
    assert!(matches!(again, Err(StoreError::CaseExists { .. })));
    let taken = append(Some(case_id(2)), &opened(facts(1, "钱进")));
    assert!(matches!(taken, Err(StoreError::NumberTaken { .. })));
    let moved = Entry::FactsAmended { facts: facts(3, "钱进"), reason: "改号".into() };
    assert!(matches!(append(Some(case_id(2)), &moved), Err(StoreError::CaseUnknown { .. })));
    append(Some(case_id(2)), &opened(facts(2, "钱进"))).unwrap();
    let onto_another = Entry::FactsAmended { facts: facts(1, "钱进"), reason: "改号".into() };
    assert!(matches!(append(Some(case_id(2)), &onto_another), Err(StoreError::NumberTaken { .. })));
    assert!(matches!(append(Some(case_id(1)), &reversed(99)), Err(StoreError::Unfit(_))));
    let of_the_vault = Entry::AssumptionsSet(AssumptionSet::default());
    assert!(matches!(append(Some(case_id(1)), &of_the_vault), Err(StoreError::Unfit(_))));
    assert_eq!(vault.head().unwrap().seq, 3, "refused entries take no place");
}

#[test]
fn an_act_may_go_on_after_a_refusal() {
    let (_place, mut vault) = vault();
    vault
        .write("王芳", at(1), |tx| -> Result<(), StoreError> {
            tx.append(Some(case_id(1)), &opened(facts(1, "赵明")))?;
            assert!(matches!(
                tx.append(Some(case_id(2)), &opened(facts(1, "钱进"))),
                Err(StoreError::NumberTaken { .. })
            ));
            assert!(tx.append(None, &paid(1, "1")).is_err());
            assert_eq!(tx.append(Some(case_id(1)), &paid(1, "1"))?, 3);
            Ok(())
        })
        .unwrap();
    assert_eq!(vault.case(case_id(2)).unwrap(), None);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_letter_needs_its_bytes_and_keeps_them() {
    let (_place, mut vault) = vault();
    let (case, id) = (case_id(1), LetterId(payment_id(7).0));
    vault.write("王芳", at(1), |tx| tx.append(Some(case), &opened(facts(1, "赵明")))).unwrap();
    let issued = |sha256: &str| {
        Entry::LetterIssued(LetterIssued {
            id,
            template: "demand".into(),
            template_version: 1,
            addressee: LetterParty::Debtor,
            dated: day("2024-08-01"),
            sha256: sha256.into(),
            pages: 1,
            total: yuan("1020.50"),
            facts: serde_json::json!({"principal": "1000.00"}),
        })
    };
    let without = vault.write("王芳", at(2), |tx| tx.append(Some(case), &issued("00")));
    assert!(matches!(without, Err(StoreError::LetterNotAttached { .. })));
    let seq = vault
        .write("王芳", at(2), |tx| {
            let sha256 = tx.attach(id, b"%PDF-1.7 fictitious")?;
            tx.append(Some(case), &issued(&sha256))
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    let stored = vault.letter(id).unwrap().unwrap();
    assert_eq!((stored.seq, stored.case, stored.bytes.as_slice()), (seq, case, &b"%PDF-1.7 fictitious"[..]));
    assert_eq!(vault.letter_bytes(id).unwrap().unwrap(), stored.bytes);
    let again = vault.write("王芳", at(3), |tx| tx.attach(id, b"other"));
    assert!(matches!(again, Err(StoreError::LetterExists { .. })));
}

#[test]
fn the_vault_remembers_the_latest_of_each_kind() {
    let (_place, mut vault) = vault();
    assert_eq!((vault.organisation().unwrap(), vault.assumptions().unwrap()), (None, AssumptionSet::default()));
    let batch = BatchId(payment_id(3).0);
    let organisation = Organisation { name: "虚构担保公司".into(), ..Organisation::default() };
    let run =
        ImportRun { batch, sha256: "00".into(), rows_read: 2, imported: 2, refused: 0, compensated: yuan("2041.00") };
    vault
        .write("王芳", at(1), |tx| {
            tx.append(None, &Entry::OrganisationSet(Organisation::default()))?;
            tx.append(None, &Entry::OrganisationSet(organisation.clone()))?;
            for version in 1..3 {
                let mapping = serde_json::json!({"version": version});
                tx.append(None, &Entry::MappingSaved { signature: "ab".into(), mapping })?;
            }
            for running in 1..3 {
                let entry = Entry::CaseOpened { facts: facts(running, "赵明"), batch: Some(batch) };
                tx.append(Some(case_id(running.into())), &entry)?;
            }
            tx.append(None, &Entry::ImportRun(run.clone()))
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    assert_eq!(vault.organisation().unwrap(), Some(organisation));
    assert_eq!(vault.mapping("ab").unwrap(), Some(serde_json::json!({"version": 2})));
    assert_eq!(vault.mapping("cd").unwrap(), None);
    let kept = vault.batch(batch).unwrap().unwrap();
    assert_eq!((kept.run, kept.undone), (run, false));
    assert_eq!(vault.cases_of_batch(batch).unwrap(), [case_id(1), case_id(2)]);
    vault.write("王芳", at(2), |tx| tx.append(None, &Entry::ImportUndone { batch })).unwrap();
    assert!(vault.batches().unwrap()[0].undone);
}

#[test]
fn look_ups_see_what_stands() {
    let (_place, mut vault) = vault();
    let mut first = facts(7, "赵明");
    first.debtor = party("赵明", Some("11010519491231002X"), None);
    first.guarantors = vec![party("孙立", Some("91350100M000100Y43"), None)];
    let (contract, number) = (first.contract.clone(), first.number.clone());
    vault.write("王芳", at(1), |tx| tx.append(Some(case_id(1)), &opened(first))).unwrap();
    assert_eq!(vault.case_by_number(&number).unwrap(), Some(case_id(1)));
    let of_contract = |vault: &Vault| vault.cases_by_contract(&|it| it == contract).unwrap();
    assert_eq!(of_contract(&vault), [(case_id(1), contract.clone())]);
    for identity in ["11010519491231002X", "11010519491231002x", "91350100M000100Y43"] {
        assert_eq!(vault.cases_by_identity(identity).unwrap(), [case_id(1)], "{identity}");
    }
    assert_eq!(vault.cases_by_debtor("赵明").unwrap(), [case_id(1)]);
    assert_eq!(vault.next_number(2024).unwrap(), FileNumber::new(2024, 8));
    assert_eq!(vault.next_number(2025).unwrap(), FileNumber::new(2025, 1));
    assert_eq!(vault.case_count().unwrap(), 1);

    vault.write("王芳", at(2), |tx| tx.append(Some(case_id(1)), &reversed(2))).unwrap();
    assert_eq!(vault.case_by_number(&number).unwrap(), Some(case_id(1)), "a number stays taken");
    assert_eq!(of_contract(&vault), []);
    assert!(vault.cases_by_identity("11010519491231002X").unwrap().is_empty());
    assert_eq!(vault.next_number(2024).unwrap(), FileNumber::new(2024, 8));
    assert_eq!(vault.case_count().unwrap(), 0);
}

#[test]
fn a_choice_of_path_moves_the_case_between_the_totals() {
    let (_place, mut vault) = vault();
    let chosen = Entry::PathChosen(PathChosen {
        path: Stage::Litigation,
        reason: "有财产线索".into(),
        as_of: day("2024-08-01"),
        appraisal: serde_json::Value::Null,
        approval: None,
        own: true,
    });
    vault
        .write("王芳", at(1), |tx| {
            tx.append(Some(case_id(1)), &opened(facts(1, "赵明")))?;
            tx.append(Some(case_id(1)), &chosen)
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    let totals = vault.totals().unwrap();
    let in_stage = |stage| totals.iter().find(|it| it.stage == stage).unwrap().cases;
    assert_eq!((in_stage(Stage::Registered), in_stage(Stage::Litigation)), (0, 1));
}
