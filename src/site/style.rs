//! Style sheets: read as browsers read them, so that a slip is told, and published without what only people need. One that
//! imports another of the same skin holds it, so that a page asks for one file.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use lightningcss::bundler::{Bundler, ResolveResult, SourceProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Features, Targets};

/// Style sheets by their path in the skin.
pub type Sheets<'t> = BTreeMap<String, &'t str>;

/// What is wrong with a style sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// The path of the style sheet: the one asked for, or one that it imports.
    pub sheet: String,
    /// The byte where it is.
    pub at: usize,
}

/// The style sheet at `path` with those it imports, without comments and spaces. `renamed` says what an address written
/// in a sheet becomes, given the path of that sheet; `None` that it stays.
///
/// # Errors
/// The first thing that a browser would not understand.
pub fn minified(
    path: &str,
    sheets: &Sheets<'_>,
    renamed: &dyn Fn(&str, &str) -> Option<String>,
) -> Result<String, Slip> {
    let provider = Provider(sheets);
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let mut sheet = bundler.bundle(Path::new(path)).map_err(|error| slip(path, sheets, &error))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| slip(path, sheets, &error))?;
    // `width >= 40rem` is younger than `min-width: 40rem`, and says the same.
    let targets = Targets { include: Features::MediaRangeSyntax, ..Targets::default() };
    let analyze_dependencies = Some(DependencyOptions { remove_imports: false });
    let options = PrinterOptions { minify: true, targets, analyze_dependencies, ..PrinterOptions::default() };
    let printed = sheet.to_css(options).map_err(|error| slip(path, sheets, &error))?;
    let address = |code: String, Named { sheet, url, placeholder }: Named| {
        code.replace(&placeholder, &renamed(&sheet, &url).unwrap_or(url))
    };
    Ok(printed.dependencies.into_iter().flatten().map(named).fold(printed.code, address))
}

/// An address that a style sheet names, and what stands for it in what is printed.
struct Named {
    sheet: String,
    url: String,
    placeholder: String,
}

fn named(dependency: Dependency) -> Named {
    match dependency {
        Dependency::Import(import) => {
            Named { sheet: import.loc.file_path, url: import.url, placeholder: import.placeholder }
        }
        Dependency::Url(url) => {
            Named { sheet: url.loc.file_path, url: url.url, placeholder: url.placeholder }
        }
    }
}

/// Style sheets for the reader: those of the skin by their path, whatever else by its address.
struct Provider<'p, 't>(&'p Sheets<'t>);

/// A style sheet that the skin does not have.
#[derive(Debug)]
struct Missing(String);

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "static/{}", self.0)
    }
}

impl std::error::Error for Missing {}

impl SourceProvider for Provider<'_, '_> {
    type Error = Missing;

    fn read<'a>(&'a self, file: &Path) -> Result<&'a str, Missing> {
        let path = file.to_string_lossy();
        self.0.get(path.as_ref()).copied().ok_or_else(|| Missing(path.into_owned()))
    }

    fn resolve(&self, specifier: &str, origin: &Path) -> Result<ResolveResult, Missing> {
        if specifier.starts_with('/') || specifier.contains(':') {
            return Ok(ResolveResult::External(specifier.to_owned()));
        }
        let missing = || Missing(specifier.to_owned());
        Ok(ResolveResult::File(beside(origin, specifier).ok_or_else(missing)?))
    }
}

/// What `specifier` names from beside `origin`; `None` when that leads out of the skin.
fn beside(origin: &Path, specifier: &str) -> Option<PathBuf> {
    let mut path = origin.parent().map(Path::to_owned).unwrap_or_default();
    for part in Path::new(specifier).components() {
        match part {
            Component::Normal(part) => path.push(part),
            Component::ParentDir => path = path.parent()?.to_owned(),
            _ => {}
        }
    }
    Some(path)
}

fn slip<T>(path: &str, sheets: &Sheets<'_>, error: &Error<T>) -> Slip {
    let place = error.loc.as_ref();
    let sheet = place.map_or(path, |place| place.filename.as_str());
    let text = sheets.get(sheet).copied().unwrap_or_default();
    Slip { sheet: sheet.to_owned(), at: place.map_or(0, |place| offset(text, place)) }
}

/// The byte of a line counted from 0 and a column counted from 1.
fn offset(text: &str, place: &ErrorLocation) -> usize {
    let before: usize = text.split_inclusive('\n').take(place.line as usize).map(str::len).sum();
    let line = text[before..].chars().take((place.column as usize).saturating_sub(1));
    before + line.map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(sheet: &str) -> Result<String, Slip> {
        minified("a.css", &Sheets::from([("a.css".to_owned(), sheet)]), &|_, _| None)
    }

    #[test]
    fn only_what_browsers_need_is_kept() {
        let sheet = "/* rouge */\n@layer a {\n  .b > .c :is(p, li) { color: red; margin: 0 0 0 0 }\n}\n";
        assert_eq!(small(sheet).as_deref(), Ok("@layer a{.b>.c :is(p,li){color:red;margin:0}}"));
    }

    #[test]
    fn what_is_imported_is_held_and_what_is_named_is_renamed() {
        let sheets = Sheets::from([
            ("x/a.css".to_owned(), "@import url(https://x.example/); @import '../b.css'; a { color: red }"),
            ("b.css".to_owned(), "b { background: url('y.svg') } p { background: url(z.svg) }"),
        ]);
        let renamed = |sheet: &str, url: &str| (url != "z.svg").then(|| format!("{sheet}:{url}"));
        let expected = "@import \"x/a.css:https://x.example/\";\
                        b{background:url(\"b.css:y.svg\")}p{background:url(\"z.svg\")}a{color:red}";
        assert_eq!(minified("x/a.css", &sheets, &renamed).as_deref(), Ok(expected));
    }

    #[test]
    fn a_slip_is_told_at_its_place() {
        let sheet = "/* é */\na { color: red }\n\nb::é { } ..c { }\n";
        let slip = small(sheet).unwrap_err();
        assert_eq!((slip.sheet.as_str(), &sheet[slip.at..]), ("a.css", ".c { }\n"));
        let missing = small("a { }\n@import 'b.css';");
        assert!(missing.is_err() || missing.is_ok_and(|css| css.is_empty()));
        let missing = small("@import 'b.css';").unwrap_err();
        assert_eq!((missing.sheet.as_str(), missing.at), ("a.css", 0));
        assert!(small("@import '../b.css';").is_err());
    }
}
