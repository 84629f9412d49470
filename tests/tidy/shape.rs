//! The numbers that keep the house simple, and what every file owes its reader.

use super::code::{Code, block_end, words};

/// The longest function, in lines.
const FUNCTION: usize = 60;
/// The longest file, in lines.
const FILE: usize = 400;

/// Every function that is too long.
pub fn functions(sources: &[Code]) -> Vec<String> {
    let mut complaints = Vec::new();
    for code in sources {
        for at in words(&code.bare, "fn").filter(|&at| code.bare[at + 2..].starts_with(' ')) {
            let Some(end) = block_end(&code.bare, at) else { continue };
            let lines = code.line(end - 1) - code.line(at) + 1;
            if lines > FUNCTION {
                complaints.push(format!("{}:{}: a function of {lines} lines", code.path, code.line(at)));
            }
        }
    }
    complaints
}

/// Every file that is too long, and every one that does not say what it is.
pub fn files(sources: &[Code]) -> Vec<String> {
    let mut complaints = Vec::new();
    for code in sources {
        let lines = code.text.lines().count();
        if lines > FILE {
            complaints.push(format!("{}: {lines} lines", code.path));
        }
        if !code.text.starts_with("//! ") {
            complaints.push(format!("{}: no first line that says what it owns", code.path));
        }
    }
    complaints
}

/// Every exception to a lint that gives no reason.
pub fn exceptions(sources: &[Code]) -> Vec<String> {
    let mut complaints = Vec::new();
    for code in sources {
        for opening in ["#[allow(", "#[expect(", "#![allow(", "#![expect("] {
            for (at, _) in code.bare.match_indices(opening) {
                let end = code.bare[at..].find(")]").map_or(code.bare.len(), |n| at + n);
                if words(&code.bare[at..end], "reason").next().is_none() {
                    let line = code.line(at);
                    complaints.push(format!("{}:{line}: a lint set aside without a reason", code.path));
                }
            }
        }
    }
    complaints
}

/// Every file that no `mod` leads to from `lib.rs` or `main.rs`.
pub fn dead_files(sources: &[Code]) -> Vec<String> {
    let mut reached = vec!["src/lib.rs".to_owned(), "src/main.rs".to_owned()];
    let mut next = 0;
    while let Some(path) = reached.get(next).cloned() {
        next += 1;
        let Some(code) = sources.iter().find(|code| code.path == path) else { continue };
        let folder = module_folder(&path);
        for name in modules(&code.bare) {
            reached.extend([format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]);
        }
    }
    let dead = sources.iter().filter(|code| !reached.contains(&code.path));
    dead.map(|code| format!("{}: no mod leads to it", code.path)).collect()
}

/// The names declared by `mod name;`.
fn modules(code: &str) -> Vec<&str> {
    let after = words(code, "mod").filter_map(|at| code[at + 3..].split_once(';'));
    let names = after.map(|(name, _)| name.trim());
    names.filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_')).collect()
}

/// The folder of the modules that a file declares.
fn module_folder(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    match file {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    }
}

#[test]
fn what_is_too_long_or_says_nothing_is_told() {
    let body = "    x();\n".repeat(FUNCTION);
    let long = format!("//! Long.\nfn a() {{\n{body}}}\nfn b(x: [u8; 2]) -> u8;\n");
    assert_eq!(functions(&[Code::new("src/x.rs", &long)]), ["src/x.rs:2: a function of 62 lines"]);
    assert_eq!(files(&[Code::new("src/x.rs", &"// x\n".repeat(FILE + 1))]).len(), 2);
    let set_aside = "#[allow(dead_code)]\n#[expect(x, reason = \"y\")]\nfn a() {}\n";
    let told = exceptions(&[Code::new("src/x.rs", set_aside)]);
    assert_eq!(told, ["src/x.rs:1: a lint set aside without a reason"]);
}

#[test]
fn dead_files_are_told() {
    let paths = ["src/lib.rs", "src/a.rs", "src/a/b.rs", "src/c/mod.rs", "src/c/d.rs"];
    let text = |path: &str| if path == "src/lib.rs" { "mod a;\npub mod c;" } else { "mod b;" };
    let sources = paths.map(|path| Code::new(path, text(path)));
    assert_eq!(dead_files(&sources), ["src/c/d.rs: no mod leads to it"]);
}
