//! The columns of a kind: a key each, those of tables written with dots (`position.lat`), those of lists of tables with
//! a number (`sources.1.titre`).

use crate::diagnostic::nearest;
use crate::locale::{Lang, fold};
use crate::record::{Common, Field, Kind, Shape};

use super::{BODY, NAME};

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// The name of the record.
    Name,
    /// Its Markdown.
    Body,
    /// A key, by the path that leads to it.
    Key(Vec<String>),
    /// Nothing that is read.
    Ignored,
}

/// What the cells of a key hold.
#[derive(Debug, Clone, Copy)]
pub struct Leaf {
    /// What each value may be.
    pub shape: Shape,
    /// Whether a cell holds several.
    pub many: bool,
}

/// The keys of the records of a kind, in their order.
pub fn fields(kind: Kind) -> Vec<&'static Field> {
    kind.fields().iter().chain(Common::FIELDS).collect()
}

/// Every key of a kind as a path; `count` says how many tables there are at most in a list of tables.
pub fn paths(kind: Kind, count: impl Fn(&[String]) -> usize) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    walk(&fields(kind), &[], &count, &mut paths);
    paths
}

fn walk(
    fields: &[&Field],
    before: &[String],
    count: &dyn Fn(&[String]) -> usize,
    paths: &mut Vec<Vec<String>>,
) {
    for field in fields {
        let path = [before, &[field.key.to_owned()]].concat();
        match (field.shape)() {
            Shape::Table(inner) => walk(&refs(inner), &path, count, paths),
            Shape::List(item) => match item() {
                Shape::Table(inner) => {
                    for number in 1..=count(&path).max(1) {
                        walk(&refs(inner), &[&path[..], &[number.to_string()]].concat(), count, paths);
                    }
                }
                _ => paths.push(path),
            },
            _ => paths.push(path),
        }
    }
}

fn refs(fields: &'static [Field]) -> Vec<&'static Field> {
    fields.iter().collect()
}

/// What the key at `path` holds; `None` when there is no such key.
pub fn leaf(fields: &[&'static Field], path: &[String]) -> Option<Leaf> {
    let (key, rest) = path.split_first()?;
    let shape = (fields.iter().find(|field| field.key == key)?.shape)();
    match shape {
        Shape::Table(inner) => leaf(&refs(inner), rest),
        Shape::List(item) => match item() {
            Shape::Table(inner) => leaf(&refs(inner), rest.strip_prefix(number(rest))?),
            shape => rest.is_empty().then_some(Leaf { shape, many: true }),
        },
        shape => rest.is_empty().then_some(Leaf { shape, many: false }),
    }
}

/// The number at the beginning of a path, which counts from 1.
fn number(path: &[String]) -> &[String] {
    let counts =
        path.first().and_then(|word| word.parse::<usize>().ok()).is_some_and(|n| (1..=99).contains(&n));
    &path[..usize::from(counts)]
}

/// The column that a heading stands for: a path, or the name of a key as people read it, in any language.
pub fn column(kind: Kind, heading: &str) -> Option<Column> {
    let folded = fold(heading);
    if folded == NAME || folded == BODY {
        return Some(if folded == NAME { Column::Name } else { Column::Body });
    }
    let path: Vec<String> = heading.split('.').map(|part| fold(part).replace(' ', "_")).collect();
    let fields = fields(kind);
    if leaf(&fields, &path).is_some() {
        return Some(Column::Key(numbered(&fields, path)));
    }
    let says = |field: &&&Field| Lang::ALL.iter().any(|&lang| fold(field.label.get(lang)) == folded);
    let mut named = fields.iter().filter(says).map(|field| vec![field.key.to_owned()]);
    let path = named.next().filter(|_| named.next().is_none())?;
    leaf(&fields, &path).map(|_| Column::Key(path))
}

/// The path with the number of the first table where it names none: `sources.titre` is `sources.1.titre`.
fn numbered(fields: &[&'static Field], mut path: Vec<String>) -> Vec<String> {
    let shape = fields.iter().find(|field| Some(field.key) == path.first().map(String::as_str));
    let is_list = shape.is_some_and(|field| matches!((field.shape)(), Shape::List(_)));
    if is_list && path.len() > 1 && number(&path[1..]).is_empty() {
        path.insert(1, "1".to_owned());
    }
    path
}

/// The heading that was probably meant.
pub fn near(kind: Kind, heading: &str) -> Option<String> {
    let paths = paths(kind, |_| 1).into_iter().map(|path| path.join("."));
    let known: Vec<String> = paths.chain([NAME.to_owned(), BODY.to_owned()]).collect();
    nearest(heading, known.iter().map(String::as_str)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_stand_for_keys() {
        let key = |path: &str| Some(Column::Key(path.split('.').map(str::to_owned).collect()));
        let of = |heading| column(Kind::Authority, heading);
        assert_eq!(of("nom"), key("nom"));
        assert_eq!(of("Nom"), key("nom"));
        assert_eq!(of("Autres noms"), key("autres_noms"));
        assert_eq!(of("Position.LAT"), key("position.lat"));
        assert_eq!(
            column(Kind::Partnership, "Collectivités"),
            Some(Column::Key(vec!["collectivites".to_owned()]))
        );
        assert_eq!(of("position.lat"), key("position.lat"));
        assert_eq!(of("sources.2.titre"), key("sources.2.titre"));
        assert_eq!(of("sources.titre"), key("sources.1.titre"));
        assert_eq!(of("attentes.1.source.annee"), key("attentes.1.source.annee"));
        assert_eq!(of("Fiche"), Some(Column::Name));
        for unknown in ["", "position", "sources", "sources.0.titre", "couleur", "nom.1"] {
            assert_eq!(of(unknown), None, "{unknown}");
        }
        assert_eq!(near(Kind::Authority, "autre_nom").as_deref(), Some("autres_noms"));
    }

    #[test]
    fn every_path_leads_to_a_key() {
        for &kind in Kind::ALL {
            for path in paths(kind, |_| 2) {
                assert!(leaf(&fields(kind), &path).is_some(), "{path:?}");
            }
        }
    }
}
