//! What is against an editorial rule.

use chrono::NaiveDate;

use super::{Wording, say};
use crate::diagnostic::RuleFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &RuleFault) -> Wording {
    match fault {
        RuleFault::SourceMissing => say(
            "esta ficha no tiene fuente",
            "por completar",
            "añada al final de la cabecera: [[sources]], luego titre = \"…\" y url = \"https://…\"",
        ),
        RuleFault::SideMissing { key } => say(
            format!("una cooperación tiene dos lados: «{key}» está vacío"),
            "ningún gobierno local",
            "escriba el identificador de al menos un gobierno local",
        ),
        RuleFault::SideNotFrench { slug, country } => say(
            format!("«{slug}» no es un gobierno local francés (país {country})"),
            "del lado francés",
            "trasládelo a «partenaires»",
        ),
        RuleFault::SideFrench { slug } => say(
            format!("«{slug}» es un gobierno local francés"),
            "del lado de los socios",
            "trasládelo a «collectivites»",
        ),
        RuleFault::EndedButOpen => say(
            "una cooperación terminada tiene un final",
            "todavía en curso",
            "escriba el año final (2014/2016), o 2014/ si no se conoce",
        ),
        RuleFault::EndedInFuture { year } => say(
            format!("una cooperación terminada no acaba en {year}"),
            "en el futuro",
            "corrija el estado o el período",
        ),
        RuleFault::OutsideParent { parent } => say(
            format!("este evento no tiene lugar durante «{parent}»"),
            "fuera de las fechas del evento más amplio",
            "corrija la fecha, o retire la clave «dans»",
        ),
        RuleFault::IgnoredTooLong { since } => say(
            format!("esta observación se callaba hasta el {}; ya no", day(Lang::Es, *since)),
            "fecha pasada",
            "haga lo que pide y quite esta línea, o aplace la fecha diciendo por qué",
        ),
        RuleFault::IgnoredForNothing { code } => say(
            format!("esta ficha no tiene ninguna observación «{code}» que callar"),
            "ya no sirve",
            "quite esta línea de «ignorer»",
        ),
        RuleFault::TranslationAged { translated, changed } => aged(*translated, *changed),
        RuleFault::PartnershipTwice { other } => say(
            format!("esta cooperación parece estar ya descrita en «{other}»"),
            "mismos gobiernos locales, nada los distingue",
            "reúna las dos fichas, o precise lo que las distingue",
        ),
    }
}

fn aged(translated: NaiveDate, changed: NaiveDate) -> Wording {
    say(
        format!(
            "la ficha cambió el {}; su traducción es del {}",
            day(Lang::Es, changed),
            day(Lang::Es, translated)
        ),
        "más antigua que la ficha",
        "relea la traducción y corríjala; si todavía dice lo mismo, añada a la ficha: ignorer = [{ code = \"traduction-perimee\", raison = \"…\", jusqu_au = … }]",
    )
}
