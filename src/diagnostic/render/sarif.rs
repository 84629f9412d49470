//! SARIF 2.1.0 (OASIS): one run, the rules it met, a result for each diagnostic with its fix.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Columns count characters, as `columnKind` says.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::{Context, pretty};
use crate::diagnostic::explain::explain;
use crate::diagnostic::{Paste, Place, Severity, Told};

/// What stays as it is in a path (RFC 3986, 2.3), and the `/` between its parts.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

pub(super) fn render(told: &[Told], context: Context<'_>) -> String {
    let rules = rules(told);
    let results: Vec<Value> =
        told.iter().zip(fingerprints(told)).map(|(one, name)| result(one, &name, &rules)).collect();
    let lang = context.lang.tag();
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "dalc",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang,
                "rules": rules.iter().map(|(code, severity)| rule(code, *severity, context)).collect::<Vec<_>>(),
            } },
            "language": lang,
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

/// The codes met, in alphabetical order.
fn rules(told: &[Told]) -> Vec<(&'static str, Severity)> {
    let met: BTreeMap<&str, Severity> = told.iter().map(|one| (one.code, one.severity)).collect();
    met.into_iter().collect()
}

fn rule(code: &str, severity: Severity, context: Context<'_>) -> Value {
    let mut rule = json!({ "id": code, "defaultConfiguration": { "level": level(severity) } });
    if let Some(own) = explain(code, context.lang) {
        rule["shortDescription"] = json!({ "text": own.what });
        rule["fullDescription"] = json!({ "text": own.why });
    }
    if let Some(url) = context.absolute_url(code) {
        rule["helpUri"] = url.into();
    }
    rule
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result(told: &Told, fingerprint: &str, rules: &[(&str, Severity)]) -> Value {
    let mut result = json!({
        "ruleId": told.code,
        "ruleIndex": rules.partition_point(|(code, _)| *code < told.code),
        "level": level(told.severity),
        "message": { "text": told.sentences() },
        "locations": [{ "physicalLocation": physical(&told.place) }],
        "relatedLocations": told.related.iter().map(related).collect::<Vec<_>>(),
        "partialFingerprints": { "dalc/v1": fingerprint },
    });
    if let Some(paste) = &told.replacement {
        result["fixes"] = json!([fix(paste, &told.help)]);
    }
    result
}

fn related((place, message): &(Place, &str)) -> Value {
    json!({ "physicalLocation": physical(place), "message": { "text": message } })
}

fn fix(paste: &Paste, help: &str) -> Value {
    json!({
        "description": { "text": help },
        "artifactChanges": [{
            "artifactLocation": artifact(&paste.place),
            "replacements": [{
                "deletedRegion": region(&paste.place),
                "insertedContent": { "text": paste.text },
            }],
        }],
    })
}

fn physical(place: &Place) -> Value {
    json!({ "artifactLocation": artifact(place), "region": region(place) })
}

/// The file as a URI: relative to where the command was run, unless the folder was given from the root.
fn artifact(place: &Place) -> Value {
    let path = utf8_percent_encode(&place.file, KEPT);
    let scheme = if place.file.starts_with('/') { "file://" } else { "" };
    json!({ "uri": format!("{scheme}{path}") })
}

fn region(place: &Place) -> Value {
    let (start, end) = (place.start.at, place.end.at);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}
