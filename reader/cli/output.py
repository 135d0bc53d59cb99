"""What reaches the terminal: lines, JSON, and one clear sentence for every failure."""

import json
import sys
import unicodedata

OK, FAILED, USAGE, UNUSABLE = 0, 1, 2, 3


_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _harmless(text: str) -> str:
    """Control characters and half characters of a hostile title or file name never reach the terminal."""
    return "".join(
        "\ufffd" if c in _BIDI or (c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs")) else c for c in text
    )


def counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def say(line: str = "") -> None:
    print(_harmless(line))


def say_columns(*columns: object) -> None:
    """One line of columns parted by tabs; a tab or a line end inside a column is written as \\t or \\n."""
    print("\t".join(_harmless(str(one).replace("\t", "\\t").replace("\n", "\\n")) for one in columns))


def say_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def complain(sentence: str) -> None:
    print(_harmless(f"chytalnia: {sentence}"), file=sys.stderr)


def use_utf8() -> None:
    """The same bytes on every system: a Windows console code page has no Ukrainian letters."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
