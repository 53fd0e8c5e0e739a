//! What Twilio calls Interactions, of conversations: webhooks that tell of them, and the documents of the API that
//! shows them.

mod documents;
mod pages;
mod task;
mod webhooks;

pub use documents::{
    Channel, Interaction, Invite, Participant, Routing, RoutingProperties, View, is_its_agent,
};
#[cfg(feature = "schema")]
pub use pages::schemas;
pub use pages::{Asked, BadPage, Channels, Invites, Meta, Participants};
pub use task::Task;
pub(crate) use webhooks::calls;
