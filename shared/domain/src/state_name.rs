//! The names of the channel states. They stand in a file of their own because events and refusals
//! name a state without knowing what a conversation is.

use crate::names;

names! {
    /// The name of a channel state, as in the API; `pause` is Flex's spelling.
    pub enum StateName {
        /// Being worked on, or waiting to be.
        Active = "active",
        /// Left.
        Inactive = "inactive",
        /// Paused.
        Pause = "pause",
        /// Over.
        Closed = "closed",
    }
}
