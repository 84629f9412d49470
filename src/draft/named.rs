//! The authorities that a new record names, found or drafted with it.

use super::{Base, Drafted, Refusal, Unclear, Values};
use crate::finder::{Finder, Found, New, Side};
use crate::import::{ImportKind, import};
use crate::record::Kind;
use crate::reference::Reference;
use crate::sheet::{items, joined};

/// The values of a record with slugs in the place of names, and the records it needs besides.
pub struct Named {
    pub values: Values,
    pub files: Vec<(String, String)>,
    pub notices: Vec<String>,
}

/// Finds whom the values name.
///
/// # Errors
/// When a name is unclear or stands for nothing.
pub fn resolve(kind: Kind, values: &Values, finder: &Finder<'_>, base: &Base) -> Result<Named, Drafted> {
    let mut named = Named { values: values.clone(), files: Vec::new(), notices: Vec::new() };
    match kind {
        Kind::Partnership => {
            side(&mut named, "collectivites", Side::French, finder, base)?;
            side(&mut named, "partenaires", Side::Partner, finder, base)?;
        }
        Kind::Authority => authority(&mut named, finder, base)?,
        _ => {}
    }
    Ok(named)
}

/// One side of a partnership.
fn side(named: &mut Named, key: &str, side: Side, finder: &Finder<'_>, base: &Base) -> Result<(), Drafted> {
    let path = vec![key.to_owned()];
    let Some(written) = named.values.get(&path).cloned() else { return Ok(()) };
    let (mut slugs, mut refusals) = (Vec::new(), Vec::new());
    for name in items(&written) {
        match finder.find(&name, side) {
            Found::Record(slug) => slugs.push(slug),
            Found::New(new) => {
                slugs.push(new.slug.clone());
                add(named, *new, base);
            }
            Found::Several(choices) => {
                return Err(Drafted::Unclear(Unclear { path, written: name, choices }));
            }
            Found::Nothing => refusals.push(Refusal { path: path.clone(), message: unknown(&name, side) }),
        }
    }
    if !refusals.is_empty() {
        return Err(Drafted::Refused(refusals));
    }
    named.values.insert(path, joined(&slugs));
    Ok(())
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
fn authority(named: &mut Named, finder: &Finder<'_>, base: &Base) -> Result<(), Drafted> {
    let text = |key: &str| named.values.get(&vec![key.to_owned()]).cloned();
    let path = vec!["nom".to_owned()];
    let Some(name) = text("code").or_else(|| text("nom")) else { return Ok(()) };
    let country = text("pays").filter(|_| text("code").is_none());
    let asked = country.map_or_else(|| name.clone(), |country| format!("{name}, {country}"));
    match either(finder, &asked) {
        Found::Nothing => Ok(()),
        Found::Several(choices) => Err(Drafted::Unclear(Unclear { path, written: name, choices })),
        Found::Record(slug) => {
            let own = base.paths.get(&(Kind::Authority, slug.clone())).cloned();
            let file = own.unwrap_or(slug);
            Err(Drafted::Refused(vec![Refusal {
                path,
                message: format!("cette collectivité a déjà sa fiche : {file}"),
            }]))
        }
        Found::New(new) => {
            let own = std::mem::take(&mut named.values);
            named.values = new.values.into_iter().collect();
            named.values.extend(own.into_iter().filter(|(path, _)| path != &["nom"] && path != &["pays"]));
            if let Some((path, text)) = self::country(&new.country, base) {
                named.files.push((path, text));
            }
            Ok(())
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
