//! What is against an editorial rule.

use chrono::NaiveDate;

use super::{Wording, say};
use crate::diagnostic::RuleFault;
use crate::locale::{Lang, day};

pub(super) fn wording(fault: &RuleFault) -> Wording {
    match fault {
        RuleFault::SourceMissing => say(
            "esta ficha não tem fonte",
            "a completar",
            "acrescente no fim do cabeçalho: [[sources]], depois titre = \"…\" e url = \"https://…\"",
        ),
        RuleFault::SideMissing { key } => say(
            format!("uma parceria tem dois lados: “{key}” está vazio"),
            "nenhum governo local",
            "escreva o identificador de pelo menos um governo local",
        ),
        RuleFault::SideNotFrench { slug, country } => say(
            format!("“{slug}” não é um governo local francês (país {country})"),
            "do lado francês",
            "mova-o para “partenaires”",
        ),
        RuleFault::SideFrench { slug } => say(
            format!("“{slug}” é um governo local francês"),
            "do lado dos parceiros",
            "mova-o para “collectivites”",
        ),
        RuleFault::EndedButOpen => say(
            "uma parceria terminada tem um fim",
            "ainda em curso",
            "escreva o ano final (2014/2016), ou 2014/ se não for conhecido",
        ),
        RuleFault::EndedInFuture { year } => say(
            format!("uma parceria terminada não acaba em {year}"),
            "no futuro",
            "corrija a situação ou o período",
        ),
        RuleFault::OutsideParent { parent } => say(
            format!("este evento não acontece durante “{parent}”"),
            "fora das datas do evento mais amplo",
            "corrija a data, ou retire a chave “dans”",
        ),
        RuleFault::IgnoredTooLong { since } => say(
            format!("esta observação era calada até {}; já não é", day(Lang::Pt, *since)),
            "data passada",
            "faça o que ela pede e retire esta linha, ou adie a data dizendo por quê",
        ),
        RuleFault::IgnoredForNothing { code } => say(
            format!("esta ficha não tem nenhuma observação “{code}” a calar"),
            "já não serve",
            "retire esta linha de “ignorer”",
        ),
        RuleFault::TranslationAged { translated, changed } => aged(*translated, *changed),
        RuleFault::PartnershipTwice { other } => say(
            format!("esta parceria parece já descrita em “{other}”"),
            "mesmos governos locais, nada os distingue",
            "reúna as duas fichas, ou precise o que as distingue",
        ),
    }
}

fn aged(translated: NaiveDate, changed: NaiveDate) -> Wording {
    say(
        format!(
            "a ficha mudou em {}; sua tradução é de {}",
            day(Lang::Pt, changed),
            day(Lang::Pt, translated)
        ),
        "mais antiga que a ficha",
        "releia a tradução e corrija-a; se ela ainda diz o mesmo, acrescente à ficha: ignorer = [{ code = \"traduction-perimee\", raison = \"…\", jusqu_au = … }]",
    )
}
