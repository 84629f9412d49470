//! What was understood of each record, so that a round after others parses only what has changed. Owns what makes two
//! readings the same; refuses to know what a record says.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use super::files::Name;
use super::parse::{File, Outcome};
use crate::diagnostic::Report;
use crate::text::{FileId, Sources};

/// The readings of the round before, by name.
#[derive(Debug, Default)]
pub struct Known(BTreeMap<Name, Understood>);

/// What the files of a name were understood to say, and what was told of them.
#[derive(Debug, Clone)]
pub(super) struct Understood {
    of: Vec<Print>,
    pub(super) outcome: Outcome,
    pub(super) report: Report,
}

/// All that a reading depends on in a file. The number stands in every place that the reading names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Print {
    id: FileId,
    layer: usize,
    readable: bool,
    text: u128,
}

/// What a reading of these files depends on.
pub(super) fn prints(group: &[&File], sources: &Sources) -> Vec<Print> {
    let print = |file: &&File| Print {
        id: file.id,
        layer: file.layer,
        readable: file.readable,
        text: xxh3_128(sources.text(file.id).as_bytes()),
    };
    group.iter().map(print).collect()
}

impl Known {
    /// What was understood, when it would be understood again.
    pub(super) fn understood(&self, name: &Name, of: &[Print]) -> Option<Understood> {
        self.0.get(name).filter(|known| known.of == of).cloned()
    }

    /// Remembers these readings and no others; `None` stands for one that is known already.
    pub(super) fn keep(&mut self, round: impl Iterator<Item = (Name, Option<Understood>)>) {
        let mut before = std::mem::take(&mut self.0);
        self.0 = round
            .filter_map(|(name, new)| {
                let understood = new.or_else(|| before.remove(&name))?;
                Some((name, understood))
            })
            .collect();
    }
}

impl Understood {
    pub(super) fn new(of: Vec<Print>, outcome: Outcome, report: Report) -> Understood {
        Understood { of, outcome, report }
    }
}
