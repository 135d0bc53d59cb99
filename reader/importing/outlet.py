"""The name of the paper that a dump comes from: what its heading, its calls and its quotations of itself add up to.
Better no name than another's."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from reader.importing.alike import (
    KIND_OF_PAPER,
    WORDS,
    alike,
    common_core,
    in_latin,
    in_nominative,
    lemma_at,
    nominative_phrase,
    shared_lemma,
    spelt_alike,
)  # fmt: skip
from reader.importing.colophon import is_company, stated
from reader.importing.masthead import PLATFORM, SITE, TOLD_APART, mastheads, may_be_person, may_head
from reader.importing.nameplate import in_full, shown
from reader.importing.signs import Named, is_place, is_rubric
from reader.language.dates import written_dates
from reader.language.prose import stems

_NEEDED = 2.0
# Every name is compared with the others; a page says its own among the first.
_MOST_NAMES = 300
_STATED = 3.0
# A company alone is another name than the paper's in three pages of five.
_STATED_BY_RIGHTS, _OWNER, _ONLY_RIGHTS = 4.0, 1.5, 1.25
# A word over the headline and in the text is a town or a rubric as often as a name, unless it stands as a name stands.
_MENTION, _MENTION_OF_LITTLE, _LITTLE = 1.0, 0.75, 1.0
_OF_WORDS = frozenset({"head", "mention", "foot"})
_OFTEN = 2
_TOP = 8
_LONGEST_NAME, _MOST_WORDS, _SHORTEST = 40, 4, 3
_SPELT = re.compile(
    r"(?<![\w.-])(?:www\.)?(?P<name>[a-z][a-z\d-]{3,30})\.[a-z]{2,8}\b|@(?P<handle>[a-z]\w{3,30})", re.IGNORECASE
)
_LEAST_SPELT = 5
_FOOT = 6
_BYLINES = 40
_FIRST, _SIGNED, _LONGEST_DATE = 3, 6, 60
_CYRILLIC = re.compile("[А-Яа-яІЇЄҐіїєґ]")
_APART = re.compile(r"\s[-–—|•·]\s")
_NEVER = re.compile(r"(?!)")
_MEDIUM = re.compile(r"(?:\s(?:онлайн|online|tv|тб|тв))+", re.IGNORECASE)
_HOME = re.compile(r"\s(?:home|logo|головна|главная)$", re.IGNORECASE)


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
        """The best sign of each kind; what only reports or stands beside pictures may be an agency's, unless it is
        told so in two places."""
        kinds = self.kinds()
        if len({form.line for form in self.forms if form.kind == "told" and form.quoted}) >= _OFTEN:
            kinds["told"] = max(kinds["told"], _NEEDED)
        others = kinds.pop("told", 0.0), kinds.pop("credit", 0.0), kinds.pop("mention", 0.0)
        return sum(kinds.values()) + (max(others) if not kinds else sum(others))

    def is_only_rights(self) -> bool:
        """Nothing but the line of copyright says it: it may be whose the paper is."""
        return all(form.kind == "stated" and form.line < 0 for form in self.forms)

    def speaks(self) -> bool:
        """More than a word over the headline that stands in the text, too: what a page says of itself elsewhere, or a
        name by its shape."""
        if self.score() < _STATED:
            return False
        return bool(self.kinds().keys() - _OF_WORDS) or any(map(TOLD_APART.search, (form.name for form in self.forms)))

    def is_cited(self) -> bool:
        """Nothing but a name in Latin letters whose report is told."""
        name = self.forms[0].name
        return not self.kinds().keys() - {"told", "mention"} and name.isascii() and "." not in name

    def is_owner(self) -> bool:
        """Nothing but a company's name in the line of copyright."""
        return not self.kinds().keys() - {"owner"}


def own_lines(lines: Sequence[str], told: Sequence[Named]) -> frozenset[int]:
    """Which of ``lines``, over a text, hold nothing but a name that the page calls its own or puts beside pictures."""
    own = {named.name for named in told if named.kind == "own" or (named.kind == "stated" and named.weight >= _STATED)}
    pictured = Counter(named.name for named in told if named.kind == "credit")
    own |= {name for name, times in pictured.items() if times >= _OFTEN}
    return frozenset(
        number
        for number, line in enumerate(lines)
        if len(line) <= _LONGEST_NAME
        and line.count(" ") < _MOST_WORDS
        and any(alike(line, name) and abs(line.count(" ") - name.count(" ")) <= 1 for name in own)
    )


def outlet_of(
    lines: Sequence[str],
    title_at: int | None,
    told: Sequence[Named],
    is_menu: Callable[[str], bool],
    address: str | None = None,
) -> str | None:
    """The name in the nominative, as it stands over the headline where it stands there; None where too little tells.
    ``told``: as ``names_told`` finds them; ``address``: the page's own, whose domain may spell the name."""
    candidates: list[_Candidate] = []
    top = title_at if title_at is not None else _TOP
    fitting = [one for one in told if one.line != title_at and (one.line < top or not one.over_headline)]
    fitting = fitting[:_MOST_NAMES]
    headed = [*mastheads(lines, title_at, is_menu), *_between_marks(lines, top), *_below_date(lines, title_at)]
    headed += shown(lines, title_at, address)
    for named in [*_stated(lines), *headed, *fitting, *_addressed(address)]:
        if named.line >= 0 and _is_other(named) and not _is_first_line(named, lines, top):
            continue
        same = next((one for one in candidates if any(alike(named.name, form.name) for form in one.forms)), None)
        if same is None:
            candidates.append(same := _Candidate())
        same.forms.append(named)
    spelt = _addresses(lines)
    for candidate in candidates:
        candidate.forms.extend(_mentions(candidate.forms[0], lines, title_at, is_menu))
        candidate.forms.extend(_at_foot(candidate.forms[0], lines))
        candidate.forms.extend(_in_addresses(candidate.forms[0].name, spelt))
        candidate.forms.extend(_glued_to_menu(candidate, lines[: min(_FIRST, top)]))
    _share_owner(candidates)
    latin = _is_latin(lines)
    foreign = _CYRILLIC if latin else _NEVER
    others = any(one.speaks() and not one.is_only_rights() for one in candidates)
    ranked = sorted(
        candidates,
        key=lambda one: (
            (_ONLY_RIGHTS if others and one.is_only_rights() else 0.0) - one.score(),
            one.is_owner(),
            bool(foreign.search(one.forms[0].name)),
        ),
    )
    for candidate in ranked:
        if candidate.score() < _NEEDED or (candidate.is_cited() and not latin):
            continue
        name = _best_form(candidate.forms)
        if name is not None:
            name = name if "head" in candidate.kinds() else _spelt_out(name, lines)
            full = in_full(name, lines, top)
            return full if latin else _in_initials(_of_region(full, told), lines)
    return None


def _share_owner(candidates: Sequence[_Candidate]) -> None:
    """'Южный причал' beside a picture on a page of ООО «Причал-Медиа»: the company is called after the paper."""
    for owner in candidates:
        if not owner.is_owner():
            continue
        stem = re.split(r"[\s-]", owner.forms[0].name.lower(), maxsplit=1)[0][:-1]
        for other in candidates:
            name = other.forms[0].name.lower()
            if other is not owner and len(stem) >= _LEAST_SPELT and any(word.startswith(stem) for word in name.split()):
                other.forms.append(Named(other.forms[0].name, "owner", _OWNER, bent=True))


def _is_latin(lines: Sequence[str]) -> bool:
    """Most of its letters, as far as one in a few lines tells."""
    sample = "".join(line[:80] for line in lines[::3])
    return 2 * len(_CYRILLIC.findall(sample)) < sum(map(str.isalpha, sample))


def _is_other(named: Named) -> bool:
    """A person, a network, a rubric: nothing that a sign should have taken."""
    sure = named.kind == "stated" and named.weight >= _STATED  # 'Slow Ferry' looks like a person
    if (may_be_person(named.name) and not sure) or PLATFORM.search(named.name):
        return True
    return not named.quoted and is_rubric(named.name, bent=named.bent)


def _between_marks(lines: Sequence[str], top: int) -> Iterator[Named]:
    """A first line that stands in quotation marks twice and more below, whatever its words mean ('Головне')."""
    for line in lines[: min(_FIRST, top)]:
        if 3 <= len(line) <= _LONGEST_NAME and line.count(" ") < _MOST_WORDS and line[:1].isupper():
            marked = [f"«{line}»", f'"{line}"', f"“{line}”"]
            if sum(other.count(mark) for other in lines for mark in marked) >= _OFTEN:
                yield Named(line, "marked", 2.0, bent=False, quoted=True)


def _below_date(lines: Sequence[str], title_at: int | None) -> Iterator[Named]:
    """The name alone right below the date and over the text, as agencies sign."""
    if title_at is None:
        return
    for above, line in itertools.pairwise(lines[title_at : title_at + _SIGNED]):
        if len(above) <= _LONGEST_DATE and any(written_dates(above)) and may_head(line):
            yield Named(line, "below", 1.0, bent=False)


def _is_first_line(named: Named, lines: Sequence[str], top: int) -> bool:
    """A call to follow 'Афіша Луцька', where nothing but that stands over the page."""
    return top > 0 and named.kind == "own" and named.name.lower() == lines[0].lower() and not may_be_person(lines[0])


def _addresses(lines: Sequence[str]) -> frozenset[str]:
    """Domains and handles among the lines, as names would be spelt in them."""
    found = (
        match["name"] or match["handle"]
        for line in lines
        if "." in line or "@" in line
        for match in _SPELT.finditer(line)
    )
    return frozenset(spelt_alike(name.lower().replace("-", "")) for name in found)


def _in_addresses(name: str, spelt: AbstractSet[str]) -> Iterator[Named]:
    """'minfinka_bot' for 'Минфинка', 'pella-courier.com' for 'Pella Courier'."""
    latin = in_latin(name)
    if len(latin) >= _LEAST_SPELT and any(one == latin or one.startswith(latin + "_") for one in spelt):
        yield Named(name, "address", 1.0, bent=False)


def _at_foot(named: Named, lines: Sequence[str]) -> Iterator[Named]:
    """The first line alone once more among the last."""
    if named.kind == "head" and named.name == lines[0] and named.name in lines[-_FOOT:] and len(lines) >= 2 * _FOOT:
        yield Named(named.name, "foot", 1.0, bent=False)


def _glued_to_menu(candidate: _Candidate, first: Sequence[str]) -> Iterator[Named]:
    """'Обрій.МістоНовиниПодії', where another sign found 'Обрій.Місто'."""
    for form in candidate.forms:
        size = len(form.name)
        glued = [line for line in first if line[:size].lower() == form.name.lower() and line[size : size + 1].isupper()]
        if glued and size >= _LEAST_SPELT:
            yield Named(form.name, "head", 1.5, bent=False)
            return


def _spelt_out(name: str, lines: Sequence[str]) -> str:
    """'ЕП' where 'Економічна правда' stands at the top, and no other name of these letters."""
    if not name.isupper() or not 2 <= len(name) <= 5 or not name.isalpha():
        return name
    words = [rf"{letter}[^\W\d_]{{2,}}" for letter in name]
    pattern = re.compile(rf"(?<!\w)(?-i:{name[0]}){' '.join(words)[1:]}(?!\w)", re.IGNORECASE)
    found = {match.group() for line in [*lines[:20], *lines[-10:]] for match in pattern.finditer(line)}
    return found.pop() if len(found) == 1 else name


def _of_region(name: str, told: Sequence[Named]) -> str:
    """'Тихе Рівне' for 'Тихе Новини', whose page calls to follow 'Тихе Рівне'."""
    first = name.split(maxsplit=1)[0]
    own = {one.name for one in told if one.kind == "own" and one.weight >= _NEEDED and one.name.startswith(f"{first} ")}
    regions = {one for one in own if is_place(one[len(first) :])}
    return regions.pop() if len(regions) == 1 and not is_place(name[len(first) :] or first) else name


def _in_initials(name: str, lines: Sequence[str]) -> str:
    """'DW' for 'Deutsche Welle' on a page in Cyrillic letters that says so again and again."""
    words = name.split()
    if not name.isascii() or len(words) <= 1 or not all(word[:1].isupper() for word in words):
        return name
    short = "".join(word[0] for word in words)
    alone = re.compile(rf"(?<![\w.]){short}(?![\w.])")
    return short if sum(alone.search(line) is not None for line in lines) > _OFTEN else name


def _addressed(address: str | None) -> Iterator[Named]:
    """Worth less than a name needs: nobody is called 'obrii.example'."""
    host = (address or "").partition("://")[2].partition("/")[0].removeprefix("www.")
    if "." in host:
        yield Named(host, "address", 1.0, bent=False)


def _stated(lines: Sequence[str]) -> Iterator[Named]:
    name, owns = stated(lines)
    if name is not None:
        weight = _STATED_BY_RIGHTS if not owns else _OWNER if is_company(name) else _NEEDED
        weight = _OWNER if may_be_person(name) and _signs(name, lines) else weight
        yield Named(name, "owner" if owns else "stated", weight, bent=False)


def _signs(name: str, lines: Sequence[str]) -> bool:
    """The name stands where authors stand: alone, or behind 'by'."""
    wanted = (name.lower(), f"by {name.lower()}")
    return any(line.lower() in wanted for line in lines[:_BYLINES])


def _mentions(named: Named, lines: Sequence[str], title_at: int | None, is_menu: Callable[[str], bool]) -> list[Named]:
    """Where a name from the heading stands elsewhere with a capital, in the middle of a line."""
    if named.kind != "head":
        return []
    mention = Named(named.name, "mention", _MENTION if named.weight > _LITTLE else _MENTION_OF_LITTLE, bent=False)
    cores = [re.escape(common_core(word)) for word in WORDS.findall(named.name)]
    pattern = re.compile(r"(?<=[^.!?\s]\s)[«\"“]?" + r"\w{0,3}[\s.-]{1,2}".join(cores), re.IGNORECASE)
    if len(cores) > 1 and named.name == lines[0] and _is_mentioned(named.name, lines[(title_at or 0) + 1 :]):
        return [mention]
    for number, line in enumerate(lines):
        match = pattern.search(line) if number != title_at and len(line) > len(named.name) + 4 else None
        if match and match.group().lstrip('«"“')[:1].isupper() and not is_menu(line):
            return [mention]
    return []


def _is_mentioned(name: str, lines: Sequence[str]) -> bool:
    wanted = {stem[:4] for stem in stems(name)}
    return len(wanted) >= 2 and wanted <= {stem[:4] for stem in stems(" ".join(lines))}


def _best_form(forms: Sequence[Named]) -> str | None:
    """As the heading has it; else a form that can only be, or may be, the nominative. A domain only where the page
    never says the name without it."""
    spelt = [form for form in forms if form.kind != "address" and not SITE.fullmatch(form.name)]
    if spelt:
        upright = [form.name for form in spelt if not form.bent and form.kind != "owner"]
        upright = upright or [form.name for form in spelt if not form.bent]
        straight = [form.name for form in spelt if in_nominative(form.name)]
        if upright or straight:
            return _headed(upright, spelt) if upright else straight[0]
        quoted = [form.name for form in spelt if form.quoted and in_nominative(form.name, plural=True)]
        names = [form.name for form in spelt]
        sites = [form.name for form in forms if form.kind == "address" or SITE.fullmatch(form.name)]
        lemma = shared_lemma(names) or next((found for site in sites if (found := lemma_at(site, names))), None)
        upright_phrase = lemma or (quoted[0] if quoted else nominative_phrase(names))
        if upright_phrase:
            return upright_phrase
    alone = [form for form in forms if SITE.fullmatch(form.name) or (form.kind == "address" and form.weight >= _NEEDED)]
    alone.sort(key=lambda form: form.kind != "head")
    return next((form.name for form in alone), None)


def _is_longer(name: str, short: str) -> bool:
    """'BBC News Україна' for 'BBC', no 'Обрій - новини Полтави' for 'Обрій'."""
    lower, rest = short.lower(), name[len(short) :]
    longer = name.lower().startswith((f"{lower} ", f"{lower}."))
    return longer and not _HOME.search(name) and not _APART.match(rest)


def _over_rights(name: str, forms: Sequence[Named]) -> str:
    """'ФАКТИ' over the menu for 'Факти і коментарі' in the line of copyright; no 'Обрій Київ', which only chooses a
    town, nor 'ОБ'."""
    if forms[0].name != name or forms[0].kind not in ("stated", "owner"):
        return name
    shown = (form.name for form in forms if form.kind == "head" and form.weight >= _NEEDED and not form.bent)
    head = next((one for one in shown if one.isascii() == name.isascii()), name)
    longer = head.lower().startswith(name.lower())
    if longer and is_place(head[len(name) :]):
        return name
    if len(WORDS.findall(head)) == len(WORDS.findall(name)) and head[:_SHORTEST].lower() == name[:_SHORTEST].lower():
        return name if head.isupper() and head.lower() == name.lower() else head
    return head if not longer and name.lower().startswith(head.lower()) and len(head) > _SHORTEST else name


def _headed(names: Sequence[str], forms: Sequence[Named]) -> str:
    """The first of ``names``, or what the heading has for it: in full ('BBC News Україна' for 'BBC'), or without the
    word for a paper."""
    headed = [form.name for form in forms if form.kind == "head"]
    first = _over_rights(names[0], forms)
    longer = [name for name in headed if _is_longer(name, first) and not is_place(name[len(first) :])]
    bare = KIND_OF_PAPER.sub("", first)
    shorter = [form.name for form in forms if form.name.lower() == bare.lower() and bare != first]
    with_article = [name for name in headed if name.lower() == f"the {first.lower()}"]
    chosen = (with_article or shorter or longer or [first])[0]
    chosen = _without_medium(chosen, forms)
    return next((name for name in names if name.lower() == chosen.lower() and not name.isupper()), chosen)


def _without_medium(name: str, forms: Sequence[Named]) -> str:
    """'Експрес' for 'Експрес онлайн', where the rights or a call of the page say no more."""
    called = (form.name for form in forms if form.kind in ("stated", "own") and in_nominative(form.name))
    return next((one for one in called if _MEDIUM.fullmatch(name.removeprefix(one))), name)
