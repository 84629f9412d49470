//! The preview of `dalc serve`: a site held in memory, shown to the browsers of this machine, built anew at every change.
//!
//! Owns the sockets and the watcher of files, and nothing else does. It shows exactly the bytes of the [`Round`] it is
//! given; what it adds (the reload script, the banner of faults) is added to the HTTP answers of HTML pages, never to the
//! site. It refuses to build (that is `rebuild`), to print (that is `tell`), to write a file, and to answer anybody but
//! this machine.
//!
//! ```text
//! calling thread     watch → settle → rebuild → Live::show        one thread per request     answer one, or stream events
//! ```

mod banner;
mod browser;
mod error;
mod inject;
mod listen;
mod live;
mod mime;
mod request;
mod response;
mod shown;
mod watch;

pub use browser::open_browser;
pub use error::ServeError;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use live::Live;
use request::Base;
use shown::Shown;
use watch::Watch;

use crate::pieces::Pieces;

/// The bytes of every file, by path.
type Files = BTreeMap<String, Pieces>;

/// One round of building: what to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Round {
    /// The content gave a whole site.
    Good {
        /// The files by their path in the site, without a leading slash ("partenariats/bordeaux-lima/index.html").
        site: BTreeMap<String, Pieces>,
        /// What is worth telling although the site was built (warnings), as plain text; None when all is well.
        remarks: Option<String>,
    },
    /// The content has errors: the last good site stays, under a banner.
    Broken {
        /// The diagnostics as plain text, without colours. It may quote anything a file contains: it is escaped here.
        faults: String,
    },
}

/// What the preview must know before it starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The port on this machine; 0 for any free one, told by [`Event::Listening`].
    pub port: u16,
    /// The folders and files whose change calls for a new round. They may be missing: their creation is a change.
    pub watch: Vec<PathBuf>,
    /// Where the site lives on its host: "/", or "/sous-chemin/".
    pub base_path: String,
}

/// What happens while the preview runs, in order, for the caller to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The address is ours: a browser that opens it waits for the first round.
    Listening {
        /// The address of the home page, base path included.
        url: String,
    },
    /// A round begins.
    Rebuilding,
    /// A round ended with a whole site, which is now shown.
    Rebuilt {
        /// How many files the site has.
        files: usize,
        /// How many of them were added, removed or altered since the last good site.
        changed: usize,
    },
    /// A round ended with errors: the last good site, if any, is still shown.
    Broken,
    /// The system refused to watch the folders; from now on they are compared every second, which is slower.
    WatchFailed {
        /// The system's reason, as it says it.
        reason: String,
    },
}

/// What may be shown of a round before it ends: the pages that browsers have open.
pub struct Early<'l>(&'l Live);

impl Early<'_> {
    /// The files of the pages that were asked for last.
    pub fn looked_at(&self) -> Vec<String> {
        self.0.looked_at()
    }

    /// Shows a page of the site that is being built in the place of the one that stands.
    pub fn show(&self, file: &str, page: &Pieces) {
        self.0.show_early(file, page);
    }
}

/// Shows the site until the process ends. Calls `rebuild` once at the start, then once after each burst of changes;
/// both closures are called from the calling thread only. Returns only when it cannot start, or can no longer watch.
pub fn serve(
    config: &Config,
    mut rebuild: impl FnMut(&Early<'_>) -> Round,
    mut tell: impl FnMut(Event),
) -> Result<Infallible, ServeError> {
    let base = Base::new(&config.base_path);
    let doors = listen::open(config.port)?;
    let url = base.url(doors.port);
    tell(Event::Listening { url });

    // Watching begins before the first round reads: no change can fall between the two.
    let (mut watch, fault) = Watch::start(&config.watch)?;
    tell_fault(fault, &mut tell);

    let live = Arc::new(Live::default());
    one_round(&live, &mut rebuild, &mut tell);
    listen::serve(doors, &base, &live)?;
    loop {
        let fault = watch.wait()?;
        tell_fault(fault, &mut tell);
        one_round(&live, &mut rebuild, &mut tell);
    }
}

/// What is told has been shown already: whoever hears of a round finds it in the browser.
fn one_round(live: &Live, rebuild: &mut impl FnMut(&Early<'_>) -> Round, tell: &mut impl FnMut(Event)) {
    tell(Event::Rebuilding);
    let (before, round) = (live.now(), rebuild(&Early(live)));
    let event = outcome(&before, &round);
    live.show(live.now().then(round, &live.looked_at()));
    tell(event);
}

fn outcome(before: &Shown, round: &Round) -> Event {
    match round {
        Round::Broken { .. } => Event::Broken,
        Round::Good { site, .. } => Event::Rebuilt { files: site.len(), changed: before.changed(site) },
    }
}

fn tell_fault(fault: Option<String>, tell: &mut impl FnMut(Event)) {
    if let Some(reason) = fault {
        tell(Event::WatchFailed { reason });
    }
}
