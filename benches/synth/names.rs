//! What records are called: their slugs, and the links that lead to them.

use super::scale::Scale;
use super::words::{COUNTRIES, DOMAINS, EVENTS, FRENCH, NameWords, ORGANISATIONS, PARTNERS};

/// The words of number `index`, from a list that begins anew when it ends.
pub fn words(list: &[NameWords], index: usize) -> NameWords {
    list[index % list.len()]
}

fn named(list: &[NameWords], index: usize) -> String {
    format!("{} {index}", words(list, index).0)
}

fn addressed(list: &[NameWords], index: usize) -> String {
    format!("{}-{index}", words(list, index).1)
}

/// The name of a French authority.
pub fn french(index: usize) -> String {
    named(FRENCH, index)
}

/// The slug of a French authority.
pub fn french_slug(index: usize) -> String {
    addressed(FRENCH, index)
}

/// The name of an authority of the other side.
pub fn partner(index: usize) -> String {
    named(PARTNERS, index)
}

/// The slug of an authority of the other side.
pub fn partner_slug(index: usize) -> String {
    addressed(PARTNERS, index)
}

/// The ISO code of the country of a partner: some countries have many, some few.
pub fn partner_country(index: usize, scale: Scale) -> &'static str {
    let mut chance = scale.chance("pays-du-partenaire", index);
    let (one, other) = (chance.below(COUNTRIES.len()), chance.below(COUNTRIES.len()));
    COUNTRIES[one.min(other)].0
}

/// The name of an organisation.
pub fn organisation(index: usize) -> String {
    named(ORGANISATIONS, index)
}

/// The slug of an organisation.
pub fn organisation_slug(index: usize) -> String {
    addressed(ORGANISATIONS, index)
}

/// The title of an event.
pub fn event(index: usize) -> String {
    named(EVENTS, index)
}

/// The slug of an event.
pub fn event_slug(index: usize) -> String {
    addressed(EVENTS, index)
}

/// The title of a theme.
pub fn theme(index: usize) -> String {
    let domain = DOMAINS[index % DOMAINS.len()];
    let (first, rest) = domain.split_at(1);
    format!("{}{rest} (thématique fictive {})", first.to_uppercase(), index + 1)
}

/// The slug of a theme.
pub fn theme_slug(index: usize) -> String {
    format!("thematique-fictive-{}", index + 1)
}

/// The slug of a country.
pub fn country_slug(code: &str) -> String {
    code.to_lowercase()
}

/// The title of a partnership: what the site would make of its first authorities.
pub fn partnership(index: usize, scale: Scale) -> String {
    let sides = scale.sides(index);
    format!("{} – {}", french(sides.french[0]), partner(sides.partners[0]))
}

/// The slug of a partnership.
pub fn partnership_slug(index: usize, scale: Scale) -> String {
    let sides = scale.sides(index);
    let sequel = if Scale::continued(index).is_some() { "-suite" } else { "" };
    format!("{}-{}{sequel}", french_slug(sides.french[0]), partner_slug(sides.partners[0]))
}

/// A Markdown link to a record.
pub fn link(words: &str, folder: &str, slug: &str) -> String {
    format!("[{words}]({folder}/{slug})")
}
