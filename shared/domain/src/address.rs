//! Addresses in canonical form, by which an open conversation is found: one customer is one
//! customer however a channel spells the address. People see the address as it first arrived.

use crate::text::{Address, ChannelName, Thread};
use icu_normalizer::ComposingNormalizerBorrowed;

/// The channel whose addresses are mail addresses.
const EMAIL: &str = "email";

/// What some channels and providers put in front of a bare address.
const SCHEMES: [&str; 5] = ["whatsapp", "tel", "sms", "messenger", "rcs"];

/// The fewest and the most digits of a phone number (E.164 allows 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// The channel, both addresses and the thread: the key by which an open conversation is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addresses<'a> {
    /// The channel.
    pub channel: &'a ChannelName,
    /// Our address.
    pub ours: &'a Address,
    /// The customer's address.
    pub theirs: &'a Address,
    /// The thread, on channels that have several for one customer.
    pub thread: Option<&'a Thread>,
}

impl Address {
    /// Whether mail can be sent there: one mailbox at a domain, and nothing that would be another header, or another mailbox.
    pub fn is_mailbox(&self) -> bool {
        let is_in = |c: char| !c.is_whitespace() && !c.is_control() && !"<>(),;:\"[]\\".contains(c);
        let parts = self.as_str().rsplit_once('@');
        self.as_str().chars().all(is_in)
            && parts.is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'))
    }
}

impl Addresses<'_> {
    /// Our address and the customer's, in canonical form.
    pub fn canonical(&self) -> [CanonicalAddress; 2] {
        [self.ours, self.theirs].map(|address| CanonicalAddress::of(self.channel, address))
    }

    /// Whose they are.
    pub fn customer(&self) -> Customer {
        Customer::of(self.channel, self.theirs)
    }

    /// The thread in canonical form: trimmed and in Unicode's NFC; none where it is blank.
    pub fn canonical_thread(&self) -> Option<String> {
        let thread = self.thread?.as_str().trim();
        (!thread.is_empty()).then(|| nfc(thread))
    }
}

/// A customer on a channel, however the address is spelled.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Customer {
    /// The channel.
    pub channel: ChannelName,
    /// The address there.
    pub address: CanonicalAddress,
}

impl Customer {
    /// The customer who has this address on this channel.
    pub fn of(channel: &ChannelName, address: &Address) -> Self {
        Self {
            channel: channel.clone(),
            address: CanonicalAddress::of(channel, address),
        }
    }
}

/// An address in canonical form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CanonicalAddress(String);

impl CanonicalAddress {
    /// The canonical form of an address on this channel: trimmed and in Unicode's NFC. A mail
    /// address is bare and in lower case; elsewhere a leading scheme is cut off, and a phone number
    /// becomes `+` and its digits.
    pub fn of(channel: &ChannelName, address: &Address) -> Self {
        let text = nfc(address.as_str().trim());
        Self(if channel.as_str() == EMAIL {
            nfc(&bare(&text).to_lowercase())
        } else {
            let text = without_scheme(&text);
            phone(text).unwrap_or_else(|| text.to_owned())
        })
    }

    /// Whether anybody can be meant by it: blanks and punctuation alone are nobody's address.
    pub fn is_usable(&self) -> bool {
        let filler = |c: char| c.is_whitespace() || c.is_ascii_punctuation() || is_invisible(c);
        !self.0.chars().all(filler)
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc()
        .normalize(text)
        .into_owned()
}

/// `jo@example.com` of `Jo Doe <jo@example.com>`, of `jo@example.com (Jo Doe)`, and of a list that
/// begins with it.
fn bare(text: &str) -> &str {
    let within = text.split('<').skip(1);
    let within = within.filter_map(|rest| Some(rest.split_once('>')?.0.trim()));
    let within = within.filter(|text| !text.is_empty());
    let first = within.clone().find(|text| text.contains('@'));
    let bare = first.or_else(|| within.last()).unwrap_or_else(|| {
        let without_comment = text.split_once('(').map(|(before, _)| before);
        let address = without_comment.filter(|before| before.contains('@'));
        address.unwrap_or(text)
    });
    bare.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
}

/// Marks of the writing direction and the like, which are copied along with a number.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn without_scheme(mut text: &str) -> &str {
    while let Some(rest) = SCHEMES.iter().find_map(|scheme| after(scheme, text)) {
        text = rest;
    }
    text
}

/// What follows the scheme; blanks before its colon and slashes after it make no difference.
fn after<'a>(scheme: &str, text: &'a str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    let rest = rest.trim_start().strip_prefix(':')?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    start.eq_ignore_ascii_case(scheme).then(|| rest.trim())
}

/// `+` and the digits, if the text is written like a phone number.
fn phone(text: &str) -> Option<String> {
    let mut canonical = String::from("+");
    let mut has_plus = false;
    for c in text.chars() {
        match c {
            '0'..='9' => canonical.push(c),
            '+' if canonical.len() == 1 && !has_plus => has_plus = true,
            '-' | '\u{2010}'..='\u{2015}' | '.' | '(' | ')' | '[' | ']' => {}
            blank if blank.is_whitespace() || is_invisible(blank) => {}
            _ => return None,
        }
    }
    PHONE_DIGITS
        .contains(&(canonical.len() - 1))
        .then_some(canonical)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(channel: &str, address: &str) -> String {
        let channel = ChannelName::parse(channel).unwrap();
        let address = Address::parse(address).unwrap();
        CanonicalAddress::of(&channel, &address).as_str().to_owned()
    }

    #[test]
    fn a_phone_number_is_one_number_however_it_is_written() {
        for spelling in [
            "+15551004664",
            "15551004664",
            " +15551004664 ",
            "+1 555 100-4664",
            "+1 (555) 100.4664",
            "+1\u{a0}[555] 100\u{2011}4664",
            "whatsapp:+15551004664",
            "WhatsApp: 1 555 100 4664",
            "tel:+1-555-100-4664",
            "sms:15551004664",
            "rcs:+15551004664",
            "whatsapp:tel:+15551004664",
        ] {
            assert_eq!(
                canonical("whatsapp", spelling),
                "+15551004664",
                "{spelling}"
            );
        }
    }

    #[test]
    fn what_is_no_phone_number_stays_as_it_is() {
        for (address, expected) in [
            ("123456", "123456"),
            ("1234567890123456", "1234567890123456"),
            ("++15551004664", "++15551004664"),
            ("15551004664@s.whatsapp.net", "15551004664@s.whatsapp.net"),
            ("Jo", "Jo"),
            ("messenger:7", "7"),
            ("tel:", ""),
            ("mailto:jo", "mailto:jo"),
            (
                "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}",
                "\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{667}",
            ),
        ] {
            assert_eq!(canonical("chat", address), expected, "{address}");
        }
    }

    #[test]
    fn a_mail_address_is_bare_and_in_lower_case() {
        for spelling in [
            "jo.doe@example.com",
            "Jo.Doe@Example.COM",
            " jo.doe@example.com ",
            "Jo <Jo.Doe@Example.COM>",
            "\"Doe, Jo\" < jo.doe@example.com >",
            "<jo.doe@example.com>",
        ] {
            assert_eq!(canonical("email", spelling), "jo.doe@example.com");
        }
        assert_eq!(canonical("email", "15551004664"), "15551004664");
        assert_eq!(canonical("email", "<>"), "<>");
    }

    #[test]
    fn letters_that_look_the_same_are_the_same() {
        assert_eq!(canonical("chat", "Jose\u{301}"), "Jos\u{e9}");
        assert_eq!(
            canonical("email", "JOSE\u{301}@example.com"),
            "jos\u{e9}@example.com"
        );
        assert_ne!(canonical("chat", "Jo"), canonical("chat", "jo"));
    }

    #[test]
    fn a_canonical_address_is_its_own_canonical_form() {
        for (channel, address) in [
            ("whatsapp", "whatsapp:+1 555 100 4664"),
            ("email", "Jo <Jo@Example.com>"),
            ("email", "\u{130}@example.com"),
            ("chat", " u1 "),
        ] {
            let once = canonical(channel, address);
            assert_eq!(canonical(channel, &once), once);
        }
    }

    #[test]
    fn marks_comments_and_lists_around_an_address_make_no_difference() {
        for spelling in [
            "\u{202a}+1 555 1004664\u{202c}",
            "(+1) 5551004664",
            "[+1] 555 1004664",
            "WhatsApp : +15551004664",
            "whatsapp://+15551004664",
        ] {
            assert_eq!(canonical("sms", spelling), "+15551004664", "{spelling}");
        }
        for spelling in [
            "jo@example.com (Jo Doe)",
            "jo@example.com,",
            "jo@example.com ;",
            "Jo <jo@example.com> (home)",
            "Jo <jo@example.com>, Al <al@example.com>",
            "\"<3 Jo\" <jo@example.com>",
        ] {
            assert_eq!(canonical("email", spelling), "jo@example.com", "{spelling}");
        }
        assert_eq!(canonical("email", "Jo <Jo>"), "jo");
    }

    #[test]
    fn blanks_marks_and_punctuation_are_nobodys_address() {
        let is_usable = |channel: &str, address: &str| {
            let channel = ChannelName::parse(channel).unwrap();
            CanonicalAddress::of(&channel, &Address::parse(address).unwrap()).is_usable()
        };
        for (channel, address) in [
            ("sms", " "),
            ("sms", "+"),
            ("whatsapp", "whatsapp:"),
            ("email", "<>"),
            ("chat", "\u{200e}"),
            ("chat", "- \u{200e}"),
        ] {
            assert!(!is_usable(channel, address), "{address:?}");
        }
        for address in ["1", "jo", "\u{1f642}", "\u{e9}", "-1-"] {
            assert!(is_usable("chat", address), "{address:?}");
        }
    }

    #[test]
    fn mail_goes_to_one_mailbox_and_nowhere_else() {
        for good in [
            "ann@home.example",
            "ann+x@home.example",
            "änn@home.example",
            "o'neil@home.example",
        ] {
            assert!(
                Address::parse(good).is_ok_and(|it| it.is_mailbox()),
                "{good}"
            );
        }
        for bad in [
            "ann",
            "@home.example",
            "ann@home",
            "ann@home.example, eve@evil.example",
            "ann@home.example\r\nBcc: eve@evil.example",
            "Ann <ann@home.example>",
            "a b@home.example",
            "+15550001",
            "",
        ] {
            assert!(
                !Address::parse(bad).is_ok_and(|it| it.is_mailbox()),
                "{bad}"
            );
        }
    }

    #[test]
    fn a_thread_is_trimmed_and_composed_and_a_blank_one_is_none() {
        let channel = ChannelName::parse("email").unwrap();
        let address = Address::parse("jo").unwrap();
        let canonical = |thread: Option<&str>| {
            let thread = thread.map(|thread| Thread::parse(thread).unwrap());
            let addresses = Addresses {
                channel: &channel,
                ours: &address,
                theirs: &address,
                thread: thread.as_ref(),
            };
            addresses.canonical_thread()
        };
        for (thread, expected) in [
            (Some(" A "), Some("A")),
            (Some("e\u{301}"), Some("\u{e9}")),
            (Some(" "), None),
            (None, None),
        ] {
            assert_eq!(canonical(thread).as_deref(), expected, "{thread:?}");
        }
    }
}
