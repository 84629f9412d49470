//! Names for diagnostics that stay the same while lines move, for the readers that compare two runs.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_128;

use crate::diagnostic::Told;

/// One name for each: of its code, file and words, and of its rank among those that are alike in all three.
pub fn fingerprints(told: &[Told]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    told.iter()
        .map(|one| {
            let own = format!("{}\n{}\n{}", one.code, one.place.file, one.message);
            let rank = seen.entry(own.clone()).or_default();
            *rank += 1;
            format!("{:032x}", xxh3_128(format!("{own}\n{rank}").as_bytes()))
        })
        .collect()
}
