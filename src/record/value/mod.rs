//! The values that keys hold: each type refuses, at its only door, what it cannot mean.

mod address;
mod calendar;
mod day;
mod place;
mod text;
mod vocabulary;

pub use address::{Email, Phone, Url};
pub use calendar::{Colour, Interval};
pub use place::{Alpha2, Code, Goal, Position, SubdivisionCode, Tag, Zone};
pub(super) use text::plain;
pub use text::{Line, Paragraphs, Summary};
pub(crate) use vocabulary::{read_choice, vocabulary};
