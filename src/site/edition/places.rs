//! Where records stand in the book: every record that has a page has a place here, and every contact that may be shown.

use std::collections::{BTreeMap, BTreeSet};

use super::sheets::ROOT;
use crate::catalogue::Row;
use crate::record::Kind;
use crate::site::named::Named;
use crate::site::route::Route;
use crate::site::scope::Scope;

use super::item::Item;

/// The ids of entries by the addresses of their pages, and those of contacts.
pub(super) struct Places {
    ids: BTreeMap<String, String>,
    contacts: BTreeSet<String>,
}

impl Places {
    /// The places of a language.
    pub(super) fn new(scope: &Scope<'_>) -> Places {
        let kinds = Kind::ALL.iter().copied().filter(|&kind| kind != Kind::Contact);
        let rows = |kind: Kind| (0..).zip(scope.catalogue.heads(kind)).map(move |(row, _)| (kind, row));
        let place = |(kind, row)| {
            let path = scope.href(Route::record(kind, row));
            let id = id(scope, &path);
            (path, id)
        };
        let contacts = scope.catalogue.contacts.iter().filter(|contact| !contact.is_opposed(scope.today));
        Places {
            ids: kinds.flat_map(rows).map(place).collect(),
            contacts: contacts.map(|contact| format!("contact_{}", contact.head.slug)).collect(),
        }
    }

    /// Where an address within the site leads from the book: to a place in it, else up to the site.
    pub(super) fn to(&self, href: &str) -> String {
        let (path, fragment) = href.split_once('#').map_or((href, None), |(path, rest)| (path, Some(rest)));
        let contact = fragment.filter(|fragment| self.contacts.contains(*fragment));
        let own = |id: &String| fragment.map_or(format!("#{id}"), |fragment| format!("#{id}_{fragment}"));
        contact
            .map(|contact| format!("#{contact}"))
            .or_else(|| self.ids.get(path).map(own))
            .unwrap_or_else(|| outward(href))
    }

    /// The id of the entry of the page at `path`.
    pub(super) fn id(&self, path: &str) -> Option<&str> {
        self.ids.get(path).map(String::as_str)
    }

    /// A name that leads to its entry.
    pub(super) fn item(&self, named: Named) -> Item {
        let Named { text, lang, href } = named;
        Item { text, lang: lang.map(str::to_owned), href: href.map(|href| self.to(&href)), notes: Vec::new() }
    }

    /// The name of a record, leading to its entry.
    pub(super) fn named(&self, scope: &Scope<'_>, kind: Kind, row: Row) -> Item {
        self.item(scope.named(kind, row))
    }
}

/// An address within the site, from wherever the book lies.
pub(super) fn outward(href: &str) -> String {
    format!("{ROOT}{href}")
}

/// `pays_perou` of `pays/perou/`, whatever language the page is in.
fn id(scope: &Scope<'_>, path: &str) -> String {
    let own = path.strip_prefix(scope.lang.tag()).and_then(|rest| rest.strip_prefix('/'));
    let own = own.filter(|_| scope.lang != scope.settings.main_language()).unwrap_or(path);
    own.trim_end_matches('/').replace('/', "_")
}
