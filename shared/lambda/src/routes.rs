//! Every route of the HTTP API, once: the local front door serves this table, the handlers check
//! the scopes in it, and tests compare it with `openapi.yaml` and `template.yaml`.

use std::fmt;

/// What a token may do. A token's `scope` claim is a space-separated list of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Works on conversations: what is assigned to it or paused by it.
    Agent,
    /// Acts for any agent, and sees everything that is paused or left.
    Supervisor,
    /// Changes the settings.
    Admin,
    /// A channel's webhook: brings in customers' messages.
    Channel,
    /// Custom routing: gives conversations their tasks.
    Router,
}

impl Scope {
    /// Every scope there is.
    pub const ALL: [Self; 5] = [
        Self::Agent,
        Self::Supervisor,
        Self::Admin,
        Self::Channel,
        Self::Router,
    ];

    /// The scope's name in a token.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Supervisor => "supervisor",
            Self::Admin => "admin",
            Self::Channel => "channel",
            Self::Router => "router",
        }
    }

    /// The scope of this name; none where the name is somebody else's.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == name)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One endpoint: which function answers it, and which scopes may call it (any one of them is
/// enough).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The HTTP method.
    pub method: &'static str,
    /// The path in API Gateway's form, `{id}` standing for one segment.
    pub path: &'static str,
    /// The function's name, as its folder below `functions/`.
    pub function: &'static str,
    /// The scopes of which a caller needs one.
    pub scopes: &'static [Scope],
}

impl Route {
    /// API Gateway's `routeKey`: the method, a space, the path.
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

const DESK: &[Scope] = &[Scope::Agent, Scope::Supervisor];

const fn route(
    method: &'static str,
    path: &'static str,
    function: &'static str,
    scopes: &'static [Scope],
) -> Route {
    Route {
        method,
        path,
        function,
        scopes,
    }
}

/// The whole API.
pub const ROUTES: &[Route] = &[
    route("POST", "/v1/messages", "inbound-message", &[Scope::Channel]),
    route("GET", "/v1/conversations/{id}", "conversations", DESK),
    route(
        "GET",
        "/v1/conversations/{id}/messages",
        "conversations",
        DESK,
    ),
    route(
        "GET",
        "/v1/conversations/{id}/events",
        "conversations",
        DESK,
    ),
    route(
        "POST",
        "/v1/conversations/{id}/messages",
        "conversations",
        &[Scope::Agent],
    ),
    route("POST", "/v1/conversations/{id}/leave", "leave", DESK),
    route("POST", "/v1/conversations/{id}/pause", "pause", DESK),
    route("POST", "/v1/conversations/{id}/resume", "resume", DESK),
    route("POST", "/v1/conversations/{id}/end", "conversations", DESK),
    route(
        "POST",
        "/v1/conversations/{id}/tasks",
        "tasks",
        &[Scope::Router],
    ),
    route("POST", "/v1/tasks/{task_id}/complete", "tasks", DESK),
    route("PUT", "/v1/agents/{id}", "agents", DESK),
    route("GET", "/v1/agents/{id}", "agents", DESK),
    route("GET", "/v1/agents/{id}/tasks", "agents", DESK),
    route("GET", "/v1/paused", "conversations", &[Scope::Supervisor]),
    route("GET", "/v1/left", "conversations", &[Scope::Supervisor]),
    route("GET", "/v1/settings", "settings", &Scope::ALL),
    route("PUT", "/v1/settings", "settings", &[Scope::Admin]),
];
