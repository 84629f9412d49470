//! Administrative codes exist: INSEE, SIREN, départements, régions, ISO 3166-2.

use super::Facts;
use crate::diagnostic::{CodeNature, FormFault, Report};
use crate::record::Authority;
use crate::reference::siren_is_valid;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for authority in &facts.catalogue.authorities {
        code(authority, facts, report);
        subdivision(authority, facts, report);
    }
}

/// Codes of French authorities are looked up; a nine-figure number is a SIREN, which also proves itself.
fn code(authority: &Authority, facts: &Facts<'_>, report: &mut Report) {
    let Some(code) = &authority.code else { return };
    if !facts.reference.is_french(authority.country.as_str()) {
        return;
    }
    let siren = code.len() == 9 && code.bytes().all(|b| b.is_ascii_digit());
    let known = if siren { siren_is_valid(code) } else { facts.reference.french_authority(code).is_some() };
    if !known {
        let nature = if siren { CodeNature::Siren } else { CodeNature::Insee };
        report.add(code.span, FormFault::Code { written: code.to_string(), nature });
    }
}

fn subdivision(authority: &Authority, facts: &Facts<'_>, report: &mut Report) {
    let Some(code) = &authority.subdivision else { return };
    if facts.reference.subdivision(code).is_none() {
        report.add(code.span, FormFault::Code { written: code.to_string(), nature: CodeNature::Subdivision });
    }
}
