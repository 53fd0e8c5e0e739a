//! The binaries: built as they are deployed, each by itself, so that no other package's needs are
//! in them.

use crate::report::root;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Every function, by its folder.
pub(crate) fn functions() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("functions")).unwrap();
    let mut names: Vec<_> = folders
        .map(|folder| folder.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    names
}

/// Builds a package's release binary; where it is.
pub(crate) fn release(package: &str) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = [
        "build",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        package,
    ];
    let built = Command::new(cargo)
        .args(arguments)
        .current_dir(root())
        .status()
        .unwrap();
    assert!(built.success(), "{package} does not build");
    target().join("release").join(package)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Bundles the same pause in Node.js; none where there is no Node.js.
pub(crate) fn node() -> Option<PathBuf> {
    let folder = root().join("bench/node-pause");
    let run = |command: &str, arguments: &[&str]| {
        let mut command = Command::new(command);
        command
            .args(arguments)
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let bundled = run("npm", &["ci", "--silent", "--no-audit", "--no-fund"])
        && run("npm", &["run", "--silent", "bundle"]);
    bundled.then(|| folder.join("dist/bootstrap.mjs"))
}

/// The size of a file, and of what the archive that is deployed makes of it.
pub(crate) fn sizes(binary: &Path) -> (u64, u64) {
    let bytes = std::fs::metadata(binary).unwrap().len();
    // What zip and gzip compress with is the same.
    let gzip = Command::new("gzip")
        .args(["-9", "--stdout"])
        .arg(binary)
        .output()
        .unwrap();
    assert!(gzip.status.success());
    (bytes, gzip.stdout.len() as u64)
}
