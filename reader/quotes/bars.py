"""Why a pronoun may mean nobody with a name, though somebody was told of before: rules go no further back than that."""

from reader.quotes.people import Person
from reader.quotes.referents import FAR, Referents
from reader.quotes.roles import RoleMention

_HEADING = 8  # words of a line that heads what follows


def bar(referents: Referents, at: int, gender: str | None) -> str | None:
    """'nameless' where a noun for somebody whom the article does not name stood as the subject last before ``at``,
    'somebody' where a sentence since then begins with one of several, None where neither holds."""
    layout = referents.layout
    first = layout.lines[max(0, layout.line_at(at) - FAR)].span.start
    for one in referents.backwards(at):
        if one.start < first:
            return None
        found = referents.as_person(one, gender)
        if isinstance(found, Person):
            return "somebody" if referents.somebody.since(one.end, at) else None
        if found is None:
            return "nameless" if isinstance(one, RoleMention) and not _is_under_name(referents, one) else None
    return None


def _is_under_name(referents: Referents, role: RoleMention) -> bool:
    """'Тадеуш Врублєвський, Kurier Wschodni' as a heading, and 'Публіцист …' right under it."""
    layout = referents.layout
    number = layout.line_at(role.start)
    if not number or not referents.opens_sentence(role):
        return False
    above = layout.lines[number - 1].span
    short = len(layout.words_in(above.start, above.end)) <= _HEADING
    named = {one.person.name for one in referents.people.within(above.start, above.end)}
    return short and len(named) == 1 and layout.text[above.end - 1] not in ".!?…:;,"
