"""Who is in the article, in a language whose names do not decline (English): runs of capitalised words, and their
surnames."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_full_names import FullNames
from reader.quotes.plain_genders import gender_after, noun_gender
from reader.quotes.plain_lone_names import LoneNames
from reader.quotes.plain_names import PlainName, PlainNames, bare, is_possessive
from reader.quotes.plain_register import Register

_AHEAD = 12  # names after one that are looked at


def plain_people(layout: Layout, words: Lexicon) -> People:
    """Every mention of a person in the shown text."""
    return _PlainCensus(layout, words).people()


class _PlainCensus:
    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        self._end = len(layout.text)
        self._small = frozenset(word.lower for word in layout.words if not word.capital)
        runs = PlainNames(layout, words)
        self.names: list[PlainName] = list(runs)
        self._headlines = runs.headlines
        alone = Counter(bare(one.words[0]) for one in self.names if len(one.words) == 1)
        self._full = FullNames(layout, words, alone)
        self._lone = LoneNames(layout, words, self._full, alone, self.names)
        self._register = Register(layout, words, runs.nicknames)
        self._alone = alone
        self._lone_genders: dict[str, str] = {}

    def people(self) -> People:
        for name in self.names:
            if len(name.words) > 1 and not self._register.is_surname(name) and self._full.is_full(name):
                self._register.add(name)
        self.names = [self._without_first_of_sentence(one) for one in self.names]
        for headline in self._headlines:
            self.names += self._in_headline(self.layout.words_in(headline.start, headline.end))
        self.names.sort(key=lambda one: one.start)
        self._register.read(self.names)
        self._tell_genders()
        mentions = [mention for name in self.names for mention in self._mentions(name)]
        return People(tuple(sorted(mentions, key=lambda one: one.start)), dict(self._register.by_last))

    def _in_headline(self, told: Sequence[Word]) -> Iterator[PlainName]:
        """Where every word has a capital only those are names that the text below has."""
        place = 0
        while place < len(told):
            pair = told[place : place + 2]
            whole = len(pair) == 2 and any(
                one.first.lower() == pair[0].lower for one in self._register.by_last.get(bare(pair[1]), ())
            )
            if whole or bare(told[place]) in self._register.by_last:
                yield PlainName(pair if whole else pair[:1], (), frozenset())
            place += 1 + whole

    def _without_first_of_sentence(self, name: PlainName) -> PlainName:
        """'Injecting Clinton': the first word is no first name where somebody with a listed one bears the surname."""
        first, last = name.words[0], name.words[-1]
        if len(name.words) != 2 or name.titled or self.words.first_name_forms(bare(first)):
            return name
        borne = [
            one for one in self._register.by_last.get(bare(last), ()) if self.words.first_name_forms(one.first.lower())
        ]
        if not borne or not (first.lower in self._small or first.lower.endswith(("ing", "ed"))):
            return name
        own = [one for one in self._register.by_last[bare(last)] if one.first == self._register.written(first)]
        for one in own:
            self._register.strike(one)
        return PlainName(name.words[1:], (), frozenset())

    def _tell_genders(self) -> None:
        """Those whose names tell no gender: by 'Ms', and by the words after their names."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        alone: dict[str, Counter[str]] = defaultdict(Counter)
        for place, name in enumerate(self.names):
            pieces = self._register.pieces(name)
            bearers = self._register.bearers(name)
            if len(bearers) > 1:
                continue
            gender = name.gender or self._gender_beside(place)
            if gender is None:
                continue
            if bearers:
                told[bearers[0].name][gender] += 1
            elif self._may_be_person(name) and self._lone.acts(name):
                alone[bare(pieces[-1])][gender] += 1
        for known, counted in told.items():
            gender, own = _likelier(counted), self._register.persons[known].gender
            if gender is not None and (own is None or (counted[gender] > 1 and not counted[own])):
                self._register.replace_gender(self._register.persons[known], gender)
        self._lone_genders = {form: gender for form, one in alone.items() if (gender := _likelier(one)) is not None}
        ambiguous = self.words.words["not_first_names"] | self.words.words["surnames_too"]
        for form in self._alone.keys() - self._lone_genders.keys() - ambiguous:
            listed = {one.gender for one in self.words.first_name_forms(form)}
            if len(listed) == 1 and listed != {"both"}:
                self._lone_genders[form] = listed.pop()

    def _gender_beside(self, place: int) -> str | None:
        name = self.names[place]
        if is_possessive(name.words[-1]) or not self.layout.is_told(name.start):
            return None
        following = next(
            (one.start for one in self.names[place + 1 : place + _AHEAD] if self._may_be_person(one)), self._end
        )
        form = bare(name.words[-1])
        before = self.layout.words_in(max(0, name.start - 20), name.start)
        if before and before[-1].lower in self.words.words["role_nouns"]:
            lead = self.layout.text[before[-1].end : name.start]
            apposed = lead == ", " and self.layout.text[name.end : name.end + 1] in (",", ".")
            if (lead == " " or apposed) and (gender := noun_gender(before[-1].lower)) is not None:
                return gender
        if len(name.words) == 1 and self._lone.is_introduced_by_first(name) and form not in self._register.by_last:
            own = {one.gender for one in self.words.first_name_forms(form)} - {"both"}
            if len(own) == 1:
                return own.pop()
        return gender_after(self.layout, self.words, name.end, following)

    def _may_be_person(self, name: PlainName) -> bool:
        """'from Poltava', 'the Guardian' ends no sentence about somebody."""
        if self._register.bearers(name):
            return True
        before = self.layout.words_in(max(0, name.start - 12), name.start)
        led = bool(before) and before[-1].lower in self.words.words["small_words"]
        return not led and self._lone.may_stand_alone(name, bare(name.words[-1]))

    def _mentions(self, name: PlainName) -> Iterator[PersonMention]:
        pieces = self._register.pieces(name)
        last = bare(pieces[-1])
        found = self._register.bearers(name)
        if (
            not found
            and (len(pieces) == 1 or self._register.is_surname(name))
            and self._lone.may_stand_alone(name, last)
        ):
            written = " ".join(self._register.written(one) for one in pieces)
            found = [Person(written, "", written, name.gender or self._lone_genders.get(last))]
        cases = frozenset({"gent"}) if is_possessive(name.words[-1]) else CASES
        for person in found:
            yield PersonMention(name.start, name.end, person, cases, self.layout.is_told(name.start))


def _likelier(counted: Counter[str]) -> str | None:
    (most, times), *others = counted.most_common(2)
    return most if not others or times > 2 * others[0][1] else None
