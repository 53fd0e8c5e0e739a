//! Places that customers send, in words.

/// `Name, street (latitude, longitude)`, of whatever there is.
pub(crate) fn text(names: &[&str], latitude: &str, longitude: &str) -> String {
    let names: Vec<_> = names
        .iter()
        .copied()
        .filter(|name| !name.is_empty())
        .collect();
    let at = format!("({latitude}, {longitude})");
    if names.is_empty() {
        at
    } else {
        format!("{} {at}", names.join(", "))
    }
}
