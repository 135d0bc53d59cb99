"""How the notebook's entries are put into groups, and what a row of it says. Words and values only, no widgets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from reader.values import Colour, Motivation, NotebookEntry, Placement
from ui import wording
from ui.passages import Passage
from ui.theme import Theme
from ui.translation import QT_TRANSLATE_NOOP, translate


class Grouping(StrEnum):
    ARTICLE = "article"
    DAY = "day"
    TAG = "tag"
    COLOUR = "colour"
    SPEAKER = "speaker"


TEXTS = {
    Grouping.ARTICLE: QT_TRANSLATE_NOOP("Notebook", "By article"),
    Grouping.DAY: QT_TRANSLATE_NOOP("Notebook", "By day"),
    Grouping.TAG: QT_TRANSLATE_NOOP("Notebook", "By tag"),
    Grouping.COLOUR: QT_TRANSLATE_NOOP("Notebook", "By colour"),
    Grouping.SPEAKER: QT_TRANSLATE_NOOP("Notebook", "By speaker"),
}
COLOURS = list(Colour)


@dataclass(frozen=True, slots=True)
class Group:
    """``name`` as it is shown."""

    name: str
    entries: tuple[NotebookEntry, ...]


def needs_eye(entry: NotebookEntry) -> bool:
    """True where the annotation has lost its place, or stands where its words have changed."""
    return entry.annotation.placement is not Placement.PLACED


def grouped(entries: Sequence[NotebookEntry], grouping: Grouping) -> list[Group]:
    """``entries`` (newest first) in groups. An entry of two tags or speakers stands in both groups.

    Groups of articles and days keep the order of their newest entry; the others are sorted, what has none comes last.
    """
    found: dict[Any, tuple[str, list[NotebookEntry]]] = {}
    for entry in entries:
        for key, name in _KEYS[grouping](entry):
            found.setdefault(key, (name, []))[1].append(entry)
    keys = list(found)
    if grouping not in {Grouping.ARTICLE, Grouping.DAY}:
        keys.sort(key=lambda key: (key in {"", len(COLOURS)}, key))
    in_text = grouping is Grouping.ARTICLE
    return [Group(found[key][0], tuple(_ordered(found[key][1], in_text=in_text))) for key in keys]


@dataclass(frozen=True, slots=True)
class Arranged:
    """Entries as rows: a group's heading with None, or '' with an entry. ``names`` and ``marks`` go with the rows: a
    row of another name is another row; one of the same name and another mark is the same, changed."""

    entries: tuple[NotebookEntry, ...] = ()
    rows: tuple[tuple[str, NotebookEntry | None], ...] = ()
    names: tuple[str, ...] = ()
    marks: tuple[int, ...] = ()


def arranged(entries: Sequence[NotebookEntry], grouping: Grouping, *, doubtful_only: bool = False) -> Arranged:
    """What the list shows, made where it takes no time from the window: ten thousand entries are many."""
    some = tuple(entry for entry in entries if needs_eye(entry)) if doubtful_only else tuple(entries)
    rows: list[tuple[str, NotebookEntry | None]] = []
    for group in grouped(some, grouping):
        rows.append((f"{group.name} · {wording.number(len(group.entries))}", None))
        rows += [("", entry) for entry in group.entries]
    names = tuple(entry.annotation.id if entry else f"\n{number}" for number, (_, entry) in enumerate(rows))
    return Arranged(some, tuple(rows), names, tuple(map(hash, rows)))


def _ordered(entries: list[NotebookEntry], *, in_text: bool) -> list[NotebookEntry]:
    if not in_text:
        return entries
    return sorted(entries, key=lambda one: (one.annotation.span is None, one.annotation.span or (), one.annotation.id))


def _by_article(entry: NotebookEntry) -> Iterable[tuple[Any, str]]:
    return [(entry.annotation.article_id, entry.title)]


def _by_day(entry: NotebookEntry) -> Iterable[tuple[Any, str]]:
    day = local_day(entry.annotation.created)
    return [(day, wording.long_date(day) or translate("Notebook", "Without a date"))]


def _by_tag(entry: NotebookEntry) -> Iterable[tuple[Any, str]]:
    tags = entry.annotation.tags
    return [(tag.casefold(), f"#{tag}") for tag in tags] or [("", translate("Notebook", "Without a tag"))]


def _by_colour(entry: NotebookEntry) -> Iterable[tuple[Any, str]]:
    colour = entry.annotation.colour
    return [(COLOURS.index(colour), wording.colour_name(colour))]


def _by_speaker(entry: NotebookEntry) -> Iterable[tuple[Any, str]]:
    names = entry.speakers
    return [(name.casefold(), name) for name in names] or [("", translate("Notebook", "Nobody's words"))]


_KEYS: dict[Grouping, Callable[[NotebookEntry], Iterable[tuple[Any, str]]]] = {
    Grouping.ARTICLE: _by_article,
    Grouping.DAY: _by_day,
    Grouping.TAG: _by_tag,
    Grouping.COLOUR: _by_colour,
    Grouping.SPEAKER: _by_speaker,
}


def local_day(moment: str) -> str:
    """'YYYY-MM-DD' of a moment (ISO 8601 in UTC) where the reader lives; '' for none."""
    told = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    return told.toLocalTime().date().toString(Qt.DateFormat.ISODate) if told.isValid() else ""


def passage_of(entry: NotebookEntry, grouping: Grouping, theme: Theme) -> Passage:
    """The row of an entry: what its group says already is not said again."""
    annotation = entry.annotation
    told = []
    if grouping is not Grouping.ARTICLE:
        told += [entry.title, entry.publication or ""]
    if grouping is not Grouping.DAY:
        told.append(wording.short_date(local_day(annotation.created)))
    told += [f"#{tag}" for tag in annotation.tags]
    about = wording.beads(told)
    trouble = placement_sentence(entry)
    return Passage(
        heading=translate("Annotations", "Bookmark") if annotation.motivation is Motivation.BOOKMARKING else "",
        words=" ".join((entry.words or annotation.selectors.quote.exact).split()),
        note=annotation.body,
        footnote="\n".join(part for part in (about, trouble) if part),
        colour=theme.mark(annotation.colour).name(),
        span=annotation.span,
        key=annotation.id,
    )


def placement_sentence(entry: NotebookEntry) -> str:
    """What is unsure about an annotation's place, and which version of the text it was made on; '' if nothing is."""
    annotation = entry.annotation
    if annotation.placement is Placement.PLACED:
        return ""
    version = translate("Notebook", "made on version {0} of the text").format(
        QLocale().toString(annotation.text_version)
    )
    if annotation.placement is Placement.UNPLACED:
        return translate("Notebook", "⚠ Its words are no longer in the article") + "\n" + version
    return translate("Notebook", "⚠ The place is uncertain") + "\n" + version
