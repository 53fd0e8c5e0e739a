//! How far an agent has read a conversation.

use super::summaries;
use hiatus_domain::Instant;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::read_mark::ReadMark;
use hiatus_store::{Committed, ReadMarks};
use hiatus_tests::recorder::Call;
use hiatus_tests::scene::{AGENT, Scene, agent_id};
use hiatus_tests::seed::request;
use serde_json::{Value, json};

/// What `docs/OPERATIONS.md` says of a mark, of one that says nothing more, and of a desk with one conversation.
const OF_AN_AGENT: [(&str, &str); 3] = [
    ("mark", "BatchGetItem 4, PutItem 1+0"),
    ("again", "BatchGetItem 4"),
    (
        "desk",
        "BatchGetItem 2, Query 0.5, BatchGetItem 1, BatchGetItem 2",
    ),
];
/// The same, where it has marks of as many conversations as are kept.
const OF_MANY: [(&str, &str); 3] = [
    ("mark", "BatchGetItem 5, PutItem 8+0"),
    ("again", "BatchGetItem 5"),
    (
        "desk",
        "BatchGetItem 3, Query 0.5, BatchGetItem 1, BatchGetItem 2",
    ),
];

#[tokio::test]
async fn a_mark_takes_what_its_agents_marks_take() {
    let scene = Scene::set().await;
    summaries(measure(&scene).await, OF_AN_AGENT);

    let scene = Scene::set().await;
    let (agent, store) = (agent_id(), scene.system.store());
    let at = Instant::UNIX_EPOCH;
    let mut marks = ReadMarks::default();
    for n in 0..500 {
        let id = ConversationId::parse(format!("01SAMPLE{n:0>18}")).unwrap();
        marks = marks.with(&id, ReadMark { seq: 1, at });
        let committed = store.commit_read_marks(&agent, &marks, at).await.unwrap();
        assert_eq!(committed, Committed::Yes);
    }
    summaries(measure(&scene).await, OF_MANY);
}

async fn measure(scene: &Scene) -> Vec<(&'static str, Vec<Call>)> {
    let mut measured = Vec::new();
    for name in ["mark", "again"] {
        let route = "POST /v1/conversations/{id}/read";
        let body = json!({ "seq": 1 });
        let (answer, calls) = scene.ask("agents", route, &scene.id, AGENT, &body).await;
        assert_eq!(answer["read_seq"], 1, "{answer}");
        measured.push((name, calls));
    }
    let desk = request("GET /v1/agents/{id}/tasks", AGENT.0, AGENT, &Value::Null);
    let (answer, calls) = scene.call("agents", &desk).await;
    assert_eq!(answer["statusCode"], 200, "{answer}");
    measured.push(("desk", calls));
    measured
}
