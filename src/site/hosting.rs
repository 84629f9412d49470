//! The files by which a host of static sites is set, where the settings name one: headers, redirections, its own domain.
//!
//! Owns what each host reads (GitHub Pages: `.nojekyll`, `CNAME`; GitLab Pages: `_redirects`; Netlify and Cloudflare Pages: that and
//! `_headers`). Redirections that a host makes itself take the place of the pages that lead on. A host that is not named gets none.

use super::redirects::{Redirect, redirects};
use super::route::Route;
use super::scope::Scope;
use super::{Files, Site};
use crate::settings::Hosting;

/// What docs/deploy.md tells hosts that read `_headers`.
const HEADERS: &str = "\
/*
  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/apercus/*
  Cache-Control: public, max-age=31536000, immutable
/service-worker.js
  Cache-Control: no-cache
";

/// The most redirections that GitLab Pages follows, and the most bytes of their file
/// (<https://docs.gitlab.com/user/project/pages/redirects>); Cloudflare Pages takes more, Netlify as many as there are.
const MOST: usize = 1_000;
const BYTES: usize = 64 * 1024;

/// Writes the files of the host that the settings name; `scopes` are those of every language.
pub(super) fn publish(scopes: &[Scope<'_>], site: &mut Site) {
    let Some(scope) = scopes.first() else { return };
    match scope.settings.hosting {
        None => {}
        Some(Hosting::GithubPages) => github(scope, &mut site.files),
        Some(Hosting::GitlabPages) => redirections(scopes, "", &mut site.files),
        Some(Hosting::Netlify) => {
            put("_headers", HEADERS, &mut site.files);
            redirections(scopes, &lost(scopes), &mut site.files);
        }
        Some(Hosting::CloudflarePages) => {
            put("_headers", HEADERS, &mut site.files);
            redirections(scopes, "", &mut site.files);
        }
    }
}

fn put(name: &str, text: &str, files: &mut Files) {
    files.insert(name.to_owned(), text.as_bytes().to_vec().into());
}

/// No Jekyll, which leaves some files out; and the domain, unless it is GitHub's.
fn github(scope: &Scope<'_>, files: &mut Files) {
    put(".nojekyll", "", files);
    let home = scope.settings.home();
    let host = home.split('/').nth(2).unwrap_or_default();
    if !host.ends_with(".github.io") {
        put("CNAME", &format!("{host}\n"), files);
    }
}

/// Former addresses as redirections of the host instead of pages, with `more` after them; as many as hosts take.
fn redirections(scopes: &[Scope<'_>], more: &str, files: &mut Files) {
    let all: Vec<Redirect> = scopes.iter().flat_map(redirects).collect();
    let root = scopes.first().map_or("/", |scope| path_of(scope.base_url));
    let rule = |redirect: &Redirect| format!("{root}{} {root}{} 301\n", redirect.from, redirect.to);
    let rules: String = all.iter().map(rule).collect();
    if all.len() > MOST || rules.len() > BYTES {
        return put("_redirects", more, files);
    }
    all.iter().for_each(|redirect| drop(files.remove(&Route::file(&redirect.from))));
    put("_redirects", &(rules + more), files);
}

/// The page of what is not there, in the language of the pages around it; that of the main language is the host's own habit.
fn lost(scopes: &[Scope<'_>]) -> String {
    let others = scopes.iter().filter(|scope| scope.lang != scope.settings.main_language());
    others
        .map(|scope| format!("/{}* /{} 404\n", scope.href(Route::Home), scope.href(Route::NotFound)))
        .collect()
}

/// Where a site stands on its host: `/`, or `/repertoire/`.
fn path_of(address: &str) -> &str {
    let after = address.find("://").map_or(0, |at| at + 3);
    address[after..].find('/').map_or("/", |at| &address[after + at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_says_the_same_headers() {
        let manual = include_str!("../../docs/deploy.md");
        assert!(manual.contains(&format!("```_headers\n{HEADERS}```")));
    }

    #[test]
    fn the_path_of_an_address() {
        let paths = ["https://a.example/", "https://a.github.io/repertoire/"].map(path_of);
        assert_eq!(paths, ["/", "/repertoire/"]);
    }
}
