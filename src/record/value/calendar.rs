//! What calendars need of the settings: a colour by its CSS3 name, an interval as RFC 5545 writes it.

use std::ops::Deref;

use super::text::plain;
use crate::diagnostic::{Diagnostic, FormFault, ValueFault, nearest};
use crate::record::{Read, Reading, Shape, Value, no_links};

/// The names of colours (CSS Color Module Level 3, 4.3), which COLOR takes (RFC 7986, 5.9).
const COLOURS: &[&str] = &[
    "aliceblue",
    "antiquewhite",
    "aqua",
    "aquamarine",
    "azure",
    "beige",
    "bisque",
    "black",
    "blanchedalmond",
    "blue",
    "blueviolet",
    "brown",
    "burlywood",
    "cadetblue",
    "chartreuse",
    "chocolate",
    "coral",
    "cornflowerblue",
    "cornsilk",
    "crimson",
    "cyan",
    "darkblue",
    "darkcyan",
    "darkgoldenrod",
    "darkgray",
    "darkgreen",
    "darkgrey",
    "darkkhaki",
    "darkmagenta",
    "darkolivegreen",
    "darkorange",
    "darkorchid",
    "darkred",
    "darksalmon",
    "darkseagreen",
    "darkslateblue",
    "darkslategray",
    "darkslategrey",
    "darkturquoise",
    "darkviolet",
    "deeppink",
    "deepskyblue",
    "dimgray",
    "dimgrey",
    "dodgerblue",
    "firebrick",
    "floralwhite",
    "forestgreen",
    "fuchsia",
    "gainsboro",
    "ghostwhite",
    "gold",
    "goldenrod",
    "gray",
    "green",
    "greenyellow",
    "grey",
    "honeydew",
    "hotpink",
    "indianred",
    "indigo",
    "ivory",
    "khaki",
    "lavender",
    "lavenderblush",
    "lawngreen",
    "lemonchiffon",
    "lightblue",
    "lightcoral",
    "lightcyan",
    "lightgoldenrodyellow",
    "lightgray",
    "lightgreen",
    "lightgrey",
    "lightpink",
    "lightsalmon",
    "lightseagreen",
    "lightskyblue",
    "lightslategray",
    "lightslategrey",
    "lightsteelblue",
    "lightyellow",
    "lime",
    "limegreen",
    "linen",
    "magenta",
    "maroon",
    "mediumaquamarine",
    "mediumblue",
    "mediumorchid",
    "mediumpurple",
    "mediumseagreen",
    "mediumslateblue",
    "mediumspringgreen",
    "mediumturquoise",
    "mediumvioletred",
    "midnightblue",
    "mintcream",
    "mistyrose",
    "moccasin",
    "navajowhite",
    "navy",
    "oldlace",
    "olive",
    "olivedrab",
    "orange",
    "orangered",
    "orchid",
    "palegoldenrod",
    "palegreen",
    "paleturquoise",
    "palevioletred",
    "papayawhip",
    "peachpuff",
    "peru",
    "pink",
    "plum",
    "powderblue",
    "purple",
    "red",
    "rosybrown",
    "royalblue",
    "saddlebrown",
    "salmon",
    "sandybrown",
    "seagreen",
    "seashell",
    "sienna",
    "silver",
    "skyblue",
    "slateblue",
    "slategray",
    "slategrey",
    "snow",
    "springgreen",
    "steelblue",
    "tan",
    "teal",
    "thistle",
    "tomato",
    "turquoise",
    "violet",
    "wheat",
    "white",
    "whitesmoke",
    "yellow",
    "yellowgreen",
];

/// Some of them, to show what is meant.
const EXAMPLES: &[&str] = &["seagreen", "teal", "navy", "royalblue", "purple", "crimson", "tomato", "olive"];

/// A colour of CSS3, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(&'static str);

impl Colour {
    /// The name of every colour, in alphabetical order.
    pub const NAMES: &'static [&'static str] = COLOURS;

    /// The name.
    pub fn name(self) -> &'static str {
        self.0
    }
}

impl Read for Colour {
    fn shape() -> Shape {
        Shape::Colour
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let found = COLOURS.iter().find(|name| **name == written).map(|name| Colour(name));
        if found.is_none() {
            let near = nearest(&written.to_lowercase(), COLOURS.iter().copied()).map(str::to_owned);
            let paste = near.as_ref().map(|name| format!("\"{name}\""));
            let fault = ValueFault::Unknown {
                key: key.to_owned(),
                written,
                nearest: near,
                allowed: EXAMPLES.to_vec(),
            };
            reading.report.push(Diagnostic::new(span, fault).paste(paste));
        }
        found
    }
}

/// An interval (RFC 5545, 3.3.6, without sign): `PT12H`, `P1D`, `P1DT6H`, `P2W`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval(Box<str>);

impl Interval {
    /// The interval, if it is written as one and lasts.
    pub fn new(written: &str) -> Option<Interval> {
        let rest = written.strip_prefix('P')?;
        let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
        let date_fits = date.is_empty() || parts(date, "D") || parts(date, "W") && time.is_none();
        let time_fits = time.is_none_or(|time| !time.is_empty() && parts(time, "HMS"));
        let lasts = written.bytes().any(|b| (b'1'..=b'9').contains(&b));
        (date_fits && time_fits && lasts).then(|| Interval(written.into()))
    }
}

/// Whether the text is numbers, each followed by one of `units`, each unit once and in order.
fn parts(text: &str, mut units: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let unit = rest[digits..].chars().next().and_then(|unit| units.find(unit));
        let (Some(at), 1..=4) = (unit, digits) else { return false };
        (rest, units) = (&rest[digits + 1..], &units[at + 1..]);
    }
    true
}

impl Deref for Interval {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Read for Interval {
    fn shape() -> Shape {
        Shape::Form(20, r"P(\d{1,4}W|(\d{1,4}D)?(T(\d{1,4}H)?(\d{1,4}M)?(\d{1,4}S)?)?)")
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let (written, span) = plain(value, key, reading)?;
        let interval = Interval::new(&written);
        if interval.is_none() {
            reading.report.add(span, FormFault::Duration { written });
        }
        interval
    }
}

no_links!(Colour, Interval);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals() {
        for good in ["PT12H", "P1D", "P1DT6H", "P2W", "PT30M", "PT1H30M", "P7D"] {
            assert!(Interval::new(good).is_some(), "{good}");
        }
        for bad in ["", "P", "PT", "12H", "PT0H", "P1WT1H", "PT30M1H", "P1Y", "-PT1H", "PT12h", "P1é", "PTH"]
        {
            assert!(Interval::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn colours_are_sorted_names() {
        assert_eq!(COLOURS.len(), 147);
        assert!(COLOURS.is_sorted());
        assert!(EXAMPLES.iter().all(|name| COLOURS.contains(name)));
    }
}
