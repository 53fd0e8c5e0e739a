//! The process itself.

use reqwest::Client;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The running binary; killed when dropped.
pub(crate) struct Running {
    process: Child,
    pub(crate) url: String,
    pub(crate) client: Client,
}

impl Running {
    /// On this folder; it answers when this does.
    pub(crate) fn start(folder: &Path) -> Self {
        Self::start_with(folder, &[])
    }

    /// The same, with these settings of its environment.
    pub(crate) fn start_with(folder: &Path, environment: &[(&str, &str)]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_hiatus"))
            .envs(environment.iter().copied())
            .args(["--port", "0", "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let first = BufReader::new(process.stdout.take().unwrap())
            .lines()
            .next()
            .unwrap()
            .unwrap();
        let url = first
            .strip_prefix("Hiatus is running: ")
            .unwrap()
            .to_owned();
        Self {
            process,
            url,
            client: Client::new(),
        }
    }

    /// A token for this subject, good after a restart too.
    pub(crate) async fn token(&self, sub: &str, scope: &str) -> String {
        let request = self
            .client
            .post(format!("{}/local/token", self.url))
            .json(&json!({"sub": sub, "scope": scope}));
        let answer: Value = request.send().await.unwrap().json().await.unwrap();
        answer["token"].as_str().unwrap().to_owned()
    }

    /// As `kill -9` does.
    pub(crate) fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
