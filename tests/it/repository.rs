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
