"""Dates, counts, roles, languages and hints in the interface's language. Words only, no widgets."""

import re
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt

from reader.values import BlockRole, Colour, FoundBy, ImportOutcome, QuotationKind
from ui.translation import QT_TRANSLATE_NOOP, translate

WORDS_A_MINUTE = 190
UNBROKEN = 24  # characters that stand together in one line
_ENDLESS, _TEN = re.compile(r"\S{31,}"), re.compile(r".{1,10}")
_UNBREAKABLE = re.compile(r"[^\s/\\-]{30}(?=[^\s/\\-])")  # a path is broken between its parts anyway

ROLES = {
    BlockRole.TITLE: QT_TRANSLATE_NOOP("Roles", "Title"),
    BlockRole.METADATA: QT_TRANSLATE_NOOP("Roles", "About the article"),
    BlockRole.BODY: QT_TRANSLATE_NOOP("Roles", "Article text"),
    BlockRole.ADVERTISEMENT: QT_TRANSLATE_NOOP("Roles", "Advertisement"),
    BlockRole.RELATED: QT_TRANSLATE_NOOP("Roles", "Related articles"),
    BlockRole.PROMOTION: QT_TRANSLATE_NOOP("Roles", "Self-promotion"),
    BlockRole.TEASER: QT_TRANSLATE_NOOP("Roles", "Teaser"),
    BlockRole.DEBRIS: QT_TRANSLATE_NOOP("Roles", "Page debris"),
}
COLOURS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Colours", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Colours", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Colours", "Blue"),
    Colour.PINK: QT_TRANSLATE_NOOP("Colours", "Pink"),
    Colour.PURPLE: QT_TRANSLATE_NOOP("Colours", "Purple"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Colours", "Orange"),
}
KINDS = {
    QuotationKind.DIRECT: QT_TRANSLATE_NOOP("Quotations", "direct speech"),
    QuotationKind.BLOCK: QT_TRANSLATE_NOOP("Quotations", "a paragraph without marks"),
    QuotationKind.MIXED: QT_TRANSLATE_NOOP("Quotations", "words inside a sentence"),
}
FOUND_BY = {
    FoundBy.NAME: QT_TRANSLATE_NOOP("Quotations", "named beside the words"),
    FoundBy.ROLE: QT_TRANSLATE_NOOP("Quotations", "by the office named beside the words"),
    FoundBy.PRONOUN: QT_TRANSLATE_NOOP("Quotations", "by a pronoun"),
    FoundBy.CARRIED: QT_TRANSLATE_NOOP("Quotations", "carried over from the line before"),
}
OUTCOMES = {
    ImportOutcome.ADDED: QT_TRANSLATE_NOOP("Import", "added"),
    ImportOutcome.UPDATED: QT_TRANSLATE_NOOP("Import", "updated"),
    ImportOutcome.SKIPPED: QT_TRANSLATE_NOOP("Import", "skipped"),
    ImportOutcome.FAILED: QT_TRANSLATE_NOOP("Import", "failed"),
}
HINTS = {
    "typo": QT_TRANSLATE_NOOP("Search", "Nothing is spelt like that. Shown: “{0}”."),
    "layout": QT_TRANSLATE_NOOP("Search", "Typed in another keyboard layout? Shown: “{0}”."),
    "transliteration": QT_TRANSLATE_NOOP("Search", "Read as transliterated. Shown: “{0}”."),
    "rebuilding": QT_TRANSLATE_NOOP("Search", "The search index is being rebuilt; some articles may be missing."),
    "behind": QT_TRANSLATE_NOOP("Search", "New articles are still being indexed."),
    "unparsed": QT_TRANSLATE_NOOP("Search", "This was searched as plain words."),
    "some": QT_TRANSLATE_NOOP("Search", "No article has all these words. Shown: all but one of them."),
}


def role_name(role: BlockRole) -> str:
    return translate("Roles", ROLES[role])


def colour_name(colour: Colour) -> str:
    return translate("Colours", COLOURS[colour])


def hint_sentence(hint: str, corrected: str) -> str:
    """The line under the search box; an unknown hint is told by the corrected words alone."""
    if hint in HINTS:
        return translate("Search", HINTS[hint]).format(corrected)
    return translate("Search", HINTS["typo"]).format(corrected) if corrected else ""


def short_date(iso: str | None) -> str:
    """'12 чер. 2023'; '' for none, the text itself where it is no date."""
    return _date(iso, "d MMM yyyy")


def long_date(iso: str | None) -> str:
    """'12 червня 2023, 14:05': the time where one is stated."""
    if not iso:
        return ""
    told = _date(iso, "d MMMM yyyy")
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if "T" in iso and moment.isValid():
        told += ", " + QLocale().toString(moment.time(), "HH:mm")
    return told


def day_heading(iso: str) -> str:
    """'Today', 'Yesterday', '12 March 2026'; what is said where there is no date."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    if not day.isValid():
        return translate("List", "Without a date")
    back = day.daysTo(QDate.currentDate())
    if back in {0, 1}:
        return translate("List", "Yesterday") if back else translate("List", "Today")
    return QLocale().toString(day, "d MMMM yyyy")


def date_range(begins: str | None, ends: str | None) -> str:
    """'1 Mar 2026 – 31 Mar 2026'; one side may be open."""
    if begins == ends:
        return short_date(begins)
    if begins and ends:
        return f"{short_date(begins)} – {short_date(ends)}"
    if begins:
        return translate("List", "since {0}").format(short_date(begins))
    return translate("List", "until {0}").format(short_date(ends))


def _date(iso: str | None, pattern: str) -> str:
    return _told_date(iso, pattern, QLocale().name()) if iso else ""


@lru_cache(maxsize=4_096)
def _told_date(iso: str, pattern: str, _locale: str) -> str:
    """Rows of the list ask for the same few dates with every frame."""
    day = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, pattern) if day.isValid() else iso


def beads(parts: Iterable[str]) -> str:
    """Short facts in one line that may be broken between them and nowhere else; empty ones are left out."""
    return "\u00a0\u00a0·\u00a0 ".join(
        part.replace(" ", "\u00a0") if len(part) < UNBROKEN else part for part in parts if part
    )


def breakable(text: str) -> str:
    """Words longer than a line may be broken: a label as wide as its longest word would be cut off at both ends."""
    return _UNBREAKABLE.sub("\\g<0>\u200b", text)


def breakable_anywhere(text: str) -> str:
    """As ``breakable``, for narrow columns: such a word is broken every ten characters."""
    return _ENDLESS.sub(lambda word: "\u200b".join(_TEN.findall(word[0])), text)


def number(value: int) -> str:
    return QLocale().toString(value)


class Counts(QObject):
    """Texts with a number in them. A class, because lupdate finds plural forms in `self.tr` alone."""

    def articles(self, count: int) -> str:
        return self.tr("%Ln article(s)", "", count)

    def quotations(self, count: int) -> str:
        return self.tr("%Ln quotation(s)", "", count)

    def annotations(self, count: int) -> str:
        return self.tr("%Ln annotation(s)", "", count)

    def minutes_to_read(self, count: int) -> str:
        return self.tr("%Ln min read", "", count)

    def seconds_left(self, count: int) -> str:
        return self.tr("about %Ln second(s) left", "", count)

    def minutes_left(self, count: int) -> str:
        return self.tr("about %Ln minute(s) left", "", count)

    def speakers(self, count: int) -> str:
        return self.tr("%Ln speaker(s)", "", count)

    def in_articles(self, count: int) -> str:
        return self.tr("in %Ln article(s)", "", count)

    def chosen(self, count: int) -> str:
        return self.tr("%Ln chosen", "", count)

    def places_in_doubt(self, count: int) -> str:
        return self.tr("%Ln place(s) lost or uncertain", "", count)

    def moved(self, count: int) -> str:
        return self.tr("The text has changed: %Ln annotation(s) stand where they fit best.", "", count)


def articles(count: int) -> str:
    return Counts().articles(count)


def quotations(count: int) -> str:
    return Counts().quotations(count)


def annotations(count: int) -> str:
    return Counts().annotations(count)


def speakers(count: int) -> str:
    return Counts().speakers(count)


def in_articles(count: int) -> str:
    """'in 3 articles': of a statement that several articles have."""
    return Counts().in_articles(count)


def chosen(count: int) -> str:
    return Counts().chosen(count)


def places_in_doubt(count: int) -> str:
    return Counts().places_in_doubt(count)


def moved(count: int) -> str:
    """What is asked about annotations whose place is uncertain."""
    return Counts().moved(count)


def reading_time(words: int) -> str:
    return Counts().minutes_to_read(max(1, round(words / WORDS_A_MINUTE)))


def duration(seconds: float) -> str:
    """'about 20 seconds left' or 'about 3 minutes left'."""
    if seconds < 90:
        return Counts().seconds_left(max(1, round(seconds)))
    return Counts().minutes_left(round(seconds / 60))


def language_name(tag: str | None) -> str:
    """The language's name as its speakers call it; the tag itself where Qt does not know it."""
    if not tag:
        return ""
    locale = QLocale(tag)
    if not {"-", "_"} & set(tag):  # the language of the whole world: else 'en' would be American English
        locale = QLocale(locale.language(), QLocale.Country.World)
    name = locale.nativeLanguageName() if locale.language() != QLocale.Language.C else tag
    return name[:1].upper() + name[1:]
