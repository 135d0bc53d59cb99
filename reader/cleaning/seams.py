"""Where two elements of a page were glued together in one line: 'InstagramЗа підрахунками', 'лишився.Реклама'. What
stands before or behind such a seam is cut off where a rule knows it."""

import re

from reader.cleaning.rules import Rule, RuleBook
from reader.language.prose import ends_sentence, is_prose
from reader.values import BlockRole

_SEAM = re.compile(
    r"(?<=[а-яіїєґa-z\d.!?…»”)])(?=[А-ЯІЇЄҐЁ«“„][а-яіїєґё'’А-ЯІЇЄҐЁ]*[\s:,.]?)|(?<=[а-яіїєґ.!?…»”)])(?=[A-Z][a-z]+(?:\s|$))|"
    r"(?<=[.!?…»”])(?=(?:#\w|©|\d[\d\s.,]{0,8}[^\W\d]{2,}[\w\s]{0,20}$))|"
    r"(?<=[a-z]{3})(?=[A-Z][a-z]*\s[a-z])|(?<=[.!?…»”])(?=(?:реклама|advertisement)\W*$)"
)
_INITIAL = re.compile(r"(?:^|[^\w])[А-ЯІЇЄҐA-Z]\.$")
_MOST_HEAD = 260
_SHORTEST_BODY = 60
_MOST_SEAMS = 4
_LONGEST_OFFER = 140
_LONGEST_FACT = 60
_ROLES = frozenset(
    {BlockRole.ADVERTISEMENT, BlockRole.RELATED, BlockRole.PROMOTION, BlockRole.TEASER, BlockRole.DEBRIS}
)


def seams(words: str) -> list[int]:
    """Places between two letters or marks with no space where a new element begins."""
    return [
        found.start()
        for found in _SEAM.finditer(words)
        if not _INITIAL.search(words[: found.start()]) and words[found.start() - 1] not in " -–/"
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
        return []
    rule, place = best
    cuts: list[tuple[Rule | None, int]] = [(rule, place)]
    if rule.opens == "offer":
        end = next((other for other in places if other > place), None)
        if end is not None and end - place <= _LONGEST_OFFER and not ends_sentence(words[place:end]):
            cuts.append((None, end))
    return cuts


def tail_cut(words: str, places: list[int], book: RuleBook) -> tuple[Rule, int] | None:
    """What stands glued behind a closed sentence, and where it begins."""
    for place in places[: -_MOST_SEAMS - 1 : -1]:
        if place < _SHORTEST_BODY // 2 or not ends_sentence(words[:place]):
            continue
        rule = _known(words[place:], book, facts=len(words) - place <= _LONGEST_FACT)
        if rule is not None:
            return rule, place
    return None


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
