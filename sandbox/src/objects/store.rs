//! The objects of a bucket: files in a folder, or in memory.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many keys one list has.
const PAGE: usize = 1000;

/// An object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Object {
    pub(crate) content_type: Option<String>,
    pub(crate) disposition: Option<String>,
    pub(crate) content: Bytes,
}

impl Object {
    /// What is put with these headers.
    pub(super) fn of(headers: &HeaderMap, content: Bytes) -> Self {
        let header = |name| {
            let value = headers.get(name)?.to_str().ok()?;
            Some(value.to_owned())
        };
        Self {
            content_type: header(header::CONTENT_TYPE),
            disposition: header(header::CONTENT_DISPOSITION),
            content,
        }
    }
}

/// What stands in the first line of an object's file.
#[derive(Serialize, Deserialize)]
struct Head {
    content_type: Option<String>,
    disposition: Option<String>,
}

/// A bucket.
pub(crate) struct Objects {
    bucket: &'static str,
    kept: Kept,
}

enum Kept {
    Memory(Mutex<BTreeMap<String, Object>>),
    Folder(PathBuf),
}

/// Whether a text is a key that an application may use here: a path of plain names.
pub(super) fn is_key(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let is_name =
        |name: &str| !name.is_empty() && !name.starts_with('.') && name.bytes().all(is_plain);
    text.len() <= 512 && text.split('/').all(is_name)
}

impl Objects {
    /// A bucket in this folder, or in memory.
    pub(crate) fn new(bucket: &'static str, folder: Option<PathBuf>) -> Self {
        let kept = folder.map_or_else(|| Kept::Memory(Mutex::default()), Kept::Folder);
        Self { bucket, kept }
    }

    pub(crate) const fn bucket(&self) -> &'static str {
        self.bucket
    }

    /// Keeps what a service has put there, which says nothing of it.
    pub(crate) fn put_by_service(&self, key: &str, content: Vec<u8>) -> io::Result<()> {
        if !is_key(key) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let object = Object {
            content_type: None,
            disposition: None,
            content: content.into(),
        };
        self.put(key, &object)
    }

    /// Keeps an object, in the place of what is there. It is there as a whole, or not at all.
    pub(super) fn put(&self, key: &str, object: &Object) -> io::Result<()> {
        match &self.kept {
            Kept::Memory(all) => {
                locked(all).insert(key.to_owned(), object.clone());
                Ok(())
            }
            Kept::Folder(folder) => {
                let path = folder.join(key);
                fs::create_dir_all(path.parent().unwrap_or(folder))?;
                let head = Head {
                    content_type: object.content_type.clone(),
                    disposition: object.disposition.clone(),
                };
                let mut bytes = serde_json::to_vec(&head)?;
                bytes.push(b'\n');
                bytes.extend_from_slice(&object.content);
                // No key begins with a dot.
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let half = path.with_file_name(format!(".{name}"));
                fs::write(&half, bytes)?;
                fs::rename(half, path)
            }
        }
    }

    /// An object, if there is one.
    pub(super) fn get(&self, key: &str) -> io::Result<Option<Object>> {
        match &self.kept {
            Kept::Memory(all) => Ok(locked(all).get(key).cloned()),
            Kept::Folder(folder) => match fs::read(folder.join(key)) {
                Ok(bytes) => read(&bytes).map(Some),
                Err(error) if is_absent(&error) => Ok(None),
                Err(error) => Err(error),
            },
        }
    }

    /// Removes an object; one that is gone is removed.
    pub(super) fn delete(&self, key: &str) -> io::Result<()> {
        match &self.kept {
            Kept::Memory(all) => {
                locked(all).remove(key);
                Ok(())
            }
            Kept::Folder(folder) => match fs::remove_file(folder.join(key)) {
                Err(error) if !is_absent(&error) => Err(error),
                _ => Ok(()),
            },
        }
    }

    /// The first keys that begin so, in order.
    pub(super) fn list(&self, prefix: &str) -> io::Result<Vec<String>> {
        let mut keys = match &self.kept {
            Kept::Memory(all) => {
                let all = locked(all);
                let below = all.range(prefix.to_owned()..).map(|(key, _)| key.clone());
                below.take_while(|key| key.starts_with(prefix)).collect()
            }
            Kept::Folder(folder) => {
                let mut keys = Vec::new();
                let (under, _) = prefix.rsplit_once('/').unwrap_or_default();
                if under.is_empty() || is_key(under) {
                    walk(folder, &folder.join(under), &mut keys)?;
                }
                keys.retain(|key| key.starts_with(prefix));
                keys.sort();
                keys
            }
        };
        keys.truncate(PAGE);
        Ok(keys)
    }
}

fn locked(all: &Mutex<BTreeMap<String, Object>>) -> MutexGuard<'_, BTreeMap<String, Object>> {
    all.lock().unwrap_or_else(PoisonError::into_inner)
}

fn walk(root: &Path, folder: &Path, keys: &mut Vec<String>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if is_absent(&error) => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            walk(root, &path, keys)?;
        } else if let Ok(key) = path.strip_prefix(root) {
            let key = key.to_string_lossy().replace('\\', "/");
            if is_key(&key) {
                keys.push(key);
            }
        }
    }
    Ok(())
}

fn read(bytes: &[u8]) -> io::Result<Object> {
    let end = bytes.iter().position(|b| *b == b'\n');
    let (head, content) = end
        .and_then(|end| bytes.split_at_checked(end))
        .ok_or(io::ErrorKind::InvalidData)?;
    let head: Head = serde_json::from_slice(head)?;
    Ok(Object {
        content_type: head.content_type,
        disposition: head.disposition,
        content: Bytes::copy_from_slice(content.get(1..).unwrap_or_default()),
    })
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(content: &'static str) -> Object {
        Object {
            content_type: Some("text/plain".to_owned()),
            disposition: None,
            content: Bytes::from_static(content.as_bytes()),
        }
    }

    #[test]
    fn a_folder_and_memory_keep_objects_alike() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Some(folder.path().join("objects"));
        for bucket in [Objects::new("b", None), Objects::new("b", kept)] {
            assert_eq!(bucket.get("media/1/0").unwrap(), None);
            assert_eq!(bucket.list("media/1/").unwrap(), Vec::<String>::new());
            for key in ["media/1/1", "media/1/0", "media/1/0.gone", "media/10/0"] {
                bucket.put(key, &object("a\nb")).unwrap();
            }
            let keys = bucket.list("media/1/").unwrap();
            assert_eq!(keys, ["media/1/0", "media/1/0.gone", "media/1/1"]);
            bucket.put("media/1/0", &object("")).unwrap();
            assert_eq!(bucket.get("media/1/0").unwrap(), Some(object("")));
            assert_eq!(bucket.get("media/1/1").unwrap(), Some(object("a\nb")));
            for _ in 0..2 {
                bucket.delete("media/1/0").unwrap();
            }
            assert_eq!(bucket.get("media/1/0").unwrap(), None);
            assert_eq!(bucket.list("media/").unwrap().len(), 3);
        }
    }

    #[test]
    fn a_key_leads_nowhere_else() {
        for good in ["a", "media/01J/7/0", "media/01J/7/0.too_large"] {
            assert!(is_key(good), "{good}");
        }
        for bad in [
            "", "/a", "a/", "a//b", "..", "a/../b", ".a", "a\\b", "a b", "\u{e9}",
        ] {
            assert!(!is_key(bad), "{bad}");
        }
    }
}
