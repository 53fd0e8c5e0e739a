//! The tokens of the issuers that have a page in `docs/issuers`, as API Gateway passes their claims on:
//! every claim a text, an array in brackets with blanks
//! (<https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html>).

use crate::support::{ADMIN, World};
use hiatus::Handlers;
use hiatus_lambda::config::Config;
use serde_json::{Value, json};

struct Issuer {
    name: &'static str,
    /// The parameter `ScopePrefix`.
    prefix: &'static str,
    /// An access token of a person at the desk who may be `agent` and `supervisor`.
    person: Value,
    /// One of a channel's webhook; none where the issuer has none that API Gateway lets in.
    machine: Option<Value>,
}

fn issuers() -> [Issuer; 5] {
    [
        Issuer {
            name: "Keycloak",
            prefix: "",
            person: json!({
                "iss": "https://id.example.com/realms/care", "aud": "[hiatus account]", "typ": "Bearer",
                "azp": "hiatus-console", "sub": "f3b4f6a2-5f7e-4a53-8f1d-6f2f6a1b9c11",
                "scope": "openid agent supervisor profile email", "exp": "1798765200", "iat": "1798761600",
                "realm_access": "map[roles:[offline_access]]", "email_verified": "true",
            }),
            machine: Some(json!({
                "iss": "https://id.example.com/realms/care", "aud": "hiatus", "azp": "sms-webhook",
                "sub": "0c9f5a3a-7a53-4c0f-9f0e-2a3b4c5d6e7f", "client_id": "sms-webhook",
                "scope": "profile channel email", "exp": "1798765200", "iat": "1798761600",
            })),
        },
        Issuer {
            name: "Auth0",
            prefix: "",
            person: json!({
                "iss": "https://care.eu.auth0.com/", "aud": "[https://hiatus.example.com https://care.eu.auth0.com/userinfo]",
                "sub": "auth0|64f1c0ffee", "azp": "aB3dE5", "gty": "authorization_code",
                "scope": "openid agent supervisor offline_access", "permissions": "[agent supervisor]",
                "exp": "1798765200", "iat": "1798761600",
            }),
            machine: Some(json!({
                "iss": "https://care.eu.auth0.com/", "aud": "https://hiatus.example.com", "sub": "mA4cH1@clients",
                "azp": "mA4cH1", "gty": "client-credentials", "scope": "channel", "exp": "1798765200", "iat": "1798761600",
            })),
        },
        Issuer {
            name: "Okta",
            prefix: "",
            person: json!({
                "ver": "1", "jti": "AT.x", "iss": "https://care.okta.com/oauth2/default", "aud": "api://hiatus",
                "cid": "0oa1", "uid": "00u1", "sub": "alice@example.com", "scp": "[openid agent supervisor]",
                "auth_time": "1798761500", "exp": "1798765200", "iat": "1798761600",
            }),
            machine: Some(json!({
                "ver": "1", "iss": "https://care.okta.com/oauth2/default", "aud": "api://hiatus", "cid": "0oa2",
                "sub": "0oa2", "scp": "[channel]", "exp": "1798765200", "iat": "1798761600",
            })),
        },
        Issuer {
            name: "Entra ID",
            prefix: "",
            person: json!({
                "aud": "6f1d4c2e-0000-4000-8000-1234567890ab",
                "iss": "https://login.microsoftonline.com/9b1d4c2e-0000-4000-8000-1234567890ab/v2.0",
                "azp": "aaaa4c2e-0000-4000-8000-1234567890ab", "name": "Alice Example", "oid": "bbbb4c2e",
                "preferred_username": "alice@example.com", "scp": "agent supervisor",
                "sub": "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ", "ver": "2.0", "exp": "1798765200", "iat": "1798761600",
            }),
            machine: None,
        },
        Issuer {
            name: "Cognito",
            prefix: "hiatus/",
            person: json!({
                "sub": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "cognito:groups": "[team-a]", "token_use": "access",
                "iss": "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E", "version": "2",
                "client_id": "7desk", "username": "alice", "scope": "openid hiatus/agent hiatus/supervisor",
                "exp": "1798765200", "iat": "1798761600",
            }),
            machine: Some(json!({
                "sub": "5hook", "token_use": "access", "scope": "hiatus/channel", "client_id": "5hook", "version": "2",
                "iss": "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab12Cd34E",
                "exp": "1798765200", "iat": "1798761600",
            })),
        },
    ]
}

/// The functions of a stack with this `ScopePrefix`.
struct Stack(Handlers);

impl Stack {
    fn of(world: &World, prefix: &str) -> Self {
        let prefix = ("HIATUS_SCOPE_PREFIX".to_owned(), prefix.to_owned());
        let environment = world.system.environment().into_iter();
        let config: Config = environment
            .map(|(name, value)| (name.to_owned(), value))
            .chain([prefix])
            .collect();
        Self(Handlers::from_config(&config, world.system.clock()).unwrap())
    }

    /// The status of a request with these claims, about this id where the route has one.
    async fn asks(
        &self,
        function: &str,
        (route, id): (&str, &str),
        claims: &Value,
        body: &Value,
    ) -> u64 {
        let mut event = hiatus_tests::seed::request(route, id, ("", ""), body);
        event["requestContext"]["authorizer"]["jwt"]["claims"] = claims.clone();
        let answer = self.0.call(function, event).await.unwrap().unwrap();
        answer["statusCode"].as_u64().unwrap()
    }
}

#[tokio::test]
async fn a_person_of_each_issuer_is_who_the_token_says_and_may_what_it_says() {
    let world = World::on().await;
    for issuer in issuers() {
        let stack = Stack::of(&world, issuer.prefix);
        let sub = issuer.person["sub"].as_str().unwrap();
        let presence = json!({"availability": "available", "capacity": 1, "queues": ["default"]});
        let path = format!("/v1/agents/{}", sub.replace('|', "%7C"));
        world
            .call("PUT", &path, ADMIN)
            .json(&presence)
            .send()
            .await
            .is(200);
        let nothing = Value::Null;
        assert_eq!(
            stack
                .asks(
                    "agents",
                    ("GET /v1/agents/{id}", sub),
                    &issuer.person,
                    &nothing
                )
                .await,
            200,
            "{}",
            issuer.name
        );
        let all = stack
            .asks("agents", ("GET /v1/agents", ""), &issuer.person, &nothing)
            .await;
        assert_eq!(all, 200, "{}: a supervisor's list", issuer.name);
        let settings = stack
            .asks(
                "settings",
                ("PATCH /v1/settings", ""),
                &issuer.person,
                &json!({}),
            )
            .await;
        assert_eq!(settings, 403, "{}: no administrator", issuer.name);
    }
}

#[tokio::test]
async fn a_webhook_of_each_issuer_brings_messages_and_reads_nothing() {
    let world = World::on().await;
    for issuer in issuers() {
        let Some(machine) = &issuer.machine else {
            continue;
        };
        let stack = Stack::of(&world, issuer.prefix);
        let message = json!({"channel": "sms", "from": issuer.name, "to": "us", "message_id": "1", "body": "Hello?"});
        let taken = stack
            .asks(
                "inbound-message",
                ("POST /v1/messages", ""),
                machine,
                &message,
            )
            .await;
        assert_eq!(taken, 201, "{}", issuer.name);
        let all = stack
            .asks("agents", ("GET /v1/agents", ""), machine, &Value::Null)
            .await;
        assert_eq!(all, 403, "{}", issuer.name);
    }
}

#[tokio::test]
async fn without_its_prefix_a_scope_is_somebody_elses() {
    let world = World::on().await;
    let cognito = issuers()
        .into_iter()
        .find(|issuer| !issuer.prefix.is_empty())
        .unwrap();
    for prefix in ["", "other/", "hiatus"] {
        let stack = Stack::of(&world, prefix);
        let answer = stack
            .asks(
                "agents",
                ("GET /v1/agents", ""),
                &cognito.person,
                &Value::Null,
            )
            .await;
        assert_eq!(answer, 403, "{prefix}");
    }
}
