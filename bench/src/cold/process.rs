//! One process from its start to its first answer, and what the kernel says it took.

use super::runtime_api::{RuntimeApi, Step};
use std::ffi::OsString;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::process::Command;
use tokio::time::timeout;

/// A function that has not answered after so long will not.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is started.
pub(crate) struct Program {
    pub(crate) command: Vec<OsString>,
    pub(crate) environment: Vec<(String, String)>,
    /// What it is then asked to do.
    pub(crate) event: String,
}

/// What a start took.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Start {
    /// Until it asked for work: milliseconds of time and of processor.
    pub(crate) ready_ms: f64,
    pub(crate) ready_cpu_ms: f64,
    /// The most memory that it had resident until then, in MiB, and what of it was not just its
    /// files.
    pub(crate) ready_mib: f64,
    pub(crate) private_mib: f64,
    /// From the event to the answer: milliseconds of time and of processor.
    pub(crate) first_ms: f64,
    pub(crate) first_cpu_ms: f64,
    /// The most memory that it had resident until then, in MiB.
    pub(crate) first_mib: f64,
}

/// Starts the program, gives it its event, and ends it.
pub(crate) async fn run(program: &Program, api: &mut RuntimeApi) -> Start {
    api.begin();
    let (name, arguments) = program.command.split_first().unwrap();
    let shown = name.display();
    let mut command = Command::new(name);
    command
        .args(arguments)
        .env_clear()
        .envs(program.environment.iter().cloned());
    command.env("AWS_LAMBDA_RUNTIME_API", api.address.to_string());
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    let began = Instant::now();
    let mut child = command.spawn().unwrap();
    let pid = child.id().unwrap();
    let Step::Asked(asked, event) = timeout(PATIENCE, api.step())
        .await
        .expect("it asks for work")
    else {
        panic!("{shown} did not ask for work");
    };
    // It waits for its event now, so that the figures stand still.
    let (ready_cpu_ms, ready_mib, private_mib) = taken(pid);
    let given = Instant::now();
    event.send(program.event.clone()).unwrap();
    let answered = match timeout(PATIENCE, api.step()).await.expect("it answers") {
        Step::Answered(at, body) => {
            let body = String::from_utf8_lossy(&body);
            assert!(
                !body.contains("\"statusCode\":4") && !body.contains("\"statusCode\":5"),
                "{body}"
            );
            at
        }
        Step::Failed(why) => panic!("{shown}: {}", String::from_utf8_lossy(&why)),
        Step::Asked(..) => panic!("{shown} asked again without having answered"),
    };
    let Step::Asked(..) = timeout(PATIENCE, api.step()).await.expect("it asks again") else {
        panic!("{shown} did not ask again");
    };
    let (cpu_ms, first_mib, _) = taken(pid);
    child.kill().await.unwrap();
    Start {
        ready_ms: (asked - began).as_secs_f64() * 1e3,
        ready_cpu_ms,
        ready_mib,
        private_mib,
        first_ms: (answered - given).as_secs_f64() * 1e3,
        first_cpu_ms: cpu_ms - ready_cpu_ms,
        first_mib,
    }
}

/// Milliseconds of processor over all threads, the most MiB that were resident, and those now that
/// are no file's.
fn taken(pid: u32) -> (f64, f64, f64) {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    let nanoseconds = tasks.filter_map(|task| {
        let times = std::fs::read_to_string(task.ok()?.path().join("schedstat")).ok()?;
        times.split(' ').next()?.parse::<f64>().ok()
    });
    let cpu_ms = nanoseconds.sum::<f64>() / 1e6;
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let mib = |name: &str| {
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .unwrap();
        line.trim().trim_end_matches(" kB").parse::<f64>().unwrap() / 1024.0
    };
    (cpu_ms, mib("VmHWM:"), mib("RssAnon:"))
}
