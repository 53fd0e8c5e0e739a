//! Endpoints that answer when they are told to, and until then hold what they have got.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What they answer; nothing for now.
type Told = Option<u16>;

/// A server of such endpoints.
pub(crate) struct Slow {
    pub(crate) url: String,
    now: watch::Sender<watch::Receiver<Told>>,
}

impl Slow {
    /// One that listens on this host, and answers nothing yet.
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let (now, told) = watch::channel(watch::channel(None).1);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let told = told.borrow().clone();
                tokio::spawn(hold(stream, told));
            }
        });
        Self { url, now }
    }

    /// What comes from now on is answered with what this is told.
    pub(crate) fn answers_when_told(&self) -> watch::Sender<Told> {
        let (tell, told) = watch::channel(None);
        self.now.send_replace(told);
        tell
    }
}

async fn hold(mut stream: TcpStream, mut told: watch::Receiver<Told>) {
    let mut request = [0; 16 * 1024];
    // A request is there as soon as its beginning is.
    if !stream.read(&mut request).await.is_ok_and(|bytes| bytes > 0) {
        return;
    }
    let Ok(status) = told.wait_for(Option::is_some).await.map(|told| *told) else {
        return;
    };
    let status = status.unwrap_or_default();
    let answer =
        format!("HTTP/1.1 {status} Told\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    let _ = stream.write_all(answer.as_bytes()).await;
    // Until the other side has read it: what is closed before all was read breaks.
    while stream.read(&mut request).await.is_ok_and(|bytes| bytes > 0) {}
}
