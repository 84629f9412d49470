//! What the synthetic répertoire promises: the same bytes everywhere, and nothing that the rules would refuse.

use std::collections::{BTreeMap, BTreeSet};

use crate::synth::record::Value;
use crate::synth::toml::inline;
use crate::synth::{File, Form, Scale, files, records};

fn all(count: usize, seed: u64, form: Form) -> Vec<File> {
    files(Scale::new(count, seed), form).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for form in [Form::Dalc, Form::Hugo] {
        assert_eq!(all(60, 7, form), all(60, 7, form));
        assert_ne!(all(60, 7, form), all(60, 8, form));
    }
}

/// Figures of different days are compared, so what they were measured on changes only on purpose: when it does, this
/// sum (FNV-1a) changes with it.
#[test]
fn the_bytes_are_those_of_every_machine() {
    let text: String = all(600, 1, Form::Dalc).into_iter().map(|(path, text)| path + &text).collect();
    let sum = text
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    assert_eq!(format!("{sum:016x}"), "050ceaf6e9446924");
}

#[test]
fn only_sequels_share_their_sides() {
    for count in (1..700).chain([1000, 10_000, 50_000]) {
        let scale = Scale::new(count, 0);
        let mut seen = BTreeMap::new();
        for index in 0..count {
            assert_eq!(seen.insert(scale.sides(index), index), Scale::continued(index), "{count}: {index}");
        }
    }
}

#[test]
fn every_record_has_a_path_of_its_own() {
    for (count, form) in [(1, Form::Dalc), (30, Form::Dalc), (400, Form::Dalc), (400, Form::Hugo)] {
        let files = all(count, 1, form);
        let paths: BTreeSet<&String> = files.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), files.len());
    }
}

#[test]
fn about_twelve_thousand_records_for_ten_thousand_partnerships() {
    assert!((12_000..12_500).contains(&records(Scale::new(10_000, 0)).count()));
}

#[test]
fn every_front_matter_is_toml() {
    for form in [Form::Dalc, Form::Hugo] {
        for (path, text) in all(200, 3, form).into_iter().filter(|(path, _)| !path.starts_with("layouts/")) {
            let front = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
            let front = front.map_or(text.as_str(), |(front, _)| front);
            assert!(front.parse::<::toml::Table>().is_ok(), "{path}");
        }
    }
}

#[test]
fn no_list_says_a_thing_twice() {
    for record in records(Scale::new(2000, 1)) {
        for (key, value) in &record.fields {
            let Value::List(items) = value else { continue };
            let said: Vec<String> = items.iter().filter(|_| *key != "sources").map(inline).collect();
            assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), said.len(), "{}: {key}", record.slug);
        }
    }
}

#[test]
fn a_partnership_has_about_250_words() {
    let bodies = records(Scale::new(500, 1)).filter(|record| record.folder == "partenariats");
    let words: usize = bodies.map(|record| record.body.split_whitespace().count()).sum();
    assert!((225..275).contains(&(words / 500)), "{}", words / 500);
}

/// Nobody may mistake a synthetic record for a real one, and nothing leads to a real site or mailbox.
#[test]
fn every_file_says_that_it_is_made_up() {
    for (path, text) in all(200, 2, Form::Dalc) {
        assert!(["icti", "ynthétique", "nventé"].iter().any(|word| text.contains(word)), "{path}");
        let addresses = text.split("https://").skip(1).chain(text.split('@').skip(1));
        for address in addresses {
            let host = address.split(['/', '"', ')']).next().unwrap_or_default();
            assert!(host.ends_with("example.org"), "{path}: {host}");
        }
    }
}
