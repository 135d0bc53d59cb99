"""The short names that stand over a dump's headline, and how much each looks like the paper's. Weighs nothing else."""

import re
from collections.abc import Callable, Iterator, Sequence

from reader.importing.signs import Named, is_place, is_rubric
from reader.language.bylines import is_persons_name
from reader.language.dates import written_dates
from reader.language.prose import ends_sentence, is_prose

_ENGLISH_MASTHEAD = re.compile(
    r"The(?: [A-Z][a-z]+){1,3}(?: Україна)?|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:News|Times|Post|Herald|Gazette|Tribune)",
)
SITE = re.compile(
    r"(?:www\.)?(?P<name>[\w-]{2,30}\.(?:ua|com|net|org|info|media|news|city|today|tv)(?:\.ua)?)(?P<motto>\s[-–—|]\s.{3,60})?(?:$|(?=(?-i:[А-ЯІЇЄҐ][а-яіїєґ])))",
    re.IGNORECASE,
)
# Words that papers have in their names.
_PAPER = re.compile(
    r"(?:медіа|media|news|post|times|herald|gazette|tribune|journal|chronicle|daily|today|вісник|вісті|вести|голос|газета|"
    r"інформ|прес[аи]?|хроніка|кур.єр|експрес|правда|агенці[яї]|агентство|радіо|радио|телеканал|канал|портал|онлайн|online|"
    r"notes|letters?|digest|diary|brief|bulletin|newsletter|report|insider|almanac|quarterly|record|sentinel|examiner|inquirer|"
    r"advocate|beacon|standard|press|review|magazine|weekly|dispatch|ledger|observer|courier|monitor|wire|guardian|журнал|тиждень|тижневик|репортер|оглядач|ревізор|ведомости|обозрение|маяк|сьогодні|сегодня)(?=$|[\W_])|\w\.[А-ЯІЇЄҐA-Z]\w{3,}|\w{3}-[А-ЯІЇЄҐA-Z]\w{3,}$",
    re.IGNORECASE,
)
_GLUED_MENU = re.compile(r"(?-i:(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+\s?){0,3}(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+(?=[А-ЯІЇЄҐ])){2,}.{0,60})")
_GLUED_TO_MENU = re.compile(r"(?P<name>[A-Z][A-Za-z]{1,20})(?=(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+){2,})")
_SEAM = re.compile(r"[а-яіїєґa-z][А-ЯІЇЄҐ]|[A-Z][А-ЯІЇЄҐ]")
_CAPITALS = re.compile(r"(?:[А-ЯІЇЄҐ'’]{3,}[\s|•·]+){3,}[А-ЯІЇЄҐ'’]{3,}")
_MENU_HEAD = re.compile(r"(?P<name>[\w’'-]+(?:\.\w+)?)\s+(?=(?:[^\W\d_][\w’'-]*\s+){2,}[^\W\d_][\w’'-]*$)")
TOLD_APART = re.compile(r"[\w’']\.[\wА-ЯІЇЄҐ]|[\w’']-[А-ЯІЇЄҐA-Z]|[а-яіїєґa-z][А-ЯІЇЄҐA-Z]")
_NOT_HEAD = re.compile(
    r"(?:спеціальні\sпотреби|специальные\sвозможности|accessib|about\s|(?:про|о)\s(?:нас|мене|мне|університет|университет|компані|компани|про[єе]кт|видання|издани|сайт|редакц|автор|блог)|прес-?реліз|пресс-?релиз|press\srelease|меню|menu|головн(?:а$|е$|і\s)|главн(?:ая|ое)$|home$|перейти|skip|увійти|вхід|вход|реєстрація|регистрация|укр$|рус$|eng$|пошук|поиск|"
    r"search|підтрим\w+|передплат\w+|реклама|рубрики|розділи|розділ|до\s|watch|live|онлайн$|online$|культура|суспільство|"
    r"політика|економіка|спорт|новини$|новости$|люди$|світ$|тексти$|спецтема|спецпроєкт\w*|освіта|війна|наживо|сайт\s|"
    r"(?:матч|прогноз|стать|статт|новин|новост|блог|тем[иа]|стрічк|лент)\w*\s(?:онлайн|online|дня|сьогодні|сегодня)$|"
    r"новин[иау]?\s|технології|стартапи|сім.я|здоров.я|життя|регіони|читати|читать|версія|спорт\s)",
    re.IGNORECASE,
)
PLATFORM = re.compile(
    r"telegram|телеграм|facebook|фейсбук|viber|вайбер|google|youtube|instagram|twitter|твітер|tik\s?tok|whatsapp|threads|discover|"
    r"підпи|передплат|увійти|вхід\b|пошук|читайте|стежте|слідкуй|приєдн|долуч|усі\b|всі\b|більше|(?<![-\w])наш\w*\s(?:канал|сайт|сторін|груп|спільнот|про[єе]кт|команд|партнер|редакц|застосун|подкаст|розсил|газет|стран|сообщ)|україн[иі]\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"^support\s|\bprivacy\b|cookie|\baccount\b|сторінк|підпи|долуч|приєдн|підтрима|читайте|стежте|подпи|follow|subscribe|join",
    re.IGNORECASE,
)
# So many lines above the headline are a page's side column as often as its heading.
_FAR = 24
_MOTTO = re.compile(
    r"\s[-–—|•]\s(?:\w+\s){0,3}?(?:новини|новости|news|сайт|портал|видання|издание|газета|журнал)\b", re.IGNORECASE
)
_MOTTO_BEHIND = re.compile(
    r"(?P<name>[«\"“][^«»\"“”]{2,40}[»\"”]|[^\W\d_][\w.’' -]{1,30}?)\s(?:[—–|-]|::)\s"
    r"(?P<motto>(?-i:[а-яіїєґёa-z])[^.?!:]{8,60})",
    re.IGNORECASE,
)
# 'Обрій. Ми чуємо громаду': first of all over a menu alone.
_MOTTO_SENTENCE = re.compile(r"(?P<name>[^\W\d_][\w’'-]{2,20}(?:\s[\w’'-]{2,20})?)\.\s[А-ЯІЇЄҐЁA-Z][^.?!:]{8,50}\.?")
_OF_TWO, _WIDE = re.compile(r"\s[›»>/|]\s"), re.compile(r"\s{2,}")
_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_CELLS = re.compile(r"\s[|–—-]\s")
_FIRST, _FIRST_OF_MENU = 3, 4
# What a menu below the paper's name lists; not the buttons, languages and towns over it.
_TOPIC = re.compile(
    r"(?:(?:усі|всі|все|останні|головні|последние|главные|latest|top)\s)?(?:топ|новини|новости|news|стрічка|лента|думк[аи]|мнения|"
    r"блоги|колонки|погляди?|політика|политика|економіка|экономика|суспільство|общество|культура|спорт|світ|мир|війна|война|"
    r"кримінал|криминал|події|происшествия|здоров['’]?я|здоровье|технології|технологии|бізнес|бизнес|гроші|деньги|фінанси|"
    r"финансы|освіта|наука|історії?|истори[яи]|інтерв['’]?ю|интервью|репортаж[иі]?|розслідування|расследования|статті|статьи|"
    r"публікації|публикации|тексти|тексты|відео|видео|фото|подкасти?|подкасты|афіша|афиша|погода|гороскопи?|рецепт[иы]|"
    r"авто|туризм|подорожі|стиль|шоубіз|життя|жизнь|люди|регіони|регионы|україна|украина|popular|politics|business|culture|"
    r"sports?|world|war|opinion|science|health|tech|technology|lifestyle|money|travel|video|podcasts?|economy|society|"
    r"features|games|weather|markets)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"(?:accept|reject|decline|allow|agree|manage|customi[sz]e|відхил\w+|прийня\w+|прийма\w+|приня\w+|отклон\w+|погод\w+|дозвол\w+|"
    r"разреш\w+|налаштув\w+|настро\w+)\b",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s[›»>/]\s")
_FEW, _NEAR, _LONGEST_RUBRIC, _FEWEST_RUBRICS, _ROW_OF_RUBRICS = 3, 4, 30, 2, 4
_NO_PART = re.compile(r"\bA[+-]|\d[:.]\d\d|\d[.,]\d|[°%$€/№]|[():;]|…|\.\.\.|\u00a0\u00a0")
INSTITUTION = re.compile(
    r"(?<![^\W\d_])(?:(?:облдерж|облвійськ|райдерж|держ)?адміністраці[яї]|(?:обл|міськ|рай|сіль|селищ|сель|гор)?рад[аи]|університет|інститут|департамент|міністерство|служба|управління|академія|администрация|совет|"
    r"университет|министерство|council|university|ministry|department)(?=$|\W)",
    re.IGNORECASE,
)
# 'Полтавщина' first of all over a menu: the paper; a page chooses a town there.
_REGION = re.compile(r"[А-ЯІЇЄҐ][а-яіїєґ'’]{2,}щина")
_HOME = re.compile(r"(?<=\w)\s(?:home|logo|homepage)$", re.IGNORECASE)
_MENU_BUTTON = re.compile(r"\W{0,2}(?:меню|menu|навігація|навигация)\W{0,2}", re.IGNORECASE)


def mastheads(lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> Iterator[Named]:
    """Short names over the headline, and the first word of the menu there."""
    headed = listed = False
    for number, line in enumerate(lines[: min(8, title_at or 0)]):
        name = _HOME.sub("", line)
        below = lines[number + 1 : min(number + 4, title_at or 0)]
        early = number < 6 and not headed
        called = _with_motto(lines, number, title_at or 0)
        if called is not None:
            headed = True
            yield called
            continue
        in_row = _row_of(line) if number < _FIRST else None
        if in_row is not None:
            headed = True
            yield Named(in_row, "head", 2.0, bent=False)
            continue
        listed = listed or bool(_TOPIC.fullmatch(name))
        sure = _sure_name(name, early=early)
        if sure is not None:
            headed = True
            yield Named(sure, "head", 2.0, bent=False)
            continue
        if _MOTTO.search(name):
            headed = headed or number < _FIRST
            continue  # 'Обрій - новини Полтави': a sign of its own
        over_bar = any(is_menu(line) or is_bar(line) for line in below)
        first_of_all = number == 0 and over_bar and name.isascii()
        if not may_head(name, first=number == 0) or is_menu(name) or (may_be_person(name) and not first_of_all):
            continue
        if is_rubric(name, adverb=number == 0) or _CONSENT.match(name) or (listed and not is_told_apart(name)):
            region = number == 0 and over_bar and _REGION.fullmatch(name)
            yield Named(name, "head", 1.25 if region else 0.5, bent=False)
            continue
        over_menu = (over_bar and (title_at or 0) <= _FAR) or (
            not headed and _is_over_rubrics(lines[number + 1 : min(number + 1 + _NEAR, title_at or 0)])
        )
        headed = True
        telling = _ENGLISH_MASTHEAD.fullmatch(name) or (
            early and (_PAPER.search(name) or INSTITUTION.search(name) or over_menu)
        )
        yield Named(name, "head", 2.0 if telling else 1.0 if early else 0.5, bent=False)


def _sure_name(line: str, *, early: bool) -> str | None:
    """By the line's own shape: a domain, the first of a menu in one line, the first of crumbs."""
    site = SITE.match(line)
    if site and (early or site["motto"]):
        return site["name"]
    if not early:
        return None
    behind = _behind_rubric(line)
    if behind is not None:
        return behind
    abbreviation = _GLUED_TO_MENU.match(line)
    if abbreviation and not _NOT_HEAD.match(line):
        return abbreviation["name"]
    return _first_of_menu(line) or _over_place(line) or (None if _MOTTO.search(line) else _first_crumb(line))


def _first_of_menu(line: str) -> str | None:
    """'Обрій.Інфо' of 'Обрій.Інфо Новини Порт Люди'."""
    first = _MENU_HEAD.match(line)
    if first and TOLD_APART.search(first["name"]) and _is_row(line[first.end() :]):
        return first["name"]
    return None


def _over_place(line: str) -> str | None:
    """'Галицький репортер' of 'Галицький репортер › Львівщина', 'Обрій' of 'Обрій | obrii.info'."""
    cells = [cell.strip() for cell in _OF_TWO.split(line)]
    if len(cells) != _FEWEST_RUBRICS or not (is_rubric(cells[1]) or _HOST.fullmatch(cells[1])):
        return None
    return cells[0] if may_head(cells[0]) and not is_rubric(cells[0]) and not may_be_person(cells[0]) else None


def _row_of(line: str) -> str | None:
    """'Южный берег' of 'Южный берег   Новости   Фото   О нас'."""
    cells = [cell for cell in _WIDE.split(line.strip()) if cell]
    if len(cells) < _ROW_OF_RUBRICS or not all(map(is_rubric, cells[1:])):
        return None
    return cells[0] if may_head(cells[0]) and not is_rubric(cells[0]) and not may_be_person(cells[0]) else None


def is_told_apart(name: str) -> bool:
    """A name by its shape or by a word that papers have: no rubric of a menu."""
    return bool(TOLD_APART.search(name) or _PAPER.search(name) or _ENGLISH_MASTHEAD.fullmatch(name))


def _with_motto(lines: Sequence[str], number: int, top: int) -> Named | None:
    """'Пульс — здоров'я без міфів' over a menu, '«Копейка» — деньги человеческим языком' anywhere at the top."""
    found = _MOTTO_BEHIND.fullmatch(lines[number]) if number < _FIRST else None
    found = found or (_MOTTO_SENTENCE.fullmatch(lines[number]) if number == 0 and _is_menu_below(lines, top) else None)
    if found is None or _MOTTO.search(lines[number]):
        return None
    name = found["name"].strip('«»"“”')
    quoted = name != found["name"]
    if not may_head(name) or (is_rubric(name) and not quoted) or may_be_person(name):
        return None
    below = lines[number + 1 : min(top, number + 1 + _FIRST_OF_MENU)]
    in_menu = sum(len(row) <= _LONGEST_RUBRIC or is_bar(row) for row in below) >= _FIRST_OF_MENU - 1
    sure = quoted or (number == 0 and in_menu) or found.re is _MOTTO_SENTENCE
    return Named(name, "head", 2.0 if sure else 1.0, bent=False, quoted=quoted)


def _is_menu_below(lines: Sequence[str], top: int) -> bool:
    return any(_TOPIC.fullmatch(line) or is_bar(line) for line in lines[1 : min(top, _FIRST_OF_MENU)])


def _behind_rubric(line: str) -> str | None:
    """'Університет Тясмину' of 'Новини | Університет Тясмину', as a window is called."""
    cells = _CELLS.split(line)
    if len(cells) != _FEWEST_RUBRICS or not is_rubric(cells[0]):
        return None
    return cells[1] if may_head(cells[1]) and not is_rubric(cells[1]) and not may_be_person(cells[1]) else None


def _first_crumb(line: str) -> str | None:
    """'Обрій' of 'Обрій › Новини › Культура'."""
    cells = [cell.strip() for cell in _CRUMB.split(line)]
    if not 3 <= len(cells) <= 6 or len(line) > 100 or not all(cells) or not any(map(is_rubric, cells[1:3])):
        return None
    name = cells[0]
    return name if may_head(name) and not is_rubric(name) and not may_be_person(name) else None


def _is_over_rubrics(below: Sequence[str]) -> bool:
    """A menu from top to bottom: two and more lines of a word or two that name rubrics or buttons, or one that names a
    topic among others as short."""
    short = [line for line in below if len(line) <= _LONGEST_RUBRIC and line[:1].isupper() and line[-1] not in ".!?…"]
    topics = sum(_TOPIC.fullmatch(line) is not None for line in below)
    if topics and len(short) == len(below) >= _FEW and not any(map(may_be_person, short)):
        return True
    return sum(len(line) <= _LONGEST_RUBRIC and is_rubric(line) for line in below) >= _FEWEST_RUBRICS


def is_bar(line: str) -> bool:
    words = line.split()
    if len(line) <= 150 and len(words) >= 3 and is_rubric(line):
        return True
    if len(line) <= 150 and len(words) >= _ROW_OF_RUBRICS and _is_row(line) and line[-1] not in ".!?":
        return 2 * sum(map(is_rubric, words)) >= len(words)
    return bool(_GLUED_MENU.fullmatch(line) or _CAPITALS.fullmatch(line) or _MENU_BUTTON.fullmatch(line))


def _is_row(words: str) -> bool:
    """'Новини Стартапи Бізнес Events': capitals all through."""
    row = words.split()
    return len(row) >= 3 and all(word[:1].isupper() for word in row)


def may_be_person(name: str) -> bool:
    if "'s " in name or "’s " in name or is_place(name.rsplit(maxsplit=1)[-1]):
        return False  # 'Forbes Ukraine'
    return is_persons_name(name) and not _PAPER.search(name) and not _ENGLISH_MASTHEAD.fullmatch(name)


def may_head(name: str, *, first: bool = False) -> bool:
    """``first``: nothing stands above it."""
    institution = INSTITUTION.search(name)
    long = 75 if institution else 40
    shortest = 2 if name.isupper() and (first or name.isascii()) else 3
    if not shortest <= len(name) <= long or len(name.split()) > long // 10:
        return False
    if ends_sentence(name) and not name.endswith(("»", '"')):
        return False
    if _NO_PART.search(name) or name.count('"') % 2 or name.count("«") != name.count("»"):
        return False
    if not (name[:1].isupper() or name[:1].isdigit()) or (name[-1].isdigit() and not name[:1].isalpha()):
        return False
    if (PLATFORM.search(name) and "." not in name and not institution) or _CALLS.search(name) or _NOT_HEAD.match(name):
        return False
    if _SEAM.search(name) and (" " in name or len(_SEAM.findall(name)) > 1 or is_rubric(name)):
        return False
    if _GLUED_MENU.fullmatch(name) or is_prose(name):
        return False
    return not (any(map(str.isdigit, name)) and any(written_dates(name)))
