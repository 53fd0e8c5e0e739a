//! What Twilio delivers, as a fact.

use super::Parameters;
use crate::fact::{self, Arrived, Fact, Ignored, Unreadable};
use hiatus_domain::account::TwilioMessaging;
use hiatus_domain::address::CanonicalAddress;
use hiatus_domain::connection::Described;
use hiatus_domain::ids::MessageId;
use hiatus_domain::media::{MAX_MEDIA, Media, MediaName, MediaReference};
use hiatus_domain::text::{Address, Body, ChannelName};

/// What a delivery to this connection says.
pub fn read(parameters: &Parameters, account: &TwilioMessaging, connection: &Described) -> Fact {
    match fact(parameters, account, connection) {
        Ok(fact) => fact,
        Err(unreadable) => Fact::Unreadable(unreadable),
    }
}

fn fact(
    parameters: &Parameters,
    account: &TwilioMessaging,
    connection: &Described,
) -> Result<Fact, Unreadable> {
    // STOP and the like, which Twilio has obeyed and answered.
    if parameters.get("OptOutType").is_some() {
        return Ok(Fact::Ignored(Ignored::OptOut));
    }
    if parameters
        .get("MessageStatus")
        .is_some_and(|status| status != "received")
    {
        return Ok(Fact::Ignored(Ignored::Status));
    }
    let channel = &connection.channel;
    if !is_for(parameters, account, connection) {
        return Err(Unreadable::new(
            "To",
            "is not the address of this connection",
        ));
    }
    let id = needed(parameters, "MessageSid")?;
    let message_id = MessageId::parse(id).map_err(|why| Unreadable::new("MessageSid", why))?;
    let body = Body::of_customer(text(parameters)).map_err(|why| Unreadable::new("Body", why))?;
    Ok(Fact::Message(Box::new(Arrived {
        from: customer(channel, needed(parameters, "From")?)?,
        also: None,
        thread: None,
        message_id,
        body,
        sent_at: None,
        media: media(parameters),
        name: parameters.get("ProfileName").and_then(fact::name),
        about: about(parameters),
    })))
}

/// What Twilio says of who wrote, for the attributes of a conversation that this opens.
fn about(parameters: &Parameters) -> Vec<(&'static str, String)> {
    let names = ["AccountSid", "FromCountry", "ProfileName", "WaId"];
    let about = names.map(|name| fact::said(name, parameters.get(name)));
    about.into_iter().flatten().collect()
}

fn needed<'a>(parameters: &'a Parameters, name: &str) -> Result<&'a str, Unreadable> {
    let value = parameters
        .get(name)
        .filter(|value| !value.trim().is_empty());
    value.ok_or_else(|| Unreadable::new(name, "must be given"))
}

/// Whether it came to this connection: to its address, to what it sends from, or through its messaging
/// service.
fn is_for(parameters: &Parameters, account: &TwilioMessaging, connection: &Described) -> bool {
    let sender = account.sender.as_str();
    if account.sender.is_service() && parameters.get("MessagingServiceSid") == Some(sender) {
        return true;
    }
    let channel = &connection.channel;
    let canonical = |text: &str| Some(CanonicalAddress::of(channel, &Address::parse(text).ok()?));
    let to = parameters.get("To").and_then(canonical);
    to.is_some_and(|to| to == connection.address().1 || Some(to) == canonical(sender))
}

/// The customer's address, without what Twilio puts in front of it.
fn customer(channel: &ChannelName, text: &str) -> Result<Address, Unreadable> {
    let bare = ["whatsapp:", "messenger:", "rcs:"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    let address = Address::parse(bare.unwrap_or(text));
    let address = address.map_err(|why| Unreadable::new("From", why))?;
    if CanonicalAddress::of(channel, &address).is_usable() {
        Ok(address)
    } else {
        Err(Unreadable::new("From", "must name somebody"))
    }
}

/// The text; of a place without one, what the place is.
fn text(parameters: &Parameters) -> String {
    let said = parameters.get("Body").unwrap_or_default();
    let coordinates = (parameters.get("Latitude"), parameters.get("Longitude"));
    match coordinates {
        (Some(latitude), Some(longitude)) if said.is_empty() => {
            let names = ["Label", "Address"].map(|name| parameters.get(name).unwrap_or_default());
            crate::place::text(&names, latitude, longitude)
        }
        _ => said.to_owned(),
    }
}

fn media(parameters: &Parameters) -> Vec<Media> {
    let count = parameters
        .get("NumMedia")
        .and_then(|count| count.parse().ok());
    let count: usize = count.unwrap_or_default();
    (0..count.min(MAX_MEDIA))
        .map(|n| {
            let get = |name: &str| parameters.get(&format!("{name}{n}"));
            Media {
                content_type: get("MediaContentType").and_then(|text| MediaName::parse(text).ok()),
                reference: get("MediaUrl").and_then(|text| MediaReference::parse(text).ok()),
                ..Media::default()
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::twilio::tests::{ACCOUNT, connection};
    use hiatus_domain::account::Account;

    fn read(sender: &str, form: &[(&str, &str)]) -> Fact {
        let connection = connection(sender);
        let Account::TwilioMessaging(account) = &connection.account else {
            panic!("another provider");
        };
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.append_pair("AccountSid", ACCOUNT).extend_pairs(form);
        let form = Some("application/x-www-form-urlencoded");
        let parameters = Parameters::read(form, body.finish().as_bytes()).unwrap();
        super::read(&parameters, account, &connection)
    }

    fn arrived(sender: &str, form: &[(&str, &str)]) -> Arrived {
        match read(sender, form) {
            Fact::Message(arrived) => *arrived,
            other => panic!("{other:?}"),
        }
    }

    const US: &str = "+15559999";

    #[test]
    fn a_text_is_a_message_of_its_sender() {
        let read = arrived(
            US,
            &[
                ("MessageSid", "SM1"),
                ("From", "+15550001"),
                ("To", "+15559999"),
                ("Body", " Any news? "),
                ("ProfileName", "Ann"),
                ("NumMedia", "0"),
                ("Unheard", "of"),
            ],
        );
        assert_eq!(
            (read.from.as_str(), read.message_id.as_str()),
            ("+15550001", "SM1")
        );
        assert_eq!(read.body.as_str(), " Any news? ");
        assert_eq!((read.sent_at, read.media), (None, Vec::new()));
    }

    #[test]
    fn what_is_put_in_front_of_an_address_is_cut_off() {
        for (sender, from, bare) in [
            ("whatsapp:+15559999", "whatsapp:+15550001", "+15550001"),
            ("messenger:111111111111", "messenger:2222", "2222"),
            ("rcs:brand", "rcs:+15550001", "+15550001"),
        ] {
            let form = [
                ("MessageSid", "SM1"),
                ("From", from),
                ("To", sender),
                ("Body", "x"),
            ];
            assert_eq!(arrived(sender, &form).from.as_str(), bare);
        }
    }

    #[test]
    fn through_a_messaging_service_it_came_to_any_of_its_numbers() {
        let service = "MG0123456789abcdef0123456789abcdef";
        let form = |service| {
            [
                ("MessageSid", "SM1"),
                ("From", "+15550001"),
                ("To", "+15557777"),
                ("MessagingServiceSid", service),
                ("Body", "x"),
            ]
        };
        assert!(matches!(read(service, &form(service)), Fact::Message(_)));
        let other = "MG00000000000000000000000000000000";
        assert!(matches!(read(service, &form(other)), Fact::Unreadable(_)));
    }

    #[test]
    fn pictures_are_what_is_said_of_them() {
        let read = arrived(
            US,
            &[
                ("MessageSid", "MM1"),
                ("From", "+15550001"),
                ("To", US),
                ("Body", ""),
                ("NumMedia", "2"),
                ("MediaContentType0", "image/jpeg"),
                ("MediaUrl0", "https://api.twilio.com/1"),
                ("MediaUrl1", "https://api.twilio.com/2"),
            ],
        );
        assert_eq!(read.body.as_str(), "");
        let seen = read.media.iter().map(|one| {
            let text = one.content_type.as_ref().map(MediaName::as_str);
            (text, one.reference.as_ref().map(MediaReference::as_str))
        });
        assert_eq!(
            seen.collect::<Vec<_>>(),
            [
                (Some("image/jpeg"), Some("https://api.twilio.com/1")),
                (None, Some("https://api.twilio.com/2")),
            ]
        );
    }

    #[test]
    fn a_number_of_pictures_that_nobody_sends_is_no_work() {
        let read = arrived(
            US,
            &[
                ("MessageSid", "MM1"),
                ("From", "+15550001"),
                ("To", US),
                ("NumMedia", "18446744073709551615"),
            ],
        );
        assert_eq!(read.media.len(), MAX_MEDIA);
    }

    #[test]
    fn a_place_is_said_in_words_where_there_are_none() {
        let place = [
            ("MessageSid", "SM1"),
            ("From", "+15550001"),
            ("To", US),
            ("Latitude", "47.37"),
            ("Longitude", "8.54"),
            ("Label", "Shop"),
            ("Address", "Main Street 1"),
        ];
        let said = |more: &[(&str, &str)]| {
            let form: Vec<_> = place.iter().chain(more).copied().collect();
            arrived(US, &form).body.as_str().to_owned()
        };
        assert_eq!(said(&[]), "Shop, Main Street 1 (47.37, 8.54)");
        assert_eq!(said(&[("Body", "Here")]), "Here");
    }

    #[test]
    fn what_the_provider_has_dealt_with_is_ignored() {
        let stop = [
            ("MessageSid", "SM1"),
            ("From", "+15550001"),
            ("To", US),
            ("Body", "STOP"),
            ("OptOutType", "STOP"),
        ];
        assert_eq!(read(US, &stop), Fact::Ignored(Ignored::OptOut));
        let status = [
            ("MessageSid", "SM1"),
            ("MessageStatus", "delivered"),
            ("To", "+15550001"),
        ];
        assert_eq!(read(US, &status), Fact::Ignored(Ignored::Status));
    }

    #[test]
    fn what_is_missing_or_for_another_address_is_named_without_what_was_written() {
        let good = [
            ("MessageSid", "SM1"),
            ("From", "+15550001"),
            ("To", US),
            ("Body", "secret-text"),
        ];
        for (without, with, field) in [
            ("MessageSid", None, "MessageSid"),
            ("From", None, "From"),
            ("From", Some("whatsapp:"), "From"),
            ("From", Some(" - "), "From"),
            ("To", None, "To"),
            ("To", Some("+15558888"), "To"),
        ] {
            let mut form: Vec<_> = good
                .into_iter()
                .filter(|(name, _)| *name != without)
                .collect();
            form.extend(with.map(|value| (without, value)));
            let Fact::Unreadable(why) = read(US, &form) else {
                panic!("{without} {with:?} was read");
            };
            assert_eq!(why.field, field);
            assert!(!why.why.contains("secret-text"));
        }
    }
}
