//! What can be wrong between the agenda and its ledger.

use super::family;

family! {
    /// A date that the ledger does not know as it is.
    AgendaFault {
        New { id: String } = Error "agenda-nouveau";
        Changed { id: String } = Error "agenda-modifie";
        Undated { id: String } = Error "agenda-sans-date";
        Vanished { id: String } = Error "agenda-disparu";
        WithoutLedger { count: usize } = Advice "agenda-sans-registre";
    }
}
