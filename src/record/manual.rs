//! The reference page of the keys, written from the same tables that read them, so that neither can lie.

use super::fields::{Field, Need, Shape};
use super::{Common, Kind};
use crate::locale::Lang;

/// Every kind of record with its keys and their values, as Markdown in `lang`.
pub fn manual(lang: Lang) -> String {
    let mut page = String::from(heading(lang));
    for &kind in Kind::ALL {
        page.push_str(&format!("\n## `{}/` : {}\n\n", kind.folder(), kind.label().get(lang)));
        page.push_str(&table(kind.fields(), "", lang));
    }
    page.push_str(&format!("\n## {}\n\n", common_title(lang)));
    page.push_str(&table(Common::FIELDS, "", lang));
    page
}

fn heading(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => {
            "# Les clés des fiches\n\nPage écrite par le programme lui-même, à partir des tables qui lisent les fiches. \
             Une clé suivie de * est obligatoire.\n"
        }
        Lang::Es => {
            "# Las claves de las fichas\n\nPágina escrita por el propio programa. Una clave seguida de * es \
             obligatoria.\n"
        }
        Lang::Pt => {
            "# As chaves das fichas\n\nPágina escrita pelo próprio programa. Uma chave seguida de * é obrigatória.\n"
        }
        Lang::En => {
            "# The keys of records\n\nWritten by the program itself. A key followed by * is required.\n"
        }
    }
}

fn common_title(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Clés communes à toutes les fiches",
        Lang::Es => "Claves comunes a todas las fichas",
        Lang::Pt => "Chaves comuns a todas as fichas",
        Lang::En => "Keys that all records share",
    }
}

fn table(fields: &[Field], prefix: &str, lang: Lang) -> String {
    let mut rows = String::new();
    if prefix.is_empty() {
        rows.push_str(columns(lang));
        rows.push_str("| --- | --- | --- | --- |\n");
    }
    for field in fields {
        let star = if field.need == Need::Required { "*" } else { "" };
        let key = format!("{prefix}{}", field.key);
        let shape = (field.shape)();
        rows.push_str(&format!(
            "| `{key}`{star} | {} | {} | {} |\n",
            field.label.get(lang),
            value(shape, lang),
            field.about.get(lang)
        ));
        rows.push_str(&nested(shape, &key, lang));
    }
    rows
}

fn columns(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "| Clé | Nom | Valeur | Ce qu'il faut écrire |\n",
        Lang::Es => "| Clave | Nombre | Valor | Qué escribir |\n",
        Lang::Pt => "| Chave | Nome | Valor | O que escrever |\n",
        Lang::En => "| Key | Name | Value | What to write |\n",
    }
}

/// The rows of the keys within a table.
fn nested(shape: Shape, key: &str, lang: Lang) -> String {
    match shape {
        Shape::Table(fields) => table(fields, &format!("{key}."), lang),
        Shape::List(item) => nested(item(), &format!("{key}[]"), lang),
        _ => String::new(),
    }
}

/// What a value may be, in a few words.
fn value(shape: Shape, lang: Lang) -> String {
    let say = |words: [&str; 4]| words[lang as usize].to_owned();
    match shape {
        Shape::Text(limit) | Shape::Line(limit) | Shape::Form(limit, _) => {
            format!("{} ≤ {limit}", say(["texte", "texto", "texto", "text"]))
        }
        Shape::Integer(min, max) => format!("{} {min}–{max}", say(["nombre", "número", "número", "number"])),
        Shape::Decimal(min, max) => {
            format!("{} {min}–{max}", say(["décimal", "decimal", "decimal", "decimal"]))
        }
        Shape::Boolean => "`true`, `false`".to_owned(),
        Shape::Colour => say(["nom de couleur", "nombre de color", "nome de cor", "name of a colour"]),
        Shape::Date => say(["date", "fecha", "data", "date"]),
        Shape::When => say([
            "date, même imprécise",
            "fecha, aun imprecisa",
            "data, mesmo imprecisa",
            "date, even imprecise",
        ]),
        Shape::Period => say(["années", "años", "anos", "years"]),
        Shape::Url => say(["adresse web", "dirección web", "endereço web", "web address"]),
        Shape::Email => say(["adresse électronique", "correo electrónico", "e-mail", "e-mail address"]),
        Shape::Phone => say(["téléphone", "teléfono", "telefone", "telephone"]),
        Shape::Country => say(["code de pays", "código de país", "código de país", "country code"]),
        Shape::Zone => say(["fuseau horaire", "zona horaria", "fuso horário", "time zone"]),
        Shape::Language => say(["langue", "idioma", "idioma", "language"]),
        Shape::Reference(kinds) => {
            let folders: Vec<String> = kinds.iter().map(|kind| format!("`{}/`", kind.folder())).collect();
            format!("→ {}", folders.join(" "))
        }
        Shape::Choice(choices) => {
            let words: Vec<String> = choices().iter().map(|(word, _)| format!("`{word}`")).collect();
            words.join(", ")
        }
        Shape::List(item) => {
            format!("{} : {}", say(["liste", "lista", "lista", "list"]), value(item(), lang))
        }
        Shape::Either(both) => both().map(|one| value(one, lang)).join(", "),
        Shape::Table(_) => say(["bloc", "bloque", "bloco", "table"]),
    }
}
