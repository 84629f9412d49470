//! A record that exists already is refused, with the file to look at.

use std::collections::BTreeSet;

use super::{Base, Refusal, Values};
use crate::locale::fold;
use crate::record::when::Period;
use crate::record::{self, AnyRecord, Authority, Kind, Nature, Partnership, Ref};
use crate::sheet::items;

/// Refuses a record whose name is taken or wrong, or which says of the same what another says.
///
/// # Errors
/// Why it is refused.
pub fn refuse(kind: Kind, path: &str, values: &Values, base: &Base) -> Result<(), Vec<Refusal>> {
    let Ok(Nature::Record(name)) = record::nature(path) else {
        let own = path
            .trim_start_matches(kind.folder())
            .trim_matches('/')
            .trim_end_matches(".toml")
            .trim_end_matches(".md");
        let message = format!(
            "« {own} » ne peut pas nommer un fichier, qui n'a que des lettres minuscules sans accent, des chiffres et des \
             tirets ; donnez un autre nom avec --fiche"
        );
        return Err(Refusal::whole(message));
    };
    if let Some(file) = base.paths.get(&(kind, name.slug.to_string())) {
        return Err(Refusal::whole(format!(
            "cette fiche existe déjà : {file} ; pour une autre, donnez un nom avec --fiche"
        )));
    }
    let text = |key: &str| values.get(&vec![key.to_owned()]).map(String::as_str);
    let other = match kind {
        Kind::Partnership => base.records.iter().find(|record| is_same_partnership(record, values)),
        Kind::Country => text("code").and_then(|code| of_name(kind, code, base)),
        _ => text("nom").or_else(|| text("titre")).and_then(|name| of_name(kind, name, base)),
    };
    match other.and_then(|other| base.paths.get(&(kind, other.head().slug.to_string()))) {
        Some(file) => {
            Err(Refusal::whole(format!("une fiche dit déjà la même chose : {file} ; complétez-la plutôt")))
        }
        None => Ok(()),
    }
}

fn of_name<'b>(kind: Kind, name: &str, base: &'b Base) -> Option<&'b AnyRecord> {
    // Two dates of one name are no duplicate: what recurs has one record each time.
    let slug = base.names.find(kind, name).filter(|_| kind != Kind::Event)?;
    base.records.iter().find(|record| record.kind() == kind && record.head().slug.as_str() == slug)
}

/// The same two sides, the same type as far as it is known, and periods that may overlap.
fn is_same_partnership(record: &AnyRecord, values: &Values) -> bool {
    let AnyRecord::Partnership(own) = record else { return false };
    let text = |key: &str| values.get(&vec![key.to_owned()]).map(String::as_str);
    let side = |key: &str| items(text(key).unwrap_or_default()).into_iter().collect::<BTreeSet<_>>();
    let sides = (side("collectivites"), side("partenaires"));
    let form = text("type").is_none_or(|form| fold(form) == fold(own.form.word()));
    let period = text("periode").and_then(|period| Period::parse(period).ok());
    let overlap = match (&own.period, period) {
        (Some(own), Some(other)) => own.value.may_overlap(other),
        _ => true,
    };
    sides == (slugs(&own.authorities), slugs(&own.partners)) && form && overlap && !follows(own, values)
}

/// Whether the new one is said to follow another: then it is no duplicate.
fn follows(_: &Partnership, values: &Values) -> bool {
    values.contains_key(&vec!["suite_de".to_owned()])
}

fn slugs(side: &[Ref<Authority>]) -> BTreeSet<String> {
    side.iter().map(|reference| reference.slug.to_string()).collect()
}
