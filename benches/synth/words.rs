//! The words everything synthetic is made of. No real person, authority or organisation; of the real world only
//! ISO codes and time zones.

/// A country: ISO 3166-1 alpha-2 code, IANA zone of its capital.
pub type CountryWords = (&'static str, &'static str);

/// Countries of the region.
pub const COUNTRIES: &[CountryWords] = &[
    ("AG", "America/Antigua"),
    ("AI", "America/Anguilla"),
    ("AR", "America/Argentina/Buenos_Aires"),
    ("AW", "America/Aruba"),
    ("BB", "America/Barbados"),
    ("BO", "America/La_Paz"),
    ("BR", "America/Sao_Paulo"),
    ("BS", "America/Nassau"),
    ("BZ", "America/Belize"),
    ("CL", "America/Santiago"),
    ("CO", "America/Bogota"),
    ("CR", "America/Costa_Rica"),
    ("CU", "America/Havana"),
    ("CW", "America/Curacao"),
    ("DM", "America/Dominica"),
    ("DO", "America/Santo_Domingo"),
    ("EC", "America/Guayaquil"),
    ("GD", "America/Grenada"),
    ("GT", "America/Guatemala"),
    ("GY", "America/Guyana"),
    ("HN", "America/Tegucigalpa"),
    ("HT", "America/Port-au-Prince"),
    ("JM", "America/Jamaica"),
    ("KN", "America/St_Kitts"),
    ("KY", "America/Cayman"),
    ("LC", "America/St_Lucia"),
    ("MS", "America/Montserrat"),
    ("MX", "America/Mexico_City"),
    ("NI", "America/Managua"),
    ("PA", "America/Panama"),
    ("PE", "America/Lima"),
    ("PR", "America/Puerto_Rico"),
    ("PY", "America/Asuncion"),
    ("SR", "America/Paramaribo"),
    ("SV", "America/El_Salvador"),
    ("TC", "America/Grand_Turk"),
    ("TT", "America/Port_of_Spain"),
    ("UY", "America/Montevideo"),
    ("VC", "America/St_Vincent"),
    ("VE", "America/Caracas"),
];

/// A made-up name: how it is written, how addresses write it, its level or family.
pub type NameWords = (&'static str, &'static str, &'static str);

/// French authorities.
pub const FRENCH: &[NameWords] = &[
    ("Ville fictive", "ville-fictive", "commune"),
    ("Commune fictive", "commune-fictive", "commune"),
    ("Bourg fictif", "bourg-fictif", "commune"),
    ("Agglomération fictive", "agglomeration-fictive", "intercommunalite"),
    ("Métropole fictive", "metropole-fictive", "intercommunalite"),
    ("Département fictif", "departement-fictif", "departement"),
    ("Région fictive", "region-fictive", "region"),
];

/// Authorities of the other side, in Spanish, Portuguese, French and English.
pub const PARTNERS: &[NameWords] = &[
    ("Municipio ficticio", "municipio-ficticio", "commune"),
    ("Ciudad ficticia", "ciudad-ficticia", "commune"),
    ("Provincia ficticia", "provincia-ficticia", "province"),
    ("Departamento ficticio", "departamento-ficticio", "departement"),
    ("Município fictício", "municipio-ficticio", "commune"),
    ("Estado fictício", "estado-ficticio", "etat-federe"),
    ("Fictional Town", "fictional-town", "commune"),
    ("Cité fictive d’outre-mer", "cite-fictive-d-outre-mer", "commune"),
    ("Mancomunidad ficticia", "mancomunidad-ficticia", "intercommunalite"),
    ("Región ficticia", "region-ficticia", "region"),
];

/// Organisations.
pub const ORGANISATIONS: &[NameWords] = &[
    ("Ministère fictif", "ministere-fictif", "ministere"),
    ("Ambassade fictive", "ambassade-fictive", "ambassade"),
    ("Agence fictive", "agence-fictive", "agence"),
    ("Banque fictive", "banque-fictive", "banque"),
    ("Réseau fictif", "reseau-fictif", "reseau"),
    ("Groupe-pays fictif", "groupe-pays-fictif", "groupe-pays"),
    ("Université fictive", "universite-fictive", "universite"),
    ("Association fictive", "association-fictive", "association"),
];

/// Events.
pub const EVENTS: &[NameWords] = &[
    ("Rencontre fictive", "rencontre-fictive", "dalc"),
    ("Réunion fictive", "reunion-fictive", "dalc"),
    ("Forum fictif", "forum-fictif", "exterieur"),
    ("Congrès fictif", "congres-fictif", "exterieur"),
    ("Semaine fictive", "semaine-fictive", "exterieur"),
    ("Échéance fictive", "echeance-fictive", "echeance"),
];

/// What themes are about.
pub const DOMAINS: &[&str] = &[
    "l’accès à l’eau",
    "l’assainissement",
    "la gestion des déchets",
    "la mobilité",
    "le patrimoine",
    "la lecture publique",
    "l’éducation",
    "la formation professionnelle",
    "la santé",
    "l’action sociale",
    "la jeunesse",
    "l’égalité entre les femmes et les hommes",
    "la participation citoyenne",
    "le budget participatif",
    "la gouvernance",
    "l’agriculture",
    "l’alimentation durable",
    "la forêt",
    "la biodiversité",
    "l’adaptation au climat",
    "l’énergie",
    "le tourisme",
    "l’artisanat",
    "le numérique",
    "la prévention des risques",
];

/// Who works together: after "avec", "par", "pour" or "entre".
pub const PEOPLE: &[&str] = &[
    "les équipes techniques",
    "les élues et les élus",
    "les associations d’usagers",
    "les écoles et les collèges",
    "les coopératives de producteurs",
    "les conseils de quartier",
    "les services de l’urbanisme",
    "les régies de l’eau",
    "les bibliothèques et les musées",
    "les jeunes en service civique",
    "les universités du territoire",
    "les agents de terrain",
    "les conseils de jeunes",
    "les maisons de santé",
    "les artisanes et les artisans",
    "les habitants concernés",
];

/// What is done: after "pour" or "permet de", so none begins with a vowel.
pub const DEEDS: &[&str] = &[
    "cartographier les réseaux et repérer les fuites",
    "former des équipes au suivi de la qualité",
    "restaurer des bâtiments menacés",
    "planter des haies et protéger les sources",
    "réduire le volume des déchets enfouis",
    "préparer un plan de mobilité à l’échelle du bassin de vie",
    "publier des données ouvertes et réutilisables",
    "tenir des ateliers participatifs dans chaque quartier",
    "recueillir la mémoire des métiers",
    "mettre en place un budget participatif",
    "créer une filière courte pour les cantines",
    "renforcer les capacités de maîtrise d’ouvrage",
    "comparer les pratiques et rédiger un guide commun",
    "préparer les services aux épisodes cycloniques",
    "soutenir la création d’entreprises par des femmes",
    "relier les médiathèques et les écoles",
];

/// What is made: with its article.
pub const THINGS: &[&str] = &[
    "un guide pratique en deux langues",
    "une cartographie partagée",
    "un cycle de formation à distance",
    "une exposition itinérante",
    "un diagnostic de territoire",
    "une charte de bonne conduite",
    "un schéma directeur",
    "une plate-forme d’échange",
    "un jardin pédagogique",
    "une série de podcasts réalisés par des élèves",
    "un règlement type",
    "une maison du projet",
];
