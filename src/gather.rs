//! From bytes to texts: what was read becomes [`Sources`], and everything that could not be read is reported.
//!
//! Refuses to know what a text says.

use bytes::Bytes;

use crate::diagnostic::{Diagnostic, FileFault, Replacement, Report};
use crate::input::{InputFile, Refused};
use crate::record::{self, File};
use crate::text::{Source, Sources, Span};

/// The files of a run, told apart.
#[derive(Debug)]
pub struct Gathered {
    /// Every text.
    pub sources: Sources,
    /// The files of the content folders, to be parsed.
    pub files: Vec<File>,
    /// Path and bytes of each image.
    pub images: Vec<(String, Bytes)>,
}

/// The most that an image weighs, in bytes: what comes in the ten seconds that Lighthouse gives a page, at the 400 kbit/s of a
/// slow 3G connection (docs/ecrire-une-fiche.md).
pub const IMAGE_LIMIT: u64 = 500_000;

/// Why a file could not be read, and where in its text; empty when it could.
type Fallen = Vec<(FileFault, std::ops::Range<usize>)>;

/// A file before it has a number.
struct Pending {
    path: String,
    layer: usize,
    fault: Fallen,
    /// The text as it was meant, when its bytes are those of an older encoding.
    restored: Option<String>,
}

/// Texts into [`Sources`], images aside, everything that could not be read reported. When two content folders give
/// an image of one path, the later one counts.
pub fn gather(content: Vec<InputFile>, skin: Vec<Source>, report: &mut Report) -> Gathered {
    let mut texts = skin;
    let mut pending: Vec<(String, Pending)> = Vec::new();
    let mut images: Vec<(String, Bytes)> = Vec::new();
    for file in content {
        let is_image = file.path.starts_with("images/");
        let (text, fault, restored) = match file.content {
            Ok(bytes) if is_image => {
                let heavy = too_heavy(bytes.len() as u64);
                images.retain(|(path, _)| *path != file.path);
                images.push((file.path.clone(), bytes.into()));
                (String::new(), heavy, None)
            }
            Ok(bytes) => text_of(bytes),
            Err(Refused::TooLarge { size, .. }) if is_image => (String::new(), too_heavy(size), None),
            Err(refused) => (String::new(), vec![(refusal(refused), 0..0)], None),
        };
        texts.push(Source { path: file.shown.clone(), name: file.path.clone(), text });
        pending.push((file.shown, Pending { path: file.path, layer: file.layer, fault, restored }));
    }
    if !pending.iter().any(|(_, file)| file.path == record::SETTINGS) {
        let name = record::SETTINGS.to_owned();
        texts.push(Source { path: name.clone(), name, text: String::new() });
    }
    let sources = Sources::new(texts);
    let files = pending.into_iter().filter_map(|(shown, file)| {
        let id = sources.find(&shown)?;
        let readable = file.fault.is_empty();
        for (fault, range) in file.fault {
            let restored = file.restored.clone().map(|text| Replacement { span: sources.whole(id), text });
            let told = Diagnostic::new(Span::new(id, range), fault);
            report.push(Diagnostic { replacement: restored, ..told });
        }
        Some(File { id, layer: file.layer, path: file.path, readable })
    });
    let files = files.collect();
    Gathered { sources, files, images }
}

/// Bytes as text, without a byte-order mark; what is not UTF-8 is a fault at its first wrong byte, with the text that
/// the bytes are in another encoding, and so is every conflict that was left in it.
fn text_of(bytes: Vec<u8>) -> (String, Fallen, Option<String>) {
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
            let conflicts = conflicts(&text);
            (text, conflicts, None)
        }
        Err(error) => {
            let (at, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
            let text = String::from_utf8_lossy(bytes).into_owned();
            let restored = restored(bytes);
            let line = text[..at].matches('\n').count();
            let meant = restored.as_ref().and_then(|own| Some(own.lines().nth(line)?.trim().to_owned()));
            (text, vec![(FileFault::NotUtf8 { meant }, at..at + '\u{fffd}'.len_utf8())], restored)
        }
    }
}

/// The places where git could not bring two versions together: from the line `<<<<<<<` to the line `>>>>>>>` (git-merge, "How
/// conflicts are presented").
fn conflicts(text: &str) -> Fallen {
    let mut found = Fallen::new();
    let (mut at, mut open) = (0, None);
    for line in text.split_inclusive('\n') {
        let marks =
            |sign: &str| line.trim_end().split(' ').next().is_some_and(|first| first == sign.repeat(7));
        if marks("<") {
            open = Some(at);
        } else if let Some(start) = open.filter(|_| marks(">")) {
            found.push((FileFault::Conflict, start..at + line.trim_end().len()));
            open = None;
        }
        at += line.len();
    }
    found
}

/// What the bytes say in the encoding their mark names (UTF-16), else in Windows-1252; `None` when that is no text either.
fn restored(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::WINDOWS_1252, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..])?;
    let is_text = !text.contains(|c: char| c.is_control() && !"\r\n\t".contains(c));
    is_text.then(|| text.into_owned())
}

fn too_heavy(size: u64) -> Fallen {
    let fault = (FileFault::ImageTooHeavy { size, limit: IMAGE_LIMIT }, 0..0);
    Some(fault).filter(|_| size > IMAGE_LIMIT).into_iter().collect()
}

fn refusal(refused: Refused) -> FileFault {
    match refused {
        Refused::TooLarge { size, limit } => FileFault::TooLarge { size, limit },
        Refused::LinkOutside => FileFault::LinkOutside,
        Refused::NotAFile => FileFault::NotRegular,
        Refused::Unreadable(reason) => FileFault::Unreadable { reason },
        Refused::NameNotUtf8 => FileFault::NameUnreadable,
    }
}
