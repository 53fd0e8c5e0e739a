//! `docs/channels/connect-a-provider.md`, word for word: what it says is sent is sent, and what it says comes back does.

use crate::repository::{file, root};
use crate::support::{ADMIN, Program, World};
use serde_json::{Value, json};
use standardwebhooks::Webhook;
use std::collections::BTreeSet;

/// The JSON of the page, in its order.
fn blocks() -> [Value; 6] {
    let page = file("docs/channels/connect-a-provider.md");
    let blocks = page.split("```json\n").skip(1);
    let blocks = blocks.map(|block| block.split("```").next().unwrap());
    let blocks: Vec<Value> = blocks
        .map(|block| serde_json::from_str(block).unwrap())
        .collect();
    blocks.try_into().unwrap()
}

fn names(object: &Value) -> BTreeSet<&String> {
    object.as_object().unwrap().keys().collect()
}

#[tokio::test]
async fn what_the_page_for_programs_says_is_what_happens() {
    let [connection, vector, received, taken, outbound, status] = blocks();
    let text = |value: &Value| value.as_str().unwrap().to_owned();

    let by_their_library = Webhook::new(&text(&vector["secret"])).unwrap();
    let at = vector["timestamp"].as_i64().unwrap();
    let body = text(&vector["body"]);
    let signed = by_their_library.sign(&text(&vector["id"]), at, body.as_bytes());
    assert_eq!(vector["signature"], signed.unwrap());

    let world = World::off().await;
    let program = Program::start().await;
    let mut described = connection;
    described["account"]["url"] = json!(program.url());
    let put = world.call("PUT", "/v1/connections/shop", ADMIN);
    let made = put.json(&described).send().await.is(201);
    let key = text(&made["secret"]);
    program.trusts(std::slice::from_ref(&key));
    let deliver = async |body: &Value| {
        let (body, now) = (body.to_string(), world.system.now().timestamp());
        let signed = Webhook::new(&key)
            .unwrap()
            .sign("msg_1", now, body.as_bytes());
        let call = world.anonymous("POST", "/v1/hooks/shop");
        let call = call.header("webhook-id", "msg_1");
        let call = call.header("webhook-timestamp", now.to_string());
        let call = call.header("webhook-signature", signed.unwrap());
        call.raw(body).send().await
    };
    world
        .settings(|settings| settings["outbound"] = json!({"web": {"deliver": true}}))
        .await;
    world.available("alice", 3).await;

    let answer = deliver(&received).await.is(201);
    assert!(names(&taken).is_subset(&names(&answer)), "{answer}");
    assert!(
        answer.get("warnings").is_none_or(|it| *it == json!([])),
        "{answer}"
    );
    for field in ["outcome", "channel_state", "seq"] {
        assert_eq!(answer[field], taken[field]);
    }
    deliver(&received).await.is(200);
    world.settle().await;

    let id = text(&answer["conversation_id"]);
    let said = json!({"message_id": "a1", "body": outbound["data"]["body"]});
    let say = world.command(("alice", "agent"), &id, "messages");
    say.json(&said).send().await.is(201);
    world.settle().await;
    let [sent] = &program.taken()[..] else {
        panic!("{:?}", program.taken());
    };
    let mut expected = outbound["data"].clone();
    expected["conversation_id"] = json!(id);
    expected["reference"] = json!(format!("{id}-2"));
    assert_eq!(*sent, expected);

    let mut report = status;
    report["data"]["reference"] = sent["reference"].clone();
    let kept = deliver(&report).await.is(200);
    assert_eq!(kept, json!({"status": "delivered", "is_news": true}));
}

#[test]
fn whatever_llms_txt_leads_to_is_there() {
    let page = file("llms.txt");
    let links = page.split("](").skip(1);
    let links: Vec<_> = links.map(|rest| rest.split(')').next().unwrap()).collect();
    assert!(links.len() > 8);
    for link in links {
        assert!(root().join(link).is_file(), "{link}");
    }
}
