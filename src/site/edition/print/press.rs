//! What sets the book in type: Typst, seeing one template, one file of data, its fonts and the images of the book, and
//! nothing else. The one door to Typst.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult, SourceResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Images by their path in the site.
pub(super) type Images = BTreeMap<String, Vec<u8>>;

/// The fonts that Typst brings: Libertinus Serif for text, others for what it lacks.
pub(super) struct Fonts(Vec<Font>);

impl Fonts {
    /// All of them.
    pub(super) fn new() -> Fonts {
        Fonts(typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect())
    }

    /// Whether one has a sign.
    pub(super) fn have(&self, sign: char) -> bool {
        self.0.iter().any(|font| font.info().coverage.contains(u32::from(sign)))
    }
}

/// The world as the template sees it.
pub(super) struct Press {
    standard: LazyHash<Library>,
    fonts: Fonts,
    book: LazyHash<FontBook>,
    template: Source,
    data: Bytes,
    images: BTreeMap<String, Bytes>,
    address: String,
}

/// The file of the book as data.
const DATA: &str = "livre.json";

/// The file that lists the images there are.
const LIST: &str = "images.json";

impl Press {
    /// A press for one book; `address` is where its file is published.
    pub(super) fn new(template: &[u8], data: Vec<u8>, images: Images, address: &str) -> Press {
        let fonts = Fonts::new();
        Press {
            standard: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts.0)),
            fonts,
            template: Source::detached(String::from_utf8_lossy(template)),
            data: Bytes::new(data),
            images: images.into_iter().map(|(path, bytes)| (path, Bytes::new(bytes))).collect(),
            address: address.to_owned(),
        }
    }

    /// The book as PDF/UA-1. An image that cannot be read is left out with all others: their words stand in their place.
    pub(super) fn pdf(mut self) -> Vec<u8> {
        let set = self.set().or_else(|_| {
            self.images.clear();
            self.set()
        });
        // What was remembered while setting one book is of no use for another, and weighs more than it.
        typst::comemo::evict(0);
        set.unwrap_or_default()
    }

    fn set(&self) -> SourceResult<Vec<u8>> {
        let document = typst::compile::<PagedDocument>(self).output?;
        let options = PdfOptions {
            ident: Smart::Custom(self.address.clone()),
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options)
    }
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &self.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_without_slash();
        let list = || serde_json::to_vec(&self.images.keys().collect::<Vec<_>>()).ok().map(Bytes::new);
        let held = match path {
            DATA => Some(self.data.clone()),
            LIST => list(),
            path => self.images.get(path).cloned(),
        };
        held.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.0.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
