//! The known word that a mistyped one most likely meant.

use crate::locale::fold;

/// The candidate closest to `written`: equal but for accents, capitals and punctuation, or few typing mistakes
/// away (optimal string alignment, at most a third of the word). None when two are equally close or none is close.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = fold(written);
    let length = wanted.chars().count();
    let limit = if length < 3 { 0 } else { (length / 3).clamp(1, 4) };
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in candidates {
        let own = fold(candidate);
        // Each mistake adds or takes away one letter at most.
        if own.chars().count().abs_diff(length) > limit {
            continue;
        }
        let distance = strsim::osa_distance(&wanted, &own);
        match best {
            _ if distance > limit => {}
            Some((least, _)) if distance > least => {}
            Some((least, same)) if distance == least => tied |= same != candidate,
            _ => (best, tied) = (Some((distance, candidate)), false),
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposals() {
        let keys = ["titre", "type", "statut", "thematiques", "collectivites"];
        assert_eq!(nearest("thématique", keys), Some("thematiques"));
        assert_eq!(nearest("Statut", keys), Some("statut"));
        assert_eq!(nearest("collectivité", keys), Some("collectivites"));
        assert_eq!(nearest("couleur", keys), None);
        assert_eq!(nearest("ab", ["aa", "bb"]), None, "two are equally close");
    }
}
