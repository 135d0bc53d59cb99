"""What quoted words tell of whoever says them: 'я просила' is a woman, 'я просив' a man. Guesses no name."""

import re

from reader.language.morphology import readings
from reader.quotes.layout import Layout, Word
from reader.quotes.readings import animate_cases, has_tag
from reader.values import TextSpan

_LONGEST = 3000  # code points that are listened to
_REACH = 4  # words after 'я' among which its verb is looked for
_INNER = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_CLAUSE = re.compile(r"[.!?…;:,]")
_RETOLD = re.compile(
    r"(?<!\w)(\w{1,30}):\s[^.!?…\n]*[.!?…]?"
)  # 'Каже: я бачив': what somebody else says, up to the stop
_GENDERS = ("masc", "femn")


def own_gender(layout: Layout, parts: tuple[TextSpan, ...]) -> str | None:
    """'masc' or 'femn' where the speaker's own verbs agree, else None. Words that the speaker quotes count not."""
    found = {gender for part in parts for gender in _told(layout, part)}
    return found.pop() if len(found) == 1 else None


def _told(layout: Layout, part: TextSpan) -> set[str]:
    end = min(part.end, part.start + _LONGEST)
    masked = _INNER.sub(_hidden, layout.text[part.start : end])
    masked = _RETOLD.sub(lambda told: _hidden(told) if _is_anothers(told[1]) else told.group(), masked)
    words = [word for word in layout.words_in(part.start, end) if masked[word.start - part.start] != "\x00"]
    return {
        gender
        for place, word in enumerate(words)
        if word.lower == "я" and (gender := _verb_gender(layout, word, words[place + 1 : place + 1 + _REACH]))
    }


def _hidden(found: re.Match[str]) -> str:
    return "\x00" * len(found.group())


def _is_anothers(word: str) -> bool:
    """'каже:' and 'питає:' lead to what another says; 'кажу:' to what the speaker said."""
    return any({"VERB", "3per"} <= one.tags and one.known for one in readings(word.lower()))


def _verb_gender(layout: Layout, pronoun: Word, following: list[Word]) -> str | None:
    """Gender of the past verb that 'я' is the subject of."""
    for word in following:
        if _CLAUSE.search(layout.text, pronoun.end, word.start):
            return None
        tags = [one.tags for one in readings(word.lower) if one.known]
        if any("VERB" in one and "past" in one for one in tags) and not has_tag(word.lower, "NOUN"):
            genders = {gender for one in tags if "past" in one for gender in _GENDERS if gender in one}
            return genders.pop() if len(genders) == 1 else None
        if any("VERB" in one for one in tags) or "nomn" in animate_cases(word.lower)[0]:
            return None
    return None
