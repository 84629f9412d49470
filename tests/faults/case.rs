//! A case as written: a title, files, and under their lines what is wrong with them.
//!
//! ```text
//! une clé mal écrite est dite avec la plus proche
//! === collectivites/bourg.toml
//! nomm = "Bourg fictif"
//! ~~~~ erreur[cle-inconnue] la clé « nomm » n'existe pas → nom
//! = aide : vouliez-vous écrire « nom » ?
//! ```
//!
//! - Lines before the first `===` say what the case is about; of these, `! brouillons` publishes drafts,
//!   `! aujourd'hui 2022-06-01` changes the date and `! sans base` leaves out the records of `base/`.
//! - `=== PATH` begins a file of the content folder, `=== [2] PATH` one of a second content folder laid over it,
//!   `=== themes: PATH` one of the folder of themes. A file of `base/` at the same path gives way.
//! - After the path, between brackets: `(octets)` reads `\r`, `\t`, `\\`, `\xE9` and `\u{feff}` in its lines as what
//!   they stand for; `(sans fin de ligne)` ends it without a line break; `(lourd)` makes it 600,000 bytes long; `(trop gros)`,
//!   `(lien)`, `(special)`, `(illisible)`, `(nom illisible)` make it a file that could not be read; `(du 2026-05-02)` says when
//!   it was changed.
//! - `~~~` stands under the characters a diagnostic points at, `^` under the place of an empty span, `$` at the end of
//!   a file; `~~~+2:5` goes on to column 5 two lines below. `↳1` joins a diagnostic and its related place. The line
//!   after says what to do. What is told of other files comes last, under `=== (ailleurs)`.

use std::fs;
use std::path::PathBuf;

use dalc::Options;
use dalc::history::{Change, History};
use dalc::input::{Input, InputFile, Refused, Unread};

use super::folder::repository;

/// The heading of what is told of files that the case does not give.
pub const ELSEWHERE: &str = "=== (ailleurs)";

/// Every case with its file, in the order of the files.
pub fn cases() -> Vec<(PathBuf, String)> {
    let folder = fs::read_dir(repository("tests/faults")).expect("the folder of cases");
    let mut paths: Vec<PathBuf> = folder
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| fs::read_to_string(&path).map(|text| (path, text)).expect("a readable case");
    paths.into_iter().map(read).collect()
}

/// A case without its annotations.
pub struct Case {
    /// The lines before the first file.
    pub preamble: Vec<String>,
    /// Its files.
    pub sections: Vec<Section>,
}

/// One file of a case.
pub struct Section {
    /// The `===` line.
    pub header: String,
    /// Its lines, escapes as written.
    pub lines: Vec<String>,
    layer: usize,
    path: String,
    themes: bool,
    flags: Vec<String>,
}

impl Case {
    /// The case that `text` writes, annotations left out.
    pub fn parse(text: &str) -> Case {
        let mut case = Case { preamble: Vec::new(), sections: Vec::new() };
        for line in text.lines() {
            if line == ELSEWHERE {
                break;
            }
            if let Some(header) = line.strip_prefix("=== ") {
                case.sections.push(Section::new(line, header));
            } else if let Some(section) = case.sections.last_mut() {
                if !is_annotation(line) {
                    section.lines.push(line.to_owned());
                }
            } else {
                case.preamble.push(line.to_owned());
            }
        }
        case
    }

    /// What the case is about.
    pub fn title(&self) -> &str {
        self.preamble.first().map_or("", String::as_str)
    }

    /// The files of the case over those of `base`.
    pub fn input(&self, base: &[InputFile]) -> Input {
        let own = |path: &str| self.sections.iter().any(|s| s.layer == 1 && s.path == path);
        let kept = base.iter().filter(|file| !self.says("! sans base") && !own(&file.path));
        let (themes, content): (Vec<&Section>, Vec<&Section>) = self.sections.iter().partition(|s| s.themes);
        Input {
            content: kept.cloned().chain(content.into_iter().map(Section::file)).collect(),
            themes: themes.into_iter().map(Section::file).collect(),
            history: self.history(),
        }
    }

    /// When the files that say so were changed.
    fn history(&self) -> History {
        let mut history = History::default();
        for section in &self.sections {
            let dated = section.flags.iter().filter_map(|flag| flag.strip_prefix("du "));
            for day in dated {
                let at = format!("{day}T12:00:00Z").parse().expect("a day");
                history.add(&section.path, Change::Committed(at));
            }
        }
        history
    }

    /// The options, as the lines with `!` change them.
    pub fn options(&self, usual: Options) -> Options {
        let date = self.preamble.iter().find_map(|line| line.strip_prefix("! aujourd'hui "));
        let today = date.map_or(usual.today, |date| date.parse().expect("a date"));
        Options { today, drafts: self.says("! brouillons"), ..usual }
    }

    fn says(&self, directive: &str) -> bool {
        self.preamble.iter().any(|line| line == directive)
    }
}

impl Section {
    fn new(line: &str, header: &str) -> Section {
        let (rest, flags) = header
            .strip_suffix(')')
            .and_then(|inside| inside.rsplit_once(" ("))
            .map_or((header, ""), |(rest, flags)| (rest, flags));
        let flags = flags.split(", ").map(str::to_owned).collect();
        let (layer, path) = match rest.strip_prefix("[2] ") {
            Some(path) => (2, path),
            None => (1, rest),
        };
        let (themes, path) = match path.strip_prefix("themes: ") {
            Some(path) => (true, path),
            None => (false, path),
        };
        let layer = if themes { 0 } else { layer };
        Section { header: line.to_owned(), lines: Vec::new(), layer, path: path.to_owned(), themes, flags }
    }

    /// The path people are shown.
    pub fn shown(&self) -> String {
        let folder = ["themes", "content", "content-2"][self.layer];
        format!("{folder}/{}", self.path)
    }

    fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|own| own == flag)
    }

    fn file(&self) -> InputFile {
        let heavy = self.has("lourd").then(|| vec![0; 600_000]);
        let content = self.refused().map_or_else(|| Ok(heavy.unwrap_or_else(|| self.bytes())), Err);
        InputFile { layer: self.layer, shown: self.shown(), path: self.path.clone(), content }
    }

    fn refused(&self) -> Option<Refused> {
        let refusals = [
            ("trop gros", Refused::TooLarge { size: 3 << 20, limit: 1 << 20 }),
            ("lien", Refused::LinkOutside),
            ("special", Refused::NotAFile),
            ("illisible", Refused::Unreadable(Unread::Denied)),
            ("nom illisible", Refused::NameNotUtf8),
        ];
        refusals.into_iter().find(|(flag, _)| self.has(flag)).map(|(_, refused)| refused)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = Vec::new();
        for line in &self.lines {
            self.tokens(line).iter().for_each(|token| bytes.extend(token.bytes.iter()));
            bytes.push(b'\n');
        }
        if self.has("sans fin de ligne") {
            bytes.pop();
        }
        bytes
    }

    /// The characters of a line as written in the case.
    fn tokens(&self, line: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            let token = if self.has("octets") { Token::escaped(rest) } else { None };
            let token = token.unwrap_or_else(|| Token::plain(first));
            rest = &rest[token.written..];
            tokens.push(token);
        }
        tokens
    }

    /// What stands in the case before the character `column` (from 1) of a line, as blanks.
    pub fn pad(&self, line: &str, column: usize) -> String {
        let mut left = column - 1;
        let mut pad = String::new();
        for token in self.tokens(line) {
            let bom = token.bytes == "\u{feff}".as_bytes();
            if left == 0 && !bom {
                break;
            }
            pad.push_str(&token.blank);
            left -= usize::from(!bom);
        }
        pad
    }
}

/// One character (or one byte) of a file, and how the case writes it.
struct Token {
    bytes: Vec<u8>,
    written: usize,
    blank: String,
}

impl Token {
    fn plain(c: char) -> Token {
        let blank = if c == '\t' { "\t" } else { " " };
        Token { bytes: c.to_string().into_bytes(), written: c.len_utf8(), blank: blank.to_owned() }
    }

    fn escaped(text: &str) -> Option<Token> {
        let after = text.strip_prefix('\\')?;
        let (bytes, length) = match after.chars().next()? {
            'r' => (b"\r".to_vec(), 2),
            't' => (b"\t".to_vec(), 2),
            '\\' => (b"\\".to_vec(), 2),
            'x' => (vec![u8::from_str_radix(after.get(1..3)?, 16).ok()?], 4),
            'u' => {
                let (code, _) = after.strip_prefix("u{")?.split_once('}')?;
                let c = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
                (c.to_string().into_bytes(), code.len() + 4)
            }
            _ => return None,
        };
        Some(Token { bytes, written: length, blank: " ".repeat(length) })
    }
}

/// Whether a line was written by the test.
fn is_annotation(line: &str) -> bool {
    let text = line.trim_start();
    if text.starts_with("= aide : ") {
        return true;
    }
    let marked = text.trim_start_matches('~').trim_start_matches(['^', '$']);
    if marked.len() == text.len() {
        return false;
    }
    let reach = marked.trim_start_matches(|c: char| c.is_ascii_digit() || c == '+' || c == ':');
    ["erreur[", "avertissement[", "conseil[", "↳"]
        .iter()
        .any(|word| reach.strip_prefix(' ').is_some_and(|rest| rest.starts_with(word)))
}
