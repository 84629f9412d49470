//! Style sheets: read as browsers read them, so that a slip is told, and published without what only people need.

use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::error::{Error, ErrorLocation};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

/// What is wrong with a style sheet.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// The byte where it is.
    pub at: usize,
    /// What the reader says of it.
    pub reason: String,
}

/// The same style sheet without comments and spaces; `renamed` says what an address written in it becomes, `None` that it
/// stays.
///
/// # Errors
/// The first thing that a browser would not understand.
pub fn minified(text: &str, renamed: &dyn Fn(&str) -> Option<String>) -> Result<String, Slip> {
    let mut sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|error| slip(text, &error))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| slip(text, &error))?;
    // `width >= 40rem` is younger than `min-width: 40rem`, and says the same.
    let targets = Targets { include: Features::MediaRangeSyntax, ..Targets::default() };
    let analyze_dependencies = Some(DependencyOptions { remove_imports: false });
    let options = PrinterOptions { minify: true, targets, analyze_dependencies, ..PrinterOptions::default() };
    let printed = sheet.to_css(options).map_err(|error| slip(text, &error))?;
    let address = |code: String, (url, placeholder): (String, String)| {
        code.replace(&placeholder, &renamed(&url).unwrap_or(url))
    };
    Ok(printed.dependencies.into_iter().flatten().map(named).fold(printed.code, address))
}

/// An address that a style sheet names, and what stands for it in what is printed.
fn named(dependency: Dependency) -> (String, String) {
    match dependency {
        Dependency::Import(import) => (import.url, import.placeholder),
        Dependency::Url(url) => (url.url, url.placeholder),
    }
}

fn slip<T: std::fmt::Display>(text: &str, error: &Error<T>) -> Slip {
    Slip { at: error.loc.as_ref().map_or(0, |place| offset(text, place)), reason: error.kind.to_string() }
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

    #[test]
    fn only_what_browsers_need_is_kept() {
        let sheet = "/* rouge */\n@layer a {\n  .b > .c :is(p, li) { color: red; margin: 0 0 0 0 }\n}\n";
        assert_eq!(
            minified(sheet, &|_| None).as_deref(),
            Ok("@layer a{.b>.c :is(p,li){color:red;margin:0}}")
        );
    }

    #[test]
    fn what_it_names_can_be_renamed() {
        let sheet = "@import \"x.css\"; a { background: url( 'y.svg' ) } b { background: url(\"z.svg\") }";
        let renamed = |url: &str| (url != "z.svg").then(|| format!("n/{url}"));
        let expected = "@import \"n/x.css\";a{background:url(\"n/y.svg\")}b{background:url(\"z.svg\")}";
        assert_eq!(minified(sheet, &renamed).as_deref(), Ok(expected));
    }

    #[test]
    fn a_slip_is_told_at_its_place() {
        let sheet = "/* é */\na { color: red }\n\nb::é { } ..c { }\n";
        let slip = minified(sheet, &|_| None).unwrap_err();
        assert_eq!(&sheet[slip.at..], ".c { }\n");
    }
}
