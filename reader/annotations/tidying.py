"""An alignment by letters, made to look as an editor would have made it. Pure.

The least number of edits scatters single letters over long deletions and cuts words where letters happen to repeat.
"""

from reader.annotations.alignment import Run

_SENTENCE_ENDS = (".", "!", "?", "…")
_SLIDE = 60  # code points that a deletion or insertion is slid at most
_CHANCE = 4  # equal letters that are chance when both sides of them were moved
_MOVED = 5  # code points by which the two texts move apart that are more than noise


def tidied(runs: list[Run], one: str, other: str) -> list[Run]:
    """``runs`` of ``one`` and ``other`` without chance letters, cuts slid to the borders of words and lines."""
    count = len(runs) + 1
    while len(runs) < count:
        count = len(runs)
        runs = _without_chance(runs, len(one), len(other))
    return settled(runs, one, other)


def _without_chance(runs: list[Run], ours: int, theirs: int) -> list[Run]:
    """Few letters in a long insertion or deletion, seen as a move on both sides of them, mean nothing."""
    kept: list[Run] = []
    for number, (here, there, length) in enumerate(runs):
        last_here, last_there = (kept[-1][0] + kept[-1][2], kept[-1][1] + kept[-1][2]) if kept else (0, 0)
        next_here, next_there = runs[number + 1][:2] if number + 1 < len(runs) else (ours, theirs)
        before = (there - last_there) - (here - last_here)
        after = (next_there - there) - (next_here - here)
        if length > _CHANCE or min(abs(before), abs(after)) < _MOVED or (before > 0) != (after > 0):
            kept.append((here, there, length))
    return kept


def settled(runs: list[Run], one: str, other: str) -> list[Run]:
    """The same alignment with each lone deletion or insertion slid to where words and lines end.

    'Сто|лтенберг, Сто|лтенберг' may lose its middle or its beginning: letters cannot tell, borders of words can
    (Neil Fraser's 'semantic lossless' clean-up of diffs).
    """
    done: list[Run] = []
    for run in runs:
        here, there, length = run
        while done:
            last_here, last_there, last_length = done[-1]
            cut, their_cut = last_here + last_length, last_there + last_length
            if (cut == here) == (their_cut == there):
                break
            text, ends, resumes = (one, cut, here) if their_cut == there else (other, their_cut, there)
            shift = _best_shift(text, ends, resumes, last_length, length - 1)
            done[-1] = (last_here, last_there, last_length + shift)
            here, there, length = here + shift, there + shift, length - shift
            if last_length + shift > 0:
                break
            done.pop()
        done.append((here, there, length))
    return done


def _best_shift(text: str, cut: int, resume: int, back: int, forth: int) -> int:
    """By how much to move the stretch [cut, resume) so that it begins and ends at borders; 0 where it stands best."""
    best, best_border = 0, _border(text, cut) + _border(text, resume)
    for step in (-1, 1):
        shift = 0
        for _ in range(min(back if step < 0 else forth, _SLIDE)):
            place = shift - 1 if step < 0 else shift
            if text[cut + place] != text[resume + place]:
                break
            shift += step
            # A run that vanishes was chance letters in what was cut out.
            border = _border(text, cut + shift) + _border(text, resume + shift) + (shift == -back)
            if border > best_border:
                best, best_border = shift, border
    return best


def _border(text: str, at: int) -> int:
    """How much of a border there is between the code points before and at ``at``."""
    if at <= 0 or at >= len(text):
        return 4
    before, after = text[at - 1], text[at]
    if "\n" in (before, after):
        return 4
    if before.isspace() and text[max(0, at - 4) : at - 1].rstrip()[-1:] in _SENTENCE_ENDS:
        return 3
    if before.isspace():
        return 2
    return 1 if not (before.isalnum() and after.isalnum()) else 0
