//! E-mail that goes out by SES: what agents say, in the threads that customers' programs know.

use crate::support::shelf::{Served, Shelf};
use crate::support::{ADMIN, Answer, EVE, World, agent};
use chrono::TimeDelta;
use hiatus_tests::recorder::Recorded;
use serde_json::{Value, json};

const ANN: &str = "ann@home.example";
const HELP: &str = "help@shop.example";

/// A shop whose mailbox the local system plays, with alice, who answers.
struct Shop {
    world: World,
}

impl Shop {
    async fn open() -> Self {
        let world = World::on().await;
        world.available("alice", 5).await;
        let put = world.anonymous("PUT", "/local/connections/help");
        put.json(&json!({"provider": "ses"})).send().await.is(201);
        Self { world }
    }

    /// Ann writes from home; her conversation, which alice has.
    async fn writes(&self, body: &str) -> String {
        let deed = json!({"from": ANN, "body": body});
        let written = self
            .world
            .anonymous("POST", "/local/phones/help/messages")
            .json(&deed);
        assert_eq!(written.send().await.is(200)["hook_status"], 200);
        self.world.settle().await;
        let mut all = self.conversations().await;
        all.remove(0)
    }

    /// Ann's conversations, the newest first.
    async fn conversations(&self) -> Vec<String> {
        let path = "/v1/customers?channel=email&address=ann%40home.example";
        let list = self.world.read(path, EVE).await;
        let all = list["conversations"].as_array().unwrap().iter();
        all.map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    }

    async fn say(&self, id: &str, message: &Value) -> Answer {
        let said = self.world.command(agent("alice"), id, "messages");
        said.json(message).send().await
    }

    async fn says(&self, id: &str, name: &str) {
        let message = json!({"message_id": name, "body": name});
        self.say(id, &message).await.is(201);
        self.world.settle().await;
    }

    async fn faults(&self, faults: &Value) {
        let set = self
            .world
            .anonymous("PUT", "/local/phones/help/faults")
            .json(faults);
        set.send().await.is(200);
    }

    /// What ann has got: each mail, with how far it has come.
    async fn got(&self) -> Vec<(String, String)> {
        let mails = self.mails().await.into_iter();
        mails
            .map(|it| (text(&it["body"]), text(&it["status"])))
            .collect()
    }

    async fn mails(&self) -> Vec<Value> {
        let path = "/local/phones/help?customer=ann%40home.example";
        let shown = self.world.anonymous("GET", path).send().await.is(200);
        let all = shown["messages"].as_array().unwrap().clone();
        all.into_iter()
            .filter(|it| it["from"] == "business")
            .collect()
    }

    /// The deliveries of what alice has said.
    async fn deliveries(&self, id: &str) -> Vec<Value> {
        let path = format!("/v1/conversations/{id}/messages");
        let page = self.world.read(&path, EVE).await;
        let all = page["messages"].as_array().unwrap().iter();
        all.map(|it| it["delivery"].clone())
            .filter(|it| !it.is_null())
            .collect()
    }

    async fn check(&self) -> Value {
        let check = self
            .world
            .call("POST", "/v1/connections/help/check", ADMIN)
            .json(&json!({}));
        check.send().await.is(200)
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn mail(body: &str, status: &str) -> (String, String) {
    (body.to_owned(), status.to_owned())
}

#[tokio::test]
async fn an_answer_goes_out_by_mail_and_what_answers_it_finds_its_conversation() {
    let shop = Shop::open().await;
    let id = shop.writes("My bill\n\nIt is wrong.").await;
    shop.says(&id, "I will look.").await;
    let got = shop.got().await;
    assert_eq!(got, [mail("Re: My bill\n\nI will look.", "delivered")]);
    let deliveries = shop.deliveries(&id).await;
    assert_eq!(deliveries[0]["status"], "delivered", "{deliveries:?}");
    shop.world.act_at_once("alice", &id, "leave").await;
    // Her program names the answer, and nothing else.
    assert_eq!(shop.writes("Thank you.").await, id);
    assert_eq!(shop.conversations().await, std::slice::from_ref(&id));
    assert_eq!(shop.world.get(&id).await["channel_state"], "active");
    // To her second mail the next answer is, in the thread of the first.
    shop.says(&id, "It is right now.").await;
    let mails = shop.mails().await;
    let thread = shop.world.get(&id).await["thread"].clone();
    let hers = shop.world.history(&id).await;
    assert_eq!(thread, hers[0]);
    assert_eq!(mails[0]["answers"], json!([hers[0], hers[0]]));
    assert_eq!(mails[1]["answers"], json!([hers[0], hers[2], hers[2]]));
    assert_eq!(shop.writes("So it is.").await, id);
}

#[tokio::test]
async fn a_first_word_begins_a_thread_of_its_own() {
    let shop = Shop::open().await;
    let other = shop.writes("My bill\n\nIt is wrong.").await;
    let word = json!({
        "channel": "email", "to": "bob@home.example", "from": HELP, "message_id": "w1", "body": "Your parcel is here.",
        "attributes": {"email": {"subject": "Parcel 7"}},
    });
    let said = shop.world.call("POST", "/v1/conversations", agent("alice"));
    let opened = said.json(&word).send().await.ok();
    let id = text(&opened["id"]);
    shop.world.settle().await;
    shop.says(&id, "It waits until Friday.").await;
    let path = "/local/phones/help?customer=bob%40home.example";
    let shown = shop.world.anonymous("GET", path).send().await.is(200);
    let mails = shown["messages"].as_array().unwrap();
    let bodies: Vec<_> = mails.iter().map(|it| text(&it["body"])).collect();
    // The second names the first, whose thread it is in.
    let expected = [
        "Parcel 7\n\nYour parcel is here.",
        "Re: Parcel 7\n\nIt waits until Friday.",
    ];
    assert_eq!(bodies, expected);
    let first = format!("{}@email.amazonses.com", text(&mails[0]["id"]));
    assert_eq!(mails[0]["answers"], json!([]));
    assert_eq!(mails[1]["answers"], json!([first, first]));
    let deed = json!({"from": "bob@home.example", "body": "I will come."});
    let written = shop
        .world
        .anonymous("POST", "/local/phones/help/messages")
        .json(&deed);
    written.send().await.is(200);
    let history = shop.world.history(&id).await;
    assert_eq!(history.len(), 3, "{history:?}");
    assert_ne!(id, other);
}

#[tokio::test]
async fn a_mail_whose_answer_is_lost_is_proven_by_its_event_and_sent_once() {
    let shop = Shop::open().await;
    let id = shop.writes("My bill\n\nIt is wrong.").await;
    shop.faults(&json!({"next": ["time_out"]})).await;
    shop.says(&id, "I will look.").await;
    shop.world.pass(TimeDelta::minutes(5)).await;
    assert_eq!(shop.got().await.len(), 1);
    let deliveries = shop.deliveries(&id).await;
    assert_eq!(deliveries[0]["status"], "delivered", "{deliveries:?}");
    // What was never answered is known all the same by whoever answers it.
    assert_eq!(shop.writes("Thank you.").await, id);
}

#[tokio::test]
async fn a_mail_that_ses_has_is_not_sent_again_whatever_fails_before_that_is_written_down() {
    let shop = Shop::open().await;
    let id = shop.writes("My bill\n\nIt is wrong.").await;
    // Where the mail is, and that it is settled.
    for operation in ["PutItem", "TransactWriteItems"] {
        shop.world.system.go_quiet().await;
        let message = json!({"message_id": operation, "body": operation});
        shop.say(&id, &message).await.is(201);
        let functions = Recorded::on(&shop.world.system).await;
        functions.refuse(Some(operation));
        let detail = json!({"conversation_id": id, "seq": 2, "from": "agent"});
        let said = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
        let (told, _) = functions
            .invoke("deliver", said.to_string().as_bytes())
            .await;
        assert!(told.is_err(), "{operation}");
        functions.refuse(None);
        shop.world.pass(TimeDelta::minutes(5)).await;
        let got = shop.got().await;
        let body = format!("Re: My bill\n\n{operation}");
        let of_this = got.iter().filter(|(said, _)| *said == body);
        assert_eq!(of_this.count(), 1, "{got:?}");
    }
    let deliveries = shop.deliveries(&id).await;
    assert!(
        deliveries.iter().all(|it| it["status"] == "delivered"),
        "{deliveries:?}"
    );
}

#[tokio::test]
async fn what_goes_wrong_is_told_and_what_passes_is_tried_again() {
    let shop = Shop::open().await;
    let id = shop.writes("My bill\n\nIt is wrong.").await;
    shop.faults(&json!({"next": ["undeliverable", "refuse", "unavailable"]}))
        .await;
    for name in ["one", "two", "three"] {
        shop.says(&id, name).await;
    }
    shop.faults(&json!({"next": ["too_many"]})).await;
    shop.says(&id, "four").await;
    shop.world.pass(TimeDelta::minutes(30)).await;
    let deliveries = shop.deliveries(&id).await;
    let fared: Vec<_> = deliveries
        .iter()
        .map(|it| (text(&it["status"]), it["error"]["code"].clone()))
        .collect();
    let failed = |code: &str| ("failed".to_owned(), json!(code));
    let delivered = ("delivered".to_owned(), Value::Null);
    let expected = [
        failed("bad_address"),
        failed("rejected"),
        delivered.clone(),
        delivered,
    ];
    assert_eq!(fared, expected);
    assert_eq!(
        deliveries[0]["error"]["provider_code"],
        "Bounce.Permanent.General"
    );
}

#[tokio::test]
async fn nothing_is_sent_to_what_is_no_mailbox() {
    let shop = Shop::open().await;
    let word = json!({
        "channel": "email", "from": "Ann <ann@home.example>, eve@evil.example", "to": HELP, "message_id": "m1", "body": "Hello?",
    });
    let opened = shop.world.message(&word).await.ok();
    let id = text(&opened["conversation_id"]);
    shop.world.settle().await;
    shop.says(&id, "Hello.").await;
    let deliveries = shop.deliveries(&id).await;
    assert_eq!(deliveries[0]["status"], "failed");
    assert_eq!(deliveries[0]["error"]["code"], "bad_address");
    let phones = shop.world.anonymous("GET", "/local/phones").send().await;
    assert_eq!(phones.is(200)["phones"][0]["customers"], json!([]));
}

#[tokio::test]
async fn files_go_with_a_mail_and_one_that_cannot_be_had_is_not_left_out() {
    let shop = Shop::open().await;
    let shelf = Shelf::start().await;
    shelf.puts("/bill", Served::File("application/pdf", b"%PDF".to_vec()));
    let id = shop.writes("My bill\n\nWhere is it?").await;
    let url = |path: &str| format!("{}{path}", shelf.url);
    let with = |name: &str, path: &str| {
        let file = json!({"url": url(path), "content_type": "application/pdf", "name": "bill.pdf"});
        json!({"message_id": name, "body": name, "media": [file]})
    };
    shop.say(&id, &with("here", "/bill")).await.is(201);
    shop.world.settle().await;
    let mails = shop.mails().await;
    assert_eq!(mails[0]["body"], "Re: My bill\n\nhere");
    assert_eq!(mails[0]["links"][0]["name"], "bill.pdf");
    shop.say(&id, &with("gone", "/nowhere")).await.is(201);
    shop.world.settle().await;
    assert_eq!(shop.mails().await.len(), 1);
    let deliveries = shop.deliveries(&id).await;
    let error = &deliveries[1]["error"];
    assert_eq!(
        (&error["code"], &error["provider_code"]),
        (&json!("rejected"), &json!("gone"))
    );
}

#[tokio::test]
async fn a_check_asks_ses_for_the_mailbox_and_where_its_events_go() {
    let shop = Shop::open().await;
    let well = shop.check().await;
    assert_eq!(well["ok"], true, "{well}");
    let names: Vec<_> = well["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| text(&it["name"]))
        .collect();
    assert_eq!(names, ["enabled", "outbound", "account", "hook"]);
    shop.faults(&json!({"token_expired": true})).await;
    let refused = shop.check().await;
    assert_eq!(refused["ok"], false, "{refused}");
}

#[tokio::test]
async fn a_mailbox_has_what_ses_needs_and_nothing_else() {
    let shop = Shop::open().await;
    let put = async |account: Value| {
        let body = json!({
            "provider": "ses", "channel": "email", "business_address": "sales@shop.example", "account": account,
        });
        let put = shop
            .world
            .call("PUT", "/v1/connections/sales", ADMIN)
            .json(&body);
        put.send().await
    };
    let whole =
        json!({"identity": "shop.example", "configuration_set": "hiatus", "from_name": "Shop"});
    let made = put(whole.clone()).await.ok();
    for (name, value) in whole.as_object().unwrap() {
        assert_eq!(made["account"][name], *value, "{name}");
    }
    put(json!({})).await.ok();
    let named = json!({
        "provider": "ses", "channel": "email", "business_address": "Shop <sales@shop.example>",
    });
    let named_so = shop.world.call("PUT", "/v1/connections/named", ADMIN);
    let refused = named_so.json(&named).send().await;
    refused.invalid("business_address");
    for (name, bad) in [
        ("identity", "shop example"),
        ("configuration_set", "a/b"),
        ("phone_number_id", "106"),
    ] {
        let mut account = whole.clone();
        account[name] = json!(bad);
        put(account).await.invalid(&format!("account.{name}"));
    }
}

#[tokio::test]
async fn a_mailbox_on_two_channels_hears_of_its_own_mails_by_both() {
    let shop = Shop::open().await;
    let other = json!({"provider": "ses", "channel": "post", "business_address": HELP, "account": {"configuration_set": "hiatus"}});
    let put = shop.world.call("PUT", "/v1/connections/post", ADMIN);
    put.json(&other).send().await.ok();
    let settings = json!({"outbound": {"post": {"deliver": true}}});
    let on = shop.world.call("PATCH", "/v1/settings", ADMIN);
    on.json(&settings).send().await.is(200);
    for (channel, to) in [("email", "bob@home.example"), ("post", "eve@home.example")] {
        let word = json!({"channel": channel, "to": to, "from": HELP, "message_id": channel, "body": "Hello."});
        let said = shop
            .world
            .call("POST", "/v1/conversations", agent("alice"))
            .json(&word);
        let id = text(&said.send().await.ok()["id"]);
        shop.world.settle().await;
        let deliveries = shop.deliveries(&id).await;
        assert_eq!(
            deliveries[0]["status"], "delivered",
            "{channel}: {deliveries:?}"
        );
    }
}
