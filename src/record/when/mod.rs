//! Dates as precise as they are known, and periods of years.
//!
//! A subset of ISO 8601-2 (EDTF level 1): hours, days, months, seasons, years, unknown. A [`When`] that ends before
//! it starts, a 31 February or a month 13 cannot be made. Refuses to know time zones (an event has one beside it),
//! the clock, and how a date is said (`site::words`).

mod mend;
mod parse;
mod period;
mod proposal;
mod read;
mod value;

pub use mend::{forwards, possible};
pub use parse::{Wrong, day_from_digits, parse};
pub use period::{End, Period, Year};
pub use proposal::proposal;
pub use value::{Month, When};
