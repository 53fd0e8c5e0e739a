//! What a mail says, as plain text.

use hiatus_domain::text::MAX_BODY_BYTES;
use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, PartType};

/// What stands at the end of a text that goes on in the mail.
const CUT: &str = "\n[The mail goes on; the rest of its text is not kept.]";

/// The text of a mail: its plain parts, one after the other (a picture may stand between them), or else its pages as
/// text. No longer than an agent's message, which the desk shows as well.
pub(crate) fn text(message: &Message<'_>) -> String {
    let plain = message.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(tidy(text)),
        PartType::Html(page) => Some(tidy(&html_to_text(page))),
        _ => None,
    });
    let mut text = joined(plain);
    if text.is_empty() {
        let pages = message.html_bodies().filter_map(|part| match &part.body {
            PartType::Html(page) => Some(tidy(&html_to_text(page))),
            _ => None,
        });
        text = joined(pages);
    }
    cut(text)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// With one kind of line break, without blank lines at either end, and without what no text has.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    text.trim_end().trim_start_matches('\n').to_owned()
}

fn cut(mut text: String) -> String {
    if text.len() > MAX_BODY_BYTES {
        text.truncate(text.floor_char_boundary(MAX_BODY_BYTES - CUT.len()));
        text.push_str(CUT);
    }
    text
}
