//! The pipeline: from what was read to a site, or to all that stands in its way.

use std::collections::BTreeSet;

use bytes::Bytes;
use chrono::NaiveDate;

use crate::catalogue::{Catalogue, Index, assemble, ignore, rules};
use crate::diagnostic::{PlaceFault, Report, SkinFault};
use crate::gather::{Gathered, gather};
use crate::history::History;
use crate::input::Input;
use crate::locale::{Lang, Tz};
use crate::peek::skin_name;
use crate::pieces::Pieces;
use crate::progress::{Progress, Silent, Stage};
use crate::record::{self, File, Known, Ledger, Parsed};

use crate::reference::Reference;
use crate::settings::{self, Settings};
use crate::site::calendar::{self, Agenda, Told};
use crate::site::{self, Scope, Site, Skin, SkinFiles};
use crate::text::{FileId, Sources, Span};

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

/// Makes a site of what was read.
pub fn compile(input: Input, options: &Options, progress: &dyn Progress) -> Outcome {
    made(input, options, progress, Round::to(Last::Pages))
}

/// The same in a round after others: records that say what they said before are not parsed again.
pub fn compile_again(known: &mut Known, input: Input, options: &Options, progress: &dyn Progress) -> Outcome {
    made(input, options, progress, Round { known: Some(known), ..Round::to(Last::Pages) })
}

/// Paths within the content folders.
type Kept = BTreeSet<String>;

/// The same, of files of which those in `kept` are not what stands there now but what was
/// published last: the pages of these records say so.
pub fn compile_keeping(kept: &Kept, input: Input, options: &Options, progress: &dyn Progress) -> Outcome {
    made(input, options, progress, Round { kept: Some(kept), ..Round::to(Last::Pages) })
}

/// All that [`compile`] tells of what was read, for content and options whose site is known: no page is made.
pub fn recheck(input: Input, options: &Options, progress: &dyn Progress) -> Outcome {
    made(input, options, progress, Round::to(Last::Texts))
}

/// What is done last, with records that were linked and checked.
#[derive(Clone, Copy)]
enum Last {
    /// Every page is made.
    Pages,
    /// Texts are checked, and that is all.
    Texts,
}

/// How far it goes, and what it was told or has learnt besides its input.
struct Round<'r> {
    last: Last,
    kept: Option<&'r Kept>,
    known: Option<&'r mut Known>,
}

impl Round<'_> {
    fn to(last: Last) -> Round<'static> {
        Round { last, kept: None, known: None }
    }
}

fn made(input: Input, options: &Options, progress: &dyn Progress, round: Round<'_>) -> Outcome {
    progress.stage(Stage::Parse);
    let reference = Reference::bundled();
    let mut report = Report::default();
    let Input { content, themes, history } = input;
    let skin_name = skin_name(&content);
    let skin_files = SkinFiles::new(&skin_name, themes);
    let Gathered { sources, files, images } = gather(content, skin_files.sources(), &mut report);
    let whole = Whole { sources: &sources, history: &history, reference: &reference, options, progress };
    let mut linked = whole.linked(&files, round.known, &mut report);
    if let (Some(linked), Some(kept)) = (&mut linked, round.kept) {
        let kept = files.iter().filter(|file| kept.contains(&file.path));
        linked.catalogue.kept = kept.map(|file| file.id).collect();
    }
    let site = linked.as_ref().and_then(|linked| match round.last {
        Last::Pages => Some(whole.build(linked, &skin_files, &images, &mut report)),
        Last::Texts => {
            whole.check_texts(linked, &mut report);
            None
        }
    });
    report.settle();
    if let Some(linked) = &linked {
        ignore(&linked.catalogue, options.today, &mut report);
        report.settle();
    }
    let site = site.filter(|_| !report.refuses(options.strict));
    Outcome { sources, report, site }
}

/// What the ledger of the agenda should become.
#[derive(Debug)]
pub struct Revision {
    /// The texts, to show the report in.
    pub sources: Sources,
    /// All that was found, the site's pages and the ledger itself aside.
    pub report: Report,
    /// The ledger to write; `None` when it is right as it is, or when something stands in the way.
    pub ledger: Option<String>,
    /// The content folder that holds it, or should: its place among those given.
    pub layer: usize,
    /// What changes, a sentence for each date.
    pub sentences: Vec<String>,
    /// Why what was asked cannot be done.
    pub refusals: Vec<String>,
}

/// Brings the ledger of the agenda up to the records, or declares the dates named by `forget` forgotten when there
/// are any. Writes nothing.
pub fn revise(input: Input, options: &Options, forget: &[String]) -> Revision {
    let reference = Reference::bundled();
    let mut report = Report::default();
    let ledgers = input.content.iter().filter(|file| file.path == record::LEDGER);
    let layer = ledgers.map(|file| file.layer).max().unwrap_or_default();
    let Gathered { sources, files, .. } = gather(input.content, Vec::new(), &mut report);
    let (history, progress) = (&input.history, &Silent);
    let whole = Whole { sources: &sources, history, reference: &reference, options, progress };
    let linked = whole.linked(&files, None, &mut report);
    let mut done = Err(Vec::new());
    if let Some(linked) = linked.filter(|_| !report.refuses(false)) {
        done = whole.revised(&linked, forget, &mut report);
    }
    report.settle();
    let (refusals, revised) = done.map_or_else(|refusals| (refusals, None), |done| (Vec::new(), Some(done)));
    let revised = revised.filter(|_| !report.refuses(false));
    let sentences = revised.as_ref().map_or_else(Vec::new, |(_, sentences)| sentences.clone());
    let ledger = revised.and_then(|(text, _)| text);
    Revision { sources, report, ledger, layer, sentences, refusals }
}

/// The answer to a question about the records, as far as they can be understood: what is asked sees them in the main language of the
/// site. `None` when nothing can be asked.
pub fn ask<T>(input: Input, options: &Options, question: &dyn Fn(&Scope<'_>) -> T) -> Option<T> {
    let reference = Reference::bundled();
    let mut report = Report::default();
    let Gathered { sources, files, .. } = gather(input.content, Vec::new(), &mut report);
    let (history, progress) = (&input.history, &Silent);
    let whole = Whole { sources: &sources, history, reference: &reference, options, progress };
    let linked = whole.linked(&files, None, &mut report)?;
    let base_url = base_url(options, &linked.settings);
    Some(question(&whole.scope(&linked, linked.settings.main_language(), &base_url)))
}

/// What the later stages share.
struct Whole<'a> {
    sources: &'a Sources,
    history: &'a History,
    reference: &'a Reference,
    options: &'a Options,
    progress: &'a dyn Progress,
}

/// All records linked, and checked.
struct Linked {
    catalogue: Catalogue,
    index: Index,
    settings: Settings,
    ledger: Option<Ledger>,
    agenda: Agenda,
}

/// The text of a ledger that has to be written, and what changes in it.
type Rewritten = (Option<String>, Vec<String>);

impl Whole<'_> {
    /// Every file read, linked and checked; `None` only when the stand-in of the settings is faulty.
    fn linked(&self, files: &[File], known: Option<&mut Known>, report: &mut Report) -> Option<Linked> {
        let parsed = record::parse(files, self.sources, self.reference, known, report);
        let mut settings = read_settings(&parsed, self.sources, self.reference, report);
        let ledger = self.ledger(&parsed, report);
        self.progress.stage(Stage::Assemble);
        let catalogue =
            assemble(parsed, &mut settings, self.options.drafts, self.sources, self.reference, report);
        let index = Index::new(&catalogue);
        self.progress.stage(Stage::Check);
        let zone = settings.as_ref().map_or(Tz::UTC, |settings| settings.zone.0);
        let (today, reference) = (self.options.today, self.reference);
        let (sources, history) = (self.sources, self.history);
        let facts =
            rules::Facts { catalogue: &catalogue, index: &index, sources, history, reference, today, zone };
        rules::check(&facts, report);
        let settings = settings.or_else(|| settings::stand_in(self.reference))?;
        let agenda = Agenda::new(&catalogue, &settings, ledger.as_ref());
        Some(Linked { catalogue, index, settings, ledger, agenda })
    }

    /// The ledger of the last content folder that has one.
    fn ledger(&self, parsed: &Parsed, report: &mut Report) -> Option<Ledger> {
        let &(file, readable) = parsed.ledgers.last()?;
        readable.then(|| record::read_ledger(file, self.sources, self.reference, report))?
    }

    fn scope<'s>(&'s self, linked: &'s Linked, lang: Lang, base_url: &'s str) -> Scope<'s> {
        let Linked { catalogue, index, settings, agenda, .. } = linked;
        let Whole { sources, history, reference, options, .. } = self;
        let today = options.today;
        Scope::new(catalogue, index, settings, agenda, reference, sources, history, lang, today, base_url)
    }

    /// The scope of each language of the site.
    fn scopes<'s>(&'s self, linked: &'s Linked, base_url: &'s str) -> Vec<Scope<'s>> {
        let languages = linked.settings.languages.iter();
        languages.map(|&lang| self.scope(linked, lang, base_url)).collect()
    }

    /// The calendars of every language into `site`.
    fn calendars(&self, linked: &Linked, scopes: &[Scope<'_>], site: &mut Site, report: &mut Report) {
        let home = linked.settings.home();
        let is_home = scopes.iter().all(|scope| scope.base_url == home);
        if is_home {
            let told = verified(linked, scopes, report);
            let bodies = told.bodies.iter().map(|(_, bodies)| bodies);
            scopes
                .iter()
                .zip(bodies)
                .for_each(|(scope, said)| calendar::publish(scope, &linked.agenda, said, site));
            return;
        }
        verified(linked, &self.scopes(linked, &home), report);
        for scope in scopes {
            let said = calendar::bodies(scope, &linked.agenda);
            calendar::publish(scope, &linked.agenda, &said, site);
        }
    }

    fn build(
        &self,
        linked: &Linked,
        skin_files: &SkinFiles,
        images: &[(String, Bytes)],
        report: &mut Report,
    ) -> Site {
        let settings = &linked.settings;
        if !skin_files.found() {
            let name = settings.skin.as_ref().map(|skin| skin.to_string()).unwrap_or_default();
            let place = settings.skin.as_ref().map_or(settings.address.span, |skin| skin.span);
            report.add(place, SkinFault::Missing { name });
        }
        let base_url = base_url(self.options, settings);
        let (scopes, mut site) = (self.scopes(linked, &base_url), Site::default());
        self.progress.stage(Stage::Calendars);
        self.calendars(linked, &scopes, &mut site, report);
        self.progress.stage(Stage::Build);
        let (assets, published) = site::assets(skin_files, self.sources, report);
        site.files.extend(published.into_iter().map(|(path, bytes)| (path, Pieces::from(bytes))));
        let images = images.iter().map(|(path, bytes)| (path.clone(), Pieces::from(bytes.clone())));
        site.files.extend(images);
        site::open_data(&scopes, &mut site);
        for scope in &scopes {
            match Skin::load(skin_files, &assets, settings, scope.lang, self.sources, report) {
                Some(mut skin) => site::build(scope, &scopes, &mut skin, &mut site, self.progress, report),
                None => site::check_texts(scope, report),
            }
        }
        site::machines(&scopes, &mut site);
        site
    }

    /// What [`Whole::build`] would tell of a site that was built before.
    fn check_texts(&self, linked: &Linked, report: &mut Report) {
        let home = linked.settings.home();
        let scopes = self.scopes(linked, &home);
        verified(linked, &scopes, report);
        scopes.iter().for_each(|scope| site::check_texts(scope, report));
    }

    /// The ledger as it should be.
    ///
    /// # Errors
    /// Why names cannot be forgotten.
    fn revised(
        &self,
        linked: &Linked,
        forget: &[String],
        report: &mut Report,
    ) -> Result<Rewritten, Vec<String>> {
        let (settings, former) = (&linked.settings, linked.ledger.as_ref());
        if !forget.is_empty() {
            let mut ledger = former.cloned().unwrap_or_else(Ledger::empty);
            let sentences = calendar::forget(&linked.agenda, &mut ledger, forget)?;
            return Ok((Some(ledger.to_toml()), sentences));
        }
        let home = settings.home();
        let scopes = self.scopes(linked, &home);
        let (told, today) = (Told::new(&scopes, &linked.agenda), self.options.today);
        let main = scopes.iter().find(|scope| scope.lang == settings.main_language());
        let Some(scope) = main else { return Ok((None, Vec::new())) };
        let revised = calendar::revise(scope, &linked.agenda, &told, former, today, report);
        let text = revised.ledger.to_toml();
        let is_same = former.is_some_and(|former| former.to_toml() == text)
            || former.is_none() && revised.ledger.entries.is_empty();
        Ok(((!is_same).then_some(text), revised.sentences))
    }
}

/// What the calendars say in each language, held against the ledger. `scopes` are at the address of the settings.
fn verified(linked: &Linked, scopes: &[Scope<'_>], report: &mut Report) -> Told {
    let Linked { catalogue, settings, ledger, agenda, .. } = linked;
    let told = Told::new(scopes, agenda);
    if !report.refuses(false) {
        calendar::verify(catalogue, agenda, &told, ledger.as_ref(), settings.address.span, report);
    }
    told
}

/// The texts of what was read.
pub fn texts(input: Input) -> Sources {
    gather(input.content, Vec::new(), &mut Report::default()).sources
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
        report.add(Span::new(place, 0..0), PlaceFault::SettingsMissing);
        return None;
    }
    settings::read(&parsed.settings, sources, reference, report)
}
