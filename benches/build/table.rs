//! The figures as one Markdown table.

use std::ops::AddAssign;

use crate::meter::Cost;

/// The size that others are compared with.
const YARDSTICK: usize = 1000;

const HEAD: &str = "\
| tool | partnerships | files | MB | cold s | CPU s | RSS MB | again s | again CPU s | cp s | cp + sync s \
| cold ÷ cp | cold ÷ cp + sync | again ÷ cold | CPU each ÷ at 1,000 | RSS each ÷ at 1,000 | spread |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: \
| ---: | ---: | ---: | ---: | ---: | ---: |
";

/// How much a folder holds.
#[derive(Debug, Clone, Copy, Default)]
pub struct Size {
    /// Files.
    pub files: u64,
    /// Bytes in them.
    pub bytes: u64,
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Size) {
        self.files += other.files;
        self.bytes += other.bytes;
    }
}

/// Every measure of a tool at a size.
#[derive(Debug, Default)]
pub struct Row {
    /// The tool.
    pub tool: &'static str,
    /// The size.
    pub partnerships: usize,
    /// Builds into an empty folder.
    pub cold: Vec<Cost>,
    /// The same again, nothing changed.
    pub again: Vec<Cost>,
    /// Copies of the output.
    pub copy: Vec<Cost>,
    /// Copies of the output, until they are on the disk.
    pub synced: Vec<Cost>,
    /// The output.
    pub output: Size,
}

/// All `rows`, medians and ratios.
pub fn markdown(rows: &[Row]) -> String {
    let lines = rows.iter().map(|row| {
        let base = rows.iter().find(|other| other.tool == row.tool && other.partnerships == YARDSTICK);
        line(row, base)
    });
    HEAD.to_owned() + &lines.collect::<String>()
}

fn line(row: &Row, base: Option<&Row>) -> String {
    let cells = [what(row), seconds(row), ratios(row, base)].concat();
    format!("| {} |\n", cells.join(" | "))
}

#[expect(clippy::cast_precision_loss, reason = "sizes of sites fit")]
fn what(row: &Row) -> Vec<String> {
    let megabytes = format!("{:.1}", row.output.bytes as f64 / 1e6);
    vec![row.tool.to_owned(), row.partnerships.to_string(), row.output.files.to_string(), megabytes]
}

fn seconds(row: &Row) -> Vec<String> {
    let exact = |figure: f64| format!("{figure:.2}");
    let memory = format!("{:.0}", memory(&row.cold));
    let (again, copies) = ([wall(&row.again), cpu(&row.again)], [wall(&row.copy), wall(&row.synced)]);
    let mut cells = vec![exact(wall(&row.cold)), exact(cpu(&row.cold)), memory];
    cells.extend(again.into_iter().chain(copies).map(exact));
    cells
}

fn ratios(row: &Row, base: Option<&Row>) -> Vec<String> {
    let cold = wall(&row.cold);
    let ratios = [cold / wall(&row.copy), cold / wall(&row.synced), wall(&row.again) / cold];
    let mut cells: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
    cells.extend([relative(row, base, cpu), relative(row, base, memory)]);
    cells.push(format!("{:.0} %", spread(&row.cold)));
    cells
}

/// What a partnership costs, compared with what it costs at the yardstick.
#[expect(clippy::cast_precision_loss, reason = "sizes of sites fit")]
fn relative(row: &Row, base: Option<&Row>, figure: fn(&[Cost]) -> f64) -> String {
    let each = |row: &Row| figure(&row.cold) / row.partnerships as f64;
    base.map_or_else(|| "–".to_owned(), |base| format!("{:.2}", each(row) / each(base)))
}

fn wall(costs: &[Cost]) -> f64 {
    median(costs.iter().map(|cost| cost.wall))
}

fn cpu(costs: &[Cost]) -> f64 {
    median(costs.iter().map(|cost| cost.cpu))
}

fn memory(costs: &[Cost]) -> f64 {
    median(costs.iter().map(|cost| cost.memory))
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// From the quickest to the slowest round, in hundredths of the median: how much a figure may be trusted.
fn spread(costs: &[Cost]) -> f64 {
    let walls = || costs.iter().map(|cost| cost.wall);
    let (least, most) = (walls().fold(f64::INFINITY, f64::min), walls().fold(0.0, f64::max));
    (most - least) / wall(costs) * 100.0
}
