//! Keys of a customer's conversations.

use super::Key;
use crate::digest;
use hiatus_domain::address::Customer;
use hiatus_domain::ids::ConversationId;

/// The sort key of the row that says that a customer was erased, and how its partition begins.
const ERASED: &str = "KE";

/// The partition of a customer's conversations. Their sort keys are their ids, which are in the
/// order in which they opened.
pub(crate) fn customer_pk(customer: &Customer) -> String {
    format!("K#{}", digest_of(customer))
}

fn digest_of(customer: &Customer) -> String {
    let parts = [customer.channel.as_str(), customer.address.as_str()];
    digest(&parts.map(str::as_bytes), 43)
}

/// The row that says that a customer was erased.
pub(crate) fn erased_customer(customer: &Customer) -> Key {
    Key::new(format!("{ERASED}#{}", digest_of(customer)), ERASED)
}

/// The row of a conversation among those of its customer.
pub fn customers_conversation(customer: &Customer, id: &ConversationId) -> Key {
    row_of_customer(&customer_pk(customer), id)
}

/// The same, by the partition of the customer's conversations.
pub(crate) fn row_of_customer(customer_pk: &str, id: &ConversationId) -> Key {
    Key::new(customer_pk, id.as_str())
}
