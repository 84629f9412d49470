//! Owns the way from a revision of a git repository to an [`Input`]: the same files, limits and refusals as those of a folder.
//! Refuses to change anything, to run what a repository holds, and to take a name for an option.

use std::fmt;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use super::read::{is_skipped, limit_of};
use crate::input::{Input, InputFile, Refused};

/// Why a revision was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RevisionError {
    /// git cannot be run; the system's reason.
    NoGit(String),
    /// git knows no such revision here.
    Unknown(String),
    /// The revision has no such folder.
    NoFolder {
        /// The revision.
        revision: String,
        /// The folder.
        folder: String,
    },
    /// git failed, or did not say what it should.
    Failed(String),
}

impl fmt::Display for RevisionError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            RevisionError::NoGit(reason) => {
                write!(
                    f,
                    "« git » ne peut pas être lancé ({reason}) ; installez-le, ou comparez deux dossiers"
                )
            }
            RevisionError::Unknown(revision) => write!(
                f,
                "« {revision} » n'est ni un dossier, ni une version que git connaît ici ; « git log » dit celles qu'il y a"
            ),
            RevisionError::NoFolder { revision, folder } => write!(
                f,
                "la version « {revision} » n'a pas de dossier « {folder} » ; dites lequel avec --content"
            ),
            RevisionError::Failed(reason) => write!(f, "git n'a pas pu lire cette version : {reason}"),
        }
    }
}

impl std::error::Error for RevisionError {}

/// An object of git, to be read.
struct Blob {
    id: String,
    path: String,
    refused: Option<Refused>,
}

/// Reads a content folder, and `themes` where there is one, as a revision has them. Paths are those of the folder git runs in.
///
/// # Errors
/// An unknown revision, a folder it does not have, or what git says.
pub fn read_revision(revision: &str, content: &Path, themes: Option<&Path>) -> Result<Input, RevisionError> {
    let commit = commit(revision)?;
    let folder = content.to_string_lossy().trim_end_matches('/').to_owned();
    let layer = blobs(&commit, &folder)?;
    if layer.is_empty() {
        return Err(RevisionError::NoFolder { revision: revision.to_owned(), folder });
    }
    let themes = match themes.map(|themes| themes.to_string_lossy().into_owned()) {
        Some(themes) => files(blobs(&commit, &themes)?, &themes)?,
        None => Vec::new(),
    };
    Ok(Input { content: files(layer, &folder)?, themes, ..Input::default() })
}

/// The commit a revision names.
fn commit(revision: &str) -> Result<String, RevisionError> {
    let named = format!("{revision}^{{commit}}");
    let said = git(&["rev-parse", "--verify", "--quiet", "--end-of-options", &named])?;
    said.map(|said| String::from_utf8_lossy(&said).trim().to_owned())
        .map_err(|_| RevisionError::Unknown(revision.to_owned()))
}

/// The files below a folder, hidden ones aside.
fn blobs(commit: &str, folder: &str) -> Result<Vec<Blob>, RevisionError> {
    let said = git(&["ls-tree", "-r", "-l", "-z", commit, "--", &format!("{folder}/")])?;
    let said = said.map_err(RevisionError::Failed)?;
    let entries = said.split(|&byte| byte == 0).filter(|entry| !entry.is_empty());
    Ok(entries.filter_map(|entry| blob(entry, folder)).collect())
}

/// An entry of `git ls-tree -l`: mode, sort, object, size, a tabulation, path.
fn blob(entry: &[u8], folder: &str) -> Option<Blob> {
    let at = entry.iter().position(|&byte| byte == b'\t')?;
    let (facts, path) = (String::from_utf8_lossy(&entry[..at]).into_owned(), &entry[at + 1..]);
    let mut facts = facts.split_whitespace();
    let (mode, _, id, size) = (facts.next()?, facts.next()?, facts.next()?, facts.next()?);
    let is_utf8 = std::str::from_utf8(path).is_ok();
    let path = String::from_utf8_lossy(path).into_owned();
    let path = path.strip_prefix(&format!("{folder}/"))?.to_owned();
    let is_hidden = Path::new(&path).ancestors().any(|part| part.file_name().is_some() && is_skipped(part));
    let (size, limit) = (size.parse::<u64>().unwrap_or_default(), limit_of(Path::new(&path)));
    let refused = match mode {
        _ if !is_utf8 => Some(Refused::NameNotUtf8),
        "120000" => Some(Refused::LinkOutside),
        "160000" => Some(Refused::NotAFile),
        _ if size > limit => Some(Refused::TooLarge { size, limit }),
        _ => None,
    };
    (!is_hidden).then(|| Blob { id: id.to_owned(), path, refused })
}

/// The files of these objects, with their bytes.
fn files(blobs: Vec<Blob>, folder: &str) -> Result<Vec<InputFile>, RevisionError> {
    let wanted: Vec<&str> =
        blobs.iter().filter(|blob| blob.refused.is_none()).map(|blob| blob.id.as_str()).collect();
    let mut contents = contents(&wanted)?.into_iter();
    let mut files = Vec::new();
    for Blob { path, refused, .. } in blobs {
        let content = match refused {
            Some(refused) => Err(refused),
            None => {
                Ok(contents.next().ok_or_else(|| RevisionError::Failed("il manque un fichier".to_owned()))?)
            }
        };
        files.push(InputFile { layer: 0, shown: format!("{folder}/{path}"), path, content });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The bytes of objects, in their order.
fn contents(ids: &[&str]) -> Result<Vec<Vec<u8>>, RevisionError> {
    let failed = |error: std::io::Error| RevisionError::Failed(error.to_string());
    let mut child = command(&["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| RevisionError::NoGit(error.to_string()))?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let asked = ids.join("\n") + "\n";
    let mut said = Vec::new();
    std::thread::scope(|scope| {
        // Asked from beside, since git answers before it has read all.
        let asking = scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(asked.as_bytes())));
        let read = stdout.map(|mut stdout| stdout.read_to_end(&mut said));
        let asked = asking.join().ok().flatten();
        read.into_iter().map(|read| read.map(drop)).chain(asked).collect::<Result<(), _>>()
    })
    .map_err(failed)?;
    child.wait().map_err(failed)?;
    apart(&said, ids.len()).ok_or_else(|| RevisionError::Failed("sa réponse n'est pas comprise".to_owned()))
}

/// What `git cat-file --batch` says, object by object: a line with the size, the bytes, the end of a line.
fn apart(said: &[u8], count: usize) -> Option<Vec<Vec<u8>>> {
    let mut rest = said;
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        let end = rest.iter().position(|&byte| byte == b'\n')?;
        let size: usize = std::str::from_utf8(&rest[..end]).ok()?.rsplit(' ').next()?.parse().ok()?;
        let bytes = rest.get(end + 1..end + 1 + size)?;
        all.push(bytes.to_vec());
        rest = rest.get(end + 2 + size..)?;
    }
    Some(all)
}

/// What git says, or why it fails.
fn git(arguments: &[&str]) -> Result<Result<Vec<u8>, String>, RevisionError> {
    git_in(".", arguments)
}

/// The same from a folder.
pub(super) fn git_in(folder: &str, arguments: &[&str]) -> Result<Result<Vec<u8>, String>, RevisionError> {
    let output = command(&[&["-C", folder], arguments].concat())
        .output()
        .map_err(|error| RevisionError::NoGit(error.to_string()))?;
    if output.status.success() {
        return Ok(Ok(output.stdout));
    }
    Ok(Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

/// git, which only reads here: no pager, no lock, no filter, no question, and no repository that a folder of records
/// holds among them.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.args(["--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false"]);
    command.args(["-c", "safe.bareRepository=explicit"]).args(arguments);
    command.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").env("GIT_NO_LAZY_FETCH", "1");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_taken_apart() {
        let said = b"aa blob 3\na\nb\nbb blob 0\n\n";
        assert_eq!(apart(said, 2), Some(vec![b"a\nb".to_vec(), Vec::new()]));
        assert_eq!(apart(b"aa missing\n", 1), None);
        assert_eq!(apart(b"aa blob 9\nabc\n", 1), None);
    }

    #[test]
    fn entries_are_understood() {
        let of = |entry: &str| blob(entry.as_bytes(), "content").map(|blob| (blob.path, blob.refused));
        assert_eq!(
            of("100644 blob aa 12\tcontent/pays/perou.toml"),
            Some(("pays/perou.toml".to_owned(), None))
        );
        assert_eq!(of("100644 blob aa 12\tcontent/.cache/a.toml"), None);
        assert_eq!(of("100644 blob aa 12\tcontents/a.toml"), None);
        assert_eq!(
            of("120000 blob aa 12\tcontent/a.toml").and_then(|found| found.1),
            Some(Refused::LinkOutside)
        );
        let large = of("100644 blob aa 9999999\tcontent/a.toml").and_then(|found| found.1);
        assert!(matches!(large, Some(Refused::TooLarge { .. })));
    }
}
