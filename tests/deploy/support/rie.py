"""A function's release binary under AWS's Lambda Runtime Interface Emulator, which aws-sam-cli ships."""

import contextlib
import json
import pathlib
import platform
import urllib.error
import urllib.request

import samcli

from . import processes

EMULATOR = pathlib.Path(samcli.__file__).parent / "local/rapid" / (
    "aws-lambda-rie-arm64" if platform.machine() == "aarch64" else "aws-lambda-rie-x86_64")


class Function:
    """One function, ready to be invoked. One caller at a time: two at once crash the emulator."""

    def __init__(self, port, log):
        self.url = f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations"
        self.log = pathlib.Path(log)

    def invoke(self, payload):
        """The answer to an event, given as its raw bytes."""
        request = urllib.request.Request(self.url, data=payload, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.loads(response.read())
        except urllib.error.HTTPError as error:
            # The emulator reports a function that exited before its first invocation like this, with no error document.
            return {"errorType": f"{error.code} {error.reason}", "errorMessage": error.read().decode()}

    def output(self):
        """What the function and the emulator have written."""
        return self.log.read_text(errors="replace")


@contextlib.contextmanager
def function(bootstrap, log, variables, timeout=30):
    """Starts the emulator around this binary, with these environment variables."""
    emulator, runtime_api = processes.free_ports(2)
    env = processes.environment(
        AWS_LAMBDA_FUNCTION_NAME=pathlib.Path(log).stem, AWS_LAMBDA_FUNCTION_TIMEOUT=str(timeout),
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE="256", **variables)
    command = [str(EMULATOR), "--runtime-interface-emulator-address", f"127.0.0.1:{emulator}",
               "--runtime-api-address", f"127.0.0.1:{runtime_api}", str(bootstrap)]
    with processes.running(command, log, env, ports=[emulator]):
        yield Function(emulator, log)
