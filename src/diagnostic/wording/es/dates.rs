//! What is wrong with a date.

use super::{Wording, meant_or, say};
use crate::diagnostic::DateFault;

pub(super) fn wording(fault: &DateFault) -> Wording {
    match fault {
        DateFault::Day { written, proposal } => say(
            format!("«{written}» no es una fecha"),
            "fecha mal escrita",
            meant_or(proposal.as_ref(), "una fecha se escribe año-mes-día: 2026-11-23"),
        ),
        DateFault::Impossible { written, proposal } => say(
            format!("«{written}» no existe en el calendario"),
            "fecha imposible",
            proposal.as_deref().map_or_else(
                || "compruebe el día, el mes y la hora".to_owned(),
                |left| format!("compruebe el día, el mes y la hora; si no, escriba «{left}»"),
            ),
        ),
        DateFault::When { written, proposal } => say(
            format!("«{written}» no es una fecha"),
            "fecha mal escrita",
            meant_or(
                proposal.as_ref(),
                "escriba 2022-06-20, 2022-06-20T16:30/18:00, 2022-05-26/2022-06-11, 2022-09, 2022 o inconnue",
            ),
        ),
        DateFault::Period { written, proposal } => say(
            format!("«{written}» no es un período"),
            "período mal escrito",
            meant_or(
                proposal.as_ref(),
                "escriba 2014, 2014/2016, 2014/.. (en curso), 2014/ (fin desconocido) o 2007~ (hacia)",
            ),
        ),
        DateFault::Backwards { start, end, proposal } => say(
            format!("el final ({end}) es anterior al comienzo ({start})"),
            "al revés",
            meant_or(proposal.as_ref(), "intercambie las dos fechas, o corrija la que está mal"),
        ),
        DateFault::Zone { written, nearest } => say(
            format!("«{written}» no es una zona horaria"),
            "zona desconocida",
            meant_or(nearest.as_ref(), "una zona se escribe Continente/Ciudad: America/Bogota"),
        ),
        DateFault::HourSkipped { written, zone, proposal } => say(
            format!("a las {written}, esta hora no existe en la zona {zone}: los relojes se la saltaron"),
            "hora saltada por el cambio de hora",
            format!("la siguiente hora correcta es {proposal}"),
        ),
        DateFault::HourDoubled { written, zone, first, second } => say(
            format!("{written}: esta hora existe dos veces en la zona {zone}"),
            "hora repetida por el cambio de hora",
            format!(
                "elija una hora fuera del cambio, o escriba fuseau = \"UTC\" y la fecha \"{first}\" (la primera vez) o \"{second}\" (la segunda)"
            ),
        ),
    }
}
