//! What a record asks not to be told for some time, and why: `ignorer = [{ code = "…", raison = "…", jusqu_au = … }]`.
//!
//! Only what does not stand in the way can be ignored: an error never can. Refuses to look at what is told; that is
//! `catalogue`'s.

use chrono::NaiveDate;

use super::fields::table;
use super::value::{Line, read_choice};
use super::{Read, Reading, Shape, Value, no_links};
use crate::diagnostic::{Fault, Severity};
use crate::locale::words;
use crate::text::Spanned;

/// The code of something that may be ignored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ignorable(&'static str);

impl Ignorable {
    /// The code as it is told.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Every one: warnings and advice about a record; not what is told of the ledger, nor of such a line itself.
    fn all() -> Vec<Ignorable> {
        let may = |(code, severity): &(&str, Severity)| {
            *severity != Severity::Error && !code.starts_with("agenda-") && !code.starts_with("ignorer-")
        };
        Fault::codes().filter(may).map(|(code, _)| Ignorable(code)).collect()
    }
}

impl Read for Ignorable {
    fn shape() -> Shape {
        Shape::Choice(|| {
            let same = |Ignorable(code)| (code, words(code, code, code, code));
            Ignorable::all().into_iter().map(same).collect()
        })
    }

    fn read(value: Value, key: &str, reading: &mut Reading<'_>) -> Option<Self> {
        let same = |Ignorable(code): Ignorable| words(code, code, code, code);
        read_choice(&Ignorable::all(), Ignorable::code, same, value, key, reading)
    }
}

no_links!(Ignorable);

table! {
    /// A remark that is known, and is not to be told until a day.
    Ignored {
        required code: Spanned<Ignorable> = "code" ["Remarque", "Observación", "Observação", "Remark"]
            ["Le nom de la remarque, tel que « dalc check » le donne entre crochets : un avertissement ou un conseil, jamais une erreur.",
             "El nombre de la observación, tal como «dalc check» lo da entre corchetes: un aviso o un consejo, nunca un error.",
             "O nome da observação, tal como “dalc check” o dá entre colchetes: um aviso ou um conselho, nunca um erro.",
             "The name of the remark, as “dalc check” gives it between brackets: a warning or advice, never an error."];
        required reason: Line = "raison" ["Raison", "Razón", "Razão", "Reason"]
            ["Pourquoi la remarque peut attendre.", "Por qué la observación puede esperar.",
             "Por que a observação pode esperar.", "Why the remark can wait."];
        required until: Spanned<NaiveDate> = "jusqu_au" ["Jusqu’au", "Hasta el", "Até", "Until"]
            ["Le dernier jour où la remarque est tue.", "El último día en que la observación se calla.",
             "O último dia em que a observação é calada.", "The last day on which the remark is not told."];
    }
}
