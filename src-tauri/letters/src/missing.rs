//! What a letter lacks before it can be composed.

use recourse_core::{Money, numerals};

use crate::asked::{ASKED, Asked};
use crate::facts::LetterFacts;
use crate::stock;
use crate::wording::{Figures, Wording};

/// A fact without which the letter is not composed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Missing {
    OrganisationName,
    OrganisationAddress,
    OrganisationPhone,
    AccountName,
    AccountBank,
    AccountNumber,
    LoanBank,
    LoanContract,
    LoanAmount,
    DebtorAddress,
    DebtorIdentity,
    AddresseeAddress,
    /// How far the guarantor is liable was not entered.
    Liability,
    /// No judgment is on file.
    Judgment,
    /// Nobody approved a suit.
    SuitDecision,
    /// No payments were agreed.
    Plan,
    /// The agreed payments are not in order: days rise from the letter's date on, amounts are above zero.
    PlanUnsound,
    /// The claim paragraph has no item.
    Claims,
    /// The last day of payment is not after the letter's date.
    PayByAfterDate,
    /// Nothing is owed on the letter's date.
    NothingOwed,
    /// Something is still owed on the letter's date.
    StillOwed,
    /// The file is marked as that of somebody who evades.
    MarkedEvading,
    /// The total is more than capitals are defined for.
    BeyondCapitals,
    /// The writer has not given it.
    Asked(&'static Asked),
    /// The wording needs something that no letter has.
    Unknown,
}

/// What `facts` lack for `wording`, in the order a form asks for it; empty when the letter can be composed.
#[must_use]
pub fn missing(facts: &LetterFacts, wording: &Wording) -> Vec<Missing> {
    let stock = stock::of(facts);
    let mut all: Vec<Missing> = Vec::new();
    for name in &wording.needs {
        let there = match name.as_str() {
            "pay_by" => facts.pay_by > facts.dated,
            name => stock.values.get(name).is_some_and(Option::is_some),
        };
        if !there {
            all.push(named(name));
        }
    }
    if !facts.plan.is_empty() && !sound(facts) {
        all.push(Missing::PlanUnsound);
    }
    match wording.figures {
        Figures::Owed if facts.demanded() <= Money::ZERO => all.push(Missing::NothingOwed),
        Figures::Settled if facts.total > Money::ZERO => all.push(Missing::StillOwed),
        Figures::Owed | Figures::Settled | Figures::None => {}
    }
    if facts.total > Money::ZERO && numerals::capitals(facts.total).is_err() {
        all.push(Missing::BeyondCapitals);
    }
    all
}

fn sound(facts: &LetterFacts) -> bool {
    let after = facts.plan.first().is_none_or(|it| it.due >= facts.dated);
    let rising = facts.plan.windows(2).all(|it| matches!(it, [before, next] if before.due < next.due));
    after && rising && facts.plan.iter().all(|it| it.amount > Money::ZERO)
}

fn named(name: &str) -> Missing {
    match name {
        "sender" => Missing::OrganisationName,
        "sender_address" => Missing::OrganisationAddress,
        "sender_phone" => Missing::OrganisationPhone,
        "account_name" => Missing::AccountName,
        "account_bank" => Missing::AccountBank,
        "account_number" => Missing::AccountNumber,
        "loan_bank" => Missing::LoanBank,
        "loan_contract" => Missing::LoanContract,
        "loan_amount" => Missing::LoanAmount,
        "debtor_address" => Missing::DebtorAddress,
        "debtor_identity" => Missing::DebtorIdentity,
        "addressee_address" => Missing::AddresseeAddress,
        "own_basis" => Missing::Liability,
        "judged_court" => Missing::Judgment,
        "not_evading" => Missing::MarkedEvading,
        "suit" => Missing::SuitDecision,
        "plan" => Missing::Plan,
        "claims" => Missing::Claims,
        "pay_by" => Missing::PayByAfterDate,
        name => ASKED.iter().find(|it| it.name == name).map_or(Missing::Unknown, Missing::Asked),
    }
}
