//! Damage to an item: attributes that are missing, of another type, absurd, huge, or of another
//! version of the shape.

use aws_sdk_dynamodb::types::AttributeValue;
use hiatus_store::Item;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::HashMap;

/// One thing that is wrong with an item.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    /// An attribute is gone.
    Without(Index),
    /// An attribute holds something else.
    Holds(Index, AttributeValue),
    /// A number is off by so much, up to the largest that there is.
    Off(Index, i64),
    /// A text is so much longer.
    Longer(Index, usize),
    /// A list repeats its elements so many times.
    Repeated(Index, usize),
    /// An attribute that nobody knows.
    More(String, AttributeValue),
    /// Nothing but its keys.
    Bare,
}

/// An attribute, by the names that lead to it; a list's element by its number.
type Path = Vec<String>;

/// Up to three kinds of damage at once.
pub(crate) fn damages() -> impl Strategy<Value = Vec<Damage>> {
    proptest::collection::vec(damage(), 1..=3)
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let off = || {
        select(vec![
            -1,
            1,
            i64::MIN,
            i64::MAX,
            i64::MAX - 1,
            1 << 32,
            1 << 53,
            -(1 << 60),
        ])
    };
    prop_oneof![
        4 => at().prop_map(Damage::Without),
        8 => (at(), value()).prop_map(|(at, value)| Damage::Holds(at, value)),
        6 => (at(), off()).prop_map(|(at, by)| Damage::Off(at, by)),
        3 => (at(), select(vec![1_usize, 300, 20_000, 300_000])).prop_map(|(at, by)| Damage::Longer(at, by)),
        3 => (at(), select(vec![0_usize, 2, 11, 100])).prop_map(|(at, times)| Damage::Repeated(at, times)),
        2 => ("[a-z_]{1,12}", value()).prop_map(|(name, value)| Damage::More(name, value)),
        1 => Just(Damage::Bare),
    ]
}

fn value() -> impl Strategy<Value = AttributeValue> {
    let number = |text: &str| AttributeValue::N(text.to_owned());
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let plain = select(vec![
        number("0"),
        number("-1"),
        number("1.5"),
        number("4294967295"),
        number("253402300800000"),
        number("8210266876799999"),
        number("9223372036854775807"),
        number("18446744073709551615"),
        number("99999999999999999999999999999999999999"),
        text(""),
        text("\u{7}"),
        text("#"),
        text("~"),
        text("000000000000000"),
        text("{\"a\":"),
        text("active"),
        text("\u{1F980}\u{202E}'; DROP TABLE"),
        AttributeValue::Null(true),
        AttributeValue::Bool(true),
        AttributeValue::Bool(false),
        AttributeValue::B(aws_sdk_dynamodb::primitives::Blob::new([0, 255])),
        AttributeValue::Ss(vec!["a".to_owned()]),
        AttributeValue::L(Vec::new()),
        AttributeValue::M(HashMap::new()),
    ]);
    let deep = (1_usize..30).prop_map(|depth| {
        (0..depth).fold(AttributeValue::Null(true), |inner, _| {
            AttributeValue::L(vec![inner])
        })
    });
    prop_oneof![6 => plain, 1 => deep, 2 => ".{0,40}".prop_map(AttributeValue::S)]
}

/// The item, damaged; its key stays.
pub(crate) fn damaged(item: &Item, damages: &[Damage]) -> Item {
    let mut item = item.clone();
    for damage in damages {
        apply(&mut item, damage);
    }
    item
}

fn apply(item: &mut Item, damage: &Damage) {
    match damage {
        Damage::Without(at) => {
            let path = choose(item, *at);
            change(item, &path, |_| None);
        }
        Damage::Holds(at, value) => {
            let path = choose(item, *at);
            change(item, &path, |_| Some(value.clone()));
        }
        Damage::Off(at, by) => {
            let path = choose_where(item, *at, AttributeValue::is_n);
            change(item, &path, |value| Some(off(value, *by)));
        }
        Damage::Longer(at, by) => {
            let path = choose_where(item, *at, AttributeValue::is_s);
            change(item, &path, |value| {
                let text = value.as_s().cloned().unwrap_or_default();
                Some(AttributeValue::S(text + &"x".repeat(*by)))
            });
        }
        Damage::Repeated(at, times) => {
            let path = choose_where(item, *at, AttributeValue::is_l);
            change(item, &path, |value| {
                let elements = value.as_l().cloned().unwrap_or_default();
                Some(AttributeValue::L(
                    elements
                        .iter()
                        .cloned()
                        .cycle()
                        .take(elements.len() * times)
                        .collect(),
                ))
            });
        }
        Damage::More(name, value) => {
            item.entry(name.clone()).or_insert_with(|| value.clone());
        }
        Damage::Bare => item.retain(|name, _| name == "pk" || name == "sk"),
    }
}

fn off(value: &AttributeValue, by: i64) -> AttributeValue {
    let number: i128 = value
        .as_n()
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or_default();
    AttributeValue::N((number + i128::from(by)).to_string())
}

fn choose(item: &Item, at: Index) -> Path {
    choose_where(item, at, |_| true)
}

fn choose_where(item: &Item, at: Index, fits: impl Fn(&AttributeValue) -> bool) -> Path {
    let mut all = Vec::new();
    paths(&AttributeValue::M(item.clone()), &mut Vec::new(), &mut all);
    all.retain(|(path, value)| !is_key(path) && fits(value));
    all.sort_by(|a, b| a.0.cmp(&b.0));
    if all.is_empty() {
        Vec::new()
    } else {
        at.get(&all).0.clone()
    }
}

/// The table's key names the item; DynamoDB itself refuses an index key that is not a string.
fn is_key(path: &Path) -> bool {
    path.len() == 1 && matches!(path[0].as_str(), "pk" | "sk")
}

fn paths(value: &AttributeValue, at: &mut Path, all: &mut Vec<(Path, AttributeValue)>) {
    if !at.is_empty() {
        all.push((at.clone(), value.clone()));
    }
    let children: Vec<(String, &AttributeValue)> = match value {
        AttributeValue::M(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), value))
            .collect(),
        AttributeValue::L(elements) => elements
            .iter()
            .enumerate()
            .map(|(n, value)| (n.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    for (name, child) in children {
        at.push(name);
        paths(child, at, all);
        at.pop();
    }
}

/// Changes what a path leads to; nothing where it leads nowhere.
pub(crate) fn change(
    item: &mut Item,
    path: &[String],
    new: impl FnOnce(&AttributeValue) -> Option<AttributeValue>,
) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        let Some(old) = item.get(first) else { return };
        match new(old) {
            Some(value) => item.insert(first.clone(), value),
            None => item.remove(first),
        };
        return;
    }
    match item.get_mut(first) {
        Some(AttributeValue::M(fields)) => change(fields, rest, new),
        Some(AttributeValue::L(elements)) => {
            let mut fields: Item = elements
                .drain(..)
                .enumerate()
                .map(|(n, value)| (n.to_string(), value))
                .collect();
            change(&mut fields, rest, new);
            let mut numbered: Vec<(usize, AttributeValue)> = fields
                .into_iter()
                .map(|(n, value)| (n.parse().unwrap(), value))
                .collect();
            numbered.sort_by_key(|(n, _)| *n);
            elements.extend(numbered.into_iter().map(|(_, value)| value));
        }
        _ => {}
    }
}

/// Whether DynamoDB takes it at all: an item has at most 400 KB, and the key of an index is a text
/// of 1 to 1024 bytes.
pub(crate) fn can_be_stored(item: &Item) -> bool {
    let is_index_key = |name: &str| name.ends_with("_pk") || name.ends_with("_sk");
    let fits = |value: &AttributeValue| {
        value
            .as_s()
            .is_ok_and(|text| (1..=1024).contains(&text.len()))
    };
    size(&AttributeValue::M(item.clone())) < 390_000
        && item
            .iter()
            .filter(|(name, _)| is_index_key(name))
            .all(|(_, value)| fits(value))
}

fn size(value: &AttributeValue) -> usize {
    match value {
        AttributeValue::M(fields) => fields
            .iter()
            .map(|(name, value)| name.len() + size(value) + 4)
            .sum(),
        AttributeValue::L(elements) => elements.iter().map(|value| size(value) + 4).sum(),
        AttributeValue::S(text) => text.len(),
        _ => 40,
    }
}
