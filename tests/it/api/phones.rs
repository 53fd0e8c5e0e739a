//! The simulated providers of the local system, and the phones of the customers behind them.

use crate::support::{ADMIN, Answer, EVE, World};
use chrono::{DateTime, TimeDelta, Utc};
use hiatus::by_hand::{self, Delivery};
use hiatus_tests::delivery::signature_of_meta;
use serde_json::{Value, json};

const ANN: &str = "+15550001";
const PROVIDERS: [&str; 4] = [
    "twilio_messaging",
    "whatsapp_cloud",
    "aws_sms",
    "aws_whatsapp",
];

/// Whether customers read it on WhatsApp: by Twilio it is texts, here.
fn is_whatsapp(provider: &str) -> bool {
    provider.contains("whatsapp")
}

/// A customer on a phone, and alice who answers.
struct Phone {
    world: World,
}

impl Phone {
    /// Ann has written; alice has the conversation.
    async fn of(provider: &str) -> (Self, String) {
        let phone = Self {
            world: World::on().await,
        };
        phone.world.available("alice", 3).await;
        let made = phone.put("/local/connections/main", json!({ "provider": provider }));
        made.await.is(201);
        let written = phone.writes("Any news?").await;
        assert_eq!(written["hook_status"], 200);
        phone.world.settle().await;
        let desk = phone.world.desk("alice").await;
        let id = desk["tasks"][0]["conversation_id"].as_str();
        let id = id.unwrap().to_owned();
        (phone, id)
    }

    async fn post(&self, path: &str, body: Value) -> Answer {
        let call = self.world.anonymous("POST", path);
        call.json(&body).send().await
    }

    async fn put(&self, path: &str, body: Value) -> Answer {
        self.world.anonymous("PUT", path).json(&body).send().await
    }

    async fn writes(&self, body: &str) -> Value {
        let deed = json!({"from": ANN, "body": body});
        self.post("/local/phones/main/messages", deed).await.is(200)
    }

    async fn faults(&self, faults: Value) {
        let set = self.put("/local/phones/main/faults", faults);
        set.await.is(200);
    }

    /// What is on ann's phone.
    async fn shown(&self) -> Vec<Value> {
        let path = "/local/phones/main?customer=%2B15550001";
        let shown = self.world.anonymous("GET", path).send().await.is(200);
        shown["messages"].as_array().unwrap().clone()
    }

    /// The bodies of what agents have said, and how far each has got.
    async fn got(&self) -> Vec<(String, String)> {
        let shown = self.shown().await.into_iter();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        shown
            .filter(|it| it["from"] == "business")
            .map(|it| (text(&it["body"]), text(&it["status"])))
            .collect()
    }

    async fn says(&self, id: &str, message: &str) {
        let body = json!({"message_id": message, "body": message});
        let said = self
            .world
            .command(("alice", "agent"), id, "messages")
            .json(&body);
        said.send().await.is(201);
        self.world.settle().await;
    }

    /// How each of alice's messages fares, as Hiatus has it.
    async fn fare(&self, id: &str) -> Vec<(String, Value)> {
        let path = format!("/v1/conversations/{id}/messages");
        let history = self.world.read(&path, EVE).await;
        let messages = history["messages"].as_array().unwrap().iter();
        messages
            .filter_map(|it| {
                let delivery = it["delivery"].as_object()?;
                let status = delivery["status"].as_str()?.to_owned();
                Some((status, delivery["error"]["code"].clone()))
            })
            .collect()
    }
}

fn got(messages: &[(&str, &str)]) -> Vec<(String, String)> {
    let messages = messages.iter();
    messages
        .map(|(body, status)| ((*body).to_owned(), (*status).to_owned()))
        .collect()
}

#[tokio::test]
async fn what_agents_say_is_on_the_phone_and_what_is_reported_is_in_the_history() {
    for provider in PROVIDERS.into_iter().chain(["messenger"]) {
        let (phone, id) = Phone::of(provider).await;
        phone.says(&id, "a1").await;
        phone.says(&id, "a2").await;
        let both = got(&[("a1", "delivered"), ("a2", "delivered")]);
        assert_eq!(phone.got().await, both);
        let delivered = ("delivered".to_owned(), Value::Null);
        assert_eq!(phone.fare(&id).await, [delivered.clone(), delivered]);
        let read = phone.post("/local/phones/main/read", json!({"from": ANN}));
        read.await.is(200);
        phone.world.settle().await;
        // Nobody tells whether a text is read.
        let seen = if provider == "aws_sms" {
            "delivered"
        } else {
            "read"
        };
        let read = (seen.to_owned(), Value::Null);
        assert_eq!(phone.fare(&id).await, [read.clone(), read]);
    }
}

#[tokio::test]
async fn what_agents_send_is_on_the_phone_by_its_link() {
    // AWS's texts have no files.
    let providers = PROVIDERS.into_iter().filter(|it| *it != "aws_sms");
    for provider in providers.chain(["messenger"]) {
        let (phone, id) = Phone::of(provider).await;
        let url = "https://files.example/bill.pdf?s=1%2B2";
        let file = json!({"url": url, "content_type": "application/pdf", "name": "bill.pdf"});
        let message = json!({"message_id": "a1", "media": [file]});
        let said = phone.world.command(("alice", "agent"), &id, "messages");
        said.json(&message).send().await.is(201);
        phone.world.settle().await;
        let shown = &phone.shown().await[1];
        assert_eq!(
            (&shown["body"], &shown["status"]),
            (&json!(""), &json!("delivered"))
        );
        // Twilio is told no name.
        let name = is_whatsapp(provider).then_some("bill.pdf");
        assert_eq!(shown["links"], json!([{"url": url, "name": name}]));
        assert_eq!(
            phone.fare(&id).await,
            [("delivered".to_owned(), Value::Null)]
        );
    }
}

#[tokio::test]
async fn what_is_sent_twice_is_one_message_and_a_reaction_is_none() {
    for provider in PROVIDERS {
        let (phone, id) = Phone::of(provider).await;
        let again = phone.post("/local/phones/main/repeat", json!({"from": ANN}));
        assert_eq!(again.await.is(200)["hook_status"], 200);
        phone.says(&id, "a1").await;
        let shown = phone.shown().await;
        let reaction = json!({"from": ANN, "message_id": shown[1]["id"], "emoji": "\u{1F44D}"});
        let reacted = phone.post("/local/phones/main/reactions", reaction).await;
        if is_whatsapp(provider) {
            assert_eq!(reacted.is(200)["hook_status"], 200);
            assert_eq!(phone.shown().await[1]["reaction"], "\u{1F44D}");
        } else {
            reacted.invalid("emoji");
        }
        phone.world.settle().await;
        assert_eq!(phone.world.history(&id).await.len(), 2);
    }
}

/// What WhatsApp tells of a change is no message: nothing of the history changes with it, and nobody is woken.
#[tokio::test]
async fn what_a_customer_changes_or_takes_back_changes_nothing_and_wakes_nobody() {
    let (phone, id) = Phone::of("whatsapp_cloud").await;
    phone.says(&id, "a1").await;
    phone.world.act_at_once("alice", &id, "leave").await;
    let before = phone
        .world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    let version = phone.world.get(&id).await["version"].clone();
    let deeds = [
        (
            "edits",
            json!({"from": ANN, "body": "All is well."}),
            "edited",
            "All is well.",
        ),
        ("deletions", json!({"from": ANN}), "deleted", ""),
    ];
    for (deed, body, change, shown) in deeds {
        let path = format!("/local/phones/main/{deed}");
        assert_eq!(phone.post(&path, body).await.is(200)["hook_status"], 200);
        let on_phone = phone.shown().await[0].clone();
        assert_eq!(
            (&on_phone["change"], &on_phone["body"]),
            (&json!(change), &json!(shown))
        );
    }
    phone.world.settle().await;
    let after = phone
        .world
        .read(&format!("/v1/conversations/{id}/messages"), EVE)
        .await;
    assert_eq!(after["messages"], before["messages"]);
    let left = phone.world.get(&id).await;
    assert_eq!(
        (&left["channel_state"], &left["version"]),
        (&json!("inactive"), &version)
    );
    let again = phone.post("/local/phones/main/deletions", json!({"from": ANN}));
    again.await.refused(404, "not_found");
    // Twilio tells of neither, and nothing on the phone has changed.
    let (phone, _) = Phone::of("twilio_messaging").await;
    let edit = phone.post(
        "/local/phones/main/edits",
        json!({"from": ANN, "body": "x"}),
    );
    edit.await.invalid("provider");
    assert_eq!(phone.shown().await[0]["body"], "Any news?");
}

#[tokio::test]
async fn each_trouble_that_is_asked_for_comes_out_as_is_promised() {
    for provider in PROVIDERS {
        let (phone, id) = Phone::of(provider).await;
        phone
            .faults(
                json!({"next": ["refuse", "undeliverable", "unavailable", "too_many", "time_out"]}),
            )
            .await;
        for message in ["a1", "a2", "a3", "a4", "a5"] {
            phone.says(&id, message).await;
        }
        phone.world.pass(TimeDelta::minutes(30)).await;
        phone.world.settle().await;
        let fare = phone.fare(&id).await;
        let statuses: Vec<_> = fare.iter().map(|(status, _)| &**status).collect();
        let expected = ["failed", "failed", "delivered", "delivered", "delivered"];
        assert_eq!(statuses, expected, "{provider}");
        // AWS does not say why Meta would refuse.
        let why = if provider == "aws_whatsapp" {
            "rejected"
        } else {
            "opted_out"
        };
        assert_eq!(fare[0].1, why);
        assert_eq!(fare[1].1, "bad_address");
        // Each once: who was told nothing has asked, or was told by the report.
        let there = phone.got().await;
        let there: Vec<_> = there.iter().map(|(body, _)| &**body).collect();
        assert_eq!(there, ["a2", "a3", "a4", "a5"]);
    }
}

#[tokio::test]
async fn while_the_token_is_expired_everything_waits_and_without_signal_nothing_arrives() {
    for provider in PROVIDERS {
        let (phone, id) = Phone::of(provider).await;
        phone.faults(json!({"token_expired": true})).await;
        phone.says(&id, "a1").await;
        phone.world.pass(TimeDelta::hours(1)).await;
        assert_eq!(phone.got().await, []);
        assert_eq!(phone.fare(&id).await, []);
        phone.faults(json!({"signal": false})).await;
        phone.world.pass(TimeDelta::minutes(20)).await;
        phone.world.settle().await;
        assert_eq!(phone.got().await, got(&[("a1", "sent")]));
        let deed = json!({"from": ANN, "body": "x"});
        let written = phone.post("/local/phones/main/messages", deed).await;
        written.invalid("signal");
        phone.faults(json!({})).await;
        phone.world.settle().await;
        assert_eq!(phone.got().await, got(&[("a1", "delivered")]));
    }
}

#[tokio::test]
async fn reports_in_any_order_and_twice_end_at_the_same() {
    for provider in PROVIDERS {
        for reports in ["twice", "reversed"] {
            let (phone, id) = Phone::of(provider).await;
            phone.faults(json!({ "reports": reports })).await;
            phone.says(&id, "a1").await;
            let delivered = ("delivered".to_owned(), Value::Null);
            assert_eq!(phone.fare(&id).await, [delivered]);
        }
    }
}

#[tokio::test]
async fn a_day_after_the_customers_last_message_whatsapp_delivers_nothing() {
    let (phone, id) = Phone::of("whatsapp_cloud").await;
    // Without a window of the settings the provider is the first to say so.
    let none = json!({"whatsapp": {"deliver": true, "reply_window_seconds": 0}});
    phone
        .world
        .settings(|settings| settings["outbound"] = none)
        .await;
    phone.world.pass(TimeDelta::hours(25)).await;
    phone.says(&id, "a1").await;
    let fare = phone.fare(&id).await;
    assert_eq!(fare, [("failed".to_owned(), json!("reply_window_closed"))]);
    phone.writes("Still there?").await;
    phone.says(&id, "a2").await;
    assert_eq!(phone.fare(&id).await[1].0, "delivered");
}

#[tokio::test]
async fn instagram_tells_what_was_read_and_all_before_it_was_read_too() {
    let (phone, id) = Phone::of("instagram").await;
    phone.says(&id, "a1").await;
    phone.says(&id, "a2").await;
    let accepted = ("accepted".to_owned(), Value::Null);
    assert_eq!(phone.fare(&id).await, [accepted.clone(), accepted]);
    let read = phone.post("/local/phones/main/read", json!({"from": ANN}));
    read.await.is(200);
    phone.world.settle().await;
    let read = ("read".to_owned(), Value::Null);
    assert_eq!(phone.fare(&id).await, [read.clone(), read.clone()]);
    phone.says(&id, "a3").await;
    assert_eq!(phone.fare(&id).await[2].0, "accepted", "it came later");
}

/// Where the chat is open, a message is read before its report of being delivered has been heard.
#[tokio::test]
async fn what_a_page_says_was_read_by_a_time_is_what_was_said_by_then() {
    let (phone, id) = Phone::of("messenger").await;
    for message in ["a1", "a2", "a3"] {
        phone.says(&id, message).await;
        phone.world.pass(TimeDelta::seconds(1)).await;
    }
    let path = format!("/v1/conversations/{id}/messages");
    let history = phone.world.read(&path, EVE).await;
    let said = history["messages"][2]["at"].as_str().unwrap();
    let said: DateTime<Utc> = said.parse().unwrap();
    let page = phone.world.read("/v1/connections/main", EVE).await["account"]["page_id"].clone();
    let watermark = said.timestamp_millis();
    let event = json!({"sender": {"id": &ANN[1..]}, "read": {"watermark": watermark}});
    let entry = json!([{"id": page, "messaging": [event]}]);
    let body = json!({"object": "page", "entry": entry}).to_string();
    let call = phone.world.anonymous("POST", "/v1/hooks/main");
    let call = call.header("content-type", "application/json");
    let call = call.header("x-hub-signature-256", signature_of_meta("simulated", &body));
    call.raw(body).send().await.is(200);
    let fare = phone.fare(&id).await.into_iter();
    let fare: Vec<_> = fare.map(|(status, _)| status).collect();
    assert_eq!(fare, ["read", "read", "delivered"]);
}

#[tokio::test]
async fn a_page_says_at_once_that_the_customer_has_not_written_for_a_day_unless_a_person_may_answer()
 {
    for provider in ["messenger", "instagram"] {
        let (phone, id) = Phone::of(provider).await;
        let none = json!({provider: {"deliver": true, "reply_window_seconds": 0}});
        let set = |settings: &mut Value| settings["outbound"] = none;
        phone.world.settings(set).await;
        phone.world.pass(TimeDelta::hours(25)).await;
        phone.says(&id, "a1").await;
        let refused = ("failed".to_owned(), json!("reply_window_closed"));
        assert_eq!(phone.fare(&id).await, [refused], "{provider}");
        let known = phone.world.read("/v1/connections/main", EVE).await;
        let mut account = known["account"].clone();
        account["human_agent"] = json!(true);
        let body = json!({"provider": provider, "account": account});
        phone.put("/local/connections/main", body).await.is(200);
        phone.says(&id, "a2").await;
        let bodies: Vec<_> = phone.got().await.into_iter().map(|it| it.0).collect();
        assert_eq!(bodies, ["a2"], "{provider}");
    }
}

#[tokio::test]
async fn an_answer_of_metas_that_is_lost_doubles_nothing_where_the_page_hears_of_it() {
    let (phone, id) = Phone::of("messenger").await;
    phone.faults(json!({"next": ["time_out"]})).await;
    phone.says(&id, "a1").await;
    phone.world.pass(TimeDelta::minutes(5)).await;
    assert_eq!(phone.got().await, got(&[("a1", "delivered")]));
    assert_eq!(phone.fare(&id).await[0].0, "delivered");
}

#[tokio::test]
async fn a_text_beside_a_file_is_refused_before_it_is_said_to_a_page() {
    let (phone, id) = Phone::of("messenger").await;
    let file = json!({"url": "https://files.example/a.png", "content_type": "image/png"});
    let message = json!({"message_id": "a1", "body": "Look", "media": [file]});
    let said = phone.world.command(("alice", "agent"), &id, "messages");
    said.json(&message).send().await.is(422);
    assert_eq!(phone.got().await, []);
}

#[tokio::test]
async fn customers_of_a_page_take_back_what_their_provider_tells_of() {
    for (provider, told) in [("messenger", 422), ("instagram", 200)] {
        let (phone, _) = Phone::of(provider).await;
        let edit = json!({"from": ANN, "body": "Any news today?"});
        phone.post("/local/phones/main/edits", edit).await.is(200);
        let delete = json!({ "from": ANN });
        phone
            .post("/local/phones/main/deletions", delete)
            .await
            .is(told);
        phone.world.settle().await;
        let desk = phone.world.desk("alice").await;
        assert_eq!(desk["tasks"].as_array().unwrap().len(), 1, "{provider}");
    }
}

#[tokio::test]
async fn a_template_goes_when_free_text_goes_no_more() {
    for provider in PROVIDERS {
        let channel = if is_whatsapp(provider) {
            "whatsapp"
        } else {
            "sms"
        };
        let (phone, id) = Phone::of(provider).await;
        let day = json!({channel: {"deliver": true, "reply_window_seconds": 86_400}});
        let set = |settings: &mut Value| settings["outbound"] = day;
        phone.world.settings(set).await;
        phone.world.pass(TimeDelta::hours(25)).await;
        let template = json!({"name": "HX1", "language": "en", "variables": ["Ann", "42"]});
        let said = json!({"message_id": "a1", "body": "Hello Ann", "template": template});
        let call = phone.world.command(("alice", "agent"), &id, "messages");
        call.json(&said).send().await.is(201);
        phone.world.settle().await;
        // AWS's texts have no templates: what the customer is to read goes.
        let text = if provider == "aws_sms" {
            "Hello Ann"
        } else {
            "HX1 (Ann, 42)"
        };
        let shown = [(text, "delivered")];
        assert_eq!(phone.got().await, got(&shown), "{provider}");
        assert_eq!(phone.fare(&id).await[0].0, "delivered");
    }
}

/// Where a pause costs more than it seems to: two weeks of it against a window of a day.
#[tokio::test]
async fn after_a_pause_of_two_weeks_a_template_goes_out_by_whatsapp_and_that_it_is_read_comes_back()
{
    let (phone, id) = Phone::of("whatsapp_cloud").await;
    phone.world.act_at_once("alice", &id, "pause").await;
    let window = phone.world.get(&id).await["reply_window"].clone();
    assert_eq!(window["open"], true);
    let paused = phone.world.read("/v1/paused", EVE).await;
    let closes_at = &paused["paused"][0]["pause"]["reply_window_closes_at"];
    assert_eq!(*closes_at, window["closes_at"], "{paused}");
    phone.world.pass(TimeDelta::days(14)).await;
    let back = phone.world.get(&id).await;
    assert_eq!(back["channel_state"], "active");
    assert_eq!(back["task"]["agent_id"], "alice");
    assert_eq!(back["reply_window"]["open"], false, "templates only");
    let say = async |body: Value| {
        let call = phone.world.command(("alice", "agent"), &id, "messages");
        let said = call.json(&body).send().await;
        phone.world.settle().await;
        said
    };
    let free = say(json!({"message_id": "a1", "body": "Here is the part."})).await;
    free.refused(409, "reply_window_closed");
    assert_eq!(phone.got().await, []);
    let template = json!({"name": "order_update", "language": "en_US", "variables": ["Ann"]});
    let said = json!({"message_id": "a2", "body": "There is news, Ann.", "template": template});
    say(said).await.is(201);
    assert_eq!(
        phone.got().await,
        got(&[("order_update (Ann)", "delivered")])
    );
    assert_eq!(
        phone.fare(&id).await,
        [("delivered".to_owned(), Value::Null)]
    );
    let read = phone.post("/local/phones/main/read", json!({"from": ANN}));
    read.await.is(200);
    phone.world.settle().await;
    // Meta reports under our mark and no other: what is not marked as ours is ignored.
    assert_eq!(phone.fare(&id).await, [("read".to_owned(), Value::Null)]);
    phone.writes("At last.").await;
    say(json!({"message_id": "a3", "body": "Here is the part."}))
        .await
        .is(201);
    assert_eq!(phone.got().await[1].0, "Here is the part.");
}

#[tokio::test]
async fn the_phones_are_listed_and_what_is_none_of_theirs_is_refused() {
    let (phone, _) = Phone::of("twilio_messaging").await;
    let web = json!({"provider": "webhook", "channel": "web", "business_address": "shop"});
    let put = phone.world.call("PUT", "/v1/connections/shop", ADMIN);
    put.json(&web).send().await.is(201);
    let list = phone.world.anonymous("GET", "/local/phones").send().await;
    let list = list.is(200);
    assert_eq!(list["phones"].as_array().unwrap().len(), 1);
    assert_eq!(list["phones"][0]["connection"], "main");
    assert_eq!(list["phones"][0]["customers"], json!([ANN]));
    let ann = json!({"from": ANN, "body": "x"});
    for nobodys in ["shop", "nobody", "A"] {
        let path = format!("/local/phones/{nobodys}/messages");
        phone
            .post(&path, ann.clone())
            .await
            .refused(404, "not_found");
    }
    let messages = "/local/phones/main/messages";
    phone
        .post(messages, json!({"from": ANN, "body": " "}))
        .await
        .invalid("body");
    phone
        .post(messages, json!({"from": "", "body": "x"}))
        .await
        .invalid("from");
    phone
        .post(messages, json!([]))
        .await
        .refused(422, "invalid");
    let unknown = json!({"next": ["nothing of the sort"]});
    let set = phone.put("/local/phones/main/faults", unknown).await;
    set.refused(422, "invalid");
    let many = json!({"next": vec!["refuse"; 101]});
    phone
        .put("/local/phones/main/faults", many)
        .await
        .invalid("next");
    let other = json!({"provider": "webhook"});
    phone
        .put("/local/connections/b", other)
        .await
        .invalid("provider");
    let taken = json!({"provider": "twilio_messaging"});
    phone
        .put("/local/connections/b", taken)
        .await
        .refused(422, "address_taken");
}

#[tokio::test]
async fn a_message_is_delivered_at_a_hook_by_hand_as_its_provider_signs_it() {
    for (provider, account) in [
        (PROVIDERS[0], None),
        (PROVIDERS[0], Some("AC00000000000000000000000000000001")),
        (PROVIDERS[1], None),
    ] {
        let world = World::on().await;
        let put = world.anonymous("PUT", "/local/connections/main");
        let made = put.json(&json!({ "provider": provider })).send().await;
        let url = format!(
            "{}#rc=5&rp=5xx,ct,rt",
            made.is(201)["hook_url"].as_str().unwrap()
        );
        let is_twilio = provider == PROVIDERS[0];
        let by = async |secret| {
            let delivery = Delivery {
                is_twilio,
                url: &url,
                secret,
                account,
                to: "+15559999",
                from: ANN,
                text: "Any news?",
            };
            by_hand::deliver(&delivery).await.unwrap().status
        };
        assert_eq!(by("another").await, 403, "{provider}");
        // Of another account, whoever has signed.
        let status = if account.is_some() { 403 } else { 200 };
        assert_eq!(by("simulated").await, status, "{provider}");
        let channel = if is_twilio { "sms" } else { "whatsapp" };
        let path = format!("/v1/customers?channel={channel}&address=%2B15550001");
        let list = world.read(&path, EVE).await;
        let opened = list["conversations"].as_array().unwrap().len();
        assert_eq!(opened, usize::from(status == 200), "{provider}");
    }
}
