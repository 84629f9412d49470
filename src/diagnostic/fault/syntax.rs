//! Slips in the writing of keys and values (TOML), as their author would name them.

use super::family;

family! {
    /// A slip in the front matter of a record.
    SyntaxFault {
        KeyTwice { key: String } = Error "cle-en-double";
        EqualsMissing = Error "egal-manquant";
        ValueMissing = Error "valeur-manquante";
        Unquoted { written: String } = Error "guillemets-manquants";
        TextUnclosed = Error "guillemet-ouvert";
        TypographicQuotes = Error "guillemets-typographiques";
        ListUnclosed = Error "crochet-ouvert";
        TableUnclosed = Error "accolade-ouverte";
        CommaMissing = Error "virgule-manquante";
        KeyMalformed = Error "cle-mal-ecrite";
        Escape = Error "barre-oblique";
        Other { reason: String } = Error "syntaxe";
    }
}
