//! The same page in every language of the site: where it stands, for the switch of languages and for search engines.

use serde::Serialize;

use super::route::Route;
use super::scope::Scope;

/// A page in one of the languages of the site.
#[derive(Debug, Serialize)]
pub(super) struct Version {
    /// Its BCP 47 tag.
    lang: &'static str,
    /// The name of the language in itself.
    name: &'static str,
    /// The address within the site.
    href: String,
    /// Whether it is the page that leads there.
    here: bool,
    /// Whether it is the one for a reader of none of the languages: the main one.
    fallback: bool,
    /// Whether it is the very page; what is shown for a missing address leads to the way in.
    same: bool,
}

/// The page at `route` of `scope` in every language, in the order of the settings; none when there is one language.
pub(super) fn versions(scope: &Scope<'_>, languages: &[Scope<'_>], route: Route) -> Vec<Version> {
    let main = scope.settings.main_language();
    let same = !route.stands_in();
    let target = if same { route } else { Route::Home };
    let version = |other: &Scope<'_>| Version {
        lang: other.lang.tag(),
        name: other.lang.own_name(),
        href: other.href(target.across(scope, other)),
        here: other.lang == scope.lang,
        fallback: other.lang == main,
        same,
    };
    let several = languages.len() > 1;
    languages.iter().filter(|_| several).map(version).collect()
}
