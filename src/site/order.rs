//! The order of lists as readers of a language expect it, decided once for the whole site.

use super::Scope;
use crate::catalogue::Row;
use crate::locale::sort_key;

/// Sorts rows by the text `name` gives them, accents and capitals aside.
pub fn by_name(mut rows: Vec<Row>, name: impl Fn(Row) -> String) -> Vec<Row> {
    rows.sort_by_cached_key(|&row| sort_key(&name(row)));
    rows
}

/// Sorts events by date, the unknown last.
pub fn by_date(scope: &Scope<'_>, mut rows: Vec<Row>) -> Vec<Row> {
    let events = &scope.catalogue.events;
    rows.sort_by(|&a, &b| {
        let key = |row: Row| (events[row as usize].when.value, &events[row as usize].head.slug);
        key(a).cmp(&key(b))
    });
    rows
}
