//! Times that people pause until.

use crate::wire::Wire;
use hiatus_domain::Instant;
use hiatus_domain::preset::Preset;
use serde::Serialize;

/// The presets, for somebody in the zone that was asked for.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Presets {
    /// Each with its time.
    pub presets: Vec<PresetTime>,
}

/// A preset, and which time it is now.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PresetTime {
    /// The preset.
    pub preset: Wire<Preset>,
    /// The instant.
    pub until: Wire<Instant>,
}
