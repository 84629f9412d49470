//! The only reader of the clock: what day it is at the site's home.

use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};
use dalc::locale::Tz;

/// The variable that decides the date of a reproducible build (reproducible-builds.org), in seconds since 1970.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Today in `zone`; `SOURCE_DATE_EPOCH` counts as now when it is set.
///
/// # Errors
/// When that variable is no count of seconds.
pub fn today(zone: Tz) -> Result<NaiveDate, String> {
    let now = match std::env::var(EPOCH) {
        Ok(written) => epoch(&written)?,
        Err(_) => now(),
    };
    Ok(now.with_timezone(&zone).date_naive())
}

#[allow(clippy::disallowed_methods, reason = "here is where the clock is read")]
fn now() -> DateTime<Utc> {
    SystemTime::now().into()
}

fn epoch(written: &str) -> Result<DateTime<Utc>, String> {
    let seconds = written.trim().parse().ok();
    seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)).ok_or_else(|| {
        format!(
            "la variable {EPOCH} (« {written} ») n'est pas un nombre de secondes depuis 1970 ; retirez-la"
        )
    })
}
