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
