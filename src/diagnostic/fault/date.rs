//! What can be wrong with a date.

use super::family;

family! {
    /// A date, a period or a zone that is none.
    DateFault {
        Day { written: String, proposal: Option<String> } = Error "date" proposes;
        Impossible { written: String, proposal: Option<String> } = Error "date-impossible" proposes;
        When { written: String, proposal: Option<String> } = Error "quand" proposes;
        Period { written: String, proposal: Option<String> } = Error "periode" proposes;
        Backwards { start: String, end: String, proposal: Option<String> } = Error "fin-avant-debut" proposes;
        Zone { written: String, nearest: Option<String> } = Error "fuseau-inconnu" proposes;
        HourSkipped { written: String, zone: String, proposal: String } = Error "heure-inexistante" proposes;
        HourDoubled { written: String, zone: String, first: String, second: String } = Error "heure-double";
    }
}
