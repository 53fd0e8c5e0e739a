use super::*;
use hiatus_domain::account::Account;
use hiatus_domain::media::MediaReference;
use serde_json::json;

const TWILIO_FILE: &str = "https://api.twilio.com/2010-04-01/Accounts/AC0/Messages/MM0/Media/ME0";

fn file(reference: &str) -> Media {
    Media {
        reference: Some(MediaReference::parse(reference).unwrap()),
        ..Media::default()
    }
}

fn twilio(secret: &str) -> Source {
    let Account::TwilioMessaging(account) = twilio::tests::connection("+15559999").account else {
        panic!("another provider");
    };
    Source::Twilio(account, serde_json::from_str(secret).unwrap())
}

fn meta(secret: &str) -> Source {
    let number = hiatus_domain::account::PhoneNumberId::parse("106").unwrap();
    let graph_version = hiatus_domain::account::GraphVersion::parse("v25.0").unwrap();
    let account = WhatsAppCloud {
        phone_number_id: number,
        graph_version,
    };
    Source::WhatsApp(account, serde_json::from_str(secret).unwrap())
}

fn answer(status: u16) -> Answer<'static> {
    Answer {
        status,
        location: None,
        content_type: Some("image/jpeg"),
        body: b"picture",
    }
}

fn first(source: &Source, reference: &str) -> Step {
    match source.first(&file(reference), &Apis::default()) {
        Next::Then(step) => step,
        other => panic!("{reference}: {other:?}"),
    }
}

fn then(source: &Source, step: &Step, answer: Answer<'_>) -> Next {
    source.next(step, answer, &Media::default(), &Apis::default())
}

fn proof(step: &Step) -> Option<&str> {
    let mut headers = step.call.headers.iter();
    let proof = headers.find(|(name, _)| *name == "authorization");
    proof.map(|(_, value)| value.as_str())
}

#[test]
fn twilio_is_shown_the_token_and_where_it_leads_to_is_not() {
    let source = twilio(r#"{"auth_tokens":"t"}"#);
    let step = first(&source, TWILIO_FILE);
    assert!(proof(&step).unwrap().starts_with("Basic "));
    for to in [
        "https://media.twiliocdn.com/a?signed",
        "https://api.twilio.com/elsewhere",
        "/elsewhere",
    ] {
        let led = Answer {
            location: Some(to),
            ..answer(307)
        };
        let Next::Then(step) = then(&source, &step, led) else {
            panic!("{to}");
        };
        assert_eq!(proof(&step), None, "{to}");
        assert_eq!(then(&source, &step, answer(200)), Next::File("image/jpeg"));
    }
}

#[test]
fn no_address_but_the_providers_own_is_shown_who_calls() {
    for (url, is_shown) in [
        (TWILIO_FILE, true),
        ("https://api.dublin.ie1.twilio.com/a", true),
        ("https://API.Twilio.com/a", true),
        ("http://api.twilio.com/a", false),
        ("https://api.twilio.com.evil.example/a", false),
        ("https://eviltwilio.com/a", false),
        ("https://evil.example/api.twilio.com", false),
        ("https://api.twilio.com@evil.example/a", false),
    ] {
        let step = first(&twilio(r#"{"auth_tokens":"t"}"#), url);
        assert_eq!(proof(&step).is_some(), is_shown, "{url}");
    }
    let bare = twilio("{}").first(&file(TWILIO_FILE), &Apis::default());
    assert_eq!(bare, Next::Trouble("no_secrets".to_owned()));
    let step = first(&Source::Anywhere, "https://api.twilio.com/a");
    assert_eq!(proof(&step), None);
}

#[test]
fn meta_is_asked_where_a_file_is_and_then_for_it() {
    let source = meta(r#"{"access_token":"t"}"#);
    let step = first(&source, "1013859600285441");
    let url = "https://graph.facebook.com/v25.0/1013859600285441";
    assert_eq!(
        (step.call.url.as_str(), proof(&step)),
        (url, Some("Bearer t"))
    );
    for (place, is_shown) in [
        (
            "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
            true,
        ),
        ("https://fbsbx.com.evil.example/", false),
        ("https://evil.example/", false),
    ] {
        let body = json!({"url": place, "mime_type": "image/jpeg", "id": "1"}).to_string();
        let said = Answer {
            body: body.as_bytes(),
            ..answer(200)
        };
        let Next::Then(step) = then(&source, &step, said) else {
            panic!("{place}");
        };
        assert_eq!(
            (step.call.url.as_str(), proof(&step).is_some()),
            (place, is_shown)
        );
        assert_eq!(step.most_bytes, MAX_COPY_BYTES + 1);
    }
    for id in ["../106/messages", "a?b", "1/2", "\u{e9}"] {
        let never = source.first(&file(id), &Apis::default());
        assert_eq!(never, Next::Never(MediaRefusal::Gone), "{id}");
    }
}

#[test]
fn each_answer_means_one_thing() {
    let proven = twilio(r#"{"auth_tokens":"t"}"#);
    let step = first(&proven, TWILIO_FILE);
    let open = first(&Source::Anywhere, "https://shop.example/a.jpg");
    let trouble = |code: &str| Next::Trouble(code.to_owned());
    let never = Next::Never;
    for (status, expected) in [
        (200, Next::File("image/jpeg")),
        (206, Next::File("image/jpeg")),
        (302, never(MediaRefusal::Refused)),
        (400, never(MediaRefusal::Refused)),
        (401, trouble("401")),
        (403, trouble("403")),
        (404, never(MediaRefusal::Gone)),
        (410, never(MediaRefusal::Gone)),
        (429, trouble("429")),
        (500, trouble("500")),
        (503, trouble("503")),
    ] {
        assert_eq!(then(&proven, &step, answer(status)), expected, "{status}");
    }
    let refused = then(&Source::Anywhere, &open, answer(403));
    assert_eq!(refused, never(MediaRefusal::Refused));
    let page = Answer {
        content_type: Some("text/html"),
        ..answer(200)
    };
    let refused = then(&Source::Anywhere, &open, page);
    assert_eq!(refused, never(MediaRefusal::TypeNotAllowed));
    let body = vec![0; MAX_COPY_BYTES + 1];
    let (most, more) = (&body[..MAX_COPY_BYTES], &body[..]);
    let of = |body| Answer {
        body,
        ..answer(200)
    };
    let fits = then(&Source::Anywhere, &open, of(most));
    assert_eq!(fits, Next::File("image/jpeg"));
    let larger = then(&Source::Anywhere, &open, of(more));
    assert_eq!(larger, never(MediaRefusal::TooLarge));
}

#[test]
fn meta_says_by_its_own_codes_what_passes_and_what_is_gone() {
    let source = meta(r#"{"access_token":"t"}"#);
    let step = first(&source, "77");
    let trouble = |code: &str| Next::Trouble(code.to_owned());
    let gone = Next::Never(MediaRefusal::Gone);
    for (status, code, expected) in [
        // An object that is not there, or no more.
        (400, Some(100), gone.clone()),
        (404, None, gone),
        // Too many requests; an access token that has expired; trouble of Meta's own.
        (400, Some(80_007), trouble("80007")),
        (400, Some(4), trouble("4")),
        (401, Some(190), trouble("190")),
        (400, Some(190), trouble("190")),
        (500, Some(131_000), trouble("131000")),
        (503, None, trouble("503")),
        (429, None, trouble("429")),
        (403, None, trouble("403")),
    ] {
        let said = code.map(|code| json!({"error": {"code": code}}).to_string());
        let said = Answer {
            body: said.as_deref().unwrap_or_default().as_bytes(),
            ..answer(status)
        };
        assert_eq!(then(&source, &step, said), expected, "{status} {code:?}");
    }
}

#[test]
fn every_step_says_who_asks() {
    let source = twilio(r#"{"auth_tokens":"t"}"#);
    let step = first(&source, TWILIO_FILE);
    let led = Answer {
        location: Some("https://media.twiliocdn.com/a"),
        ..answer(307)
    };
    let Next::Then(on) = then(&source, &step, led) else {
        panic!("not led on");
    };
    for step in [step, on] {
        let mut headers = step.call.headers.iter();
        let agent = headers.find(|(name, _)| *name == "user-agent").unwrap();
        assert!(agent.1.starts_with("Hiatus/"), "{agent:?}");
    }
}

#[test]
fn whoever_leads_in_a_circle_is_left() {
    let mut step = first(&Source::Anywhere, "https://shop.example/a");
    for _ in 0..MOST_STEPS {
        let led = Answer {
            location: Some("/a"),
            ..answer(302)
        };
        match then(&Source::Anywhere, &step, led) {
            Next::Then(next) => step = next,
            other => panic!("{other:?}"),
        }
    }
    let led = Answer {
        location: Some("/a"),
        ..answer(302)
    };
    let refused = then(&Source::Anywhere, &step, led);
    assert_eq!(refused, Next::Never(MediaRefusal::Refused));
}

#[test]
fn what_is_no_address_is_none() {
    for bad in ["no address", "https://"] {
        let never = Source::Anywhere.first(&file(bad), &Apis::default());
        assert_eq!(never, Next::Never(MediaRefusal::AddressNotAllowed), "{bad}");
    }
    let nothing = Source::Anywhere.first(&Media::default(), &Apis::default());
    assert_eq!(nothing, Next::Never(MediaRefusal::Gone));
}
