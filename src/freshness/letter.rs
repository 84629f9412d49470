//! A letter to an authority: what the répertoire says of it, and what it is asked to confirm, in its language.

use super::{Freshness, ToAsk};
use crate::catalogue::Row;
use crate::locale::{Lang, Words, day, words};
use crate::record::Kind;
use crate::settings::Settings;
use crate::site::{Scope, period};

/// What a partnership says, in a language: the names of keys and their values.
pub fn said(scope: &Scope<'_>, row: Row, lang: Lang) -> Vec<(String, String)> {
    let own = &scope.catalogue.partnerships[row as usize];
    let label = |key: &str| {
        let field = Kind::Partnership.fields().iter().find(|field| field.key == key);
        field.map_or(key, |field| field.label.get(lang)).to_owned()
    };
    let themes: Vec<String> = own.themes.iter().map(|theme| scope.link(theme).text).collect();
    let unknown = words("non renseigné", "sin datos", "sem dados", "not known").get(lang).to_owned();
    let or_unknown = |value: String| if value.is_empty() { unknown.clone() } else { value };
    vec![
        (label("type"), own.form.label(lang).to_owned()),
        (label("statut"), own.status.value.label(lang).to_owned()),
        (
            label("periode"),
            or_unknown(own.period.as_ref().map_or_else(String::new, |years| period(lang, years.value))),
        ),
        (label("thematiques"), or_unknown(themes.join(", "))),
    ]
}

const SUBJECT: Words = words(
    "Ce que le répertoire dit de vous",
    "Lo que el directorio dice de ustedes",
    "O que o diretório diz de vocês",
    "What the directory says of you",
);

const GREETING: Words = words("Bonjour,", "Buenos días:", "Bom dia,", "Hello,");

const ASKED: Words = words(
    "Pouvez-vous nous dire, pour chacune, si c'est toujours exact, et sinon ce qui a changé ? Une ligne suffit. \
     Si un document ou une page le dit, son adresse nous aide : chaque information cite sa source.",
    "¿Pueden decirnos, para cada una, si sigue siendo exacto y, si no, qué ha cambiado? Una línea basta. \
     Si un documento o una página lo dice, su dirección nos ayuda: cada dato cita su fuente.",
    "Podem dizer-nos, para cada uma, se continua exato e, se não, o que mudou? Uma linha basta. \
     Se um documento ou uma página o diz, o endereço nos ajuda: cada informação cita sua fonte.",
    "Could you tell us of each whether it is still right, and if not, what has changed? A line is enough. \
     If a document or a page says so, its address helps us: every fact names its source.",
);

const THANKS: Words = words(
    "Sans réponse, la page restera telle quelle, avec la date de sa dernière vérification. Merci de votre aide.",
    "Sin respuesta, la página quedará como está, con la fecha de su última verificación. Gracias por su ayuda.",
    "Sem resposta, a página ficará como está, com a data da última verificação. Obrigado pela ajuda.",
    "Without an answer the page stays as it is, with the day it was last verified. Thank you for your help.",
);

/// The letter to an authority.
pub fn letter(settings: &Settings, freshness: &Freshness, to: &ToAsk) -> String {
    let lang = to.lang;
    let title = settings.names(lang).and_then(|names| names.title.as_deref()).unwrap_or(&settings.title);
    let to_line = words("À", "Para", "Para", "To").get(lang);
    let subject = words("Objet", "Asunto", "Assunto", "Subject").get(lang);
    let colon = if lang == Lang::Fr { " :" } else { ":" };
    let site = to.site.as_ref().map_or_else(String::new, |site| format!(" ({site})"));
    let whom = to
        .email
        .as_ref()
        .map_or_else(|| format!("{}{site}", to.name), |email| format!("{} <{email}>", to.name));
    let mut out = format!("{to_line}{colon} {whom}\n{subject}{colon} {}\n\n", SUBJECT.get(lang));
    out.push_str(&format!(
        "{}\n\n{}\n\n",
        GREETING.get(lang),
        opening(lang, title, &day(lang, freshness.today))
    ));
    for due in &to.due {
        out.push_str(&format!("- {}\n  {}\n", due.name, due.address));
        due.said.iter().for_each(|(key, value)| out.push_str(&format!("  {key}{colon} {value}\n")));
    }
    let signed =
        settings.publisher.email.as_ref().map_or_else(String::new, |email| format!("\n{}", &**email));
    out.push_str(&format!(
        "\n{}\n\n{}\n\n{}{signed}\n",
        ASKED.get(lang),
        THANKS.get(lang),
        &*settings.publisher.name
    ));
    out
}

fn opening(lang: Lang, title: &str, today: &str) -> String {
    match lang {
        Lang::Fr => format!("Voici ce que dit de vous, au {today}, le site « {title} » :"),
        Lang::Es => format!("Esto es lo que dice de ustedes, al {today}, el sitio «{title}»:"),
        Lang::Pt => format!("Isto é o que diz de vocês, em {today}, o site “{title}”:"),
        Lang::En => format!("This is what the site “{title}” says of you, as of {today}:"),
    }
}
