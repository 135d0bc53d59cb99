"""Whom 'he' or 'she' goes back to where word order tells the subject (English): sentence by sentence, the subject of
the main clause before others, a pronoun through what it stands for itself. In doubt nobody."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from reader.quotes.frames import cue_of
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_standing import is_object, names_a_thing
from reader.quotes.roles import RoleMention
from reader.values import TextSpan

_FAR = 12  # lines that are looked back over
_LEAD = 3  # words before a main subject that is no name
_BESIDE = 2  # words after a name among which its reporting verb stands
_ASKED = 48  # code points after who is asked in which 'if' or 'why' stands
_NAMED = 32  # code points from an office to the name of its bearer
_CHAIN = 40  # pronouns that are followed back
_POINTING = 8  # words of a sentence that points at somebody
_LONGEST = 120  # words of a sentence that are looked at

AnyMention = PersonMention | RoleMention | Word


class PlainAntecedents:
    """``about``: mentions of those whom the reporter tells of; ``roles``: offices that may be subjects; ``one_of`` and
    ``bearer`` say who a surname and an office stand for. Build once an article."""

    def __init__(
        self,
        layout: Layout,
        words: Lexicon,
        people: People,
        about: Sequence[PersonMention],
        roles: Sequence[RoleMention],
        one_of: Callable[[PersonMention, str | None], Person | None],
        bearer: Callable[[RoleMention, str | None], Person | None],
    ) -> None:
        self.layout, self.words, self.people = layout, words, people
        self._about, self._starts = about, [one.start for one in about]
        self._roles, self._role_starts = roles, [one.start for one in roles]
        self._one_of, self._bearer = one_of, bearer
        self._frames = tuple(words.words["genitive_frames"])

    def of(self, at: int, gender: str | None, first: int) -> tuple[bool, Person | None]:
        """The person before ``at``, not before the place ``first``; (True, None) where somebody without a name is
        meant, or one of two."""
        for _ in range(_CHAIN):
            decided, found = self._back(at, gender, first)
            if not isinstance(found, Word):
                return decided, found
            at, gender = found.start, self.words.genders.get(found.lower, gender)
        return False, None

    def settles(self, at: int, gender: str) -> bool:
        """The lines before ``at`` say who is meant, or that nobody with a name is."""
        first = self.layout.lines[max(0, self.layout.line_at(at) - _FAR)].span.start
        return self.of(at, gender, first)[0]

    def _back(self, at: int, gender: str | None, first: int) -> tuple[bool, Person | Word | None]:
        number = self.layout.sentence_number(at)
        while number >= 0 and self.layout.sentences[number].end > first:
            sentence = self.layout.sentences[number]
            span = TextSpan(max(sentence.start, first), max(sentence.start, min(sentence.end, at)))
            for part in self._parts(span):
                decided, found = self._in_sentence(part, gender)
                if decided:
                    return True, found
            number -= 1
        return False, None

    def _parts(self, span: TextSpan) -> tuple[TextSpan, ...]:
        """'While Obama had songs, it concerns Henry Crespo': the main clause first."""
        opening = self.layout.told(span.start, span.end)[:1]
        comma = self.layout.masked.find(",", span.start, span.end)
        if not opening or comma < 0 or opening[0].lower not in self.words.words["subordinating"]:
            return (span,)
        main = TextSpan(comma + 1, span.end)
        lone = not any(self._may_be(one, "masc") or self._may_be(one, "femn") for one in self._subjects(main))
        return (span,) if lone and not self._whole_in(main) else (main, span)

    def _whole_in(self, span: TextSpan) -> bool:
        about = self._about[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return any(self._is_whole(one) for one in about)

    def _in_sentence(self, span: TextSpan, gender: str | None) -> tuple[bool, Person | Word | None]:
        """(True, who or nobody) where the sentence settles it."""
        fitting = [one for one in self._subjects(span) if self._may_be(one, gender)]
        persons: list[tuple[Person, PersonMention | RoleMention]] = []
        for one in fitting:
            if isinstance(one, Word):
                if self._looks_ahead(one, span, fitting):
                    continue
                return (True, one) if not persons else (True, self._first_of(persons))
            person = self._person(one, gender)
            if person is None:
                if isinstance(one, RoleMention) and self._brings_in(one, span, fitting) and not persons:
                    return True, None  # 'A neighbour opened the door.'
                if isinstance(one, PersonMention) and not persons:
                    return True, None  # one of two who bear the name
                continue
            if person not in [known for known, _ in persons]:
                persons.append((person, one))
        if persons:
            return True, self._first_of(persons)
        return self._without_subject(span, gender)

    def _without_subject(self, span: TextSpan, gender: str | None) -> tuple[bool, Person | None]:
        if (owner := self._owner(span, gender) or self._pointed_at(span, gender)) is not None:
            return True, owner
        if self._is_one_of(span, gender):
            return True, None
        return self._introduced(span, gender)

    def _pointed_at(self, span: TextSpan, gender: str | None) -> Person | None:
        """'It was from Dacey.', 'It was Dacey who rang.': the one person of a short sentence that points."""
        told = self.layout.told(span.start, span.end)[: _POINTING + 1]
        if len(told) > _POINTING or [word.lower for word in told[:2]] != ["it", "was"]:
            return None
        about = self._about[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        persons = {one.person.name: one for one in about}
        one = next(iter(persons.values())) if len(persons) == 1 else None
        return self._one_of(one, gender) if one is not None and gender in (None, one.person.gender) else None

    def _is_one_of(self, span: TextSpan, gender: str | None) -> bool:
        """'One of her students, a 14-year-old, said': somebody without a name is what the sentence is about."""
        opening = [word.lower for word in self.layout.told(span.start, span.end)[:2]]
        if not opening or not (opening[0] in self.words.words["somebody"] or opening == ["one", "of"]):
            return False
        about = self._about[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return not any(self._is_whole(one) or one.person.gender in (None, gender) for one in about)

    def _owner(self, span: TextSpan, gender: str | None) -> Person | None:
        """'Dahlgren's team filmed them.'"""
        place = bisect_left(self._starts, span.start)
        one = self._about[place] if place < len(self._about) and self._starts[place] < span.end else None
        if one is None or one.nominative or gender is None or one.person.gender != gender:
            return None
        return None if self.layout.told(span.start, one.start) else self._one_of(one, gender)

    def _looks_ahead(self, pronoun: Word, span: TextSpan, fitting: Sequence[AnyMention]) -> bool:
        """'When he woke, Hart saw': who it is comes later in the sentence."""
        opening = [word for word in self.layout.told(span.start, pronoun.start)[:_LEAD] if not word.text.isupper()]
        opens = bool(opening) and opening[0].lower in self.words.words["openers"]
        return opens and any(isinstance(one, PersonMention) and one.start > pronoun.end for one in fitting)

    def _first_of(self, persons: Sequence[tuple[Person, PersonMention | RoleMention]]) -> Person | None:
        """Who the main clause is about; neither of two who do it together."""
        if len(persons) > 1 and self.layout.text[persons[0][1].end : persons[1][1].start] in (" and ", " or ", ", "):
            return None
        if len(persons) > 1 and self._asks(persons[0][1], persons[1][1]):
            return persons[1][0]
        return persons[0][0]

    def _asks(self, one: PersonMention | RoleMention, other: PersonMention | RoleMention) -> bool:
        """'Jo Banks asked the minister, Hal Dent, if he had read it.': who is asked answers."""
        between = self.layout.told(one.end, other.start)
        verb = next((word for word in between if not word.capital), None)
        if verb is None or self.words.cues.get(verb.lower) != "ask":
            return False
        for word in self.layout.told(other.end, other.end + _ASKED)[:_LEAD]:
            if word.lower in self.words.words["asking_words"]:
                return True
            if not word.capital:
                return False
        return False

    def _introduced(self, span: TextSpan, gender: str | None) -> tuple[bool, Person | None]:
        """'which concerns Henry Crespo, president of the caucus': no subject, but the one person told of in full."""
        named = {
            one.person.name: one.person
            for one in self._about[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
            if gender in (None, one.person.gender) and one.person.first and one.nominative and self._is_whole(one)
            if not self._is_by_the_way(one, span)
        }
        if len(named) == 1:
            return True, next(iter(named.values()))
        return (True, None) if named else (False, None)

    def _is_by_the_way(self, one: PersonMention, span: TextSpan) -> bool:
        """'Town drew level through Tom Hesk.': a team or a body does it, and a preposition leads to the name."""
        before = self.layout.words_in(max(0, one.start - 24), one.start)[-1:]
        if not before or before[0].lower not in self.words.words["prepositions"] - {"of", "by", "with"}:
            return False
        opening = self.layout.told(span.start, span.end)[:_LEAD]
        lone = [word for word in opening if word.capital and word.lower not in self.words.words["never_names"]]
        return bool(lone) and lone[0].start < before[0].start

    def _is_whole(self, one: PersonMention) -> bool:
        return len(self.layout.words_in(one.start, one.end)) > 1

    def _subjects(self, span: TextSpan) -> Iterator[AnyMention]:
        """In reading order."""
        about = self._about[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        roles = self._roles[bisect_left(self._role_starts, span.start) : bisect_left(self._role_starts, span.end)]
        told = self.layout.told(span.start, span.end)[:_LONGEST]
        pronouns = [word for word in told if word.lower in self.words.words["subject_pronouns"]]
        found: list[AnyMention] = [one for one in about if self._stands(one)]
        found += [one for one in roles if not any(mention.start <= one.head.start < mention.end for mention in about)]
        yield from sorted([*found, *pronouns], key=lambda one: one.start)

    def _stands(self, one: PersonMention) -> bool:
        if not one.nominative or is_object(self.layout, self.words, self.people, one):
            return False
        if self.layout.text[max(0, one.start - 24) : one.start].lower().rstrip().endswith(self._frames):
            return True  # 'According to Lund, repairs will cost £600. "…," she added'
        if names_a_thing(self.layout, self.words, one):
            return False
        before = self.layout.words_in(max(0, one.start - 24), one.start)
        near = bool(before) and self.layout.text[before[-1].end : one.start] == " "
        return not (near and before[-1].lower in self.words.words["small_words"] - {"as", "because", "after", "before"})

    def _may_be(self, one: AnyMention, gender: str | None) -> bool:
        if isinstance(one, Word):
            return gender in (None, self.words.genders.get(one.lower))
        if isinstance(one, RoleMention):
            return None in (one.gender, gender) or one.gender == gender
        if one.person.gender is not None:
            return gender in (None, one.person.gender)
        return bool(one.person.first) or self._reports(one)

    def _reports(self, one: PersonMention) -> bool:
        """A lone name that tells no gender is a person surely where it stands beside a reporting verb."""
        after = self.layout.told(one.end, min(one.end + 40, self.layout.sentence_at(one.start).end))[:_BESIDE]
        if not after or self.layout.text[one.end : after[0].start] != " ":
            return False
        return any(cue_of(word, self.words) is not None and not word.capital for word in after)

    def _person(self, one: PersonMention | RoleMention, gender: str | None) -> Person | None:
        found = self._one_of(one, gender) if isinstance(one, PersonMention) else self._bearer(one, gender)
        return found if found is not None and (gender is None or found.gender in (None, gender)) else None

    def _brings_in(self, one: RoleMention, span: TextSpan, fitting: Sequence[AnyMention]) -> bool:
        """'A neighbour opened', 'Dunn's mother wept': somebody without a name is what the sentence is about."""
        if len(self.layout.told(span.start, one.start)) > _LEAD or self._bearer(one, None) is not None:
            return False
        if any(isinstance(other, PersonMention) and 0 < other.start - one.end < _NAMED for other in fitting):
            return False  # 'Her son, the conductor Felix Rowan, …'
        apart = self.words.words["kin"] | self.words.words["other_parties"]  # 'The prosecutor objected.'
        return one.unnamed or one.head.lower in apart
