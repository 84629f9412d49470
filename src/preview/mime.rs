//! The content type of each kind of file, as the host announces it. Looks at names only, never into the bytes.

/// Extension and content type (IANA media types registry). Text is announced as UTF-8, which is all that we write.
const TYPES: &[(&str, &str)] = &[
    ("atom", "application/atom+xml; charset=utf-8"),
    ("avif", "image/avif"),
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("geojson", "application/geo+json"),
    ("gif", "image/gif"),
    ("html", HTML),
    ("ico", "image/vnd.microsoft.icon"),
    ("ics", "text/calendar; charset=utf-8"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("toml", "application/toml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("vcf", "text/vcard; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml; charset=utf-8"),
];

/// The content type of pages: the only one that the preview adds to.
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// The content type of a file of the site, by its extension; bytes without a known one are just bytes (gz and br too:
/// they are files to download, not an encoding of another).
pub(super) fn of(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    TYPES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(extension))
        .map_or("application/octet-stream", |(_, content_type)| content_type)
}

#[cfg(test)]
mod tests {
    use super::{TYPES, of};

    #[test]
    fn the_last_extension_of_the_name_decides() {
        assert_eq!(of("agenda/agenda.ics"), "text/calendar; charset=utf-8");
        assert_eq!(of("A.B/DONNEES.GeoJSON"), "application/geo+json");
        for bytes in ["index.html.gz", "index.html.br", "CNAME", "v1.css/CNAME", "html", ""] {
            assert_eq!(of(bytes), "application/octet-stream", "{bytes}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_text_says_its_charset() {
        assert!(TYPES.is_sorted_by(|a, b| a.0 < b.0));
        for (_, content_type) in TYPES.iter().filter(|(_, t)| t.starts_with("text/")) {
            assert!(content_type.ends_with("; charset=utf-8"), "{content_type}");
        }
    }
}
