//! Tells when the content has changed: from the system's notices, or by comparing every second where it gives none.
//! Reads no file for its content, and says only that something changed, never what: the round reads all.
//!
//! Each watched path is watched with its parent (the nearest that exists), so that a folder that is missing, moved away
//! or put in place of another by `git checkout` is noticed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use notify::event::{EventKind, MetadataKind, ModifyKind};
use notify::{ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use super::error::ServeError;

/// A burst has ended when this long has passed without a change.
const QUIET: Duration = Duration::from_millis(40);

/// Within a burst, how long to let changes pile up.
const BREATH: Duration = Duration::from_millis(5);

/// A burst that does not end is not waited for longer than so many breaths.
const PATIENCE: u32 = 100;

const POLL: Duration = Duration::from_secs(1);

/// What git, editors and file managers leave beside the content: whole names, beginnings and ends of names. Other
/// hidden files count (`.well-known`).
const WHOLE: &[&str] = &[".git", ".DS_Store", ".idea", ".vscode", "4913", "Thumbs.db", "desktop.ini"];
const STARTS: &[&str] = &[".#", ".~", "._", "~$", ".goutputstream-"];
const ENDS: &[&str] = &["~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".orig", ".part", ".crswap"];

/// What a notice calls for; the later includes the earlier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Signal {
    /// A round.
    Changed,
    /// To watch anew, then a round: a watched folder came, went or was replaced, or notices were lost.
    Moved,
    /// To compare from now on, then a round: the system no longer watches everything, for this reason.
    Failed(String),
}

/// The watched paths.
pub(super) struct Watch {
    roots: Vec<PathBuf>,
    sender: Sender<Signal>,
    signals: Receiver<Signal>,
    polling: bool,
    /// Watches as long as it is held.
    watcher: Option<Box<dyn Watcher>>,
}

impl Watch {
    /// Starts to watch files and folders (with all they hold), there or not. With it comes the reason, if the system
    /// would not and they are compared instead.
    pub(super) fn start(roots: &[PathBuf]) -> Result<(Self, Option<String>), ServeError> {
        let (sender, signals) = channel();
        let roots = roots.to_vec();
        let mut watch = Self { roots, sender, signals, polling: false, watcher: None };
        let fault = watch.renew()?;
        Ok((watch, fault))
    }

    /// Waits for a change, then for the end of its burst. Gives the reason, if the paths are compared from now on.
    pub(super) fn wait(&mut self) -> Result<Option<String>, ServeError> {
        // The channel cannot close: `self` holds a sender.
        let first = self.signals.recv().unwrap_or(Signal::Changed);
        match self.settle(first) {
            Signal::Changed => Ok(None),
            Signal::Moved => self.renew(),
            Signal::Failed(reason) => self.compare(reason),
        }
    }

    /// The strongest signal of a burst.
    fn settle(&self, first: Signal) -> Signal {
        let mut strongest = first;
        for _ in 0..PATIENCE {
            let Ok(signal) = self.signals.recv_timeout(QUIET) else {
                break;
            };
            thread::sleep(BREATH);
            strongest = self.signals.try_iter().fold(strongest.max(signal), Signal::max);
        }
        strongest
    }

    /// A new watcher on what exists now; what happened before it is for the round that follows to read.
    fn renew(&mut self) -> Result<Option<String>, ServeError> {
        if self.polling {
            return self.compare(String::new()).map(|_| None);
        }
        match by_notice(&self.roots, &self.sender) {
            Ok(watcher) => {
                self.watcher = Some(Box::new(watcher));
                Ok(None)
            }
            Err(error) => self.compare(error.to_string()),
        }
    }

    fn compare(&mut self, reason: String) -> Result<Option<String>, ServeError> {
        let failed = |error: notify::Error| ServeError::Watch { reason: error.to_string() };
        let watcher = by_comparison(&self.roots, &self.sender).map_err(failed)?;
        self.watcher = Some(Box::new(watcher));
        self.polling = true;
        Ok(Some(reason))
    }
}

fn by_notice(roots: &[PathBuf], sender: &Sender<Signal>) -> notify::Result<RecommendedWatcher> {
    let (roots, sender) = (real(roots), sender.clone());
    let paths = roots.clone();
    let mut watcher = notify::recommended_watcher(move |notice| hear(notice, &paths, &sender))?;
    attach(&mut watcher, &roots)?;
    Ok(watcher)
}

/// Contents are compared, not only times: those are in whole seconds, and an older file may replace a newer one.
/// What cannot be read is silent: at the next comparison it may be there again.
fn by_comparison(roots: &[PathBuf], sender: &Sender<Signal>) -> notify::Result<PollWatcher> {
    let (roots, sender) = (real(roots), sender.clone());
    let paths = roots.clone();
    let settings = notify::Config::default().with_poll_interval(POLL).with_compare_contents(true);
    let mut watcher = PollWatcher::new(
        move |notice: notify::Result<notify::Event>| {
            if notice.is_ok() {
                hear(notice, &paths, &sender);
            }
        },
        settings,
    )?;
    attach(&mut watcher, &roots)?;
    Ok(watcher)
}

fn attach(watcher: &mut dyn Watcher, roots: &[PathBuf]) -> notify::Result<()> {
    for (path, mode) in places(roots) {
        match watcher.watch(&path, mode) {
            Err(error) if !is_absence(&error) => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Where to listen: every root that exists, whole, and above each root the nearest folder that exists, alone. A folder
/// within a root needs no watch of its own, and would lose the root's.
fn places(roots: &[PathBuf]) -> BTreeMap<PathBuf, RecursiveMode> {
    let above = roots.iter().filter_map(|root| root.ancestors().skip(1).find(|path| path.is_dir()));
    let within = |path: &Path| roots.iter().any(|root| root != path && path.starts_with(root));
    let alone = above.map(|path| (path.to_path_buf(), RecursiveMode::NonRecursive));
    let whole =
        roots.iter().filter(|root| root.is_dir()).map(|root| (root.clone(), RecursiveMode::Recursive));
    alone.chain(whole).filter(|(path, _)| !within(path)).collect()
}

fn hear(notice: notify::Result<notify::Event>, roots: &[PathBuf], sender: &Sender<Signal>) {
    let signal = match notice {
        Ok(event) => meaning(&event, roots),
        Err(error) if is_absence(&error) => None,
        Err(error) => Some(Signal::Failed(error.to_string())),
    };
    if let Some(signal) = signal {
        // Nobody hears any more when the preview ends.
        let _ = sender.send(signal);
    }
}

/// What an event calls for, if anything. In doubt, a round: one that changes nothing reloads nothing.
fn meaning(event: &notify::Event, roots: &[PathBuf]) -> Option<Signal> {
    if event.need_rescan() {
        return Some(Signal::Moved);
    }
    if matches!(
        event.kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime))
    ) {
        return None;
    }
    let in_place = matches!(&event.kind, EventKind::Modify(kind) if !matches!(kind, ModifyKind::Name(_)));
    event.paths.iter().filter_map(|path| touched(path, in_place, roots)).max()
}

fn touched(path: &Path, in_place: bool, roots: &[PathBuf]) -> Option<Signal> {
    let holds_a_root = roots.iter().any(|root| root.starts_with(path));
    if holds_a_root && !in_place {
        return Some(Signal::Moved);
    }
    let counts = |root: &PathBuf| path.strip_prefix(root).is_ok_and(|rest| !is_leftover(rest));
    roots.iter().any(counts).then_some(Signal::Changed)
}

/// Whether any folder of the path, or its file, is a leftover.
fn is_leftover(path: &Path) -> bool {
    path.iter().map(|name| name.to_string_lossy()).any(|name| {
        WHOLE.contains(&name.as_ref())
            || STARTS.iter().any(|start| name.starts_with(start))
            || ENDS.iter().any(|end| name.ends_with(end))
            || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
    })
}

fn is_absence(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound | ErrorKind::WatchNotFound => true,
        ErrorKind::Io(error) => error.kind() == io::ErrorKind::NotFound,
        _ => false,
    }
}

/// The paths as the system itself names them (absolute, links followed): notices may come under those names only.
fn real(roots: &[PathBuf]) -> Vec<PathBuf> {
    roots.iter().map(|root| canonical(&std::path::absolute(root).unwrap_or_else(|_| root.clone()))).collect()
}

fn canonical(path: &Path) -> PathBuf {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Ok(known), _, _) => known,
        (Err(_), Some(parent), Some(name)) => canonical(parent).join(name),
        (Err(_), _, _) => path.to_path_buf(),
    }
}

#[cfg(test)]
mod tests;
