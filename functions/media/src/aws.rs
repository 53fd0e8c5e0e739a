//! A file that came by WhatsApp in AWS's hands: AWS gives it to nobody who asks, and puts it where it is told to. It is told to
//! put it where the copy belongs, by a link that is good for that and nothing else, once it has said what it is.

use crate::Deps;
use hiatus_channels::aws::social::{Filed, file_call, filed, is_file};
use hiatus_channels::outbound::{Answer, Call};
use hiatus_domain::account::AwsWhatsApp;
use hiatus_domain::ids::ConversationId;
use hiatus_domain::media::{
    MAX_COPY_BYTES, Media, MediaName, MediaReference, MediaRefusal, copied_type,
};
use hiatus_fetch::FILE;
use hiatus_files::FileError;
use hiatus_lambda::failure::chain;
use https_pool::NoAnswer;

/// How much is read of what AWS says of a file.
const ANSWER_BYTES: usize = 16 * 1024;

/// What came of it.
pub(crate) enum Placed {
    /// It is where the copy belongs.
    There,
    /// There will never be a copy.
    Never(MediaRefusal),
    /// Trouble that passes, or that an operator can end.
    Trouble(String),
}

/// Has AWS put a file in its place.
pub(crate) async fn place(
    deps: &Deps,
    account: &AwsWhatsApp,
    media: &Media,
    place: (&ConversationId, u64, usize),
) -> Result<Placed, FileError> {
    let id = media.reference.as_ref().map(MediaReference::as_str);
    let Some(id) = id.filter(|id| is_file(id)) else {
        return Ok(Placed::Never(MediaRefusal::Gone));
    };
    let api = deps.messaging.social.url();
    let (says, bytes) = match asked(deps, file_call(account, id, None, api)).await {
        Filed::There {
            content_type,
            bytes,
        } => (content_type, bytes),
        Filed::Gone => return Ok(Placed::Never(MediaRefusal::Gone)),
        Filed::Trouble(code) => return Ok(Placed::Trouble(code)),
    };
    if bytes > MAX_COPY_BYTES as u64 {
        return Ok(Placed::Never(MediaRefusal::TooLarge));
    }
    let said = media.content_type.as_ref().map(MediaName::as_str);
    let Some(content_type) = copied_type(says.as_deref(), said) else {
        return Ok(Placed::Never(MediaRefusal::TypeNotAllowed));
    };
    let now = deps.common.clock.now();
    let named = (content_type, media.name.as_ref());
    let upload = deps.files.upload(place, named, now).await?;
    let to = Some((upload.url.as_str(), upload.headers.as_slice()));
    Ok(match asked(deps, file_call(account, id, to, api)).await {
        Filed::There { .. } => Placed::There,
        Filed::Gone => Placed::Never(MediaRefusal::Gone),
        Filed::Trouble(code) => Placed::Trouble(code),
    })
}

async fn asked(deps: &Deps, call: Call) -> Filed {
    match answered(deps, call).await {
        Ok(answer) => filed(Answer {
            status: answer.status,
            retry_after: None,
            body: &answer.body,
        }),
        Err(error) => {
            tracing::warn!(error = chain(&error), "no answer");
            Filed::Trouble(error.code().to_owned())
        }
    }
}

async fn answered(deps: &Deps, call: Call) -> Result<https_pool::Answer, NoAnswer> {
    let request = call.into_request().map_err(|_| NoAnswer::Forbidden)?;
    let (social, now) = (&deps.messaging.social, deps.common.clock.now());
    social.ask(request, now, FILE, ANSWER_BYTES).await
}
