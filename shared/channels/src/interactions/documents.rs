//! Conversations as Twilio's [Interactions API](https://www.twilio.com/docs/flex/developer/conversations/interactions-api)
//! shows them: each is an interaction with one channel.

use super::task::Task;
use crate::sids::{self, Of};
use chrono::SecondsFormat;
use hiatus_domain::Instant;
use hiatus_domain::conversation::{ChannelState, Conversation};
use hiatus_domain::ids::AgentId;
use serde::Serialize;

/// A conversation, as somebody of this account sees it.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The conversation.
    pub conversation: &'a Conversation,
    /// Whose account it is said to be.
    pub account: &'a str,
    /// Where interactions are: the address that ends with `/Interactions`.
    pub url: &'a str,
    /// The instant at which it is looked at.
    pub now: Instant,
}

/// An interaction: a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioInteraction"))]
pub struct Interaction {
    /// The interaction.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^KD[0-9a-f]{32}$")))]
    pub sid: String,
    /// Its one channel.
    pub channel: ItsChannel,
    /// Always null: the tasks are in `Invites`.
    pub routing: (),
    /// Always null.
    pub interaction_context_sid: (),
    /// Always null: webhooks are those of `/v1/webhooks`.
    pub webhook_ttid: (),
    /// Where it is.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
    /// What belongs to it.
    pub links: LinksOfInteraction,
}

/// The channel of an interaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioChannelOfInteraction"))]
pub struct ItsChannel {
    /// The channel's name, if Twilio knows it; `chat` for any other.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = sids::CHANNELS)))]
    pub kind: String,
    /// The channel.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^UO[0-9a-f]{32}$")))]
    pub sid: String,
}

/// What belongs to an interaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioInteractionLinks"))]
pub struct LinksOfInteraction {
    /// Where its channels are.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub channels: String,
}

/// The channel of an interaction, with its status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioChannel"))]
pub struct Channel {
    /// The channel.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^UO[0-9a-f]{32}$")))]
    pub sid: String,
    /// Its interaction.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^KD[0-9a-f]{32}$")))]
    pub interaction_sid: String,
    /// The channel's name, if Twilio knows it; `chat` for any other.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = sids::CHANNELS)))]
    pub kind: String,
    /// The conversation's `channel_state`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["active", "inactive", "pause", "closed"])))]
    pub status: &'static str,
    /// Always null.
    pub error_code: (),
    /// Always empty.
    pub error_message: &'static str,
    /// When a pause ends; absent while it is not paused.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date-time")))]
    pub status_timeout: Option<String>,
    /// Where it is.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
    /// What belongs to it.
    pub links: LinksOfChannel,
}

/// What belongs to a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioChannelLinks"))]
pub struct LinksOfChannel {
    /// Where its participants are.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub participants: String,
    /// Where its invites are.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub invites: String,
}

/// An invite: a task of the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioInvite"))]
pub struct Invite {
    /// The invite.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^KG[0-9a-f]{32}$")))]
    pub sid: String,
    /// Its interaction.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^KD[0-9a-f]{32}$")))]
    pub interaction_sid: String,
    /// Its channel.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^UO[0-9a-f]{32}$")))]
    pub channel_sid: String,
    /// The task.
    pub routing: Routing,
    /// Where invites are.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
}

/// How an invite is routed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioRouting"))]
pub struct Routing {
    /// Always null: there are no reservations that an agent accepts.
    pub reservation: (),
    /// The task.
    pub properties: Task,
}

/// Who takes part in a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioParticipant"))]
pub struct Participant {
    /// The participant.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^UT[0-9a-f]{32}$")))]
    pub sid: String,
    /// Who.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["customer", "agent"])))]
    pub kind: &'static str,
    /// The interaction.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^KD[0-9a-f]{32}$")))]
    pub interaction_sid: String,
    /// The channel.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^UO[0-9a-f]{32}$")))]
    pub channel_sid: String,
    /// An agent's task; null for the customer.
    pub routing_properties: Option<RoutingProperties>,
    /// Where it is.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: String,
}

/// The task by which an agent takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioRoutingProperties"))]
pub struct RoutingProperties {
    /// The task.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WT[0-9a-f]{32}$")))]
    pub task_sid: String,
    /// The agent.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WK[0-9a-fA-F]{32}$")))]
    pub worker_sid: String,
    /// Always null.
    pub reservation_sid: (),
}

impl View<'_> {
    fn sid(&self, of: Of) -> String {
        of.sid(self.conversation.id.as_str())
    }

    fn interaction_url(&self) -> String {
        format!("{}/{}", self.url, self.sid(Of::Interaction))
    }

    fn channel_url(&self) -> String {
        let interaction = self.interaction_url();
        format!("{interaction}/Channels/{}", self.sid(Of::Channel))
    }

    fn kind(&self) -> String {
        sids::channel_type(self.conversation.channel.as_str()).to_owned()
    }

    /// The interaction.
    pub fn interaction(&self) -> Interaction {
        let url = self.interaction_url();
        Interaction {
            sid: self.sid(Of::Interaction),
            channel: ItsChannel {
                kind: self.kind(),
                sid: self.sid(Of::Channel),
            },
            routing: (),
            interaction_context_sid: (),
            webhook_ttid: (),
            links: LinksOfInteraction {
                channels: format!("{url}/Channels"),
            },
            url,
        }
    }

    /// Its channel.
    pub fn channel(&self) -> Channel {
        let url = self.channel_url();
        let timeout = match &self.conversation.state {
            ChannelState::Pause(paused) => Some(paused.reassign_at),
            _ => None,
        };
        Channel {
            sid: self.sid(Of::Channel),
            interaction_sid: self.sid(Of::Interaction),
            kind: self.kind(),
            status: self.conversation.state.name().as_str(),
            error_code: (),
            error_message: "",
            status_timeout: timeout.map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, true)),
            links: LinksOfChannel {
                participants: format!("{url}/Participants"),
                invites: format!("{url}/Invites"),
            },
            url,
        }
    }

    /// The invite that this task is.
    pub fn invite(&self, properties: Task) -> Invite {
        Invite {
            sid: properties.invite.clone(),
            interaction_sid: self.sid(Of::Interaction),
            channel_sid: self.sid(Of::Channel),
            routing: Routing {
                reservation: (),
                properties,
            },
            url: format!("{}/Invites", self.channel_url()),
        }
    }

    /// Who takes part: the customer, and the agent who has the conversation's task.
    pub fn participants(&self) -> Vec<Participant> {
        let id = self.conversation.id.as_str();
        let customer = self.participant(sids::customer_in(id), "customer", None);
        let agent = self.agent().map(|(task, agent)| {
            self.participant(
                sids::agent_in(id, agent.as_str()),
                "agent",
                Some((task, agent)),
            )
        });
        std::iter::once(customer).chain(agent).collect()
    }

    /// The agent with this sid, who takes part or did so not long ago.
    pub fn former_agent(&self, sid: &str) -> Option<Participant> {
        let id = self.conversation.id.as_str();
        let holders = self.conversation.holders.iter().rev();
        let holders = holders.map(|holder| (holder.task, &holder.agent));
        let mut all = self.agent().into_iter().chain(holders);
        let found = all.find(|(_, agent)| sids::agent_in(id, agent.as_str()) == sid);
        found.map(|found| self.participant(sid.to_owned(), "agent", Some(found)))
    }

    /// The agent who has the conversation's task, with the task's number.
    fn agent(&self) -> Option<(u32, &AgentId)> {
        let task = self.conversation.live_task()?;
        Some((task.number, task.agent()?))
    }

    fn participant(
        &self,
        sid: String,
        kind: &'static str,
        agent: Option<(u32, &AgentId)>,
    ) -> Participant {
        let id = self.conversation.id.as_str();
        let routing_properties = agent.map(|(task, agent)| RoutingProperties {
            task_sid: sids::task(id, &task.to_string()),
            worker_sid: sids::worker(agent.as_str()),
            reservation_sid: (),
        });
        Participant {
            url: format!("{}/Participants/{sid}", self.channel_url()),
            sid,
            kind,
            interaction_sid: self.sid(Of::Interaction),
            channel_sid: self.sid(Of::Channel),
            routing_properties,
        }
    }
}

/// Whether this is the sid of the agent who has the conversation's task.
pub fn is_its_agent(conversation: &Conversation, sid: &str) -> bool {
    let agent = conversation.live_task().and_then(|task| task.agent());
    agent.is_some_and(|agent| sids::agent_in(conversation.id.as_str(), agent.as_str()) == sid)
}
