//! Where the APIs of providers are.

use crate::{meta, twilio};
use std::sync::Arc;

/// Where they are.
#[derive(Debug, Clone)]
pub struct Apis {
    /// Twilio's.
    pub twilio: Arc<str>,
    /// That of Twilio's Conversations.
    pub conversations: Arc<str>,
    /// Meta's Graph API.
    pub graph: Arc<str>,
}

impl Apis {
    /// The variable that names what stands in for Twilio's.
    pub const TWILIO: &str = "HIATUS_TWILIO_URL";
    /// The variable that names what stands in for that of Twilio's Conversations.
    pub const CONVERSATIONS: &str = "HIATUS_TWILIO_CONVERSATIONS_URL";
    /// The variable that names what stands in for Meta's.
    pub const GRAPH: &str = "HIATUS_GRAPH_URL";

    /// Where the providers have them, unless something else is named that stands in for one.
    pub fn named<'a>(of: impl Fn(&'static str) -> Option<&'a str>) -> Self {
        let at = |name, own: &'static str| Arc::from(of(name).unwrap_or(own).trim_end_matches('/'));
        Self {
            twilio: at(Self::TWILIO, twilio::API),
            conversations: at(Self::CONVERSATIONS, twilio::conversations::API),
            graph: at(Self::GRAPH, meta::API),
        }
    }
}

impl Default for Apis {
    fn default() -> Self {
        Self::named(|_| None)
    }
}
