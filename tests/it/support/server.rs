//! A server of somebody else's on this host, which can also break connections.

use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A request.
pub(crate) struct Asked {
    /// Its first line, and its headers.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Asked {
    /// A header; empty where it is not there.
    pub(crate) fn header(&self, name: &str) -> String {
        let mut lines = self.head.lines();
        let found = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_default().to_owned()
    }

    /// The method, the path, and the query.
    pub(crate) fn line(&self) -> (&str, &str, &str) {
        let mut words = self.head.split(' ');
        let (method, target) = (words.next().unwrap(), words.next().unwrap());
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        (method, path, query)
    }
}

/// An answer.
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<u32>,
    pub(crate) body: String,
}

/// Answers requests from now on, or breaks their connections where it answers none; where it listens.
pub(crate) async fn listen(
    answer: impl Fn(Asked) -> Option<Answered> + Send + Sync + 'static,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = Arc::new(answer);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = Arc::clone(&answer);
            tokio::spawn(async move { serve(stream, &*answer).await });
        }
    });
    url
}

async fn serve(mut stream: TcpStream, answer: &(impl Fn(Asked) -> Option<Answered> + Sync)) {
    let Some(asked) = request(&mut stream).await else {
        return;
    };
    if let Some(answered) = answer(asked) {
        let after = answered.retry_after;
        let after = after.map(|seconds| format!("retry-after: {seconds}\r\n"));
        let head = format!(
            "HTTP/1.1 {} Answer\r\n{}content-length: {}\r\nconnection: close\r\n\r\n",
            answered.status,
            after.unwrap_or_default(),
            answered.body.len()
        );
        let whole = format!("{head}{}", answered.body);
        stream.write_all(whole.as_bytes()).await.unwrap();
    }
}

async fn request(stream: &mut TcpStream) -> Option<Asked> {
    let mut read = Vec::new();
    loop {
        let end = read.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = end {
            let head = String::from_utf8(read[..end].to_vec()).unwrap();
            let mut lines = head.lines();
            let length = lines.find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.map_or(0, |length| length.parse().unwrap());
            while read.len() < end + 4 + length {
                more(stream, &mut read).await?;
            }
            let body = read[end + 4..end + 4 + length].to_vec();
            return Some(Asked { head, body });
        }
        more(stream, &mut read).await?;
    }
}

async fn more(stream: &mut TcpStream, read: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).await.ok()?;
    read.extend_from_slice(&buffer[..count]);
    (count > 0).then_some(())
}
