//! Which backups there are, and which of them stay.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};

use crate::Vault;

const SUFFIX: &str = ".rcb";
/// `20260101T093000Z`.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// Backups kept: one for each of so many days, weeks and months that have one.
const KEPT: [usize; 3] = [14, 8, 12];

/// A backup under the name of its moment. It got that name only after it was opened and looked through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its folder.
    pub folder: PathBuf,
}

impl Vault {
    /// Removes the backups of this vault in `root` that are not the last of one of the latest 14 days, 8 weeks or 12
    /// months that have one, and answers how many.
    pub fn thin_backups(&self, root: &Path) -> usize {
        thin(root, &self.backup_prefix())
    }

    /// The backups of this vault in `root`, oldest first.
    pub fn backups(&self, root: &Path) -> Vec<Backup> {
        backups_in(root, &self.backup_prefix())
    }

    /// When the latest backup of this vault in `root` was made.
    pub fn last_backup(&self, root: &Path) -> Option<DateTime<Utc>> {
        self.backups(root).last().map(|it| it.made_at)
    }

    pub(crate) fn backup_prefix(&self) -> String {
        format!("{}-", self.identity().get(..8).unwrap_or_default())
    }
}

impl super::Still {
    /// As [`Vault::thin_backups`], of the vault it came from.
    pub fn thin_backups(&self, root: &Path) -> usize {
        thin(root, &self.prefix)
    }
}

pub(super) fn name(prefix: &str, at: DateTime<Utc>) -> String {
    format!("{prefix}{}{SUFFIX}", at.format(STAMP))
}

/// Backups in `root` whose names begin so, oldest first.
pub(super) fn backups_in(root: &Path, prefix: &str) -> Vec<Backup> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let ours = entries.filter(|it| it.file_name().to_str().is_some_and(|name| name.starts_with(prefix)));
    let dated = ours.filter_map(|it| Some(Backup { made_at: made_at(&it.path())?, folder: it.path() }));
    dated.collect::<BTreeSet<_>>().into_iter().collect()
}

/// When the backup in that folder was made, if it has the name of a moment.
pub(super) fn made_at(folder: &Path) -> Option<DateTime<Utc>> {
    let stamp = folder.file_name()?.to_str()?.strip_suffix(SUFFIX)?.rsplit('-').next()?;
    NaiveDateTime::parse_from_str(stamp, STAMP).ok().map(|it| it.and_utc())
}

fn thin(root: &Path, prefix: &str) -> usize {
    let all = backups_in(root, prefix);
    let kept = kept(&all.iter().map(|it| it.made_at).collect::<Vec<_>>());
    let dropped = all.iter().filter(|it| !kept.contains(&it.made_at));
    dropped.filter(|it| fs::remove_dir_all(&it.folder).is_ok()).count()
}

/// In which day, week or month a moment lies.
type Period = fn(&DateTime<Utc>) -> (i32, u32);

/// Of moments in order, the last of each of the latest days, weeks and months.
fn kept(all: &[DateTime<Utc>]) -> BTreeSet<DateTime<Utc>> {
    let day = |it: &DateTime<Utc>| (it.year(), it.ordinal());
    let week = |it: &DateTime<Utc>| (it.iso_week().year(), it.iso_week().week());
    let month = |it: &DateTime<Utc>| (it.year(), it.month());
    let periods: [Period; 3] = [day, week, month];
    let mut kept = BTreeSet::new();
    for (of, most) in periods.into_iter().zip(KEPT) {
        let mut seen = BTreeSet::new();
        for at in all.iter().rev() {
            if seen.len() < most && seen.insert(of(at)) {
                kept.insert(*at);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_days_eight_weeks_and_twelve_months_are_kept() {
        let first = DateTime::from_timestamp(1_735_722_000, 0).unwrap();
        let all: Vec<_> = (0..800).map(|it| first + chrono::TimeDelta::hours(12 * it)).collect();
        let kept = kept(&all);
        let latest = all.last().unwrap();
        assert!(kept.contains(latest));
        let days: BTreeSet<_> = kept.iter().map(DateTime::date_naive).collect();
        assert_eq!(days.len(), kept.len(), "one a day");
        let within = |days: i64| kept.iter().filter(|it| **it > *latest - chrono::TimeDelta::days(days)).count();
        assert_eq!(within(14), 14);
        assert!((19..=21).contains(&within(56)), "{}", within(56));
        assert!((28..=32).contains(&kept.len()), "{}", kept.len());
        assert_eq!(super::kept(&[]), BTreeSet::new());
    }
}
