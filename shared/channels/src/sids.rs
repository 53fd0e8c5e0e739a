//! Twilio's ids (sids) of what is Hiatus's: the same for the same thing, without a place where they are kept. Those of a
//! conversation read back; all others are digests, which can be compared alone.

use crate::hex::hex;
use hiatus_domain::account::is_sid;
use ring::digest::{Context, SHA256};
use ulid::Ulid;

/// The hexadecimal digits of a sid behind its two letters.
const DIGITS: usize = 32;

/// The channels that Twilio knows.
pub(crate) const CHANNELS: [&str; 8] = [
    "voice",
    "sms",
    "email",
    "web",
    "whatsapp",
    "chat",
    "messenger",
    "gbm",
];
/// What stands for any other one.
const OTHER_CHANNEL: &str = "chat";

/// What a conversation is at Twilio: three things, of one set of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// An interaction (`KD`).
    Interaction,
    /// The channel of that interaction (`UO`).
    Channel,
    /// A conversation of Twilio Conversations (`CH`).
    Conversation,
}

impl Of {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Interaction, Self::Channel, Self::Conversation];

    /// The two letters.
    const fn letters(self) -> &'static str {
        match self {
            Self::Interaction => "KD",
            Self::Channel => "UO",
            Self::Conversation => "CH",
        }
    }

    /// The sid of the conversation with this id: its own 128 bits.
    pub fn sid(self, conversation: &str) -> String {
        let kind = self.letters();
        let bits = Ulid::from_string(conversation).ok();
        // Only what is written as Hiatus writes it reads back as what it was.
        match bits.filter(|bits| bits.to_string() == conversation) {
            Some(bits) => format!("{kind}{:032x}", bits.0),
            // Hiatus makes no others; whatever it is, it gets a sid.
            None => digested(kind, &[conversation]),
        }
    }

    /// The id of the conversation with this sid; `None` for what is no sid of this kind.
    pub fn conversation(self, sid: &str) -> Option<String> {
        let kind = self.letters();
        let digits = sid.strip_prefix(kind).filter(|_| is_sid(kind, sid))?;
        let bits = u128::from_str_radix(digits, 16).ok()?;
        Some(Ulid(bits).to_string())
    }
}

/// The sid of a conversation's n-th task.
pub fn task(conversation: &str, number: &str) -> String {
    digested("WT", &[conversation, number])
}

/// The sid of the invite that the n-th task of a conversation is.
pub fn invite(conversation: &str, number: &str) -> String {
    digested("KG", &[conversation, number])
}

/// The sid of an agent who takes part in a conversation.
pub fn agent_in(conversation: &str, agent: &str) -> String {
    digested("UT", &[conversation, agent])
}

/// The sid of the customer of a conversation. No agent's id has the character in front.
pub fn customer_in(conversation: &str) -> String {
    digested("UT", &[conversation, "\0customer"])
}

/// The sid of an agent. One who is named as Twilio names workers keeps the name.
pub fn worker(agent: &str) -> String {
    named("WK", agent)
}

/// The sid of a queue. One that is named as Twilio names queues keeps the name.
pub fn queue(name: &str) -> String {
    named("WQ", name)
}

/// The sid of the kind of tasks that a channel has.
pub fn task_channel(channel: &str) -> String {
    digested("TC", &[channel])
}

/// The sid of the one workspace there is.
pub fn workspace() -> String {
    digested("WS", &["hiatus"])
}

/// The sid of the one workflow there is.
pub fn workflow() -> String {
    digested("WW", &["hiatus"])
}

/// What Twilio calls a channel.
pub fn channel_type(channel: &str) -> &str {
    if CHANNELS.contains(&channel) {
        channel
    } else {
        OTHER_CHANNEL
    }
}

fn named(kind: &str, name: &str) -> String {
    if is_sid(kind, name) {
        name.to_owned()
    } else {
        digested(kind, &[name])
    }
}

/// The sid of this kind of what these parts name.
fn digested(kind: &str, parts: &[&str]) -> String {
    let mut context = Context::new(&SHA256);
    context.update(kind.as_bytes());
    for part in parts {
        context.update(part.as_bytes());
    }
    let digest = context.finish();
    let digits: String = hex(digest.as_ref()).chars().take(DIGITS).collect();
    format!("{kind}{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ID: &str = "01M8DBPZA2ZV76X7DVGCRWTC51";

    #[test]
    fn what_a_conversation_is_at_twilio_differs_in_its_letters_alone() {
        let sids = Of::ALL.map(|of| of.sid(ID));
        let digits: BTreeSet<_> = sids.iter().map(|sid| &sid[2..]).collect();
        assert_eq!(digits.len(), 1, "{sids:?}");
        assert_eq!(sids.map(|sid| sid[..2].to_owned()), ["KD", "UO", "CH"]);
    }

    #[test]
    fn known_sids_stay_as_they_are() {
        for (sid, wanted) in [
            (
                Of::Interaction.sid("00000000000000000000000001"),
                "KD00000000000000000000000000000001",
            ),
            (
                Of::Channel.sid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
                "UOffffffffffffffffffffffffffffffff",
            ),
            (
                worker("WK0123456789abcdef0123456789abcdef"),
                "WK0123456789abcdef0123456789abcdef",
            ),
            (
                queue("WQ0123456789abcdef0123456789abcdef"),
                "WQ0123456789abcdef0123456789abcdef",
            ),
        ] {
            assert_eq!(sid, wanted);
        }
    }

    proptest! {
        #[test]
        fn every_conversation_reads_back_from_each_of_its_sids(bits: u128) {
            let id = Ulid(bits).to_string();
            for of in Of::ALL {
                let sid = of.sid(&id);
                prop_assert!(is_sid(of.letters(), &sid), "{}", sid);
                prop_assert_eq!(of.conversation(&sid), Some(id.clone()));
                // Twilio's own are written in small letters, and read in any.
                let large = format!("{}{}", of.letters(), sid[2..].to_uppercase());
                prop_assert_eq!(of.conversation(&large), Some(id.clone()));
            }
        }

        #[test]
        fn every_sid_is_that_of_the_conversation_that_it_reads_back_as(digits in "[0-9a-f]{32}") {
            for of in Of::ALL {
                let sid = format!("{}{digits}", of.letters());
                let id = of.conversation(&sid).map(|id| of.sid(&id));
                prop_assert_eq!(id, Some(sid));
            }
        }

        #[test]
        fn whatever_is_named_has_a_sid_of_its_kind(id in "\\PC{1,40}", other in "\\PC{1,40}") {
            let sids = [
                ("KD", Of::Interaction.sid(&id)), ("WT", task(&id, &other)), ("KG", invite(&id, &other)),
                ("UT", agent_in(&id, &other)), ("UT", customer_in(&id)), ("WK", worker(&id)), ("WQ", queue(&id)),
                ("TC", task_channel(&id)), ("WS", workspace()), ("WW", workflow()),
            ];
            for (kind, sid) in sids {
                prop_assert!(is_sid(kind, &sid), "{}", sid);
            }
        }
    }

    #[test]
    fn what_is_no_sid_is_no_conversation() {
        let sid = Of::Interaction.sid(ID);
        for text in [
            "",
            "KD",
            ID,
            &sid[..33],
            &format!("{sid}0"),
            &sid.replace("KD", "UO"),
            &sid.replace("KD", "kd"),
            &format!("KD+{}", &sid[3..]),
            &format!("KD{} ", &sid[2..33]),
            &format!("KDg{}", &sid[3..]),
        ] {
            assert_eq!(Of::Interaction.conversation(text), None, "{text}");
        }
    }

    #[test]
    fn an_id_that_hiatus_does_not_make_never_reads_back_as_another_ones() {
        for id in [
            "no ulid",
            "01m8dbpza2zv76x7dvgcrwtc51",
            "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "01SAMPLE0000000000000LEAVE",
        ] {
            let sid = Of::Interaction.sid(id);
            assert_ne!(Of::Interaction.conversation(&sid).as_deref(), Some(id));
            assert_ne!(sid, Of::Interaction.sid(ID));
        }
    }

    #[test]
    fn those_who_take_part_have_sids_of_their_own() {
        assert_ne!(customer_in(ID), agent_in(ID, "customer"));
        assert_ne!(agent_in(ID, "alice"), agent_in(ID, "bob"));
        assert_ne!(task(ID, "1")[2..], invite(ID, "1")[2..]);
    }
}
