//! E-mail that comes in by SES.

use crate::repository;
use crate::support::{ADMIN, EVE, World, agent, items};
use chrono::TimeDelta;
use hiatus_tests::delivery::of_ses;
use serde_json::{Value, json};

const HELP: &str = "help@shop.example";
const SALES: &str = "sales@shop.example";
const ANN: &str = "ann@home.example";

/// A shop with two mailboxes, and whoever writes to them.
struct Shop {
    world: World,
}

impl Shop {
    async fn open() -> Self {
        let shop = Self {
            world: World::on().await,
        };
        for (id, address) in [("help", HELP), ("sales", SALES)] {
            shop.mailbox(
                id,
                &json!({"business_address": address, "account": {"from_name": "Shop"}}),
            )
            .await;
        }
        shop
    }

    async fn mailbox(&self, id: &str, described: &Value) {
        let mut body = json!({"provider": "ses", "channel": "email"});
        let all = body.as_object_mut().unwrap();
        all.extend(described.as_object().unwrap().clone());
        let path = format!("/v1/connections/{id}");
        let put = self.world.call("PUT", &path, ADMIN).json(&body);
        put.send().await.ok();
    }

    /// A mail comes in, with what else is said of it; how many messages it has become.
    async fn gets_with(&self, query: &str, raw: impl Into<Vec<u8>>) -> u64 {
        let path = format!("/local/mail?{query}");
        let answer = self.world.anonymous("POST", &path).raw(raw.into());
        answer.send().await.is(200)["messages"].as_u64().unwrap()
    }

    async fn gets(&self, raw: impl Into<Vec<u8>>) -> u64 {
        self.gets_with("to=help@shop.example", raw).await
    }

    /// The ids of a customer's conversations, the newest first.
    async fn conversations(&self, customer: &str) -> Vec<String> {
        let customer = customer.replace('@', "%40");
        let path = format!("/v1/customers?channel=email&address={customer}");
        let list = self.world.read(&path, EVE).await;
        let all = list["conversations"].as_array().unwrap().iter();
        all.map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    }

    async fn only(&self, customer: &str) -> String {
        let mut all = self.conversations(customer).await;
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    async fn messages(&self, id: &str) -> Vec<Value> {
        let path = format!("/v1/conversations/{id}/messages?limit=200");
        let page = self.world.read(&path, EVE).await;
        page["messages"].as_array().unwrap().clone()
    }

    /// How much was kept since nobody could read it.
    async fn unreadable(&self) -> Vec<String> {
        let all = items(&self.world).await;
        let kept = all.iter().filter(|item| {
            let sk = item["sk"]["S"].as_str().unwrap();
            item["pk"]["S"].as_str().unwrap().starts_with("KH#") && sk.starts_with("U#")
        });
        kept.map(|item| item["why"]["S"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn file(name: &str) -> String {
    repository::file(&format!("tests/data/mail/{name}.eml"))
}

/// A mail of Ann's.
fn mail(id: &str, headers: &str, body: &str) -> String {
    let from = format!("From: Ann <{ANN}>\r\nTo: {HELP}\r\nMessage-ID: <{id}>\r\n");
    format!("{from}{headers}\r\n\r\n{body}\r\n")
}

#[tokio::test]
async fn a_mail_is_a_message_with_its_subject_and_a_copy_of_its_picture() {
    let shop = Shop::open().await;
    assert_eq!(shop.gets(file("page")).await, 1);
    shop.world.settle().await;
    let id = shop.only("juerg@work.example").await;
    let conversation = shop.world.get(&id).await;
    assert_eq!(
        conversation["attributes"]["email"]["subject"],
        "Bestellung \u{1F4C4}"
    );
    assert_eq!(conversation["customer_name"], "J\u{fc}rg");
    assert_eq!(conversation["business_address"], HELP);
    let messages = shop.messages(&id).await;
    assert_eq!(messages[0]["body"], "Gr\u{fc}\u{df}e aus Z\u{fc}rich");
    let media = &messages[0]["media"][0];
    assert_eq!(
        (&media["content_type"], &media["name"], &media["size"]),
        (&json!("image/png"), &json!("image001.png"), &json!(8))
    );
    let path = format!("/v1/conversations/{id}/messages/1/media/0");
    let link = shop.world.call("GET", &path, EVE).send().await;
    assert_eq!(link.status, 200, "the link leads to the copy");
}

#[tokio::test]
async fn two_matters_of_one_customer_are_two_conversations_and_replies_find_theirs() {
    let shop = Shop::open().await;
    shop.gets(file("first")).await;
    shop.gets(mail(
        "other@home.example",
        "Subject: Something else",
        "Hello?",
    ))
    .await;
    let both = shop.conversations(ANN).await;
    assert_eq!(both.len(), 2);
    let first = shop.world.get(&both[0]).await["attributes"]["email"]["subject"].clone();
    let (bill, other) = if first == "My bill" {
        (&both[0], &both[1])
    } else {
        (&both[1], &both[0])
    };
    // By what it answers, however much of the rest its program has left out; with another subject, too.
    for (id, headers) in [
        ("r1", "In-Reply-To: <CAF1a2b3@mail.home.example>"),
        ("r2", "In-Reply-To: <r1>\r\nSubject: Quite another"),
        (
            "r3",
            "References: <gone@x> <CAF1a2b3@mail.home.example> <unknown@x>",
        ),
    ] {
        assert_eq!(shop.gets(mail(id, headers, id)).await, 1, "{id}");
    }
    shop.gets(mail("r4", "In-Reply-To: <other@home.example>", "r4"))
        .await;
    assert_eq!(
        shop.world.history(bill).await,
        ["CAF1a2b3@mail.home.example", "r1", "r2", "r3"]
    );
    assert_eq!(
        shop.world.history(other).await,
        ["other@home.example", "r4"]
    );
}

#[tokio::test]
async fn a_reply_from_another_mailbox_of_the_customer_finds_its_conversation_and_so_does_the_next()
{
    let shop = Shop::open().await;
    shop.gets(file("first")).await;
    let id = shop.only(ANN).await;
    let from_work = |id: &str, answers: &str| {
        mail(id, &format!("In-Reply-To: <{answers}>"), id).replace(ANN, "ann@work.example")
    };
    assert_eq!(
        shop.gets(from_work("w1", "CAF1a2b3@mail.home.example"))
            .await,
        1
    );
    assert_eq!(shop.gets(from_work("w2", "w1")).await, 1);
    shop.gets(mail("h2", "In-Reply-To: <w2>", "h2")).await;
    let history = shop.world.history(&id).await;
    assert_eq!(history, ["CAF1a2b3@mail.home.example", "w1", "w2", "h2"]);
    assert_eq!(shop.only(ANN).await, id);
}

#[tokio::test]
async fn what_a_customer_sends_again_before_anything_is_known_is_one_conversation() {
    let shop = Shop::open().await;
    // Its own first mail has not come in yet, or never will.
    shop.gets(mail("second", "References: <first@home.example>", "And?"))
        .await;
    shop.gets(mail("first@home.example", "", "Hello?")).await;
    assert_eq!(shop.world.history(&shop.only(ANN).await).await.len(), 2);
}

#[tokio::test]
async fn ses_may_tell_of_a_mail_again_whatever_has_become_known_meanwhile() {
    let shop = Shop::open().await;
    let raw = mail("m2", "In-Reply-To: <m1>", "And?");
    let path = "/local/mail?to=help@shop.example";
    let sent = shop.world.anonymous("POST", path).raw(raw.clone());
    let received = sent.send().await.is(200);
    shop.gets(mail("m1", "Subject: First", "Hello?").replace(ANN, "bob@home.example"))
        .await;
    let event = of_ses(received["id"].as_str().unwrap(), &[HELP]);
    for _ in 0..3 {
        let answer = shop.world.invoke("mail", event.clone()).await;
        assert_eq!(answer["messages"], 0);
    }
    assert_eq!(
        shop.gets(raw).await,
        0,
        "the same mail under another id of SES's"
    );
    let id = shop.only(ANN).await;
    assert_eq!(shop.world.history(&id).await, ["m2"]);
}

#[tokio::test]
async fn a_mail_to_two_mailboxes_comes_in_by_both_and_one_to_nobody_by_none() {
    let shop = Shop::open().await;
    let both = "to=help@shop.example&to=SALES@Shop.Example";
    assert_eq!(shop.gets_with(both, mail("m1", "", "Hello?")).await, 2);
    assert_eq!(shop.conversations(ANN).await.len(), 2);
    assert_eq!(
        shop.gets_with("to=x@shop.example", mail("m2", "", "Hello?"))
            .await,
        0
    );
    shop.mailbox(
        "sales",
        &json!({"business_address": SALES, "enabled": false}),
    )
    .await;
    assert_eq!(
        shop.gets_with("to=sales@shop.example", mail("m3", "", "Hello?"))
            .await,
        0
    );
}

#[tokio::test]
async fn a_thousand_vacation_replies_are_no_message_and_wake_nobody() {
    let shop = Shop::open().await;
    shop.world.available("alice", 3).await;
    shop.gets(file("first")).await;
    shop.world.settle().await;
    let id = shop.only(ANN).await;
    shop.world.act_at_once("alice", &id, "leave").await;
    for round in 0..1_000 {
        let reply = file("vacation").replace("E1s0000", &format!("E1s{round}"));
        let reply = reply.replace(
            "<010201-abc-000000@eu-west-1.amazonses.com>",
            "<CAF1a2b3@mail.home.example>",
        );
        assert_eq!(shop.gets(reply).await, 0, "{round}");
    }
    for (query, raw) in [
        ("", file("bounce")),
        ("", file("list")),
        ("&return_path=%3C%3E", mail("m2", "", "away")),
        ("&virus=FAIL", mail("m3", "", "hello")),
        ("&spam=FAIL", mail("m4", "", "hello")),
        // Two shops that write to each other.
        ("", mail("m5", "X-Hiatus-Reference: 01J-7", "hello")),
        ("", mail("m6", "", "hello").replace(ANN, SALES)),
    ] {
        let query = format!("to=help@shop.example{query}");
        assert_eq!(shop.gets_with(&query, raw).await, 0, "{query}");
    }
    shop.world.settle().await;
    assert_eq!(shop.world.get(&id).await["channel_state"], "inactive");
    assert_eq!(shop.messages(&id).await.len(), 1);
    assert!(shop.unreadable().await.is_empty());
    // A person's answer does.
    let answer = mail(
        "m7",
        "In-Reply-To: <CAF1a2b3@mail.home.example>",
        "Any news?",
    );
    assert_eq!(shop.gets(answer).await, 1);
    assert_eq!(shop.world.get(&id).await["channel_state"], "active");
}

#[tokio::test]
async fn machines_that_do_not_say_so_are_stopped_after_twenty_mails_within_an_hour() {
    let shop = Shop::open().await;
    shop.gets(mail("m0", "", "0")).await;
    let next = |n: u32| mail(&format!("m{n}"), "In-Reply-To: <m0>", "again");
    for n in 1..20 {
        assert_eq!(shop.gets(next(n)).await, 1, "{n}");
    }
    assert_eq!(shop.gets(next(20)).await, 0);
    let id = shop.only(ANN).await;
    assert_eq!(shop.messages(&id).await.len(), 20);
    assert_eq!(shop.unreadable().await.len(), 1);
    // What was taken in may come again, and the next hour is another.
    assert_eq!(shop.gets(next(19)).await, 0);
    assert_eq!(shop.unreadable().await.len(), 1);
    shop.world
        .system
        .advance(TimeDelta::hours(1))
        .await
        .unwrap();
    assert_eq!(shop.gets(next(21)).await, 1);
}

#[tokio::test]
async fn damaged_mail_comes_in_as_far_as_it_can_be_read_and_what_is_none_is_kept() {
    let shop = Shop::open().await;
    assert_eq!(shop.gets(file("damaged")).await, 1);
    let id = shop.only(ANN).await;
    assert_eq!(shop.messages(&id).await.len(), 1);
    for raw in [&b"Subject: nobody\r\n\r\nhi"[..], &[0xff, 0, 0xfe], b"x"] {
        assert_eq!(shop.gets(raw).await, 0);
    }
    assert_eq!(shop.unreadable().await.len(), 3);
}

#[tokio::test]
async fn a_mail_of_25_mb_comes_in_and_its_file_is_copied() {
    let shop = Shop::open().await;
    let line = "QUFB".repeat(19);
    let content = format!("{line}\r\n").repeat(25 * 1024 * 1024 / (line.len() + 2));
    let headers =
        "Content-Type: application/pdf; name=large.pdf\r\nContent-Transfer-Encoding: base64";
    assert_eq!(shop.gets(mail("m1", headers, &content)).await, 1);
    shop.world.settle().await;
    let id = shop.only(ANN).await;
    let media = shop.messages(&id).await[0]["media"][0].clone();
    assert!(media["size"].as_u64().unwrap() > 19_000_000, "{media}");
    let path = format!("/v1/conversations/{id}/messages/1/media/0");
    assert_eq!(shop.world.call("GET", &path, EVE).send().await.status, 200);
}

#[tokio::test]
async fn what_an_agent_answers_waits_in_the_inbox_of_its_thread() {
    let shop = Shop::open().await;
    shop.world.available("alice", 3).await;
    shop.gets(file("first")).await;
    shop.world.settle().await;
    let id = shop.only(ANN).await;
    let said = json!({"message_id": "a1", "body": "It is on its way."});
    let say = shop.world.command(agent("alice"), &id, "messages");
    say.json(&said).send().await.is(201);
    shop.world.settle().await;
    let thread = "thread=CAF1a2b3%40mail.home.example";
    let path =
        format!("/v1/inbox?channel=email&to=help%40shop.example&from=ann%40home.example&{thread}");
    let inbox = shop.world.read(&path, crate::support::CHANNEL).await;
    assert_eq!(inbox["messages"][0]["body"], "It is on its way.");
}

#[tokio::test]
async fn a_mailbox_has_a_name_and_nothing_of_another_providers() {
    let shop = Shop::open().await;
    let made = shop.world.read("/v1/connections/help", ADMIN).await;
    assert_eq!(made["account"]["from_name"], "Shop");
    let body = json!({
        "provider": "ses", "channel": "email", "business_address": "a@shop.example",
        "account": {"sender": "+15550001"},
    });
    let put = shop
        .world
        .call("PUT", "/v1/connections/a", ADMIN)
        .json(&body);
    put.send().await.invalid("account.sender");
    let check = shop.world.call("POST", "/v1/connections/help/check", ADMIN);
    let checked = check.json(&json!({})).send().await.is(200);
    let checks = checked["checks"].as_array().unwrap().iter();
    let bad: Vec<_> = checks.filter(|it| it["ok"] == false).collect();
    // What agents say waits in the inbox, until the settings let it go out.
    assert_eq!(bad.len(), 1, "{checked}");
    assert_eq!(bad[0]["name"], "outbound");
}
