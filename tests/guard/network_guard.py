"""Stops every attempt to open a network connection, in the test run and in the Python children it starts.

An audit hook and not a patch: it sees C extensions' and libraries' own sockets too. Libraries may import socket; using
it is what is forbidden. Not a sandbox: programs that are not Python are not seen.
"""

import sys
from ipaddress import ip_address
from types import FrameType

WATCHED = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"})
ATTEMPTS: list[str] = []
_SWITCH = {"installed": False}


class NetworkAttemptError(RuntimeError):
    """Raised where code reached for the network."""


def _from_online(frame: FrameType | None) -> bool:
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name == "reader.online" or name.startswith("reader.online."):
            return True
        frame = frame.f_back
    return False


def _is_loopback(host: object) -> bool:
    try:
        return host == "localhost" or ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _host(event: str, arguments: tuple[object, ...]) -> object | None:
    """The host an event is about; None for a socket that cannot leave the machine (AF_UNIX) or is already connected."""
    if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        return arguments[0]
    address = arguments[1]
    return address[0] if isinstance(address, tuple) and address else None


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event not in WATCHED:
        return
    host = _host(event, arguments)
    if host is None or (_is_loopback(host) and _from_online(sys._getframe(1))):
        return
    attempt = f"{event} to {host!r}"
    ATTEMPTS.append(attempt)
    raise NetworkAttemptError(f"{attempt}: only reader.online opens connections, and a test's only to this machine")


def install() -> None:
    """Watch from now on; an audit hook cannot be taken away again."""
    if not _SWITCH["installed"]:
        _SWITCH["installed"] = True
        sys.addaudithook(_watch)
