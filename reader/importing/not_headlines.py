"""More lines of a dump that are no headline: what a picture shows, who wrote, a call to join, where a copy was kept,
the name of a printed paper. Weighs nothing."""

import re
from collections.abc import Sequence

from reader.language.bylines import is_persons_name, may_be_name
from reader.language.dates import without_dates, written_dates
from reader.language.prose import is_prose

_FACTS_ABOVE, _LONGEST_FACT, _FIRST_LINES = 4, 60, 120
_HEADLINE, _FEWEST_GAPS, _HEAD = 25, 3, 25
_CREDIT = re.compile(
    r"\(?(?:фото|світлина|знімок|снимок|photo|image|picture)(?:\s(?:by|credit))?\s?[:/]\s?\S", re.IGNORECASE
)
_WRITERS = re.compile(r"(?:автор\w*|текст|журналіст\w*|журналист\w*|authors?|by|words by)\s?:?", re.IGNORECASE)
_JOINS = re.compile(
    r"(?:ста(?:нь|ньте|вай|вайте)|становись|становитесь|become|join(?:\sas)?)\s(?:.{1,20}\s)?"
    r"(?:член|частин|част|учасни|участни|спільнот|сообществ|патрон|друг|підписни|подписчи|members?|patrons?|friends?|"
    r"supporters?|communit|club)\w*\b.{0,40}",
    re.IGNORECASE,
)
_WAY = re.compile(r"(?:ви\s(?:тут|зараз)|вы\s(?:здесь|находитесь)|you\sare\shere)\b", re.IGNORECASE)
_KEPT_COPY = re.compile(r".{0,60}?\s[-–—|:]?\s?https?://\S+")
_NUMBER_OF_PAPER = re.compile(
    r"(?:№|no\.?|issue|випуск|выпуск)\s?\d{1,5}\b.{0,60}\b(?:19|20)\d\d\b.{0,12}", re.IGNORECASE
)
# 'Оновлено о 18:00: додано слова голови': what was done to the text, and when.
_NOTE = re.compile(
    r"\W{0,3}(?:(?:матеріал|новин[ау]|статт[яю]|текст|публікаці[яю]|материал|новость|статья|публикация|(?:this\s)?(?:story|article))\s"
    r"(?:було?\s|был[аио]?\s|(?:was|has\sbeen)\s)?)?"
    r"(?:(?:онов|допов|уточ|випр|змін|відкориг|обнов|допол|исправ|измен)\w*(?:[ое]но|[ое]на|ен)|updated?|upd|corrected|amended)\b\.?"
    r"(?:\s(?:о|об|в|at)?\s?\d{1,2}[:.]\d\d\b|\s?[:.,—–-]\s?(?=(?:додан|допов|уточн|виправ|добав|допол|исправ|adds|added)))"
    r"(?:$|\W.{0,120}$|(?<=\W).{0,120}$)",
    re.IGNORECASE,
)


def without_notes(lines: Sequence[str]) -> list[str]:
    """Without the notes of what was added later among the first lines, which hide the headline; one with a day stays,
    for it tells when the text was changed. Where nothing else is left, all stay."""
    first = [line for line in lines[:_HEAD] if not _NOTE.match(line) or any(written_dates(line))]
    return [*first, *lines[_HEAD:]] if first or len(lines) > _HEAD else list(lines)


# 'Шпальта. Новини Чернівців': the paper and what it says of itself, over a menu.
_MASTHEAD = re.compile(
    r"[^\W\d_][^.:|!?]{1,29}(?:[.:|]|\s[—–-])\s(?:[\w’'-]+\s){0,2}?(?:новини|новости|новинний|новостной|газета|сайт|портал|журнал|"
    r"медіа|медиа|видання|издание|тижневик|еженедельник|news|newspaper|magazine)(?:\s[^.:|]{2,40})?\.?",
    re.IGNORECASE,
)
_SHORT_ROW, _SHORT_ROWS, _FEWEST_ROWS = 30, 3, 2
_CYRILLIC = re.compile("[А-ЯІЇЄҐЁ]")
# 'Матеріал перевірила: Ірина Дзюба, лікарка': who had a hand in a text.
_HAND = re.compile(
    r"(?:[\w’'-]+\s){0,2}[\w’'-]*(?:перевіри|провери|підготув|подготов|записа|спілкува|опита|опроси|розмовля|бесід|бесед|зняв|зняла|"
    r"знімав|знімала|снимал|рецензу|редагува|редактирова|зібра|собра|упорядк|оформи|озвучи|checked|edited|reviewed|written|prepared|"
    r"compiled)[\w’'-]*(?:\s(?:by|и|і|та))?\s?:?\s(?P<name>[А-ЯІЇЄҐЁA-Z][\w’'-]+\s[А-ЯІЇЄҐЁA-Z][\w’'-]+)(?:,\s[^.!?]{3,80})?"
)
_REST_OF_HEADLINE, _LINES_BELOW = 25, 5
_WINDOWS_MARKS = ":|•·–—-"


def is_something_else(lines: Sequence[str], number: int) -> bool:
    """True for the line ``lines[number]``, whatever it shares with the text."""
    line = lines[number].strip()
    above = lines[number - 1].strip() if number else ""
    below = lines[number + 1].strip() if number + 1 < len(lines) else ""
    if _JOINS.fullmatch(line) or _WAY.match(line) or _KEPT_COPY.fullmatch(line):
        return True
    if number == 0 and line.isupper() and _NUMBER_OF_PAPER.fullmatch(below):
        return True
    if _WRITERS.fullmatch(above) and all(map(is_persons_name, re.split(r",\s|\s(?:та|і|и|and)\s", line))):
        return True
    if _is_masthead(lines, number) or _is_hand(line) or _ends_as_headline(lines, number):
        return True
    if _CYRILLIC.match(line) and len(line) <= _LONGEST_FACT and (is_persons_name(line) or may_be_name(line)):
        return True
    return _CREDIT.match(below) is not None and line_over_day(lines, number) is not None


def _is_masthead(lines: Sequence[str], number: int) -> bool:
    rows = lines[1 : 1 + _SHORT_ROWS]
    short = sum(len(row) <= _SHORT_ROW and row[-1:] not in ".!?…" for row in rows)
    return number == 0 and short >= _FEWEST_ROWS and _MASTHEAD.fullmatch(lines[0].strip()) is not None


def _is_hand(line: str) -> bool:
    found = _HAND.fullmatch(line)
    return found is not None and is_persons_name(found["name"])


def _ends_as_headline(lines: Sequence[str], number: int) -> bool:
    """'Обрій / Новини / Як живе млин' over 'Як живе млин: розповідає мірошник': the way to it, and how it begins."""
    line = lines[number]
    for other in lines[number + 1 : number + 1 + _LINES_BELOW]:
        at = line.find(other[:_REST_OF_HEADLINE]) if len(other) >= _REST_OF_HEADLINE else -1
        way = line[:at].rstrip() if at > 0 and not line[at - 1].isalnum() else ""
        if way and way[-1] not in _WINDOWS_MARKS and other.startswith(line[at:]) and not is_prose(other):
            return True
    return False


def over_caption(lines: Sequence[str]) -> int | None:
    """The line over a day below which a caption and its credit stand: the headline, where nothing else tells."""
    for number in range(1, min(len(lines), _FIRST_LINES) - 1):
        if _CREDIT.match(lines[number + 1]):
            return line_over_day(lines, number)
    return None


def line_over_day(lines: Sequence[str], number: int) -> int | None:
    """Of a few lines above the caption ``lines[number]``: what may be a headline, right over the day or a line more."""
    for place in range(number - 1, max(0, number - 1 - _FACTS_ABOVE), -1):
        fact = lines[place]
        if len(fact) <= _LONGEST_FACT and without_dates(fact) != fact.strip():
            upper = range(place - 1, max(-1, place - 3), -1)
            able = (at for at in upper if len(lines[at]) >= _HEADLINE and lines[at].count(" ") >= _FEWEST_GAPS)
            return next(able, None)
    return None
