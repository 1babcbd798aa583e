//! Fictitious cases and vaults for the tests.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use recourse_core::events::{AttachmentAdded, Paper};
use recourse_core::{
    CaseFacts, CaseId, Compensation, Day, Entry, FileNumber, Money, Occupancy, Party, PartyKind, PaymentId,
};
use recourse_vault::{Kdf, NewVault, StoreError, Unlock, Vault};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "五个 词 的 口令 才好";

/// A passphrase for a vault made with the figures of the tests.
pub(crate) fn known(passphrase: &str) -> Unlock<'_> {
    Unlock::passphrase(passphrase).tried_with(Kdf::TEST)
}

pub(crate) fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_000_000 + second, 123_456_000).unwrap()
}

pub(crate) fn new_vault() -> NewVault {
    NewVault { name: "追偿一部".into(), sample: false, actor: "林岚".into(), at: at(0), kdf: Kdf::TEST }
}

/// A new vault in a folder of its own.
pub(crate) fn vault() -> (TempDir, Vault) {
    let place = tempfile::tempdir().unwrap();
    let vault = Vault::create(&place.path().join("a.rcv"), known(PASSPHRASE), &new_vault()).unwrap();
    (place, vault)
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn case_id(number: u128) -> CaseId {
    CaseId(uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number))
}

pub(crate) fn payment_id(number: u128) -> PaymentId {
    PaymentId(uuid::Uuid::from_u128(number))
}

pub(crate) fn party(name: &str, identity: Option<&str>, phone: Option<&str>) -> Party {
    let (identity, phone) = (identity.map(Into::into), phone.map(Into::into));
    Party {
        name: name.into(),
        kind: PartyKind::Person,
        identity,
        phone,
        phone_source: None,
        address: None,
        address_source: None,
    }
}

pub(crate) fn facts(running: u32, debtor: &str) -> CaseFacts {
    CaseFacts {
        number: FileNumber::new(2024, running),
        debtor: party(debtor, None, None),
        guarantors: Vec::new(),
        contract: format!("苏担字（2024）第{running:04}号"),
        loan_contract: None,
        bank: None,
        loan_amount: None,
        compensation: Compensation {
            on: day("2024-03-15"),
            principal: yuan("1000.00"),
            interest: yuan("20.50"),
            penalty: Money::ZERO,
            fees: Money::ZERO,
        },
        expected: false,
        occupancy: Occupancy::NotAgreed,
        collateral: None,
        officer: None,
        note: None,
    }
}

pub(crate) fn opened(facts: CaseFacts) -> Entry {
    Entry::CaseOpened { facts, batch: None }
}

pub(crate) fn paid(number: u128, amount: &str) -> Entry {
    Entry::payment(payment_id(number), day("2024-07-01"), yuan(amount))
}

pub(crate) fn reversed(seq: u64) -> Entry {
    Entry::Reversed { seq, reason: "误录".into() }
}

/// Puts a file with the first case.
pub(crate) fn attach(vault: &mut Vault, bytes: &[u8]) {
    let mut on = |_| ControlFlow::Continue(());
    let sealed = vault.attachments().seal(&mut &*bytes, &mut on).unwrap();
    let added = Entry::AttachmentAdded(AttachmentAdded {
        name: "凭证.pdf".into(),
        paper: Paper::Other,
        media: "application/pdf".into(),
        size: sealed.size,
        digest: sealed.digest.clone(),
        active: Vec::new(),
    });
    vault
        .write("王芳", at(2), |tx| -> Result<(), StoreError> {
            tx.settle(sealed)?;
            tx.append(Some(case_id(1)), &added).map(drop)
        })
        .unwrap();
}
