//! Templates: texts that a provider has approved, and carries at any time. An agent's message may be one.

use crate::text::{MAX_CHANNEL_ID_CHARS, MAX_ID_CHARS, checked_text};

/// The most bytes that all of it may have: 4 KiB.
pub const MAX_TEMPLATE_BYTES: usize = 4 * 1024;
/// The most bytes of JSON that a connection's list of templates may have: 16 KiB.
pub const MAX_MENU_BYTES: usize = 16 * 1024;

checked_text!(
    /// What the provider calls it: its name at WhatsApp, its `HX…` at Twilio.
    TemplateName,
    MAX_CHANNEL_ID_CHARS
);
checked_text!(
    /// The language that it was approved in, such as `en_US`.
    TemplateLanguage,
    MAX_ID_CHARS
);

/// A template, and what stands in its places. It is kept as its texts, since nothing but whoever carries it looks into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its name, its language or an empty text, and its variables.
    texts: Vec<String>,
}

impl Template {
    /// A template with these variables, the first for the place `{{1}}`. `None` where all of it has more than
    /// [`MAX_TEMPLATE_BYTES`].
    pub fn new(
        name: &TemplateName,
        language: Option<&TemplateLanguage>,
        variables: Vec<String>,
    ) -> Option<Self> {
        let language = language.map_or("", TemplateLanguage::as_str);
        let mut texts = vec![name.to_string(), language.to_owned()];
        texts.extend(variables);
        let bytes: usize = texts.iter().map(String::len).sum();
        (bytes <= MAX_TEMPLATE_BYTES).then_some(Self { texts })
    }

    /// The template that has these [texts](Self::texts); none of none.
    pub fn of_texts(texts: Vec<String>) -> Option<Self> {
        (!texts.is_empty()).then_some(Self { texts })
    }

    /// Its name, its language or an empty text, and its variables.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// What the provider calls it.
    pub fn name(&self) -> &str {
        self.texts.first().map_or("", String::as_str)
    }

    /// The language that it was approved in, for providers that have one of each name in several.
    pub fn language(&self) -> Option<&str> {
        let language = self.texts.get(1).map(String::as_str);
        language.filter(|language| !language.is_empty())
    }

    /// What stands in its places, in order.
    pub fn variables(&self) -> &[String] {
        self.texts.get(2..).unwrap_or_default()
    }
}

/// The templates that a connection lists for the desk's menu, as a JSON array that the edge has checked: Hiatus only shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateMenu(String);

impl TemplateMenu {
    /// Wraps a text that the edge has checked.
    pub fn from_checked_json(json: impl Into<String>) -> Self {
        Self(json.into())
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
