//! From a catalogue to a site: every page as bytes at its address. Pure: no file is read or written here.
//!
//! Owns the routes, the skin, the views (what a template may see) and the pages. Refuses to see files, the clock or
//! a socket; what is upcoming is decided by the date it is given.

mod apart;
mod assets;
mod atom;
pub mod calendar;
mod cards;
mod chrome;
mod common;
mod compressed;
mod dated;
mod edition;
mod export;
mod facets;
mod hosting;
mod links;
mod machines;
mod manifest;
pub mod map;
mod markdown;
mod measure;
mod named;
mod offline;
mod order;
mod pages;
mod paging;
mod propose;
mod query;
mod redirects;
mod route;
mod scope;
pub mod search;
mod shared;
mod sitemap;
mod skin;
pub mod social;
mod structured;
pub mod style;
mod vcard;
mod versions;
pub mod view;
mod words;

use std::collections::BTreeMap;

pub use assets::{Assets, assets};
pub use dated::when;
pub use machines::{machines, open_data};
pub use named::{Named, Text};
pub use pages::{build, check_texts};
pub use route::{Route, record_address};
pub use scope::Scope;
pub use skin::{DEFAULT as DEFAULT_SKIN, Skin, SkinFiles};
pub use words::{COLON, period};

use crate::pieces::Pieces;

/// Files by path (`partenariats/bordeaux-lima/index.html`), without a leading `/`.
pub type Files = BTreeMap<String, Pieces>;

/// A site: the bytes of every file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// The files.
    pub files: Files,
    /// How many of them are pages (redirections and the 404 page aside).
    pub pages: usize,
    /// How many are redirections from former addresses.
    pub redirects: usize,
}

impl Site {
    /// Adds each text compressed beside itself, as the settings may ask.
    pub fn precompress(&mut self) {
        compressed::add(&mut self.files);
    }
}
