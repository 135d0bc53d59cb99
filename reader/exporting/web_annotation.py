"""W3C Web Annotation JSON-LD, out and in (https://www.w3.org/TR/annotation-model/). Positions count code points.

Colour and style are style classes with a style sheet; the title of the article stands in the target as dc:title, since
an article need not have an address. What this format cannot carry: the version of the text.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from reader.exporting.exported import PROGRAM, PROGRAM_ADDRESS, AnnotatedArticle, Incoming, identity, name_of, uuid_of
from reader.exporting.reading import dated, listed, mapping, text_of, whole_json
from reader.values import (
    Annotation,
    AnnotationStyle,
    Article,
    Colour,
    Motivation,
    Placement,
    Selectors,
    TextPositionSelector,
    TextQuoteSelector,
)

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_SELECTORS = 50
_PAPER = {
    Colour.YELLOW: "#ffeb6b",
    Colour.GREEN: "#c0ed72",
    Colour.BLUE: "#add8ff",
    Colour.PINK: "#ffb0ca",
    Colour.PURPLE: "#d9b2ff",
    Colour.ORANGE: "#ffd0a0",
}
_STYLE_SHEET = "".join(f".{colour} {{ background: {paper} }}\n" for colour, paper in _PAPER.items()) + (
    ".underline { background: none; text-decoration: underline }\n.strike { text-decoration: line-through }\n"
)


def web_annotations(articles: Iterable[AnnotatedArticle], *, generated: str) -> bytes:
    """One AnnotationCollection; each item is a whole Annotation by itself. ``generated``: ISO 8601."""
    items = [_annotation(note, one.article) for one in articles for note in one.shown]
    collection = {
        "@context": CONTEXT,
        "id": uuid_of(f"collection {generated}", PROGRAM_ADDRESS),
        "type": "AnnotationCollection",
        "label": PROGRAM,
        "total": len(items),
        "generated": generated,
        "generator": {"id": PROGRAM_ADDRESS, "type": "Software", "name": PROGRAM},
        "first": {
            "id": uuid_of(f"page {generated}", PROGRAM_ADDRESS),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def read_web_annotations(content: bytes) -> tuple[Incoming, ...]:
    """From a collection, a page, a list or a single annotation; without words or positions it is left out.

    Raises ImportFailedError for what is no JSON at all.
    """
    return tuple(found for item in _items(whole_json(content)) if (found := _incoming(item)) is not None)


def selectors_json(annotation: Annotation) -> list[dict[str, Any]]:
    quote, position = annotation.selectors.quote, annotation.selectors.position
    return [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        {"type": "TextPositionSelector", "start": position.start, "end": position.end},
    ]


def read_selectors(selectors: Sequence[Any]) -> Selectors | None:
    """The first quote and the first position, also where one refines the other; None without words."""
    quote: TextQuoteSelector | None = None
    position = TextPositionSelector(0, 0)
    queue, seen = list(selectors), 0
    while seen < min(len(queue), _SELECTORS):
        found = mapping(queue[seen])
        seen += 1
        if found.get("type") == "TextQuoteSelector" and quote is None and text_of(found.get("exact")):
            quote = TextQuoteSelector(
                text_of(found.get("exact")), text_of(found.get("prefix")), text_of(found.get("suffix"))
            )
        elif found.get("type") == "TextPositionSelector":
            start, end = found.get("start"), found.get("end")
            if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
                position = TextPositionSelector(start, end)
        queue.extend(listed(found.get("refinedBy")))
    return None if quote is None else Selectors(quote, position)


def _annotation(note: Annotation, article: Article) -> dict[str, Any]:
    bodies: list[dict[str, Any]] = []
    if note.body:
        bodies.append({"type": "TextualBody", "value": note.body, "format": "text/plain", "purpose": "commenting"})
    bodies += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in note.tags]
    target: dict[str, Any] = {
        "source": identity(article),
        "selector": selectors_json(note),
        "styleClass": [str(note.colour), str(note.style)],
    }
    if article.title:
        target["dc:title"] = article.title
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": note.id,
        "type": "Annotation",
        "motivation": str(note.motivation),
    }
    made |= {name: moment for name in ("created", "modified") if (moment := dated(getattr(note, name)))}
    if bodies:
        made["body"] = bodies
    made["target"] = target
    made["stylesheet"] = {"type": "CssStylesheet", "value": _STYLE_SHEET}
    return made


def _items(found: Any) -> list[Any]:  # noqa: ANN401 - JSON from anywhere
    if isinstance(found, list):
        return [item for one in found for item in _items(one)]
    one = mapping(found)
    if one.get("type") == "AnnotationCollection":
        return _items(one.get("first")) if isinstance(one.get("first"), dict) else []
    if one.get("type") in ("AnnotationPage", "AnnotationSet") or (
        isinstance(one.get("items"), list) and "target" not in one
    ):
        return listed(one.get("items"))
    return [one]


def _incoming(item: Any) -> Incoming | None:  # noqa: ANN401
    one = mapping(item)
    target = mapping(next(iter(listed(one.get("target"))), None))
    selectors = read_selectors(listed(target.get("selector")))
    if selectors is None:
        return None
    source = target.get("source")
    address = text_of(source) or text_of(mapping(source).get("id"))
    note, tags, colour, style = _bodies(one, target)
    try:
        motivation = Motivation(text_of(next(iter(listed(one.get("motivation"))), "")))
    except ValueError:
        motivation = Motivation.COMMENTING if note else Motivation.HIGHLIGHTING
    annotation = Annotation(
        id=uuid_of(name_of(one.get("id"), address, selectors.quote.exact, note), "https://www.w3.org/ns/oa#"),
        article_id=0,
        selectors=selectors,
        span=None,
        placement=Placement.UNPLACED,
        motivation=motivation,
        colour=colour,
        style=style,
        body=note,
        tags=tags,
        created=dated(one.get("created")),
        modified=dated(one.get("modified")) or dated(one.get("created")),
    )
    title = text_of(target.get("dc:title")) or text_of(mapping(source).get("title"))
    is_name = address.startswith("urn:")
    return Incoming(annotation, None if is_name else address, title or None, named=address if is_name else None)


def _bodies(one: dict[str, Any], target: dict[str, Any]) -> tuple[str, tuple[str, ...], Colour, AnnotationStyle]:
    notes, tags = [text_of(one.get("bodyValue"))], list[str]()
    classes = [text_of(name) for name in listed(target.get("styleClass"))]
    for body in listed(one.get("body")):
        if isinstance(body, str):
            continue  # an address of something elsewhere
        found = mapping(body)
        value = text_of(found.get("value"))
        (tags if found.get("purpose") == "tagging" else notes).append(value)
        tags += [text_of(tag) for tag in listed(found.get("tags"))]
        classes += [text_of(found.get("color")), _EPUB_STYLES.get(text_of(found.get("highlight")), "")]
    colours = [colour for colour in Colour if colour in classes]
    styles = [style for style in AnnotationStyle if style in classes]
    return (
        "\n\n".join(note for note in notes if note),
        tuple(tag for tag in tags if tag),
        colours[0] if colours else Colour.YELLOW,
        styles[0] if styles else AnnotationStyle.HIGHLIGHT,
    )


_EPUB_STYLES = {"solid": "highlight", "outline": "highlight", "underline": "underline", "strikethrough": "strike"}
EPUB_STYLES_OUT = {
    AnnotationStyle.HIGHLIGHT: "solid",
    AnnotationStyle.UNDERLINE: "underline",
    AnnotationStyle.STRIKE: "strikethrough",
}
