//! Promise 26: a webhook that is not signed changes nothing; one that is, is taken in once.

use crate::support::twilio::{Twilio, token};
use crate::support::whatsapp::{APP, WhatsApp, text};
use crate::support::{Answer, EVE, World, items};
use futures_util::future::join_all;
use hiatus_tests::delivery::{encoded, signature_of_meta as sign, signature_of_twilio};
use serde_json::json;

const US: &str = "+15559999";
const ANN: &str = "15550001";

/// How many messages the customer has sent on this channel, in how many conversations.
async fn messages(world: &World, channel: &str) -> (usize, usize) {
    let path = format!("/v1/customers?channel={channel}&address=%2B{ANN}");
    let list = world.read(&path, EVE).await;
    let found = list["conversations"].as_array().unwrap();
    let mut count = 0;
    for one in found {
        count += usize::try_from(one["last_message"]["seq"].as_u64().unwrap()).unwrap();
    }
    (found.len(), count)
}

#[tokio::test]
async fn promise_26_whatever_is_sent_again_and_at_once_is_one_message() {
    let world = World::on().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    for n in 0..3 {
        let sid = format!("SM{n}");
        let from = format!("+{ANN}");
        let eight = (0..8).map(|_| twilio.writes(&from, &sid, "Any news?"));
        for answer in join_all(eight).await {
            assert_eq!(answer.is(200), "<Response/>");
        }
        let batch = [
            text(ANN, &format!("wamid.{n}")),
            text(ANN, &format!("wamid.{n}")),
        ];
        let eight = (0..8).map(|_| whatsapp.delivers(&batch));
        for answer in join_all(eight).await {
            assert_eq!(answer.is(200)["messages"], 2);
        }
    }
    assert_eq!(messages(&world, "sms").await, (1, 3));
    assert_eq!(messages(&world, "whatsapp").await, (1, 3));
}

/// A request at a hook, with these headers.
async fn posts(world: &World, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut call = world.anonymous("POST", path).raw(body.to_owned());
    for (name, value) in headers {
        call = call.header(name, value);
    }
    call.send().await
}

#[tokio::test]
async fn promise_26_no_proof_opens_the_hook_of_another_connection_or_provider() {
    let world = World::on().await;
    let twilio = Twilio::connected(&world, "tw-main", US).await;
    let _other = Twilio::connected(&world, "tw-other", "+15558888").await;
    let whatsapp = WhatsApp::connected(&world, "wa-main", "106").await;
    let before = items(&world).await;
    let form = twilio.text(&format!("+{ANN}"), "SM1", "Any news?");
    let url = |path: &str| format!("{}{path}", world.system.url());
    let batch = whatsapp.batch(&[text(ANN, "wamid.1")]).to_string();
    let kind = ("content-type", "application/x-www-form-urlencoded");
    for path in [
        "/v1/hooks/tw-main",
        "/v1/hooks/tw-other",
        "/v1/hooks/wa-main",
        "/v1/hooks/none",
    ] {
        let others = if path.ends_with("tw-main") {
            "tw-other"
        } else {
            "tw-main"
        };
        let by_twilio = signature_of_twilio(&token(others), &url(path), &form);
        let by_meta = sign(APP, &batch);
        for (headers, body, status) in [
            (
                vec![kind, ("x-twilio-signature", by_twilio.as_str())],
                encoded(&form),
                403,
            ),
            (vec![kind, ("x-twilio-signature", "")], encoded(&form), 403),
            (
                vec![("x-hub-signature-256", by_meta.as_str())],
                format!("{batch} "),
                403,
            ),
            (vec![("x-hub-signature-256", "sha256=")], batch.clone(), 403),
            (
                vec![
                    ("webhook-id", "m"),
                    ("webhook-timestamp", "1"),
                    ("webhook-signature", "v1,"),
                ],
                batch.clone(),
                401,
            ),
            (vec![kind], encoded(&form), 401),
        ] {
            let answer = posts(&world, path, &headers, &body).await;
            assert_eq!(answer.status, status, "{path} {headers:?}");
        }
        if !path.ends_with("wa-main") {
            let headers = [("x-hub-signature-256", by_meta.as_str())];
            let answer = posts(&world, path, &headers, &batch).await;
            assert_eq!(answer.status, 403, "{path}");
        }
    }
    assert_eq!(items(&world).await, before);
    let signature = sign(APP, &batch);
    let headers = [("x-hub-signature-256", signature.as_str())];
    let good = posts(&world, "/v1/hooks/wa-main", &headers, &batch).await;
    let taken = json!({"messages": 1, "statuses": 0, "ignored": 0, "unreadable": 0});
    assert_eq!(good.is(200), taken);
}
