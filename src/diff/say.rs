//! A comparison in sentences, for a terminal and for the comment of a proposal.

use super::{Change, Diff, FactChange, Moved, RecordChange};
use crate::locale::{Lang, Plural, Words, number, words};

/// How many records, facts of one, and addresses of one sort are said; the rest is counted.
const RECORDS: usize = 40;
const FACTS: usize = 30;
const ADDRESSES: usize = 25;

/// The longest value that is said whole, in characters.
const VALUE: usize = 300;

/// How words are written: plainly, or so that a comment shows them and nothing else.
#[derive(Clone, Copy)]
enum Ink {
    Plain,
    Markdown,
}

impl Ink {
    /// A value: what people wrote, which must not be able to write anything but itself.
    fn value(self, text: &str) -> String {
        let line = cut(&text.split_whitespace().collect::<Vec<_>>().join(" "));
        match self {
            Ink::Plain => line,
            Ink::Markdown => format!("`{}`", line.replace('`', "'")),
        }
    }

    /// The name of a record.
    fn name(self, text: &str) -> String {
        match self {
            Ink::Plain => cut(text),
            Ink::Markdown => format!("**{}**", escaped(&cut(text))),
        }
    }

    /// The name of a key.
    fn label(self, text: &str) -> String {
        match self {
            Ink::Plain => text.to_owned(),
            Ink::Markdown => escaped(text),
        }
    }
}

/// Text that calls nobody and leads nowhere: code hosts make links of addresses and of names after an `@`.
fn quiet(text: &str) -> String {
    text.replace('@', "@\u{200b}").replace("://", ":\u{200b}//")
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in quiet(text).chars() {
        match letter {
            '@' | '\u{200b}' => out.push(letter),
            '\n' | '\r' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            letter if letter.is_ascii_punctuation() && !".,;:'()/-".contains(letter) => {
                out.extend(['\\', letter]);
            }
            letter => out.push(letter),
        }
    }
    out
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(VALUE) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// A sentence for each record, then what changes on the site.
pub fn sentences(diff: &Diff, lang: Lang) -> Vec<String> {
    let teller = Teller { diff, lang, ink: Ink::Plain };
    if diff.is_empty() {
        return vec![teller.nothing()];
    }
    let mut sentences: Vec<String> = diff.records.iter().map(|record| teller.record(record)).collect();
    if diff.records.len() != 1 || diff.site.is_none() {
        sentences.push(teller.site());
    }
    sentences
}

/// The comment of a proposal.
pub fn markdown(diff: &Diff, lang: Lang) -> String {
    let teller = Teller { diff, lang, ink: Ink::Markdown };
    let title = words(
        "Ce qui change sur le site",
        "Qué cambia en el sitio",
        "O que muda no site",
        "What changes on the site",
    );
    let mut out = format!("### {}\n\n", title.get(lang));
    if diff.is_empty() {
        out.push_str(&teller.nothing());
        out.push('\n');
        return out;
    }
    for record in diff.records.iter().take(RECORDS) {
        out.push_str(&format!("- {}\n", teller.record(record)));
    }
    out.push_str(&teller.more(diff.records.len(), RECORDS));
    if diff.records.len() != 1 || diff.site.is_none() {
        let space = if diff.records.is_empty() { "" } else { "\n" };
        out.push_str(&format!("{space}{}\n", teller.site()));
    }
    for record in diff.records.iter().take(RECORDS) {
        out.push_str(&teller.facts(record));
    }
    out.push_str(&teller.addresses());
    out
}

struct Teller<'d> {
    diff: &'d Diff,
    lang: Lang,
    ink: Ink,
}

impl Teller<'_> {
    fn say(&self, words: Words) -> &'static str {
        words.get(self.lang)
    }

    fn nothing(&self) -> String {
        self.say(words(
            "Rien ne change : les mêmes fiches donnent le même site.",
            "Nada cambia: las mismas fichas dan el mismo sitio.",
            "Nada muda: as mesmas fichas dão o mesmo site.",
            "Nothing changes: the same records make the same site.",
        ))
        .to_owned()
    }

    /// "Bordeaux – Lima : statut actif → terminé ; 3 pages, 2 agendas et 1 export changent".
    fn record(&self, record: &RecordChange) -> String {
        let what = match record.change {
            Change::Added => {
                self.kind(record, words("nouvelle fiche", "ficha nueva", "nova ficha", "new record"))
            }
            Change::Removed => self
                .kind(record, words("fiche retirée", "ficha retirada", "ficha retirada", "record removed")),
            Change::Rewritten => self
                .say(words(
                    "la fiche est écrite autrement et dit la même chose",
                    "la ficha está escrita de otra forma y dice lo mismo",
                    "a ficha está escrita de outra forma e diz o mesmo",
                    "the record is written otherwise and says the same",
                ))
                .to_owned(),
            Change::Renamed => {
                [self.new_name(record)].into_iter().chain(self.changed(record)).collect::<Vec<_>>().join(", ")
            }
            Change::Changed => self.changed(record).join(", "),
        };
        let colon = if self.lang == Lang::Fr { " :" } else { ":" };
        let site = if self.diff.records.len() == 1 && self.diff.site.is_some() {
            let semicolon = if self.lang == Lang::Fr { " ;" } else { ";" };
            format!("{semicolon} {}", self.counts())
        } else {
            String::new()
        };
        format!("{}{colon} {what}{site}", self.ink.name(&record.name))
    }

    fn kind(&self, record: &RecordChange, what: Words) -> String {
        let kind = record.kind.and_then(crate::record::Kind::of_folder);
        let kind = kind.map_or_else(String::new, |kind| format!(" ({})", kind.label().get(self.lang)));
        format!("{}{kind}", self.say(what))
    }

    fn new_name(&self, record: &RecordChange) -> String {
        let before = record.file_before.as_deref().unwrap_or_default();
        let (before, after) = (self.ink.value(before), self.ink.value(&record.file));
        match self.lang {
            Lang::Fr => format!("fichier {before} → {after}, l'ancienne adresse mène à la nouvelle"),
            Lang::Es => format!("archivo {before} → {after}, la dirección anterior lleva a la nueva"),
            Lang::Pt => format!("arquivo {before} → {after}, o endereço anterior leva ao novo"),
            Lang::En => format!("file {before} → {after}, the former address leads to the new one"),
        }
    }

    /// The facts that change, the first few of them.
    fn changed(&self, record: &RecordChange) -> Vec<String> {
        const SAID: usize = 4;
        let mut all: Vec<String> = record.facts.iter().take(SAID).map(|fact| self.fact(fact)).collect();
        let rest = record.facts.len().saturating_sub(SAID);
        if rest > 0 {
            let one = words("autre information", "dato más", "outra informação", "more fact");
            let other = words("autres informations", "datos más", "outras informações", "more facts");
            all.push(self.count(rest, one, other));
        }
        all
    }

    fn fact(&self, fact: &FactChange) -> String {
        let label = self.ink.label(&fact.label);
        let (added, removed) = (
            words("ajouté", "añadido", "adicionado", "added"),
            words("retiré", "retirado", "retirado", "removed"),
        );
        if fact.key == super::facts::TEXT {
            let what = match (&fact.before, &fact.after) {
                (None, _) => added,
                (_, None) => removed,
                _ => words("modifié", "modificado", "modificado", "changed"),
            };
            return format!("{label} {}", self.say(what));
        }
        // "statut" and "statut inconnu" together say the word once.
        let value = |value: &String| {
            let rest = value.strip_prefix(&fact.label).and_then(|rest| rest.strip_prefix(' '));
            self.ink.value(rest.unwrap_or(value))
        };
        match (&fact.before, &fact.after) {
            (Some(before), Some(after)) => format!("{label} {} → {}", value(before), value(after)),
            (None, Some(after)) => format!("{label} {} ({})", value(after), self.say(added)),
            (Some(before), None) => format!("{label} {} ({})", value(before), self.say(removed)),
            (None, None) => label,
        }
    }

    /// The whole site in a sentence.
    fn site(&self) -> String {
        if self.diff.site.is_some() {
            let all = self.say(words("En tout", "En total", "No total", "In all"));
            let colon = if self.lang == Lang::Fr { " :" } else { ":" };
            return format!("{all}{colon} {}.", self.counts());
        }
        let errors = self.diff.errors.head.max(usize::from(self.diff.errors.base == 0));
        let errors = self.count(
            errors,
            words("erreur", "error", "erro", "error"),
            words("erreurs", "errores", "erros", "errors"),
        );
        match (self.diff.errors.head > 0, self.lang) {
            (true, Lang::Fr) => {
                format!("Le site ne peut pas être construit : {errors}, que « dalc check » dit toutes.")
            }
            (true, Lang::Es) => {
                format!("El sitio no se puede construir: {errors}; « dalc check » los dice todos.")
            }
            (true, Lang::Pt) => {
                format!("O site não pode ser construído: {errors}; « dalc check » diz todos.")
            }
            (true, Lang::En) => format!("The site cannot be built: {errors}; \"dalc check\" tells them all."),
            (false, Lang::Fr) => {
                "Le site d'avant ne pouvait pas être construit : ses pages ne sont pas comparées.".to_owned()
            }
            (false, Lang::Es) => {
                "El sitio anterior no se podía construir: sus páginas no se comparan.".to_owned()
            }
            (false, Lang::Pt) => {
                "O site anterior não podia ser construído: as páginas não são comparadas.".to_owned()
            }
            (false, Lang::En) => "The site before could not be built: its pages are not compared.".to_owned(),
        }
    }

    /// "3 pages, 2 agendas et 1 export changent".
    fn counts(&self) -> String {
        let Some(site) = &self.diff.site else { return String::new() };
        let sorts = [
            (
                &site.pages,
                words("page", "página", "página", "page"),
                words("pages", "páginas", "páginas", "pages"),
            ),
            (
                &site.calendars,
                words("agenda", "agenda", "agenda", "calendar"),
                words("agendas", "agendas", "agendas", "calendars"),
            ),
            (
                &site.exports,
                words("export", "exportación", "exportação", "export"),
                words("exports", "exportaciones", "exportações", "exports"),
            ),
            (
                &site.others,
                words("autre fichier", "otro archivo", "outro arquivo", "other file"),
                words("autres fichiers", "otros archivos", "outros arquivos", "other files"),
            ),
        ];
        let moved: Vec<&(&Moved, Words, Words)> =
            sorts.iter().filter(|(moved, ..)| !moved.is_empty()).collect();
        let total: usize = moved.iter().map(|(moved, ..)| moved.len()).sum();
        let all: Vec<String> =
            moved.iter().map(|(moved, one, other)| self.count(moved.len(), *one, *other)).collect();
        let (one, other) =
            (words("change", "cambia", "muda", "changes"), words("changent", "cambian", "mudam", "change"));
        match all.split_last() {
            None => self
                .say(words(
                    "aucune page ne change",
                    "ninguna página cambia",
                    "nenhuma página muda",
                    "no page changes",
                ))
                .to_owned(),
            Some((last, [])) => format!("{last} {}", self.say(if total == 1 { one } else { other })),
            Some((last, rest)) => {
                let and = self.say(words("et", "y", "e", "and"));
                format!("{} {and} {last} {}", rest.join(", "), self.say(other))
            }
        }
    }

    fn count(&self, count: usize, one: Words, other: Words) -> String {
        let word = if Plural::of(self.lang, count) == Plural::One { one } else { other };
        format!("{} {}", number(self.lang, count), self.say(word))
    }

    fn more(&self, all: usize, shown: usize) -> String {
        let rest = all.saturating_sub(shown);
        if rest == 0 {
            return String::new();
        }
        let (one, other) = (words("autre", "más", "outro", "more"), words("autres", "más", "outros", "more"));
        format!("- … {}\n", self.count(rest, one, other))
    }

    /// The facts of a record, before and after, folded.
    fn facts(&self, record: &RecordChange) -> String {
        if record.facts.is_empty() {
            return String::new();
        }
        let head = words(
            "| | avant | après |",
            "| | antes | después |",
            "| | antes | depois |",
            "| | before | after |",
        );
        let mut out = format!(
            "\n<details><summary>{} ({})</summary>\n\n{}\n| --- | --- | --- |\n",
            summary(&record.name),
            summary(&record.file),
            self.say(head)
        );
        for fact in record.facts.iter().take(FACTS) {
            let cell = |value: &Option<String>| {
                value.as_deref().map_or_else(String::new, |value| cell(self.ink, value))
            };
            out.push_str(&format!(
                "| {} | {} | {} |\n",
                escaped(&fact.label),
                cell(&fact.before),
                cell(&fact.after)
            ));
        }
        if record.facts.len() > FACTS {
            out.push_str(&format!("| … {} | | |\n", record.facts.len() - FACTS));
        }
        out.push_str("\n</details>\n");
        out
    }

    /// The addresses of the pages, folded.
    fn addresses(&self) -> String {
        let Some(site) = &self.diff.site else { return String::new() };
        let titles = [
            words("Pages ajoutées", "Páginas añadidas", "Páginas adicionadas", "Pages added"),
            words("Pages modifiées", "Páginas modificadas", "Páginas modificadas", "Pages changed"),
            words("Pages retirées", "Páginas retiradas", "Páginas retiradas", "Pages removed"),
        ];
        let lists = [&site.pages.added, &site.pages.changed, &site.pages.removed];
        let mut out = String::new();
        for (title, list) in titles.into_iter().zip(lists).filter(|(_, list)| !list.is_empty()) {
            out.push_str(&format!(
                "\n<details><summary>{} ({})</summary>\n\n",
                self.say(title),
                number(self.lang, list.len())
            ));
            list.iter()
                .take(ADDRESSES)
                .for_each(|address| out.push_str(&format!("- {}\n", self.ink.value(address))));
            out.push_str(&self.more(list.len(), ADDRESSES));
            out.push_str("\n</details>\n");
        }
        out
    }
}

/// A value in a cell of a table, where `|` would begin another.
fn cell(ink: Ink, value: &str) -> String {
    ink.value(value).replace('|', "\\|")
}

/// Text in a summary, which is HTML.
fn summary(text: &str) -> String {
    quiet(&cut(text)).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
