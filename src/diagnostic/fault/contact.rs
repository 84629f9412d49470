//! What can be wrong with a contact: personal data is published for a time, with a reason, as long as nobody objects.

use chrono::NaiveDate;

use super::family;

family! {
    /// A contact that may not be published, or not for long.
    ContactFault {
        TooLong { months: u32 } = Error "contact-trop-long";
        Expired { since: NaiveDate } = Advice "contact-expire";
        Expiring { on: NaiveDate } = Advice "contact-bientot-expire";
        Opposed { since: NaiveDate } = Advice "contact-oppose";
    }
}
