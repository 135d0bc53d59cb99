"""What the notebook shows: an annotation and where it stands."""

from dataclasses import dataclass

from reader.values.annotation import Annotation


@dataclass(frozen=True, slots=True)
class NotebookEntry:
    """``title``, ``publication`` and ``published``: the article's. ``speakers``: whose quotations its words touch.

    ``words``: those that were annotated, without what is left out of the article in the middle of them.
    """

    annotation: Annotation
    title: str
    publication: str | None = None
    published: str | None = None
    speakers: tuple[str, ...] = ()
    words: str = ""
