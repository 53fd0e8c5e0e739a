//! The documents that the API answers with, each made from the domain. Fields without a value are
//! null, unless their documentation says that they are absent.

mod agent;
mod bulk;
mod calendar;
mod connection;
mod connection_check;
mod conversation;
mod customer;
mod inbox;
mod live;
mod message;
mod note;
mod page;
mod pick_list;
mod plan;
mod policy;
mod preset;
mod queue;
mod reminders;
mod report;
mod settings;
mod task;
mod webhook;

pub use agent::{Agent, AgentDesk, HeldTask, Lease, ListedAgent, ReadMark};
pub use bulk::{BulkRun, SkippedItem};
pub use calendar::{Calendar, CalendarException, Week};
pub use connection::{
    Connection, ConnectionError, ConnectionHealth, ConnectionWithKey, Connections, IgnoredDelivery,
    ReportedStatus, TakenDelivery, hook_url,
};
pub use connection_check::{Check, CheckName, ConnectionCheck};
pub use conversation::{
    Attributes, AwaitedSignal, Clock, Closed, Conversation, GivenSignal, Highlight, LastMessage,
    LastPause, Leave, Participant, Pause,
};
pub use customer::{
    AskedErasure, CustomersConversations, CustomersExport, Erasure, ErasureState,
    ExportedConversation,
};
pub use inbox::{Inbox, InboxMessage};
pub use live::{Changed, Follow, Following, LiveTicket, NotFollowed, Refused, Subject};
pub use message::{
    DeliveryError, Media, MediaLink, Message, ReceivedMessage, ReceivedOutcome, SentMessage,
    Template, Templates,
};
pub use note::{AddedNote, Note, NoteAuthor};
pub use page::{
    Agents, Events, LeftConversations, Messages, Notes, Page, PausedConversations, Queues,
    TopicConversations,
};
pub use pick_list::reasons;
pub use plan::{PlanGoingOn, Step as PlanStep, parse as parse_plan};
pub use policy::{Policy, PolicyInForce, PolicyMatch};
pub use preset::{PresetTime, Presets};
pub use queue::Queue;
pub use report::{
    Bucket, DueReturns, Report, ReportNumbers, ReportOf, ReportRow, Returns, Spread,
    SpreadWithTotal,
};
pub use settings::{
    AgentsSettings, BadSetting, HistorySettings, LeaveOverrides, LeaveSettings, PauseOverrides,
    PauseSettings, Settings,
};
pub use task::{CompletedStatus, CompletedTask, LiveStatus, PastStatus, PastTask, Task};
pub use webhook::{
    Pinged, RotatedKey, Undelivered, UndeliveredEvents, UndeliveredState, Webhook, WebhookWithKey,
    Webhooks,
};
