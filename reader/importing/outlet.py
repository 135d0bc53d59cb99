"""The name of the paper that a dump comes from: what its heading, its calls and its quotations of itself add up to.
Better no name than another's."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.importing.colophon import stated_publication
from reader.importing.signs import Named, is_rubric, names_told
from reader.language.bylines import is_persons_name
from reader.language.morphology import readings
from reader.language.prose import ends_sentence, is_prose, stems

_NEEDED = 2.0
_ENGLISH_MASTHEAD = re.compile(
    r"The(?: [A-Z][a-z]+){1,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:News|Times|Post|Herald|Gazette|Tribune)",
)
_SITE = re.compile(
    r"(?:www\.)?(?P<name>[\w-]{2,30}\.(?:ua|com|net|org|info|media|news|city|today|tv)(?:\.ua)?)(?P<motto>\s[-–—|]\s.{3,60})?(?:$|(?=(?-i:[А-ЯІЇЄҐ][а-яіїєґ])))",
    re.IGNORECASE,
)
# Words that papers have in their names.
_PAPER = re.compile(
    r"(?:медіа|media|news|post|times|herald|gazette|tribune|journal|chronicle|daily|today|вісник|вісті|вести|голос|газета|"
    r"інформ|прес[аи]?|хроніка|кур.єр|експрес|правда|агенці[яї]|агентство|радіо|радио|телеканал|канал|портал|онлайн|online|"
    r"review|magazine|weekly|dispatch|ledger|observer|courier|monitor|wire|guardian|журнал|тиждень|тижневик|репортер|оглядач|ревізор|ведомости|обозрение|маяк|сьогодні|сегодня)(?=$|[\W_])|\w\.[А-ЯІЇЄҐA-Z]\w{3,}|\w{3}-[А-ЯІЇЄҐA-Z]\w{3,}$",
    re.IGNORECASE,
)
_GLUED_MENU = re.compile(r"(?-i:(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+\s?){0,3}(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+(?=[А-ЯІЇЄҐ])){2,}.{0,60})")
_GLUED_TO_MENU = re.compile(r"(?P<name>[A-Z]{2,10})(?=(?:[А-ЯІЇЄҐ][а-яіїєґ'’]+){2,})")
_SEAM = re.compile(r"[а-яіїєґa-z][А-ЯІЇЄҐ]|[A-Z][А-ЯІЇЄҐ]")
_CAPITALS = re.compile(r"(?:[А-ЯІЇЄҐ'’]{3,}[\s|•·]+){3,}[А-ЯІЇЄҐ'’]{3,}")
_MENU_HEAD = re.compile(r"(?P<name>[\w’'-]+(?:\.\w+)?)\s+(?=(?:[^\W\d_][\w’'-]*\s+){2,}[^\W\d_][\w’'-]*$)")
_TOLD_APART = re.compile(r"[\w’']\.[\wА-ЯІЇЄҐ]|[\w’']-[А-ЯІЇЄҐA-Z]|[а-яіїєґa-z][А-ЯІЇЄҐA-Z]")
_NOT_HEAD = re.compile(
    r"(?:прес-?реліз|пресс-?релиз|press\srelease|меню|menu|головна$|головні\\s|головне|главная$|главное|home$|перейти|skip|увійти|вхід|вход|реєстрація|регистрация|укр|рус|eng|пошук|поиск|"
    r"search|підтрим\w+|передплат\w+|реклама|рубрики|розділи|розділ|до\s|watch|live|онлайн$|online$|культура|суспільство|"
    r"політика|економіка|спорт|новини$|новости$|люди$|світ$|тексти$|спецтема|спецпроєкт\w*|освіта|війна|наживо|сайт\s|"
    r"(?:матч|прогноз|стать|статт|новин|новост|блог|тем[иа]|стрічк|лент)\w*\s(?:онлайн|online|дня|сьогодні|сегодня)$|"
    r"новин[иау]?\s|технології|стартапи|сім.я|здоров.я|життя|регіони|читати|читать|версія|спорт\s)",
    re.IGNORECASE,
)
_CASES = frozenset({"gent", "datv", "accs", "ablt", "loct", "voct"})
_BENT = frozenset({"gent", "datv", "ablt", "loct"})
_PLATFORM = re.compile(
    r"telegram|телеграм|facebook|фейсбук|viber|вайбер|google|youtube|instagram|twitter|твітер|tik\s?tok|whatsapp|threads|discover|"
    r"підпи|передплат|увійти|вхід\b|пошук|читайте|стежте|слідкуй|приєдн|долуч|усі\b|всі\b|більше|наш|україн[иі]\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"сторінк|спільнот|підпи|долуч|приєдн|підтрима|читайте|стежте|подпи|follow|subscribe|join", re.IGNORECASE
)
_KIND_OF_PAPER = re.compile(
    r"(?:інформаційн\w+\s)?(?:інтернет-?|онлайн-?)?\s?(?:агентство|агенція|видання|газета|портал|журнал|сайт|издание|"
    r"информационное\sагентство)\s+",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:адміністрація|рада|університет|інститут|департамент|міністерство|служба|управління|академія|администрация|совет|"
    r"университет|министерство|council|university|ministry|department)(?=$|\W)",
    re.IGNORECASE,
)
_HOME = re.compile(r"\s(?:home|logo|головна|главная)$", re.IGNORECASE)
_MENU_BUTTON = re.compile(r"\W{0,2}(?:меню|menu|навігація|навигация)\W{0,2}", re.IGNORECASE)
_LATIN = dict(zip("абвгґдезийіїклмнопрстуфыэё", "abvhgdeziiiiklmnoprstufyee", strict=True))
_LATIN |= {"є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia"}
_WORDS = re.compile(r"[\w’'ʼ]+")


@dataclass(slots=True)
class _Candidate:
    """One name in all the forms in which it stands on the page."""

    forms: list[Named] = field(default_factory=list)

    def kinds(self) -> dict[str, float]:
        best: dict[str, float] = {}
        for form in self.forms:
            best[form.kind] = max(best.get(form.kind, 0.0), form.weight)
        return best

    def score(self) -> float:
        """The best sign of each kind; what only reports or stands beside pictures may be an agency's."""
        kinds = self.kinds()
        others = kinds.pop("told", 0.0), kinds.pop("credit", 0.0), kinds.pop("mention", 0.0)
        return sum(kinds.values()) + (max(others) if not kinds else sum(others))


def outlet_of(lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> str | None:
    """The name in the nominative, as it stands over the headline where it stands there; None where too little tells."""
    candidates: list[_Candidate] = []
    told = [*_stated(lines), *_headed(lines, title_at, is_menu), *names_told(lines, title_at)]
    for named in told:
        if named.kind != "stated" and (_may_be_person(named.name) or _PLATFORM.search(named.name)):
            continue
        same = next((one for one in candidates if any(_alike(named.name, form.name) for form in one.forms)), None)
        if same is None:
            candidates.append(same := _Candidate())
        same.forms.append(named)
    for candidate in candidates:
        candidate.forms.extend(_mentions(candidate.forms[0], lines, title_at, is_menu))
    ranked = sorted(candidates, key=lambda one: -one.score())
    for candidate in ranked:
        if candidate.score() < _NEEDED:
            break
        name = _best_form(candidate.forms)
        if name is not None:
            return name
    return None


def _stated(lines: Sequence[str]) -> Iterator[Named]:
    stated = stated_publication(lines)
    if stated is not None:
        yield Named(stated, "stated", 4.0, bent=False)


def _headed(lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> Iterator[Named]:
    """Short names over the headline, and the first word of the menu there."""
    headed = False
    for number, name in enumerate(lines[: min(8, title_at or 0)]):
        below = lines[number + 1 : min(number + 4, title_at or 0)]
        early = number == 0 or (number < 5 and not headed)
        site = _SITE.match(name)
        if site and (early or site["motto"]):
            headed = True
            yield Named(_without_domain(site["name"]), "head", 2.0 if number == 0 or site["motto"] else 1.5, bent=False)
            continue
        abbreviation = _GLUED_TO_MENU.match(name)
        if abbreviation and early and not _NOT_HEAD.match(name):
            headed = True
            yield Named(abbreviation["name"], "head", 2.0, bent=False)
            continue
        first = _MENU_HEAD.match(name) if early else None
        if first and _TOLD_APART.search(first["name"]) and _is_row(name[first.end() :]):
            headed = True
            yield Named(first["name"], "head", 2.0, bent=False)
        if not _may_head(name) or _may_be_person(name) or is_menu(name):
            continue
        if is_rubric(name):
            yield Named(name, "head", 0.5, bent=False)
            continue
        headed = True
        over_menu = any(is_menu(line) or _is_bar(line) for line in below)
        telling = _ENGLISH_MASTHEAD.fullmatch(name) or (
            early and (_PAPER.search(name) or _INSTITUTION.search(name) or over_menu)
        )
        yield Named(name, "head", 2.0 if telling else 1.0 if early else 0.5, bent=False)


def _is_bar(line: str) -> bool:
    return bool(_GLUED_MENU.fullmatch(line) or _CAPITALS.fullmatch(line) or _MENU_BUTTON.fullmatch(line))


def _is_row(words: str) -> bool:
    """'Новини Стартапи Бізнес Events': capitals all through."""
    row = words.split()
    return len(row) >= 3 and all(word[:1].isupper() for word in row)


def _may_be_person(name: str) -> bool:
    return is_persons_name(name) and not _PAPER.search(name) and not _ENGLISH_MASTHEAD.fullmatch(name)


def _mentions(named: Named, lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> list[Named]:
    """Where a name from the heading stands elsewhere with a capital, in the middle of a line."""
    if named.kind != "head":
        return []
    cores = [re.escape(_core(word)) for word in _WORDS.findall(named.name)]
    pattern = re.compile(r"(?<=[^.!?\s]\s)[«\"“]?" + r"\w{0,3}[\s.-]{1,2}".join(cores), re.IGNORECASE)
    if len(cores) > 1 and named.name == lines[0] and _is_mentioned(named.name, lines[(title_at or 0) + 1 :]):
        return [Named(named.name, "mention", 1.0, bent=False)]
    for number, line in enumerate(lines):
        match = pattern.search(line) if number != title_at and len(line) > len(named.name) + 4 else None
        if match and match.group().lstrip('«"“')[:1].isupper() and not is_menu(line):
            return [Named(named.name, "mention", 1.0, bent=False)]
    return []


def _is_mentioned(name: str, lines: Sequence[str]) -> bool:
    wanted = {stem[:4] for stem in stems(name)}
    return len(wanted) >= 2 and wanted <= {stem[:4] for stem in stems(" ".join(lines))}


def _best_form(forms: Sequence[Named]) -> str | None:
    """As the heading has it; else a form that can only be, or may be, the nominative."""
    upright = [form.name for form in forms if not form.bent]
    spelt = [form.name for form in forms if not _SITE.fullmatch(form.name)]
    if upright and all(map(_SITE.fullmatch, upright)):
        upright = [name for name in spelt if _in_nominative(name)] or upright
    upright = [name for name in upright if not _SITE.fullmatch(name)] or upright
    if upright:
        first = upright[0]
        longer = [name for name in upright if name.lower().startswith(first.lower() + " ") and not _HOME.search(name)]
        headed = [form.name for form in forms if form.kind == "head"]
        bare = _KIND_OF_PAPER.sub("", first)
        shorter = [name for name in headed if name.lower() == bare.lower() and bare != first]
        chosen = (shorter or [name for name in longer if name in headed] or [first])[0]
        return next((name for name in upright if name.lower() == chosen.lower() and not name.isupper()), chosen)
    straight = [form.name for form in forms if _in_nominative(form.name)]
    quoted = [form.name for form in forms if form.quoted and _in_nominative(form.name, plural=True)]
    return straight[0] if straight else _lemma([form.name for form in forms]) or (quoted[0] if quoted else None)


def _lemma(names: Sequence[str]) -> str | None:
    """'Галки', 'Галці': the one word of which both are forms."""
    if any(len(name.split()) > 1 for name in names) or len({name.lower() for name in names}) < 2:
        return None
    shared = set.intersection(
        *({reading.lemma for reading in readings(name) if reading.known and "NOUN" in reading.tags} for name in names)
    )
    return shared.pop().capitalize() if len(shared) == 1 else None


def _without_domain(site: str) -> str:
    """'Трибуна.com' is called Трибуна; 'zaxid.net' is called so."""
    name, _, rest = site.partition(".")
    return name if re.search("[А-Яа-яІЇЄҐіїєґ]", name) and rest.islower() else site


def _may_head(name: str) -> bool:
    long = 75 if _INSTITUTION.search(name) else 40
    if not 3 <= len(name) <= long or len(name.split()) > long // 10:
        return False
    if ends_sentence(name) and not name.endswith(("»", '"')):
        return False
    if not (name[:1].isupper() or name[:1].isdigit()) or (name[-1].isdigit() and not name[:1].isalpha()):
        return False
    if (_PLATFORM.search(name) and "." not in name) or _CALLS.search(name) or _NOT_HEAD.match(name):
        return False
    return not _GLUED_MENU.fullmatch(name) and not _SEAM.search(name) and not is_prose(name)


def _in_nominative(name: str, *, plural: bool = False) -> bool:
    """False where the first word can only be an oblique case ('на канал Версій'): better no name than a wrong one.
    ``plural``: true also where it would be a plural ('«Версії»')."""
    first = name.split(maxsplit=1)[0].replace("’", "'")
    known = [reading.tags for reading in readings(first) if reading.known]
    if not known:
        return True
    named = [tags for tags in known if "nomn" in tags and "Surn" not in tags]
    bent = [tags for tags in known if tags & _BENT and "plur" not in tags]
    if named and bent and not plural and all("plur" in tags for tags in named):
        return False  # 'новини Галки' is 'Галка' in the genitive rather than many of them
    return bool(named) or any("INFN" in tags or not tags & (_CASES | {"nomn"}) for tags in known)


def _core(word: str) -> str:
    """The beginning that all its case forms share."""
    lower = word.lower()
    return lower[: max(3, len(lower) - 3)] if len(lower) > 4 else lower


def _alike(one: str, other: str) -> bool:
    """The same name in two cases, or the beginning of the other, or the same behind a word for a paper."""
    first, second = _words_of(one), _words_of(other)
    if not first or not second:
        return False
    if (
        _is_short_for(one, second)
        or _is_short_for(other, first)
        or _is_domain_of(one, other)
        or _is_domain_of(other, one)
    ):
        return True
    shorter = min(first, second, key=len)
    if len(first) != len(second) and len(shorter) == 1 and len(shorter[0]) < 4:
        return first[0] == second[0]
    return all(_one_word(a, b) for a, b in zip(first, second, strict=False))


def _words_of(name: str) -> list[str]:
    return [match.group() for match in _WORDS.finditer(_KIND_OF_PAPER.sub("", name).lower())]


def _one_word(one: str, other: str) -> bool:
    """'Галки' and 'Галці', 'Версій' and 'Версії'."""
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or (shared >= max(3, max(len(one), len(other)) - 3) and abs(len(one) - len(other)) <= 3)


def _is_short_for(short: str, words: list[str]) -> bool:
    """'ОВА' for 'Подільська обласна військова адміністрація'."""
    initials: str = "".join(word[0] for word in words)
    return short.isupper() and 3 <= len(short) <= 6 and len(words) >= 3 and initials.endswith(short.lower())


def _is_domain_of(site: str, name: str) -> bool:
    """'teleskop.com.ua' for 'Телескоп'."""
    if "." not in site:
        return False
    latin = "".join(_LATIN.get(letter, letter) for letter in name.lower() if letter.isalnum())
    host = site.lower().removeprefix("www.").split(".", 1)[0].replace("-", "")
    return len(host) >= 4 and _spelt_alike(host) == _spelt_alike(latin)


def _spelt_alike(latin: str) -> str:
    """Ways of spelling a Cyrillic letter become one."""
    return latin.replace("kh", "h").replace("g", "h").replace("y", "i").replace("ii", "i").replace("ie", "e")
