//! The few settings that a caller needs before anything is compiled: where the site lives, its zone, its language, its skin.
//!
//! Refuses to tell what is wrong with them: whoever reads the settings does, later.

use crate::input::{Input, InputFile};
use crate::locale::{Lang, Tz};
use crate::record;
use crate::site;

/// Where the site lives on its host, from its public address, `given` before that of the settings: `/`, or `/sous-chemin/`.
pub fn site_path(input: &Input, given: Option<&str>) -> String {
    let address = site_home(input, given);
    let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, p)| p);
    let path = path.trim_end_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// The public address of the site, `given` before that of the settings, by which its program says who it is; empty when
/// neither says.
pub fn site_home(input: &Input, given: Option<&str>) -> String {
    given.map(str::to_owned).or_else(|| setting(&input.content, "adresse")).unwrap_or_default()
}

/// The zone of the site, for the caller that asks the clock what day it is there; UTC when the settings do not say.
pub fn site_zone(input: &Input) -> Tz {
    setting(&input.content, "fuseau").and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
}

/// Whether texts are published compressed too, beside themselves.
pub fn site_precompresses(input: &Input) -> bool {
    first_setting(&input.content, |table| table.get("precompress")?.as_bool()).unwrap_or(false)
}

/// Where the page that explains every mistake is read: its address if the settings give one, else its path in the
/// repository.
pub fn site_manual(input: &Input) -> String {
    setting(&input.content, "erreurs").unwrap_or_else(|| "docs/erreurs.md".to_owned())
}

/// The name of the skin the settings ask for.
pub(crate) fn skin_name(content: &[InputFile]) -> String {
    setting(content, "habillage").unwrap_or_else(|| site::DEFAULT_SKIN.to_owned())
}

/// The language of the site, before anything else is read.
pub fn site_lang(input: &Input) -> Option<Lang> {
    first_setting(&input.content, |table| {
        Lang::from_tag(table.get("langues")?.as_array()?.first()?.as_str()?)
    })
}

/// One text of the settings, read before anything else is; what is wrong with it is told later.
fn setting(content: &[InputFile], key: &str) -> Option<String> {
    first_setting(content, |table| table.get(key)?.as_str().map(str::to_owned))
}

fn first_setting<T>(content: &[InputFile], found: impl Fn(&toml::Table) -> Option<T>) -> Option<T> {
    let files = content.iter().rev().filter(|file| file.path == record::SETTINGS);
    files
        .filter_map(|file| std::str::from_utf8(file.content.as_ref().ok()?).ok())
        .filter_map(|text| toml::from_str::<toml::Table>(text).ok())
        .find_map(|table| found(&table))
}
