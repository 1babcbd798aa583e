//! A case as typed, read into facts: every problem named by field and rule, none of the rest lost.

use recourse_core::{
    CaseFacts, Compensation, Day, DetailSource, FileNumber, Money, Occupancy, Party, PartyKind, Percent,
};
use recourse_exchange::Rule;

use crate::details;
use crate::typed::{self, Assurance, Identity, TextKind};
use crate::wire::{CaseDraft, FieldProblem, FieldRule, OccupancyDraft, OccupancyRule, PartyDraft};

/// Most guarantors of one case.
const GUARANTORS: usize = 50;

/// What the draft is for.
#[derive(Clone, Copy)]
pub(crate) enum Entering<'a> {
    /// A new case.
    New,
    /// Other facts for a case that has these.
    Correcting(&'a CaseFacts),
}

/// Reads `draft`; the facts are there only when no problem is more than a warning.
pub(crate) fn read(draft: &CaseDraft, entering: Entering<'_>, today: Day) -> (Option<CaseFacts>, Vec<FieldProblem>) {
    let number = match entering {
        Entering::New => FileNumber::new(0, 0),
        Entering::Correcting(facts) => facts.number.clone(),
    };
    let mut reader = Reader { problems: Vec::new(), entering, today };
    let debtor = reader.party(draft);
    let contract = reader.required("contract", &draft.contract);
    let on = reader.compensated_on(&draft.compensated_on, draft.expected);
    let [interest, penalty, fees] = [("interest", &draft.interest), ("penalty", &draft.penalty), ("fees", &draft.fees)]
        .map(|(field, text)| reader.amount(field, text).ok().map(Option::unwrap_or_default));
    let besides = [interest, penalty, fees].into_iter().flatten().sum::<Money>();
    let principal = reader.principal(&draft.principal, besides);
    let loan_contract = reader.text("loanContract", &draft.loan_contract, TextKind::Line);
    let bank = reader.text("bank", &draft.bank, TextKind::Line);
    let collateral = reader.text("collateral", &draft.collateral, TextKind::Note);
    let officer = reader.text("officer", &draft.officer, TextKind::Line);
    let note = reader.text("note", &draft.note, TextKind::Note);
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
            loan_contract: loan_contract.ok()?,
            bank: bank.ok()?,
            loan_amount: loan_amount.ok()?,
            compensation: Compensation {
                on: on?,
                principal: principal?,
                interest: interest?,
                penalty: penalty?,
                fees: fees?,
            },
            expected: draft.expected,
            occupancy: occupancy?,
            collateral: collateral.ok()?,
            officer: officer.ok()?,
            note: note.ok()?,
        })
    };
    let facts = facts().filter(|_| reader.problems.iter().all(|it| it.warning));
    (facts, reader.problems)
}

/// The draft that reads back into `facts`.
pub(crate) fn of(facts: &CaseFacts) -> CaseDraft {
    let money = |amount: Money| if amount.is_zero() { String::new() } else { amount.to_string() };
    let some = |it: &Option<String>| it.clone().unwrap_or_default();
    let party = |it: &Party| PartyDraft {
        name: it.name.clone(),
        identity: some(&it.identity),
        phone: some(&it.phone),
        phone_source: details::code(it.phone_source.as_ref()),
        address: some(&it.address),
        address_source: details::code(it.address_source.as_ref()),
    };
    let debtor = party(&facts.debtor);
    CaseDraft {
        debtor: debtor.name,
        debtor_identity: debtor.identity,
        debtor_phone: debtor.phone,
        debtor_phone_source: debtor.phone_source,
        debtor_address: debtor.address,
        debtor_address_source: debtor.address_source,
        contract: facts.contract.clone(),
        expected: facts.expected,
        compensated_on: facts.compensation.on.to_string(),
        principal: facts.compensation.principal.to_string(),
        interest: money(facts.compensation.interest),
        penalty: money(facts.compensation.penalty),
        fees: money(facts.compensation.fees),
        occupancy: occupancy_draft(facts.occupancy),
        loan_contract: some(&facts.loan_contract),
        bank: some(&facts.bank),
        loan_amount: facts.loan_amount.map(|it| it.to_string()).unwrap_or_default(),
        guarantors: facts.guarantors.iter().map(party).collect(),
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

pub(crate) fn occupancy_draft(terms: Occupancy) -> OccupancyDraft {
    let (rule, figure) = match terms {
        Occupancy::NotAgreed => (OccupancyRule::NotAgreed, String::new()),
        Occupancy::Annual { percent } => (OccupancyRule::Annual, percent.to_string()),
        Occupancy::Daily { percent } => (OccupancyRule::Daily, percent.to_string()),
        Occupancy::Lpr { multiplier } => (OccupancyRule::Lpr, multiplier.to_string()),
    };
    OccupancyDraft { rule, figure }
}

fn is_blank(it: &PartyDraft) -> bool {
    [&it.name, &it.identity, &it.phone, &it.address].iter().all(|it| it.trim().is_empty())
}

/// A telephone or an address with its source, as the file has them.
type Detail<'a> = (&'a Option<String>, &'a Option<DetailSource>);

fn phone_of(it: &Party) -> Detail<'_> {
    (&it.phone, &it.phone_source)
}

fn address_of(it: &Party) -> Detail<'_> {
    (&it.address, &it.address_source)
}

/// What is typed cannot stand; the problem is on the list.
#[derive(Clone, Copy)]
struct CannotStand;

struct Reader<'a> {
    problems: Vec<FieldProblem>,
    entering: Entering<'a>,
    today: Day,
}

impl Reader<'_> {
    fn refuse(&mut self, field: &str, rule: FieldRule) {
        self.problems.push(FieldProblem { field: field.to_owned(), rule, warning: false });
    }

    fn warn(&mut self, field: &str, rule: FieldRule) {
        self.problems.push(FieldProblem { field: field.to_owned(), rule, warning: true });
    }

    /// The text typed, if any.
    fn text(&mut self, field: &str, typed: &str, kind: TextKind) -> Result<Option<String>, CannotStand> {
        typed::text(typed, kind).map_err(|rule| {
            self.refuse(field, rule);
            CannotStand
        })
    }

    fn required(&mut self, field: &str, typed: &str) -> Option<String> {
        let given = self.text(field, typed, TextKind::Line).ok()?;
        if given.is_none() {
            self.refuse(field, FieldRule::Required);
        }
        given
    }

    /// A telephone or an address and where it comes from, which is asked for unless it stood there without one.
    fn detail(
        &mut self,
        field: &str,
        typed: [&str; 2],
        before: Option<Detail<'_>>,
    ) -> Result<(Option<String>, Option<DetailSource>), CannotStand> {
        let [value, source] = typed;
        let Some(value) = self.text(field, value, TextKind::Line)? else { return Ok((None, None)) };
        let field = format!("{field}Source");
        let source = details::read(source).map_err(|rule| {
            self.refuse(&field, rule);
            CannotStand
        })?;
        let as_it_was = before.is_some_and(|(old, from)| old.as_ref() == Some(&value) && from.is_none());
        if source.is_none() && !as_it_was {
            self.refuse(&field, FieldRule::Required);
            return Err(CannotStand);
        }
        Ok((Some(value), source))
    }

    fn party(&mut self, draft: &CaseDraft) -> Option<Party> {
        let name = self.required("debtor", &draft.debtor);
        let identity = self.debtor_identity(draft);
        let before = match self.entering {
            Entering::Correcting(facts) => Some(&facts.debtor),
            Entering::New => None,
        };
        let was = |of: fn(&Party) -> Detail<'_>| before.map(of);
        let phone = self.detail("debtorPhone", [&draft.debtor_phone, &draft.debtor_phone_source], was(phone_of));
        let address =
            self.detail("debtorAddress", [&draft.debtor_address, &draft.debtor_address_source], was(address_of));
        let (name, identity) = (name?, identity.ok()?);
        let kind = identity.as_ref().map_or_else(|| typed::kind(&name), |it| it.kind);
        let ((phone, phone_source), (address, address_source)) = (phone.ok()?, address.ok()?);
        let identity = identity.map(|it| it.text);
        Some(Party { name, kind, identity, phone, phone_source, address, address_source })
    }

    /// A new case needs the number; one that came in without it can be corrected without it.
    fn debtor_identity(&mut self, draft: &CaseDraft) -> Result<Option<Identity>, CannotStand> {
        let field = "debtorIdentity";
        match self.text(field, &draft.debtor_identity, TextKind::Line)? {
            Some(number) => self.identity(field, &number, &draft.debtor).map(Some).ok_or(CannotStand),
            None if matches!(self.entering, Entering::Correcting(facts) if facts.debtor.identity.is_none()) => {
                self.warn(field, FieldRule::Required);
                Ok(None)
            }
            None => {
                self.refuse(field, FieldRule::Required);
                Err(CannotStand)
            }
        }
    }

    /// `None` only where something typed cannot stand.
    fn guarantors(&mut self, draft: &CaseDraft) -> Option<Vec<Party>> {
        let known = match self.entering {
            Entering::Correcting(facts) => facts.guarantors.len(),
            Entering::New => 0,
        };
        if draft.guarantors.len() > GUARANTORS {
            self.refuse("guarantors", FieldRule::BeyondLimit);
            return None;
        }
        let nobody = PartyDraft::default();
        let places = 0..draft.guarantors.len().max(known);
        let typed = places.map(|at| (at, draft.guarantors.get(at).unwrap_or(&nobody)));
        let typed = typed.filter(|(at, it)| *at < known || !is_blank(it));
        // Every one is read, so that what is wrong with the later ones is said too.
        let read: Vec<Option<Party>> = typed.map(|(at, it)| self.guarantor(at, it)).collect();
        read.into_iter().collect()
    }

    fn guarantor(&mut self, at: usize, typed: &PartyDraft) -> Option<Party> {
        let field = |name: &str| format!("guarantors.{at}.{name}");
        let name = self.required(&field("name"), &typed.name);
        let identity = self.text(&field("identity"), &typed.identity, TextKind::Line);
        let before = match self.entering {
            Entering::Correcting(facts) => facts.guarantors.get(at),
            Entering::New => None,
        };
        let was = |of: fn(&Party) -> Detail<'_>| before.map(of);
        let phone = self.detail(&field("phone"), [&typed.phone, &typed.phone_source], was(phone_of));
        let address = self.detail(&field("address"), [&typed.address, &typed.address_source], was(address_of));
        let identity = match identity.ok()? {
            None => None,
            Some(number) => Some(self.identity(&field("identity"), &number, &typed.name)?),
        };
        let name = name?;
        let kind = identity.as_ref().map_or_else(|| typed::kind(&name), |it| it.kind);
        let ((phone, phone_source), (address, address_source)) = (phone.ok()?, address.ok()?);
        let identity = identity.map(|it| it.text);
        Some(Party { name, kind, identity, phone, phone_source, address, address_source })
    }

    fn identity(&mut self, field: &str, number: &str, bearer: &str) -> Option<Identity> {
        match typed::identity(number, bearer) {
            Ok(read) => {
                match read.assurance {
                    Assurance::Checked => {}
                    Assurance::Old => self.warn(field, FieldRule::OldId),
                    Assurance::Unchecked => self.warn(field, FieldRule::IdNotChecked),
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

    fn compensated_on(&mut self, typed: &str, expected: bool) -> Option<Day> {
        let typed = self.required("compensatedOn", typed)?;
        match typed::day(&typed) {
            Ok(on) if on > self.today && !expected => self.refuse("compensatedOn", FieldRule::FutureDay),
            Ok(on) => return Some(on),
            Err(rule) => self.refuse("compensatedOn", rule),
        }
        None
    }

    /// A principal of zero stands where something else was compensated.
    fn principal(&mut self, typed: &str, besides: Money) -> Option<Money> {
        self.required("principal", typed)?;
        let amount = self.amount("principal", typed).ok()??;
        if amount.is_zero() && besides.is_zero() {
            self.refuse("principal", FieldRule::Required);
            return None;
        }
        Some(amount)
    }

    /// The amount typed, if any.
    fn amount(&mut self, field: &str, typed: &str) -> Result<Option<Money>, CannotStand> {
        if typed.trim().is_empty() {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(draft: &CaseDraft, facts: &CaseFacts) -> Vec<(String, bool)> {
        let (_, found) = read(draft, Entering::Correcting(facts), "2026-11-22".parse().unwrap());
        found.into_iter().map(|it| (it.field, it.warning)).collect()
    }

    #[test]
    fn a_number_on_file_without_a_source_may_stay_so_and_a_new_one_may_not() {
        let facts: CaseFacts = serde_json::from_str(
            r#"{"number": "2024-0001", "debtor": {"name": "赵明", "kind": "person", "phone": "13800000000"},
                "contract": "样例担字1号", "occupancy": {"rule": "not_agreed"}, "compensation": {"on": "2024-03-15",
                "principal": "100", "interest": "0", "penalty": "0", "fees": "0"}}"#,
        )
        .unwrap();
        let draft = of(&facts);
        let missing = ("debtorIdentity".to_owned(), true);
        assert_eq!(problems(&draft, &facts), std::slice::from_ref(&missing));
        let other = CaseDraft { debtor_phone: "13900000000".into(), ..draft.clone() };
        assert_eq!(problems(&other, &facts), [missing, ("debtorPhoneSource".to_owned(), false)]);
        let (kept, _) = read(&draft, Entering::Correcting(&facts), "2026-11-22".parse().unwrap());
        assert!(kept.is_some_and(|it| it.debtor.phone_source.is_none() && it.debtor.phone.is_some()));
    }
}
