"""What a text dump says of itself in its first lines (and its last): title, authors, publication, date. No roles
here."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.importing.bylines import authors_of
from reader.importing.colophon import credited, folded, stated_publication
from reader.importing.datelines import PRINT_HEAD, date_in_name, modified_in, published_in
from reader.importing.fact_lines import fact_lines, marked_headline
from reader.importing.labels import is_field, is_network, labelled_address, labelled_paper, labelled_title
from reader.importing.nameplate import followed, without_icon
from reader.importing.not_headlines import over_caption
from reader.importing.outlet import outlet_of, own_lines
from reader.importing.ranking import MOST_LINES, Ground, ground_of, heaviest, weights_of
from reader.importing.rubrics import is_row_of_rubrics, rubric_of
from reader.importing.signs import Named, may_be_name, names_told
from reader.importing.standfirsts import above_standfirst, facts_follow, is_below_facts, lower_headline, upper_headline
from reader.importing.standing import (
    is_below_day,
    is_no_headline,
    is_windows_tail,
    suffix_above,
    whole_headline,
    without_count,
    without_prefix,
    without_rubric,
)  # fmt: skip
from reader.language.cards import story_cards
from reader.language.dates import written_dates
from reader.language.prose import is_prose, stems

_FIRST_LINES = MOST_LINES
_LONGEST_WORD = 22
_SENTENCE, _FEW_SENTENCES = 50, 3
_LONGEST_PAPER, _AGAIN = 30, 30
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
    r"\d{1,2}:\d\d(?!\d)|.*\bтел\.|©|cookie|(?:updated|published|posted|(?:оновлено|"
    r"обновлено|опубліковано|опубликовано)(?!\s(?!автор|корист|польз|реда|рубр|катег|розд|разд|вчора|вчера|сьогод|сегодн|щойно|"
    r"только)(?-i:[а-яіїєґё]{4,})\s\D{10,}$))\b|"
    r"https?:|www\.|"
    r"(?:переглядів|просмотров|переглянули)\b|(?:по|най)?популярн\w+$|(?:останні|головні|свіжі|всі|"
    r"последние|главные|latest)\s(?:новини|новости|news)$|"
    r"most read|reporting (?:from|by)\b|новини\b[^:]{0,20}$|стрічка|лента новостей|нагадаємо|напомним|"
    r"час (?:на )?(?:про)?читання|підтрима(?:йте|ти|й)\b|поддержите|задонат|support us|donate|get (?:our|"
    r"the)\b.*(?:newsletter|app)|"
    r"(?:незалежн\w+|перше|інформаційн\w+|суспільно-політичн\w+|щоденн\w+|"
    r"независим\w+) (?:\w+ )?(?:видання|портал|агенці\w+|"
    r"агентство|газета|сайт|медіа|журнал|тижневик|издание)\b|(?:спец)?(?:проєкт|проект|тема|теми|рубрика|серія)\s?[«:]|"
    r"topics?:|погода\s(?:в|у|на)\s[^:]{3,20}$|погода\s.*\d|курс\s(?:долара|валют|євро|доллара|нбу)\b.{0,20}$|"
    r".{0,25}[+−-]?\d+\s?°|(?:терміново|молнія|breaking)\s?$|"
    r"дата публікації|зараз читають|"
    r"(?:переглянути|відкрити|посмотреть|открыть|view|open)\s.{0,20}\b(?:браузер|browser|застосунк|приложени|app\b)|"
    r".{3,40}\s[-–—|]\s(?:актуальні|останні|головні|свіжі|последние|главные|свежие|latest|"
    r"breaking)?\s?(?:новини|новости|news)\b)",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(
    r"(?:www\.)?[\w-]+\.(?:ua|com|net|org|info|media|news|ru|eu)(?:\.ua)?\s?(?:[-–—|:]|$)", re.IGNORECASE
)
_ROW = re.compile(r"(?:[А-ЯІЇЄҐЁ][а-яіїєґё'’-]+[\s,|•·]+){4,}[А-ЯІЇЄҐЁ][а-яіїєґё'’-]+")
_CAPITALISED = re.compile(r"(?:[А-ЯІЇЄҐ][\w'’-]+\s){3,}[А-ЯІЇЄҐ][\w'’-]+")
_DASHED = "-–—»›>→"
_PRIVACY = re.compile(r"\b(?:your|our) privacy\b|\bpartners? store\b|конфіденційн|конфиденциальн", re.IGNORECASE)
_CLOCK = re.compile(r"\W{0,2}\d{1,2}[:.]\d\d\W{0,2}")
_CRUMBS = re.compile(r"[›»→>/]")
_SECOND_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?…]\s+[«“„\"–—-]*\s*[А-ЯІЇЄҐЁA-Z]")
_QUOTED = re.compile(r"«[^«»]*»")
_CAPTION = re.compile(
    r"©|\(?\b(?:фото|photo):\s|\S[\s(/](?:інфографіка|инфографика|ілюстрація|иллюстрация|світлина|скриншот|колаж|коллаж)\s?:\s|"
    r"\b(?:фото|світлина|знімок|снимок)\s(?:з|із|зі|с|со)\s(?:сайт|архів|архив|сторінк|страниц|відкрит|открыт|соцмереж|соцсет)|"
    r"/\s?надано\b|^(?:підпис|подпись|підписи) (?:до|к) |"
    r"^(?:автор|author|role|caption)\b[^:]{0,12},|^(?:(?:генеральн|офіційн|информационн|інформаційн)\w+ )?"
    r"партнер\w* (?:рубрик|проєкт|проект|матеріал|материал|розділ|випуск)",
    re.IGNORECASE,
)
# One of these stands in every caption; looking for them is quicker.
_CAPTION_PIECES = (
    "©", "фото", "photo", "графік", "график", "страці", "страци", "світлин", "скрин", "колаж", "коллаж",
    "знім", "снимок", "надано", "підпис", "подпись", "автор", "author", "role", "caption", "партнер",
)  # fmt: skip
_CODES = re.compile(r"(?:.{2,30}\s)?(?:[A-Z]{2,3}[\s|/]+){3,}[A-Z]{2,3}")
_NAME_AND_DOMAIN = re.compile(r".{3,60}\s[-–—|]\s(?:www\.)?[\w-]+(?:\.[a-z]{2,10}){1,2}$", re.IGNORECASE)
_CELL_END = re.compile(r"[|/›»•·→*]")
_NOTICE = re.compile(
    r"cookie|підпи(?:ш|су)|закликаємо|заблок|подпи(?:ш|сы)|javascript|підтримайте|donat|кешован|знімок сторінки|"
    r"\bcached\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s*(?:\s[|•·»]\s|\s?::\s|\s[-–—]\s)\s*(?P<name>[^|«»:!?]{2,45})$")
_DASHES = re.compile(r"\s[-–—]\s")
_MOTTO = re.compile(r"новин|новост|\bnews\b", re.IGNORECASE)
_STRONG_SUFFIX = re.compile(r"[|•·»]|::")
_URL = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+\.[a-zа-яіїє]{2,})(?:/\S*)?$", re.IGNORECASE)
_MASTHEAD = re.compile(
    r"(?:The )?(?:[A-Z][\w'’-]+ ){1,3}(?:News|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Echo|Ledger|"
    r"Observer|Telegraph|Courier|Mail|Express|Standard)"
)
_SECTION = re.compile(
    r"(?:новин|новост|мест|міст|транспорт|афіш|афиш|погод|спорт|культур|політик|политик|економі|экономи|"
    r"суспільств|обществ|"
    r"світ|україн|украин|відео|видео|фото|блог|стат|кримінал|події|происшеств|бізнес|бизнес|війн|технолог|здоров|"
    r"агентств|стрічк|архів|інтерв|контакт|редакц|подкаст|довідк|форум|робот|календар|проєкт|афіш|"
    r"головн|главн|news|sport|culture|politics|business|opinion|weather|world|home|tech|health|video|jobs|"
    r"lifestyle|war|society|multimedia|economy|regions|markets|investigations)\w*$",
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
    section: str | None = None


def head_of(lines: Sequence[str], file_name: str = "", *, titled: bool = False) -> Head:
    """``lines``: the words of every block in order. ``titled``: the first of them is known to be the headline."""
    marked = None if titled else marked_headline(lines)
    lines = fact_lines(lines)
    told = names_told(lines)
    at, first = (0, _first_prose(lines, frozenset())) if titled else _headline_and_text(lines, told, marked)
    publication = labelled_paper(lines)
    title = labelled_title(lines, at, first)
    if title is not None:
        at = next((number for number, line in enumerate(lines[:_FIRST_LINES]) if line.endswith(title)), at)
    elif at is not None:
        title = whole_headline(lines, at)
    else:
        title = _last_crumb(lines[: first + 1])
    if title is not None:
        title, prefix = without_prefix(title, lines)
        title, suffix = _without_suffix(without_count(_without_date(title)), lines, told)
        title = without_rubric(title) if suffix else title
        suffix = suffix or prefix or suffix_above(lines, title)
        publication = publication or (suffix if suffix and may_be_name(suffix) else None)
    alone = (line for line in lines[:6] if _URL.fullmatch(line) and not is_network(line))
    address = next(alone, None) or labelled_address(lines)
    publication = publication or _publication(lines, at if titled else _once_more(lines, at), told, address)
    modified = modified_in(lines)
    near = range(max(0, (at if at is not None else first) - 8), min(len(lines), first + 4))
    return Head(
        title=" ".join(without_icon(title).split()) if title else None,
        authors=tuple(
            name for name in authors_of(lines, near, at, publication) if folded(name) != folded(publication or "")
        ),
        publication=publication,
        published=published_in(lines, near, at) or date_in_name(file_name) or (modified[:10] if modified else None),
        modified=modified,
        url=address,
        section=rubric_of(lines, at),
    )


def _headline_and_text(lines: Sequence[str], told: Sequence[Named], marked: str | None) -> tuple[int | None, int]:
    """The line of the headline, if any, and that of the first paragraph. ``marked``: the only heading so marked."""
    ground, chosen = ground_and_choice(lines, told)
    at = next((at for at, able in enumerate(ground.may) if able and lines[at] == marked), None)
    if at is None:
        weighed = weights_of(ground, chosen)
        most = heaviest(weighed, chosen)
        if most is not None:
            at = upper_headline(ground, lower_headline(ground, most, weighed), weighed)
    if at is None or at < ground.first:
        return at, ground.first
    return at, next((place for place in ground.prose if place > at), ground.first)


def ground_and_choice(lines: Sequence[str], told: Sequence[Named]) -> tuple[Ground, int | None]:
    """What the headline is looked for in, and the line that the rules take for it. ``told``: names of papers."""
    others = {number for row in story_cards(lines[:MOST_LINES]) for number in row}
    first = _first_prose(lines, others)
    own = own_lines(lines[:first], told)
    outlet = folded(stated_publication(lines) or "")
    told_at = [at for at, line in enumerate(lines) if len(line) >= _SENTENCE and line[-1] in '.!?…»”"']

    def stands_behind(number: int) -> bool:
        """Below all others, or below the last of several sentences: another story's headline."""
        return 0 < number == len(lines) - 1 or (len(told_at) >= _FEW_SENTENCES and number > told_at[-1])

    def may_be(number: int) -> bool:
        line = lines[number]
        if number in own or not _may_be_title(line) or (outlet and folded(line) == outlet):
            return False
        return not stands_behind(number) and not is_no_headline(lines, number, _is_menu)

    ground = ground_of(lines, first, others, may_be, lambda line: _NOTICE.search(line) is not None)
    chosen = _title_line(lines, first, own)
    if chosen is None and (over := over_caption(lines)) is not None and may_be(over):
        chosen = over
    if chosen is None and first and may_be(first - 1) and is_below_facts(lines, first - 1):
        chosen = first - 1
    return ground, None if chosen is not None and stands_behind(chosen) else chosen


def _first_prose(lines: Sequence[str], others: AbstractSet[int]) -> int:
    """``others``: lines of cards of other stories."""
    alone = None
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if number in others or not is_prose(line) or _NOTICE.search(line):
            continue
        if any(is_prose(other) for other in lines[number + 1 : number + 6]) or _below_facts(lines, number):
            return number
        alone = number if alone is None else alone
    return min(len(lines), 12) if alone is None else alone


def _below_facts(lines: Sequence[str], number: int) -> bool:
    """Two sentences right below a date, as a text begins."""
    if _SECOND_SENTENCE.search(lines[number]) is None:
        return False
    return any(len(line) <= 80 and any(written_dates(line)) for line in lines[max(0, number - 3) : number])


def _title_line(lines: Sequence[str], first: int, own: AbstractSet[int]) -> int | None:
    """The line before the prose that looks most like the headline of that prose; ``own``: the paper's name alone."""
    body = stems(" ".join(lines[first : first + 6]))
    known = [folded(line) for line in lines[:_FIRST_LINES]]
    outlet = folded(stated_publication(lines) or "")
    best, best_score = None, 0.9
    scores: dict[int, float] = {}
    for number in range(first):
        line = lines[number]
        if number in own or not _may_be_title(line) or (outlet and known[number] == outlet):
            continue
        if is_no_headline(lines, number, _is_menu):
            continue
        words = stems(_SUFFIX.sub("", line) if number == 0 else line)
        score = 3.0 * len(words & body) / max(4, len(words))
        score += (
            1.5 * (number == 0 and not _is_over_menu(lines, first))
            + 0.8 * (number >= first - 7)
            + 0.5 * (len(line) >= 40)
        )
        score += 1.0 * _recurs(known[:first], number) - 1.5 * (known[number] in known[first:])
        score += 0.6 * facts_follow(lines, number, first) - 1.0 * _in_timed_list(lines, number)
        score += 0.4 * (number == first - 1 and is_below_day(lines, number))
        score -= 1.5 * line[0].islower() + 1.0 * (line[-1] == ".") + 1.2 * (len(line) < 20 or line.count(" ") < 2)
        scores[number] = score
        if score > best_score + 1e-9:
            best, best_score = number, score
    return above_standfirst(lines, scores, best, body)


def _is_over_menu(lines: Sequence[str], first: int) -> bool:
    """A short line with the menu below: the paper's name stands first as often as the headline."""
    return len(lines[0]) <= _LONGEST_PAPER and any(map(_is_menu, lines[1 : min(4, first)]))


def _last_crumb(lines: Sequence[str]) -> str | None:
    """'Головна » Новини » Міст відкрили', where the headline stands nowhere else."""
    for line in lines:
        cells = [cell.strip() for cell in _CRUMBS.split(line)]
        if len(cells) >= 3 and len(cells[-1]) >= 25 and _may_be_title(cells[-1]) and not cells[-1].endswith("..."):
            return cells[-1]
    return None


def _in_timed_list(lines: Sequence[str], number: int) -> bool:
    """One of '14:20 / headline / 14:05 / headline': the day's other stories."""
    near = (number - 1, number + 1, number - 3, number + 3)
    clocks = [place for place in near if 0 <= place < len(lines) and _CLOCK.fullmatch(lines[place])]
    return len(clocks) >= 2


def _may_be_title(line: str) -> bool:
    if (
        not 10 <= len(line) <= 260
        or line[0] in _DASHED
        or len(line.split()) < 2
        or _NOT_TITLE.match(line)
        or _is_menu(line)
        or is_field(line)
        or _CODES.fullmatch(line)
        or _NAME_AND_DOMAIN.fullmatch(line)
        or _is_caption(line)
    ):
        return False
    if _MASTHEAD.fullmatch(line) or _PRIVACY.search(line) or _SITE_NAME.match(line) or _ROW.fullmatch(line):
        return False
    if (_CAPITALISED.fullmatch(line) and not line.isupper()) or PRINT_HEAD.match(line):
        return False
    if line[-1] in ".;,:" and not line.endswith("...") and (len(line) > 110 or line[-1] != "."):
        return False
    if any(len(word) > _LONGEST_WORD for word in re.split(r"[\W_]+", line)):
        return False  # menus glued together
    dates = sum(found.end - found.start for found in written_dates(line))
    return dates < 0.5 * len(line) and sum(char.isalpha() for char in line) > 0.6 * len(line)


def _is_caption(line: str) -> bool:
    lower = line.lower()
    return any(piece in lower for piece in _CAPTION_PIECES) and _CAPTION.search(line) is not None


def _is_menu(line: str) -> bool:
    """'Дім / Енергія / Поради'."""
    cells = _CELL_END.split(_QUOTED.sub("x", line))
    if is_row_of_rubrics(line) or (len(cells) >= 3 and all(len(cell) <= 27 for cell in cells)):
        return True
    words = [word for word in line.split() if word[:1].isalpha()]
    known = sum(bool(_SECTION.match(word)) for word in words)
    return known >= 2 and known >= (1.0 if len(words) == 2 else 0.6) * len(words)


def _recurs(known: Sequence[str], number: int) -> bool:
    words = known[number]
    return any(
        other == words or (len(other) >= 15 and words.startswith(other))
        for place, other in enumerate(known)
        if place != number
    )


def _without_date(title: str) -> str:
    """'Міст відкрили4 травня 2026, 10:15', where the date was glued to the end."""
    last = next(reversed(list(written_dates(title))), None)
    if last is None or last.end < len(title.rstrip()) or last.start < 15 or not title[last.start - 1].isalpha():
        return title
    return title[: last.start].strip(" ,|•·—–-")


def _without_suffix(title: str, lines: Sequence[str], told: Sequence[Named]) -> tuple[str, str | None]:
    """'Headline | Outlet' as saved from a window's title: the outlet is taken off where the rest of the text confirms
    it."""
    match = _SUFFIX.search(title)
    if not match or match.start() < 15:
        return title, None
    bare, name = title[: match.start()].strip(), match["name"].strip()
    if _MOTTO.search(name) and _DASHES.search(name):
        return bare, _DASHES.split(name)[-1]
    motto = _SUFFIX.search(bare)
    if motto and motto.start() >= 15 and _MOTTO.search(motto["name"]):
        return bare[: motto.start()].strip(), name
    others = [line for line in lines if line != title]
    alone = folded(bare)
    sure = bool(_STRONG_SUFFIX.search(match.group()[: match.start("name") - match.start()])) and len(name.split()) <= 4
    if sure or any(folded(line) == alone for line in others):
        return bare, name
    known = [*others, *(named.name for named in told if named.kind in ("own", "stated"))]
    if len(name.split()) <= 3 and name[:1].isupper() and any(folded(line) == folded(name) for line in known):
        return bare, name
    return (bare, name) if is_windows_tail(name, title, lines) else (title, None)


def _publication(lines: Sequence[str], title_at: int | None, told: Sequence[Named], address: str | None) -> str | None:
    return followed(lines) or outlet_of(lines, title_at, told, _is_menu, address) or credited(lines)


def _once_more(lines: Sequence[str], title_at: int | None) -> int | None:
    """Where a window's title as the first line stands over the text again: names stand over that."""
    if title_at != 0:
        return title_at
    return next((number for number in range(2, min(_AGAIN, len(lines))) if lines[number] == lines[0]), title_at)
