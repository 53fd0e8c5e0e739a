//! The settings.

use hiatus_domain::settings::{AtCapacity, Channels, OnReply, Settings};
use serde_json::{Value, json};

/// The settings, exactly as they can be put back.
pub fn settings(settings: &Settings) -> Value {
    let on_reply = match settings.leave.on_reply {
        OnReply::NewTask => "new_task",
        OnReply::CustomRouting => "custom_routing",
    };
    let at_capacity = match settings.pause.at_capacity {
        AtCapacity::Queue => "queue",
        AtCapacity::Wait => "wait",
        AtCapacity::Refuse => "refuse",
    };
    let channels = match &settings.channels {
        Channels::All => json!(["*"]),
        Channels::Only(channels) => channels
            .iter()
            .map(|channel| json!(channel.as_str()))
            .collect(),
    };
    json!({
        "leave": {
            "enabled": settings.leave.enabled,
            "on_reply": on_reply,
            "window_seconds": settings.leave.window.num_seconds(),
            "custom_routing_timeout_seconds": settings.leave.custom_routing_timeout.num_seconds(),
        },
        "pause": {
            "enabled": settings.pause.enabled,
            "time_limit_seconds": settings.pause.time_limit.num_seconds(),
            "at_capacity": at_capacity,
        },
        "channels": channels,
        "history": { "retention_seconds": settings.retention.num_seconds() },
    })
}
