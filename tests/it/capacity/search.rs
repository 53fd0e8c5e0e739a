//! `GET /v1/conversations`.

use super::summaries;
use hiatus_domain::Duration;
use hiatus_domain::priority::Priority;
use hiatus_domain::settings::Settings;
use hiatus_domain::text::QueueName;
use hiatus_tests::crowd;
use hiatus_tests::scene::{AGENT, Scene, agent_id};
use hiatus_tests::seed::request;
use serde_json::Value;

/// What `docs/OPERATIONS.md` says of a page of 50 conversations.
const PAGES: [(&str, &str); 6] = [
    ("state=pause", DUE),
    ("state=inactive", DUE),
    ("status=pending&queue=elsewhere", WAITING),
    (
        "status=assigned",
        "Query 0.5, BatchGetItem 1, BatchGetItem 1, BatchGetItem 2",
    ),
    (
        "status=assigned&agent_id=me",
        "BatchGetItem 1, BatchGetItem 1, BatchGetItem 2",
    ),
    (
        "channel=whatsapp&address=%2B15550001",
        "Query 1, BatchGetItem 1, BatchGetItem 2",
    ),
];

/// The four shards of a list, the conversations of the page, and the last message of each, with the settings.
const DUE: &str = "Query 0.5, Query 0.5, Query 0.5, Query 0.5, BatchGetItem 50, BatchGetItem 51";
/// What waits for one agent before what waits for all.
const WAITING: &str = "Query 0.5, Query 0.5, Query 0.5, Query 0.5, Query 0.5, Query 0.5, Query 0.5, Query 0.5, BatchGetItem 50, BatchGetItem 51";

/// Of each state as many as fill two pages; nothing is written for a list but the lists' entries that there are
/// without the search.
#[tokio::test]
async fn a_page_of_conversations_reads_its_list_and_its_conversations() {
    let scene = Scene::set().await;
    let given = scene.conversation().await;
    let (agent, now, policy) = (agent_id(), given.opened_at, Settings::default().leave);
    let queue = QueueName::parse("elsewhere").unwrap();
    let crowd = (0..300).map(|n| {
        let until = now + Duration::days(3) + Duration::milliseconds(i64::try_from(n).unwrap());
        let state = match n % 3 {
            0 => crowd::paused(n, &agent, now, until),
            1 => crowd::left(&agent, now, until, policy.clone()),
            _ => crowd::waiting(&queue, Priority::default(), until),
        };
        crowd::like(&given, n, state)
    });
    crowd::put_conversations(scene.system.store(), crowd).await;
    let mut measured = Vec::new();
    for (query, _) in PAGES {
        let who = if query.contains("me") {
            AGENT
        } else {
            ("eve", "supervisor")
        };
        let mut event = request("GET /v1/conversations", "", who, &Value::Null);
        event["rawQueryString"] = format!("limit=50&{query}").into();
        let (answer, calls) = scene.call("conversations", &event).await;
        assert_eq!(answer["statusCode"], 200, "{answer}");
        measured.push((query, calls));
    }
    summaries(measured, PAGES);
}
