//! The seventeen ODD (objectifs de développement durable) of the United Nations: titles and colours, no icon.

use super::Names;
use super::sorted::cells;

/// One objectif de développement durable.
#[derive(Debug, Clone, PartialEq)]
pub struct Sdg {
    /// 1 to 17.
    pub number: u8,
    /// The colour that the United Nations give it, as `#E5243B`.
    pub color: String,
    /// Its short title.
    pub title: Names,
}

/// Reads `sdg.csv`: goal, color, `title_fr`, `title_es`, `title_pt`, `title_en`.
pub fn parse(table: &str) -> Vec<Sdg> {
    table.lines().skip(1).filter_map(one).collect()
}

fn one(line: &str) -> Option<Sdg> {
    let row = cells(line)?;
    let cell = |at| row.get(at).map(str::to_owned);
    let title = Names { fr: cell(2)?, es: cell(3)?, pt: cell(4)?, en: cell(5)? };
    Some(Sdg { number: cell(0)?.parse().ok()?, color: cell(1)?, title })
}
