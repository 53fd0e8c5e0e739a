//! What an agent's message says, as a desk sends it: text, a template, files.

use crate::Deps;
use crate::http::{Problem, template};
use hiatus_api::{Wire, requests};
use hiatus_domain::MAX_COUNT;
use hiatus_domain::address::Addresses;
use hiatus_domain::enclosed::{Enclosed, FileRules};
use hiatus_domain::media::{MAX_MEDIA, Media};
use hiatus_domain::template::Template;
use hiatus_domain::text::Body;
use hiatus_store::StoreError;

/// What it says.
#[derive(Debug)]
pub struct Said {
    /// The text.
    pub body: Body,
    /// The template that it goes out as.
    pub template: Option<Template>,
    /// The files that go with it.
    pub media: Vec<Media>,
}

impl Said {
    /// Reads the three fields that say it.
    pub fn read(
        body: Option<Wire<Body>>,
        wished: Option<requests::Template>,
        files: Vec<requests::OutgoingFile>,
    ) -> Result<Self, Problem> {
        if files.len() > MAX_MEDIA {
            let why = format!("may have at most {MAX_MEDIA} files");
            return Err(Problem::invalid("media", why));
        }
        // What a template looks like, whoever approved it has said.
        if wished.is_some() && !files.is_empty() {
            return Err(Problem::invalid("media", "must be empty beside a template"));
        }
        let body = match body {
            Some(Wire(body)) => body,
            None if files.is_empty() => return Err(Problem::invalid("body", "must be given")),
            None => Body::default(),
        };
        let files = files.into_iter().enumerate();
        Ok(Self {
            body,
            template: wished.map(template).transpose()?,
            media: files.map(file).collect::<Result<_, _>>()?,
        })
    }
}

fn file((n, file): (usize, requests::OutgoingFile)) -> Result<Media, Problem> {
    if file.size.is_some_and(|size| size > MAX_COUNT) {
        let must = format!("must be a whole number up to {MAX_COUNT}");
        return Err(Problem::invalid(&format!("media[{n}].size"), must));
    }
    Ok(Media {
        content_type: Some(file.content_type.0),
        name: file.name.map(|Wire(name)| name),
        size: file.size,
        reference: Some(file.url.0.into()),
    })
}

/// The files with what goes for them: the rules of the connection that sends from our address. Nothing is read for a message
/// without any.
pub async fn enclosed(
    deps: &Deps,
    addresses: &Addresses<'_>,
    media: Vec<Media>,
) -> Result<Enclosed, StoreError> {
    if media.is_empty() {
        return Ok(Enclosed::default());
    }
    let connection = deps.store.connection_of(addresses).await?;
    let rules = connection.map_or(FileRules::Free, |(connection, _)| {
        connection.described.account.file_rules()
    });
    Ok(Enclosed { media, rules })
}
