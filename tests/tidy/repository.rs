//! What the repository must not hold: places of one machine, addresses of package registries, licences it may not ship.

use std::process::Command;

use super::folder::{files, repository};

/// Folders that tools make.
const MADE: &[&str] = &[".git", "target", "public", "node_modules"];

/// Licences that the program may be shipped with.
const LICENCES: &[&str] = &[
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Unicode-3.0",
    "Zlib",
    "MPL-2.0",
    "CC0-1.0",
    "0BSD",
    "Unlicense",
    "BSL-1.0",
];

/// Every text of the repository with its path.
pub fn texts() -> Vec<(String, String)> {
    let root = std::fs::read_dir(repository("")).expect("the repository").filter_map(Result::ok);
    let kept = root.filter(|entry| !MADE.iter().any(|made| entry.file_name() == *made));
    let mut texts = Vec::new();
    for entry in kept {
        let name = entry.file_name().to_string_lossy().into_owned();
        let found = if entry.path().is_dir() {
            files(&entry.path()).into_iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes)).collect()
        } else {
            vec![(name, std::fs::read(entry.path()).expect("a readable file"))]
        };
        let ours = found.into_iter().filter(|(path, _)| !path.contains("node_modules/"));
        texts.extend(ours.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))));
    }
    texts
}

/// Every place of one machine and every address of a registry.
pub fn addresses(texts: &[(String, String)]) -> Vec<String> {
    // Written in two parts, so that this file does not hold what it looks for.
    let machine = [("/ho", "me/"), ("/ro", "ot/"), ("/wo", "rk/"), ("/Us", "ers/"), ("C:\\Us", "ers")];
    let registries = [
        ("index.cra", "tes.io"),
        ("static.cra", "tes.io"),
        ("registry.np", "mjs.org"),
        ("registry.yar", "npkg.com"),
        ("pypi.or", "g/simple"),
        ("files.python", "hosted.org"),
        ("proxy.go", "lang.org"),
    ];
    let mut complaints = Vec::new();
    for (path, text) in texts {
        let mut tell = |what: &str, at: usize| complaints.push(format!("{path}:{}: {what}", line(text, at)));
        for what in machine.map(|(a, b)| format!("{a}{b}")) {
            let begins =
                |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || "/.-_~".contains(c));
            text.match_indices(&what).filter(|(at, _)| begins(*at)).for_each(|(at, _)| tell(&what, at));
        }
        for what in registries.map(|(a, b)| format!("{a}{b}")) {
            text.match_indices(&what).for_each(|(at, _)| tell(&what, at));
        }
        if path.ends_with("package-lock.json") {
            text.match_indices("\"resolved\"").for_each(|(at, what)| tell(what, at));
        }
    }
    complaints
}

fn line(text: &str, at: usize) -> usize {
    1 + text[..at].matches('\n').count()
}

/// Every dependency whose licence is not one of those we may ship.
pub fn licences() -> Vec<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let asked =
        ["metadata", "--offline", "--all-features", "--format-version", "1", "--filter-platform", &target];
    let answer = Command::new(cargo).args(asked).current_dir(repository("")).output().expect("cargo answers");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let metadata: serde_json::Value =
        serde_json::from_slice(&answer.stdout).expect("what cargo says is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 50, "cargo names the dependencies");
    let told = |package: &serde_json::Value| format!("{}: {}", package["name"], package["license"]);
    packages.iter().filter(|p| !may_ship(p["license"].as_str().unwrap_or_default())).map(told).collect()
}

/// Whether an expression of licences (SPDX, or the older `MIT/Apache-2.0`) leaves us one that we may ship.
fn may_ship(expression: &str) -> bool {
    let all_of = |part: &String| split(part, " AND ").iter().all(|licence| single(licence));
    split(&expression.replace(" / ", "/").replace('/', " OR "), " OR ").iter().any(all_of)
}

/// The parts of an expression between `word`, what stands in brackets kept whole.
fn split(expression: &str, word: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    for piece in expression.split(word) {
        let open = |part: &str| part.matches('(').count() > part.matches(')').count();
        match parts.last_mut() {
            Some(last) if last.is_empty() => last.push_str(piece),
            Some(last) if open(last) => last.extend([word, piece]),
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

fn single(licence: &str) -> bool {
    match licence.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => may_ship(inner),
        None => LICENCES.contains(&licence.split(" WITH ").next().unwrap_or_default()),
    }
}

#[test]
fn places_and_registries_are_told() {
    let text = |text: String| [("a.md".to_owned(), text)];
    assert_eq!(addresses(&text(format!("see {}{}x", "/ho", "me/"))).len(), 1);
    assert_eq!(addresses(&text(format!("https://a.example{}{}x", "/ho", "me/"))), [""; 0]);
    let told = addresses(&text(format!("\n{}{}", "registry.np", "mjs.org")));
    assert!(told.len() == 1 && told[0].starts_with("a.md:2: "));
    let lock = [("site/package-lock.json".to_owned(), "{\"resolved\": \"x\"}".to_owned())];
    assert_eq!(addresses(&lock).len(), 1);
}

#[test]
fn licences_are_understood() {
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "GPL-3.0 OR MIT",
        "(MIT OR GPL-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(may_ship(good), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR ISC) AND AGPL-3.0", "GPL-3.0 WITH MIT"] {
        assert!(!may_ship(bad), "{bad}");
    }
}
