"""Who wrote a text dump: names after a label, alone, or beside the date. No title, no publication."""

import itertools
import re
from collections.abc import Sequence

from reader.importing.colophon import folded
from reader.importing.signs import is_rubric
from reader.language.bylines import NAME_PATTERN, is_adjective, is_persons_name, may_be_name, separate_names
from reader.language.dates import without_dates, written_dates
from reader.language.prose import ends_sentence, is_prose

_COUNTER = re.compile(
    r"\s*\b\d[\d\s]*(?:коментар|перегляд|комментар|просмотр|хв\b|хвилин\w?\b|мин\b|минут\w?\b|comments?\b|views?\b|min\b).*$|"
    r"\s*\b(?:перегляд\w*|просмотр\w*|views?)\s?:\s?\d[\d\s]*$",
    re.IGNORECASE,
)
_AUTHOR_LABEL = re.compile(
    r"(?:автор(?:к[аи]|и|ы)?(?:\s+(?:статті|тексту|матеріалу|публікації|новини|колонки|блогу|інтерв.ю|"
    r"статьи|текста|"
    r"материала|публикации|новости|колонки|интервью))?|(?:матеріал|інтерв.ю|розмову|текст|материал|интервью)\s"
    r"(?:підготува(?:в|ла|ли)|записа(?:в|ла)|подготовил[аи]?|записал[аи]?)|написа(?:в|ла|ли)|написал[аи]?|"
    r"беседовал[аи]?|"
    r"спілкува(?:вся|лася|лися)|бесідува(?:в|ла)|пише|пишет|блогер(?:ка)?|колумніст(?:ка)?|колумнист(?:ка)?|"
    r"оглядач(?:ка)?|спецкор(?:ка)?|власкор(?:ка)?|від|story by|words(?:\sby)?|"
    r"(?:фото\s(?:і|та|й|и)\s)?текст(?:\s(?:і|та|й|"
    r"и)\sфото)?|розмовля(?:в|ла)|журналіст(?:ка)?|"
    r"журналист(?:ка)?|кореспондент(?:ка)?|"
    r"веде|вела|в[её]л|ведёт|written by|text(?:\sby)?|author|by|підготува(?:в|ла)|записа(?:в|ла)|подготовил[аи]?|"
    r"записал[аи]?)(?:\s*[:,]\s*|\s*[—–-]?\s+)(?P<names>.+)",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[А-Яа-яІЇЄҐіїєґ]")
_LATIN = re.compile(r"[A-Za-z]{2}")
_NAME_LIST = re.compile(rf"(?:{NAME_PATTERN})(?:\s*(?:,|;|\bта\b|\bі\b|\bй\b|\bи\b|\band\b|&)\s*(?:{NAME_PATTERN}))*")
_NAME = re.compile(NAME_PATTERN)
_NAME_AT_PLACE = re.compile(
    rf"(?:By )?(?P<names>{NAME_PATTERN}) (?:at|in) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,3}}"
)
_WIRE_CREDIT = re.compile(r"\W{0,3}(?:reporting|writing)(?: and \w+)? by (?P<names>[^;:.()]{5,80})[;.)]", re.IGNORECASE)
_CAPITALS = re.compile(r"(?<!\w)[А-ЯІЇЄҐA-Z][А-ЯІЇЄҐA-Z'’ʼ]+(?![^\W\d_])")
_BESIDE_PICTURES = re.compile(
    r"\s*[/,;|]?\s*(?:фото|photos?|pictures?|світлини|відео|video|ілюстраці\w+\s?:|иллюстраци\w+\s?:|редактор\w*\s?:|дизайн\s?:|верстка\s?:|переклад\s?:)(?:\b|(?<=:)).*$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\s+@\w.*$|,?\s+(?:\w+\s)?(?:reporter|correspondent|editor|writer|журналіст\w*|кореспондент\w*)$", re.IGNORECASE
)
_SIGNED = re.compile(r"(?P<name>[А-ЯІЇЄҐ][а-яіїєґ'’]+ [А-ЯІЇЄҐ][А-ЯІЇЄҐ'’-]{2,})[,.]?")
# 'Автор:' right behind a time or a counter.
_GLUED_LABEL = re.compile(
    r"(?:(?<=[\d|•·])|(?<=читання))\s?(?:автор(?:ка|и)?|текст|author)\s?:\s*(?P<names>.+)", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<=[^\W\d_])\s*\d[\d\s,.]{0,8}[KMкм]?$")
_GLUE = re.compile(r"(?<=[а-яіїєґё])(?=[А-ЯІЇЄҐЁ])")
_ADJECTIVE = re.compile(r".{2,}(?:ая|яя|ой|ое|ый|ые)$")
# What follows a name and its comma: an office, or the paper.
_OF_OFFICE = re.compile(
    r"[a-zа-яіїєґё]|(?:Журналіст|Редактор|Кореспондент|Автор|Оглядач|Колумніст|Репортер|Журналист|Корреспондент|"
    r"Обозреватель|Reporter|Editor|Correspondent|Writer|Columnist)\w*|"
    r"[«\"“][^«»\"“”]{2,40}[»\"”](?:\s\([\w’' -]{3,25}\))?$|[\w-]+\.(?:ua|com|net|org|info)"
)
# 'Олена Гай, журналістка Олег Лан, редактор'.
_OFFICES = re.compile(rf"(?P<name>{NAME_PATTERN}),\s(?:[a-zа-яіїєґё-]+)(?:\s[a-zа-яіїєґё-]+){{0,2}}(?:\s|$)")
# 'Олена Гай редакторка стрічки', 'Олена Гай, Обрій, 30 жовтня 2025'.
_WITH_OFFICE = re.compile(
    rf"(?P<name>{NAME_PATTERN}) (?i:(?:шеф-|фото|кіно|кино|спец|влас|соб)?"
    r"(?:редактор|журналіст|журналист|кореспондент|корреспондент|оглядач|обозреватель|колумніст|колумнист|автор(?:к|\b)|"
    r"репортер|критик|reporter|editor|correspondent|writer)\w*(?:[ -][\w-]+){0,4})"
)
_OF_PAPER = re.compile(rf"(?P<name>{NAME_PATTERN}), [«\"]?[А-ЯІЇЄҐЁA-Z][^,]{{1,40}}, (?=\d{{1,2}}[ .])")
# What stands below the name under a text.
_BELOW_SIGNED = re.compile(
    r"(?:теги?|мітки|ключові|фото|світлин|джерел|источник|читайте|передрук|републікаці|повна|полная|"
    r"при\s(?:використан|копіюван|"
    r"использован)|коментар|комментар|поділи|подели|рубрика|tags?|share|source)|©|#",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"(?:автор(?:к[аи]|и|ы)?\s?[:—–-]|(?:інші|усі|всі|другие|все)\s(?:матеріали|статті|тексти|публікації|материалы|статьи|тексты)\sавтор\w+\s?:)"
    r"\s*(?P<names>[^\n]{4,60})$",
    re.IGNORECASE,
)
_TAIL, _SIGNED_WITHIN = 30, 3
_CELL = re.compile(r"\s+[|•·]\s+|[ \u00a0]{2,}")
_BY = re.compile(r"by\s+(?=[A-Z])", re.IGNORECASE)
_CLOSE = 5
_LONGEST_LABELLED, _LONGEST_LIST, _LONGEST_DATE = 120, 90, 60
# Words of rubrics, buttons and places, which are no part of a name.
_RUBRIC = re.compile(
    r"\b(?:main|menu|us|more|points?|terms|notice|policy|privacy|games?|funds?|index|sites?|tips|weather|forecast|"
    r"cent(?:er|re)|guidelines|community|information|locator|america|east|west|north|south|hockey|content|about|contact|"
    r"learn|watch|listen|shop|store|deals|jobs?|board|sign|log|advertise|careers|help|archive|gallery|photos?|videos?|"
    r"podcasts?|events?|special|edition|section|page|next|previous|back|top|best|world|business|health|science|tech|"
    r"sports?|opinion|culture|politics|lifestyle|travel|food|money|markets?|stocks?|hong|states|united|kingdom|york|"
    r"evidence|based|your|our|any|means|exploration|space|water|first|day|night|russian|media|life|little)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:getty|images?|pictures?|reuters|shutterstock|unsplash|afp|bbc|staff|editors?|editorial|team|"
    r"desk|reporters?|correspondents?|newsroom|agency|agencies|league|cup|online|media|"
    r"gazette|times|post|herald|news|tribune|journal|chronicle|echo|press|ledger|observer|telegraph|courier|radio|"
    r"published|updated|recipes|contents|reports|super|user|writers?|contributors?|admin\w*|адмін\w*|админ\w*|webmaster|вебмайст\w*|модератор\w*|"
    r"guest|гість|гость|анонім\w*|аноним\w*|"
    r"fact|check|press|служб\w*|служба|фото\w*|світлин\w*|ілюстрац\w+|колаж\w*|скриншот|скріншот|розповідає|"
    r"розповіда(?:в|ла)|каже|коментує|рассказывает|говорит|редактор\w*|редакторка|переклад\w*|перевод\w*|"
    r"редакц\w+|агентств\w+|агенці\w+|новини|новости)\b",
    re.IGNORECASE,
)


def authors_of(lines: Sequence[str], near: range, title_at: int | None, paper: str | None = None) -> tuple[str, ...]:
    """Names as they stand there; ``near``: the numbers of the lines around the headline; ``paper``: whose the page is,
    if known."""
    for number in near:
        label = _AUTHOR_LABEL.match(lines[number]) or _GLUED_LABEL.search(lines[number])
        names = _labelled_names(label["names"], lines[number]) if label else ()
        if names:
            return _with_next(names, lines, number)
    for number in sorted(near, key=lambda place: (place < (title_at or 0), place)):
        if number != title_at and len(lines[number]) <= 100 and not _in_list_of_names(lines, number):
            names = _bare_byline(lines[number], in_head=not _sentence_before(lines, title_at, number))
            if names and _stands_as_byline(names[0], lines, number, title_at):
                return _with_next(names, lines, number)
    beside = _beside_date(lines, near, title_at) or _over_date(lines, title_at) or _beside_paper(lines, title_at)
    if beside:
        return beside
    return _at_end(lines) or _signed_for(lines, title_at, paper) or _signature(lines)


def _at_end(lines: Sequence[str]) -> tuple[str, ...]:
    """After a label below the text."""
    for line in lines[-12:]:
        label = (_AUTHOR_LABEL.fullmatch(line) or _WIRE_CREDIT.match(line)) if len(line) <= 160 else None
        if label and _names(label["names"]):
            return _names(label["names"])
    for line in lines[-_TAIL:]:
        closing = _AT_END.search(line) if len(line) <= _LONGEST_LABELLED else None
        if closing and _names(closing["names"]):
            return _names(closing["names"])
    return ()


def _stands_as_byline(name: str, lines: Sequence[str], number: int, title_at: int | None) -> bool:
    """Latin letters look like a name wherever two words have capitals ('Learn More'): they need 'By', a day or the
    headline close by. No dictionary here knows them."""
    if not _LATIN.search(name) or _BY.match(lines[number]):
        return True
    if title_at is None or _RUBRIC.search(name):
        return False
    if _CYRILLIC.search(lines[title_at]):
        return any(written_dates(lines[number]))
    around = lines[max(0, number - 2) : number + 3]
    dated = any(len(line) <= 80 and any(written_dates(line)) for line in around)
    return 0 < number - title_at <= _CLOSE or (dated and number - title_at > -_CLOSE)


def _signed_for(lines: Sequence[str], title_at: int | None, paper: str | None) -> tuple[str, ...]:
    """'Лев Гай, Обрій', where the paper is called so."""
    wanted = folded(paper or "")
    for line in lines[(title_at or 0) + 1 :] if wanted else ():
        name, comma, office = line.partition(",")
        if comma and len(line) <= 80 and folded(office) == wanted and is_persons_name(name.strip()):
            return _names(name)
    return ()


def _with_next(names: tuple[str, ...], lines: Sequence[str], number: int) -> tuple[str, ...]:
    """With those of the line below, where two authors stand one under the other."""
    rest = [line for line in lines[number + 1 : number + 3] if any(map(str.isalpha, line))]
    below = rest[0] if rest else ""
    if len(below) <= 80 and (_alone(lines[number]) and _alone(below)) and not _in_list_of_names(lines, number):
        names = (*names, *_names(below))
    return tuple(dict.fromkeys(names))


def _alone(line: str) -> bool:
    """A name and nothing else but an office."""
    names = _names(line)
    return bool(names) and all(map(is_persons_name, names)) and (line.startswith(names) or "," in line)


def _beside_paper(lines: Sequence[str], title_at: int | None) -> tuple[str, ...]:
    """'Обрій • Олена Гай' right below the headline."""
    for line in lines[title_at + 1 : title_at + 3] if title_at is not None else ():
        cells = [cell.strip() for cell in _CELL.split(line)]
        if len(cells) == 2 and len(line) <= 70:
            found = [name for cell in cells for name in _names(cell) if is_persons_name(name)]
            if len(found) == 1 and _CYRILLIC.search(found[0]):
                return tuple(found)
    return ()


def _signature(lines: Sequence[str]) -> tuple[str, ...]:
    """'Федір МАЛЮК' below the last sentence, as papers in print sign a text."""
    last = max((at for at, line in enumerate(lines) if is_prose(line)), default=len(lines))
    for number in range(last + 1, min(len(lines), last + _SIGNED_WITHIN)):
        line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
        alone = _CYRILLIC.search(line) and is_persons_name(cased(line.strip()))
        if alone and (not below or _BELOW_SIGNED.match(below)) and not _in_list_of_names(lines, number):
            return _names(line, capitals=True)
    for above, line in itertools.pairwise(lines):
        signed = _SIGNED.fullmatch(line.split("\n", 1)[0])
        if signed and len(above) >= 15 and ends_sentence(above) and is_persons_name(cased(signed["name"])):
            return (signed["name"],)
    return ()


def _beside_date(lines: Sequence[str], near: range, title_at: int | None) -> tuple[str, ...]:
    """A name that no dictionary has, between the headline and the text, right beside the date."""
    for number in near:
        if title_at is None or number <= title_at or not may_be_name(lines[number]) or len(lines[number]) > 50:
            continue
        if _sentence_before(lines, title_at, number) or _in_list_of_names(lines, number):
            continue
        if not _stands_as_byline(lines[number], lines, number, title_at):
            continue
        around = [lines[place] for place in range(max(0, number - 2), min(len(lines), number + 3)) if place != number]
        if any(len(line) <= 60 and any(written_dates(line)) for line in around):
            return _names(lines[number])
    return ()


def _over_date(lines: Sequence[str], title_at: int | None) -> tuple[str, ...]:
    """Names that no dictionary has, in the one line between the headline and the day."""
    if title_at is None or title_at + 2 >= len(lines):
        return ()
    line, below = lines[title_at + 1 : title_at + 3]
    if line.isupper() or len(line) > _LONGEST_LIST or len(below) > _LONGEST_DATE or not any(written_dates(below)):
        return ()
    names = _names(line, capitals=True)
    if not names or not all(_CYRILLIC.search(name) and name.count(" ") == 1 for name in names):
        return ()
    small = [cased(name) for name in names]
    if any(is_adjective(name.split(" ")[0]) and not may_be_name(name) for name in small) or any(
        is_rubric(name, bent=True) for name in small
    ):
        return ()
    return names


def _labelled_names(words: str, line: str) -> tuple[str, ...]:
    """After 'Автор:', also where the next paragraph was glued to the name."""
    bare = _BESIDE_PICTURES.sub("", _OFFICE.sub("", _undated(words)))
    names = _names(bare, capitals=True) if len(line) <= 120 else ()
    glued = _NAME.match(words)
    if not names and glued and words[glued.end() : glued.end() + 1].isupper():
        return _names(glued.group())
    return names


def _bare_byline(line: str, *, in_head: bool) -> tuple[str, ...]:
    """Names with no label, or 'Tom Hewitt at Mill Lane'. Below the first sentence only names that the dictionary knows:
    'League Two' under a story is a subject."""
    placed = _NAME_AT_PLACE.fullmatch(line.strip()) if in_head else None
    if placed:
        return _names(placed["names"])
    parted = _parted_byline(line) or _with_office(line)
    if parted:
        return parted
    rest = _undated(line)
    names = _names(_BY.sub("", rest, count=1) if _BY.match(rest) else rest)
    if names and rest != line.strip() and _may_be_place(names[0]):
        return ()
    if not names and in_head and _CYRILLIC.search(rest):
        return tuple(name for name in _names(rest, capitals=True) if is_persons_name(cased(name)))
    if not names or (not in_head and not _CYRILLIC.search(rest)):
        return ()
    return names if rest != line.strip() or all(is_persons_name(name) for name in names) else ()


def _parted_byline(line: str) -> tuple[str, ...]:
    """A name in one of the cells of a line with a date: 'Олена Гай |"
    " 4 травня 2026', 'Олена Гай4 травня 2026Культура'."""
    if not any(written_dates(line)):
        return ()
    parts = [part for cell in _CELL.split(line.strip()) for part in _around_dates(_COUNTER.sub("", cell))]
    parts = [_BY.sub("", without_dates(_NUMBER.sub("", piece))) for part in parts for piece in _GLUE.split(part)]
    for part in parts:
        label = _AUTHOR_LABEL.fullmatch(part)
        names = _names(label["names"]) if label else _names(part)
        if names and (label or (len(parts) > 1 and is_persons_name(names[0]))):
            return names
    return ()


def _with_office(line: str) -> tuple[str, ...]:
    """A name and what the author is, with no comma between; a name and the paper before the day."""
    found = _WITH_OFFICE.fullmatch(line.strip()) or _OF_PAPER.match(line)
    if found is None or not is_persons_name(found["name"]) or (found.re is _OF_PAPER and not any(written_dates(line))):
        return ()
    return _names(found["name"])


def _may_be_place(name: str) -> bool:
    """'22 апреля, Белая Церковь': where it was written."""
    first, _, second = name.partition(" ")
    if bool(_ADJECTIVE.match(first)) or is_adjective(first):
        return not is_persons_name(name) or not may_be_name(f"{second} {second}")
    return False


def _in_list_of_names(lines: Sequence[str], number: int) -> bool:
    """Three and more names in a row: winners, a cast."""
    first = last = number
    while first > 0 and _NAME.fullmatch(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _NAME.fullmatch(lines[last + 1]):
        last += 1
    return last - first >= 2


def _sentence_before(lines: Sequence[str], title_at: int | None, number: int) -> bool:
    between = lines[title_at + 1 if title_at is not None else 0 : number]
    return any(len(line) >= 60 and line[-1] in '.!?…»”"' for line in between)


def _undated(line: str) -> str:
    return _NUMBER.sub("", _COUNTER.sub("", without_dates(line)).strip(" ,|·•"))


def _around_dates(cell: str) -> list[str]:
    """What stands between the dates of a cell, each part alone."""
    parts, at = [], 0
    for found in written_dates(cell):
        parts.append(cell[at : found.start].strip(" ,|·•—–-"))
        at = found.end
    return [part for part in [*parts, cell[at:].strip(" ,|·•—–-")] if part]


def cased(words: str) -> str:
    """'Олена ГАЙ' with small letters, of the same length."""
    return _CAPITALS.sub(lambda found: found.group()[0] + found.group()[1:].lower(), words)


def is_nobody(name: str) -> bool:
    """'Super User', 'Редакція', 'Staff Writer': an office, not a person."""
    return bool(_NOBODY.search(name))


def _bare(name: str) -> str:
    """'Ганна Петрик' of 'Ганна Петрик Транспорт'."""
    first, _, last = name.rpartition(" ")
    return first if " " in first and is_rubric(last) and is_persons_name(first) else name


def _names(words: str, *, capitals: bool = False) -> tuple[str, ...]:
    """Names, where ``words`` are names and nothing else (or a name, a comma and an office). ``capitals``: also those in
    capital letters."""
    words = words.strip(" .,|")
    by = _BY.match(words)
    words = words[by.end() :] if by else words
    if capitals and _CYRILLIC.search(words) and _LATIN.search(words):
        return ()
    small = cased(words) if capitals else words
    if _NAME_LIST.fullmatch(small):
        found = [_bare(name) for match in _NAME.finditer(small) for name in separate_names(match.group())]
        places = [(small.find(name), len(name)) for name in found if not _NOBODY.search(name)]
        return tuple(words[at : at + size] for at, size in places)
    several = list(_OFFICES.finditer(words))
    if len(several) > 1 and sum(len(found.group()) for found in several) == len(words):
        return tuple(found["name"] for found in several if not _NOBODY.search(found["name"]))
    name, comma, office = words.partition(",")
    if (
        comma
        and _NAME.fullmatch(cased(name.strip()) if capitals else name.strip())
        and _OF_OFFICE.match(office.strip())
        and len(office) <= 60
    ):
        return () if _NOBODY.search(name) else (name.strip(),)
    return ()
