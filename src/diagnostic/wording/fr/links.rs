//! What is wrong with a reference, an address or a text.

use super::{Wording, list, meant, say};
use crate::diagnostic::Fault;

pub(super) fn links(fault: &Fault) -> Option<Wording> {
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

pub(super) fn markdown(fault: &Fault) -> Option<Wording> {
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

fn alternatives(folders: &[&str]) -> String {
    folders.iter().map(|folder| format!("{folder}/")).collect::<Vec<_>>().join(" ou ")
}
