//! What can be wrong with a file before anyone looks at its keys.

use super::family;
use crate::input::Unread;

family! {
    /// A file that cannot be read or taken apart.
    FileFault {
        NotUtf8 { meant: Option<String> } = Error "fichier-encodage" proposes;
        TooLarge { size: u64, limit: u64 } = Error "fichier-trop-gros";
        ImageTooHeavy { size: u64, limit: u64 } = Error "image-trop-lourde";
        LinkOutside = Error "fichier-lien-exterieur";
        NotRegular = Error "fichier-special";
        Unreadable { reason: Unread } = Error "fichier-illisible";
        NameUnreadable = Error "fichier-nom-illisible";
        Conflict = Error "conflit-non-resolu";
        FenceMissing = Error "entete-absent";
        FenceUnclosed = Error "entete-non-ferme";
    }
}
