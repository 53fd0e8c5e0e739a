//! Doors that `authorization` does not try: more scopes than one, and ids that name nothing.

use crate::support::{EVE, World, agent};

#[tokio::test]
async fn one_of_several_scopes_is_enough() {
    let world = World::on().await;
    let both = ("carol", "channel agent");
    world
        .call("PUT", "/v1/agents/carol", both)
        .raw("{}")
        .send()
        .await
        .is(200);
    world.call("GET", "/v1/settings", both).send().await.is(200);
    world
        .call("PUT", "/v1/settings", both)
        .raw("{}")
        .send()
        .await
        .refused(403, "forbidden");
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
        world
            .call(method, path, EVE)
            .send()
            .await
            .refused(404, "not_found");
    }
    world
        .says("alice", "nothing", "a")
        .await
        .refused(404, "not_found");
    let tasks = world
        .command(("routing", "router"), "nothing", "tasks")
        .raw(r#"{"queue":"vip"}"#)
        .send()
        .await;
    tasks.refused(404, "not_found");
}

#[tokio::test]
async fn a_task_that_the_conversation_never_had_is_404() {
    let world = World::on().await;
    let id = world.assigned("alice", "u").await;
    for task in ["2", "0", "01", "-1", "x", "99999999999"] {
        let answer = world
            .call(
                "POST",
                &format!("/v1/tasks/{id}.{task}/complete"),
                agent("alice"),
            )
            .send()
            .await;
        answer.refused(404, "not_found");
    }
}
