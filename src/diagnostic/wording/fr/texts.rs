//! What is wrong with the text of a record.

use super::{Wording, meant_or, say};
use crate::diagnostic::TextFault;

pub(super) fn wording(fault: &TextFault) -> Wording {
    match fault {
        TextFault::NotAllowed => say(
            "cette fiche n'a pas de texte après l'en-tête",
            "ce texte ne serait montré nulle part",
            "retirez-le",
        ),
        TextFault::RawHtml => say(
            "les balises HTML ne sont pas admises dans le texte",
            "balise HTML",
            "écrivez en Markdown : **gras**, *italique*, [texte](adresse) ; pour le signe <, écrivez \\<",
        ),
        TextFault::LinkScheme { target } => say(
            format!("« {target} » : ce genre de lien n'est pas admis"),
            "lien refusé",
            "les liens commencent par https://, http://, mailto: ou tel:, ou nomment une fiche : pays/perou",
        ),
        TextFault::LinkBroken { target, nearest } => say(
            format!("le lien « {target} » ne mène à aucune page"),
            "lien cassé",
            meant_or(nearest.as_ref(), "un lien vers une fiche s'écrit dossier/nom, par exemple pays/perou"),
        ),
        TextFault::AnchorBroken { target, anchor, nearest } => say(
            format!("la page « {target} » n'a pas de titre « {anchor} »"),
            "ancre introuvable",
            meant_or(nearest.as_ref(), "retirez ce qui suit le signe #"),
        ),
        TextFault::ImageMissing { target, nearest } => say(
            format!("l'image « {target} » n'existe pas"),
            "image introuvable",
            meant_or(nearest.as_ref(), "déposez l'image dans images/ et écrivez images/nom.jpg"),
        ),
        TextFault::ImageWithoutText { target } => say(
            format!("l'image « {target} » n'a pas de texte de remplacement"),
            "pour qui ne voit pas l'image",
            "décrivez l'image entre les crochets : ![La place d'armes de Lima](images/lima.jpg)",
        ),
        TextFault::ImageFormat { target } => say(
            format!("« {target} » n'est pas une image que les navigateurs montrent"),
            "format d'image",
            "formats admis : avif, gif, jpg, png, webp",
        ),
        TextFault::PersonalMailbox { written } => say(
            format!("« {written} » semble être l'adresse d'une personne"),
            "donnée personnelle",
            "écrivez l'adresse du service, ou faites une fiche dans contacts/, qui dit sur quelle base et jusqu'à quand \
             elle est publiée",
        ),
    }
}
