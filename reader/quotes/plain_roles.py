"""Offices and kinds of people in a language that does not decline, tied to persons by apposition."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from reader.language.names import CASES
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, Person, PersonMention
from reader.quotes.plain_genders import noun_gender
from reader.quotes.plain_names import bare, is_possessive
from reader.quotes.roles import RoleMention, Tie

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my"})
_FAR = 12  # lines that are looked back over
_NAMELESS = re.compile(r", (?:who|whose|speaking|talking)\b[^,.]{0,60}\b(?:named?|names|identif|anonym)")
_UNDER = ("vice", "deputy", "assistant", "associate", "co")
_YEARS = "year-old"


class PlainRoles:
    """The same questions as ``Roles`` answers, asked of positions and not of endings."""

    def __init__(self, layout: Layout, words: Lexicon, people: People) -> None:
        self.layout, self.words, self.people = layout, words, people
        self.mentions = tuple(self._mentions())
        self._heads = [one.head.start for one in self.mentions]
        self.ties = tuple(self._ties())
        self._tied = {tie.role.head.start: tie for tie in self.ties}
        self.mentions = tuple(self._with_unnamed_again())

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

    def _with_unnamed_again(self) -> Iterator[RoleMention]:
        """'A spokesman said … The spokesman added': the same one, and he has no name."""
        last: dict[str, RoleMention] = {}
        for one in self.mentions:
            (kind,) = one.kinds
            before = last.get(kind)
            near = before is not None and self.layout.line_at(one.start) - self.layout.line_at(before.start) <= _FAR
            definite = self.layout.text[one.start : one.start + 4].lower() == "the "
            if before is not None and near and before.unnamed and definite and self.tied_here(one) is None:
                one = replace(one, unnamed=True)  # noqa: PLW2901
            if one.told:
                last[kind] = replace(one, unnamed=False) if self.tied_here(one) is not None else one
            yield one

    def _mentions(self) -> Iterator[RoleMention]:
        nouns, trades = self.words.words["role_nouns"], self.words.words["trades_like_names"]
        for number, word in enumerate(self.layout.words):
            noun = bare(word).partition("-of-")[0]  # 'mother-of-two'
            if noun not in nouns and (word.capital or noun not in trades) and not self._stands_for_noun(number):
                continue
            if word.lower in self.words.cues and word.lower not in ("host", "star") and not self._is_a(number):
                continue
            if word.capital and self._is_surname(word):
                continue
            after = self.layout.words[number + 1] if number + 1 < len(self.layout.words) else None
            if after is None or bare(after) not in nouns or self.layout.text[word.end : after.start] != " ":
                yield self._role(number, word)

    def _is_a(self, number: int) -> bool:
        """'a volunteer', 'one volunteer': no verb."""
        return bool(number) and self.layout.words[number - 1].lower in ("a", "an", "one", "another")

    def _stands_for_noun(self, number: int) -> bool:
        """'the 19-year-old said', 'the Italian told'."""
        word = self.layout.words[number]
        before = self.layout.words[number - 1] if number else None
        aged = word.lower == _YEARS and before is not None and before.lower.isdigit()
        named = word.lower in self.words.words["descriptors"] and before is not None and before.lower == "the"
        if not (aged or named):
            return False
        after = self.layout.words[number + 1] if number + 1 < len(self.layout.words) else None
        if after is None or self.layout.text[word.end : after.start] != " ":
            return True
        lists = self.words.words
        return after.lower in lists["auxiliaries"] | lists["breaks"] | lists["prepositions"] | self.words.cues.keys()

    def _is_surname(self, word: Word) -> bool:
        """'Kate Archer'."""
        return any(one.end == word.end and one.person.first for one in self.people.within(word.start - 40, word.end))

    def _role(self, number: int, word: Word) -> RoleMention:
        start, article = word.start, ""
        words = self.layout.words
        place = number
        while place and number - place < 6:
            before = words[place - 1]
            if self.layout.text[before.end : words[place].start] not in (" ", "-", "' "):
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
        aged = all(one.lower.isdigit() or one.lower == _YEARS for one in words[place + 1 : number] or (word,))
        return RoleMention(
            start=start,
            end=of[-1].end if of else word.end,
            head=word,
            kinds=frozenset({self._kind(number, noun)}),
            cases=frozenset({"gent"}) if of_somebody else CASES,
            gender=noun_gender(noun),
            of=frozenset(one.lower[:4] for one in of if len(one.lower) > 3),
            unnamed=article in ("a", "an")
            or _NAMELESS.match(self.layout.text, word.end) is not None
            or any(one.lower in ("one", "another", "some") for one in words[place:number]),
            bare=article == "the"
            and (place == number - 1 or aged)
            and (after is None or after.lower not in self.words.words["describing_prepositions"]),
            told=self.layout.is_told(word.start),
            aged=aged,
        )

    def _kind(self, number: int, noun: str) -> str:
        """A vice president is no president."""
        before = self.layout.words[number - 1] if number else None
        if before is not None and before.lower in _UNDER and self.layout.text[before.end] in " -":
            return f"{before.lower} {noun}"
        return self.words.role_groups.get(noun, noun)

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
            if not mention.told:
                continue
            if not mention.person.first:
                yield from self._after_lone_name(mention)
                continue
            for role in self.within(max(0, mention.start - 90), mention.end):
                if role.told and self._leads_to(role, mention):
                    yield Tie(role, mention.person, mention.start)
            for role in self.within(mention.end, mention.end + 90):
                if role.told and self._follows(role, mention):
                    yield Tie(role, mention.person, mention.start)
                    break

    def _after_lone_name(self, mention: PersonMention) -> Iterator[Tie]:
        """'Zhuk, a former mechanic from Poltava, …', but not 'In Newport, a driver said'."""
        for role in self.within(mention.start, mention.end):
            yield Tie(role, mention.person, mention.start)  # 'President Obama'
        for role in self.within(max(0, mention.start - 60), mention.start):
            kin = role.head.lower in self.words.words["kin"] and self._leads_to(role, mention)  # 'his wife Leanne'
            signed = role.end + 1 == mention.start and not self.layout.text[mention.start].isalnum()  # 'callsign "Doc"'
            if role.told and (kin or signed):
                yield Tie(role, mention.person, mention.start)
        before = self.layout.words_in(max(0, mention.start - 14), mention.start)
        if before and before[-1].lower in self.words.words["prepositions"]:
            return
        for role in self.within(mention.end, mention.end + 90)[:1]:
            if role.told and role.unnamed and self._follows(role, mention):
                yield Tie(role, mention.person, mention.start)

    def _leads_to(self, role: RoleMention, mention: PersonMention) -> bool:
        """'council leader Margaret Hollis', 'her coach, Kevin Marsh,'."""
        if role.head.start >= mention.start and role.head.end <= mention.end:
            return True
        between = self.layout.text[role.head.end : mention.start]
        if between in (" ", ". "):
            return True
        return (
            between == ", "
            and self._is_definite(role)
            and self.layout.text[mention.end : mention.end + 1] in (",", ".", ";", "")
        )

    def _is_definite(self, role: RoleMention) -> bool:
        """'the group's director', 'Mr Marlow's brother', 'her coach'."""
        lead = self.layout.words_in(role.start, role.head.start)
        return bool(lead) and (lead[0].lower in _ARTICLES - {"a", "an"} or any(self._owns(word) for word in lead))

    def _owns(self, word: Word) -> bool:
        return is_possessive(word) or self.layout.text.startswith("' ", word.end)

    def _follows(self, role: RoleMention, mention: PersonMention) -> bool:
        """'Daniel Okafor, a farmer', 'Brian Fallon, the campaign's spokesman', 'Diane Hobbs MP'."""
        if role.head.start == mention.end + 1 and role.head.text.isupper():
            return self.layout.text[mention.end] == " "
        return self.layout.text[mention.end : mention.end + 2] == ", " and role.start == mention.end + 2
