//! Every page of the site, rendered on all cores and collected in the order of routes.

use std::collections::BTreeMap;

use bytes::Bytes;
use rayon::prelude::*;

use super::atom::feeds_of;
use super::cards::Cards;
use super::chrome::Chrome;
use super::common::{MENU, common};
use super::edition::Edition;
use super::redirects::{Redirect, redirects};
use super::route::{Route, up};
use super::scope::Scope;
use super::shared::{self, Piece, Shared};
use super::skin::{Skin, Told};
use super::social::Shares;
use super::versions::versions;
use super::view::{FAMILIES, Family, Frame, Page, data_file};
use super::{Site, markdown, measure, propose, search, structured, view};
use crate::diagnostic::{Diagnostic, Fault, ReferenceFault, Report};
use crate::pieces::{Part, Pieces};
use crate::progress::Progress;
use crate::record::Kind;
use crate::text::Span;

/// A page of the list of all, to be made.
#[derive(Clone, Copy)]
struct Job {
    family: &'static Family,
    route: Route,
}

/// Makes every page of a language into `site`; `languages` are the scopes of all, which pages lead to. Two pages at one
/// address are reported, with both ends.
pub fn build(
    scope: &Scope<'_>,
    languages: &[Scope<'_>],
    skin: &mut Skin,
    site: &mut Site,
    progress: &dyn Progress,
    report: &mut Report,
) {
    skin.share("site", &common(scope));
    let mut told = Told::default();
    let jobs: Vec<Job> = FAMILIES
        .iter()
        .flat_map(|family| (family.routes)(scope).into_iter().map(move |route| Job { family, route }))
        .collect();
    let chrome = Chrome::new(skin, MENU, report);
    progress.pages(jobs.len() + 1);
    let (cards, shares, edition) = (&Cards::default(), &Shares::default(), &Edition::default());
    let press = Press { scope, languages, skin, chrome: &chrome, cards, shares, edition, progress };
    let page = |job: &Job, root: &str, report: &mut Report| (job.family.page)(scope, job.route, root, report);
    if !report.refuses(false) {
        let first = looked_at(&jobs, scope, progress);
        press.batch(&first, |job| job.route, page).iter().for_each(|(made, own)| made.first(own, progress));
    }
    let cards = Cards::new(scope, skin, &mut told, report);
    let shares = Shares::new(scope, skin, &mut site.files, &mut told, report);
    let edition = bound(scope, skin, site, &mut told, report);
    let press = Press { cards: &cards, shares: &shares, edition: &edition, ..press };
    let (path, mut data) = data_file(scope);
    data.shrink_to_fit();
    site.files.insert(path, data.into_bytes().into());
    let batch = |jobs: &[Job]| press.batch(jobs, |job| job.route, page);
    let made: Vec<(Made, Report)> = jobs.par_chunks(BATCH).flat_map_iter(batch).collect();
    let mut places = BTreeMap::new();
    let mut add = |made: Vec<(Made, Report)>, site: &mut Site, report: &mut Report| {
        for (made, own) in made {
            told.tell(own, report);
            site.pages += 1;
            put(site, &mut places, made, report);
        }
    };
    add(made, site, report);
    site.files.insert(search::path(scope), search::index(scope).into_bytes().into());
    let pages: Vec<(Route, String)> = jobs.iter().map(|job| (job.route, scope.href(job.route))).collect();
    let measured = [measure::measured(&pages, &site.files)];
    add(press.batch(&measured, |_| Route::Ecodesign, |own, _, _| view::ecodesign(scope, own)), site, report);
    bodies_aside(scope).for_each(|body| drop(markdown::render(scope, body, "", report)));
    for redirect in redirects(scope) {
        site.redirects += 1;
        let made = redirected(scope, skin, &redirect, report);
        put(site, &mut places, made, report);
    }
}

/// The book, where the settings ask for it.
fn bound(scope: &Scope<'_>, skin: &Skin, site: &mut Site, told: &mut Told, report: &mut Report) -> Edition {
    if scope.settings.has_edition() {
        Edition::new(scope, skin, &mut site.files, told, report)
    } else {
        Edition::default()
    }
}

/// The pages that somebody is looking at, but the one that holds all the others.
fn looked_at(jobs: &[Job], scope: &Scope<'_>, progress: &dyn Progress) -> Vec<Job> {
    let files = progress.looked_at();
    if files.is_empty() {
        return Vec::new();
    }
    let is_looked_at =
        |job: &&Job| job.route != Route::Edition && files.contains(&Route::file(&scope.href(job.route)));
    jobs.iter().filter(is_looked_at).copied().collect()
}

/// Checks the text of every record and makes no page: all that [`build`] would tell of records.
pub fn check_texts(scope: &Scope<'_>, report: &mut Report) {
    let shown = Kind::ALL.iter().filter(|&&kind| kind != Kind::Contact);
    let bodies = shown.flat_map(|&kind| {
        scope.catalogue.heads(kind).into_iter().filter_map(move |head| scope.body(kind, head))
    });
    let bodies: Vec<Span> = bodies.map(|(body, _)| body).chain(bodies_aside(scope)).collect();
    let check = |body: &Span| {
        let mut own = Report::default();
        markdown::render(scope, *body, "", &mut own);
        own
    };
    let told: Vec<Report> = bodies.par_iter().map(check).collect();
    told.into_iter().for_each(|own| report.append(own));
}

/// The texts that no page shows: of records that could not be understood, of drafts, and of contacts, which have no page.
fn bodies_aside<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = Span> + 's {
    let contacts = scope.catalogue.contacts.iter().filter_map(|contact| contact.head.body);
    let aside = scope.catalogue.bodies_aside.iter().chain(&scope.catalogue.bodies_of_drafts);
    contacts.chain(aside.copied())
}

/// A page made.
struct Made {
    path: String,
    content: Pieces,
    record: Option<Span>,
}

impl Made {
    /// Hands the page over before the others, when nothing was found wrong in it.
    fn first(&self, own: &Report, progress: &dyn Progress) {
        if !own.refuses(false) {
            progress.first(&Route::file(&self.path), &self.content);
        }
    }
}

/// How many pages are made one after the other, and packed as what differs from the first of them: enough that the first
/// weighs little, few enough that all cores have some to do.
const BATCH: usize = 32;

/// What it takes to make a page.
struct Press<'p> {
    scope: &'p Scope<'p>,
    languages: &'p [Scope<'p>],
    skin: &'p Skin,
    chrome: &'p Chrome,
    cards: &'p Cards,
    shares: &'p Shares,
    edition: &'p Edition,
    progress: &'p dyn Progress,
}

impl Press<'_> {
    /// Some pages, one after the other, packed as what differs from the first.
    fn batch<J>(
        &self,
        jobs: &[J],
        route: impl Fn(&J) -> Route,
        page: impl Fn(&J, &str, &mut Report) -> Page,
    ) -> Vec<(Made, Report)> {
        let (mut written, mut own) = (Vec::new(), Vec::new());
        let mut like: Option<Bytes> = None;
        let made = |job: &J| {
            let mut report = Report::default();
            written.clear();
            own.clear();
            let path = self.scope.href(route(job));
            let root = root(self.scope, &path, route(job));
            let page = page(job, &root, &mut report);
            let (section, record) = (page.frame.section, page.record);
            self.write(route(job), &path, &root, page, &mut written, &mut report);
            let parts = self.parts(&written, &root, section, &mut own, &mut report);
            let content = Pieces::packed(&own, like.clone().unwrap_or_default(), parts);
            like.get_or_insert_with(|| Bytes::copy_from_slice(&own));
            self.progress.page();
            (Made { path, content, record }, report)
        };
        jobs.iter().map(made).collect()
    }

    /// Writes a page into `out`: `path` is its address, `root` the way from it up to the site.
    fn write(
        &self,
        route: Route,
        path: &str,
        root: &str,
        page: Page,
        out: &mut Vec<u8>,
        report: &mut Report,
    ) {
        let Press { scope, languages, skin, shares, .. } = self;
        let Page { template, frame, view, record } = page;
        let mut context = tera::Context::new();
        context.insert("root", root);
        context.insert("address", &format!("{}{path}", scope.base_url));
        context.insert_value("header", tera::Value::safe_string(&Shared::Header.mark()));
        context.insert_value("footer", tera::Value::safe_string(&Shared::Footer.mark()));
        context.insert("versions", &versions(scope, languages, route));
        context.insert("feeds", &feeds_of(scope, route));
        context.insert("data", &said(scope, route, &frame, path));
        context.insert("propose", &proposal(scope, &frame, path, root));
        context.insert("frame", &frame);
        context.insert("share", &shares.of(route));
        context.insert_value("view", view);
        skin.render_to(out, template, &context, record, report);
    }

    /// The parts of a page as written, cut at what it shares with others; what is its own goes to the end of `own`.
    fn parts(
        &self,
        written: &[u8],
        root: &str,
        section: &'static str,
        own: &mut Vec<u8>,
        report: &mut Report,
    ) -> Vec<Part> {
        let Press { scope, skin, chrome, cards, edition, .. } = self;
        let text = String::from_utf8_lossy(written);
        let mut part = |piece| match piece {
            Piece::Own(text) => {
                own.extend_from_slice(text.as_bytes());
                Part::Own(text.len())
            }
            Piece::Shared(Shared::Header) => Part::Shared(chrome.header(skin, root, section, report)),
            Piece::Shared(Shared::Footer) => Part::Shared(chrome.footer(skin, root, report)),
            Piece::Shared(Shared::Card(row)) => {
                Part::Shared(cards.one(row, root).unwrap_or_else(|| Cards::alone(scope, skin, row, root)))
            }
            Piece::Shared(Shared::Edition) => Part::Own(edition.written(root, own)),
        };
        shared::cut(&text).into_iter().map(&mut part).collect()
    }
}

/// What a page says to machines besides its record: the way to it, who publishes, what data there is.
fn said(scope: &Scope<'_>, route: Route, frame: &Frame, path: &str) -> Vec<String> {
    let own = match route {
        Route::Home => Some(structured::publisher(scope)),
        Route::Data => Some(structured::dataset(scope)),
        _ => None,
    };
    let way =
        Some(route).filter(|route| !route.stands_in()).and_then(|_| structured::way(scope, frame, path));
    own.into_iter().chain(way).collect()
}

/// Where a change to what a page says is proposed: the editor of its record, a letter, or the page that says how.
fn proposal(scope: &Scope<'_>, frame: &Frame, path: &str, root: &str) -> String {
    let settings = scope.settings;
    let editor = |file: &String| settings.repository.as_ref().map(|own| propose::edit(own, file));
    let letter = || {
        let subject =
            crate::locale::words("Modification", "Modificación", "Alteração", "Change").get(scope.lang);
        let address = format!("{}{path}\n\n", scope.base_url);
        propose::letter(settings, &propose::subject(scope.lang, subject, &frame.title.text), &address)
    };
    let own = frame.file.as_ref().and_then(|file| editor(file).or_else(letter));
    own.unwrap_or_else(|| format!("{root}{}", scope.href(Route::Contribute)))
}

fn redirected(scope: &Scope<'_>, skin: &Skin, redirect: &Redirect, report: &mut Report) -> Made {
    let mut context = tera::Context::new();
    context.insert("root", &up(&redirect.from));
    context.insert("address", &format!("{}{}", scope.base_url, redirect.to));
    context.insert("target", &redirect.to);
    let content = skin.render("redirection.html", &context, Some(redirect.place), report).into();
    Made { path: redirect.from.clone(), content, record: Some(redirect.place) }
}

/// Adds a page; an address already taken is reported.
fn put(site: &mut Site, places: &mut BTreeMap<String, Option<Span>>, made: Made, report: &mut Report) {
    if let Some(other) = places.get(&made.path) {
        let fault = ReferenceFault::AddressTwice { address: format!("/{}", made.path) };
        let (first, second) = (made.record.or(*other), *other);
        let told = |place: Span| {
            report.iter().any(|d| {
                d.span == place && matches!(d.fault, Fault::Reference(ReferenceFault::AddressTwice { .. }))
            })
        };
        if let Some(place) = first.filter(|place| !told(*place)) {
            let diagnostic = Diagnostic::new(place, fault);
            report.push(second.filter(|s| *s != place).map_or(diagnostic.clone(), |s| diagnostic.against(s)));
        }
        return;
    }
    site.files.insert(Route::file(&made.path), made.content);
    places.insert(made.path, made.record);
}

/// The way from a page up to the site. A page shown in place of any other cannot know how deep it stands, so
/// its links begin at the site's path.
fn root(scope: &Scope<'_>, path: &str, route: Route) -> String {
    if !route.stands_in() {
        return up(path);
    }
    let after_host = scope.base_url.split_once("://").map_or("", |(_, rest)| rest);
    after_host.find('/').map_or_else(|| "/".to_owned(), |at| after_host[at..].to_owned())
}
