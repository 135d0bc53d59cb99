"""Where two elements of a page were glued together in one line: 'InstagramЗа підрахунками', 'лишився.Реклама'. What
stands before or behind such a seam is cut off where a rule knows it."""

import itertools
import re

from reader.cleaning.rules import Rule, RuleBook
from reader.language.prose import ends_sentence, is_prose
from reader.values import BlockRole

_SEAM = re.compile(
    r"(?<=[а-яіїєґa-z\d.!?…»”)%₴$€])(?=[А-ЯІЇЄҐЁ«“„][а-яіїєґё'’А-ЯІЇЄҐЁ]*[\s:,.]?)|(?<=[а-яіїєґ.!?…»”)%₴$€])(?=[A-Z][a-z]+(?:\s|$))|"
    r"(?<=[.!?…»”])(?=(?:#\w|©|\d[\d\s.,]{0,8}[^\W\d]{2,}[\w\s]{0,20}$))|"
    r"(?<=[Рр]еклама[:.])(?=[А-ЯІЇЄҐЁ«“„])|(?<=РЕКЛАМА[:.])(?=[А-ЯІЇЄҐЁ«“„])|(?<=[Aa]dvertisement:)(?=[A-Z“\"])|"
    r"(?<=[a-z]{3})(?=[A-Z][a-z]*\s[a-z])|(?<=[.!?…»”])(?=(?:реклама|advertisement)(?:\W*$|[А-ЯІЇЄҐA-Z«]))"
)
# Without either of these two there is no seam; looking for them takes a fifth of the time.
_CAPITAL_BEHIND = re.compile(r"[А-ЯІЇЄҐЁ«“„A-Z](?<=[а-яіїєґa-z\d.!?…»”)%₴$€:].)")
_MARK_BEHIND = re.compile(r"[.!?…»”][#©\dрa]")
_INITIAL = re.compile(r"(?:^|[^\w])[А-ЯІЇЄҐA-Z]\.$")
_MOST_HEAD = 260
_SHORTEST_BODY = 60
_MOST_SEAMS, _MOST_BEHIND = 4, 12
_LONGEST_CONTROL, _FEWEST_CONTROLS = 80, 2
_LABEL = re.compile(r"(?:реклама|advertisement)(?=[А-ЯІЇЄҐA-Z«])")
_LONGEST_OFFER = 140
_LONGEST_FACT = 60
_LEAST_LINK = 20
_ROLES = frozenset(
    {BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.TEASER, BlockRole.DEBRIS}
)


def seams(words: str) -> list[int]:
    """Places between two letters or marks with no space where a new element begins."""
    able = [found.start() for found in (_CAPITAL_BEHIND.search(words), _MARK_BEHIND.search(words)) if found]
    if not able:
        return []
    return [
        found.start()
        for found in _SEAM.finditer(words, min(able))
        if not _INITIAL.search(words[max(0, found.start() - 3) : found.start()])
        and words[found.start() - 1] not in " -–/"
    ]


def head_cut(words: str, places: list[int], book: RuleBook) -> list[tuple[Rule | None, int]]:
    """What stands glued before a paragraph: each piece's rule (None: it is asked like a line of its own) and end."""
    best: tuple[Rule, int] | None = None
    for place in places[:_MOST_SEAMS]:
        if place > _MOST_HEAD or not _reads_on(words[place:]):
            break
        rule = _known(words[:place], book)
        if rule is not None and not is_prose(words[:place]):
            best = (rule, place)
            if rule.role is not BlockRole.RELATED:
                break
    if best is None:
        return _controls_cut(words, places, book) if places else []
    rule, place = best
    cuts: list[tuple[Rule | None, int]] = [(rule, place)]
    if rule.opens == "offer":
        end = next((other for other in places if other > place), None)
        if end is not None and end - place <= _LONGEST_OFFER and not ends_sentence(words[place:end]):
            cuts.append((None, end))
    return cuts


def _controls_cut(words: str, places: list[int], book: RuleBook) -> list[tuple[Rule | None, int]]:
    """'Заголовок14 травня 2026 09:45Переглядів: 870ПоділитисяМешканка ...': the pieces right before the paragraph that
    rules know, and what stands before them."""
    near = [place for place in places[: 2 * _MOST_SEAMS] if place <= _MOST_HEAD and _reads_on(words[place:])]
    rules = [
        _known(words[start:end], book) if end - start <= _LONGEST_CONTROL else None
        for start, end in itertools.pairwise(near)
    ]
    last = max((number for number, rule in enumerate(rules) if rule is not None), default=None)
    if last is None:
        return []
    first = last
    while first > 0 and rules[first - 1] is not None:
        first -= 1
    if set(".!?…") & set(words[: near[first]].rstrip(" .!?…")):
        return []
    return [(None, near[first]), *zip(rules[first : last + 1], near[first + 1 : last + 2], strict=True)]


def resumed(words: str, places: list[int], start: int, rule: Rule | None) -> int | None:
    """Where a paragraph goes on behind the link to another story that is glued into it at ``start``."""
    if rule is None or rule.role is not BlockRole.RELATED:
        return None
    for place in places:
        behind = words[place:]
        if place > start + _LEAST_LINK and words[place - 1].isalpha() and len(behind) >= _SHORTEST_BODY:
            return place if is_prose(behind) else None
    return None


def label_inside(words: str, places: list[int], offset: int) -> int | None:
    """Where the label of an advertisement stands glued between two sentences."""
    return next((place for place in places if place > offset + _LEAST_LINK and _LABEL.match(words, place)), None)


def tail_cut(words: str, places: list[int], book: RuleBook) -> tuple[Rule, int] | None:
    """What stands glued behind a closed sentence, and where it begins."""
    for place in places[: -_MOST_BEHIND - 1 : -1]:
        if place < _SHORTEST_BODY // 2 or not ends_sentence(words[:place]):
            continue
        rule = _known(words[place:], book, facts=len(words) - place <= _LONGEST_FACT) or _controls(
            words, place, places, book
        )
        if rule is not None:
            return rule, place
    return None


def _controls(words: str, start: int, places: list[int], book: RuleBook) -> Rule | None:
    """'ПоділитисяКопіюватиДрук': the rule of one of several pieces, most of which rules know, and the others of which
    are single words."""
    bounds = [place for place in places if place >= start] + [len(words)]
    if len(bounds) <= _FEWEST_CONTROLS or len(words) - start > _LONGEST_CONTROL:
        return None
    found = [words[first:last].strip() for first, last in itertools.pairwise(bounds)]
    rules = [_known(piece, book) for piece in found]
    known = [rule for rule in rules if rule is not None]
    if 2 * len(known) <= len(found) or any(" " in piece for piece, rule in zip(found, rules, strict=True) if not rule):
        return None
    return known[0]


def _reads_on(words: str) -> bool:
    return is_prose(words) or (len(words) >= _SHORTEST_BODY and ends_sentence(words))


def _known(words: str, book: RuleBook, *, facts: bool = False) -> Rule | None:
    """``facts``: a credit counts too ('Фото: Суспільне')."""
    found = book.first(words.strip())
    if found is None or found[0].edges or found[0].bare:
        return None
    if found[0].role not in _ROLES and not (facts and found[0].role is BlockRole.METADATA):
        return None
    return found[0]
