//! Contacts: one page for all, by whom they belong to. No contact has a page of its own.

use serde::Serialize;

use super::Page;
use super::lists::list_page;
use super::parts::{ContactView, contacts};
use crate::catalogue::Row;
use crate::diagnostic::Report;
use crate::record::Kind;
use crate::site::paging::{Pager, pages, slice};
use crate::site::vcard::cards;
use crate::site::{Named, Route, Scope, order};

#[derive(Debug, Serialize)]
struct ListView {
    groups: Vec<Group>,
    pager: Pager,
    /// The address of all cards in one.
    cards: Option<String>,
}

/// The contacts of one organisation or authority on one page of the list.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Group {
    /// Whom they belong to.
    pub holder: Named,
    /// The contacts.
    pub contacts: Vec<ContactView>,
}

pub(super) fn routes(scope: &Scope<'_>) -> Vec<Route> {
    (1..=pages(scope.directory().len())).map(|page| Route::List(Kind::Contact, page)).collect()
}

pub(super) fn page(scope: &Scope<'_>, route: Route, _: &str, _: &mut Report) -> Page {
    let page = if let Route::List(_, page) = route { page } else { 1 };
    let rows = scope.directory();
    let groups = grouped(scope, slice(rows, page));
    let pager = Pager::new(page, rows.len(), |n| scope.href(Route::List(Kind::Contact, n)));
    list_page(scope, Kind::Contact, "contacts.html", &ListView { groups, pager, cards: cards(scope) })
}

/// All contacts that may be shown today.
pub(in crate::site) fn groups(scope: &Scope<'_>) -> Vec<Group> {
    grouped(scope, scope.directory())
}

fn grouped(scope: &Scope<'_>, rows: &[Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for &row in rows {
        let Some(holder) = scope.link_any(&scope.catalogue.contacts[row as usize].holder) else { continue };
        let shown = contacts(scope, &[row]);
        match groups.last_mut().filter(|group| group.holder == holder) {
            Some(group) => group.contacts.extend(shown),
            None => groups.push(Group { holder, contacts: shown }),
        }
    }
    groups
}

/// Contacts that may be shown today, by the name of whom they belong to, then by function.
pub(in crate::site) fn listed(scope: &Scope<'_>) -> Vec<Row> {
    let records = (0..).zip(&scope.catalogue.contacts);
    let shown: Vec<Row> =
        records.filter(|(_, contact)| !contact.is_opposed(scope.today)).map(|(row, _)| row).collect();
    order::by_name(shown, |row| {
        let contact = &scope.catalogue.contacts[row as usize];
        let holder = scope.link_any(&contact.holder).map(|holder| holder.text);
        format!("{} / {}", holder.unwrap_or_default(), &*contact.function)
    })
}
