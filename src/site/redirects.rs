//! Former addresses: a small page at each that leads to where the record stands now.

use super::route::{Route, slug_path};
use super::scope::Scope;
use crate::record::Kind;
use crate::text::Span;

/// A former address and where it leads.
pub struct Redirect {
    /// The former address within the site.
    pub from: String,
    /// The present one.
    pub to: String,
    /// Where the former address is written.
    pub place: Span,
}

/// Every former address of the site in the language of the scope.
pub fn redirects(scope: &Scope<'_>) -> Vec<Redirect> {
    let main = scope.settings.main_language();
    let prefix = if scope.lang == main { String::new() } else { format!("{}/", scope.lang.tag()) };
    let mut found = Vec::new();
    for &kind in Kind::ALL.iter().filter(|&&kind| kind != Kind::Contact) {
        for (row, head) in (0..).zip(scope.catalogue.heads(kind)) {
            for former in &head.former_slugs {
                found.push(Redirect {
                    from: format!(
                        "{prefix}{}",
                        slug_path(kind, former.value.as_str(), head.year, scope.lang)
                    ),
                    to: scope.href(Route::record(kind, row)),
                    place: former.span,
                });
            }
        }
    }
    found
}
