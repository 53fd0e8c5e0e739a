//! The bodies of requests. Texts are parsed into the domain's types while the body is read, so that
//! an invalid one is refused with the path of its field.

use crate::Capacity;
use crate::wire::Wire;
use crate::wished_plan::WishedPlan;
use hiatus_domain::account::{
    AccountSid, AgentAuthor, ChatServiceSid, ConfigurationSet, FromName, GraphVersion,
    MailIdentity, OriginationPhoneNumberId, PageId, PhoneNumberArn, PhoneNumberId, ProgramUrl,
    TwilioSender,
};
use hiatus_domain::agent::{AgentKind, Availability};
use hiatus_domain::bulk::ActionName;
use hiatus_domain::commands::first_word::Then;
use hiatus_domain::commands::pause::{End, Pause, WaitFor, Wish};
use hiatus_domain::commands::transfer::IfUnavailable;
use hiatus_domain::commands::wake::Then as AfterWake;
use hiatus_domain::connection::Provider;
use hiatus_domain::endpoint::{EventPattern, Format};
use hiatus_domain::ids::{AgentId, MessageId, NoteId, PauseId};
use hiatus_domain::media::{FileUrl, MediaName, MediaReference};
use hiatus_domain::message::MessageKind;
use hiatus_domain::preset::Preset;
use hiatus_domain::settings::OnAbsence;
use hiatus_domain::signal::{SignalName, SignalOutcome};
use hiatus_domain::state_name::StateName;
use hiatus_domain::template::{TemplateLanguage, TemplateName};
use hiatus_domain::terms::{BackTo, WhilePaused};
use hiatus_domain::text::{
    Address, Body, ChannelName, CustomerName, NoteText, QueueName, Reason, Thread, Topic,
};
use hiatus_domain::zone::{WrittenTime, ZoneName};
use hiatus_domain::{Instant, names};
use serde::Deserialize;
use serde_json::{Map, Value};

/// A customer's message, from a channel's webhook. An unusable field other than `channel`, `from`,
/// `to`, `message_id` and `body` is left out and named in `warnings`, like an unknown one.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IncomingMessage {
    /// The channel that it came in on.
    pub channel: Wire<ChannelName>,
    /// The customer's address. Different spellings (blanks, case of a mail address, a number's
    /// hyphens, a leading `whatsapp:`) are the same customer.
    pub from: Wire<Address>,
    /// Our address, likewise.
    pub to: Wire<Address>,
    /// The channel's id of the message. Delivery is idempotent: the same id with the same content
    /// is a duplicate; with different content it is another message.
    pub message_id: Wire<MessageId>,
    /// What the customer wrote; may be missing or empty where there is `media`.
    pub body: Option<Wire<Body>>,
    /// What the message has beside its text, at most 30 files.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub media: Vec<IncomingFile>,
    /// What the customer is called, for a conversation that does not know yet.
    pub customer_name: Option<Wire<CustomerName>>,
    /// The thread, on channels that have several for one customer: each thread is a conversation of
    /// its own.
    pub thread: Option<Wire<Thread>>,
    /// The queue of a conversation that this opens or reactivates. Without it: `default`, or the
    /// present one.
    pub queue: Option<Wire<QueueName>>,
    /// The priority of a conversation that this opens or reactivates. Without it: 0, or the present
    /// one.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// Data for the owner's own routing, at most 16 KiB and 8 levels; Hiatus does not interpret it.
    pub attributes: Option<Map<String, Value>>,
    /// When the customer sent it: RFC 3339, from 1970 to 9999 in UTC. RFC 2822, offsets like
    /// `+0000`, and seconds or milliseconds since 1970 are understood, too.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::InstantOfRequest>")
    )]
    pub sent_at: Option<Wire<Instant>>,
    /// What it is. Every kind but `message`, the default, is quiet; an unknown one is taken for that.
    pub kind: Option<Wire<MessageKind>>,
    /// Whether it may wake somebody; true where it is not given. False makes any message quiet.
    pub wake: Option<bool>,
}

/// A file of a customer's message.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IncomingFile {
    /// Where it is: HTTPS, and good for a day at least, since it is copied from there where files are copied.
    #[cfg_attr(feature = "schema", schemars(url))]
    pub url: Option<Wire<MediaReference>>,
    /// What it is, such as `image/jpeg`.
    pub content_type: Option<Wire<MediaName>>,
    /// What it is called.
    pub name: Option<Wire<MediaName>>,
    /// How many bytes it has.
    pub size: Option<u64>,
}

/// An agent's message.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::a_text_or_a_file))]
#[serde(deny_unknown_fields)]
pub struct AgentMessage {
    /// The desk's id of the message. Sending is idempotent: the same id with the same text is a
    /// duplicate; with another text it is refused.
    pub message_id: Wire<MessageId>,
    /// What the agent wrote; may be missing or empty where there is `media`.
    pub body: Option<Wire<Body>>,
    /// The template that it goes out as; `body` is what the history shows. It goes at any time, also where the channel's
    /// reply window is closed.
    pub template: Option<Template>,
    /// The files that go with it, at most 30; none beside a template. How many one message carries, and with how much text, its
    /// connection says: by Twilio 10, on WhatsApp one, with no text beside a voice (by Twilio not beside a document either). More
    /// is 422.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub media: Vec<OutgoingFile>,
}

/// A file of an agent's message: a link that its sender gives.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutgoingFile {
    /// Where it is, for whoever has the link: the provider fetches it there, and the copy is made from it. A message may be
    /// tried for a day, so the link has to be good for as long.
    pub url: Wire<FileUrl>,
    /// What it is, such as `application/pdf`. The server behind the link says the same.
    pub content_type: Wire<MediaName>,
    /// What it is called.
    pub name: Option<Wire<MediaName>>,
    /// How many bytes it has.
    #[cfg_attr(feature = "schema", schemars(range(max = 9_007_199_254_740_991_u64)))]
    pub size: Option<u64>,
}

/// A text that the provider has approved, and what stands in its places; 4 KiB at most.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "NewTemplate"))]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What the provider calls it: its name at WhatsApp, its `HX…` at Twilio.
    pub name: Wire<TemplateName>,
    /// The language that it was approved in, such as `en_US`, which WhatsApp takes where there is none. Twilio's name says it
    /// already.
    pub language: Option<Wire<TemplateLanguage>>,
    /// What stands in its places, the first for `{{1}}`.
    #[serde(default)]
    pub variables: Vec<String>,
}

/// A first word: an agent writes before the customer does.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::a_text_or_a_file))]
#[serde(deny_unknown_fields)]
pub struct FirstWord {
    /// The channel.
    pub channel: Wire<ChannelName>,
    /// The customer's address.
    pub to: Wire<Address>,
    /// Our address.
    pub from: Wire<Address>,
    /// The desk's id of the message. Sending is idempotent: the same id with the same text is a
    /// duplicate; with another text in the same open conversation it is refused.
    pub message_id: Wire<MessageId>,
    /// What the agent wrote; may be missing or empty where there is `media`.
    pub body: Option<Wire<Body>>,
    /// The template that it goes out as; `body` is what the history shows.
    pub template: Option<Template>,
    /// The files that go with it, at most 30; none beside a template. How many one message carries, and with how much text, its
    /// connection says: by Twilio 10, on WhatsApp one, with no text beside a voice (by Twilio not beside a document either). More
    /// is 422.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub media: Vec<OutgoingFile>,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<Wire<Thread>>,
    /// The queue of a conversation that this opens, or takes up after leave. Without it: `default`, or
    /// the present one.
    pub queue: Option<Wire<QueueName>>,
    /// What the customer is called.
    pub customer_name: Option<Wire<CustomerName>>,
    /// Data for the owner's own routing, at most 16 KiB and 8 levels; Hiatus does not interpret it.
    pub attributes: Option<Map<String, Value>>,
    /// Whether the agent stays, or leaves until the customer replies. Without it: `stay`.
    pub then: Option<Wire<Then>>,
}

/// A note.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "NewNote"))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The desk's id of the note. Adding is idempotent: the same id with the same text by the same
    /// author is a duplicate; anything else under it is refused. Notes and messages have id spaces of
    /// their own.
    pub note_id: Wire<NoteId>,
    /// What it says.
    pub text: Wire<NoteText>,
}

/// Leave.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LeaveRequest {
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is completed
    /// at once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
    /// Whether the customer's last message needs no answer: without it, and with `leave.unanswered`
    /// at `refuse`, leave is 409 `unanswered` while the customer wrote last.
    #[serde(default)]
    pub unanswered: bool,
    /// What it waits for, with others: `GET /v1/topics/{topic}` lists them, and one bulk run wakes them.
    pub topic: Option<Wire<Topic>>,
    /// What happens while the customer is silent: a name of `leave.plans`, or at most five steps. Without it:
    /// `leave.plan` of the settings; no steps at all: nothing.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::NameOrSteps>")
    )]
    pub plan: Option<WishedPlan>,
}

/// End.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EndRequest {
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is completed
    /// at once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
}

/// Resume.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResumeRequest {
    /// The agent who gets it, if a supervisor asks. Without it: the agent who paused.
    pub agent_id: Option<Wire<AgentId>>,
}

/// Transfer: to the queue, or to the agent, and not both.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::either_queue_or_agent))]
#[serde(deny_unknown_fields)]
pub struct TransferRequest {
    /// The queue that it goes to. Its own: it is given back, keeps its place, and the giver is passed
    /// over for `routing.give_back_seconds` while another agent of the queue is free.
    pub queue: Option<Wire<QueueName>>,
    /// The agent who gets it.
    pub agent_id: Option<Wire<AgentId>>,
    /// What the next agent should know.
    pub note: Option<Wire<Reason>>,
    /// Its priority from now on. Without it: the present one.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// Whether the giver's task goes through wrap-up, which still uses capacity; otherwise it is
    /// completed at once.
    #[serde(default)]
    pub wrap_up: bool,
    /// What happens where `agent_id` is not available or has no free capacity: the conversation goes
    /// back to its own queue (`queue`, which holds without it), or the transfer is refused
    /// (`refuse`).
    pub if_unavailable: Option<Wire<IfUnavailable>>,
}

/// Take.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakeRequest {
    /// The agent who gets it, if a supervisor asks. Without it: the caller.
    pub agent_id: Option<Wire<AgentId>>,
    /// Whether the agent gets it beyond its capacity, if a supervisor asks.
    #[serde(default)]
    pub force: bool,
}

/// A bulk run: one action on every conversation that matches the filter at this moment.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkRequest {
    /// Which conversations.
    pub filter: BulkFilter,
    /// What is done with each of them.
    #[serde(rename = "do")]
    pub action: Wire<ActionName>,
    /// How: what the body of `resume`, `transfer`, `end` or `extend` says for one conversation. `wake` has
    /// nothing.
    pub with: Option<Map<String, Value>>,
    /// Whether it is only tried: the answer says what would be done and skipped, and nothing changes.
    #[serde(default)]
    pub dry_run: bool,
}

/// The conversations that have all of what is given; something has to be. Where there is no `state`, the
/// states that the action is for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BulkFilter {
    /// The channel state: `pause` for `resume` and `extend`; `active` or `pause` for `transfer`;
    /// `inactive` or `pause` for `wake`; any of the three for `end`.
    pub state: Option<Wire<StateName>>,
    /// The queue of the conversation or of its task.
    pub queue: Option<Wire<QueueName>>,
    /// The agent who has it, paused it or left it.
    pub agent_id: Option<Wire<AgentId>>,
    /// The channel.
    pub channel: Option<Wire<ChannelName>>,
    /// Only what is paused or left, until before this instant.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::InstantOfRequest>")
    )]
    pub due_before: Option<Wire<Instant>>,
    /// Only what is paused or left for this.
    pub topic: Option<Wire<Topic>>,
}

/// Wakes everything that is paused or left for a topic: a bulk run.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TopicWakeRequest {
    /// What becomes of each conversation: it goes back to its queue (`return`, which holds without it), or
    /// is closed.
    pub then: Option<Wire<AfterWake>>,
    /// What each customer is told before, once, by the supervisor who asks.
    pub message: Option<WakeMessage>,
    /// Whether it is only tried: the answer says what would be done and skipped, and nothing changes.
    #[serde(default)]
    pub dry_run: bool,
}

/// What customers are told.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WakeMessage {
    /// The text.
    #[cfg_attr(feature = "schema", schemars(extend("minLength" = 1)))]
    pub body: Wire<Body>,
}

/// Pause.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseRequest {
    /// Why, in the agent's words.
    pub reason: Option<Wire<Reason>>,
    /// What the next agent should know: the task that the pause leaves behind has it.
    pub note: Option<Wire<Reason>>,
    /// What it waits for, with others: `GET /v1/topics/{topic}` lists them, and one bulk run wakes them.
    pub topic: Option<Wire<Topic>>,
    /// When the pause is to end: an instant, or a local time with `zone`. An hour that clocks leave out
    /// there is the first instant after it; of an hour that they repeat it is the first one. Beyond the
    /// limit in force it is 409 `beyond_limit`. At most one of `until`, `preset` and
    /// `reassign_after_seconds` may be given; without any the pause lasts until the limit.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::WrittenTime>")
    )]
    pub until: Option<Wire<WrittenTime>>,
    /// When the pause is to end, in a word. A morning needs a `zone`.
    pub preset: Option<Wire<Preset>>,
    /// On whose clock `until` or `preset` is meant; the pause shows it.
    pub zone: Option<Wire<ZoneName>>,
    /// How long the pause lasts. May only shorten the limit in force (`pause.time_limit_seconds`): a
    /// longer time is 422.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_209_600)))]
    pub reassign_after_seconds: Option<i64>,
    /// To whom it comes back at that time: any agent of the queue, or the agent who paused, as it would
    /// get it by resuming. Without it: `queue`.
    pub then: Option<Wire<BackTo>>,
    /// What a message of the customer does meanwhile. Without it: `pause.on_reply` of the settings.
    pub on_reply: Option<Wire<WhilePaused>>,
    /// A signal that it waits for.
    pub wait: Option<WaitRequest>,
    /// Whether it is this conversation's last pause once more: its reason, `then`, `on_reply`, and the
    /// time until which it was, if that lies ahead; what is given beside goes first. 409
    /// `no_pause_before` once the agent has written.
    #[serde(default)]
    pub again: bool,
    /// Whether the task goes through wrap-up, which still uses capacity; otherwise it is completed
    /// at once.
    #[serde(default = "yes")]
    pub wrap_up: bool,
}

/// A signal that a pause waits for. Where it was given within the last day, there is no pause: the answer
/// is 200, and the conversation stays active and has it among its `signals`.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Wait"))]
#[serde(deny_unknown_fields)]
pub struct WaitRequest {
    /// Its name.
    pub signal: Wire<SignalName>,
    /// For how long it is waited for, if less than the pause lasts.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_209_600)))]
    pub timeout_seconds: Option<i64>,
    /// To whom the conversation comes back then. Without it: `queue`.
    pub on_timeout: Option<Wire<BackTo>>,
    /// The question, for whoever can answer it.
    pub ask: Option<Wire<Reason>>,
}

/// A signal.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignalRequest {
    /// Its name.
    pub signal: Wire<SignalName>,
    /// What came out.
    pub outcome: Wire<SignalOutcome>,
    /// More about it, at most 4 KiB and 8 levels; Hiatus does not interpret it, and no event has it.
    pub data: Option<Map<String, Value>>,
}

impl PauseRequest {
    /// The command, with the new pause's id, and the end and the wait that are asked for.
    pub fn command(self, id: PauseId, end: End, wait: Option<WaitFor>) -> Pause {
        Pause {
            id,
            wish: Wish {
                reason: self.reason.map(|Wire(reason)| reason),
                note: self.note.map(|Wire(note)| note),
                topic: self.topic.map(|Wire(topic)| topic),
                end,
                then: self.then.map(|Wire(then)| then),
                on_reply: self.on_reply.map(|Wire(on_reply)| on_reply),
                wait,
                again: self.again,
            },
            wrap_up: self.wrap_up,
            counted: None,
        }
    }
}

/// A later end of a pause: an instant, or so many seconds after the present end, and not both.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::either_until_or_by))]
#[serde(deny_unknown_fields)]
pub struct ExtendRequest {
    /// When the pause is to end: RFC 3339, with an offset.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::schema::InstantOfRequest>")
    )]
    pub until: Option<Wire<Instant>>,
    /// How much later than now planned.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_209_600)))]
    pub by_seconds: Option<i64>,
}

/// Reactivate.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReactivateRequest {
    /// The agent who gets it, if a supervisor asks. Without it: the agent who left.
    pub agent_id: Option<Wire<AgentId>>,
}

/// A task goes through wrap-up unless the agent says otherwise.
const fn yes() -> bool {
    true
}

/// The body of a command that has no fields: an empty object.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// How far an agent has read a conversation.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadUpTo {
    /// The number of the last message that it has read.
    #[cfg_attr(
        feature = "schema",
        schemars(range(min = 1, max = 9_007_199_254_740_991_u64))
    )]
    pub seq: u64,
}

/// The task of a reactivated conversation: for the queue, or for the agent, and not both.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = crate::schema::either_queue_or_agent))]
#[serde(deny_unknown_fields)]
pub struct CustomTask {
    /// The queue that it waits in.
    pub queue: Option<Wire<QueueName>>,
    /// The agent who gets it.
    pub agent_id: Option<Wire<AgentId>>,
    /// Its priority. Without it: the conversation's.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// Data for the owner's own routing, at most 16 KiB and 8 levels; Hiatus does not interpret it.
    pub attributes: Option<Map<String, Value>>,
}

/// An agent's presence. A missing field stays as it is.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// Whether the agent accepts work.
    pub availability: Option<Wire<Availability>>,
    /// How much the agent can hold at once; a number has no bounds for single channels.
    pub capacity: Option<Capacity>,
    /// The queues that the agent serves; at most 40, each counted once.
    pub queues: Option<Vec<Wire<QueueName>>>,
    /// For an agent who is away or offline: when it is available again by itself. The sweep looks once a
    /// minute.
    pub until: Option<Wire<Instant>>,
    /// For an agent who is away or offline: what happens to what it has paused; the settings'
    /// `routing.absence` where it is missing.
    pub paused: Option<Wire<OnAbsence>>,
    /// The same for what is assigned to it.
    pub assigned: Option<Wire<OnAbsence>>,
    /// How long its work waits for it before it goes back; at most 14 days.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_209_600)))]
    pub grace_seconds: Option<i64>,
    /// What the agent is; an administrator sets it. Of a new agent: `human`.
    pub kind: Option<Wire<AgentKind>>,
}

/// A connection: one address of ours at a provider of channels.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConnectionRequest {
    /// Who carries its messages.
    pub provider: Wire<Provider>,
    /// The account there; what it has to have depends on who it is.
    pub account: Option<AccountRequest>,
    /// The channel of its messages.
    pub channel: Wire<ChannelName>,
    /// Our address there. No other connection has it, in whatever spelling.
    pub business_address: Wire<Address>,
    /// Whether it takes messages; true where it is not given.
    pub enabled: Option<bool>,
    /// The queue of a message that names none.
    pub queue: Option<Wire<QueueName>>,
    /// The priority of a message that names none.
    #[cfg_attr(feature = "schema", schemars(range(max = 2_147_483_647)))]
    pub priority: Option<u32>,
    /// The attributes of a message that has none, at most 16 KiB and 8 levels.
    pub attributes: Option<Map<String, Value>>,
    /// How long a message that cannot be handed over is tried again: a minute to a week; a day where it is not
    /// given.
    #[cfg_attr(feature = "schema", schemars(range(min = 60, max = 604_800)))]
    pub give_up_after_seconds: Option<i64>,
    /// The templates that the desk offers; at most 16 KiB.
    #[serde(default)]
    pub templates: Vec<ListedTemplate>,
}

/// A template that the desk offers. What it is, and whether it is approved, is its provider's to say.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "NewListedTemplate"))]
#[serde(deny_unknown_fields)]
pub struct ListedTemplate {
    /// What the provider calls it: its name at WhatsApp, its `HX…` at Twilio.
    pub name: Wire<TemplateName>,
    /// The language that it was approved in, for providers that have one of each name in several.
    pub language: Option<Wire<TemplateLanguage>>,
    /// How it reads, with `{{1}}`, `{{2}}` … in its places.
    pub preview: Wire<Body>,
    /// How many places it has; none where it is not given.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub variables: u32,
}

/// An account at a provider: `account_sid` and `sender` for `twilio_messaging`; `account_sid`, and perhaps `chat_service_sid`
/// and `agent_author`, for `twilio_conversations`; `phone_number_id` and
/// `graph_version` for `whatsapp_cloud`, with `origination_phone_number_id` for `aws_whatsapp`; `page_id` and `graph_version`
/// and perhaps `human_agent` for `messenger` and `instagram`; `phone_number_arn` and `configuration_set` for `aws_sms`; perhaps
/// `url` for `webhook`, and `from_name`, `identity` and `configuration_set` for `ses`. Nothing in it is secret.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountRequest {
    /// Where the program takes what goes out. Without it, it asks for that.
    pub url: Option<Wire<ProgramUrl>>,
    /// The account at Twilio.
    pub account_sid: Option<Wire<AccountSid>>,
    /// What Twilio sends from.
    pub sender: Option<Wire<TwilioSender>>,
    /// The service of Twilio's Conversations; the account's default one where it is not given.
    pub chat_service_sid: Option<Wire<ChatServiceSid>>,
    /// Whose name is on what is said, at Twilio's Conversations: no customer's. `hiatus` where it is not given.
    pub agent_author: Option<Wire<AgentAuthor>>,
    /// The phone number, as Meta numbers it.
    pub phone_number_id: Option<Wire<PhoneNumberId>>,
    /// The version of Meta's Graph API that is spoken.
    pub graph_version: Option<Wire<GraphVersion>>,
    /// The page, or the professional account on Instagram, as Meta's webhooks number it.
    pub page_id: Option<Wire<PageId>>,
    /// Whether what is said goes as a person's answer (`HUMAN_AGENT`), for which Meta gives a week instead of a day to apps that
    /// it has allowed that; false where it is not given.
    pub human_agent: Option<bool>,
    /// The phone number at AWS End User Messaging.
    pub phone_number_arn: Option<Wire<PhoneNumberArn>>,
    /// The configuration set whose events report on messages.
    pub configuration_set: Option<Wire<ConfigurationSet>>,
    /// Whether `STOP` and the like are the business's to obey, and not AWS's: then they come in. False where it is not given.
    pub self_managed_opt_outs: Option<bool>,
    /// The phone number of WhatsApp's, as AWS names it.
    pub origination_phone_number_id: Option<Wire<OriginationPhoneNumberId>>,
    /// What a mailbox is called, as customers see who writes.
    pub from_name: Option<Wire<FromName>>,
    /// What SES knows a mailbox by; the domain of its address where it is not given.
    pub identity: Option<Wire<MailIdentity>>,
}

/// What an administrator says of an endpoint of outgoing webhooks.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WebhookRequest {
    /// Where it takes events.
    pub url: Wire<ProgramUrl>,
    /// Which ones.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 50)))]
    pub events: Vec<Wire<EventPattern>>,
    /// Whether it takes any; true where it is not given.
    pub enabled: Option<bool>,
    /// In which form; `standard` where it is not given.
    pub format: Option<Wire<Format>>,
    /// With `twilio_interactions`: the account that the events name. Zeros where it is not given.
    pub account_sid: Option<Wire<AccountSid>>,
    /// Whether `message.added` has the message's text, which is not on the bus; false where it is not given.
    pub include_text: Option<bool>,
}

/// A customer.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CustomerRequest {
    /// The channel.
    pub channel: Wire<ChannelName>,
    /// The customer's address on it, in any spelling.
    pub address: Wire<Address>,
}

/// A customer, of whom a page is wanted.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExportRequest {
    /// The channel.
    pub channel: Wire<ChannelName>,
    /// The customer's address on it, in any spelling.
    pub address: Wire<Address>,
    /// The `next_cursor` of the page before; the query parameter does as well.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Cursor>"))]
    pub cursor: Option<String>,
}

names! {
    /// The status of the tasks whose conversations are listed.
    pub enum ListStatus {
        /// Waits for an agent.
        Pending = "pending",
        /// An agent has it.
        Assigned = "assigned",
        /// An agent wraps it up.
        Wrapping = "wrapping",
    }
}

names! {
    /// The order of a list of conversations.
    pub enum ListSort {
        /// What waits for an agent, as routing takes it.
        Waiting = "waiting",
        /// What is paused, then what is left; soonest due first.
        Due = "due",
        /// One customer's, the last opened first.
        Recent = "recent",
    }
}
