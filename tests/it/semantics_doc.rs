//! `docs/SEMANTICS.md` names the tests of each promise: all of them, and none that does not exist.

use crate::repository::{file, root};
use std::collections::BTreeSet;

const PROMISES: usize = 33;

/// Every name of a test of a promise in a text, after `prefix`.
fn names(text: &str, prefix: &str) -> BTreeSet<String> {
    let marked = format!("{prefix}promise_");
    let starts = text
        .match_indices(&marked)
        .map(|(at, _)| &text[at + prefix.len()..]);
    starts
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn the_page_of_promises_names_every_test_of_each_and_no_other() {
    let page = file("docs/SEMANTICS.md");
    let mut written = BTreeSet::new();
    for folder in ["tests/it/semantics", "tests/routing"] {
        for file in std::fs::read_dir(root().join(folder)).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            written.extend(names(&text, "fn "));
        }
    }
    assert_eq!(names(&page, "* `"), written);
    for promise in 1..=PROMISES {
        let its = format!("promise_{promise}_");
        let tests = written.iter().filter(|name| name.starts_with(&its)).count();
        assert!(tests > 0, "promise {promise} has no test");
        assert!(
            page.contains(&format!("\n| {promise} | {tests} |")),
            "promise {promise} has {tests} tests"
        );
    }
}

/// Every test in the tests of a folder, with those below it.
fn tests_in(folder: &std::path::Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests_in(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            let text = std::fs::read_to_string(path).unwrap();
            let names = text.split("fn ").skip(1);
            found.extend(names.map(|rest| rest.split('(').next().unwrap_or_default().to_owned()));
        }
    }
}

#[test]
fn what_shows_that_channels_are_connected_is_there_under_the_name_that_its_page_says() {
    let mut there = BTreeSet::new();
    for folder in ["tests/it", "local/tests", "functions", "shared"] {
        tests_in(&root().join(folder), &mut there);
    }
    let page = file("tests/channels/README.md");
    let named = page.split('`').skip(1).step_by(2);
    let named = named.filter(|name| {
        name.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    });
    let named: Vec<_> = named.filter(|name| name.len() > 20).collect();
    assert!(named.len() > 30, "{named:?}");
    for name in named {
        assert!(there.contains(name), "{name}");
    }
}
