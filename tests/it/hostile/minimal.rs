//! Regressions: the minimal cases of past defects.

use super::damage::change;
use super::gallery::Gallery;
use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_store::Item;
use serde_json::json;

fn n(number: &str) -> AttributeValue {
    AttributeValue::N(number.to_owned())
}

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

/// The item with this attribute, whose name leads into maps by dots, holding this.
fn with(mut item: Item, path: &str, value: AttributeValue) -> Item {
    let path: Vec<String> = path.split('.').map(str::to_owned).collect();
    change(&mut item, &path, |_| Some(value));
    item
}

fn without(mut item: Item, name: &str) -> Item {
    item.remove(name).unwrap();
    item
}

async fn goes_round(gallery: &Gallery, about: &str, damaged: &[Item]) {
    gallery
        .round(damaged)
        .await
        .unwrap_or_else(|wrong| panic!("{about}: {wrong}"));
}

#[tokio::test]
async fn numbers_at_their_ends() {
    let gallery = Gallery::open().await;
    let conversation = |name: &str| gallery.item(&format!("C#{}", gallery.vic[name]), "C");
    let agent = gallery.item("G#vic", "G");
    for (about, damaged) in [
        (
            "a version that has no next",
            with(
                conversation("waiting"),
                "version",
                n("18446744073709551615"),
            ),
        ),
        (
            "a version before the first",
            with(conversation("assigned"), "version", n("0")),
        ),
        (
            "a task that has no next",
            with(conversation("paused"), "tasks", n("4294967295")),
        ),
        (
            "a message that has no next",
            with(
                conversation("awaiting"),
                "last_seq",
                n("18446744073709551615"),
            ),
        ),
        (
            "a window at the end of time",
            with(
                conversation("expired"),
                "state.until",
                n("8210266876799999"),
            ),
        ),
        (
            "a time before all",
            with(conversation("paused"), "state.due", n("-8334601228800000")),
        ),
        (
            "an agent that has no next version",
            with(agent.clone(), "version", n("18446744073709551615")),
        ),
        (
            "an agent idle since the end of time",
            with(agent, "idle_since", n("8210266876799999")),
        ),
    ] {
        goes_round(&gallery, about, &[damaged]).await;
    }
}

#[tokio::test]
async fn an_agent_that_cannot_be_read_blocks_no_queue() {
    let gallery = Gallery::open().await;
    goes_round(
        &gallery,
        "the agent",
        &[without(gallery.item("G#vic", "G"), "availability")],
    )
    .await;
    let shown = gallery.item("G#vic", "H");
    for (about, damaged) in [
        ("no version", without(shown.clone(), "version")),
        (
            "a version of another type",
            with(shown.clone(), "version", s("1")),
        ),
        (
            "a version that is to come",
            with(shown.clone(), "version", n("9007199254740991")),
        ),
        (
            "more queues than there may be",
            with(
                shown.clone(),
                "queues",
                AttributeValue::L(vec![s("vic"); 200]),
            ),
        ),
        ("no queues", without(shown, "queues")),
    ] {
        goes_round(&gallery, about, &[damaged]).await;
    }
}

#[tokio::test]
async fn a_row_of_a_free_agent_that_nothing_else_knows_of_is_taken_away() {
    let gallery = Gallery::open().await;
    let rows: Vec<Item> = gallery
        .items
        .iter()
        .filter(|item| item["pk"] == s("Q#shared"))
        .cloned()
        .collect();
    for agent in ["nobody", "vic-full", "hal-full"] {
        let mut stray = with(rows[0].clone(), "agent", s(agent));
        stray.insert("sk".to_owned(), s("F#000000000000000#stray"));
        goes_round(&gallery, agent, std::slice::from_ref(&stray)).await;
        gallery.reset(std::slice::from_ref(&stray)).await;
        gallery.call("route", json!({"sweep": true})).await.unwrap();
        let left = super::gallery::everything(gallery.world.system.store()).await;
        assert!(
            !left.iter().any(|item| item["sk"] == stray["sk"]),
            "{agent}"
        );
    }
}

#[tokio::test]
async fn so_many_rows_and_tasks_that_cannot_be_read_hide_none_behind_them() {
    let gallery = Gallery::open().await;
    let row = gallery
        .items
        .iter()
        .find(|item| item["pk"] == s("Q#shared"))
        .unwrap();
    let waiting = gallery.item(&format!("C#{}", gallery.vic["waiting"]), "C");
    let agent = without(gallery.item("G#vic", "G"), "availability");
    let mut damaged = Vec::new();
    for number in 0..30 {
        let id = format!("01STRAY{number:019}");
        let mut row = with(row.clone(), "agent", s(&format!("vic{number}")));
        row.insert("sk".to_owned(), s(&format!("F#000000000000000#{number}")));
        let mut agent = agent.clone();
        agent.insert("pk".to_owned(), s(&format!("G#vic{number}")));
        let mut task = without(waiting.clone(), "channel");
        task.insert("pk".to_owned(), s(&format!("C#{id}")));
        task.insert(
            "work_sk".to_owned(),
            s(&format!("0000000000#000000000000000#{id}")),
        );
        damaged.extend([row, agent, task]);
    }
    goes_round(&gallery, "thirty of each", &damaged).await;
}

#[tokio::test]
async fn rows_that_only_say_that_something_is_known() {
    let gallery = Gallery::open().await;
    let ours = |item: &&Item| item["pk"] == s(&format!("C#{}", gallery.vic["assigned"]));
    let of_kind = |kind: &'static str| {
        let mut all = gallery.items.iter().filter(ours);
        all.find(|item| item["sk"].as_s().unwrap().starts_with(kind))
            .unwrap()
            .clone()
    };
    let leads = s(&gallery.vic["assigned"]);
    let pointer = gallery
        .items
        .iter()
        .find(|item| item.get("conversation_id") == Some(&leads))
        .unwrap()
        .clone();
    for (about, damaged) in [
        (
            "a pointer that leads nowhere",
            without(pointer.clone(), "conversation_id"),
        ),
        (
            "a pointer to what is no id",
            with(pointer, "conversation_id", s("\u{7}")),
        ),
        (
            "a message's id without its number",
            without(of_kind("I#"), "seq"),
        ),
        ("a message without its text", without(of_kind("M#"), "body")),
        (
            "a message whose number is not its key's",
            with(of_kind("M#"), "seq", n("999999999999999")),
        ),
        (
            "a row of the trail without events",
            without(of_kind("E#"), "events"),
        ),
        (
            "a row of the trail with no event",
            with(
                of_kind("E#"),
                "events",
                AttributeValue::L(vec![s("null"), s("{")]),
            ),
        ),
    ] {
        goes_round(&gallery, about, &[damaged]).await;
    }
}

#[tokio::test]
async fn what_is_read_beside_a_message_or_a_row_that_cannot_be_read() {
    let gallery = Gallery::open().await;
    let id = &gallery.vic["assigned"];
    let pk = format!("C#{id}");
    let first = gallery
        .items
        .iter()
        .find(|item| item["pk"] == s(&pk) && item["sk"] == s("E#000000000001"))
        .unwrap();
    gallery
        .reset(&[
            without(gallery.item(&pk, "M#000000000001"), "body"),
            without(first.clone(), "events"),
        ])
        .await;
    let history = gallery
        .read(
            "GET /v1/conversations/{id}/messages",
            id,
            &json!({"limit": "1"}),
        )
        .await
        .unwrap();
    assert_eq!(history["messages"][0]["message_id"], "a1");
    let trail = gallery
        .read("GET /v1/conversations/{id}/events", id, &json!({}))
        .await
        .unwrap();
    assert_eq!(trail["events"][0]["version"], 2);
}

#[tokio::test]
async fn an_entry_of_a_list_that_is_no_place_breaks_no_page() {
    let gallery = Gallery::open().await;
    let conversation = |name: &str| gallery.item(&format!("C#{}", gallery.vic[name]), "C");
    for (name, place) in [
        ("paused", "000000000000001"),
        ("paused", "0001#x"),
        ("left", "1"),
        ("left", "soon"),
    ] {
        goes_round(
            &gallery,
            place,
            &[with(conversation(name), "due_sk", s(place))],
        )
        .await;
    }
    goes_round(
        &gallery,
        "work",
        &[with(conversation("waiting"), "work_sk", s("0"))],
    )
    .await;
}

#[tokio::test]
async fn settings_that_cannot_be_read_stop_no_pause_from_coming_back() {
    let gallery = Gallery::open().await;
    gallery
        .reset(&[without(gallery.item("S", "S"), "leave")])
        .await;
    let swept = gallery
        .call("reassign", json!({"sweep": true}))
        .await
        .unwrap();
    assert_eq!(
        (&swept["reassigned"], &swept["queued"], &swept["expired"]),
        (&json!(2), &json!(2), &json!(0))
    );
    assert_eq!(
        swept["failed"], 1,
        "the windows: they wait for the settings"
    );
}

#[tokio::test]
async fn what_would_not_fit_into_an_event_is_left_out_of_the_stream() {
    let gallery = Gallery::open().await;
    let conversation = gallery.item(&format!("C#{}", gallery.vic["assigned"]), "C");
    let long = "x".repeat(300_000);
    for (path, value) in [
        ("attributes", s(&format!("{{\"a\":\"{long}\"}}"))),
        ("outbox.by", s(&long)),
    ] {
        goes_round(&gallery, path, &[with(conversation.clone(), path, value)]).await;
    }
    let queues = AttributeValue::L((0..90).map(|n| s(&format!("q{n}"))).collect());
    goes_round(
        &gallery,
        "queues",
        &[with(gallery.item("G#vic", "G"), "queues", queues)],
    )
    .await;
}
