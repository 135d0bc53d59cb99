"""What a name looks like where it stands: its parts as written, and every way to read each. Not who is meant."""

from dataclasses import dataclass

from reader.language.names import NameForm
from reader.quotes.name_contexts import NO_CONTEXT, NameContext


@dataclass(frozen=True, slots=True)
class NameShape:
    """``first`` and ``last`` as written ('' where absent). ``standalone``: a surname that may be believed without the
    rest.

    ``context_cases``: the case that the word before (an office, 'допису') puts the name in; empty where it says
    nothing.
    """

    start: int
    end: int
    first: str = ""
    middle: str = ""
    last: str = ""
    first_forms: tuple[NameForm, ...] = ()
    middle_forms: tuple[NameForm, ...] = ()
    last_forms: tuple[NameForm, ...] = ()
    initials: bool = False
    standalone: bool = False
    context: NameContext = NO_CONTEXT
