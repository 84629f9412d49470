//! What can be wrong with a key.

use super::family;
use crate::locale::Words;

family! {
    /// A key that is not known, not there, or not there to be translated.
    KeyFault {
        Unknown { written: String, nearest: Option<String>, known: Vec<&'static str> } = Error "cle-inconnue" proposes;
        InBlock { written: String, block: String } = Error "cle-dans-un-bloc";
        NotTranslatable { key: String, translatable: Vec<&'static str> } = Error "cle-non-traduisible";
        Missing { key: &'static str, label: Words } = Error "cle-manquante";
    }
}
