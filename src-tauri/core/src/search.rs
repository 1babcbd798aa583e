//! What of a case a search looks through, by field.

use crate::casework::{Casework, ContactWith};
use crate::{CaseFile, Party};

/// What a text of a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are those of the case")]
pub enum SearchField {
    Debtor,
    DebtorIdentity,
    DebtorPhone,
    Guarantor,
    GuarantorIdentity,
    GuarantorPhone,
    /// File number.
    Number,
    Contract,
    LoanContract,
    Bank,
    Officer,
    /// The court's number of a suit, a judgment or an enforcement.
    CourtNumber,
    /// Somebody else of the case: agent, heir, owner of security, payer, who was spoken to.
    OtherParty,
    /// A telephone number of one of them, or one that was called.
    OtherPhone,
}

impl SearchField {
    /// Whether it is the name of a party, found by its sounds too.
    #[must_use]
    pub fn is_name(self) -> bool {
        matches!(self, Self::Debtor | Self::Guarantor | Self::OtherParty)
    }
}

/// One text of a case.
#[derive(Clone, PartialEq, Eq)]
pub struct SearchItem {
    /// What it is.
    pub field: SearchField,
    /// As it stands in the file.
    pub text: String,
}

crate::withheld!(SearchItem);

/// Fields of records of the file that name somebody.
const NAMES: [(&str, &str); 6] = [
    ("agent", "name"),
    ("heir", "name"),
    ("vulnerable", "who"),
    ("security", "owner"),
    ("compensation", "payee"),
    ("subrogation", "third_party"),
];
/// The field of a record that holds a telephone number.
const PHONE: (&str, &str) = ("agent", "phone");
/// The field of a record that holds a court's number.
const RELATED: (&str, &str) = ("related", "number");

/// Everything that a search looks through, each text once. What was taken back is not found by it.
pub(crate) fn items(file: &CaseFile) -> Vec<SearchItem> {
    let mut items = Items(Vec::new());
    let facts = &file.facts;
    items.party(&facts.debtor, [SearchField::Debtor, SearchField::DebtorIdentity, SearchField::DebtorPhone]);
    for it in &facts.guarantors {
        items.party(it, [SearchField::Guarantor, SearchField::GuarantorIdentity, SearchField::GuarantorPhone]);
    }
    items.add(SearchField::Number, Some(facts.number.as_str()));
    items.add(SearchField::Contract, Some(&facts.contract));
    items.add(SearchField::LoanContract, facts.loan_contract.as_deref());
    items.add(SearchField::Bank, facts.bank.as_deref());
    items.add(SearchField::Officer, facts.officer.as_deref());
    for it in crate::standing(&file.judgments) {
        items.add(SearchField::CourtNumber, Some(&it.what.case_number));
    }
    for it in file.standing_payments() {
        items.add(SearchField::OtherParty, it.payer.as_deref());
    }
    for (_, it) in file.work.standing() {
        items.work(it);
    }
    for (_, it) in file.work.dossier() {
        let value = |(of, field): (&str, &str)| it.values.get(field).filter(|_| it.of == of).map(String::as_str);
        for at in NAMES {
            items.add(SearchField::OtherParty, value(at));
        }
        items.add(SearchField::OtherPhone, value(PHONE));
        items.add(SearchField::CourtNumber, value(RELATED));
    }
    items.0
}

struct Items(Vec<SearchItem>);

impl Items {
    fn add(&mut self, field: SearchField, text: Option<&str>) {
        let Some(text) = text.filter(|it| !it.trim().is_empty()) else { return };
        if !self.0.iter().any(|it| it.text == text) {
            self.0.push(SearchItem { field, text: text.to_owned() });
        }
    }

    fn party(&mut self, it: &Party, [name, identity, phone]: [SearchField; 3]) {
        self.add(name, Some(&it.name));
        self.add(identity, it.identity.as_deref());
        self.add(phone, it.phone.as_deref());
    }

    fn work(&mut self, it: &Casework) {
        match it {
            Casework::Contact(it) => {
                self.with(&it.with);
                self.add(SearchField::OtherPhone, it.number.as_deref());
            }
            Casework::Consent(it) => self.with(&it.by),
            Casework::TrackMoved(it) => {
                self.add(SearchField::CourtNumber, it.case_number.as_deref());
                self.add(SearchField::OtherParty, it.party.as_deref());
            }
            Casework::Interruption(_)
            | Casework::Milestone(_)
            | Casework::DeadlineAnswered(_)
            | Casework::Promise(_)
            | Casework::PromiseClosed(_)
            | Casework::Complaint(_)
            | Casework::ComplaintStep(_)
            | Casework::StepPlanned(_)
            | Casework::StepDone(_)
            | Casework::StepPostponed(_)
            | Casework::Diagnosed(_)
            | Casework::FlagSet(_)
            | Casework::PlanDrawn(_)
            | Casework::PlanTurned(_)
            | Casework::ApprovalAsked(_)
            | Casework::ApprovalDecided(_)
            | Casework::Delivery(_)
            | Casework::Closed(_)
            | Casework::Reopened(_)
            | Casework::Tagged(_)
            | Casework::MeasureAsked(_)
            | Casework::MeasureTurned(_)
            | Casework::TimeSpent(_)
            | Casework::PaymentRedirected(_)
            | Casework::Renewed(_)
            | Casework::Dossier(_) => {}
        }
    }

    fn with(&mut self, it: &ContactWith) {
        match it {
            ContactWith::Agent { name }
            | ContactWith::Heir { name }
            | ContactWith::ThirdParty { name }
            | ContactWith::Other { name, .. } => {
                self.add(SearchField::OtherParty, Some(name));
            }
            ContactWith::Liable { .. } => {}
        }
    }
}
