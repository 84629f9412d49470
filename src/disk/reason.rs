//! Owns the wording of what the system reports: an `io::Error` as a plain French phrase.
//! Refuses to decide what to do about it.

use std::io::{Error, ErrorKind};

use rustix::io::Errno;

use crate::input::Unread;

/// The reason in plain French, without error numbers: "permission refusée".
pub(super) fn reason(error: &Error) -> String {
    if Errno::from_io_error(error) == Some(Errno::LOOP) {
        return "le lien tourne en rond".to_owned();
    }
    common(error.kind()).map_or_else(|| systems_own(error), str::to_owned)
}

/// The same as a fact, for files of the content.
pub(super) fn unread(error: &Error) -> Unread {
    if Errno::from_io_error(error) == Some(Errno::LOOP) {
        return Unread::LinkLoop;
    }
    match error.kind() {
        ErrorKind::NotFound => Unread::NotFound,
        ErrorKind::PermissionDenied => Unread::Denied,
        _ => Unread::System(systems_own(error)),
    }
}

fn common(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "introuvable",
        ErrorKind::PermissionDenied => "permission refusée",
        ErrorKind::AlreadyExists => "existe déjà",
        ErrorKind::NotADirectory => "ce n’est pas un dossier",
        ErrorKind::IsADirectory => "c’est un dossier",
        ErrorKind::DirectoryNotEmpty => "le dossier n’est pas vide",
        ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule",
        ErrorKind::StorageFull => "le disque est plein",
        ErrorKind::QuotaExceeded => "le quota de disque est atteint",
        ErrorKind::FileTooLarge => "le fichier dépasse la taille permise",
        ErrorKind::ResourceBusy => "occupé par le système",
        ErrorKind::CrossesDevices => "sur un autre disque",
        ErrorKind::InvalidFilename => "le nom est trop long ou interdit",
        ErrorKind::TooManyLinks => "trop de liens",
        _ => return None,
    })
}

fn systems_own(error: &Error) -> String {
    let said = error.to_string();
    said.split(" (os error").next().unwrap_or(&said).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_reasons_are_in_french_and_others_lose_their_number() {
        let denied = Error::from_raw_os_error(rustix::io::Errno::ACCESS.raw_os_error());
        let broken = Error::from_raw_os_error(rustix::io::Errno::IO.raw_os_error());
        assert_eq!(reason(&denied), "permission refusée");
        assert_eq!(reason(&broken), "Input/output error");
    }
}
