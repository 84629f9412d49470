//! What can be wrong with the text of a record (Markdown).

use super::family;

family! {
    /// A text that cannot be shown as it is, or that leads nowhere.
    TextFault {
        NotAllowed = Error "texte-inattendu";
        RawHtml = Error "html-interdit";
        LinkScheme { target: String } = Error "lien-interdit";
        LinkBroken { target: String, nearest: Option<String> } = Error "lien-casse" proposes;
        AnchorBroken { target: String, anchor: String, nearest: Option<String> } = Error "ancre-cassee" proposes;
        ImageMissing { target: String, nearest: Option<String> } = Error "image-absente" proposes;
        ImageWithoutText { target: String } = Error "image-sans-texte";
        ImageFormat { target: String } = Error "image-format";
        PersonalMailbox { written: String } = Warning "adresse-personnelle";
    }
}
