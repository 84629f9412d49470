//! What can be wrong with values that have a form of their own: addresses, numbers, codes.

use super::family;

family! {
    /// A value that has not the form it should have.
    FormFault {
        Slug { written: String, folders: Vec<&'static str>, proposal: Option<String> } = Error "identifiant" proposes;
        Url { written: String } = Error "adresse-web" proposes;
        NotPlain { written: String } = Error "adresse-accentuee" proposes;
        Email { written: String } = Error "courriel" proposes;
        Phone { written: String } = Error "telephone" proposes;
        Country { written: String, nearest: Option<String> } = Error "pays-inconnu" proposes;
        Coordinates = Error "coordonnees";
        Code { written: String, nature: CodeNature } = Error "code-inconnu";
        Duration { written: String } = Error "duree";
    }
}

/// Which list a code is looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CodeNature {
    /// Languages (ISO 639).
    Language,
    /// An administrative code of any country.
    Administrative,
    /// French communes, départements, régions.
    Insee,
    /// French public bodies, by a number that proves itself.
    Siren,
    /// Subdivisions of countries (ISO 3166-2).
    Subdivision,
}
