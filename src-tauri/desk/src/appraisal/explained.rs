//! One path opened line by line, for the screen.

use std::collections::HashMap;

use recourse_appraisal::{
    Appraiser, Assumption, CaseInputs, Explained, Fact, FlowKind, Line, Part, Path, Rest, Rests, Security, percent,
    share_of,
};
use recourse_core::Money;

use super::{origin, plain, refused, unit};
use crate::Desk;
use crate::refusals::fault;
use crate::wire::{
    ComparePaths, ExplainPath, ExplainedLine, ExplainedPart, ExplainedRest, FileFact, PathExplained, Refusal,
};

impl Desk {
    /// One path opened down to the law, the facts of the file, the learned rates, the company's own figures and the
    /// assumptions it rests on.
    ///
    /// # Errors
    /// As [`Desk::compare_paths`].
    pub fn explain_path(&self, ask: ExplainPath) -> Result<PathExplained, Refusal> {
        self.read(|open, now| {
            let path = Path::from(ask.path);
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, pack) = open.asked(&question, now)?;
            let appraiser = Appraiser::of(&pack).map_err(refused)?;
            let found = appraiser.explain(&inputs, path).map_err(refused)?;
            let assumptions = pack.iter().map(|it| (it.id.as_str(), it)).collect();
            Page { found: &found, inputs: &inputs, assumptions }.shown()
        })
    }
}

/// An explanation and what its grounds are looked up in.
struct Page<'a> {
    found: &'a Explained,
    inputs: &'a CaseInputs,
    assumptions: HashMap<&'a str, &'a Assumption>,
}

impl Page<'_> {
    fn shown(&self) -> Result<PathExplained, Refusal> {
        let lines = self.found.lines.iter().zip(&self.found.rests);
        let lines = lines.map(|(line, rests)| self.line(line, rests)).collect::<Result<_, Refusal>>()?;
        Ok(PathExplained { path: self.found.path.into(), lines })
    }

    fn line(&self, line: &Line, rests: &Rests) -> Result<ExplainedLine, Refusal> {
        let above = line.parent.and_then(|it| self.found.lines.get(it));
        let (part, label) = match &line.part {
            Part::Chance(label) => (ExplainedPart::Chance, label),
            Part::Decide(label) => (ExplainedPart::Decide, label),
            Part::Cost(label, _) => (ExplainedPart::Cost, label),
            Part::Branch(label, _) => (ExplainedPart::Branch, label),
            Part::Flow(label, FlowKind::Receipt) => (ExplainedPart::Flow, label),
            Part::Flow(label, FlowKind::Refund) => (ExplainedPart::Refund, label),
            Part::Taken(label) => (ExplainedPart::Taken, label),
            Part::Left(label) => (ExplainedPart::Left, label),
        };
        let (label, number) = match label.strip_prefix("instalment_").and_then(|it| it.parse().ok()) {
            Some(number) => ("instalment".to_owned(), Some(number)),
            None => (label.to_string(), None),
        };
        let (chance, months) = match line.part {
            Part::Branch(_, months) => {
                let above = above.map_or(0.0, |it| it.probability);
                (Some(plain(part_of(line.probability, above), 1)), Some(plain(months, 1)))
            }
            _ => (None, None),
        };
        let amount = match line.part {
            Part::Cost(_, yuan) => Some(plain(yuan, 2)),
            Part::Flow(..) => share_of(line.value, line.weight).map(|it| plain(it, 2)),
            _ => None,
        };
        let told = |rests: &[Rest]| rests.iter().map(|it| self.rest(it)).collect::<Vec<_>>();
        Ok(ExplainedLine {
            parent: line.parent.map(u32::try_from).transpose().map_err(|why| fault(&why))?,
            part,
            label,
            number,
            value: plain(line.value, 2),
            reached_percent: plain(percent(line.probability), 1),
            chance_percent: chance,
            months,
            amount,
            today_percent: plain(part_of(line.weight, line.probability), 1),
            amount_rests: told(&rests.amount),
            chance_rests: told(&rests.chance),
            months_rests: told(&rests.months),
            shape_rests: told(&rests.shape),
            worlds_rests: told(&rests.worlds),
            rate_rests: told(&rests.rate),
        })
    }

    fn rest(&self, it: &Rest) -> ExplainedRest {
        match it {
            Rest::Path => ExplainedRest::Path,
            Rest::Law(law) => ExplainedRest::Law {
                title: law.title.clone(),
                article: law.article.clone(),
                unverified: law.unverified,
            },
            Rest::Fact(fact) => ExplainedRest::File { fact: (*fact).into(), value: self.fact(*fact) },
            Rest::Assumption(id) => match self.assumptions.get(id.as_str()) {
                Some(it) => assumed(it),
                None => ExplainedRest::Path,
            },
        }
    }

    /// What the file says, as text; what is a choice, by its name.
    fn fact(&self, fact: Fact) -> String {
        let inputs = self.inputs;
        let signs = |it: Option<i16>| it.map(|it| it.to_string()).unwrap_or_default();
        match fact {
            Fact::Claim => inputs.claim.to_string(),
            Fact::Accruing => inputs.accruing.to_string(),
            Fact::Accrual => inputs.accrual_per_year.to_string(),
            Fact::Debtor => match inputs.debtor {
                recourse_core::PartyKind::Person => "person".to_owned(),
                recourse_core::PartyKind::Company => "company".to_owned(),
            },
            Fact::Guarantors => inputs.guarantors.to_string(),
            Fact::Security => match inputs.security {
                Security::Valued { value } => value.to_string(),
                Security::None | Security::Unvalued => Money::ZERO.to_string(),
            },
            Fact::Silence => inputs.days_since_compensation.to_string(),
            Fact::Received => inputs.received.to_string(),
            Fact::WillingSigns => signs(inputs.known.willing_signs),
            Fact::AbleSigns => signs(inputs.known.able_signs),
            Fact::Damages => inputs.known.damages.to_string(),
        }
    }
}

pub(super) fn assumed(it: &Assumption) -> ExplainedRest {
    ExplainedRest::Assumption {
        id: it.id.clone(),
        value: it.value.normalize().to_string(),
        unit: unit(it.unit),
        origin: origin(it.origin),
    }
}

/// One of another in percent; nothing of nothing.
fn part_of(one: f64, other: f64) -> f64 {
    share_of(one, other).map_or(0.0, percent)
}

crate::convert::same!(Fact, FileFact: Claim Accruing Accrual Debtor Guarantors Security Silence Received WillingSigns AbleSigns Damages);
