"""Nouns for no living being where the subject of a reporting verb stands: nobody with a name speaks. Of languages that
decline."""

from collections.abc import Sequence

from reader.language.morphology import readings
from reader.quotes.layout import Word


def begins_with_thing(words: Sequence[Word], gender: str | None) -> bool:
    """A noun for no living being, in the nominative, that a clause begins with, adjectives aside."""
    for word in words:
        found = [reading.tags for reading in readings(word.lower) if reading.known]
        if any({"NOUN", "inan", "nomn"} <= tags and "plur" not in tags for tags in found):
            agrees = gender is None or any({"NOUN", "inan", "nomn", gender} <= tags for tags in found)
            return agrees and not any("anim" in tags or "ADVB" in tags or "PREP" in tags for tags in found)
        if not any("ADJF" in tags and "nomn" in tags for tags in found):
            return False
    return False


def leads_to_thing(words: Sequence[Word]) -> bool:
    """'обурюється черга', 'застерігає міський оргкомітет': a noun in the nominative that is nobody, right after a
    verb."""
    for word in words:
        found = [reading.tags for reading in readings(word.lower)]
        if any({"NOUN", "inan", "nomn"} <= tags and "plur" not in tags for tags in found):
            return not any("anim" in tags or "ADVB" in tags or "PREP" in tags for tags in found)
        if not any("ADJF" in tags and "nomn" in tags for tags in found):
            return False
    return False
