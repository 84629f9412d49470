//! What the site is to machines besides its pages: made last, from all languages at once.

use super::scope::Scope;
use super::{Site, atom, export, manifest, sitemap, vcard};

/// Writes all of it; `scopes` are those of every language of the site, whose pages and files are there.
pub fn machines(scopes: &[Scope<'_>], site: &mut Site) {
    let Some(scope) = scopes.first() else { return };
    export::publish(scope, site);
    scopes.iter().for_each(|scope| atom::publish(scope, site));
    scopes.iter().for_each(|scope| vcard::publish(scope, site));
    sitemap::publish(scopes, site);
    manifest::publish(scope, site);
}
