//! `dalc`: the records of a répertoire in, a static site out.
//!
//! ```text
//! disk::read → record::parse → catalogue::assemble → rules::check → site::build → disk::publish | preview::serve
//!    bytes        one file         all files            editorial       every page     the only two ways
//!                 alone            linked, immutable    rules                          to look at a Site
//! ```
//!
//! [`compile`] is all of it but the first and last step. It is pure: what it makes depends on its arguments alone, so
//! that `build`, `check`, `serve` and every test see the same site. Broken content is data here: every stage reports
//! what it finds into one [`Report`] and goes on, and nothing is published unless the whole site exists.

pub mod catalogue;
mod compile;
pub mod diagnostic;
pub mod diff;
pub mod disk;
pub mod draft;
pub mod finder;
pub mod form;
pub mod freshness;
mod gather;
pub mod history;
pub mod import;
pub mod input;
pub mod links;
pub mod locale;
pub mod names;
mod origin;
mod peek;
pub mod pieces;
pub mod preview;
mod progress;
pub mod quarantine;
pub mod record;
pub mod reference;
pub mod schema;
pub mod settings;
pub mod sheet;
pub mod site;
pub mod starter;
pub mod template;
pub mod text;
pub mod web;

pub use compile::{Options, Outcome, Revision, ask, compile, compile_again, recheck, revise, texts};
pub use diagnostic::Report;
pub use origin::origin;
pub use peek::{site_home, site_lang, site_manual, site_path, site_precompresses, site_zone};
pub use progress::{Progress, Silent, Stage};
