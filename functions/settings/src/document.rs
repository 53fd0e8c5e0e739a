//! The settings' document, as an administrator sends it. Here an unknown field is refused: a
//! setting that is spelt wrong must not look as if it were set.

use hiatus_domain::settings::{
    AtCapacity, Channels, LeavePolicy, MAX_CHANNELS, OnReply, PausePolicy, Settings,
};
use hiatus_domain::text::ChannelName;
use hiatus_lambda::http::{Problem, field, seconds};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    leave: Leave,
    pause: Pause,
    channels: Vec<String>,
    history: History,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leave {
    enabled: bool,
    on_reply: Reply,
    window_seconds: i64,
    custom_routing_timeout_seconds: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pause {
    enabled: bool,
    time_limit_seconds: i64,
    at_capacity: Capacity,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    retention_seconds: i64,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reply {
    NewTask,
    CustomRouting,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Capacity {
    Queue,
    Wait,
    Refuse,
}

impl Document {
    /// The document as settings, every value within its range.
    pub(crate) fn parse(self) -> Result<Settings, Problem> {
        let settings = Settings {
            version: 0,
            leave: LeavePolicy {
                enabled: self.leave.enabled,
                on_reply: match self.leave.on_reply {
                    Reply::NewTask => OnReply::NewTask,
                    Reply::CustomRouting => OnReply::CustomRouting,
                },
                window: seconds("leave.window_seconds", self.leave.window_seconds)?,
                custom_routing_timeout: seconds(
                    "leave.custom_routing_timeout_seconds",
                    self.leave.custom_routing_timeout_seconds,
                )?,
            },
            pause: PausePolicy {
                enabled: self.pause.enabled,
                time_limit: seconds("pause.time_limit_seconds", self.pause.time_limit_seconds)?,
                at_capacity: match self.pause.at_capacity {
                    Capacity::Queue => AtCapacity::Queue,
                    Capacity::Wait => AtCapacity::Wait,
                    Capacity::Refuse => AtCapacity::Refuse,
                },
            },
            channels: channels(self.channels)?,
            retention: seconds("history.retention_seconds", self.history.retention_seconds)?,
            outbox: None,
        };
        settings.check().map_err(|bad| {
            Problem::invalid(
                bad.field,
                format!("must be from {} to {}", bad.min, bad.max),
            )
        })?;
        Ok(settings)
    }
}

/// `["*"]` is every channel.
fn channels(names: Vec<String>) -> Result<Channels, Problem> {
    if names.iter().any(|name| name == "*") {
        return Ok(Channels::All);
    }
    if names.len() > MAX_CHANNELS {
        return Err(Problem::invalid(
            "channels",
            format!("may name at most {MAX_CHANNELS}"),
        ));
    }
    let parsed = names
        .into_iter()
        .map(|name| field("channels", ChannelName::parse(name)));
    Ok(Channels::Only(parsed.collect::<Result<_, _>>()?))
}
