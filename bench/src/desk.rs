//! First pages of the desk's lists, whatever their length.

use crate::report::{Goal, Section, Table};
use crate::stats::{median, number};
use hiatus_domain::Duration;
use hiatus_domain::ids::AgentId;
use hiatus_tests::crowd;
use hiatus_tests::recorder::Call;
use hiatus_tests::scene::{AGENT, Scene, agent_id};
use serde_json::Value;
use std::time::Instant;

/// How often a page is read for its time.
const READS: usize = 50;

struct Page {
    items: usize,
    calls: Vec<Call>,
    ms: f64,
}

pub(crate) async fn measure(quick: bool) -> Section {
    let (agents, all) = if quick {
        ([0, 100, 1_000], 3_000)
    } else {
        ([0, 100, 5_000], 100_000)
    };
    let mut rows = Vec::new();
    let mut reads = Vec::new();
    for paused in agents {
        let scene = with_paused(paused, &agent_id()).await;
        let page = page(&scene, "agents", "GET /v1/agents/{id}/tasks", AGENT).await;
        rows.push(row(
            &format!("agent's task list, {} paused", number(paused as f64)),
            &page,
        ));
        reads.push(page.calls.len());
    }
    let supervisor = ("eve", "supervisor");
    for paused in [100, all] {
        let scene = with_paused(paused, &AgentId::parse("somebody").unwrap()).await;
        let page = page(&scene, "conversations", "GET /v1/paused", supervisor).await;
        rows.push(row(
            &format!("supervisor's list, {} paused", number(paused as f64)),
            &page,
        ));
        reads.push(page.calls.len());
    }
    let (agents, supervisors) = reads.split_at(agents.len());
    let constant = |reads: &[usize]| reads.iter().all(|&calls| calls == reads[0]);
    let goal = |what: &str, reads: &[usize]| {
        let measured = reads
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", ");
        Goal::new(
            what,
            "constant",
            format!("{measured} calls"),
            constant(reads),
        )
    };
    Section {
        title: "The desk's reads",
        how: format!(
            "The first page (50 entries) through the handler, with the calls and read units that DynamoDB says it took; the \
             time is the median of {READS}, through the recorder."
        ),
        tables: vec![Table {
            header: vec!["list", "entries on the page", "calls", "read units", "ms"],
            rows,
        }],
        goals: vec![
            goal("agent's task list, whatever is paused", agents),
            goal("supervisor's list, whatever is paused", supervisors),
        ],
    }
}

/// A scene with so many conversations paused by this agent.
async fn with_paused(count: usize, agent: &AgentId) -> Scene {
    let scene = Scene::set().await;
    let given = scene.conversation().await;
    let until = |n: usize| {
        given.opened_at + Duration::days(3) + Duration::milliseconds(i64::try_from(n).unwrap())
    };
    let paused = |n| {
        crowd::like(
            &given,
            n,
            crowd::paused(n, agent, given.opened_at, until(n)),
        )
    };
    crowd::put_conversations(scene.system.store(), (0..count).map(paused)).await;
    scene
}

async fn page(scene: &Scene, function: &str, route: &str, who: (&str, &str)) -> Page {
    let (body, calls) = scene.ask(function, route, AGENT.0, who, &Value::Null).await;
    let mut times = Vec::new();
    for _ in 0..READS {
        let began = Instant::now();
        scene.ask(function, route, AGENT.0, who, &Value::Null).await;
        times.push(began.elapsed().as_secs_f64() * 1e3);
    }
    Page {
        items: body["paused"].as_array().map_or(0, Vec::len),
        calls,
        ms: median(times),
    }
}

fn row(list: &str, page: &Page) -> Vec<String> {
    let units: f64 = page.calls.iter().map(|call| call.reads).sum();
    vec![
        list.to_owned(),
        page.items.to_string(),
        page.calls.len().to_string(),
        units.to_string(),
        number(page.ms),
    ]
}
