//! Looking up a line of a sorted CSV text without parsing the others. Knows nothing of what the columns mean.

/// The line whose first cell is `key`, in a text of a header line and lines sorted by their first cell (bytes).
pub fn line<'a>(table: &'a str, key: &str) -> Option<&'a str> {
    lines_from(table, key).next().filter(|line| first_cell(line) == key)
}

/// The lines from the first one whose first cell is not less than `key`, in a text sorted as for [`line`].
pub fn lines_from<'a>(table: &'a str, key: &str) -> std::str::Lines<'a> {
    let body = table.split_once('\n').map_or("", |(_, body)| body);
    let (mut low, mut high) = (0, body.len());
    while low < high {
        let start = line_start(body, low.midpoint(high));
        let line = body.get(start..).and_then(|rest| rest.lines().next()).unwrap_or("");
        if first_cell(line) < key {
            low = start + line.len() + 1;
        } else {
            high = start;
        }
    }
    body.get(low..).unwrap_or("").lines()
}

/// The entries of a list sorted by key that have exactly this key, in the order of the list.
pub fn named<'a>(
    list: &'a [(String, &'static str)],
    key: &str,
) -> impl Iterator<Item = &'static str> + use<'a> {
    let from = list.partition_point(|(name, _)| name.as_str() < key);
    let to = list.partition_point(|(name, _)| name.as_str() <= key);
    list.get(from..to).unwrap_or_default().iter().map(|(_, line)| *line)
}

/// The cells of one CSV line, quotes removed. Most lines have none, and making a reader for each would cost most.
pub fn cells(line: &str) -> Option<csv::StringRecord> {
    if line.is_empty() || line.contains('"') { quoted(line) } else { Some(line.split(',').collect()) }
}

/// Whether a text is sorted as [`line`] needs it.
#[cfg(test)]
pub fn is_sorted(table: &str) -> bool {
    table.lines().skip(1).is_sorted_by(|a, b| first_cell(a) < first_cell(b))
}

fn quoted(line: &str) -> Option<csv::StringRecord> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
    let mut record = csv::StringRecord::new();
    reader.read_record(&mut record).ok()?.then_some(record)
}

fn first_cell(line: &str) -> &str {
    line.split(',').next().unwrap_or(line)
}

fn line_start(text: &str, at: usize) -> usize {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "code,name\nA1,Élan\nA2,\"b, c\"\nB1,é\n";

    #[test]
    fn finds_each_line_and_only_those() {
        assert_eq!(line(TABLE, "A1"), Some("A1,Élan"));
        assert_eq!(line(TABLE, "A2"), Some("A2,\"b, c\""));
        assert_eq!(line(TABLE, "B1"), Some("B1,é"));
        for absent in ["", "A", "A3", "Z", "code"] {
            assert_eq!(line(TABLE, absent), None, "{absent}");
        }
        assert_eq!(line("", "A1"), None);
        assert_eq!(line("code", "A1"), None);
    }

    #[test]
    fn starts_where_the_key_would_stand() {
        assert_eq!(lines_from(TABLE, "A").count(), 3);
        assert_eq!(lines_from(TABLE, "B").count(), 1);
        assert_eq!(lines_from(TABLE, "C").count(), 0);
    }

    #[test]
    fn reads_quoted_cells() {
        assert_eq!(cells("A2,\"b, c\"").unwrap().get(1), Some("b, c"));
        assert!(cells("").is_none());
    }
}
