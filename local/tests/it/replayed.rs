//! The replay, as a person runs it.

use std::path::Path;
use std::process::{Command, Output};

/// A long wait that is paused and expires, one that is resumed, one that is only long; customers
/// who come back; two conversations of one customer at the same time, which share a message's id.
const GOOD: &str = r#"{"session":"a","company":"c","customer":"u","messages":[{"from":"customer","at":"2019-01-01T00:00:00.000Z","id":"1","text":"?"},{"from":"agent","at":"2019-01-02T00:00:00.250Z","id":"2","text":"<b>!</b>"},{"from":"customer","at":"2019-01-03T00:00:00.000Z","id":"3","text":"ü\u0000\ud83d\ude00"},{"from":"agent","at":"2019-01-03T00:00:01.000Z","id":"4","text":""}]}
{"session":"b","company":"c","customer":"u","messages":[{"from":"customer","at":"2019-01-01T00:00:00.000Z","id":"1","text":"?"},{"from":"customer","at":"2019-01-01T06:00:00.000Z","id":"5","text":"??"},{"from":"agent","at":"2019-01-01T12:00:00.000Z","id":"2","text":"!"}]}
{"session":"c","company":"d","customer":"v w/x","messages":[{"from":"customer","at":"2018-12-31T00:00:00Z","id":"1","text":"?"},{"from":"agent","at":"2019-03-01T00:00:00Z","id":"2","text":"!"},{"from":"customer","at":"2019-03-01T00:00:00Z","id":"3","text":"."}]}
"#;

fn replay(file: &Path, more: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_hiatus"))
        .arg("replay")
        .arg(file)
        .args(more)
        .output()
        .unwrap()
}

fn with(content: &str, more: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.jsonl");
    std::fs::write(&file, content).unwrap();
    let output = replay(&file, more);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn row(table: &str, name: &str) -> String {
    let line = table
        .lines()
        .find(|line| line.starts_with(name))
        .unwrap_or_default();
    line.strip_prefix(name)
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[test]
fn a_file_is_replayed_to_the_letter() {
    let (code, table, errors) = with(GOOD, &[]);
    assert_eq!(code, Some(0), "{table}{errors}");
    for (name, count) in [
        ("conversations", "3"),
        ("messages", "10"),
        ("left", "2"),
        ("reactivated", "1"),
        ("taken up again", "0"),
        ("paused", "2"),
        ("resumed", "1"),
        ("reassigned", "1"),
        ("ended", "3"),
        ("lost", "0"),
        ("out of order", "0"),
    ] {
        assert_eq!(row(&table, name), count, "{name} in\n{table}");
    }
}

#[test]
fn a_part_of_a_file_is_replayed() {
    let (code, table, errors) = with(GOOD, &["--first", "1"]);
    assert_eq!(
        (code, row(&table, "conversations").as_str()),
        (Some(0), "1"),
        "{table}{errors}"
    );
}

#[test]
fn a_file_that_cannot_be_replayed_is_refused_before_anything_starts() {
    let (code, table, errors) = with(&format!("{GOOD}nonsense"), &[]);
    assert_eq!((code, table.as_str()), (Some(2), ""));
    assert!(errors.contains("line 4"), "{errors}");
    let missing = replay(Path::new("does/not/exist"), &[]);
    assert_eq!(missing.status.code(), Some(2));
}
