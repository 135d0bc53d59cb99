"""Which program wrote a file of annotations: told by what is in it, never by its name."""

from reader.exporting.epub_annotations import read_annotation_set
from reader.exporting.exported import Incoming
from reader.exporting.hypothesis_json import read_hypothesis
from reader.exporting.other_programs import read_omnivore, read_wallabag
from reader.exporting.reading import listed, mapping, whole_json
from reader.values import ImportFailedError


def read_incoming(content: bytes) -> tuple[Incoming, ...]:
    """The annotations in a file of any of the formats that are known. Raises ImportFailedError."""
    if content[:2] == b"PK":
        try:
            return read_annotation_set(content)
        except ImportFailedError:
            return read_omnivore(content)
    whole = whole_json(content)
    first = mapping(next(iter(listed(whole)), None))
    if "rows" in first or "annotations" in first:
        wallabag = "quote" in mapping(next(iter(listed(first.get("annotations"))), None))
        return read_wallabag(content) if wallabag or "is_archived" in first else read_hypothesis(content)
    if "uri" in first:
        return read_hypothesis(content)
    return read_annotation_set(content)
