//! A customer's conversations, listed and erased.

use super::summaries;
use hiatus_tests::scene::{CHANNEL, Scene, message};
use hiatus_tests::seed::request;
use serde_json::{Value, json};

/// What `docs/OPERATIONS.md` says of a customer with one conversation, which an agent has, with 10
/// messages.
const OF_A_CUSTOMER: [(&str, &str); 2] = [
    ("list", "Query 1, BatchGetItem 1, BatchGetItem 1"),
    ("erase", ERASE),
];

/// That the customer is erased; the conversations; the erasure itself; the conversation, its agent and the transition;
/// whether the agent wraps it up; the pointer; the messages with their ids, then the conversation; who has
/// read it: the directory of agents, and the marks of the one that there is.
const ERASE: &str = "PutItem 1+0, Query 1, PutItem 1+1, BatchGetItem 1, BatchGetItem 1, TransactWriteItems 4+0, BatchGetItem 1, \
    BatchGetItem 1, DeleteItem 1+0, Query 1, BatchWriteItem 20+0, BatchWriteItem 1+0, \
    Query 0.5, BatchGetItem 1";

#[tokio::test]
async fn a_customer_is_listed_and_erased_for_what_is_promised() {
    let scene = Scene::set().await;
    for n in 2..=10 {
        let message = message(&n.to_string());
        let receive = "POST /v1/messages";
        let asked = scene.ask("inbound-message", receive, "", CHANNEL, &message);
        asked.await;
    }
    let mut list = request("GET /v1/customers", "", ("eve", "supervisor"), &Value::Null);
    list["rawQueryString"] = json!("channel=whatsapp&address=%2B15550001");
    let (listed, calls) = scene.call("customers", &list).await;
    assert_eq!(listed["statusCode"], 200);
    let list = ("list", calls);
    let customer = json!({ "channel": "whatsapp", "address": "+15550001" });
    let route = "POST /v1/customers/erase";
    let (_, calls) = scene
        .ask("customers", route, "", ("ada", "admin"), &customer)
        .await;
    summaries([list, ("erase", calls)], OF_A_CUSTOMER);
}
