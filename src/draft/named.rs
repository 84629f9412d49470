//! The authorities that a new record names, found or drafted with it.

use super::{Base, Refusal, Unclear, Values};
use crate::finder::{Finder, Found, New, Side};
use crate::import::{ImportKind, import};
use crate::locale::slug_of;
use crate::record::{Kind, Shape};
use crate::reference::Reference;
use crate::sheet::{columns, items, joined};

/// What to write for a key that names authorities, where a name will do.
pub fn about(kind: Kind, path: &[String]) -> Option<&'static str> {
    match (kind, path.first().map(String::as_str)) {
        (Kind::Partnership, Some("collectivites")) => {
            Some("Le nom, le code INSEE ou la fiche d'une collectivité française.")
        }
        (Kind::Partnership, Some("partenaires")) => {
            Some("Le nom d'un partenaire avec son pays (Lima, Pérou), ou sa fiche.")
        }
        _ => None,
    }
}

/// The values of a record with slugs in the place of names, and the records it needs besides.
#[derive(Default)]
pub struct Named {
    pub values: Values,
    pub files: Vec<(String, String)>,
    pub notices: Vec<String>,
    /// Homonyms to choose among; none while something is refused, where they are told.
    pub unclear: Vec<Unclear>,
    pub refusals: Vec<Refusal>,
}

/// Finds whom the values name. What names nobody is refused and taken away, so that the rest can still be checked.
pub fn resolve(kind: Kind, values: &Values, finder: &Finder<'_>, base: &Base) -> Named {
    let mut named = Named { values: values.clone(), ..Named::default() };
    match kind {
        Kind::Partnership => {
            side(&mut named, "collectivites", Side::French, finder, base);
            side(&mut named, "partenaires", Side::Partner, finder, base);
        }
        Kind::Authority => authority(&mut named, finder, base),
        _ => {}
    }
    references(kind, &mut named, base);
    if !named.refusals.is_empty() {
        named.refusals.extend(named.unclear.iter().map(homonyms));
        named.unclear.clear();
    }
    named
}

/// Names that should be those of records and are not; a slug is left to the check of the whole.
fn references(kind: Kind, named: &mut Named, base: &Base) {
    let fields = columns::fields(kind);
    let asked: Vec<(Vec<String>, String)> = named.values.clone().into_iter().collect();
    for (path, written) in asked {
        let Some(Shape::Reference(kinds)) = columns::leaf(&fields, &path).map(|leaf| leaf.shape) else {
            continue;
        };
        let is_known = |name: &String| {
            let is_name = kinds.iter().any(|kind| base.names.find(*kind, name).is_some());
            is_name || name.contains('/') || slug_of(name) == *name
        };
        let (known, unknown): (Vec<String>, Vec<String>) = items(&written).into_iter().partition(is_known);
        if !unknown.is_empty() {
            named.refusals.extend(unknown.iter().map(|name| no_record(&path, name, kinds)));
            keep(named, path, &known);
        }
    }
}

fn no_record(path: &[String], name: &str, kinds: &[Kind]) -> Refusal {
    let folders: Vec<String> = kinds.iter().map(|kind| format!("{}/", kind.folder())).collect();
    let folders = folders.join(", ");
    let message = format!(
        "aucune fiche de {folders} ne s'appelle « {name} » ; corrigez le nom, ou créez d'abord cette fiche"
    );
    Refusal { path: path.to_owned(), message }
}

/// Leaves only these of the values of a key.
fn keep(named: &mut Named, path: Vec<String>, values: &[String]) {
    match values {
        [] => named.values.remove(&path),
        values => named.values.insert(path, joined(values)),
    };
}

fn homonyms(unclear: &Unclear) -> Refusal {
    let choices: Vec<String> =
        unclear.choices.iter().map(|choice| format!("« {} » ({})", choice.code, choice.what)).collect();
    let message = format!(
        "plusieurs collectivités s'appellent « {} » ; écrivez {}",
        unclear.written,
        choices.join(" ou ")
    );
    Refusal { path: unclear.path.clone(), message }
}

/// One side of a partnership.
fn side(named: &mut Named, key: &str, side: Side, finder: &Finder<'_>, base: &Base) {
    let path = vec![key.to_owned()];
    let Some(written) = named.values.get(&path).cloned() else { return };
    let mut slugs = Vec::new();
    for name in items(&written) {
        match finder.find(&name, side) {
            Found::Record(slug) => slugs.push(slug),
            Found::New(new) => {
                slugs.push(new.slug.clone());
                add(named, *new, base);
            }
            Found::Several(choices) => {
                named.unclear.push(Unclear { path: path.clone(), written: name, choices });
            }
            Found::Nothing => {
                named.refusals.push(Refusal { path: path.clone(), message: unknown(&name, side) });
            }
        }
    }
    keep(named, path, &slugs);
}

/// An authority to be written, with its country where that has no record yet.
fn add(named: &mut Named, new: New, base: &Base) {
    named.notices.extend(country(&new.country, base).map(|(path, text)| {
        let notice = format!("« {path} » : la fiche du pays est créée avec la collectivité");
        named.files.push((path, text));
        notice
    }));
    let path = format!("{}/{}.toml", Kind::Authority.folder(), new.slug);
    if !named.files.iter().any(|(other, _)| *other == path) {
        named.files.push((path, new.text));
    }
}

/// The record of a country of the area that has none.
fn country(code: &str, base: &Base) -> Option<(String, String)> {
    let existing = base.paths.values().cloned().collect();
    if base.names.find(Kind::Country, code).is_some() {
        return None;
    }
    let reference = Reference::bundled();
    let wanted = format!("code = \"{code}\"\n");
    let all = import(ImportKind::Countries, "", &existing, &reference).records;
    all.into_iter().find(|(_, text)| text.starts_with(&wanted))
}

fn unknown(name: &str, side: Side) -> String {
    match side {
        Side::French => format!(
            "aucune collectivité française ne s'appelle « {name} » ; donnez son code INSEE, son SIREN, DEP-33 ou REG-75, \
             ou créez d'abord sa fiche avec « dalc new collectivite »"
        ),
        Side::Partner => format!(
            "aucun lieu d'Amérique latine ou des Caraïbes ne s'appelle « {name} » ; écrivez « ville, pays », ou créez \
             d'abord la fiche avec « dalc new collectivite »"
        ),
    }
}

/// An authority that the tables know is written as they know it; what was said besides is kept.
fn authority(named: &mut Named, finder: &Finder<'_>, base: &Base) {
    let text = |key: &str| named.values.get(&vec![key.to_owned()]).cloned();
    let path = vec!["nom".to_owned()];
    let Some(name) = text("code").or_else(|| text("nom")) else { return };
    let country = text("pays").filter(|_| text("code").is_none());
    let asked = country.map_or_else(|| name.clone(), |country| format!("{name}, {country}"));
    match either(finder, &asked) {
        Found::Nothing => {}
        Found::Several(choices) => named.unclear.push(Unclear { path, written: name, choices }),
        Found::Record(slug) => {
            let own = base.paths.get(&(Kind::Authority, slug.clone())).cloned();
            let message = format!("cette collectivité a déjà sa fiche : {}", own.unwrap_or(slug));
            named.refusals.push(Refusal { path, message });
        }
        Found::New(new) => {
            let own = std::mem::take(&mut named.values);
            named.values = new.values.into_iter().collect();
            named.values.extend(own.into_iter().filter(|(path, _)| path != &["nom"] && path != &["pays"]));
            named.files.extend(self::country(&new.country, base));
        }
    }
}

/// The authority of a name, French or not; French first, since its names are official.
fn either(finder: &Finder<'_>, asked: &str) -> Found {
    match finder.find(asked, Side::French) {
        Found::Nothing => finder.find(asked, Side::Partner),
        found => found,
    }
}
