"""Offices and kinds of people in a language that does not decline, tied to persons by apposition."""

from bisect import bisect_left
from collections.abc import Iterator

from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_names import bare
from reader.quotes.roles import RoleMention, Tie

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my"})
_FEMININE = ("woman", "actress", "mother", "sister", "daughter", "wife", "queen", "princess", "widow")
_MASCULINE = ("man", "father", "brother", "son", "husband", "king", "prince", "businessman", "congressman")


class PlainRoles:
    """The same questions as ``Roles`` answers, asked of positions and not of endings."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people
        self.mentions = tuple(self._mentions())
        self._heads = [one.head.start for one in self.mentions]
        self.ties = tuple(self._ties())
        self._tied = {tie.role.head.start: tie for tie in self.ties}

    def within(self, start: int, end: int) -> list[RoleMention]:
        found = self.mentions[bisect_left(self._heads, start) : bisect_left(self._heads, end)]
        return [one for one in found if one.head.end <= end]

    def tied_here(self, role: RoleMention) -> Person | None:
        tie = self._tied.get(role.head.start)
        return tie.person if tie else None

    def office_of(self, mention: PersonMention) -> str | None:
        for role in self.within(max(0, mention.start - 160), mention.start):
            if role.end <= mention.start <= role.end + 2 and self.tied_here(role) == mention.person:
                return self.layout.text[role.start : role.end]
        return None

    def _mentions(self) -> Iterator[RoleMention]:
        nouns = self.words.words["role_nouns"]
        for number, word in enumerate(self.layout.words):
            if bare(word) in nouns and not (word.lower in self.words.cues and word.lower not in ("host", "star")):
                after = self.layout.words[number + 1] if number + 1 < len(self.layout.words) else None
                if after is None or bare(after) not in nouns or self.layout.text[word.end : after.start] != " ":
                    yield self._role(number, word)

    def _role(self, number: int, word: Word) -> RoleMention:
        start, article = word.start, ""
        words = self.layout.words
        place = number
        while place and number - place < 6:
            before = words[place - 1]
            if self.layout.text[before.end : words[place].start] not in (" ", "-"):
                break
            if (
                before.lower in self.words.words["prepositions"]
                or before.lower in self.words.cues
                or before.lower in self.words.words["breaks"]
            ):
                break
            place -= 1
            start = before.start
            if before.lower in _ARTICLES:
                article = before.lower
                break
        noun = bare(word)
        of_somebody = word.lower != noun or self._is_said_of(place)
        after = words[number + 1] if number + 1 < len(words) else None
        of = self._of(number)
        return RoleMention(
            start=start,
            end=of[-1].end if of else word.end,
            head=word,
            kinds=frozenset({self.words.role_groups.get(noun, noun)}),
            cases=frozenset({"gent"}) if of_somebody else CASES,
            gender="femn" if noun.endswith(_FEMININE) else "masc" if noun.endswith(_MASCULINE) else None,
            of=frozenset(one.lower[:4] for one in of if len(one.lower) > 3),
            unnamed=article in ("a", "an")
            or any(one.lower in ("one", "another", "some") for one in words[place:number]),
            bare=article == "the"
            and place == number - 1
            and (after is None or after.lower not in self.words.words["describing_prepositions"]),
            told=self.layout.is_told(word.start),
        )

    def _is_said_of(self, place: int) -> bool:
        """'worked as a plumber', 'is the mayor': says what somebody is, and brings nobody in; ``place`` is where the
        noun phrase begins."""
        if not place:
            return False
        before, first = self.layout.words[place - 1], self.layout.words[place]
        return before.lower in self.words.words["predicatives"] and self.layout.text[before.end : first.start] == " "

    def _of(self, number: int) -> list[Word]:
        """'spokesman for the company': up to the next reporting word or mark."""
        words = self.layout.words
        found: list[Word] = []
        while number + 1 < len(words) and len(found) < 8:
            after = words[number + 1]
            if self.layout.text[words[number].end : after.start] != " " or after.lower in self.words.cues:
                break
            if not found and after.lower not in ("of", "for", "at", "to", "with"):
                break
            if after.lower in self.words.words["breaks"] or after.lower in self.words.words["auxiliaries"]:
                break
            found.append(after)
            number += 1
        return found

    def _ties(self) -> Iterator[Tie]:
        for mention in self.people.mentions:
            if not mention.told or not mention.person.first:
                continue
            for role in self.within(max(0, mention.start - 90), mention.end):
                if role.told and self._leads_to(role, mention):
                    yield Tie(role, mention.person, mention.start)
            for role in self.within(mention.end, mention.end + 90):
                if role.told and self._follows(role, mention):
                    yield Tie(role, mention.person, mention.start)
                    break

    def _leads_to(self, role: RoleMention, mention: PersonMention) -> bool:
        """'council leader Margaret Hollis', 'her coach, Kevin Marsh,'."""
        if role.head.start >= mention.start and role.head.end <= mention.end:
            return True
        between = self.layout.text[role.head.end : mention.start]
        if between in (" ", ". "):
            return True
        article = self.layout.text[role.start : role.head.start].split(" ")[0].lower()
        return (
            between == ", "
            and article in _ARTICLES - {"a", "an"}
            and self.layout.text[mention.end : mention.end + 1] in (",", ".", ";", "")
        )

    def _follows(self, role: RoleMention, mention: PersonMention) -> bool:
        """'Daniel Okafor, a farmer', 'Brian Fallon, the campaign's spokesman'."""
        return self.layout.text[mention.end : mention.end + 2] == ", " and role.start == mention.end + 2
