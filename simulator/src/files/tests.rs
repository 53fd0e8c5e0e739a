use super::*;

const HOST: &str = "127.0.0.1:8082";
const SHA256: &str = "krL6WAKJWDF+QIvYTs+nD17jWxIZkdvCMsSdFmNTcIs=";

fn file(carrier: Carrier) -> File {
    File {
        id: "77".to_owned(),
        line: Line {
            carrier,
            account: "AC0".to_owned(),
            sender: "+15559999".to_owned(),
        },
        file: NewFile {
            content_type: "image/png".to_owned(),
            name: Some("a.png".to_owned()),
            content: b"a picture".to_vec(),
        },
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn question(place: Place, query: &str) -> Question<'_> {
    Question {
        place,
        query,
        host: HOST,
        says_who: true,
        is_proven: true,
        now: now(),
    }
}

#[test]
fn twilio_leads_to_another_host_where_nothing_else_may_be_shown() {
    let file = file(Carrier::Twilio);
    let path = file.twilio_path("MM1");
    assert_eq!(asked_for(&path, ""), Some((Place::Twilio, "77".to_owned())));
    let unproven = Question {
        is_proven: false,
        ..question(Place::Twilio, "")
    };
    assert_eq!(file.given(&unproven), Given::Refused(401, 20_003));
    let Given::Elsewhere(url) = file.given(&question(Place::Twilio, "")) else {
        panic!("not led on");
    };
    let (before, query) = url.split_once('?').unwrap();
    let path = before.strip_prefix("http://localhost:8082").unwrap();
    assert_eq!(
        asked_for(path, query),
        Some((Place::TwilioStorage, "77".to_owned()))
    );
    let link = Question {
        says_who: false,
        is_proven: false,
        ..question(Place::TwilioStorage, query)
    };
    assert_eq!(file.given(&link), Given::Content(&file.file));
    let shown = question(Place::TwilioStorage, query);
    assert_eq!(file.given(&shown), Given::Refused(400, 0));
    let late = Question {
        now: now() + TimeDelta::seconds(301),
        ..link
    };
    assert_eq!(file.given(&late), Given::Refused(403, 0));
    let forged = query.replace("Expires=1", "Expires=2");
    let forged = Question {
        query: &forged,
        ..link
    };
    assert_eq!(file.given(&forged), Given::Refused(403, 0));
}

#[test]
fn meta_says_where_a_file_is_for_five_minutes_and_wants_the_proof_twice() {
    let file = file(Carrier::Meta);
    assert_eq!(
        asked_for("/v25.0/77", ""),
        Some((Place::Meta, "77".to_owned()))
    );
    let Given::Says(place) = file.given(&question(Place::Meta, "")) else {
        panic!("not said");
    };
    assert_eq!(place["file_size"], 9);
    let url = place["url"].as_str().unwrap();
    let (before, query) = url.split_once('?').unwrap();
    let path = before.strip_prefix("http://127.0.0.1:8082").unwrap();
    assert_eq!(
        asked_for(path, query),
        Some((Place::MetaStorage, "77".to_owned()))
    );
    let storage = question(Place::MetaStorage, query);
    assert_eq!(file.given(&storage), Given::Content(&file.file));
    let unproven = Question {
        is_proven: false,
        ..storage
    };
    assert_eq!(file.given(&unproven), Given::Refused(401, 190));
    let late = Question {
        now: now() + TimeDelta::seconds(301),
        ..storage
    };
    assert_eq!(file.given(&late), Given::Refused(404, 100));
}

#[test]
fn no_other_path_has_files() {
    for (path, query) in [
        ("/2010-04-01/Accounts/AC0/Messages.json", ""),
        ("/whatsapp_business/attachments/", "ext=1"),
        ("/v1/hooks/106", ""),
        ("/", ""),
    ] {
        let asked = asked_for(path, query);
        assert!(
            asked.is_none_or(|(place, _)| place == Place::Meta),
            "{path}"
        );
    }
}

#[test]
fn meta_names_what_is_no_picture_by_its_kind() {
    let mut file = file(Carrier::Meta);
    let (kind, part) = file.for_meta("Look");
    assert_eq!(
        (kind, part),
        (
            "image",
            json!({"id": "77", "mime_type": "image/png", "caption": "Look", "sha256": SHA256})
        )
    );
    file.file.content_type = "application/pdf".to_owned();
    let (kind, part) = file.for_meta("");
    assert_eq!(
        (kind, part),
        (
            "document",
            json!({"id": "77", "mime_type": "application/pdf", "filename": "a.png", "sha256": SHA256})
        )
    );
}
