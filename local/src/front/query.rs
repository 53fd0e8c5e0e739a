//! Paths and query strings, decoded as API Gateway decodes them.

use percent_encoding::percent_decode_str;

/// The pairs of a query string, in order. What is no UTF-8 once decoded comes out with replacement
/// characters.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode_plus(name), decode_plus(value))
        })
        .collect()
}

fn decode_plus(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}

/// One segment of a path; none where its escapes are broken or hide no UTF-8.
pub(crate) fn segment(segment: &str) -> Option<String> {
    let escapes_are_whole = segment.split('%').skip(1).all(|rest| {
        rest.as_bytes()
            .get(..2)
            .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
    });
    if !escapes_are_whole {
        return None;
    }
    percent_decode_str(segment)
        .decode_utf8()
        .ok()
        .map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_decoded_pair_by_pair() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs("a=1&b=x%20y+z&c&=d&&e=f=g&a=%ff"),
            [
                pair("a", "1"),
                pair("b", "x y z"),
                pair("c", ""),
                pair("", "d"),
                pair("e", "f=g"),
                pair("a", "\u{fffd}")
            ]
        );
        assert_eq!(pairs(""), []);
    }

    #[test]
    fn a_segment_is_decoded_or_refused() {
        assert_eq!(segment("a%2Fb+c%C3%A4").as_deref(), Some("a/b+cä"));
        for broken in ["%", "a%2", "%zz", "%ff"] {
            assert_eq!(segment(broken), None, "{broken}");
        }
    }
}
