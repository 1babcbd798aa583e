//! What the whole vault is owed on a day, by stage and head, reckoned on all cores.

use std::collections::BTreeMap;

use recourse_core::ledger::{Detail, HeadKind, reckon_with};
use recourse_core::{Day, Money, Stage, claim_on_with};

use crate::Desk;
use crate::desk::{count, day_or};
use crate::ledger::kind;
use crate::wire::{AskBalances, HeadSum, PortfolioBalances, Refusal, StageBalances};

impl Desk {
    /// All balances of the vault on a day, by stage and head.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn portfolio_balances(&self, ask: AskBalances) -> Result<PortfolioBalances, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(&ask.as_of, now.today)?;
            let (pack, sight) = (&open.pack, &open.sight);
            let sums = open.vault.fold_all(Sums::default, |sums, file| {
                if !sight.covers(&file.facts) {
                    return;
                }
                let done = reckon_with(&claim_on_with(file, as_of, pack), as_of, Detail::Summary, pack);
                let Ok(done) = done else { return sums.unreckoned = sums.unreckoned.saturating_add(1) };
                let stage = sums.stages.entry(file.stage).or_default();
                stage.cases = stage.cases.saturating_add(1);
                for it in done.heads {
                    stage.heads.add(it.id, (it.kind, it.label), it.balance);
                }
            })?;
            shown(as_of, sums.into_iter().fold(Sums::default(), Sums::with))
        })
    }
}

/// Sums of some cases.
#[derive(Default)]
struct Sums {
    stages: BTreeMap<Stage, StageSums>,
    unreckoned: u64,
}

#[derive(Default)]
struct StageSums {
    cases: u64,
    heads: Heads,
}

/// Sums by head: name in the claim, what it is and what the claim calls it.
#[derive(Default)]
struct Heads(BTreeMap<String, ((HeadKind, String), Money)>);

impl Heads {
    fn add(&mut self, id: String, named: (HeadKind, String), balance: Money) {
        let sum = self.0.entry(id).or_insert_with(|| (named, Money::ZERO));
        sum.1 = sum.1 + balance;
    }

    fn total(&self) -> Money {
        self.0.values().map(|(_, balance)| *balance).sum()
    }

    fn shown(&self) -> Vec<HeadSum> {
        let line = |(id, ((nature, label), balance)): (&String, &((HeadKind, String), Money))| HeadSum {
            head: kind(*nature),
            id: id.clone(),
            nature: (*nature).into(),
            label: label.clone(),
            balance: balance.to_string(),
        };
        self.0.iter().map(line).collect()
    }
}

impl Sums {
    fn with(mut self, other: Self) -> Self {
        self.unreckoned = self.unreckoned.saturating_add(other.unreckoned);
        for (stage, theirs) in other.stages {
            let ours = self.stages.entry(stage).or_default();
            ours.cases = ours.cases.saturating_add(theirs.cases);
            for (id, (named, balance)) in theirs.heads.0 {
                ours.heads.add(id, named, balance);
            }
        }
        self
    }
}

fn shown(as_of: Day, sums: Sums) -> Result<PortfolioBalances, Refusal> {
    let mut all = Heads::default();
    let mut cases = sums.unreckoned;
    let mut stages = Vec::new();
    for (stage, it) in &sums.stages {
        cases = cases.saturating_add(it.cases);
        for (id, (named, balance)) in &it.heads.0 {
            all.add(id.clone(), named.clone(), *balance);
        }
        stages.push(StageBalances {
            stage: (*stage).into(),
            cases: count(it.cases)?,
            total: it.heads.total().to_string(),
            heads: it.heads.shown(),
        });
    }
    Ok(PortfolioBalances {
        as_of: as_of.to_string(),
        cases: count(cases)?,
        unreckoned: count(sums.unreckoned)?,
        total: all.total().to_string(),
        heads: all.shown(),
        stages,
    })
}
