//! Quiet messages.

use super::summaries;
use hiatus_tests::scene::{self, AGENT, CHANNEL, Scene, message};
use serde_json::{Value, json};

fn quiet(id: &str) -> Value {
    let mut message = message(id);
    message["kind"] = json!("auto_reply");
    message
}

/// A quiet message is written like any other, and leaves the indexes alone. The settings are read with it: if it
/// opens a conversation, they say for how long.
#[tokio::test]
async fn a_quiet_message_takes_one_read_more_than_another_and_touches_no_list() {
    let scene = Scene::under(&scene::settings()).await;
    let (id, leave) = (&scene.id, "POST /v1/conversations/{id}/leave");
    scene.ask("leave", leave, id, AGENT, &json!({})).await;
    let takes = async |name: &str| {
        let body = quiet(name);
        let asked = scene.ask("inbound-message", "POST /v1/messages", "", CHANNEL, &body);
        let (_, calls) = asked.await;
        calls
    };
    let measured = [("quiet message into what is left", takes("quiet").await)];
    let promised = [(
        "quiet message into what is left",
        "GetItem 1, BatchGetItem 3, TransactWriteItems 6+0",
    )];
    summaries(measured, promised);
}
