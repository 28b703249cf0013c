"""A local ServiceNow instance for tests in Python. Copy this file beside your tests; it needs nothing but Python and Node.

With pytest:

    pytest_plugins = ["local_instance"]  # in conftest.py

    def test_a_number_is_given(servicenow):
        assert servicenow.post("/api/now/table/incident", {})["result"]["number"].startswith("INC")

Anywhere else:

    with LocalInstance("--seed", "seed.json") as servicenow:
        ...
"""

import base64
import json
import os
import secrets
import subprocess
import urllib.request

# Replace it where the package is installed elsewhere; `npx` takes the one of the nearest node_modules.
COMMAND = ["npx", "--no-install", "local-instance-for-servicenow"]
READY = "instance ready "


class LocalInstance:
    """An instance that is up inside a `with` block, and ends with this process, however that ends."""

    def __init__(self, *options, command=None):
        self._arguments = [*(command or COMMAND), "--port", "0", "--end-with-stdin", *options]
        self.username = "admin"
        self.password = os.environ.get("INSTANCE_ADMIN_PASSWORD") or secrets.token_urlsafe(18)

    def __enter__(self):
        environment = {**os.environ, "INSTANCE_ADMIN_PASSWORD": self.password}
        self._process = subprocess.Popen(
            self._arguments, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        line = self._process.stdout.readline()
        if not line.startswith(READY):
            raise RuntimeError(f"Expected '{READY}…', got exit code {self._process.wait()}")
        self.url = line[len(READY) :].strip()
        return self

    def __exit__(self, *_):
        self._process.stdin.close()  # which ends it
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def request(self, method, path, body=None):
        """JSON in and out, as admin. Raises urllib.error.HTTPError for a refusal."""
        credentials = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
        headers = {"authorization": f"Basic {credentials}", "content-type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(asked) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, body):
        return self.request("POST", path, body)

    def reset(self):
        """Back to the state of the start."""
        self.post("/local/reset", {})


try:
    import pytest
except ImportError:
    pass
else:

    @pytest.fixture(scope="session")
    def servicenow_of_the_run():
        with LocalInstance() as instance:
            yield instance

    @pytest.fixture
    def servicenow(servicenow_of_the_run):
        """One instance for the whole run; each test begins in its first state."""
        servicenow_of_the_run.reset()
        return servicenow_of_the_run
