"""Which runs of capitalised words may be names, in a language that does not decline (English): offices, ranks and
trades before a name are taken off, letters after it too. Says nothing on who is meant."""

import re
from collections.abc import Iterator, Sequence

from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Pair
from reader.values import TextSpan

_LONGEST = 5
_FEWEST, _MOST = 5, 24  # words of a headline
_SHORT = 3  # letters of a word that a headline may write without a capital
_SIGN_LEAD = 24  # code points before a call sign
_LONGEST_TITLE = 5  # letters of a title that a point follows
_TITLE_GENDER = {
    "mr": "masc",
    "mrs": "femn",
    "ms": "femn",
    "miss": "femn",
    "sir": "masc",
    "lady": "femn",
    "lord": "masc",
    "dame": "femn",
    "baroness": "femn",
    "wpc": "femn",
}
_POSSESSIVE = re.compile(r"'s$|s'$")
_SEAT = re.compile(r"[RDI]-[A-Z]")  # 'Sen. Cal Whitt (R-Mont.)'
_NICKNAME = (' "', " “", " (", " '", " ‘")
_NICKNAME_ENDS = ('" ', "” ", ") ", "' ", "’ ")
_AGENT = ("er", "or", "ist", "ian", "man", "woman", "eer", "ant", "smith", "wright")


def bare(word: Word) -> str:
    """The word in lower case without a possessive ending."""
    return _POSSESSIVE.sub(lambda ending: "s" if ending.group() == "s'" else "", word.lower)


def is_possessive(word: Word) -> bool:
    return _POSSESSIVE.search(word.lower) is not None


class PlainName:
    """One run of capitalised words that may name a person: words without titles, and what the titles say."""

    def __init__(self, words: Sequence[Word], titles: Sequence[Word], places: frozenset[str]) -> None:
        self.words, self.titles = words, titles
        self.start, self.end = (titles or words)[0].start, words[-1].end
        self.titled = any(one.lower not in places for one in titles)
        self.is_sign = False
        self.gender = next((_TITLE_GENDER[one.lower] for one in titles if one.lower in _TITLE_GENDER), None)


class PlainNames:
    """The runs of one article. Iterate once."""

    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        lists = words.words
        self.nicknames: dict[int, Word] = {}  # by where the word before stands
        self.headlines = [line.span for line in layout.lines if _is_title_case(layout, words, line.span)]
        self._titles = lists["titles"] | lists["role_nouns"] | lists["places"]
        self._offices = lists["titles"] | lists["role_nouns"]
        self._bodies = lists["organisation_words"] | lists["organisation_tails"] | {"affairs", "relations", "works"}

    def __iter__(self) -> Iterator[PlainName]:
        signs = {pair.open: pair for pair in self.layout.pairs if self._is_callsign(pair)}
        for run in self._runs():
            if _SEAT.match(run[0].text) or any(one.start <= run[0].start < one.end for one in self.headlines):
                continue
            if (pair := signs.get(run[0].start - 1)) is not None:
                yield self._called(run, pair)
                continue
            rest = self._without_lead(list(run))
            titles: list[Word] = []
            while len(rest) > 1 and (self._is_title(rest) or self._is_trade(rest, led=bool(titles))):
                titles.append(rest.pop(0))
            office = self._office_end(rest)
            titles, rest = [*titles, *rest[:office]], rest[office:]
            rest = self._without_letters(self._without_lead(rest))
            if rest and len(rest) <= _LONGEST:
                name = PlainName(rest, titles, self.words.words["places"])
                name.is_sign = len(rest) == 1 and self._is_announced(rest[0].start)
                yield name

    def _is_callsign(self, pair: Pair) -> bool:
        """'callsign "Lynx"', 'who goes by "Doc"'."""
        words = self.layout.words_in(pair.open, pair.close)
        if not 0 < len(words) <= 2 or not words[0].capital:
            return False
        return self._is_announced(pair.open)

    def _is_announced(self, at: int) -> bool:
        lead = self.layout.text[max(0, at - _SIGN_LEAD) : at].lower().rstrip(" ,:")
        return lead.endswith(tuple(self.words.words["callsign_words"]))

    def _called(self, run: Sequence[Word], pair: Pair) -> PlainName:
        name = PlainName(run, (), frozenset())
        name.start, name.end, name.is_sign = pair.open, pair.close + 1, True
        return name

    def is_listed_first(self, word: Word) -> bool:
        """A first name that is hardly anything else."""
        form = bare(word)
        return bool(self.words.first_name_forms(form)) and form not in self.words.words["not_first_names"]

    def _without_lead(self, rest: list[Word]) -> list[Word]:
        lists = self.words.words
        while rest and (
            bare(rest[0]) in lists["never_names"] or (rest[0].lower in lists["name_particles"] and not rest[0].capital)
        ):
            rest.pop(0)
        return rest

    def _without_letters(self, rest: list[Word]) -> list[Word]:
        """'Helen Ogilvy KC', 'Geraint Pugh MP'."""
        while (
            len(rest) > 1 and rest[-1].lower in self.words.words["post_nominals"] and self._is_written_large(rest[-1])
        ):
            rest.pop()
        return rest

    @staticmethod
    def _is_written_large(word: Word) -> bool:
        return word.text.isupper() or word.text == "PhD"

    def _is_title(self, rest: Sequence[Word]) -> bool:
        word = rest[0]
        if word.lower in self.words.words["places"] and self.words.first_name_forms(word.lower) and len(rest) == 2:
            return False  # 'Paris Hilton', 'Georgia Reed'
        if word.lower.endswith("-year-old"):
            return True
        if "-of-" in word.lower or "-in-" in word.lower:
            return word.lower.partition("-")[0] in self._offices  # 'Mum-of-four'
        if word.lower in self.words.words["rank_acronyms"]:
            return word.text.isupper() or word.lower in self._titles
        return word.lower in self._titles

    def _is_trade(self, rest: Sequence[Word], *, led: bool = False) -> bool:
        """'Baker Gethin Rowlands' bakes; 'Baker Mayfield' is called so. ``led``: a title stands before it ('Miss
        Universe Ana Reyes')."""
        if len(rest) < 3:
            return False
        first = rest[0].lower
        if first in self.words.words["trades_like_names"]:
            return True
        unlisted = not self.words.first_name_forms(bare(rest[0])) and len(rest[0].text) > 1
        agent = led or self.layout.starts_sentence(rest[0]) or first.endswith(_AGENT) or first in self._bodies
        return unlisted and agent and self.is_listed_first(rest[1])

    def _office_end(self, rest: Sequence[Word]) -> int:
        """'Interior Minister Liis Kõrvits', 'Fire Chief Lee': where the name begins after an office whose first words
        no list has."""
        if not rest:
            return 0
        named = bool(self.words.first_name_forms(bare(rest[0]))) or len(rest[0].text) == 1
        for place in range(len(rest) - 2, 0, -1):
            trade = rest[place].lower in self.words.words["trades_like_names"] and place < len(rest) - 2
            if not (rest[place].lower in self._offices or trade):
                continue
            if not named or self.is_listed_first(rest[place + 1]):
                return place + 1
        return 0

    def _runs(self) -> Iterator[Sequence[Word]]:
        run: list[Word] = []
        nickname: Word | None = None
        for number, word in enumerate(self.layout.words):
            if run and self._is_nickname(number, run[-1]):
                nickname = self.nicknames[run[-1].start] = word
                continue
            joined = bool(run) and (nickname is not None or self._joins(run[-1], word))
            nickname = None
            if joined and (word.capital or word.lower in self.words.words["name_particles"]):
                run.append(word)
                continue
            yield from _trimmed(run)
            run = [word] if word.capital else []
        yield from _trimmed(run)

    def _is_nickname(self, number: int, before: Word) -> bool:
        """'Walter "Buck" Dorsey': one word in marks between two of a name."""
        words, text = self.layout.words, self.layout.text
        if number + 1 >= len(words) or not words[number + 1].capital or not before.capital:
            return False
        word, after = words[number], words[number + 1]
        return (
            word.capital
            and text[before.end : word.start] in _NICKNAME
            and text[word.end : after.start] in _NICKNAME_ENDS
            and bool(self.words.first_name_forms(before.lower))
        )

    def _joins(self, before: Word, after: Word) -> bool:
        between = self.layout.text[before.end : after.start]
        if is_possessive(before):
            return False
        short = len(before.text) <= _LONGEST_TITLE and (
            len(before.text) == 1 or before.lower in self._titles or before.lower == "st"
        )
        return between == " " or (between == ". " and short) or (between == "." and len(before.text) == 1)


def _is_title_case(layout: Layout, words: Lexicon, line: TextSpan) -> bool:
    """'Mayor Reed Says Bridge Will Open': nearly every word has a capital, so that none tells a name."""
    told = layout.words_in(line.start, line.end)
    if not _FEWEST <= len(told) <= _MOST or layout.text[line.end - 1] == ".":
        return False
    verbs = words.cues.keys() | words.words["auxiliaries"] | words.words["small_words"]
    longer = [word for word in told if len(word.text) > _SHORT and not word.text.isdigit()]
    capitals = sum(word.capital for word in longer)
    acts = any(word.lower in verbs for word in told[1:]) or len(told) > 2 * _FEWEST
    return acts and capitals * 5 >= len(longer) * 4 and capitals >= _FEWEST


def _trimmed(run: list[Word]) -> Iterator[Sequence[Word]]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield tuple(run)
