"""The persons whom an article names in full, in a language that does not decline (English), and which of them a shorter
name may stand for: surnames, nicknames, call signs, and members of a family. Finds no names."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import Person
from reader.quotes.plain_names import PlainName, bare

_SIGN_REACH = 40  # code points between a name and a call sign


class Register:
    """``persons`` by name, ``by_last`` by surname in lower case. ``nicknames``: words in marks or brackets between two
    of a name, by where the word before them stands."""

    def __init__(self, layout: Layout, words: Lexicon, nicknames: dict[int, Word]) -> None:
        self.layout, self.words = layout, words
        self.persons: dict[str, Person] = {}
        self.by_last: dict[str, list[Person]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._nicknames = nicknames
        self._called: set[tuple[str, str]] = set()  # nicknames, and whose they are
        self._shared: dict[int, str] = {}  # where a first name stands whose surname the next name has: that person
        self._signs: dict[str, str] = {}  # call signs, and whose they are

    def read(self, names: Sequence[PlainName]) -> None:
        """Whom surnames shared, call signs and kin bring in, once all that are named in full are added."""
        self._share_surnames(names)
        self._note_signs(names)
        self._join_family(names)

    def add(self, name: PlainName) -> None:
        written = " ".join(self.written(one) for one in name.words)
        pieces = self.pieces(name)
        last = self.written(pieces[-1])
        forms = self.words.first_name_forms(bare(name.words[0]))
        told = {form.gender for form in forms}
        gender = name.gender or (forms[0].gender if forms and "both" not in told else None)
        known = [one for one in self.by_last[last.lower()] if self.is_first(name.words[0], one)]
        nickname = next((self._nicknames[one.start] for one in name.words if one.start in self._nicknames), None)
        if nickname is not None:
            self._called.add((nickname.lower, known[0].name if known else written))
        if known or written in self.persons:
            return
        self.enrol(Person(written, self.written(name.words[0]), last, gender))

    def is_first(self, word: Word, person: Person) -> bool:
        """'Bill Reed' is William Reed, 'Buck Dorsey' Walter "Buck" Dorsey."""
        first = self.written(word).lower()
        own = person.first.lower()
        known = self.words.words["nicknames"]
        return (
            first == own
            or (first, person.name) in self._called
            or not known.isdisjoint({f"{first} {own}", f"{own} {first}"})
        )

    def replace_gender(self, person: Person, gender: str) -> None:
        other = replace(person, gender=gender)
        self.persons[person.name] = other
        self.by_last[person.last.lower()] = [
            other if one.name == person.name else one for one in self.by_last[person.last.lower()]
        ]

    def pieces(self, name: PlainName) -> list[Word]:
        return [one for one in name.words if one.lower not in self.words.words["name_suffixes"]] or list(name.words)

    def written(self, word: Word) -> str:
        text = word.text[: len(bare(word))]
        if text.isupper() and len(text) > 2:
            text = text[0] + text[1:].lower()
        return text + ("." if len(word.text) == 1 and self.layout.text[word.end : word.end + 1] == "." else "")

    def is_surname(self, name: PlainName) -> bool:
        """'Van der Meer': nothing but particles before the last word."""
        return all(one.lower in self.words.words["name_particles"] for one in self.pieces(name)[:-1])

    def of_full(self, name: PlainName) -> Person | None:
        last = bare(self.pieces(name)[-1])
        same = [one for one in self.by_last.get(last, ()) if self.is_first(name.words[0], one)]
        return same[0] if len(same) == 1 else None

    def of_first(self, form: str) -> list[Person]:
        """The one person of that first name, in lower case."""
        found = self._by_first.get(form, ())
        return [self.persons[name] for name in found] if len(found) == 1 else []

    def enrol(self, person: Person) -> None:
        if person.name not in self.persons:
            self.persons[person.name] = person
            self.by_last[person.last.lower()].append(person)
            self._by_first[person.first.lower()].append(person.name)

    def strike(self, person: Person) -> None:
        self.by_last[person.last.lower()].remove(person)
        self._by_first[person.first.lower()].remove(person.name)
        del self.persons[person.name]

    def bearers(self, name: PlainName) -> list[Person]:
        """Persons in full whom the name may stand for."""
        pieces = self.pieces(name)
        if (shared := self._shared.get(name.start)) is not None:
            return [self.persons[shared]]
        last = bare(pieces[-1])
        if last in self._signs:
            return [self.persons[self._signs[last]]]
        single = len(pieces) == 1 or self.is_surname(name)
        found = [one for one in self.by_last.get(last, ()) if single or self.is_first(name.words[0], one)]
        if name.gender:
            found = [one for one in found if one.gender in (None, name.gender)]
        return found or (self.of_first(last) if len(pieces) == 1 else [])

    def _share_surnames(self, names: Sequence[PlainName]) -> None:
        """'Neil and Craig Sutter' are Neil Sutter and Craig Sutter."""
        for name, following in pairwise(names):
            if len(name.words) > 1 or self.layout.text[name.end : following.start] != " and ":
                continue
            found = self.of_full(following)
            form = bare(name.words[0])
            if len(following.words) < 2 or found is None or not self.words.first_name_forms(form):
                continue
            if form in self.by_last or self.of_first(form):
                continue
            first = self.written(name.words[0])
            forms = self.words.first_name_forms(form)
            gender = forms[0].gender if forms[0].gender != "both" else None
            person = Person(f"{first} {found.last}", first, found.last, gender)
            self.enrol(person)
            self._shared[name.start] = person.name

    def _note_signs(self, names: Sequence[PlainName]) -> None:
        """'Olena Hart, call sign "Lynx"': later Lynx is she."""
        for before, name in pairwise(names):
            if not name.is_sign or (person := self.of_full(before)) is None:
                continue
            between = self.layout.text[before.end : name.start]
            if len(between) <= _SIGN_REACH and not any(mark in between for mark in ".!?\n"):
                self._signs[bare(name.words[-1])] = person.name

    def _join_family(self, names: Sequence[PlainName]) -> None:
        """'Samuel Okeke and his wife, Grace, …, said Mrs Okeke': Grace Okeke."""
        kin = [one for one in names if len(one.words) == 1 and self._is_of_kin(one)]
        for titled in names if kin else ():
            borne = self.by_last.get(bare(titled.words[-1]), [])
            if len(titled.words) > 1 or titled.gender is None or not borne:
                continue
            if any(one.gender in (None, titled.gender) for one in borne):
                continue
            near = [one for one in kin if self._listed_gender(one) == titled.gender]
            firsts = {bare(one.words[0]) for one in near}
            if len(firsts) == 1:
                self._add_of_family(near, titled, borne[0].last)

    def _listed_gender(self, name: PlainName) -> str | None:
        told = {form.gender for form in self.words.first_name_forms(bare(name.words[0]))}
        return told.pop() if len(told) == 1 else None

    def _is_of_kin(self, name: PlainName) -> bool:
        before = self.layout.words_in(max(0, name.start - 16), name.start)
        near = bool(before) and self.layout.text[before[-1].end : name.start] in (" ", ", ")
        return near and before[-1].lower in self.words.words["kin"]

    def _add_of_family(self, near: Sequence[PlainName], titled: PlainName, last: str) -> None:
        first = self.written(near[0].words[0])
        self.enrol(Person(f"{first} {last}", first, last, titled.gender))
