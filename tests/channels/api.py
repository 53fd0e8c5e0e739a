"""The API of the running local system, whose address is the first argument."""
import json
import socket
import sys
import urllib.error
import urllib.request

API = sys.argv[1]


def ask(method, path, body=None, headers=None):
    """The status and the text of an answer."""
    request = urllib.request.Request(API + path, body, headers or {}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def token(sub, scope):
    """A token of somebody."""
    body = json.dumps({"sub": sub, "scope": scope}).encode()
    return json.loads(ask("POST", "/local/token", body)[1])["token"]


def as_somebody(sub, scope):
    """The header of a token."""
    return {"authorization": "Bearer " + token(sub, scope)}


def tell(who, scope, method, path, body=None):
    """What is answered to a command, which succeeds."""
    encoded = json.dumps(body).encode() if body is not None else None
    status, answer = ask(method, path, encoded, as_somebody(who, scope))
    assert status in (200, 201), (method, path, status, answer)
    return json.loads(answer)


def free_port():
    """A port that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def settle():
    """Waits until all that follows from what was asked has happened."""
    for _ in range(20):
        if json.loads(ask("POST", "/local/settle")[1])["settled"]:
            return
    raise AssertionError("it does not come to rest")
