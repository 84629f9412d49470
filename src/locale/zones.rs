//! The places that time zones are called after, as each language names them.
//!
//! Names are those of the IANA database, the last part, with spaces. French and Portuguese names carry their article,
//! which melts with "de" (heure du Caire, hora do Cairo). Only names that differ from the database's are listed: the
//! region, France overseas, Europe and a few capitals. Refuses to know zones' rules.

use super::Lang;

/// A name in French, Spanish, Portuguese and English.
type Names = (&'static str, [&'static str; 4]);

#[rustfmt::skip]
const NAMES: &[Names] = &[
    ("Algiers", ["Alger", "Argel", "Argel", "Algiers"]),
    ("Anguilla", ["Anguilla", "Anguila", "Anguila", "Anguilla"]),
    ("Araguaina", ["Araguaína"; 4]),
    ("Asuncion", ["Asuncion", "Asunción", "Assunção", "Asunción"]),
    ("Athens", ["Athènes", "Atenas", "Atenas", "Athens"]),
    ("Bahia Banderas", ["Bahía de Banderas"; 4]),
    ("Barbados", ["la Barbade", "Barbados", "Barbados", "Barbados"]),
    ("Belem", ["Belém"; 4]),
    ("Belize", ["le Belize", "Belice", "Belize", "Belize"]),
    ("Berlin", ["Berlin", "Berlín", "Berlim", "Berlin"]),
    ("Bogota", ["Bogota", "Bogotá", "Bogotá", "Bogotá"]),
    ("Brussels", ["Bruxelles", "Bruselas", "Bruxelas", "Brussels"]),
    ("Cairo", ["le Caire", "El Cairo", "o Cairo", "Cairo"]),
    ("Cancun", ["Cancún"; 4]),
    ("Cayenne", ["Cayenne", "Cayena", "Caiena", "Cayenne"]),
    ("Cayman", ["les îles Caïmans", "Islas Caimán", "as Ilhas Cayman", "Cayman Islands"]),
    ("Ciudad Juarez", ["Ciudad Juárez"; 4]),
    ("Copenhagen", ["Copenhague", "Copenhague", "Copenhague", "Copenhagen"]),
    ("Cordoba", ["Córdoba"; 4]),
    ("Costa Rica", ["le Costa Rica", "Costa Rica", "a Costa Rica", "Costa Rica"]),
    ("Cuba", ["Cuba"; 4]),
    ("Cuiaba", ["Cuiabá"; 4]),
    ("Curacao", ["Curaçao", "Curazao", "Curaçao", "Curaçao"]),
    ("Dominica", ["la Dominique", "Dominica", "Dominica", "Dominica"]),
    ("Dublin", ["Dublin", "Dublín", "Dublin", "Dublin"]),
    ("Easter", ["l’île de Pâques", "Isla de Pascua", "a Ilha de Páscoa", "Easter Island"]),
    ("El Salvador", ["le Salvador", "El Salvador", "El Salvador", "El Salvador"]),
    ("Galapagos", ["les Galapagos", "Galápagos", "Galápagos", "Galápagos"]),
    ("Grenada", ["la Grenade", "Granada", "Granada", "Grenada"]),
    ("Guadeloupe", ["la Guadeloupe", "Guadalupe", "Guadalupe", "Guadeloupe"]),
    ("Guatemala", ["le Guatemala", "Guatemala", "a Guatemala", "Guatemala"]),
    ("Guyana", ["le Guyana", "Guyana", "a Guiana", "Guyana"]),
    ("Havana", ["La Havane", "La Habana", "Havana", "Havana"]),
    ("Istanbul", ["Istanbul", "Estambul", "Istambul", "Istanbul"]),
    ("Jamaica", ["la Jamaïque", "Jamaica", "a Jamaica", "Jamaica"]),
    ("Lisbon", ["Lisbonne", "Lisboa", "Lisboa", "Lisbon"]),
    ("London", ["Londres", "Londres", "Londres", "London"]),
    ("Los Angeles", ["Los Angeles", "Los Ángeles", "Los Angeles", "Los Angeles"]),
    ("Luxembourg", ["Luxembourg", "Luxemburgo", "Luxemburgo", "Luxembourg"]),
    ("Maceio", ["Maceió"; 4]),
    ("Martinique", ["la Martinique", "Martinica", "a Martinica", "Martinique"]),
    ("Mazatlan", ["Mazatlán"; 4]),
    ("Merida", ["Mérida"; 4]),
    ("Mexico City", ["Mexico", "Ciudad de México", "a Cidade do México", "Mexico City"]),
    ("Montreal", ["Montréal", "Montreal", "Montreal", "Montreal"]),
    ("Moscow", ["Moscou", "Moscú", "Moscou", "Moscow"]),
    ("New York", ["New York", "Nueva York", "Nova York", "New York"]),
    ("Noronha", ["Fernando de Noronha"; 4]),
    ("Noumea", ["Nouméa", "Numea", "Numeá", "Nouméa"]),
    ("Panama", ["Panama", "Panamá", "o Panamá", "Panama"]),
    ("Paris", ["Paris", "París", "Paris", "Paris"]),
    ("Port of Spain", ["Port-d’Espagne", "Puerto España", "Port of Spain", "Port of Spain"]),
    ("Prague", ["Prague", "Praga", "Praga", "Prague"]),
    ("Puerto Rico", ["Porto Rico", "Puerto Rico", "Porto Rico", "Puerto Rico"]),
    ("Reunion", ["La Réunion", "La Reunión", "a Reunião", "Réunion"]),
    ("Rome", ["Rome", "Roma", "Roma", "Rome"]),
    ("Santarem", ["Santarém"; 4]),
    ("Santo Domingo", ["Saint-Domingue", "Santo Domingo", "Santo Domingo", "Santo Domingo"]),
    ("Sao Paulo", ["São Paulo"; 4]),
    ("St Barthelemy", ["Saint-Barthélemy", "San Bartolomé", "São Bartolomeu", "St Barthélemy"]),
    ("St Kitts", ["Saint-Christophe", "San Cristóbal", "São Cristóvão", "St Kitts"]),
    ("St Lucia", ["Sainte-Lucie", "Santa Lucía", "Santa Lúcia", "St Lucia"]),
    ("St Thomas", ["Saint-Thomas", "Santo Tomás", "São Tomás", "St Thomas"]),
    ("St Vincent", ["Saint-Vincent", "San Vicente", "São Vicente", "St Vincent"]),
    ("Stockholm", ["Stockholm", "Estocolmo", "Estocolmo", "Stockholm"]),
    ("Tahiti", ["Tahiti", "Tahití", "o Taiti", "Tahiti"]),
    ("Tokyo", ["Tokyo", "Tokio", "Tóquio", "Tokyo"]),
    ("Tucuman", ["Tucumán"; 4]),
    ("Vienna", ["Vienne", "Viena", "Viena", "Vienna"]),
    ("Warsaw", ["Varsovie", "Varsovia", "Varsóvia", "Warsaw"]),
    ("Zurich", ["Zurich", "Zúrich", "Zurique", "Zurich"]),
];

/// Zones that are universal time under some name.
const UNIVERSAL: &[&str] = &["UTC", "UCT", "Universal", "Zulu", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich"];

/// Whose time a zone is: "heure de Paris", "heure du Caire", "hora de Lima", "temps universel", "heure UTC−3".
pub fn zone_time(lang: Lang, zone: &str) -> String {
    let last = last_part(zone);
    if is_universal(zone) {
        return ["temps universel", "tiempo universal", "tempo universal", "universal time"][lang as usize]
            .to_owned();
    }
    if let Some(offset) = fixed(last) {
        return match lang {
            Lang::Fr => format!("heure {offset}"),
            Lang::Es | Lang::Pt => format!("hora {offset}"),
            Lang::En => format!("{offset} time"),
        };
    }
    let place = place(lang, last);
    match lang {
        Lang::Fr => format!("heure {}", of_french(&place)),
        Lang::Es => format!("hora de {place}"),
        Lang::Pt => format!("hora {}", of_portuguese(&place)),
        Lang::En => format!("{place} time"),
    }
}

/// Whether a zone is universal time.
pub fn is_universal(zone: &str) -> bool {
    UNIVERSAL.contains(&last_part(zone))
}

fn last_part(zone: &str) -> &str {
    zone.rsplit('/').next().unwrap_or_default()
}

/// The zones whose place is called `written`, in any language, as the database names their last part.
pub fn zone_place(written: &str) -> Option<&'static str> {
    let wanted = super::fold(written);
    let is_meant = |name: &&str| super::fold(name) == wanted;
    NAMES.iter().find(|(_, names)| names.iter().any(is_meant)).map(|(place, _)| *place)
}

fn place(lang: Lang, last: &str) -> String {
    let name = last.replace('_', " ");
    let own = NAMES.iter().find(|(known, _)| *known == name);
    own.map_or(name, |(_, names)| names[lang as usize].to_owned())
}

/// The offset of `GMT+3`, whose sign is the other way round: "UTC−3".
fn fixed(last: &str) -> Option<String> {
    let hours = last.strip_prefix("GMT")?;
    let (sign, hours) = match hours.split_at_checked(1)? {
        ("+", hours) => ('−', hours),
        ("-", hours) => ('+', hours),
        _ => return None,
    };
    hours.bytes().all(|b| b.is_ascii_digit()).then(|| format!("UTC{sign}{hours}"))
}

fn of_french(place: &str) -> String {
    let vowel = place.starts_with(['A', 'E', 'I', 'O', 'U', 'Y', 'É', 'Î']);
    if let Some(rest) = place.strip_prefix("le ") {
        format!("du {rest}")
    } else if let Some(rest) = place.strip_prefix("les ") {
        format!("des {rest}")
    } else if let Some(rest) = place.strip_prefix("l’") {
        format!("de l’{rest}")
    } else if vowel {
        format!("d’{place}")
    } else if let Some(rest) = place.strip_prefix("la ") {
        format!("de la {rest}")
    } else {
        format!("de {place}")
    }
}

fn of_portuguese(place: &str) -> String {
    let article = ["o", "a", "os", "as"].into_iter().find_map(|article| {
        let rest = place.strip_prefix(article)?.strip_prefix(' ')?;
        Some(format!("d{article} {rest}"))
    });
    article.unwrap_or_else(|| format!("de {place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_melt_with_the_preposition() {
        let cases = [
            ("Europe/Paris", ["heure de Paris", "hora de París", "hora de Paris", "Paris time"]),
            ("Africa/Cairo", ["heure du Caire", "hora de El Cairo", "hora do Cairo", "Cairo time"]),
            ("America/Havana", ["heure de La Havane", "hora de La Habana", "hora de Havana", "Havana time"]),
            (
                "America/Guadeloupe",
                ["heure de la Guadeloupe", "hora de Guadalupe", "hora de Guadalupe", "Guadeloupe time"],
            ),
            (
                "America/Asuncion",
                ["heure d’Asuncion", "hora de Asunción", "hora de Assunção", "Asunción time"],
            ),
            ("America/La_Paz", ["heure de La Paz", "hora de La Paz", "hora de La Paz", "La Paz time"]),
            (
                "America/Argentina/Buenos_Aires",
                [
                    "heure de Buenos Aires",
                    "hora de Buenos Aires",
                    "hora de Buenos Aires",
                    "Buenos Aires time",
                ],
            ),
            ("UTC", ["temps universel", "tiempo universal", "tempo universal", "universal time"]),
            ("Etc/GMT+3", ["heure UTC−3", "hora UTC−3", "hora UTC−3", "UTC−3 time"]),
        ];
        for (zone, said) in cases {
            assert_eq!(Lang::ALL.map(|lang| zone_time(lang, zone)), said.map(str::to_owned), "{zone}");
        }
    }

    #[test]
    fn places_are_found_by_any_of_their_names() {
        assert_eq!(zone_place("La Havane"), Some("Havana"));
        assert_eq!(zone_place("ciudad de méxico"), Some("Mexico City"));
        assert_eq!(zone_place("Saint-Domingue"), Some("Santo Domingo"));
        assert_eq!(zone_place("Ys"), None);
    }

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
