//! From bytes to texts: what was read becomes [`Sources`], and everything that could not be read is reported.
//!
//! Refuses to know what a text says.

use bytes::Bytes;

use crate::diagnostic::{FileFault, Report};
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

/// A file before it has a number.
struct Pending {
    path: String,
    layer: usize,
    fault: Option<(FileFault, std::ops::Range<usize>)>,
}

/// Texts into [`Sources`], images aside, everything that could not be read reported. When two content folders give
/// an image of one path, the later one counts.
pub fn gather(content: Vec<InputFile>, skin: Vec<Source>, report: &mut Report) -> Gathered {
    let mut texts = skin;
    let mut pending: Vec<(String, Pending)> = Vec::new();
    let mut images: Vec<(String, Bytes)> = Vec::new();
    for file in content {
        let is_image = file.path.starts_with("images/");
        let (text, fault) = match file.content {
            Ok(bytes) if is_image => {
                images.retain(|(path, _)| *path != file.path);
                images.push((file.path.clone(), bytes.into()));
                (String::new(), None)
            }
            Ok(bytes) => text_of(bytes),
            Err(refused) => (String::new(), Some((refusal(refused), 0..0))),
        };
        texts.push(Source { path: file.shown.clone(), name: file.path.clone(), text });
        pending.push((file.shown, Pending { path: file.path, layer: file.layer, fault }));
    }
    if !pending.iter().any(|(_, file)| file.path == record::SETTINGS) {
        let name = record::SETTINGS.to_owned();
        texts.push(Source { path: name.clone(), name, text: String::new() });
    }
    let sources = Sources::new(texts);
    let files = pending.into_iter().filter_map(|(shown, file)| {
        let id = sources.find(&shown)?;
        let readable = file.fault.is_none();
        if let Some((fault, range)) = file.fault {
            report.add(Span::new(id, range), fault);
        }
        Some(File { id, layer: file.layer, path: file.path, readable })
    });
    let files = files.collect();
    Gathered { sources, files, images }
}

/// Bytes as text, without a byte-order mark; what is not UTF-8 is a fault at its first wrong byte.
fn text_of(bytes: Vec<u8>) -> (String, Option<(FileFault, std::ops::Range<usize>)>) {
    match String::from_utf8(bytes) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest.to_owned(), None),
            None => (text, None),
        },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some((FileFault::NotUtf8, at..at + '\u{fffd}'.len_utf8())))
        }
    }
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
