//! Who may call what.

use crate::support::{EVE, World, agent};
use hiatus_lambda::routes::{ROUTES, Scope};

/// A path of the route that names nothing that is there.
fn path(template: &str) -> String {
    template.replace("{id}", "nothing").replace("{task_id}", "nothing.1")
}

#[tokio::test]
async fn every_route_refuses_every_scope_that_it_does_not_name() {
    let world = World::off().await;
    for route in ROUTES {
        for scope in Scope::ALL {
            let answer = world.call(route.method, &path(route.path), ("somebody", scope.as_str())).send().await;
            if route.scopes.contains(&scope) {
                assert_ne!(answer.status, 401, "{} with {scope}", route.key());
                assert!(answer.status != 403 || route.path.starts_with("/v1/agents/"), "{} with {scope}", route.key());
            } else {
                answer.refused(403, "forbidden");
            }
        }
        world.call(route.method, &path(route.path), ("somebody", "")).send().await.refused(403, "forbidden");
        world
            .call(route.method, &path(route.path), ("somebody", "Admin agents"))
            .send()
            .await
            .refused(403, "forbidden");
    }
}

#[tokio::test]
async fn every_route_refuses_a_caller_without_a_token() {
    let world = World::off().await;
    for route in ROUTES {
        let answer = world.anonymous(route.method, &path(route.path)).send().await;
        assert!(answer.headers.contains_key("www-authenticate"), "{}", route.key());
        answer.refused(401, "unauthorized");
        let forged = world.anonymous(route.method, &path(route.path)).header("authorization", "Bearer a.b.c");
        forged.send().await.refused(401, "unauthorized");
    }
}

#[tokio::test]
async fn one_of_several_scopes_is_enough() {
    let world = World::on().await;
    let both = ("carol", "channel agent");
    world.call("PUT", "/v1/agents/carol", both).raw("{}").send().await.is(200);
    world.call("GET", "/v1/settings", both).send().await.is(200);
    world.call("PUT", "/v1/settings", both).raw("{}").send().await.refused(403, "forbidden");
}

#[tokio::test]
async fn unknown_ids_are_404_for_every_route_that_names_one() {
    let world = World::on().await;
    for (method, path) in [
        ("GET", "/v1/conversations/nothing"),
        ("GET", "/v1/conversations/nothing/messages"),
        ("GET", "/v1/conversations/nothing/events"),
        ("POST", "/v1/conversations/nothing/leave"),
        ("POST", "/v1/conversations/nothing/pause"),
        ("POST", "/v1/conversations/nothing/resume"),
        ("POST", "/v1/conversations/nothing/end"),
        ("POST", "/v1/tasks/nothing.1/complete"),
        ("POST", "/v1/tasks/nothing/complete"),
        ("GET", "/v1/agents/nothing"),
        ("GET", "/v1/agents/nothing/tasks"),
    ] {
        world.call(method, path, EVE).send().await.refused(404, "not_found");
    }
    world.says("alice", "nothing", "a").await.refused(404, "not_found");
    let tasks = world.command(("routing", "router"), "nothing", "tasks").raw(r#"{"queue":"vip"}"#).send().await;
    tasks.refused(404, "not_found");
}

#[tokio::test]
async fn a_task_that_the_conversation_never_had_is_404() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for task in ["2", "0", "01", "-1", "x", "99999999999"] {
        let answer = world.call("POST", &format!("/v1/tasks/{id}.{task}/complete"), agent("alice")).send().await;
        answer.refused(404, "not_found");
    }
}
