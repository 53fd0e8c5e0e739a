//! Reads request bodies without ever holding more than a request may have.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt as _;

/// How much is read and discarded before a request is refused: a client that is still sending would
/// see its connection reset instead of the answer.
const MAX_DISCARDED: usize = 4 * 1024 * 1024;

/// Why a body cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyError {
    /// It has more bytes than a request may have, which is this many.
    TooLarge(usize),
    /// The client stopped in the middle.
    CutShort,
}

/// The whole body, of at most `max_bytes`.
pub async fn read(
    headers: &HeaderMap,
    mut body: Body,
    max_bytes: usize,
) -> Result<Vec<u8>, BodyError> {
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let mut too_large = announced.is_some_and(|length| length > max_bytes);
    let mut bytes = Vec::new();
    let mut seen = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| BodyError::CutShort)?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        seen = seen.saturating_add(data.len());
        too_large |= seen > max_bytes;
        if !too_large {
            bytes.extend_from_slice(data);
        } else if seen > MAX_DISCARDED {
            break;
        } else {
            bytes = Vec::new();
        }
    }
    if too_large {
        Err(BodyError::TooLarge(max_bytes))
    } else {
        Ok(bytes)
    }
}

/// Reads what a refused request still sends, within bounds, so that its client gets to read the
/// refusal.
pub async fn discard(body: Body) {
    // Its size changes nothing: the request is refused already.
    let _ = read(&HeaderMap::new(), body, 0).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    const MAX: usize = 1000;

    #[tokio::test]
    async fn up_to_the_limit_and_no_further() {
        let none = HeaderMap::new();
        let exactly = Body::from(vec![b'x'; MAX]);
        assert_eq!(read(&none, exactly, MAX).await.unwrap().len(), MAX);
        let more = Body::from(vec![b'x'; MAX + 1]);
        assert_eq!(read(&none, more, MAX).await, Err(BodyError::TooLarge(MAX)));
        assert_eq!(read(&none, Body::empty(), MAX).await, Ok(Vec::new()));
        let mut announced = HeaderMap::new();
        announced.insert(header::CONTENT_LENGTH, HeaderValue::from(MAX + 1));
        let refused = read(&announced, Body::from("x"), MAX).await;
        assert_eq!(refused, Err(BodyError::TooLarge(MAX)));
    }
}
