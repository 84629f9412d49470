//! The order of names: accents and capitals do not count, then they do, so that the order is total.
//!
//! French, Spanish and Portuguese names are sorted together in one list, so one folding serves all: "Évry" stands
//! by "Evry", "Châlette" before "Champigny", "São" by "Sao". Refuses tailorings of a single language.

use std::borrow::Cow;

use deunicode::deunicode;

/// `text` without accents, capitals or punctuation, words separated by one space: what two spellings of a name
/// have in common. `&` is read as "et".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let plain = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(deunicode(text)) };
    for c in plain.chars() {
        match c {
            _ if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
            '&' => folded.push_str(" et "),
            _ if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    tidy(folded)
}

/// One space between words, none around.
fn tidy(mut folded: String) -> String {
    while let Some(at) = folded.find("  ") {
        folded.remove(at);
    }
    folded.trim().to_owned()
}

/// The slug of a name: `Évry-Courcouronnes` gives `evry-courcouronnes`. Empty when it has no letter or figure.
pub fn slug_of(text: &str) -> String {
    fold(text).replace(' ', "-")
}

/// A key that sorts names as a reader expects; ties are broken by the text itself.
pub fn sort_key(text: &str) -> (String, String) {
    (fold(text), text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_decide() {
        let mut names = ["Évry", "Zapopan", "Châlette", "evry", "Champigny", "São Paulo", "L'Haÿ"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Châlette", "Champigny", "evry", "Évry", "L'Haÿ", "São Paulo", "Zapopan"]);
    }

    #[test]
    fn folding_keeps_words_apart() {
        assert_eq!(fold("  L’Haÿ-les-Roses (94) "), "l hay les roses 94");
        assert_eq!(fold("—"), "");
        assert_eq!(fold("Sites & Cités"), fold("sites et cités"));
        assert_ne!(fold("Saint-Malo"), fold("Saintmalo"));
        assert_eq!(slug_of("Évry-Courcouronnes"), "evry-courcouronnes");
    }
}
