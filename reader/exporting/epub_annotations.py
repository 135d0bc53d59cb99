"""W3C EPUB Annotations (draft, https://www.w3.org/TR/epub-anno-10/): a ``.annotations`` file, out and in.

A ZIP with ``annotations.json``, an AnnotationSet about one publication; bodies are plain text with colour and tags.
"""

import io
import json
import zipfile
from typing import Any

from reader.exporting.exported import PROGRAM, PROGRAM_ADDRESS, AnnotatedArticle, Incoming, identity, uuid_of
from reader.exporting.reading import archive, listed, mapping, text_of, whole_json
from reader.exporting.web_annotation import EPUB_STYLES_OUT, read_web_annotations, selectors_json
from reader.values import Annotation, AnnotationStyle, Article, Colour, ImportFailedError, Sentence

CONTEXT = "https://www.w3.org/ns/epub-anno.jsonld"
MEMBER = "annotations.json"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same annotations give the same bytes


def annotation_set(one: AnnotatedArticle, *, generated: str) -> bytes:
    """The ``.annotations`` file of one article. ``generated``: ISO 8601 with a time zone."""
    article = one.article
    about = {
        "dc:identifier": [identity(article)],
        "dc:title": article.title,
        "dc:format": "text/html" if article.format != "text" else "text/plain",
        "dc:publisher": article.publication,
        "dc:creator": list(article.authors) or None,
        "dc:date": (article.published or "")[:4] or None,
    }
    made = {
        "@context": CONTEXT,
        "id": uuid_of(f"set {identity(article)} {generated}", PROGRAM_ADDRESS),
        "type": "AnnotationSet",
        "generator": {"id": PROGRAM_ADDRESS, "type": "Software", "name": PROGRAM},
        "generated": generated,
        "title": article.title or PROGRAM,
        "about": {name: value for name, value in about.items() if value},
        "items": [_item(note, article) for note in one.shown],
    }
    content = json.dumps(made, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo(MEMBER, _EARLIEST), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def read_annotation_set(content: bytes) -> tuple[Incoming, ...]:
    """From the ZIP or the bare JSON. Raises ImportFailedError."""
    if content[:2] == b"PK":
        members = archive(content)
        names = [name for name in members if name.rsplit("/", 1)[-1] == MEMBER or name.endswith(".annotation")]
        if not names:
            raise ImportFailedError(Sentence("There is no annotations.json in the archive."))
        content = members[names[0]]
    about = mapping(mapping(whole_json(content)).get("about"))
    title = text_of(about.get("dc:title"))
    addresses = [text_of(one) for one in listed(about.get("dc:identifier"))]
    url = next((one for one in addresses if one.startswith(("http://", "https://"))), None)
    return tuple(
        Incoming(one.annotation, one.url if _is_web(one.url) else url, one.title or title or None, named=one.named)
        for one in read_web_annotations(content)
    )


def _is_web(url: str | None) -> bool:
    return url is not None and url.startswith(("http://", "https://"))


def _item(note: Annotation, article: Article) -> dict[str, Any]:
    made: dict[str, Any] = {"id": note.id, "type": "Annotation", "motivation": str(note.motivation)}
    made |= {name: getattr(note, name) for name in ("created", "modified") if getattr(note, name)}
    made["target"] = {"source": identity(article), "selector": selectors_json(note)}
    is_plain = note.colour is Colour.YELLOW and note.style is AnnotationStyle.HIGHLIGHT
    if note.body or note.tags or not is_plain:
        made["body"] = {
            "type": "TextualBody",
            "value": note.body,
            "format": "text/plain",
            "color": str(note.colour),
            "highlight": EPUB_STYLES_OUT[note.style],
        } | ({"tags": list(note.tags)} if note.tags else {})
    return made
