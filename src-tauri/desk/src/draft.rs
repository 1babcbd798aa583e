//! A case as typed, read into facts: every problem named by field and rule, none of the rest lost.

use recourse_core::{CaseFacts, Compensation, Day, FileNumber, Money, Occupancy, Party, PartyKind, Percent};
use recourse_exchange::Rule;

use crate::typed::{self, Identity};
use crate::wire::{CaseDraft, FieldProblem, FieldRule, OccupancyDraft, OccupancyRule};

/// Reads `draft`; the facts are there only when no problem is more than a warning.
pub(crate) fn read(draft: &CaseDraft, number: FileNumber, today: Day) -> (Option<CaseFacts>, Vec<FieldProblem>) {
    let mut reader = Reader { problems: Vec::new(), today };
    let debtor = reader.party(draft);
    let contract = reader.required("contract", &draft.contract);
    let on = reader.compensated_on(&draft.compensated_on);
    let principal = reader.principal(&draft.principal);
    let [interest, penalty, fees] = [("interest", &draft.interest), ("penalty", &draft.penalty), ("fees", &draft.fees)]
        .map(|(field, text)| reader.amount(field, text).ok().map(Option::unwrap_or_default));
    let occupancy = reader.occupancy(&draft.occupancy);
    let loan_amount = reader.amount("loanAmount", &draft.loan_amount);
    let guarantors = reader.guarantors(draft);
    if principal.zip(loan_amount.as_ref().ok().copied().flatten()).is_some_and(|(principal, loan)| principal > loan) {
        reader.warn("principal", FieldRule::AboveLoan);
    }
    let facts = || {
        Some(CaseFacts {
            number,
            debtor: debtor?,
            guarantors: guarantors?,
            contract: contract?,
            loan_contract: text(&draft.loan_contract),
            bank: text(&draft.bank),
            loan_amount: loan_amount.ok()?,
            compensation: Compensation {
                on: on?,
                principal: principal?,
                interest: interest?,
                penalty: penalty?,
                fees: fees?,
            },
            occupancy: occupancy?,
            collateral: text(&draft.collateral),
            officer: text(&draft.officer),
            note: text(&draft.note),
        })
    };
    let facts = facts().filter(|_| reader.problems.iter().all(|it| it.warning));
    (facts, reader.problems)
}

/// The draft that reads back into `facts`.
pub(crate) fn of(facts: &CaseFacts) -> CaseDraft {
    let money = |amount: Money| if amount.is_zero() { String::new() } else { amount.to_string() };
    let some = |it: &Option<String>| it.clone().unwrap_or_default();
    let guarantor = facts.guarantors.first();
    CaseDraft {
        debtor: facts.debtor.name.clone(),
        debtor_identity: some(&facts.debtor.identity),
        debtor_phone: some(&facts.debtor.phone),
        debtor_address: some(&facts.debtor.address),
        contract: facts.contract.clone(),
        compensated_on: facts.compensation.on.to_string(),
        principal: facts.compensation.principal.to_string(),
        interest: money(facts.compensation.interest),
        penalty: money(facts.compensation.penalty),
        fees: money(facts.compensation.fees),
        occupancy: occupancy_draft(facts.occupancy),
        loan_contract: some(&facts.loan_contract),
        bank: some(&facts.bank),
        loan_amount: facts.loan_amount.map(|it| it.to_string()).unwrap_or_default(),
        guarantor: guarantor.map(|it| it.name.clone()).unwrap_or_default(),
        guarantor_identity: guarantor.and_then(|it| it.identity.clone()).unwrap_or_default(),
        collateral: some(&facts.collateral),
        officer: some(&facts.officer),
        note: some(&facts.note),
    }
}

/// Sum of the parts that can be read; nothing where none can.
pub(crate) fn sum(draft: &CaseDraft) -> Option<String> {
    let parts = [&draft.principal, &draft.interest, &draft.penalty, &draft.fees].map(|it| typed::amount(it).ok());
    parts.iter().any(Option::is_some).then(|| parts.into_iter().flatten().sum::<Money>().to_string())
}

fn occupancy_draft(terms: Occupancy) -> OccupancyDraft {
    let (rule, figure) = match terms {
        Occupancy::NotAgreed => (OccupancyRule::NotAgreed, String::new()),
        Occupancy::Annual { percent } => (OccupancyRule::Annual, percent.to_string()),
        Occupancy::Daily { percent } => (OccupancyRule::Daily, percent.to_string()),
        Occupancy::Lpr { multiplier } => (OccupancyRule::Lpr, multiplier.to_string()),
    };
    OccupancyDraft { rule, figure }
}

fn text(typed: &str) -> Option<String> {
    let trimmed = typed.trim();
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// What is typed cannot stand; the problem is on the list.
#[derive(Clone, Copy)]
struct CannotStand;

struct Reader {
    problems: Vec<FieldProblem>,
    today: Day,
}

impl Reader {
    fn refuse(&mut self, field: &str, rule: FieldRule) {
        self.problems.push(FieldProblem { field: field.to_owned(), rule, warning: false });
    }

    fn warn(&mut self, field: &str, rule: FieldRule) {
        self.problems.push(FieldProblem { field: field.to_owned(), rule, warning: true });
    }

    fn required(&mut self, field: &str, typed: &str) -> Option<String> {
        let given = text(typed);
        if given.is_none() {
            self.refuse(field, FieldRule::Required);
        }
        given
    }

    fn party(&mut self, draft: &CaseDraft) -> Option<Party> {
        let name = self.required("debtor", &draft.debtor);
        let identity = self.required("debtorIdentity", &draft.debtor_identity);
        let identity = identity.and_then(|it| self.identity("debtorIdentity", &it, &draft.debtor))?;
        let party =
            Party { name: name?, kind: identity.kind, identity: Some(identity.text), phone: None, address: None };
        Some(Party { phone: text(&draft.debtor_phone), address: text(&draft.debtor_address), ..party })
    }

    /// `None` only where something typed cannot stand.
    fn guarantors(&mut self, draft: &CaseDraft) -> Option<Vec<Party>> {
        let (name, identity) = (text(&draft.guarantor), text(&draft.guarantor_identity));
        let identity = match identity {
            None => None,
            Some(typed) => Some(self.identity("guarantorIdentity", &typed, &draft.guarantor)?),
        };
        match (name, identity) {
            (None, None) => Some(Vec::new()),
            (None, Some(_)) => {
                self.refuse("guarantor", FieldRule::Required);
                None
            }
            (Some(name), identity) => {
                let kind = identity.as_ref().map_or_else(|| typed::kind(&name), |it| it.kind);
                Some(vec![Party { name, kind, identity: identity.map(|it| it.text), phone: None, address: None }])
            }
        }
    }

    fn identity(&mut self, field: &str, number: &str, bearer: &str) -> Option<Identity> {
        match typed::identity(number, bearer) {
            Ok(read) => {
                if read.old {
                    self.warn(field, FieldRule::OldId);
                }
                return Some(read);
            }
            Err(Rule::IdLength | Rule::IdDamagedNumber) => self.refuse(field, FieldRule::IdLength),
            Err(Rule::IdDate) => self.refuse(field, FieldRule::IdDate),
            Err(Rule::IdCheckDigit) if typed::kind(bearer) == PartyKind::Company => {
                self.refuse(field, FieldRule::UsccCheckDigit);
            }
            Err(Rule::IdCheckDigit) => self.refuse(field, FieldRule::IdCheckDigit),
            Err(_) => self.refuse(field, FieldRule::IdCharacters),
        }
        None
    }

    fn compensated_on(&mut self, typed: &str) -> Option<Day> {
        let typed = self.required("compensatedOn", typed)?;
        match typed::day(&typed) {
            Ok(on) if on > self.today => self.refuse("compensatedOn", FieldRule::FutureDay),
            Ok(on) => return Some(on),
            Err(rule) => self.refuse("compensatedOn", rule),
        }
        None
    }

    fn principal(&mut self, typed: &str) -> Option<Money> {
        self.required("principal", typed)?;
        let amount = self.amount("principal", typed).ok()??;
        if amount.is_zero() {
            self.refuse("principal", FieldRule::Required);
            return None;
        }
        Some(amount)
    }

    /// The amount typed, if any.
    fn amount(&mut self, field: &str, typed: &str) -> Result<Option<Money>, CannotStand> {
        if text(typed).is_none() {
            return Ok(None);
        }
        match typed::amount(typed) {
            Ok(amount) if amount.is_negative() => self.refuse(field, FieldRule::Negative),
            Ok(amount) => return Ok(Some(amount)),
            Err(rule) => self.refuse(field, rule),
        }
        Err(CannotStand)
    }

    fn occupancy(&mut self, draft: &OccupancyDraft) -> Option<Occupancy> {
        let mut figure = || match typed::percent(&draft.figure) {
            Ok(figure) if figure > Percent::default() => Some(figure),
            Ok(_) | Err(_) => {
                self.refuse("occupancy", FieldRule::NotARate);
                None
            }
        };
        match draft.rule {
            OccupancyRule::Unset => {
                self.refuse("occupancy", FieldRule::Required);
                None
            }
            OccupancyRule::NotAgreed => Some(Occupancy::NotAgreed),
            OccupancyRule::Annual => figure().map(|percent| Occupancy::Annual { percent }),
            OccupancyRule::Daily => figure().map(|percent| Occupancy::Daily { percent }),
            OccupancyRule::Lpr => figure().map(|multiplier| Occupancy::Lpr { multiplier }),
        }
    }
}
