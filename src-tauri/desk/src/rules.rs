//! The rules of law in force: what ships, and what the company laid upon it. A switch is shown before it is made.

use std::path::Path;

use recourse_core::events::{QuoteAdded, RulePackLoaded};
use recourse_core::statutes::{PackError, RulePack, Series, Turn, rule_changes};
use recourse_core::{CaseChange, Day, Entry, Money, Recorded, case_change};
use recourse_vault::Records as _;
use sha2::{Digest as _, Sha256};

use crate::desk::{Now, Open, count, seq};
use crate::ledger::source;
use crate::letters::hex;
use crate::refusals::file_trouble;
use crate::wire::{
    AddQuote, AskRules, CaseChanged, FieldRule, LayerKind, LoadRulePack, PreviewQuote, PreviewRulePack, QuoteDraft,
    QuoteLine, Refusal, RuleChanged, RuleLayer, RuleLine, RuleTurn, RulesChange, RulesShown, RulesSwitched, SeriesLine,
};
use crate::{Desk, forms};

/// Changed cases told one by one.
const LARGEST: usize = 200;
/// Longest rule pack that is read.
const LONGEST: u64 = 16 * 1024 * 1024;

impl Desk {
    /// Every rule in force with its source, the published series, and what the company laid upon what ships.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_rules(&self, _: AskRules) -> Result<RulesShown, Refusal> {
        self.read(|open, now| {
            let pack = &open.pack;
            let layers = layered(&open.vault.rule_layers()?).1;
            let rules = pack.listed().into_iter().map(|it| RuleLine {
                list: it.list.to_owned(),
                id: it.id,
                title: it.title,
                sources: it.sources.into_iter().map(source).collect(),
            });
            Ok(RulesShown {
                version: pack.version().to_owned(),
                layers: layers.into_iter().map(|(it, why)| layer(&it, why)).collect::<Result<_, _>>()?,
                series: pack.all_series().iter().map(|it| series(it, pack, now)).collect(),
                rules: rules.collect(),
            })
        })
    }

    /// What a quote would change in open cases; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::PackUnfit`].
    pub fn preview_quote(&self, ask: PreviewQuote) -> Result<RulesChange, Refusal> {
        self.read(|open, now| {
            let quote = quote(&ask.draft, now, &open.pack)?;
            let new = open.pack.with_quote(&quote).map_err(unfit)?;
            open.what_changes(&new, String::new(), now)
        })
    }

    /// Adds a quote to a published series, with where it was read; one of the same day is replaced.
    ///
    /// # Errors
    /// As [`Desk::preview_quote`].
    pub fn add_quote(&self, ask: AddQuote) -> Result<RulesSwitched, Refusal> {
        self.read(|open, now| {
            let quote = quote(&ask.draft, now, &open.pack)?;
            let new = open.pack.with_quote(&quote).map_err(unfit)?;
            open.switch(new, &Entry::QuoteAdded(quote), now)
        })
    }

    /// What a newer rule pack would change in open cases; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::PackUnfit`].
    pub fn preview_rule_pack(&self, ask: PreviewRulePack) -> Result<RulesChange, Refusal> {
        self.read(|open, now| {
            let read = read(Path::new(&ask.path))?;
            let new = open.pack.with_pack(&read.pack).map_err(unfit)?;
            open.what_changes(&new, read.sha256, now)
        })
    }

    /// Lays a newer rule pack upon the one in force: the very file that was looked at.
    ///
    /// # Errors
    /// [`Refusal::FileChanged`], and as [`Desk::preview_rule_pack`].
    pub fn load_rule_pack(&self, ask: LoadRulePack) -> Result<RulesSwitched, Refusal> {
        self.read(|open, now| {
            let Read { pack, sha256 } = read(Path::new(&ask.path))?;
            if sha256 != ask.sha256 {
                return Err(Refusal::FileChanged { path: ask.path });
            }
            let source = forms::text("source", &ask.source)?;
            let new = open.pack.with_pack(&pack).map_err(unfit)?;
            let version = new.version().to_owned();
            open.switch(new, &Entry::RulePackLoaded(RulePackLoaded { version, sha256, pack, source }), now)
        })
    }
}

impl Open {
    pub(crate) fn switch(&mut self, new: RulePack, entry: &Entry, now: Now) -> Result<RulesSwitched, Refusal> {
        let written = self.write(now, |tx| Ok(tx.append(None, entry)?))?;
        let version = new.version().to_owned();
        self.pack = new;
        self.agenda = None;
        self.balances = None;
        self.taken = None;
        Ok(RulesSwitched { seq: seq(written)?, version })
    }

    /// Every case that was not withdrawn, reckoned by either pack as of today.
    fn what_changes(&self, new: &RulePack, sha256: String, now: Now) -> Result<RulesChange, Refusal> {
        let old = &self.pack;
        let sums = self.vault.fold_all(Changes::default, |so_far, file| {
            so_far.cases = so_far.cases.saturating_add(1);
            so_far.changes.extend(case_change(old, new, file, now.today));
        })?;
        let mut all = Changes::default();
        for it in sums {
            all.cases = all.cases.saturating_add(it.cases);
            all.changes.extend(it.changes);
        }
        let moved = |it: &CaseChange| match (&it.before, &it.after) {
            (Ok(before), Ok(after)) => after.total - before.total,
            _ => Money::ZERO,
        };
        let difference: Money = all.changes.iter().map(moved).sum();
        let size = |it: &CaseChange| std::cmp::Reverse(moved(it).max(-moved(it)));
        all.changes.sort_by(|one, other| (size(one), &one.number).cmp(&(size(other), &other.number)));
        let known = [new.listed(), self.pack.listed()].concat();
        let title = |list: &str, id: &str| match list {
            "series" => id.to_owned(),
            "instruments" => new.source(id, "").title,
            _ => known
                .iter()
                .find(|it| it.list == list && it.id == id)
                .map_or_else(|| id.to_owned(), |it| it.title.clone()),
        };
        let rules = rule_changes(&self.pack, new).into_iter().map(|it| RuleChanged {
            title: title(it.list, &it.id),
            list: it.list.to_owned(),
            id: it.id,
            turn: match it.turn {
                Turn::Added => RuleTurn::Added,
                Turn::Changed => RuleTurn::Changed,
                Turn::Removed => RuleTurn::Removed,
            },
        });
        Ok(RulesChange {
            version: new.version().to_owned(),
            sha256,
            rules: rules.collect(),
            cases: count(all.cases)?,
            changed: u32::try_from(all.changes.len()).unwrap_or(u32::MAX),
            difference: difference.to_string(),
            largest: all.changes.iter().take(LARGEST).map(changed).collect(),
        })
    }
}

/// Cases looked at, and those that change.
#[derive(Default)]
struct Changes {
    cases: u64,
    changes: Vec<CaseChange>,
}

fn changed(it: &CaseChange) -> CaseChanged {
    let (before, after) = (it.before.as_ref().ok(), it.after.as_ref().ok());
    CaseChanged {
        id: it.case.to_string(),
        number: it.number.to_string(),
        before: before.map(|it| it.total.to_string()),
        after: after.map(|it| it.total.to_string()),
        per_diem_before: before.map(|it| it.per_diem.to_string()),
        per_diem_after: after.map(|it| it.per_diem.to_string()),
    }
}

/// The pack that ships with every layer that fits laid upon it. A layer that no longer fits is left aside, so that a
/// newer program still opens the vault; [`Desk::list_rules`] says so.
pub(crate) fn in_force(layers: &[Recorded]) -> RulePack {
    layered(layers).0
}

fn layered(layers: &[Recorded]) -> (RulePack, Vec<(Recorded, Option<PackError>)>) {
    let mut pack = RulePack::shipped().clone();
    let mut told = Vec::new();
    for it in layers {
        let next = match &it.entry {
            Entry::QuoteAdded(quote) => pack.with_quote(quote),
            Entry::RulePackLoaded(newer) => pack.with_pack(&newer.pack),
            _ => continue,
        };
        let why = match next {
            Ok(next) => {
                pack = next;
                None
            }
            Err(why) => {
                tracing::warn!(seq = it.seq, code = why.code(), "a rule layer does not fit and is left aside");
                Some(why)
            }
        };
        told.push((it.clone(), why));
    }
    (pack, told)
}

fn layer(it: &Recorded, why: Option<PackError>) -> Result<RuleLayer, Refusal> {
    let (what, title, source) = match &it.entry {
        Entry::QuoteAdded(quote) => {
            let title = format!("{} {} {}%", quote.series, quote.effective_on, quote.percent);
            (LayerKind::Quote, title, quote.source.clone())
        }
        Entry::RulePackLoaded(pack) => (LayerKind::Pack, pack.version.clone(), pack.source.clone()),
        _ => (LayerKind::Pack, String::new(), String::new()),
    };
    Ok(RuleLayer {
        seq: seq(it.seq)?,
        what,
        title,
        source,
        at: it.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        actor: it.actor.clone(),
        left_aside: why.map(|it| format!("{}: {it}", it.path)),
    })
}

fn series(it: &Series, pack: &RulePack, now: Now) -> SeriesLine {
    let next = it.quotes().iter().skip(1).map(|it| Some(it.from)).chain([None]);
    let quotes = it.quotes().iter().zip(next).map(|(quote, next)| QuoteLine {
        from: quote.from.to_string(),
        through: next.and_then(|it| Day::new(it.date().pred_opt()?).ok()).map(|it| it.to_string()),
        percent: quote.percent.to_string(),
        unverified: it.source_on(quote.from, pack).unverified,
        added: it.added_on(quote.from).map(ToOwned::to_owned),
    });
    let mut quotes: Vec<QuoteLine> = quotes.collect();
    quotes.reverse();
    SeriesLine {
        id: it.id().to_owned(),
        title: it.title().to_owned(),
        publisher: it.publisher().to_owned(),
        confirmed_until: it.confirmed_until().to_string(),
        stale: it.confirmed_until() < now.today,
        source: source(it.source(pack)),
        quotes,
    }
}

fn quote(draft: &QuoteDraft, now: Now, pack: &RulePack) -> Result<QuoteAdded, Refusal> {
    let effective_on = forms::day("effectiveOn", &draft.effective_on)?;
    let confirmed_until = forms::day_if_given("confirmedUntil", &draft.confirmed_until)?;
    if effective_on > now.today || confirmed_until.is_some_and(|it| it > now.today.plus_days(FORESEEN_DAYS)) {
        return Err(forms::invalid("effectiveOn", FieldRule::FutureDay));
    }
    if confirmed_until.is_some_and(|it| it < effective_on) {
        return Err(forms::invalid("confirmedUntil", FieldRule::NotAfterStart));
    }
    let series = forms::text("series", &draft.series)?;
    if pack.series(&series).is_none() {
        return Err(forms::invalid("series", FieldRule::NoSuchHead));
    }
    Ok(QuoteAdded {
        series,
        effective_on,
        percent: forms::percent("percent", &draft.percent)?,
        confirmed_until,
        source: forms::text("source", &draft.source)?,
    })
}

/// A quote holds until the next publication, a month ahead at most.
const FORESEEN_DAYS: u32 = 31;

/// A rule pack read from a file.
struct Read {
    pack: serde_json::Value,
    sha256: String,
}

fn read(path: &Path) -> Result<Read, Refusal> {
    let trouble = |why: std::io::Error| file_trouble(path, &why);
    let length = std::fs::metadata(path).map_err(trouble)?.len();
    if length > LONGEST {
        return Err(not_json("too long".to_owned()));
    }
    let bytes = std::fs::read(path).map_err(trouble)?;
    let pack = serde_json::from_slice(&bytes)
        .map_err(|why| not_json(format!("line {} column {}", why.line(), why.column())))?;
    Ok(Read { pack, sha256: hex(&Sha256::digest(&bytes)) })
}

fn not_json(detail: String) -> Refusal {
    Refusal::PackUnfit { path: String::new(), rule: "invalid_json".to_owned(), detail }
}

fn unfit(why: PackError) -> Refusal {
    Refusal::PackUnfit { path: why.path.clone(), rule: why.code().to_owned(), detail: why.to_string() }
}
