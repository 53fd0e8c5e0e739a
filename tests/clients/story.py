"""The story of the README, told by the client that openapi-python-client makes of openapi.yaml."""

import sys

from hiatus_client import AuthenticatedClient, Client
from hiatus_client.api.conversations import (
    get_conversation,
    leave_conversation,
    pause_conversation,
    resume_conversation,
    send_message,
)
from hiatus_client.api.customer import receive_message
from hiatus_client.api.local import issue_local_token, settle_local
from hiatus_client.api.settings import patch_settings
from hiatus_client.models import (
    AgentMessage,
    Conversation,
    IncomingMessage,
    IssueLocalTokenBody,
    LeaveRequest,
    PauseRequest,
    ReceiveMessageResponse201,
    SettingsPatch,
)

URL = sys.argv[1]
ANYBODY = Client(base_url=URL)


def person(sub: str, scope: str) -> AuthenticatedClient:
    """The client of this person."""
    issued = issue_local_token.sync(client=ANYBODY, body=IssueLocalTokenBody(sub=sub, scope=scope))
    assert issued is not None
    return AuthenticatedClient(base_url=URL, token=issued.token)


def expect(what: str, found: object, expected: object) -> None:
    """Fails unless they are the same."""
    assert found == expected, f"{what}: {found!r} in place of {expected!r}"
    print(f"{what}: {found}")


def main() -> None:
    """Leave, a reply, pause, resume."""
    admin, supervisor = person("root", "admin"), person("root", "supervisor")
    channel, alice = person("hook", "channel"), person("alice", "agent")
    both = {"leave": {"enabled": True}, "pause": {"enabled": True}}
    patch_settings.sync(client=admin, body=SettingsPatch.from_dict(both))
    presence = {"availability": "available", "capacity": 3, "queues": ["default"]}
    # The generator loses one of the two forms of a capacity.
    supervisor.get_httpx_client().put("/v1/agents/alice", json=presence).raise_for_status()

    def says(name: str, body: str) -> ReceiveMessageResponse201:
        said = {"channel": "sms", "from": "+15550003", "to": "+15559999", "message_id": name, "body": body}
        answer = receive_message.sync(client=channel, body=IncomingMessage.from_dict(said))
        assert isinstance(answer, ReceiveMessageResponse201), answer
        settle_local.sync(client=ANYBODY)
        return answer

    def state() -> str:
        read = get_conversation.sync(conversation, client=alice)
        assert isinstance(read, Conversation)
        return str(read.channel_state)

    conversation = says("py-1", "My order is late.").conversation_id
    send_message.sync(conversation, client=alice, body=AgentMessage(message_id="py-answer", body="I will look."))
    leave_conversation.sync(conversation, client=alice, body=LeaveRequest(wrap_up=False))
    expect("after leave", state(), "inactive")
    expect("reply", str(says("py-2", "Any news?").outcome), "reactivated")
    pause = PauseRequest(reason="parts on order", wrap_up=False)
    paused = pause_conversation.sync_detailed(conversation, client=alice, body=pause)
    expect("pause", int(paused.status_code), 200)
    expect("after pause", state(), "pause")
    again = pause_conversation.sync_detailed(conversation, client=alice, body=pause)
    expect("a second pause", int(again.status_code), 409)
    resume_conversation.sync(conversation, client=alice)
    expect("after resume", state(), "active")


main()
