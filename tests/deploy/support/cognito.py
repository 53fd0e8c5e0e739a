"""Tokens of Amazon Cognito: a user pool with an app client for each who calls, as docs/issuers/cognito.md has it for
machines. A person's token would need a browser; to the API both are a subject and scopes."""

import base64
import json
import time
import urllib.error
import urllib.parse
import urllib.request

import jwt

from . import processes

SCOPES = ("agent", "supervisor", "admin", "channel", "router", "signal")
# Whoever has no app client of their own.
OTHERS = "others"


class Cognito:
    """A user pool that is made for one stack, and has its name."""

    scope_prefix = "hiatus/"

    def __init__(self, stack, agents):
        self.pools, self.name = stack.client("cognito-idp"), stack.name
        self.pool = self.pools.create_user_pool(PoolName=self.name)["UserPool"]["Id"]
        self.pools.create_resource_server(
            UserPoolId=self.pool, Identifier="hiatus", Name="hiatus",
            Scopes=[{"ScopeName": scope, "ScopeDescription": scope} for scope in SCOPES])
        self.pools.create_user_pool_domain(UserPoolId=self.pool, Domain=self.name)
        self.clients = {name: self.app_client(name) for name in (*agents, OTHERS)}
        self.url = f"https://cognito-idp.{stack.session.region_name}.amazonaws.com/{self.pool}"
        self.tokens = {}

    def app_client(self, name):
        """An app client that may have every scope."""
        return self.pools.create_user_pool_client(
            UserPoolId=self.pool, ClientName=name, GenerateSecret=True, AllowedOAuthFlows=["client_credentials"],
            AllowedOAuthFlowsUserPoolClient=True, AllowedOAuthScopes=[self.scope_prefix + scope for scope in SCOPES],
        )["UserPoolClient"]

    @property
    def audiences(self):
        """Cognito's access tokens have no audience: API Gateway compares the app client."""
        return [client["ClientId"] for client in self.clients.values()]

    def subject(self, name):
        """What this one's tokens call it."""
        return self.client(name)["ClientId"]

    def client(self, name):
        return self.clients.get(name, self.clients[OTHERS])

    def token(self, name, scope):
        """A token that is good for some minutes at least. Each costs a little, so it is kept."""
        kept = self.tokens.get((name, scope))
        if not kept or jwt.decode(kept, options={"verify_signature": False})["exp"] < time.time() + 300:
            # The domain may be a minute old.
            kept = processes.wait_until("a token", lambda: self.granted(self.client(name), scope), 180, 5)
            self.tokens[name, scope] = kept
        return kept

    def granted(self, client, scope):
        """A new token, or none while the domain does not answer yet."""
        scopes = " ".join(self.scope_prefix + one for one in scope.split())
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "scope": scopes}).encode()
        secret = base64.b64encode(f"{client['ClientId']}:{client['ClientSecret']}".encode()).decode()
        try:
            endpoint = self.discovery()["token_endpoint"]
            request = urllib.request.Request(endpoint, data=form, headers={"authorization": f"Basic {secret}"})
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)["access_token"]
        except urllib.error.HTTPError as error:
            assert error.code >= 500, f"{error.code} {error.read()}"
        except urllib.error.URLError:
            pass
        return None

    def discovery(self):
        """The pool's OpenID configuration, from where the SDK's calls go too: AWS, or an emulated one."""
        url = f"{self.pools.meta.endpoint_url}/{self.pool}/.well-known/openid-configuration"
        with urllib.request.urlopen(url, timeout=30) as response:
            return json.load(response)
