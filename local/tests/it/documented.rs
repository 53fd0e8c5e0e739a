//! The commands of the README and of the banner, as a person pastes them.

use crate::running::Running;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The commands of the README's first conversation.
fn of_the_readme() -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, after) = readme.split_once("## The first conversation").unwrap();
    let (_, block) = after.split_once("```sh\n").unwrap();
    block.split_once("```").unwrap().0.to_owned()
}

/// What a shell prints for these commands, line by line as JSON where it is JSON.
fn paste(commands: &str, at: &Path) -> Vec<Value> {
    let output = Command::new("sh")
        .args(["-ec", commands])
        .current_dir(at)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect()
}

fn codes(answers: &[Value]) -> Vec<&Value> {
    answers
        .iter()
        .filter_map(|answer| answer.get("code"))
        .collect()
}

/// A whole second: the commands take message ids from the time.
const NEXT_SECOND: std::time::Duration = std::time::Duration::from_millis(1100);

#[test]
fn the_readmes_block_can_be_pasted_twice_and_finds_the_port_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(&folder.path().join(".hiatus"));
    let commands = of_the_readme();
    for round in 1..=2 {
        let answers = paste(&commands, folder.path());
        assert!(codes(&answers).is_empty(), "round {round}: {answers:#?}");
        let outcomes: Vec<_> = answers
            .iter()
            .filter_map(|answer| answer.get("outcome"))
            .collect();
        assert!(
            outcomes.contains(&&Value::from("reactivated")),
            "round {round}: {answers:#?}"
        );
        let last = answers.last().unwrap();
        assert_eq!(last["channel_state"], "active", "round {round}");
        std::thread::sleep(NEXT_SECOND);
    }
    running.kill();
}

#[test]
fn the_banners_block_can_be_pasted_twice() {
    let folder = tempfile::tempdir().unwrap();
    let running = Running::start(&folder.path().join(".hiatus"));
    let banner = hiatus::banner::demonstration(&running.url);
    for round in 1..=2 {
        let answers = paste(&banner, folder.path());
        assert!(codes(&answers).is_empty(), "round {round}: {answers:#?}");
        let last = answers.last().unwrap();
        assert_eq!(last["outcome"], "reactivated", "round {round}");
        std::thread::sleep(NEXT_SECOND);
    }
    running.kill();
}
