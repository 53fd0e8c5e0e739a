//! Notes: for those who work on a conversation, and for no customer.

use crate::support::{Answer, CHANNEL, EVE, ROUTER, Who, World, agent, events_agree, secret};
use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};

async fn notes(world: &World, who: Who<'_>, id: &str, note: &str) -> Answer {
    let body = json!({"note_id": note, "text": secret(note)});
    world.command(who, id, "notes").json(&body).send().await
}

async fn read(world: &World, who: Who<'_>, id: &str, query: &str) -> Answer {
    let path = format!("/v1/conversations/{id}/notes{query}");
    world.call("GET", &path, who).send().await
}

async fn listed(world: &World, id: &str) -> Vec<String> {
    let page = read(world, EVE, id, "?limit=200").await.is(200);
    let notes = page["notes"].as_array().unwrap();
    let name = |note: &Value| note["note_id"].as_str().unwrap().to_owned();
    notes.iter().map(name).collect()
}

#[tokio::test]
async fn notes_that_the_reader_has_are_304_until_there_is_another() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let path = format!("/v1/conversations/{id}/notes");
    let read = async |etag: &str| {
        let call = world.call("GET", &path, EVE).header("if-none-match", etag);
        let answer = call.send().await;
        (answer.status, answer.etag())
    };
    let (_, none) = read("\"x\"").await;
    assert_eq!(read(&none).await, (304, none.clone()));
    notes(&world, agent("alice"), &id, "n1").await.is(201);
    let (status, one) = read(&none).await;
    assert_eq!(status, 200, "there is a note");
    assert_eq!(read(&one).await.0, 304);
}

#[tokio::test]
async fn a_note_is_read_by_those_who_work_on_it_and_changes_nothing_of_the_conversation() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let before = world.get(&id).await;
    let added = notes(&world, agent("alice"), &id, "n1").await;
    assert_eq!(added.etag(), format!("\"{}\"", before["version"]));
    let at = "2026-01-01T00:00:30.000Z";
    assert_eq!(added.is(201), json!({"note_id": "n1", "at": at}));
    notes(&world, EVE, &id, "n2").await.is(201);
    let page = read(&world, agent("alice"), &id, "").await.is(200);
    let note = |name, kind, who| json!({"note_id": name, "author": {"type": kind, "id": who}, "text": secret(name), "at": at});
    let mut read = page["notes"].as_array().unwrap().clone();
    // Of one instant they come in either order.
    read.sort_by_key(|note| note["note_id"].to_string());
    assert_eq!(
        read,
        [
            note("n1", "agent", "alice"),
            note("n2", "supervisor", "eve")
        ]
    );
    assert_eq!(world.history(&id).await, ["u-1"]);
    assert_eq!(world.get(&id).await, before);
    events_agree(&world, &id).await;
    assert_eq!(world.count(&id, "note.added"), 2);
}

#[tokio::test]
async fn the_trail_says_who_wrote_a_note_and_when_without_its_text() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    notes(&world, agent("alice"), &id, "n1").await.is(201);
    world.act("alice", &id, "pause").await;
    world.settle().await;
    let path = format!("/v1/conversations/{id}/events");
    let trail = world.read(&path, agent("alice")).await;
    let events = trail["events"].as_array().unwrap();
    let kinds: Vec<_> = events.iter().map(|e| e["type"].as_str().unwrap()).collect();
    // Behind the version that it was written on, before the next one.
    assert_eq!(
        kinds[3..],
        [
            "task.assigned",
            "note.added",
            "channel.paused",
            "task.wrapping"
        ]
    );
    let note = &events[4];
    assert_eq!(note["actor"], json!({"type": "agent", "id": "alice"}));
    assert_eq!(
        (&note["cause"], &note["note_id"], &note["version"]),
        (&json!("note"), &json!("n1"), &json!(2))
    );
    assert!(!trail.to_string().contains("secret-text"));
}

#[tokio::test]
async fn nobody_elses_if_match_fails_over_a_note_and_its_own_is_respected() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let seen = world.command(agent("alice"), &id, "notes");
    let body = json!({"note_id": "n0", "text": "x"});
    let etag = seen.if_match("\"2\"").json(&body).send().await.etag();
    notes(&world, EVE, &id, "n1").await.is(201);
    let leave = world.command(agent("alice"), &id, "leave");
    leave.if_match(&etag).send().await.is(200);
    let stale = world.command(EVE, &id, "notes").if_match(&etag);
    let body = json!({"note_id": "n2", "text": "x"});
    stale
        .json(&body)
        .send()
        .await
        .refused(412, "version_mismatch");
}

#[tokio::test]
async fn the_same_note_again_is_one_and_another_under_its_id_is_refused() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let first = notes(&world, agent("alice"), &id, "n").await.is(201);
    world.pass_unnoticed(TimeDelta::seconds(5));
    let again = notes(&world, agent("alice"), &id, "n").await.is(200);
    assert_eq!(again, first, "with the instant of the first time");
    let other = json!({"note_id": "n", "text": "other"});
    let other = world.command(agent("alice"), &id, "notes").json(&other);
    other.send().await.refused(409, "note_id_reused");
    notes(&world, EVE, &id, "n")
        .await
        .refused(409, "note_id_reused");
    let keyed = |note: &str| {
        let body = json!({"note_id": note, "text": "x"});
        world.command(EVE, &id, "notes").key("k").json(&body).send()
    };
    keyed("k1").await.is(201);
    keyed("k1").await.is(200);
    keyed("k2").await.refused(422, "idempotency_key_reused");
    // Messages have ids of their own.
    world.says("alice", &id, "n").await.is(201);
    notes(&world, agent("alice"), &id, "u-1").await.is(201);
    assert_eq!(listed(&world, &id).await, ["n", "k1", "u-1"]);
}

#[tokio::test]
async fn notes_at_once_with_messages_are_all_there_each_once() {
    let world = World::on().await;
    let id = &world.assigned("alice", "u").await;
    let noted = (0..24).map(|n| notes(&world, EVE, id, ["a", "b", "c"][n % 3]));
    let said = (0..6).map(|n| world.writes("u", ["m1", "m2", "m3"][n % 3]));
    let (noted, said) = futures_util::join!(join_all(noted), join_all(said));
    let added = noted.into_iter().filter(|answer| answer.status == 201);
    assert_eq!(added.count(), 3);
    for answer in said {
        answer.ok();
    }
    let mut listed = listed(&world, id).await;
    listed.sort();
    assert_eq!(listed, ["a", "b", "c"]);
    assert_eq!(world.history(id).await.len(), 4);
    events_agree(&world, id).await;
}

#[tokio::test]
async fn a_note_is_added_in_every_state_but_purged_and_wakes_and_answers_nothing() {
    let world = World::set(|settings| {
        settings["leave"]["unanswered"] = json!("refuse");
        settings["history"]["retention_seconds"] = json!(60);
    })
    .await;
    let id = world.assigned("alice", "u").await;
    notes(&world, agent("alice"), &id, "active").await.is(201);
    let unanswered = world.command(agent("alice"), &id, "leave");
    unanswered.send().await.refused(409, "unanswered");
    world.says("alice", &id, "a").await.is(201);
    for (command, state) in [("leave", "inactive"), ("pause", "pause")] {
        world.act_at_once("alice", &id, command).await;
        notes(&world, agent("alice"), &id, state).await.is(201);
        world.settle().await;
        assert_eq!(world.get(&id).await["channel_state"], state);
        world.writes("u", state).await.is(201);
        world.settle().await;
    }
    world.act_at_once("alice", &id, "end").await;
    notes(&world, EVE, &id, "closed").await.is(201);
    // What is closed is no longer the agent's to read.
    let late = notes(&world, agent("alice"), &id, "late").await;
    late.refused(404, "not_found");
    assert_eq!(
        listed(&world, &id).await.len(),
        4,
        "active, inactive, pause, closed"
    );
    world.pass_unnoticed(TimeDelta::seconds(60));
    notes(&world, EVE, &id, "late")
        .await
        .refused(404, "not_found");
    read(&world, EVE, &id, "").await.refused(404, "not_found");
}

#[tokio::test]
async fn who_may_not_read_a_conversation_neither_reads_nor_writes_notes_on_it() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    world.presence("bob", "available", 1).await;
    let strangers = [(agent("bob"), 404, "not_found")];
    let outsiders = [CHANNEL, ROUTER].map(|who| (who, 403, "forbidden"));
    for (who, status, code) in strangers.into_iter().chain(outsiders) {
        notes(&world, who, &id, "n").await.refused(status, code);
        read(&world, who, &id, "").await.refused(status, code);
    }
    notes(&world, EVE, "nothing", "n")
        .await
        .refused(404, "not_found");
    assert_eq!(listed(&world, &id).await, [""; 0]);
}

#[tokio::test]
async fn a_note_has_an_id_and_1_byte_to_16_kib_of_text() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let add = |body| world.command(EVE, &id, "notes").json(&body).send();
    add(json!({"text": "x"})).await.invalid("note_id");
    add(json!({"note_id": "", "text": "x"}))
        .await
        .invalid("note_id");
    add(json!({"note_id": "n"})).await.invalid("text");
    add(json!({"note_id": "n", "text": ""}))
        .await
        .invalid("text");
    let of = |bytes: usize| json!({"note_id": "n", "text": "x".repeat(bytes)});
    add(of(16 * 1024 + 1)).await.invalid("text");
    add(json!({"note_id": "n", "text": "x", "body": "x"}))
        .await
        .invalid("body");
    let large = add(of(256 * 1024)).await;
    large.refused(413, "too_large");
    add(of(16 * 1024)).await.is(201);
    assert_eq!(listed(&world, &id).await, ["n"]);
}

#[tokio::test]
async fn notes_are_read_oldest_first_in_pages_that_fit_into_an_answer() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    // Each quote takes four bytes in the answer: half of the notes fill a page.
    let text = "\"".repeat(16 * 1024);
    let expected: Vec<_> = (0..180).map(|n| format!("n{n}")).collect();
    for name in &expected {
        let body = json!({"note_id": name, "text": text});
        let add = world.command(EVE, &id, "notes").json(&body);
        add.send().await.is(201);
        world.pass_unnoticed(TimeDelta::milliseconds(1));
    }
    let (mut seen, mut pages, mut cursor) = (Vec::new(), 0, String::new());
    loop {
        let query = format!("?limit=200{cursor}");
        let page = read(&world, agent("alice"), &id, &query).await.is(200);
        let notes = page["notes"].as_array().unwrap();
        let name = |note: &Value| note["note_id"].as_str().unwrap().to_owned();
        seen.extend(notes.iter().map(name));
        pages += 1;
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(seen, expected);
    assert!(pages > 1, "{pages} pages");
    for nonsense in ["?cursor=MQ", "?cursor=!", "?limit=0"] {
        let answer = read(&world, EVE, &id, nonsense).await;
        answer.invalid(nonsense.trim_start_matches('?').split('=').next().unwrap());
    }
}
