//! What can be read: the interaction, its one channel, and who and what is on it.

use crate::asked::Asked;
use hiatus_channels::interactions::{Channels, Invites, Participants};
use hiatus_lambda::http::{Problem, Response};

/// The interaction.
pub(crate) async fn interaction(asked: &Asked<'_>) -> Result<Response, Problem> {
    let conversation = asked.conversation().await?;
    let document = asked.view(&conversation).interaction();
    Ok(Response::json(200, &document).etag(conversation.version))
}

/// Its channels, of which there is one.
pub(crate) async fn channels(asked: &Asked<'_>) -> Result<Response, Problem> {
    let conversation = asked.conversation().await?;
    let view = asked.view(&conversation);
    let url = view.interaction().links.channels;
    let all = vec![view.channel()];
    let (channels, meta) = asked.page()?.of_all(all, &url, "channels");
    Ok(Response::json(200, &Channels { channels, meta }))
}

/// The channel.
pub(crate) async fn channel(asked: &Asked<'_>) -> Result<Response, Problem> {
    let conversation = asked.conversation().await?;
    let document = asked.view(&conversation).channel();
    Ok(Response::json(200, &document).etag(conversation.version))
}

/// The invites: the live task, if there is one.
pub(crate) async fn invites(asked: &Asked<'_>) -> Result<Response, Problem> {
    let conversation = asked.conversation().await?;
    let view = asked.view(&conversation);
    let url = view.channel().links.invites;
    let invites = view.live_task().map(|task| view.invite(task));
    let invites = invites.into_iter().collect();
    let (invites, meta) = asked.page()?.of_all(invites, &url, "invites");
    Ok(Response::json(200, &Invites { invites, meta }))
}

/// Who takes part.
pub(crate) async fn participants(asked: &Asked<'_>) -> Result<Response, Problem> {
    let conversation = asked.conversation().await?;
    let view = asked.view(&conversation);
    let url = view.channel().links.participants;
    let all = view.participants();
    let (participants, meta) = asked.page()?.of_all(all, &url, "participants");
    Ok(Response::json(200, &Participants { participants, meta }))
}
