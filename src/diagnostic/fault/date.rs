//! What can be wrong with a date.

use super::family;

family! {
    /// A date, a period or a zone that is none.
    DateFault {
        Day { written: String, proposal: Option<String> } = Error "date";
        Impossible { written: String, proposal: Option<String> } = Error "date-impossible";
        When { written: String, proposal: Option<String> } = Error "quand";
        Period { written: String, proposal: Option<String> } = Error "periode";
        Backwards { start: String, end: String, proposal: Option<String> } = Error "fin-avant-debut";
        Zone { written: String, nearest: Option<String> } = Error "fuseau-inconnu";
        HourSkipped { written: String, zone: String, proposal: String } = Error "heure-inexistante";
        HourDoubled { written: String, zone: String, first: String, second: String } = Error "heure-double";
    }
}
