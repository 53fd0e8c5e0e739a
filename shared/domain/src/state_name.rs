//! The names of the channel states, in a module of their own because events and refusals name a
//! state without depending on the conversation.

use crate::names;

names! {
    /// The name of a channel state, as in the API; `pause` is Flex's spelling.
    pub enum StateName {
        /// Assigned to an agent, or waiting for one.
        Active = "active",
        /// Left.
        Inactive = "inactive",
        /// Paused.
        Pause = "pause",
        /// Over.
        Closed = "closed",
    }
}
