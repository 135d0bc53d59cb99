"""How a word ends, as verbs of Ukrainian, Russian and English do. Knows no dictionary: 'голова' is told, too."""

import re
from functools import lru_cache

_TOLD = re.compile(r"(?:(?:[аиіїяеоую]в|[аиіїяеоую]л[аио])(?:ся|сь)?|л[аи]сь|вся|лся|ed)$")
_PRESENT = re.compile(r"(?:[уюая]ть(?:ся)?|[еє]ться|ет(?:ся)?|ит(?:ся)?|[ую]т(?:ся)?)$")
_URGES = re.compile(r"(?:[ийеь]те|іть|йте|йтесь|ітеся|тесь|теся)$")
_LEAST = 4


@lru_cache(maxsize=50_000)
def verb_ending(word: str) -> tuple[bool, bool, bool]:
    """Whether ``word`` (lower case) ends as what was done, what is done, and what somebody is called on to do."""
    long = len(word) > _LEAST
    return (
        len(word) >= _LEAST and _TOLD.search(word) is not None,
        long and _PRESENT.search(word) is not None,
        long and _URGES.search(word) is not None,
    )
