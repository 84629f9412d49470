//! What a site is made from, in one number: when it is that of the site published before, nothing needs to be built.
//!
//! Owns the list of all that may change a byte of a site. Refuses to leave anything out: a program compiled from other
//! sources counts as another one, even if it would make the same site.

use xxhash_rust::xxh3::Xxh3;

use crate::compile::Options;
use crate::input::{Input, InputFile, Origin};

/// A number that stands for all that a site is made from: content, themes, options, and this program with the skin and
/// the tables in it. The folders that content was read from do not count, but their order does; nor does the
/// revision, since content that is the same makes the same site at whatever revision.
pub fn origin(input: &Input, options: &Options) -> Origin {
    let Input { content, themes, history } = input;
    let Options { today, base_url, drafts, strict } = options;
    let mut hasher = Xxh3::new();
    let mut part = |bytes: &[u8]| {
        hasher.update(&bytes.len().to_le_bytes());
        hasher.update(bytes);
    };
    part(env!("DALC_PROGRAM").as_bytes());
    part(format!("{today} {base_url:?} {drafts} {strict}").as_bytes());
    for file in content.iter().chain(themes) {
        let InputFile { layer, shown: _, path, content } = file;
        part(format!("{layer} {path}").as_bytes());
        match content {
            Ok(bytes) => part(bytes),
            Err(refused) => part(format!("{refused:?}").as_bytes()),
        }
    }
    for (path, change) in history.iter() {
        part(format!("{path} {change:?}").as_bytes());
    }
    Origin(hasher.digest128())
}
