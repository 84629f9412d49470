//! What can be wrong with a file before anyone looks at its keys.

use super::family;
use crate::input::Unread;

family! {
    /// A file that cannot be read or taken apart.
    FileFault {
        NotUtf8 = Error "fichier-encodage";
        TooLarge { size: u64, limit: u64 } = Error "fichier-trop-gros";
        LinkOutside = Error "fichier-lien-exterieur";
        NotRegular = Error "fichier-special";
        Unreadable { reason: Unread } = Error "fichier-illisible";
        NameUnreadable = Error "fichier-nom-illisible";
        FenceMissing = Error "entete-absent";
        FenceUnclosed = Error "entete-non-ferme";
    }
}
