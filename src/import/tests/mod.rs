//! Imports of small spreadsheets. The rows are synthetic: real places, invented relations.

mod authorities;
mod faults;

use super::*;

const HEADER: &str = "id,title_fr,french_authorities,french_insee_or_siren,french_type,partner_authorities,\
partner_country_iso2,themes,kind,start_year,end_year,status,summary_fr,source_url,source_title,source_year,note";

/// A right row, with some of its cells replaced.
fn row(changes: &[(&str, &str)]) -> String {
    let right = |column: &str| match column {
        "id" => "bordeaux-lima",
        "title_fr" => "Bordeaux – Lima",
        "french_authorities" => "Bordeaux",
        "french_insee_or_siren" => "33063",
        "french_type" => "commune",
        "partner_authorities" => "Lima",
        "partner_country_iso2" => "PE",
        "themes" => "culture; education",
        "kind" => "jumelage",
        "status" => "unknown",
        "summary_fr" => "Exemple synthétique.",
        "source_url" => "https://bordeaux.fr/exemple",
        "source_title" => "Ville de Bordeaux – Exemple",
        _ => "",
    };
    let cell = |column: &str| {
        let changed = changes.iter().find(|(name, _)| *name == column).map(|(_, cell)| *cell);
        format!("\"{}\"", changed.unwrap_or(right(column)).replace('"', "\"\""))
    };
    HEADER.split(',').map(cell).collect::<Vec<_>>().join(",")
}

fn imported(rows: &[String]) -> Imported {
    imported_into(rows, &[])
}

fn imported_into(rows: &[String], existing: &[&str]) -> Imported {
    let existing = existing.iter().map(|path| (*path).to_owned()).collect();
    let csv = format!("{HEADER}\n{}\n", rows.join("\n"));
    import(ImportKind::Partnerships, &csv, &existing, &Reference::bundled())
}

fn record<'a>(imported: &'a Imported, path: &str) -> &'a str {
    let found = imported.records.iter().find(|(known, _)| known == path);
    found.map_or_else(|| panic!("{path} in {imported:#?}"), |(_, text)| text.as_str())
}

#[test]
fn a_row_becomes_a_partnership_and_its_authorities() {
    let imported = imported(&[row(&[("start_year", "1956"), ("status", "active")])]);
    assert_eq!(imported.faults, []);
    assert_eq!(
        record(&imported, "partenariats/bordeaux-lima.toml"),
        r#"collectivites = ["bordeaux"]
partenaires = ["lima"]
type = "jumelage"
statut = "actif"
periode = "1956/.."
thematiques = ["culture", "education"]
resume = "Exemple synthétique."

[[sources]]
titre = "Ville de Bordeaux – Exemple"
url = "https://bordeaux.fr/exemple"
nature = "officielle"
"#
    );
    let bordeaux = record(&imported, "collectivites/bordeaux.toml");
    assert!(bordeaux.starts_with("nom = \"Bordeaux\"\nniveau = \"commune\"\npays = \"FR\"\ncode = \"33063\"\nsubdivision = \"FR-33\"\nposition = { lat = 44.841, lon = -0.58 }\n"));
    let lima = record(&imported, "collectivites/lima.toml");
    assert!(lima.contains("subdivision = \"PE-LMA\"\nposition = { lat = -12.043, lon = -77.028 }\n"));
}

#[test]
fn every_record_is_toml() {
    let odd = row(&[("note", "Guillemets \"droits\", barre \\ et « accents ».")]);
    for (path, text) in imported(&[odd]).records {
        assert!(toml::from_str::<toml::Table>(&text).is_ok(), "{path}\n{text}");
    }
}

#[test]
fn periods_keep_what_is_not_known() {
    for (start, end, status, period) in [
        ("2014", "", "active", "2014/.."),
        ("2014", "", "unknown", "2014/"),
        ("2014", "2016", "ended", "2014/2016"),
        ("", "2016", "ended", "/2016"),
        ("2019", "2019", "unknown", "2019"),
    ] {
        let imported = imported(&[row(&[("start_year", start), ("end_year", end), ("status", status)])]);
        let text = record(&imported, "partenariats/bordeaux-lima.toml").to_owned();
        assert!(text.contains(&format!("\nperiode = \"{period}\"\n")), "{text}");
    }
    assert!(!record(&imported(&[row(&[])]), "partenariats/bordeaux-lima.toml").contains("periode"));
}

#[test]
fn what_exists_is_never_written_again() {
    let existing = ["partenariats/bordeaux-lima.md", "collectivites/bordeaux.toml"];
    let imported = imported_into(&[row(&[])], &existing);
    let paths: Vec<_> = imported.records.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["collectivites/lima.toml"]);
    assert_eq!(imported.notices.len(), 2);
}

#[test]
fn any_delimiter_byte_order_mark_and_line_end_will_do() {
    let plain = format!("{HEADER}\n{}\n", row(&[]));
    let expected = import(ImportKind::Partnerships, &plain, &BTreeSet::new(), &Reference::bundled());
    assert_eq!(expected.records.len(), 3);
    for delimiter in [";", "\t"] {
        let text = plain
            .replace("\",\"", &format!("\"{delimiter}\""))
            .replace(HEADER, &HEADER.replace(',', delimiter));
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(
            import(ImportKind::Partnerships, &text, &BTreeSet::new(), &Reference::bundled()),
            expected
        );
    }
}

#[test]
fn an_organisation_is_written_with_each_of_its_sources() {
    let csv = "id,name,acronym,type,countries_iso2,url,source\n\
        arricod,ARRICOD,ARRICOD,reseau,FR,https://arricod.fr,Cités Unies France – feuille de route DALC (2022) ; arricod.fr\n";
    let imported = import(ImportKind::Organisations, csv, &BTreeSet::new(), &Reference::bundled());
    assert_eq!(imported.faults, []);
    assert_eq!(
        record(&imported, "organismes/arricod.toml"),
        r#"nom = "ARRICOD"
famille = "reseau"
pays = ["FR"]
site = "https://arricod.fr"

[[sources]]
titre = "Cités Unies France – feuille de route DALC (2022)"
annee = 2022
nature = "partenaire"

[[sources]]
titre = "arricod.fr"
nature = "partenaire"
"#
    );
}

#[test]
fn every_country_of_the_area_gets_a_record() {
    let existing = ["organismes/groupe-pays-argentine.toml", "pays/chili.md"].map(str::to_owned).into();
    let imported = import(ImportKind::Countries, "", &existing, &Reference::bundled());
    assert_eq!(imported.records.len(), 50);
    assert!(
        record(&imported, "pays/argentine.toml")
            .starts_with("code = \"AR\"\ngroupe = \"groupe-pays-argentine\"\n")
    );
    assert!(!record(&imported, "pays/bresil.toml").contains("groupe"));
}
