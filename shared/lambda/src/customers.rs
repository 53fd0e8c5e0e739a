//! What events call a customer: enough to see that two conversations are one customer's, and no
//! address.

use crate::config::Config;
use hiatus_domain::conversation::Conversation;
use hiatus_store::digest;
use std::sync::Arc;

/// The environment variable with what is this stack's alone.
const STACK: &str = "HIATUS_STACK";
/// 128 bits of base64url.
const CHARS: usize = 22;

/// The names of this stack's customers in events. Digests of telephone numbers can be found by
/// trying all of them: what is this stack's own in the digest keeps two stacks apart, and is no
/// secret from those who operate it.
#[derive(Debug, Clone, Default)]
pub struct Customers {
    stack: Arc<str>,
}

impl Customers {
    /// Those of the stack that this process belongs to.
    pub fn from_config(config: &Config) -> Self {
        let stack = config.optional(STACK).unwrap_or_default().into();
        Self { stack }
    }

    /// What events call the customer of a conversation: the same for every spelling of the address,
    /// whichever address of ours and whichever thread it was.
    pub fn name(&self, conversation: &Conversation) -> String {
        let [_, theirs] = conversation.addresses().canonical();
        let parts = [&*self.stack, conversation.channel.as_str(), theirs.as_str()];
        digest(&parts.map(str::as_bytes), CHARS)
    }
}
