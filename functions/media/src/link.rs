//! `GET /v1/conversations/{id}/messages/{seq}/media/{n}`: leads to the copy of a file.

use crate::Deps;
use hiatus_api::Wire;
use hiatus_api::documents::MediaLink;
use hiatus_api::problems::Code;
use hiatus_api::routes::Scope;
use hiatus_domain::MAX_COUNT;
use hiatus_domain::media::MediaRefusal;
use hiatus_files::{Copied, LINK};
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_lambda::reading;

/// Leads to a copy: elsewhere, or, for who asks for JSON, by a document that says where.
pub(crate) async fn read(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let common = &deps.common;
    let now = common.clock.now();
    let id = request.conversation_id()?;
    let (seq, n) = (number(request, "seq")?, number(request, "n")?);
    reading::readable(common, request, &[Scope::Supervisor], now).await?;
    let messages = common.store.messages(&id, seq.saturating_sub(1), 1).await?;
    let message = messages.iter().find(|message| message.seq == seq);
    let message = message.ok_or_else(|| Problem::not_found("message"))?;
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    if n >= message.media.len() {
        return Err(Problem::not_found("file"));
    }
    match deps.files.copies(&id, seq, now).await?.of(n) {
        Some(Copied::There) => {}
        Some(Copied::Never(why)) => {
            return Err(Problem::new(Code::MediaUnavailable, words(why)));
        }
        None => {
            let why = "the file is not copied from its provider yet; try again in a moment";
            return Err(Problem::new(Code::MediaPending, why));
        }
    }
    let url = deps.files.link(&id, seq, n, now).await?;
    let accepts = request.header("accept").unwrap_or_default();
    if accepts.contains("application/json") {
        let link = MediaLink {
            url,
            expires_at: Wire(now + LINK),
        };
        return Ok(Response::json(200, &link).header("cache-control", "no-store"));
    }
    Ok(Response::found(url).header("cache-control", "no-store"))
}

fn number(request: &Request, name: &str) -> Result<u64, Problem> {
    let number = request.text_of_path(name).parse().ok();
    let number = number.filter(|number| *number <= MAX_COUNT);
    number.ok_or_else(|| Problem::not_found("file"))
}

fn words(why: MediaRefusal) -> &'static str {
    match why {
        MediaRefusal::Gone => "there is no copy: its provider does not have the file",
        MediaRefusal::TooLarge => "there is no copy: the file is larger than 25 MB",
        MediaRefusal::TypeNotAllowed => "there is no copy: files of this type are not copied",
        MediaRefusal::AddressNotAllowed => {
            "there is no copy: the file is at an address that may not be asked"
        }
        MediaRefusal::Refused => "there is no copy: its provider does not give the file",
    }
}
