//! Narrowing the list of cases, choosing several of them, acting on them at once, and views kept under a name.
//!
//! What the rows of the list say is asked of the store; what a file says of today is known from the agenda, which is
//! worked out once a day.

use std::collections::BTreeSet;

use recourse_core::casework::{Casework, StepPlanned, Tagged, catalogue};
use recourse_core::clocks::Turn;
use recourse_core::tracks::tracks;
use recourse_core::users::Right;
use recourse_core::{CaseFacts, CaseFile, CaseId, Day, Entry, Money, Recorded, Stage};
use recourse_vault::{Filter, ListedCase, Records as _, ViewsOf};

use crate::agenda::{Docket, DueKind};
use crate::desk::{Now, Open, count, day_or, seq};
use crate::forms::{self, invalid};
use crate::refusals::fault;
use crate::tactics::coded;
use crate::veil::Veil;
use crate::wire::{
    AskListChoices, AskViews, AssignCases, BulkDone, BulkSkipped, BulkUndone, CaseNarrow, CaseSelection, CaseStatus,
    CasesPicked, FieldRule, KeepViews, Lacks, ListCases, ListChoices, PickCases, PlanSteps, Refusal, SavedView,
    SelectionSummed, SumSelection, TagCases, UndoBulk, ViewsKept, ViewsShown,
};
use crate::{Desk, ledger};

/// Cases that one act on many takes at a time: the vault is held for as long as it writes.
const AT_ONCE: usize = 500;
/// Cases whose balances are reckoned one by one for a sum, where the day's agenda does not know them.
const RECKONED: usize = 500;
/// Tags of one file.
const TAGS: usize = 20;
/// Views kept under a name, of one user or of all.
const VIEWS: usize = 40;

impl Desk {
    /// What a list can be narrowed by.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_choices(&self, _: AskListChoices) -> Result<ListChoices, Refusal> {
        self.read(|open, now| {
            open.agenda(now)?;
            let dockets = || open.agenda.iter().flat_map(|it| it.of.values());
            let tags: BTreeSet<String> = dockets().flat_map(|it| it.tags.iter().cloned()).collect();
            let courts: BTreeSet<String> = dockets().filter_map(|it| it.court.clone()).collect();
            let named = open.vault.officers()?.into_iter().map(|(it, _)| it);
            let users = open.vault.users()?;
            let active = users.0.into_values().filter(|it| it.active && it.may(Right::Work)).map(|it| it.name);
            let mut officers: Vec<String> = named.chain(active).collect();
            if let Some(seen) = &open.sight.officers {
                officers.retain(|it| seen.contains(it));
            }
            officers.sort();
            officers.dedup();
            Ok(ListChoices {
                officers,
                overdue: open
                    .pack
                    .overdue()
                    .classes()
                    .iter()
                    .map(|it| coded(&it.id, &it.title, &it.title_en))
                    .collect(),
                tracks: tracks().iter().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
                tags: tags.into_iter().collect(),
                bands: catalogue().amount_bands.iter().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
                securities: security_forms().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
                courts: courts.into_iter().collect(),
                ages: crate::reports::age_bands(),
            })
        })
    }

    /// How many cases are chosen, and what they come to.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn sum_selection(&self, ask: SumSelection) -> Result<SelectionSummed, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(ask.as_of.as_deref().unwrap_or_default(), now.today)?;
            let chosen = open.chosen(&ask.selection, now)?;
            let ids: Vec<CaseId> = chosen.iter().map(|it| it.id).collect();
            Ok(SelectionSummed {
                count: count(chosen.len().try_into().unwrap_or(u64::MAX))?,
                compensated: chosen.iter().map(|it| it.compensated).sum::<Money>().to_string(),
                received: chosen.iter().map(|it| it.received).sum::<Money>().to_string(),
                balance: open.balance_of(&ids, as_of, now)?.map(|it| it.to_string()),
            })
        })
    }

    /// The cases that are chosen, in the order of the list.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn pick_cases(&self, ask: PickCases) -> Result<CasesPicked, Refusal> {
        self.read(|open, now| {
            let ids = open.chosen(&ask.selection, now)?.into_iter().map(|it| it.id.to_string()).collect();
            Ok(CasesPicked { ids })
        })
    }

    /// Gives cases to an officer.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] for too many at once, [`Refusal::FieldInvalid`], [`Refusal::ReasonMissing`].
    pub fn assign_cases(&self, ask: AssignCases) -> Result<BulkDone, Refusal> {
        let officer = forms::text_if_given("officer", &ask.officer)?;
        let reason = crate::cases::reason(&ask.reason)?;
        self.read(|open, now| {
            open.each(&ask.ids, now, |open, file| {
                if file.facts.officer == officer {
                    return Ok(None);
                }
                let facts = CaseFacts { officer: officer.clone(), ..file.facts.clone() };
                // Nobody hands a case out of their own sight.
                if !open.sight.covers(&facts) {
                    return Err(Refusal::NotPermitted { lacks: Lacks::Remit });
                }
                Ok(Some(Entry::FactsAmended { facts, reason: reason.clone() }))
            })
        })
    }

    /// Plans the same next step on cases.
    ///
    /// # Errors
    /// As [`Desk::assign_cases`].
    pub fn plan_steps(&self, ask: PlanSteps) -> Result<BulkDone, Refusal> {
        let what = forms::text("what", &ask.what)?;
        let on = forms::day("on", &ask.on)?;
        let owner = forms::text_if_given("owner", &ask.owner)?;
        self.read(|open, now| {
            if on < now.today {
                return Err(invalid("on", FieldRule::NotAfterStart));
            }
            let step = StepPlanned { what, on, owner, contact: None, every: None, reason: None };
            open.each(&ask.ids, now, |_, file| {
                if file.stage == Stage::Closed {
                    return Err(Refusal::CaseClosed);
                }
                crate::notes::explained(file, &[&step.what], None)?;
                Ok(Some(Entry::Casework(Casework::StepPlanned(step.clone()))))
            })
        })
    }

    /// Gives cases tags, and takes others from them.
    ///
    /// # Errors
    /// As [`Desk::assign_cases`].
    pub fn tag_cases(&self, ask: TagCases) -> Result<BulkDone, Refusal> {
        let read = |field: &str, tags: &[String]| -> Result<BTreeSet<String>, Refusal> {
            tags.iter().map(|it| forms::text(field, it)).collect()
        };
        let (add, remove) = (read("add", &ask.add)?, read("remove", &ask.remove)?);
        self.read(|open, now| {
            // Everybody who sees the file reads its tags, and finds by them: no personal data may stand in one.
            let plain = |it: &String| Veil::by_form(&open.policy).text(it) == **it && !it.contains("****");
            if !add.iter().all(plain) {
                return Err(invalid("add", FieldRule::OutOfBounds));
            }
            open.each(&ask.ids, now, |_, file| {
                let before = file.work.tags();
                let tags: BTreeSet<String> = before.difference(&remove).chain(&add).cloned().collect();
                if tags.len() > TAGS {
                    return Err(invalid("add", FieldRule::BeyondLimit));
                }
                Ok((tags != before).then_some(Entry::Casework(Casework::Tagged(Tagged { tags }))))
            })
        })
    }

    /// Takes back what one act on many cases wrote. What something rests on by now stays.
    ///
    /// # Errors
    /// [`Refusal::NotReversible`] where those entries are no such act of whoever asks, [`Refusal::ReasonMissing`].
    pub fn undo_bulk(&self, ask: UndoBulk) -> Result<BulkUndone, Refusal> {
        let reason = crate::cases::reason(&ask.reason)?;
        self.read(|open, now| {
            let written = open.act_on_many(ask.first, ask.last)?;
            let mut back: Vec<(CaseId, Entry)> = Vec::new();
            for (case, at) in &written {
                let file = open.case(&case.to_string())?;
                let history = open.vault.entries(file.id)?;
                // What something rests on by now stays.
                if let Ok(entry) = open.way_back(&file, &history, seq(*at)?, reason.clone(), now) {
                    back.push((file.id, entry));
                }
            }
            let undone = back.len();
            open.write(now, |tx| {
                for (case, entry) in &back {
                    tx.append(Some(*case), entry)?;
                }
                Ok(())
            })?;
            let number = |it: usize| count(it.try_into().unwrap_or(u64::MAX));
            let ids = back.iter().map(|(case, _)| case.to_string()).collect();
            Ok(BulkUndone { ids, undone: number(undone)?, kept: number(written.len().saturating_sub(undone))? })
        })
    }

    /// The views kept under a name.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_views(&self, _: AskViews) -> Result<ViewsShown, Refusal> {
        self.read(|open, _| {
            let views = |of| -> Result<Vec<SavedView>, Refusal> {
                let body = open.vault.views(of)?;
                // Views of a newer program that this one cannot read are as good as none; they stay until replaced.
                Ok(serde_json::from_str(&body).unwrap_or_default())
            };
            Ok(ViewsShown { own: views(ViewsOf::One(&open.user.name))?, shared: views(ViewsOf::All)? })
        })
    }

    /// Replaces the views of whoever acts, or those everybody sees, which needs the right to manage.
    ///
    /// # Errors
    /// [`Refusal::NotPermitted`], [`Refusal::FieldInvalid`].
    pub fn keep_views(&self, ask: KeepViews) -> Result<ViewsKept, Refusal> {
        if ask.views.len() > VIEWS {
            return Err(invalid("name", FieldRule::BeyondLimit));
        }
        for view in &ask.views {
            forms::text("name", &view.name)?;
        }
        let body = serde_json::to_string(&ask.views).map_err(|why| fault(&why))?;
        self.read(|open, _| {
            if !ask.shared {
                open.vault.keep_views(ViewsOf::One(&open.user.name), &body)?;
            } else if open.user.may(Right::Manage) {
                open.vault.keep_views(ViewsOf::All, &body)?;
            } else {
                return Err(Refusal::NotPermitted { lacks: Right::Manage.into() });
            }
            Ok(ViewsKept {})
        })
    }
}

/// Forms of security, as records of a file name them.
fn security_forms() -> impl Iterator<Item = &'static recourse_core::casework::Coded> {
    let kind = catalogue().dossier.iter().find(|it| it.id == "security");
    let field = kind.into_iter().flat_map(|it| &it.fields).find(|it| it.id == "form");
    field.into_iter().flat_map(|it| &it.choices)
}

impl Open {
    /// What the store is asked for.
    pub(crate) fn filter(&mut self, ask: &ListCases, now: Now) -> Result<Filter, Refusal> {
        let CaseNarrow { status, officer, .. } = &ask.narrow;
        let named = officer.as_ref().filter(|it| !it.is_empty());
        let officers = match (&self.sight.officers, named) {
            (None, None) => None,
            (Some(seen), None) => Some(seen.clone()),
            (Some(seen), Some(named)) if !seen.contains(named) => Some(Vec::new()),
            (_, Some(named)) => Some(vec![named.clone()]),
        };
        let stage = match status {
            CaseStatus::Closed => Some(Stage::Closed),
            CaseStatus::Any | CaseStatus::Open | CaseStatus::Expected => ask.stage.map(Into::into),
        };
        let as_of = day_or(ask.as_of.as_deref().unwrap_or_default(), now.today)?;
        Ok(Filter {
            query: ask.query.clone(),
            keys: self.sort_keys(ask.sort, as_of, now)?,
            officers,
            stage,
            open_only: matches!(status, CaseStatus::Open | CaseStatus::Expected),
            among: self.among(&ask.narrow, now)?,
            sort: ask.sort.into(),
            descending: ask.descending,
            offset: ask.offset,
            limit: ask.limit,
        })
    }

    /// The cases of which the agenda of the day says what is asked; none where it is not asked.
    fn among(&mut self, narrow: &CaseNarrow, now: Now) -> Result<Option<Vec<u64>>, Refusal> {
        let CaseNarrow { status, officer, overdue, track, idle, due_within, tag, band, security, .. } = narrow;
        let nobody = officer.as_ref().is_some_and(String::is_empty);
        let expected = *status == CaseStatus::Expected;
        let plain = overdue.is_none() && track.is_none() && !idle && due_within.is_none() && tag.is_none();
        let plain = plain && band.is_none() && security.is_none() && narrow.court.is_none();
        let (youngest, oldest) = (narrow.age_from, narrow.age_to);
        let plain = plain && youngest.is_none() && oldest.is_none();
        let band = band.as_ref().map(|band| catalogue().amount_bands.iter().find(|it| it.id == *band));
        if plain && !nobody && !expected {
            return Ok(None);
        }
        let fits = |it: &&Docket| {
            (!nobody || it.officer.is_none())
                && overdue.as_ref().is_none_or(|class| it.overdue == Some(class.as_str()))
                && track.as_ref().is_none_or(|track| it.tracks.contains(&track.as_str()))
                && (!idle || it.idle)
                && (!expected || it.dues.iter().any(|due| matches!(due.what, DueKind::Compensation)))
                && band.is_none_or(|band| it.total.zip(band).is_some_and(|(owed, band)| band.holds(owed)))
                && security.as_ref().is_none_or(|form| match form.as_str() {
                    "none" => it.security.is_empty(),
                    form => it.security.contains(form),
                })
                && tag.as_ref().is_none_or(|tag| it.tags.contains(tag))
                && narrow.court.as_ref().is_none_or(|court| it.court.as_ref() == Some(court))
                && aged_within(it, now.today, youngest, oldest)
                && due_within.is_none_or(|days| binds_within(it, now.today, days))
        };
        Ok(Some(self.agenda(now)?.of.values().filter(fits).map(|it| it.opened).collect()))
    }

    /// The lines of what is chosen, in the order of the list, none out of sight.
    pub(crate) fn chosen(&mut self, selection: &CaseSelection, now: Now) -> Result<Vec<ListedCase>, Refusal> {
        match selection {
            CaseSelection::Picked { ids } => {
                let ids: Vec<CaseId> = ids.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
                let mut lines = self.vault.lines(&ids)?;
                let seen = self.sight.officers.as_ref();
                lines.retain(|it| seen.is_none_or(|seen| it.officer.as_ref().is_some_and(|it| seen.contains(it))));
                Ok(lines)
            }
            CaseSelection::Found { query, stage, narrow, sort, descending, except, as_of } => {
                let ask = ListCases {
                    query: query.clone(),
                    stage: *stage,
                    narrow: narrow.clone(),
                    sort: *sort,
                    descending: *descending,
                    offset: 0,
                    limit: u32::MAX,
                    as_of: as_of.clone(),
                };
                let except: BTreeSet<CaseId> = except.iter().map(|it| id(it)).collect::<Result<_, _>>()?;
                let filter = self.filter(&ask, now)?;
                let mut lines = self.vault.list(&filter)?.rows;
                lines.retain(|it| !except.contains(&it.id));
                Ok(lines)
            }
        }
    }

    /// What is owed on all of `ids`: from the agenda where it is of that day, else reckoned one by one if they are few.
    fn balance_of(&mut self, ids: &[CaseId], as_of: Day, now: Now) -> Result<Option<Money>, Refusal> {
        let whole = self.agenda.as_ref().is_some_and(|it| it.is_whole(now.today));
        let known = as_of == now.today && (whole || ids.len() > RECKONED);
        if known {
            let dockets = &self.agenda(now)?.of;
            return Ok(ids.iter().map(|it| dockets.get(it).and_then(|it| it.total)).sum());
        }
        if ids.len() > RECKONED {
            return Ok(None);
        }
        let mut sum = Some(Money::ZERO);
        for file in self.vault.cases(ids)? {
            let owed = ledger::total_if_known(&file, as_of, &self.pack)?;
            sum = sum.zip(owed).map(|(sum, owed)| sum + owed);
        }
        Ok(sum)
    }

    /// Writes an entry on each of `ids`, all in one transaction. Where one cannot be written that case is skipped and
    /// said so.
    fn each(
        &mut self,
        ids: &[String],
        now: Now,
        entry: impl Fn(&Self, &CaseFile) -> Result<Option<Entry>, Refusal>,
    ) -> Result<BulkDone, Refusal> {
        if ids.len() > AT_ONCE {
            return Err(Refusal::BadRequest { detail: "too many cases at once".to_owned() });
        }
        let mut writes: Vec<(CaseId, Entry)> = Vec::new();
        let mut skipped = Vec::new();
        let mut unchanged = 0_u32;
        for id in ids {
            let file = self.case(id)?;
            let tried = match file.stage {
                Stage::Withdrawn => Err(Refusal::CaseWithdrawn),
                _ => entry(self, &file),
            };
            match tried {
                Ok(Some(entry)) => writes.push((file.id, entry)),
                Ok(None) => unchanged = unchanged.saturating_add(1),
                Err(why) => skipped.push(BulkSkipped {
                    id: id.clone(),
                    number: file.facts.number.to_string(),
                    debtor: self.named(&file.facts.debtor.name),
                    why,
                }),
            }
        }
        let done = count(writes.len().try_into().unwrap_or(u64::MAX))?;
        let written = self.write(now, |tx| {
            let mut written: Option<(u64, u64)> = None;
            for (case, entry) in writes {
                let at = tx.append(Some(case), &entry)?;
                written = Some((written.map_or(at, |(first, _)| first), at));
            }
            Ok(written)
        })?;
        let first = written.map(|(first, _)| seq(first)).transpose()?;
        let last = written.map(|(_, last)| seq(last)).transpose()?;
        Ok(BulkDone { done, unchanged, skipped, first, last })
    }

    /// The cases and entries of one act on many: written at one moment by whoever asks, and nothing else between.
    fn act_on_many(&self, first: u32, last: u32) -> Result<Vec<(CaseId, u64)>, Refusal> {
        let not_one = || Refusal::NotReversible { seq: first };
        let span = usize::try_from(last.checked_sub(first).ok_or_else(not_one)?).map_err(|_| not_one())?;
        if span >= AT_ONCE {
            return Err(not_one());
        }
        let mut found = Vec::new();
        let mut began = None;
        for at in first..=last {
            let Recorded { case, at: moment, actor, entry, .. } = self.vault.entry(at.into())?.ok_or_else(not_one)?;
            let bulk = matches!(
                &entry,
                Entry::FactsAmended { .. } | Entry::Casework(Casework::StepPlanned(_) | Casework::Tagged(_))
            );
            if !bulk || actor != self.user.name || *began.get_or_insert(moment) != moment {
                return Err(not_one());
            }
            found.push((case.ok_or_else(not_one)?, at.into()));
        }
        Ok(found)
    }
}

/// Whether a statutory date of ours falls on one of the next `days` days.
fn binds_within(it: &Docket, today: Day, days: u32) -> bool {
    let until = today.plus_days(days);
    it.dues
        .iter()
        .any(|due| matches!(due.what, DueKind::Clock { turn: Turn::Ours, .. }) && due.on >= today && due.on <= until)
}

/// Whether so many days went by since the compensation; a file without one has no age.
fn aged_within(it: &Docket, today: Day, youngest: Option<u32>, oldest: Option<u32>) -> bool {
    if youngest.is_none() && oldest.is_none() {
        return true;
    }
    let Some(days) = it.compensated_on.map(|on| today.days_since(on)) else { return false };
    youngest.is_none_or(|least| days >= i64::from(least)) && oldest.is_none_or(|most| days <= i64::from(most))
}

fn id(text: &str) -> Result<CaseId, Refusal> {
    text.parse().map_err(|_| Refusal::CaseUnknown { id: text.to_owned() })
}
