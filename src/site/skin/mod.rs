//! The look of the site: templates, files and strings, the built-in ones under those of the folder `themes/NAME/`.
//!
//! Owns the template engine; its faults are in `fault`. Refuses to know what a page shows: templates see only views.

mod fault;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use tera::{Kwargs, State, Tera, Value};

use super::assets::{Assets, is_style};
use super::social;
use crate::diagnostic::{Fault, Report, SkinFault, SkinReason};
use crate::input::InputFile;
use crate::locale::{Lang, Plural, number};
use crate::settings::Settings;
use crate::text::{FileId, Source, Sources, Span};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/dalc");

/// The name of the built-in skin.
pub const DEFAULT: &str = "dalc";

/// The folder of fonts, which are for pictures: pages load none.
const FONTS: &str = "polices/";

/// The template of the printed book.
#[cfg(feature = "pdf")]
const BOOK: &str = "edition/livre.typ";

/// A skin, ready to render in one language.
pub struct Skin {
    tera: Tera,
    /// The file each template was read from.
    places: BTreeMap<String, FileId>,
    /// The fonts of pictures.
    fonts: Vec<Arc<Vec<u8>>>,
    /// Where the files of the skin are published.
    assets: Assets,
    /// Its words, by key.
    #[cfg(feature = "pdf")]
    strings: BTreeMap<String, String>,
    /// What sets the book in type.
    #[cfg(feature = "pdf")]
    book: Vec<u8>,
}

/// The text of every file of a skin, by path within it (`templates/base.html`), and its path in [`Sources`].
#[derive(Debug, Default)]
pub struct SkinFiles {
    files: BTreeMap<String, SkinFile>,
    found: bool,
}

#[derive(Debug)]
struct SkinFile {
    shown: String,
    bytes: Vec<u8>,
}

impl SkinFiles {
    /// The built-in skin with the files of `themes/NAME/` over it.
    pub fn new(name: &str, themes: Vec<InputFile>) -> SkinFiles {
        let mut files = BTreeMap::new();
        let mut found = name == DEFAULT;
        built_in(&BUILT_IN, &mut files);
        for file in themes {
            let within = file.path.strip_prefix(name).and_then(|rest| rest.strip_prefix('/'));
            if let (Some(path), Ok(bytes)) = (within, file.content) {
                found = true;
                files.insert(path.to_owned(), SkinFile { shown: file.shown, bytes });
            }
        }
        SkinFiles { files, found }
    }

    /// Whether there is a skin of that name.
    pub fn found(&self) -> bool {
        self.found
    }

    /// The templates, strings and style sheets as texts, so that faults can be shown in them.
    pub fn sources(&self) -> Vec<Source> {
        let is_text = |path: &str| !path.starts_with("static/") && !path.starts_with(FONTS) || is_style(path);
        let texts = self.files.iter().filter(|(path, _)| is_text(path));
        texts
            .map(|(_, file)| Source {
                path: file.shown.clone(),
                name: file.shown.clone(),
                text: String::from_utf8_lossy(&file.bytes).into_owned(),
            })
            .collect()
    }

    /// The files of `static/`: their path in it, what shows where they come from, their bytes.
    pub(super) fn statics(&self) -> impl Iterator<Item = (&str, &str, &[u8])> {
        let files = self.files.iter().filter_map(|(path, file)| Some((path.strip_prefix("static/")?, file)));
        files.map(|(path, file)| (path, file.shown.as_str(), file.bytes.as_slice()))
    }

    /// The fonts of pictures, by name.
    fn fonts(&self) -> Vec<Arc<Vec<u8>>> {
        let is_font =
            |path: &str| path.starts_with(FONTS) && (path.ends_with(".otf") || path.ends_with(".ttf"));
        let fonts = self.files.iter().filter(|(path, _)| is_font(path));
        fonts.map(|(_, file)| Arc::new(file.bytes.clone())).collect()
    }

    fn templates(&self) -> impl Iterator<Item = (&str, &SkinFile)> {
        self.files.iter().filter_map(|(path, file)| path.strip_prefix("templates/").map(|name| (name, file)))
    }
}

fn built_in(folder: &Dir<'_>, files: &mut BTreeMap<String, SkinFile>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let shown = format!("(habillage intégré)/{path}");
        files.insert(path, SkinFile { shown, bytes: file.contents().to_vec() });
    }
    folder.dirs().for_each(|dir| built_in(dir, files));
}

impl Skin {
    /// The skin in a language; `None` when a template or the strings are faulty, which has been reported.
    pub fn load(
        files: &SkinFiles,
        assets: &Assets,
        settings: &Settings,
        lang: Lang,
        sources: &Sources,
        report: &mut Report,
    ) -> Option<Skin> {
        let places: BTreeMap<String, FileId> = files
            .templates()
            .filter_map(|(name, file)| sources.find(&file.shown).map(|id| (name.to_owned(), id)))
            .collect();
        let strings = strings(files, settings, lang, sources, report)?;
        let (mut tera, fonts) = (Tera::default(), files.fonts());
        tera.autoescape_on([".html", ".xml", ".svg"]);
        tera.global_context().insert("t", &strings);
        tera.global_context().insert("signs", &signs(files, sources, report)?);
        #[cfg(feature = "pdf")]
        let words = strings.clone();
        tera.register_function("say", say(lang, strings));
        tera.register_function("lines", social::lines(&fonts));
        tera.register_function("asset", asset(assets.clone()));
        tera.register_filter("number", move |count: usize, _: Kwargs, _: &State<'_>| number(lang, count));
        tera.register_filter("upper_first", |text: &str, _: Kwargs, _: &State<'_>| upper_first(text));
        let texts = places.iter().map(|(name, &file)| (name.as_str(), sources.text(file)));
        if let Err(error) = tera.add_raw_templates(texts.clone()) {
            fault::of_templates(&error, texts, &places, report);
            return None;
        }
        Some(Skin {
            tera,
            places,
            fonts,
            assets: assets.clone(),
            #[cfg(feature = "pdf")]
            strings: words,
            #[cfg(feature = "pdf")]
            book: files.files.get(BOOK).map(|file| file.bytes.clone()).unwrap_or_default(),
        })
    }

    /// The fonts of pictures.
    pub(super) fn fonts(&self) -> &[Arc<Vec<u8>>] {
        &self.fonts
    }

    /// Its words, by key.
    #[cfg(feature = "pdf")]
    pub(super) fn strings(&self) -> &BTreeMap<String, String> {
        &self.strings
    }

    /// What sets the book in type, in the language of Typst.
    #[cfg(feature = "pdf")]
    pub(super) fn book(&self) -> &[u8] {
        &self.book
    }

    /// Where a file of the skin is published.
    pub(super) fn asset(&self, name: &str) -> Option<&str> {
        self.assets.path(name)
    }

    /// Values that every page sees.
    pub fn share(&mut self, key: &'static str, value: &impl serde::Serialize) {
        self.tera.global_context().insert(key, value);
    }

    /// Renders a template. What goes wrong is a fault of the skin, told with the page it happened on.
    pub fn render(
        &self,
        template: &str,
        context: &tera::Context,
        page: Option<Span>,
        report: &mut Report,
    ) -> Vec<u8> {
        let mut out = Vec::new();
        self.render_to(&mut out, template, context, page, report);
        out
    }

    /// The same, at the end of `out`.
    pub fn render_to(
        &self,
        out: &mut Vec<u8>,
        template: &str,
        context: &tera::Context,
        page: Option<Span>,
        report: &mut Report,
    ) {
        if let Err(error) = self.tera.render_to(template, context, out) {
            report.push(fault::on_page(&error, template, page, &self.places));
        }
    }

    /// Tells that what a template made of a record, or of the site, is no picture.
    pub(super) fn no_picture(&self, template: &str, page: Option<Span>, report: &mut Report) {
        report.push(fault::no_picture(template, page, &self.places));
    }
}

/// The faults of templates told so far: one that many pages share is told once, with the first of them.
#[derive(Debug, Default)]
pub(super) struct Told(BTreeSet<Fault>);

impl Told {
    /// Adds what was found on one page to `report`.
    pub(super) fn tell(&mut self, mut own: Report, report: &mut Report) {
        own.retain(|d| {
            !matches!(d.fault, Fault::Skin(SkinFault::OnRecord { .. })) || self.0.insert(d.fault.clone())
        });
        report.append(own);
    }
}

/// The strings of a language: `strings/fr.toml`, keys to texts. A skin gives those that it changes; the others are the built-in
/// ones.
fn strings(
    files: &SkinFiles,
    settings: &Settings,
    lang: Lang,
    sources: &Sources,
    report: &mut Report,
) -> Option<BTreeMap<String, String>> {
    let path = format!("strings/{}.toml", lang.tag());
    let Some(file) = files.files.get(&path) else {
        let name = format!("{}/{path}", settings.skin.as_ref().map_or(DEFAULT, |skin| skin.as_str()));
        let place = settings.skin.as_ref().map_or(settings.address.span, |skin| skin.span);
        report.add(place, SkinFault::Missing { name });
        return None;
    };
    let own: BTreeMap<String, String> = table(file, sources, report)?;
    let built_in = BUILT_IN.get_file(&path).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let mut strings: BTreeMap<String, String> = toml::from_str(built_in).unwrap_or_default();
    strings.extend(own);
    Some(strings)
}

/// The sign and accent of a theme.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Sign {
    #[serde(rename = "teinte")]
    hue: u8,
    #[serde(rename = "trait")]
    stroke: String,
}

/// The signs of themes, by slug; `None` when they cannot be read, which has been reported.
fn signs(files: &SkinFiles, sources: &Sources, report: &mut Report) -> Option<BTreeMap<String, Sign>> {
    files.files.get("signes.toml").map_or_else(|| Some(BTreeMap::new()), |file| table(file, sources, report))
}

/// A TOML file of the skin.
fn table<T: serde::de::DeserializeOwned>(
    file: &SkinFile,
    sources: &Sources,
    report: &mut Report,
) -> Option<T> {
    let id = sources.find(&file.shown)?;
    match toml::from_str(sources.text(id)) {
        Ok(table) => Some(table),
        Err(error) => {
            let place = Span::new(id, error.span().unwrap_or(0..0));
            report.add(place, SkinFault::Template { reason: SkinReason::Table });
            None
        }
    }
}

/// `say(key="…", n=12, name="…")`: a string with `{n}` and `{name}` filled in. With `n`, the key of the plural form
/// is `KEY_one` or `KEY_other`, and `{n}` is written as the language writes numbers.
fn say(
    lang: Lang,
    strings: BTreeMap<String, String>,
) -> impl Fn(Kwargs, &State<'_>) -> tera::TeraResult<String> + Sync + Send + 'static {
    move |arguments: Kwargs, _: &State<'_>| {
        let key = arguments.must_get::<&str>("key")?;
        let count = arguments.get::<usize>("n")?;
        let form = match count.map(|n| Plural::of(lang, n)) {
            None => key.to_owned(),
            Some(Plural::One) => format!("{key}_one"),
            Some(Plural::Other) => format!("{key}_other"),
        };
        let text = strings.get(&form).ok_or_else(|| tera::Error::message(fault::missing_text(&form)))?;
        let mut said = text.clone();
        if let Some(n) = count {
            said = said.replace("{n}", &number(lang, n));
        }
        for (name, value) in arguments.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key" && *name != "n") else { continue };
            said = said.replace(&format!("{{{name}}}"), &plain(value));
        }
        Ok(said)
    }
}

/// `asset(name="dalc.css")`: where a file of `static/` stands in the site.
fn asset(assets: Assets) -> impl Fn(Kwargs, &State<'_>) -> tera::TeraResult<String> + Sync + Send + 'static {
    move |arguments: Kwargs, _: &State<'_>| {
        let name = arguments.must_get::<&str>("name")?;
        let path = assets.path(name);
        path.map(str::to_owned)
            .ok_or_else(|| tera::Error::message(fault::missing_file(name, &assets.names())))
    }
}

/// The text with its first letter in capitals, the others as they are.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
