//! Mailboxes named in texts: where they stand, whether they seem to be a person's, and how they are written so that what
//! harvests addresses does not read them.
//!
//! The address of an agent is personal data even when it is that of his work (CADA, avis 20213227): a text gives that of
//! the service. Refuses to ask whether anybody answers.

use std::borrow::Cow;
use std::ops::Range;

use linkify::{LinkFinder, LinkKind};

use crate::locale::{Lang, Words, fold, words};

/// How « @ » is written in a text, in each language.
const AT: Words = words(" [arobase] ", " [arroba] ", " [arroba] ", " [at] ");

/// How people write it so that nobody reads it.
pub const HIDDEN: [&str; 6] = ["[arobase]", "[arroba]", "[at]", "(arobase)", "(arroba)", "(at)"];

/// Beginnings of words that name a service, a function, an institution or a subject, without accents, in the four languages.
const FUNCTIONS: &[&str] = &[
    "accueil",
    "admin",
    "agenc",
    "agend",
    "alcald",
    "ambas",
    "america",
    "amerique",
    "asso",
    "ayunt",
    "bonjour",
    "bureau",
    "cabinet",
    "camara",
    "caraib",
    "carib",
    "centr",
    "clima",
    "collectiv",
    "comit",
    "commun",
    "comun",
    "conseil",
    "consul",
    "contac",
    "contat",
    "convent",
    "cooper",
    "coord",
    "correo",
    "courrier",
    "courriel",
    "cultur",
    "dados",
    "data",
    "datos",
    "deleg",
    "depart",
    "develop",
    "desenvol",
    "desarrol",
    "direc",
    "diret",
    "donnees",
    "dpo",
    "dri",
    "ecol",
    "edito",
    "editeur",
    "educ",
    "embai",
    "embaj",
    "emploi",
    "enlace",
    "environ",
    "equip",
    "etat",
    "europ",
    "evenement",
    "event",
    "forma",
    "fonda",
    "france",
    "francais",
    "fundac",
    "gabin",
    "gemin",
    "gener",
    "gestion",
    "gobern",
    "govern",
    "groupe",
    "hello",
    "hermana",
    "hola",
    "imprens",
    "info",
    "institu",
    "intend",
    "inter",
    "jumel",
    "juri",
    "legal",
    "lettre",
    "mairie",
    "mediat",
    "mission",
    "monde",
    "municip",
    "newsletter",
    "noreply",
    "ofici",
    "ola",
    "ouvidor",
    "partenar",
    "patrim",
    "prefei",
    "prefect",
    "prens",
    "presid",
    "press",
    "program",
    "projet",
    "proye",
    "protoc",
    "rede",
    "redac",
    "region",
    "relac",
    "relat",
    "resea",
    "rgpd",
    "secret",
    "serv",
    "siege",
    "site",
    "solid",
    "support",
    "territ",
    "touris",
    "transpar",
    "turis",
    "univ",
    "urban",
    "vill",
    "webm",
    "web",
    "work",
];

/// Words that begin like names of people: taken whole.
const WHOLE: &[&str] = &["dir", "eau", "maire", "mail", "org", "red", "rh", "ri", "rse", "sg"];

/// Providers whose mailboxes anybody can have.
const PROVIDERS: &[&str] = &[
    "aol",
    "bol",
    "free",
    "gmail",
    "googlemail",
    "gmx",
    "hotmail",
    "icloud",
    "laposte",
    "live",
    "msn",
    "neuf",
    "numericable",
    "orange",
    "outlook",
    "proton",
    "protonmail",
    "sfr",
    "terra",
    "uol",
    "wanadoo",
    "yahoo",
    "ymail",
];

/// Given names that are short enough to be taken for the initials of a service.
const SHORT_NAMES: &[&str] = &[
    "alain", "alice", "ana", "andre", "anne", "anna", "beto", "bruno", "celia", "chloe", "clara", "david",
    "denis", "diego", "elena", "elisa", "elise", "emma", "eric", "erik", "eva", "fabio", "felix", "hugo",
    "ines", "irene", "ivan", "jean", "joao", "joel", "jorge", "jose", "juan", "jules", "julia", "julie",
    "karim", "katia", "laura", "lea", "leo", "lina", "lisa", "louis", "luc", "lucas", "lucia", "lucie",
    "luis", "luiz", "manon", "marc", "maria", "marie", "mario", "marta", "max", "maya", "mehdi", "mila",
    "nina", "noe", "olga", "oscar", "pablo", "paola", "paul", "paulo", "pedro", "rene", "rosa", "sara",
    "sarah", "simon", "sofia", "tania", "theo", "tom", "victor", "yann", "yves", "zoe",
];

/// Where the mailboxes of a text stand: `nom@domaine.fr`, or the same with a word for the sign.
pub fn mailboxes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Few texts have one of these signs, and all texts are asked.
    if !text.bytes().any(|byte| matches!(byte, b'@' | b'[' | b'(')) {
        return found;
    }
    if text.contains('@') {
        let mut finder = LinkFinder::new();
        finder.kinds(&[LinkKind::Email]);
        found.extend(finder.links(text).map(|link| link.start()..link.end()));
    }
    let hidden = HIDDEN.iter().flat_map(|sign| text.match_indices(sign));
    found.extend(hidden.filter_map(|(at, sign)| around(text, at..at + sign.len())));
    found.sort_by_key(|range| range.start);
    found
}

/// The words before and after a sign, with it.
fn around(text: &str, sign: Range<usize>) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || "._-+".contains(c);
    let before = text[..sign.start].trim_end();
    let name = before.len() - before.trim_end_matches(is_part).len();
    let after = text[sign.end..].trim_start();
    let domain = after.trim_start_matches(is_part);
    let domain = after[..after.len() - domain.len()].trim_end_matches('.');
    let end = text.len() - after.len() + domain.len();
    (name > 0 && domain.contains('.')).then(|| before.len() - name..end)
}

/// The text with its mailboxes written as people write them so that only people read them.
pub fn masked(text: &str, lang: Lang) -> Cow<'_, str> {
    if !text.contains('@') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for range in mailboxes(text) {
        out.push_str(&text[from..range.start]);
        out.push_str(&text[range.clone()].replace('@', AT.get(lang)));
        from = range.end;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Whether a mailbox seems to be a person's rather than a service's.
pub fn is_personal(mailbox: &str) -> bool {
    let plain = HIDDEN.iter().fold(mailbox.to_owned(), |text, sign| text.replace(sign, "@"));
    let Some((name, domain)) = plain.split_once('@') else { return false };
    let (name, domain) = (fold(name), fold(domain));
    let parts: Vec<&str> = name.split(' ').filter(|part| part.chars().any(char::is_alphabetic)).collect();
    let own: Vec<&str> = domain.split(' ').filter(|label| label.len() > 3).collect();
    let (provider, own) = match domain.split(' ').find(|label| PROVIDERS.contains(label)) {
        Some(_) => (true, Vec::new()),
        None => (false, own),
    };
    let is_function = |part: &&str| {
        WHOLE.contains(part)
            || FUNCTIONS.iter().any(|beginning| part.starts_with(beginning))
            || own.iter().any(|label| part.starts_with(label) || label.starts_with(part) && part.len() > 3)
    };
    if parts.is_empty() || parts.iter().any(is_function) {
        return false;
    }
    match parts.as_slice() {
        [one] => provider || one.len() > 5 || SHORT_NAMES.contains(one),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_are_found_and_masked() {
        let text = "Écrire à a.b@ville.fr, ou c [arobase] d.fr. Pas @ville ni a@b.";
        let found: Vec<&str> = mailboxes(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["a.b@ville.fr", "c [arobase] d.fr"]);
        assert_eq!(
            masked(text, Lang::Es),
            "Écrire à a.b [arroba] ville.fr, ou c [arobase] d.fr. Pas @ville ni a@b."
        );
        assert_eq!(masked("rien", Lang::Fr), "rien");
        assert!(mailboxes(&masked(text, Lang::Fr)).iter().all(|range| !text[range.clone()].is_empty()));
    }

    #[test]
    fn people_and_services_are_told_apart() {
        for own in [
            "jean.dupont@ville.fr",
            "j.dupont@ville.fr",
            "me.sapin@metropole.example",
            "jdupont@mairie.fr",
            "Marie@ville.fr",
            "durand [arobase] ville.fr",
            "dupont33@gmail.com",
            "camille-martin@departement.example",
        ] {
            assert!(is_personal(own), "{own}");
        }
        for service in [
            "contact@ville.fr",
            "cooperation@bordeaux.fr",
            "relations.internationales@ville.fr",
            "mairie.petite-ville@orange.fr",
            "cooperacion@lima.gob.pe",
            "daect@diplomatie.example",
            "dri@ville.fr",
            "secretariat-general@ville.fr",
            "bordeaux@bordeaux.fr",
            "2026@ville.fr",
            "Événements@ville.fr",
            "prensa@alcaldia.example",
            "comunicacao@prefeitura.example",
        ] {
            assert!(!is_personal(service), "{service}");
        }
    }
}
