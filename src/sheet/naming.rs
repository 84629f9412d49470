//! The name of a record's file, when nobody gave it one.

use chrono::Datelike;

use super::cell;
use crate::locale::{Lang, country_name, slug_of};
use crate::names::Names;
use crate::record::when::{When, parse};
use crate::record::{Kind, Shape};

/// The name that follows from what a record says: that of its title, of its country, of both sides of a partnership.
/// `text` gives what is written for a key.
pub fn default_name<'t>(kind: Kind, text: &dyn Fn(&str) -> &'t str, names: &Names) -> String {
    match kind {
        Kind::Partnership => {
            let side = |key: &str| {
                let first = cell::items(text(key)).into_iter().next().unwrap_or_default();
                names.find(Kind::Authority, &first).map_or_else(|| slug_of(&first), str::to_owned)
            };
            format!("{}-{}", side("collectivites"), side("partenaires"))
        }
        Kind::Country => {
            let code = text("code").to_uppercase();
            slug_of(country_name(&code, Lang::Fr).unwrap_or(text("code")))
        }
        Kind::Authority | Kind::Organisation => slug_of(text("nom")),
        Kind::Contact => slug_of(text("fonction")),
        Kind::Event | Kind::Theme | Kind::Funding | Kind::Article | Kind::Page => slug_of(text("titre")),
    }
}

/// The name with the year folder of the agenda, when it has none: the year of the date `when`, or else `year`.
pub fn placed(kind: Kind, name: &str, when: &str, year: i32) -> String {
    if kind != Kind::Event || name.contains('/') {
        return name.to_owned();
    }
    let day = cell::toml(Shape::When, when, &|_| None);
    let known = parse(day.trim_matches('"')).ok().and_then(When::bounds);
    format!("{}/{name}", known.map_or(year, |(first, _)| first.year()))
}
