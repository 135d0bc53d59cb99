"""The guard against network use does what it says, in this interpreter and in a child."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guard import network_guard


def call_from(module: str, statement: str) -> None:
    exec(compile(statement, f"<{module}>", "exec"), {"__name__": module, "socket": socket})


@pytest.mark.parametrize(
    "statement",
    [
        "with socket.socket() as s: s.connect(('192.0.2.1', 80))",
        "socket.getaddrinfo('example.org', 80)",
        "socket.gethostbyname('example.org')",
        "with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s: s.sendto(b'x', ('192.0.2.1', 53))",
        "with socket.socket() as s: s.connect(('127.0.0.1', 9))",
    ],
)
def test_a_connection_from_anywhere_but_online_is_stopped_and_remembered(statement: str) -> None:
    with pytest.raises(network_guard.NetworkAttemptError):
        call_from("reader.importing.html", statement)
    assert len(network_guard.ATTEMPTS) == 1
    network_guard.ATTEMPTS.clear()


def test_online_may_connect_to_this_machine_and_to_no_other() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        call_from("reader.online.fetch", f"with socket.socket() as s: s.connect({server.getsockname()!r})")
    with pytest.raises(network_guard.NetworkAttemptError):
        call_from("reader.online.fetch", "with socket.socket() as s: s.connect(('192.0.2.1', 80))")
    network_guard.ATTEMPTS.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets here")
def test_a_local_socket_is_no_network(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))


@pytest.mark.slow
def test_a_python_child_is_guarded_too() -> None:
    program = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert child.returncode != 0
    assert "NetworkAttemptError" in child.stderr
