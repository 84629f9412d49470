//! What a browser asks, read with suspicion: who it thinks it is talking to, and which file it means. Opens nothing:
//! a path here is a key to look up in a map, so that no request can reach a file of this machine.

use std::fmt::Write;

/// The names by which this machine may be called; any other is a page elsewhere that points its own name here to read
/// the preview (DNS rebinding).
const NAMES: &[&str] = &["localhost", "127.0.0.1", "[::1]"];

/// What a query may hold besides the unreserved characters (RFC 3986 section 3.4), and the mark of encoding.
const QUERY: &[u8] = b"?/:@!$&'()*+,;=%";

/// A request, reduced to what an answer depends on.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// The method, in capitals as HTTP writes it.
    pub method: String,
    /// The target of the request line, as sent.
    pub target: String,
    /// Every `Host` header.
    pub hosts: Vec<String>,
    /// Every `If-None-Match` header.
    pub known: Vec<String>,
}

impl Asked {
    /// Whether the one `Host` header names this machine, with our port or none.
    pub(super) fn is_for_us(&self, port: u16) -> bool {
        match self.hosts.as_slice() {
            [host] => NAMES.iter().any(|name| is_host(host, name, port)),
            _ => false,
        }
    }

    /// The path meant, decoded; None when the target is no path.
    pub(super) fn path(&self) -> Option<String> {
        let path = self.target.split('?').next().unwrap_or_default();
        path.starts_with('/').then(|| decode(path))
    }

    /// The query with its question mark, fit for a header; empty without one.
    pub(super) fn query(&self) -> String {
        self.target
            .find('?')
            .and_then(|at| self.target.get(at..))
            .map_or(String::new(), |query| encode(query, QUERY))
    }

    /// Whether the browser already holds what `etag` names (RFC 9110 section 13.1.2: weak comparison, or `*`).
    pub(super) fn knows(&self, etag: &str) -> bool {
        self.known
            .iter()
            .flat_map(|header| header.split(','))
            .map(str::trim)
            .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == etag)
    }
}

/// Where the site lives on its host, decoded, with a slash at both ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Base(String);

impl Base {
    /// Takes a base path as written, with or without its outer slashes.
    pub(super) fn new(written: &str) -> Self {
        match decode(written.trim_matches('/')) {
            inner if inner.is_empty() => Self("/".to_string()),
            inner => Self(format!("/{inner}/")),
        }
    }

    /// The address of the home page.
    pub(super) fn url(&self, port: u16) -> String {
        format!("http://127.0.0.1:{port}{}", self.address(""))
    }

    /// The address of a path of the site on its host, percent-encoded.
    pub(super) fn address(&self, path: &str) -> String {
        encode(&format!("{}{path}", self.0), b"/")
    }

    /// The path within the site; None when it lies outside.
    pub(super) fn within<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str())
    }

    /// Whether `path` is a door to the site: the root of the host, or the base without its last slash.
    pub(super) fn is_door(&self, path: &str) -> bool {
        path == "/" || self.0.strip_suffix('/') == Some(path)
    }
}

fn is_host(host: &str, name: &str, port: u16) -> bool {
    host.eq_ignore_ascii_case(name) || host.eq_ignore_ascii_case(&format!("{name}:{port}"))
}

/// Undoes percent-encoding once; what is no encoding stays as it is, and bytes that are no UTF-8 find no file.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let (byte, left) = encoded(rest).unwrap_or((*first, after));
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded(text: &[u8]) -> Option<(u8, &[u8])> {
    let [b'%', high, low, left @ ..] = text else {
        return None;
    };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some((digit(*high)? * 16 + digit(*low)?, left))
}

/// Encodes all but the unreserved characters (RFC 3986 section 2.3) and those of `kept`.
fn encode(text: &str, kept: &[u8]) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(target: &str) -> Asked {
        Asked { target: target.into(), ..Asked::default() }
    }

    #[test]
    fn only_this_machine_by_its_own_names() {
        let allowed = ["localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.1:8000", "[::1]", "[::1]:8000"];
        let refused = [
            "",
            "exemple.fr",
            "localhost:8001",
            "localhost.exemple.fr",
            "127.0.0.1.exemple.fr:8000",
            "localhost:",
        ];
        let for_us = |hosts: &[&str]| {
            let hosts = hosts.iter().map(std::string::ToString::to_string).collect();
            Asked { hosts, ..Asked::default() }.is_for_us(8000)
        };
        assert!(allowed.iter().all(|host| for_us(&[host])));
        assert!(!refused.iter().any(|host| for_us(&[host])));
        assert!(!for_us(&[]));
        assert!(!for_us(&["localhost", "exemple.fr"]));
    }

    #[test]
    fn a_path_is_decoded_once() {
        let cases = [
            ("/a/b?c=/d", Some("/a/b")),
            ("/caf%C3%A9", Some("/café")),
            ("/%2e%2E/%2541", Some("/../%41")),
            ("/%", Some("/%")),
            ("/%4", Some("/%4")),
            ("/%zz+%+1", Some("/%zz+%+1")),
            ("/%ff", Some("/\u{FFFD}")),
            ("http://exemple.fr/", None),
            ("*", None),
            ("", None),
        ];
        for (target, path) in cases {
            assert_eq!(asked(target).path().as_deref(), path, "{target}");
        }
    }

    #[test]
    fn a_query_cannot_break_a_header() {
        assert_eq!(asked("/a").query(), "");
        assert_eq!(asked("/a?b=c&d=%20").query(), "?b=c&d=%20");
        assert_eq!(asked("/a?b\r\n?<é>").query(), "?b%0D%0A?%3C%C3%A9%3E");
    }

    #[test]
    fn a_base_is_the_same_however_it_is_written() {
        for written in ["/dépôt/", "dépôt", "/d%C3%A9p%C3%B4t"] {
            let base = Base::new(written);
            assert_eq!(base.url(80), "http://127.0.0.1:80/d%C3%A9p%C3%B4t/");
            assert_eq!(base.within("/dépôt/a"), Some("a"));
            assert_eq!(base.within("/dépôts"), None);
            assert!(base.is_door("/") && base.is_door("/dépôt") && !base.is_door("/d"));
        }
        assert_eq!(Base::new("/").within("/a/b"), Some("a/b"));
        assert_eq!(Base::new(""), Base::new("//"));
    }

    #[test]
    fn a_known_version_is_recognised() {
        let knows = |header: &str| Asked { known: vec![header.into()], ..Asked::default() }.knows("\"a\"");
        assert!(["\"a\"", "W/\"a\"", "\"b\", \"a\"", "*"].iter().all(|header| knows(header)));
        assert!(!["a", "\"b\"", "", "\"a"].iter().any(|header| knows(header)));
    }
}
