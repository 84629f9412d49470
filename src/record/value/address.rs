//! Addresses: web, e-mail, telephone. Checked for their form; whether somebody answers is not asked here.

use std::ops::Deref;

use super::text::plain;
use crate::diagnostic::{Diagnostic, FormFault};
use crate::record::mailbox::HIDDEN;
use crate::record::{Read, Reading, Shape, Value, no_links};

/// An absolute `http` or `https` address (RFC 3986), without spaces or quotes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Url(Box<str>);

/// An e-mail address: `name@domain.tld` (the dot-atom form of RFC 5322).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(Box<str>);

/// A telephone number in the international form of ITU-T E.164, spaces allowed: `+33 5 56 10 20 30`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone(Box<str>);

impl Url {
    /// The address, if it is one.
    pub fn new(written: &str) -> Option<Url> {
        let rest = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let clean = |c: char| !c.is_whitespace() && !c.is_control() && !"\"<>\\^`{|}".contains(c);
        let named = !host.is_empty() && !host.contains('@') && !host.starts_with(['.', ':']);
        (named && written.chars().all(clean)).then(|| Url(written.into()))
    }

    /// The host, without a leading `www.`: what to show for a long address.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl Email {
    /// The address, if it has the form of one.
    pub fn new(written: &str) -> Option<Email> {
        let (name, domain) = written.split_once('@')?;
        let atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
        let label = |part: &str| {
            !part.is_empty()
                && !part.starts_with('-')
                && !part.ends_with('-')
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        let name_fits = !name.is_empty() && name.split('.').all(|p| !p.is_empty()) && name.chars().all(atom);
        let domain_fits = domain.contains('.') && domain.split('.').all(label);
        (name_fits && domain_fits).then(|| Email(written.into()))
    }
}

impl Phone {
    /// The number, if it has the form of one.
    pub fn new(written: &str) -> Option<Phone> {
        let digits = written.strip_prefix('+')?;
        let count = digits.bytes().filter(u8::is_ascii_digit).count();
        let fits = digits.bytes().all(|b| b.is_ascii_digit() || b == b' ') && (7..=15).contains(&count);
        fits.then(|| Phone(written.into()))
    }
}

macro_rules! address {
    ($name:ident, $shape:expr, $cure:expr) => {
        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Read for $name {
            fn shape() -> Shape {
                $shape
            }

            fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
                let (text, span) = plain(value, key, reading)?;
                let read = $name::new(&text);
                if read.is_none() {
                    let cure: fn(&str) -> Option<String> = $cure;
                    let paste = cure(text.trim()).filter(|cured| $name::new(cured).is_some());
                    let fault = FormFault::$name { written: text };
                    let quoted = paste.map(|text| format!("{text:?}"));
                    reading.report.push(Diagnostic::new(span, fault).paste(quoted));
                }
                read
            }
        }

        no_links!($name);
    };
}

address!(Url, Shape::Url, |text| Some(format!(
    "https://{}",
    text.trim_start_matches("https:").trim_start_matches("http:").trim_start_matches('/')
))
.filter(|_| text.contains('.')));
address!(Email, Shape::Email, |text| Some(
    HIDDEN.iter().fold(text.replace("mailto:", ""), |text, sign| text.replace(sign, "@")).replace(' ', "")
));
address!(Phone, Shape::Phone, |text| {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = digits.strip_prefix('0').filter(|rest| rest.len() == 9)?;
    Some(format!("+33 {national}"))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses() {
        for good in ["https://www.afd.fr", "http://a.b/c?d=e#f", "https://fr.wikipedia.org/wiki/Évry"] {
            assert!(Url::new(good).is_some(), "{good}");
        }
        for bad in
            ["www.afd.fr", "javascript:alert(1)", "https://", "https://a b", "ftp://a.b", "https://u@h"]
        {
            assert!(Url::new(bad).is_none(), "{bad}");
        }
        assert_eq!(Url::new("https://www.afd.fr/x").map(|u| u.host().to_owned()).as_deref(), Some("afd.fr"));
    }

    #[test]
    fn mail_and_telephone() {
        assert!(Email::new("c.nom@cites-unies-france.org").is_some());
        for bad in ["nom", "nom@", "@a.b", "a..b@c.d", "a b@c.d", "a@b", "a@-b.c"] {
            assert!(Email::new(bad).is_none(), "{bad}");
        }
        assert!(Phone::new("+33 5 56 10 20 30").is_some());
        for bad in ["05 56 10 20 30", "+33", "+33 (0)5", "+1234567890123456"] {
            assert!(Phone::new(bad).is_none(), "{bad}");
        }
    }
}
