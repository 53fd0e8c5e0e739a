"""A JWT issuer on loopback: an OpenID configuration and keys for the API's authorizer, and signed tokens for tests."""

import contextlib
import http.server
import json
import threading
import time

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa


class Issuer:
    """Signs tokens with a key that its key set names, and with one that it does not."""

    scope_prefix = ""

    def __init__(self, audience):
        self.audience = audience
        self.audiences = ["somebody", audience]
        self.key = rsa.generate_private_key(65537, 2048)
        self.stranger = rsa.generate_private_key(65537, 2048)
        self.url = None

    def subject(self, name):
        """What this one's tokens call it."""
        return name

    def token(self, subject, scope, *, key=None, **claims):
        """A token that is good for an hour; `claims` replaces what it says."""
        now = int(time.time())
        said = {"iss": self.url, "aud": self.audience, "iat": now, "exp": now + 3600, "sub": subject, "scope": scope}
        return jwt.encode(said | claims, key or self.key, "RS256", {"kid": "k1"})

    def documents(self):
        """What the issuer serves, by path."""
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {
            "/.well-known/openid-configuration": {"issuer": self.url, "jwks_uri": f"{self.url}/jwks"},
            "/jwks": {"keys": [public | {"kid": "k1", "use": "sig", "alg": "RS256"}]},
        }


@contextlib.contextmanager
def serving(audience):
    """An issuer that answers until the block ends."""
    issuer = Issuer(audience)

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            document = issuer.documents().get(self.path)
            body = json.dumps(document).encode()
            self.send_response(404 if document is None else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
