"""Who is in the article, in a language whose names do not decline (English): runs of capitalised words, and their
surnames."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_full_names import INTRODUCED, FullNames
from reader.quotes.plain_genders import gender_after, noun_gender
from reader.quotes.plain_names import PlainName, PlainNames, bare, is_possessive

_AGED = re.compile(r",? \(?\d{1,3}\b(?![.,]?\d)(?!\s*(?:percent|per cent|%|million|billion))")
_SIGN_REACH = 40  # code points between a name and a call sign


def plain_people(layout: Layout, words: Lexicon) -> People:
    """Every mention of a person in the shown text."""
    return _PlainCensus(layout, words).people()


class _PlainCensus:
    def __init__(self, layout: Layout, words: Lexicon) -> None:
        self.layout, self.words = layout, words
        self._end = len(layout.text)
        self._small = frozenset(word.lower for word in layout.words if not word.capital)
        self.persons: dict[str, Person] = {}
        self.by_last: dict[str, list[Person]] = defaultdict(list)
        self.alone = Counter[str]()
        self._full = FullNames(layout, words, self.alone)
        self.names: list[PlainName] = []
        self._shared: dict[int, str] = {}  # where a first name stands whose surname the next name has: that person
        self._bodies: frozenset[str] = frozenset()  # 'Oakline' of 'Oakline Group'
        self._nicknames: dict[int, Word] = {}
        self._called: set[tuple[str, str]] = set()  # nicknames, and whose they are
        self._signs: dict[str, str] = {}  # call signs, and whose they are
        self._lone_genders: dict[str, str] = {}

    def people(self) -> People:
        runs = PlainNames(self.layout, self.words)
        self.names = list(runs)
        self._nicknames = runs.nicknames
        self._bodies = frozenset(form for name in self.names for form in self._of_body(name))
        self.alone.update(bare(one.words[0]) for one in self.names if len(one.words) == 1)
        for name in self.names:
            if len(name.words) > 1 and not self._is_surname(name) and self._full.is_full(name):
                self._add(name)
        self.names = [self._without_first_of_sentence(one) for one in self.names]
        for headline in runs.headlines:
            self.names += self._in_headline(self.layout.words_in(headline.start, headline.end))
        self.names.sort(key=lambda one: one.start)
        self._share_surnames()
        self._note_signs()
        self._tell_genders()
        mentions = [mention for name in self.names for mention in self._mentions(name)]
        return People(tuple(sorted(mentions, key=lambda one: one.start)), dict(self.by_last))

    def _of_body(self, name: PlainName) -> Iterator[str]:
        """The first word of a firm's name, which stands for it later; and who speaks in a statement of 'its'."""
        forms = [bare(one) for one in name.words]
        lists = self.words.words
        if len(forms) > 1:
            if forms[-1] in lists["organisation_words"] | lists["organisation_tails"] and not name.titled:
                yield forms[0]
            return
        after = [one.lower for one in self.layout.told(name.end, min(self._end, name.end + 40))[:4]]
        if after[1:] == ["in", "a", "statement"] and not name.titled and not self.words.first_name_forms(forms[0]):
            yield forms[0]

    def _in_headline(self, told: Sequence[Word]) -> Iterator[PlainName]:
        """Where every word has a capital only those are names that the text below has."""
        place = 0
        while place < len(told):
            pair = told[place : place + 2]
            whole = len(pair) == 2 and any(
                one.first.lower() == pair[0].lower for one in self.by_last.get(bare(pair[1]), ())
            )
            if whole or bare(told[place]) in self.by_last:
                yield PlainName(pair if whole else pair[:1], (), frozenset())
            place += 1 + whole

    def _without_first_of_sentence(self, name: PlainName) -> PlainName:
        """'Injecting Clinton': the first word is no first name where somebody with a listed one bears the surname."""
        first, last = name.words[0], name.words[-1]
        if len(name.words) != 2 or name.titled or self.words.first_name_forms(bare(first)):
            return name
        borne = [one for one in self.by_last.get(bare(last), ()) if self.words.first_name_forms(one.first.lower())]
        if not borne or not (first.lower in self._small or first.lower.endswith(("ing", "ed"))):
            return name
        own = [one for one in self.by_last[bare(last)] if one.first == self._written(first)]
        for one in own:
            self.by_last[bare(last)].remove(one)
            self.persons.pop(one.name, None)
        return PlainName(name.words[1:], (), frozenset())

    def _is_surname(self, name: PlainName) -> bool:
        """'Van der Meer': nothing but particles before the last word."""
        return all(one.lower in self.words.words["name_particles"] for one in self._pieces(name)[:-1])

    def _add(self, name: PlainName) -> None:
        written = " ".join(self._written(one) for one in name.words)
        pieces = self._pieces(name)
        last = self._written(pieces[-1])
        forms = self.words.first_name_forms(bare(name.words[0]))
        told = {form.gender for form in forms}
        gender = name.gender or (forms[0].gender if forms and "both" not in told else None)
        known = [one for one in self.by_last[last.lower()] if self._is_first(name.words[0], one)]
        nickname = next((self._nicknames[one.start] for one in name.words if one.start in self._nicknames), None)
        if nickname is not None:
            self._called.add((nickname.lower, known[0].name if known else written))
        if known or written in self.persons:
            return
        person = Person(written, self._written(name.words[0]), last, gender)
        self.persons[written] = person
        self.by_last[last.lower()].append(person)

    def _is_first(self, word: Word, person: Person) -> bool:
        """'Bill Reed' is William Reed, 'Buck Dorsey' Walter "Buck" Dorsey."""
        first = self._written(word).lower()
        own = person.first.lower()
        known = self.words.words["nicknames"]
        return (
            first == own
            or (first, person.name) in self._called
            or not known.isdisjoint({f"{first} {own}", f"{own} {first}"})
        )

    def _share_surnames(self) -> None:
        """'Neil and Craig Sutter' are Neil Sutter and Craig Sutter."""
        for name, following in zip(self.names, self.names[1:], strict=False):
            if len(name.words) > 1 or self.layout.text[name.end : following.start] != " and ":
                continue
            found = self._of_full(following)
            form = bare(name.words[0])
            if len(following.words) < 2 or found is None or not self.words.first_name_forms(form):
                continue
            if form in self.by_last or self._by_first(form):
                continue
            first = self._written(name.words[0])
            forms = self.words.first_name_forms(form)
            gender = forms[0].gender if forms[0].gender != "both" else None
            person = Person(f"{first} {found.last}", first, found.last, gender)
            if person.name not in self.persons:
                self.persons[person.name] = person
                self.by_last[found.last.lower()].append(person)
            self._shared[name.start] = person.name

    def _note_signs(self) -> None:
        """'Olena Hart, call sign "Lynx"': later Lynx is she."""
        for before, name in zip(self.names, self.names[1:], strict=False):
            if not name.is_sign or (person := self._of_full(before)) is None:
                continue
            between = self.layout.text[before.end : name.start]
            if len(between) <= _SIGN_REACH and not any(mark in between for mark in ".!?\n"):
                self._signs[bare(name.words[-1])] = person.name

    def _of_full(self, name: PlainName) -> Person | None:
        last = bare(self._pieces(name)[-1])
        same = [one for one in self.by_last.get(last, ()) if self._is_first(name.words[0], one)]
        return same[0] if len(same) == 1 else None

    def _tell_genders(self) -> None:
        """Those whose names tell no gender: by 'Ms', and by the words after their names."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        alone: dict[str, Counter[str]] = defaultdict(Counter)
        for place, name in enumerate(self.names):
            pieces = self._pieces(name)
            bearers = self._bearers(name, pieces)
            if len(bearers) > 1:
                continue
            gender = name.gender or self._gender_beside(place)
            if gender is None:
                continue
            if bearers:
                told[bearers[0].name][gender] += 1
            elif self._may_be_person(name) and self._acts_alone(name):
                alone[bare(pieces[-1])][gender] += 1
        for known, counted in told.items():
            gender, own = _likelier(counted), self.persons[known].gender
            if gender is not None and (own is None or (counted[gender] > 1 and not counted[own])):
                self._replace(self.persons[known], gender)
        self._lone_genders = {form: gender for form, one in alone.items() if (gender := _likelier(one)) is not None}
        ambiguous = self.words.words["not_first_names"] | self.words.words["surnames_too"]
        for form in self.alone.keys() - self._lone_genders.keys() - ambiguous:
            listed = {one.gender for one in self.words.first_name_forms(form)}
            if len(listed) == 1 and listed != {"both"}:
                self._lone_genders[form] = listed.pop()

    def _acts_alone(self, name: PlainName) -> bool:
        """'Zhuk, a former mechanic', 'Zhuk told', 'Doc packs' in marks: no town."""
        if name.titled or name.is_sign or INTRODUCED.match(self.layout.text, name.end):
            return True
        sentence = self.layout.sentence_at(name.start)
        near = self.layout.told(name.end, min(sentence.end, name.end + 40))[:2]
        near += self.layout.told(max(sentence.start, name.start - 12), name.start)[-1:]
        return any(one.lower in self.words.cues for one in near) or self._is_introduced_by_first(name)

    def _gender_beside(self, place: int) -> str | None:
        name = self.names[place]
        if is_possessive(name.words[-1]) or not self.layout.is_told(name.start):
            return None
        following = next((one.start for one in self.names[place + 1 :] if self._may_be_person(one)), self._end)
        form = bare(name.words[-1])
        before = self.layout.words_in(max(0, name.start - 20), name.start)
        if before and before[-1].lower in self.words.words["role_nouns"]:
            lead = self.layout.text[before[-1].end : name.start]
            apposed = lead == ", " and self.layout.text[name.end : name.end + 1] in (",", ".")
            if (lead == " " or apposed) and (gender := noun_gender(before[-1].lower)) is not None:
                return gender
        if len(name.words) == 1 and self._is_introduced_by_first(name) and form not in self.by_last:
            own = {one.gender for one in self.words.first_name_forms(form)} - {"both"}
            if len(own) == 1:
                return own.pop()
        return gender_after(self.layout, self.words, name.end, following)

    def _may_be_person(self, name: PlainName) -> bool:
        """'from Poltava', 'the Guardian' ends no sentence about somebody."""
        if self._bearers(name, self._pieces(name)):
            return True
        before = self.layout.words_in(max(0, name.start - 12), name.start)
        led = bool(before) and before[-1].lower in self.words.words["small_words"]
        return not led and self._may_stand_alone(name, bare(name.words[-1]))

    def _is_introduced_by_first(self, name: PlainName) -> bool:
        """'daughter Tess', 'Liudmyla, 68, …': a first name alone."""
        before = self.layout.words_in(max(0, name.start - 16), name.start)
        near = bool(before) and self.layout.text[before[-1].end : name.start] in (" ", ", ")
        if near and before[-1].lower in self.words.words["kin"]:
            return True
        return _AGED.match(self.layout.text, name.end) is not None

    def _replace(self, person: Person, gender: str) -> None:
        other = replace(person, gender=gender)
        self.persons[person.name] = other
        self.by_last[person.last.lower()] = [
            other if one.name == person.name else one for one in self.by_last[person.last.lower()]
        ]

    def _pieces(self, name: PlainName) -> list[Word]:
        return [one for one in name.words if one.lower not in self.words.words["name_suffixes"]] or list(name.words)

    def _written(self, word: Word) -> str:
        text = word.text[: len(bare(word))]
        if text.isupper() and len(text) > 2:
            text = text[0] + text[1:].lower()
        return text + ("." if len(word.text) == 1 and self.layout.text[word.end : word.end + 1] == "." else "")

    def _bearers(self, name: PlainName, pieces: Sequence[Word]) -> list[Person]:
        """Persons in full whom the name may stand for."""
        if (shared := self._shared.get(name.start)) is not None:
            return [self.persons[shared]]
        last = bare(pieces[-1])
        if last in self._signs:
            return [self.persons[self._signs[last]]]
        single = len(pieces) == 1 or self._is_surname(name)
        found = [one for one in self.by_last.get(last, ()) if single or self._is_first(name.words[0], one)]
        if name.gender:
            found = [one for one in found if one.gender in (None, name.gender)]
        return found or (self._by_first(last) if len(pieces) == 1 else [])

    def _mentions(self, name: PlainName) -> Iterator[PersonMention]:
        pieces = self._pieces(name)
        last = bare(pieces[-1])
        found = self._bearers(name, pieces)
        if not found and (len(pieces) == 1 or self._is_surname(name)) and self._may_stand_alone(name, last):
            written = " ".join(self._written(one) for one in pieces)
            found = [Person(written, "", written, name.gender or self._lone_genders.get(last))]
        cases = frozenset({"gent"}) if is_possessive(name.words[-1]) else CASES
        for person in found:
            yield PersonMention(name.start, name.end, person, cases, self.layout.is_told(name.start))

    def _by_first(self, form: str) -> list[Person]:
        found = [one for one in self.persons.values() if one.first.lower() == form]
        return found if len(found) == 1 else []

    def _may_stand_alone(self, name: PlainName, form: str) -> bool:
        lexicon = self.words.words
        if any(
            form in lexicon[one]
            for one in ("never_names", "organisation_words", "places", "role_nouns", "titles", "documents")
        ):
            return False
        if len(form) < 3 or form.isdigit() or (name.words[0].text.isupper() and not name.titled):
            return False
        if form in self._bodies:
            return False
        if name.titled or name.is_sign or self._is_told_of_at_once(name, form):
            return True
        if self._full.is_a_thing(name):
            return False
        return form not in self.words.cues and (self.alone[form] > 1 or not self.layout.starts_sentence(name.words[0]))

    def _is_told_of_at_once(self, name: PlainName, form: str) -> bool:
        """'Liudmyla, 68, sells seeds': a first name alone, once."""
        if not self.words.first_name_forms(form) or form in self.words.words["not_first_names"]:
            return False
        after = self.layout.words_in(name.end, name.end + 20)[:1]
        says = bool(after) and after[0].lower in self.words.cues and self.layout.text[name.end : after[0].start] == " "
        return says or _AGED.match(self.layout.text, name.end) is not None or self._is_introduced_by_first(name)


def _likelier(counted: Counter[str]) -> str | None:
    (most, times), *others = counted.most_common(2)
    return most if not others or times > 2 * others[0][1] else None
