//! What was found when a connection was checked.

use crate::wire::{Wire, named_values};
use hiatus_domain::names;
use serde::Serialize;

names! {
    /// What is checked of a connection.
    pub enum CheckName {
        /// Whether it is enabled.
        Enabled = "enabled",
        /// Whether what is said on its channel is handed to it, as the settings have it.
        Outbound = "outbound",
        /// Whether what its provider signs with, and is called with, has been given.
        Secrets = "secrets",
        /// Whether its provider knows who calls.
        Account = "account",
        /// Whether its address is the one that its provider has.
        Address = "address",
        /// Whether what its provider signs is taken at its hook; of AWS's, whether what comes in is published to the stack's
        /// topic.
        Hook = "hook",
    }
}

named_values!(CheckName as "ConnectionCheckName");

/// What was found.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConnectionCheck {
    /// Whether all of it is well.
    pub ok: bool,
    /// One thing after the other; what does not apply to the provider, or cannot be known before something else is mended, is
    /// left out.
    #[cfg_attr(feature = "schema", schemars(length(max = 6)))]
    pub checks: Vec<Check>,
}

/// One thing.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Check {
    /// What.
    pub name: Wire<CheckName>,
    /// Whether it is well.
    pub ok: bool,
    /// What was found, for a person.
    pub detail: String,
    /// What to do; null where it is well.
    pub how: Option<String>,
}

impl Check {
    /// It is well.
    pub fn good(name: CheckName, detail: impl Into<String>) -> Self {
        Self {
            name: Wire(name),
            ok: true,
            detail: detail.into(),
            how: None,
        }
    }

    /// It is not.
    pub fn bad(name: CheckName, detail: impl Into<String>, how: impl Into<String>) -> Self {
        Self {
            name: Wire(name),
            ok: false,
            detail: detail.into(),
            how: Some(how.into()),
        }
    }
}

impl From<Vec<Check>> for ConnectionCheck {
    fn from(checks: Vec<Check>) -> Self {
        Self {
            ok: checks.iter().all(|check| check.ok),
            checks,
        }
    }
}
