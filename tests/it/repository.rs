//! The files of this repository.

use std::collections::BTreeSet;
use std::path::Path;

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The text of a file.
pub(crate) fn file(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The functions, by their folders.
pub(crate) fn functions() -> BTreeSet<String> {
    folders("functions")
}

/// The names of what is in a folder.
pub(crate) fn folders(path: &str) -> BTreeSet<String> {
    let folders = std::fs::read_dir(root().join(path)).unwrap();
    folders
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// What GitHub runs for each change is what `.ci/run` runs; functions for arm64 are built there on such a machine.
#[test]
fn the_workflow_runs_every_heavy_check() {
    let workflow = file(".github/workflows/ci.yml");
    let matrix = workflow.lines().find(|line| line.contains("parts: ["));
    let matrix: BTreeSet<_> = matrix
        .unwrap()
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .collect();
    for script in folders("scripts/checks") {
        let Some((_, part)) = script.split_once('-') else {
            continue;
        };
        assert!(part == "arm64" || matrix.contains(part), "{part}");
    }
}
