//! What is refused, and how it is told. The rows are synthetic.

use super::*;

fn fault_of(changes: &[(&str, &str)]) -> (String, String) {
    let imported = imported(&[row(changes)]);
    assert!(imported.records.is_empty(), "a fault must leave nothing to write");
    let [fault] = imported.faults.as_slice() else { panic!("{:#?}", imported.faults) };
    assert_eq!(fault.row, 2);
    (fault.column.clone(), fault.message.clone())
}

#[test]
fn each_wrong_cell_is_told_with_its_column() {
    for (column, cell, said) in [
        ("id", "Bordeaux Lima", "bordeaux-lima"),
        ("kind", "jumellage", "« jumelage »"),
        ("status", "actif", "active"),
        ("french_type", "ville", "Valeurs admises"),
        ("french_insee_or_siren", "33999", "Code inconnu"),
        ("french_insee_or_siren", "244400405", "SIREN"),
        ("french_insee_or_siren", "33063; 44109", "2 codes pour 1"),
        ("partner_country_iso2", "Pérou", "« PE »"),
        ("partner_country_iso2", "FR", "aucun pays partenaire"),
        ("start_year", "14", "quatre chiffres"),
        ("source_url", "bordeaux.fr", "https://"),
        ("source_title", "", "remplissez-la"),
        ("source_year", "vers 2014", "quatre chiffres"),
    ] {
        let (told, message) = fault_of(&[(column, cell)]);
        assert_eq!(told, column);
        assert!(message.contains(said), "{message}");
    }
    let (column, _) = fault_of(&[("start_year", "2016"), ("end_year", "2014")]);
    assert_eq!(column, "end_year");
    let (column, message) = fault_of(&[("summary_fr", &"a".repeat(401))]);
    assert!(column == "summary_fr" && message.contains("401"));
}

#[test]
fn all_faults_are_told_at_once() {
    let rows =
        [row(&[("kind", "x"), ("status", "y")]), row(&[]), row(&[("start_year", "z"), ("id", "autre")])];
    let told: Vec<_> = imported(&rows).faults.into_iter().map(|fault| (fault.row, fault.column)).collect();
    let expected = [(2, "kind"), (2, "status"), (3, "id"), (4, "start_year")];
    assert_eq!(told, expected.map(|(row, column)| (row, column.to_owned())));
}

#[test]
fn themes_are_those_of_the_content_when_it_has_any() {
    let told = imported_into(&[row(&[])], &["thematiques/culture.toml", "thematiques/educations.md"]);
    assert!(told.faults.iter().any(|fault| fault.column == "themes" && fault.message.contains("educations")));
    let right = imported_into(&[row(&[])], &["thematiques/culture.toml", "thematiques/education.md"]);
    assert_eq!(right.faults, []);
}

#[test]
fn the_shape_of_the_spreadsheet_is_checked_first() {
    let faults =
        |csv: &str| import(ImportKind::Partnerships, csv, &BTreeSet::new(), &Reference::bundled()).faults;
    let header = HEADER.replace("kind,", "kinds,");
    let told = faults(&format!("{header}\n{}\n", row(&[])));
    assert_eq!(told.len(), 2);
    assert!(told.iter().any(|fault| fault.message.contains("« kind » manque")));
    assert!(told.iter().any(|fault| fault.message.contains("vouliez-vous dire « kind »")));
    assert_eq!(faults(&format!("{HEADER}\n\n"))[0].row, 1);
    assert_eq!(faults("").len(), 17);
    let short = faults(&format!("{HEADER}\na,b\n"));
    assert!(short.len() == 1 && short[0].row == 2 && short[0].message.contains("2 cellules"));
}

#[test]
fn organisations_are_checked_too() {
    let csv = "id,name,acronym,type,countries_iso2,url,source\nx,,X,club,Pérou,x.fr,\nx,Y,,reseau,,,z\n";
    let imported = import(ImportKind::Organisations, csv, &BTreeSet::new(), &Reference::bundled());
    let told: Vec<_> = imported.faults.iter().map(|fault| (fault.row, fault.column.as_str())).collect();
    assert_eq!(told, [(2, "name"), (2, "type"), (2, "countries_iso2"), (2, "url"), (2, "source"), (3, "id")]);
    assert!(imported.records.is_empty());
}
