//! What was pasted into the form of a new case, read as guesses that whoever types confirms one by one.

use recourse_core::{Money, Occupancy};
use recourse_exchange::typed::{identities, names, rate};
use recourse_exchange::{Field, Guess, read_paste};

use crate::draft::occupancy_draft;
use crate::wire::{CaseDraft, PartyDraft, PasteGuess, PasteRead, PastedCase, ReadPaste, Refusal};
use crate::{Desk, typed};

/// Bytes that are read of a paste.
const MOST: usize = 256 * 1024;
/// Where details of a sheet come from.
const SHEET: &str = "sheet";

impl Desk {
    /// Reads cells copied from a sheet, or the words of a notice; nothing is written, and what was pasted is not kept.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::BadRequest`] for more than a quarter of a mebibyte.
    pub fn read_paste(&self, ask: ReadPaste) -> Result<PasteRead, Refusal> {
        if ask.text.len() > MOST {
            return Err(Refusal::BadRequest { detail: "too much was pasted".to_owned() });
        }
        let found = read_paste(&ask.text);
        self.read(|_, _| {
            let cases: Vec<PastedCase> = found.cases.iter().map(|it| case(it, found.cells)).collect();
            Ok(PasteRead { cells: found.cells, cases, more: found.more, left: found.unknown })
        })
    }
}

fn case(found: &[Guess], cells: bool) -> PastedCase {
    let mut case = PastedCase { draft: CaseDraft::default(), guesses: Vec::new() };
    for it in found {
        take(&mut case, it, cells);
    }
    principal_of_total(&mut case, found);
    case
}

/// Puts a guess where it belongs. What came back so far is no fact of a case; it is left to the payments.
fn take(case: &mut PastedCase, it: &Guess, cells: bool) {
    let text = || it.value.clone();
    let draft = &mut case.draft;
    let (field, place) = match it.field {
        Field::Debtor => ("debtor", &mut draft.debtor),
        Field::DebtorIdentity => ("debtorIdentity", &mut draft.debtor_identity),
        Field::DebtorPhone => {
            if cells {
                SHEET.clone_into(&mut draft.debtor_phone_source);
            }
            ("debtorPhone", &mut draft.debtor_phone)
        }
        Field::DebtorAddress => {
            if cells {
                SHEET.clone_into(&mut draft.debtor_address_source);
            }
            ("debtorAddress", &mut draft.debtor_address)
        }
        Field::Contract => ("contract", &mut draft.contract),
        Field::LoanContract => ("loanContract", &mut draft.loan_contract),
        Field::Bank => ("bank", &mut draft.bank),
        Field::LoanAmount => ("loanAmount", &mut draft.loan_amount),
        Field::CompensationDate => ("compensatedOn", &mut draft.compensated_on),
        Field::Principal => ("principal", &mut draft.principal),
        Field::Interest => ("interest", &mut draft.interest),
        Field::Penalty => ("penalty", &mut draft.penalty),
        Field::Fees => ("fees", &mut draft.fees),
        Field::Collateral => ("collateral", &mut draft.collateral),
        Field::Officer => ("officer", &mut draft.officer),
        Field::Note => ("note", &mut draft.note),
        Field::OccupancyRate => return occupancy(case, it),
        Field::Guarantor => return guarantors(case, it, &names(&it.value), "name"),
        Field::GuarantorIdentity => return guarantors(case, it, &identities(&it.value), "identity"),
        Field::CompensationTotal | Field::Received | Field::ReceivedOn => return,
    };
    *place = text();
    case.guesses.push(guess(field, text(), it));
}

fn occupancy(case: &mut PastedCase, it: &Guess) {
    let Some(terms) = rate(&it.value, &it.heard).filter(|it| *it != Occupancy::NotAgreed) else { return };
    case.draft.occupancy = occupancy_draft(terms);
    case.guesses.push(guess("occupancy", it.value.clone(), it));
}

fn guarantors(case: &mut PastedCase, it: &Guess, each: &[String], of: &str) {
    for (place, value) in each.iter().enumerate() {
        if case.draft.guarantors.len() <= place {
            case.draft.guarantors.push(PartyDraft::default());
        }
        let Some(party) = case.draft.guarantors.get_mut(place) else { continue };
        let part = if of == "name" { &mut party.name } else { &mut party.identity };
        part.clone_from(value);
        case.guesses.push(guess(&format!("guarantors.{place}.{of}"), value.clone(), it));
    }
}

/// Where no principal is named but all that was paid is, the principal is what its other parts leave.
fn principal_of_total(case: &mut PastedCase, found: &[Guess]) {
    let Some(total) = found.iter().find(|it| it.field == Field::CompensationTotal) else { return };
    let draft = &case.draft;
    let besides = [&draft.interest, &draft.penalty, &draft.fees].map(|it| typed::amount(it).unwrap_or_default());
    let open = typed::amount(&total.value).map(|it| it - besides.into_iter().sum::<Money>());
    if let (true, Ok(open)) = (draft.principal.is_empty(), open)
        && open > Money::ZERO
    {
        case.draft.principal = open.to_string();
        case.guesses.push(guess("principal", open.to_string(), &Guess { named: false, ..total.clone() }));
    }
}

fn guess(field: &str, value: String, it: &Guess) -> PasteGuess {
    PasteGuess { field: field.to_owned(), value, heard: it.heard.clone(), named: it.named }
}
