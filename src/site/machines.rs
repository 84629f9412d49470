//! What the site is to machines besides its pages: open data and feeds first, while memory holds nothing else; what counts all
//! files last.

use super::scope::Scope;
use super::{Site, atom, export, hosting, manifest, offline, sitemap, vcard};

/// Writes what is made from records alone; `scopes` are those of every language of the site.
pub fn open_data(scopes: &[Scope<'_>], site: &mut Site) {
    scopes.first().into_iter().for_each(|scope| export::publish(scope, site));
    for scope in scopes {
        atom::publish(scope, site);
        vcard::publish(scope, site);
    }
}

/// Writes what tells of all pages and files, which are there.
pub fn machines(scopes: &[Scope<'_>], site: &mut Site) {
    let Some(scope) = scopes.first() else { return };
    hosting::publish(scopes, site);
    offline::publish(scopes, site);
    sitemap::publish(scopes, site);
    manifest::publish(scope, site);
}
