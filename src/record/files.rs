//! What a file is, from its path alone: a record of some kind, a translation, an image, the settings.

use super::{Kind, Slug};
use crate::diagnostic::{PlaceFault, nearest};
use crate::locale::Lang;

/// The name of the settings file.
pub const SETTINGS: &str = "site.toml";
/// The name of the ledger of the agenda.
pub const LEDGER: &str = "agenda.lock.toml";
/// The folder of images.
pub const IMAGES: &str = "images";
/// The endings of images that pages may show.
pub const IMAGE_ENDINGS: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// What a path says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nature {
    /// The settings of the site.
    Settings,
    /// The ledger of the agenda.
    Ledger,
    /// A record, or its translation.
    Record(Name),
    /// An image.
    Image,
    /// A note to the people who keep the folder (`README.md`, `LISEZMOI.md`).
    Ignored,
}

/// The name of a record's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// The kind its folder is for.
    pub kind: Kind,
    /// The slug.
    pub slug: Slug,
    /// The year folder (agenda only).
    pub year: Option<i32>,
    /// The language, for a translation.
    pub lang: Option<Lang>,
}

/// What the file at `path` is, relative to the content folder.
///
/// # Errors
/// What is wrong with its place, name or ending.
pub fn nature(path: &str) -> Result<Nature, PlaceFault> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [SETTINGS] => Ok(Nature::Settings),
        [LEDGER] => Ok(Nature::Ledger),
        [.., "README.md" | "LISEZMOI.md"] => Ok(Nature::Ignored),
        [IMAGES, .., name] => image(name),
        ["agenda", year, name] => record(Kind::Event, Some(year_folder(year)?), name),
        [folder, name] if *folder != "agenda" => match Kind::of_folder(folder) {
            Some(kind) => record(kind, None, name),
            None => Err(out_of_place(folder)),
        },
        ["agenda", _] => Err(PlaceFault::OutOfPlace { folders: vec!["agenda/2026"] }),
        [folder, ..] => Err(out_of_place(folder)),
        [] => Err(out_of_place("")),
    }
}

/// A file in a folder of which there is none: where it may go, which is the folder that was meant when that is known.
fn out_of_place(folder: &str) -> PlaceFault {
    let near = nearest(folder, Kind::folders());
    PlaceFault::OutOfPlace { folders: near.map_or_else(Kind::folders, |near| vec![near]) }
}

fn year_folder(name: &str) -> Result<i32, PlaceFault> {
    let year = name.parse().ok().filter(|year| name.len() == 4 && (1000..=2999).contains(year));
    year.ok_or(PlaceFault::OutOfPlace { folders: vec!["agenda/2026"] })
}

fn image(name: &str) -> Result<Nature, PlaceFault> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if IMAGE_ENDINGS.contains(&ending) {
        return Ok(Nature::Image);
    }
    let right = ending.to_lowercase();
    let proposal = IMAGE_ENDINGS
        .contains(&right.as_str())
        .then(|| format!("{}{right}", name.strip_suffix(ending).unwrap_or_default()));
    Err(PlaceFault::Extension { found: ending.to_owned(), expected: "avif, gif, jpg, png, webp", proposal })
}

fn record(kind: Kind, year: Option<i32>, name: &str) -> Result<Nature, PlaceFault> {
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".toml"));
    let Some(stem) = stem.filter(|stem| !stem.ends_with(".toml") && !stem.ends_with(".md")) else {
        let found = name.split_once('.').map_or("", |(_, ending)| ending).to_owned();
        return Err(PlaceFault::Extension { found, expected: ".md, .toml", proposal: ended(name) });
    };
    let (stem, lang) = match stem.rsplit_once('.') {
        Some((base, tag)) => (base, Lang::from_tag(tag).filter(|lang| lang.tag() == tag)),
        None => (stem, None),
    };
    let whole = name.rsplit_once('.').map_or(name, |(whole, _)| whole);
    let slug = Slug::new(stem).ok_or_else(|| bad_name(if lang.is_some() { stem } else { whole }, name))?;
    if lang.is_none() && name.split('.').count() > 2 {
        return Err(bad_name(whole, name));
    }
    Ok(Nature::Record(Name { kind, slug, year, lang }))
}

/// The name of a record with the ending that was meant: `lima.toml` of `lima.toml.txt`, `lima.md` of `lima.MD`.
fn ended(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let own = lower.strip_suffix(".txt").unwrap_or(&lower);
    let (stem, ending) = own.rsplit_once('.')?;
    let is_one = ["md", "toml"].contains(&ending) && !stem.ends_with(".md") && !stem.ends_with(".toml");
    let translated = stem.rsplit_once('.').filter(|(_, tag)| Lang::from_tag(tag).is_some());
    let (words, lang) = translated.map_or((stem, String::new()), |(words, tag)| (words, format!(".{tag}")));
    let slug = Slug::from_words(words).filter(|_| is_one)?;
    Some(format!("{slug}{lang}.{ending}"))
}

fn bad_name(stem: &str, name: &str) -> PlaceFault {
    let ending = if name.ends_with(".toml") { "toml" } else { "md" };
    let proposal = Slug::from_words(stem).map(|slug| format!("{slug}.{ending}"));
    PlaceFault::Name { proposal }
}

/// The record that a file was meant to be, whose name is wrong as `fault` says.
pub fn meant(path: &str, fault: &PlaceFault) -> Option<Name> {
    let (folder, own) = path.rsplit_once('/')?;
    let proposal = match fault {
        PlaceFault::Name { proposal } => proposal.clone()?,
        PlaceFault::Extension { .. } => ended(own).unwrap_or_else(|| format!("{}.md", own.to_lowercase())),
        _ => return None,
    };
    match nature(&format!("{folder}/{proposal}")) {
        Ok(Nature::Record(name)) => Some(name).filter(|name| name.lang.is_none()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(path: &str) -> &'static str {
        nature(path).map_or_else(|fault| fault.code(), |_| "")
    }

    #[test]
    fn places_and_names() {
        for good in [
            "site.toml",
            "agenda.lock.toml",
            "partenariats/bordeaux-lima.md",
            "partenariats/bordeaux-lima.es.md",
            "agenda/2022/salc-2022.toml",
            "images/lima/place.jpg",
            "README.md",
        ] {
            assert_eq!(code(good), "", "{good}");
        }
        for (bad, why) in [
            ("partenariats/Bordeaux Lima.md", "fichier-nom"),
            ("partenariats/évry.toml", "fichier-nom"),
            ("partenariats/a.xx.md", "fichier-nom"),
            ("partenariats/a.MD", "fichier-extension"),
            ("partenariats/a.toml.txt", "fichier-extension"),
            ("partenariats/a.md.toml", "fichier-extension"),
            ("partenariats/a", "fichier-extension"),
            ("partenariats/b/a.md", "fichier-mal-place"),
            ("partenariat/a.md", "fichier-mal-place"),
            ("agenda/a.md", "fichier-mal-place"),
            ("agenda/agenda.lock.toml", "fichier-mal-place"),
            ("agenda/22/a.md", "fichier-mal-place"),
            ("a.md", "fichier-mal-place"),
            ("images/a.svg", "fichier-extension"),
        ] {
            assert_eq!(code(bad), why, "{bad}");
        }
    }
}
