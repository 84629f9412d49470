//! Owns what can go wrong when publishing, and how it is told: what happened, that the old site stands, what to do.
//! Refuses to print.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::paths::BadPath;
use crate::disk::reason::reason;

/// Why a site was not published. The old one still stands, except as told for [`PublishError::Leftover`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishError {
    /// The site asks for paths that cannot be: all of them.
    BadPaths(Vec<BadPath>),
    /// The target is a file, or anything but a folder.
    NotAFolder(PathBuf),
    /// The target is a symbolic link that leads nowhere.
    DeadLink(PathBuf),
    /// The target has no name of its own: the root of the system, or a path that ends in `..`.
    NoName(PathBuf),
    /// The target holds something, and has no manifest.
    NotOurs(PathBuf),
    /// The manifest of the target is not understood.
    BadManifest {
        /// The manifest.
        path: PathBuf,
        /// The first line that is not understood, from 1.
        line: usize,
    },
    /// Files, folders or links that are not ours stand where the site must go: all of them.
    InTheWay {
        /// The target.
        target: PathBuf,
        /// What stands there, relative to the target.
        paths: Vec<PathBuf>,
    },
    /// Another publication to the same target is under way.
    Busy(PathBuf),
    /// The target is the root of another disk, a mounted folder, or part of a container's image: it cannot be exchanged
    /// with a neighbour.
    MountPoint(PathBuf),
    /// The file system of the target cannot exchange two folders in one step.
    NoExchange(PathBuf),
    /// A file that is not ours cannot be given a second name, so it would be lost.
    NotCarried {
        /// The file.
        path: PathBuf,
        /// Why, in plain French.
        reason: String,
    },
    /// An old site, or the draft of a publication that was killed, cannot be cleared away. When this run had already
    /// put the new site in place, the new site stands, whole; else the old one does.
    Leftover {
        /// What is left.
        folder: PathBuf,
        /// Why, in plain French.
        reason: String,
    },
    /// No room left on the disk, or a limit of size or quota reached.
    Full(PathBuf),
    /// We are not allowed to write there.
    Denied(PathBuf),
    /// The disk is mounted read-only.
    ReadOnly(PathBuf),
    /// Anything else the system refused.
    System {
        /// Where.
        path: PathBuf,
        /// Why, in plain French.
        reason: String,
    },
}

impl PublishError {
    /// Gives a place to an error of the system, and the variant that says what to do.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full(path.to_owned())
            }
            ErrorKind::PermissionDenied => Self::Denied(path.to_owned()),
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly(path.to_owned()),
            _ => Self::System { path: path.to_owned(), reason: reason(&error) },
        }
    }

    /// An error met while clearing `folder` away.
    pub(super) fn left(folder: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Leftover { folder: folder.to_owned(), reason: reason(&error) }
    }

    /// An error met while keeping what is not ours.
    pub(super) fn not_carried(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::NotCarried { path: path.to_owned(), reason: reason(&error) }
    }
}

impl std::error::Error for PublishError {}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let stands = match self {
            Self::Leftover { .. } => "Le site publié est entier.",
            _ => "Rien n’a été publié ; ce qui l’était est intact.",
        };
        write!(f, "{} {stands} {}", self.what(), self.remedy())
    }
}

impl PublishError {
    fn what(&self) -> String {
        match self {
            Self::BadPaths(all) => list(
                "Ces chemins ne peuvent pas être publiés :",
                all.iter().map(|bad| format!("{:?}, car {}", bad.path, bad.fault)),
            ),
            Self::InTheWay { target, paths } => {
                let title = format!(
                    "Dans « {} », ceci n’a pas été écrit par dalc et occupe la place du site :",
                    target.display()
                );
                list(&title, paths.iter().map(|path| path.display().to_string()))
            }
            Self::BadManifest { path, line } => {
                format!("Le manifeste « {} » n’est pas compris, ligne {line}.", path.display())
            }
            Self::NotCarried { path, reason } => {
                format!(
                    "« {} » n’a pas été écrit par dalc et ne peut pas être conservé ({reason}).",
                    path.display()
                )
            }
            Self::Leftover { folder, reason } => {
                format!(
                    "Un reste de publication, « {} », ne peut pas être effacé ({reason}).",
                    folder.display()
                )
            }
            Self::System { path, reason } => {
                format!("« {} » ne peut pas être écrit ({reason}).", path.display())
            }
            Self::NotAFolder(path) => format!("« {} » n’est pas un dossier.", path.display()),
            Self::DeadLink(path) => {
                format!("« {} » est un lien qui ne mène nulle part.", path.display())
            }
            Self::NoName(path) => {
                format!("« {} » ne peut pas recevoir un site : ce chemin n’a pas de nom.", path.display())
            }
            Self::NotOurs(path) => {
                format!("« {} » n’est pas vide et n’a pas été publié par dalc.", path.display())
            }
            Self::Busy(path) => format!("Une autre publication vers « {} » est en cours.", path.display()),
            Self::MountPoint(path) => {
                format!(
                    "« {} » ne peut pas être échangé : disque ou dossier monté, ou couche d’un conteneur.",
                    path.display()
                )
            }
            Self::NoExchange(path) => {
                format!("Le disque de « {} » ne sait pas échanger deux dossiers d’un coup.", path.display())
            }
            Self::Full(path) => format!("Plus de place pour écrire « {} ».", path.display()),
            Self::Denied(path) => format!("Pas le droit d’écrire « {} ».", path.display()),
            Self::ReadOnly(path) => {
                format!("« {} » est sur un disque en lecture seule.", path.display())
            }
        }
    }

    fn remedy(&self) -> &'static str {
        match self {
            Self::BadPaths(_) => "C’est un défaut de dalc : signalez-le.",
            Self::NotAFolder(_) | Self::NoName(_) => {
                "Donnez le chemin d’un dossier vide, ou qui n’existe pas encore."
            }
            Self::DeadLink(_) => "Supprimez le lien, ou créez le dossier auquel il mène.",
            Self::NotOurs(_) => "Donnez un autre dossier, ou videz celui-ci.",
            Self::BadManifest { .. } => {
                "Il a été modifié, ou vient d’une version plus récente de dalc : rétablissez-le, ou videz le dossier."
            }
            Self::InTheWay { .. } => {
                "Déplacez ces éléments, ou changez l’adresse des pages qui tombent dessus."
            }
            Self::Busy(_) => "Attendez qu’elle se termine, puis recommencez.",
            Self::MountPoint(_) => "Publiez plutôt dans un nouveau dossier à l’intérieur de celui-ci.",
            Self::NoExchange(_) => {
                "Publiez sur un disque local (ext4, XFS, Btrfs, tmpfs), puis copiez le résultat."
            }
            Self::NotCarried { .. } => "Rendez-en propriétaire qui publie, ou sortez-le du dossier.",
            Self::Leftover { .. } => "Regardez s’il contient quelque chose à garder, puis supprimez-le.",
            Self::Full(_) => {
                "Faites de la place (il en faut pour deux sites pendant la publication), puis recommencez."
            }
            Self::Denied(_) => {
                "Il faut le droit d’écrire dans le dossier du site et dans celui qui le contient, où le site est préparé."
            }
            Self::ReadOnly(_) => "Rendez-le accessible en écriture, ou publiez ailleurs.",
            Self::System { .. } => "Corrigez la cause, puis recommencez.",
        }
    }
}

fn list(title: &str, lines: impl Iterator<Item = String>) -> String {
    let lines = lines.map(|line| format!("\n  {line}"));
    lines.fold(title.to_owned(), |list, line| list + &line) + "\n"
}
