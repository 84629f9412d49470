//! Numbers as a language writes them, and which plural form a count takes.

use super::Lang;

/// The two forms these four languages have for whole counts (CLDR cardinal rules; the "many" form of millions is
/// not reached by counts of records).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    /// Singular.
    One,
    /// Plural.
    Other,
}

impl Plural {
    /// The form for `count`: French and Portuguese put zero in the singular, Spanish and English do not.
    pub fn of(lang: Lang, count: usize) -> Plural {
        match (lang, count) {
            (_, 1) | (Lang::Fr | Lang::Pt, 0) => Plural::One,
            _ => Plural::Other,
        }
    }
}

/// `count` with the language's separator of thousands, which never breaks a line: "1 234", "1.234", "1,234".
/// Spanish leaves four digits whole, as its academy asks.
pub fn number(lang: Lang, count: usize) -> String {
    let digits = count.to_string();
    let separator = match lang {
        Lang::Fr => "\u{202f}",
        Lang::Es if digits.len() <= 4 => "",
        Lang::Es => "\u{a0}",
        Lang::Pt => ".",
        Lang::En => ",",
    };
    grouped(&digits, separator)
}

fn grouped(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands() {
        assert_eq!(number(Lang::Fr, 12_345), "12\u{202f}345");
        assert_eq!(number(Lang::Es, 1_234), "1234");
        assert_eq!(number(Lang::Pt, 1_234_567), "1.234.567");
        assert_eq!(number(Lang::En, 118), "118");
    }

    #[test]
    fn zero_is_singular_in_french_only_some() {
        assert_eq!(Plural::of(Lang::Fr, 0), Plural::One);
        assert_eq!(Plural::of(Lang::Es, 0), Plural::Other);
        assert_eq!(Plural::of(Lang::En, 1), Plural::One);
        assert_eq!(Plural::of(Lang::Pt, 2), Plural::Other);
    }
}
