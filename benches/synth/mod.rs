//! A synthetic répertoire of any size: same number and same seed, same bytes, on any machine.
//!
//! Everything says that it is synthetic: names like "Ville fictive 12", addresses on example.org, no person, no
//! place; of the real world only ISO codes and time zones. Owns the records and the forms they are written in; what
//! stands in the folder already is the business of who asks.

mod article;
mod authority;
mod chance;
mod dalc;
mod event;
mod hugo;
mod names;
mod organisation;
mod partnership;
mod prose;
pub mod record;
mod scale;
mod sources;
mod theme;
pub mod toml;
mod words;

use std::path::Path;
use std::{fs, io};

use record::Record;
pub use scale::Scale;
use scale::{PAGES, THEMES};
use words::COUNTRIES;

/// Whose form the records are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A content folder of this program.
    Dalc,
    /// A site of Hugo, layouts included.
    Hugo,
}

/// A file: its path, and its text.
pub type File = (String, String);

/// Every file, made one after the other.
pub fn files(scale: Scale, form: Form) -> impl Iterator<Item = File> {
    let fixed = match form {
        Form::Dalc => vec![("site.toml".to_owned(), dalc::SETTINGS.to_owned())],
        Form::Hugo => hugo::site(),
    };
    fixed.into_iter().chain(records(scale).map(move |record| match form {
        Form::Dalc => dalc::file(&record),
        Form::Hugo => hugo::file(&record),
    }))
}

/// Writes every file under `folder` and says how many there are.
///
/// # Errors
/// What the disk refused.
pub fn write(scale: Scale, form: Form, folder: &Path) -> io::Result<usize> {
    let mut count = 0;
    for (path, text) in files(scale, form) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
        count += 1;
    }
    Ok(count)
}

/// Every record.
pub fn records(scale: Scale) -> impl Iterator<Item = Record> {
    let of =
        move |count: usize, make: fn(usize, Scale) -> Record| (0..count).map(move |index| make(index, scale));
    of(THEMES, theme::theme)
        .chain(of(COUNTRIES.len(), theme::country))
        .chain(of(scale.organisations, organisation::organisation))
        .chain(of(scale.french, authority::french))
        .chain(of(scale.partners, authority::partner))
        .chain(of(scale.contacts, organisation::contact))
        .chain(of(scale.fundings, organisation::funding))
        .chain(of(scale.events, event::event))
        .chain(of(scale.articles, article::article))
        .chain(of(PAGES, article::page))
        .chain(of(scale.partnerships, partnership::partnership))
}
