//! Questions on a terminal, and what is answered.

use std::io::{self, BufRead, Write};

use dalc::draft::{Question, Unclear, Values};

/// Somebody who answers.
pub struct Dialogue {
    answers: Box<dyn BufRead>,
    questions: Box<dyn Write>,
}

/// Whoever sits at the terminal.
pub fn terminal() -> Dialogue {
    Dialogue { answers: Box::new(io::stdin().lock()), questions: Box::new(io::stderr()) }
}

impl Dialogue {
    /// Asks for what `values` do not say. An empty answer leaves a blank, but where the record cannot be named without.
    pub fn ask(&mut self, questions: &[Question], values: &mut Values) -> io::Result<()> {
        for question in questions {
            if values.contains_key(&question.path) {
                continue;
            }
            let Some(answer) = self.answer(question)? else { return Ok(()) };
            if !answer.is_empty() {
                values.insert(question.path.clone(), answer);
            }
        }
        Ok(())
    }

    /// The answer to a question; `None` when nobody answers any more.
    fn answer(&mut self, question: &Question) -> io::Result<Option<String>> {
        writeln!(self.questions, "\n{} : {}", question.label, question.about)?;
        for (at, (word, meaning)) in question.words.iter().enumerate() {
            writeln!(self.questions, "  {:>2}. {word} ({meaning})", at + 1)?;
        }
        loop {
            let Some(answer) = self.line(hint(question))? else { return Ok(None) };
            match understood(question, &answer) {
                Ok(answer) => return Ok(Some(answer)),
                Err(why) => writeln!(self.questions, "{why}")?,
            }
        }
    }

    /// Which of several is meant, by its code; `None` when nobody says.
    pub fn choose(&mut self, unclear: &Unclear) -> io::Result<Option<String>> {
        writeln!(self.questions, "\nPlusieurs collectivités s'appellent « {} » :", unclear.written)?;
        for (at, choice) in unclear.choices.iter().enumerate() {
            writeln!(self.questions, "  {:>2}. {} ({})", at + 1, choice.what, choice.code)?;
        }
        loop {
            let Some(answer) = self.line("Numéro")? else { return Ok(None) };
            let by_number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let by_code = || unclear.choices.iter().find(|choice| choice.code == answer);
            match by_number.and_then(|at| unclear.choices.get(at)).or_else(by_code) {
                Some(choice) => return Ok(Some(choice.code.clone())),
                None => writeln!(self.questions, "Écrivez un numéro de 1 à {}.", unclear.choices.len())?,
            }
        }
    }

    /// What is answered about something that may stay unsaid; `None` when nobody answers any more.
    pub fn line_about(&mut self, label: &str) -> io::Result<Option<String>> {
        self.line(&format!("{label} (Entrée : à compléter plus tard)"))
    }

    /// A line that was typed; `None` at the end.
    fn line(&mut self, hint: &str) -> io::Result<Option<String>> {
        write!(self.questions, "{hint} > ")?;
        self.questions.flush()?;
        let mut line = String::new();
        let read = self.answers.read_line(&mut line)?;
        Ok((read > 0).then(|| line.trim().to_owned()))
    }
}

fn hint(question: &Question) -> &'static str {
    match (question.names, question.words.is_empty()) {
        (true, true) => "Réponse",
        (true, false) => "Numéro ou mot",
        (false, true) => "Réponse (Entrée : à compléter plus tard)",
        (false, false) => "Numéro ou mot (Entrée : à compléter plus tard)",
    }
}

/// The value that an answer gives: a number stands for a word of the list.
fn understood(question: &Question, answer: &str) -> Result<String, String> {
    if answer.is_empty() && question.names {
        return Err("La fiche ne peut pas être nommée sans cette réponse.".to_owned());
    }
    if answer.is_empty() || question.words.is_empty() {
        return Ok(answer.to_owned());
    }
    let one = |answer: &str| {
        let by_number = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let word = by_number.and_then(|at| question.words.get(at)).map(|(word, _)| (*word).to_owned());
        word.unwrap_or_else(|| answer.to_owned())
    };
    let words: Vec<String> = answer.split(';').map(str::trim).map(one).collect();
    let is_known = |word: &&String| {
        !question.words.iter().any(|(known, label)| word == known || word.as_str() == *label)
    };
    match words.iter().find(is_known) {
        Some(word) => {
            Err(format!("« {word} » n'est pas dans la liste : écrivez un numéro ou un mot de la liste."))
        }
        None => Ok(words.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::io::Cursor;
    use std::rc::Rc;

    use dalc::draft::questions;
    use dalc::finder::Choice;
    use dalc::record::Kind;

    use super::*;

    /// What is said to somebody.
    #[derive(Clone, Default)]
    struct Said(Rc<RefCell<Vec<u8>>>);

    impl Write for Said {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Said {
        fn text(&self) -> String {
            String::from_utf8(self.0.borrow().clone()).expect("UTF-8")
        }
    }

    /// Somebody who types these lines, and what is said to them.
    fn somebody(types: &str) -> (Dialogue, Said) {
        let said = Said::default();
        let answers = Box::new(Cursor::new(types.to_owned().into_bytes()));
        (Dialogue { answers, questions: Box::new(said.clone()) }, said)
    }

    fn question(key: &str, words: &[(&'static str, &'static str)], names: bool) -> Question {
        Question {
            path: vec![key.to_owned()],
            label: "Statut",
            about: "Où en est le partenariat.",
            words: words.to_vec(),
            is_needed: names,
            is_list: false,
            names,
        }
    }

    const WORDS: [(&str, &str); 2] = [("actif", "actif"), ("termine", "terminé")];

    fn answered(types: &str, question: Question) -> (Values, String) {
        let (mut dialogue, said) = somebody(types);
        let mut values = Values::new();
        dialogue.ask(&[question], &mut values).expect("answers");
        (values, said.text())
    }

    fn value(values: &Values, key: &str) -> Option<String> {
        values.get(&vec![key.to_owned()]).cloned()
    }

    #[test]
    fn a_word_is_chosen_by_its_number_itself_or_its_meaning() {
        for (typed, meant) in [("2", "termine"), (" termine ", "termine"), ("1; 2", "actif; termine")] {
            let (values, said) = answered(&format!("{typed}\n"), question("statut", &WORDS, false));
            assert_eq!(value(&values, "statut").as_deref(), Some(meant), "{typed}");
            assert!(
                said.contains("Statut : Où en est le partenariat.\n   1. actif (actif)\n   2. termine"),
                "{said}"
            );
            assert!(said.contains("Numéro ou mot (Entrée : à compléter plus tard) > "), "{said}");
        }
    }

    #[test]
    fn what_is_not_in_the_list_is_asked_again() {
        let (values, said) = answered("9\nfini\n1\n", question("statut", &WORDS, false));
        assert_eq!(value(&values, "statut").as_deref(), Some("actif"));
        assert!(said.contains("« 9 » n'est pas dans la liste") && said.contains("« fini »"), "{said}");
    }

    #[test]
    fn an_empty_answer_leaves_a_blank_but_where_it_names_the_record() {
        let (values, _) = answered("\n", question("resume", &[], false));
        assert!(values.is_empty());
        let (values, said) = answered("\nLima\n", question("nom", &[], true));
        assert_eq!(value(&values, "nom").as_deref(), Some("Lima"));
        assert!(said.contains("La fiche ne peut pas être nommée sans cette réponse."), "{said}");
    }

    #[test]
    fn nobody_answers_any_more_and_what_is_said_already_is_not_asked() {
        let (mut dialogue, said) = somebody("");
        let mut values = Values::from([(vec!["nom".to_owned()], "Lima".to_owned())]);
        dialogue
            .ask(&[question("nom", &[], true), question("resume", &[], false)], &mut values)
            .expect("an end");
        assert_eq!(values.len(), 1);
        assert_eq!(said.text().matches("Réponse").count(), 1, "{}", said.text());
    }

    #[test]
    fn one_of_several_is_chosen_by_number_or_code() {
        let choice = |code: &str, what: &str| Choice { code: code.to_owned(), what: what.to_owned() };
        let unclear = Unclear {
            path: vec!["collectivites".to_owned()],
            written: "Péronne".to_owned(),
            choices: vec![choice("71338", "Péronne (71)"), choice("80620", "Péronne (80)")],
        };
        for typed in ["2\n", "80620\n", "3\n0\nPéronne\n2\n"] {
            let (mut dialogue, said) = somebody(typed);
            assert_eq!(dialogue.choose(&unclear).expect("an answer").as_deref(), Some("80620"), "{typed}");
            assert!(said.text().contains("   2. Péronne (80) (80620)"), "{}", said.text());
        }
        assert_eq!(somebody("").0.choose(&unclear).expect("an end"), None);
    }

    /// Answering every question of each kind with nothing but what names it gives values for just that.
    #[test]
    fn every_kind_can_be_asked_about() {
        for &kind in Kind::ALL {
            let asked = questions(kind);
            let first = |own: &Question| own.words.first().map_or("Un nom", |(word, _)| word);
            let lines: String = asked
                .iter()
                .map(|own| if own.names { first(own) } else { "" })
                .map(|own| format!("{own}\n"))
                .collect();
            let (mut dialogue, said) = somebody(&lines);
            let mut values = Values::new();
            dialogue.ask(&asked, &mut values).expect("answers");
            let named = asked.iter().filter(|own| own.names).count();
            assert_eq!(values.len(), named, "{kind:?}: {}", said.text());
            assert_eq!(said.text().matches(" > ").count(), asked.len(), "{kind:?}");
        }
    }
}
