//! The accounts that creditors named, and payments that reached another.

use std::collections::BTreeSet;

use recourse_core::accounts::{
    DesignatedAccount, PaymentRedirected, designated, other_creditor, redirected, same_account, to_be_redirected,
    with_account_of,
};
use recourse_core::casework::Casework;
use recourse_core::{CaseFile, Day, Entry, Organisation};
use recourse_vault::Records as _;

use crate::Desk;
use crate::deadlines::past;
use crate::desk::{Open, seq};
use crate::forms::{self, invalid};
use crate::wire::{
    AccountDraft, AccountShown, AccountsShown, AskAccounts, EntryWritten, FieldRule, RedirectPayment, Refusal,
    TodayItem,
};

/// Most accounts of one vault.
const ACCOUNTS: usize = 200;

impl Desk {
    /// The accounts that the creditor of a file named, the one of the letters first.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_accounts(&self, ask: AskAccounts) -> Result<AccountsShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let (creditor, accounts) = open.accounts_of(&file, now.today)?;
            let shown = accounts.into_iter().map(|it| AccountShown {
                holder: it.holder,
                bank: it.bank,
                number: it.number,
                default: it.default,
            });
            Ok(AccountsShown { creditor, accounts: shown.collect() })
        })
    }

    /// Says that money which reached another account went on to the right one.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] where no such payment waits for it, [`Refusal::FieldInvalid`].
    pub fn redirect_payment(&self, ask: RedirectPayment) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |file| {
                let waiting = to_be_redirected(file).find(|it| it.seq == u64::from(ask.payment));
                let payment =
                    waiting.ok_or_else(|| Refusal::BadRequest { detail: "no such payment waits".to_owned() })?;
                let on = past("on", &ask.on, now.today)?;
                if on < payment.received_on {
                    return Err(invalid("on", FieldRule::NotAfterStart));
                }
                Ok(Entry::Casework(Casework::PaymentRedirected(PaymentRedirected {
                    payment: payment.seq,
                    on,
                    paper: forms::text("paper", &ask.paper)?,
                })))
            })
        })
    }
}

impl Open {
    /// The creditor of the file where it is not ourselves, and the accounts he named.
    fn accounts_of(&self, file: &CaseFile, on: Day) -> Result<(Option<String>, Vec<DesignatedAccount>), Refusal> {
        let ours = self.vault.organisation()?.unwrap_or_default();
        let creditor = other_creditor(file, &ours, &self.pack, on);
        let accounts = designated(&ours, creditor.as_deref());
        Ok((creditor, accounts))
    }

    /// Who writes on the file, with the account that its creditor named.
    pub(crate) fn sender(&self, file: &CaseFile, on: Day) -> Result<Organisation, Refusal> {
        let ours = self.vault.organisation()?.unwrap_or_default();
        let creditor = other_creditor(file, &ours, &self.pack, on);
        Ok(with_account_of(ours, creditor.as_deref()))
    }

    /// The account as typed, and whether the creditor had not named it. One he named is written as he did.
    pub(crate) fn reached(&self, file: &CaseFile, on: Day, typed: &str) -> Result<(Option<String>, bool), Refusal> {
        let Some(typed) = forms::text_if_given("account", typed)? else { return Ok((None, false)) };
        let (_, named) = self.accounts_of(file, on)?;
        match named.into_iter().find(|it| same_account(&it.number, &typed)) {
            Some(it) => Ok((Some(it.number), false)),
            None => Ok((Some(typed), true)),
        }
    }
}

/// The day a payment of the file went on to the right account.
pub(crate) fn redirected_on(file: &CaseFile, payment: u64) -> Option<String> {
    redirected(file, payment).map(|(_, it)| it.on.to_string())
}

/// A payment that waits to go on, as the queue shows it.
pub(crate) fn stray(file: &CaseFile, at: u64) -> Result<Option<TodayItem>, Refusal> {
    let Some(it) = to_be_redirected(file).find(|it| it.seq == at) else { return Ok(None) };
    let account = it.account.clone().unwrap_or_default();
    Ok(Some(TodayItem::Stray { seq: seq(at)?, amount: it.amount.to_string(), account }))
}

/// The accounts as typed: each whole, none twice, one of each creditor for the letters.
pub(crate) fn read(typed: &[AccountDraft]) -> Result<Vec<DesignatedAccount>, Refusal> {
    if typed.len() > ACCOUNTS {
        return Err(invalid("accounts", FieldRule::BeyondLimit));
    }
    let mut all: Vec<DesignatedAccount> = Vec::new();
    for (at, it) in typed.iter().enumerate() {
        let field = |name: &str| format!("accounts.{at}.{name}");
        let number = forms::text(&field("number"), &it.number)?;
        let creditor = forms::text_if_given(&field("creditor"), &it.creditor)?.unwrap_or_default();
        if all.iter().any(|known| known.creditor == creditor && same_account(&known.number, &number)) {
            return Err(invalid(&field("number"), FieldRule::Twice));
        }
        all.push(DesignatedAccount {
            creditor,
            holder: forms::text(&field("holder"), &it.holder)?,
            bank: forms::text(&field("bank"), &it.bank)?,
            number,
            default: it.default,
        });
    }
    let mut settled: BTreeSet<String> = BTreeSet::new();
    for it in &mut all {
        it.default = it.default && settled.insert(it.creditor.clone());
    }
    for it in &mut all {
        // Of our own the account of the letterhead goes first, unless another is named.
        if !it.creditor.is_empty() && settled.insert(it.creditor.clone()) {
            it.default = true;
        }
    }
    Ok(all)
}
