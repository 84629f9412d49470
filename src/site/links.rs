//! Where a link written in a text leads: a record (`pays/perou`), a page of the site (`/croisement/`), another site.

use std::collections::BTreeSet;

use crate::catalogue::Row;
use crate::diagnostic::nearest;
use crate::record::{Kind, Slug};

use super::route::{Route, section};
use super::scope::Scope;

/// What a link was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A record, and a heading in it.
    Record(Kind, Row, Option<String>),
    /// A page made from records, by its address in the site.
    Made(String),
    /// A heading of the same page.
    Here(String),
    /// An address elsewhere, as written.
    Elsewhere,
    /// A scheme that is not allowed.
    Forbidden,
    /// A record that fell, which has been told.
    Fallen,
    /// A draft.
    Draft,
    /// Nothing; perhaps this was meant.
    Nothing(Option<String>),
}

/// The schemes a link may have.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// Where `written` leads.
pub fn target(scope: &Scope<'_>, written: &str) -> Target {
    if let Some(anchor) = written.strip_prefix('#') {
        return Target::Here(anchor.to_owned());
    }
    if let Some(scheme) = scheme(written) {
        let allowed = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(&scheme));
        return if allowed { Target::Elsewhere } else { Target::Forbidden };
    }
    if written.starts_with("//") {
        return Target::Forbidden;
    }
    let (path, anchor) = match written.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (written, None),
    };
    let Some((kind, slug)) = named(path) else { return made(scope, path) };
    if let Some(row) = scope.catalogue.row(kind, slug) {
        return Target::Record(kind, row, anchor);
    }
    let is = |set: &BTreeSet<(Kind, Slug)>| Slug::new(slug).is_some_and(|slug| set.contains(&(kind, slug)));
    match (is(&scope.catalogue.fallen), is(&scope.catalogue.drafts)) {
        (true, _) => Target::Fallen,
        (_, true) => Target::Draft,
        _ => made(scope, path),
    }
}

/// `https` of `https://…`; what has no scheme is a path. Control characters and spaces, which browsers skip, do not
/// hide one.
fn scheme(written: &str) -> Option<String> {
    written.find(':')?;
    let clean: String = written.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let (scheme, _) = clean.split_once(':')?;
    let named = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    named.then(|| scheme.to_owned())
}

/// The kind and slug of `pays/perou`, `/pays/perou/`, `../pays/perou.md`, `agenda/2022/salc-2022`.
fn named(path: &str) -> Option<(Kind, &str)> {
    let path = path.trim_start_matches("../").trim_matches('/');
    let path = path.strip_suffix(".md").or_else(|| path.strip_suffix(".toml")).unwrap_or(path);
    let (folder, rest) = path.split_once('/')?;
    let kind = Kind::of_folder(folder)?;
    let slug = match rest.split_once('/') {
        Some((_, slug)) if kind == Kind::Event => slug,
        Some(_) => return None,
        None => rest,
    };
    Some((kind, slug))
}

/// The page of `/croisement/`, `/agenda/`, `/partenariats/`.
fn made(scope: &Scope<'_>, path: &str) -> Target {
    let wanted = path.trim_matches('/');
    let lists = Kind::ALL.iter().filter(|&&kind| kind != Kind::Page).map(|&kind| Route::List(kind, 1));
    let routes = lists.chain([Route::Home, Route::Facets, Route::Subscribe, Route::Crossing]);
    let main = scope.settings.main_language();
    for route in routes {
        let named_in_main = route.path(main, scope);
        if named_in_main.trim_matches('/') == wanted && path.starts_with('/') {
            return Target::Made(scope.href(route));
        }
    }
    Target::Nothing(near(scope, wanted))
}

/// The record or list whose name is closest to `wanted`.
fn near(scope: &Scope<'_>, wanted: &str) -> Option<String> {
    let (folder, slug) = wanted.split_once('/').unwrap_or((wanted, ""));
    let folders: Vec<&str> = Kind::ALL.iter().map(|kind| kind.folder()).collect();
    let folder = nearest(folder, folders.iter().copied())?;
    let kind = Kind::of_folder(folder)?;
    if slug.is_empty() {
        return Some(format!("/{}/", section(kind).get(scope.settings.main_language())));
    }
    let heads = scope.catalogue.heads(kind);
    let slug = nearest(slug, heads.iter().map(|head| head.slug.as_str()))?;
    Some(format!("{folder}/{slug}"))
}
