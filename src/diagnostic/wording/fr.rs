//! French. Sentences for people who write records, not programs: no "chaîne", no "null", no "parser".

use super::Wording;
use crate::diagnostic::{Expected, Fault, Found, Relation, Severity, Toml};
use crate::locale::{Lang, day};

/// The word before what to do.
pub const HELP: &str = "aide";

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "erreur",
        Severity::Warning => "avertissement",
        Severity::Advice => "conseil",
    }
}

pub fn relation(relation: &Relation) -> &'static str {
    match relation {
        Relation::OtherEnd => "déjà ici",
        Relation::OpenedHere => "ouvert ici",
    }
}

/// A fault in French.
pub fn wording(fault: &Fault) -> Wording {
    files(fault)
        .or_else(|| keys(fault))
        .or_else(|| values(fault))
        .or_else(|| dates(fault))
        .or_else(|| links(fault))
        .or_else(|| markdown(fault))
        .or_else(|| rules(fault))
        .unwrap_or_else(|| skin(fault))
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "each group of faults answers with an Option; wrapping here keeps the sentences bare"
)]
fn say(headline: impl Into<String>, label: impl Into<String>, help: impl Into<String>) -> Option<Wording> {
    Some(Wording { headline: headline.into(), label: label.into(), help: help.into() })
}

fn files(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::FileNotUtf8 => say(
            "ce fichier n'est pas enregistré en UTF-8",
            "premier caractère illisible",
            "enregistrez le fichier avec l'encodage « UTF-8 » (menu « Enregistrer sous » de l'éditeur)",
        ),
        Fault::FileTooLarge { size, limit } => say(
            format!("ce fichier est trop gros : {} Kio, la limite est de {} Kio", size / 1024, limit / 1024),
            "",
            "réduisez l'image ou partagez le texte en plusieurs fiches",
        ),
        Fault::FileLinkOutside => say(
            "ce lien symbolique mène hors du dossier des fiches",
            "",
            "remplacez le lien par une copie du fichier",
        ),
        Fault::FileNotRegular => {
            say("ce n'est pas un fichier ordinaire", "", "retirez-le du dossier des fiches")
        }
        Fault::FileUnreadable { reason } => say(
            format!("ce fichier n'a pas pu être lu : {reason}"),
            "",
            "vérifiez que vous avez le droit de le lire",
        ),
        Fault::FileNameUnreadable => say(
            "le nom de ce fichier n'est pas lisible",
            "",
            "renommez-le avec des lettres sans accent, des chiffres et des tirets",
        ),
        Fault::FileOutOfPlace { folders } => say(
            "ce fichier n'est pas à sa place",
            "",
            format!("rangez-le dans un de ces dossiers : {}", list(folders)),
        ),
        Fault::FileExtension { found, expected } => say(
            format!("terminaison de fichier inattendue : « .{found} »"),
            "",
            format!("renommez le fichier ; les terminaisons reconnues ici sont {expected}"),
        ),
        Fault::FileName { proposal } => say(
            "le nom du fichier sert d'adresse : lettres minuscules sans accent, chiffres et tirets seulement",
            "",
            proposal.as_ref().map_or_else(
                || "choisissez un nom comme bordeaux-lima.md".to_owned(),
                |name| format!("renommez-le en {name}"),
            ),
        ),
        Fault::FileUnused { expected } => say(
            "aucune page ne se sert de ce fichier",
            "",
            format!("retirez-le, ou citez-le dans {expected}"),
        ),
        Fault::SettingsMissing => say(
            "il manque le fichier site.toml, qui donne le titre, l'adresse et les langues du site",
            "",
            "créez site.toml à la racine du dossier des fiches",
        ),
        Fault::BodyNotAllowed => say(
            "cette fiche n'a pas de texte après l'en-tête",
            "ce texte ne serait montré nulle part",
            "retirez-le",
        ),
        Fault::FenceMissing => say(
            "la fiche doit commencer par une ligne « +++ »",
            "ici",
            "écrivez +++ seul sur la première ligne, puis les clés, puis +++ seul sur une ligne",
        ),
        Fault::FenceUnclosed => say(
            "l'en-tête ouvert par « +++ » n'est pas fermé",
            "ouvert ici",
            "ajoutez une ligne « +++ » après la dernière clé",
        ),
        Fault::Toml(slip) => toml(slip),
        _ => None,
    }
}

fn toml(slip: &Toml) -> Option<Wording> {
    match slip {
        Toml::KeyTwice { key } => say(
            format!("la clé « {key} » est écrite deux fois"),
            "la deuxième fois",
            "gardez une seule des deux lignes ; pour plusieurs valeurs, écrivez une liste : [\"a\", \"b\"]",
        ),
        Toml::EqualsMissing => say(
            "il manque le signe « = » entre la clé et sa valeur",
            "ici",
            "écrivez par exemple : titre = \"Bordeaux – Lima\"",
        ),
        Toml::ValueMissing => say(
            "cette clé n'a pas de valeur",
            "rien après le signe « = »",
            "écrivez la valeur, ou retirez la ligne",
        ),
        Toml::ValueUnquoted { written } => say(
            format!("« {written} » doit être écrit entre guillemets droits"),
            "sans guillemets",
            format!("écrivez \"{written}\""),
        ),
        Toml::TextUnclosed => say(
            "le guillemet ouvert ici n'est pas fermé sur la même ligne",
            "ouvert ici",
            "ajoutez le guillemet droit \" à la fin du texte ; pour un guillemet dans le texte, écrivez « » ou \\\"",
        ),
        Toml::TypographicQuotes => say(
            "le texte doit être entouré de guillemets droits",
            "guillemets typographiques",
            "remplacez « » ou “ ” autour du texte par \" \"",
        ),
        Toml::ListUnclosed => {
            say("le crochet ouvert ici n'est pas fermé", "ouvert ici", "ajoutez ] à la fin de la liste")
        }
        Toml::TableUnclosed => {
            say("l'accolade ouverte ici n'est pas fermée", "ouverte ici", "ajoutez } à la fin")
        }
        Toml::CommaMissing => {
            say("il manque une virgule entre deux valeurs", "ici", "séparez les valeurs par une virgule")
        }
        Toml::KeyInvalid => say(
            "une clé s'écrit en lettres sans accent, chiffres, « - » et « _ »",
            "ici",
            "corrigez le nom de la clé",
        ),
        Toml::EscapeInvalid => say(
            "une barre oblique inverse « \\ » a un sens particulier entre guillemets",
            "ici",
            "écrivez \\\\ pour une barre, \\\" pour un guillemet",
        ),
        Toml::Tab => say("une tabulation n'est pas admise ici", "ici", "remplacez-la par une espace"),
        Toml::Other { reason } => say(
            "cette ligne ne peut pas être comprise",
            "ici",
            format!(
                "chaque ligne s'écrit : clé = valeur, les textes entre guillemets droits (détail : {reason})"
            ),
        ),
    }
}

fn keys(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::KeyUnknown { written, nearest, known } => say(
            format!("la clé « {written} » n'existe pas"),
            "clé inconnue",
            nearest.as_ref().map_or_else(
                || format!("les clés possibles sont {}", list(known)),
                |near| format!("vouliez-vous écrire « {near} » ?"),
            ),
        ),
        Fault::KeyNotTranslatable { key, translatable } => say(
            format!("la clé « {key} » ne se traduit pas"),
            "à retirer de la traduction",
            format!("une traduction ne contient que {}", list(translatable)),
        ),
        Fault::KeyMissing { key, label } => say(
            format!("il manque la clé « {key} » ({label})"),
            "à ajouter dans cet en-tête",
            format!("ajoutez une ligne : {key} = …"),
        ),
        Fault::WrongType { key, expected, found } => say(
            format!("« {key} » attend {}", expected_words(*expected)),
            format!("ici, {}", found_words(*found)),
            format!("écrivez par exemple : {key} = {}", example(*expected)),
        ),
        Fault::ValueEmpty { key } => {
            say(format!("« {key} » est vide"), "vide", "écrivez une valeur, ou retirez la ligne")
        }
        Fault::ValueTooLong { key, length, limit } => say(
            format!("« {key} » est trop long : {length} caractères, {limit} au plus"),
            "trop long",
            "raccourcissez, et mettez le reste dans le texte de la fiche, après l'en-tête",
        ),
        Fault::ValueOutOfRange { key, min, max } => say(
            format!("« {key} » doit être compris entre {min} et {max}"),
            "hors limites",
            "corrigez le nombre",
        ),
        Fault::ValueRepeated { written } => {
            say(format!("« {written} » est déjà dans la liste"), "répété", "retirez une des deux valeurs")
        }
        Fault::LineBreak { key } => say(
            format!("« {key} » tient sur une seule ligne"),
            "plusieurs lignes",
            "retirez les retours à la ligne",
        ),
        _ => None,
    }
}

fn values(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::ValueUnknown { key, written, nearest, allowed } => say(
            format!("« {written} » n'est pas une valeur possible de « {key} »"),
            "valeur inconnue",
            meant(nearest.as_deref())
                .unwrap_or_else(|| format!("les valeurs possibles sont {}", list(allowed))),
        ),
        Fault::SlugInvalid { written, proposal } => say(
            format!(
                "« {written} » n'est pas un identifiant : lettres minuscules sans accent, chiffres et tirets"
            ),
            "identifiant mal écrit",
            meant(proposal.as_deref())
                .unwrap_or_else(|| "écrivez le nom du fichier visé, sans .md ni .toml".to_owned()),
        ),
        Fault::UrlInvalid { written } => say(
            format!("« {written} » n'est pas une adresse web"),
            "adresse mal écrite",
            "une adresse commence par https:// et ne contient pas d'espace",
        ),
        Fault::EmailInvalid { written } => say(
            format!("« {written} » n'est pas une adresse électronique"),
            "adresse mal écrite",
            "une adresse s'écrit nom@domaine.fr",
        ),
        Fault::PhoneInvalid { written } => say(
            format!("« {written} » n'est pas un numéro de téléphone international"),
            "numéro mal écrit",
            "un numéro s'écrit avec l'indicatif du pays : +33 5 56 10 20 30",
        ),
        Fault::CountryUnknown { written, nearest } => say(
            format!("« {written} » n'est pas le code d'un pays"),
            "pays inconnu",
            meant(nearest.as_deref()).unwrap_or_else(|| {
                "un pays s'écrit par son code ISO de deux lettres : BO, PE, GP".to_owned()
            }),
        ),
        Fault::CoordinatesInvalid => say(
            "ces coordonnées ne sont pas sur la Terre",
            "hors limites",
            "la latitude va de -90 à 90, la longitude de -180 à 180, avec un point : 44.84",
        ),
        Fault::CodeUnknown { written, nature } => say(
            format!("« {written} » n'est pas un code connu ({nature})"),
            "code inconnu",
            "vérifiez le code : commune INSEE (33063), SIREN (9 chiffres), DEP-33, REG-75, subdivision ISO (PE-LIM)",
        ),
        _ => None,
    }
}

fn dates(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::DateInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant(proposal.as_deref())
                .unwrap_or_else(|| "une date s'écrit année-mois-jour : 2026-11-23".to_owned()),
        ),
        Fault::DateImpossible { written } => say(
            format!("« {written} » n'existe pas dans le calendrier"),
            "date impossible",
            "vérifiez le jour, le mois et l'heure",
        ),
        Fault::WhenInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une date"),
            "date mal écrite",
            meant(proposal.as_deref()).unwrap_or_else(|| {
                "écrivez 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 ou inconnue"
                    .to_owned()
            }),
        ),
        Fault::PeriodInvalid { written, proposal } => say(
            format!("« {written} » n'est pas une période"),
            "période mal écrite",
            meant(proposal.as_deref()).unwrap_or_else(|| {
                "écrivez 2014, 2014/2016, 2014/.. (en cours), 2014/ (fin inconnue) ou 2007~ (vers)".to_owned()
            }),
        ),
        Fault::EndBeforeStart { start, end } => say(
            format!("la fin ({end}) est avant le début ({start})"),
            "à l'envers",
            "échangez les deux dates, ou corrigez celle qui est fausse",
        ),
        Fault::ZoneUnknown { written, nearest } => say(
            format!("« {written} » n'est pas un fuseau horaire"),
            "fuseau inconnu",
            meant(nearest.as_deref())
                .unwrap_or_else(|| "un fuseau s'écrit Continent/Ville : America/Bogota".to_owned()),
        ),
        Fault::HourSkipped { written, zone, proposal } => say(
            format!(
                "à {written}, cette heure n'existe pas dans le fuseau {zone} : les horloges l'ont sautée"
            ),
            "heure sautée par le changement d'heure",
            format!("l'heure juste suivante est {proposal}"),
        ),
        Fault::HourDoubled { written, zone } => say(
            format!("à {written}, cette heure existe deux fois dans le fuseau {zone}"),
            "heure doublée par le changement d'heure",
            "choisissez une heure hors du changement, ou un autre fuseau, par exemple UTC",
        ),
        _ => None,
    }
}

fn links(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::Dangling { written, folders, nearest } => say(
            format!("aucune fiche « {written} » dans {}", alternatives(folders)),
            "fiche introuvable",
            meant(nearest.as_deref()).unwrap_or_else(|| {
                format!("créez la fiche dans {}, ou corrigez le nom", alternatives(folders))
            }),
        ),
        Fault::Ambiguous { written, folders } => say(
            format!("« {written} » existe dans plusieurs dossiers : {}", list(folders)),
            "lequel ?",
            format!("écrivez par exemple \"{}/{written}\"", folders.first().copied().unwrap_or_default()),
        ),
        Fault::ToDraft { written } => say(
            format!("« {written} » est un brouillon : ce lien n'apparaîtra pas"),
            "vers un brouillon",
            "publiez le brouillon, ou retirez le lien",
        ),
        Fault::SlugTwice { slug } => say(
            format!("deux fichiers donnent la même fiche « {slug} »"),
            "",
            "gardez un seul des deux, ou renommez l'un d'eux",
        ),
        Fault::AddressTwice { address } => say(
            format!("deux pages auraient la même adresse : {address}"),
            "cette adresse est déjà prise",
            "changez l'une des deux",
        ),
        Fault::CountryWithoutRecord { code, name, slug } => say(
            format!("il n'y a pas de fiche pour le pays {code} ({name})"),
            "ce pays n'a pas de fiche",
            format!("créez pays/{slug}.toml avec la ligne : code = \"{code}\""),
        ),
        Fault::CountryTwice { code } => say(
            format!("deux fiches portent le code {code}"),
            "déjà pris",
            "gardez une seule des deux fiches",
        ),
        Fault::Loop { slug } => say(
            format!("« {slug} » mène à soi-même"),
            "la boucle passe ici",
            "retirez un des liens de la chaîne",
        ),
        _ => None,
    }
}

fn markdown(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::RawHtml => say(
            "les balises HTML ne sont pas admises dans le texte",
            "balise HTML",
            "écrivez en Markdown : **gras**, *italique*, [texte](adresse) ; pour le signe <, écrivez \\<",
        ),
        Fault::LinkScheme { target } => say(
            format!("« {target} » : ce genre de lien n'est pas admis"),
            "lien refusé",
            "les liens commencent par https://, http://, mailto: ou tel:, ou nomment une fiche : pays/perou",
        ),
        Fault::LinkBroken { target, nearest } => say(
            format!("le lien « {target} » ne mène à aucune page"),
            "lien cassé",
            meant(nearest.as_deref()).unwrap_or_else(|| {
                "un lien vers une fiche s'écrit dossier/nom, par exemple pays/perou".to_owned()
            }),
        ),
        Fault::AnchorBroken { target, anchor, nearest } => say(
            format!("la page « {target} » n'a pas de titre « {anchor} »"),
            "ancre introuvable",
            meant(nearest.as_deref()).unwrap_or_else(|| "retirez ce qui suit le signe #".to_owned()),
        ),
        Fault::ImageMissing { target, nearest } => say(
            format!("l'image « {target} » n'existe pas"),
            "image introuvable",
            meant(nearest.as_deref())
                .unwrap_or_else(|| "déposez l'image dans images/ et écrivez images/nom.jpg".to_owned()),
        ),
        Fault::ImageWithoutText { target } => say(
            format!("l'image « {target} » n'a pas de texte de remplacement"),
            "pour qui ne voit pas l'image",
            "décrivez l'image entre les crochets : ![La place d'armes de Lima](images/lima.jpg)",
        ),
        Fault::ImageFormat { target } => say(
            format!("« {target} » n'est pas une image que les navigateurs montrent"),
            "format d'image",
            "formats admis : avif, gif, jpg, png, webp",
        ),
        Fault::FootnoteMissing { label } => say(
            format!("la note « {label} » n'est définie nulle part"),
            "note absente",
            format!("ajoutez en bas du texte : [^{label}]: le texte de la note"),
        ),
        _ => None,
    }
}

fn rules(fault: &Fault) -> Option<Wording> {
    match fault {
        Fault::SourceMissing => say(
            "cette fiche n'a pas de source",
            "à compléter",
            "ajoutez en fin d'en-tête : [[sources]], puis titre = \"…\" et url = \"https://…\"",
        ),
        Fault::SideMissing { key } => say(
            format!("un partenariat a deux côtés : « {key} » est vide"),
            "aucune collectivité",
            "écrivez l'identifiant d'au moins une collectivité",
        ),
        Fault::SideNotFrench { slug, country } => say(
            format!("« {slug} » n'est pas une collectivité française (pays {country})"),
            "du côté français",
            "déplacez-la dans « partenaires »",
        ),
        Fault::SideFrench { slug } => say(
            format!("« {slug} » est une collectivité française"),
            "du côté des partenaires",
            "déplacez-la dans « collectivites »",
        ),
        Fault::EndedButOpen => say(
            "un partenariat terminé a une fin",
            "toujours en cours",
            "écrivez l'année de fin (2014/2016), ou 2014/ si elle n'est pas connue",
        ),
        Fault::EndedInFuture { year } => say(
            format!("un partenariat terminé ne finit pas en {year}"),
            "dans le futur",
            "corrigez le statut ou la période",
        ),
        Fault::EventOutsideParent { parent } => say(
            format!("cet événement n'a pas lieu pendant « {parent} »"),
            "hors des dates de l'événement plus large",
            "corrigez la date, ou retirez la clé « dans »",
        ),
        Fault::PartnershipTwice { other } => say(
            format!("ce partenariat semble déjà décrit dans « {other} »"),
            "mêmes collectivités, même type, même période",
            "réunissez les deux fiches, ou précisez ce qui les distingue",
        ),
        Fault::ContactTooLong { months } => say(
            format!("un contact est publié 24 mois au plus ; ici {months}"),
            "trop tard",
            "rapprochez la date ; elle se prolonge en revoyant la fiche",
        ),
        Fault::ContactExpired { since } => say(
            format!("ce contact n'est plus publié depuis le {}", day(Lang::Fr, *since)),
            "date passée",
            "demandez l'accord de la personne et prolongez la date, ou retirez la fiche ; \
             la fonction reste montrée, avec « coordonnées à confirmer »",
        ),
        Fault::ContactExpiring { on } => say(
            format!("ce contact ne sera plus publié après le {}", day(Lang::Fr, *on)),
            "bientôt passée",
            "demandez l'accord de la personne et prolongez la date",
        ),
        Fault::ContactOpposed { since } => say(
            format!("cette personne s'oppose à sa publication depuis le {}", day(Lang::Fr, *since)),
            "opposition",
            "retirez la fiche : rien n'en est montré",
        ),
        Fault::TranslationOrphan { slug } => say(
            format!("cette traduction n'a pas de fiche « {slug} » à traduire"),
            "",
            "créez la fiche en français à côté, ou retirez la traduction",
        ),
        Fault::TranslationOff { lang } => say(
            format!("le site n'est pas publié en « {lang} » : cette traduction n'est montrée nulle part"),
            "",
            "ajoutez la langue à « langues » dans site.toml",
        ),
        _ => None,
    }
}

fn skin(fault: &Fault) -> Wording {
    let wording = match fault {
        Fault::SkinMissing { name } => say(
            format!("l'habillage « {name} » n'existe pas"),
            "introuvable",
            "créez le dossier themes/ de ce nom, ou écrivez habillage = \"dalc\"",
        ),
        Fault::TemplateOnRecord { template, line, column, reason } => say(
            format!("la page de cette fiche n'a pas pu être composée : {reason}"),
            "fiche concernée",
            format!("corrigez le gabarit {template}, ligne {line}, colonne {column}"),
        ),
        Fault::Template { reason } => {
            say(format!("ce gabarit est incorrect : {reason}"), "ici", "corrigez le gabarit")
        }
        _ => None,
    };
    wording.unwrap_or_else(|| Wording {
        headline: fault.code().to_owned(),
        label: String::new(),
        help: String::new(),
    })
}

fn meant(nearest: Option<&str>) -> Option<String> {
    nearest.map(|near| format!("vouliez-vous écrire « {near} » ?"))
}

fn list(words: &[&str]) -> String {
    words.join(", ")
}

fn alternatives(folders: &[&str]) -> String {
    folders.iter().map(|folder| format!("{folder}/")).collect::<Vec<_>>().join(" ou ")
}

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "un texte entre guillemets droits",
        Expected::Integer => "un nombre entier",
        Expected::Decimal => "un nombre",
        Expected::Boolean => "true (oui) ou false (non)",
        Expected::Date => "une date (année-mois-jour)",
        Expected::When => "une date, entre guillemets droits",
        Expected::Period => "une année ou une période",
        Expected::List => "une liste entre crochets",
        Expected::Table => "plusieurs clés entre accolades",
        Expected::Tables => "une liste de blocs à doubles crochets",
    }
}

fn found_words(found: Found) -> &'static str {
    match found {
        Found::Text => "un texte",
        Found::Integer => "un nombre entier",
        Found::Decimal => "un nombre à virgule",
        Found::Boolean => "true ou false",
        Found::Date => "une date",
        Found::List => "une liste",
        Found::Table => "un bloc de clés",
    }
}

fn example(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "\"Bordeaux\"",
        Expected::Integer => "12",
        Expected::Decimal => "44.84",
        Expected::Boolean => "true",
        Expected::Date => "2026-11-23",
        Expected::When => "\"2022-06-20T16:30/18:00\"",
        Expected::Period => "\"2014/2016\"",
        Expected::List => "[\"bordeaux\", \"lima\"]",
        Expected::Table => "{ lat = 44.84, lon = -0.58 }",
        Expected::Tables => "… s'écrit sur plusieurs lignes : [[sources]] puis ses clés",
    }
}
