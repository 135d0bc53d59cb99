"""Offices and kinds of people ('генсек', 'речниця фонду', 'місцева мешканка'): where they stand, and whom the article
ties them to.

A tie comes from apposition (the office directly before a name, or after it between commas), or from what a sentence
says somebody is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.language.morphology import Reading, readings
from reader.quotes.agents import masculine
from reader.quotes.frames import cue_of
from reader.quotes.layout import DASHES, Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.predicated import aged_after, named_so, predicated
from reader.quotes.readings import animate, animate_cases, has_tag, is_office
from reader.quotes.role_nouns import cases_of_readings, role_readings

_WHO = re.compile(r",\s+(?:як(?:ий|а|ого|у|ому|ій)|котр(?:ий|а)|чи(?:й|я|є))\b")
_REACH = 12  # words between an office and the name that it belongs to
_BESIDE = 24  # code points between a noun and the verb after it
_CLAUSE = 90  # code points of a clause after an office
_SHORT = {"обл": "обла", "міськ": "міст", "рай": "райо", "сіль": "сіль", "держ": "держ"}
_STEM = 4  # letters that two forms of one organisation share


@dataclass(frozen=True, slots=True)
class RoleMention:
    """[start, end) is the noun with its adjectives and what it is of; ``head`` the noun itself.

    ``kinds``: the group of synonyms or the lemma (a feminine form counts as its masculine). ``of``: stems of the
    complement.
    ``bare``: nothing describes the noun. ``aged``: nothing but an age does. ``described``: words after it tell a
    person apart who was not told of before ('депутат із фракції', 'чоловік у ковдрі', 'продавчиня, яка торгує тут').
    """

    start: int
    end: int
    head: Word
    kinds: frozenset[str]
    cases: frozenset[str]
    gender: str | None
    of: frozenset[str]
    unnamed: bool
    bare: bool
    told: bool
    aged: bool = False
    described: bool = False

    @property
    def nominative(self) -> bool:
        return "nomn" in self.cases

    @property
    def offices(self) -> frozenset[str]:
        """``kinds``, each also with what it is of ('речник:полі')."""
        return self.kinds | {f"{kind}:{stem}" for kind in self.kinds for stem in self.of}


@dataclass(frozen=True, slots=True)
class Tie:
    """The article calls ``person`` by ``role``; ``at`` is where."""

    role: RoleMention
    person: Person
    at: int


class Roles:
    """All role mentions in reading order, and the ties. Build once an article."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people
        self._named = _Spans([(one.start, one.end) for one in people.mentions])
        self.mentions = tuple(self._mentions())
        self._heads = [one.head.start for one in self.mentions]
        self.ties = tuple(self._ties())
        self._tied = {tie.role.start: tie for tie in self.ties}

    def within(self, start: int, end: int) -> list[RoleMention]:
        found = self.mentions[bisect_left(self._heads, start) : bisect_left(self._heads, end)]
        return [one for one in found if one.head.end <= end]

    def tied_here(self, role: RoleMention) -> Person | None:
        """The person whom this very mention is an apposition to."""
        tie = self._tied.get(role.start)
        return tie.person if tie else None

    def office_of(self, mention: PersonMention) -> str | None:
        """The office as worded before this mention of a person, if any."""
        for role in self.within(max(0, mention.start - 160), mention.start):
            if role.end <= mention.start <= role.end + 2 and self.tied_here(role) == mention.person:
                return self.layout.text[role.start : role.end]
        return None

    def _mentions(self) -> Iterator[RoleMention]:
        words = self.layout.words
        inside = self._named
        for number, word in enumerate(words):
            found = role_readings(self.layout, self.words, number)
            if not found or inside.hold(word.start) or word.lower in self.words.words["not_roles"]:
                continue
            office = any(self.words.role_class(reading.lemma) for reading in found) or not animate(word.lower)
            if word.capital and not office and not (is_office(word.lower) and self.layout.starts_sentence(word)):
                continue
            if any(reading.lemma in self.words.words["not_roles"] for reading in found):
                continue
            yield self._role(number, word, found)

    def _role(self, number: int, word: Word, found: tuple[Reading, ...]) -> RoleMention:
        cases = cases_of_readings(found)
        genders = {gender for one in found for gender in ("masc", "femn") if gender in one.tags}
        before = self._modifiers(number)
        start = before[0].start if before else word.start
        after = self._complement(number)
        described = self._described(number, after) or self._looks(number, after)
        end = after[-1].end if after else word.end
        return RoleMention(
            start=start,
            end=end,
            head=word,
            kinds=self._kinds(_lemmas(word, found), before, after),
            cases=cases,
            gender=genders.pop() if len(genders) == 1 else None,
            of=frozenset(
                stem
                for one in [*after, *before, *(_called(self.layout, end) if after else ())]
                if len(one.lower) > 2 and not self._is_small(one) and not _is_age(one)
                for stem in _stems(one.lower)
            ),
            unnamed=self._is_unnamed(before, [*after, *described])
            or self._stays_unnamed(described[-1].end if described else end)
            or any(one.lemma in self.words.words["always_unnamed"] for one in found),
            bare=not before and not after and not described and not self._is_somebodys(number),
            told=self.layout.is_told(word.start),
            aged=bool(before) and not after and not described and all(map(_is_age, before)),
            described=bool(described) or (not before and not after and _is_told_apart(self.layout, self.words, word)),
        )

    def _modifiers(self, number: int) -> list[Word]:
        """Adjectives directly before the noun, in the order of the text."""
        found: list[Word] = []
        words = self.layout.words
        while number and len(found) < 4:
            before = words[number - 1]
            if self.layout.text[before.end : words[number].start] not in (" ", "-"):
                break
            if cue_of(before, self.words) is not None:  # 'переконана мисткиня'
                break
            if not any("ADJF" in one.tags or "NUMR" in one.tags for one in readings(before.lower)) or _is_verb(before):
                break
            found.insert(0, before)
            number -= 1
        return found

    def _complement(self, number: int) -> list[Word]:
        """What the noun is of: genitives and names of organisations up to a verb, a person, a mark of punctuation."""
        found: list[Word] = []
        words, inside = self.layout.words, self._named
        while number + 1 < len(words) and len(found) < _REACH:
            after = words[number + 1]
            between = self.layout.text[words[number].end : after.start]
            hidden = self.layout.is_told(after.start) != self.layout.is_told(words[number].start)
            if hidden or between.strip(' «»„“”"') or inside.hold(after.start) or _is_verb(after):
                break
            if animate(after.lower) and "nomn" in animate_cases(after.lower)[0] and found:
                break
            if not self._is_of(after):
                break
            found.append(after)
            number += 1
        return found

    def _described(self, number: int, after: Sequence[Word]) -> tuple[Word, ...]:
        """The words of 'з четвертого поверху', 'з позивним …' right after the noun and its genitives."""
        words = self.layout.words[number + 1 + len(after) : number + 5 + len(after)]
        if not words or not (
            words[0].lower in self.words.words["describing_prepositions"] or self._is_unnamed((), words[:2])
        ):
            return ()
        before = after[-1] if after else self.layout.words[number]
        return words if self.layout.text[before.end : words[0].start] == " " else ()

    def _looks(self, number: int, after: Sequence[Word]) -> tuple[Word, ...]:
        """'чоловік у ковдрі', 'жінка на милицях': how a passer-by looks; not where somebody speaks ('в ефірі')."""
        lists = self.words.words
        at = number + len(after)
        words = self.layout.words[at + 1 : at + 4]
        people = lists["human_words"] | lists["passers_by"]
        if len(words) < 2 or not {one.lemma for one in animate(self.layout.words[number].lower)} & people:
            return ()
        if (
            words[0].lower not in ("у", "в", "на")
            or self.layout.text[self.layout.words[at].end : words[0].start] != " "
        ):
            return ()
        noun = next((one for one in words[1:] if has_tag(one.lower, "NOUN")), None)
        if noun is None or noun.capital or {one.lemma for one in readings(noun.lower)} & lists["occasions"]:
            return ()
        return words[: words.index(noun) + 1]

    def _is_somebodys(self, number: int) -> bool:
        """'його заступник': known by somebody else, and so not that person."""
        return number > 0 and self.layout.words[number - 1].lower in self.words.words["owners"]

    def _is_of(self, word: Word) -> bool:
        if self._is_small(word):
            return False
        if word.capital:
            return not self._is_pronoun(word)
        return any("gent" in one.tags for one in readings(word.lower))

    @staticmethod
    def _is_small(word: Word) -> bool:
        return not word.capital and has_tag(word.lower, "PREP")

    @staticmethod
    def _is_pronoun(word: Word) -> bool:
        return has_tag(word.lower, "NPRO")

    def _is_unnamed(self, before: Sequence[Word], after: Sequence[Word]) -> bool:
        unnamed = self.words.words["unnamed_words"]
        if any(reading.lemma in unnamed for word in before for reading in readings(word.lower)):
            return True
        return any(
            reading.lemma in self.words.words["unnamed_after"] for word in after for reading in readings(word.lower)
        )

    def _stays_unnamed(self, end: int) -> bool:
        """'восьмикласник, ім'я якого ми не називаємо': the clause right after the noun says so; or the sentence that
        begins with it and names nobody: 'Мати одного з хлопців погодилася говорити анонімно'."""
        sentence = self.layout.sentence_at(max(0, end - 1))
        if end - sentence.start <= _CLAUSE and not self.people.within(sentence.start, sentence.end):
            rest = self.layout.masked[end : min(end + 2 * _CLAUSE, sentence.end)].lower()
            if any(phrase in rest for phrase in self.words.words["unnamed_phrases"] if _is_of_names(phrase)):
                return True
        if self.layout.text[end : end + 1] not in (",", "("):
            return False
        clause = self.layout.masked[end : min(end + _CLAUSE, self.layout.sentence_at(end).end)].lower()
        return any(phrase in clause for phrase in self.words.words["unnamed_phrases"])

    def _kinds(self, lemmas: set[str], before: Sequence[Word], after: Sequence[Word]) -> frozenset[str]:
        kinds: set[str] = set()
        for lemma in lemmas:
            phrases = [f"{reading.lemma} {lemma}" for one in before for reading in readings(one.lower)]
            phrases += [f"{_feminine(reading.lemma)} {lemma}" for one in before for reading in readings(one.lower)]
            phrases += [f"{lemma} {one.lower}" for one in after[:3]]
            grouped = [group for phrase in phrases if (group := self.words.role_class(phrase))]
            if grouped:
                kinds.update(grouped)
            else:
                kinds.update(self.words.role_class(one) or masculine(one) for one in (lemma, *self._whole(lemma)))
        return frozenset(kinds)

    def _whole(self, lemma: str) -> Iterator[str]:
        """'хімік' of 'біохімік', 'ведуча' of 'телеведуча': a trade of which this is a kind."""
        for part in self.words.words["combining_forms"]:
            rest = lemma.removeprefix(part)
            if rest != lemma and len(rest) > _STEM and any(one.lemma == rest for one in animate(rest)):
                yield rest

    def _ties(self) -> Iterator[Tie]:
        for mention in self.people.mentions:
            if not mention.told or self._leads_on(mention):
                continue
            for role in self._before(mention):
                yield Tie(role, mention.person, mention.start)
            if (following := self._after(mention) or self._elsewhere(mention)) is not None:
                yield Tie(following, mention.person, mention.start)

    def _leads_on(self, mention: PersonMention) -> bool:
        """'виконавець ролі Сави Орест Цимбала': the office is the next one's, this name says what of."""
        following = self.people.within(mention.end + 1, mention.end + 40)
        return bool(following) and following[0].start == mention.end + 1 and bool(following[0].person.last)

    def _before(self, mention: PersonMention) -> Iterator[RoleMention]:
        """Role nouns before the name with nothing but words between, in a case that the name can have."""
        for role in reversed(self.within(max(0, mention.start - 200), mention.start)):
            if role.told == mention.told and self._leads_to(role, mention):
                yield role

    def _leads_to(self, role: RoleMention, mention: PersonMention) -> bool:
        if not role.cases & mention.cases or (role.gender == "femn" and mention.person.gender == "masc"):
            return False
        between = self.layout.masked[role.head.end : mention.start]
        if any(mark in between for mark in ",:;.()!?\n") or any(
            dash in between.replace("-", "") for dash in DASHES if dash != "-"
        ):
            return False
        heard = self.layout.told if mention.told else self.layout.words_in
        words = heard(role.head.end, mention.start)
        if len(words) > _REACH:
            return False
        # The office's phrase is in the genitive; a verb or another nominative ends it.
        others = self.people.within(role.head.end, mention.start)
        if any(one.told == mention.told and one.nominative and "gent" not in one.cases for one in others):
            return False
        pointing = self.words.words["pointing_of"]  # 'піхотинець цього батальйону'
        return not any(_is_verb(one) or (self._is_pronoun(one) and one.lower not in pointing) for one in words)

    def _elsewhere(self, mention: PersonMention) -> RoleMention | None:
        """An office that the sentence, or the one before, gives this person in another way than by apposition."""
        layout, words = self.layout, self.words
        sentence = layout.sentence_at(mention.start)
        low, high = max(sentence.start, mention.start - 2 * _CLAUSE), min(sentence.end, mention.end + _CLAUSE)
        here = self.within(low, high)
        after = [one for one in here if one.start >= mention.end]
        if (found := named_so(layout, words, mention, here) or predicated(layout, words, mention, after)) is not None:
            return found
        line = layout.lines[layout.line_at(sentence.start)].span
        if sentence.start <= line.start:
            return None
        told = layout.sentence_at(sentence.start - 1)
        return aged_after(layout, words, mention, self.within(told.start, told.end))

    def _after(self, mention: PersonMention) -> RoleMention | None:
        """'Наталія Мороз, речниця командування, …' and 'Мороз (речниця)'."""
        for role in self.within(mention.end, mention.end + 60):
            lead = self.layout.text[mention.end : role.start]
            if lead.strip() not in (",", "(", "–", "—", "-") or not role.told:
                continue
            if role.cases & mention.cases and not (role.gender == "femn" and mention.person.gender == "masc"):
                return role if lead.strip() in (",", "(") and not _acts(self.layout, role) else None
        return None


class _Spans:
    """Answers whether an offset lies in one of many sorted spans."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._places = {at for start, end in spans for at in range(start, end)}

    def hold(self, at: int) -> bool:
        return at in self._places


def _lemmas(word: Word, found: tuple[Reading, ...]) -> set[str]:
    """Of a compound ('лікар-епідеміолог') the parts as well."""
    lemmas = {one.lemma for one in found}
    if "-" in word.lower:
        lemmas |= {one.lemma for part in word.lower.split("-") for one in animate(part)} | {word.lower}
    return lemmas


def _acts(layout: Layout, role: RoleMention) -> bool:
    """'За словами Сенюк, підозрюваного затримали': a verb right after the noun, which tells no more of her."""
    after = layout.words_in(role.end, role.end + _BESIDE)[:1]
    return bool(after) and layout.text[role.end : after[0].start] == " " and _is_verb(after[0])


def _is_verb(word: Word) -> bool:
    found = [one for one in readings(word.lower) if one.known]
    if any("past" in one.tags for one in found) and not any("NOUN" in one.tags for one in found):
        return True
    return bool(found) and all("VERB" in one.tags or "GRND" in one.tags for one in found)


def _called(layout: Layout, end: int) -> Sequence[Word]:
    """The name in marks right after what a noun is of: 'директорка закладу «Музей кобзарства»'."""
    pair = layout.pair_at(end + 1)
    if pair is None or pair.close - pair.open > _CLAUSE or layout.text[end] != " ":
        return ()
    return layout.words_in(pair.open, pair.close)


def _is_told_apart(layout: Layout, words: Lexicon, word: Word) -> bool:
    """'Продавчиня, яка торгує тут із травня': a passer-by whom a clause of her own tells from others."""
    if not {one.lemma for one in animate(word.lower)} & (words.words["human_words"] | words.words["passers_by"]):
        return False
    return _WHO.match(layout.text, word.end) is not None


def _stems(word: str) -> Iterator[str]:
    """Beginnings of the word; 'облради' is of the oblast and of its council."""
    yield word[:_STEM]
    first = next((short for short in _SHORT if word.startswith(short) and len(word) > len(short) + 3), None)
    if first is not None:
        yield _SHORT[first]
        yield word[len(first) :][:_STEM]


def _is_of_names(phrase: str) -> bool:
    """'на умовах анонімності', and not 'не назвав', which may be of anything."""
    return any(stem in phrase for stem in ("анонім", "ім'я", "імен", "прізвищ"))


def _is_age(word: Word) -> bool:
    """The parts of '22-річний'."""
    return word.lower.isdigit() or word.lower.startswith("річн")


def _feminine(lemma: str) -> str:
    """Lemma of an adjective as it stands before a feminine noun ('генеральна')."""
    return lemma[:-2] + "а" if lemma.endswith("ий") else lemma
