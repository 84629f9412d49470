//! Pages taken apart just enough to ask what they hold: tags with their attributes, in order.
//!
//! Made for what the program writes: attributes in double quotes, `<` escaped in texts.

use std::collections::BTreeMap;

/// A tag, opening or closing.
pub struct Tag<'t> {
    /// Its name.
    pub name: &'t str,
    /// Whether it closes.
    pub closes: bool,
    /// Its attributes, entities as written.
    pub attributes: BTreeMap<&'t str, &'t str>,
}

impl Tag<'_> {
    /// An attribute, entities of addresses resolved.
    pub fn get(&self, name: &str) -> Option<String> {
        self.attributes.get(name).map(|value| value.replace("&amp;", "&").replace("&#39;", "'"))
    }
}

/// Every tag of a page.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    for piece in html.split('<').skip(1).filter(|piece| !piece.starts_with('!')) {
        let inside = piece.split_once('>').map_or(piece, |(inside, _)| inside);
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/').trim_end_matches('/').trim();
        let (name, rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        found.push(Tag { name, closes, attributes: attributes(rest) });
    }
    found
}

fn attributes(written: &str) -> BTreeMap<&str, &str> {
    let mut found = BTreeMap::new();
    let mut rest = written.trim();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value = after.strip_prefix("=\"").and_then(|quoted| quoted.split_once('"'));
        let (value, next) = value.unwrap_or(("", after.trim_start_matches('=')));
        found.insert(name, value);
        rest = next.trim_start();
    }
    found
}
