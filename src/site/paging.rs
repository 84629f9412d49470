//! Long lists in pages: how many entries stand on one, and the way from page to page.

use std::ops::Range;

use serde::Serialize;

/// The greatest number of entries on a page.
pub const PER_PAGE: usize = 45;

/// How many pages `count` entries take; one when there are none.
pub fn pages(count: usize) -> usize {
    pages_of(count, PER_PAGE)
}

/// The same with at most `most` entries on a page.
pub fn pages_of(count: usize, most: usize) -> usize {
    count.div_ceil(most).max(1)
}

/// The entries of one page, counted from 1.
pub fn slice<T>(entries: &[T], page: usize) -> &[T] {
    slice_of(entries, page, PER_PAGE)
}

/// The same with at most `most` entries on a page.
pub fn slice_of<T>(entries: &[T], page: usize, most: usize) -> &[T] {
    let start = (page.saturating_sub(1) * most).min(entries.len());
    &entries[start..(start + most).min(entries.len())]
}

/// Where to cut entries of some weights into pages of at most `most`; an entry that is heavier has its own. One page
/// when there are none.
pub fn cuts(weights: &[usize], most: usize) -> Vec<Range<usize>> {
    let (mut cuts, mut start, mut weight) = (Vec::new(), 0, 0);
    for (at, own) in weights.iter().enumerate() {
        if at > start && weight + own > most {
            cuts.push(start..at);
            (start, weight) = (at, 0);
        }
        weight += own;
    }
    cuts.push(start..weights.len());
    cuts
}

/// What only the first page of a record shows; the further ones go on with its list and nothing else.
pub fn on_first<T: Default>(page: usize, make: impl FnOnce() -> T) -> T {
    if page == 1 { make() } else { T::default() }
}

/// Where a page stands among the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The number of the first entry shown, from 1; 0 when there is none.
    pub first: usize,
    /// The number of the last entry shown.
    pub last: usize,
    /// How many entries there are in all.
    pub total: usize,
    /// The addresses of all pages.
    pub hrefs: Vec<String>,
}

impl Pager {
    /// The pager of `page` for `total` entries; `href` gives the address of a page.
    pub fn new(page: usize, total: usize, href: impl Fn(usize) -> String) -> Pager {
        Pager::of(page, total, PER_PAGE, href)
    }

    /// The same with at most `most` entries on a page.
    pub fn of(page: usize, total: usize, most: usize, href: impl Fn(usize) -> String) -> Pager {
        let pages = pages_of(total, most);
        let first = if total == 0 { 0 } else { (page - 1) * most + 1 };
        let last = (page * most).min(total);
        Pager { page, pages, first, last, total, hrefs: (1..=pages).map(href).collect() }
    }

    /// The same for entries that are cut by their weights: it counts what they weigh.
    pub fn of_cuts(
        page: usize,
        weights: &[usize],
        cuts: &[Range<usize>],
        href: impl Fn(usize) -> String,
    ) -> Pager {
        let weigh = |entries: &[usize]| entries.iter().sum::<usize>();
        let own = cuts.get(page.saturating_sub(1)).cloned().unwrap_or_default();
        let (before, last) = (weigh(&weights[..own.start]), weigh(&weights[..own.end]));
        let first = if last == 0 { 0 } else { before + 1 };
        let pages = cuts.len();
        Pager { page, pages, first, last, total: weigh(weights), hrefs: (1..=pages).map(href).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_stands_on_one_page() {
        for count in [0, 1, PER_PAGE, PER_PAGE + 1, 3 * PER_PAGE] {
            let entries: Vec<usize> = (0..count).collect();
            let shown: Vec<usize> =
                (1..=pages(count)).flat_map(|page| slice(&entries, page)).copied().collect();
            assert_eq!(shown, entries);
        }
        let weights = [1, 1, 9, 3, 4, 1];
        let cuts = cuts(&weights, 7);
        assert_eq!(cuts, [0..2, 2..3, 3..5, 5..6]);
        let pager = Pager::of_cuts(3, &weights, &cuts, |page| page.to_string());
        assert_eq!((pager.first, pager.last, pager.total, pager.pages), (12, 18, 19, 4));
        assert_eq!(super::cuts(&[], 7).len(), 1, "one page when there is nothing");
        let pager = Pager::new(3, 118, |page| page.to_string());
        assert_eq!((pager.first, pager.last, pager.pages), (91, 118, 3));
        assert_eq!(slice(&[1, 2], 9), &[] as &[i32]);
    }
}
