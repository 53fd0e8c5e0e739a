"""What libraries for Node.js say, asked and answered in JSON."""
import json
import subprocess
from pathlib import Path

PROGRAM = Path(__file__).with_name("software.js")


def node(what, **more):
    """What Twilio's, Svix's and the standard's libraries for Node.js say."""
    said = json.dumps({"what": what} | more)
    answer = subprocess.run(["node", PROGRAM], input=said, text=True, capture_output=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)
