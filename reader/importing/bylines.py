"""Who wrote a text dump: names after a label, alone, or beside the date. No title, no publication."""

import re
from collections.abc import Sequence

from reader.language.bylines import NAME_PATTERN, is_persons_name, may_be_name, separate_names
from reader.language.dates import without_dates, written_dates

_COUNTER = re.compile(
    r"\s*\b\d[\d\s]*(?:коментар|перегляд|комментар|просмотр|хв\b|мин\b|comments?\b|views?\b|min\b).*$", re.IGNORECASE
)
_AUTHOR_LABEL = re.compile(
    r"(?:автор(?:к[аи]|и|ы)?(?:\s+(?:статті|тексту|матеріалу|статьи|текста))?|текст(?:\s(?:і|та|й|и)\sфото)?|розмовля(?:в|ла)|журналіст(?:ка)?|"
    r"журналист(?:ка)?|кореспондент(?:ка)?|"
    r"written by|text by|author|by|підготува(?:в|ла)|записа(?:в|ла)|подготовил[аи]?|"
    r"записал[аи]?)(?:\s*[:,]\s*|\s*[—–-]?\s+)(?P<names>.+)",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(r"[А-Яа-яІЇЄҐіїєґ]")
_NAME_LIST = re.compile(rf"(?:{NAME_PATTERN})(?:\s*(?:,|;|\bта\b|\bі\b|\bй\b|\bи\b|\band\b|&)\s*(?:{NAME_PATTERN}))*")
_NAME = re.compile(NAME_PATTERN)
_NAME_AT_PLACE = re.compile(
    rf"(?:By )?(?P<names>{NAME_PATTERN}) (?:at|in) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,3}}"
)
_WIRE_CREDIT = re.compile(r"\W{0,3}(?:reporting|writing)(?: and \w+)? by (?P<names>[^;:.()]{5,80})[;.)]", re.IGNORECASE)
_OFFICE = re.compile(
    r"\s+@\w.*$|,?\s+(?:\w+\s)?(?:reporter|correspondent|editor|writer|журналіст\w*|кореспондент\w*)$", re.IGNORECASE
)
_CELL = re.compile(r"\s+[|•·]\s+|[ \u00a0]{2,}")
_BY = re.compile(r"by\s+(?=[A-Z])", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:getty|images?|pictures?|reuters|shutterstock|unsplash|afp|bbc|staff|editors?|editorial|team|desk|reporters?|correspondents?|newsroom|agency|agencies|league|cup|online|media|"
    r"gazette|times|post|herald|news|tribune|journal|chronicle|echo|press|ledger|observer|telegraph|courier|radio|"
    r"редакц\w+|агентств\w+|агенці\w+|новини|новости)\b",
    re.IGNORECASE,
)


def authors_of(lines: Sequence[str], near: range, title_at: int | None) -> tuple[str, ...]:
    """Names as they stand there; ``near``: the numbers of the lines around the headline."""
    for number in near:
        label = _AUTHOR_LABEL.match(lines[number])
        names = _labelled_names(label["names"], lines[number]) if label else ()
        if names:
            return names
    for number in sorted(near, key=lambda place: (place < (title_at or 0), place)):
        if number != title_at and len(lines[number]) <= 100 and not _in_list_of_names(lines, number):
            names = _bare_byline(lines[number], in_head=not _sentence_before(lines, title_at, number))
            if names:
                return names
    beside = _beside_date(lines, near, title_at)
    if beside:
        return beside
    for line in lines[-12:]:
        label = (_AUTHOR_LABEL.fullmatch(line) or _WIRE_CREDIT.match(line)) if len(line) <= 160 else None
        if label and _names(label["names"]):
            return _names(label["names"])
    return ()


def _beside_date(lines: Sequence[str], near: range, title_at: int | None) -> tuple[str, ...]:
    """A name that no dictionary has, between the headline and the text, right beside the date."""
    for number in near:
        if title_at is None or number <= title_at or not may_be_name(lines[number]) or len(lines[number]) > 50:
            continue
        if _sentence_before(lines, title_at, number) or _in_list_of_names(lines, number):
            continue
        around = [lines[place] for place in range(max(0, number - 2), min(len(lines), number + 3)) if place != number]
        if any(len(line) <= 60 and any(written_dates(line)) for line in around):
            return _names(lines[number])
    return ()


def _labelled_names(words: str, line: str) -> tuple[str, ...]:
    """After 'Автор:', also where the next paragraph was glued to the name."""
    names = _names(_OFFICE.sub("", _undated(words))) if len(line) <= 120 else ()
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
    rest = _undated(line)
    names = _names(_BY.sub("", rest, count=1) if _BY.match(rest) else rest)
    cells = _CELL.split(line.strip())
    if not names and len(cells) > 1 and any(written_dates(line)):
        names = next((found for cell in cells if (found := _names(cell)) and is_persons_name(found[0])), ())
    if not names or (not in_head and not _CYRILLIC.search(rest)):
        return ()
    return names if rest != line.strip() or all(is_persons_name(name) for name in names) else ()


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
    return _COUNTER.sub("", without_dates(line)).strip(" ,|·•")


def _names(words: str) -> tuple[str, ...]:
    """Names, where ``words`` are names and nothing else (or a name, a comma and an office)."""
    words = words.strip(" .,|")
    if _NAME_LIST.fullmatch(words):
        found = [name for match in _NAME.finditer(words) for name in separate_names(match.group())]
        return tuple(name for name in found if not _NOBODY.search(name))
    name, comma, office = words.partition(",")
    if comma and _NAME.fullmatch(name.strip()) and office.strip()[:1].islower() and len(office) <= 60:
        return (name.strip(),)
    return ()
