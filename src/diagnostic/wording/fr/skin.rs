//! What is wrong with the skin.

use super::{Wording, meant, say};
use crate::diagnostic::{SkinFault, SkinPart, SkinReason};

pub(super) fn wording(fault: &SkinFault) -> Wording {
    match fault {
        SkinFault::Missing { name } => say(
            format!("l'habillage « {name} » n'existe pas"),
            "introuvable",
            "créez le dossier themes/ de ce nom, ou écrivez habillage = \"dalc\"",
        ),
        SkinFault::OnRecord { template, line, column, reason } => say(
            format!("la page de cette fiche n'a pas pu être composée : {}", why(reason)),
            "fiche concernée",
            format!("corrigez le gabarit {template}, ligne {line}, colonne {column}"),
        ),
        SkinFault::Template { reason } => say(why(reason), "ici", remedy(reason)),
    }
}

fn why(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { part, name, .. } => format!("{} « {name} » n'existe pas", part_words(*part)),
        SkinReason::ParentMissing { parent } => {
            format!("ce gabarit prolonge « {parent} », qui n'existe pas")
        }
        SkinReason::Circle => "ce gabarit se contient lui-même, directement ou par d'autres".to_owned(),
        SkinReason::ComponentTwice { name, other } => {
            format!("le composant « {name} » est déjà défini dans « {other} »")
        }
        SkinReason::TextMissing { key } => format!("les textes de l'habillage n'ont pas de « {key} »"),
        SkinReason::ArgumentMissing { name } => format!("il manque l'argument « {name} »"),
        SkinReason::Unfinished => "le gabarit finit avant que ce qui est ouvert soit fermé".to_owned(),
        SkinReason::Unexpected { found } if found.is_empty() => {
            "le gabarit n'est pas compris à partir d'ici".to_owned()
        }
        SkinReason::Unexpected { found } => format!("« {found} » n'est pas attendu ici"),
        SkinReason::Value => "cette valeur ne se prête pas à ce qui est demandé".to_owned(),
        SkinReason::Other => "ce gabarit ne peut pas être compris ici".to_owned(),
        SkinReason::Style => "cette feuille de style ne peut pas être comprise ici".to_owned(),
        SkinReason::Table => "ce fichier ne peut pas être compris ici".to_owned(),
    }
}

fn part_words(part: SkinPart) -> &'static str {
    match part {
        SkinPart::Variable => "la variable",
        SkinPart::Field => "le champ",
        SkinPart::Filter => "le filtre",
        SkinPart::Test => "le test",
        SkinPart::Function => "la fonction",
        SkinPart::Component => "le composant",
        SkinPart::Template => "le gabarit",
        SkinPart::Block => "le bloc",
        SkinPart::File => "le fichier",
    }
}

fn remedy(reason: &SkinReason) -> String {
    match reason {
        SkinReason::Unknown { nearest: Some(near), .. } => meant(near),
        SkinReason::Unknown { .. } => "corrigez le nom, ou retirez-le".to_owned(),
        SkinReason::ParentMissing { .. } => "corrigez le nom, ou ajoutez ce gabarit à templates/".to_owned(),
        SkinReason::Circle => "retirez un des liens qui tournent en rond".to_owned(),
        SkinReason::ComponentTwice { .. } => "gardez une seule des deux définitions".to_owned(),
        SkinReason::TextMissing { key } => format!("ajoutez une ligne au fichier de strings/ : {key} = …"),
        SkinReason::ArgumentMissing { name } => format!("écrivez {name}=…"),
        SkinReason::Unfinished => {
            "fermez ce qui est ouvert : endif, endfor, endblock, ou les accolades".to_owned()
        }
        SkinReason::Style => "corrigez la règle, ou retirez-la".to_owned(),
        SkinReason::Table => {
            "chaque ligne s'écrit : clé = valeur, les textes entre guillemets droits".to_owned()
        }
        SkinReason::Unexpected { .. } | SkinReason::Value | SkinReason::Other => {
            "corrigez le gabarit".to_owned()
        }
    }
}
