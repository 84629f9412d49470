//! Which files give way, and to what.

use std::collections::{BTreeMap, BTreeSet};

use super::{Archive, Fate, Quarantined, Wrong, is_kept};
use crate::input::InputFile;
use crate::record::LEDGER;

/// Content of which some files have given way to what was published of them last.
pub(super) struct GivingWay<'a> {
    content: Vec<InputFile>,
    archive: &'a Archive,
    /// What each content folder is called.
    folders: BTreeMap<usize, String>,
    gone: BTreeMap<String, Fate>,
}

impl<'a> GivingWay<'a> {
    pub(super) fn new(content: Vec<InputFile>, archive: &'a Archive) -> Self {
        let folder = |file: &InputFile| Some((file.layer, file.shown.strip_suffix(&file.path)?.to_owned()));
        let folders = content.iter().filter_map(folder).collect();
        GivingWay { content, archive, folders, gone: BTreeMap::new() }
    }

    /// The content as it stands.
    pub(super) fn content(&self) -> &[InputFile] {
        &self.content
    }

    /// What gave way, by path.
    pub(super) fn quarantine(&self) -> Vec<Quarantined> {
        let one = |(path, fate): (&String, &Fate)| Quarantined { path: path.clone(), fate: *fate };
        self.gone.iter().map(one).collect()
    }

    /// The paths of what is published as it was.
    pub(super) fn kept(&self) -> BTreeSet<String> {
        let kept = self.gone.iter().filter(|(_, fate)| **fate != Fate::LeftOut);
        kept.map(|(path, _)| path.clone()).collect()
    }

    /// Lets give way the first of these that can: the files with errors; when they are as they were published, those that they
    /// contradict, or the ledger; then what was removed and is named; then all that changed. False when nothing is left that can.
    pub(super) fn way(&mut self, wrong: &Wrong) -> bool {
        let ledger: BTreeSet<String> = wrong.ledger.then(|| LEDGER.to_owned()).into_iter().collect();
        let there: BTreeSet<&String> = self.content.iter().map(|file| &file.path).collect();
        let is_named = |path: &&String| {
            let name = path.rsplit('/').next().unwrap_or_default();
            wrong.named.contains(name.split('.').next().unwrap_or_default())
        };
        let removed: BTreeSet<String> =
            self.archive.paths().filter(|path| !there.contains(path)).filter(is_named).cloned().collect();
        let all: BTreeSet<String> = there.into_iter().chain(self.archive.paths()).cloned().collect();
        [&wrong.own, &wrong.related, &ledger, &removed, &all].into_iter().any(|paths| self.all(paths))
    }

    /// Lets these give way, as far as they differ from what was published; false when none does.
    fn all(&mut self, paths: &BTreeSet<String>) -> bool {
        let changed: Vec<&String> = paths.iter().filter(|path| is_kept(path) && self.differs(path)).collect();
        changed.iter().for_each(|path| self.put_back(path));
        !changed.is_empty()
    }

    /// Whether a path is not as it was published.
    fn differs(&self, path: &str) -> bool {
        let now: BTreeMap<usize, Option<&[u8]>> = self
            .content
            .iter()
            .filter(|file| file.path == path)
            .map(|file| (file.layer, file.content.as_deref().ok()))
            .collect();
        let then: BTreeMap<usize, Option<&[u8]>> = self
            .archive
            .texts(path)
            .into_iter()
            .flatten()
            .map(|(layer, text)| (*layer, Some(text.as_bytes())))
            .collect();
        now != then
    }

    fn put_back(&mut self, path: &str) {
        let was_there = self.content.iter().any(|file| file.path == path);
        self.content.retain(|file| file.path != path);
        let texts = self.archive.texts(path);
        for (&layer, text) in texts.into_iter().flatten() {
            let folder = self.folders.get(&layer).map_or("", String::as_str);
            self.content.push(InputFile {
                layer,
                shown: format!("{folder}{path}"),
                path: path.to_owned(),
                content: Ok(text.clone().into_bytes()),
            });
        }
        self.content.sort_by(|a, b| (&a.path, a.layer).cmp(&(&b.path, b.layer)));
        let fate = match (texts.is_some(), was_there) {
            (true, true) => Fate::Kept,
            (true, false) => Fate::Restored,
            (false, _) => Fate::LeftOut,
        };
        self.gone.insert(path.to_owned(), fate);
    }
}
