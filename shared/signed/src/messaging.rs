//! AWS End User Messaging, which is two services.

use crate::Service;
use hiatus_lambda::config::{BadConfig, Config};

/// Its services. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Messaging {
    /// Texts.
    pub sms: Service,
    /// WhatsApp.
    pub social: Service,
}

impl Messaging {
    /// As the region has them, unless something stands in for one.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let outside = Service::connections(config)?;
        let named = |name, endpoint| Service::named(config, name, endpoint, &outside);
        Ok(Self {
            sms: named("sms-voice", "PINPOINT_SMS_VOICE_V2"),
            social: named("social-messaging", "SOCIALMESSAGING"),
        })
    }
}
