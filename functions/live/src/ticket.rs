//! `POST /v1/live/ticket`: what opens one connection. A browser cannot send a token with a WebSocket, and a token in
//! an address would be in every log.

use crate::Deps;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hiatus_api::Wire;
use hiatus_api::documents::LiveTicket;
use hiatus_api::problems::Code;
use hiatus_domain::Duration;
use hiatus_lambda::http::{Problem, Request, Response};
use hiatus_store::Holder;

/// How long a ticket can be used.
const USABLE: Duration = Duration::seconds(30);
/// How long a connection is open at most: API Gateway closes it then.
const OPEN: Duration = Duration::hours(2);
const TICKET_BYTES: usize = 32;

/// Makes a ticket, for its caller with its scopes, and for no longer than its token is good.
pub(crate) async fn make(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let now = deps.common.clock.now();
    let ticket = random()?;
    let scopes = request.identity.scopes.iter();
    let until = now + OPEN;
    let holder = Holder {
        caller: request.identity.id.clone(),
        scopes: scopes.map(|scope| scope.as_str().to_owned()).collect(),
        until: request.token_expires().map_or(until, |end| end.min(until)),
    };
    let expires = now + USABLE;
    let store = &deps.common.store;
    store.put_live_ticket(&ticket, &holder, expires).await?;
    let document = LiveTicket {
        url: format!("{}?ticket={ticket}", url(deps, request)),
        ticket: &ticket,
        expires_at: Wire(expires),
    };
    Ok(Response::json(201, &document))
}

/// Where to connect: where the API's deployment says, or beside it.
fn url(deps: &Deps, request: &Request) -> String {
    match &deps.url {
        Some(url) => url.to_string(),
        // `http` becomes `ws`, `https` `wss`.
        None => format!("{}/v1/live", request.own_url().replacen("http", "ws", 1)),
    }
}

fn random() -> Result<String, Problem> {
    let mut bytes = [0_u8; TICKET_BYTES];
    getrandom::fill(&mut bytes).map_err(|error| {
        tracing::error!(%error, "the operating system gives no randomness");
        Problem::new(Code::Internal, "no ticket can be made now")
    })?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
