//! What can be wrong with a reference, or between two records.

use super::family;

family! {
    /// A name that leads nowhere, or to two places.
    ReferenceFault {
        Dangling { written: String, folders: Vec<&'static str>, nearest: Option<String> } = Error "reference-inconnue" proposes;
        Ambiguous { written: String, folders: Vec<&'static str> } = Error "reference-ambigue";
        ToDraft { written: String } = Warning "reference-brouillon";
        AddressTwice { address: String } = Error "adresse-en-double";
        CountryWithoutRecord { code: String, slug: String } = Error "pays-sans-fiche";
        CountryTwice { code: String } = Error "pays-en-double";
        Loop { slug: String } = Error "boucle";
        TranslationOrphan { slug: String } = Error "traduction-orpheline";
        TranslationOff { lang: String } = Warning "traduction-inactive";
    }
}
