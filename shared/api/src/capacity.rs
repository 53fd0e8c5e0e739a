//! Capacity in JSON: a number, or an object where some channels have bounds of their own.

use hiatus_domain::capacity as domain;
use hiatus_domain::settings::MAX_CHANNELS;
use hiatus_domain::text::ChannelName;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// An agent's capacity, in a request and in an answer: `3`, or
/// `{"total": 10, "channels": {"chat": 3}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity(pub domain::Capacity);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ByChannel {
    total: u32,
    #[serde(default)]
    channels: BTreeMap<String, u32>,
}

impl Serialize for Capacity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let domain::Capacity { total, channels } = &self.0;
        if channels.is_empty() {
            return serializer.serialize_u32(*total);
        }
        let channels = channels.iter();
        let channels: BTreeMap<_, _> = channels.map(|(name, most)| (name.as_str(), most)).collect();
        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry("total", total)?;
        object.serialize_entry("channels", &channels)?;
        object.end()
    }
}

impl<'de> Deserialize<'de> for Capacity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Either)
    }
}

/// Reads either form. An untagged enum could not say what is wrong with it.
struct Either;

impl<'de> Visitor<'de> for Either {
    type Value = Capacity;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a whole number, or an object with total and channels")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Capacity, E> {
        let total = u32::try_from(number)
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))?;
        Ok(Capacity(total.into()))
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Capacity, A::Error> {
        let given = ByChannel::deserialize(MapAccessDeserializer::new(fields))?;
        if given.channels.len() > MAX_CHANNELS {
            return Err(A::Error::custom(format_args!(
                "channels may name at most {MAX_CHANNELS}"
            )));
        }
        let channels = given.channels.into_iter().map(|(name, most)| {
            let name = ChannelName::parse(name);
            let name = name.map_err(|why| A::Error::custom(format_args!("channels: {why}")))?;
            Ok((name, most))
        });
        Ok(Capacity(domain::Capacity {
            total: given.total,
            channels: channels.collect::<Result<_, _>>()?,
        }))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::Capacity;
    use hiatus_domain::capacity::MAX_CAPACITY;
    use hiatus_domain::settings::MAX_CHANNELS;
    use hiatus_domain::text::MAX_ID_CHARS;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Capacity {
        fn schema_name() -> Cow<'static, str> {
            Cow::Borrowed("Capacity")
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            let number = json_schema!({
                "type": "integer",
                "format": "uint32",
                "minimum": 0,
                "maximum": MAX_CAPACITY,
            });
            json_schema!({
                "description": "How much an agent can hold at once: a number, or an object where some channels have bounds of their own. One unit is an ordinary task; routing.weights in the settings makes those of a channel heavier.",
                "anyOf": [
                    number,
                    {
                        "type": "object",
                        "required": ["total"],
                        "additionalProperties": false,
                        "properties": {
                            "total": number,
                            "channels": {
                                "description": "Of the total, at most so much on these channels.",
                                "type": "object",
                                "maxProperties": MAX_CHANNELS,
                                "propertyNames": { "maxLength": MAX_ID_CHARS, "pattern": "^[a-z0-9._-]+$" },
                                "additionalProperties": number,
                            },
                        },
                    },
                ],
            })
        }
    }
}
