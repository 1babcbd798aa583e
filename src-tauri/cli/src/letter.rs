//! Letters: one issued, or a file in hand compared with ours.

use std::path::Path;

use recourse_core::Day;
use recourse_desk::wire::{
    FieldRule, LetterDraft, LetterInstalment, LetterLanguage, LetterLayout, Refusal, VerifyLetter,
};
use recourse_desk::{Command, Right};
use serde_json::json;

use crate::args::LetterArgs;
use crate::people;
use crate::people::vault::LetterOut;
use crate::print::{DONE, PART};
use crate::run::{Answer, Caller, snake};
use crate::stop::{Misuse, Stop};

/// Days to pay that a letter gives unless told otherwise.
const DAYS_TO_PAY: u32 = 15;

impl Caller<'_> {
    pub(crate) fn letter(&self, args: &LetterArgs) -> Answer {
        if let Some(file) = &args.verify {
            return self.verify(file);
        }
        let (Some(number), Some(date), Some(out)) = (&args.number, &args.date, &args.out) else {
            return Err(Misuse::LetterPair { text: String::new() }.into());
        };
        let dated = date
            .parse::<Day>()
            .map_err(|_| Refusal::FieldInvalid { field: "dated".to_owned(), rule: FieldRule::NotADay })?;
        let pair = |text: &String| {
            let misuse = || Stop::from(Misuse::LetterPair { text: text.clone() });
            text.split_once('=').map(|(name, it)| (name.to_owned(), it.to_owned())).ok_or_else(misuse)
        };
        let plan = args.plan.iter().map(|it| pair(it).map(|(due, amount)| LetterInstalment { due, amount }));
        let draft = LetterDraft {
            case_id: self.find(number)?.to_string(),
            template: args.template.clone(),
            to: args.to.clone(),
            language: if args.english { LetterLanguage::English } else { LetterLanguage::Chinese },
            layout: if args.business { LetterLayout::Business } else { LetterLayout::Official },
            dated: date.clone(),
            pay_by: args.pay_by.clone().unwrap_or_else(|| dated.plus_days(DAYS_TO_PAY).to_string()),
            remark: args.remark.clone(),
            answers: args.answers.iter().map(pair).collect::<Result<_, _>>()?,
            plan: plan.collect::<Result<_, _>>()?,
            ..LetterDraft::default()
        };
        let issued = snake(self.desk.may_as("issue_letter_into", Right::Write)?.issue_letter_into(draft, out)?);
        let fact = |name: &str| issued.get(name).cloned().unwrap_or_default();
        let [file, sha256] = ["file", "sha256"].map(|it| fact(it).as_str().unwrap_or_default().to_owned());
        let (pages, seq) = (fact("pages").to_string(), fact("seq").to_string());
        let letter = LetterOut { number: number.as_str(), pages, seq, file: &file, sha256: &sha256 };
        self.done(self.told(|| Ok(issued.clone()), |page| people::vault::letter(page, &letter))?)
    }

    /// Whether `file` is a letter of the vault; one that is not is said and told by the exit status.
    fn verify(&self, file: &Path) -> Answer {
        self.open()?;
        let verified =
            self.desk.may(Command::verify_letter)?.verify_letter(VerifyLetter { path: file.display().to_string() })?;
        let status = if verified.letter.is_some() { DONE } else { PART };
        let document = || Ok(json!({"sha256": verified.sha256, "letter": snake(json!(verified.letter))}));
        Ok((self.told(document, |page| people::vault::verified(page, &verified))?, status))
    }
}
