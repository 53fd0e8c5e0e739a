//! The schemas of texts.

use hiatus_domain::names::Named;
use schemars::{Schema, json_schema};

const NO_CONTROL_CHARACTER: &str = r"^[^\u0000-\u001f\u007f-\u009f]*$";

pub(crate) fn name() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "An id, an address or a name; 1 to 256 characters, none of them a control character.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("Name", schema)
}

pub(crate) fn channels_own() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "An address, a message's or a note's id, or a thread, as the channel or the desk names it; 1 to 1,024 characters, none of them a control character.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_CHANNEL_ID_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("ChannelsOwn", schema)
}

pub(crate) fn media_reference() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "What a file is found by: its provider's id, or where it is.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::media::MAX_MEDIA_REFERENCE_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("MediaReference", schema)
}

pub(crate) fn reason() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "Why, in the agent's words; it may have several lines, 1 to 1,000 characters in all.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_REASON_CHARS,
        "pattern": r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$",
    });
    ("Reason", schema)
}

pub(crate) fn task_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A task's id, which names its conversation.",
        "type": "string",
        "minLength": 3,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS + 11,
        "pattern": r"^[^\u0000-\u001f\u007f-\u009f]+\.[1-9][0-9]{0,9}$",
    });
    ("TaskId", schema)
}

pub(crate) fn channel_name() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "`chat`, `sms`, `whatsapp`, `messenger`, `email`, `web`, or any other lower-case name.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_ID_CHARS,
        "pattern": "^[a-z0-9._-]+$",
    });
    ("ChannelName", schema)
}

pub(crate) fn connection_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A connection, as an administrator named it.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::ids::MAX_CONNECTION_ID_CHARS,
        "pattern": "^[a-z0-9_-]+$",
    });
    ("ConnectionId", schema)
}

pub(crate) fn endpoint_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "An endpoint of outgoing webhooks, as an administrator named it.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::ids::MAX_CONNECTION_ID_CHARS,
        "pattern": "^[a-z0-9_-]+$",
    });
    ("EndpointId", schema)
}

pub(crate) fn event_pattern() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "Which events: a type (`channel.left`), a group (`channel.*`), or all (`*`).",
        "type": "string",
        "maxLength": 64,
        "pattern": r"^(\*|[a-z]+\.(\*|[a-z_]+))$",
    });
    ("EventPattern", schema)
}

pub(crate) fn account_sid() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "An account at Twilio.",
        "type": "string",
        "pattern": "^AC[0-9A-Fa-f]{32}$",
    });
    ("AccountSid", schema)
}

pub(crate) fn twilio_sender() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "What Twilio sends from: a number, an address on a channel, or a messaging service.",
        "type": "string",
        "minLength": 3,
        "maxLength": hiatus_domain::account::MAX_NAME_CHARS,
        "pattern": r"^(\+?[0-9]{3,15}|whatsapp:\+[0-9]{3,15}|(messenger|rcs):[^\s\u0000-\u001f\u007f-\u009f]+|MG[0-9A-Fa-f]{32})$",
    });
    ("TwilioSender", schema)
}

pub(crate) fn chat_service_sid() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A service of Twilio's Conversations.",
        "type": "string",
        "pattern": "^IS[0-9A-Fa-f]{32}$",
    });
    ("ChatServiceSid", schema)
}

/// What `is_url` of the domain takes.
const URL: &str = r"^(https://([A-Za-z0-9-]+\.)*[A-Za-z][A-Za-z0-9-]*|http://(localhost|127\.0\.0\.1|\[::1\]))(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?([/?][A-Za-z0-9/?:@!$&'()*+,;=._~%-]*)?$";

pub(crate) fn program_url() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "Where a program takes what goes out: by a name, over TLS; on a local system also on this host.",
        "type": "string",
        "maxLength": hiatus_domain::account::MAX_NAME_CHARS,
        "pattern": URL,
    });
    ("ProgramUrl", schema)
}

pub(crate) fn file_url() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "Where a file is: by a name, over TLS; on a local system also on this host.",
        "type": "string",
        "maxLength": hiatus_domain::media::MAX_MEDIA_REFERENCE_CHARS,
        "pattern": URL,
    });
    ("FileUrl", schema)
}

pub(crate) fn phone_number_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A phone number, as Meta numbers it.",
        "type": "string",
        "pattern": "^[0-9]{1,32}$",
    });
    ("PhoneNumberId", schema)
}

pub(crate) fn page_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A page on Messenger, or a professional account on Instagram, as Meta numbers it.",
        "type": "string",
        "pattern": "^[0-9]{1,32}$",
    });
    ("PageId", schema)
}

pub(crate) fn graph_version() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A version of Meta's Graph API.",
        "type": "string",
        "pattern": r"^v[0-9]{1,3}\.[0-9]{1,3}$",
    });
    ("GraphVersion", schema)
}

pub(crate) fn phone_number_arn() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A phone number of AWS End User Messaging's.",
        "type": "string",
        "pattern": r"^arn:[A-Za-z0-9-]{1,80}:sms-voice:[A-Za-z0-9-]{1,80}:[0-9]{12}:phone-number/[A-Za-z0-9-]{1,80}$",
    });
    ("PhoneNumberArn", schema)
}

pub(crate) fn configuration_set() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "The name of a configuration set, of AWS End User Messaging or of SES.",
        "type": "string",
        "pattern": "^[A-Za-z0-9_-]{1,64}$",
    });
    ("ConfigurationSet", schema)
}

pub(crate) fn origination_phone_number_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A phone number of WhatsApp's, as AWS names it.",
        "type": "string",
        "pattern": "^phone-number-id-[A-Za-z0-9-]{1,80}$",
    });
    ("OriginationPhoneNumberId", schema)
}

pub(crate) fn from_name() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "What a mailbox is called.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::account::MAX_NAME_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("FromName", schema)
}

pub(crate) fn mail_identity() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A domain or an address, as SES has it among its identities.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::account::MAX_NAME_CHARS,
        "pattern": "^[A-Za-z0-9._+@-]*\\.[A-Za-z0-9._+@-]*$",
    });
    ("MailIdentity", schema)
}

pub(crate) fn agent_author() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "Whose name is on what is said.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::account::MAX_NAME_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("AgentAuthor", schema)
}

pub(crate) fn topic() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "What several conversations wait for: an incident, a delivery.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_TOPIC_CHARS,
        "pattern": "^[a-z0-9._-]+$",
    });
    ("Topic", schema)
}

pub(crate) fn pause_id() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "One pause of one conversation.",
        "type": "string",
        "minLength": 1,
        "maxLength": 64,
        "pattern": "^[0-9A-Za-z._-]+$",
    });
    ("PauseId", schema)
}

pub(crate) fn text() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A message's text; an agent's has at most 64 KiB of UTF-8, and a customer's as much as a request. Empty where the message was only a picture.",
        "type": "string",
        "maxLength": hiatus_domain::text::MAX_CUSTOMER_BODY_BYTES,
    });
    ("Text", schema)
}

pub(crate) fn note() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A note's text: 1 byte to 16 KiB of UTF-8.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_NOTE_BYTES,
    });
    ("NoteText", schema)
}

pub(crate) fn nudge() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "What a plan tells a customer: 1 byte to 1 KiB of UTF-8.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::text::MAX_NUDGE_BYTES,
    });
    ("NudgeText", schema)
}

pub(crate) fn zone() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A time zone of the IANA database, such as `Europe/Berlin`.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::zone::MAX_ZONE_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("Zone", schema)
}

pub(crate) fn signal() -> (&'static str, Schema) {
    let schema = json_schema!({
        "description": "A signal, or what came out, as its owner names it; 1 to 64 characters, none of them a control character.",
        "type": "string",
        "minLength": 1,
        "maxLength": hiatus_domain::signal::MAX_SIGNAL_CHARS,
        "pattern": NO_CONTROL_CHARACTER,
    });
    ("Signal", schema)
}

pub(crate) fn instant() -> (&'static str, Schema) {
    (
        "Instant",
        json_schema!({ "type": "string", "format": "date-time" }),
    )
}

/// One of an enum's names.
pub(crate) fn one_of<E: Named>() -> Schema {
    let names: Vec<_> = E::all().iter().map(|value| value.name()).collect();
    json_schema!({ "type": "string", "enum": names })
}
