//! Tasks as Twilio's `TaskRouter` shows them within an invite: times in seconds since 1970, and attributes as JSON in a text.

use super::documents::View;
use crate::sids::{self, Of};
use hiatus_domain::Instant;
use hiatus_domain::conversation::{self as domain, Assignment, TaskReason};
use hiatus_domain::text::Attributes;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TwilioTask"))]
pub struct Task {
    /// The task.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WT[0-9a-f]{32}$")))]
    pub sid: String,
    /// The sid of the invite that it is.
    #[serde(skip)]
    pub(super) invite: String,
    /// The account that asks.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^AC[0-9a-fA-F]{32}$")))]
    pub account_sid: String,
    /// Always the same: there is one workspace.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WS[0-9a-f]{32}$")))]
    pub workspace_sid: String,
    /// Always the same: there is one workflow.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WW[0-9a-f]{32}$")))]
    pub workflow_sid: String,
    /// The queue: its name where that is a sid.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^WQ[0-9a-fA-F]{32}$")))]
    pub queue_sid: String,
    /// The queue's name.
    pub queue_name: String,
    /// The agent who has it, or for whom it waits; null for any of the queue.
    pub routing_target: Option<String>,
    /// The kind of tasks that the channel has.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^TC[0-9a-f]{32}$")))]
    pub task_channel_sid: String,
    /// The channel's name, if Twilio knows it; `chat` for any other.
    pub task_channel_unique_name: String,
    /// What has become of it.
    #[cfg_attr(feature = "schema", schemars(
        extend("enum" = ["pending", "reserved", "assigned", "wrapping", "completed", "canceled"])
    ))]
    pub assignment_status: String,
    /// How many agents have it.
    #[serde(rename = "assignmentCounter")]
    pub assignment_counter: u32,
    /// Higher goes first.
    pub priority: u32,
    /// How many seconds old it is; null once it is over.
    pub age: Option<i64>,
    /// For how many seconds it has waited; null once it is over.
    pub age_in_queue: Option<i64>,
    /// Always empty.
    pub reason: &'static str,
    /// When it was made; null once it is over.
    pub date_created: Option<i64>,
    /// When it last changed; null once it is over.
    pub date_updated: Option<i64>,
    /// Since when it has waited, or had waited; null once it is over.
    pub task_queue_entered_date: Option<i64>,
    /// What it was made with, or the conversation's attributes, with those that Flex adds, as JSON in a text.
    pub attributes: String,
}

/// What only a live task has.
struct Live<'a> {
    status: &'static str,
    target: Option<&'a str>,
    created: Instant,
    queued: Instant,
    updated: Instant,
}

impl View<'_> {
    /// The conversation's live task, if it has one.
    pub fn live_task(&self) -> Option<Task> {
        let task = self.conversation.live_task()?;
        let (status, target, updated) = match &task.assignment {
            Assignment::Pending {
                queued_since,
                reserved_for,
                ..
            } => match reserved_for {
                Some(reserved) => ("reserved", Some(reserved.agent.as_str()), *queued_since),
                None => ("pending", None, *queued_since),
            },
            Assignment::Assigned { agent, since, .. } => ("assigned", Some(agent.as_str()), *since),
        };
        let live = Live {
            status,
            target,
            created: task.created_at,
            queued: task.queued_since(),
            updated: updated.max(task.created_at),
        };
        let attributes = task.attributes.as_ref();
        let attributes = attributes.or(self.conversation.attributes.as_ref());
        let mut shown = self.task(task.number, &task.queue, attributes, is_outbound(task));
        shown.priority = task.priority.get();
        let since = |at: Instant| Some((self.now - at).num_seconds().max(0));
        live.status.clone_into(&mut shown.assignment_status);
        shown.assignment_counter = u32::from(live.status == "assigned");
        shown.routing_target = live.target.map(sids::worker);
        shown.age = since(live.created);
        shown.age_in_queue = since(live.queued);
        shown.date_created = Some(live.created.timestamp());
        shown.date_updated = Some(live.updated.timestamp());
        shown.task_queue_entered_date = Some(live.queued.timestamp());
        Some(shown)
    }

    /// The conversation's last task, which is over: with what became of it.
    pub fn past_task(&self, status: &str) -> Task {
        let conversation = self.conversation;
        let attributes = conversation.attributes.as_ref();
        let mut shown = self.task(
            conversation.task_count,
            &conversation.queue,
            attributes,
            false,
        );
        status.clone_into(&mut shown.assignment_status);
        shown
    }

    fn task(
        &self,
        number: u32,
        queue: &hiatus_domain::text::QueueName,
        attributes: Option<&Attributes>,
        is_outbound: bool,
    ) -> Task {
        let id = self.conversation.id.as_str();
        let number = number.to_string();
        let channel = sids::channel_type(self.conversation.channel.as_str());
        let invite = sids::invite(id, &number);
        Task {
            sid: sids::task(id, &number),
            account_sid: self.account.to_owned(),
            workspace_sid: sids::workspace(),
            workflow_sid: sids::workflow(),
            queue_sid: sids::queue(queue.as_str()),
            queue_name: queue.to_string(),
            routing_target: None,
            task_channel_sid: sids::task_channel(channel),
            task_channel_unique_name: channel.to_owned(),
            assignment_status: String::new(),
            assignment_counter: 0,
            priority: self.conversation.priority.get(),
            age: None,
            age_in_queue: None,
            reason: "",
            date_created: None,
            date_updated: None,
            task_queue_entered_date: None,
            attributes: self.attributes(attributes, &invite, channel, is_outbound),
            invite,
        }
    }

    /// What Flex has on every task, beside what the owner's routing has.
    fn attributes(
        &self,
        own: Option<&Attributes>,
        invite: &str,
        channel: &str,
        is_outbound: bool,
    ) -> String {
        let own = own.and_then(|own| serde_json::from_str::<Map<String, Value>>(own.as_str()).ok());
        let mut attributes = own.unwrap_or_default();
        let (conversation, id) = (self.conversation, self.conversation.id.as_str());
        let (direction, initiator) = if is_outbound {
            ("outbound", "agent")
        } else {
            ("inbound", "customer")
        };
        let of_flex = [
            ("flexInteractionSid", json!(Of::Interaction.sid(id))),
            ("flexInteractionChannelSid", json!(Of::Channel.sid(id))),
            ("flexChannelInviteSid", json!(invite)),
            ("conversationSid", json!(Of::Conversation.sid(id))),
            ("channelType", json!(channel)),
            (
                "customerAddress",
                json!(conversation.customer_address.as_str()),
            ),
            ("direction", json!(direction)),
            ("initiatedBy", json!(initiator)),
        ];
        attributes.extend(of_flex.map(|(name, value)| (name.to_owned(), value)));
        if let Some(name) = &conversation.customer_name {
            attributes.insert("customerName".to_owned(), json!(name.as_str()));
        }
        Value::Object(attributes).to_string()
    }
}

/// Whether the agent wrote first.
fn is_outbound(task: &domain::Task) -> bool {
    task.reason == TaskReason::Outbound
}
