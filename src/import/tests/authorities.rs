//! Which authorities a row gives, where they are, and what is left open. The relations are synthetic.

use super::*;

#[test]
fn a_former_region_keeps_its_record_and_names_its_successor() {
    let imported = imported(&[row(&[
        ("french_authorities", "Région Alsace"),
        ("french_insee_or_siren", "REG-44"),
        ("french_type", "region"),
    ])]);
    let former = record(&imported, "collectivites/region-alsace.toml");
    assert!(former.contains("remplacee_par = \"region-grand-est\"") && !former.contains("code ="));
    assert!(record(&imported, "collectivites/region-grand-est.toml").contains("code = \"REG-44\""));
    let partnership = record(&imported, "partenariats/bordeaux-lima.toml");
    assert!(partnership.contains("collectivites = [\"region-alsace\"]"));
    assert!(partnership.starts_with("titre = \"Bordeaux – Lima\"\n"));
}

#[test]
fn a_renamed_authority_keeps_one_record_with_both_names() {
    let changes = [("french_authorities", "Évry"), ("french_insee_or_siren", "91228")];
    let imported = imported(&[row(&changes)]);
    assert!(record(&imported, "collectivites/evry-courcouronnes.toml").contains("autres_noms = [\"Évry\"]"));
    assert!(imported.notices.iter().any(|notice| notice.message.contains("Évry-Courcouronnes")));
}

#[test]
fn namesakes_do_not_share_a_slug() {
    let changes = [
        ("french_authorities", "Bayeux"),
        ("french_insee_or_siren", "14047"),
        ("partner_authorities", "Bayeux (Paraíba)"),
        ("partner_country_iso2", "BR"),
    ];
    let imported = imported(&[row(&changes)]);
    let partnership = record(&imported, "partenariats/bordeaux-lima.toml");
    assert!(partnership.contains("collectivites = [\"bayeux\"]\npartenaires = [\"bayeux-br\"]"));
    let partner = record(&imported, "collectivites/bayeux-br.toml");
    assert!(partner.contains("nom = \"Bayeux\"") && partner.contains("BR-PB"));
}

#[test]
fn a_place_that_several_towns_could_be_is_not_guessed() {
    for (name, country) in [("San José", "AR"), ("Sucre", "EC"), ("Nulle Parte", "MX")] {
        let imported = imported(&[row(&[("partner_authorities", name), ("partner_country_iso2", country)])]);
        let path = format!("collectivites/{}.toml", crate::locale::slug_of(name));
        let text = record(&imported, &path);
        assert!(
            text.contains("note = ") && !text.contains("position =") && !text.contains("subdivision ="),
            "{text}"
        );
        assert_eq!(imported.notices.len(), 1);
    }
}

#[test]
fn hints_settle_a_place_and_leave_the_name() {
    for (written, country, slug, iso) in [
        ("Jucuarán (département d'Usulután)", "SV", "jucuaran", "SV-US"),
        ("La Lisa (La Havane)", "CU", "la-lisa", "CU-03"),
        ("Mexico (Ville de Mexico)", "MX", "mexico", "MX-CMX"),
        ("Rayón (État de Mexico)", "MX", "rayon", "MX-MEX"),
        ("Luján", "AR", "lujan", "AR-B"),
    ] {
        let imported =
            imported(&[row(&[("partner_authorities", written), ("partner_country_iso2", country)])]);
        let text = record(&imported, &format!("collectivites/{slug}.toml"));
        assert!(text.contains(&format!("subdivision = \"{iso}\"")), "{text}");
        assert!(!text.starts_with(&format!("nom = \"{written}\"")) || !written.contains('('), "{text}");
    }
}

#[test]
fn second_level_partners_stand_at_their_seat() {
    for (written, country, level, iso) in [
        ("Province de Buenos Aires", "AR", "province", "AR-B"),
        ("État de Veracruz", "MX", "etat-federe", "MX-VER"),
        ("Région de l'Araucanía", "CL", "region", "CL-AR"),
        ("Région métropolitaine de Santiago", "CL", "region", "CL-RM"),
    ] {
        let imported =
            imported(&[row(&[("partner_authorities", written), ("partner_country_iso2", country)])]);
        let text = record(&imported, &format!("collectivites/{}.toml", crate::locale::slug_of(written)));
        assert!(
            text.contains(&format!("niveau = \"{level}\"")) && text.contains(&format!("\"{iso}\"")),
            "{text}"
        );
        assert!(text.contains("position = ") && text.contains("chef-lieu"), "{text}");
    }
}

#[test]
fn governments_are_named_after_their_country() {
    for (written, country, slug, level) in [
        ("Dominique (gouvernement)", "DM", "gouvernement-de-la-dominique", "etat-souverain"),
        ("Sint Maarten (gouvernement)", "SX", "gouvernement-de-sint-maarten", "territoire"),
    ] {
        let imported =
            imported(&[row(&[("partner_authorities", written), ("partner_country_iso2", country)])]);
        let text = record(&imported, &format!("collectivites/{slug}.toml"));
        assert!(text.contains(&format!("niveau = \"{level}\"")), "{text}");
    }
}

#[test]
fn a_french_authority_without_code_is_written_without_place() {
    let changes = [("french_authorities", "Péronne"), ("french_insee_or_siren", "")];
    let imported = imported(&[row(&changes)]);
    let text = record(&imported, "collectivites/peronne.toml");
    assert!(text.contains("80620, 71345") && !text.contains("code =") && !text.contains("position ="));
}
