"""Turn one marked-up case into its pair of files: the page or dump, and NAME.gold.json beside it.

    python build_gold.py FOLDER CASE...        (the mark-up is described in README.md; FOLDER is seen or unseen)

A tool for whoever adds a case; no test imports it, and the marked-up file itself is not kept.
"""

from __future__ import annotations

import html
import json
import quopri
import re
import sys
import textwrap
from pathlib import Path

CODES = {
    "t": "title",
    "m": "metadata",
    "b": "body",
    "a": "advertisement",
    "r": "related",
    "p": "promotion",
    "s": "teaser",
    "d": "debris",
}
FACTS = ("title", "authors", "publication", "published", "language", "url")
MARK = re.compile(r"⟦([tmbarpsd](?:/[tmbarpsd])*):(.*?)⟧", re.DOTALL)
LINE = re.compile(r"([tmbarpsd](?:/[tmbarpsd])*)\| ?(.*)", re.DOTALL)
UNSEEN = re.compile(
    r"<!--.*?-->|<(head|title|script|style|noscript|template|svg|iframe)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)


class CaseError(ValueError):
    """The marked-up case cannot be turned into gold; says which and why."""


def fragment(code: str, words: str, markup: bool) -> dict[str, object]:
    """One gold line."""
    if markup:
        words = html.unescape(re.sub(r"<br\s*/?>", " ", UNSEEN.sub("", words)))
        words = re.sub(r"<[^<>]*>", "", words)
    label, *alt = [CODES[c] for c in code.split("/")]
    line: dict[str, object] = {"text": " ".join(words.split()), "label": label}
    return line | {"alt": alt} if alt else line


def marked(words: str, markup: bool) -> tuple[str, list[dict[str, object]]]:
    """The words without the marks, and the gold lines in them."""
    lines = [fragment(m[1], m[2], markup) for m in MARK.finditer(words)]
    left = (
        html.unescape(re.sub(r"<[^<>]*>", "", UNSEEN.sub("", MARK.sub("", words)))) if markup else MARK.sub("", words)
    )
    if any(char.isalnum() for char in left):
        raise CaseError(f"not labelled: {' '.join(left.split())[:200]}")
    return MARK.sub(lambda m: m[2], words), lines


def dump(rows: list[str], head: dict[str, str]) -> tuple[str, list[dict[str, object]]]:
    """A text dump: one marked row a line."""
    out: list[str] = []
    lines: list[dict[str, object]] = []
    for row in rows:
        simple = LINE.fullmatch(row)
        if simple:
            plain, found = simple[2], [fragment(simple[1], simple[2], markup=False)]
        else:
            plain, found = marked(row.removeprefix("=| "), markup=False)
        lines += found
        width = int(head.get("wrap", 0))
        indent = " " * int(head.get("indent", 0))
        out.append(
            textwrap.fill(plain, width, initial_indent=indent, subsequent_indent=indent)
            if width
            else indent * bool(plain) + plain
        )
    between = "\n\n" if head.get("rows") == "blank" else "\n"
    return between.join(out) + ("" if head.get("end") == "bare" else "\n"), lines


def mhtml(page: str, head: dict[str, str]) -> bytes:
    """A page as Chromium saves it: quoted-printable HTML and one image."""
    edge = "----MultipartBoundary--q7Yv2mK0rT4xWc9LpZ8sNd3fHj1bGe5aUo6iXk----"
    words = quopri.encodestring(head["title"].encode(), quotetabs=True, header=True).decode()
    top = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {head['url']}\r\n"
        f"Subject: =?utf-8?Q?{words.replace('=' + chr(10), '')}?=\r\n"
        f"Date: {head.get('saved', 'Mon, 2 Mar 2026 08:15:04 -0000')}\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        f'\tboundary="{edge}"\r\n\r\n\r\n'
    )
    part = (
        f"--{edge}\r\nContent-Type: text/html\r\nContent-ID: <frame-8A11C02B@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {head['url']}\r\n\r\n"
    )
    body = quopri.encodestring(page.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    dot = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    image = (
        f"\r\n--{edge}\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://static.example/img/pixel.gif\r\n\r\n{dot}\r\n\r\n--{edge}--\r\n"
    )
    return (top + part).encode() + body + image.encode()


def build(case: Path, folder: Path) -> str:
    """Write the pair for one case; the name is the case's own. Raises CaseError."""
    front, _, rest = case.read_text(encoding="utf-8").partition("\n@@\n")
    head = dict(re.split(r":\s*", row, maxsplit=1) for row in front.splitlines() if row.strip())
    kind = head.get("kind", "txt")
    if kind == "txt":
        text, lines = dump(rest.rstrip("\n").split("\n"), head)
    else:
        text, lines = marked(rest, markup=True)
    text = text.replace("\\xa0", "\xa0").replace("\\xad", "\xad")
    for line in lines:
        line["text"] = str(line["text"]).replace("\\xa0", "\xa0").replace("\\xad", "\xad")
    if head.get("newline") == "crlf":
        text = text.replace("\n", "\r\n")
    written = mhtml(text, head) if kind == "mhtml" else text.encode(head.get("encoding", "utf-8"))
    gold: dict[str, object] = {"layout": head["layout"]}
    for fact in FACTS:
        if head.get(fact) != "?":
            gold[fact] = head.get(fact) or None
    gold["authors"] = [name.strip() for name in head.get("authors", "").split(";") if name.strip()]
    gold["lines"] = [line for line in lines if line["text"]]
    (folder / f"{case.stem}.{kind}").write_bytes(written)
    (folder / f"{case.stem}.gold.json").write_text(
        json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    words = sum(len(str(x["text"]).split()) for x in lines if x["label"] == "body")
    return f"{case.stem}: {len(lines)} lines, {words} words of body"


def main() -> None:
    """Build every case named on the command line."""
    folder = Path(__file__).parent / sys.argv[1]
    for name in sys.argv[2:]:
        try:
            sys.stdout.write(build(Path(name), folder) + "\n")
        except (CaseError, KeyError, ValueError) as error:
            sys.stderr.write(f"{name}: {error}\n")


if __name__ == "__main__":
    main()
