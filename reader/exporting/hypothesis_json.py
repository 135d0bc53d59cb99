"""JSON of Hypothesis (https://web.hypothes.is), as its client exports and its service answers, out and in.

Its positions count UTF-16 units. It has no colours.
"""

import json
from collections.abc import Iterable
from typing import Any

from reader.exporting.exported import AnnotatedArticle, Incoming, identity, name_of, utf16_units, uuid_of
from reader.exporting.reading import dated, listed, mapping, text_of, whole_json
from reader.exporting.web_annotation import read_selectors
from reader.values import Annotation, Article, Motivation, Placement

_NOBODY = "acct:local@localhost"


def hypothesis_annotations(articles: Iterable[AnnotatedArticle], *, generated: str) -> bytes:
    rows = [_row(note, one.article) for one in articles for note in one.shown]
    made = {"export_date": generated, "export_userid": _NOBODY, "client_version": "", "annotations": rows}
    return json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def read_hypothesis(content: bytes) -> tuple[Incoming, ...]:
    """From an export (``annotations``), an answer of the service (``rows``) or a list. Raises ImportFailedError."""
    whole = whole_json(content)
    rows = whole if isinstance(whole, list) else mapping(whole).get("annotations") or mapping(whole).get("rows")
    return tuple(found for row in listed(rows) if (found := _incoming(mapping(row))) is not None)


def _row(note: Annotation, article: Article) -> dict[str, Any]:
    quote, position = note.selectors.quote, note.selectors.position
    start = utf16_units(article.text, position.start)
    source = identity(article)
    return {
        "id": note.id,
        "created": note.created,
        "updated": note.modified,
        "user": _NOBODY,
        "uri": source,
        "text": note.body,
        "tags": list(note.tags),
        "group": "__world__",
        "permissions": {"read": [_NOBODY], "update": [_NOBODY], "delete": [_NOBODY], "admin": [_NOBODY]},
        "document": {"title": [article.title] if article.title else []},
        "references": [],
        "target": [
            {
                "source": source,
                "selector": [
                    {
                        "type": "TextPositionSelector",
                        "start": start,
                        "end": start + utf16_units(quote.exact, len(quote.exact)),
                    },
                    {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
                ],
            }
        ],
    }


def _incoming(row: dict[str, Any]) -> Incoming | None:
    target = mapping(next(iter(listed(row.get("target"))), None))
    selectors = read_selectors(listed(target.get("selector")))
    if selectors is None:
        return None  # a reply or a note on a whole page
    body = text_of(row.get("text"))
    title = next((text_of(one) for one in listed(mapping(row.get("document")).get("title"))), "")
    address = text_of(row.get("uri")) or text_of(target.get("source"))
    annotation = Annotation(
        id=uuid_of(name_of(row.get("id"), address, selectors.quote.exact, body), "https://hypothes.is/a/"),
        article_id=0,
        selectors=selectors,
        span=None,
        placement=Placement.UNPLACED,
        motivation=Motivation.COMMENTING if body else Motivation.HIGHLIGHTING,
        body=body,
        tags=tuple(text_of(tag) for tag in listed(row.get("tags")) if text_of(tag)),
        created=dated(row.get("created")),
        modified=dated(row.get("updated")) or dated(row.get("created")),
    )
    is_name = address.startswith("urn:")
    named = address if is_name else None
    return Incoming(annotation, None if is_name else address, title or None, utf16=True, named=named)
