//! Explanations as people read them: one on the terminal, all on the reference page, a list of all.

use super::{Example, Explanation, Part, explain};
use crate::diagnostic::Fault;
use crate::diagnostic::wording::severity as severity_word;
use crate::locale::{Lang, Words, words};

/// One explanation as plain text.
pub fn one(explanation: &Explanation, lang: Lang) -> String {
    let Explanation { code, severity, what, why, examples } = explanation;
    let mut text = format!("{code} ({})\n\n{what}\n{why}\n", severity_word(*severity, lang));
    for (title, bad) in [(INSTEAD_OF, true), (WRITE, false)] {
        text.push_str(&format!("\n{}\n", title.get(lang)));
        for example in examples {
            text.push('\n');
            for line in lines(example, bad) {
                text.push_str(format!("    {line}").trim_end());
                text.push('\n');
            }
        }
    }
    text
}

/// Every code with what it is, one line each.
pub fn overview(lang: Lang) -> String {
    let explained = Fault::codes().filter_map(|(code, _)| explain(code, lang));
    explained.map(|own| format!("{:<26} {}\n", own.code, own.what)).collect()
}

/// The reference page of all mistakes, as Markdown.
pub fn page(lang: Lang) -> String {
    let mut page = format!("# {}\n\n{}\n", TITLE.get(lang), PREAMBLE.get(lang));
    for explanation in Fault::codes().filter_map(|(code, _)| explain(code, lang)) {
        let severity = severity_word(explanation.severity, lang);
        let Explanation { code, what, why, examples, .. } = explanation;
        page.push_str(&format!("\n## {code}\n\n*{severity}* · {what}\n{why}\n"));
        for (title, bad) in [(INSTEAD_OF, true), (WRITE, false)] {
            page.push_str(&format!("\n{}\n", title.get(lang)));
            examples.iter().for_each(|example| page.push_str(&fenced(example, bad)));
        }
    }
    page
}

fn fenced(example: &Example, bad: bool) -> String {
    let lines: String = lines(example, bad).iter().map(|line| format!("{line}\n")).collect();
    format!("\n```text\n{lines}```\n")
}

/// The lines to show of one file, its path first.
fn lines(example: &Example, bad: bool) -> Vec<String> {
    let (path, own) = if bad { (example.path, &example.bad) } else { (example.right_path, &example.good) };
    let head = match example.part {
        Part::Free => Vec::new(),
        Part::Keys | Part::Text | Part::Whole | Part::Name => vec![path.to_owned()],
    };
    let space = if head.is_empty() || own.is_empty() { None } else { Some(String::new()) };
    head.into_iter().chain(space).chain(own.iter().map(|&line| line.to_owned())).collect()
}

const TITLE: Words = words(
    "Les erreurs, une par une",
    "Los errores, uno por uno",
    "Os erros, um por um",
    "Mistakes, one by one",
);

const PREAMBLE: Words = words(
    "Page écrite par le programme lui-même : `dalc explain NOM` en dit autant de chacune.",
    "Página escrita por el propio programa: `dalc explain NOMBRE` dice lo mismo de cada uno.",
    "Página escrita pelo próprio programa: `dalc explain NOME` diz o mesmo de cada um.",
    "Written by the program itself: `dalc explain NAME` says as much of each.",
);

const INSTEAD_OF: Words = words("Au lieu de :", "En lugar de:", "Em vez de:", "Instead of:");
const WRITE: Words = words("Écrivez :", "Escriba:", "Escreva:", "Write:");
