//! What the API answered.

use reqwest::header::HeaderMap;
use serde_json::Value;

/// An answer, read to its end.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
    about: String,
}

impl Answer {
    pub(crate) async fn read(about: String, response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        assert!(status < 500 || status == 503, "{about}: {status} {body}");
        Self {
            status,
            headers,
            body,
            about,
        }
    }

    /// The document of a success.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert!(
            (200..300).contains(&self.status),
            "{}: {} {}",
            self.about,
            self.status,
            self.body
        );
        self.body
    }

    /// The document of a success with this status.
    #[track_caller]
    pub(crate) fn is(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.about, self.body);
        self.body
    }

    /// The document of a problem with this status and code, which is one in every respect.
    #[track_caller]
    pub(crate) fn refused(self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status, self.body["code"].as_str()),
            (status, Some(code)),
            "{}: {}",
            self.about,
            self.body
        );
        assert_eq!(
            self.headers["content-type"], "application/problem+json",
            "{}",
            self.about
        );
        assert_eq!(self.body["status"], status, "{}", self.body);
        for field in ["type", "title", "detail"] {
            assert!(
                self.body[field]
                    .as_str()
                    .is_some_and(|text| !text.is_empty()),
                "{field} of {}",
                self.body
            );
        }
        self.body
    }

    /// The document of a 422 that names this field.
    #[track_caller]
    pub(crate) fn invalid(self, field: &str) {
        let about = self.about.clone();
        let body = self.refused(422, "invalid");
        assert_eq!(body["field"], field, "{about}: {body}");
        assert!(
            body["detail"].as_str().unwrap().contains(field),
            "{about}: {body}"
        );
    }

    /// The `ETag`.
    #[track_caller]
    pub(crate) fn etag(&self) -> String {
        let tag = self
            .headers
            .get("etag")
            .unwrap_or_else(|| panic!("no ETag: {}: {}", self.about, self.body));
        tag.to_str().unwrap().to_owned()
    }
}
