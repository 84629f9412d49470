//! What can be wrong with where a file stands and what it is called.

use super::family;

family! {
    /// A file that is not where or what it should be.
    PlaceFault {
        OutOfPlace { folders: Vec<&'static str> } = Error "fichier-mal-place";
        Extension { found: String, expected: &'static str, proposal: Option<String> } = Error "fichier-extension";
        Name { proposal: Option<String> } = Error "fichier-nom";
        SettingsMissing = Error "reglages-absents";
        Twice { slug: String } = Error "fiche-en-double";
    }
}
