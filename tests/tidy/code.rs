//! Rust files as the checks read them: with comments, texts and tests blanked out, every line at its place.
//!
//! Owns a lexer just good enough for this house's own code; refuses to parse.

use super::folder::{files, repository};

/// A Rust file of the repository.
pub struct Code {
    /// Its path from the root, `src/site/mod.rs`.
    pub path: String,
    /// Its text as it stands.
    pub text: String,
    /// The same with comments, texts and macro definitions blanked out.
    pub bare: String,
    /// The same again without what stands under `#[cfg(test)]`; all blank when the file is one of tests.
    pub shipped: String,
}

impl Code {
    /// The file of this path and text.
    pub fn new(path: &str, text: &str) -> Code {
        let bare = without_macros(&bare(text));
        let is_tests = path.ends_with("/tests.rs") || path.contains("/tests/");
        let shipped = if is_tests { blank(&bare) } else { without_tests(&bare) };
        Code { path: path.to_owned(), text: text.to_owned(), bare, shipped }
    }

    /// The room it stands in: `site` for `src/site/mod.rs`, `settings` for `src/settings.rs`.
    pub fn room(&self) -> &str {
        let within = self.path.strip_prefix("src/").unwrap_or(&self.path);
        within.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + self.text.as_bytes()[..at].iter().filter(|&&b| b == b'\n').count()
    }
}

/// Every Rust file below `folder`.
pub fn rust_files(folder: &str) -> Vec<Code> {
    let read = files(&repository(folder)).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    read.map(|(path, bytes)| Code::new(&format!("{folder}/{path}"), &String::from_utf8_lossy(&bytes)))
        .collect()
}

/// The bytes where `word` stands as a word of its own.
pub fn words<'c>(code: &'c str, word: &'c str) -> impl Iterator<Item = usize> + 'c {
    let part = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    let bytes = code.as_bytes();
    let starts = word.starts_with(|c: char| c.is_alphanumeric());
    let ends = word.ends_with(|c: char| c.is_alphanumeric());
    code.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        let before = at.checked_sub(1).and_then(|n| bytes.get(n));
        !(starts && part(before) || ends && part(bytes.get(at + word.len())))
    })
}

/// The end of the block that opens at the first `{` from `from` on: one past its `}`. `None` when a `;` comes first.
pub fn block_end(code: &str, from: usize) -> Option<usize> {
    let mut nested = 0_usize;
    let open = code.as_bytes()[from..].iter().position(|b| {
        match b {
            b'(' | b'[' => nested += 1,
            b')' | b']' => nested = nested.saturating_sub(1),
            _ => {}
        }
        nested == 0 && matches!(b, b'{' | b';')
    })? + from;
    if code.as_bytes()[open] == b';' {
        return None;
    }
    let mut depth = 0_usize;
    let close = code.as_bytes()[open..].iter().position(|b| {
        match b {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    Some(open + close + 1)
}

/// Everything but line breaks as spaces.
fn blank(text: &str) -> String {
    let blank = |b: u8| if b == b'\n' { '\n' } else { ' ' };
    text.bytes().map(blank).collect()
}

fn without_tests(code: &str) -> String {
    blanked(code, "#[cfg(test)]", |code, at| {
        block_end(code, at).or_else(|| code[at..].find(';').map(|n| at + n + 1)).unwrap_or(code.len())
    })
}

fn without_macros(code: &str) -> String {
    blanked(code, "macro_rules!", |code, at| block_end(code, at).unwrap_or(code.len()))
}

fn blanked(code: &str, what: &str, end: impl Fn(&str, usize) -> usize) -> String {
    let mut out = code.to_owned();
    let mut from = 0;
    while let Some(at) = out[from..].find(what).map(|n| from + n) {
        let until = end(&out, at + what.len());
        out.replace_range(at..until, &blank(&out[at..until]));
        from = until;
    }
    out
}

/// The text with comments, texts and characters blanked out, byte for byte.
fn bare(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = at + skipped(&bytes[at..], at.checked_sub(1).map(|n| bytes[n]));
        out[at..end].iter_mut().filter(|b| **b != b'\n').for_each(|b| *b = b' ');
        at = end.max(at + 1);
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// How many bytes the comment, text or character takes that begins here; 0 when none does.
fn skipped(rest: &[u8], before: Option<u8>) -> usize {
    let in_word = before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_');
    match rest {
        [b'/', b'/', ..] => rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len()),
        [b'/', b'*', ..] => find(rest, b"*/").map_or(rest.len(), |n| n + 2),
        [b'"', ..] => quoted(rest),
        [b'r', b'"' | b'#', ..] if !in_word => raw(rest),
        [b'b', b'r', b'"' | b'#', ..] if !in_word => 1 + raw(&rest[1..]),
        [b'\'', b'\\', _, after @ ..] => after.iter().position(|&b| b == b'\'').map_or(rest.len(), |n| n + 4),
        [b'\'', ..] => character(rest),
        _ => 0,
    }
}

fn quoted(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != b'"' {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

fn raw(rest: &[u8]) -> usize {
    let hashes = rest[1..].iter().take_while(|&&b| b == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return 0;
    }
    let close = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
    find(&rest[hashes + 2..], &close).map_or(rest.len(), |n| hashes + 2 + n + close.len())
}

/// `'x'` is a character, `'a` a lifetime.
fn character(rest: &[u8]) -> usize {
    let length = match rest.get(1) {
        Some(0xf0..) => 4,
        Some(0xe0..) => 3,
        Some(0xc0..) => 2,
        _ => 1,
    };
    if rest.get(1 + length) == Some(&b'\'') { length + 2 } else { 0 }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

#[test]
fn comments_texts_and_tests_are_not_code() {
    let text = "//! std::fs\nfn a<'x>() { let s = \"std::fs \\\" }\"; let c = '{'; } // x\n\
                /* std::fs */ fn b() { r#\"\"std::fs\"\"#; b'\\''; 'é'; }\n\
                #[cfg(test)]\nmod tests { fn c() { std::fs } }\nmacro_rules! m { () => { std::fs } }\nstd::net\n";
    let code = Code::new("src/x.rs", text);
    assert_eq!(code.shipped.len(), text.len());
    assert!(!code.shipped.contains("std::fs"), "{}", code.shipped);
    assert!(code.shipped.contains("std::net") && code.bare.contains("mod tests"));
    assert_eq!(code.shipped.matches('{').count(), code.shipped.matches('}').count());
    assert_eq!(words("fs::x xfs fs_", "fs").collect::<Vec<_>>(), [0]);
}
