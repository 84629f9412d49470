//! Names that people write, and what they stand for in the tables that come with the program.

use super::*;

fn found(name: &str, side: Side) -> Found {
    let reference = Reference::bundled();
    Finder::new(&reference, Known::default()).find(name, side)
}

fn new(name: &str, side: Side) -> New {
    match found(name, side) {
        Found::New(new) => *new,
        other => panic!("{name}: {other:?}"),
    }
}

fn codes(name: &str, side: Side) -> Vec<String> {
    match found(name, side) {
        Found::Several(choices) => choices.into_iter().map(|choice| choice.code).collect(),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn a_french_authority_has_its_code_and_place() {
    let text = r#"nom = "Bordeaux"
niveau = "commune"
pays = "FR"
code = "33063"
subdivision = "FR-33"
position = { lat = 44.841, lon = -0.58 }
population = 267991
"#;
    for name in ["Bordeaux", "bordeaux", "33063", "Bordeaux, Gironde", "Bordeaux (33)", "Bordeaux, France"] {
        let new = new(name, Side::French);
        assert_eq!((new.slug.as_str(), new.country.as_str()), ("bordeaux", "FR"));
        assert!(new.text.starts_with(text), "{name}: {}", new.text);
        assert!(new.text.contains("[[sources]]"));
    }
    assert_eq!(new("Département de la Dordogne", Side::French).slug, "departement-dordogne");
    assert_eq!(new("DEP-24", Side::French).slug, "departement-dordogne");
    assert_eq!(found("Nulle-Part-sur-Rien", Side::French), Found::Nothing);
    assert_eq!(found("Lima", Side::French), Found::Nothing);
}

#[test]
fn homonyms_are_listed_with_their_codes() {
    assert_eq!(codes("Péronne", Side::French), ["71345", "80620"]);
    assert_eq!(new("Péronne (80)", Side::French).slug, "peronne");
    assert_eq!(new("Péronne, Somme", Side::French).slug, "peronne");
    assert!(codes("Santiago", Side::Partner).len() > 2);
    let all = codes("Lima", Side::Partner);
    assert!(all.contains(&"3936456".to_owned()), "{all:?}");
}

#[test]
fn a_partner_has_its_country_and_place() {
    let text = r#"nom = "Lima"
niveau = "commune"
pays = "PE"
subdivision = "PE-LMA"
position = { lat = -12.043, lon = -77.028 }
"#;
    for name in ["Lima, Pérou", "Lima (Pérou)", "lima, PE", "Lima, Peru", "3936456"] {
        let new = new(name, Side::Partner);
        assert_eq!((new.slug.as_str(), new.country.as_str()), ("lima", "PE"));
        assert!(new.text.starts_with(text), "{name}: {}", new.text);
    }
    let province = new("Province de San Juan, Argentine", Side::Partner);
    assert!(
        province.text.contains("niveau = \"province\"") && province.text.contains("AR-J"),
        "{}",
        province.text
    );
    assert_eq!(found("Bordeaux, Pérou", Side::Partner), Found::Nothing);
}

#[test]
fn slugs_that_are_taken_are_not_given_again() {
    let reference = Reference::bundled();
    let known = Known::new(&[], ["bordeaux".to_owned()].into());
    match Finder::new(&reference, known).find("Bordeaux", Side::French) {
        Found::New(new) => assert_eq!(new.slug, "bordeaux-fr"),
        other => panic!("{other:?}"),
    }
}
