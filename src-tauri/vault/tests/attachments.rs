//! Memory while a large file is sealed: alone in its process, so that the figure is its own.

use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;

use chrono::DateTime;
use recourse_core::events::{AttachmentAdded, Paper};
use recourse_core::{CaseFacts, CaseId, Compensation, Day, Entry, FileNumber, Money, Occupancy, Party, PartyKind};
use recourse_vault::{AttachmentError, Kdf, NewVault, Records as _, StoreError, Vault};

/// `RECOURSE_LARGE_MIB=2048` tries the size of a large scan.
#[test]
fn a_large_file_needs_no_more_memory_than_a_small_one() {
    let mib: u64 = std::env::var("RECOURSE_LARGE_MIB").ok().and_then(|it| it.parse().ok()).unwrap_or(24);
    let place = tempfile::tempdir().unwrap();
    let at = DateTime::UNIX_EPOCH;
    let new = NewVault { name: "样本".into(), sample: true, actor: "林岚".into(), at, kdf: Kdf::TEST };
    let mut vault = Vault::create(&place.path().join("a.rcv"), "a test needs no secret", &new).unwrap();
    let files = vault.attachments();
    let mut on = |_| ControlFlow::Continue(());
    drop(files.seal(&mut io::Read::take(io::repeat(1), 200_000), &mut on).unwrap());
    let sparse = place.path().join("scan.tif");
    File::create(&sparse).unwrap().set_len(mib << 20).unwrap();

    let (before, started, mut steps) = (peak_kib(), std::time::Instant::now(), 0_u64);
    let mut counted = |_| {
        steps += 1;
        ControlFlow::Continue(())
    };
    let sealed = files.seal(&mut File::open(&sparse).unwrap(), &mut counted).unwrap();
    assert_eq!((sealed.size, steps), (mib << 20, mib * 16));
    let (digest, sealed_in) = (sealed.digest.clone(), started.elapsed());
    let added = Entry::AttachmentAdded(AttachmentAdded {
        name: "扫描件.tif".into(),
        paper: Paper::Other,
        media: "image/tiff".into(),
        size: sealed.size,
        digest: digest.clone(),
        active: Vec::new(),
    });
    let case = CaseId(uuid::Uuid::from_u128(1));
    let early = vault.write("林岚", at, |tx| {
        tx.append(Some(case), &Entry::CaseOpened { facts: facts(), batch: None })?;
        tx.append(Some(case), &added)
    });
    assert!(matches!(early, Err(StoreError::Attachment(AttachmentError::Missing))), "{early:?}");
    vault
        .write("林岚", at, |tx| -> Result<(), StoreError> {
            tx.append(Some(case), &Entry::CaseOpened { facts: facts(), batch: None })?;
            tx.settle(sealed)?;
            tx.append(Some(case), &added)?;
            Ok(())
        })
        .unwrap();
    assert_eq!(files.copy(&digest, &mut io::sink(), &mut on).unwrap(), mib << 20);
    let grown = peak_kib().saturating_sub(before);
    println!(
        "{mib} MiB sealed in {sealed_in:.1?}, sealed and read in {:.1?}; memory grew by {grown} KiB",
        started.elapsed()
    );
    assert!(grown < 8 << 10, "{grown} KiB");

    look_at(&mut vault, case, &digest);
}

/// The check opens every file, places what is wrong, and a sweep leaves what is named.
fn look_at(vault: &mut Vault, case: CaseId, digest: &str) {
    let file = vault.case(case).unwrap().unwrap();
    assert_eq!(file.attachments.len(), 1);
    let stray = vault.folder().join("attachments").join("ab").join("ab".repeat(32));
    fs::create_dir_all(stray.parent().unwrap()).unwrap();
    fs::write(&stray, b"nobody names this").unwrap();
    let report = vault.check().unwrap();
    assert_eq!((report.attachments, report.orphans, report.findings.len()), (1, 1, 0));
    assert_eq!(vault.sweep().unwrap(), 1);
    let path = vault.folder().join("attachments").join(&digest[..2]).join(digest);
    let sealed = fs::read(&path).unwrap();
    let mut changed = sealed.clone();
    changed[sealed.len() / 2] ^= 1;
    for (bytes, said) in [(Some(changed), "the file of entry 3 was changed"), (None, "the file of entry 3 is missing")]
    {
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let found: Vec<String> = vault.check().unwrap().findings.iter().map(ToString::to_string).collect();
        assert_eq!(found, [said]);
    }
    fs::write(&path, sealed).unwrap();
    let at = DateTime::UNIX_EPOCH;
    let taken_back = Entry::Reversed { seq: 3, reason: "错件".into() };
    vault.write("林岚", at, |tx| tx.append(Some(case), &taken_back)).unwrap();
    assert!(vault.case(case).unwrap().unwrap().attachments[0].reversed);
    vault.rebuild().unwrap();
    assert_eq!((vault.check().unwrap().findings.len(), vault.sweep().unwrap()), (0, 0));
}

fn facts() -> CaseFacts {
    let on: Day = "2024-03-15".parse().unwrap();
    let none = Money::ZERO;
    CaseFacts {
        number: FileNumber::new(2024, 1),
        debtor: Party {
            name: "赵明".into(),
            kind: PartyKind::Person,
            identity: None,
            phone: None,
            phone_source: None,
            address: None,
            address_source: None,
        },
        guarantors: Vec::new(),
        contract: "苏担字1号".into(),
        loan_contract: None,
        bank: None,
        loan_amount: None,
        compensation: Compensation { on, principal: Money::from_fen(100), interest: none, penalty: none, fees: none },
        expected: false,
        occupancy: Occupancy::NotAgreed,
        collateral: None,
        officer: None,
        note: None,
    }
}

/// The most memory this process ever held, in KiB; 0 where the system does not say.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
