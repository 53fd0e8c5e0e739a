//! The process itself, killed in the middle of its work: whatever it acknowledged is there after a
//! restart.

use crate::running::Running;
use serde_json::{Value, json};

#[tokio::test]
async fn kill_9_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    let mut conversation = String::new();
    let mut token = String::new();
    for round in 0..3 {
        let running = Running::start(folder.path());
        if round == 0 {
            token = running.token("everybody", "channel supervisor").await;
        }
        // Several at once, so that the kill meets some that are half done.
        let (sender, mut answers) = tokio::sync::mpsc::unbounded_channel();
        for writer in 0..4 {
            let (client, url, token, sender) = (
                running.client.clone(),
                running.url.clone(),
                token.clone(),
                sender.clone(),
            );
            tokio::spawn(async move {
                for number in 0..1000 {
                    let id = format!("{round}-{writer}-{number}");
                    let body = json!({"channel": "chat", "from": "u", "to": "c", "message_id": id, "body": id});
                    let request = client
                        .post(format!("{url}/v1/messages"))
                        .bearer_auth(&token)
                        .json(&body);
                    let Ok(response) = request.send().await else {
                        return;
                    };
                    if !response.status().is_success() {
                        continue;
                    }
                    let Ok(answer) = response.json::<Value>().await else {
                        return;
                    };
                    if sender.send((id, answer)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for _ in 0..20 {
            let (id, answer) = answers.recv().await.unwrap();
            conversation = answer["conversation_id"].as_str().unwrap().to_owned();
            acknowledged.push((id, answer["seq"].as_u64().unwrap()));
        }
        running.kill();
        while let Some((id, answer)) = answers.recv().await {
            acknowledged.push((id, answer["seq"].as_u64().unwrap()));
        }
    }

    let running = Running::start(folder.path());
    let mut history = Vec::new();
    loop {
        let path = format!(
            "/v1/conversations/{conversation}/messages?limit=200&after_seq={}",
            history.len()
        );
        let request = running
            .client
            .get(format!("{}{path}", running.url))
            .bearer_auth(&token);
        let page: Value = request.send().await.unwrap().json().await.unwrap();
        let messages = page["messages"].as_array().unwrap();
        if messages.is_empty() {
            break;
        }
        history.extend(
            messages
                .iter()
                .map(|message| message["message_id"].as_str().unwrap().to_owned()),
        );
    }
    assert!(acknowledged.len() >= 60);
    for (id, seq) in acknowledged {
        let place = usize::try_from(seq).unwrap() - 1;
        assert_eq!(history[place], id, "message {seq} is where its answer said");
        assert_eq!(
            history.iter().filter(|other| **other == id).count(),
            1,
            "{id} is there once"
        );
    }
    running.kill();
}
