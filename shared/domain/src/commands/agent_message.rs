//! An agent's message, by the agent who has the task.

use super::transition::{Because, Decision, Transition};
use crate::conversation::{ChannelState, Conversation};
use crate::event::{Actor, ActorKind, Cause};
use crate::ids::MessageId;
use crate::message::{Author, Message};
use crate::refusal::Refusal;
use crate::request::{Admission, Request};
use crate::text::Body;

/// Adds an agent's message to the history.
pub fn agent_message(
    conversation: &Conversation,
    id: MessageId,
    body: Body,
    request: &Request,
) -> Result<Decision<Transition>, Refusal> {
    if conversation.admit(request)? == Admission::Replay {
        return Ok(Decision::Unchanged);
    }
    let caller = &request.caller.id;
    match &conversation.state {
        ChannelState::Active(_) if conversation.owner() == Some(caller) => {}
        ChannelState::Active(_) => return Err(Refusal::NotYourTask),
        ChannelState::Closed(_) => return Err(Refusal::ConversationClosed),
        state @ (ChannelState::Inactive(_) | ChannelState::Pause(_)) => {
            return Err(Refusal::NotActive(state.name()));
        }
    }
    let message = Message {
        seq: conversation.last_message.seq + 1,
        id,
        from: Author::Agent(caller.clone()),
        body,
        at: request.now,
        sent_at: None,
    };
    let because = Because::of(
        request,
        Actor::new(ActorKind::Agent, caller.as_str()),
        Cause::AgentMessage,
    );
    let next = conversation.next_with_message(&message, &because);
    Ok(Decision::Commit(Transition {
        message: Some(message),
        ..Transition::of(next)
    }))
}
