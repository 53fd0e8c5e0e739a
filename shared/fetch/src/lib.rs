//! A file of a message's, from its provider or from wherever its sender has it.

use hiatus_channels::Apis;
use hiatus_channels::media::{Answer, Next, Source, Step};
use hiatus_domain::media::{Media, MediaRefusal};
use hiatus_lambda::deadline::Deadline;
use hiatus_lambda::failure::chain;
use https_pool::{NoAnswer, Outside};
use std::time::Duration;

/// How long a file may take to come, with every step on the way to it. A provider that is slower is tried again.
pub const FILE: Duration = Duration::from_secs(20);

/// What came of it.
#[derive(Debug)]
pub enum Fetched {
    /// The file, and its type.
    File(&'static str, Vec<u8>),
    /// There will never be one.
    Never(MediaRefusal),
    /// Trouble that passes, or that an operator can end.
    Trouble(String),
}

/// Fetches a file, to wherever its provider leads, before this is over.
pub async fn fetch(
    (outside, apis): (&Outside, &Apis),
    source: &Source,
    media: &Media,
    over: Deadline,
) -> Fetched {
    let mut next = source.first(media, apis);
    loop {
        let step = match next {
            Next::Then(step) => step,
            Next::Never(why) => return Fetched::Never(why),
            Next::Trouble(code) => return Fetched::Trouble(code),
            // Only an answer is a file.
            Next::File(_) => return Fetched::Never(MediaRefusal::Gone),
        };
        let answer = match asked(outside, &step, over).await {
            Ok(answer) => answer,
            Err(NoAnswer::Forbidden) => return Fetched::Never(MediaRefusal::AddressNotAllowed),
            Err(error) => {
                tracing::warn!(error = chain(&error), "no answer");
                return Fetched::Trouble(error.code().to_owned());
            }
        };
        let parts = Answer {
            status: answer.status,
            location: answer.location.as_deref(),
            content_type: answer.content_type.as_deref(),
            body: &answer.body,
        };
        next = match source.next(&step, parts, media, apis) {
            Next::File(content_type) => return Fetched::File(content_type, answer.body),
            next => next,
        };
    }
}

async fn asked(
    outside: &Outside,
    step: &Step,
    over: Deadline,
) -> Result<https_pool::Answer, NoAnswer> {
    let request = step.call.clone().into_request();
    let request = request.map_err(|_| NoAnswer::Forbidden)?;
    outside
        .send(request, over.remaining(), step.most_bytes)
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use hiatus_domain::media::MediaReference;
    use https_pool::{Reach, Trust};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::time::{Instant, sleep};

    /// Leads to itself, and takes most of the time for it.
    async fn lead_on(mut stream: TcpStream, to: String) {
        let mut read = [0; 1024];
        while stream.read(&mut read).await.is_ok_and(|bytes| bytes > 0) {
            sleep(FILE * 2 / 3).await;
            let answer =
                format!("HTTP/1.1 307 Elsewhere\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    }

    /// Gives a file, a byte at a time, and never all of it.
    async fn drip(mut stream: TcpStream) {
        let head =
            "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ntransfer-encoding: chunked\r\n\r\n";
        let mut read = [0; 1024];
        assert!(stream.read(&mut read).await.unwrap() > 0);
        let mut sent = stream.write_all(head.as_bytes()).await;
        while sent.is_ok() {
            sleep(FILE / 4).await;
            sent = stream.write_all(b"1\r\na\r\n").await;
        }
    }

    async fn tried(path: &str) -> (Fetched, Duration) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}{path}", listener.local_addr().unwrap());
        let (to, drips) = (url.clone(), path == "/drips");
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if drips {
                    tokio::spawn(drip(stream));
                } else {
                    tokio::spawn(lead_on(stream, to.clone()));
                }
            }
        });
        let outside = Outside::new(Trust::Mozilla, Reach::Loopback).unwrap();
        let media = Media {
            reference: Some(MediaReference::parse(url).unwrap()),
            ..Media::default()
        };
        tokio::time::pause();
        let began = Instant::now();
        let asked = (&outside, &Apis::default());
        let over = Deadline::after(FILE);
        let fetched = fetch(asked, &Source::Anywhere, &media, over).await;
        (fetched, began.elapsed())
    }

    #[tokio::test]
    async fn a_slow_provider_takes_no_longer_than_a_file_may_and_is_tried_again() {
        for path in ["/drips", "/leads-on"] {
            let (fetched, took) = tried(path).await;
            let code = match fetched {
                Fetched::Trouble(code) => code,
                Fetched::File(..) | Fetched::Never(_) => panic!("{path} has ended"),
            };
            assert_eq!(code, "timed_out", "{path}");
            assert!(took <= FILE + Duration::from_millis(10), "{path}: {took:?}");
            tokio::time::resume();
        }
    }
}
