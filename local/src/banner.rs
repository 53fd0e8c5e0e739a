//! The banner at the start: where everything is, what is on, and commands that demonstrate leave
//! and a reply.

use std::fmt::Write as _;

/// What the banner says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Where the API is.
    pub url: String,
    /// Where DynamoDB is.
    pub dynamodb_url: String,
    /// Where EventBridge and the scheduler are.
    pub aws_url: String,
    /// What was taken, and where that has moved to, in words.
    pub moves: Vec<String>,
    /// Where the data is, in words.
    pub data: String,
    /// The time on the test clock.
    pub clock: String,
    /// Whether the console's files are there.
    pub console: bool,
    /// Whether leave is on.
    pub leave: bool,
    /// Whether pause is on.
    pub pause: bool,
}

/// The banner.
pub fn banner(facts: &Facts) -> String {
    let on = |on: bool| if on { "on" } else { "off" };
    let mut text = format!("Hiatus is running: {}\n", facts.url);
    for moved in &facts.moves {
        text.push_str(moved);
        text.push('\n');
    }
    // Writing into a text cannot fail.
    let _ = write!(
        text,
        "leave is {leave}, pause is {pause}; {data}; the clock says {clock}\n\
         {console}\n\
         DynamoDB is at {dynamodb}, EventBridge and its scheduler at {services}.\n\
         To run one function by itself against them:\n",
        leave = on(facts.leave),
        pause = on(facts.pause),
        console = if facts.console {
            "the agent desk and the settings are there too, for a browser\n"
        } else {
            ""
        },
        data = facts.data,
        clock = facts.clock,
        dynamodb = facts.dynamodb_url,
        services = facts.aws_url,
    );
    let _ = writeln!(
        text,
        "  export $(curl -s {url}/local/environment)",
        url = facts.url
    );
    let _ = write!(
        text,
        "\nSee leave and reply: paste this into another terminal.\n\n{}",
        demonstration(&facts.url)
    );
    text
}

/// The commands, for any POSIX shell.
pub fn demonstration(url: &str) -> String {
    format!(
        r#"  api={url}
  token() {{ curl -s $api/local/token -d '{{"sub":"'$1'","scope":"'$2'"}}' | cut -d'"' -f4; }}
  as() {{ echo "Authorization: Bearer $(token $1 $2)"; }}

  # Leave and pause on, and alice at work:
  curl -s -X PATCH $api/v1/settings -H "$(as root admin)" -d '{{"leave": {{"enabled": true}}, "pause": {{"enabled": true}}}}'; echo
  curl -s -X PUT $api/v1/agents/alice -H "$(as root supervisor)" \
    -d '{{"availability":"available","capacity":3,"queues":["default"]}}'; echo

  # 1. A customer writes, and alice gets the conversation:
  id=$(curl -s $api/v1/messages -H "$(as webhook channel)" -d '{{"channel":"sms","from":"+15550001","to":"+15559999",
    "message_id":"'$(date +%s)-1'","body":"My order is late."}}' | sed 's/.*"conversation_id":"\([^"]*\).*/\1/')
  curl -s -X POST $api/local/settle; echo " conversation $id"

  # 2. alice answers and leaves; her capacity is free, the conversation is inactive:
  curl -s $api/v1/conversations/$id/messages -H "$(as alice agent)" \
    -d '{{"message_id":"'$(date +%s)-a'","body":"I will look."}}'; echo
  curl -s $api/v1/conversations/$id/leave -H "$(as alice agent)" -d '{{"wrap_up":false}}'; echo

  # 3. The customer replies, and the same conversation is back with a new task ("outcome":"reactivated"):
  curl -s $api/v1/messages -H "$(as webhook channel)" -d '{{"channel":"sms","from":"+15550001","to":"+15559999",
    "message_id":"'$(date +%s)-2'","body":"Any news?"}}'; echo
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_where_everything_is_and_how_to_begin() {
        let text = banner(&Facts {
            url: "http://127.0.0.1:9000".into(),
            dynamodb_url: "http://127.0.0.1:9001".into(),
            aws_url: "http://127.0.0.1:9002".into(),
            moves: vec!["port 9001 is taken: DynamoDB moved to 9003".into()],
            data: "data in .hiatus".into(),
            clock: "2026-01-01T00:00:00Z".into(),
            console: true,
            leave: true,
            pause: false,
        });
        for part in [
            "Hiatus is running: http://127.0.0.1:9000",
            "port 9001 is taken: DynamoDB moved to 9003\n",
            "leave is on, pause is off",
            "the agent desk",
            "DynamoDB is at http://127.0.0.1:9001",
            "EventBridge and its scheduler at http://127.0.0.1:9002",
            "export $(curl -s http://127.0.0.1:9000/local/environment)",
            "api=http://127.0.0.1:9000",
        ] {
            assert!(text.contains(part), "{part} is not in:\n{text}");
        }
    }
}
