//! `manifest.json`: every file of the site with its SHA-256, so that anyone can build it again and compare.
//!
//! The same content, program and day make the same manifest. Refuses to list itself, copies that a server may hand out
//! compressed, and what is made only when it is published, cards and the printed book.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::scope::Scope;
use super::{Files, Site};
use crate::pieces::Content;

const NAME: &str = "manifest.json";

#[derive(Serialize)]
struct Manifest<'m> {
    programme: Program,
    date: String,
    adresse: &'m str,
    /// The commit of the content and the theme, where there is one that says it all.
    revision: Option<&'m str>,
    fichiers: BTreeMap<&'m str, Stamp>,
}

#[derive(Serialize)]
struct Program {
    nom: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Stamp {
    octets: usize,
    sha256: String,
}

/// Lists every file that is there.
pub(super) fn publish(scope: &Scope<'_>, site: &mut Site) {
    let manifest = Manifest {
        programme: Program { nom: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        date: scope.today.to_string(),
        adresse: scope.base_url,
        revision: scope.history.revision.as_deref(),
        fichiers: stamps(&site.files),
    };
    let text = serde_json::to_vec(&manifest).unwrap_or_default();
    site.files.insert(NAME.to_owned(), text.into());
}

fn stamps(files: &Files) -> BTreeMap<&str, Stamp> {
    let listed = files.par_iter().filter(|(_, content)| content.key().is_none());
    listed.map(|(path, content)| (path.as_str(), stamp(content))).collect()
}

fn stamp(content: &dyn Content) -> Stamp {
    Stamp { octets: content.size(), sha256: sha256(content) }
}

/// The SHA-256 of what a file holds, in hexadecimal digits.
pub(super) fn sha256(content: &dyn Content) -> String {
    let mut hasher = Sha256::new();
    content.each(&mut |piece| hasher.update(piece));
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-2, B.1.
    #[test]
    fn the_digest_is_that_of_the_standard() {
        let abc = b"abc".to_vec();
        assert_eq!(sha256(&abc), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
