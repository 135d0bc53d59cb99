"""What a list leaves out, in words: the chips of a filter, and the menu that sets one."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtWidgets import QMenu

from reader.values import Collection, ListFilter, SavedSearch
from ui import wording
from ui.translation import QT_TRANSLATE_NOOP, translate

SWITCHES = {
    "unread": QT_TRANSLATE_NOOP("List", "Unread"),
    "starred": QT_TRANSLATE_NOOP("List", "Starred"),
    "annotated": QT_TRANSLATE_NOOP("List", "With annotations"),
}
NAMED = {
    "publication": QT_TRANSLATE_NOOP("List", "Publication"),
    "author": QT_TRANSLATE_NOOP("List", "Author"),
    "tag": QT_TRANSLATE_NOOP("List", "Tag"),
    "language": QT_TRANSLATE_NOOP("List", "Language"),
}
PLAIN = ListFilter()
DATES, COLLECTION, SAME = "dates", "collection", "same_as"
MOST = 25
Counted = list[tuple[str, int]]
Facet = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the library counts; each list by falling count. ``found``: hits of each saved search by its id."""

    publications: Counted = field(default_factory=list)
    authors: Counted = field(default_factory=list)
    tags: Counted = field(default_factory=list)
    languages: Counted = field(default_factory=list)
    unread: int = 0
    all: int = 0
    collections: tuple[Collection, ...] = ()
    searches: tuple[SavedSearch, ...] = ()

    def named(self, name: str) -> Counted:
        return {
            "publication": self.publications,
            "author": self.authors,
            "tag": self.tags,
            "language": self.languages,
        }[name]

    def collection_name(self, number: int) -> str:
        return next((one.name for one in self.collections if one.id == number), translate("List", "Collection"))


def narrowed(wanted: ListFilter) -> bool:
    """True where the filter leaves anything out besides the trash."""
    return replace(wanted, order=PLAIN.order, descending=PLAIN.descending) != PLAIN


def without(wanted: ListFilter, name: str) -> ListFilter:
    """The filter without what the chip ``name`` stands for."""
    names = ("published_from", "published_to") if name == DATES else (name,)
    usual: dict[str, Any] = {one: getattr(PLAIN, one) for one in names}
    return replace(wanted, **usual)


def chips_of(wanted: ListFilter, facets: tuple[Facet, ...], facts: Facts) -> list[tuple[str, str, str]]:
    """(name of the chip, its icon, what it says)."""
    chips = [(name, "", translate("List", text)) for name, text in SWITCHES.items() if getattr(wanted, name)]
    for name, icon in (("publication", "newspaper"), ("author", "person"), ("tag", "tag"), ("language", "globe")):
        value = getattr(wanted, name)
        if value:
            chips.append((name, icon, wording.language_name(value) if name == "language" else str(value)))
    if wanted.published_from or wanted.published_to:
        chips.append((DATES, "calendar", wording.date_range(wanted.published_from, wanted.published_to)))
    if wanted.collection is not None:
        chips.append((COLLECTION, "collection", facts.collection_name(wanted.collection)))
    if wanted.same_as is not None:
        chips.append((SAME, "copies", translate("List", "The same text")))
    chips += [(f"{kind}:{value}", FACET_ICONS.get(kind, "filter"), value) for kind, value in facets]
    return chips


FACET_ICONS = {"publication": "newspaper", "year": "calendar", "speaker": "person", "tag": "tag"}


def fill_filter_menu(
    menu: QMenu,
    wanted: ListFilter,
    facts: Facts,
    choose: Callable[[ListFilter], object],
    choose_dates: Callable[[], object],
) -> None:
    """Switches, names by their number of articles, dates, and the way back to everything."""
    for name, text in SWITCHES.items():
        action = menu.addAction(translate("List", text))
        action.setCheckable(True)
        action.setChecked(bool(getattr(wanted, name)))
        action.toggled.connect(lambda on, name=name: choose(replace(wanted, **{name: on})))
    menu.addSeparator()
    for name, text in NAMED.items():
        _add_names(menu.addMenu(translate("List", text)), name, wanted, facts, choose)
    menu.addAction(translate("List", "Date published…")).triggered.connect(lambda _on=False: choose_dates())
    menu.addSeparator()
    clear = menu.addAction(translate("List", "Show all"))
    clear.setEnabled(narrowed(replace(wanted, deleted=False)))
    clear.triggered.connect(lambda _on=False: choose(ListFilter(deleted=wanted.deleted)))


def _add_names(
    menu: QMenu, name: str, wanted: ListFilter, facts: Facts, choose: Callable[[ListFilter], object]
) -> None:
    chosen = getattr(wanted, name)
    menu.setEnabled(bool(facts.named(name)))
    for value, count in facts.named(name)[:MOST]:
        told = wording.language_name(value) if name == "language" else value
        short = (told if len(told) <= 40 else told[:39] + "…").replace("&", "&&")
        action = menu.addAction(f"{short}   {wording.number(count)}")
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda on, value=value: choose(_with_name(wanted, name, value if on else None)))


def _with_name(wanted: ListFilter, name: str, value: str | None) -> ListFilter:
    changed: dict[str, Any] = {name: value}
    return replace(wanted, **changed)
