//! Where money is to go: the accounts that a creditor names, and payments that reached another.

use serde::{Deserialize, Serialize};

use crate::casework::Casework;
use crate::statutes::RulePack;
use crate::{CaseFile, Creditor, Day, Organisation, Payment, creditors};

/// An account that a creditor named for payments to him.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignatedAccount {
    /// The creditor, as files name whoever bought a claim; empty is ourselves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub creditor: String,
    /// In whose name it is.
    pub holder: String,
    /// The bank.
    pub bank: String,
    /// Its number.
    pub number: String,
    /// Whether letters name it, of several of one creditor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
}

/// Money that reached an account the creditor had not named went on to the right one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentRedirected {
    /// Journal entry of the payment.
    pub payment: u64,
    /// The day it reached the right account.
    pub on: Day,
    /// What proves it.
    pub paper: String,
}

crate::withheld!(DesignatedAccount, PaymentRedirected);

/// The creditor of the file on `on`, where it is not ourselves.
#[must_use]
pub fn other_creditor(file: &CaseFile, ours: &Organisation, pack: &RulePack, on: Day) -> Option<String> {
    let held = creditors(file, ours.capacity, pack);
    let last = held.into_iter().rfind(|it| it.since.is_none_or(|since| since <= on))?;
    last.name.filter(|name| last.who == Creditor::Buyer && *name != ours.name)
}

/// The accounts that the creditor named, the one that letters name first; `None` is ourselves.
#[must_use]
pub fn designated(ours: &Organisation, creditor: Option<&str>) -> Vec<DesignatedAccount> {
    let named = creditor.unwrap_or_default();
    let of_it = |it: &&DesignatedAccount| it.creditor.trim() == named.trim();
    let mut all: Vec<DesignatedAccount> = ours.accounts.iter().filter(of_it).cloned().collect();
    // Our first account stands in the letterhead; one of the others may be named in its place.
    if creditor.is_none() && !ours.account_number.trim().is_empty() {
        let default = !all.iter().any(|it| it.default);
        all.insert(
            0,
            DesignatedAccount {
                creditor: String::new(),
                holder: ours.account_name.clone(),
                bank: ours.account_bank.clone(),
                number: ours.account_number.clone(),
                default,
            },
        );
    }
    all.sort_by_key(|it| !it.default);
    all
}

/// The organisation as it writes on a file: with the account that the creditor of the file named, none where he named none.
#[must_use]
pub fn with_account_of(ours: Organisation, creditor: Option<&str>) -> Organisation {
    let first = designated(&ours, creditor).into_iter().next();
    match (first, creditor) {
        (None, None) => Organisation { accounts: Vec::new(), ..ours },
        (first, _) => {
            let (holder, bank, number) = first.map(|it| (it.holder, it.bank, it.number)).unwrap_or_default();
            Organisation {
                account_name: holder,
                account_bank: bank,
                account_number: number,
                accounts: Vec::new(),
                ..ours
            }
        }
    }
}

/// Whether two numbers are of one account, however they are written.
#[must_use]
pub fn same_account(one: &str, other: &str) -> bool {
    let plain = |it: &str| it.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_uppercase();
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && one == other
}

/// When the money of a payment went on to the right account; the latest that stands.
#[must_use]
pub fn redirected(file: &CaseFile, payment: u64) -> Option<(u64, &PaymentRedirected)> {
    file.work.standing().rev().find_map(|(seq, it)| match it {
        Casework::PaymentRedirected(it) if it.payment == payment => Some((seq, it)),
        _ => None,
    })
}

/// Payments that stand, reached an account the creditor had not named, and did not go on yet.
pub fn to_be_redirected(file: &CaseFile) -> impl Iterator<Item = &Payment> {
    file.standing_payments().filter(|it| it.stray && redirected(file, it.seq).is_none())
}
