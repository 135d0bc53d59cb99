"""Lines that a page of print broke off (a PDF copied as text): letters differ in width there, so that no number of
them is the width of the page. Tells which lines go on in the next; a text wrapped at a number of letters is told
elsewhere."""

import itertools
import re
from collections.abc import Sequence

from reader.values import TextSpan

_FEWEST_LINES, _FEWEST_BROKEN, _LEAST_BROKEN = 8, 4, 0.04
_NARROWEST = 18.0
# Shares of the width: what nearly fills it, what the next word would have gone beyond, what is no line of the text.
_HALF, _NEAR, _TIGHT, _FULL, _GOES_ON, _OVER = 0.5, 0.75, 0.93, 0.97, 0.6, 1.12
_MOSTLY, _MOST_OVER, _NEARLY_ALL = 0.75, 0.06, 0.85
_WIDTHS = {
    **dict.fromkeys("іїijltfr.,:;'’|!()[]ІЇIJ", 0.55),
    **dict.fromkeys(' «»„“"-–', 0.6),
    **dict.fromkeys("шщжюмфыШЩЖЮМФЫДWMmw—…", 1.4),
    **dict.fromkeys("АБВГҐЕЄЗИЙКЛНОПРСТУХЦЧЬЯABCDEFGHKLNOPQRSTUVXYZ", 1.2),
}
_SPACE = 0.6
_ENDS = re.compile(r"[.!?…:;]\W*$")
_PARTED = re.compile(r"(?<=[^\W\d_])[-\u00ad‐]\s*\n\s*(?=[а-яіїєґёa-z])")
_FEWEST_HYPHENS = 3
_HYPHEN = re.compile(r"[^\W\d_][-\u00ad‐]$")
# No sentence and no headline ends so.
_LEANS = re.compile(
    r"(?:^|\s)(?:з|із|зі|у|в|на|до|від|для|по|за|під|над|при|про|через|між|без|о|об|і|й|та|але|чи|або|що|як|не|"
    r"с|к|от|из|со|и|но|или|что|the|an?|of|in|at|to|for|with|by|and|or|from)$|[^\d],$",
    re.IGNORECASE,
)
# What stands alone, whatever fills its line.
_ALONE = re.compile(
    r"(?:читай(?:те)?|дивіться|смотри(?:те)?|read|see)\s(?:також|ще|ещ[её]|также|also|more)\b|реклама\b|advertisement\b|"
    r"(?:фото|photo|джерело|источник|source|автор\w*|текст)\s?:",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-–—*•·▪◦‣●■►▶✓✔]\s|\(?\d{1,2}[.)]\s)")


def ragged_runs(text: str, lines: Sequence[TextSpan]) -> list[list[TextSpan]] | None:
    """``lines`` (code points of ``text``, none of them blank) gathered to paragraphs; None where they are no lines of
    print."""
    words = [text[line.start : line.end].strip() for line in lines]
    broken = [number for number in range(len(words) - 1) if _breaks_off(words[number], words[number + 1])]
    if len(lines) < _FEWEST_LINES or len(broken) < _FEWEST_BROKEN:
        return None
    sizes = [sum(_WIDTHS.get(letter, 1.0) for letter in line) for line in words]
    width = sorted(sizes[number] for number in broken)[int(0.95 * (len(broken) - 1))]
    if not _is_print(words, sizes, broken, width):
        return None
    gaps = [text.count("\n", one.end, other.start) > 1 for one, other in itertools.pairwise(lines)]
    parted = sum(gaps) < _NEARLY_ALL * len(gaps)
    runs = [[lines[0]]]
    for number, line in enumerate(lines[1:]):
        if not (parted and gaps[number]) and _goes_on(words, sizes, number, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def unhyphenated(words: Sequence[str]) -> list[str]:
    """Paragraphs without the hyphens that parted words at the ends of their lines, where several did."""
    hyphens = sum(len(_PARTED.findall(one)) for one in words if "\n" in one)
    return [_PARTED.sub("", one) for one in words] if hyphens >= _FEWEST_HYPHENS else list(words)


def fewer_broken(text: str, runs: list[list[TextSpan]], others: list[list[TextSpan]] | None) -> list[list[TextSpan]]:
    """Of two ways to gather lines that after which fewer paragraphs break off; the first of equal ones."""
    return runs if others is None or _broken_ends(text, runs) <= _broken_ends(text, others) else others


def _broken_ends(text: str, runs: Sequence[Sequence[TextSpan]]) -> int:
    ends = (
        (text[one[-1].start : one[-1].end].strip(), text[other[0].start : other[0].end].strip())
        for one, other in itertools.pairwise(runs)
    )
    return sum(_breaks_off(*both) for both in ends)


def _breaks_off(line: str, following: str) -> bool:
    """In the middle of a sentence, or of a word."""
    return (following[0].islower() and not _ENDS.search(line)) or _LEANS.search(line) is not None


def _is_print(words: Sequence[str], sizes: Sequence[float], broken: Sequence[int], width: float) -> bool:
    """Lines that break off nearly fill the width, the next word would have gone beyond it, and hardly a line does."""
    broken = [number for number in broken if sizes[number] >= _HALF * width]  # labels in small letters are shorter
    near = [number for number in broken if sizes[number] >= _NEAR * width]
    tight = sum(_fills(words, sizes, number, _TIGHT * width) for number in near)
    over = sum(size > _OVER * width for size in sizes)
    return (
        width >= _NARROWEST
        and len(near) >= max(_FEWEST_BROKEN, _LEAST_BROKEN * len(words))
        and len(near) >= _MOSTLY * len(broken)
        and tight >= _MOSTLY * len(near)
        and over <= _MOST_OVER * len(sizes)
    )


def _fills(words: Sequence[str], sizes: Sequence[float], number: int, width: float) -> bool:
    if _HYPHEN.search(words[number]):
        return True
    first = words[number + 1].split(maxsplit=1)[0]
    return sizes[number] + _SPACE + sum(_WIDTHS.get(letter, 1.0) for letter in first) > width


def _goes_on(words: Sequence[str], sizes: Sequence[float], number: int, width: float) -> bool:
    if not _GOES_ON * width <= sizes[number] <= _OVER * width or sizes[number + 1] > _OVER * width:
        return False
    if _breaks_off(words[number], words[number + 1]):
        return True
    if (
        _BULLET.match(words[number + 1])
        or _ALONE.match(words[number])
        or not _fills(words, sizes, number, _FULL * width)
    ):
        return False
    if sizes[number + 1] >= _NEAR * width:
        return True
    # What is short is furniture, or a fact below the headline, unless a sentence ends with it.
    return not _ENDS.search(words[number]) and words[number + 1][-1] in ".!?…»"
