//! A Code Quality report of GitLab, which its merge requests show: a subset of what Code Climate wrote down.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::pretty;
use crate::diagnostic::{Severity, Told};

pub(super) fn render(told: &[Told]) -> String {
    let issues: Vec<Value> =
        told.iter().zip(fingerprints(told)).map(|(one, name)| issue(one, &name)).collect();
    pretty(&issues)
}

fn issue(told: &Told, fingerprint: &str) -> Value {
    let severity = match told.severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Advice => "info",
    };
    json!({
        "description": told.sentences(),
        "check_name": told.code,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {
            "path": told.place.file,
            "lines": { "begin": told.place.start.at.line, "end": told.place.end.at.line },
        },
    })
}
