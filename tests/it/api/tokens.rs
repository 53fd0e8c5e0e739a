//! Invalid tokens, and tokens for something else; and who a caller is, whatever else a request
//! says.

use crate::support::{Answer, EVE, World, agent};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// A token of alice's with these claims beside the usual ones, or instead of them; null leaves one
/// out.
async fn token(world: &World, claims: Value) -> String {
    let mut wanted = json!({"sub": "alice", "scope": "agent"});
    wanted
        .as_object_mut()
        .unwrap()
        .extend(claims.as_object().unwrap().clone());
    let answer = world
        .anonymous("POST", "/local/token")
        .json(&wanted)
        .send()
        .await
        .is(200);
    answer["token"].as_str().unwrap().to_owned()
}

/// What somebody with this token gets to see of alice.
async fn with(world: &World, token: &str) -> Answer {
    let call = world
        .anonymous("GET", "/v1/agents/alice")
        .header("authorization", format!("Bearer {token}"));
    call.send().await
}

/// A token in which this part is another.
fn forged(token: &str, part: usize, text: &[u8]) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    parts[part] = URL_SAFE_NO_PAD.encode(text);
    parts.join(".")
}

#[tokio::test]
async fn what_is_over_not_begun_for_others_or_from_others_is_401() {
    let world = World::on().await;
    world.available("alice", 1).await;
    with(&world, &token(&world, json!({})).await).await.is(200);
    for claims in [
        json!({"exp": 1}),
        json!({"exp": 0}),
        json!({"exp": -1}),
        json!({"exp": "tomorrow"}),
        json!({"exp": null}),
        json!({"nbf": 99_999_999_999_u64}),
        json!({"nbf": "tomorrow"}),
        json!({"aud": "others"}),
        json!({"aud": ["others"]}),
        json!({"aud": null}),
        json!({"aud": ""}),
        json!({"iss": "others"}),
        json!({"iss": "hiatus-local/"}),
        json!({"iss": null}),
    ] {
        with(&world, &token(&world, claims).await)
            .await
            .refused(401, "unauthorized");
    }
}

#[tokio::test]
async fn a_forged_token_is_401() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let good = token(&world, json!({})).await;
    let claims = URL_SAFE_NO_PAD
        .decode(good.split('.').nth(1).unwrap())
        .unwrap();
    let mut others: Value = serde_json::from_slice(&claims).unwrap();
    others["scope"] = json!("admin supervisor");
    let mut bad = vec![
        String::new(),
        "x".to_owned(),
        "..".to_owned(),
        good.replace('.', " "),
        format!("{good}."),
    ];
    for header in [
        r#"{"alg":"none"}"#,
        r#"{"alg":"None"}"#,
        r#"{"alg":"HS384"}"#,
        r#"{"alg":"RS256"}"#,
        r#"{"alg":"ES256"}"#,
        "{}",
        "",
    ] {
        let other = forged(&good, 0, header.as_bytes());
        bad.extend([format!("{}.", &other[..other.rfind('.').unwrap()]), other]);
    }
    bad.push(forged(&good, 1, others.to_string().as_bytes()));
    bad.push(forged(&good, 2, b""));
    bad.push(forged(&good, 2, &[0; 32]));
    bad.push(good.chars().rev().collect());
    for token in bad {
        with(&world, &token).await.refused(401, "unauthorized");
    }
}

#[tokio::test]
async fn a_token_of_another_system_is_401() {
    let (world, other) = (World::on().await, World::off().await);
    world.available("alice", 1).await;
    let foreign = other.system.token("alice", "agent supervisor").unwrap();
    with(&world, &foreign).await.refused(401, "unauthorized");
}

#[tokio::test]
async fn scopes_open_the_door_in_every_form_that_issuers_have() {
    let world = World::on().await;
    world.available("alice", 1).await;
    // In API Gateway's form: a list is in brackets, without commas.
    for (claim, scopes) in [
        ("scope", "openid agent"),
        ("scope", "[openid agent]"),
        ("scope", r#"["openid","agent"]"#),
        ("scp", "agent openid"),
        ("scp", "[agent openid]"),
        ("scp", r#"["agent"]"#),
    ] {
        let claims = json!({"sub": "alice", claim: scopes});
        let answer = world.invoke("agents", request(&claims)).await;
        assert_eq!(answer["statusCode"], 200, "{claim} {scopes}: {answer}");
    }
}

#[tokio::test]
async fn a_scope_or_a_subject_of_an_odd_type_opens_nothing() {
    let world = World::on().await;
    world.available("alice", 1).await;
    let claims = |scope: Value| {
        let claims = json!({"sub": "alice", "iss": "hiatus-local", "aud": "hiatus", "exp": 99_999_999_999_u64});
        let mut claims = claims.as_object().unwrap().clone();
        claims.insert("scope".to_owned(), scope);
        claims
    };
    // `/local/token` gives texts only: what another issuer could write comes to the function in API
    // Gateway's form.
    for scope in [
        json!([["agent"]]),
        json!({"agent": true}),
        json!(1),
        json!(true),
        json!("[agent"),
        json!("agent,supervisor"),
    ] {
        let text = match &scope {
            Value::String(text) => text.clone(),
            Value::Array(_) => "[[agent]]".to_owned(),
            other => other.to_string(),
        };
        let strings: Value = claims(json!(text))
            .into_iter()
            .map(|(name, value)| {
                let value = value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned);
                (name, json!(value))
            })
            .collect();
        for claims in [strings, Value::Object(claims(scope.clone()))] {
            let answer = world.invoke("agents", request(&claims)).await;
            assert!(
                matches!(answer["statusCode"].as_u64(), Some(400 | 403)),
                "{scope}: {answer}"
            );
        }
    }
    for sub in [
        json!(""),
        json!("a\nb"),
        json!("x".repeat(257)),
        json!(null),
        json!(1),
        json!(["alice"]),
    ] {
        let mut claims = claims(json!("agent"));
        claims.insert("exp".to_owned(), json!("9"));
        claims.insert("sub".to_owned(), sub.clone());
        let answer = world
            .invoke("agents", request(&Value::Object(claims)))
            .await;
        assert!(
            matches!(answer["statusCode"].as_u64(), Some(400 | 401)),
            "{sub}: {answer}"
        );
    }
    let no_claims =
        json!({"routeKey": "GET /v1/agents/{id}", "requestContext": {"authorizer": null}});
    for event in [
        no_claims,
        json!({"routeKey": "GET /v1/agents/{id}"}),
        json!(null),
        json!([]),
        json!({}),
    ] {
        let answer = world.invoke("agents", event).await;
        assert!(
            matches!(answer["statusCode"].as_u64(), Some(400 | 401 | 404)),
            "{answer}"
        );
    }
}

/// A request for alice, as API Gateway hands it on with these claims.
fn request(claims: &Value) -> Value {
    let mut event =
        hiatus_tests::seed::request("GET /v1/agents/{id}", "alice", ("", ""), &json!({}));
    event["requestContext"]["authorizer"]["jwt"]["claims"] = claims.clone();
    event
}

#[tokio::test]
async fn an_agents_id_with_odd_characters_is_its_own_and_nobody_elses() {
    let world = World::on().await;
    let long = "\u{1F980}".repeat(256);
    let names = [
        "a#b",
        "a/b",
        "../alice",
        "A#x",
        "G#alice",
        "alice ",
        "alice%20",
        "ünï",
        "a\"b",
        "S",
        long.as_str(),
    ];
    world.available("alice", 1).await;
    for name in names {
        let path = format!("/v1/agents/{}", encoded(name));
        let body = json!({"availability": "available", "capacity": 2, "queues": [name]});
        let set = world
            .call("PUT", &path, EVE)
            .json(&body)
            .send()
            .await
            .is(200);
        assert_eq!((&set["id"], &set["version"]), (&json!(name), &json!(1)));
        world
            .call("GET", &path, agent("alice"))
            .send()
            .await
            .refused(403, "forbidden");
        world
            .call("GET", "/v1/agents/alice", agent(name))
            .send()
            .await
            .refused(403, "forbidden");
    }
    world.settle().await;
    for name in names {
        let message = json!({"channel": "chat", "from": "u", "to": name, "message_id": "1", "body": "Hello.", "queue": name});
        let id = world.message(&message).await.is(201)["conversation_id"]
            .as_str()
            .unwrap()
            .to_owned();
        world.settle().await;
        assert_eq!(world.get(&id).await["task"]["agent_id"], name);
        world.act_at_once(name, &id, "pause").await;
        world.settle().await;
        let desk = world
            .read(&format!("/v1/agents/{}/tasks", encoded(name)), EVE)
            .await;
        assert_eq!(
            (
                desk["paused"].as_array().unwrap().len(),
                &desk["paused"][0]["id"]
            ),
            (1, &json!(id)),
            "{name}"
        );
    }
    assert_eq!(world.desk("alice").await["in_use"], 0);
}

fn encoded(name: &str) -> String {
    name.bytes()
        .fold(String::new(), |path, byte| format!("{path}%{byte:02X}"))
}

#[tokio::test]
async fn no_header_and_no_parameter_makes_a_caller_another() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    let before = world.get(&id).await;
    let smuggled =
        json!({"authorizer": {"jwt": {"claims": {"sub": "alice", "scope": "supervisor"}}}})
            .to_string();
    for (name, value) in [
        ("x-amzn-oidc-identity", "alice"),
        ("x-amzn-requestcontext", smuggled.as_str()),
        ("x-apigateway-event", smuggled.as_str()),
        ("x-forwarded-user", "alice"),
        ("x-user-id", "alice"),
        ("x-http-method-override", "GET"),
        ("sub", "alice"),
        ("scope", "supervisor"),
        ("requestcontext", smuggled.as_str()),
    ] {
        let call = world
            .command(agent("bob"), &id, "leave")
            .header(name, value);
        call.send().await.refused(403, "not_your_task");
        world
            .call("GET", "/v1/paused", agent("bob"))
            .header(name, value)
            .send()
            .await
            .refused(403, "forbidden");
        world
            .anonymous("GET", "/v1/settings")
            .header(name, value)
            .send()
            .await
            .refused(401, "unauthorized");
    }
    for query in [
        "?sub=alice",
        "?scope=supervisor",
        "?id=alice",
        "?access_token=x",
        "?authorization=Bearer%20x",
    ] {
        let path = format!("/v1/conversations/{id}/leave{query}");
        world
            .call("POST", &path, agent("bob"))
            .send()
            .await
            .refused(403, "not_your_task");
        world
            .anonymous("POST", &path)
            .send()
            .await
            .refused(401, "unauthorized");
    }
    let body =
        json!({"sub": "alice", "agent_id": "alice", "scope": "supervisor", "requestContext": {}});
    world
        .command(agent("bob"), &id, "leave")
        .json(&body)
        .send()
        .await
        .refused(422, "invalid");
    assert_eq!(world.get(&id).await, before);
}

#[tokio::test]
async fn an_authorization_header_is_one_bearer_token_and_nothing_else() {
    let world = World::on().await;
    let (bob, eve) = (
        world.system.token("bob", "agent").unwrap(),
        world.system.token("eve", "supervisor").unwrap(),
    );
    let ask = || world.anonymous("GET", "/v1/paused");
    ask()
        .header("authorization", format!("Bearer {eve}"))
        .send()
        .await
        .is(200);
    for value in [
        String::new(),
        "Bearer".to_owned(),
        "Bearer ".to_owned(),
        format!("Basic {eve}"),
        format!("Bearer {eve},Bearer {eve}"),
        format!("Bearer {eve} {eve}"),
        format!("Bearer Bearer {eve}"),
        eve.clone(),
    ] {
        ask()
            .header("authorization", &value)
            .send()
            .await
            .refused(401, "unauthorized");
    }
    // With two, nobody may choose which one counts.
    for (first, second) in [(&bob, &eve), (&eve, &bob), (&eve, &eve)] {
        let call = ask().header("authorization", format!("Bearer {first}"));
        call.header("authorization", format!("Bearer {second}"))
            .send()
            .await
            .refused(401, "unauthorized");
    }
    ask()
        .raw_header("authorization", b"Bearer \xff\xfe")
        .send()
        .await
        .refused(401, "unauthorized");
}
