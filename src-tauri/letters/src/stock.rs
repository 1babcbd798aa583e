//! What a letter gives its wording: every variable by name, and lists.

mod lists;

use recourse_core::events::LiabilityBasis;
use recourse_core::{Day, Money, Occupancy, PartyKind, numerals};

use crate::asked::{ASKED, AskedKind};
use crate::document::Text;
use crate::facts::{Addressee, Capacity, Caveat, Language, LetterFacts, Mark, Role};
use crate::figures::{date, yuan};
use crate::wording::{Stock, Values, comma};

/// Everything that `facts` give to a wording.
pub(crate) fn of(facts: &LetterFacts) -> Stock {
    let it = Pen { language: facts.language };
    let mut values = Values::new();
    it.parties(facts, &mut values);
    it.loan(facts, &mut values);
    it.figures(facts, &mut values);
    it.agreement(facts, &mut values);
    it.liability(facts, &mut values);
    it.court(facts, &mut values);
    it.plan(facts, &mut values);
    it.answers(facts, &mut values);
    it.annexes(facts, &mut values);
    Stock { lists: lists::of(facts), values }
}

/// A condition that holds.
fn yes(holds: bool) -> Option<Text> {
    holds.then(Text::default)
}

fn given(text: &str) -> Option<Text> {
    (!text.trim().is_empty()).then(|| Text::plain(text.trim()))
}

/// A number, which is not broken over lines.
fn code(text: &str) -> Option<Text> {
    (!text.trim().is_empty()).then(|| Text::whole(text.trim()))
}

/// A name of up to eight characters is kept on one line; a longer one would tear holes into the lines.
fn name(text: &str) -> Option<Text> {
    let text = text.trim();
    let short = text.chars().count() <= 8;
    given(text).map(|it| if short { Text::whole(text) } else { it })
}

fn capitals(amount: Money) -> Option<Text> {
    numerals::capitals(amount).ok().map(|it| Text::plain(it.text))
}

struct Pen {
    language: Language,
}

impl Pen {
    #[expect(clippy::unnecessary_wraps, reason = "a line of the table of facts may be missing")]
    fn day(&self, it: Day) -> Option<Text> {
        Some(Text::whole(date(it, self.language)))
    }

    #[expect(clippy::unnecessary_wraps, reason = "a line of the table of facts may be missing")]
    fn sum(&self, it: Money) -> Option<Text> {
        Some(Text::whole(yuan(it, self.language)))
    }

    fn above_zero(&self, it: Money) -> Option<Text> {
        self.sum(it).filter(|_| it > Money::ZERO)
    }

    fn parties(&self, facts: &LetterFacts, values: &mut Values) {
        let sender = &facts.sender;
        values.extend([
            ("sender", given(&sender.name)),
            ("sender_address", given(&sender.address)),
            ("sender_phone", code(&sender.phone)),
            ("contact", name(&sender.contact)),
            ("account_name", given(&sender.account_name)),
            ("account_bank", given(&sender.account_bank)),
            ("account_number", code(&sender.account_number)),
            ("insurer", yes(facts.capacity == Capacity::Insurer)),
            ("number", code(facts.number.as_str())),
            ("number_digits", code(facts.number.as_str().trim_start_matches(|it: char| !it.is_ascii_digit()))),
            ("dated", self.day(facts.dated)),
            ("pay_by", self.day(facts.pay_by)),
            ("remark", facts.remark.as_deref().and_then(given)),
        ]);
        let to = &facts.addressee;
        values.extend([
            ("addressee", name(&to.name)),
            ("addressee_address", to.address.as_deref().and_then(given)),
            ("addressee_identity", to.identity.as_deref().and_then(code)),
            ("addressee_phone", to.phone.as_deref().and_then(code)),
            ("to_person", yes(to.kind == PartyKind::Person)),
        ]);
        let debtor = facts.debtor();
        values.extend([
            ("debtor", name(&debtor.name)),
            ("debtor_identity", debtor.identity.as_deref().and_then(code)),
            ("debtor_address", debtor.address.as_deref().and_then(given)),
            ("debtor_phone", debtor.phone.as_deref().and_then(code)),
            ("debtor_person", yes(debtor.kind == PartyKind::Person)),
            ("owing", given(self.owing(to.role))),
        ]);
    }

    /// The debtor as the letter speaks of him.
    fn owing(&self, role: Role) -> &'static str {
        match (self.language, role) {
            (Language::Chinese, Role::Debtor) => "贵方",
            (Language::English, Role::Debtor) => "you",
            (Language::Chinese, Role::Guarantor | Role::Heir | Role::ThirdParty | Role::Court) => "债务人",
            (Language::English, Role::Guarantor | Role::Heir | Role::ThirdParty | Role::Court) => "the debtor",
        }
    }

    fn loan(&self, facts: &LetterFacts, values: &mut Values) {
        let (loan, paid) = (&facts.loan, &facts.compensation);
        values.extend([
            ("loan_bank", loan.bank.as_deref().and_then(given)),
            ("loan_contract", loan.contract.as_deref().and_then(code)),
            ("loan_amount", loan.amount.and_then(|it| self.sum(it))),
            ("guarantee", code(&loan.guarantee)),
            ("compensated_on", self.day(paid.on)),
            ("compensated", self.sum(paid.total())),
            ("compensated_capitals", capitals(paid.total())),
            ("part_principal", self.above_zero(paid.principal)),
            ("part_interest", self.above_zero(paid.interest)),
            ("part_penalty", self.above_zero(paid.penalty)),
            ("part_fees", self.above_zero(paid.fees)),
        ]);
    }

    fn figures(&self, facts: &LetterFacts, values: &mut Values) {
        let received = !facts.received.is_empty();
        let count = facts.received.len();
        let counted = match self.language {
            Language::Chinese => format!("{count}笔"),
            Language::English if count == 1 => "one payment".to_owned(),
            Language::English => format!("{count} payments"),
        };
        values.extend([
            ("total", self.sum(facts.total)),
            ("total_capitals", capitals(facts.total)),
            ("demanded", self.sum(facts.demanded())),
            ("demanded_capitals", capitals(facts.demanded())),
            ("per_diem", self.above_zero(facts.per_diem)),
            ("runs_from", self.day(facts.runs_from())),
            ("last_day_free", yes(facts.runs_from() == facts.dated)),
            ("received_count", received.then(|| Text::whole(counted))),
            ("received_total", received.then(|| self.sum(facts.received_total())).flatten()),
            ("settled", yes(facts.total <= Money::ZERO)),
            ("not_evading", yes(!facts.marks.contains(&Mark::Evading))),
            ("training", yes(facts.marks.contains(&Mark::Training))),
            ("reported", yes(facts.marks.contains(&Mark::Reported))),
        ]);
    }

    fn agreement(&self, facts: &LetterFacts, values: &mut Values) {
        let percent = |it| Some(Text::whole(format!("{it}%")));
        let (mut none, mut year, mut day, mut lpr) = (None, None, None, None);
        let by_terms = !facts.runs.is_empty() || facts.judgment.is_some();
        match facts.occupancy {
            _ if by_terms => {}
            Occupancy::NotAgreed => none = yes(true),
            Occupancy::Annual { percent: it } => year = percent(it),
            Occupancy::Daily { percent: it } => day = percent(it),
            Occupancy::Lpr { multiplier } => {
                lpr = Some(Text::whole(match self.language {
                    Language::Chinese => format!("{multiplier}倍"),
                    Language::English => format!("{multiplier} times"),
                }));
            }
        }
        let (mut stale, mut unverified) = (None, Vec::new());
        for caveat in &facts.caveats {
            match caveat {
                Caveat::ReferenceStale { confirmed } => stale = self.day(*confirmed),
                Caveat::Unverified { title } => unverified.push(title.as_str()),
            }
        }
        let unverified = (!unverified.is_empty()).then(|| Text::plain(unverified.join(comma(self.language))));
        values.extend([
            ("rate_none", none),
            ("rate_year", year),
            ("rate_day", day),
            ("rate_lpr", lpr),
            ("runs", yes(!facts.runs.is_empty())),
            ("stale_after", stale),
            ("unverified", unverified),
        ]);
    }

    fn liability(&self, facts: &LetterFacts, values: &mut Values) {
        let own = facts.liability.as_ref();
        let basis = own.and_then(|it| it.basis);
        let on = |wanted| yes(basis == Some(wanted));
        let part = own.is_some_and(|it| it.owed < facts.total);
        values.extend([
            ("own_basis", yes(basis.is_some())),
            ("basis_joint", on(LiabilityBasis::JointGuarantee)),
            ("basis_general", on(LiabilityBasis::GeneralGuarantee)),
            ("basis_security", on(LiabilityBasis::ThirdPartySecurity)),
            ("basis_codebtor", on(LiabilityBasis::JointDebtor)),
            ("own_contract", own.and_then(|it| it.contract.as_deref()).and_then(code)),
            ("own_share", own.and_then(|it| it.share).map(|it| Text::whole(format!("{it}%")))),
            ("own_ceiling", own.and_then(|it| it.ceiling).and_then(|it| self.sum(it))),
            ("own_paid", own.and_then(|it| self.above_zero(it.paid))),
            ("own_part", yes(part)),
            ("period_from", own.and_then(|it| it.period_from).and_then(|it| self.day(it))),
            ("period_until", own.and_then(|it| it.period_until).and_then(|it| self.day(it))),
            ("demanded_on", own.and_then(|it| it.demanded_on).and_then(|it| self.day(it))),
        ]);
    }

    fn court(&self, facts: &LetterFacts, values: &mut Values) {
        let judgment = facts.judgment.as_ref();
        values.extend([
            ("judged_court", judgment.and_then(|it| given(&it.court))),
            ("judged_number", judgment.and_then(|it| code(&it.case_number))),
            ("judged_on", judgment.and_then(|it| self.day(it.judged_on))),
            ("effective_on", judgment.and_then(|it| self.day(it.effective_on))),
            ("perform_by", judgment.and_then(|it| it.perform_by).and_then(|it| self.day(it))),
            ("claims", yes(!facts.claims.is_empty())),
            ("suit", facts.suit_decided_on.and_then(|it| self.day(it))),
        ]);
    }

    fn plan(&self, facts: &LetterFacts, values: &mut Values) {
        let there = !facts.plan.is_empty();
        let planned = facts.planned();
        let count = facts.plan.len();
        let counted = match self.language {
            Language::Chinese => format!("{count}期"),
            Language::English if count == 1 => "one instalment".to_owned(),
            Language::English => format!("{count} instalments"),
        };
        values.extend([
            ("plan", yes(there)),
            ("plan_count", there.then(|| Text::whole(counted))),
            ("plan_total", there.then(|| self.sum(planned)).flatten()),
            ("plan_capitals", there.then(|| capitals(planned)).flatten()),
            ("plan_first", facts.plan.first().and_then(|it| self.day(it.due))),
            ("plan_last", facts.plan.last().and_then(|it| self.day(it.due))),
            ("plan_first_amount", facts.plan.first().and_then(|it| self.sum(it.amount))),
            ("plan_last_amount", facts.plan.last().and_then(|it| self.sum(it.amount))),
            ("plan_cut", there.then(|| self.above_zero(facts.total - planned)).flatten()),
            ("plan_more", there.then(|| self.above_zero(planned - facts.total)).flatten()),
        ]);
    }

    /// What the writer gave; what cannot be read is not there.
    fn answers(&self, facts: &LetterFacts, values: &mut Values) {
        for it in &ASKED {
            let answer = facts.answers.get(it.name).map(|it| it.trim()).filter(|it| !it.is_empty());
            let text = answer.and_then(|answer| match it.kind {
                AskedKind::Line | AskedKind::Lines => name(answer),
                AskedKind::Code => code(answer),
                AskedKind::Day => answer.parse().ok().and_then(|it| self.day(it)),
                AskedKind::Amount => answer.parse().ok().and_then(|it| self.above_zero(it)),
            });
            values.insert(it.name, text);
        }
        let offer: Option<Money> = facts.answers.get("offer_amount").and_then(|it| it.parse().ok());
        values.extend([
            ("offer_capitals", offer.and_then(capitals)),
            ("offer_cut", offer.and_then(|it| self.above_zero(facts.total - it))),
            (
                "filed",
                yes(values.get("court").is_some_and(Option::is_some)
                    && values.get("case_number").is_some_and(Option::is_some)),
            ),
        ]);
    }

    fn annexes(&self, facts: &LetterFacts, values: &mut Values) {
        let received = !facts.received.is_empty();
        let accruals = !facts.accruals.is_empty();
        let both = received && accruals;
        let word = match self.language {
            Language::Chinese => "附件",
            Language::English => "Annex",
        };
        let annex = |there: bool, number: u8| {
            let gap = if self.language == Language::English { " " } else { "" };
            there.then(|| Text::whole(if both { format!("{word}{gap}{number}") } else { word.to_owned() }))
        };
        values.extend([
            ("received_annex", annex(received, 1)),
            ("accruals_annex", annex(accruals, 2)),
            ("both_annexes", yes(both)),
            ("events", yes(!facts.events.is_empty())),
        ]);
    }
}

/// Who somebody is, as an item of a list.
fn party(it: &Addressee) -> Values {
    let text = |it: &Option<String>| it.as_deref().and_then(given);
    Values::from([
        ("party", name(&it.name)),
        ("party_identity", it.identity.as_deref().and_then(code)),
        ("party_home", text(&it.address)),
        ("party_number", it.phone.as_deref().and_then(code)),
        ("party_person", yes(it.kind == PartyKind::Person)),
    ])
}
