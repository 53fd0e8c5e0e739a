//! The services of AWS that messages go out by: SES, and AWS End User Messaging, which is two.

use crate::{Service, ServiceName};
use hiatus_lambda::config::{BadConfig, Config};

/// The services. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Messaging {
    /// Texts.
    pub sms: Service,
    /// WhatsApp.
    pub social: Service,
    /// E-mail.
    pub mail: Service,
}

const SMS: ServiceName = ServiceName {
    signing: "sms-voice",
    host: "sms-voice",
    endpoint: "PINPOINT_SMS_VOICE_V2",
};
const SOCIAL: ServiceName = ServiceName {
    signing: "social-messaging",
    host: "social-messaging",
    endpoint: "SOCIALMESSAGING",
};
const MAIL: ServiceName = ServiceName {
    signing: "ses",
    host: "email",
    endpoint: "SESV2",
};

impl Messaging {
    /// As the region has them, unless something stands in for one.
    pub fn from_config(config: &Config) -> Result<Self, BadConfig> {
        let outside = Service::connections(config)?;
        let named = |name| Service::named(config, name, &outside);
        Ok(Self {
            sms: named(SMS),
            social: named(SOCIAL),
            mail: named(MAIL),
        })
    }
}
