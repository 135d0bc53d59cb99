"""Who is in the article: every mention of a person's name, and the full name in the nominative that it stands for.

A mention is read in every way that the endings allow; what the rest of the article shows (the name in the nominative,
the
same surname in another form, the office before the name) decides. Two people of one surname stay two.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.language.names import NameForm
from reader.quotes.families import in_families
from reader.quotes.layout import DASHES, Layout
from reader.quotes.lexicon import Lexicon
from reader.quotes.name_bearers import of_persons
from reader.quotes.name_contexts import acts, gender_of_verb
from reader.quotes.name_readings import NameReading, is_unchanging, middle_of, readings_of
from reader.quotes.name_shape import NameShape
from reader.quotes.name_shapes import name_shapes
from reader.quotes.spellings import written

_ACTS = 6  # outweighs that a list has the first name in another case alone
_NATIVE = ("ко", "ук", "юк", "ський", "цький", "зький", "ець", "як", "ак", "ик", "ич")
_DECLINED = ("и", "ії", "ої", "ою", "ею", "єю", "ього", "ого", "ом", "ем", "єм", "ові", "еві", "єві")


@dataclass(frozen=True, slots=True)
class Person:
    """``name`` is the fullest that the article gives. ``gender``: 'masc', 'femn' or None where nothing tells."""

    name: str
    first: str
    last: str
    gender: str | None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """The words [start, end) name ``person``; ``cases`` are those the words can stand in ('nomn' for a subject)."""

    start: int
    end: int
    person: Person
    cases: frozenset[str]
    told: bool = True

    @property
    def nominative(self) -> bool:
        return "nomn" in self.cases


@dataclass
class People:
    """The article's persons. ``mentions`` are in reading order."""

    mentions: tuple[PersonMention, ...] = ()
    by_last: dict[str, list[Person]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [one.start for one in self.mentions]

    def within(self, start: int, end: int) -> list[PersonMention]:
        found = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [one for one in found if one.end <= end]


def people_of(layout: Layout, words: Lexicon) -> People:
    """Finds every mention of a person in the shown text (inside quotations too, marked ``told=False``)."""
    shapes = in_families(layout, of_persons(layout, words, list(name_shapes(layout, words))))
    return _Census(layout, words, shapes).people()


class _Census:
    def __init__(self, layout: Layout, words: Lexicon, shapes: Sequence[NameShape]) -> None:
        self.layout, self.words, self.shapes = layout, words, shapes
        self.seen = Counter(word.lower for word in layout.words if word.capital)
        self.last_readings: Counter[str] = Counter()
        self.women: set[str] = set()

    def people(self) -> People:
        full = [(shape, readings_of(shape)) for shape in self.shapes if shape.last and shape.first]
        self._count(full)
        persons: dict[tuple[str, str], Person] = {}
        mentions: list[PersonMention] = []
        for shape, readings in full:
            best = max(readings, key=lambda one: self._score(shape, one))
            best = self._without_doubtful_gender(shape, best, readings)
            person = self._register(persons, shape, best)
            cases = frozenset().union(
                *(
                    one.cases
                    for one in readings
                    if (one.first, one.last) == (best.first, best.last) and best.gender in (None, one.gender)
                )
            )
            mentions.append(self._mention(shape, person, cases))
        aliases = self._initials(persons) | self._twins(persons, mentions)
        by_last: dict[str, list[Person]] = defaultdict(list)
        for person in persons.values():
            by_last[person.last.lower()].append(person)
            if person.first.lower() in self.words.words["eastern_surnames"]:
                by_last[person.first.lower()].append(person)
            if " " in person.last:  # фон дер Ляєн, also told of as Ляєн; Перейра Лейте, also as Перейра
                first, _, last = person.last.lower().rpartition(" ")
                by_last[last].append(person)
                if first not in self.words.words["name_particles"] and " " not in first:
                    by_last[first].append(person)
        for shape in self.shapes:
            if not (shape.last and shape.first):
                mentions += self._short(shape, by_last, persons)
        mentions = self._with_gender(mentions)
        aliases |= _by_patronymic([one.person for one in mentions])
        mentions = [replace(one, person=aliases.get(one.person.name, one.person)) for one in mentions]
        mentions.sort(key=lambda one: one.start)
        return People(self._latest(mentions, persons), dict(by_last))

    def _with_gender(self, mentions: Sequence[PersonMention]) -> list[PersonMention]:
        """A surname alone tells no gender; the verbs beside it do, where they are of one."""
        told: dict[str, set[str]] = defaultdict(set)
        for one in mentions:
            if not one.person.first and one.nominative and one.person.gender is None:
                gender = gender_of_verb(self.layout, self.words, one.start, one.end)
                told[one.person.name] |= {gender} if gender else set()
        for name in self.women:
            told[name].add("femn")
        known = {name: next(iter(genders)) for name, genders in told.items() if len(genders) == 1}
        return [
            replace(one, person=replace(one.person, gender=known.get(one.person.name, one.person.gender)))
            if not one.person.first
            else one
            for one in mentions
        ]

    @staticmethod
    def _initials(persons: dict[tuple[str, str], Person]) -> dict[str, Person]:
        """'Л. Чурай' is 'Леонід Чурай' where the article names one such in full; the short one is dropped."""
        aliases: dict[str, Person] = {}
        for key, person in list(persons.items()):
            if not person.first.endswith("."):
                continue
            full = [
                one
                for one in persons.values()
                if one.last == person.last and one.first[:1] == person.first[:1] and one != person
            ]
            if len(full) == 1:
                aliases[person.name] = full[0]
                del persons[key]
        return aliases

    def _twins(self, persons: dict[tuple[str, str], Person], mentions: list[PersonMention]) -> dict[str, Person]:
        """One first name with two forms of one surname (Гавришко, plural Гавришки): the form that stands as a subject
        stays."""
        counted = Counter({one.person.name: self.seen[one.person.last.lower()] for one in mentions})
        aliases: dict[str, Person] = {}
        for key, person in list(persons.items()):
            for other in list(persons.values()):
                if (
                    other == person
                    or other.first != person.first
                    or not _same_stem(other.last.lower(), person.last.lower())
                ):
                    continue
                if (
                    counted[other.name] > counted[person.name]
                    and person.name not in aliases
                    and other.name not in aliases
                ):
                    aliases[person.name] = other
                    persons.pop(key, None)
        return aliases

    def _latest(
        self, mentions: list[PersonMention], persons: dict[tuple[str, str], Person]
    ) -> tuple[PersonMention, ...]:
        """Persons grow (a patronymic is told later): every mention gets the final one."""
        return tuple(
            PersonMention(
                one.start,
                one.end,
                persons.get((one.person.first.lower(), one.person.last.lower()), one.person),
                one.cases,
                one.told,
            )
            for one in mentions
        )

    def _mention(self, shape: NameShape, person: Person, cases: frozenset[str]) -> PersonMention:
        return PersonMention(shape.start, shape.end, person, cases, self.layout.is_told(shape.start))

    def _count(self, full: Sequence[tuple[NameShape, list[NameReading]]]) -> None:
        for _shape, readings in full:
            for last in {one.last for one in readings}:
                self.last_readings[last] += 1

    def _without_doubtful_gender(
        self, shape: NameShape, best: NameReading, readings: Sequence[NameReading]
    ) -> NameReading:
        """A first name that nobody lists, that both bear (Саша), or that its office contradicts tells no gender."""
        unknown = not self.words.first_name_forms(shape.first.lower()) and not shape.context.gender
        others = [one for one in readings if one.gender != best.gender and one.cases == best.cases]
        both = any(self._is_same(one, best) for one in others)
        contradicted = shape.context.gender == "femn" and best.gender == "masc"
        return replace(best, gender=None) if unknown or both or contradicted else best

    @staticmethod
    def _is_same(one: NameReading, other: NameReading) -> bool:
        return (one.first, one.last, one.trust) == (other.first, other.last, other.trust)

    def _score(self, shape: NameShape, reading: NameReading) -> tuple[float, int]:
        last = reading.last
        score = float(reading.trust)
        own = shape.last.lower()
        if last != own and self.seen[last]:
            score += 3
        elif last == own and "nomn" in reading.cases and (not shape.context.cases or "nomn" in shape.context.cases):
            score += 1
        unchanged = reading.first == shape.first.lower()
        if not unchanged and self.seen[reading.first]:
            score += 2
        if unchanged and last != own and reading.trust < 5 and not is_unchanging(reading.first):
            score -= 1  # one of two words is declined: likelier both are (Зауру Ібрагімову)
        score += _by_endings(shape, reading)
        score += min(2, self.last_readings[last] - 1)
        if shape.context.cases:
            score += 3 if reading.cases & shape.context.cases else -2
        led = {"nomn", "gent"} <= shape.context.cases
        acting = "nomn" in reading.cases and unchanged and (led or not shape.context.cases)
        if acting and acts(self.layout, shape.start, shape.end, reading.gender, led=led):
            score += _ACTS
        if shape.context.gender and reading.gender and shape.context.gender != reading.gender:
            score -= 2
        return score, -len(last)

    def _register(self, persons: dict[tuple[str, str], Person], shape: NameShape, reading: NameReading) -> Person:
        key = (reading.first, reading.last)
        if shape.initials:
            for (first, last), person in persons.items():
                if last == reading.last and first[:1] == shape.first[:1].lower():
                    return person
        parts = [
            written(shape.first, reading.first) if not shape.initials else shape.first,
            written(shape.middle, reading.middle) if shape.middle else "",
            written(shape.last, reading.last),
        ]
        name = " ".join(part for part in parts if part)
        known = persons.get(key)
        if known is None or len(known.name) < len(name):
            persons[key] = Person(name, parts[0], parts[2], reading.gender)
        return persons[key]

    def _short(
        self, shape: NameShape, by_last: dict[str, list[Person]], persons: dict[tuple[str, str], Person]
    ) -> Iterator[PersonMention]:
        known = [(form, by_last[form.nominative]) for form in shape.last_forms if form.nominative in by_last]
        if known and not (shape.first and self._is_first_of(shape, persons)):
            yield from self._known_surname(shape, known)
        elif shape.first:
            yield from self._first_only(shape, persons)
        elif (bearer := self._by_rare_first(shape, persons) or _by_last_alone(shape, persons)) is not None:
            yield self._mention(shape, *bearer)
        elif shape.standalone:
            forms = sorted(shape.last_forms, key=lambda form: self._alone(shape, form), reverse=True)
            best = forms[0]
            if shape.context.gender == "femn" and "nomn" in best.cases & shape.context.cases:
                self.women.add(written(shape.last, best.nominative))  # 'медикиня Лісова'
            person = Person(written(shape.last, best.nominative), "", written(shape.last, best.nominative), None)
            yield self._mention(shape, person, best.cases)

    def _by_rare_first(
        self, shape: NameShape, persons: dict[tuple[str, str], Person]
    ) -> tuple[Person, frozenset[str]] | None:
        """'каже пані Тереня': a first name that no list has, or that means something else, of one person alone."""
        for form in shape.last_forms:
            same = [
                person
                for (first, last), person in persons.items()
                if first == form.nominative and (last or form.nominative not in self.words.words["not_first_names"])
            ]
            if len(same) == 1 and same[0].gender in (None, form.gender):
                cases = {case for one in shape.last_forms if one.nominative == form.nominative for case in one.cases}
                return same[0], frozenset(cases)
        return None

    @staticmethod
    def _is_first_of(shape: NameShape, persons: dict[tuple[str, str], Person]) -> bool:
        firsts = {first for first, _last in persons}
        return any(form.nominative in firsts for form in shape.first_forms)

    def _alone(self, shape: NameShape, form: NameForm) -> tuple[int, int]:
        other = form.nominative != shape.last.lower()
        context = bool(shape.context.cases & form.cases) if shape.context.cases else False
        heads = self.layout.text[shape.end : shape.end + 1] == ":" and not shape.context.cases  # 'Ковальова: «…»'
        context = context or (heads and "nomn" in form.cases)
        return form.trust + 3 * (other and self.seen[form.nominative] > 0) + 3 * context, -len(form.nominative)

    def _known_surname(
        self, shape: NameShape, known: Sequence[tuple[NameForm, list[Person]]]
    ) -> Iterator[PersonMention]:
        found: dict[str, tuple[Person, set[str]]] = {}
        for form, persons in known:
            for person in persons:
                if person.gender in (None, form.gender):
                    found.setdefault(person.name, (person, set()))[1].update(form.cases)
        for person, cases in found.values():
            yield self._mention(shape, person, frozenset(cases))

    def _first_only(self, shape: NameShape, persons: dict[tuple[str, str], Person]) -> Iterator[PersonMention]:
        for form in sorted(shape.first_forms, key=lambda form: -form.trust):
            middle = middle_of(shape, form.gender, form.cases)
            same = [person for (first, _last), person in persons.items() if first == form.nominative]
            if len(same) == 1 and (not middle or same[0].name.count(" ") == 1 or middle in same[0].name.lower()):
                if middle and self._is_reported(shape) and same[0].name == f"{same[0].first} {same[0].last}":
                    full = f"{same[0].first} {written(shape.middle, middle)} {same[0].last}"
                    persons[same[0].first.lower(), same[0].last.lower()] = replace(same[0], name=full)
                yield self._mention(shape, same[0], form.cases)
                return
            if same:
                return
        best = max(shape.first_forms, key=lambda form: self._first_score(shape, form))
        middle = middle_of(shape, best.gender, best.cases)
        name = written(shape.first, best.nominative)
        if middle:
            name = f"{name} {written(shape.middle, middle)}"
        person = persons.setdefault(
            (best.nominative, ""), Person(name, written(shape.first, best.nominative), "", best.gender)
        )
        if len(person.name) < len(name):
            person = persons[(best.nominative, "")] = Person(name, person.first, "", best.gender)
        yield self._mention(shape, person, best.cases)

    def _is_reported(self, shape: NameShape) -> bool:
        """What somebody calls another ('– Фелікс Маркович – блискучий польовик') is not how the reporter names
        him."""
        line = self.layout.lines[self.layout.line_at(shape.start)].span
        lead = self.layout.text[line.start + 1 : shape.start]
        speaks = self.layout.text[line.start] in DASHES and not any(f" {dash} " in lead for dash in DASHES)
        return self.layout.is_told(shape.start) and not speaks

    def _first_score(self, shape: NameShape, form: NameForm) -> int:
        context = bool(shape.context.cases & form.cases) if shape.context.cases else False
        return form.trust + 2 * ("nomn" in form.cases) + 3 * context + 2 * (self.seen[form.nominative] > 1)


def _by_last_alone(shape: NameShape, persons: dict[tuple[str, str], Person]) -> tuple[Person, frozenset[str]] | None:
    """'Тарас Ількович', later 'Ількович': a surname that might be a patronymic, of one person alone."""
    for form in shape.last_forms:
        ending = f" {form.nominative}"
        same = {one.name: one for one in persons.values() if not one.last and one.name.lower().endswith(ending)}
        if len(same) == 1:
            return next(iter(same.values())), form.cases
    return None


def _by_patronymic(persons: Sequence[Person]) -> dict[str, Person]:
    """'Слідча суддя З. Коломацька', later 'Зінаїда Петрівна': one person, where either is the only one that fits."""
    short = {one.name: one for one in persons if one.first.endswith(".") and one.last}
    known = {one.name: one for one in persons if one.first and not one.last and " " in one.name}
    fitting = [
        (one, other)
        for one in known.values()
        for other in short.values()
        if one.first[0] == other.first[0] and (other.gender in (None, one.gender))
    ]
    if len(fitting) != 1:
        return {}
    one, other = fitting[0]
    whole = Person(f"{one.name} {other.last}", one.first, other.last, one.gender)
    return {one.name: whole, other.name: whole}


def _by_endings(shape: NameShape, reading: NameReading) -> float:
    """What the endings of both words tell, where nothing else does."""
    own, last, score = shape.last.lower(), reading.last, 0.0
    declined = reading.first != shape.first.lower()
    if reading.first.endswith("о") and last.endswith(_NATIVE):
        score += 0.25  # of Марк and Марко
    if declined and last != own and own.endswith(("у", "ю")) and last.endswith(("а", "я")):
        score += 0.5  # Ганну Хмару
    if last != own and own.endswith(_DECLINED) and (declined or is_unchanging(reading.first)):
        score += 0.5  # both are declined, as far as they can be
    return score


def _same_stem(one: str, other: str) -> bool:
    """Two words that differ in their last two letters at most."""
    shorter = min(len(one), len(other))
    return shorter >= 4 and abs(len(one) - len(other)) <= 2 and one[: shorter - 1] == other[: shorter - 1]
