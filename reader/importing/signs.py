"""Who a text dump belongs to, by what its lines say of themselves: the rules of resources/facts/outlets.toml, asked of
every line. It finds names; it does not weigh them against each other."""

import itertools
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from reader.language.dates import written_dates
from reader.language.morphology import readings

_CAPITAL = "(?-i:[A-ZА-ЯІЇЄҐЁ])"
_WORD = rf"{_CAPITAL}[\w’'ʼ-]*\w(?:\.\w{{2,12}}\b)?(?:\.\w{{2,3}}\b)?"
_BARE = rf"(?:\d{{1,4}}(?:(?-i:\.[a-z]{{2,6}})\b){{1,2}}|(?:\d{{1,3}}\s)?{_WORD}(?:\s{_WORD}){{0,3}})"
_QUOTED = rf"[«\"“](?={_CAPITAL}|\d)[^«»\"“”\n]{{2,40}}[»\"”]"
_AFTER_CALL = r"(?=\s(?:в|у|на|із|з|за|та|і|й|про|щоб|ставати|и|чтобы|in|on|for|and|to|[—–-])\s|\s?[.,!*:;)(|]|$)"
_PIECE = r"[\w.’'ʼ«»\"“”&-]"
_SLOTS = {
    "%name%": rf"(?:(?P<quoted#>{_QUOTED})|(?P<bare#>{_BARE}))",
    "%call%": rf"(?:(?P<quoted#>{_QUOTED})|(?P<bare#>{_BARE}(?:\s(?-i:[а-яіїєґёa-z'’]+)){{0,2}}?){_AFTER_CALL})",
    "%words%": rf"(?P<bare#>(?:[«\"“]?{_CAPITAL}|\d){_PIECE}*(?:\s{_PIECE}+){{0,4}}?)",
}
_SLOT = re.compile("|".join(_SLOTS))
# Rubrics, platforms and calls, which stand where names stand.
_NO_NAME = re.compile(
    r"(?:(?:around\s)?the\sweb|(?:our\s)?partners?|telegram|телеграм|facebook|фейсбук|viber|вайбер|google|youtube|instagram|twitter|твітер|tik\s?tok|whatsapp|"
    r"threads|discover|x|rss|android|ios|app store|також|також\s.+|читайте.*|детальн\w+|подробн\w+|read.*|підпи.*|"
    r"підтрим\w+|редакці\w+|редакци\w+|нас|ми|нам|(?-i:наш).*|наш\w*|наш\w*\s(?:(?-i:[a-zа-яіїєґ])|telegram|телеграм|facebook|"
    r"фейсбук|youtube|viber|вайбер|instagram|інстаграм|инстаграм|канал|сайт|twitter|tik|whatsapp).*|він|вона|вони|он|она|они|we|us|our.*|"
    r"новини|новости|news|політика|политика|економіка|экономика|суспільство|общество|культура|спорт|sports?|світ|мир|"
    r"world|війна|война|освіта|здоров.?я|життя|технології|кримінал|бізнес|бизнес|business|події|україна|украина|ukraine|"
    r"київ|киев|журналіст\w*|джерел\w*|фото|відео|photo|video|головна|головне|стаття|статті|блог|блоги|школа|маршрут|"
    r"реклама|телеграм.*|публікаці\w+|агентств\w|агенці\w)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w’'-]+")
_MONTHS = (
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
    "грудня", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip
_JOINED = re.compile(r"\w\.\w|\w{3}\+|\w-[А-ЯІЇЄҐA-Z]")
_BENT = frozenset({"gent", "datv", "accs", "ablt", "loct", "voct"})
_CAMEL = re.compile(r"(?<=[a-zа-яіїєґ])(?=[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ])")
# With which a paper's name may begin, though it is no noun: 'Наша хата', 'Інша Полтава'.
_WHOSE = frozenset(
    {"наш", "наша", "наше", "мій", "моя", "моє", "твій", "твоя", "твоє", "інший", "інша", "інше", "другой", "другая"}
)
# '3 години тому', '12 коментарів', 'Калинівський район'; '20 хвилин' may be a name.
_COUNTED = re.compile(
    r".*\b(?:тому|назад|ago)$|\S+[сцз]ьк(?:ий|а)\s(?:район|область|отг|тг)$|[+~≈]?\d[\d\s.,:–-]*\s?(?:(?:хв|год|дн|мин|ч|min|h|hrs?|days?|грн|uah|usd|eur|тиж|міс|стор)\b|[%°]|"
    r"(?:коментар|комментар|відгук|відповід|учасник|участник|перегляд|просмотр|поширен|товар|файл|files?|captures?|views?|"
    r"comments?|likes?)\w*)",
    re.IGNORECASE,
)
_KIND_AND_NAME = re.compile(
    r"(?:газета|журнал|тижневик|еженедельник|телеканал|радіо|радио|портал|видання|издание|агентство|агенція|іа|иа|сайт)\s[«\"“].+[»\"”]",
    re.IGNORECASE,
)
_FEWEST_IN_NAME, _MOST_IN_NAME = 2, 3
_LONGEST_STEM = 20
_OF_PLACE = re.compile(r".+(?:[сцз]ьк(?:ий|а|е)|ск(?:ий|ая|ое))")
_COUNTRY = re.compile(r"україн|украин|росі|росси|європ|европ|польс|амери|ukrain|europ|brit")
_UNITS = frozenset(
    {"область", "район", "рада", "мова", "версія", "язык", "версия", "обл", "край", "влада", "погода", "время", "час"}
)
_NOW = frozenset({"сьогодні", "сегодня", "today", "онлайн", "online", "ua", "медіа", "медиа"})
# A channel of 'ZN.UA' is called so.
_NEWS_OF_SITE = re.compile(r"^(?:новини|новости|news)\s(?=\w[\w-]*\.\w{2,8}$)", re.IGNORECASE)
_UNBENDING = frozenset({"ADVB", "PREP", "PRCL", "CONJ", "NPRO"})
_NAMING = frozenset({"NOUN", "ADJF", "NUMR"})
_LONGEST = 300
_LONGEST_SHORT = 5
_FOOT = 40


@dataclass(frozen=True, slots=True)
class Sign:
    """One rule; README.md in resources/facts tells what its fields mean."""

    name: str
    kind: str
    weight: float
    where: str
    any: tuple[str, ...]
    pattern: re.Pattern[str]
    bent: bool = False
    longest: int = _LONGEST

    def names_in(self, line: str, lower: str) -> Iterator[tuple[str, bool]]:
        """Each name, and whether it stood in quotation marks. ``lower``: the line in small letters."""
        if len(line) > self.longest or not any(piece in lower for piece in self.any):
            return
        for match in self.pattern.finditer(line):
            found = next((words for words in match.groups() if words), None)
            name = unquoted(found) if found else ""
            if len(name) >= 2 and not _NO_NAME.fullmatch(name):
                yield name, name != found


@dataclass(frozen=True, slots=True)
class Named:
    """``bent``: maybe not in the nominative; ``quoted``: in quotation marks; ``over_headline``: a sign only there."""

    name: str
    kind: str
    weight: float
    bent: bool
    quoted: bool = False
    line: int = -1
    over_headline: bool = False


@cache
def outlet_signs() -> tuple[Sign, ...]:
    table = tomllib.loads(files("resources.facts").joinpath("outlets.toml").read_text(encoding="utf-8"))
    return tuple(
        Sign(
            name=one["name"],
            kind=one["kind"],
            weight=float(one["weight"]),
            where=one["where"],
            any=tuple(one["any"]),
            pattern=_compiled(one["pattern"]),
            bent=one.get("bent", False),
            longest=one.get("longest", _LONGEST),
        )
        for one in table["sign"]
    )


def names_told(lines: Sequence[str]) -> tuple[Named, ...]:
    """Every name that a sign finds."""
    lowered = [line.lower() for line in lines]
    places = _Places(lowered)
    found: list[Named] = []
    for sign in outlet_signs():
        first = max(0, len(lines) - _FOOT) if sign.where == "foot" else 0
        for number in places.of(sign.any):
            if number >= first:
                names = sign.names_in(lines[number], lowered[number])
                top = sign.where == "top"
                found.extend(
                    Named(name, sign.kind, sign.weight, sign.bent, quoted, number, top) for name, quoted in names
                )
    return tuple(found)


class _Places:
    """In which lines a piece stands: one search of the whole text for each piece, whatever the number of signs."""

    def __init__(self, lowered: Sequence[str]) -> None:
        self._whole = "\n".join(lowered)
        self._starts = list(itertools.accumulate((len(line) + 1 for line in lowered), initial=0))
        self._known: dict[str, frozenset[int]] = {}

    def of(self, pieces: Iterable[str]) -> list[int]:
        """Line numbers in order."""
        return sorted(frozenset().union(*map(self._lines_with, pieces)))

    def _lines_with(self, piece: str) -> frozenset[int]:
        if piece not in self._known:
            found = set()
            at = self._whole.find(piece)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found.add(number)
                at = self._whole.find(piece, self._starts[number + 1])
            self._known[piece] = frozenset(found)
        return self._known[piece]


@dataclass(frozen=True, slots=True)
class _Rubrics:
    """Beginnings of words; whole words; whole lines; first words of lines; beginnings of places."""

    stems: frozenset[str]
    whole: frozenset[str]
    phrases: frozenset[str]
    beginnings: frozenset[str]
    places: frozenset[str]


@cache
def _rubrics() -> _Rubrics:
    table = tomllib.loads(files("resources.facts").joinpath("rubrics.toml").read_text(encoding="utf-8"))
    return _Rubrics(
        stems=frozenset([*table["stems"], *table["places"]]),
        whole=frozenset([*table["whole"], *_MONTHS]),
        phrases=frozenset(table["phrases"]),
        beginnings=frozenset(table["beginnings"]),
        places=frozenset(table["places"]),
    )


@lru_cache(maxsize=20_000)
def _of_rubrics(word: str) -> bool:
    """``word`` in small letters, with plain apostrophes."""
    if word in _rubrics().whole or word.isdigit():
        return True
    return _begins(word, _rubrics().stems) and _WORDS.fullmatch(word) is not None


def _begins(word: str, stems: AbstractSet[str]) -> bool:
    return any(word[:size] in stems for size in range(2, min(len(word), _LONGEST_STEM) + 1))


def is_place(name: str) -> bool:
    """A town, a region or a state, in any case."""
    return all(_begins(word.replace("’", "'"), _rubrics().places) for word in _WORDS.findall(name.lower()))


def is_rubric(name: str, *, bent: bool = False, adverb: bool = False) -> bool:
    """Made of words of rubrics, buttons and notices, of places and of little words alone; or a call to do something.
    ``bent``: the name may stand in any case; ``adverb``: it may begin with an adverb ('Вголос')."""
    halves = _CAMEL.split(name)
    if len(halves) == 2 and " " not in name:
        return all(_of_rubrics(half.lower()) for half in halves)  # 'НовиниСвіт' is two rubrics, 'МістоТут' a name
    if _JOINED.search(name) and not (name.lower() in _rubrics().whole or ("-" in name and is_place(name))):
        return False  # 'Обрій.Новини', 'Футбол-Центр'
    if _KIND_AND_NAME.fullmatch(name):
        return False
    words = [word.replace("’", "'") for word in _WORDS.findall(name.lower())]
    if (
        not words
        or words[0] in _rubrics().beginnings
        or _COUNTED.match(name)
        or " ".join(word for word in words if not word.isdigit()) in _rubrics().phrases
    ):
        return True
    if _is_of_place(name, words):
        return False
    short = name.isupper() and len(name) <= _LONGEST_SHORT  # no verb, whatever the dictionary has for it
    return all(map(_of_rubrics, words)) or not (short or bent or _may_begin(words[0], adverb=adverb))


def _is_of_place(name: str, words: Sequence[str]) -> bool:
    """'Волинська хроніка', 'Полтава сьогодні', 'Наш Край': names, though every word of them stands in rubrics, too."""
    if not _FEWEST_IN_NAME <= len(words) <= _MOST_IN_NAME:
        return False
    first, last = words[0], words[-1]
    if first in _WHOSE and name.rsplit(maxsplit=1)[-1][:1].isupper() and _is_one(last):
        return True
    if not _begins(first, _rubrics().places) or _COUNTRY.match(first):
        return False
    if _OF_PLACE.fullmatch(first):
        return _is_one(last) and last not in _UNITS
    return last in _NOW


def _is_one(word: str) -> bool:
    """A noun that can be the nominative of the singular."""
    known = [reading.tags for reading in readings(word) if reading.known]
    return any("NOUN" in tags and "nomn" in tags and "plur" not in tags for tags in known)


def may_be_name(words: str) -> bool:
    """What stands behind a headline and a stroke: no rubric, no day, no headline that was cut off."""
    return not is_rubric(words) and not words.endswith(("…", "...")) and not any(written_dates(words))


def _may_begin(word: str, *, adverb: bool) -> bool:
    """A noun or an adjective in the nominative, or a word that no dictionary has: no verb, and no adverb unless asked
    for."""
    if word in _WHOSE:
        return True
    known = [reading.tags for reading in readings(word) if reading.known]
    if (
        adverb
        and known
        and any(tags & _UNBENDING for tags in known)
        and not any("VERB" in tags or "INFN" in tags for tags in known)
    ):
        return True
    if not known:
        return not word.endswith(("ться", "тися", "тись"))
    return any(tags & _NAMING and ("nomn" in tags or not tags & _BENT) for tags in known)


def unquoted(words: str) -> str:
    """Without the marks around the whole; 'Тижневик «Обрій»' keeps its own."""
    words = _NEWS_OF_SITE.sub("", words.strip(" .,:;"))
    if words[:1] in '«"“' and words[-1:] in '»"”' and not re.search(r'[«»"“”]', words[1:-1]):
        return words[1:-1].strip()
    return words


def _compiled(pattern: str) -> re.Pattern[str]:
    slots = iter(range(9))
    expanded = _SLOT.sub(lambda slot: _SLOTS[slot.group()].replace("#", str(next(slots))), pattern)
    return re.compile(expanded, re.IGNORECASE)
