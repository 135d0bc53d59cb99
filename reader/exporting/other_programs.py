"""Highlights that come in from Omnivore's and wallabag's exports, to be placed on articles that are already here.

They have words and no positions (Omnivore) or positions in a page that we do not keep (wallabag): their words must do.
"""

import re
from collections.abc import Iterator
from typing import Any

from reader.exporting.exported import Incoming, uuid_of
from reader.exporting.reading import archive, dated, listed, mapping, text_of, whole_json
from reader.values import (
    Annotation,
    ImportFailedError,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
)

_METADATA = re.compile(r"(?:^|/)metadata_\d+_to_\d+\.json$")
_HIGHLIGHTS = re.compile(r"(?:^|/)highlights/(.+)\.md$")
_LABEL = re.compile(r"#([^\s#]+)")


def read_omnivore(content: bytes) -> tuple[Incoming, ...]:
    """The highlights in Omnivore's ZIP. Raises ImportFailedError; an entry that cannot be read is left out."""
    members = archive(content)
    entries: dict[str, dict[str, Any]] = {}
    for name, member in members.items():
        if _METADATA.search(name):
            try:
                rows = listed(whole_json(member))
            except ImportFailedError:
                continue
            entries |= {text_of(mapping(row).get("slug")): mapping(row) for row in rows}
    found: list[Incoming] = []
    for name, member in members.items():
        match = _HIGHLIGHTS.search(name)
        if match:
            entry = entries.get(match[1], {})
            text = member.decode("utf-8", "replace")
            for number, (words, note, tags) in enumerate(_highlights(text)):
                identifier = f"{entry.get('id') or match[1]}/{number}/{words[:100]}"
                found.append(
                    _incoming(
                        words,
                        note,
                        tags,
                        identifier=f"https://omnivore.app/{identifier}",
                        created=dated(entry.get("savedAt")),
                        url=text_of(entry.get("url")),
                        title=text_of(entry.get("title")),
                    )
                )
    return tuple(found)


def read_wallabag(content: bytes) -> tuple[Incoming, ...]:
    """The annotations in wallabag's JSON. Raises ImportFailedError."""
    found = []
    for row in listed(whole_json(content)):
        entry = mapping(row)
        for one in listed(entry.get("annotations")):
            annotation = mapping(one)
            words = text_of(annotation.get("quote"))
            if words.strip():
                found.append(
                    _incoming(
                        words,
                        text_of(annotation.get("text")),
                        (),
                        identifier=f"wallabag:{entry.get('id')}/{annotation.get('id') or words[:100]}",
                        created=_moment(annotation.get("created_at")),
                        url=text_of(entry.get("url")),
                        title=text_of(entry.get("title")),
                    )
                )
    return tuple(found)


def _highlights(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(words, note, labels): quoted lines are the words; '#labels' and lines up to the next quotation the rest."""
    words: list[str] = []
    rest: list[str] = []
    for line in [*text.split("\n"), ">"]:
        if line.startswith(">"):
            if rest and words:
                yield _highlight(words, rest)
                words, rest = [], []
            words.append(line[1:].strip())
        elif words and (line.strip() or rest):
            rest.append(line.strip())
        elif words:
            rest.append("")
    if any(words):
        yield _highlight(words, rest)


def _highlight(words: list[str], rest: list[str]) -> tuple[str, str, tuple[str, ...]]:
    labels = [label for line in rest if line.startswith("#") for label in _LABEL.findall(line)]
    note = "\n".join(line for line in rest if not line.startswith("#")).strip()
    return "\n".join(word for word in words if word), note, tuple(labels)


def _incoming(
    words: str, note: str, tags: tuple[str, ...], *, identifier: str, created: str, url: str, title: str
) -> Incoming:
    annotation = Annotation(
        id=uuid_of(identifier, ""),
        article_id=0,
        selectors=Selectors(TextQuoteSelector(words), TextPositionSelector(0, 0)),
        span=None,
        placement=Placement.UNPLACED,
        motivation=Motivation.COMMENTING if note else Motivation.HIGHLIGHTING,
        body=note,
        tags=tags,
        created=created,
        modified=created,
    )
    return Incoming(annotation, url or None, title or None)


def _moment(value: Any) -> str:  # noqa: ANN401
    """wallabag writes '+0000'."""
    return dated(re.sub(r"([+-]\d{2})(\d{2})$", r"\1:\2", text_of(value)))
