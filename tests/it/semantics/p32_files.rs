//! Promise 32: a file that a customer sent can be read as long as the conversation, and by nobody else.

use crate::support::shelf::{Served, Shelf};
use crate::support::twilio::Twilio;
use crate::support::whatsapp::{WhatsApp, text};
use crate::support::{ADMIN, Answer, EVE, World, agent};
use chrono::TimeDelta;
use hiatus::Options;
use serde_json::{Value, json};

const US: &str = "+15559999";
const ANN: &str = "+15550001";
const PICTURE: &[u8] = b"\xff\xd8\xff\xe0 a picture";

/// A system whose providers have files, on a bus that delivers once, so that requests can be counted.
async fn world() -> (World, Shelf) {
    let shelf = Shelf::start().await;
    let world = World::with(shelf.reached(Options::ordered())).await;
    (world.turned_on(|_| {}).await, shelf)
}

/// What a customer sends by Twilio, with files at these paths.
async fn sends(twilio: &Twilio<'_>, shelf: &Shelf, sid: &str, paths: &[&str]) -> String {
    let urls: Vec<_> = paths
        .iter()
        .map(|it| format!("{}{it}", shelf.url))
        .collect();
    sends_from(twilio, sid, &urls).await
}

async fn sends_from(twilio: &Twilio<'_>, sid: &str, urls: &[String]) -> String {
    let mut form = twilio.text(ANN, sid, "Look");
    form.retain(|(name, _)| name != "NumMedia");
    form.push(("NumMedia".to_owned(), urls.len().to_string()));
    for (n, url) in urls.iter().enumerate() {
        form.push((format!("MediaUrl{n}"), url.clone()));
        form.push((format!("MediaContentType{n}"), "image/jpeg".to_owned()));
    }
    twilio.delivers(&form).await.is(200);
    let path = format!("/v1/customers?channel=sms&address=%2B{}", &ANN[1..]);
    let list = twilio.world.read(&path, EVE).await;
    list["conversations"][0]["id"].as_str().unwrap().to_owned()
}

async fn file(world: &World, id: &str, seq: u64, n: usize) -> Answer {
    let path = format!("/v1/conversations/{id}/messages/{seq}/media/{n}");
    let call = world.call("GET", &path, EVE);
    call.header("accept", "application/json").send().await
}

/// Where a copy is said to be.
async fn link(world: &World, id: &str, seq: u64, n: usize) -> String {
    let answer = file(world, id, seq, n).await.is(200);
    answer["url"].as_str().unwrap().to_owned()
}

/// What a link leads to: the status, and, of a file, its type, what is to be done with it, and what is in it.
async fn follow(link: &str) -> (u16, [String; 2], Vec<u8>) {
    let answer = reqwest::get(link).await.unwrap();
    let header = |name: &str| {
        let value = answer.headers().get(name);
        value.map_or("", |value| value.to_str().unwrap()).to_owned()
    };
    let headers = [header("content-type"), header("content-disposition")];
    let status = answer.status().as_u16();
    (status, headers, answer.bytes().await.unwrap().to_vec())
}

/// An event of the bus once more.
async fn again(world: &World, id: &str, seq: u64) -> Value {
    let detail = json!({"conversation_id": id, "seq": seq, "from": "customer"});
    let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    world.invoke("media", event).await
}

#[tokio::test]
async fn promise_32_a_picture_is_copied_once_and_nobody_but_its_provider_is_shown_who_asks() {
    let (world, shelf) = world().await;
    world.system.go_quiet().await;
    let elsewhere = Shelf::start().await;
    shelf.puts("/ME0", Served::At(format!("{}/cdn", elsewhere.url)));
    elsewhere.puts("/cdn", Served::File("image/jpeg", PICTURE.to_vec()));
    let twilio = Twilio::connected(&world, "tw", US).await;
    let id = sends(&twilio, &shelf, "MM1", &["/ME0"]).await;
    file(&world, &id, 1, 0).await.refused(404, "media_pending");
    world.settle().await;
    let asked = shelf.asked();
    assert!(asked[0].1.starts_with("Basic "), "{asked:?}");
    assert_eq!(elsewhere.asked(), [("/cdn".to_owned(), String::new())]);
    let (status, headers, content) = follow(&link(&world, &id, 1, 0).await).await;
    assert_eq!((status, content.as_slice()), (200, PICTURE));
    assert_eq!(headers, ["image/jpeg", "attachment"]);
    // What comes twice is not fetched again, and what has gone from its provider stays.
    shelf.puts("/ME0", Served::Status(404));
    assert_eq!(again(&world, &id, 1).await, json!({"copied": 0}));
    assert_eq!((shelf.asked().len(), elsewhere.asked().len()), (0, 0));
    assert_eq!(follow(&link(&world, &id, 1, 0).await).await.0, 200);
    for (seq, n) in [(1, 1), (2, 0), (0, 0)] {
        file(&world, &id, seq, n).await.refused(404, "not_found");
    }
}

#[tokio::test]
async fn promise_32_at_meta_a_file_is_asked_for_by_its_id_and_keeps_its_name() {
    let (world, shelf) = world().await;
    let whatsapp = WhatsApp::connected(&world, "wa", "106").await;
    whatsapp.give(&json!({"app_secret": [crate::support::whatsapp::APP], "access_token": "token"}));
    let place = json!({"url": format!("{}/file", shelf.url), "mime_type": "application/pdf"});
    shelf.puts("/v25.0/77", Served::Says(place.to_string()));
    shelf.puts("/file", Served::File("application/pdf", b"%PDF".to_vec()));
    let mut message = text("15550001", "wamid.1");
    message["type"] = json!("document");
    message["document"] =
        json!({"id": "77", "mime_type": "application/pdf", "filename": "a b.pdf"});
    whatsapp.delivers(&[message]).await.is(200);
    world.settle().await;
    let proof = "Bearer token".to_owned();
    let asked = [
        ("/v25.0/77".to_owned(), proof.clone()),
        ("/file".to_owned(), proof),
    ];
    assert_eq!(shelf.asked(), asked);
    let path = "/v1/customers?channel=whatsapp&address=%2B15550001";
    let list = world.read(path, EVE).await;
    let id = list["conversations"][0]["id"].as_str().unwrap();
    let (status, headers, content) = follow(&link(&world, id, 1, 0).await).await;
    assert_eq!((status, content.as_slice()), (200, b"%PDF".as_slice()));
    assert_eq!(headers[1], "attachment; filename*=UTF-8''a%20b%2Epdf");
}

#[tokio::test]
async fn promise_32_what_any_other_channel_names_is_copied_from_where_it_is() {
    let (world, shelf) = world().await;
    shelf.puts("/a.jpg", Served::File("image/jpeg", PICTURE.to_vec()));
    let file = json!({"url": format!("{}/a.jpg", shelf.url), "name": "a.jpg"});
    let body =
        json!({"channel": "chat", "from": "ann", "to": "us", "message_id": "m1", "media": [file]});
    let answer = world.message(&body).await.is(201);
    assert_eq!(answer.get("warnings"), None);
    world.settle().await;
    assert_eq!(shelf.asked(), [("/a.jpg".to_owned(), String::new())]);
    let id = answer["conversation_id"].as_str().unwrap();
    let (status, _, content) = follow(&link(&world, id, 1, 0).await).await;
    assert_eq!((status, content.as_slice()), (200, PICTURE));
}

#[tokio::test]
async fn promise_32_an_agents_file_is_copied_from_where_it_is_and_proves_to_no_provider_who_asks() {
    let (world, shelf) = world().await;
    // The address is one of Twilio's API here, of which an agent must not be able to have what belongs to others.
    shelf.puts("/ME0", Served::File("image/jpeg", PICTURE.to_vec()));
    let twilio = Twilio::connected(&world, "tw", US).await;
    world.available("alice", 1).await;
    twilio.writes(ANN, "SM1", "Any news?").await.is(200);
    world.settle().await;
    let desk = world.desk("alice").await;
    let id = desk["tasks"][0]["conversation_id"].as_str().unwrap();
    let media = [json!({"url": format!("{}/ME0", shelf.url), "content_type": "image/jpeg"})];
    let said = world.command(agent("alice"), id, "messages");
    let said = said.json(&json!({"message_id": "a1", "media": media}));
    said.send().await.is(201);
    world.settle().await;
    assert_eq!(shelf.asked(), [("/ME0".to_owned(), String::new())]);
    let (status, _, content) = follow(&link(&world, id, 2, 0).await).await;
    assert_eq!((status, content.as_slice()), (200, PICTURE));
}

#[tokio::test]
async fn promise_32_what_can_never_be_copied_says_so_and_is_not_asked_for_again() {
    let (world, shelf) = world().await;
    let large = vec![0; 25 * 1024 * 1024 + 1];
    shelf.puts("/large", Served::File("image/jpeg", large));
    shelf.puts("/page", Served::File("text/html", b"<script>".to_vec()));
    shelf.puts("/drawing", Served::File("image/svg+xml", b"<svg>".to_vec()));
    shelf.puts(
        "/inside",
        Served::At("http://169.254.169.254/latest/meta-data".to_owned()),
    );
    shelf.puts("/circle", Served::At("/circle".to_owned()));
    shelf.puts("/good", Served::File("image/jpeg", PICTURE.to_vec()));
    let paths = [
        "/gone", "/large", "/page", "/drawing", "/inside", "/circle", "/good",
    ];
    let twilio = Twilio::connected(&world, "tw", US).await;
    let id = sends(&twilio, &shelf, "MM1", &paths).await;
    world.settle().await;
    for n in 0..6 {
        let refused = file(&world, &id, 1, n).await;
        let refused = refused.refused(404, "media_unavailable");
        let detail = refused["detail"].as_str().unwrap();
        assert!(detail.starts_with("there is no copy: "), "{detail}");
    }
    assert_eq!(follow(&link(&world, &id, 1, 6).await).await.2, PICTURE);
    shelf.asked();
    assert_eq!(again(&world, &id, 1).await, json!({"copied": 0}));
    assert_eq!(shelf.asked(), []);
}

#[tokio::test]
async fn promise_32_no_address_of_the_inside_is_asked() {
    let (world, _) = world().await;
    let twilio = Twilio::connected(&world, "tw", US).await;
    let urls = [
        "http://10.0.0.1/a",
        "https://169.254.169.254/latest",
        "http://shop.example/a",
        "https://user:pass@shop.example/a",
        "file:///etc/passwd",
        "ftp://shop.example/a",
    ];
    let id = sends_from(&twilio, "MM1", &urls.map(str::to_owned)).await;
    world.settle().await;
    for n in 0..urls.len() {
        let refused = file(&world, &id, 1, n).await;
        refused.refused(404, "media_unavailable");
    }
}

#[tokio::test]
async fn promise_32_trouble_passes_and_what_was_copied_is_not_copied_again() {
    let (world, shelf) = world().await;
    world.system.go_quiet().await;
    shelf.puts("/ME0", Served::File("image/jpeg", PICTURE.to_vec()));
    shelf.puts("/ME1", Served::Status(503));
    let twilio = Twilio::connected(&world, "tw", US).await;
    let id = sends(&twilio, &shelf, "MM1", &["/ME0", "/ME1"]).await;
    let detail = json!({"conversation_id": id, "seq": 1, "from": "customer"});
    let event = json!({"source": "hiatus", "detail-type": "message.added", "detail": detail});
    for trouble in [
        Served::Status(503),
        Served::Status(429),
        Served::Status(401),
    ] {
        shelf.puts("/ME1", trouble);
        let failed = world.system.invoke("media", event.clone()).await;
        failed.unwrap_err();
        file(&world, &id, 1, 1).await.refused(404, "media_pending");
    }
    assert_eq!(follow(&link(&world, &id, 1, 0).await).await.0, 200);
    let asked = shelf.asked();
    let first = asked.iter().filter(|(path, _)| path == "/ME0");
    assert_eq!(first.count(), 1, "{asked:?}");
    shelf.puts("/ME1", Served::File("audio/ogg", b"a voice".to_vec()));
    assert_eq!(again(&world, &id, 1).await, json!({"copied": 1}));
    assert_eq!(follow(&link(&world, &id, 1, 1).await).await.2, b"a voice");
}

#[tokio::test]
async fn promise_32_a_link_is_given_to_those_who_may_read_and_ends_after_five_minutes() {
    let (world, shelf) = world().await;
    shelf.puts("/ME0", Served::File("image/jpeg", PICTURE.to_vec()));
    let twilio = Twilio::connected(&world, "tw", US).await;
    world.available("alice", 9).await;
    world.available("bob", 0).await;
    let id = sends(&twilio, &shelf, "MM1", &["/ME0"]).await;
    world.settle().await;
    let path = format!("/v1/conversations/{id}/messages/1/media/0");
    let ask = |who| world.call("GET", &path, who);
    ask(agent("bob")).send().await.refused(404, "not_found");
    ask(ADMIN).send().await.refused(403, "forbidden");
    world
        .anonymous("GET", &path)
        .send()
        .await
        .refused(401, "unauthorized");
    // Whoever does not ask for JSON is led there at once.
    let token = world.system.token(agent("alice").0, "agent").unwrap();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let asked = client
        .build()
        .unwrap()
        .get(format!("{}{path}", world.system.url()));
    let led = asked.bearer_auth(token).send().await.unwrap();
    assert_eq!(led.status(), 302);
    assert_eq!(led.headers()["cache-control"], "no-store");
    let to = led.headers()["location"].to_str().unwrap();
    assert_eq!(follow(to).await.2, PICTURE);
    let link = link(&world, &id, 1, 0).await;
    assert_eq!(follow(&link).await.0, 200);
    let (url, query) = link.split_once('?').unwrap();
    for forged in [
        url.to_owned(),
        link.replace("/1/0?", "/1/1?"),
        link.replace("X-Amz-Expires=300", "X-Amz-Expires=3000"),
        format!("{}?{query}", url.replace(&id, &format!("{id}/x"))),
        format!("{link}0"),
    ] {
        assert_eq!(follow(&forged).await.0, 403, "{forged}");
    }
    world.pass(TimeDelta::seconds(301)).await;
    assert_eq!(follow(&link).await.0, 403);
}

#[tokio::test]
async fn promise_32_a_copy_goes_with_its_conversation() {
    let (world, shelf) = world().await;
    shelf.puts("/ME0", Served::File("image/jpeg", PICTURE.to_vec()));
    let twilio = Twilio::connected(&world, "tw", US).await;
    let id = sends(&twilio, &shelf, "MM1", &["/ME0"]).await;
    world.settle().await;
    // A link that somebody has already.
    let link = link(&world, &id, 1, 0).await;
    let erase = world.call("POST", "/v1/customers/erase", ADMIN);
    let body = json!({"channel": "sms", "address": ANN});
    erase.json(&body).send().await.is(202);
    world.settle().await;
    assert_eq!(follow(&link).await.0, 404);
    file(&world, &id, 1, 0).await.refused(404, "not_found");
    // Nor does an event that comes late bring it back.
    assert_eq!(again(&world, &id, 1).await, json!({"copied": 0}));
    assert_eq!(follow(&link).await.0, 404);
}
