//! What Twilio calls Interactions, of conversations: webhooks that tell of them.

mod webhooks;

pub(crate) use webhooks::calls;
