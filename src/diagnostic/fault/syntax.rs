//! Slips in the writing of keys and values (TOML), as their author would name them.

use super::family;

family! {
    /// A slip in the lines and keys of a front matter.
    SyntaxFault {
        KeyTwice { key: String } = Error "cle-en-double";
        EqualsMissing = Error "egal-manquant" proposes;
        EqualsTwice = Error "egal-en-double" proposes;
        ValueMissing = Error "valeur-manquante";
        KeyMalformed { written: String } = Error "cle-mal-ecrite";
        NotAKey = Error "ligne-sans-cle";
        AfterValue { written: String } = Error "apres-la-valeur" proposes;
        FenceInToml = Error "entete-en-trop" proposes;
        ForeignSpace = Error "espace-insecable" proposes;
        Other = Error "syntaxe";
    }
}
