//! `template.yaml` as JSON. CloudFormation's short forms lose their tags: `!Ref Table` reads as
//! `"Table"`, and `!GetAtt Table.Arn` as `"Table.Arn"`, which is all that a comparison needs.

use crate::repository::file;
use crate::yaml;
use serde_json::{Map, Value};

/// The template.
pub(crate) struct Template(Value);

/// A deployed function, with what `Globals` gives to all of them.
pub(crate) struct Function<'a> {
    /// The name of its resource.
    pub(crate) logical: &'a str,
    /// Its binary, which has the name of its folder.
    pub(crate) binary: &'a str,
    /// Its own properties.
    pub(crate) properties: &'a Value,
}

impl Template {
    pub(crate) fn read() -> Self {
        Self(yaml::document(&file("template.yaml")))
    }

    /// What is at this JSON pointer.
    pub(crate) fn at(&self, pointer: &str) -> &Value {
        self.0
            .pointer(pointer)
            .unwrap_or_else(|| panic!("template.yaml has nothing at {pointer}"))
    }

    /// The resources of this type, by their names.
    pub(crate) fn resources<'a>(
        &'a self,
        of_type: &str,
    ) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let resources = self.at("/Resources").as_object().unwrap();
        let wanted: Vec<_> = resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == of_type)
            .collect();
        wanted
            .into_iter()
            .map(|(name, resource)| (name.as_str(), &resource["Properties"]))
    }

    pub(crate) fn functions(&self) -> Vec<Function<'_>> {
        let resources = self.at("/Resources").as_object().unwrap();
        let functions = resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == "AWS::Serverless::Function");
        functions
            .map(|(logical, resource)| Function {
                logical,
                binary: resource["Metadata"]["BuildProperties"]["Binary"]
                    .as_str()
                    .unwrap(),
                properties: &resource["Properties"],
            })
            .collect()
    }

    /// The statements of the role with this name.
    pub(crate) fn statements(&self, role: &str) -> Vec<&Value> {
        let policies = self
            .at(&format!("/Resources/{role}/Properties/Policies"))
            .as_array()
            .unwrap();
        policies
            .iter()
            .flat_map(|policy| policy["PolicyDocument"]["Statement"].as_array().unwrap())
            // Under a condition it stands between the condition's name and what is there without it.
            .map(|statement| statement.get(1).unwrap_or(statement))
            .collect()
    }
}

impl<'a> Function<'a> {
    /// Its events of this type, by their names.
    pub(crate) fn events(&self, of_type: &str) -> Vec<(&'a str, &'a Value)> {
        let events = self.properties.get("Events").and_then(Value::as_object);
        let events = events.into_iter().flatten();
        let wanted = events.filter(|(_, event)| event["Type"] == of_type);
        wanted
            .map(|(name, event)| (name.as_str(), &event["Properties"]))
            .collect()
    }

    /// Its own environment variables, without those of `Globals`.
    pub(crate) fn variables(&self) -> Map<String, Value> {
        self.properties
            .pointer("/Environment/Variables")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    }
}

/// A string, or a list of them, as a sorted list.
pub(crate) fn strings(value: &Value) -> Vec<&str> {
    let mut strings: Vec<_> = match value {
        Value::Array(values) => values.iter().map(|value| value.as_str().unwrap()).collect(),
        value => vec![value.as_str().unwrap()],
    };
    strings.sort_unstable();
    strings
}
