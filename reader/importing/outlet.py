"""The name of the paper, where a dump does not state it: from its own advertisements for itself and the way it quotes
itself."""

import re
from collections.abc import Callable, Sequence

from reader.language.bylines import is_persons_name
from reader.language.morphology import readings
from reader.language.prose import ends_sentence, is_prose, stems

_ENGLISH_MASTHEAD = re.compile(
    r"The(?: [A-Z][a-z]+){1,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:News|Times|Post|Herald|Gazette|Tribune)",
)
_WORD = r"[A-ZА-ЯІЇЄҐ][\w’'-]*\w(?:\.(?:[a-z]{2,4}|[A-ZА-Я]{2,3})\b)?"
_NAME = rf"(?:[«\"“](?P<quoted>[^«»\"“”\n]{{2,40}})[»\"”]|(?P<bare>(?:\d+\s)?{_WORD}(?:\s{_WORD}){{0,2}}))"
_TELLS = re.compile(
    rf"(?:повідомля(?:є|ють)|пише|передає|інформує|повідомляв|писав|розповідав|кореспондент\w*|сообщает|пишет|передает|reports?)\s"
    rf"(?:агенці\w\s|видання\s|портал\s|сайт\s)?{_NAME}",
)
_OWN = re.compile(
    rf"(?:канал\w*|сторінк\w+|новини|сайт\w*|спільнот\w+|разом\sз|читайте|дивіться(?:\sтакож)?(?:\sвідео)?|на|додайте|друзів|роби|"
    rf"новости|страниц\w+|follow|to|джерело)\s{_NAME}",
)
_PROMOTES = re.compile(
    r"telegram|телеграм|facebook|фейсбук|viber|google|youtube|instagram|twitter|соцмереж|соціальних|канал|сторінк|спільнот|"
    r"підпи|долуч|приєдн|підтрима|читайте|стежте|подпи|follow|subscribe|join",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:www\.)?(?P<name>[\w-]{2,30}\.(?:ua|com|net|org|info|media|news|city|today)(?:\.ua)?)(?P<motto>\s[-–—|]\s.{3,60})?(?:$|(?=(?-i:[А-ЯІЇЄҐ][а-яіїєґ])))",
    re.IGNORECASE,
)
# Words that papers have in their names.
_PAPER = re.compile(
    r"(?:медіа|media|news|post|times|herald|gazette|tribune|journal|chronicle|daily|today|вісник|вісті|вести|голос|газета|"
    r"інформ|прес[аи]?|хроніка|кур.єр|експрес|правда|агенці[яї]|агентство|радіо|радио|телеканал|портал|онлайн|online|"
    r"журнал|тиждень|репортер|оглядач|ревізор|ведомости|обозрение|маяк)(?=$|[\W_])|\w\.[А-ЯІЇЄҐA-Z]\w{3,}|\w{3}-[А-ЯІЇЄҐA-Z]\w{3,}$",
    re.IGNORECASE,
)
_GLUED_MENU = re.compile(r"(?-i:(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+\s?){0,3}(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+(?=[А-ЯІЇЄҐ])){2,}.{0,60})")
_GLUED_TO_MENU = re.compile(r"(?P<name>[A-Z]{2,10})(?=(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+){2,})")
_SEAM = re.compile(r"[а-яіїєґa-z][А-ЯІЇЄҐ]|[A-Z][А-ЯІЇЄҐ]")
_CAPITALS = re.compile(r"(?:[А-ЯІЇЄҐ'’]{3,}[\s|•·]+){3,}[А-ЯІЇЄҐ'’]{3,}")
_NOT_HEAD = re.compile(
    r"(?:прес-?реліз|пресс-?релиз|press\srelease|меню|menu|головн\w+|главная|home|перейти|skip|увійти|вхід|вход|реєстрація|регистрация|укр|рус|eng|пошук|поиск|"
    r"search|підтрим\w+|передплат\w+|реклама|рубрики|розділи|розділ|до\s|watch|live|онлайн$|online$|культура|суспільство|"
    r"політика|економіка|спорт|новини$|новости$|люди$|світ$|тексти$)",
    re.IGNORECASE,
)
_CASES = frozenset({"gent", "datv", "accs", "ablt", "loct", "voct"})
_BENT = frozenset({"gent", "datv", "ablt", "loct"})
_PLATFORM = re.compile(
    r"telegram|телеграм|facebook|фейсбук|viber|вайбер|google|youtube|instagram|twitter|твітер|tik\s?tok|whatsapp|threads|discover|news\b|"
    r"підпи|передплат|увійти|вхід\b|пошук|читайте|стежте|слідкуй|приєдн|долуч|усі\b|всі\b|більше|наш|новини\b|україн[иі]\b|світ",
    re.IGNORECASE,
)


def outlet_of(lines: Sequence[str], title_at: int | None) -> str | None:
    """The name as it stands in the text, preferably where it is in the nominative; None where nothing tells."""
    whole = " ".join(lines).lower()
    masthead = _masthead(lines, title_at)
    own = [name for line in [*lines[:12], *lines[-25:]] if _promotes(line) for name in _names(_OWN, line)]
    told = [name for line in lines for name in _names(_TELLS, line)]
    if (
        masthead
        and not is_persons_name(masthead)
        and (_ENGLISH_MASTHEAD.fullmatch(masthead) or whole.count(_core(masthead)) >= 2)
    ):
        return next((name for name in told if name.lower() == masthead.lower()), masthead)
    for name in own:
        same = [other for other in told if _alike(name, other)]
        if same:
            return same[0]
        if whole.count(_core(name)) >= 2 and (f"«{name}»" in " ".join(lines) or _in_nominative(name)):
            return name
    return masthead if masthead and _mentioned_later(masthead, lines, title_at) else None


def longer_name(stated: str, lines: Sequence[str], title_at: int | None) -> str:
    """'© BBC' under a page that is headed 'BBC News Україна': the heading says it in full."""
    for name in lines[: min(4, title_at or 0)]:
        if len(name) <= 40 and len(name.split()) <= 4 and name.lower().startswith(stated.lower() + " "):
            return name
    return stated


def masthead_over_menu(lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> str | None:
    """A short name over the headline, by a word that papers have in their names, a domain, or the menu right below."""
    for number, name in enumerate(lines[: min(4, title_at or 0)]):
        site = _SITE.match(name)
        if site and (number == 0 or site["motto"]):
            return _without_domain(site["name"])
        abbreviation = _GLUED_TO_MENU.match(name)
        if abbreviation and not _NOT_HEAD.match(name):
            return abbreviation["name"]
        if not _may_head(name) or is_persons_name(name) or is_menu(name):
            continue
        below = lines[number + 1 : min(number + 4, title_at or 0)]
        if _PAPER.search(name) or any(
            is_menu(line) or _GLUED_MENU.fullmatch(line) or _CAPITALS.fullmatch(line) for line in below
        ):
            return name
    return None


def _without_domain(site: str) -> str:
    """'Трибуна.com' is called Трибуна; 'zaxid.net' is called so."""
    name = site.split(".", 1)[0]
    return name if re.search("[А-Яа-яІЇЄҐіїєґ]", name) else site


def _may_head(name: str) -> bool:
    if not 3 <= len(name) <= 40 or len(name.split()) > 4 or ends_sentence(name) or any(map(str.isdigit, name)):
        return False
    if (
        not name[:1].isupper()
        or (_PLATFORM.search(name) and "." not in name)
        or _PROMOTES.search(name)
        or _NOT_HEAD.match(name)
    ):
        return False
    return not _GLUED_MENU.fullmatch(name) and not _SEAM.search(name)


def _in_nominative(name: str) -> bool:
    """False where the first word can only be an oblique case ('на канал Версій'): better no name than a wrong one."""
    first = name.split(maxsplit=1)[0].replace("’", "'")
    known = [reading.tags for reading in readings(first) if reading.known]
    if not known:
        return True
    named = [tags for tags in known if "nomn" in tags and "Surn" not in tags]
    bent = [tags for tags in known if tags & _BENT and "plur" not in tags]
    if named and bent and all("plur" in tags for tags in named):
        return False  # 'новини Галки' is 'Галка' in the genitive rather than many of them
    return bool(named) or any("INFN" in tags or not tags & (_CASES | {"nomn"}) for tags in known)


def _promotes(line: str) -> bool:
    return len(line) <= 220 and bool(_PROMOTES.search(line))


def _names(pattern: re.Pattern[str], line: str) -> list[str]:
    found = []
    for match in pattern.finditer(line):
        name = (match["quoted"] or match["bare"]).strip(" .,")
        if len(name) >= 2 and not _PLATFORM.search(name):
            found.append(name)
    return found


def _core(name: str) -> str:
    """The beginning that all its case forms share."""
    lower = name.lower()
    return lower[: max(3, len(lower) - 3)] if len(lower) > 4 else lower


def _alike(one: str, other: str) -> bool:
    first, second = one.lower().split(), other.lower().split()
    return len(first) == len(second) and all(a[:4] == b[:4] for a, b in zip(first, second, strict=True))


def _masthead(lines: Sequence[str], title_at: int | None) -> str | None:
    """A short name over the headline."""
    for name in lines[: min(3, title_at or 0)]:
        short = (
            not _PROMOTES.search(name) and 2 <= len(name) <= 40 and len(name.split()) <= 4 and not ends_sentence(name)
        )
        if short and (name[:1].isupper() or name[:1].isdigit()) and not _PLATFORM.search(name):
            return name
    return None


def _mentioned_later(name: str, lines: Sequence[str], title_at: int | None) -> bool:
    rest = {stem[:4] for stem in stems(" ".join(lines[(title_at or 0) + 1 :]))}
    wanted = {stem[:4] for stem in stems(name)}
    return len(wanted) >= 2 and wanted <= rest and not is_prose(name)
