//! The conduct guard: what a contact may not be, asked when it is planned and when it is recorded.
//!
//! Figures and sources are those of the rule pack; what the pack marks unverified stays so in every breach. Contacts
//! that the other side began are bound by none of these rules.

use crate::casework::{
    Channel, ConsentTo, Contact, ContactResult, ContactWith, Direction, DossierRecord, Purpose, catalogue,
};
use crate::obligors::Obligor;
use crate::statutes::{ContactPolicy, RulePack, Source};
use crate::{CaseFile, Day};

/// A rule that a contact breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Which.
    pub kind: BreachKind,
    /// The rule of the pack, by its id.
    pub rule: String,
    /// What the rule says.
    pub title: String,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Whether a reason lets the contact through.
    pub way: Way,
}

/// Whether a breach can be let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Never.
    Closed,
    /// With a reason that stays on record, where the rule itself allows exceptions.
    WithReason,
}

/// What is wrong with a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreachKind {
    /// Between these times nobody is contacted.
    QuietHours {
        /// From.
        from: String,
        /// Until.
        to: String,
    },
    /// The person asked to be contacted between these times only.
    OwnHours {
        /// From.
        from: String,
        /// Until.
        until: String,
    },
    /// So many calls reached the debtor that day already.
    ConnectedCalls {
        /// Calls that reached him.
        count: usize,
        /// The most there may be.
        most: u32,
    },
    /// So many calls to that number reached nobody that day already.
    Attempts {
        /// Calls that reached nobody.
        count: usize,
        /// The most there may be.
        most: u32,
    },
    /// The person is not liable, and nothing allows to ask him.
    NotLiable,
    /// The person asked not to be contacted again.
    AskedToStop,
    /// No power of attorney of that person is on file.
    NoPowerOfAttorney,
    /// No subrogation against that person is on file, or the indemnity was paid later only.
    NotSubrogated,
    /// The body is no partner of collection.
    ForbiddenPartner,
    /// There is no consent to a visit.
    NoConsentToVisit,
    /// No call was tried before the visit.
    VisitBeforeCalls,
    /// A complaint is open.
    ComplaintOpen,
    /// A call or visit has no recording.
    NoRecording,
}

/// What a contact is checked against.
#[derive(Clone, Copy)]
pub struct Guard<'a> {
    /// The file.
    pub file: &'a CaseFile,
    /// Contacts with the same debtor on his other files.
    pub elsewhere: &'a [Contact],
    /// The rules in force.
    pub pack: &'a RulePack,
}

/// Whether a contact is only planned; one that took place also needs its recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// It is to take place.
    Planned,
    /// It took place.
    Recorded,
}

impl Guard<'_> {
    /// Every rule that `contact` breaks, those that nothing lets through first.
    #[must_use]
    pub fn breaches(&self, contact: &Contact, moment: Moment) -> Vec<Breach> {
        if contact.direction == Direction::Incoming {
            return Vec::new();
        }
        let mut found: Vec<Breach> = self.person(contact).into_iter().collect();
        found.extend(self.hold(contact));
        found.extend(self.visit(contact));
        found.extend(self.hours(contact));
        found.extend(self.counts(contact));
        found.extend(self.recording(contact, moment));
        found.sort_by_key(|it| it.way == Way::WithReason);
        found
    }

    /// The day until which records of a contact on `on` are kept at least.
    #[must_use]
    pub fn kept_until(&self, on: Day) -> Option<Day> {
        let years = self.pack.contact_policy()?.keep_records_years;
        crate::deadline::end_of(on, crate::deadline::Length::Years(years))
    }

    fn breach(&self, kind: BreachKind, rule: &str, way: Way) -> Breach {
        let known = self.pack.conduct().iter().find(|it| it.id == rule);
        Breach {
            kind,
            rule: rule.to_owned(),
            title: known.map(|it| it.title.clone()).unwrap_or_default(),
            sources: known.map(|it| it.sources(self.pack)).unwrap_or_default(),
            way,
        }
    }

    fn policy(&self) -> Option<&ContactPolicy> {
        self.pack.contact_policy()
    }

    /// Liable persons and their agents only; others to find the debtor after three failures, or where they pay of
    /// their own will.
    fn person(&self, contact: &Contact) -> Option<Breach> {
        let (name, relation) = match &contact.with {
            ContactWith::Liable { .. } => return None,
            ContactWith::Agent { name } => {
                let named = self.on_file("agent", "name", name).any(|it| given(it, "power"));
                let unnamed = (!named).then(|| self.breach(BreachKind::NoPowerOfAttorney, "third.gbt", Way::Closed));
                return unnamed.or_else(|| self.stopped(contact));
            }
            ContactWith::Heir { name } => {
                let liable = self.on_file("heir", "name", name).any(|it| self.died(it.obligor));
                return (!liable).then(|| self.breach(BreachKind::NotLiable, "third.gbt", Way::Closed));
            }
            ContactWith::ThirdParty { name } => {
                let liable = self.on_file("subrogation", "third_party", name).any(|it| passed(it, contact.on));
                return (!liable).then(|| self.breach(BreachKind::NotSubrogated, "third.gbt", Way::Closed));
            }
            ContactWith::Other { name, relation } => (name, relation),
        };
        if catalogue().relation(relation).is_none_or(|it| it.forbidden) {
            return Some(self.breach(BreachKind::ForbiddenPartner, "house.partners", Way::Closed));
        }
        let refused = self.file.work.contacts().any(|(_, it)| {
            it.result == ContactResult::Refused
                && matches!(&it.with, ContactWith::Other { name: other, .. } if other == name)
        });
        if refused {
            return Some(self.breach(BreachKind::AskedToStop, "third.gbt", Way::Closed));
        }
        let failed = self.file.work.contacts().rev().take_while(|(_, it)| !reached_liable(it));
        let failed = failed.filter(|(_, it)| to_liable(it) && failed_to_reach(it)).count();
        let may = match contact.purpose {
            Purpose::Locate => {
                let needed = self.policy().and_then(|it| it.failures_before_others);
                needed.is_some_and(|it| over(failed, it).is_some())
            }
            Purpose::VoluntaryPayment | Purpose::AnswerComplaint => true,
            Purpose::Collect => false,
        };
        (!may).then(|| self.breach(BreachKind::NotLiable, "third.gbt", Way::Closed))
    }

    /// Records of a kind whose `field` names the person.
    fn on_file<'a>(&'a self, of: &'a str, field: &'a str, name: &'a str) -> impl Iterator<Item = &'a DossierRecord> {
        let records = self.file.work.dossier().map(|(_, it)| it).filter(move |it| it.of == of);
        records.filter(move |it| it.values.get(field).is_some_and(|it| it.trim() == name.trim()))
    }

    /// Whether a death is on file: before it nobody inherits.
    ///
    /// # Source
    /// Civil Code arts. 1121, 1161.
    fn died(&self, obligor: Option<Obligor>) -> bool {
        let known = self.file.work.dossier().map(|(_, it)| it).filter(|it| it.of == "whereabouts");
        let mut dead = known.filter(|it| it.values.get("state").is_some_and(|it| it == "dead"));
        dead.any(|it| obligor.is_none() || it.obligor.is_none() || it.obligor == obligor)
    }

    /// An agent who asked to be left alone.
    fn stopped(&self, contact: &Contact) -> Option<Breach> {
        let ContactWith::Agent { .. } = &contact.with else { return None };
        let refused =
            self.file.work.contacts().any(|(_, it)| it.result == ContactResult::Refused && it.with == contact.with);
        refused.then(|| self.breach(BreachKind::AskedToStop, "third.gbt", Way::Closed))
    }

    fn hold(&self, contact: &Contact) -> Option<Breach> {
        let open = self.file.work.open_complaints().next().is_some() && contact.purpose != Purpose::AnswerComplaint;
        open.then(|| self.breach(BreachKind::ComplaintOpen, "house.hold", Way::Closed))
    }

    fn visit(&self, contact: &Contact) -> Vec<Breach> {
        if contact.channel != Channel::Visit {
            return Vec::new();
        }
        let latest = self.file.work.consents().rfind(|(_, it)| it.to == ConsentTo::Visit && it.by == contact.with);
        let agreed = latest.is_some_and(|(_, it)| !it.withdrawn && it.on <= contact.on);
        let called = self.file.work.contacts().any(|(_, it)| it.channel == Channel::Phone && it.on <= contact.on);
        let consent = (!agreed).then(|| self.breach(BreachKind::NoConsentToVisit, "ban.cba", Way::Closed));
        let ladder = (!called).then(|| self.breach(BreachKind::VisitBeforeCalls, "house.ladder", Way::WithReason));
        consent.into_iter().chain(ladder).collect()
    }

    fn hours(&self, contact: &Contact) -> Vec<Breach> {
        let (Some(time), Some(policy)) = (contact.time.as_deref(), self.policy()) else { return Vec::new() };
        if contact.channel == Channel::Letter {
            return Vec::new();
        }
        let (from, to) = (policy.quiet_from.as_str(), policy.quiet_to.as_str());
        let quiet = if from > to { time >= from || time < to } else { time >= from && time < to };
        let quiet = quiet.then(|| {
            let kind = BreachKind::QuietHours { from: from.to_owned(), to: to.to_owned() };
            self.breach(kind, "hours.gbt", Way::WithReason)
        });
        let mut own = self.file.work.consents().filter(|(_, it)| it.by == contact.with && it.on <= contact.on);
        let own = own.rfind(|(_, it)| matches!(it.to, ConsentTo::Hours { .. }));
        let own = own.filter(|(_, it)| !it.withdrawn).and_then(|(_, it)| match &it.to {
            ConsentTo::Hours { from, until } if time < from.as_str() || time >= until.as_str() => {
                let kind = BreachKind::OwnHours { from: from.clone(), until: until.clone() };
                Some(self.breach(kind, "house.own_hours", Way::Closed))
            }
            _ => None,
        });
        quiet.into_iter().chain(own).collect()
    }

    fn counts(&self, contact: &Contact) -> Vec<Breach> {
        let Some(policy) = self.policy().filter(|_| contact.channel == Channel::Phone) else { return Vec::new() };
        let day =
            self.file.work.contacts().map(|(_, it)| it).chain(self.elsewhere).filter(|it| {
                it.on == contact.on && it.channel == Channel::Phone && it.direction == Direction::Outgoing
            });
        let day: Vec<&Contact> = day.collect();
        let connected = day.iter().filter(|it| it.with == contact.with && reached(it)).count();
        let connected = over(connected, policy.connected_calls_per_debtor_per_day).map(|most| {
            let kind = BreachKind::ConnectedCalls { count: connected, most };
            self.breach(kind, "calls.gbt", Way::Closed)
        });
        let same = |it: &&&Contact| it.number.is_some() && it.number == contact.number && failed_to_reach(it);
        let attempts = day.iter().filter(same).count();
        let attempts = over(attempts, policy.attempts_per_number_per_day).map(|most| {
            let kind = BreachKind::Attempts { count: attempts, most };
            self.breach(kind, "calls.cba", Way::WithReason)
        });
        connected.into_iter().chain(attempts).collect()
    }

    fn recording(&self, contact: &Contact, moment: Moment) -> Option<Breach> {
        let spoken = matches!(contact.channel, Channel::Phone | Channel::Visit) && reached(contact);
        let unrecorded = contact.recording.is_none() && contact.recordings.is_empty();
        let missing = spoken && unrecorded && moment == Moment::Recorded;
        missing.then(|| self.breach(BreachKind::NoRecording, "house.recording", Way::WithReason))
    }
}

/// Whether a field of a record is filled in.
fn given(it: &DossierRecord, field: &str) -> bool {
    it.values.get(field).is_some_and(|it| !it.trim().is_empty())
}

/// Whether the claim on the third party had passed to the insurer by then: it does with the payment.
///
/// # Source
/// 中华人民共和国保险法, art. 60.
fn passed(it: &DossierRecord, on: Day) -> bool {
    it.values.get("paid_on").and_then(|it| it.parse::<Day>().ok()).is_some_and(|paid| paid <= on)
}

/// The bound, where one more would pass it.
fn over(count: usize, most: u32) -> Option<u32> {
    usize::try_from(most).is_ok_and(|it| count >= it).then_some(most)
}

fn to_liable(it: &Contact) -> bool {
    matches!(it.with, ContactWith::Liable { .. } | ContactWith::Heir { .. }) && it.direction == Direction::Outgoing
}

fn reached_liable(it: &Contact) -> bool {
    matches!(it.with, ContactWith::Liable { .. } | ContactWith::Heir { .. }) && reached(it)
}

fn reached(it: &Contact) -> bool {
    matches!(it.result, ContactResult::Reached | ContactResult::Refused)
}

fn failed_to_reach(it: &Contact) -> bool {
    matches!(it.result, ContactResult::NotReached | ContactResult::Invalid)
}
