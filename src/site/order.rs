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
    rows.sort_unstable_by_key(|&row| scope.index.order_of_events[row as usize]);
    rows
}
