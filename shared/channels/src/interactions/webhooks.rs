//! Outgoing webhooks, as [Twilio](https://www.twilio.com/docs/flex/developer/conversations/register-interactions-webhooks)
//! has them for Interactions: a form for each thing that happened to a channel, signed as Twilio signs. Code that was
//! written for Flex's webhooks reads them.

use crate::SigningKey;
use crate::event::{Event, PING, agent, webhook_id};
use crate::outbound::Call;
use crate::sids::{self, Of};
use crate::twilio::{Parameters, signed_form};
use hiatus_domain::account::AccountSid;
use hiatus_domain::event::EventKind;
use serde::Deserialize;

/// The types of such webhooks, as Twilio names them.
mod types {
    pub(super) const INTERACTION_CREATED: &str = "onInteractionCreated";
    pub(super) const CHANNEL_CREATED: &str = "onChannelCreated";
    pub(super) const STATUS_UPDATED: &str = "onChannelStatusUpdated";
    pub(super) const JOINED: &str = "onParticipantJoined";
    pub(super) const LEFT: &str = "onParticipantLeft";
}

/// The account, where none was given.
const NO_ACCOUNT: &str = "AC00000000000000000000000000000000";

/// What is read of an event.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Detail {
    conversation_id: Option<String>,
    channel: Option<String>,
    state: Option<String>,
    previous_state: Option<String>,
    task_id: Option<String>,
    agent_id: Option<String>,
}

/// The requests that take an event to this URL; none where Twilio has no words for what happened.
pub(crate) fn calls(
    event: Event<'_>,
    url: &str,
    account: Option<&AccountSid>,
    key: &SigningKey,
) -> Vec<Call> {
    let detail = Detail::deserialize(event.data).unwrap_or_default();
    let account = account.map_or(NO_ACCOUNT, AccountSid::as_str);
    let id = webhook_id(event.id);
    let types = types_of(event.kind, &detail).iter().enumerate();
    types
        .map(|(n, kind)| {
            // Each can be told from all others by its id alone.
            let id = if n == 0 {
                id.clone()
            } else {
                format!("{id}_{}", n + 1)
            };
            let form = form(event, kind, &id, account, &detail);
            call(url, key, &form)
        })
        .collect()
}

/// How Twilio calls what happened, in its order.
fn types_of(kind: &str, detail: &Detail) -> &'static [&'static str] {
    if kind == PING {
        return &[PING];
    }
    match EventKind::parse(kind) {
        Some(EventKind::ConversationOpened) => &[
            types::INTERACTION_CREATED,
            types::CHANNEL_CREATED,
            types::STATUS_UPDATED,
        ],
        Some(
            EventKind::ChannelLeft
            | EventKind::ChannelPaused
            | EventKind::ChannelReactivated
            | EventKind::ChannelResumed
            | EventKind::ChannelReassigned
            | EventKind::ChannelClosed
            | EventKind::ChannelExpired,
        ) => &[types::STATUS_UPDATED],
        Some(EventKind::TaskAssigned) => &[types::JOINED],
        Some(EventKind::TaskWrapping) => &[types::LEFT],
        // Where an agent ends a wrap-up it has left before, and the event has no state of the conversation.
        Some(EventKind::TaskCompleted) if detail.state.is_some() => &[types::LEFT],
        _ => &[],
    }
}

fn form(event: Event<'_>, kind: &str, id: &str, account: &str, detail: &Detail) -> Parameters {
    let mut form = vec![
        ("EventType", kind.to_owned()),
        ("AccountSid", account.to_owned()),
        // Flex's instance belongs to the account.
        ("InstanceSid", account.replacen("AC", "GO", 1)),
        ("EventSid", id.to_owned()),
        ("Timestamp", event.time.to_owned()),
    ];
    if let Some(conversation) = &detail.conversation_id {
        form.push(("InteractionSid", Of::Interaction.sid(conversation)));
        form.push(("MediaChannelSid", Of::Conversation.sid(conversation)));
        if kind != types::INTERACTION_CREATED {
            form.push(("ChannelSid", Of::Channel.sid(conversation)));
        }
        form.extend(participant(kind, conversation, detail));
    }
    if let Some(channel) = &detail.channel {
        form.push(("MediaChannelType", sids::channel_type(channel).to_owned()));
    }
    if kind == types::STATUS_UPDATED {
        form.extend(detail.state.clone().map(|state| ("ChannelStatus", state)));
        let previous = detail.previous_state.clone();
        form.extend(previous.map(|state| ("PreviousChannelStatus", state)));
    }
    Parameters::of(form)
}

/// Who has joined or left, and with which task.
fn participant(kind: &str, conversation: &str, detail: &Detail) -> Vec<(&'static str, String)> {
    if kind != types::JOINED && kind != types::LEFT {
        return Vec::new();
    }
    let mut about = vec![("ParticipantType", "agent".to_owned())];
    if let Some(agent) = &detail.agent_id {
        about.push(("ParticipantSid", sids::agent_in(conversation, agent)));
        about.push(("WorkerSid", sids::worker(agent)));
    }
    let number = detail.task_id.as_deref().and_then(|id| id.rsplit_once('.'));
    if let Some((_, number)) = number {
        about.push(("TaskSid", sids::task(conversation, number)));
    }
    about
}

fn call(url: &str, key: &SigningKey, form: &Parameters) -> Call {
    // What stands behind `#` never leaves a client, and is not signed.
    let url = url.split('#').next().unwrap_or_default();
    let mut call = signed_form(&key.to_text(), url, form);
    call.headers.push(("user-agent", agent()));
    call
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
