//! The pipeline: from what was read to a site, or to all that stands in its way.

use chrono::NaiveDate;

use crate::catalogue::{Index, assemble, rules};
use crate::diagnostic::{Fault, Report};
use crate::input::{Input, InputFile, Refused};
use crate::record::{self, File, Parsed};
use crate::reference::Reference;
use crate::settings::{self, Settings};
use crate::site::{self, Scope, Site, Skin, SkinFiles};
use crate::text::{FileId, Source, Sources, Span};

/// What a build is told besides its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The date that decides what is upcoming and which contacts may be shown.
    pub today: NaiveDate,
    /// The public address of the site, when it is not the one of the settings.
    pub base_url: Option<String>,
    /// Whether drafts are published.
    pub drafts: bool,
    /// Whether warnings stand in the way too.
    pub strict: bool,
}

/// What a build gives.
#[derive(Debug)]
pub struct Outcome {
    /// The texts, to show the report in.
    pub sources: Sources,
    /// All that was found.
    pub report: Report,
    /// The site; `None` when something stands in its way.
    pub site: Option<Site>,
}

/// A stage of the pipeline, told when it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Files, one at a time.
    Parse,
    /// All records together.
    Assemble,
    /// The editorial rules.
    Check,
    /// The pages.
    Build,
}

/// Who is told how far a build is. Pages are told from all threads.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, stage: Stage);
    /// That many pages will be made.
    fn pages(&self, total: usize);
    /// One more page is made.
    fn page(&self);
}

/// Tells nobody.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: Stage) {}
    fn pages(&self, _: usize) {}
    fn page(&self) {}
}

/// Makes a site of what was read.
pub fn compile(input: Input, options: &Options, progress: &dyn Progress) -> Outcome {
    progress.stage(Stage::Parse);
    let reference = Reference::bundled();
    let mut report = Report::default();
    let Input { content, themes } = input;
    let skin_name = skin_name(&content);
    let skin_files = SkinFiles::new(&skin_name, themes);
    let gathered = gather(content, skin_files.sources(), &mut report);
    let Gathered { sources, files, images } = gathered;
    let parsed = record::parse(&files, &sources, &reference, &mut report);
    let settings = read_settings(&parsed, &sources, &reference, &mut report);
    let whole = Whole { sources: &sources, reference: &reference, options, images: &images, progress };
    let site = whole.link_and_build(parsed, settings, &skin_files, &mut report);
    report.settle();
    let site = site.filter(|_| !report.refuses(options.strict));
    Outcome { sources, report, site }
}

/// What the later stages share.
struct Whole<'a> {
    sources: &'a Sources,
    reference: &'a Reference,
    options: &'a Options,
    images: &'a [(String, Vec<u8>)],
    progress: &'a dyn Progress,
}

impl Whole<'_> {
    fn link_and_build(
        &self,
        parsed: Parsed,
        mut settings: Option<Settings>,
        skin_files: &SkinFiles,
        report: &mut Report,
    ) -> Option<Site> {
        self.progress.stage(Stage::Assemble);
        let catalogue =
            assemble(parsed, &mut settings, self.options.drafts, self.sources, self.reference, report);
        let index = Index::new(&catalogue);
        self.progress.stage(Stage::Check);
        let zone = settings.as_ref().map_or(chrono_tz::UTC, |settings| settings.zone.0);
        let (today, reference) = (self.options.today, self.reference);
        let facts = rules::Facts { catalogue: &catalogue, index: &index, reference, today, zone };
        rules::check(&facts, report);
        self.progress.stage(Stage::Build);
        let settings = settings.or_else(|| settings::stand_in(self.reference))?;
        if !skin_files.found() {
            let name = settings.skin.as_ref().map(|skin| skin.to_string()).unwrap_or_default();
            let place = settings.skin.as_ref().map_or(settings.address.span, |skin| skin.span);
            report.add(place, Fault::SkinMissing { name });
        }
        let base_url = base_url(self.options, &settings);
        let mut site = Site::default();
        for &lang in &settings.languages {
            let (sources, today) = (self.sources, self.options.today);
            let scope = Scope::new(&catalogue, &index, &settings, reference, sources, lang, today, &base_url);
            let Some(mut skin) = Skin::load(skin_files, &settings, lang, sources, report) else {
                site::check_texts(&scope, report);
                continue;
            };
            site::build(&scope, &mut skin, &mut site, self.progress, report);
        }
        for (path, bytes) in skin_files.assets() {
            site.files.insert(path, bytes.to_vec());
        }
        for (path, bytes) in self.images {
            site.files.insert(path.clone(), bytes.clone());
        }
        Some(site)
    }
}

/// Where the site lives on its host, from its public address: `/`, or `/sous-chemin/`.
pub fn site_path(input: &Input, options: &Options) -> String {
    let own = || setting(&input.content, "adresse");
    let address = options.base_url.clone().or_else(own).unwrap_or_default();
    let path = address.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, p)| p);
    let path = path.trim_end_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// The zone of the site, for the caller that asks the clock what day it is there; UTC when the settings do not say.
pub fn site_zone(input: &Input) -> chrono_tz::Tz {
    setting(&input.content, "fuseau").and_then(|name| name.parse().ok()).unwrap_or(chrono_tz::UTC)
}

/// The name of the skin the settings ask for.
fn skin_name(content: &[InputFile]) -> String {
    setting(content, "habillage").unwrap_or_else(|| site::DEFAULT_SKIN.to_owned())
}

/// One text of the settings, read before anything else is; what is wrong with it is told later.
fn setting(content: &[InputFile], key: &str) -> Option<String> {
    let files = content.iter().rev().filter(|file| file.path == record::SETTINGS);
    files
        .filter_map(|file| std::str::from_utf8(file.content.as_ref().ok()?).ok())
        .filter_map(|text| toml::from_str::<toml::Table>(text).ok())
        .find_map(|table| table.get(key)?.as_str().map(str::to_owned))
}

/// The public address, ending in `/`.
fn base_url(options: &Options, settings: &Settings) -> String {
    let given = options.base_url.as_deref().unwrap_or(&settings.address);
    format!("{}/", given.trim_end_matches('/'))
}

fn read_settings(
    parsed: &Parsed,
    sources: &Sources,
    reference: &Reference,
    report: &mut Report,
) -> Option<Settings> {
    if parsed.settings.is_empty() {
        let place = sources.find(record::SETTINGS).unwrap_or(FileId::first());
        report.add(Span::new(place, 0..0), Fault::SettingsMissing);
        return None;
    }
    settings::read(&parsed.settings, sources, reference, report)
}

struct Gathered {
    sources: Sources,
    files: Vec<File>,
    images: Vec<(String, Vec<u8>)>,
}

/// A file before it has a number.
struct Pending {
    path: String,
    layer: usize,
    fault: Option<(Fault, std::ops::Range<usize>)>,
}

/// Texts into [`Sources`], images aside, everything that could not be read reported. When two content folders give
/// an image of one path, the later one counts.
fn gather(content: Vec<InputFile>, skin: Vec<Source>, report: &mut Report) -> Gathered {
    let mut texts = skin;
    let mut pending: Vec<(String, Pending)> = Vec::new();
    let mut images: Vec<(String, Vec<u8>)> = Vec::new();
    for file in content {
        let is_image = file.path.starts_with("images/");
        let (text, fault) = match file.content {
            Ok(bytes) if is_image => {
                images.retain(|(path, _)| *path != file.path);
                images.push((file.path.clone(), bytes));
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
fn text_of(bytes: Vec<u8>) -> (String, Option<(Fault, std::ops::Range<usize>)>) {
    match String::from_utf8(bytes) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            Some(rest) => (rest.to_owned(), None),
            None => (text, None),
        },
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some((Fault::FileNotUtf8, at..at + '\u{fffd}'.len_utf8())))
        }
    }
}

fn refusal(refused: Refused) -> Fault {
    match refused {
        Refused::TooLarge { size, limit } => Fault::FileTooLarge { size, limit },
        Refused::LinkOutside => Fault::FileLinkOutside,
        Refused::NotAFile => Fault::FileNotRegular,
        Refused::Unreadable(reason) => Fault::FileUnreadable { reason },
        Refused::NameNotUtf8 => Fault::FileNameUnreadable,
    }
}
