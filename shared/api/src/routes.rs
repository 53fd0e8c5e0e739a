//! The routes of the HTTP API. The local gateway serves this table, the functions match on its
//! operations and check its scopes, and tests compare it with `openapi.yaml` and `template.yaml`.

use hiatus_domain::names;

names! {
    /// What a token allows. A token's `scope` claim is a space-separated list of these.
    pub enum Scope {
        /// Works on conversations: those that are assigned to the caller or paused by it.
        Agent = "agent",
        /// Acts for any agent, and sees everything that is paused or left.
        Supervisor = "supervisor",
        /// Changes the settings.
        Admin = "admin",
        /// A channel's webhook: delivers customers' messages.
        Channel = "channel",
        /// Custom routing: creates the tasks of reactivated conversations.
        Router = "router",
        /// A program that says how things came out that pauses wait for.
        Signal = "signal",
    }
}

/// The most bytes of a request's body that a token opens: 256 KiB.
pub const MAX_REQUEST_BYTES: usize = 256 * 1024;
/// The most bytes of a delivery's, which may have many messages: 4 MiB.
pub const MAX_DELIVERY_BYTES: usize = 4 * 1024 * 1024;
/// The most bytes of a report's on one message: 64 KiB.
pub const MAX_REPORT_BYTES: usize = 64 * 1024;

/// One endpoint: which operation of which function answers it, and who may call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method.
    pub method: &'static str,
    /// The path in API Gateway's form, `{id}` standing for one segment.
    pub path: &'static str,
    /// API Gateway's `routeKey`: the method, a space, the path.
    pub key: &'static str,
    /// What it does.
    pub operation: Operation,
    /// The function that does it, by the name of its folder below `functions/`.
    pub function: &'static str,
    /// The scopes; a caller needs one of them. Where there are none, no token opens the route: its
    /// function asks for another proof.
    pub scopes: &'static [Scope],
}

/// What the paths begin with that Twilio's clients ask for.
pub const TWILIO: &str = "/twilio";

impl Route {
    /// Whether Twilio's clients ask for it, who are answered as Twilio answers.
    pub fn is_twilios(&self) -> bool {
        self.path.starts_with(TWILIO)
    }

    /// Whether the request proves by itself who makes it.
    pub const fn has_own_proof(&self) -> bool {
        self.scopes.is_empty()
    }

    /// The most bytes that a request's body may have.
    pub const fn max_body_bytes(&self) -> usize {
        match self.operation {
            Operation::Hook(HookOperation::Report) => MAX_REPORT_BYTES,
            _ if self.has_own_proof() => MAX_DELIVERY_BYTES,
            _ => MAX_REQUEST_BYTES,
        }
    }

    /// The route of this `routeKey`.
    pub fn find(key: &str) -> Option<&'static Self> {
        ROUTES.iter().find(|route| route.key == key)
    }
}

/// The operations of one function. A function matches on its own operations and no others, so that
/// an operation without an arm does not compile.
pub trait FunctionOperation: Copy {
    /// The operation, if it is one of this function's.
    fn of(operation: Operation) -> Option<Self>;
}

/// The operations of all functions together.
impl FunctionOperation for Operation {
    fn of(operation: Operation) -> Option<Self> {
        Some(operation)
    }
}

/// Declares the functions with their operations. It generates an enum for each function,
/// [`Operation`] and [`ROUTES`]: no operation can lack its route, and no route its operation.
macro_rules! functions {
    ($(
        $(#[$doc:meta])*
        $function:ident: $operations:ident in $folder:literal {
            $($(#[$operation_doc:meta])* $operation:ident = $method:literal $path:literal $scopes:expr;)+
        }
    )+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $operations {
                $($(#[$operation_doc])* $operation,)+
            }

            impl FunctionOperation for $operations {
                fn of(operation: Operation) -> Option<Self> {
                    match operation {
                        Operation::$function(operation) => Some(operation),
                        _ => None,
                    }
                }
            }
        )+

        /// Every operation of the API, by its function.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Operation {
            $($(#[$doc])* $function($operations),)+
        }

        /// The whole API.
        pub const ROUTES: &[Route] = &[
            $($(Route {
                method: $method,
                path: $path,
                key: concat!($method, " ", $path),
                operation: Operation::$function($operations::$operation),
                function: $folder,
                scopes: $scopes,
            },)+)+
        ];
    };
}

/// No token: a signature, or a password.
const OWN_PROOF: &[Scope] = &[];
const CHANNEL: &[Scope] = &[Scope::Channel];
const AGENT: &[Scope] = &[Scope::Agent];
const DESK: &[Scope] = &[Scope::Agent, Scope::Supervisor];
const AGENT_SETTERS: &[Scope] = &[Scope::Agent, Scope::Supervisor, Scope::Admin];
const SUPERVISOR: &[Scope] = &[Scope::Supervisor];
const DESK_OR_ROUTER: &[Scope] = &[Scope::Agent, Scope::Supervisor, Scope::Router];
/// Supervisors and the owner's own routing.
const ROUTING: &[Scope] = &[Scope::Supervisor, Scope::Router];
const AGENT_REMOVERS: &[Scope] = &[Scope::Supervisor, Scope::Admin];
const CONNECTION_READERS: &[Scope] = &[Scope::Supervisor, Scope::Admin];
const ADMIN: &[Scope] = &[Scope::Admin];
const ROUTER: &[Scope] = &[Scope::Router];
const SIGNALS: &[Scope] = &[Scope::Signal, Scope::Supervisor];

functions! {
    /// What a channel's webhook calls.
    InboundMessage: InboundMessageOperation in "inbound-message" {
        /// Receives a customer's message.
        Receive = "POST" "/v1/messages" CHANNEL;
    }

    /// Reading conversations; an agent's message; notes; end.
    Conversations: ConversationsOperation in "conversations" {
        /// Lists conversations.
        List = "GET" "/v1/conversations" DESK;
        /// Reads a conversation.
        Read = "GET" "/v1/conversations/{id}" DESK_OR_ROUTER;
        /// Lists a conversation's messages.
        ListMessages = "GET" "/v1/conversations/{id}/messages" DESK;
        /// Lists a conversation's events: its audit trail.
        ListEvents = "GET" "/v1/conversations/{id}/events" DESK;
        /// Adds an agent's message.
        SendMessage = "POST" "/v1/conversations/{id}/messages" AGENT;
        /// Lists the templates that an agent's message in a conversation may be.
        ListTemplates = "GET" "/v1/conversations/{id}/templates" DESK;
        /// Adds a note.
        AddNote = "POST" "/v1/conversations/{id}/notes" DESK;
        /// Lists a conversation's notes.
        ListNotes = "GET" "/v1/conversations/{id}/notes" DESK;
        /// Ends a conversation.
        End = "POST" "/v1/conversations/{id}/end" DESK;
        /// Lists everything that is paused.
        ListPaused = "GET" "/v1/paused" SUPERVISOR;
        /// Lists everything that is left.
        ListLeft = "GET" "/v1/left" SUPERVISOR;
        /// Lists everything that is paused or left for a topic.
        ListTopic = "GET" "/v1/topics/{topic}" SUPERVISOR;
    }

    /// Files that customers have sent.
    Media: MediaOperation in "media" {
        /// Leads to the copy of a file.
        Read = "GET" "/v1/conversations/{id}/messages/{seq}/media/{n}" DESK;
    }

    /// Leave, and the plans of what is left.
    Leave: LeaveOperation in "leave" {
        /// Leaves a conversation.
        Leave = "POST" "/v1/conversations/{id}/leave" DESK;
        /// Skips the next step of a left conversation's plan.
        SkipStep = "POST" "/v1/conversations/{id}/plan/skip" DESK;
        /// Cancels a left conversation's plan.
        CancelPlan = "POST" "/v1/conversations/{id}/plan/cancel" DESK;
    }

    /// Pause.
    Pause: PauseOperation in "pause" {
        /// Pauses a conversation.
        Pause = "POST" "/v1/conversations/{id}/pause" DESK;
        /// Says which times people pause until.
        ListPresets = "GET" "/v1/presets" DESK;
    }

    /// Resume.
    Resume: ResumeOperation in "resume" {
        /// Resumes a paused conversation.
        Resume = "POST" "/v1/conversations/{id}/resume" DESK;
        /// Gives a signal.
        GiveSignal = "POST" "/v1/conversations/{id}/signals" SIGNALS;
    }

    /// Moving work, and an agent's first word.
    Transfer: TransferOperation in "transfer" {
        /// Hands a conversation on.
        Transfer = "POST" "/v1/conversations/{id}/transfer" DESK;
        /// Takes a conversation.
        Take = "POST" "/v1/conversations/{id}/take" DESK;
        /// Takes a left conversation up again.
        Reactivate = "POST" "/v1/conversations/{id}/reactivate" DESK;
        /// Lets a pause end later.
        Extend = "POST" "/v1/conversations/{id}/extend" DESK;
        /// An agent writes first.
        WriteFirst = "POST" "/v1/conversations" AGENT;
    }

    /// Bulk runs.
    Bulk: BulkOperation in "bulk" {
        /// Begins a bulk run.
        Start = "POST" "/v1/bulk" SUPERVISOR;
        /// Reads a bulk run.
        Read = "GET" "/v1/bulk/{id}" SUPERVISOR;
        /// Cancels a bulk run.
        Cancel = "POST" "/v1/bulk/{id}/cancel" SUPERVISOR;
        /// Wakes everything that is paused or left for a topic.
        WakeTopic = "POST" "/v1/topics/{topic}/wake" SUPERVISOR;
    }

    /// Tasks.
    Tasks: TasksOperation in "tasks" {
        /// Creates the task of a reactivated conversation.
        Create = "POST" "/v1/conversations/{id}/tasks" ROUTER;
        /// Completes a task's wrap-up.
        Complete = "POST" "/v1/tasks/{task_id}/complete" DESK;
    }

    /// Agents.
    Agents: AgentsOperation in "agents" {
        /// Sets an agent's presence.
        SetPresence = "PUT" "/v1/agents/{id}" AGENT_SETTERS;
        /// Lists the agents.
        List = "GET" "/v1/agents" SUPERVISOR;
        /// Lists the queues, with what waits in them and who serves them.
        ListQueues = "GET" "/v1/queues" ROUTING;
        /// Reads an agent.
        Read = "GET" "/v1/agents/{id}" DESK;
        /// Reads what is on an agent's desk.
        ReadDesk = "GET" "/v1/agents/{id}/tasks" DESK;
        /// Renews the lease of an agent's presence.
        Heartbeat = "POST" "/v1/agents/{id}/heartbeat" DESK;
        /// Keeps how far the caller has read a conversation.
        MarkRead = "POST" "/v1/conversations/{id}/read" AGENT;
        /// Removes an agent.
        Remove = "DELETE" "/v1/agents/{id}" AGENT_REMOVERS;
    }

    /// Reports.
    Reports: ReportsOperation in "reports" {
        /// Reads what happened in a span of time, in numbers.
        Read = "GET" "/v1/reports" SUPERVISOR;
        /// Reads what is due to come back, and when.
        ReadReturns = "GET" "/v1/reports/returns" SUPERVISOR;
    }

    /// Customers.
    Customers: CustomersOperation in "customers" {
        /// Lists the conversations of a customer.
        List = "GET" "/v1/customers" SUPERVISOR;
        /// Exports all that there is of a customer.
        Export = "POST" "/v1/customers/export" ADMIN;
        /// Erases a customer.
        Erase = "POST" "/v1/customers/erase" ADMIN;
        /// Reads what became of an erasure.
        ReadErasure = "GET" "/v1/customers/erasures/{id}" ADMIN;
    }

    /// Connections to channels.
    Connections: ConnectionsOperation in "connections" {
        /// Lists the connections.
        List = "GET" "/v1/connections" CONNECTION_READERS;
        /// Reads a connection.
        Read = "GET" "/v1/connections/{id}" CONNECTION_READERS;
        /// Makes a connection, or describes it anew.
        Put = "PUT" "/v1/connections/{id}" ADMIN;
        /// Removes a connection.
        Remove = "DELETE" "/v1/connections/{id}" ADMIN;
        /// Gives a connection another key.
        Rotate = "POST" "/v1/connections/{id}/rotate" ADMIN;
        /// Checks whether a connection works.
        Check = "POST" "/v1/connections/{id}/check" ADMIN;
        /// Reads what agents have written to a customer.
        ReadInbox = "GET" "/v1/inbox" CHANNEL;
    }

    /// What providers of channels deliver.
    Hook: HookOperation in "hook" {
        /// Receives what a connection's provider delivers.
        Receive = "POST" "/v1/hooks/{id}" OWN_PROOF;
        /// Receives what a provider reports of a message of ours.
        Report = "POST" "/v1/hooks/{id}/status/{reference}" OWN_PROOF;
        /// Shows a provider that a hook is ours.
        Verify = "GET" "/v1/hooks/{id}" OWN_PROOF;
    }

    /// What Twilio's Conversations delivers, and what Twilio was asked for.
    Backfill: BackfillOperation in "backfill" {
        /// Receives what the webhooks of Twilio's Conversations tell.
        Receive = "POST" "/v1/hooks/{id}/conversations" OWN_PROOF;
    }

    /// Conversations as Twilio's Interactions API has them.
    Interactions: InteractionsOperation in "interactions" {
        /// Reads an interaction.
        Read = "GET" "/twilio/v1/Interactions/{interaction}" OWN_PROOF;
        /// Lists the channels of an interaction.
        ListChannels = "GET" "/twilio/v1/Interactions/{interaction}/Channels" OWN_PROOF;
        /// Reads a channel.
        ReadChannel = "GET" "/twilio/v1/Interactions/{interaction}/Channels/{channel}" OWN_PROOF;
        /// Leaves, pauses, resumes or ends a conversation.
        UpdateChannel = "POST" "/twilio/v1/Interactions/{interaction}/Channels/{channel}" OWN_PROOF;
        /// Lists the invites of a channel.
        ListInvites = "GET" "/twilio/v1/Interactions/{interaction}/Channels/{channel}/Invites" OWN_PROOF;
        /// Creates the task of a reactivated conversation.
        Invite = "POST" "/twilio/v1/Interactions/{interaction}/Channels/{channel}/Invites" OWN_PROOF;
        /// Lists the participants of a channel.
        ListParticipants = "GET" "/twilio/v1/Interactions/{interaction}/Channels/{channel}/Participants" OWN_PROOF;
        /// Leaves a conversation for its agent.
        UpdateParticipant = "POST" "/twilio/v1/Interactions/{interaction}/Channels/{channel}/Participants/{participant}" OWN_PROOF;
    }

    /// Live connections.
    Live: LiveOperation in "live" {
        /// Makes a ticket, which opens a live connection.
        MakeTicket = "POST" "/v1/live/ticket" DESK;
    }

    /// Endpoints of outgoing webhooks.
    Endpoints: EndpointsOperation in "endpoints" {
        /// Lists the endpoints.
        List = "GET" "/v1/webhooks" ADMIN;
        /// Reads an endpoint.
        Read = "GET" "/v1/webhooks/{id}" ADMIN;
        /// Makes an endpoint, or describes it anew.
        Put = "PUT" "/v1/webhooks/{id}" ADMIN;
        /// Removes an endpoint.
        Remove = "DELETE" "/v1/webhooks/{id}" ADMIN;
        /// Gives an endpoint another key.
        Rotate = "POST" "/v1/webhooks/{id}/rotate" ADMIN;
        /// Sends an endpoint a ping.
        Test = "POST" "/v1/webhooks/{id}/test" ADMIN;
        /// Lists what an endpoint has not taken.
        ListDeliveries = "GET" "/v1/webhooks/{id}/deliveries" ADMIN;
        /// Sends an endpoint once more what it has not taken.
        Retry = "POST" "/v1/webhooks/{id}/deliveries/{event}/retry" ADMIN;
    }

    /// The settings.
    Settings: SettingsOperation in "settings" {
        /// Reads the settings.
        Read = "GET" "/v1/settings" &Scope::ALL;
        /// Replaces the settings.
        Replace = "PUT" "/v1/settings" ADMIN;
        /// Merges a patch into the settings.
        Patch = "PATCH" "/v1/settings" ADMIN;
        /// Reads what holds for a channel in a queue.
        ReadPolicy = "GET" "/v1/policy" &Scope::ALL;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_key_leads_to_one_route_and_an_operation_has_one_key() {
        let keys: BTreeSet<_> = ROUTES.iter().map(|route| route.key).collect();
        let operations: BTreeSet<_> = ROUTES.iter().map(|route| route.operation).collect();
        assert_eq!(keys.len(), ROUTES.len());
        assert_eq!(operations.len(), ROUTES.len());
        for route in ROUTES {
            assert_eq!(Route::find(route.key), Some(route));
        }
        assert_eq!(Route::find("POST /v1/settings"), None);
    }

    #[test]
    fn a_function_knows_its_own_operations_alone() {
        let read = Operation::Agents(AgentsOperation::Read);
        assert_eq!(AgentsOperation::of(read), Some(AgentsOperation::Read));
        assert_eq!(ConversationsOperation::of(read), None);
    }
}
