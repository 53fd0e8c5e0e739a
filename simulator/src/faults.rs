//! What goes wrong on a line, when somebody asks for it.

use crate::api::{self, Carrier, Fate};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// How many messages' troubles are kept at most.
const MOST_NEXT: usize = 100;

/// What happens to one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// Nothing.
    None,
    /// It is refused for good.
    Refuse,
    /// It is taken, and reported as failed.
    Undeliverable,
    /// It is taken, and the answer is lost.
    TimeOut,
    /// It is lost, as is the answer.
    Break,
    /// It is too much at once.
    TooMany,
    /// The provider has trouble of its own.
    Unavailable,
}

/// How reports come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Each once, in order.
    #[default]
    InOrder,
    /// Each twice.
    Twice,
    /// The last first.
    Reversed,
    /// None at all.
    Never,
}

/// What goes wrong on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Faults {
    /// What happens to the next messages, one after the other.
    pub next: VecDeque<Trouble>,
    /// Whether the provider refuses what proves who calls.
    pub token_expired: bool,
    /// Whether the customers' phones can be reached.
    pub signal: bool,
    /// How reports come.
    pub reports: Order,
}

impl Default for Faults {
    fn default() -> Self {
        Self {
            next: VecDeque::new(),
            token_expired: false,
            signal: true,
            reports: Order::InOrder,
        }
    }
}

impl Faults {
    /// Whether it is no more than is kept.
    pub fn is_bounded(&self) -> bool {
        self.next.len() <= MOST_NEXT
    }

    /// What becomes of the message that comes now.
    pub fn fate(&mut self, carrier: Carrier) -> Fate {
        if let Some((status, code)) = self.refuses_all(carrier) {
            return Fate::Refused(status, code);
        }
        let trouble = self.next.pop_front().unwrap_or(Trouble::None);
        if carrier.is_aws() {
            return by_aws(trouble, carrier);
        }
        let is_twilio = matches!(carrier, Carrier::Twilio | Carrier::Conversations);
        let is_page = carrier.is_page();
        match trouble {
            // Who has blocked the page; a page hears of nothing that fails later.
            Trouble::Refuse | Trouble::Undeliverable if is_page => Fate::Refused(400, 551),
            Trouble::TooMany if is_page => Fate::Refused(400, 613),
            Trouble::Unavailable if is_page => Fate::Refused(503, 2),
            Trouble::None => Fate::Taken,
            Trouble::TimeOut => Fate::TakenInSilence,
            Trouble::Break => Fate::Lost,
            Trouble::Refuse => Fate::Refused(400, if is_twilio { 21_610 } else { 131_050 }),
            Trouble::Undeliverable => Fate::TakenInVain(if is_twilio { 30_003 } else { 131_026 }),
            Trouble::TooMany if is_twilio => Fate::RefusedFor(429, 20_429, 30),
            Trouble::TooMany => Fate::Refused(400, 130_429),
            Trouble::Unavailable => Fate::Refused(503, if is_twilio { 20_503 } else { 131_016 }),
        }
    }

    /// What everything is refused with, questions too.
    pub const fn refuses_all(&self, carrier: Carrier) -> Option<(u16, i64)> {
        match (self.token_expired, carrier) {
            (false, _) => None,
            (true, Carrier::Twilio | Carrier::Conversations) => Some((401, 20_003)),
            (true, Carrier::Meta | Carrier::Messenger | Carrier::Instagram) => Some((401, 190)),
            (true, Carrier::AwsSms | Carrier::AwsWhatsApp | Carrier::Ses) => {
                Some((403, api::DENIED))
            }
        }
    }
}

/// What becomes of a message by AWS. Of WhatsApp's, Meta reports.
fn by_aws(trouble: Trouble, carrier: Carrier) -> Fate {
    let in_vain = match carrier {
        Carrier::AwsSms | Carrier::Ses => api::UNREACHABLE,
        _ => 131_026,
    };
    match trouble {
        Trouble::None => Fate::Taken,
        Trouble::TimeOut => Fate::TakenInSilence,
        Trouble::Break => Fate::Lost,
        Trouble::Refuse => Fate::Refused(400, api::OPTED_OUT),
        Trouble::Undeliverable => Fate::TakenInVain(in_vain),
        Trouble::TooMany => Fate::Refused(429, api::THROTTLED),
        Trouble::Unavailable => Fate::Refused(500, api::INTERNAL),
    }
}
