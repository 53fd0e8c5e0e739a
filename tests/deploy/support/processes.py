"""Child processes that a test starts on loopback and surely ends."""

import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import time

# What a child may see of this process's environment: no credentials, endpoints or proxies of whoever runs the tests.
KEPT = ("PATH", "HOME", "LANG", "TMPDIR")


def free_ports(count=1):
    """So many ports of loopback that nobody listens on. All are held until the last is found: none comes twice."""
    with contextlib.ExitStack() as held:
        listeners = [held.enter_context(socket.socket()) for _ in range(count)]
        for listener in listeners:
            listener.bind(("127.0.0.1", 0))
        return [listener.getsockname()[1] for listener in listeners]


def environment(**variables):
    """A clean environment with these variables."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | variables


def wait_until(what, ready, seconds=30, pause=0.05):
    """Waits until `ready()` is true and returns what it returned; fails after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        answer = ready()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} s in vain for {what}")
        time.sleep(pause)


def listening(port):
    """Whether somebody listens on this port of loopback."""
    with socket.socket() as client:
        client.settimeout(0.2)
        return client.connect_ex(("127.0.0.1", port)) == 0


@contextlib.contextmanager
def running(command, log, env, cwd=None, ports=()):
    """Runs a command, its output in the file `log`, until the block ends; begins when its ports are listened on."""
    with pathlib.Path(log).open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=env,
                                   cwd=cwd, start_new_session=True)
    try:
        for port in ports:
            wait_until(f"{command[0]} on port {port}", lambda port=port: process.poll() is not None or listening(port))
        if process.poll() is not None:
            raise AssertionError(f"{command[0]} ended at once:\n{pathlib.Path(log).read_text(errors='replace')}")
        yield process
    finally:
        # The whole group: the emulators have children of their own.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
