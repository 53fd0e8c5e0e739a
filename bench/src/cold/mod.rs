//! Starts: each release binary from its start to its first request for work, against a function
//! that does nothing and the same function in Node.js, on the AWS SDK.

mod build;
mod process;
mod runtime_api;

use crate::report::{Goal, Section, Table};
use crate::stats::{median, number};
use hiatus_domain::Duration;
use hiatus_domain::agent::{HeldStatus, HeldTask};
use hiatus_store::{Item, Wanted};
use hiatus_tests::crowd;
use hiatus_tests::scene::{AGENT, CHANNEL, Scene, agent_id, message};
use hiatus_tests::seed::request;
use process::{Program, Start};
use runtime_api::RuntimeApi;
use serde_json::json;

/// The floor.
const HELLO: &str = "hello";
const NODE: &str = "pause in Node.js";
/// The functions behind a person who waits.
const COMMANDS: [&str; 8] = [
    "leave",
    "pause",
    "resume",
    "inbound-message",
    "settings",
    "conversations",
    "tasks",
    "agents",
];
/// The largest share of the floor's processor time and time, of its memory, and the largest binary
/// and archive.
const MOST_TIME: f64 = 1.25;
const MOST_MEMORY: f64 = 1.5;
const MOST_BYTES: u64 = 5 * 1024 * 1024;
const MOST_ZIPPED: u64 = MOST_BYTES / 2;
/// A megabyte as Lambda counts it.
const MB: f64 = 1024.0 * 1024.0;

struct Measured {
    name: String,
    sizes: Option<(u64, u64)>,
    starts: Vec<Start>,
}

impl Measured {
    fn median(&self, of: impl Fn(&Start) -> f64) -> f64 {
        median(self.starts.iter().map(of).collect())
    }
}

pub(crate) async fn measure(quick: bool) -> Section {
    let runs = if quick { 15 } else { 60 };
    let stage = Stage::set().await;
    let functions = if quick {
        vec!["pause".to_owned(), "leave".to_owned()]
    } else {
        build::functions()
    };
    let mut programs = vec![(HELLO.to_owned(), build::release(HELLO))];
    programs.extend(functions.into_iter().map(|function| {
        let binary = build::release(&function);
        (function, binary)
    }));
    let mut measured: Vec<Measured> = programs
        .iter()
        .map(|(name, path)| Measured {
            name: name.clone(),
            sizes: Some(build::sizes(path)),
            starts: Vec::new(),
        })
        .collect();
    let mut programs: Vec<Program> = programs
        .iter()
        .map(|(name, path)| stage.program(name, vec![path.into()]))
        .collect();
    if let Some(script) = build::node() {
        measured.push(Measured {
            name: NODE.to_owned(),
            sizes: None,
            starts: Vec::new(),
        });
        programs.push(stage.program(
            "pause",
            vec!["/usr/bin/env".into(), "node".into(), script.into()],
        ));
    }
    let mut api = RuntimeApi::start().await;
    for _ in 0..runs {
        for (program, measured) in programs.iter().zip(&mut measured) {
            stage.reset().await;
            measured.starts.push(process::run(program, &mut api).await);
        }
    }
    section(&measured, runs)
}

fn section(measured: &[Measured], runs: usize) -> Section {
    let floor = measured.iter().find(|one| one.name == HELLO).unwrap();
    let rows = measured.iter().map(|one| row(one, floor)).collect();
    Section {
        title: "Starts",
        how: format!(
            "From the start of the process to its first request for work at the Runtime API, and from its first event to its \
             answer: for a function, a whole command on the embedded DynamoDB over loopback HTTP, without TLS. The floor is \
             `bench/hello`, the Lambda runtime and nothing else, built with the same profile and linked as Cargo links. \
             Medians of {runs} runs each, taking turns. Processor time is the kernel's, of all threads; memory is the most \
             that was resident, most of it pages of the binary and of the system's libraries that the kernel maps around \
             those that are used. The start of a function behind the API, of `reassign` and of `route` includes the opening \
             of its connection to DynamoDB, which the floor and the others have not. On AWS a start gets a whole processor, \
             and what follows the share that the function's memory buys, a seventh at 256 MB."
        ),
        tables: vec![Table {
            header: vec![
                "binary",
                "MB",
                "MB zipped",
                "ready, ms",
                "processor, ms",
                "resident, MiB",
                "of it private",
                "ready : floor",
                "processor : floor",
                "resident : floor",
                "first answer, ms",
                "processor, ms",
                "resident then, MiB",
            ],
            rows,
        }],
        goals: goals(measured, floor),
    }
}

fn row(one: &Measured, floor: &Measured) -> Vec<String> {
    let megabytes = |bytes: u64| number(bytes as f64 / MB);
    let ratio = |of: fn(&Start) -> f64| number(one.median(of) / floor.median(of));
    vec![
        one.name.clone(),
        one.sizes
            .map_or_else(String::new, |(bytes, _)| megabytes(bytes)),
        one.sizes
            .map_or_else(String::new, |(_, zipped)| megabytes(zipped)),
        number(one.median(|start| start.ready_ms)),
        number(one.median(|start| start.ready_cpu_ms)),
        number(one.median(|start| start.ready_mib)),
        number(one.median(|start| start.private_mib)),
        ratio(|start| start.ready_ms),
        ratio(|start| start.ready_cpu_ms),
        ratio(|start| start.ready_mib),
        number(one.median(|start| start.first_ms)),
        number(one.median(|start| start.first_cpu_ms)),
        number(one.median(|start| start.first_mib)),
    ]
}

fn goals(measured: &[Measured], floor: &Measured) -> Vec<Goal> {
    let commands: Vec<_> = measured
        .iter()
        .filter(|one| COMMANDS.contains(&one.name.as_str()))
        .collect();
    let worst = |of: fn(&Start) -> f64| {
        commands
            .iter()
            .map(|one| one.median(of) / floor.median(of))
            .fold(f64::NEG_INFINITY, f64::max)
    };
    let largest = |of: fn((u64, u64)) -> u64| {
        measured
            .iter()
            .filter_map(|one| one.sizes.map(of))
            .max()
            .unwrap_or(0)
    };
    let within = |what: &str, most: f64, worst: f64| {
        Goal::new(
            what,
            format!("at most {most}"),
            number(worst),
            worst <= most,
        )
    };
    let small = |what: &str, most: u64, largest: u64| {
        let (goal, measured) = (
            format!("at most {} MB", number(most as f64 / MB)),
            number(largest as f64 / MB),
        );
        Goal::new(what, goal, format!("{measured} MB"), largest <= most)
    };
    let mut goals = vec![
        within(
            "start of the slowest command function : floor, time",
            MOST_TIME,
            worst(|start| start.ready_ms),
        ),
        within(
            "the same, processor",
            MOST_TIME,
            worst(|start| start.ready_cpu_ms),
        ),
        within(
            "the same, resident memory",
            MOST_MEMORY,
            worst(|start| start.ready_mib),
        ),
        small("largest binary", MOST_BYTES, largest(|(bytes, _)| bytes)),
        small(
            "largest archive",
            MOST_ZIPPED,
            largest(|(_, zipped)| zipped),
        ),
    ];
    let find = |name: &str| measured.iter().find(|one| one.name == name);
    if let (Some(node), Some(pause)) = (find(NODE), find("pause")) {
        let times = |of: fn(&Start) -> f64| node.median(of) / pause.median(of);
        let (time, memory) = (
            times(|start| start.ready_ms),
            times(|start| start.ready_mib),
        );
        goals.push(Goal::new(
            "the same pause in Node.js : ours, time and memory of a start",
            "more",
            format!("{} and {} times", number(time), number(memory)),
            time > 1.0 && memory > 1.0,
        ));
    }
    goals
}

/// A conversation that every run finds in its agent's hands.
struct Stage {
    scene: Scene,
    items: Vec<Item>,
    /// Another conversation, which the agent has paused, with its task still in wrap-up.
    paused: String,
}

impl Stage {
    async fn set() -> Self {
        let scene = Scene::set().await;
        let agent = scene
            .system
            .store()
            .read(Wanted::new().agent(&agent_id()))
            .await
            .unwrap();
        let mut agent = agent.agent(&agent_id()).unwrap().unwrap();
        let given = scene.conversation().await;
        let (now, until) = (scene.system.now(), scene.system.now() + Duration::days(3));
        let paused = crowd::like(&given, 0, crowd::paused(0, &agent.id, now, until));
        let wrapping = HeldTask {
            task: paused.task_id(1),
            status: HeldStatus::Wrapping,
            since: now,
            until: None,
            channel: Some(paused.channel.clone()),
            weight: 1,
        };
        agent.tasks.push(wrapping);
        let items = vec![
            crowd::item(&given),
            crowd::item(&paused),
            crowd::agent_item(&agent),
        ];
        Self {
            scene,
            items,
            paused: paused.id.to_string(),
        }
    }

    async fn reset(&self) {
        crowd::put(self.scene.system.store(), self.items.iter().cloned()).await;
    }

    fn program(&self, name: &str, command: Vec<std::ffi::OsString>) -> Program {
        let lambdas = [
            ("AWS_LAMBDA_FUNCTION_NAME", name),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/bench"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
            ("PATH", &std::env::var("PATH").unwrap_or_default()),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let own = self
            .scene
            .system
            .environment()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        Program {
            command,
            environment: lambdas.into_iter().chain(own).collect(),
            event: self.event(name),
        }
    }

    /// Something that the function does on this conversation.
    fn event(&self, name: &str) -> String {
        let on = |route: &str, body| request(route, &self.scene.id, AGENT, &body);
        match name {
            "leave" => on(
                "POST /v1/conversations/{id}/leave",
                json!({ "wrap_up": false, "unanswered": true }),
            ),
            "pause" => on(
                "POST /v1/conversations/{id}/pause",
                json!({ "wrap_up": false }),
            ),
            "conversations" => on("GET /v1/conversations/{id}", json!(null)),
            "settings" => request("GET /v1/settings", "", ("ada", "admin"), &json!(null)),
            "agents" => request("GET /v1/agents/{id}", AGENT.0, AGENT, &json!(null)),
            "inbound-message" => request("POST /v1/messages", "", CHANNEL, &message("second")),
            "resume" => request(
                "POST /v1/conversations/{id}/resume",
                &self.paused,
                AGENT,
                &json!({}),
            ),
            "tasks" => request(
                "POST /v1/tasks/{task_id}/complete",
                &format!("{}.1", self.paused),
                AGENT,
                &json!({}),
            ),
            // As every function has one in `events`.
            _ => sample(name),
        }
        .to_string()
    }
}

/// A function's first sample event; of what is no function of Hiatus's, something.
fn sample(function: &str) -> serde_json::Value {
    let samples = hiatus_tests::samples::all().unwrap();
    let own = samples.iter().find(|sample| sample.function == function);
    own.map_or_else(
        || json!({ "name": function }),
        |sample| serde_json::from_slice(&sample.bytes().unwrap()).unwrap(),
    )
}
