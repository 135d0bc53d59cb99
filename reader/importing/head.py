"""What a text dump says of itself in its first lines (and its last): title, authors, publication, date. No roles
here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importing.bylines import authors_of
from reader.importing.outlet import longer_name, masthead_over_menu, outlet_of
from reader.language.bylines import is_persons_name
from reader.language.dates import without_dates, written_dates
from reader.language.prose import is_prose, stems

_FIRST_LINES = 150
_LONGEST_LINE = 1000
_LONGEST_WORD = 22
_NOT_TITLE = re.compile(
    r"(?:\W*(?:реклама|advertisement|промо)\W*$|(?:читай(?:те)?|дивіться|дивись|смотри(?:те)?|"
    r"слухайте)\s(?:також|ещ[её]|ще|також|нас|також:)|"
    r"(?:також|читать|читати)\s(?:чита|также|далі|далее|українською|російською|по-русски)|(?:підпи(?:ш|"
    r"су)|подпи(?:ш|сы)|приєдн[ауй]|слідкуй|стежте)\w*|"
    r"поділи(?:тис|ться|тесь)|поделиться|(?:увійти|войти|вхід|вход|меню|menu|пошук|поиск)\b|read (?:more|"
    r"also)|related\b|subscribe|"
    r"sign (?:up|in)|follow us|share\b|skip to|перейти (?:до|к)|(?:головна|главная|home)\W|(?:джерело|"
    r"источник|source|автор\w*|текст|фото|photo|"
    r"відео|видео|рубрика|розділ|теги?|tags?|мітки)\s?[:/]|коментар(?:і|ів|ій)?\W{0,3}\d*$|"
    r"комментари\w+\W{0,3}\d*$|comments?\b|"
    r"\d{1,2}:\d\d(?!\d)|.*\bтел\.|©|cookie|(?:оновлено|обновлено|опубліковано|опубликовано|updated|published|posted)\b|"
    r"https?:|www\.|"
    r"(?:переглядів|просмотров|переглянули)\b|(?:по|най)?популярн\w+$|(?:останні|головні|свіжі|всі|"
    r"последние|главные|latest)\s(?:новини|новости|news)$|"
    r"most read|reporting (?:from|by)\b|новини\b[^:]{0,20}$|стрічка|лента новостей|нагадаємо|напомним|"
    r"час (?:на )?(?:про)?читання|"
    r"дата публікації|зараз читають|"
    r".{3,40}\s[-–—|]\s(?:актуальні|останні|головні|свіжі|последние|главные|свежие|latest|"
    r"breaking)?\s?(?:новини|новости|news)\b)",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(
    r"(?:www\.)?[\w-]+\.(?:ua|com|net|org|info|media|news|ru|eu)(?:\.ua)?\s?(?:[-–—|:]|$)", re.IGNORECASE
)
_ROW = re.compile(r"(?:[А-ЯІЇЄҐЁ][а-яіїєґё'’-]+[\s,|•·]+){4,}[А-ЯІЇЄҐЁ][а-яіїєґё'’-]+")
_DASHED = "-–—"
_PRIVACY = re.compile(r"\b(?:your|our) privacy\b|\bpartners? store\b|конфіденційн|конфиденциальн", re.IGNORECASE)
_CLOCK = re.compile(r"\W{0,2}\d{1,2}[:.]\d\d\W{0,2}")
_CRUMBS = re.compile(r"[›»→>/]")
_CELL_END = re.compile(r"[|/›»•·→*]")
_NOTICE = re.compile(
    r"cookie|підпи(?:ш|су)|закликаємо|заблок|подпи(?:ш|сы)|javascript|підтримайте|donat", re.IGNORECASE
)
_SUFFIX = re.compile(r"\s*(?:\s[|•·»]\s|\s?::\s|\s[-–—]\s)\s*(?P<name>[^|«»:!?]{2,45})$")
_STRONG_SUFFIX = re.compile(r"[|•·»]|::")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[ ,]*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|\w+))?)?[ ,.]*"
    r"(?:тов|ооо|іа|иа|дп|пп|ірр)?[ ]*[«\"“]?"
    r"(?P<name>[^\W\d_](?:[^«»\"“”.,|;©]|\.(?=[a-zа-яA-ZА-ЯІЇЄҐ]{2})){1,40}?)[»\"”]?"
    r"(?=[,|;©(]|\.(?:\W|$)|\s+(?:19|20)\d\d|\s[-–—]|\s(?:[уУвВ]с[іе]|[аА]ll|[вВ]се)\s(?:права|rights)|$)",
    re.IGNORECASE,
)
_BEFORE_COPYRIGHT = re.compile(
    r"(?P<name>[^\W\d_][^«»\"“”.,|;:©()\n]{2,40}?)[ ,]*(?:©|\(c\))\s*(?:19|20)\d\d", re.IGNORECASE
)
_PUBLICATION_LABEL = re.compile(
    r"(?:видання|издание|publication|газета|сайт)\s*:\s*(?P<name>[^\n]{2,60})$", re.IGNORECASE
)
_URL = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+\.[a-zа-яіїє]{2,})(?:/\S*)?$", re.IGNORECASE)
_DATE_LABEL = re.compile(
    r"(?:опубліковано|опубликовано|дата(?: публікації| публикации)?|published|posted|date)\b", re.IGNORECASE
)
_MODIFIED_LABEL = re.compile(r"(?:оновлено|обновлено|updated|modified|змінено|last updated)\b", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"(?:The )?(?:[A-Z][\w'’-]+ ){1,3}(?:News|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Echo|Ledger|"
    r"Observer|Telegraph|Courier|Mail|Express|Standard)"
)
_SECTION = re.compile(
    r"(?:новин|новост|мест|міст|транспорт|афіш|афиш|погод|спорт|культур|політик|политик|економі|экономи|суспільств|обществ|"
    r"світ|україн|украин|відео|видео|фото|блог|стат|кримінал|події|происшеств|бізнес|бизнес|війн|технолог|здоров|"
    r"головн|главн|news|sport|culture|politics|business|opinion|weather|world|home|tech|health|video|jobs|lifestyle)\w*$",
    re.IGNORECASE,
)
_FILE_DATE = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_RUBBISH_NAME = re.compile(
    r"^(?:всі|усі|все|all|rights|права|copyright|повн\w*|сайт|site|тов|при|передрук\w*|матеріал\w*|використ\w*|копію\w*|"
    r"редакц\w*|розроб\w*|создание|разработ\w*|дизайн|design\w*|powered|developed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """Facts found; what is not stated is None, never guessed."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publication: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None


def head_of(lines: Sequence[str], file_name: str = "") -> Head:
    """``lines``: the words of every block in order."""
    lines = [line[:_LONGEST_LINE] for line in lines]
    first = _first_prose(lines)
    at = _title_line(lines, first)
    title = lines[at] if at is not None else None
    publication = None
    if title is None:
        title = _last_crumb(lines[: first + 1])
    if title is not None:
        title, publication = _without_suffix(title, lines)
    near = range(max(0, (at if at is not None else first) - 8), min(len(lines), first + 4))
    return Head(
        title=" ".join(title.split()) if title else None,
        authors=authors_of(lines, near, at),
        publication=publication or _publication(lines, at),
        published=_dated(lines, near, at) or _file_date(file_name),
        modified=_labelled_date(lines, _MODIFIED_LABEL),
        url=next((line for line in lines[:6] if _URL.fullmatch(line)), None),
    )


def _first_prose(lines: Sequence[str]) -> int:
    alone = None
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if not is_prose(line) or _NOTICE.search(line):
            continue
        if any(is_prose(other) for other in lines[number + 1 : number + 6]):
            return number
        alone = number if alone is None else alone
    return min(len(lines), 12) if alone is None else alone


def _title_line(lines: Sequence[str], first: int) -> int | None:
    """The line before the prose that looks most like the headline of that prose."""
    body = stems(" ".join(lines[first : first + 6]))
    known = [_folded(line) for line in lines[:_FIRST_LINES]]
    outlet = _folded(_stated_publication(lines) or "")
    best, best_score = None, 0.9
    scores: dict[int, float] = {}
    for number in range(first):
        line = lines[number]
        if not _may_be_title(line) or (outlet and known[number] == outlet):
            continue
        words = stems(_SUFFIX.sub("", line) if number == 0 else line)
        score = 3.0 * len(words & body) / max(4, len(words))
        score += 1.5 * (number == 0) + 0.8 * (number >= first - 6) + 0.5 * (len(line) >= 40)
        score += 1.0 * _recurs(known[:first], number) - 1.5 * (known[number] in known[first:])
        score += 0.6 * _facts_follow(lines, number, first) - 1.0 * _in_timed_list(lines, number)
        score -= 1.0 * (line[-1] == ".") + 1.2 * (len(line) < 20 or line.count(" ") < 2)
        scores[number] = score
        if score > best_score + 1e-9:
            best, best_score = number, score
    return _above_standfirst(lines, scores, best)


def _last_crumb(lines: Sequence[str]) -> str | None:
    """'Головна » Новини » Міст відкрили', where the headline stands nowhere else."""
    for line in lines:
        cells = [cell.strip() for cell in _CRUMBS.split(line)]
        if len(cells) >= 3 and len(cells[-1]) >= 25 and _may_be_title(cells[-1]) and not cells[-1].endswith("..."):
            return cells[-1]
    return None


def _facts_follow(lines: Sequence[str], number: int, first: int) -> bool:
    """A date or a byline right below, as a headline has."""
    below = lines[number + 1 : min(first, number + 3)]
    return any(len(line) <= 80 and (any(written_dates(line)) or is_persons_name(line)) for line in below)


def _in_timed_list(lines: Sequence[str], number: int) -> bool:
    """One of '14:20 / headline / 14:05 / headline': the day's other stories."""
    near = (number - 1, number + 1, number - 3, number + 3)
    clocks = [place for place in near if 0 <= place < len(lines) and _CLOCK.fullmatch(lines[place])]
    return len(clocks) >= 2


def _above_standfirst(lines: Sequence[str], scores: dict[int, float], best: int | None) -> int | None:
    """Of two lines that fit, the one over the byline, or right above, is the headline; the other is its standfirst."""
    if best is None:
        return None
    for number in range(best - 1, max(-1, best - 8), -1):
        between = range(number + 1, best)
        dated = any(
            len(lines[place]) <= 60 and (without_dates(lines[place]) != lines[place].strip()) for place in between
        )
        bylined = any(is_persons_name(lines[place]) for place in between)
        worth = 0.35 if dated or bylined else 0.7 if not between else 2.0
        if number in scores and scores[number] >= worth * scores[best]:
            return number
    return best


def _may_be_title(line: str) -> bool:
    if (
        not 10 <= len(line) <= 260
        or line[0] in _DASHED
        or len(line.split()) < 2
        or _NOT_TITLE.match(line)
        or _is_menu(line)
    ):
        return False
    if _MASTHEAD.fullmatch(line) or _PRIVACY.search(line) or _SITE_NAME.match(line) or _ROW.fullmatch(line):
        return False
    if line[-1] in ".;,:" and not line.endswith("...") and (len(line) > 110 or line[-1] != "."):
        return False
    if any(len(word) > _LONGEST_WORD for word in re.split(r"[\W_]+", line)):
        return False  # menus glued together
    dates = sum(found.end - found.start for found in written_dates(line))
    return dates < 0.5 * len(line) and sum(char.isalpha() for char in line) > 0.6 * len(line)


def _is_menu(line: str) -> bool:
    """'Дім / Енергія / Поради'."""
    cells = _CELL_END.split(line)
    if len(cells) >= 3 and all(len(cell) <= 27 for cell in cells):
        return True
    words = [word for word in line.split() if word[:1].isalpha()]
    known = sum(bool(_SECTION.match(word)) for word in words)
    return known >= 2 and known >= (1.0 if len(words) == 2 else 0.6) * len(words)


def _folded(line: str) -> str:
    return re.sub(r"\W+", " ", line.lower()).strip()


def _recurs(known: Sequence[str], number: int) -> bool:
    words = known[number]
    return any(
        other == words or (len(other) >= 15 and words.startswith(other))
        for place, other in enumerate(known)
        if place != number
    )


def _without_suffix(title: str, lines: Sequence[str]) -> tuple[str, str | None]:
    """'Headline | Outlet' as saved from a window's title: the outlet is taken off where the rest of the text confirms
    it."""
    match = _SUFFIX.search(title)
    if not match or match.start() < 15:
        return title, None
    bare, name = title[: match.start()].strip(), match["name"].strip()
    others = [line for line in lines if line != title]
    folded = _folded(bare)
    sure = bool(_STRONG_SUFFIX.search(match.group()[: match.start("name") - match.start()])) and len(name.split()) <= 4
    if sure or any(_folded(line) == folded for line in others):
        return bare, name
    if len(name.split()) <= 3 and name[:1].isupper() and any(_folded(line) == _folded(name) for line in others):
        return bare, name
    return title, None


def _publication(lines: Sequence[str], title_at: int | None) -> str | None:
    stated = _stated_publication(lines)
    if stated is not None:
        return longer_name(stated, lines, title_at)
    return outlet_of(lines, title_at) or masthead_over_menu(lines, title_at, _is_menu)


def _stated_publication(lines: Sequence[str]) -> str | None:
    """After its label, or in the line of copyright."""
    for line in lines[:12]:
        label = _PUBLICATION_LABEL.match(line)
        if label:
            return label["name"].strip(' «»"“”.')
    for line in reversed(lines[-30:]):
        match = _COPYRIGHT.search(line) if len(line) < 300 else None
        if match and not _RUBBISH_NAME.match(match["name"]):
            return match["name"].strip()
        before = _BEFORE_COPYRIGHT.match(line) if len(line) < 300 else None
        if before and not _RUBBISH_NAME.match(before["name"]):
            return before["name"].strip()
    return None


def _dated(lines: Sequence[str], near: range, title_at: int | None) -> str | None:
    labelled = _labelled_date(lines, _DATE_LABEL)
    if labelled:
        return labelled
    order = sorted(near, key=lambda number: abs(number - title_at - 0.5) if title_at is not None else number)
    for number in order:
        line = lines[number]
        for found in written_dates(line):
            around = line[: found.start] + line[found.end :]
            if _MODIFIED_LABEL.search(line[: found.start]):
                continue
            if len(around) <= 70 and not is_prose(line):
                return found.iso
    return None


def _labelled_date(lines: Sequence[str], label: re.Pattern[str]) -> str | None:
    """A date after its label ('Опубліковано: ...', ' date 2026-02-11 ...'), glued to a paragraph or not."""
    for line in [*lines[:_FIRST_LINES], *lines[-8:]]:
        match = label.match(line)
        if not match:
            continue
        for found in written_dates(line):
            if found.start - match.end() <= 12:
                return found.iso
    return None


def _file_date(file_name: str) -> str | None:
    match = _FILE_DATE.search(file_name)
    return "-".join(match.groups()) if match else None
