//! To whom letters of a case may go, and which templates fit.

use recourse_core::obligors::{Obligor, owed_by_with};
use recourse_core::{CaseFile, CreditorCapacity, Money, Stage};
use recourse_letters::{Figures, Language, Role, Wording, names};
use recourse_vault::Records as _;

use super::party::To;
use super::wordings::{Worded, Wordings};
use crate::Desk;
use crate::desk::{Now, Open, day_or};
use crate::ledger;
use crate::wire::{
    AskLetterChoices, LetterAddressee, LetterChoices, LetterRole, Refusal, TemplateChoice, TemplateMisfit,
};

impl Desk {
    /// To whom letters of a case may go, and every template with the reason why it does not fit, where it does not.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::CaseWithdrawn`], [`Refusal::AddresseeUnfit`], [`Refusal::ReferenceMissing`].
    pub fn letter_choices(&self, ask: AskLetterChoices) -> Result<LetterChoices, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.case_id)?;
            let dated = day_or(&ask.dated, now.today)?;
            let to = To::read(&ask.to, &file)?;
            let language: Language = ask.language.into();
            let case = open.standing(&file, to, dated)?;
            let choice = |it: Worded| match &case {
                Some(case) => case.choice(&it, open.wordings.get(&it.id, language).as_deref()),
                None => TemplateChoice { misfit: Some(TemplateMisfit::NotCompensated), ..shown(&it) },
            };
            let templates = open.wordings.all(Language::Chinese).into_iter().map(choice).collect();
            let addressees = open.veil(&file).over(open.addressees(&file, dated)?)?;
            Ok(LetterChoices { addressees, templates })
        })
    }
}

/// The templates of a language, whatever the case.
pub(super) fn without_case(wordings: &Wordings, language: Language, capacity: CreditorCapacity) -> Vec<TemplateChoice> {
    let choice = |it: &Wording| TemplateChoice {
        misfit: (!fits_capacity(it, capacity)).then_some(TemplateMisfit::OtherCapacity),
        ..shown(it)
    };
    let of_language = wordings.all(language).into_iter();
    of_language.filter(|it| it.goes_to(Role::Debtor) || it.goes_to(Role::Guarantor)).map(|it| choice(&it)).collect()
}

impl Open {
    /// Why a template does not fit, if it does not.
    pub(super) fn misfit(
        &self,
        file: &CaseFile,
        to: To,
        dated: &str,
        wording: Option<&Wording>,
        now: Now,
    ) -> Result<Option<TemplateMisfit>, Refusal> {
        let Some(wording) = wording else { return Ok(Some(TemplateMisfit::NotInThisLanguage)) };
        let case = self.standing(file, to, day_or(dated, now.today)?)?;
        Ok(case.map_or(Some(TemplateMisfit::NotCompensated), |it| it.misfit(wording)))
    }

    /// What decides which templates fit; nothing where there is no claim of ours yet, and none does.
    fn standing(&self, file: &CaseFile, to: To, dated: recourse_core::Day) -> Result<Option<Case>, Refusal> {
        if file.facts.expected {
            return Ok(None);
        }
        Ok(Some(Case {
            total: ledger::total(file, dated, &self.pack)?,
            owed: self.owed(file, to, dated)?,
            stated: match to {
                To::Guarantor { index } => file
                    .liabilities_in_force()
                    .is_some_and(|it| it.what.liabilities.iter().any(|it| it.guarantor == index)),
                To::Debtor | To::Outside(_) => true,
            },
            judged: file.judgment().is_some_and(|it| it.what.effective_on <= dated),
            suit: file.path.as_ref().is_some_and(|it| matches!(it.path, Stage::Litigation | Stage::Agency)),
            capacity: self.vault.organisation()?.unwrap_or_default().capacity,
            role: to.role(),
        }))
    }

    fn owed(&self, file: &CaseFile, to: To, dated: recourse_core::Day) -> Result<Money, Refusal> {
        let obligor = match to {
            To::Debtor | To::Outside(_) => Obligor::Debtor,
            To::Guarantor { index } => Obligor::Guarantor { index },
        };
        Ok(owed_by_with(file, obligor, dated, &self.pack).map_err(|why| ledger::refused(&why))?.total)
    }

    fn addressees(&self, file: &CaseFile, dated: recourse_core::Day) -> Result<Vec<LetterAddressee>, Refusal> {
        let guarantors = (0_u32..).zip(&file.facts.guarantors).map(|(index, _)| To::Guarantor { index });
        let outside = [Role::Heir, Role::ThirdParty, Role::Court].map(To::Outside);
        let addressee = |to: To| {
            let party = to.party(file);
            Ok(LetterAddressee {
                to: to.text(),
                role: role(to.role()),
                name: party.map(|it| it.name.clone()).unwrap_or_default(),
                owed: party.map(|_| self.owed(file, to, dated)).transpose()?.map(|it| it.to_string()),
            })
        };
        [To::Debtor].into_iter().chain(guarantors).chain(outside).map(addressee).collect()
    }
}

/// What decides which templates fit.
struct Case {
    total: Money,
    owed: Money,
    stated: bool,
    judged: bool,
    suit: bool,
    capacity: CreditorCapacity,
    role: Role,
}

impl Case {
    fn choice(&self, known: &Wording, wording: Option<&Wording>) -> TemplateChoice {
        TemplateChoice {
            misfit: wording.map_or(Some(TemplateMisfit::NotInThisLanguage), |it| self.misfit(it)),
            ..shown(wording.unwrap_or(known))
        }
    }

    fn misfit(&self, it: &Wording) -> Option<TemplateMisfit> {
        let needs = |name: &str| it.needs.iter().any(|it| it == name);
        let reasons = [
            (!it.goes_to(self.role), TemplateMisfit::OtherAddressee),
            (!fits_capacity(it, self.capacity), TemplateMisfit::OtherCapacity),
            (needs("own_basis") && !self.stated, TemplateMisfit::NoLiability),
            (it.figures == Figures::Owed && self.owed <= Money::ZERO, TemplateMisfit::NothingOwed),
            (it.figures == Figures::Settled && self.total > Money::ZERO, TemplateMisfit::StillOwed),
            (needs("judged_court") && !self.judged, TemplateMisfit::NoJudgment),
            (needs("suit") && !self.suit, TemplateMisfit::NoSuitDecision),
        ];
        reasons.into_iter().find_map(|(holds, why)| holds.then_some(why))
    }
}

fn fits_capacity(it: &Wording, capacity: CreditorCapacity) -> bool {
    it.from.is_empty() || it.from.contains(&capacity)
}

fn shown(it: &Wording) -> TemplateChoice {
    let (name, name_en) = names(it);
    TemplateChoice {
        id: it.id.clone(),
        name,
        name_en,
        law: it.law.clone(),
        demands: it.demands.clone(),
        version: it.version,
        misfit: None,
        plan: it.lists_plan(),
    }
}

pub(super) fn role(it: Role) -> LetterRole {
    match it {
        Role::Debtor => LetterRole::Debtor,
        Role::Guarantor => LetterRole::Guarantor,
        Role::Heir => LetterRole::Heir,
        Role::ThirdParty => LetterRole::ThirdParty,
        Role::Court => LetterRole::Court,
    }
}
