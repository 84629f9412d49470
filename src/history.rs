//! When the files of the content folders were changed last, as their repository remembers.
//!
//! Owns how changes are compared and dated. Refuses to guess: of a file that the repository does not know, nothing is said.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::locale::Tz;

/// The past of the content, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// By the path of a record without its ending: whatever file says it, in whatever folder, it is one record.
    changes: BTreeMap<String, Change>,
    /// The commit whose content and themes these are, unless something is not committed.
    pub revision: Option<String>,
    /// Why something is not known.
    pub gap: Option<Gap>,
}

/// When a file was changed last. What is not committed yet is later than all that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// When it was committed.
    Committed(DateTime<Utc>),
    /// It differs from what is committed.
    Pending,
}

/// Why the past of a folder is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// It is in no repository, or git is not there to read it.
    Unkept,
    /// The repository holds only its last commits: it would date all before them wrongly.
    Shallow,
}

impl History {
    /// Adds a change of a file, by its path within its folder (`partenariats/bordeaux-lima.toml`).
    pub fn add(&mut self, path: &str, change: Change) {
        let last = self.changes.entry(record(path).to_owned()).or_insert(change);
        *last = change.max(*last);
    }

    /// When the record of a file was changed last, by the path of the file within its folder.
    pub fn change(&self, path: &str) -> Option<Change> {
        self.changes.get(record(path)).copied()
    }

    /// Every record with its last change, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Change)> {
        self.changes.iter().map(|(path, change)| (path.as_str(), *change))
    }
}

impl Change {
    /// The day of it in a zone; what is not committed is of `today`.
    pub fn day(self, zone: Tz, today: NaiveDate) -> NaiveDate {
        match self {
            Change::Committed(at) => at.with_timezone(&zone).date_naive(),
            Change::Pending => today,
        }
    }
}

/// The path of a record, which may be written in Markdown or not.
fn record(path: &str) -> &str {
    path.strip_suffix(".toml").or_else(|| path.strip_suffix(".md")).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Change {
        Change::Committed(DateTime::from_timestamp(seconds, 0).expect("an instant"))
    }

    #[test]
    fn the_last_change_counts_whatever_file_says_it() {
        let mut history = History::default();
        history.add("pays/perou.md", at(5));
        history.add("pays/perou.toml", at(3));
        history.add("pays/perou.es.toml", Change::Pending);
        assert_eq!(history.change("pays/perou.toml"), Some(at(5)));
        assert_eq!(history.change("pays/perou.es.md"), Some(Change::Pending));
        assert_eq!(history.change("pays/chili.toml"), None);
        assert!(Change::Pending > at(i64::from(u32::MAX)));
    }

    #[test]
    fn a_change_is_of_a_day_in_the_zone_of_the_site() {
        let (zone, today) = ("Europe/Paris".parse().expect("a zone"), NaiveDate::default());
        // 1 May 2026, 23:30 UTC.
        assert_eq!(at(1_777_678_200).day(zone, today).to_string(), "2026-05-02");
        assert_eq!(at(1_777_678_200).day(Tz::UTC, today).to_string(), "2026-05-01");
        assert_eq!(Change::Pending.day(zone, today), today);
    }
}
