//! Users of the vault and the policy for personal data.

use recourse_core::casework::{ApprovalAsked, Casework, PlanTurn, approvals, used_approvals};
use recourse_core::users::{self, Access, Policy, Right, Sight, User};
use recourse_core::{CaseFile, Entry, Money, standing};
use recourse_vault::{Filter, Kdf, NewSecret, Records as _};

use crate::Desk;
use crate::access::Watched;
use crate::approvals::by_another;
use crate::desk::{Now, Open, count, seq};
use crate::forms::{self, invalid};
use crate::passphrase::Names;
use crate::wire::{
    AskPolicy, AskUsers, FieldRule, Lacks, Passphrase, PolicySet, PrivacyShown, Refusal, SetPolicy, SetUser,
    UserActing, UserDraft, UserLine, UserSet, UsersShown,
};

/// Bounds of what a policy may ask for: minutes without a sign of life, seconds in clear.
const IDLE_MINUTES: std::ops::RangeInclusive<u32> = 1..=60;
const CLEAR_SECONDS: std::ops::RangeInclusive<u32> = 5..=120;

impl Desk {
    /// Everybody who works in the vault.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_users(&self, _: AskUsers) -> Result<UsersShown, Refusal> {
        self.read(|open, _| {
            let users = open.vault.users()?;
            let officers = open.vault.officers()?;
            let cases = |name: &str| officers.iter().find(|(it, _)| it == name).map_or(0, |(_, cases)| *cases);
            let line = |user: &User| {
                Ok(UserLine {
                    cases: count(cases(&user.name))?,
                    acting: user.name == open.user.name,
                    has_passphrase: open.vault.user_named(&user.name).is_some(),
                    user: drafted(user),
                })
            };
            let known = |name: &String| users.0.contains_key(name);
            Ok(UsersShown {
                users: users.0.values().map(line).collect::<Result<_, Refusal>>()?,
                unknown_officers: officers.iter().map(|(name, _)| name.clone()).filter(|it| !known(it)).collect(),
            })
        })
    }

    /// Sets somebody's role, remit and limits.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`]; [`Refusal::NoManagerLeft`] where nobody could keep the users afterwards.
    pub fn set_user(&self, ask: SetUser) -> Result<UserSet, Refusal> {
        let user = read(&ask.user)?;
        self.read(|open, now| {
            let before = open.vault.users()?;
            // Whoever kept the vault alone goes on keeping it.
            let first = before.0.is_empty().then(|| User::alone(&open.user.name)).filter(|it| it.name != user.name);
            let after = first.iter().chain([&user]).fold(before, |users, it| users.with(it.clone()));
            if !after.governed() {
                return Err(Refusal::NoManagerLeft);
            }
            open.let_in(&user, ask.passphrase.as_ref(), self.kdf, now)?;
            let written = open.write(now, |tx| {
                if let Some(first) = first {
                    tx.append(None, &Entry::UserSet(first))?;
                }
                Ok(tx.append(None, &Entry::UserSet(user))?)
            })?;
            if let Some(acting) = after.0.get(&open.user.name) {
                open.sight = Sight { officers: acting.officers(&after) };
                open.user = acting.clone();
            }
            Ok(UserSet { seq: seq(written)? })
        })
    }

    /// How personal data are kept on screen.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn privacy_policy(&self, _: AskPolicy) -> Result<PrivacyShown, Refusal> {
        self.read(|open, _| Ok(policy_shown(&open.policy)))
    }

    /// Sets it for everybody in the vault.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] for figures out of their bounds.
    pub fn set_privacy_policy(&self, ask: SetPolicy) -> Result<PolicySet, Refusal> {
        let within = |field: &str, bounds: std::ops::RangeInclusive<u32>, it: u32| {
            bounds.contains(&it).then_some(it).ok_or_else(|| invalid(field, FieldRule::OutOfBounds))
        };
        let asked = ask.policy;
        let mut masked: Vec<users::Masking> = asked.masked.into_iter().map(Into::into).collect();
        masked.sort_unstable();
        masked.dedup();
        let policy = Policy {
            masked,
            reason_to_reveal: asked.reason_to_reveal,
            idle_minutes_most: within("idleMinutesMost", IDLE_MINUTES, asked.idle_minutes_most)?,
            clear_seconds: within("clearSeconds", CLEAR_SECONDS, asked.clear_seconds)?,
        };
        self.read(|open, now| {
            let written = open.write(now, |tx| Ok(tx.append(None, &Entry::PolicySet(policy.clone()))?))?;
            open.policy = policy;
            Ok(PolicySet { seq: seq(written)? })
        })
    }
}

/// Whether a second person agreed to so much of it, and nothing of the kind was written since.
fn consented(file: &CaseFile, entry: &Entry, amount: Money) -> bool {
    let (matters, last): (&[&str], Option<u64>) = match entry {
        Entry::WaiverGranted(it) => {
            let named = approvals(file).into_iter().find(|known| Some(known.seq) == it.approval);
            // A waiver of an earlier program does not say on what it rests: nothing older is left over.
            let older = standing(&file.waivers).filter(|it| it.what.approval.is_none()).map(|it| it.seq).max();
            return named.is_some_and(|named| {
                let given = named.decided.as_ref().is_some_and(|(at, _)| older.is_none_or(|older| older < *at));
                given && by_another(&named) && named.asked.amount.is_some_and(|most| amount <= most)
            });
        }
        Entry::ChargeRecorded(_) => (&["cost"], standing(&file.charges).map(|it| it.seq).max()),
        _ => {
            let signed = file.work.plan_turns().filter(|(_, it)| it.turn == PlanTurn::Signed);
            (&["cut", "plan"], signed.map(|(seq, _)| seq).max())
        }
    };
    let used = used_approvals(file);
    approvals(file).iter().any(|it| {
        let given = it.decided.as_ref().filter(|(_, decided)| decided.given && !decided.own);
        matters.contains(&it.asked.matter.as_str())
            && !used.contains(&it.seq)
            && it.asked.amount.is_some_and(|most| amount <= most)
            && given.is_some_and(|(at, _)| last.is_none_or(|last| last < *at))
    })
}

impl Open {
    /// The vault in the hands of whoever opened it. In a vault with users that is one of them who still works here;
    /// where it is not, the answer is that of a wrong passphrase, whatever the cause.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`].
    pub(crate) fn hand_to(mut self, name: Option<&str>) -> Result<Self, Refusal> {
        let users = self.vault.users()?;
        let alone = || name.unwrap_or(&self.user.name).to_owned();
        // Where nobody is named, whose passphrase it was says who it is.
        let named = name.map(ToOwned::to_owned);
        let name =
            named.or_else(|| users.0.keys().find(|it| self.vault.is_opened_by(it)).cloned()).unwrap_or_else(alone);
        let anothers = |name: &str| users.0.contains_key(name) && !self.vault.is_opened_by(name);
        self.user = match users.0.get(&name) {
            None if users.0.is_empty() => User::alone(&name),
            Some(user) if user.active && (self.vault.user().is_none() || !anothers(&name)) => user.clone(),
            _ => return Err(Refusal::WrongPassphrase { wait_seconds: 0 }),
        };
        self.sight = Sight { officers: self.user.officers(&users) };
        self.policy = self.vault.policy()?;
        self.watched = Watched::default();
        Ok(self)
    }

    /// What `entry` gives up or spends is within the user's limit.
    ///
    /// # Errors
    /// [`Refusal::NotPermitted`], which is logged.
    pub(crate) fn within_limits(&self, file: &CaseFile, entry: &Entry) -> Result<(), Refusal> {
        let (amount, limit, command) = match entry {
            Entry::WaiverGranted(it) => (it.amount, self.user.waiver_limit, "grant_waiver"),
            Entry::ChargeRecorded(it) => (it.amount, self.user.cost_limit, "record_charge"),
            Entry::Casework(Casework::PlanTurned(it)) if it.turn == PlanTurn::Signed => {
                let drawn = file.work.plans_drawn().find(|(seq, _)| *seq == it.plan);
                (drawn.map(|(_, it)| it.given_up).unwrap_or_default(), self.user.waiver_limit, "turn_plan")
            }
            _ => return Ok(()),
        };
        if limit.is_none_or(|it| amount <= it) || consented(file, entry, amount) {
            return Ok(());
        }
        self.note(Some(file.id), Access::Denied { command: command.to_owned(), right: None });
        Err(Refusal::NotPermitted { lacks: Lacks::Limit })
    }

    /// Whether the user may give consent to what was asked: to a cut within the limit for cuts, to costs within that for
    /// costs. Where there is somebody else with authority, nobody decides what he asked for himself.
    ///
    /// # Errors
    /// [`Refusal::OwnApproval`], [`Refusal::NotPermitted`], which is logged.
    pub(crate) fn may_decide(&self, file: &CaseFile, asked: &ApprovalAsked, given: bool) -> Result<(), Refusal> {
        if self.second_person()? && asked.by == self.user.name {
            return Err(Refusal::OwnApproval);
        }
        let limit = match asked.matter.as_str() {
            "cut" | "plan" | "write_off" => self.user.waiver_limit,
            "cost" | "asset" => self.user.cost_limit,
            _ => None,
        };
        let within = limit.is_none_or(|limit| asked.amount.is_some_and(|amount| amount <= limit));
        if within || !given {
            return Ok(());
        }
        self.note(Some(file.id), Access::Denied { command: "decide_approval".to_owned(), right: None });
        Err(Refusal::NotPermitted { lacks: Lacks::Limit })
    }

    /// How many cases the user sees.
    pub(crate) fn seen_cases(&self) -> Result<u64, Refusal> {
        if self.sight.officers.is_none() {
            return Ok(self.vault.case_count()?);
        }
        Ok(self.vault.list(&Filter { officers: self.sight.officers.clone(), ..Filter::default() })?.total)
    }

    /// Gives the user the passphrase, if there is one; who left has none any more.
    fn let_in(&mut self, user: &User, passphrase: Option<&Passphrase>, kdf: Kdf, now: Now) -> Result<(), Refusal> {
        let actor = self.user.name.clone();
        // Without a way in of their own, another's passphrase would open the vault as them.
        if user.active && passphrase.is_none() && user.name != actor && self.vault.user_named(&user.name).is_none() {
            return Err(invalid("passphrase", FieldRule::Required));
        }
        if let Some(passphrase) = passphrase.filter(|_| user.active) {
            let names = self.names()?.and(Names::of([user.name.as_str()]));
            crate::passphrase::accept(passphrase, &names)?;
            let secret = NewSecret { name: &user.name, passphrase: &passphrase.0, key_file: None, kdf };
            self.vault.set_passphrase(&actor, now.at, &secret)?;
        }
        if let Some(id) = self.vault.user_named(&user.name).filter(|_| !user.active) {
            self.vault.remove_user(&actor, now.at, id)?;
        }
        Ok(())
    }

    pub(crate) fn acting(&self) -> UserActing {
        UserActing {
            name: self.user.name.clone(),
            role: self.user.role.into(),
            remit: self.user.remit.into(),
            lacks: Right::ALL.into_iter().filter(|it| !self.user.may(*it)).map(Into::into).collect(),
        }
    }
}

pub(crate) fn policy_shown(it: &Policy) -> PrivacyShown {
    PrivacyShown {
        masked: it.masked.iter().copied().map(Into::into).collect(),
        reason_to_reveal: it.reason_to_reveal,
        idle_minutes_most: it.idle_minutes_most,
        clear_seconds: it.clear_seconds,
    }
}

fn drafted(it: &User) -> UserDraft {
    let limit = |it: Option<Money>| it.map(|it| it.to_string()).unwrap_or_default();
    UserDraft {
        name: it.name.clone(),
        role: it.role.into(),
        remit: it.remit.into(),
        unit: it.unit.clone().unwrap_or_default(),
        waiver_limit: limit(it.waiver_limit),
        cost_limit: limit(it.cost_limit),
        reveal: it.reveal,
        active: it.active,
    }
}

fn read(it: &UserDraft) -> Result<User, Refusal> {
    let limit = |field: &str, text: &str| match text.trim() {
        "" => Ok(None),
        _ => forms::amount_or_nought(field, text).map(Some),
    };
    let unit = forms::text_if_given("unit", &it.unit)?;
    if it.remit == crate::wire::Remit::Unit && unit.is_none() {
        return Err(invalid("unit", FieldRule::Required));
    }
    Ok(User {
        name: forms::text("name", &it.name)?,
        role: it.role.into(),
        remit: it.remit.into(),
        unit,
        waiver_limit: limit("waiverLimit", &it.waiver_limit)?,
        cost_limit: limit("costLimit", &it.cost_limit)?,
        reveal: it.reveal,
        active: it.active,
    })
}
