"""The same statement as several outlets gave it: near-duplicate quotations grouped, and where two wordings differ.
Whose words an article says they are plays no part: outlets name one speaker in many ways, or nobody. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.language.letters import unified
from reader.values.span import TextSpan
from reader.values.speaker import Statement, StatementGroup, WordDifference

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SHINGLE = 3  # words
_FEWEST = 4  # words of a statement worth comparing
_COMMON = 60  # a shingle in more statements than this tells little
_ALIKE = 0.82
_PART = 0.92


def group_statements(statements: Iterable[Statement]) -> tuple[StatementGroup, ...]:
    """Groups of two and more statements from different articles, largest first.

    Two are one where their words agree to 82 %, or where a shorter one of at least eight words is contained in a
    longer one, whoever is named as having said them.
    Time grows with the number of shared three-word runs, not with the square of the number of statements.
    """
    listed = list(statements)
    words = [folded(one.words) for one in listed]
    above = list(range(len(listed)))

    def top(at: int) -> int:
        while above[at] != at:
            above[at] = above[above[at]]
            at = above[at]
        return at

    for one, other in sorted(_candidates(listed, words)):
        if top(one) != top(other) and likeness(words[one], words[other]) >= _ALIKE:
            above[max(top(one), top(other))] = min(top(one), top(other))
    grouped: dict[int, list[int]] = defaultdict(list)
    for at in range(len(listed)):
        grouped[top(at)].append(at)
    found = [_group([listed[at] for at in members]) for members in grouped.values() if _is_shared(listed, members)]
    return tuple(sorted(found, key=lambda one: (-len(one.statements), one.statements[0].published or "9999")))


def folded(text: str) -> tuple[str, ...]:
    """The words of a wording in order, case and apostrophes aside."""
    return tuple(_WORD.findall(unified(text).casefold()))


def _candidates(listed: Sequence[Statement], words: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Pairs that share a run of three words. Where very many share one, only those are paired that begin alike."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(listed)):
        one = words[at]
        if len(one) < _FEWEST:
            continue
        for shingle in {one[start : start + _SHINGLE] for start in range(len(one) - _SHINGLE + 1)}:
            places[shingle].append(at)
    pairs: set[tuple[int, int]] = set()
    for members in places.values():
        if 1 < len(members) <= _COMMON:
            pairs.update((one, other) for place, one in enumerate(members) for other in members[place + 1 :])
        elif len(members) > _COMMON:
            ordered = sorted(members, key=words.__getitem__)
            pairs.update((min(pair), max(pair)) for pair in pairwise(ordered))
    return pairs


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """0..1: share of words in common and in order; a shorter wording within a longer one counts as alike."""
    whole = Indel.normalized_similarity(one, other)
    shorter, longer = sorted((one, other), key=len)
    if whole >= _ALIKE or len(shorter) < 2 * _FEWEST:
        return whole
    part = fuzz.partial_ratio(" ".join(shorter), " ".join(longer)) / 100
    return max(whole, part if part >= _PART else 0.0)


def _is_shared(listed: Sequence[Statement], members: Sequence[int]) -> bool:
    return len({listed[at].article_id for at in members}) > 1


def _group(statements: list[Statement]) -> StatementGroup:
    ordered = sorted(statements, key=lambda one: (one.published or "9999", one.article_id, one.span))
    first = folded(ordered[0].words)
    return StatementGroup(tuple(ordered), min(likeness(first, folded(one.words)) for one in ordered))


def word_differences(one: str, other: str) -> tuple[WordDifference, ...]:
    """Where two wordings part, word by word, case and apostrophes aside; an empty span marks where a word is
    missing."""
    ours, theirs = list(_WORD.finditer(unified(one))), list(_WORD.finditer(unified(other)))
    operations = Indel.opcodes([word.group().casefold() for word in ours], [word.group().casefold() for word in theirs])
    found: list[WordDifference] = []
    for operation in operations:
        if operation.tag == "equal":
            continue
        here = _stretch(ours, operation.src_start, operation.src_end, len(one))
        there = _stretch(theirs, operation.dest_start, operation.dest_end, len(other))
        if found and operation.src_start and _touches(found[-1], here, there):
            found[-1] = WordDifference(_span(found[-1].one, here), _span(found[-1].other, there))
        else:
            found.append(WordDifference(here, there))
    return tuple(found)


def _stretch(words: Sequence[re.Match[str]], start: int, end: int, length: int) -> TextSpan:
    if start < end:
        return TextSpan(words[start].start(), words[end - 1].end())
    at = words[start].start() if start < len(words) else length
    return TextSpan(at, at)


def _touches(before: WordDifference, one: TextSpan, other: TextSpan) -> bool:
    """A deletion followed at once by an insertion is one change."""
    return (not before.other and not one and before.one.end <= one.start and before.other.start == other.start) or (
        not before.one and not other and before.one.start == one.start
    )


def _span(one: TextSpan, other: TextSpan) -> TextSpan:
    filled = [span for span in (one, other) if span]
    return TextSpan(min(span.start for span in filled), max(span.end for span in filled)) if filled else one
