//! What Twilio's clients take at the Interactions API.

use super::story::{Story, Usage};
use super::{ALICE, CHANNEL, message, opened};
use hiatus_tests::flex;
use serde_json::json;
use std::fmt::Write as _;

const CHANNEL_PATH: &str = "/twilio/v1/Interactions/{interaction}/Channels/{channel}";

/// The manual's table: each step by Twilio's clients beside the API's own.
pub(super) async fn table() -> String {
    let (mut ours, id) = conversation().await;
    let wanted = json!({ "wrap_up": false, "reassign_after_seconds": 1_209_600 });
    let command = |name: &'static str| match name {
        "pause" => ("pause", "POST /v1/conversations/{id}/pause", wanted.clone()),
        "resume" => ("resume", "POST /v1/conversations/{id}/resume", json!({})),
        _ => (
            "conversations",
            "GET /v1/conversations/{id}",
            serde_json::Value::Null,
        ),
    };
    let (mut theirs, same) = conversation().await;
    let mut text = String::from(
        "| by Twilio's clients, and by the API | API requests | functions | read units | write units (table + indexes) | events |\n\
         | --- | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for (name, status) in [
        ("read", None),
        ("pause", Some("pause")),
        ("resume", Some("active")),
    ] {
        let (function, route, body) = command(name);
        let (_, own) = ours.ask(function, route, &id, ALICE, &body).await;
        let method = if status.is_some() { "POST" } else { "GET" };
        let route = format!("{method} {CHANNEL_PATH}");
        let status = status.map(|status| ("Status", status));
        let fields: Vec<_> = status
            .into_iter()
            .flat_map(|status| [status, ("Routing", r#"{"status":"closed"}"#)])
            .collect();
        let event = flex::event(&route, &same, "alice", &fields);
        let (_, facade) = theirs.answered("interactions", &event).await;
        let cell = |of: fn(&Usage) -> String| format!("{}, {}", of(&facade), of(&own));
        let cells = [
            cell(|it| it.requests.to_string()),
            cell(|it| it.invocations.to_string()),
            cell(|it| it.reads.to_string()),
            cell(|it| format!("{} + {}", it.table_writes, it.index_writes)),
            cell(|it| it.events.to_string()),
        ];
        writeln!(text, "| {name} | {} |", cells.join(" | ")).unwrap();
    }
    text
}

/// A conversation that alice has.
async fn conversation() -> (Story, String) {
    let mut story = opened(&[]).await;
    let route = "POST /v1/messages";
    let (opened, _) = story
        .ask("inbound-message", route, "", CHANNEL, &message(1))
        .await;
    let id = opened["conversation_id"].as_str().unwrap().to_owned();
    (story, id)
}
