//! Lenient bodies: a customer's message is not refused over a detail of a channel's format. An
//! unusable part is left out, and named in a warning.

use super::body::malformed;
use super::{Problem, Request};
use serde_json::Value;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

/// The most unknown fields that are named one by one, and the most characters of a name.
const MAX_NAMED: usize = 20;
const MAX_NAME_CHARS: usize = 64;

/// The fields of a JSON object, each read by itself, so that a bad one spoils no other.
#[derive(Debug)]
pub struct Fields {
    fields: BTreeMap<String, Box<RawValue>>,
    warnings: Vec<String>,
}

impl Request {
    /// The body as an object whose fields are read one by one. A byte order mark is skipped; bytes
    /// that are no UTF-8 and halves of surrogate pairs become U+FFFD.
    pub fn fields(&self) -> Result<Fields, Problem> {
        Fields::read(&self.body)
    }
}

impl Fields {
    /// The fields of a JSON object, read in the same way.
    pub fn read(json: &[u8]) -> Result<Self, Problem> {
        let text = String::from_utf8_lossy(json);
        let mended = match text.trim_start_matches('\u{feff}') {
            "" => Cow::Borrowed("{}"),
            json => mend_surrogates(json),
        };
        let replaced = matches!(text, Cow::Owned(_)) || matches!(mended, Cow::Owned(_));
        let whole: &RawValue = serde_json::from_str(&mended).map_err(|error| malformed(&error))?;
        if !whole.get().trim_start().starts_with('{') {
            return Err(Problem::not_an_object());
        }
        let mut fields = Self {
            fields: serde_json::from_str(whole.get()).map_err(|error| malformed(&error))?,
            warnings: Vec::new(),
        };
        if replaced {
            fields.warn("what is not Unicode was replaced by U+FFFD");
        }
        Ok(fields)
    }

    /// A mandatory field.
    pub fn required<T, E: Display>(
        &mut self,
        name: &str,
        parse: impl FnOnce(Value) -> Result<T, E>,
    ) -> Result<T, Problem> {
        match self.value(name) {
            Some(Ok(value)) => parse(value).map_err(|why| Problem::invalid(name, why)),
            Some(Err(error)) => Err(Problem::invalid(name, error)),
            None => Err(Problem::invalid(name, "must be given")),
        }
    }

    /// An optional field, left out if it is unusable.
    pub fn optional<T, E: Display>(
        &mut self,
        name: &str,
        parse: impl FnOnce(Value) -> Result<T, E>,
    ) -> Option<T> {
        let why = match self.value(name)? {
            Ok(value) => match parse(value) {
                Ok(parsed) => return Some(parsed),
                Err(why) => why.to_string(),
            },
            Err(error) => error.to_string(),
        };
        self.warn(format!("{name} {why}; it was left out"));
        None
    }

    /// Cuts control characters off both ends of a text, such as the line end of a header, and
    /// replaces others by U+FFFD.
    pub fn mend_control_characters(&mut self, name: &str) {
        let raw = self.fields.get(name).map(|raw| raw.get());
        let text = raw.and_then(|raw| serde_json::from_str::<String>(raw).ok());
        let Some(text) = text.filter(|text| text.contains(char::is_control)) else {
            return;
        };
        let mended = text.trim_matches(char::is_control);
        let mended = mended.replace(char::is_control, "\u{fffd}");
        if let Ok(raw) = serde_json::value::to_raw_value(&mended) {
            self.fields.insert(name.to_owned(), raw);
            self.warn(format!("{name} had control characters; they were left out"));
        }
    }

    /// The JSON text of a field, which stays in place.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|raw| raw.get())
    }

    /// Adds a warning about something that was corrected.
    pub fn warn(&mut self, warning: impl Into<String>) {
        self.warnings.push(warning.into());
    }

    /// Whether there is a non-empty list of this name; it stays in place.
    pub fn has_list(&self, name: &str) -> bool {
        let field = self.fields.get(name);
        let list = field.and_then(|raw| serde_json::from_str::<Vec<Value>>(raw.get()).ok());
        list.is_some_and(|list| !list.is_empty())
    }

    /// All warnings, including one for each field left over, which Hiatus does not know.
    pub fn into_warnings(mut self) -> Vec<String> {
        let unknown = std::mem::take(&mut self.fields);
        for name in unknown.keys().take(MAX_NAMED) {
            let name: String = name.chars().take(MAX_NAME_CHARS).collect();
            self.warn(format!(
                "{name} is not a field of a message; it was left out"
            ));
        }
        if let Some(more) = unknown
            .len()
            .checked_sub(MAX_NAMED)
            .filter(|more| *more > 0)
        {
            self.warn(format!("{more} more fields were left out"));
        }
        self.warnings
    }

    /// Takes the value of a field; null counts as missing.
    fn value(&mut self, name: &str) -> Option<Result<Value, serde_json::Error>> {
        let raw = self.fields.remove(name)?;
        match serde_json::from_str(raw.get()) {
            Ok(Value::Null) => None,
            read => Some(read),
        }
    }
}

/// A JSON text in which no escape stands for half a surrogate pair.
fn mend_surrogates(json: &str) -> Cow<'_, str> {
    let halves = halves(json);
    if halves.is_empty() {
        return Cow::Borrowed(json);
    }
    let mut mended = json.to_owned();
    for at in halves {
        mended.replace_range(at..at + ESCAPE, "\\ufffd");
    }
    Cow::Owned(mended)
}

/// The length of `\uXXXX`.
const ESCAPE: usize = 6;

/// Where the escapes are that stand for half a surrogate pair.
fn halves(json: &str) -> Vec<usize> {
    let mut halves = Vec::new();
    let mut from = 0;
    while let Some(found) = json.get(from..).and_then(|rest| rest.find('\\')) {
        let at = from + found;
        from = match (unit(json, at), unit(json, at + ESCAPE)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => at + 2 * ESCAPE,
            (Some(0xd800..0xe000), _) => {
                halves.push(at);
                at + ESCAPE
            }
            (Some(_), _) => at + ESCAPE,
            // Some other escape, of one character: `\\` does not begin another one.
            (None, _) => at + 2,
        };
    }
    halves
}

/// The UTF-16 unit that the escape at this place stands for, if there is one.
fn unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_pair_becomes_the_replacement_character_and_a_whole_one_stays() {
        for (json, mended) in [
            (r"plain", r"plain"),
            (r"\ud83d\ude00", r"\ud83d\ude00"),
            (r"\ud83d", r"\ufffd"),
            (r"\ude00\ud83d", r"\ufffd\ufffd"),
            (r"\ud83d\ud83d\ude00", r"\ufffd\ud83d\ude00"),
            (r"\uD83Dx\uDE00", r"\ufffdx\ufffd"),
            (r"\\ud83d", r"\\ud83d"),
            (r"\\\ud83d", r"\\\ufffd"),
            (r"\n\u00e9\ud83d", r"\n\u00e9\ufffd"),
            (r"\ud83", r"\ud83"),
            (r"\u+83d", r"\u+83d"),
            ("\\\u{e9}\\ud83d", "\\\u{e9}\\ud83d"),
        ] {
            assert_eq!(mend_surrogates(json), mended, "{json}");
        }
    }

    #[test]
    fn the_fields_that_are_left_over_are_named_and_counted() {
        let fields = (0..25)
            .map(|n| format!("\"f{n:02}\":1"))
            .collect::<Vec<_>>();
        let fields = Fields {
            fields: serde_json::from_str(&format!("{{{}}}", fields.join(","))).unwrap(),
            warnings: Vec::new(),
        };
        let warnings = fields.into_warnings();
        assert_eq!(warnings.len(), 21);
        assert_eq!(
            warnings[0],
            "f00 is not a field of a message; it was left out"
        );
        assert_eq!(warnings[20], "5 more fields were left out");
    }
}
