"""Tokens of an issuer that is there already: a command prints them."""

import shlex
import subprocess
import time

import jwt


class Given:
    """An issuer that scripts/smoke-aws was given. The command gets a name and a scope, and prints a token."""

    def __init__(self, url, audiences, scope_prefix, command):
        self.url, self.audiences, self.scope_prefix, self.command = url, audiences, scope_prefix, shlex.split(command)
        self.tokens = {}

    def subject(self, name):
        """What this one's tokens call it."""
        return claims(self.token(name, "agent"))["sub"]

    def token(self, name, scope):
        """A token that is good for some minutes at least."""
        kept = self.tokens.get((name, scope))
        if not kept or claims(kept)["exp"] < time.time() + 300:
            done = subprocess.run([*self.command, name, scope], stdout=subprocess.PIPE, text=True, timeout=60,
                                  check=True)
            kept = self.tokens[name, scope] = done.stdout.strip()
        return kept


def claims(token):
    """What a token says. Whether it is good is for API Gateway to find out."""
    return jwt.decode(token, options={"verify_signature": False})
