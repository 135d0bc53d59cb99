"""Edit distance and alignments by rapidfuzz (loaded when first needed), and where in a long text to look at all.

Whole alignments cost the product of the lengths; a passage in a long text is therefore looked for by short pieces of it
first (as BLAST does, doi:10.1016/S0022-2836(05)80360-2), and aligned only where several pieces agree.
"""

from collections import Counter

Run = tuple[int, int, int]
"""(place in one text, place in the other, length) of equal code points."""

_SLACK = 0.35  # of a pattern's length on each side of a likely place
_BUCKET = 24  # code points by which the pieces of one place may disagree
_MOST_HITS = 40  # occurrences of a piece that are looked at
_NEAR = 30_000  # code points on each side of where a passage should be
_WINDOWS = 4  # likely places that are aligned


def similarity(one: str, other: str) -> float:
    """1 for equal texts, 0 where nothing or one of them is empty: 1 - edit distance / longer length."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one, other)


def begins_alike(pattern: str, text: str) -> float:
    """How well ``text`` begins with ``pattern``, wherever (up to a quarter further or nearer) the likeness ends."""
    if not pattern or not text:
        return 0.0
    if text.startswith(pattern):
        return 1.0
    from rapidfuzz.distance import Levenshtein

    length, slack = len(pattern), max(1, len(pattern) // 4)
    distance = min(Levenshtein.distance(pattern, text[:end]) for end in range(length - slack, length + slack + 1))
    return max(0.0, 1 - distance / length)


def equal_runs(one: str, other: str) -> list[Run]:
    """What a whole alignment of the two leaves equal, in order."""
    if not one or not other:
        return []
    from rapidfuzz.distance import Levenshtein

    return [
        (step.src_start, step.dest_start, step.src_end - step.src_start)
        for step in Levenshtein.opcodes(one, other)
        if step.tag == "equal"
    ]


def windows(pattern: str, text: str, near: int) -> list[tuple[int, int]]:
    """Stretches of ``text`` that may hold something like ``pattern``, the likeliest first, at most four.

    A long text is searched as a whole only where nothing like it is found ``near`` where it should be.
    """
    if len(text) > 4 * _NEAR:
        low, high = max(0, near - _NEAR), min(len(text), near + _NEAR)
        found = _windows(pattern, text[low:high], least=len(pattern) // 40 + 2)
        if found:
            return [(start + low, end + low) for start, end in found]
    return _windows(pattern, text, least=1)


def _windows(pattern: str, text: str, least: int) -> list[tuple[int, int]]:
    """Of patterns that lost three letters in ten every eighth piece of five is still whole; ``least`` must agree."""
    size = min(len(pattern), 5 if len(text) < 50_000 else 7)
    if size < 3:
        return []
    votes: Counter[int] = Counter()
    for at in range(0, len(pattern) - size + 1, max(2, size // 2, len(pattern) // 80)):
        piece = pattern[at : at + size]
        found = text.find(piece)
        for _ in range(_MOST_HITS):
            if found < 0:
                break
            votes[(found - at) // _BUCKET] += 1
            found = text.find(piece, found + 1)
    slack = int(len(pattern) * _SLACK) + _BUCKET
    likely: list[int] = []
    for bucket, count in sorted(votes.items(), key=lambda vote: -vote[1] - votes[vote[0] + 1]):
        if count >= least and all(abs(bucket - other) > 1 for other in likely):
            likely.append(bucket)
        if len(likely) == _WINDOWS:
            break
    starts = [bucket * _BUCKET for bucket in likely]
    return [(max(0, start - slack), min(len(text), start + _BUCKET + len(pattern) + slack)) for start in starts]
