"""Programs of others, which are there once they answer."""
import contextlib
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from api import free_port


def answers(url):
    """Whether anybody is there."""
    try:
        urllib.request.urlopen(url).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def until(what, holds, seconds=60):
    """Waits for a program to be there."""
    for _ in range(seconds * 10):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what} is not there after {seconds} s")


@contextlib.contextmanager
def prism(program, description, url):
    """An address in front of this one: whatever is asked there, and answered, is as the description has it."""
    port = free_port()
    between = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        proxy = [program, "proxy", description, url, "--errors", "--verboseLevel", "warn", "--port", str(port)]
        started = subprocess.Popen(proxy, stdout=log, stderr=log)
        try:
            until("prism", lambda: answers(between))
            yield between
        except BaseException:
            log.seek(0)
            print(log.read()[-2000:], file=sys.stderr)
            raise
        finally:
            started.terminate()
            started.wait()
        log.seek(0)
        report = log.read()
    assert "violation" not in report.lower(), report
