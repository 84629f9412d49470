//! Slips in the quotes and numbers of a value.

use super::family;

family! {
    /// A value that is not written as a text, a number, a yes or a no.
    QuoteFault {
        Missing { written: String } = Error "guillemets-manquants" proposes;
        Unclosed = Error "guillemet-ouvert" proposes;
        OverLines = Error "texte-sur-plusieurs-lignes" proposes;
        Inner = Error "guillemets-dans-le-texte" proposes;
        Typographic = Error "guillemets-typographiques" proposes;
        Bar = Error "barre-oblique" proposes;
        YesNo { written: String, meant: bool } = Error "oui-non" proposes;
        Comma { written: String, meant: String } = Error "virgule-decimale" proposes;
        Spaces { written: String, meant: String } = Error "nombre-espace" proposes;
    }
}
