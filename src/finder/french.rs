//! French authorities, by their codes and names.

use super::{Choice, Written};
use crate::import::{Authority, listed};
use crate::locale::fold;
use crate::reference::{FrenchAuthority, FrenchLevel, Reference};

/// Every authority that a name may stand for; a code stands for one.
pub fn find(written: &Written, reference: &Reference) -> Vec<(Choice, Authority)> {
    if let Some(found) = reference.french_authority(&written.whole) {
        return vec![offered(&found, reference)];
    }
    let named = reference.french_named(&written.name).into_iter();
    let meant = |found: &FrenchAuthority| {
        written.country.as_ref().is_none_or(|country| *country == found.country)
            && (is_level(written, found.level) || written.is_within(found.subdivision.as_deref(), reference))
    };
    named.filter(meant).map(|found| offered(&found, reference)).collect()
}

/// Whether the hint says what sort of authority it is: `Paris (département)`.
fn is_level(written: &Written, level: FrenchLevel) -> bool {
    !written.hints.is_empty() && written.hints.iter().all(|hint| fold(hint) == fold(sort(level)))
}

fn offered(found: &FrenchAuthority, reference: &Reference) -> (Choice, Authority) {
    let within = found.subdivision.as_deref().and_then(|code| reference.subdivision(code));
    let within = within.map_or_else(String::new, |found| format!(", {} ({})", found.name, found.code));
    let people = found.population.map_or_else(String::new, |count| format!(", {count} habitants"));
    let what = format!("{}, {}{within}{people}", found.full_name(), sort(found.level));
    (Choice { code: found.code.clone(), what }, listed(found, &found.code))
}

fn sort(level: FrenchLevel) -> &'static str {
    match level {
        FrenchLevel::Commune => "commune",
        FrenchLevel::Intercommunality => "intercommunalité",
        FrenchLevel::Department => "département",
        FrenchLevel::Region => "région",
        FrenchLevel::Overseas => "collectivité d'outre-mer",
        FrenchLevel::Particular => "collectivité à statut particulier",
    }
}
