"""Names that the head of a dump shows in more than one line or spells twice: over an issue's number, over the count of
its followers, in the page's own domain. Weighs them against nothing else."""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from reader.importing.alike import in_latin, lemma_at, spelt_alike
from reader.importing.masthead import PLATFORM, may_head
from reader.importing.signs import Named, is_place, is_rubric
from reader.language.dates import written_dates
from reader.language.prose import is_prose

_TOP = 12
_ISSUE = re.compile(
    r"(?:[^\n]{0,60}[^\w«\"])?(?:випуск|выпуск|issue|лист|письмо|letter|число)\s(?:№\s?)?\d{1,4}\b|№\s?\d{1,4}\b",
    re.IGNORECASE,
)
_LONGEST_ISSUE, _ISSUE_TOP = 110, 6
_FOLLOWERS = re.compile(
    r"\d[\d\s.,]*(?:[KMкм]|тис\.?|млн|тыс\.?)?\s*(?:subscribers?|members|followers|підписник\w*|учасник\w*|подписчик\w*|участник\w*)",
    re.IGNORECASE,
)
_LONGEST_FOLLOWED, _VERY_TOP = 60, 2
_CHANNEL = re.compile(
    r"(?:telegram|телеграм|facebook|фейсбук|viber|instagram|whatsapp)?\W{0,3}(?:channel|group|chat|канал|група|группа|чат)?"
)
_DOMAIN = re.compile(r"(?:www\.)?(?P<label>[\w-]{4,40})(?:\.[a-zа-яіїєґ]{2,10}){1,3}/?", re.IGNORECASE)
_HOST = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)", re.IGNORECASE)
_NEAR_HEADLINE = 3
_LEAST_LABEL = 5
_CALLED = re.compile(
    r"[«\"“](?P<quoted>[^«»\"“”\n]{4,40})[»\"”]|(?<![\w.@/-])(?P<bare>[А-ЯІЇЄҐЁA-Z][\w’'ʼ.-]*(?:\s[\w’'ʼ.-]+){0,3})"
)
_MOST_WORDS = 4
_FEW_WORDS, _HEAD = 2, 40
# What is part of a name, written with a capital before the marks.
_KIND_BEFORE = re.compile(
    r"(?<!\w)(?P<kind>Бюро|Фундація|Студія|Студия|Спілка|Асоціація|Ассоциация|Лабораторія|Лаборатория|"
    r"Радіо|Радио|ФК|МФК|БК|ХК) $"
)
_LONGEST_KIND = 14
# A domain that is written as a name: 'Obrii.net', 'OBRII.NET'; nobody writes an address so.
_SITE_NAME = re.compile(
    r"(?<![\w.@/«-])(?P<name>(?-i:[A-ZА-ЯІЇЄҐ])[\w-]{2,25}\.(?:ua|com|net|org|info|media|news|city|today|tv|online|press)(?:\.ua)?)"
    r"(?![\w/]|\.\w)",
    re.IGNORECASE,
)
_OFTEN = 2
_LINES_READ = 400
# Pictures of buttons that are no symbols; symbols that are none of a button.
_ICONS, _NO_ICONS = frozenset("≡×⋮‼⁉"), frozenset("№°▪■●◦►▶▸")
_RIGHTS, _COLOURS, _AS_EMOJI = frozenset("©®™"), frozenset("🏻🏼🏽🏾🏿"), "\ufe0f"


def without_icons(lines: Sequence[str]) -> list[str]:
    """'Швидко.today' of '≡ Швидко.today' among the first lines: a button's picture comes along as a sign."""
    return [*map(without_icon, lines[:_TOP]), *lines[_TOP:]]


def without_icon(line: str) -> str:
    """Without the emoji and the signs of buttons that it begins with, where words are left. What says something stays:
    '5️⃣ причин', '© 2026'."""
    start = 0
    while start < len(line) and (line[start].isspace() or _is_icon(line, start)):
        start += 1
    return line[start:] if start < len(line) else line


def _is_icon(line: str, at: int) -> bool:
    """Or a part of one: its colour, what joins it to the next; or a letter that nobody sees."""
    letter = line[at]
    if letter.isalnum() or letter in _RIGHTS:
        return False
    if letter in _ICONS or line[at + 1 : at + 2] == _AS_EMOJI:
        return True
    kind = unicodedata.category(letter)
    if kind == "So":
        return letter not in _NO_ICONS
    return kind == "Cf" or (at > 0 and (kind in ("Mn", "Me") or letter in _COLOURS))


def followed(lines: Sequence[str]) -> str | None:
    """The name over the count of its followers: over its handle, at the very top or once more below. A page's button
    'Club' with its members is none."""
    for at in range(min(_TOP, len(lines) - 1)):
        if not _FOLLOWERS.fullmatch(lines[at + 1].strip()):
            continue
        handled = lines[at].startswith("@") and at > 0
        name = lines[at - 1] if handled else lines[at]
        if len(name) <= _LONGEST_FOLLOWED and (
            (at <= _VERY_TOP and not is_rubric(name))
            or all(_CHANNEL.fullmatch(line.lower()) for line in lines[:at])
            or handled
            or lines.count(name) > 1
        ):
            return name
    return None


def shown(lines: Sequence[str], title_at: int | None, address: str | None) -> Iterator[Named]:
    """``title_at``: the headline's line; ``address``: the page's own."""
    yield from _over_issue(lines, title_at)
    yield from _spelt_in_domain(lines, title_at, address)
    yield from _told_by_site(lines, title_at)


def _over_issue(lines: Sequence[str], title_at: int | None) -> Iterator[Named]:
    """'Лист із провінції' over 'Випуск № 88 · 20 лютого 2026'."""
    top = min(_ISSUE_TOP, title_at if title_at is not None else _ISSUE_TOP, len(lines) - 1)
    for name, below in itertools.pairwise(lines[: top + 1]):
        told = len(below) <= _LONGEST_ISSUE and _ISSUE.search(below) and any(written_dates(below))
        if told and may_head(name) and not is_rubric(name, bent=True) and not any(written_dates(name)):
            yield Named(name, "issue", 2.0, bent=False)
            return


def in_full(name: str, lines: Sequence[str], top: int) -> str:
    """'Обрій Суми' for 'Обрій', where the town stands alone at the top and behind the name on the page; 'Бюро «Обрій»'
    where the text calls it so."""
    edition = [
        line[len(name) + 1 :] for line in lines if line.startswith(name) and line[len(name) : len(name) + 1] == " "
    ]
    towns = (
        line for line in lines[: min(max(top, _TOP), _HEAD)] if line.count(" ") < _FEW_WORDS and line[:1].isupper()
    )
    for town in towns if edition else ():
        if any(
            rest.startswith(town) and not rest[len(town) : len(town) + 1].isalnum() for rest in edition
        ) and is_place(town):
            return f"{name} {town}"
    for marked in (f"«{name}»", f"“{name}”", f'"{name}"'):
        for line in lines:
            at = line.find(marked)
            kind = _KIND_BEFORE.search(line, max(0, at - _LONGEST_KIND), at) if at > 0 else None
            if kind:
                return f"{kind['kind']} {marked}"
    return name


def _spelt_in_domain(lines: Sequence[str], title_at: int | None, address: str | None) -> Iterator[Named]:
    """A name in the text that the page's own domain spells; else the domain where it stands alone at the headline."""
    alone = _domain_at(lines, title_at)
    found = _HOST.match(address or "")
    host = alone or (found["host"] if found else None)
    label = host and _DOMAIN.fullmatch(host.removeprefix("www."))
    if not host or not label or len(label["label"]) < _LEAST_LABEL or PLATFORM.search(host):
        return
    spelt = spelt_alike(label["label"].lower().replace("-", ""))
    name = _called(lines, spelt, host)
    if name is not None:
        yield Named(name, "spelt", 2.5, bent=False, quoted=True)
    elif alone:
        yield Named(alone, "address", 2.0, bent=False)


def _domain_at(lines: Sequence[str], title_at: int | None) -> str | None:
    """'pidzemka.example' alone in a line next to the headline, as readers and notes keep it."""
    if title_at is None:
        return None
    for line in lines[max(0, title_at - _NEAR_HEADLINE) : title_at + _NEAR_HEADLINE + 1]:
        if "." in line and " " not in line.strip() and _DOMAIN.fullmatch(line.strip()):
            return line.strip().strip("/").removeprefix("www.")
    return None


def _called(lines: Sequence[str], spelt: str, host: str) -> str | None:
    bent: list[str] = []
    for line in lines[:_LINES_READ]:
        for match in _CALLED.finditer(line):
            words = (match["quoted"] or match["bare"]).split()[:_MOST_WORDS]
            for size in range(1, len(words) + 1):
                name = " ".join(words[:size]).strip(".,")
                if "." not in name and in_latin(name) == spelt:
                    return name
            if len(words) == 1 and in_latin(words[0])[:3] == spelt[:3]:
                bent.append(words[0])
    return lemma_at(host, bent) if bent else None


def _told_by_site(lines: Sequence[str], title_at: int | None) -> Iterator[Named]:
    """'Obrii.net' in two lines and more, one of which is no sentence (a credit, a byline, a call), where no other such
    name stands as often and the headline is not about it."""
    told: dict[str, list[int]] = {}
    headline = lines[title_at].lower() if title_at is not None else ""
    for number, line in enumerate(lines):
        if "." in line and number != title_at:
            for name in {match["name"].lower(): match["name"] for match in _SITE_NAME.finditer(line)}.values():
                told.setdefault(name.lower(), []).append(number)
    most = sorted(told, key=lambda name: (-len(told[name]), name))[:2]
    if not most or len(told[most[0]]) < _OFTEN or (len(most) > 1 and len(told[most[1]]) == len(told[most[0]])):
        return
    numbers = told[most[0]]
    beside = [lines[number] for number in numbers if lines[number][-1] not in ".!?…»”" and not is_prose(lines[number])]
    if most[0] in headline or PLATFORM.search(most[0]) or not beside:
        return
    found = next(match["name"] for match in _SITE_NAME.finditer(lines[numbers[0]]) if match["name"].lower() == most[0])
    yield Named(found, "site", 2.0, bent=False, quoted=True)
