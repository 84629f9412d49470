//! Slips in the quotes and numbers of a value.

use super::family;

family! {
    /// A value that is not written as a text, a number, a yes or a no.
    QuoteFault {
        Missing { written: String } = Error "guillemets-manquants";
        Unclosed = Error "guillemet-ouvert";
        OverLines = Error "texte-sur-plusieurs-lignes";
        Inner = Error "guillemets-dans-le-texte";
        Typographic = Error "guillemets-typographiques";
        Bar = Error "barre-oblique";
        YesNo { written: String, meant: bool } = Error "oui-non";
        Comma { written: String, meant: String } = Error "virgule-decimale";
        Spaces { written: String, meant: String } = Error "nombre-espace";
    }
}
