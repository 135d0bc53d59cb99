"""Whose words a noun or a verb of citing says they are: 'слова мера', 'підпис від Гайди', 'цитує португальця'.
Finds the wording, resolves nobody."""

from collections.abc import Iterator, Sequence

from reader.language.morphology import readings
from reader.quotes.layout import Layout, Word
from reader.quotes.lexicon import Lexicon
from reader.quotes.people import People, PersonMention
from reader.quotes.roles import RoleMention, Roles

_REACH = 8  # words after a verb of citing among which its object is looked for
_CAPTION = 4  # words before the colon of 'Підпис до нього:'


class Wordings:
    """Questions about the words of one article. Build once."""

    def __init__(self, layout: Layout, words: Lexicon, people: People, roles: Roles) -> None:
        self.layout, self.words, self.people, self.roles = layout, words, people, roles

    def is_speech(self, word: Word) -> bool:
        """'слова', 'підпис', 'коментар'."""
        return any(reading.lemma in self.words.words["speech_nouns"] for reading in readings(word.lower))

    def is_own_words(self, word: Word) -> bool:
        """'слова', 'цитату', which may stand further on: 'наводяться у повідомленні слова директора'."""
        nouns = self.words.words["words_of"] | self.words.words["own_words"]
        return any(one.lemma in nouns and "NOUN" in one.tags for one in readings(word.lower)) and self.is_speech(word)

    def cited(self, told: Sequence[Word]) -> PersonMention | RoleMention | None:
        """The accusative that follows a verb of citing; ``told`` are the words after the verb."""
        start, end = told[0].start, told[:_REACH][-1].end
        named = [one for one in self.people.within(start, end) if "accs" in one.cases and not one.nominative]
        roles = [one for one in self.roles.within(start, end) if "accs" in one.cases and not one.nominative]
        return named[0] if named else roles[0] if roles else None

    def of_noun(self, noun: Word, end: int) -> PersonMention | RoleMention | None:
        """The genitive right after a noun of speech, with 'від' or without."""
        told = self.layout.told(noun.end, end)
        first = told[1] if len(told) > 1 and told[0].lower == "від" else told[0] if told else None
        if first is None or not self.is_speech(noun) or self.layout.text[noun.end : first.start].strip(" від"):
            return None
        named = [one for one in self.people.within(first.start, end) if one.start == first.start]
        roles = [one for one in self.roles.within(first.start, end) if one.start == first.start]
        for person in named:
            return person if "gent" in person.cases else None
        for role in roles:
            return self._named_by(role, end) or role if "gent" in role.cases else None
        return None

    def _named_by(self, role: RoleMention, end: int) -> PersonMention | None:
        """'слова мера Гайди': the name that the office leads to."""
        tied = self.roles.tied_here(role)
        return next((one for one in self.people.within(role.head.end, end) if one.person == tied), None)

    def the_other(self, start: int, end: int) -> Iterator[tuple[int, PersonMention]]:
        """'Адвокат просив Гнатишина мовчати, але той не втримався', '«…», – заперечив той': whoever of this clause, or
        of the sentence before, was no subject; with the place of 'той'."""
        told = self.layout.told(start, end)
        for place, word in enumerate(told):
            after = told[place + 1] if place + 1 < len(told) else None
            if word.lower not in self.words.words["demonstratives"] or (after is not None and _is_pointed_at(after)):
                continue
            if word.lower != "той" and after is not None:
                continue  # 'та' is 'and' elsewhere
            before = self.layout.sentence_at(max(0, self.layout.sentence_at(start).start - 1)).start
            named = self.people.within(start, word.start) or self.people.within(before, word.start)
            oblique = [one for one in named if one.told and not one.nominative]
            if oblique:
                yield word.start, oblique[-1]

    def is_caption(self, told: Sequence[Word], nouns: Sequence[Word]) -> bool:
        """'Підпис до нього: «…»' and nothing else before the colon: whoever the sentence before is about wrote it."""
        if len(nouns) != 1 or nouns[0] != told[0] or len(told) > _CAPTION:
            return False
        return not any(reading.lemma in self.words.words["others_nouns"] for reading in readings(nouns[0].lower))


def _is_pointed_at(word: Word) -> bool:
    """'той чоловік', 'той самий': no pronoun of its own."""
    return word.capital or any(one.tags & {"NOUN", "ADJF"} for one in readings(word.lower))
