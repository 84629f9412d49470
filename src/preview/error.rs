//! What can keep the preview from running, in words that say what to do. Owns no recovery.

use std::fmt;
use std::io;

/// Why the preview could not start, or had to stop.
#[derive(Debug)]
pub enum ServeError {
    /// Another program listens on this port.
    PortTaken {
        /// The port asked for.
        port: u16,
    },
    /// The system does not let this user listen on this port (below 1024, most often).
    PortForbidden {
        /// The port asked for.
        port: u16,
    },
    /// The port could not be opened for another reason.
    Listen {
        /// The port asked for.
        port: u16,
        /// The system's reason.
        source: io::Error,
    },
    /// The folders can neither be watched nor compared.
    Watch {
        /// The system's reason, as it says it.
        reason: String,
    },
}

impl ServeError {
    /// Sorts the system's refusal to listen on `port`.
    pub(super) fn listening(port: u16, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AddrInUse => Self::PortTaken { port },
            io::ErrorKind::PermissionDenied => Self::PortForbidden { port },
            _ => Self::Listen { port, source },
        }
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PortTaken { port } => write!(
                f,
                "le port {port} est déjà pris, sans doute par un autre aperçu : fermez-le, ou choisissez un autre port \
                 avec `--port` (`--port 0` prend le premier port libre)"
            ),
            Self::PortForbidden { port } => write!(
                f,
                "le système ne permet pas d’ouvrir le port {port} : choisissez avec `--port` un nombre au-dessus de 1023 \
                 (`--port 0` prend le premier port libre)"
            ),
            Self::Listen { port, source } => write!(
                f,
                "le port {port} ne peut pas être ouvert ({source}) : essayez un autre port avec `--port` (`--port 0` \
                 prend le premier port libre)"
            ),
            Self::Watch { reason } => write!(
                f,
                "les dossiers ne peuvent pas être surveillés ({reason}) : relancez l’aperçu ; si cela persiste, \
                 construisez le site à la main après chaque changement"
            ),
        }
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen { source, .. } => Some(source),
            Self::PortTaken { .. } | Self::PortForbidden { .. } | Self::Watch { .. } => None,
        }
    }
}
