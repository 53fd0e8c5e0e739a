//! Segments of paths, decoded as API Gateway decodes them.

use percent_encoding::percent_decode_str;

/// One segment of a path; `None` where its escapes are broken or are not UTF-8.
pub fn decode(segment: &str) -> Option<String> {
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
    fn a_segment_is_decoded_or_refused() {
        assert_eq!(decode("a%2Fb+c%C3%A4").as_deref(), Some("a/b+cä"));
        for broken in ["%", "a%2", "%zz", "%ff"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }
}
