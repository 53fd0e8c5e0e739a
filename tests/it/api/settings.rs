//! `/v1/settings`.

use crate::support::{ADMIN, Feed, World};
use serde_json::{Value, json};

fn put(world: &World, settings: &Value) -> crate::support::Call {
    world.call("PUT", "/v1/settings", ADMIN).json(settings)
}

fn set(settings: &Value, path: &str, value: Value) -> Value {
    let mut settings = settings.clone();
    let (parent, name) = path.rsplit_once('/').unwrap();
    settings.pointer_mut(parent).unwrap()[name] = value;
    settings
}

#[tokio::test]
async fn until_somebody_changes_them_they_are_the_documented_ones() {
    let world = World::off().await;
    let answer = world
        .call("GET", "/v1/settings", ("anybody", "router"))
        .send()
        .await;
    assert_eq!(answer.etag(), "\"0\"");
    let expected = json!({
        "leave": {"enabled": false, "on_reply": "new_task", "window_seconds": 7_776_000, "custom_routing_timeout_seconds": 300, "unanswered": "refuse", "auto_after_seconds": 0, "plan": null, "calendar": null, "plans": {}},
        "pause": {
            "enabled": false, "time_limit_seconds": 1_209_600, "at_capacity": "queue", "hold_seconds": 900, "on_reply": "stay", "calendar": null,
            "require": [], "reasons": [], "max_per_agent": 0, "reminders_seconds": [],
        },
        "wrap_up": {"limit_seconds": 0},
        "channels": ["*"],
        "history": {"retention_seconds": 7_776_000},
        "agents": {"read": "own", "self_service": false},
        "routing": {
            "give_back_seconds": 300,
            "absence": {"paused": "keep", "assigned": "keep", "grace_seconds": 900},
            "presence_seconds": 0,
            "answer_within_seconds": 0,
            "max_returns": 2,
            "weights": {},
            "idle": "since_assigned",
            "fallback_queue": null,
            "return": {"prefer": "nobody", "within_seconds": 86_400, "hold_seconds": 300},
        },
        "policies": [],
        "calendars": {},
        "outbound": {},
    });
    assert_eq!(answer.is(200), expected);
}

#[tokio::test]
async fn what_is_read_can_be_put_back() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    assert_eq!(put(&world, &before).send().await.is(200), before);
    for (path, value) in [
        ("/leave/enabled", json!(true)),
        ("/leave/on_reply", json!("custom_routing")),
        ("/leave/window_seconds", json!(1)),
        ("/leave/custom_routing_timeout_seconds", json!(86_400)),
        ("/leave/unanswered", json!("allow")),
        ("/pause/hold_seconds", json!(0)),
        ("/pause/hold_seconds", json!(86_400)),
        ("/pause/enabled", json!(true)),
        ("/pause/time_limit_seconds", json!(60)),
        ("/pause/at_capacity", json!("wait")),
        ("/pause/at_capacity", json!("refuse")),
        ("/pause/on_reply", json!("notify")),
        ("/pause/on_reply", json!("wake")),
        ("/channels", json!(["sms", "chat"])),
        ("/channels", json!([])),
        ("/history/retention_seconds", json!(0)),
        ("/agents/read", json!("all")),
        ("/agents/self_service", json!(true)),
        ("/routing/give_back_seconds", json!(60)),
        (
            "/policies",
            json!([
                {"match": {"channel": "email", "queue": "billing"}, "leave": {"unanswered": "allow"}, "pause": {"hold_seconds": 0}},
                {"match": {"queue": "billing"}, "pause": {"time_limit_seconds": 60}},
                {"match": {"channel": "sms"}},
            ]),
        ),
        ("/policies", json!([])),
        (
            "/outbound",
            json!({
                "whatsapp": {"deliver": true, "reply_window_seconds": 86_400, "max_characters": 4096},
                "sms": {"deliver": false, "reply_window_seconds": 2_592_000, "max_characters": 0},
                "chat": {"deliver": false, "reply_window_seconds": 0, "max_characters": 262_144},
            }),
        ),
    ] {
        let wanted = set(&world.read("/v1/settings", ADMIN).await, path, value);
        assert_eq!(put(&world, &wanted).send().await.is(200), wanted);
        assert_eq!(world.read("/v1/settings", ADMIN).await, wanted);
        assert_eq!(put(&world, &wanted).send().await.is(200), wanted);
    }
}

#[tokio::test]
async fn bad_values_are_refused_by_name_and_nothing_changes() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    for (path, value) in [
        ("/leave/enabled", json!("yes")),
        ("/leave/enabled", json!(null)),
        ("/leave/on_reply", json!("nothing")),
        ("/leave/window_seconds", json!(0)),
        ("/leave/window_seconds", json!(-1)),
        ("/leave/window_seconds", json!(7_776_001)),
        ("/leave/window_seconds", json!(1.5)),
        ("/leave/window_seconds", json!(i64::MAX)),
        ("/leave/window_seconds", json!(i64::MIN)),
        ("/leave/window_seconds", json!(u64::MAX)),
        ("/leave/custom_routing_timeout_seconds", json!(0)),
        ("/leave/unanswered", json!(true)),
        ("/pause/hold_seconds", json!(-1)),
        ("/pause/hold_seconds", json!(86_401)),
        ("/leave/custom_routing_timeout_seconds", json!(86_401)),
        ("/pause/enabled", json!(1)),
        ("/pause/time_limit_seconds", json!(59)),
        ("/pause/time_limit_seconds", json!(1_209_601)),
        ("/pause/at_capacity", json!("drop")),
        ("/pause/on_reply", json!("shout")),
        ("/history/retention_seconds", json!(-1)),
        ("/history/retention_seconds", json!(3650 * 86_400 + 1)),
    ] {
        let field = path.trim_start_matches('/').replace('/', ".");
        put(&world, &set(&before, path, value))
            .send()
            .await
            .invalid(&field);
    }
    for (policy, field) in [
        (
            json!({"reply_window_seconds": -1}),
            "outbound.sms.reply_window_seconds",
        ),
        (
            json!({"reply_window_seconds": 2_592_001}),
            "outbound.sms.reply_window_seconds",
        ),
        (
            json!({"max_characters": 262_145}),
            "outbound.sms.max_characters",
        ),
    ] {
        let mut outbound = json!({"sms": {"deliver": true}});
        let (name, value) = policy.as_object().unwrap().iter().next().unwrap();
        outbound["sms"][name] = value.clone();
        let refused = put(&world, &set(&before, "/outbound", outbound)).send();
        refused.await.invalid(field);
    }
    let heavy: serde_json::Map<_, _> = (0..101).map(|n| (format!("c{n}"), json!(1))).collect();
    for (weights, field) in [
        (json!({"chat": 0}), "routing.weights"),
        (json!({"chat": 101}), "routing.weights"),
        (json!({"Chat": 1}), "routing.weights"),
        (json!(heavy), "routing.weights"),
        (json!({"chat": "2"}), "routing.weights.chat"),
        (json!([2]), "routing.weights"),
    ] {
        let document = set(&before, "/routing/weights", weights);
        put(&world, &document).send().await.invalid(field);
    }
    let many: Vec<String> = (0..101).map(|n| format!("c{n}")).collect();
    for channels in [json!(["SMS"]), json!([""]), json!(many)] {
        put(&world, &set(&before, "/channels", channels))
            .send()
            .await
            .invalid("channels");
    }
    put(&world, &set(&before, "/channels", json!("sms")))
        .send()
        .await
        .refused(422, "invalid");
    put(&world, &set(&before, "/channels", json!([1])))
        .send()
        .await
        .refused(422, "invalid");
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}

#[tokio::test]
async fn unknown_and_missing_fields_are_refused() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    for (path, name) in [
        ("/else", "else"),
        ("/leave/enabeld", "enabeld"),
        ("/pause/limit", "limit"),
        ("/history/x", "x"),
    ] {
        let answer = put(&world, &set(&before, path, json!(true)))
            .send()
            .await
            .refused(422, "invalid");
        assert!(
            answer["field"]
                .as_str()
                .is_some_and(|field| field.ends_with(name)),
            "{answer}"
        );
    }
    for (parent, name) in [
        ("", "leave"),
        ("", "channels"),
        ("/leave", "on_reply"),
        ("/pause", "time_limit_seconds"),
    ] {
        let mut settings = before.clone();
        settings
            .pointer_mut(parent)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(name);
        let answer = put(&world, &settings).send().await.refused(422, "invalid");
        assert!(
            answer["detail"].as_str().unwrap().contains(name),
            "{answer}"
        );
    }
    world
        .call("PUT", "/v1/settings", ADMIN)
        .raw("{")
        .send()
        .await
        .refused(400, "malformed");
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}

#[tokio::test]
async fn of_two_administrators_the_second_learns_who_was_first() {
    let world = World::off().await;
    let before = world.call("GET", "/v1/settings", ADMIN).send().await;
    let etag = before.etag();
    let change = set(&before.body, "/leave/enabled", json!(true));
    let first = put(&world, &change).if_match(&etag).send().await;
    assert_ne!(first.etag(), etag);
    first.is(200);
    let refused = put(&world, &change)
        .if_match(&etag)
        .send()
        .await
        .refused(412, "version_mismatch");
    assert_eq!(
        (&refused["updated_by"], &refused["current_version"]),
        (&json!("root"), &json!(1))
    );
    world.settle().await;
    let events = world.system.events(0).unwrap();
    let published: Vec<&Value> = events
        .iter()
        .map(|event| &event.envelope["detail"])
        .collect();
    assert_eq!(
        published
            .iter()
            .filter(|event| event["type"] == "settings.updated")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_whole_number_is_one_however_it_is_written() {
    let world = World::off().await;
    let body = world
        .read("/v1/settings", ADMIN)
        .await
        .to_string()
        .replace("300", "60.0");
    let changed = world
        .call("PUT", "/v1/settings", ADMIN)
        .raw(body)
        .send()
        .await
        .is(200);
    assert_eq!(changed["leave"]["custom_routing_timeout_seconds"], 60);
}

#[tokio::test]
async fn a_document_of_the_first_version_keeps_what_it_does_not_know() {
    let world = World::off().await;
    let change = json!({"agents": {"self_service": true}});
    patch(&world, &change).send().await.is(200);
    let mut known = world.read("/v1/settings", ADMIN).await;
    known["leave"]["enabled"] = json!(true);
    let wanted = known.clone();
    known.as_object_mut().unwrap().remove("agents");
    assert_eq!(put(&world, &known).send().await.is(200), wanted);
    known["agents"] = json!({});
    assert_eq!(put(&world, &known).send().await.is(200), wanted);
    known["agents"] = json!({"self_servise": true});
    put(&world, &known)
        .send()
        .await
        .invalid("agents.self_servise");
}

fn patch(world: &World, body: &Value) -> crate::support::Call {
    world.call("PATCH", "/v1/settings", ADMIN).json(body)
}

#[tokio::test]
async fn a_patch_changes_what_it_names_and_nothing_else() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    let wanted = set(&before, "/pause/enabled", json!(true));
    let wanted = set(&wanted, "/channels", json!(["sms"]));
    let change = json!({"pause": {"enabled": true}, "channels": ["sms"]});
    let answer = patch(&world, &change).if_match("\"0\"").send().await;
    assert_eq!(answer.etag(), "\"1\"");
    assert_eq!(answer.is(200), wanted);
    assert_eq!(world.read("/v1/settings", ADMIN).await, wanted);
    // The same again, and nothing at all, are no change.
    for change in [change, json!({}), json!({"leave": {}})] {
        let again = patch(&world, &change).send().await;
        assert_eq!(again.etag(), "\"1\"");
        assert_eq!(again.is(200), wanted);
    }
    let refused = patch(&world, &json!({"pause": {"enabled": false}}))
        .if_match("\"0\"")
        .send()
        .await
        .refused(412, "version_mismatch");
    assert_eq!(refused["updated_by"], "root");
}

#[tokio::test]
async fn weights_are_replaced_by_a_document_and_patched_one_by_one() {
    let world = World::off().await;
    let weights = |settings: &Value| settings["routing"]["weights"].clone();
    let mut document = world.read("/v1/settings", ADMIN).await;
    assert_eq!(weights(&document), json!({}));
    document["routing"]["weights"] = json!({"chat": 2, "email": 1});
    put(&world, &document).send().await.is(200);
    let patched = json!({"routing": {"weights": {"chat": null, "sms": 3}}});
    let patched = patch(&world, &patched).send().await.is(200);
    assert_eq!(weights(&patched), json!({"email": 1, "sms": 3}));
    let none = json!({"routing": {"weights": null}});
    patch(&world, &none).send().await.invalid("routing.weights");
    put(&world, &document).send().await.is(200);
    document["routing"]
        .as_object_mut()
        .unwrap()
        .remove("weights");
    let kept = put(&world, &document).send().await.is(200);
    assert_eq!(weights(&kept), json!({"chat": 2, "email": 1}));
    document["routing"]["weights"] = json!({});
    assert_eq!(
        weights(&put(&world, &document).send().await.is(200)),
        json!({})
    );
}

#[tokio::test]
async fn a_patch_that_makes_no_settings_is_refused_by_name_and_nothing_changes() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    for (change, field) in [
        (
            json!({"pause": {"time_limit_seconds": 59}}),
            "pause.time_limit_seconds",
        ),
        (
            json!({"pause": {"at_capacity": "drop"}}),
            "pause.at_capacity",
        ),
        (json!({"pause": null}), "pause"),
        (json!({"pause": {"enabled": null}}), "pause.enabled"),
        (json!({"pause": 5}), "pause"),
        (json!({"channels": {"sms": true}}), "channels"),
        (
            json!({"pause": {"time_limt_seconds": 60}}),
            "pause.time_limt_seconds",
        ),
        (json!({"version": 1}), "version"),
    ] {
        patch(&world, &change).send().await.invalid(field);
    }
    let list = patch(&world, &json!([{"op": "remove", "path": "/pause"}]));
    list.send().await.refused(422, "invalid");
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}

#[tokio::test]
async fn settings_that_cannot_be_read_can_be_replaced() {
    let whole = World::off().await.read("/v1/settings", ADMIN).await;
    for version in [
        json!({"N": "7"}),
        json!({"N": "-1"}),
        json!({"S": "7"}),
        Value::Null,
    ] {
        let world = World::off().await;
        let mut item = json!({"pk": {"S": "S"}, "sk": {"S": "S"}, "leave": {"S": "?"}});
        if !version.is_null() {
            item["version"] = version;
        }
        let feed = Feed::of(&world.system);
        let put_item = json!({"TableName": "hiatus", "Item": item});
        feed.dynamodb("DynamoDB_20120810.PutItem", &put_item).await;
        // The defaults, too, are a change of what cannot be read.
        assert_eq!(put(&world, &whole).send().await.is(200), whole);
        assert_eq!(world.read("/v1/settings", ADMIN).await, whole);
        let change = json!({"pause": {"enabled": true}});
        patch(&world, &change).send().await.is(200);
    }
}

#[tokio::test]
async fn a_section_is_an_object_and_what_is_wrong_is_said_in_the_words_of_json() {
    let world = World::off().await;
    let before = world.read("/v1/settings", ADMIN).await;
    let patch = |body: Value| {
        world
            .call("PATCH", "/v1/settings", ADMIN)
            .json(&body)
            .send()
    };
    for (section, values) in [
        ("leave", json!([true, "new_task", 100, 300, "refuse"])),
        ("pause", json!([true, 100, "wait", 5])),
        ("history", json!([55])),
        ("agents", json!(["all", true])),
        ("leave", json!(5)),
        ("pause", json!([])),
    ] {
        let refused = patch(json!({section: values}))
            .await
            .refused(422, "invalid");
        assert_eq!(
            (&refused["field"], &refused["detail"]),
            (
                &json!(section),
                &json!(format!("{section} must be an object"))
            )
        );
        let document = set(&before, &format!("/{section}"), values);
        let refused = put(&world, &document).send().await.refused(422, "invalid");
        assert!(refused["field"].as_str().unwrap().starts_with(section));
    }
    for (body, field) in [
        (
            json!({"pause": {"hold_seconds": null}}),
            "pause.hold_seconds",
        ),
        (
            json!({"pause": {"hold_seconds": 0.5}}),
            "pause.hold_seconds",
        ),
        (json!({"leave": {"enabled": "yes"}}), "leave.enabled"),
        (json!({"channels": 5}), "channels"),
    ] {
        let refused = patch(body).await.refused(422, "invalid");
        assert_eq!(refused["field"], field);
        let detail = refused["detail"].as_str().unwrap();
        for rust in ["struct", "i64", "u32", "Settings", "sequence"] {
            assert!(!detail.contains(rust), "{detail}");
        }
    }
    assert_eq!(world.read("/v1/settings", ADMIN).await, before);
}
