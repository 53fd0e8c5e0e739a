//! The templates that a connection lists: asked for, kept as JSON, and answered.

use crate::requests;
use crate::wire::Wire;
use hiatus_domain::template::{MAX_MENU_BYTES, TemplateLanguage, TemplateMenu, TemplateName};
use hiatus_domain::text::Body;
use serde::{Deserialize, Serialize};

/// A template that the desk offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ListedTemplate {
    /// What the provider calls it.
    pub name: Wire<TemplateName>,
    /// The language that it was approved in.
    pub language: Option<Wire<TemplateLanguage>>,
    /// How it reads, with `{{1}}`, `{{2}}` … in its places.
    pub preview: Wire<Body>,
    /// How many places it has.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub variables: u32,
}

/// The most places that a template may have.
pub const MAX_VARIABLES: u32 = 100;

impl From<requests::ListedTemplate> for ListedTemplate {
    fn from(asked: requests::ListedTemplate) -> Self {
        Self {
            name: asked.name,
            language: asked.language,
            preview: asked.preview,
            variables: asked.variables,
        }
    }
}

/// The templates as they are kept; `None` where they are too many, or one of them has too many places.
pub fn kept(asked: Vec<requests::ListedTemplate>) -> Option<TemplateMenu> {
    let listed: Vec<_> = asked.into_iter().map(ListedTemplate::from).collect();
    let json = serde_json::to_string(&listed).ok()?;
    let fits = json.len() <= MAX_MENU_BYTES;
    let places = listed.iter().all(|it| it.variables <= MAX_VARIABLES);
    (fits && places).then(|| TemplateMenu::from_checked_json(json))
}

/// The templates that were kept. They were checked when they came in; unreadable ones are none.
pub fn listed(menu: Option<&TemplateMenu>) -> Vec<ListedTemplate> {
    let listed = menu.and_then(|menu| serde_json::from_str(menu.as_str()).ok());
    listed.unwrap_or_default()
}
