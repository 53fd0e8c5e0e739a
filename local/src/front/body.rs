//! Reads request bodies without ever holding more than a request may have.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use hiatus_lambda::http::{MAX_BODY_BYTES, Problem};
use http_body_util::BodyExt as _;

/// So much more is read and thrown away before answering, because a client that is still sending
/// would see its connection break instead of the answer.
const MAX_DISCARDED: usize = 4 * 1024 * 1024;

/// Why there is no body to go on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyError {
    /// There is more than a request may have.
    TooLarge,
    /// The client stopped in the middle.
    BrokenOff,
}

impl From<BodyError> for Problem {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::TooLarge => Self::too_large(),
            BodyError::BrokenOff => Self::malformed("the request body was cut short"),
        }
    }
}

/// The whole body, or as soon as it is known to be too large, why not.
pub(super) async fn read(headers: &HeaderMap, mut body: Body) -> Result<Vec<u8>, BodyError> {
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let mut too_large = announced.is_some_and(|length| length > MAX_BODY_BYTES);
    let mut bytes = Vec::new();
    let mut seen = 0_usize;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| BodyError::BrokenOff)?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        seen = seen.saturating_add(data.len());
        too_large |= seen > MAX_BODY_BYTES;
        if !too_large {
            bytes.extend_from_slice(data);
        } else if seen > MAX_DISCARDED {
            break;
        } else {
            bytes = Vec::new();
        }
    }
    if too_large {
        Err(BodyError::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// Reads what a refused request still sends, within bounds, so that the client gets to read the
/// refusal.
pub(super) async fn discard(body: Body) {
    // Whatever it is, the refusal stands already.
    let _ = read(&HeaderMap::new(), body).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[tokio::test]
    async fn up_to_the_limit_and_no_further() {
        let none = HeaderMap::new();
        assert_eq!(
            read(&none, Body::from(vec![b'x'; MAX_BODY_BYTES]))
                .await
                .unwrap()
                .len(),
            MAX_BODY_BYTES
        );
        assert_eq!(
            read(&none, Body::from(vec![b'x'; MAX_BODY_BYTES + 1])).await,
            Err(BodyError::TooLarge)
        );
        assert_eq!(read(&none, Body::empty()).await, Ok(Vec::new()));
        let mut announced = HeaderMap::new();
        announced.insert(header::CONTENT_LENGTH, HeaderValue::from_static("262145"));
        assert_eq!(
            read(&announced, Body::from("x")).await,
            Err(BodyError::TooLarge)
        );
    }
}
