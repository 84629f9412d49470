//! Which slug each authority gets, whatever the order of the rows: two authorities of one name must not share one.

use super::authority::{Authorities, Key};
use std::collections::{BTreeMap, BTreeSet};

/// The slug of each authority.
#[derive(Default)]
pub struct Slugs(BTreeMap<Key, String>);

impl Slugs {
    /// The slug of an authority; that of its name if it was not assigned one.
    pub fn of<'a>(&'a self, key: &'a Key) -> &'a str {
        self.0.get(key).map_or(key.slug.as_str(), String::as_str)
    }
}

/// Assigns slugs: the plain one to the only bearer of a name, or to the only French one; to the others that name with
/// the country, then with the code or subdivision too. A slug with the country that exists in the content is kept.
pub fn assign(authorities: &Authorities, existing: &BTreeSet<String>) -> Slugs {
    let mut by_slug: BTreeMap<&str, Vec<(&Key, bool)>> = BTreeMap::new();
    for (key, authority) in &authorities.0 {
        by_slug.entry(&key.slug).or_default().push((key, authority.french));
    }
    let groups = by_slug.into_values();
    Slugs(groups.flat_map(|group| group_slugs(&group, existing)).collect())
}

fn group_slugs(group: &[(&Key, bool)], existing: &BTreeSet<String>) -> Vec<(Key, String)> {
    let french = group.iter().filter(|(_, french)| *french).count();
    let plain = |french_one: bool| group.len() == 1 || (french_one && french == 1);
    let namesakes = |key: &Key| group.iter().filter(|(other, _)| other.country == key.country).count();
    let slug = |key: &Key, french_one: bool| {
        let local = with(&key.slug, &key.country);
        match () {
            () if super::exists(existing, "collectivites", &local) => local,
            () if plain(french_one) => key.slug.clone(),
            () if namesakes(key) == 1 => local,
            () => with(&local, &key.within),
        }
    };
    group.iter().map(|(key, french_one)| ((*key).clone(), slug(key, *french_one))).collect()
}

fn with(slug: &str, more: &str) -> String {
    crate::locale::slug_of(&format!("{slug} {more}"))
}
