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
