"""What reaches the terminal: lines, JSON, and one clear sentence for every failure."""

import json
import sys

OK, FAILED, USAGE, UNUSABLE = 0, 1, 2, 3


def say(line: str = "") -> None:
    """One line on stdout; control characters of a hostile title never reach the terminal."""
    print("".join(c if c in "\n\t" or c.isprintable() or c in "\u00a0\u2009\u202f" else "\ufffd" for c in line))


def say_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def complain(sentence: str) -> None:
    print(f"chytalnia: {sentence}", file=sys.stderr)


def use_utf8() -> None:
    """The same bytes on every system: a Windows console code page has no Ukrainian letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
