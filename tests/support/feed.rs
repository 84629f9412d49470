//! Feeds taken apart by hand: unfolded lines, the lines of one event, the value of one property.

/// The lines of a feed, unfolded.
pub fn lines(feed: &str) -> Vec<String> {
    feed.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The lines of the VEVENT of a feed whose page is that of `slug`.
pub fn event(feed: &str, slug: &str) -> Vec<String> {
    let lines = lines(feed);
    let groups = lines.split(|line| line == "BEGIN:VEVENT").skip(1);
    let url = format!("/{slug}/");
    let own =
        groups.filter(|group| group.iter().any(|line| line.starts_with("URL:") && line.ends_with(&url)));
    own.map(|group| group.iter().take_while(|line| *line != "END:VEVENT").cloned().collect())
        .next()
        .unwrap_or_default()
}

/// The value of a property of an event, with its parameters: `;VALUE=DATE:20260301` of `DTSTART;VALUE=DATE:20260301`.
pub fn value<'l>(event: &'l [String], name: &str) -> Option<&'l str> {
    event.iter().find_map(|line| line.strip_prefix(name).filter(|rest| rest.starts_with([':', ';'])))
}
