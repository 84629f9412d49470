//! An event lies within the larger one it names: wholly when its days are known, possibly when they are not.

use super::Facts;
use crate::diagnostic::{Diagnostic, Report, RuleFault};
use crate::record::when::When;

pub(super) fn check(facts: &Facts<'_>, report: &mut Report) {
    for event in &facts.catalogue.events {
        let Some(parent) = event.within.as_ref().map(|reference| &facts.catalogue[reference]) else {
            continue;
        };
        if !fits(event.when.value, parent.when.value) {
            let fault = RuleFault::OutsideParent { parent: parent.title.to_string() };
            report.push(Diagnostic::new(event.when.span, fault).against(parent.when.span));
        }
    }
}

fn fits(event: When, parent: When) -> bool {
    let (Some(own), Some(outer)) = (event.bounds(), parent.bounds()) else { return true };
    if event.is_exact() { outer.0 <= own.0 && own.1 <= outer.1 } else { own.0 <= outer.1 && outer.0 <= own.1 }
}
