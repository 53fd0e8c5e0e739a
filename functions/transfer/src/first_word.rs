//! `POST /v1/conversations`: an agent writes first.

use hiatus_api::{Wire, requests};
use hiatus_domain::Instant;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::commands::first_word::{FirstWord, Then};
use hiatus_domain::commands::message::Outcome;
use hiatus_domain::enclosed::Enclosed;
use hiatus_domain::media::Media;
use hiatus_domain::text::{Address, ChannelName};
use hiatus_lambda::arrivals::take_in;
use hiatus_lambda::http::{Problem, Request, Response, attributes};
use hiatus_lambda::outgoing::{self, Said};
use hiatus_lambda::{Deps, commands};

/// Opens a conversation with an agent's message, or takes the customer's open one up with it.
/// Idempotent by the desk's message id.
pub(crate) async fn write_first(deps: &Deps, request: &Request) -> Result<Response, Problem> {
    let (mut first, media) = parse(request, deps.clock.now())?;
    first.enclosed = outgoing::enclosed(deps, &first.addresses(), media).await?;
    let received = take_in(deps, &first).await?;
    let answer = commands::conversation(&received.conversation, deps.clock.now());
    Ok(match received.outcome {
        Some(Outcome::Opened) => answer.created(),
        _ => answer,
    })
}

/// The message, and the files that go with it.
fn parse(request: &Request, now: Instant) -> Result<(FirstWord, Vec<Media>), Problem> {
    let body: requests::FirstWord = request.json()?;
    let said = Said::read(body.body, body.template, body.media)?;
    let channel = body.channel.0;
    let first = FirstWord {
        to: usable("to", &channel, body.to)?,
        from: usable("from", &channel, body.from)?,
        channel,
        thread: body.thread.map(|Wire(thread)| thread),
        message_id: body.message_id.0,
        body: said.body,
        template: said.template,
        enclosed: Enclosed::default(),
        queue: body.queue.map(|Wire(queue)| queue),
        attributes: body.attributes.map(attributes).transpose()?,
        customer_name: body.customer_name.map(|Wire(name)| name),
        then: body.then.map_or(Then::Stay, |Wire(then)| then),
        intent: request.intent(now)?,
    };
    Ok((first, said.media))
}

/// An address that somebody can be meant by.
fn usable(field: &str, channel: &ChannelName, address: Wire<Address>) -> Result<Address, Problem> {
    let Wire(address) = address;
    if CanonicalAddress::of(channel, &address).is_usable() {
        Ok(address)
    } else {
        Err(Problem::invalid(field, "must name somebody"))
    }
}
