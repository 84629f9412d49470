//! Cards of the role addresses that may be published today (vCard 4.0, RFC 6350): one for each, and all in one file.
//!
//! Owns who has a card. Refuses persons: a contact with a name has none, whatever its legal basis; nor has one whose time is
//! over or who objected, nor one with nothing to reach it by.

use uuid::Uuid;

use super::calendar::line::{Lines, list, one_line, text, uri, utc};
use super::export::FOLDER;
use super::route::section;
use super::{Scope, Site};
use crate::catalogue::Row;
use crate::history::Change;
use crate::record::{Contact, Filed, Kind};

/// The address within the site of the card of a contact; `None` when it has none today.
pub fn card(scope: &Scope<'_>, row: Row) -> Option<String> {
    let contact = &scope.catalogue.contacts[row as usize];
    let path = || {
        in_language(scope, &format!("{}/{}.vcf", section(Kind::Contact).get(scope.lang), contact.head.slug))
    };
    may_have_one(scope, contact).then(path)
}

/// The address within the site of all cards in one; `None` when there is none today.
pub fn cards(scope: &Scope<'_>) -> Option<String> {
    let any = scope.catalogue.contacts.iter().any(|contact| may_have_one(scope, contact));
    any.then(|| in_language(scope, &format!("{FOLDER}/contacts.vcf")))
}

fn may_have_one(scope: &Scope<'_>, contact: &Contact) -> bool {
    let is_role = contact.name.is_none() && contact.is_current(scope.today);
    is_role && (contact.email.is_some() || contact.phone.is_some())
}

/// Writes the cards of a language.
pub(super) fn publish(scope: &Scope<'_>, site: &mut Site) {
    let mut all = String::new();
    for (row, contact) in (0..).zip(&scope.catalogue.contacts) {
        let Some(path) = card(scope, row) else { continue };
        let written = written(scope, contact, &path);
        all.push_str(&written);
        site.files.insert(path, written.into_bytes().into());
    }
    if let Some(path) = cards(scope) {
        site.files.insert(path, all.into_bytes().into());
    }
}

fn written(scope: &Scope<'_>, contact: &Filed<Contact>, path: &str) -> String {
    let function = scope.text(Kind::Contact, &contact.head, "fonction", &contact.function).text;
    let holder =
        contact.holder.target.map(|(kind, row)| (scope.name(kind, row).text, scope.address(kind, row)));
    let (name, page) = holder.unwrap_or_default();
    let mut lines = Lines::new("VCARD");
    lines.add("VERSION", "4.0");
    lines.add("KIND", "org");
    lines.add("UID", format!("urn:uuid:{}", uid(scope, contact)));
    lines.add("SOURCE", uri(&format!("{}{path}", scope.base_url)));
    lines.add("FN", text(&one_line(&format!("{function}, {name}"))));
    lines.add("ORG", text(&one_line(&name)));
    lines.add("ROLE", text(&one_line(&function)));
    if let Some(email) = &contact.email {
        lines.add_with("EMAIL", &[("TYPE", "work")], text(email));
    }
    if let Some(phone) = &contact.phone {
        let digits: String = phone.chars().filter(|c| !c.is_whitespace()).collect();
        lines.add_with("TEL", &[("TYPE", "work"), ("VALUE", "uri")], format!("tel:{digits}"));
    }
    contact.languages.iter().for_each(|tag| lines.add("LANG", &**tag));
    let themes: Vec<String> =
        contact.themes.iter().map(|theme| one_line(&scope.name(Kind::Theme, theme.row).text)).collect();
    if !themes.is_empty() {
        lines.add("CATEGORIES", list(&themes));
    }
    lines.add("URL", uri(&format!("{}{page}", scope.base_url)));
    if let Some(Change::Committed(at)) = scope.change(Kind::Contact, &contact.head) {
        lines.add("REV", utc(at));
    }
    lines.whole()
}

/// The same card for ever, in every language: from the settings and the name of the record (RFC 9562, 5.5).
fn uid(scope: &Scope<'_>, contact: &Filed<Contact>) -> Uuid {
    let space = format!("urn:x-dalc:contacts:{}", scope.settings.calendar_space());
    let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, space.as_bytes());
    Uuid::new_v5(&space, contact.head.slug.as_str().as_bytes())
}

fn in_language(scope: &Scope<'_>, own: &str) -> String {
    let main = scope.settings.main_language();
    if scope.lang == main { own.to_owned() } else { format!("{}/{own}", scope.lang.tag()) }
}
