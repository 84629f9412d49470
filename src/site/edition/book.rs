//! The book: chapters of entries, and indexes that lead to them.

use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use super::entry::{Entry, contacts, of_record, titled};
use super::index::{Index, indexes};
use super::item::Item;
use super::places::Places;
use super::shelf::{Slot, chapters};
use crate::record::Kind;
use crate::site::scope::Scope;
use crate::site::view;

/// The whole répertoire in one language.
pub(super) struct Book {
    pub(super) chapters: Vec<Chapter>,
    /// The entries of all chapters, in their order.
    pub(super) entries: Vec<Entry>,
    pub(super) indexes: Vec<Index>,
}

/// A chapter.
#[derive(Debug, Serialize)]
pub(super) struct Chapter {
    id: String,
    title: &'static str,
    /// How many records of the kind that names it.
    count: usize,
    /// What the contents name of it: where its parts begin.
    parts: Vec<Item>,
    /// Its entries, among those of the book.
    #[serde(skip)]
    pub(super) entries: Range<usize>,
}

impl Book {
    /// Makes the book; chapters that would be empty are left out.
    pub(super) fn new(scope: &Scope<'_>, places: &Places) -> Book {
        let mut book = Book { chapters: Vec::new(), entries: Vec::new(), indexes: indexes(scope, places) };
        for (kind, slots) in chapters(scope) {
            let named =
                slots.iter().filter(|slot| matches!(slot, Slot::Record(own, ..) if *own == kind)).count();
            let own: Vec<Entry> = slots
                .into_par_iter()
                .enumerate()
                .flat_map_iter(|(at, slot)| entries(scope, places, kind, at, slot))
                .collect();
            if !own.is_empty() {
                book.add(scope, kind, named, own);
            }
        }
        book
    }

    fn add(&mut self, scope: &Scope<'_>, kind: Kind, named: usize, own: Vec<Entry>) {
        let from = self.entries.len();
        let nested = own.iter().any(|entry| entry.level > 2);
        let parts = own.iter().filter(|entry| nested && entry.level == 2).map(Entry::item).collect();
        self.chapters.push(Chapter {
            id: format!("chapitre_{}", kind.folder()),
            title: view::list_title(kind).get(scope.lang),
            count: if kind == Kind::Contact {
                own.iter().filter(|entry| entry.address.is_some()).count()
            } else {
                named
            },
            parts,
            entries: from..from + own.len(),
        });
        self.entries.extend(own);
    }
}

fn entries(scope: &Scope<'_>, places: &Places, kind: Kind, at: usize, slot: Slot) -> Vec<Entry> {
    match slot {
        Slot::Title(text) => vec![titled(text, format!("partie_{}_{at}", kind.folder()))],
        Slot::Record(kind, row, level) => vec![of_record(scope, places, kind, row, level)],
        Slot::Contacts => contacts(scope, places),
    }
}
