//! The figure of a credit report beside what the ledger says was owed that day.

use recourse_core::casework::{CreditFigures, CreditHead, credit_figures};
use recourse_core::{CaseFile, Money, accounts};

use crate::deadlines::named;
use crate::desk::{Open, count, seq};
use crate::ledger;
use crate::refusals::fault;
use crate::wire::{CreditFit, CreditHeadKind, CreditLine, CreditPart, FileCondition, HeadNature, Ledger, Refusal};

impl Open {
    /// The latest figures of each obligor, held against the ledger of their day.
    pub(crate) fn credit(&self, file: &CaseFile) -> Result<Vec<CreditLine>, Refusal> {
        credit_figures(file).iter().map(|it| self.credit_line(file, it)).collect()
    }

    fn credit_line(&self, file: &CaseFile, it: &CreditFigures) -> Result<CreditLine, Refusal> {
        let ledger = ledger::of(file, it.on, &self.pack).ok().filter(|_| !file.facts.expected);
        let (parts, difference, fit) = match &ledger {
            None => (Vec::new(), Money::ZERO, CreditFit::Unknown),
            Some(ledger) => compared(it, ledger)?,
        };
        Ok(CreditLine {
            seq: seq(it.seq)?,
            obligor: it.obligor.map(|who| named(file, who)),
            on: it.on.to_string(),
            parts,
            difference: difference.to_string(),
            fit,
            explained: it.explained.clone(),
        })
    }

    /// What somebody should see to on the file, by name.
    pub(crate) fn file_conditions(&self, file: &CaseFile) -> Result<Vec<FileCondition>, Refusal> {
        let mut all = Vec::new();
        for it in self.credit(file)?.into_iter().filter(|it| it.fit == CreditFit::Unexplained) {
            all.push(FileCondition::CreditDiffers { on: it.on, difference: it.difference });
        }
        let stray: Vec<Money> = accounts::to_be_redirected(file).map(|it| it.amount).collect();
        if !stray.is_empty() {
            let number = count(stray.len().try_into().unwrap_or(u64::MAX))?;
            let amount = stray.into_iter().sum::<Money>().to_string();
            all.push(FileCondition::StrayPayments { count: number, amount });
        }
        Ok(all)
    }
}

/// Part by part, then in all where a total is stated; the difference is that of the total, else of the parts together.
fn compared(it: &CreditFigures, ledger: &Ledger) -> Result<(Vec<CreditPart>, Money, CreditFit), Refusal> {
    let read = |text: &str| text.parse::<Money>().map_err(|why| fault(&why));
    let mut parts = Vec::new();
    let (mut apart, mut difference) = (false, Money::ZERO);
    for (head, theirs) in &it.heads {
        let of_it = ledger.heads.iter().filter(|line| part_of(line.nature) == *head);
        let ours: Money = of_it.map(|line| read(&line.balance)).collect::<Result<Vec<_>, Refusal>>()?.into_iter().sum();
        let between = *theirs - ours;
        apart |= !between.is_zero();
        difference = difference + between;
        parts.push(part(Some((*head).into()), *theirs, ours));
    }
    if let Some(theirs) = it.total {
        let ours = read(&ledger.total)?;
        difference = theirs - ours;
        apart |= !difference.is_zero();
        parts.push(part(None, theirs, ours));
    }
    let fit = match (apart, &it.explained) {
        (false, _) => CreditFit::Same,
        (true, Some(_)) => CreditFit::Explained,
        (true, None) => CreditFit::Unexplained,
    };
    Ok((parts, difference, fit))
}

fn part(head: Option<CreditHeadKind>, theirs: Money, ours: Money) -> CreditPart {
    CreditPart { head, theirs: theirs.to_string(), ours: ours.to_string(), difference: (theirs - ours).to_string() }
}

/// The part of a report that a head of the ledger belongs to.
fn part_of(nature: HeadNature) -> CreditHead {
    match nature {
        HeadNature::Principal => CreditHead::Principal,
        HeadNature::Interest | HeadNature::Penalty => CreditHead::Interest,
        HeadNature::Damages => CreditHead::Damages,
        HeadNature::Cost | HeadNature::PostJudgment | HeadNature::Other => CreditHead::Other,
    }
}

crate::convert::same!(CreditHead, CreditHeadKind: Principal Interest Damages Other);
