//! ISO 3166-2 subdivisions of the area and of France.

use super::sorted::cells;

/// A first- or second-level subdivision.
#[derive(Debug, Clone, PartialEq)]
pub struct Subdivision {
    /// ISO 3166-2 code.
    pub code: String,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: String,
    /// What ISO calls it in English: `Province`, `State`, `Metropolitan department`…
    pub kind: String,
    /// Code of the subdivision it lies in, when ISO gives one.
    pub parent: Option<String>,
    /// Its name, as ISO writes it (local language).
    pub name: String,
}

/// Reads one line of `subdivisions.csv`: code, country, type, parent, name.
pub fn parse(line: &str) -> Option<Subdivision> {
    let row = cells(line)?;
    let cell = |at| row.get(at).map(str::to_owned);
    let parent = cell(3)?;
    Some(Subdivision {
        code: cell(0)?,
        country: cell(1)?,
        kind: cell(2)?,
        parent: (!parent.is_empty()).then_some(parent),
        name: cell(4)?,
    })
}
