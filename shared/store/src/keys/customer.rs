//! Keys of a customer's conversations.

use super::Key;
use crate::digest;
use hiatus_domain::address::Customer;
use hiatus_domain::ids::ConversationId;

/// The partition of a customer's conversations. Their sort keys are their ids, which are in the
/// order in which they opened.
pub(crate) fn customer_pk(customer: &Customer) -> String {
    let parts = [customer.channel.as_str(), customer.address.as_str()];
    format!("K#{}", digest(&parts.map(str::as_bytes), 43))
}

/// The row of a conversation among those of its customer.
pub fn customers_conversation(customer: &Customer, id: &ConversationId) -> Key {
    row_of_customer(&customer_pk(customer), id)
}

/// The same, by the partition of the customer's conversations.
pub(crate) fn row_of_customer(customer_pk: &str, id: &ConversationId) -> Key {
    Key::new(customer_pk, id.as_str())
}
