"""Which lines of a dump are no headline, by where they stand: an office over its menu, who the author is, the first row
of a list of other stories. And what a mail program put before the letter. Weighs nothing."""

import itertools
import re
from collections.abc import Callable, Sequence

from reader.importing.masthead import INSTITUTION, is_bar
from reader.importing.not_headlines import is_something_else, line_over_day
from reader.importing.signs import is_rubric
from reader.language.bylines import is_persons_name
from reader.language.dates import written_dates
from reader.language.morphology import readings

_NEAR = 3
_FARTHEST = 8
_LONGEST_FACT = 60
_FORWARDED = re.compile(
    r"\W{2,}\s?(?:forwarded message|begin forwarded message|original message|пересл\w+ повідомлення|"
    r"переадресован\w+ (?:повідомлення|сообщение)|пересыла\w+ сообщение|пересланн\w+ сообщение|"
    r"вихідне повідомлення|исходное сообщение)\s?\W{0,}",
    re.IGNORECASE,
)
_FIRST_LINES, _LEAST_LEFT = 25, 4
_QUOTE = re.compile(r"(?:>\s?)+")
_FEWEST_QUOTED = 5
# 'на всю зиму2 114': a counter that the page glued to the headline.
_GLUED_COUNT = re.compile(r"(?<=[а-яіїєґ]{3})\d{1,3}(?:[\s\u00a0.,]\d{3})*\s?(?:тис|[кkКK])?\.?$")
_LEAST_TITLE = 15
_LONGEST_NOTICE = 90
_ISSUE = re.compile(
    r".{3,50}[.,]?\s(?:лист|письмо|letter|випуск|выпуск|issue|дайджест)\s(?:№\s?)?\d{1,4}", re.IGNORECASE
)
# The number and the day of a newsletter, whatever stands around them.
_DATED_ISSUE = re.compile(
    r"\b(?:лист|письмо|letter|випуск|выпуск|issue|дайджест|число)\s(?:№\s?)?\d{1,4}\b", re.IGNORECASE
)
# What a mail program or a newsletter says of itself over the text.
_LETTER = re.compile(
    r"\b(?:лист[аі]?|письм\w|e-?mail|message|newsletter|зображен\w+|картин\w+|изображен\w+|images?)\b", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"\bне\s(?:відобража|бач|видно|вид[ині]|завантаж|загруз|открыва|відкрива|отобража)|"
    r"\b(?:not|n['’]t)\s(?:display|load|see|show)|\btrouble\b|браузер|browser|почтов\w+\sклиент|поштов\w+\sклієнт",
    re.IGNORECASE,
)
_SENDER = re.compile(r"<\S+@\S+\.\S+>")
_CONTENTS = re.compile(
    r"(?:in\s(?:today|this)|inside\sthis|(?:сьогодні\s|сегодня\s)?(?:у|в)\s(?:цьому|сьогоднішньому|этом|сегодняшнем)?)\b.{0,20}?\b"
    r"(?:edition|issue|newsletter|випуску|листі|выпуске|письме|дайджесті|дайджесте)\b",
    re.IGNORECASE,
)
# What a page asks or warns of.
_CALL = re.compile(
    r"(?:never\smiss|welcome\sto|this\s(?:post|article|page|site|story)\s(?:may|contains|is\spart)|нажмите|натисніть|клікніть|"
    r"кликните|click\s(?:here|on|to)|tap\s(?:here|on|to)|swipe|scroll)\b",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s[»›]\s")
# 'Редакторка: Лідія Гай, лікарка': whose work a text is, by trade.
_WORKER = re.compile(
    r"(?:[А-ЯІЇЄҐЁA-Z][\w’'-]+\s)?[\w’'-]*(?:редактор|коректор|корректор|перекла[дв]|перев[ео][дл]|журналіст|журналист|фотограф|"
    r"кореспондент|корреспондент|рецензент|експерт|консультант|ілюстра|иллюстра|режисер|режисс[её]р|оператор|верстк|дизайн|"
    r"editor|translat|reviewe|photograph|illustrat|reporter|writer|producer|fact-?check)\w*"
    r"(?:\s[\w’'-]+){0,2}\s?[:—–]\s(?P<name>[А-ЯІЇЄҐЁA-Z][\w’'-]+\s[А-ЯІЇЄҐЁA-Z][\w’'-]+)(?:,\s[^.!?]{3,60})?",
)
# Who wrote an office's news: 'Пресслужба Калинівської міської ради'.
_PRESS_OFFICE = re.compile(
    r"(?:прес-?служба|пресс-?служба|прес-?центр|пресс-?центр|відділ|отдел|сектор|press\s(?:service|office)|department\sof)\s[^:]+",
    re.IGNORECASE,
)
# What stands behind the words below a picture.
_CREDITED = re.compile(
    r".*(?:[.»)]\s(?:фото|photo|світлина|иллюстрация|ілюстрація)\s[\w./-]{3,40}|\((?:credit|photo|image|фото)\b[^()]{2,60}\))\W?",
    re.IGNORECASE,
)
# Behind such a label stands another story.
_ALSO = re.compile(
    r"\W{0,3}(?:(?:чита[йтє]\w*|дивіться|дивись|слухайте|смотри\w*|read|see|watch)\s(?:ще|також|більше|далі|тут|ещ[её]|также|"
    r"больше|also|more|next)|(?:вас\s)?(?:може|може\sтакож|могут|можуть)\s(?:зацікав|заинтерес)\w+|(?:також|ще|ещё|also)\s"
    r"(?:за\sтемою|на\sтему|по\sтеме|on\sthis)|(?:за|на|по)\s(?:темою|тему|теме)|related(?:\s\w+)?|(?:схожі|похожие)\s"
    r"(?:\w+)|(?:you\s)?(?:might|may)\s(?:also\s)?like|more\s(?:stories|on\s.{3,30}|from\s.{3,30})|recommended(?:\s\w+)*)\W{0,3}",
    re.IGNORECASE,
)
# Whoever plays, as '«Team»: Keeper – Back, Back – Forward'.
_LINE_UP = re.compile(r"[^:]{2,30}:\s(?:[А-ЯІЇЄҐA-Z][\w’'-]+[\s,;–—-]+){4,20}[А-ЯІЇЄҐA-Z][\w’'-]+\.?")
_SHORTEST_NAME = 3
_MOST_PIECES, _LONGEST_PIECE, _LEAST_PIECE, _FEWEST_WORDS, _ENDS = 4, 80, 8, 3, ".!?…:;"
_NO_PIECE = re.compile(
    r"(?:by|for|фото|photo|від|від:|текст|автор\w*|редактор\w*|оновлено|обновлено|опубл\w*|updated|published|views|перегляд\w*|"
    r"просмотр\w*|min|хв|мин|джерело|источник|share|комент\w*|коммент\w*|тег\w*|https?|www)\b|[\W\d]",
    re.IGNORECASE,
)
_IS_ADDRESS = re.compile(r"\w\.\w|@|\d:\d")
_PREFIX = re.compile(r"(?P<name>[^\W_][^|«»:!?–—]{1,39}?)\s(?:[|•·»–—-]|::)\s(?P<title>\S.{14,})")
_RUBRIC_BETWEEN = re.compile(r"\s[|•·»–—-]\s[^|«»:!?–—]{3,30}(?=\s[|•·»–—-]\s)\s")
_RUBRIC_BEHIND = re.compile(r"\s[|•·»]\s(?P<name>[^|•·»]{3,30})$")
_SUFFIX = re.compile(r"\s*(?:\s[|•·»–—-]\s|::)\s*(?P<name>[^\W\d_][^|«»:!?–—]{1,39})")


def own_letter(lines: Sequence[str]) -> Sequence[str]:
    """What was forwarded, without what was written over it and without the marks of a quotation before its lines."""
    for number, line in enumerate(lines[:_FIRST_LINES]):
        if _FORWARDED.fullmatch(line) and len(lines) - number > _LEAST_LEFT:
            return _unquoted(lines[number + 1 :])
    return _unquoted(lines)


def _unquoted(lines: Sequence[str]) -> Sequence[str]:
    """Where most lines begin with '>'."""
    quoted = sum(line.startswith(">") for line in lines)
    if quoted < _FEWEST_QUOTED or 2 * quoted < len(lines):
        return lines
    bare = (_QUOTE.sub("", line, count=1) if line.startswith(">") else line for line in lines)
    return [line for line in bare if line.strip()]


def without_count(title: str) -> str:
    found = _GLUED_COUNT.search(title)
    return title[: found.start()] if found and found.start() >= _LEAST_TITLE else title


def suffix_above(lines: Sequence[str], title: str) -> str | None:
    """'Paper' where 'Headline - Paper' or 'Headline | Rubric | Paper' stands over the headline, as a window has it."""
    for line in lines[:_NEAR] if len(title) >= _LEAST_TITLE else ():
        if not line.startswith(title) or len(line) == len(title):
            continue
        rubric = _RUBRIC_BETWEEN.match(line, len(title))
        found = _SUFFIX.fullmatch(line, rubric.end() - 1 if rubric else len(title))
        if found:
            return found["name"].strip()
    return None


def is_windows_tail(name: str, title: str, lines: Sequence[str]) -> bool:
    """'Paper' of 'Headline - Paper' as the first line of all, where no other line has its first word: whoever is quoted
    in a headline is named in the text, too."""
    first = name.split(maxsplit=1)[0]
    if title != lines[0] or not name[:1].isupper() or len(name.split()) >= _MOST_PIECES or is_persons_name(name):
        return False
    if len(first) < _SHORTEST_NAME or is_rubric(name) or any(written_dates(name)) or _tells(name):
        return False
    beginning = first.lower()[:5]
    return not any(beginning in line.lower() for line in lines[1:])


def without_prefix(title: str, lines: Sequence[str]) -> tuple[str, str | None]:
    """'Headline' and 'Paper' of 'Paper - Headline' where the headline stands alone below."""
    found = _PREFIX.fullmatch(title)
    if found is None or not any(line == found["title"] for line in lines[:_FIRST_LINES]):
        return title, None
    return found["title"], found["name"].strip()


def without_rubric(title: str) -> str:
    """'Headline' of 'Headline | Культура', where the paper's name was taken off behind it."""
    found = _RUBRIC_BEHIND.search(title)
    return title[: found.start()] if found and found.start() >= _LEAST_TITLE and is_rubric(found["name"]) else title


def whole_headline(lines: Sequence[str], number: int) -> str:
    """The headline with the lines that it goes on in, as a page of print broke it: they begin with a small letter, or
    all are in capitals."""
    pieces = [lines[number]]
    for line in lines[number + 1 : number + _MOST_PIECES]:
        above = pieces[-1]
        fits = _LEAST_TITLE <= len(above) <= _LONGEST_PIECE or len(pieces) > 1
        if not fits or above[-1] in _ENDS or not _goes_on(above, line):
            break
        if len(pieces) == 1 and line.count(" ") < _FEWEST_WORDS - 1:
            break  # a button's name
        pieces.append(line)
    return " ".join(pieces)


def _goes_on(above: str, line: str) -> bool:
    words = line.split()
    if (
        len(line) > _LONGEST_PIECE
        or line[-1:] in ".;:,"
        or _IS_ADDRESS.search(line)
        or _NO_PIECE.match(line)
        or any(written_dates(line))
    ):
        return False
    if line[:1].islower():
        return len(line) >= _LEAST_PIECE
    return above.isupper() and line.isupper() and len(words) >= _FEWEST_WORDS and not is_persons_name(line.title())


def is_no_headline(lines: Sequence[str], number: int, is_menu: Callable[[str], bool]) -> bool:
    """An office's name right over a menu; the number of an issue; who plays; crumbs in one piece; who edited; what a
    mail program says; the first row below 'Read also'; what the author is, between name and date."""
    below = lines[number + 1 : number + _NEAR]
    if INSTITUTION.search(lines[number]) and ":" not in lines[number] and not _tells(lines[number]):
        return any((is_menu(line) or is_bar(line)) and not any(written_dates(line)) for line in below)
    if _ISSUE.fullmatch(lines[number]) or _LINE_UP.fullmatch(lines[number]) or _is_glued_crumb(lines, number):
        return True
    if _is_of_letter(lines[number]) or _is_worker(lines[number]) or _is_press_office(lines, number):
        return True
    if (number > 0 and _ALSO.fullmatch(lines[number - 1])) or _CREDITED.fullmatch(lines[number]):
        return True
    if _is_office(lines, number, is_menu):
        return True
    return (number > 0 and _is_trade(lines, number)) or is_something_else(lines, number)


def _is_of_letter(line: str) -> bool:
    """'Issue 52 · January 18, 2026', 'Не відображається лист? Відкрийте у браузері'."""
    if _DATED_ISSUE.search(line) and any(written_dates(line)):
        return True
    if ("@" in line and _SENDER.search(line)) or _CONTENTS.match(line) or _CALL.match(line):
        return True
    if _is_crumb_of_rubrics(line):
        return True
    return len(line) <= _LONGEST_NOTICE and bool(_LETTER.search(line)) and bool(_UNSEEN.search(line))


def _is_crumb_of_rubrics(line: str) -> bool:
    """'Обрій » Новини'."""
    if "»" not in line and "›" not in line:
        return False
    cells = [cell.strip() for cell in _CRUMB.split(line)]
    return len(cells) > 1 and all(cells) and len(line) <= _LONGEST_NOTICE and is_rubric(cells[-1])


def _is_press_office(lines: Sequence[str], number: int) -> bool:
    """Below another line, and no verb in it."""
    return number > 0 and _PRESS_OFFICE.fullmatch(lines[number]) is not None and not _tells(lines[number])


def _is_worker(line: str) -> bool:
    found = _WORKER.fullmatch(line)
    return found is not None and is_persons_name(found["name"])


def _is_glued_crumb(lines: Sequence[str], number: int) -> bool:
    """'ХвиляПогодаПерший сніг', where 'Хвиля' stands alone above."""
    line = lines[number]
    return any(
        3 <= len(above) <= 25 and line.startswith(above) and line[len(above) : len(above) + 1].isupper()
        for above in lines[max(0, number - 40) : number]
    )


def is_below_day(lines: Sequence[str], number: int) -> bool:
    """Where a blog has its headline: between the day and the text."""
    above = lines[number - 1] if number else ""
    return 0 < len(above) <= _LONGEST_FACT and any(written_dates(above))


def _is_trade(lines: Sequence[str], number: int) -> bool:
    """Words without a verb below a person's name, with the day and another line behind before a sentence comes."""
    if not is_persons_name(lines[number - 1]) or _tells(lines[number]):
        return False
    rest = lines[number + 1 : number + 1 + _FARTHEST]
    dated = next((at for at, line in enumerate(rest) if len(line) <= _LONGEST_FACT and any(written_dates(line))), None)
    if dated is None or any(len(line) > _LONGEST_FACT for line in rest[:dated]):
        return False
    above, below = [*rest[dated + 1 :], "", ""][:2]
    return len(above) >= _LEAST_TITLE and len(below) > len(above) and above[-1] not in ".;,"


def _is_office(lines: Sequence[str], number: int, is_menu: Callable[[str], bool]) -> bool:
    """Words without a verb below a person's name that stands below the headline and the day."""
    if number < _NEAR or not is_persons_name(lines[number - 1]) or len(lines[number]) > _LONGEST_NOTICE:
        return False
    over = line_over_day(lines, number - 1)
    if over != number - _NEAR or _tells(lines[number]):
        return False
    return not (is_menu(lines[over]) or is_bar(lines[over]) or is_rubric(lines[over]))


def _tells(line: str) -> bool:
    """True where a word can only be a verb."""
    for word in itertools.islice(re.findall(r"[^\W\d_]{3,}", line), 30):
        known = [reading.tags for reading in readings(word) if reading.known]
        if known and all("VERB" in tags for tags in known):
            return True
    return False
