"""What speaks for a line's end between two words of a dump that has no line ends: their shapes, their kinds in the
dictionary, words that begin or end lines. Where it is cut is said elsewhere."""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.language.morphology import readings

_WORD = re.compile(r"\S+")
_UPPER, _LOWER = "А-ЯІЇЄҐЁA-Z", "а-яіїєґёa-z"
# Where two elements may have been glued together within what has no space.
GLUED = re.compile(
    rf"(?<=[а-яіїєґё'’])(?=[А-ЯІЇЄҐЁA-Z«„“©#\d])|(?<=[a-z])(?=[А-ЯІЇЄҐЁ«„“©#])|(?<=[a-z]{{2}})(?=[A-Z][a-z])|"
    rf"(?<=[a-z]{{3}})(?=\d)|(?<=[.!?…»”)\]:%])(?=[{_UPPER}«„“©#])|(?<=[{_LOWER}»”)][.!?…])(?=\d)|"
    rf"(?<=[»”)\]])(?=[{_LOWER}\d])|(?<=\d)(?=[А-ЯІЇЄҐЁ«„“©#])|(?<=\d)(?=[а-яіїєґёA-Za-z]{{3}})"
)
_SHAPES = (
    ("clock", re.compile(r"\W*\d{1,2}:\d\d(?::\d\d)?\W*$")),
    ("date", re.compile(r"\W*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\W*$")),
    ("year", re.compile(r"\W*(?:19|20)\d\d\W*$")),
    ("number", re.compile(r"\W*[+−-]?\d[\d.,]*[%°КKМM]?\W*$")),
    ("address", re.compile(r"\S*(?:https?:|www\.|@\w|\.(?:ua|com|net|org|info|media)\b)", re.IGNORECASE)),
    ("sign", re.compile(r"[^\w]+$")),
    ("tag", re.compile(r"[#@©]")),
    ("initial", re.compile(rf"\W*[{_UPPER}]\.$")),
    ("capitals", re.compile(rf"\W*[{_UPPER}][{_UPPER}\d'’-]+\W*$")),
    ("capital", re.compile(rf"\W*[{_UPPER}]")),
    ("small", re.compile(rf"\W*[{_LOWER}]")),
    ("digits", re.compile(r"\W*\d")),
)
_MONTHS = re.compile(
    r"(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд|янв|фев|март|апр|ма[яй]|июн|июл|авг|сент|окт|"
    r"нояб|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][»”\"')\]]*$")
# 'О. Гай', 'ім. Лесі', '5 тис. Мешканці': no sentence ends there.
_SHORT_FORM = re.compile(
    r"\W*(?:дж|ім|м|вул|просп|бул|пл|р|рр|ст|с|смт|обл|о|гр|грн|тис|млн|млрд|напр|див|проф|акад|доц|др|руб|коп|им|ул|"
    r"г|гг|mr|mrs|ms|dr|st|no|vs|jan|feb|aug|sept|oct|nov|dec)\.$",
    re.IGNORECASE,
)
_LEANS = frozenset(
    [
        *("в", "у", "на", "з", "із", "зі", "до", "від", "для", "по", "за", "під", "над", "при", "про", "через", "між"),
        *("без", "о", "об", "і", "й", "та", "а", "але", "чи", "або", "що", "як", "який", "яка", "яке", "які", "де"),
        *("коли", "не", "ні", "це", "то", "с", "к", "от", "из", "ко", "во", "со", "и", "но", "или", "что", "как"),
        *("который", "которая", "ни", "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "by", "and"),
        *("or", "from", "as", "is", "are", "was", "were", "that"),
    ]
)
_KINDS = (
    ("name", frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})),
    ("verb", frozenset({"VERB", "PRED", "GRND"})),
    ("small-word", frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})),
    ("adverb", frozenset({"ADVB"})),
    ("adjective", frozenset({"ADJF", "NUMR"})),
    ("noun", frozenset({"NOUN"})),
)
_BUCKETS = (1, 2, 3, 4, 6, 9, 13, 20, 35)
_CAPITALS = ("capital", "capitals")
_NEAR, _FAR, _AHEAD = 6, 12, 40
_STEM, _TOPIC, _TELLS = 6, 5, 5


@dataclass(frozen=True, slots=True)
class Word:
    """``start``, ``end``: code points of the text. ``glued``: nothing stands between it and the word before. ``ends``:
    a sentence ends behind it."""

    start: int
    end: int
    words: str
    bare: str
    shape: str
    kind: str
    glued: bool
    ends: bool


def words_of(text: str, start: int, end: int, *, glued: bool) -> list[Word]:
    """The words of ``text[start:end]``. ``glued``: take apart what was glued together, too."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        for seam in GLUED.finditer(text, match.start() + 1, match.end()) if glued else ():
            found.append(_word(text, at, seam.start(), glued=at > match.start()))
            at = seam.start()
        found.append(_word(text, at, match.end(), glued=at > match.start()))
    return found


def _word(text: str, start: int, end: int, *, glued: bool) -> Word:
    words = text[start:end]
    bare = words.strip("«»„“”\"'’()[].,:;!?…–—-*•·|").lower()
    shape = shape_of(words)
    ends = _ENDS.search(words) is not None and shape != "initial" and not _SHORT_FORM.match(words)
    return Word(start, end, words, bare, shape, kind_of(bare), glued, ends)


@lru_cache(maxsize=20_000)
def shape_of(words: str) -> str:
    return next((name for name, pattern in _SHAPES if pattern.match(words)), "other")


@lru_cache(maxsize=20_000)
def kind_of(bare: str) -> str:
    """What the dictionary takes it for, first in the order of the kinds above; a name only where it is nothing else."""
    if len(bare) < 2 or (not bare.isalpha() and "'" not in bare and "-" not in bare):
        return "none"
    if _MONTHS.match(bare):
        return "month"
    if bare.isascii():
        return "latin"
    known = [reading for reading in readings(bare.replace("’", "'")) if reading.known]
    if not known:
        return "unknown"
    tags = [reading.tags for reading in known]
    names = sum(not one.isdisjoint(_KINDS[0][1]) for one in tags)
    if names == len(tags):
        return "name"
    kind = next((name for name, wanted in _KINDS[1:] if any(not one.isdisjoint(wanted) for one in tags)), "other")
    return f"{kind}-or-name" if names else kind


class Ground:
    """A run of words and what is counted over all of them."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        bare = [one.bare for one in words]
        self.small = Counter(one.bare for one in words if one.shape == "small")
        self.inside = Counter(
            one.bare for before, one in itertools.pairwise(words)
            if one.shape == "capital" and before.shape == "small" and not before.ends
        )  # fmt: skip
        self.twos = Counter(itertools.pairwise(bare))
        self.threes: Counter[tuple[str, ...]] = Counter(zip(bare, bare[1:], bare[2:], strict=False))
        self.ends = [number for number, one in enumerate(words) if one.ends]
        self.capitals = [0, *itertools.accumulate(one.shape in _CAPITALS for one in words)]
        self.smalls = [0, *itertools.accumulate(one.shape == "small" for one in words)]
        self.verbs = [0, *itertools.accumulate(one.kind.startswith("verb") for one in words)]
        topics = Counter(one[:_TOPIC] for one in bare if len(one) >= _TELLS)
        self.told_again = [0, *itertools.accumulate(len(one) >= _TELLS and topics[one[:_TOPIC]] > 2 for one in bare)]
        self.glued = 2 * sum(one.glued for one in words) > len(self.ends)

    def between(self, sums: Sequence[int], start: int, end: int) -> int:
        """What ``sums`` counted over the words from ``start`` to ``end``."""
        return sums[min(len(self.words), end)] - sums[max(0, start)]

    def to_next_end(self, number: int) -> int:
        """How many words until a sentence ends, from ``number`` on."""
        at = bisect_left(self.ends, number)
        return (self.ends[at] if at < len(self.ends) else len(self.words)) - number

    def since_last_end(self, number: int) -> int:
        at = bisect_left(self.ends, number)
        return number - (self.ends[at - 1] + 1 if at else 0)

    def ends_between(self, start: int, end: int) -> int:
        return bisect_left(self.ends, end) - bisect_left(self.ends, start)


def may_end(before: Word, after: Word) -> bool:
    """Whether a line may end between the two at all."""
    if after.shape == "small":
        return after.glued or before.ends or before.shape in ("clock", "date", "year", "number", "sign", "digits")
    return True


def signs(ground: Ground, number: int) -> Iterator[str]:
    """Names of what speaks for or against a line's end before word ``number``, and for what stands there."""
    words = ground.words
    yield f"place={min(9, 10 * number // len(words))}"
    yield from _of_surroundings(ground, number)
    if number == 0:
        yield "first"
        return
    before, after = words[number - 1], words[number]
    if not may_end(before, after):
        yield "cannot"
    yield from _of_two(before, after, number_of_glue=f"{ground.glued}+{after.glued}")
    yield from _of_next(words, number)
    yield from _of_those_before(words, number)
    yield from _of_sentence(ground, number)
    yield from _of_repetition(ground, number)


def _mark(words: str) -> str:
    return "w" if words[-1].isalnum() else words[-1]


def _of_two(before: Word, after: Word, number_of_glue: str) -> Iterator[str]:
    mark = "." if before.ends else _mark(before.words)
    if before.ends:
        yield "ends"
    elif before.bare in _LEANS:
        yield "leans"
    yield f"p={before.shape}"
    yield f"n={after.shape}"
    yield f"{before.shape}+{after.shape}"
    yield f"mark={mark}"
    yield f"mark={mark}+{after.shape}"
    yield f"opened={after.words[0] if not after.words[0].isalnum() else 'w'}"
    yield f"glue={number_of_glue}"
    yield f"glue={number_of_glue}+{mark}"
    yield f"pk={before.kind}"
    yield f"nk={after.kind}+{after.shape}"
    yield f"{before.kind}+{after.kind}+{after.shape}+{mark}"
    yield f"nw:{after.bare[:_STEM]}+{after.shape}"
    yield f"pw:{before.bare[:_STEM]}"


def _of_next(words: Sequence[Word], number: int) -> Iterator[str]:
    before, after = words[number - 1], words[number]
    if number + 1 >= len(words):
        return
    second = words[number + 1]
    yield f"n2={after.shape}+{second.shape}"
    yield f"nk2={after.kind}+{second.kind}+{after.shape}+{second.shape}"
    yield f"{before.shape}+{after.shape}+{second.shape}"
    yield f"w2:{after.bare[:_STEM]} {second.bare[:_STEM]}"
    yield f"nmark={_mark(after.words)}+{second.shape}+{after.shape}"
    if number + 2 < len(words):
        yield f"n3={after.shape}+{second.shape}+{words[number + 2].shape}"


def _of_those_before(words: Sequence[Word], number: int) -> Iterator[str]:
    if number < 2:
        return
    last_but_one, before, after = words[number - 2 : number + 1]
    yield f"p2={last_but_one.shape}+{before.shape}+{after.shape}"
    yield f"p2w:{last_but_one.bare[:_STEM]} {before.bare[:_STEM]}"
    yield f"pk2={last_but_one.kind}+{before.kind}+{after.shape}"


def _of_sentence(ground: Ground, number: int) -> Iterator[str]:
    before, after = ground.words[number - 1], ground.words[number]
    last, ahead = ground.since_last_end(number), ground.to_next_end(number)
    yield f"last={bisect_left(_BUCKETS, last)}"
    yield f"ahead={bisect_left(_BUCKETS, ahead)}+{before.ends}"
    told = ground.between(ground.verbs, number - min(last, _FAR), number) > 0
    tells = ground.between(ground.verbs, number, number + min(ahead + 1, _FAR)) > 0
    yield f"verbs={told}+{tells}+{before.ends}"
    if after.shape == "capital" and not before.ends:
        yield f"elsewhere={min(2, ground.small[after.bare])}+{min(2, ground.inside[after.bare])}+{after.kind}"


def _of_surroundings(ground: Ground, number: int) -> Iterator[str]:
    shape = ground.words[number].shape
    above = ground.between(ground.capitals, number - _NEAR, number)
    below = ground.between(ground.capitals, number, number + _NEAR)
    yield f"caps={above}+{shape}"
    yield f"caps2={below}+{shape}"
    yield f"caps={above}+caps2={below}"
    yield f"small={ground.between(ground.smalls, number - _FAR, number) // 2}"
    yield f"small2={ground.between(ground.smalls, number, number + _FAR) // 2}"
    again_above = min(4, ground.between(ground.told_again, number - _NEAR, number))
    again_below = min(4, ground.between(ground.told_again, number, number + _NEAR))
    yield f"again={again_above}"
    yield f"again2={again_below}"
    yield f"again={again_above}+{again_below}"
    ends_above, ends_below = (
        min(4, ground.ends_between(number - _AHEAD, number)), min(4, ground.ends_between(number, number + _AHEAD))
    )  # fmt: skip
    yield f"ends={ends_above}+{ends_below}"
    yield f"first-ends={min(3, ground.ends_between(0, number))}"
    yield f"last-ends={min(3, ground.ends_between(number, len(ground.words)))}"


def _of_repetition(ground: Ground, number: int) -> Iterator[str]:
    """Three words that stand elsewhere, too, and there not with the same one before or behind."""
    bare = [one.bare for one in ground.words[max(0, number - 3) : number + 3]]
    at = min(3, number)
    ends = ground.words[number - 1].ends
    behind, ahead = tuple(bare[max(0, at - 3) : at]), tuple(bare[at : at + 3])
    if ground.threes[ahead] > 1:
        yield f"said={ground.threes[(bare[at - 1], *ahead[:2])] > 1}+{ends}"
    if ground.threes[behind] > 1:
        yield f"said-before={ground.threes[(*behind[1:], bare[at])] > 1}+{ends}"
