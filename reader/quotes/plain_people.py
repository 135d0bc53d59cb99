"""Who is in the article, in a language whose names do not decline (English): runs of capitalised words, and their
surnames."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention

_LONGEST = 5
_HEADS = re.compile(r":\s[“\"'‘]")
_TITLE_GENDER = {
    "mr": "masc",
    "mrs": "femn",
    "ms": "femn",
    "miss": "femn",
    "sir": "masc",
    "lady": "femn",
    "lord": "masc",
    "dame": "femn",
}
_POSSESSIVE = re.compile(r"'s$|s'$")


def bare(word: Word) -> str:
    """The word in lower case without a possessive ending."""
    return _POSSESSIVE.sub(lambda ending: "s" if ending.group() == "s'" else "", word.lower)


class _Name:
    """One run of capitalised words that may name a person: words without titles, and what the titles say."""

    def __init__(self, words: Sequence[Word], titles: Sequence[Word]) -> None:
        self.words = words
        self.start, self.end = (titles or words)[0].start, words[-1].end
        self.titled = bool(titles)
        self.gender = next((_TITLE_GENDER[one.lower] for one in titles if one.lower in _TITLE_GENDER), None)


def plain_people(layout: Layout, words: Lexicon) -> People:
    """Every mention of a person in the shown text."""
    return _PlainCensus(layout, words).people()


class _PlainCensus:
    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        self.persons: dict[str, Person] = {}
        self.by_last: dict[str, list[Person]] = defaultdict(list)
        self.alone = Counter[str]()

    def people(self) -> People:
        names = list(self._names())
        self.alone.update(bare(one.words[0]) for one in names if len(one.words) == 1)
        for name in names:
            if len(name.words) > 1 and self._is_full(name):
                self._add(name)
        mentions = [mention for name in names for mention in self._mentions(name)]
        return People(tuple(sorted(mentions, key=lambda one: one.start)), dict(self.by_last))

    def _names(self) -> Iterator[_Name]:
        for run in self._runs():
            titles: list[Word] = []
            rest = list(run)
            while len(rest) > 1 and (self._is_title(rest[0]) or self._is_trade(rest)):
                titles.append(rest.pop(0))
            if (office := self._office_end(rest)) is not None:
                titles, rest = [*titles, *rest[:office]], rest[office:]
            while rest and (
                bare(rest[0]) in self._never()
                or (rest[0].lower in self.words.words["name_particles"] and not rest[0].capital)
            ):
                rest.pop(0)
            if rest and len(rest) <= _LONGEST:
                yield _Name(rest, titles)

    def _office_end(self, rest: Sequence[Word]) -> int | None:
        """'Interior Minister Liis Kõrvits': an office whose first word no list has, and a name of two words."""
        if len(rest) < 4 or self.words.first_name_forms(bare(rest[0])):
            return None
        return next((place + 1 for place in range(len(rest) - 3, 0, -1) if self._is_title(rest[place])), None)

    def _is_title(self, word: Word) -> bool:
        lexicon = self.words.words
        return word.lower in lexicon["titles"] or word.lower in lexicon["role_nouns"] or word.lower in lexicon["places"]

    def _is_trade(self, rest: Sequence[Word]) -> bool:
        """'Baker Gethin Rowlands' bakes; 'Baker Mayfield' is called so."""
        return len(rest) > 2 and rest[0].lower in self.words.words["trades_like_names"]

    def _never(self) -> frozenset[str]:
        return self.words.words["never_names"]

    def _runs(self) -> Iterator[Sequence[Word]]:
        run: list[Word] = []
        for word in self.layout.words:
            joined = bool(run) and self._joins(run[-1], word)
            if joined and (word.capital or word.lower in self.words.words["name_particles"]):
                run.append(word)
                continue
            yield from self._trimmed(run)
            run = [word] if word.capital else []
        yield from self._trimmed(run)

    def _joins(self, before: Word, after: Word) -> bool:
        between = self.layout.text[before.end : after.start]
        if _POSSESSIVE.search(before.lower):
            return False
        short = len(before.text) <= 4 and (
            len(before.text) == 1 or before.lower in self.words.words["titles"] or before.lower in ("st", "gen")
        )
        return between == " " or (between == ". " and short) or (between == "." and len(before.text) == 1)

    def _trimmed(self, run: list[Word]) -> Iterator[Sequence[Word]]:
        while run and not run[-1].capital:
            run.pop()
        if run:
            yield tuple(run)

    def _is_full(self, name: _Name) -> bool:
        forms = [bare(one) for one in name.words if one.capital]
        lexicon = self.words.words
        if any(form in lexicon["organisation_words"] or form in lexicon["never_names"] for form in forms):
            return False
        if any(form in lexicon["places"] for form in forms) or any(form.isdigit() for form in forms):
            return False
        if name.words[0].text.isupper() and len(name.words[0].text) > 2 and len(name.words) > 3:
            return False
        if self.words.first_name_forms(forms[0]) and forms[0] not in lexicon["not_first_names"]:
            return True
        if forms[-1] in lexicon["organisation_tails"]:
            return False
        if forms[0] in lexicon["not_first_names"]:
            return bool(self.alone[forms[-1]]) or name.titled or self._acts(name)
        if self._is_a_thing(name):
            return False
        return name.titled or bool(self.alone[forms[-1]]) or self._acts(name)

    def _is_a_thing(self, name: _Name) -> bool:
        """'the Sound of Harra', 'the Swede', 'Bay of Plenty': an article, or 'of' with a name, leads to no person."""
        if name.titled:
            return False
        before = self.layout.words_in(max(0, name.start - 8), name.start)
        article = bool(before) and before[-1].lower == "the" and self.layout.text[before[-1].end : name.start] == " "
        after = self.layout.words_in(name.end, name.end + 30)[:2]
        of = len(after) == 2 and after[0].lower == "of" and (after[1].capital or after[1].lower == "the")
        return article or (of and self.layout.text[name.end : after[0].start] == " ")

    def _acts(self, name: _Name) -> bool:
        """An unknown pair of capitalised words beside a reporting word, or before ', a farmer'."""
        after = self.layout.words_in(name.end, name.end + 30)
        before = self.layout.words_in(max(0, name.start - 12), name.start)
        near = [*after[:2], *before[-1:]]
        led = before and self.layout.text[before[-1].end : name.start] == " "
        if led and not before[-1].capital and bare(before[-1]) in self.words.words["role_nouns"]:
            return True
        if any(one.lower in self.words.cues for one in near):
            return True
        if self.layout.text.startswith(", ", name.end) and after and bare(after[0]) in self.words.words["role_nouns"]:
            return True  # 'Olive Trent, mayor of Harra'
        if _HEADS.match(self.layout.text, name.end) and self.layout.starts_sentence(name.words[0]):
            return True
        return self.layout.text.startswith((", a ", ", an ", ", the ", ", who ", ", whose "), name.end)

    def _add(self, name: _Name) -> None:
        written = " ".join(self._written(one) for one in name.words)
        pieces = self._pieces(name)
        last = self._written(pieces[-1])
        forms = self.words.first_name_forms(bare(name.words[0]))
        gender = name.gender or (forms[0].gender if forms else None)
        known = [one for one in self.by_last[last.lower()] if one.first == self._written(name.words[0])]
        if known or written in self.persons:
            return
        person = Person(written, self._written(name.words[0]), last, gender)
        self.persons[written] = person
        self.by_last[last.lower()].append(person)

    def _pieces(self, name: _Name) -> list[Word]:
        return [one for one in name.words if one.lower not in self.words.words["name_suffixes"]] or list(name.words)

    def _written(self, word: Word) -> str:
        text = word.text[: len(bare(word))]
        if text.isupper() and len(text) > 2:
            text = text[0] + text[1:].lower()
        return text + ("." if len(word.text) == 1 and self.layout.text[word.end : word.end + 1] == "." else "")

    def _mentions(self, name: _Name) -> Iterator[PersonMention]:
        pieces = self._pieces(name)
        last = bare(pieces[-1])
        first = self._written(name.words[0])
        found = [one for one in self.by_last.get(last, ()) if len(pieces) == 1 or one.first == first]
        if name.gender:
            found = [one for one in found if one.gender in (None, name.gender)]
        if not found and len(pieces) == 1 and (same := self._by_first(last)):
            found = same
        if not found and len(pieces) == 1 and self._may_stand_alone(name, last):
            found = [Person(self._written(pieces[0]), "", self._written(pieces[0]), name.gender)]
        cases = frozenset({"gent"}) if _POSSESSIVE.search(name.words[-1].lower) else CASES
        for person in found:
            yield PersonMention(name.start, name.end, person, cases, self.layout.is_told(name.start))

    def _by_first(self, form: str) -> list[Person]:
        found = [one for one in self.persons.values() if one.first.lower() == form]
        return found if len(found) == 1 else []

    def _may_stand_alone(self, name: _Name, form: str) -> bool:
        lexicon = self.words.words
        if any(
            form in lexicon[one]
            for one in ("never_names", "organisation_words", "places", "role_nouns", "titles", "documents")
        ):
            return False
        if len(form) < 3 or form.isdigit() or (name.words[0].text.isupper() and not name.titled):
            return False
        if name.titled:
            return True
        if self._is_a_thing(name):
            return False
        return form not in self.words.cues and (self.alone[form] > 1 or not self.layout.starts_sentence(name.words[0]))
